//! Lists as hostile as they come, through a shell: a clear answer, rows told apart where they can be, and never a half import.

use std::io::Write;
use std::process::{Command, Output};

use serde_json::Value;

use crate::shell::Shell;

/// Kilobytes of memory that reading a file of 100 MB may ask for.
const MEMORY: u32 = 2_500_000;

fn rows<'v>(report: &'v Value, key: &str) -> &'v [Value] {
    report[key].as_array().map_or(&[], Vec::as_slice)
}

impl Shell {
    fn import(&self, name: &str, bytes: impl AsRef<[u8]>) -> Value {
        let file = self.file(name, bytes);
        let looked = self.done(&["people", "import", &file, "--dry-run"]);
        let report = self.done(&["people", "import", &file]);
        let counts = |report: &Value| ["rows", "new", "matched"].map(|key| report[key].as_u64().unwrap());
        assert_eq!(counts(&looked), counts(&report), "a dry run says what comes");
        assert_eq!(looked["rejected"], report["rejected"]);
        report
    }

    fn names(&self) -> Vec<String> {
        let page = self.done(&["people", "list"]);
        rows(&page, "rows").iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    }

    /// A whole-file refusal: its sentence says what is so and what to do, and nothing was taken in or waits to be sent.
    fn refused_whole(&self, name: &str, bytes: impl AsRef<[u8]>, says: &str) {
        let (file, before) = (self.file(name, bytes), self.unsent());
        let (code, reason) = self.stopped(&["people", "import", &file]);
        let sentence = reason["message"].as_str().unwrap();
        assert_eq!(code, 1, "{name}: {reason}");
        assert!(sentence.contains(says) && sentence.contains("nothing was read"), "{name}: {sentence}");
        assert_eq!(self.unsent(), before, "{name} left something behind");
        assert!(self.names().is_empty(), "{name} left somebody behind");
    }

    /// Runs `muster` with so many kilobytes of memory and no more.
    fn within(&self, memory: u32, words: &[&str]) -> Output {
        let (data, pass) = (self.path("data"), self.path("pass"));
        let mut command = Command::new("sh");
        command.args(["-c", "ulimit -v \"$0\"; exec \"$@\"", &memory.to_string(), env!("CARGO_BIN_EXE_muster")]);
        command.args(["--data", &data, "--json", "--passphrase-file", &pass]).args(words).env_remove("MUSTER_DATA").output().unwrap()
    }
}

#[test]
fn lines_of_another_encoding_are_turned_down_and_the_others_come_in() {
    let shell = Shell::started_unprotected();
    let mut bytes = "Person ID,Full name\r\n1,Lê Thị Đào\r\n2,Trần Văn Bình\r\n3,Nguyễn Thị Ánh Nguyệt Đỗ\r\n".as_bytes().to_vec();
    // Letters as a machine with another code page writes them.
    bytes.extend(b"4,Ph\xe1\xba\xa1m Th\xec Hoa\r\n5,Nguy\xean An\r\n");
    let report = shell.import("mixed.csv", bytes);
    assert_eq!((report["new"].as_u64(), rows(&report, "rejected").len()), (Some(3), 2), "{report}");
    let lines: Vec<u64> = rows(&report, "rejected").iter().map(|row| row["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [5, 6], "{report}");
    assert!(shell.names().iter().all(|name| !name.contains(['\u{fffd}', 'Ã'])), "no letter was made up: {:?}", shell.names());
}

#[test]
fn names_that_look_like_formulas_are_names_on_the_screen_and_text_in_a_spreadsheet() {
    let shell = Shell::started_unprotected();
    let names = [
        "=cmd|' /C calc'!A0",
        "+SUM(1;1)",
        "-1+1",
        "@SUM(1)",
        "＝1+1",
        "Lan;=HYPERLINK(\"x\")",
        "<img src=x onerror=alert(1)>",
        "../../etc/passwd",
    ];
    let lines: String =
        names.iter().enumerate().map(|(at, name)| format!("{at},\"{}\",Student,Cohort 1\r\n", name.replace('"', "\"\""))).collect();
    let report = shell.import("formulas.csv", format!("Person ID,Full name,Audience,Cohort\r\n{lines}"));
    assert_eq!(report["new"].as_u64(), Some(names.len() as u64), "{report}");
    let mut kept = shell.names();
    kept.sort();
    let mut expected: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    expected.sort();
    assert_eq!(kept, expected, "nothing of a name is lost");

    let file = shell.path("missing.csv");
    shell.done(&["completion", "export", &file, "--missing"]);
    let csv = std::fs::read_to_string(&file).unwrap();
    // Comma and semicolon part the cells, as the country has it; no part begins as a formula does.
    for part in csv.trim_start_matches('\u{feff}').split([',', ';', '\n', '\r']) {
        let begins = part.trim_start_matches(['"', ' ']);
        assert!(!begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{part} in {csv}");
    }
    for ending in ["pdf", "xlsx"] {
        shell.done(&["completion", "export", &shell.path(&format!("missing.{ending}")), "--missing"]);
    }
}

#[test]
fn what_nobody_sees_is_taken_out_of_names_and_shown_where_a_row_is_turned_down() {
    let shell = Shell::started_unprotected();
    let report = shell.import(
        "unseen.csv",
        "Person ID,Full name,Email\r\n1,\u{202e}nA\u{200b} êL\u{2069},a@a.example\r\n2,L\u{200d}an\u{feff},l@a.example\r\n3,Hoa,not an\u{202e} address\r\n",
    );
    assert_eq!(
        shell.names().iter().filter(|name| name.chars().any(|letter| "\u{202e}\u{200b}\u{2069}\u{200d}\u{feff}".contains(letter))).count(),
        0
    );
    assert!(shell.names().contains(&"Lan".to_owned()), "{:?}", shell.names());
    let said = report.to_string();
    assert!(!said.contains('\u{202e}') && !said.contains("\\u202e\u{0}"), "nothing turns the line around: {said}");
}

#[test]
fn a_hundred_megabytes_in_one_line_are_answered_in_bounded_memory() {
    let shell = Shell::started_unprotected();
    let path = shell.path("long.csv");
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path).unwrap());
    file.write_all(b"Person ID,Full name\r\n1,L\xc3\xaa An\r\n2,").unwrap();
    let piece = vec![b'x'; 1 << 20];
    for _ in 0..99 {
        file.write_all(&piece).unwrap();
    }
    file.write_all(b"\r\n3,Tr\xe1\xba\xa7n B\xc3\xacnh\r\n").unwrap();
    file.into_inner().unwrap().sync_all().unwrap();
    let output = shell.within(MEMORY, &["people", "import", &path]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((report["new"].as_u64(), rows(&report, "rejected").len()), (Some(2), 1), "{report}");
    assert_eq!((rows(&report, "rejected")[0]["code"].as_str(), rows(&report, "rejected")[0]["line"].as_u64()), (Some("too-long"), Some(3)));
    assert!(output.stdout.len() < 10_000, "what is answered holds nothing of the line");
}

/// A workbook by hand: what stands in its one sheet.
fn workbook(sheet: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let members = [
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"{main}\">{sheet}</worksheet>")),
    ];
    let mut writer = zip::write::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in members {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn cell(place: &str, value: &str) -> String {
    format!("<c r=\"{place}\" t=\"str\"><v>{value}</v></c>")
}

#[test]
fn a_workbook_that_claims_a_million_columns_is_read_by_what_is_in_it_or_refused() {
    let shell = Shell::started_unprotected();
    let claims = "<dimension ref=\"A1:BBBBB1048576\"/>";
    let far = format!(
        "{claims}<sheetData><row r=\"1\">{}{}</row><row r=\"2\">{}{}</row></sheetData>",
        cell("A1", "Name"),
        cell("B1", "Email"),
        cell("A2", "An"),
        cell("BBBBB2", "far out")
    );
    let file = shell.file("far.xlsx", workbook(&far));
    let output = shell.within(MEMORY, &["people", "import", &file]);
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    // The reader of workbooks has a remark of its own, in the line before.
    let said = String::from_utf8(output.stderr).unwrap();
    let reason: Value = serde_json::from_str(said.lines().last().unwrap()).unwrap();
    assert!(reason["message"].as_str().unwrap().contains("nothing was read"), "{reason}");
    let near = format!(
        "{claims}<sheetData><row r=\"1\">{}{}</row><row r=\"2\">{}</row></sheetData>",
        cell("A1", "Name"),
        cell("B1", "Email"),
        cell("A2", "An")
    );
    let file = shell.file("near.xlsx", workbook(&near));
    let output = shell.within(MEMORY, &["people", "import", &file]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(shell.names(), ["An"]);
}

#[test]
fn what_is_no_list_is_named_whatever_it_is_called() {
    let shell = Shell::started_unprotected();
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
    let webp = b"RIFF\x24\0\0\0WEBPVP8 ".to_vec();
    for (name, bytes) in [
        ("photo.csv", heic),
        ("photo2.csv", webp),
        ("scan.xlsx", b"II*\0\x08\0\0\0".to_vec()),
        ("old.csv", b"BM\x36\0\0\0\0\0\0\0".to_vec()),
    ] {
        shell.refused_whole(name, bytes, "this is a picture");
    }
}

#[test]
fn two_exports_joined_into_one_file_are_read_as_one_list_or_refused_as_two() {
    let shell = Shell::started_unprotected();
    // Other columns under other headings: read on, a Moodle list would be people called like its headings.
    let two = "Person ID,Full name,Email\r\n1,Lê Thị Đào,dao@a.example\r\n\u{feff}username,firstname,lastname,email\r\nbinh,Văn Bình,Trần,binh@a.example\r\n";
    shell.refused_whole("two.csv", two, "another list begins in line 3");
    // The same export twice: its headings stand in the middle once more, with the mark that began the second file.
    let twice = "\u{feff}Person ID,Full name,Email\r\n1,Lê Thị Đào,dao@a.example\r\n\u{feff}Person ID,Full name,Email\r\n2,Trần Văn Bình,binh@a.example\r\n1,Lê Thị Đào,dao@a.example\r\n";
    let report = shell.import("twice.csv", twice);
    assert_eq!((report["new"].as_u64(), rows(&report, "rejected").len()), (Some(2), 0), "{report}");
    assert_eq!(shell.names().len(), 2);
}

#[test]
fn totals_signatures_and_titles_around_a_list_are_no_people() {
    let shell = Shell::started_unprotected();
    let report = shell.import(
        "printed.csv",
        "TRƯỜNG ĐẠI HỌC,,\r\nDANH SÁCH LỚP,,\r\n,,\r\nSTT,Họ và tên,Mã số SV\r\n1,Lê Thị Đào,001\r\n2,Trần Văn Bình,002\r\n,Tổng cộng: 2,\r\n,,\r\n,Người lập bảng,\r\n",
    );
    assert_eq!((report["read_as"]["header_row"].as_u64(), report["new"].as_u64()), (Some(4), Some(2)), "{report}");
    assert_eq!(shell.names(), ["Trần Văn Bình", "Lê Thị Đào"]);
    let left: Vec<u64> =
        rows(&report, "warnings").iter().filter(|row| row["code"] == "left-out").map(|row| row["line"].as_u64().unwrap()).collect();
    assert_eq!(left, [7, 9], "and each is named: {report}");
}

//! Whatever the bytes are, reading answers and never panics.

use proptest::prelude::*;

use engine::reading::{ReadOptions, RejectHeadings, read_roster, rejected_csv};

fn survives(bytes: &[u8]) {
    if let Ok(roster) = read_roster(bytes, "people.csv", &ReadOptions::default()) {
        let _ = rejected_csv(&roster, RejectHeadings { line: "Line", reason: "Reason" });
        for row in &roster.rows {
            assert!(!row.name.contains('\u{FFFD}') && !row.name.chars().any(char::is_control), "{:?}", row.name);
            assert!(row.needs_match == row.name.is_empty());
        }
        let accounted = roster.rows.len() + roster.rejected.len();
        assert!(accounted <= roster.read as usize, "no row comes from nowhere");
    }
}

/// Pieces that mean something to the reader, so that random files reach its corners.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let words: Vec<&'static [u8]> = vec![
        b"Name",
        b"Email",
        b"Ma SV",
        b"sep=;",
        b"\"",
        b"\"\"",
        b",",
        b";",
        b"\t",
        b"|",
        b"\r",
        b"\n",
        b"\r\n",
        b"=\"1\"",
        b"a@a.example",
        b"<a@b.c>",
        b"mailto:",
        b"Student",
        b"ID",
        b"Section",
        b"Points Possible",
        b"1. x",
        b"\xEF\xBB\xBF",
        b"\xFF\xFE",
        b"\xCC",
        b"\xE1\xBB\x85",
        b"\0",
        b"TS. ",
        b"(PASSWORD)",
        b"&#44",
        b"'=",
        b" ",
    ];
    prop_oneof![8 => prop::sample::select(words).prop_map(<[u8]>::to_vec), 1 => prop::collection::vec(any::<u8>(), 0..6)]
}

const NAME: &str = "[a-zA-ZđĐơưễộậ][a-zA-Zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ,;|\"' ]{0,40}[a-zàđơư]";

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        survives(&bytes);
    }

    #[test]
    fn random_bytes_below_a_header_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        survives(&[b"Name,Email,Number\n".as_slice(), &bytes].concat());
    }

    #[test]
    fn random_pieces_are_answered(pieces in prop::collection::vec(piece(), 0..120)) {
        survives(&pieces.concat());
        survives(&[b"Name,Email,Lop\n".to_vec(), pieces.concat()].concat());
    }

    #[test]
    fn any_text_in_quotes_comes_back(name in NAME) {
        let file = format!("Full name,Email\n\"{}\",a@a.example\n", name.replace('"', "\"\""));
        let roster = read_roster(file.as_bytes(), "people.csv", &ReadOptions::default()).expect("readable");
        let words = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ");
        let expected: String = unicode_normalization::UnicodeNormalization::nfc(words(&name).as_str()).collect();
        let row = &roster.rows[0];
        let got = format!("{} {}", row.honorific.as_deref().unwrap_or_default(), row.name);
        prop_assert_eq!(words(&got), expected);
    }

    #[test]
    fn hostile_sheets_are_answered(pieces in prop::collection::vec(sheet_piece(), 0..30), merge in "[A-Z0-9:]{0,12}") {
        let header = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Name</v></c><c r=\"B1\" t=\"str\"><v>Khoa</v></c></row>";
        let merges = format!("<mergeCells><mergeCell ref=\"B2:B1048576\"/><mergeCell ref=\"{merge}\"/></mergeCells>");
        survives(&workbook_with(&format!("{header}{}", pieces.concat()), &merges));
        survives(&workbook_with(&pieces.concat(), ""));
    }

    #[test]
    fn torn_workbooks_are_answered(cut in 0usize..6_000, at in 0usize..6_000, byte in any::<u8>()) {
        let mut bytes = workbook();
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        survives(&bytes);
        bytes.truncate(cut);
        survives(&bytes);
    }
}

/// Pieces of a sheet's XML, sound ones and ones that no program writes.
fn sheet_piece() -> impl Strategy<Value = String> {
    let references = ["A1", "B2", "XFD1048576", "A0", "1", "A", "", "AAAAAAA1", "A99999999999", "a1", "A1:B2", "$A$1", "ễ1"];
    let kinds = [
        "",
        " t=\"s\"",
        " t=\"str\"",
        " t=\"inlineStr\"",
        " t=\"b\"",
        " t=\"e\"",
        " t=\"d\"",
        " t=\"x\"",
        " s=\"1\"",
        " s=\"999999\"",
        " s=\"-1\"",
    ];
    let values =
        ["Name", "Email", "0", "1", "-1", "1e999", "NaN", "99999999999", "#N/A", "", "&amp;", "&x;", "45000.5", "<is><t>An</t></is>"];
    let cell = (prop::sample::select(references.to_vec()), prop::sample::select(kinds.to_vec()), prop::sample::select(values.to_vec()))
        .prop_map(|(r, t, v)| format!("<c r=\"{r}\"{t}><v>{v}</v></c>"));
    let other = prop::sample::select(vec![
        "<row r=\"1\">",
        "<row r=\"0\">",
        "<row r=\"x\">",
        "<row>",
        "</row>",
        "<c>",
        "</c>",
        "<f>1+1</f>",
        "<v/>",
        "<!-- -->",
        "<![CDATA[",
    ]);
    prop_oneof![4 => cell, 2 => other.prop_map(str::to_owned)]
}

fn workbook_with(sheet: &str, merges: &str) -> Vec<u8> {
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
        ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"{main}\"><sheetData>{sheet}</sheetData>{merges}</worksheet>")),
    ];
    let mut writer = zip::write::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in members {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).expect("a new member");
        std::io::Write::write_all(&mut writer, content.as_bytes()).expect("written to memory");
    }
    writer.finish().expect("finished").into_inner()
}

#[test]
fn a_hand_written_workbook_is_read_at_all() {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Name</v></c><c r=\"B1\" t=\"str\"><v>Email</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>An</v></c></row>";
    let roster = read_roster(&workbook_with(rows, ""), "a.xlsx", &ReadOptions::default()).expect("readable");
    assert_eq!(roster.rows[0].name, "An", "else the property below proves nothing");
}

fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Name", "Email", "Khoa"]).expect("written");
    sheet.write_row(1, 0, ["An", "an@a.example", "Y"]).expect("written");
    sheet.merge_range(1, 2, 3, 2, "Y", &rust_xlsxwriter::Format::new()).expect("merged");
    book.save_to_buffer().expect("saved to memory")
}

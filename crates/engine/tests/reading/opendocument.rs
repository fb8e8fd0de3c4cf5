//! ODS as LibreOffice and Moodle write it, and as nobody should.

use engine::reading::{MeetingOptions, ReadOptions, ReadRefusal, Roster, read_meeting, read_roster};
use proptest::prelude::*;

use super::refusals::zipped;
use super::{names, turned_down, warned};

const KIND: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

fn book(styles: &str, tables: &str) -> Vec<u8> {
    let spaces =
        ["office", "table", "text", "style", "draw"].map(|one| format!(" xmlns:{one}=\"urn:oasis:names:tc:opendocument:xmlns:{one}:1.0\""));
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content{}><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
        spaces.concat()
    );
    zipped(&[("mimetype", KIND), ("content.xml", content.as_bytes()), ("META-INF/manifest.xml", b"<manifest:manifest/>")])
}

fn table(name: &str, rows: &str) -> String {
    format!(
        "<table:table table:name=\"{name}\" table:style-name=\"ta1\"><table:table-column table:number-columns-repeated=\"16384\"/>{rows}</table:table>"
    )
}

fn row(cells: &[&str]) -> String {
    let cell = |text: &&str| match *text {
        "" => "<table:table-cell/>".to_owned(),
        whole if whole.starts_with('<') => whole.to_owned(),
        text => format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"),
    };
    format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
}

fn number(value: &str, shown: &str) -> String {
    format!("<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>{shown}</text:p></table:table-cell>")
}

fn read(bytes: &[u8]) -> Roster {
    read_roster(bytes, "people.ods", &ReadOptions::default()).expect("the file is readable")
}

fn refuse(bytes: &[u8]) -> ReadRefusal {
    read_roster(bytes, "people.ods", &ReadOptions::default()).expect_err("the file must be refused")
}

#[test]
fn a_class_list_reads_as_the_same_list_in_a_workbook_does() {
    let department = "<table:table-cell office:value-type=\"string\" table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\"><text:p>Khoa <text:span>Y &amp; Dược</text:span></text:p></table:table-cell>";
    let rows = [
        row(&["TRƯỜNG ĐẠI HỌC", "<table:covered-table-cell table:number-columns-repeated=\"3\"/>"]),
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>".to_owned(),
        row(&["Mã số SV", "Họ và tên", "Email", "Khoa"]),
        row(&[&number("2200061", "02200061"), "Nguyễn<text:s/>An<office:annotation><text:p>remark</text:p></office:annotation>", "an@a.example", department]),
        row(&[&number("2200062", "2200062"), "Trần Bình", "binh@a.example", "<table:covered-table-cell/>"]),
        "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>".to_owned(),
    ];
    let roster = read(&book("", &table("D1", &rows.concat())));
    assert_eq!((roster.read_as.format.as_str(), roster.read_as.header_row, roster.read_as.sheet.as_str()), ("ods", 4, "D1"));
    assert_eq!(names(&roster), ["Nguyễn An", "Trần Bình"]);
    assert_eq!((roster.rows[0].number.as_deref(), roster.rows[0].line), (Some("02200061"), 5), "the zeros are those that are shown");
    assert_eq!(roster.rows[1].department.as_deref(), Some("Khoa Y & Dược"), "a merged cell stands for all its rows");
    assert!(warned(&roster).iter().all(|(_, code)| *code != "false-name"));
}

#[test]
fn hidden_sheets_are_said_and_one_that_is_named_is_read() {
    let styles = "<style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/></style:style>\
                  <style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>";
    let list = |name: &str, person: &str| table(name, &[row(&["Name", "Email"]), row(&[person, ""])].concat());
    let bytes = book(styles, &[list("A", "An"), list("B", "Bo"), list("C", "Chi").replace("ta1", "ta2")].concat());
    let roster = read(&bytes);
    assert_eq!(names(&roster), ["An", "Bo"]);
    assert!(warned(&roster).contains(&(0, "hidden-sheet")));
    assert_eq!(roster.read_as.sheets, ["A", "B"]);
    let only = |sheet: &str| read_roster(&bytes, "a.ods", &ReadOptions { sheet: Some(sheet.to_owned()), ..ReadOptions::default() });
    assert_eq!(names(&only("B").expect("readable")), ["Bo"]);
    assert_eq!(only("Z").expect_err("no such sheet").code, "no-sheet");
}

#[test]
fn what_claims_to_stand_a_million_times_ends_at_the_limit() {
    let heading = row(&["Name", "Email"]);
    let full = row(&["An", "an@a.example"]).replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"1048576\">");
    let refusal = refuse(&book("", &table("S", &[heading.clone(), full].concat())));
    assert!(refusal.code == "too-large" && refusal.message.contains("200000"), "{}", refusal.message);
    let wide = row(&[
        "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"99999999999999999999999\"><text:p>x</text:p></table:table-cell>",
    ]);
    let refusal = refuse(&book("", &table("S", &[heading.clone(), wide].concat())));
    assert!(refusal.code == "too-large" && refusal.message.contains("512"), "{}", refusal.message);
    let spaces = row(&["An<text:s text:c=\"4000000000\"/>", "an@a.example"]);
    assert_eq!(turned_down(&read(&book("", &table("S", &[heading.clone(), spaces].concat())))), [(2, "", "too-long")]);
    let far = "<table:table-row table:number-rows-repeated=\"4294967295\"><table:table-cell/></table:table-row>";
    assert_eq!(names(&read(&book("", &table("S", &[heading, row(&["An", ""]), far.to_owned(), row(&["Bo", ""])].concat())))), ["An", "Bo"]);
}

#[test]
fn encrypted_torn_and_crafted_files_are_refused_with_a_sentence() {
    let manifest = b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let locked = refuse(&zipped(&[("mimetype", KIND), ("META-INF/manifest.xml", manifest), ("content.xml", b"\x93\x11")]));
    assert!(locked.code == "password" && locked.message.contains("LibreOffice"), "{}", locked.message);
    let list = table("S", &row(&["Name", "Email"]));
    assert_eq!(refuse(&book("", &list.replace("</table:table>", ""))).code, "damaged");
    assert_eq!(refuse(&book("", &row(&["Name"]))).code, "damaged", "no sheet");
    assert_eq!(refuse(&book("", &table("S", &row(&["&own;"])))).code, "damaged");
    let typed = b"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a/>";
    assert_eq!(refuse(&zipped(&[("mimetype", KIND), ("content.xml", typed)])).code, "xml");
    let zeros = vec![b' '; 12 << 20];
    assert_eq!(refuse(&zipped(&[("mimetype", KIND), ("content.xml", &zeros)])).code, "too-large");
}

#[test]
fn attendance_that_moodle_exports_as_ods_is_told_from_a_roster() {
    let rows = [
        row(&["Course", "x"]),
        row(&["Group", "y"]),
        row(&[""]),
        row(&["ID number", "Last name", "First name", "Taken sessions", "Points"]),
    ];
    let refusal = refuse(&book("", &table("Attendances", &rows.concat())));
    assert!(refusal.code == "attendance-report" && refusal.message.contains("Moodle"), "{}", refusal.message);
}

#[test]
fn days_and_times_of_a_report_are_read() {
    let at = |time: &str| {
        format!(
            "<table:table-cell office:value-type=\"date\" office:date-value=\"2027-02-24T{time}\"><text:p>24.02.27</text:p></table:table-cell>"
        )
    };
    let rows = [row(&["Name", "Join time", "Leave time"]), row(&["An", &at("08:30:00"), &at("09:15:30")])];
    let meeting = read_meeting(&book("", &table("S", &rows.concat())), "meeting.ods", MeetingOptions::default()).expect("readable");
    assert_eq!(meeting.stays.len(), 1);
    assert!(meeting.stays[0].join.is_some() && meeting.stays[0].leave.is_some(), "{:?}", meeting.stays);
}

proptest! {
    #[test]
    fn hostile_sheets_are_answered(pieces in prop::collection::vec(piece(), 0..30), cut in 0usize..4_000) {
        let _ = read_roster(&book("", &table("S", &pieces.concat())), "a.ods", &ReadOptions::default());
        let mut bytes = book("", &table("S", &[row(&["Name", "Email"]), pieces.concat()].concat()));
        bytes.truncate(cut);
        let _ = read_roster(&bytes, "a.ods", &ReadOptions::default());
    }
}

/// Pieces of a sheet's XML, sound ones and ones that no program writes.
fn piece() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "<table:table-row>",
        "</table:table-row>",
        "<table:table-row table:number-rows-repeated=\"300000\">",
        "<table:table-row table:number-rows-repeated=\"-1\">",
        "<table:table-cell/>",
        "<table:table-cell>",
        "</table:table-cell>",
        "<table:table-cell office:value-type=\"string\">",
        "<table:table-cell office:value-type=\"float\" office:value=\"1e999\">",
        "<table:table-cell table:number-columns-repeated=\"600\">",
        "<table:table-cell table:number-rows-spanned=\"4294967296\">",
        "<table:covered-table-cell table:number-columns-repeated=\"2\"/>",
        "<text:p>",
        "</text:p>",
        "<text:s text:c=\"x\"/>",
        "Name",
        "Email",
        "An",
        "&amp;",
        "&#x1F600;",
        "<![CDATA[An]]>",
        "<draw:frame>",
        "</draw:frame>",
        "<table:table>",
        "</table:table>",
        "<!-- -->",
        "<a b=c>",
    ])
    .prop_map(str::to_owned)
}

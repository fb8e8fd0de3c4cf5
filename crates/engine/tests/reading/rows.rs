//! What becomes of one row: names, addresses, numbers, repeats, and the file of rejected rows.

use engine::people::view::ColumnChoice;
use engine::reading::{ReadOptions, RejectHeadings, read_roster, rejected_csv};

use super::{field_of, names, read, refuse, turned_down, warned};

#[test]
fn headings_are_found_in_any_order_below_titles() {
    let roster = read("TRƯỜNG ĐẠI HỌC,,\nCập nhật 15/02,,\n\nEMAIL,ho va ten,Mã số SV,Ghi chú,STT\nan@a.example,Nguyễn An,007,tổ 1,1\n");
    assert_eq!(roster.read_as.header_row, 4);
    let row = &roster.rows[0];
    assert_eq!((row.name.as_str(), row.number.as_deref(), row.line), ("Nguyễn An", Some("007"), 5));
    assert_eq!(row.extra.get("Ghi chú").map(String::as_str), Some("tổ 1"));
    assert_eq!((field_of(&roster, "Ghi chú"), field_of(&roster, "STT")), ("", ""));
    assert!(!row.extra.contains_key("STT"), "a running number is nothing to keep");
}

#[test]
fn a_list_without_headings_is_refused_and_can_be_mapped_by_hand() {
    let text = "007,Nguyễn An,an@a.example\n008,Trần Bình,binh@a.example\n";
    let refusal = refuse(text);
    assert_eq!(refusal.code, "no-header");
    assert!(refusal.message.starts_with("no line of the first 20 names a name column"), "{}", refusal.message);
    assert!(refusal.message.contains("map the columns by hand"));

    let choice = |column: &str, field: &str| ColumnChoice { column: column.into(), field: field.into() };
    let options =
        ReadOptions { map: vec![choice("Wer", "name"), choice("Wo", "department"), choice("Notiz", "extra")], ..ReadOptions::default() };
    let roster = read_roster("Wer,Wo,Notiz,Rest\nAn,Y,n,r\n".as_bytes(), "a.csv", &options).expect("mapped");
    assert_eq!((roster.rows[0].name.as_str(), roster.rows[0].department.as_deref()), ("An", Some("Y")));
    assert_eq!(roster.rows[0].extra.get("Notiz").map(String::as_str), Some("n"));

    let options = ReadOptions { map: vec![choice("Name", "shoe size")], ..ReadOptions::default() };
    assert_eq!(read_roster(b"Name,Email\nAn,a@a.example\n", "a.csv", &options).expect_err("no such field").code, "unknown-field");
}

#[test]
fn the_line_of_the_headings_can_be_named() {
    let options = ReadOptions { header_row: Some(3), ..ReadOptions::default() };
    let roster = read_roster(b"Name,Email\nA,a@a.example\nEmail,Name\nb@a.example,B\n", "a.csv", &options).expect("line 3 is a header");
    assert_eq!((roster.read_as.header_row, names(&roster)), (3, vec!["B"]));
    let options = ReadOptions { header_row: Some(9), ..ReadOptions::default() };
    assert_eq!(read_roster(b"Name,Email\nA,a@a.example\n", "a.csv", &options).expect_err("no line 9").code, "no-header");
}

#[test]
fn names_are_put_together_family_first() {
    assert_eq!(names(&read("Họ đệm;Tên;Email\nNguyễn Anh;Quân;q@a.example\n")), ["Nguyễn Anh Quân"]);
    assert_eq!(names(&read("Tên,Email\nNguyễn Anh Quân,q@a.example\n")), ["Nguyễn Anh Quân"], "alone it is the whole name");
    assert_eq!(names(&read("firstname,lastname,email\nNga,Lâm Thị Thanh,n@a.example\n")), ["Lâm Thị Thanh Nga"]);
    assert_eq!(names(&read("Vorname;Nachname;E-Mail\nJürgen;Weiß;j@a.example\n")), ["Jürgen Weiß"], "German gives the given name first");
}

#[test]
fn titles_are_set_aside_and_words_that_may_be_names_are_kept() {
    let roster = read(
        "Họ và tên,Email\nPGS.TS. Nguyễn Văn An,a@a.example\nThS Lê Bình,b@a.example\nÔng Văn Tài,c@a.example\nTS,d@a.example\nY Moan,e@a.example\n",
    );
    assert_eq!(names(&roster), ["Nguyễn Văn An", "Lê Bình", "Ông Văn Tài", "TS", "Y Moan"]);
    assert_eq!(roster.rows[0].honorific.as_deref(), Some("PGS.TS."));
    assert_eq!(roster.rows[1].honorific.as_deref(), Some("ThS"));
    assert_eq!(roster.rows[2].honorific, None);
    assert!(warned(&roster).contains(&(4, "honorific-or-name")));
}

#[test]
fn what_nobody_can_see_is_taken_out() {
    let roster = read(
        "Name,Email\n\u{202E}Nguyễn\u{200B}\u{A0}\u{A0}Văn\u{7} An\u{2069} ,\u{FEFF}an@a.example\u{200D}\n👩\u{200D}🏫 An,b@a.example\n",
    );
    assert_eq!(names(&roster), ["Nguyễn Văn An", "👩\u{200D}🏫 An"]);
    assert_eq!(roster.rows[0].email.as_deref(), Some("an@a.example"));
}

#[test]
fn formula_wrappers_give_their_text() {
    let roster = read("Mã SV;Name;SĐT\n\"=\"\"0012\"\"\";An;'+84 900\n=\"0013\";=1+1;0900 100 001\n");
    assert_eq!(roster.rows[0].number.as_deref(), Some("0012"));
    assert_eq!(roster.rows[1].number.as_deref(), Some("0013"));
    assert_eq!((roster.rows[0].phone.as_deref(), roster.rows[1].phone.as_deref()), (Some("+84 900"), Some("0900 100 001")));
    assert_eq!(roster.rows[1].name, "=1+1", "text, never run");
}

#[test]
fn addresses_are_cleaned_and_bad_ones_need_a_number() {
    let text = "Name,Email,Number\nA,mailto:A.b+c@a.example,\nB,Bo Le <bo@a.example>,\nC,c@a.example; c2@a.example,\nD,d@,\nE,not-one,0005\nF,,\nG,-,\nH,two@@a.example,\nI,i@localhost,\n";
    let roster = read(text);
    let emails: Vec<_> = roster.rows.iter().map(|r| (r.name.as_str(), r.email.as_deref())).collect();
    assert_eq!(
        emails,
        [("A", Some("A.b+c@a.example")), ("B", Some("bo@a.example")), ("C", Some("c@a.example")), ("E", None), ("F", None), ("G", None)]
    );
    assert_eq!(turned_down(&roster), [(5, "email", "bad-email"), (9, "email", "bad-email"), (10, "email", "bad-email")]);
    let warned = warned(&roster);
    assert!(warned.contains(&(4, "several-addresses")) && warned.contains(&(6, "bad-email")) && warned.contains(&(7, "no-email")));
    assert_eq!(roster.read, 9);
}

#[test]
fn a_row_without_a_name_needs_a_match_or_is_turned_down() {
    let roster = read("Name,Email,Number,Phone\n,a@a.example,,\n,,0007,\n,nothing,,0900\n");
    assert!(roster.rows.iter().all(|r| r.needs_match && r.name.is_empty()));
    assert_eq!(roster.rows.len(), 2);
    assert_eq!(turned_down(&roster), [(4, "name", "no-name")]);
}

#[test]
fn repeats_count_once_and_people_of_one_name_stay_apart() {
    let text = "Number,Name,Email,Phone\n1,An,an@a.example,\n2,An,an2@a.example,1\n1,AN,An@a.example,2\n3,Bo,shared@a.example,3\n4,Chi,shared@a.example,4\n3,Do,do@a.example,5\n";
    let roster = read(text);
    assert_eq!(names(&roster), ["An", "An", "Bo", "Chi"]);
    assert_eq!(roster.rows[0].phone.as_deref(), Some("2"), "an empty cell is filled from the repeat");
    assert_eq!(turned_down(&roster), [(7, "number", "same-number")]);
    let warned = warned(&roster);
    assert!(warned.contains(&(3, "same-name")) && warned.contains(&(4, "repeat")) && warned.contains(&(6, "shared-email")));
    assert_eq!(roster.read, 6);
}

#[test]
fn numbers_are_text_so_zeros_make_three_people() {
    let roster = read("Number,Name\n007,An\n7,Bo\n0007,Chi\n");
    assert_eq!(roster.rows.len(), 3);
}

#[test]
fn passwords_are_never_kept_and_birth_dates_only_when_asked_for() {
    let roster = read("Name,Email,Mật khẩu,Ngày sinh,Tổ\nAn,an@a.example,hunter2,2004-01-01,1\nBo,bad,hunter3,2004-01-02,1\n");
    let all = format!(
        "{roster:?}{}",
        String::from_utf8(rejected_csv(&roster, RejectHeadings { line: "Line", reason: "Reason" })).expect("UTF-8")
    );
    assert!(!all.contains("hunter") && !all.contains("2004"), "{all}");
    assert!(all.contains("Tổ"), "other columns are kept");

    let map = vec![
        ColumnChoice { column: "Mật khẩu".into(), field: "extra".into() },
        ColumnChoice { column: "Ngày sinh".into(), field: "extra".into() },
    ];
    let options = ReadOptions { map, ..ReadOptions::default() };
    let roster = read_roster("Name,Mật khẩu,Ngày sinh\nAn,hunter2,2004\n".as_bytes(), "a.csv", &options).expect("mapped");
    let all = format!("{roster:?}");
    assert!(!all.contains("hunter") && all.contains("2004"), "a birth date may be wanted, a password never");
}

#[test]
fn the_file_of_rejected_rows_is_safe_and_can_be_imported_once_mended() {
    let roster = read("Name,Email,Phone\n=cmd|' /C calc'!A0,bad,+84 900\nAn,an@a.example,1\n\"B, \"\"b\"\"\",@x,1\n");
    let csv = String::from_utf8(rejected_csv(&roster, RejectHeadings { line: "Line", reason: "Reason" })).expect("UTF-8");
    assert!(csv.starts_with("\u{FEFF}Name,Email,Phone,Line,Reason\r\n'=cmd|' /C calc'!A0,bad,'+84 900,2,"), "{csv}");
    assert!(csv.contains("\"B, \"\"b\"\"\",'@x,1,4,"), "{csv}");
    let mended = csv.replace("bad", "ok@a.example").replace("'@x", "b@a.example");
    let again = read(mended);
    assert_eq!(names(&again), ["=cmd|' /C calc'!A0", "B, \"b\""]);
    assert_eq!(again.rows[0].phone.as_deref(), Some("+84 900"));
    assert!(again.rows[0].extra.is_empty(), "our own columns are not kept");
}

#[test]
fn shown_values_are_cut_and_control_characters_drawn() {
    let long = format!("x\u{1}{}", "y".repeat(100));
    let roster = read(format!("Name,Email\nAn,{long}\n"));
    let value = &roster.rejected[0].entry.value;
    assert!(value.chars().count() <= 61 && value.ends_with('…') && !value.contains('\u{1}'), "{value}");
}

#[test]
fn a_class_column_becomes_the_cohort_only_as_a_named_guess() {
    let roster = read("Name,Lớp\nAn,K65\n");
    assert_eq!(roster.rows[0].cohort.as_deref(), Some("K65"));
    assert!(warned(&roster).contains(&(0, "group-as-cohort")));
    let roster = read("Name,Lớp,Đợt,Múi giờ\nAn,K65,Đợt 1,Asia/Tokyo\nBo,K66,Đợt 1,Mars\n");
    assert_eq!(roster.rows[0].cohort.as_deref(), Some("Đợt 1"));
    assert_eq!(roster.rows[0].extra.get("Lớp").map(String::as_str), Some("K65"));
    assert_eq!((roster.rows[0].zone.as_deref(), roster.rows[1].zone.as_deref()), (Some("Asia/Tokyo"), None));
    assert!(warned(&roster).contains(&(3, "unknown-zone")));
}

#[test]
fn names_over_the_limit_are_turned_down() {
    let roster = read(format!("Name,Email\n{},a@a.example\nAn,an@a.example\n", "ễ".repeat(201)));
    assert_eq!(turned_down(&roster), [(2, "name", "too-long")]);
}

#[test]
fn a_full_name_over_two_columns_is_joined_and_repeated_headings_are_left_out() {
    let roster = read("STT;Họ và tên;;Email\n1;Nguyễn Văn;An;an@a.example\nSTT;Họ và tên;;Email\n2;Trần;Bình;b@a.example\n");
    assert_eq!(names(&roster), ["Nguyễn Văn An", "Trần Bình"]);
    assert!(warned(&roster).contains(&(3, "left-out")));
    let roster = read("Email;Họ và tên\nan@a.example;Nguyễn Văn;An\nb@a.example;Trần;Bình\n");
    assert_eq!(names(&roster), ["Nguyễn Văn An", "Trần Bình"], "the last column may be the one without a heading");
}

#[test]
fn a_total_under_the_numbers_is_nobody_and_a_number_of_such_letters_is_somebody() {
    let roster = read("Person ID,Full name,Email\n91,Nguyễn An,\n92,Trần Bình,\nTotal,2,\nTổng cộng: 2,,\n");
    assert_eq!(names(&roster), ["Nguyễn An", "Trần Bình"]);
    assert!(roster.rejected.is_empty(), "left out, not turned down");
    let roster = read("Person ID,Full name,Email\nTOT-1,Nguyễn An,\nSum,Trần Bình,b@b.example\n");
    assert_eq!(names(&roster), ["Nguyễn An", "Trần Bình"], "an address is somebody's");
}

#[test]
fn headings_in_two_languages_or_with_remarks_are_known() {
    let roster = read("Họ và tên / Full name,Email (bắt buộc),SĐT/Zalo,Mã SV *,Khóa\nAn,an@a.example,0900,007,K65\n");
    let fields: Vec<_> = roster.columns.iter().map(|c| c.field.as_str()).collect();
    assert_eq!(fields, ["name", "email", "phone", "number", ""], "a year of entry is no faculty");
    assert_eq!(roster.rows[0].department, None);
}

#[test]
fn a_clear_heading_wins_over_a_vague_one() {
    let roster = read("ID,Tên,Mã SV,Họ và tên\n1,An,007,Nguyễn An\n");
    let row = &roster.rows[0];
    assert_eq!((row.number.as_deref(), row.name.as_str()), (Some("007"), "Nguyễn An"));
    assert_eq!(row.extra.get("ID").map(String::as_str), Some("1"), "the other one is kept beside");
}

#[test]
fn a_choice_by_hand_wins_over_what_was_found() {
    let choice = |column: &str, field: &str| ColumnChoice { column: column.into(), field: field.into() };
    let text = "Họ và tên,Gọi là,Email,Thư\nNguyễn An,Trần Bình,a@a.example,b@a.example\n".as_bytes();
    let options = ReadOptions { map: vec![choice("Gọi là", "name"), choice("THƯ", "email")], ..ReadOptions::default() };
    let roster = read_roster(text, "a.csv", &options).expect("mapped");
    assert_eq!((roster.rows[0].name.as_str(), roster.rows[0].email.as_deref()), ("Trần Bình", Some("b@a.example")));
    assert_eq!(field_of(&roster, "Email"), "");
    let options = ReadOptions { map: vec![choice("Email", "")], ..ReadOptions::default() };
    let roster = read_roster(text, "a.csv", &options).expect("mapped");
    assert_eq!((roster.rows[0].email.as_deref(), roster.rows[0].extra.contains_key("Email")), (None, false));
}

#[test]
fn names_in_an_old_font_are_kept_and_said() {
    let roster = read("Họ và tên,Email\nNguyÔn V¨n An,an@a.example\n");
    assert_eq!(names(&roster), ["NguyÔn V¨n An"]);
    assert!(warned(&roster).contains(&(0, "old-font")));
}

#[test]
fn a_password_is_not_kept_from_a_torn_line_either() {
    let roster = read("username,firstname,lastname,password,email\na,A, B, comma,hunter2,a@a.example\n\"b,B,B,hunter3,b@a.example\n");
    assert_eq!(turned_down(&roster), [(2, "", "ragged"), (3, "", "unclosed-quote")]);
    assert!(!format!("{roster:?}").contains("hunter"), "{roster:?}");
}

//! XLSX as people make them.

use rust_xlsxwriter::{Format, Formula, Workbook};

use engine::people::view::ColumnChoice;
use engine::reading::{ReadOptions, ReadRefusal, Roster, read_roster};

use super::{names, turned_down, warned};

fn read(book: &mut Workbook) -> Result<Roster, ReadRefusal> {
    read_with(book, &ReadOptions::default())
}

fn read_with(book: &mut Workbook, options: &ReadOptions) -> Result<Roster, ReadRefusal> {
    read_roster(&book.save_to_buffer().expect("saved to memory"), "people.xlsx", options)
}

const HEADINGS: [&str; 6] = ["STT", "Mã số SV", "Họ và tên", "Email", "Số điện thoại", "Khoa"];

/// Titles in rows 1 to 3, headings in row 5, three people below, a total and a signature.
fn class_list(book: &mut Workbook, title: &str) {
    let zeros = Format::new().set_num_format("00000000");
    let sheet = book.add_worksheet();
    sheet.set_name(title).expect("a name");
    let centred = Format::new();
    sheet.merge_range(0, 0, 0, 5, "TRƯỜNG ĐẠI HỌC", &centred).expect("merged");
    for (column, heading) in HEADINGS.iter().enumerate() {
        sheet.write(4, column as u16, *heading).expect("written");
    }
    let people = [("Nguyễn An", "an"), ("TRẦN BÌNH", "binh"), ("Lê Chi", "chi")];
    for (index, (name, mail)) in people.iter().enumerate() {
        let row = 5 + index as u32;
        sheet.write(row, 0, index as u32 + 1).expect("written");
        match index {
            0 => sheet.write_with_format(row, 1, 2_200_061, &zeros),
            1 => sheet.write(row, 1, 2_200_062),
            _ => sheet.write(row, 1, "02200063"),
        }
        .expect("written");
        sheet.write(row, 2, *name).expect("written");
        let address = format!("{mail}.{title}@a.example");
        if index == 2 {
            sheet.write(row, 3, Formula::new("=LOWER(\"X\")").set_result(&address)).expect("written");
        } else {
            sheet.write(row, 3, &address).expect("written");
        }
        sheet.write(row, 4, 900_100_061).expect("written");
    }
    sheet.merge_range(5, 5, 7, 5, "Khoa Y", &centred).expect("merged");
    sheet.write(9, 2, "Tổng cộng: 3 sinh viên").expect("written");
    sheet.write(11, 5, "Người lập bảng").expect("written");
}

#[test]
fn a_class_list_reads_with_its_zeros_and_without_its_decoration() {
    let mut book = Workbook::new();
    class_list(&mut book, "D1");
    let roster = read(&mut book).expect("readable");
    assert_eq!((roster.read_as.format.as_str(), roster.read_as.header_row, roster.read_as.sheet.as_str()), ("xlsx", 5, "D1"));
    assert_eq!(names(&roster), ["Nguyễn An", "TRẦN BÌNH", "Lê Chi"]);
    let numbers: Vec<_> = roster.rows.iter().map(|r| (r.number.as_deref(), r.uncertain.clone())).collect();
    assert_eq!(numbers, [(Some("02200061"), vec!["phone"]), (Some("2200062"), vec!["number", "phone"]), (Some("02200063"), vec!["phone"])]);
    assert!(roster.rows.iter().all(|r| r.department.as_deref() == Some("Khoa Y")), "the merged cell counts for all three");
    assert_eq!(roster.rows[2].email.as_deref(), Some("chi.D1@a.example"), "the stored value of the formula");
    let warned = warned(&roster);
    assert!(warned.contains(&(10, "left-out")) && warned.contains(&(12, "left-out")) && warned.contains(&(7, "zeros-lost")), "{warned:?}");
    assert_eq!(roster.read, 3);
}

#[test]
fn all_visible_sheets_are_read_and_hidden_ones_are_said() {
    let mut book = Workbook::new();
    class_list(&mut book, "D1");
    class_list(&mut book, "D2");
    let hidden = book.add_worksheet();
    hidden.set_name("Codes").expect("a name").set_hidden(true);
    hidden.write(0, 0, "Name").expect("written");
    let notes = book.add_worksheet();
    notes.set_name("Notes").expect("a name");
    notes.write(0, 0, "nothing here").expect("written");

    let roster = read(&mut book).expect("readable");
    // The same numbers stand on both sheets for the same names, so they are the same people.
    assert_eq!(roster.read, 6);
    assert_eq!(roster.read_as.sheets, ["D1", "D2", "Notes"]);
    let warned = warned(&roster);
    assert!(warned.contains(&(0, "hidden-sheet")) && warned.contains(&(0, "no-header")), "{warned:?}");

    let one = ReadOptions { sheet: Some("D2".into()), ..ReadOptions::default() };
    let roster = read_with(&mut book, &one).expect("readable");
    assert_eq!((roster.read, roster.read_as.sheet.as_str()), (3, "D2"));
    let none = ReadOptions { sheet: Some("D9".into()), ..ReadOptions::default() };
    let refusal = read_with(&mut book, &none).expect_err("no such sheet");
    assert!(refusal.code == "no-sheet" && refusal.message.contains("D1, D2"), "{}", refusal.message);
}

#[test]
fn numbers_without_any_zeros_around_them_are_certain() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["ID", "Name"]).expect("written");
    sheet.write(1, 0, 79_001_234_567_i64).expect("written");
    sheet.write(1, 1, "An").expect("written");
    let roster = read(&mut book).expect("readable");
    assert_eq!((roster.rows[0].number.as_deref(), roster.rows[0].uncertain.len()), (Some("79001234567"), 0));
}

#[test]
fn dates_are_iso_and_surplus_cells_beside_the_list_are_no_fault() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_row(0, 0, ["Name", "Since"]).expect("written");
    sheet.write_row(1, 0, ["An"]).expect("written");
    sheet.write_with_format(1, 1, 45_000, &date).expect("written");
    sheet.write(1, 6, "beside").expect("written");
    let roster = read(&mut book).expect("readable");
    assert_eq!(roster.rows[0].extra.get("Since").map(String::as_str), Some("2023-03-15"));
    assert!(turned_down(&roster).is_empty());
}

#[test]
fn a_workbook_without_headings_asks_and_can_be_mapped() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Wer", "Wo"]).expect("written");
    sheet.write_row(1, 0, ["An", "Y"]).expect("written");
    assert_eq!(read(&mut book).expect_err("no header").code, "no-header");
    let map = vec![ColumnChoice { column: "Wer".into(), field: "name".into() }];
    let roster = read_with(&mut book, &ReadOptions { map, ..ReadOptions::default() }).expect("mapped");
    assert_eq!(names(&roster), ["An"]);
}

#[test]
fn a_column_beyond_the_limit_is_refused_before_it_takes_memory() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Name", "Email"]).expect("written");
    sheet.write(1, 600, "far out").expect("written");
    let refusal = read(&mut book).expect_err("too wide");
    assert!(refusal.code == "too-large" && refusal.message.contains("601") && refusal.message.contains("512"), "{}", refusal.message);
}

#[test]
fn one_long_text_in_very_many_cells_is_refused_before_it_fills_the_memory() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Name", "Note"]).expect("written");
    let long = "x".repeat(32_000);
    for row in 1..7_000 {
        sheet.write(row, 1, &long).expect("written");
    }
    let refusal = read(&mut book).expect_err("over 200 MiB of text");
    assert!(refusal.code == "too-large" && refusal.message.contains("200 MiB"), "{}", refusal.message);
}

#[test]
fn a_cell_that_shows_an_error_is_empty_and_said() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Name", "Phone"]).expect("written");
    sheet.write(1, 0, "An").expect("written");
    sheet.write(1, 1, Formula::new("=NA()").set_result("#N/A")).expect("written");
    let roster = read(&mut book).expect("readable");
    assert_eq!(roster.rows[0].phone, None);
    assert!(warned(&roster).contains(&(2, "cell-error")));
}

#[test]
fn the_sheet_that_says_whose_data_our_own_workbook_holds_is_no_list_and_no_remark() {
    for labels in [["As of", "Data from", "Draft or final"], ["Tính đến", "Dữ liệu từ", "Bản nháp hay bản cuối"]] {
        let mut book = Workbook::new();
        class_list(&mut book, "D1");
        let about = book.add_worksheet();
        about.set_name(labels[1]).expect("a name");
        for (row, label) in ["People"].iter().chain(&labels).enumerate() {
            about.write(row as u32, 0, *label).expect("written");
            about.write(row as u32, 1, "LMS go-live").expect("written");
        }
        let roster = read(&mut book).expect("readable");
        assert_eq!(names(&roster).len(), 3);
        assert!(!warned(&roster).iter().any(|(_, code)| *code == "no-header"), "{:?}", warned(&roster));
    }
}

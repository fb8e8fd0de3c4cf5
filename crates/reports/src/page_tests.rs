//! What stands on the pages: the text of the laid-out document, page by page. Not here: looks, which need an eye.

use typst::layout::{Frame as Box, FrameItem};

use engine::certificate::pages::{CertificateSheet, CertificateSheets, Sheet};
use engine::handoff::pages::{Front, LastReceipt};
use engine::printing::{Cell, Column, DocumentSection, Part};

use crate::certificate_page::certificate_document;
use crate::enrolment_page::enrolment_document;
use crate::page::Document;
use crate::recovery_page::recovery_code_document;
use crate::register_page::register_document;
use crate::samples;
use crate::sign_in_page::sign_in_sheet_document;
use crate::sign_off_page::sign_off_document;
use crate::{Decision, Language, Paper, ReportError};

const EN: Language = Language::English;
const VI: Language = Language::Vietnamese;

/// The words of each page with single spaces, in the order of the layout.
fn pages(document: &Document) -> Vec<String> {
    let words = |frame: &Box| {
        let mut out = String::new();
        collect(frame, &mut out);
        squeeze(&out)
    };
    document.laid_out.pages().iter().map(|page| words(&page.frame)).collect()
}

fn collect(frame: &Box, out: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, out),
            FrameItem::Text(text) => {
                out.push_str(&text.text);
                out.push(' ');
            }
            _ => {}
        }
    }
}

fn squeeze(text: &str) -> String {
    text.replace('\u{200b}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A word that broke over two lines is whole again without spaces.
fn tight(text: &str) -> String {
    squeeze(text).replace(' ', "")
}

fn expect_all(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "{text:?} is missing from {page:?}");
    }
}

#[test]
fn names_print_letter_by_letter_whatever_they_hold() {
    let document = sign_in_sheet_document(&samples::sheet(samples::NAMES.len()), &samples::frame("SIS-1"), Paper::A4, EN);
    let all = tight(&pages(&document.unwrap()).concat());
    for name in samples::NAMES {
        assert!(all.contains(&tight(name)), "{name:?} is not on the sheet as it is written");
    }
}

#[test]
fn a_badge_holds_a_name_and_a_code_and_nothing_is_cut() {
    let badge = |name: &&str| engine::printing::PrintedBadge {
        name: (*name).to_owned(),
        class: "Lớp A1".to_owned(),
        code: "B123456789012".to_owned(),
        spaced: "B 1234 5678 9012".to_owned(),
    };
    let pages_of = engine::printing::BadgePages {
        workspace: "Sông Hàn English".to_owned(),
        title: "LMS basics".to_owned(),
        made: 1_804_000_000_000,
        zone: "Asia/Ho_Chi_Minh".to_owned(),
        genesis: samples::frame("x").genesis,
        language: "vi".to_owned(),
        letter: false,
        sources: "Dữ liệu từ: K7 (máy này) đến 11:37".to_owned(),
        badges: samples::NAMES.iter().map(badge).collect(),
    };
    let document = crate::badge_page::badge_document(&pages_of).unwrap();
    let all = tight(&pages(&document).concat());
    for name in samples::NAMES {
        assert!(all.contains(&tight(name)), "{name:?} is not on its badge as it is written");
    }
    assert_eq!(all.matches("B123456789012").count(), samples::NAMES.len());
    assert_eq!(pages(&document).len(), samples::NAMES.len().div_ceil(8));
    expect_all(&pages(&document)[0], &["Dữ liệu từ: K7 (máy này) đến 11:37"]);
}

#[test]
fn a_thousand_rows_are_numbered_on_numbered_pages_with_their_head() {
    let document = sign_in_sheet_document(&samples::sheet(1000), &samples::frame("SIS-2"), Paper::Letter, EN).unwrap();
    let pages = pages(&document);
    assert!(pages.len() > 40, "{} pages cannot hold 1,000 rows of 9 mm", pages.len());
    for (index, page) in pages.iter().enumerate() {
        expect_all(page, &[&format!("Page {} of {}", index + 1, pages.len()), "As of Wed 3 Mar 2027, 13:00", "Muster SIS-2"]);
        assert!(page.contains("Printed name") || !page.contains("Søren"), "page {} has rows without a head", index + 1);
    }
    expect_all(pages.last().unwrap(), &["Trainer’s signature", "Letters: P Present, L Late, N Half a day"]);
    expect_all(&pages[0], &["Data from: K7 (this laptop) to 11:37; no server yet"]);
    expect_all(&pages.join(" "), &[" 1000 ", "+1", "+5"]);
}

#[test]
fn both_papers_have_their_own_size() {
    for (paper, width, height) in [(Paper::A4, 210.0, 297.0), (Paper::Letter, 215.9, 279.4)] {
        let document = recovery_code_document(&samples::recovery(), &samples::frame("RC-1"), paper, EN).unwrap();
        let size = document.laid_out.pages()[0].frame.size();
        assert!((size.x.to_mm() - width).abs() < 0.1 && (size.y.to_mm() - height).abs() < 0.1, "{paper:?} is {size:?}");
    }
}

#[test]
fn a_sign_off_says_everything_an_auditor_needs() {
    let record = samples::sign_off(Decision::Conditional);
    let document = sign_off_document(std::slice::from_ref(&record), None, &samples::frame("HO-3"), Paper::A4, EN).unwrap();
    let page = pages(&document).join(" ");
    expect_all(
        &page,
        &[
            "Sign-off record Monitoring and alerting",
            "LMS go-live",
            "Trung tâm Anh ngữ Sao Mai",
            "Accepted with 2 conditions",
            "Replaces the signature of Nguyễn Thị Tâm",
            "Withdrawn by Hoàng Minh Đức",
            "The drill was not held",
            "Hoàng Minh Đức",
            "Operations representative",
            "Fri 5 Mar 2027, 13:30:12 UTC+7 (Asia/Ho_Chi_Minh)",
            "I received this area and can run it",
            "VH-02 not heard from since Thu 4 Mar 2027, 13:30",
            "ĐT-03 never heard from",
            "Open questions with two versions: 1",
            "ssh-keygen -Y verify",
            "sha256sum -c SHA256SUMS",
            "#eval(\"x\") Trần",
        ],
    );
    let bare = tight(&page);
    for text in [&record.statement, &record.digest, &record.previous, &samples::frame("").genesis, &record.key[7..].to_owned()] {
        assert!(bare.contains(&tight(text)), "{text:?} is not on the page whole");
    }
}

#[test]
fn several_sign_offs_begin_with_a_list_of_their_pages() {
    let records = [Decision::Accepted, Decision::Conditional, Decision::Declined].map(samples::sign_off);
    let document = sign_off_document(&records, None, &samples::frame("HO"), Paper::A4, EN).unwrap();
    let pages = pages(&document);
    expect_all(&pages[0], &["Sign-off records", "Accepted with 2 conditions", "Declined"]);
    let first = pages.iter().position(|page| page.contains("What was read and signed")).unwrap();
    assert_eq!(first, 1, "the first record stands behind the list");
    expect_all(pages.last().unwrap(), &[&format!("Page {0} of {0}", pages.len())]);
    assert!(pages.join(" ").contains("Two alerts have no owner at night"));
}

fn front() -> Front {
    let text = |text: &str| Cell::Text(text.to_owned());
    let table = |title: &str, heads: &[&str], row: Vec<Cell>| DocumentSection {
        title: title.to_owned(),
        points: Vec::new(),
        part: Some(Part {
            title: title.to_owned(),
            columns: heads.iter().map(|head| Column { title: (*head).to_owned(), number: false, spare: false }).collect(),
            rows: vec![row],
        }),
    };
    // As long as a real one.
    let code = format!("Muster receipt 1\nWorkspace: {}\nReceipt: {}", "5f2a ".repeat(10), "ab".repeat(200));
    let signed = DocumentSection {
        title: "What is signed".to_owned(),
        points: vec![("late".to_owned(), "Not signed yet: Backups #strong[x]".to_owned())],
        part: None,
    };
    Front {
        standing: "Draft: it is not over".to_owned(),
        sources: "Data from: VH-01 (this laptop) to 11:37, VH-02 not heard since Mon; 2 conflicts open".to_owned(),
        sections: vec![
            signed,
            table("Conditions", &["Of", "Until"], vec![text("Monitoring"), Cell::Day("2027-03-12".to_owned())]),
            table("Goes over still open", &["Sort", "What"], vec![text("Known error"), text("Search is slow")]),
        ],
        nothing: "Nothing to report".to_owned(),
        receipt: Some(LastReceipt { code, said: "Last receipt of the server: no. 1".to_owned() }),
        receipt_none: "no receipt".to_owned(),
        sums: "SHA256SUMS names every file".to_owned(),
    }
}

#[test]
fn a_hand_off_certificate_has_conditions_open_items_and_the_last_receipt_in_front() {
    let record = samples::sign_off(Decision::Conditional);
    let print =
        |front: &Front| sign_off_document(std::slice::from_ref(&record), Some(front), &samples::frame("HO"), Paper::A4, EN).unwrap();
    let document = print(&front());
    let pages = pages(&document);
    expect_all(
        &pages[0],
        &[
            "Hand-off certificate",
            "Draft: it is not over",
            "VH-02 not heard since Mon; 2 conflicts open",
            "Not signed yet: Backups #strong[x]",
            "Monitoring Fri 12 Mar 2027",
            "Known error Search is slow",
            "Last receipt of the server: no. 1",
            "SHA256SUMS names every file",
        ],
    );
    assert!(pages[1].contains("What was read and signed"), "one statement has its front, too");
    let bare = print(&Front { receipt: None, ..front() });
    assert!(self::pages(&bare)[0].contains("no receipt"));
}

#[test]
fn a_hand_off_certificate_is_made_to_be_kept_and_a_letter_that_no_font_has_keeps_it_from_nobody() {
    let kept = |title: &str| {
        let record = crate::SignOff { area: title.to_owned(), ..samples::sign_off(Decision::Accepted) };
        crate::sign_off_page::hand_off_pdf(&[record], &front(), &samples::frame("HO"), Paper::A4, VI).unwrap()
    };
    let says = |pdf: &[u8], what: &str| pdf.windows(what.len()).any(|part| part == what.as_bytes());
    let pdf = kept("Giám sát");
    assert!(says(&pdf, "pdfaid:part") && says(&pdf, "pdfaid:conformance"), "it does not call itself PDF/A");
    assert_eq!(pdf, kept("Giám sát"), "the same twice");
    let other = kept("培训");
    assert!(other.starts_with(b"%PDF-") && !says(&other, "pdfaid:part"));
}

#[test]
fn nothing_to_print_is_said_and_not_printed() {
    let frame = samples::frame("X");
    assert_eq!(sign_off_document(&[], None, &frame, Paper::A4, EN).err(), Some(ReportError::Empty));
    assert_eq!(enrolment_document(&[], &frame, Paper::A4, EN).err(), Some(ReportError::Empty));
}

#[test]
fn a_register_counts_and_keeps_shape_letter_and_word() {
    let document = register_document(&samples::register(16), &samples::frame("AR-1"), Paper::A4, VI).unwrap();
    let page = pages(&document).join(" ");
    expect_all(
        &page,
        &[
            "Sổ điểm danh",
            "Đã điểm danh 14 trên 16",
            "Có mặt 4",
            "Đến trễ 2",
            "Chưa điểm danh 2",
            "Hai bản ghi 2",
            "L 12 Đến trễ, 12 phút",
            "Thứ Tư 03/03/2027",
            "Trang 1 trên 1",
            "ngoài danh sách",
        ],
    );
}

#[test]
fn joining_pages_carry_code_fingerprints_and_time() {
    let document = enrolment_document(&[samples::enrolment()], &samples::frame("IN-1"), Paper::A4, EN).unwrap();
    let page = pages(&document).join(" ");
    expect_all(&page, &["Trần Đỗ Quỳnh Anh", "7KQ2-9F4M-TX81-C0DE", "Sat 6 Mar 2027, 13:30, UTC+7", "Server fingerprint"]);
    assert!(tight(&page).contains(&samples::frame("").genesis));

    let document = recovery_code_document(&samples::recovery(), &samples::frame("RC-1"), Paper::A4, VI).unwrap();
    let page = pages(&document).join(" ");
    assert!(tight(&page).contains(&samples::recovery().code), "{page}");
    expect_all(&page, &["Mã khôi phục", "VH-01"]);
}

#[test]
fn the_decision_of_a_gate_is_printed_in_its_own_words() {
    let records = [Decision::Go, Decision::ConditionalGo, Decision::Pause, Decision::NoGo].map(samples::sign_off);
    let pages = pages(&sign_off_document(&records, None, &samples::frame("HO"), Paper::A4, EN).unwrap());
    expect_all(&pages[0], &["Go", "Go with 2 conditions", "Pause", "No-go"]);
    assert!(!pages.join(" ").contains("Declined"));
}

#[test]
fn the_same_input_gives_the_same_bytes_and_another_gives_others() {
    let frame = samples::frame("HO-3");
    let print = |decision| crate::sign_off_pdf(&[samples::sign_off(decision)], &frame, Paper::A4, EN).unwrap();
    let first = print(Decision::Accepted);
    assert!(first.starts_with(b"%PDF-"));
    assert_eq!(first, print(Decision::Accepted));
    assert_ne!(first, print(Decision::Declined));
}

/// The smallest picture there is.
const PIXEL: &str = "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c631091d3000000a400\
5b762e5fe30000000049454e44ae426082";

fn certificates(names: &[&str]) -> CertificateSheets {
    let facts = [("Khóa học", "LMS cho học viên"), ("Số giờ", "8"), ("Kết quả", "đạt 86,5 %")];
    let one = |(i, name): (usize, &&str)| CertificateSheet {
        number: format!("K7-{:04}", i + 1),
        organisation: "Sông Hàn English".to_owned(),
        title: "Giấy chứng nhận hoàn thành".to_owned(),
        to: "Chứng nhận".to_owned(),
        name: (*name).to_owned(),
        sentence: "đã hoàn thành khóa học LMS cho học viên.".to_owned(),
        facts: facts.map(|(label, value)| (label.to_owned(), value.to_owned())).to_vec(),
        signers: vec!["Đỗ Quang Khải".to_owned(), "Lê Thị Thu Hà".to_owned(), "Vũ Linh Chi".to_owned()],
        foot: vec![format!("Số K7-{:04}, cấp ngày 2027-03-08", i + 1), "Dấu vân tay: 5f2a 77c1 d0e9 4b3a 8c6d".to_owned()],
        code: format!("Muster certificate 1\nName: {name}"),
        code_words: "Mã QR".to_owned(),
        logo: Some(0),
        language: "vi".to_owned(),
    };
    let pixel = (0..PIXEL.len()).step_by(2).map(|at| u8::from_str_radix(&PIXEL[at..at + 2], 16).unwrap()).collect();
    CertificateSheets {
        workspace: "Sông Hàn English".to_owned(),
        as_of: 1_804_055_400_000,
        zone: "Asia/Ho_Chi_Minh".to_owned(),
        genesis: "ab".repeat(32),
        sheet: Sheet::A4,
        logos: vec![pixel],
        certificates: names.iter().enumerate().map(one).collect(),
    }
}

#[test]
fn a_certificate_is_one_page_on_either_paper_whatever_the_name() {
    let long = "Nguyễn Phúc Công Tằng Tôn Nữ ".repeat(6);
    let names = [&samples::NAMES[..], &[long.trim()]].concat();
    for sheet in [Sheet::A4, Sheet::Letter] {
        let sheets = CertificateSheets { sheet, ..certificates(&names) };
        let document = certificate_document(&sheets, &|| true).unwrap();
        let pages = pages(&document);
        assert_eq!(pages.len(), names.len());
        for (page, one) in pages.iter().zip(&sheets.certificates) {
            for text in [&one.name, &one.title, &one.sentence, &one.organisation, &one.number, &one.foot[1], &one.signers[2]] {
                assert!(tight(page).contains(&tight(text)), "{text:?} is missing from {page:?}");
            }
            assert!(one.facts.iter().all(|(label, value)| page.contains(label) && page.contains(value)));
        }
    }
}

#[test]
fn certificates_are_stopped_between_two_of_them_and_a_damaged_logo_is_said() {
    let steps = std::cell::Cell::new(0);
    let stop_after_two = || {
        steps.set(steps.get() + 1);
        steps.get() < 2
    };
    let stopped = certificate_document(&certificates(&["An", "Bình", "Chi"]), &stop_after_two);
    assert_eq!((stopped.map(|_| ()), steps.get()), (Err(ReportError::Stopped), 2));
    let damaged = CertificateSheets { logos: vec![b"\x89PNG\r\n\x1a\n".to_vec()], ..certificates(&["An"]) };
    assert!(matches!(certificate_document(&damaged, &|| true), Err(ReportError::Typesetting(_))));
}

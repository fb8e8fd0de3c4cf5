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

fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Name", "Email", "Khoa"]).expect("written");
    sheet.write_row(1, 0, ["An", "an@a.example", "Y"]).expect("written");
    sheet.merge_range(1, 2, 3, 2, "Y", &rust_xlsxwriter::Format::new()).expect("merged");
    book.save_to_buffer().expect("saved to memory")
}

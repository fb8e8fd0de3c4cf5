//! Encodings, line ends, delimiters and quotes.

use super::{names, read, refuse, turned_down, warned};

const LIST: &str = "Mã SV,Họ và tên,Email\r\n0012,Nguyễn Đức Hòa,hoa@a.example\r\n0013,Trần Thị Ưu,uu@a.example\r\n";

fn utf16(text: &str, little: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|u| if little { u.to_le_bytes() } else { u.to_be_bytes() }).collect()
}

#[test]
fn one_list_reads_the_same_in_every_encoding() {
    let with = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
    let files = [
        (LIST.as_bytes().to_vec(), "UTF-8", false),
        (with(b"\xEF\xBB\xBF", LIST.as_bytes().to_vec()), "UTF-8", false),
        (with(b"\xFF\xFE", utf16(LIST, true)), "UTF-16LE", false),
        (with(b"\xFE\xFF", utf16(LIST, false)), "UTF-16BE", false),
        (utf16(LIST, true), "UTF-16LE", true),
        (utf16(LIST, false), "UTF-16BE", true),
    ];
    for (bytes, encoding, guessed) in files {
        let roster = read(&bytes);
        assert_eq!((roster.read_as.encoding.as_str(), roster.read_as.encoding_guessed), (encoding, guessed));
        assert_eq!(names(&roster), ["Nguyễn Đức Hòa", "Trần Thị Ưu"], "{encoding}");
        assert_eq!(roster.rows[0].number.as_deref(), Some("0012"), "zeros stay in {encoding}");
    }
}

#[test]
fn windows_1258_is_told_from_1252_and_comes_out_composed() {
    // "Họ tên;Email" and "Trần Đức Hòa": ê and â are single bytes, tones follow their vowel.
    let vietnamese = b"Ho\xF2 t\xEAn;Email\r\nTr\xE2\xCCn \xD0\xFD\xEDc Ho\xCCa;hoa@a.example\r\n";
    let roster = read(vietnamese);
    assert_eq!((roster.read_as.encoding.as_str(), roster.read_as.encoding_guessed), ("windows-1258", true));
    assert_eq!(roster.rows[0].name.chars().next_back(), Some('a'));
    assert!(roster.rows[0].name.starts_with("Trần"), "composed: {}", roster.rows[0].name);

    let german = b"Name;E-Mail\r\nJ\xFCrgen Wei\xDF;j@a.example\r\nS\xF8ren Nicol\xF2;s@a.example\r\n";
    let roster = read(german);
    assert_eq!(roster.read_as.encoding, "windows-1252");
    assert_eq!(names(&roster), ["Jürgen Weiß", "Søren Nicolò"]);
}

#[test]
fn one_bad_byte_in_utf8_costs_its_line_only() {
    let mut bytes = "Name,Email\nNguyễn Đức Hòa,a@a.example\n".as_bytes().to_vec();
    bytes.extend(b"B\xE9a,b@a.example\n");
    bytes.extend("Trần Thị Thủy,c@a.example\n".as_bytes());
    let roster = read(&bytes);
    assert_eq!(roster.read_as.encoding, "UTF-8");
    assert_eq!(names(&roster), ["Nguyễn Đức Hòa", "Trần Thị Thủy"]);
    assert_eq!(turned_down(&roster), [(3, "", "encoding")]);
}

/// Rows of "Trần Đức Hòa" in windows-1258.
fn in_1258(from: u32, count: u32) -> Vec<u8> {
    (from..from + count)
        .flat_map(|n| [b"Tr\xE2\xCCn \xD0\xFD\xEDc Ho\xCCa,".to_vec(), format!("h{n}@a.example\r\n").into_bytes()].concat())
        .collect()
}

fn in_utf8(from: u32, count: u32) -> Vec<u8> {
    (from..from + count).map(|n| format!("Nguyễn Đức Hòa,n{n}@a.example\r\n")).collect::<String>().into_bytes()
}

#[test]
fn two_exports_in_two_encodings_are_told_apart_by_line_and_said() {
    let heading = b"Name,Email\r\n".to_vec();
    for (utf8, page) in [(10, 10), (40, 2), (2, 40), (200, 20)] {
        for marked in [false, true] {
            let mark: &[u8] = if marked { b"\xEF\xBB\xBF" } else { b"" };
            let roster = read([mark.to_vec(), heading.clone(), in_utf8(0, utf8), in_1258(1000, page)].concat());
            assert_eq!((roster.read_as.encoding.as_str(), roster.read_as.encoding_guessed), ("UTF-8, windows-1258", true));
            assert!(warned(&roster).contains(&(utf8 + 2, "two-encodings")), "{:?}", roster.warnings);
            let composed = |name: &&str| name.starts_with("Trần") || name.starts_with("Nguyễn Đức");
            assert_eq!(names(&roster).iter().filter(|name| composed(name)).count() as u32, utf8 + page);
        }
    }
    let german = [heading, in_utf8(0, 3), b"J\xFCrgen Wei\xDF,j@a.example\nS\xF8ren,s@a.example\n".to_vec()].concat();
    let roster = read(german);
    assert_eq!(roster.read_as.encoding, "UTF-8, windows-1252");
    assert_eq!(names(&roster)[3..], ["Jürgen Weiß", "Søren"]);
}

#[test]
fn torn_utf8_is_no_second_encoding_and_costs_its_lines_only() {
    let mut bytes = [b"Name,Email\n".to_vec(), in_utf8(0, 10)].concat();
    bytes.extend(b"Nguy\xE1\xBB,x@a.example\nTr\xE1\xBA,y@a.example\n");
    let roster = read(&bytes);
    assert_eq!((roster.read_as.encoding.as_str(), names(&roster).len()), ("UTF-8", 10));
    assert_eq!(turned_down(&roster).len(), 2);
}

#[test]
fn letters_of_one_byte_behind_letters_of_two_are_refused() {
    let joined = [
        b"\xFF\xFE".to_vec(),
        utf16(LIST, true),
        "An,a very long address of somebody at some place,an@a.example,Khoa Y\r\n".repeat(3).into_bytes(),
    ];
    let refusal = refuse(joined.concat());
    assert!(refusal.code == "two-encodings" && !refusal.message.is_empty(), "{}", refusal.message);
}

#[test]
fn decomposed_letters_are_stored_composed() {
    let roster = read("Name,Email\nNguye\u{302}\u{303}n An,a@a.example\n");
    assert_eq!(names(&roster), ["Nguyễn An"]);
}

#[test]
fn line_ends_and_delimiters_are_found() {
    for end in ["\n", "\r\n", "\r"] {
        for (delimiter, shown) in [(",", ","), (";", ";"), ("\t", "tab"), ("|", "|")] {
            let text = format!(
                "Name{delimiter}Email{delimiter}Khoa{end}An{delimiter}an@a.example{delimiter}Y{end}{end}Bo{delimiter}bo@a.example{delimiter}Y{end}"
            );
            let roster = read(text);
            assert_eq!(roster.read_as.delimiter, shown);
            assert_eq!(names(&roster), ["An", "Bo"]);
            assert_eq!(roster.rows[1].line, 4, "the blank line counts");
        }
    }
}

#[test]
fn the_delimiter_is_judged_outside_quotes_and_over_all_lines() {
    let roster = read("Name;Note, or remark\n\"An, Binh, Chi\";x\n\"Do, Em, Gi\";y\n");
    assert_eq!(roster.read_as.delimiter, ";");
    assert_eq!(names(&roster), ["An, Binh, Chi", "Do, Em, Gi"]);
}

#[test]
fn sep_is_an_instruction_and_no_row() {
    let roster = read("sep=|\r\nName|Email\r\nAn; Binh|an@a.example\r\n");
    assert_eq!((roster.read_as.delimiter.as_str(), roster.read_as.header_row), ("|", 2));
    assert_eq!(roster.rows[0].line, 3);
}

#[test]
fn quotes_hold_delimiters_line_breaks_and_quotes() {
    let roster = read("Name,Khoa\n\"An \"\"Bé\"\"\",\"Y,\nDược\"\nO'Neill \"X\" Lê,Luật\n");
    assert_eq!(names(&roster), ["An \"Bé\"", "O'Neill \"X\" Lê"]);
    assert_eq!(roster.rows[0].department.as_deref(), Some("Y, Dược"));
    assert_eq!(roster.rows[1].line, 4, "the line break inside the quotes counts");
}

#[test]
fn a_quote_that_never_closes_is_named_with_its_line_and_costs_that_line_only() {
    let roster = read("Name,Khoa\nAn,Y\n\"Bo,Y\nChi,\"Y, 1\"\nDo,Y\n");
    assert_eq!(turned_down(&roster), [(3, "", "unclosed-quote")]);
    assert!(roster.rejected[0].entry.message.contains("line 3"), "{}", roster.rejected[0].entry.message);
    assert_eq!(names(&roster), ["An", "Chi", "Do"]);

    let roster = read("Name,Khoa\nAn,Y\nBo,\"Y\nChi,Y\n");
    assert_eq!(turned_down(&roster), [(3, "", "unclosed-quote")]);
    assert_eq!(names(&roster), ["An", "Chi"]);
}

#[test]
fn ragged_rows_are_turned_down_when_too_long_and_taken_when_short() {
    let roster = read("Name,Email,Khoa\nAn,an@a.example,Y,surplus\nBo,bo@a.example\nChi,chi@a.example,Y,,\n");
    assert_eq!(turned_down(&roster), [(2, "", "ragged")]);
    assert_eq!(names(&roster), ["Bo", "Chi"]);
}

#[test]
fn a_line_over_the_limit_is_dropped_and_the_rest_read() {
    let long = "x".repeat((1 << 20) + 10);
    let roster = read(format!("Name,Email\n{long},a@a.example\nAn,an@a.example\n"));
    assert_eq!(turned_down(&roster), [(2, "", "too-long")]);
    assert_eq!(names(&roster), ["An"]);
}

#[test]
fn blank_lines_are_counted_and_said() {
    let roster = read("Name,Email\n\nAn,an@a.example\n,\n \n");
    assert_eq!((roster.read, roster.rows.len()), (1, 1));
    assert!(warned(&roster).contains(&(0, "blank")));
}

#[test]
fn too_many_columns_and_rows_name_the_limit_and_the_size() {
    let wide = format!("Name,Email{}\nAn,an@a.example\n", ",c".repeat(600));
    let refusal = refuse(wide);
    assert_eq!(refusal.code, "too-large");
    assert!(refusal.message.contains("512"), "{}", refusal.message);
    let free = format!("Name,Email{}\nAn,an@a.example{}\n", ",".repeat(600), ",".repeat(600));
    assert_eq!(names(&read(free)), ["An"]);

    let refusal = refuse(format!("Name\n{}", "A B\n".repeat(200_100)));
    assert_eq!(refusal.code, "too-large");
    assert!(refusal.message.contains("200000"), "{}", refusal.message);
}

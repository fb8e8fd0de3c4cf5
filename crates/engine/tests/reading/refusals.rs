//! Files that are refused as a whole: each says what it is and what to do.

use std::io::{Cursor, Write};

use engine::reading::{ReadOptions, read_roster};
use zip::write::{SimpleFileOptions, ZipWriter};

use super::{read, refuse, warned};

/// Name and content of one member of a zip.
pub(super) type Member<'a> = (&'a str, &'a [u8]);

pub(super) fn zipped(members: &[Member<'_>]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a new member");
        writer.write_all(content).expect("written to memory");
    }
    writer.finish().expect("finished").into_inner()
}

#[test]
fn bytes_say_what_a_file_is_whatever_its_name() {
    let mut encrypted = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let files: [(&[u8], &str, &str); 16] = [
        (b"", "empty-file", "empty"),
        (b"\xEF\xBB\xBF", "empty-file", "empty"),
        (b" \r\n\n", "empty-file", "empty"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest", "old-excel", ".xlsx"),
        (&encrypted, "password", "password"),
        (b"%PDF-1.7\nName,Email\n", "pdf", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture", "picture"),
        (b"\xFF\xD8\xFF\xE0", "picture", "picture"),
        (b"  <!DOCTYPE html><html>", "web-page", "web page"),
        (b"\xEF\xBB\xBF<html xmlns:x=\"y\"><table>", "web-page", "web page"),
        (b"<table><tr><td>Name</td></tr></table>", "web-page", "web page"),
        (b"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a/>", "xml", "XML"),
        (b"<?xml version=\"1.0\"?><Workbook/>", "xml", "XML"),
        (b"\x1F\x8B\x08", "packed", "unpack"),
        (b"Name,Email\nA\0\0\0,a@a.example\n", "binary", "no text"),
        (b"PK\x03\x04 torn", "damaged", "damaged"),
    ];
    for (bytes, code, word) in files {
        let refusal = refuse(bytes);
        assert_eq!(refusal.code, code, "{}", refusal.message);
        assert!(refusal.message.contains(word) && !refusal.message.ends_with('.'), "{}", refusal.message);
    }
}

#[test]
fn zips_that_are_no_workbook_are_named() {
    let files: [(&[Member<'_>], &str); 7] = [
        (&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")], "document"),
        (&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<a/>")], "damaged"),
        (&[("xl/workbook.bin", b"x")], "xlsb"),
        (&[("Index/Document.iwa", b"x")], "numbers"),
        (&[("word/document.xml", b"<a/>")], "document"),
        (&[("list.csv", b"Name,Email\n")], "zip"),
        (&[("xl/workbook.xml", b"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a/>")], "xml"),
    ];
    for (members, code) in files {
        assert_eq!(refuse(zipped(members)).code, code);
    }
    assert_eq!(refuse(zipped(&[("xl/workbook.xml", b"<workbook/>")])).code, "damaged");
}

#[test]
fn a_zip_bomb_names_its_ratio_and_is_not_unpacked() {
    let zeros = vec![b' '; 12 << 20];
    let refusal = refuse(zipped(&[("xl/workbook.xml", b"<a/>"), ("xl/worksheets/sheet1.xml", &zeros)]));
    assert_eq!(refusal.code, "too-large");
    assert!(refusal.message.contains("100 times"), "{}", refusal.message);
}

#[test]
fn too_many_parts_are_refused() {
    let names: Vec<String> = (0..1_001).map(|n| format!("part{n}")).collect();
    let mut members: Vec<Member<'_>> = names.iter().map(|n| (n.as_str(), b"".as_slice())).collect();
    members.push(("xl/workbook.xml", b"<a/>"));
    let refusal = refuse(zipped(&members));
    assert!(refusal.code == "too-large" && refusal.message.contains("1002") && refusal.message.contains("1000"), "{}", refusal.message);
}

#[test]
fn a_false_name_is_a_warning_when_the_file_can_be_read() {
    let roster = read_roster(b"Name,Email\nAn,an@a.example\n", "people.xlsx", &ReadOptions::default()).expect("text with a false name");
    assert!(warned(&roster).contains(&(0, "false-name")));
    assert!(warned(&read(b"Name,Email\nAn,an@a.example\n")).is_empty());
}

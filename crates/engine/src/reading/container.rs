//! What a file is by its bytes. The name is asked only afterwards, and only to say that it is wrong.

use domain::args;

use super::ReadRefusal;

/// A file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Container {
    Text,
    Zip,
}

/// Tells a text file from a zip, and refuses everything else by what it is.
pub(super) fn recognise(bytes: &[u8]) -> Result<Container, ReadRefusal> {
    if bytes.iter().take(4096).all(u8::is_ascii_whitespace) && bytes.iter().all(u8::is_ascii_whitespace) || bare_mark(bytes) {
        return Err(ReadRefusal::new("empty-file", args!()));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Container::Zip);
    }
    match foreign(bytes) {
        Some((code, what)) => Err(ReadRefusal::new(code, args!(what: what))),
        None => Ok(Container::Text),
    }
}

/// Only a byte order mark and nothing behind it.
fn bare_mark(bytes: &[u8]) -> bool {
    matches!(bytes, [0xEF, 0xBB, 0xBF] | [0xFF, 0xFE] | [0xFE, 0xFF])
}

/// The code of a file that is something else, and what its sentence chooses by.
fn foreign(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Some(if holds_encrypted_package(bytes) { ("password", "workbook") } else { ("old-excel", "workbook") });
    }
    if bytes.starts_with(b"%PDF") {
        return Some(("pdf", "file"));
    }
    if is_picture(bytes) {
        return Some(("picture", "file"));
    }
    if bytes.starts_with(&[0x1F, 0x8B]) || bytes.starts_with(b"7z\xBC\xAF") || bytes.starts_with(b"Rar!") {
        return Some(("packed", "file"));
    }
    markup(bytes)
}

/// PNG, JPEG, GIF, WebP, what telephones take, TIFF as scanners make it, and bitmaps.
fn is_picture(bytes: &[u8]) -> bool {
    let begins = [b"\x89PNG".as_slice(), b"\xFF\xD8\xFF", b"GIF8", b"II*\0", b"MM\0*"];
    let named = |word: &[u8], at: usize| bytes.get(at..at + word.len()) == Some(word);
    let container = named(b"RIFF", 0) && named(b"WEBP", 8)
        || named(b"ftyp", 4) && [b"heic", b"heix", b"mif1", b"avif"].iter().any(|kind| named(*kind, 8));
    // Two letters alone would be many a heading.
    let bitmap = named(b"BM", 0) && named(&[0; 4], 6);
    begins.iter().any(|mark| bytes.starts_with(mark)) || container || bitmap
}

fn markup(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let start: Vec<u8> = bytes.iter().take(4096).filter(|b| **b != 0).map(u8::to_ascii_lowercase).collect();
    let text = start.strip_prefix(b"\xEF\xBB\xBF").or(start.strip_prefix(b"\xFF\xFE")).unwrap_or(&start).trim_ascii_start();
    let begins = |word: &[u8]| text.starts_with(word);
    let holds = |word: &[u8]| text.windows(word.len()).any(|w| w == word);
    if begins(b"<?xml") && (holds(b"<!doctype") || holds(b"<!entity")) && !holds(b"<html") {
        return Some(("xml", "typed"));
    }
    if begins(b"<!doctype html") || begins(b"<html") || begins(b"<table") || begins(b"<") && (holds(b"<html") || holds(b"<table")) {
        return Some(("web-page", "file"));
    }
    if begins(b"<?xml") {
        return Some(("xml", "file"));
    }
    None
}

/// The stream name is written as UTF-16LE in the directory of the compound file.
fn holds_encrypted_package(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(bytes, &name).is_some()
}

//! From bytes to text. A guess is named as a guess; what cannot be decoded becomes U+FFFD and its row is turned down later.

use std::borrow::Cow;

use domain::args;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::ReadRefusal;
use super::joined::joined;

/// Text in NFC, and how it was found.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: &'static str,
    pub(super) guessed: bool,
    /// Where the lines are in two encodings.
    pub(super) second: Option<Second>,
}

/// The lines that are in another encoding than the others.
#[derive(Debug)]
pub(super) struct Second {
    pub(super) encoding: &'static str,
    pub(super) line: u32,
    pub(super) count: u32,
}

/// Order: byte order mark, UTF-16 by its zero bytes, UTF-8 of the whole file, then windows-1258 against 1252; lines of both
/// kinds are told apart.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, ReadRefusal> {
    let mark = Encoding::for_bom(bytes);
    let wide = mark.map(|(encoding, _)| encoding).or_else(|| utf16_without_mark(bytes)).filter(|encoding| *encoding != UTF_8);
    let bytes = &bytes[mark.map_or(0, |(_, length)| length)..];
    if let Some(encoding) = wide {
        if holds_narrow_text(bytes) {
            return Err(ReadRefusal::new("two-encodings", args!()));
        }
        return Ok(decoded(bytes, encoding, mark.is_none()));
    }
    if mark.is_none() && memchr::memchr(0, bytes).is_some() {
        return Err(ReadRefusal::new("binary", args!()));
    }
    Ok(narrow(bytes, mark.is_some()))
}

/// UTF-8, a page of Windows, or lines of both.
fn narrow(bytes: &[u8], marked: bool) -> Decoded {
    if std::str::from_utf8(bytes).is_ok() {
        return decoded(bytes, UTF_8, false);
    }
    let mostly_utf8 = marked || mostly_utf8(bytes);
    if let Some(joined) = joined(bytes, mostly_utf8, page_of) {
        let second = Second { encoding: encoding_name(joined.page), line: joined.line, count: joined.count };
        return Decoded { second: Some(second), ..of_text(joined.text.into(), UTF_8, true) };
    }
    if mostly_utf8 { decoded(bytes, UTF_8, false) } else { decoded(bytes, page_of(bytes), true) }
}

/// Which of the two pages it is.
fn page_of(bytes: &[u8]) -> &'static Encoding {
    if looks_vietnamese(&WINDOWS_1258.decode_without_bom_handling(bytes).0) { WINDOWS_1258 } else { WINDOWS_1252 }
}

fn decoded(bytes: &[u8], encoding: &'static Encoding, guessed: bool) -> Decoded {
    of_text(encoding.decode_without_bom_handling(bytes).0, encoding, guessed)
}

fn of_text(text: Cow<'_, str>, encoding: &'static Encoding, guessed: bool) -> Decoded {
    Decoded { text: composed(text), encoding: encoding_name(encoding), guessed, second: None }
}

/// A run of plain letters with one byte each, which in UTF-16 would be signs of Chinese without a line's end: an export in
/// another encoding was joined.
fn holds_narrow_text(bytes: &[u8]) -> bool {
    bytes.split(|byte| !matches!(byte, 0x20..=0x7E | b'\t' | b'\r' | b'\n')).any(|run| run.len() >= 64)
}

fn encoding_name(encoding: &'static Encoding) -> &'static str {
    if encoding == UTF_8 {
        "UTF-8"
    } else if encoding == UTF_16LE {
        "UTF-16LE"
    } else if encoding == UTF_16BE {
        "UTF-16BE"
    } else if encoding == WINDOWS_1258 {
        "windows-1258"
    } else {
        "windows-1252"
    }
}

fn composed(text: Cow<'_, str>) -> String {
    if text.is_ascii() || is_nfc(&text) { text.into_owned() } else { text.nfc().collect() }
}

/// Latin text in UTF-16 has a zero in every second byte; Vietnamese letters of the 1Exx block leave enough of them.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(8192) & !1];
    let pairs = sample.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |at: usize| sample.iter().skip(at).step_by(2).filter(|b| **b == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    if second * 10 >= pairs * 4 && first * 20 < pairs {
        Some(UTF_16LE)
    } else if first * 10 >= pairs * 4 && second * 20 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// A few bad bytes in a file of good UTF-8 are those lines' fault, not a reason to read all of it as something else.
///
/// Text of a single-byte page hardly ever forms one valid sequence by chance, so four to one is far on the safe side.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= 4 && good >= bad.saturating_mul(4)
}

/// Text decoded as windows-1258 is Vietnamese when its tone marks stand behind vowels, or the letters only Vietnamese has meet.
///
/// The bytes of the tone marks are `ò Ì Þ Ò ì` in windows-1252; in Italian or Portuguese they stand behind consonants.
fn looks_vietnamese(text: &str) -> bool {
    let (mut with, mut against) = (0usize, 0usize);
    let mut before = ' ';
    for letter in text.chars() {
        if matches!(letter, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}') {
            if is_vowel(before) { with += 1 } else { against += 1 }
        } else if matches!((before, letter), ('ư', 'ơ') | ('Ư', 'Ơ')) || matches!(letter, 'đ' | 'Đ') && !before.is_alphabetic() {
            with += 1;
        }
        before = letter;
    }
    with > against.saturating_mul(3)
}

fn is_vowel(letter: char) -> bool {
    letter.to_lowercase().next().is_some_and(|l| "aăâeêioôơuưy".contains(l))
}

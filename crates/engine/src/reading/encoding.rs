//! From bytes to text. A guess is named as a guess; what cannot be decoded becomes U+FFFD and its row is turned down later.

use std::borrow::Cow;

use domain::args;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::ReadRefusal;

/// Text in NFC, and how it was found.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: &'static str,
    pub(super) guessed: bool,
}

/// Order: byte order mark, UTF-16 by its zero bytes, UTF-8 of the whole file, then windows-1258 against 1252.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, ReadRefusal> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(decoded(&bytes[mark..], encoding, false));
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Ok(decoded(bytes, encoding, true));
    }
    if memchr::memchr(0, bytes).is_some() {
        return Err(ReadRefusal::new("binary", args!()));
    }
    if std::str::from_utf8(bytes).is_ok() || mostly_utf8(bytes) {
        return Ok(decoded(bytes, UTF_8, false));
    }
    let encoding = if looks_vietnamese(&WINDOWS_1258.decode_without_bom_handling(bytes).0) { WINDOWS_1258 } else { WINDOWS_1252 };
    Ok(decoded(bytes, encoding, true))
}

fn decoded(bytes: &[u8], encoding: &'static Encoding, guessed: bool) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded { text: composed(text), encoding: encoding_name(encoding), guessed }
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

//! Frozen normalisation (version 1): how keys from lists are compared, how names are folded for search.
//!
//! Key normalisation is part of derived ids, so it may never change; golden vectors in
//! `tests/golden/normal.txt` pin it. Search folding may change: it is never stored on the wire.

use unicode_normalization::UnicodeNormalization;

/// A key as it is compared and derived from: NFC, without invisible characters, spaces collapsed, lower case.
/// Digits stay text: `007`, `7` and `0007` are three keys.
pub fn key(text: &str) -> String {
    let name = name(text);
    // Of every list most keys are plain, and nothing composes there.
    if name.is_ascii() { name.to_ascii_lowercase() } else { name.to_lowercase().nfc().collect() }
}

/// A name as it is kept: NFC, without invisible and bidi characters, spaces collapsed; case as written.
pub fn name(text: &str) -> String {
    let visible = text.chars().filter(|c| !invisible(*c));
    if text.is_ascii() { spaced(&visible.collect::<String>()) } else { spaced(&visible.nfc().collect::<String>()) }
}

/// Words with one space between them.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Text folded for search only: no marks, đ as d, lower case. Never for identity.
pub fn folded(text: &str) -> String {
    text.nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c) && !invisible(*c))
        .flat_map(|c| match c {
            'đ' | 'Đ' => 'd'.to_lowercase(),
            c => c.to_lowercase(),
        })
        .collect()
}

/// Given name first, for sorting people as they are called: the last word, then the whole name.
pub fn given_first(name: &str) -> String {
    let given = name.rsplit(' ').next().unwrap_or(name);
    format!("{given} {name}")
}

/// A key that sorts text as a Vietnamese dictionary does: a ă â b c d đ e ê … o ô ơ … u ư … y, then by tone
/// (ngang, huyền, hỏi, ngã, sắc, nặng). Everything else sorts by its code point.
pub fn collation(text: &str) -> Vec<u32> {
    let (mut letters, mut tones) = (Vec::new(), Vec::new());
    for c in text.to_lowercase().nfd() {
        match c {
            '\u{300}' => tone(&mut tones, 1),
            '\u{309}' => tone(&mut tones, 2),
            '\u{303}' => tone(&mut tones, 3),
            '\u{301}' => tone(&mut tones, 4),
            '\u{323}' => tone(&mut tones, 5),
            '\u{306}' | '\u{302}' | '\u{31b}' => {
                if let Some(letter) = letters.last_mut() {
                    *letter += if c == '\u{306}' {
                        1
                    } else if c == '\u{302}' {
                        2
                    } else {
                        3
                    };
                }
            }
            _ => {
                letters.push(if c == 'đ' { 'd' as u32 * 8 + 4 } else { c as u32 * 8 });
                tones.push(0);
            }
        }
    }
    letters.push(0);
    letters.extend(tones);
    letters
}

fn tone(tones: &mut [u32], rank: u32) {
    if let Some(last) = tones.last_mut() {
        *last = rank;
    }
}

/// Zero-width, bidirectional and other control characters that change nothing a reader sees.
fn invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{00ad}')
        || (c.is_control() && !c.is_whitespace())
}

//! Frozen normalisation (version 1): how keys from lists are compared, how names are folded for search.
//!
//! Key normalisation is part of derived ids, so it may never change; golden vectors in
//! `tests/golden_normal.rs` pin it. Search folding may change: it is never stored on the wire.

use unicode_normalization::UnicodeNormalization;

/// A key as it is compared and derived from: NFC, without invisible characters, spaces collapsed, lower case.
/// Digits stay text: `007`, `7` and `0007` are three keys.
pub fn key(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !invisible(*c)).nfc().collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().nfc().collect()
}

/// A name as it is kept: NFC, without invisible and bidi characters, spaces collapsed; case as written.
pub fn name(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !invisible(*c)).nfc().collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
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

/// Zero-width, bidirectional and other control characters that change nothing a reader sees.
fn invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{00ad}')
        || (c.is_control() && !c.is_whitespace())
}

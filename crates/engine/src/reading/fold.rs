//! Text made comparable: for headings without marks, for values without case.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A heading as it is looked up: lower case, no marks, `đ` as `d`, signs as one space.
pub(super) fn heading(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match letter {
            'đ' => out.push('d'),
            'ß' => out.push_str("ss"),
            '(' | ')' | '#' => out.push(letter),
            l if l.is_alphanumeric() => out.push(l),
            _ if out.ends_with(' ') || out.is_empty() => {}
            _ => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A value as it is compared inside one file: case and spaces do not count, marks do.
pub(super) fn value(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

//! Numbers in spreadsheet cells as the text they stand for, and zeros in front that the cell lost.

/// The text of a number under its cell format; `00000000` puts the zeros back. The flag says that nothing vouched for them.
pub(super) fn text_of(value: f64, format: &str) -> (String, bool) {
    let plain = plain(value);
    match places(format) {
        Some(places) if plain.bytes().all(|b| b.is_ascii_digit()) => (format!("{plain:0>places$}"), false),
        _ => (plain, true),
    }
}

/// Whole numbers without a point, never as 7.9E+10.
fn plain(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e18 { format!("{value:.0}") } else { format!("{value}") }
}

/// `00000000` asks for eight digits; anything else, General too, asks for none.
fn places(format: &str) -> Option<usize> {
    let first = format.split(';').next().unwrap_or_default().trim_matches('"');
    (first.len() >= 2 && first.len() <= 40 && first.bytes().all(|b| b == b'0')).then_some(first.len())
}

/// True for text that would lose its zeros as a number.
pub(super) fn begins_with_zero(text: &str) -> bool {
    text.len() >= 2 && text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit())
}

//! E-mail addresses as people paste them into lists.

use super::limits;

/// What a cell for an address holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Address {
    Missing,
    /// The first address, and how many more there were.
    Found(String, usize),
    /// No address in it.
    Bad,
}

/// Takes the first address of a cleaned cell. Case, plus-tags and dots stay as written.
pub(super) fn address(cell: &str) -> Address {
    if cell.is_empty() || !cell.contains('@') && stands_for_none(cell) {
        return Address::Missing;
    }
    let mut found = pieces(cell).filter(|a| is_address(a));
    match found.next() {
        Some(first) => Address::Found(first.to_owned(), found.filter(|a| !a.eq_ignore_ascii_case(first)).count()),
        None => Address::Bad,
    }
}

fn stands_for_none(cell: &str) -> bool {
    matches!(super::fold::heading(cell).as_str(), "" | "n a" | "na" | "none" | "khong" | "khong co" | "chua co" | "keine")
}

/// `Name <a@b>` gives what is inside the brackets; otherwise the words between spaces, commas, semicolons and strokes.
fn pieces(cell: &str) -> impl Iterator<Item = &str> {
    let bracketed = cell.contains('<') && cell.contains('>');
    let signs: &[char] = if bracketed { &['<', '>'] } else { &[' ', ',', ';', '/', '|'] };
    cell.split(signs).map(bare).filter(|piece| !piece.is_empty())
}

fn bare(piece: &str) -> &str {
    let piece = piece.trim().trim_matches(['"', '\'', '(', ')', '[', ']']);
    let piece = match piece.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &piece[7..],
        _ => piece,
    };
    piece.split('?').next().unwrap_or(piece).trim_end_matches('.')
}

/// One `@`, something before it, and a host of two labels or more behind it; at most 254 bytes (RFC 5321).
fn is_address(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else {
        return false;
    };
    let local_fits =
        !local.is_empty() && local.len() <= 64 && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
    let label_fits = |label: &str| {
        !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    text.len() <= limits::ADDRESS_BYTES
        && local_fits
        && !local.starts_with('.')
        && !local.ends_with('.')
        && host.contains('.')
        && host.split('.').all(label_fits)
}

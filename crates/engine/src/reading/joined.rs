//! Two exports joined into one file, the one in UTF-8, the other in a page of Windows: told apart line by line, and said.

use encoding_rs::{Encoding, UTF_8};

/// Text whose lines are in two encodings.
#[derive(Debug)]
pub(super) struct Joined {
    pub(super) text: String,
    /// What the lines are in that are no UTF-8.
    pub(super) page: &'static Encoding,
    /// The first of those lines, and how many they are.
    pub(super) line: u32,
    pub(super) count: u32,
}

/// What a line is by its bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Plain,
    Utf8,
    /// One byte a letter.
    Page,
    /// UTF-8 that was cut or torn: its row is turned down.
    Torn,
}

/// The text, where lines of both kinds are there. In a file that is nearly all UTF-8, single bad lines are those lines' fault:
/// there the second export has to be a part of its own, of two lines at least.
pub(super) fn joined(bytes: &[u8], mostly_utf8: bool, page_of: impl Fn(&[u8]) -> &'static Encoding) -> Option<Joined> {
    let lines: Vec<(Line, &[u8])> = Lines(bytes).map(|line| (judge(line), line)).collect();
    let of = |kind: Line| lines.iter().filter(move |(is, _)| *is == kind);
    let count = of(Line::Page).count();
    if count == 0 || of(Line::Utf8).count() == 0 || mostly_utf8 && (count < 2 || !in_two_parts(&lines)) {
        return None;
    }
    let page = page_of(&of(Line::Page).flat_map(|(_, line)| line.iter().copied()).collect::<Vec<u8>>());
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for (kind, line) in &lines {
        let encoding = if *kind == Line::Page { page } else { UTF_8 };
        text.push_str(&encoding.decode_without_bom_handling(line).0);
    }
    let first = lines.iter().position(|(kind, _)| *kind == Line::Page).unwrap_or(0);
    let number = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
    Some(Joined { text, page, line: number(first + 1), count: number(count) })
}

/// A single byte of a page is no valid sequence; a sequence that misses its end is torn UTF-8 and no text of a page.
fn judge(line: &[u8]) -> Line {
    if line.is_ascii() {
        return Line::Plain;
    }
    let (mut good, mut single, mut torn) = (0usize, 0usize, false);
    for chunk in line.utf8_chunks() {
        good += chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
        single += usize::from(chunk.invalid().len() == 1);
        torn |= chunk.invalid().len() > 1;
    }
    match (single, torn) {
        (0, false) => Line::Utf8,
        (_, false) if good < single => Line::Page,
        _ => Line::Torn,
    }
}

/// Whether the kind changes once only.
fn in_two_parts(lines: &[(Line, &[u8])]) -> bool {
    let told: Vec<Line> = lines.iter().map(|(kind, _)| *kind).filter(|kind| matches!(kind, Line::Utf8 | Line::Page)).collect();
    told.windows(2).filter(|two| two[0] != two[1]).count() == 1
}

/// Lines with their ends: `\n`, `\r\n` or `\r`.
struct Lines<'b>(&'b [u8]);

impl<'b> Iterator for Lines<'b> {
    type Item = &'b [u8];

    fn next(&mut self) -> Option<&'b [u8]> {
        if self.0.is_empty() {
            return None;
        }
        let end = memchr::memchr2(b'\n', b'\r', self.0).unwrap_or(self.0.len());
        let long = if self.0[end..].starts_with(b"\r\n") { 2 } else { 1 };
        let (line, rest) = self.0.split_at((end + long).min(self.0.len()));
        self.0 = rest;
        Some(line)
    }
}

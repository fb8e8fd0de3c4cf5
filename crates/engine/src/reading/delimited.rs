//! Text to records: `sep=`, the delimiter, quotes and line ends.
//!
//! A quotation mark opens a field only at its start. Lines are counted as the file has them, so a line break inside a
//! field moves the count on.

use domain::args;

use crate::people::view::Rejected;

use super::limits;
use super::refusal::{ReadRefusal, mebibytes};
use super::rejects::rejected;
use super::table::{Record, Table};

/// Records looked at to tell the delimiter.
const SAMPLE: usize = 200;
const CANDIDATES: [u8; 4] = [b'\t', b';', b',', b'|'];

/// Splits a decoded file; answers the delimiter with it.
pub(super) fn split(text: &str) -> Result<(u8, Table), ReadRefusal> {
    let (named, start, line) = instruction(text);
    let delimiter = named.unwrap_or_else(|| guess(&text[start..]));
    let mut table = Table::default();
    let mut reader = Splitter { bytes: text.as_bytes(), text, at: start, line, delimiter };
    let mut held = 0;
    while let Some(step) = reader.step() {
        match step {
            Ok(record) => {
                held += record.cells.len();
                table.records.push(record);
            }
            Err(broken) => table.broken.push(broken),
        }
        if held > limits::CELLS {
            return Err(ReadRefusal::over("cells", limits::CELLS));
        }
        if table.records.len() + table.broken.len() > limits::ROWS + limits::HEADER_LINES {
            return Err(ReadRefusal::over("rows", limits::ROWS));
        }
    }
    Ok((delimiter, table))
}

/// A first line `sep=;` is an instruction, not a row. Answers the sign, where the rest begins, and its line.
fn instruction(text: &str) -> (Option<u8>, usize, u32) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let first = text[..end].trim_matches('"');
    let sign = match first.get(..4) {
        Some(word) if word.eq_ignore_ascii_case("sep=") => first.as_bytes().get(4).copied().filter(u8::is_ascii),
        _ => None,
    };
    match sign {
        Some(sign) if first.len() == 5 => {
            let rest = &text[end..];
            let step = if rest.starts_with("\r\n") { 2 } else { rest.len().min(1) };
            (Some(sign), end + step, 2)
        }
        _ => (None, 0, 1),
    }
}

/// The sign that gives the same number of fields over the most records, quotes respected; more fields win a tie. A report
/// in several parts has several numbers: records count that have as many fields as the one before or behind them.
fn guess(text: &str) -> u8 {
    let score = |delimiter: u8| {
        let mut reader = Splitter { bytes: text.as_bytes(), text, at: 0, line: 1, delimiter };
        let (mut all, mut widths) = (Vec::new(), std::collections::BTreeMap::<usize, usize>::new());
        for step in std::iter::from_fn(|| reader.step()).take(SAMPLE).flatten().filter(|step| !step.is_blank()) {
            *widths.entry(step.fields).or_default() += 1;
            all.push(step.fields);
        }
        let (most, width) =
            widths.into_iter().filter(|(width, _)| *width > 1).map(|(width, records)| (records, width)).max().unwrap_or((0, 1));
        (most.max(in_parts(&all)), width)
    };
    let mut best = (b',', (0, 1));
    for candidate in CANDIDATES {
        let met = score(candidate);
        if met > best.1 {
            best = (candidate, met);
        }
    }
    best.0
}

/// Records of several fields beside one that has as many.
fn in_parts(widths: &[usize]) -> usize {
    let beside = |at: usize| at > 0 && widths[at - 1] == widths[at] || widths.get(at + 1) == Some(&widths[at]);
    (0..widths.len()).filter(|at| widths[*at] > 1 && beside(*at)).count()
}

/// Walks the text once; every step is a record or a line that could not be taken apart.
struct Splitter<'a> {
    bytes: &'a [u8],
    text: &'a str,
    at: usize,
    line: u32,
    delimiter: u8,
}

/// What a field ended with.
enum End {
    Field,
    Record,
}

impl Splitter<'_> {
    fn step(&mut self) -> Option<Result<Record, Rejected>> {
        if self.at >= self.bytes.len() {
            return None;
        }
        let (start, line) = (self.at, self.line);
        let mut record = Record { line, ..Record::default() };
        loop {
            let field = if self.bytes.get(self.at) == Some(&b'"') { self.quoted() } else { Some(self.plain()) };
            let Some((value, end)) = field else {
                return Some(Err(self.unclosed(start)));
            };
            keep(&mut record, value);
            if self.at - start > limits::LINE_BYTES {
                return Some(Err(self.too_long(line, end)));
            }
            if matches!(end, End::Record) {
                record.cells.truncate(record.width());
                record.cells.shrink_to_fit();
                return Some(Ok(record));
            }
        }
    }

    fn plain(&mut self) -> (String, End) {
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(|b| *b == self.delimiter || matches!(b, b'\r' | b'\n')).unwrap_or(rest.len());
        // A line over the limit is dropped, not gathered.
        let value = if length > limits::LINE_BYTES { String::new() } else { self.text[self.at..self.at + length].to_owned() };
        self.at += length;
        (value, self.close())
    }

    /// `None` when the mark never closes: the position then stands on the mark, with the line where it opens.
    fn quoted(&mut self) -> Option<(String, End)> {
        let (open, open_line) = (self.at, self.line);
        let mut value = String::new();
        self.at += 1;
        loop {
            let rest = &self.bytes[self.at..];
            let Some(length) = memchr::memchr(b'"', &rest[..rest.len().min(limits::LINE_BYTES)]) else {
                (self.at, self.line) = (open, open_line);
                return None;
            };
            let piece = &self.text[self.at..self.at + length];
            value.push_str(piece);
            self.line += line_ends(piece.as_bytes());
            self.at += length + 1;
            if self.bytes.get(self.at) != Some(&b'"') {
                break;
            }
            value.push('"');
            self.at += 1;
            if value.len() > limits::LINE_BYTES {
                (self.at, self.line) = (open, open_line);
                return None;
            }
        }
        let closed = self.bytes.get(self.at).is_none_or(|b| *b == self.delimiter || matches!(b, b'\r' | b'\n'));
        if !closed && self.line != open_line {
            // The mark that seemed to close it opens a later field: the first one was never closed.
            (self.at, self.line) = (open, open_line);
            return None;
        }
        if closed {
            return Some((value, self.close()));
        }
        let (tail, end) = self.plain();
        Some((value + &tail, end))
    }

    /// Steps over the delimiter or the line end.
    fn close(&mut self) -> End {
        match self.bytes.get(self.at) {
            Some(b) if *b == self.delimiter => {
                self.at += 1;
                // A delimiter as the very last byte still has an empty field behind it, which says nothing.
                if self.at >= self.bytes.len() { End::Record } else { End::Field }
            }
            Some(b'\r') => {
                self.at += if self.bytes.get(self.at + 1) == Some(&b'\n') { 2 } else { 1 };
                self.line += 1;
                End::Record
            }
            Some(_) => {
                self.at += 1;
                self.line += 1;
                End::Record
            }
            None => End::Record,
        }
    }

    fn unclosed(&mut self, start: usize) -> Rejected {
        let line = self.line;
        let value = self.text[start..].lines().next().unwrap_or_default().to_owned();
        self.skip_line();
        rejected(line, "", &value, "unclosed-quote", args!(at: line.to_string()))
    }

    fn too_long(&mut self, line: u32, end: End) -> Rejected {
        if matches!(end, End::Field) {
            self.skip_line();
        }
        rejected(line, "", "", "too-long", args!(what: "line", limit: mebibytes(limits::LINE_BYTES as u64)))
    }

    fn skip_line(&mut self) {
        let rest = &self.bytes[self.at..];
        self.at += memchr::memchr2(b'\r', b'\n', rest).unwrap_or(rest.len());
        if self.at < self.bytes.len() {
            self.at += if self.bytes[self.at..].starts_with(b"\r\n") { 2 } else { 1 };
            self.line += 1;
        }
    }
}

/// Empty fields beyond the limit of columns are free; the first full one stands for all of them and is refused later.
fn keep(record: &mut Record, value: String) {
    record.fields += 1;
    if record.cells.len() <= limits::COLUMNS {
        record.cells.push(value);
    } else if !value.trim().is_empty() {
        record.cells[limits::COLUMNS] = value;
    }
}

/// Line ends inside a quoted field; CR LF counts once.
fn line_ends(piece: &[u8]) -> u32 {
    let mut count = 0;
    for (at, byte) in piece.iter().enumerate() {
        if *byte == b'\n' || *byte == b'\r' && piece.get(at + 1) != Some(&b'\n') {
            count += 1;
        }
    }
    count
}

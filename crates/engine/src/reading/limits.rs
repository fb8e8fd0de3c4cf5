//! What a file may ask of this computer. Every refusal names the limit and the size met.

/// Bytes of a text file.
pub(super) const TEXT_BYTES: usize = 100 << 20;
/// Bytes of a workbook.
pub(super) const WORKBOOK_BYTES: usize = 50 << 20;
/// Bytes of all members of a workbook once inflated.
pub(super) const INFLATED_BYTES: u64 = 200 << 20;
/// Inflated size over packed size of one member, looked at above `RATIO_FROM`.
pub(super) const RATIO: u64 = 100;
/// Members smaller than this may be packed as tightly as they like: a sheet of equal rows is no bomb.
pub(super) const RATIO_FROM: u64 = 10 << 20;
/// Members of a workbook.
pub(super) const MEMBERS: usize = 1_000;
/// Rows of data, all sheets together.
pub(super) const ROWS: usize = 200_000;
/// Columns with something in them.
pub(super) const COLUMNS: usize = 512;
/// Cells held at once, empty ones before a full one counted: what keeps the memory bounded.
pub(super) const CELLS: usize = 10_000_000;
/// Bytes of the text in all cells of a workbook, equal texts counted each time.
pub(super) const CELL_TEXT_BYTES: usize = 200 << 20;
/// Bytes of one line.
pub(super) const LINE_BYTES: usize = 1 << 20;
/// Characters of one cell, the limit of spreadsheets.
pub(super) const CELL_CHARS: usize = 32_767;
/// Characters of a name.
pub(super) const NAME_CHARS: usize = 200;
/// Bytes of an address.
pub(super) const ADDRESS_BYTES: usize = 254;
/// Lines looked at for the headings.
pub(super) const HEADER_LINES: usize = 20;
/// Warnings of one kind that are written out; the rest is counted.
pub(super) const WARNINGS_PER_CODE: usize = 100;

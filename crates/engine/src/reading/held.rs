//! What the sheets of a workbook that were read so far take. One long text may stand in a million cells.

use super::limits;
use super::refusal::{ReadRefusal, mebibytes};

/// Counted over all sheets of one workbook.
#[derive(Debug, Default)]
pub(super) struct Held {
    pub(super) rows: usize,
    pub(super) cells: usize,
    pub(super) bytes: usize,
}

impl Held {
    /// Refuses what is over a limit, by its name.
    pub(super) fn check(&self) -> Result<(), ReadRefusal> {
        if self.rows > limits::ROWS + limits::HEADER_LINES {
            return Err(ReadRefusal::over("rows", limits::ROWS));
        }
        if self.cells > limits::CELLS {
            return Err(ReadRefusal::over("cells", limits::CELLS));
        }
        if self.bytes > limits::CELL_TEXT_BYTES {
            let limit = mebibytes(limits::CELL_TEXT_BYTES as u64);
            return Err(ReadRefusal::over("text", limit));
        }
        Ok(())
    }
}

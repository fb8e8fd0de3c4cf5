//! Warnings gathered while a file is read; of one kind only so many are written out, the rest is counted.

use std::collections::BTreeMap;

use crate::people::view::Warning;

use super::limits;

/// Warnings in the order they came up.
#[derive(Debug, Default)]
pub(super) struct Notes {
    list: Vec<Warning>,
    /// Stands before every message: the sheet, where there are several.
    pub(super) place: String,
    counts: BTreeMap<&'static str, usize>,
}

impl Notes {
    /// `line` is 0 where the remark is about the whole file.
    pub(super) fn add(&mut self, line: u32, code: &'static str, message: impl Into<String>) {
        let count = self.counts.entry(code).or_default();
        *count += 1;
        if *count <= limits::WARNINGS_PER_CODE {
            let message = format!("{}{}", self.place, message.into());
            self.list.push(Warning { line, code: code.to_owned(), message });
        }
    }

    pub(super) fn finish(mut self) -> Vec<Warning> {
        for (code, count) in self.counts {
            if let Some(more) = count.checked_sub(limits::WARNINGS_PER_CODE).filter(|m| *m > 0) {
                self.list.push(Warning { line: 0, code: code.to_owned(), message: format!("and {more} more of this kind") });
            }
        }
        self.list
    }
}

//! Warnings gathered while a file is read; of one kind only so many are written out, the rest is counted.

use std::collections::BTreeMap;

use domain::args;
use domain::sentence::{self, Args};

use crate::people::view::Warning;

use super::limits;

/// Warnings in the order they came up.
#[derive(Debug, Default)]
pub(super) struct Notes {
    list: Vec<Warning>,
    /// Whose rows are read now, where there are several sheets.
    pub(super) sheet: String,
    counts: BTreeMap<&'static str, usize>,
}

impl Notes {
    /// `line` is 0 where the remark is about the whole file.
    pub(super) fn add(&mut self, line: u32, code: &'static str, args: Args) {
        let count = self.counts.entry(code).or_default();
        *count += 1;
        if *count <= limits::WARNINGS_PER_CODE {
            self.list.push(Warning { sheet: self.sheet.clone(), ..warning(line, code, args) });
        }
    }

    pub(super) fn finish(mut self) -> Vec<Warning> {
        for (code, count) in self.counts {
            if let Some(more) = count.checked_sub(limits::WARNINGS_PER_CODE).filter(|m| *m > 0) {
                // The code says which kind; the sentence is the same for all.
                self.list.push(Warning { code: code.to_owned(), ..warning(0, "more", args!(count: more)) });
            }
        }
        self.list
    }
}

/// A remark; `note-CODE` of `locales/` is its sentence.
pub(crate) fn warning(line: u32, code: &str, args: Args) -> Warning {
    let sentence = format!("note-{code}");
    let message = sentence::english(&sentence, &args);
    Warning { line, sheet: String::new(), code: code.to_owned(), message, sentence, args }
}

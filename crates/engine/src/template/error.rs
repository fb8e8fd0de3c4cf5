//! What is wrong with a template: all of it at once, each with its file and, where known, its line.

use std::fmt;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct TemplateError {
    pub file: String,
    /// Counted from 1.
    pub line: Option<usize>,
    /// Names the entry, what is wrong with it, and what to do.
    pub message: String,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "{}:{line}: {}", self.file, self.message),
            None => write!(out, "{}: {}", self.file, self.message),
        }
    }
}

/// Everything that is wrong with a template; never empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct TemplateErrors(pub Vec<TemplateError>);

impl fmt::Display for TemplateErrors {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        out.write_str(&lines.join("\n"))
    }
}

/// Collects errors, and finds the line of an entry in its file.
pub(super) struct Findings<'a> {
    files: &'a [(&'a str, &'a str)],
    /// Each entry has to name the rows that it comes from.
    pub(super) sourced: bool,
    pub(super) found: Vec<TemplateError>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(files: &'a [(&'a str, &'a str)]) -> Self {
        Self { files, sourced: true, found: Vec::new() }
    }

    /// Something wrong with the entry of a file that carries this code.
    pub(super) fn entry(&mut self, file: &str, what: &str, code: &str, message: impl fmt::Display) {
        let file = self.real(file);
        let line = self.line_of(file, what, code);
        self.found.push(TemplateError { file: file.to_owned(), line, message: format!("{what} {}: {message}", shown(code)) });
    }

    /// Something wrong with a file as a whole, or at a line of it.
    pub(super) fn file(&mut self, file: &str, line: Option<usize>, message: impl fmt::Display) {
        let file = self.real(file).to_owned();
        self.found.push(TemplateError { file, line, message: message.to_string() });
    }

    /// The file that an entry stands in: a template in one file has no others.
    fn real<'f>(&'f self, file: &'f str) -> &'f str {
        match self.files {
            [(only, _)] => only,
            _ => file,
        }
    }

    pub(super) fn into_result(self) -> Result<(), TemplateErrors> {
        if self.found.is_empty() { Ok(()) } else { Err(TemplateErrors(self.found)) }
    }

    /// The last `[[what]]` block with this code, since of two equal codes the later one is the newcomer.
    fn line_of(&self, file: &str, what: &str, code: &str) -> Option<usize> {
        let text = self.files.iter().find(|(name, _)| *name == file)?.1;
        let (header, inner) = (format!("[[{what}]]"), format!(".{what}]]"));
        let mut inside = false;
        let mut hit = None;
        for (number, line) in text.lines().enumerate() {
            if line.starts_with('[') {
                inside = line.trim() == header || line.trim().ends_with(&inner);
            }
            if inside && names(line, code) {
                hit = Some(number + 1);
            }
        }
        hit
    }
}

/// Whether a line gives an entry this code.
fn names(line: &str, code: &str) -> bool {
    let Some((key, value)) = line.split_once('=') else { return false };
    matches!(key.trim(), "code" | "role" | "title") && value.trim().trim_matches('"') == code
}

/// A code from a file that may hold anything, short enough and clean enough for one line.
pub(super) fn shown(text: &str) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).take(60).collect();
    if clean.trim().is_empty() { "(without a code)".to_owned() } else { clean }
}

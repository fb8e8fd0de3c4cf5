//! `docs/coverage.md` claims nothing that is not there: each file it names exists, and each test stands in its file.
//!
//! Whether a test shows what the row says is for readers to judge.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// References of the page that lead nowhere.
pub(crate) fn findings(root: &Path) -> Result<Vec<String>> {
    let page = root.join("docs/coverage.md");
    let text = fs::read_to_string(&page).context("docs/coverage.md cannot be read")?;
    let mut found = Vec::new();
    for row in text.lines().filter(|line| line.starts_with("| ") && line.contains('`')) {
        found.extend(
            judge(row, |path| fs::read_to_string(root.join(path)).ok()).into_iter().map(|what| format!("docs/coverage.md: {what}")),
        );
    }
    Ok(found)
}

/// What is wrong with one row; `read` gives the text of a file.
fn judge(row: &str, read: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    let mut file: Option<String> = None;
    let quoted: Vec<&str> = row.split('`').skip(1).step_by(2).collect();
    for name in &quoted {
        if name.contains('/') {
            file = read(name);
            if file.is_none() {
                found.push(format!("there is no file {name}"));
            }
        } else if !file.as_deref().is_some_and(|text| holds(text, name)) {
            found.push(format!("no test {name} stands in the file before it"));
        }
    }
    if !quoted.iter().any(|name| !name.contains('/')) {
        found.push(format!("a row names no test: {row}"));
    }
    found
}

/// Whether a test of this name stands there: a function in Rust, a sentence in the page's tests.
fn holds(text: &str, name: &str) -> bool {
    [format!("fn {name}("), format!("test('{name}'"), format!("it('{name}'")].iter().any(|begins| text.contains(begins))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(row: &str) -> usize {
        let read = |path: &str| match path {
            "a/b.rs" => Some("fn it_is_so() {}".to_owned()),
            "a/b.test.ts" => Some("test('it is so', () => {})".to_owned()),
            _ => None,
        };
        judge(row, read).len()
    }

    #[test]
    fn a_row_names_files_and_tests_that_are_there() {
        assert_eq!(found("| S-001 | `a/b.rs` | `a/b.rs` `it_is_so` |"), 0);
        assert_eq!(found("| S-001 | `a/c.rs` | `a/b.rs` `it_is_so` |"), 1, "a file that is not there");
        assert_eq!(found("| S-001 | `a/b.rs` | `a/b.rs` `it_is_not` |"), 1, "a test that is not there");
        assert_eq!(found("| S-001 | `a/b.rs` | |"), 1, "no test at all");
        assert_eq!(found("| S-001 | `a/b.rs` | `a/b.test.ts` `it is so` |"), 0, "a test of the page");
        assert_eq!(found("| S-001 | `a/b.rs` | `a/b.test.ts` `it is` |"), 1, "half of its name");
    }
}

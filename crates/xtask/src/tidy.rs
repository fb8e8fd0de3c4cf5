//! House rules that a program can check. Their reasons stand in CONTRIBUTING.md.
//!
//! They run as a test too, so `cargo test` alone finds a breach. Style that needs a reader's judgement is not here.

mod coverage;
mod edges;
mod sources;
mod words;

use std::path::Path;

use anyhow::Result;

/// Every breach of a house rule below `root`, one line each.
pub(crate) fn findings(root: &Path) -> Result<Vec<String>> {
    let mut found = edges::findings(root)?;
    found.extend(sources::findings(root)?);
    found.extend(coverage::findings(root)?);
    found.extend(words::findings(root)?);
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_keeps_its_house_rules() {
        let found = findings(&crate::places::root()).unwrap();
        assert!(found.is_empty(), "house rules are broken:\n{}", found.join("\n"));
    }
}

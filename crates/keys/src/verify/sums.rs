//! `SHA256SUMS` covers exactly the files that are there: none changed, none missing, none added.

use std::collections::BTreeMap;

use super::{Report, folder::Folder};

const FILE: &str = "SHA256SUMS";

/// Checks every file but the list itself.
pub(super) fn check(folder: &Folder, report: &mut Report) {
    let Some(text) = folder.text(FILE, report) else { return };
    let Some(listed) = parse(&text) else {
        return report.problem(FILE, "sums_form", "this is not the list that a pack has: digest, two blanks, name, in order");
    };
    for (path, digest) in &listed {
        if !folder.has(path) {
            report.problem(path, "missing", "this file is listed in SHA256SUMS and is missing");
        } else if folder.digest(path, report).is_some_and(|found| found != *digest) {
            report.problem(path, "changed", "this file is not the one that was packed");
        }
    }
    for path in folder.paths().filter(|path| *path != FILE && !listed.contains_key(path)) {
        report.problem(path, "extra", "this file is not listed in SHA256SUMS: it was added later");
    }
}

/// Only the one spelling that a pack is written with, so that no byte of the list is without meaning.
fn parse(text: &str) -> Option<BTreeMap<&str, &str>> {
    let mut listed = BTreeMap::new();
    for line in text.strip_suffix('\n')?.split('\n') {
        let (digest, path) = line.split_once("  ")?;
        let hex = digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        let later = listed.last_key_value().is_none_or(|(before, _)| *before < path);
        if !hex || !later || path == FILE {
            return None;
        }
        listed.insert(path, digest);
    }
    Some(listed)
}

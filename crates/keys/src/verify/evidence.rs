//! Files of evidence in a pack: named by their digest, and named by a statement.

use std::collections::BTreeSet;

use super::{Report, folder::Folder};

/// Checks each file of evidence, and counts which of the named ones are there.
pub(super) fn check(folder: &Folder, named: &BTreeSet<String>, report: &mut Report) {
    let mut packed = BTreeSet::new();
    for path in folder.paths() {
        let Some(name) = path.strip_prefix("evidence/") else { continue };
        let digest = name.split('.').next().unwrap_or_default();
        if !named.contains(digest) {
            report.problem(path, "orphan", "no statement in the pack names this evidence");
        } else if folder.digest(path, report).is_some_and(|found| found != digest) {
            report.problem(path, "evidence_changed", "this is not the evidence that the statement names");
        } else {
            packed.insert(digest);
        }
    }
    (report.evidence.named, report.evidence.packed) = (named.len(), packed.len());
}

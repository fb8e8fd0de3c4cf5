//! A pack against something older that somebody kept: an earlier pack, or the receipt printed on an earlier certificate.
//! Within one pack nobody can tell that a statement was left out; two of different dates show it.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Serialize;

use super::{Report, Signed, verify_pack};
use crate::{pack::allowed, receipt_code, statement::RECEIPT};

/// How a pack goes on from what was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Since {
    /// Statements that were known by then; of a printed receipt the one that it is for.
    pub kept: usize,
    /// Statements that came since.
    pub added: usize,
}

/// Compares, where nothing else is wrong with what was kept.
pub(super) fn check(dir: &Path, earlier: &Path, report: &mut Report) {
    if earlier.is_dir() {
        return pack(earlier, report);
    }
    match std::fs::read_to_string(earlier).ok().and_then(|text| receipt_code::read(&text).ok()) {
        Some(printed) => receipt(dir, &printed, report),
        None => report.problem("", "earlier_form", "what was kept is neither a pack nor the text of a printed receipt"),
    }
}

fn pack(earlier: &Path, report: &mut Report) {
    let before = verify_pack(earlier);
    if !before.ok {
        return report.problem("", "earlier_bad", "the earlier pack does not hold by itself: verify it alone first");
    }
    if before.genesis_fingerprint != report.genesis_fingerprint {
        return report.problem("", "earlier_workspace", "the earlier pack is of another workspace");
    }
    let here = |digest: &str| report.signed.iter().find(|one| one.digest == digest);
    let mut problems = Vec::new();
    for one in &before.signed {
        match here(&one.digest) {
            None => problems.push((one.file.clone(), "gone", "this statement of the earlier pack is not in this one")),
            // A receipt may have come since, and none changes.
            Some(now) if one.receipt_no.is_some() && (one.receipt_no, &one.received) != (now.receipt_no, &now.received) => {
                problems.push((now.file.clone(), "receipt_other_now", "its receipt is another one than in the earlier pack"));
            }
            Some(_) => {}
        }
    }
    let known: BTreeSet<&str> = before.signed.iter().map(|one| one.digest.as_str()).collect();
    let newest = before.signed.iter().filter_map(|one| one.receipt_no).max();
    let added: Vec<&Signed> = report.signed.iter().filter(|one| !known.contains(one.digest.as_str())).collect();
    let slipped = added.iter().filter(|one| is_slipped_in(one, newest, report));
    problems.extend(slipped.map(|one| {
        (one.file.clone(), "slipped_in", "the server had this statement before the newest of the earlier pack, and it is not in that one")
    }));
    report.since = Some(Since { kept: before.signed.len(), added: added.len() });
    problems.into_iter().for_each(|(file, code, message)| report.problem(&file, code, message));
}

/// Whoever made the earlier pack had all that the server had by its newest receipt. Only a delegation, and its end, may
/// have lain there unused.
fn is_slipped_in(one: &Signed, newest: Option<u64>, report: &Report) -> bool {
    let delegation = |one: &Signed| one.lets.is_some();
    let ends = one.withdraws && report.signed.iter().any(|other| delegation(other) && other.withdrawn_by.as_ref() == Some(&one.file));
    !delegation(one) && !ends && one.receipt_no.zip(newest).is_some_and(|(own, newest)| own < newest)
}

fn receipt(dir: &Path, printed: &receipt_code::Printed, report: &mut Report) {
    if report.genesis_fingerprint.as_ref() != Some(&printed.workspace) {
        return report.problem("", "earlier_workspace", "the printed receipt is of another workspace");
    }
    let list = std::fs::read_to_string(dir.join("allowed_signers")).ok().and_then(|text| allowed::parse(&text).ok()).unwrap_or_default();
    if !list.iter().any(|signer| signer.public_line == printed.public_line && signer.counts_for(RECEIPT)) {
        report.problem("", "receipt_stranger", "the printed receipt is by another server than those of the pack");
    }
    match report.signed.iter().find(|one| one.digest == printed.receipt.statement) {
        None => report.problem("", "gone", "the statement that the printed receipt is for is not in the pack"),
        Some(one) if one.receipt_no != Some(printed.receipt.seq) || one.received.as_ref() != Some(&printed.receipt.received) => {
            let file = one.file.clone();
            report.problem(&file, "receipt_other_now", "its receipt is another one than the printed one");
        }
        Some(_) => {
            let added = report.signed.iter().filter(|one| one.receipt_no.is_some_and(|no| no > printed.receipt.seq)).count();
            report.since = Some(Since { kept: 1, added });
        }
    }
}

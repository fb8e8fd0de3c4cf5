//! The order of one signer's statements, as each names the one before: against the server's receipts, and the signer's
//! clock. A new key goes on with the chain of the one that it replaces.

use std::collections::BTreeMap;

use super::Report;
use crate::time;

/// Joins each statement with the one before it by the same signer, where that is in the pack.
pub(super) fn check(report: &mut Report) {
    let places: BTreeMap<&str, usize> = report.signed.iter().enumerate().map(|(at, one)| (one.digest.as_str(), at)).collect();
    let before = |one: &super::Signed| one.previous.as_deref().and_then(|digest| places.get(digest)).copied();
    let pairs: Vec<(usize, usize)> = report.signed.iter().enumerate().filter_map(|(at, one)| Some((before(one)?, at))).collect();
    for (first, second) in pairs {
        let (one, next) = (&report.signed[first], &report.signed[second]);
        let file = next.file.clone();
        if one.principal != next.principal {
            report.problem(&file, "chain_other", "the statement that it names as the one before is by somebody else");
        } else if one.receipt_no.zip(next.receipt_no).is_some_and(|(one, next)| one >= next) {
            report.problem(&file, "chain_order", "the server had this statement before the one that it names as the one before");
        } else {
            // Clocks are set back; what came first says the chain.
            report.signed[second].clock_back = time::parse_rfc3339(&one.at) > time::parse_rfc3339(&next.at);
        }
    }
}

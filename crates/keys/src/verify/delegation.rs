//! Statements that somebody signed for somebody else: what lets them has to be in the pack, and to fit.

use serde::{Deserialize, Serialize};

use super::{Report, Signed};
use crate::{chain::Proven, statement::DELEGATED, time};

/// What a delegation says, as its subject holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lets {
    /// The area's id.
    pub area: String,
    /// For whom is signed.
    pub from: Person,
    /// Who signs.
    pub to: Person,
    /// From when on, RFC 3339.
    pub starts: String,
    /// From here on it counts no longer, RFC 3339.
    pub ends: String,
    /// Why.
    pub reason: String,
}

/// A member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The member's id.
    pub id: String,
    /// Printed name.
    pub name: String,
}

/// Joins each such statement with the delegation that it names.
pub(super) fn check(proven: Option<&Proven>, report: &mut Report) {
    let mut problems = Vec::new();
    for one in &report.signed {
        problems.extend(granted(one, proven).map(|(code, message)| (one.file.clone(), code, message)));
        problems.extend(ended_by(one, proven, report).map(|(code, message)| (one.file.clone(), code, message)));
        let Some(signs_for) = &one.signs_for else { continue };
        let found = report.signed.iter().find(|other| other.digest == signs_for.delegation && other.decision == DELEGATED);
        let wrong = match found.and_then(|found| found.lets.as_ref()) {
            None => Some(("delegation_missing", "the statement that lets somebody sign for another is not in the pack, or is not good")),
            Some(lets) => misfit(one, lets).or_else(|| found.and_then(|found| used_after_end(one, found, report))),
        };
        problems.extend(wrong.map(|(code, message)| (one.file.clone(), code, message)));
    }
    let ended = |one: &Signed| {
        let delegation =
            one.signs_for.as_ref().and_then(|signs_for| report.signed.iter().find(|other| other.digest == signs_for.delegation));
        delegation.and_then(|delegation| end_of(delegation, report)).filter(|end| is_before(end, one)).map(|end| end.at.clone())
    };
    let ended: Vec<Option<String>> = report.signed.iter().map(ended).collect();
    for (one, ended) in report.signed.iter_mut().zip(ended) {
        one.ended_before = ended;
    }
    for (file, code, message) in problems {
        report.problem(&file, code, message);
    }
}

/// The statement that ends a delegation.
fn end_of<'r>(delegation: &Signed, report: &'r Report) -> Option<&'r Signed> {
    let file = delegation.withdrawn_by.as_ref()?;
    report.signed.iter().find(|other| other.file == *file)
}

/// Whether an end came before a signature: by their places in the server's chain of receipts where both have one (a second
/// holds more than one receipt), else by the signers' own clocks.
fn is_before(end: &Signed, one: &Signed) -> bool {
    let at = |text: &str| time::parse_rfc3339(text);
    match (end.receipt_no, one.receipt_no) {
        (Some(end), Some(one)) => end < one,
        _ => at(&end.at) <= at(&one.at),
    }
}

/// Signed by a delegation although the signer's laptop had heard that it was ended: no workspace takes that.
fn used_after_end(one: &Signed, delegation: &Signed, report: &Report) -> Option<(&'static str, &'static str)> {
    let heard = time::parse_rfc3339(end_of(delegation, report)?.received.as_deref()?)?;
    let knew = time::parse_rfc3339(one.knew_until.as_deref()?)?;
    (heard < knew)
        .then_some(("delegation_ended", "it was signed by a delegation that had been ended, and the signer's laptop had heard of it"))
}

/// A delegation is ended by whom it is for, by who granted it, or by an owner of the workspace as far as the chain shows.
fn ended_by(one: &Signed, proven: Option<&Proven>, report: &Report) -> Option<(&'static str, &'static str)> {
    let delegation = report.signed.iter().find(|other| other.withdrawn_by.as_ref() == Some(&one.file))?;
    let lets = delegation.lets.as_ref()?;
    let owner = proven.is_some_and(|proven| proven.keys.iter().any(|key| key.owner && is_by(one, &key.member)));
    let by = is_by(one, &lets.from.id) || one.principal == delegation.principal || owner;
    (!by).then_some((
        "delegation_end_by",
        "a delegation was ended by neither whom it is for, nor who granted it, nor an owner of the workspace",
    ))
}

fn misfit(one: &Signed, lets: &Lets) -> Option<(&'static str, &'static str)> {
    let signs_for = one.signs_for.as_ref()?;
    if lets.area != one.subject || lets.from.id != signs_for.member || !is_by(one, &lets.to.id) {
        return Some(("delegation_other", "the statement that lets somebody sign is about another area or other people"));
    }
    let at = |text: &str| time::parse_rfc3339(text);
    let within = match (at(&lets.starts), at(&one.at), at(&lets.ends)) {
        (Some(starts), Some(at), Some(ends)) => starts <= at && at < ends,
        _ => false,
    };
    (!within).then_some(("delegation_dates", "it was signed outside of the dates between which somebody was let sign"))
}

/// A delegation is granted by whom it is for, or by an owner of the workspace as far as the chain shows.
fn granted(one: &Signed, proven: Option<&Proven>) -> Option<(&'static str, &'static str)> {
    let lets = one.lets.as_ref().filter(|_| one.decision == DELEGATED)?;
    let owner = proven.is_some_and(|proven| proven.keys.iter().any(|key| key.owner && is_by(one, &key.member)));
    let by = is_by(one, &lets.from.id) || owner;
    (!by).then_some(("delegation_granted", "somebody is let sign for another by neither that one nor an owner of the workspace"))
}

fn is_by(one: &Signed, member: &str) -> bool {
    one.principal.split_once('@').is_some_and(|(name, _)| name == member)
}

//! The statements of a pack: signed by whom they name, about the subject that lies beside them.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Report, Signed,
    delegation::Lets,
    folder::{Bytes, Folder},
    receipts::Good,
    signers::Signers,
    threads,
};
use crate::statement::{DELEGATED, SIGNOFF, Statement};

/// Everything that the checks of one statement look at.
struct Context<'a> {
    folder: &'a Folder,
    signers: &'a Signers,
    receipts: &'a BTreeMap<String, Good>,
}

/// What some of the statements say, and what the statements have to agree on.
#[derive(Default)]
struct Seen {
    report: Report,
    /// Workspace and fingerprint.
    workspaces: BTreeSet<(String, String)>,
    /// File, key, and the predecessor named under it.
    links: Vec<(String, String, Option<String>)>,
    /// Digests of evidence.
    evidence: BTreeSet<String>,
}

/// Checks each statement, and that nothing else stands in the pack. Answers the digests of the evidence that they name.
pub(super) fn check(folder: &Folder, signers: &Signers, receipts: &BTreeMap<String, Good>, report: &mut Report) -> BTreeSet<String> {
    let context = Context { folder, signers, receipts };
    let files: Vec<(&str, &str)> = folder.paths().filter_map(|path| Some((path, stem(path)?))).collect();
    report.statements = files.len();
    let parts = threads::each_part(&files, |files| {
        let mut seen = Seen::default();
        files.iter().for_each(|(path, stem)| check_one(&context, path, stem, &mut seen));
        seen
    });
    let seen = together(parts, report);
    check_orphans(folder, report);
    if report.statements == 0 && !folder.paths().any(|path| path.starts_with("certificates/")) {
        report.problem("", "no_statements", "there is no statement in this folder");
    }
    let mut workspaces = seen.workspaces.into_iter();
    match (workspaces.next(), workspaces.next()) {
        (Some((_, fingerprint)), None) => report.genesis_fingerprint = Some(fingerprint),
        (Some(_), Some(_)) => report.problem("", "other_workspace", "the statements name more than one workspace"),
        (None, _) => {}
    }
    seen.evidence
}

/// The name of a statement's file without its ending.
fn stem(path: &str) -> Option<&str> {
    path.strip_prefix("statements/")?.strip_suffix(".json")
}

/// What was found in all parts, in the order of the files.
fn together(parts: Vec<Seen>, report: &mut Report) -> Seen {
    let (mut all, mut links) = (Seen::default(), BTreeSet::new());
    for part in parts {
        report.problems.extend(part.report.problems);
        report.signed.extend(part.report.signed);
        all.workspaces.extend(part.workspaces);
        all.evidence.extend(part.evidence);
        for (path, key, previous) in part.links {
            if !links.insert((key, previous)) {
                report.problem(&path, "chain_fork", "two statements by this key name the same predecessor: the laptop was copied");
            }
        }
    }
    all
}

fn check_one(context: &Context<'_>, path: &str, stem: &str, seen: &mut Seen) {
    let report = &mut seen.report;
    let Some(Bytes { bytes, digest }) = context.folder.bytes(path, report) else { return };
    let receipt = context.receipts.get(stem);
    let at = receipt.filter(|good| good.receipt.statement == digest).map(|good| good.at);
    if receipt.is_some() && at.is_none() {
        report.problem(&format!("receipts/{stem}.json"), "receipt_other", "this receipt is for another statement");
    }
    // Without a receipt nothing proves the time: the signer's own clock does not bring a retired key back.
    let counted = |signer: &crate::pack::AllowedSigner| match at {
        Some(at) => signer.valid_at(at),
        None => signer.valid_before.is_none(),
    };
    let signer = context.signers.who(context.folder, path, &bytes, SIGNOFF, counted, report);
    let statement = match Statement::parse(&bytes) {
        Ok(statement) => statement,
        Err(e) => return report.problem(path, "statement_form", e.to_string()),
    };
    let About { before, lets } = check_subject(context.folder, stem, &statement, report);
    // The fingerprint is what is compared with paper, the id what keys are tied to: one says the other.
    let named = statement.workspace.parse().map(|workspace: domain::Hash| workspace.fingerprint());
    if named.ok().as_ref() != Some(&statement.genesis_fingerprint) {
        report.problem(path, "fingerprint", "the fingerprint in it is not that of the workspace which it names");
    }
    seen.evidence.extend(statement.evidence.iter().filter_map(|evidence| evidence.digest.clone()));
    seen.workspaces.insert((statement.workspace.clone(), statement.genesis_fingerprint.clone()));
    let Some(signer) = signer else { return };
    // The list says whose key it is; a statement in another name would be signed by the wrong person.
    if statement.principal().ok().as_ref() != Some(&signer.signer.principal) {
        report.problem(path, "other_signer", "the signer named in it is not the owner of the key that signed it");
        return;
    }
    seen.links.push((path.into(), signer.fingerprint.clone(), statement.previous.clone()));
    report.signed.push(Signed {
        file: path.into(),
        digest,
        principal: signer.signer.principal.clone(),
        key: signer.fingerprint.clone(),
        withdraws: statement.withdraws(),
        lets,
        signs_for: statement.signs_for,
        knew_until: statement.known.last_sync,
        ended_before: None,
        reason: statement.reason,
        corrects_too: before.into_iter().filter(|digest| Some(digest) != statement.corrects.as_ref()).collect(),
        corrects: statement.corrects,
        replaced_by: None,
        withdrawn_by: None,
        name: statement.signer.name,
        role: statement.signer.role,
        subject: statement.subject.id,
        title: statement.subject.title,
        decision: statement.decision,
        text: statement.text,
        at: statement.at,
        received: at.and(receipt).map(|good| good.receipt.received.clone()),
        receipt_no: at.and(receipt).map(|good| good.receipt.seq),
        previous: statement.previous,
        clock_back: false,
    });
}

/// Checks the subject, and reads what it says of other statements.
fn check_subject(folder: &Folder, stem: &str, statement: &Statement, report: &mut Report) -> About {
    let names = ["json", "txt", "bin"].map(|ending| format!("subjects/{stem}.{ending}"));
    let found: Vec<_> = names.iter().filter(|name| folder.has(name)).collect();
    let [name] = found[..] else {
        report.problem(&format!("statements/{stem}.json"), "subject_missing", "there is not exactly one subject for it");
        return About::default();
    };
    let Some(Bytes { bytes, digest }) = folder.subject(name, report) else { return About::default() };
    if digest != statement.subject.digest {
        report.problem(name, "subject_changed", "this is not the subject that was signed");
        return About::default();
    }
    let before = serde_json::from_slice::<Before>(&bytes).map(|subject| subject.before).unwrap_or_default();
    let lets = (statement.decision == DELEGATED).then(|| serde_json::from_slice(&bytes).ok()).flatten();
    About { before, lets }
}

/// What a subject says of other statements.
#[derive(Default)]
struct About {
    /// Decisions that stood before.
    before: Vec<String>,
    /// Whom it lets sign, where it is a delegation.
    lets: Option<Lets>,
}

/// What a subject says of earlier decisions: those of a gate name all that they replace.
#[derive(serde::Deserialize)]
struct Before {
    #[serde(default)]
    before: Vec<String>,
}

/// Files beside those in folders of their own.
const SINGLE: [&str; 5] = ["README.txt", "SHA256SUMS", "allowed_signers", "allowed_signers.sig", "sign-offs.pdf"];

/// Signatures and subjects without a statement suggest that one was taken away; what no pack holds was slipped in.
fn check_orphans(folder: &Folder, report: &mut Report) {
    for path in folder.paths() {
        let base = match path.split_once('/') {
            Some(("statements" | "receipts" | "certificates", name)) if name.ends_with(".json") => continue,
            Some(("statements" | "receipts" | "certificates", _)) => path.strip_suffix(".sig").map(str::to_owned),
            Some(("subjects", name)) => name.rsplit_once('.').map(|(stem, _)| format!("statements/{stem}.json")),
            Some(("chain" | "evidence", _)) => continue,
            None if SINGLE.contains(&path) => continue,
            _ => {
                report.problem(path, "stranger", "no pack holds a file of this name");
                continue;
            }
        };
        if !base.is_some_and(|base| folder.has(&base)) {
            report.problem(path, "orphan", "this file belongs to a statement that is not in the pack");
        }
    }
}

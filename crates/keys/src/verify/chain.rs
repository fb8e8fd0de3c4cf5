//! The chain of enrolment of a pack: it ties the list of keys to the workspace whose fingerprint stands on paper.
//!
//! Without it a pack is consistent at best: anybody can write a list with keys of their own.

use super::{Report, folder::Folder, signers::Signers};
use crate::{
    certificate::CERTIFICATE,
    chain::{Proven, prove},
    pack::AllowedSigner,
    statement::{KEYS, SIGNOFF, principal},
};

const LIST: &str = "allowed_signers";

/// Follows the chain, where there is one, and compares the list of keys with it. Answers what it shows.
pub(super) fn check(folder: &Folder, signers: &Signers, report: &mut Report) -> Option<Proven> {
    let paths: Vec<&str> = folder.paths().filter(|path| path.starts_with("chain/")).collect();
    if paths.is_empty() {
        return None;
    }
    let batches: Vec<Vec<u8>> = paths.iter().filter_map(|path| Some(folder.bytes(path, report)?.bytes)).collect();
    if batches.len() != paths.len() {
        return None;
    }
    let proven = match prove(&batches) {
        Ok(proven) => proven,
        Err(broken) => {
            let file = paths.get(broken.batch).copied().unwrap_or_default();
            report.problem(file, "chain_broken", broken.why);
            return None;
        }
    };
    let before = report.problems.len();
    let (workspace, fingerprint) = (proven.workspace.to_string(), proven.workspace.fingerprint());
    if report.genesis_fingerprint.as_ref().is_some_and(|named| *named != fingerprint) {
        report.problem(paths[0], "other_workspace", "the first batch is of another workspace than the statements name");
    }
    for signer in signers.all() {
        check_line(signer, &proven, &workspace, report);
    }
    report.genesis_fingerprint = Some(fingerprint);
    report.enrolled = report.problems.len() == before;
    Some(proven)
}

/// The server's key is nobody's in the workspace: only a signature over the list vouches for it.
fn check_line(signer: &AllowedSigner, proven: &Proven, workspace: &str, report: &mut Report) {
    let named = |member: &str| principal(member, workspace).is_ok_and(|name| name == signer.principal);
    let second = |millis: Option<i64>| millis.map(|millis| millis.div_euclid(1000));
    let mut known = proven.keys.iter().filter(|key| key.public_line == signer.public_line && named(&key.member));
    let known = known.find(|key| second(key.from) == second(signer.valid_after) && signer.valid_before.is_none());
    if (signer.counts_for(SIGNOFF) || signer.counts_for(CERTIFICATE)) && known.is_none() {
        report.problem(
            LIST,
            "not_enrolled",
            format!("nobody in this workspace made this key known as it stands here: {}", signer.principal),
        );
    }
    if signer.counts_for(KEYS) && !known.is_some_and(|key| key.owner) {
        report.problem(LIST, "not_owner", format!("only an owner of the workspace signs lists of keys: {}", signer.principal));
    }
}

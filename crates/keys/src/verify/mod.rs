//! Checks a pack, with no data folder and no other program. What comes in is hostile until shown otherwise.
//!
//! It answers the questions that `sha256sum -c` and `ssh-keygen -Y verify` answer, and the ones they cannot:
//! whether each subject is the one that was signed, whether the signer named is the key's owner, whether the
//! receipts form a chain. Deliberately not here: identity. A reader compares the fingerprint with paper.

mod folder;
mod receipts;
mod signers;
mod statements;
mod sums;

use std::path::Path;

use serde::Serialize;

use folder::Folder;
use signers::Signers;

/// What the check of a pack found.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Report {
    /// Whether there is no problem.
    pub ok: bool,
    /// How many statements were found, good or not.
    pub statements: usize,
    /// Everything that is wrong, by file.
    pub problems: Vec<Problem>,
    /// What was signed, for each statement whose signature holds. Free text: show it as such.
    pub signed: Vec<Signed>,
    /// The fingerprint to compare with paper; absent where the statements do not agree on one.
    pub genesis_fingerprint: Option<String>,
    /// Whether the list of keys is itself signed by a key in it.
    pub list_signed: bool,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Problem {
    /// The file inside the pack; empty for the pack as a whole.
    pub file: String,
    /// A fixed word for programs.
    pub code: &'static str,
    /// What is wrong, for people.
    pub message: String,
}

/// What one good statement says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signed {
    /// The file inside the pack.
    pub file: String,
    /// SHA-256 of the statement, in hex.
    pub digest: String,
    /// The name in the list of keys.
    pub principal: String,
    /// Fingerprint of the key, `SHA256:...`.
    pub key: String,
    /// The signer's printed name.
    pub name: String,
    /// The signer's role.
    pub role: String,
    /// The subject's title.
    pub title: String,
    /// The decision.
    pub decision: String,
    /// The text as it was shown.
    pub text: String,
    /// The signer's own time.
    pub at: String,
    /// When the server had it, where a good receipt says so.
    pub received: Option<String>,
}

/// Checks the pack in a folder. Every failure is a problem in the report; nothing is changed.
pub fn verify_pack(dir: &Path) -> Report {
    let mut report = Report::default();
    match Folder::open(dir, &mut report) {
        Some(folder) => check(&folder, &mut report),
        None => report.problem("", "not_a_pack", "this is not a folder that can be read; give the pack's folder"),
    }
    report.problems.sort();
    report.problems.dedup();
    report.ok = report.problems.is_empty();
    report
}

fn check(folder: &Folder, report: &mut Report) {
    sums::check(folder, report);
    let signers = Signers::read(folder, report);
    let receipts = receipts::read(folder, &signers, report);
    statements::check(folder, &signers, &receipts, report);
    check_readme(folder, report);
}

/// The README's fingerprint is what a person compares with paper, so it must be the one that was signed.
fn check_readme(folder: &Folder, report: &mut Report) {
    const FILE: &str = "README.txt";
    let Some(fingerprint) = report.genesis_fingerprint.clone() else { return };
    let Some(text) = folder.text(FILE, report) else { return };
    let first = text.lines().next().unwrap_or_default();
    if !first.strip_suffix(&fingerprint).is_some_and(|before| before.ends_with(": ")) {
        report.problem(FILE, "fingerprint", "its first line does not show the fingerprint that the statements name");
    }
}

impl Report {
    fn problem(&mut self, file: &str, code: &'static str, message: impl Into<String>) {
        self.problems.push(Problem { file: file.into(), code, message: message.into() });
    }
}

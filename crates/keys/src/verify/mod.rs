//! Checks a pack, with no data folder and no other program. What comes in is hostile until shown otherwise.
//!
//! It answers the questions that `sha256sum -c` and `ssh-keygen -Y verify` answer, and the ones they cannot:
//! whether each subject is the one that was signed, whether the signer named is the key's owner, whether the
//! receipts form a chain, whether the keys lead back to the workspace's first batch, and which statements stand.
//! Deliberately not here: who the workspace is. A reader compares its fingerprint with paper, or hands it in.

mod certificates;
mod chain;
mod delegation;
mod earlier;
mod evidence;
mod folder;
mod order;
mod paper;
mod receipts;
mod signers;
mod standing;
mod statements;
mod sums;
mod threads;
pub mod words;

use std::path::Path;

use serde::Serialize;

use crate::certificate::Certificate;
use crate::statement::SignsFor;
pub use delegation::{Lets, Person};
pub use earlier::Since;
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
    /// Whether the keys of the signers lead back to the workspace's first batch, and so to the fingerprint.
    pub enrolled: bool,
    /// Whether a fingerprint from paper was given and is that one.
    pub on_paper: bool,
    /// How it goes on from an earlier pack or a printed receipt, where one was given and is the same workspace's.
    pub since: Option<Since>,
    /// The evidence that the statements name.
    pub evidence: EvidenceCount,
    /// Certificates whose signature holds.
    pub certificates: Vec<Certified>,
}

/// How much of the evidence is in the pack; what is not there was not on the laptop that exported.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct EvidenceCount {
    /// Files that a statement names by digest.
    pub named: usize,
    /// Those whose bytes are here and are the ones.
    pub packed: usize,
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

/// What one good certificate says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Certified {
    /// The file inside the pack.
    pub file: String,
    /// Fingerprint of the key, `SHA256:...`.
    pub key: String,
    /// All that is printed. Free text: show it as such.
    pub certificate: Certificate,
    /// Number of the one in the pack that replaces it.
    pub replaced_by: Option<String>,
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
    /// The subject's id.
    pub subject: String,
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
    /// Its place in the server's chain of receipts, where a good receipt says so.
    pub receipt_no: Option<u64>,
    /// Digest of the statement before it by the same signer on the same laptop.
    pub previous: Option<String>,
    /// The signer's clock was earlier than when they signed before: it had been set back.
    pub clock_back: bool,
    /// For whom, where it is not for oneself, and by which delegation.
    pub signs_for: Option<SignsFor>,
    /// When a server had last answered the signer's laptop.
    pub knew_until: Option<String>,
    /// When the delegation by which it was signed had been ended before, as far as this pack shows. The signer's laptop
    /// had not heard of it; where it had, that is a problem.
    pub ended_before: Option<String>,
    /// Whom it lets sign for whom, where it is a delegation.
    pub lets: Option<Lets>,
    /// Why, where a reason was given.
    pub reason: Option<String>,
    /// Whether it takes an earlier statement back.
    pub withdraws: bool,
    /// Digest of the statement that it replaces or takes back.
    pub corrects: Option<String>,
    /// Digests of the other statements that it replaces: those that its subject names, where several stood side by side.
    pub corrects_too: Vec<String>,
    /// The file of the statement that replaces it.
    pub replaced_by: Option<String>,
    /// The file of the statement that takes it back.
    pub withdrawn_by: Option<String>,
}

/// Checks the pack in a folder. Every failure is a problem in the report; nothing is changed.
pub fn verify_pack(dir: &Path) -> Report {
    verify_pack_of(dir, None)
}

/// Checks the pack in a folder and, where a fingerprint from paper is given, that it is that workspace's.
pub fn verify_pack_of(dir: &Path, paper: Option<&str>) -> Report {
    verify_pack_since(dir, paper, None)
}

/// The same, and whether it goes on from an earlier pack, or from the text of a receipt on paper.
pub fn verify_pack_since(dir: &Path, paper: Option<&str>, earlier: Option<&Path>) -> Report {
    let mut report = Report::default();
    match Folder::open(dir, &mut report) {
        Some(folder) => check(&folder, paper, &mut report),
        None => report.problem("", "not_a_pack", "this is not a folder that can be read; give the pack's folder"),
    }
    if let Some(earlier) = earlier {
        earlier::check(dir, earlier, &mut report);
    }
    report.problems.sort();
    report.problems.dedup();
    report.ok = report.problems.is_empty();
    report
}

fn check(folder: &Folder, paper: Option<&str>, report: &mut Report) {
    let signers = Signers::read(folder, report);
    let receipts = receipts::read(folder, &signers, report);
    let named = statements::check(folder, &signers, &receipts, report);
    certificates::check(folder, &signers, report);
    standing::check(report);
    order::check(report);
    evidence::check(folder, &named, report);
    let proven = chain::check(folder, &signers, report);
    delegation::check(proven.as_ref(), report);
    check_readme(folder, report);
    // Last: what was read above was hashed as it was read.
    sums::check(folder, report);
    if let Some(paper) = paper {
        paper::check(paper, report);
    }
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

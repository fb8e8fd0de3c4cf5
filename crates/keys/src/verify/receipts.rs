//! The server's receipts in a pack: signed, each for its statement, and links of one chain.

use std::collections::BTreeMap;

use super::{
    Report,
    folder::{Bytes, Folder},
    signers::Signers,
    threads,
};
use crate::{
    statement::{RECEIPT, Receipt},
    time,
};

/// A receipt whose signature holds.
pub(super) struct Good {
    pub(super) receipt: Receipt,
    /// When the server had the statement, in milliseconds since 1970.
    pub(super) at: i64,
    digest: String,
    file: String,
}

/// The good receipts by the name of their statement.
pub(super) fn read(folder: &Folder, signers: &Signers, report: &mut Report) -> BTreeMap<String, Good> {
    let files: Vec<&str> = folder.paths().filter(|path| path.starts_with("receipts/")).collect();
    let mut good = BTreeMap::new();
    for (part, of_part) in threads::each_part(&files, |files| read_some(folder, signers, files)) {
        good.extend(part);
        report.problems.extend(of_part.problems);
    }
    check_chain(&good, report);
    good
}

fn read_some(folder: &Folder, signers: &Signers, files: &[&str]) -> (Vec<(String, Good)>, Report) {
    let (mut good, mut report) = (Vec::new(), Report::default());
    for path in files {
        let Some(stem) = path.strip_prefix("receipts/").and_then(|name| name.strip_suffix(".json")) else { continue };
        if !folder.has(&format!("statements/{stem}.json")) {
            report.problem(path, "orphan", "a receipt for a statement that is not in the pack");
        }
        if let Some(receipt) = read_one(folder, signers, path, &mut report) {
            good.push((stem.to_owned(), receipt));
        }
    }
    (good, report)
}

fn read_one(folder: &Folder, signers: &Signers, path: &str, report: &mut Report) -> Option<Good> {
    let Bytes { bytes, digest } = folder.bytes(path, report)?;
    let receipt = match Receipt::parse(&bytes) {
        Ok(receipt) => receipt,
        Err(e) => {
            report.problem(path, "receipt_form", e.to_string());
            return None;
        }
    };
    let at = time::parse_rfc3339(&receipt.received)?;
    signers.who(folder, path, &bytes, RECEIPT, |signer| signer.valid_at(at), report)?;
    Some(Good { receipt, at, digest, file: path.to_owned() })
}

/// A pack holds a part of the chain: neighbours must join, and time must not run backwards.
fn check_chain(good: &BTreeMap<String, Good>, report: &mut Report) {
    let mut chain: Vec<&Good> = good.values().collect();
    chain.sort_by_key(|good| good.receipt.seq);
    for pair in chain.windows(2) {
        let [before, after] = pair else { continue };
        let (one, next) = (&before.receipt, &after.receipt);
        let joined = match next.seq - one.seq {
            0 => before.digest == after.digest,
            1 => next.previous.as_ref() == Some(&before.digest),
            _ => true,
        };
        if !joined || before.at > after.at {
            report.problem(&after.file, "receipt_chain", "this receipt does not continue the server's chain");
        }
    }
}

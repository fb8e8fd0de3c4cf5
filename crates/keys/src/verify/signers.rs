//! The list of keys of a pack, its own signature, and whose signature a file carries.

use super::{Report, folder::Folder};
use crate::{
    pack::allowed::{self, AllowedSigner},
    signing,
    statement::KEYS,
};

const FILE: &str = "allowed_signers";
const SIGNATURE: &str = "allowed_signers.sig";

/// The keys that count in this pack.
pub(super) struct Signers(Vec<Listed>);

/// One line of the list.
pub(super) struct Listed {
    pub(super) signer: AllowedSigner,
    /// The 32 bytes of its key; absent, and then nobody's, where the line holds none.
    key: Option<[u8; 32]>,
    /// The key's fingerprint, `SHA256:...`.
    pub(super) fingerprint: String,
}

impl Listed {
    fn of(signer: AllowedSigner) -> Self {
        let key = signing::parse_public(&signer.public_line).ok();
        // A line that spells its key in another way is no line for that key.
        let key = key.filter(|key| signing::public_line(key).is_ok_and(|line| line == signer.public_line));
        let fingerprint = signing::fingerprint(&signer.public_line).unwrap_or_default();
        Self { signer, key, fingerprint }
    }
}

impl Signers {
    /// Reads the list and checks the signature over it, where there is one.
    pub(super) fn read(folder: &Folder, report: &mut Report) -> Self {
        let text = folder.text(FILE, report).unwrap_or_default();
        let lines = allowed::parse(&text).unwrap_or_else(|e| {
            report.problem(FILE, "list_form", e.to_string());
            Vec::new()
        });
        let signers = Self(lines.into_iter().map(Listed::of).collect());
        if folder.has(SIGNATURE) {
            // When the list was signed is not known, so only the key and its purpose can be asked for.
            let signer = signers.who(folder, FILE, text.as_bytes(), KEYS, |_| true, report);
            report.list_signed = signer.is_some();
        }
        signers
    }

    /// Every line of the list.
    pub(super) fn all(&self) -> impl Iterator<Item = &AllowedSigner> {
        self.0.iter().map(|listed| &listed.signer)
    }

    /// The signer of `path` by its `.sig`, if key, purpose and bytes fit and the key counted; else a problem.
    pub(super) fn who(
        &self,
        folder: &Folder,
        path: &str,
        bytes: &[u8],
        namespace: &str,
        counted: impl Fn(&AllowedSigner) -> bool,
        report: &mut Report,
    ) -> Option<&Listed> {
        let signature = format!("{path}.sig");
        if !folder.has(&signature) {
            report.problem(path, "unsigned", "there is no signature for this file");
            return None;
        }
        let armour = folder.text(&signature, report)?;
        let key = match signing::verified_key(namespace, bytes, &armour) {
            Ok(key) => key,
            Err(e) => {
                report.problem(&signature, "bad_signature", e.to_string());
                return None;
            }
        };
        let lines = || self.0.iter().filter(|listed| listed.key == Some(key));
        let found = lines().find(|listed| listed.signer.counts_for(namespace) && counted(&listed.signer));
        if found.is_none() {
            let (code, message) = match () {
                () if lines().next().is_none() => ("unknown_key", "signed with a key that is not in allowed_signers"),
                () if !lines().any(|listed| listed.signer.counts_for(namespace)) => {
                    ("wrong_purpose", "signed with a key that is not allowed for this purpose")
                }
                () => ("out_of_time", "signed with a key that did not count at that time, or nothing proves the time"),
            };
            report.problem(&signature, code, message);
        }
        found
    }
}

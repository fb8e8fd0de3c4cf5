//! Writes a pack: a folder of sign-offs that stock tools verify, with no Muster.
//!
//! Statements, signatures, subjects, receipts, `allowed_signers`, `SHA256SUMS`, a README, a PDF. The folder
//! appears whole or not at all. Deliberately not here: making the PDF, and choosing what goes in.

pub mod allowed;
mod folder;
mod names;
mod readme;

use std::{collections::BTreeMap, path::Path};

pub use allowed::AllowedSigner;
use readme::Check;

use crate::{
    KeyError, canonical, signing,
    statement::{KEYS, RECEIPT, Receipt, SIGNOFF, Statement},
    time,
};

/// Everything that goes into a pack.
#[derive(Debug, Clone, Default)]
pub struct PackInput {
    /// The statements, in the order of their numbers.
    pub statements: Vec<PackStatement>,
    /// Whose keys count.
    pub allowed: Vec<AllowedSigner>,
    /// The server's key, for receipts; listed after the others.
    pub server_key: Option<AllowedSigner>,
    /// The owner's signature over `allowed_text` of the same input, in namespace `KEYS`.
    pub allowed_signature: Option<String>,
    /// As it is printed on paper.
    pub genesis_fingerprint: String,
    /// The readable rendering.
    pub pdf: Option<Vec<u8>>,
    /// The README's language: `en` or `vi`.
    pub language: String,
}

/// One statement with what proves it.
#[derive(Debug, Clone)]
pub struct PackStatement {
    /// Any text (an area's title): the file's name is made from it.
    pub file_stem: String,
    /// The statement's exact bytes.
    pub bytes: Vec<u8>,
    /// SSHSIG over the bytes, in namespace `SIGNOFF`.
    pub signature_armour: String,
    /// Must be `Statement::principal` of the bytes.
    pub signer_principal: String,
    /// The exact bytes whose digest the statement names.
    pub subject_bytes: Vec<u8>,
    /// The server's receipt: its exact bytes and its SSHSIG in namespace `RECEIPT`.
    pub receipt: Option<(Vec<u8>, String)>,
}

/// Files of a pack by path inside it, with `/`.
type Files = BTreeMap<String, Vec<u8>>;

/// The text of `allowed_signers` for this input: sign it with the owner's key before writing.
pub fn allowed_text(allowed: &[AllowedSigner], server_key: Option<&AllowedSigner>) -> Result<String, KeyError> {
    allowed::to_text(allowed.iter().chain(server_key))
}

/// The path of a statement's file inside a pack: its number from 1, and a name made from any text.
pub fn statement_file(number: usize, text: &str) -> String {
    format!("statements/{}.json", names::stem(number, text))
}

/// Writes the pack. `dir` must be absent or an empty folder; after a failure it is as it was.
pub fn write_pack(dir: &Path, input: &PackInput) -> Result<(), KeyError> {
    folder::write_whole(dir, &files(input)?)
}

fn files(input: &PackInput) -> Result<Files, KeyError> {
    if input.genesis_fingerprint.is_empty() || input.genesis_fingerprint.chars().any(|c| !c.is_ascii_graphic() && c != ' ') {
        return Err(KeyError::unsupported("a fingerprint that is not one printed line"));
    }
    let mut files = Files::new();
    let mut checks = Vec::new();
    for (i, statement) in input.statements.iter().enumerate() {
        add_statement(&mut files, &mut checks, &names::stem(i + 1, &statement.file_stem), statement, input)?;
    }
    add_allowed(&mut files, &mut checks, input)?;
    if let Some(pdf) = &input.pdf {
        files.insert("sign-offs.pdf".into(), pdf.clone());
    }
    let readme = readme::text(&input.language, &input.genesis_fingerprint, &checks);
    files.insert("README.txt".into(), readme.into_bytes());
    let sums = sums(&files);
    files.insert("SHA256SUMS".into(), sums.into_bytes());
    Ok(files)
}

fn add_statement(files: &mut Files, checks: &mut Vec<Check>, stem: &str, one: &PackStatement, input: &PackInput) -> Result<(), KeyError> {
    let statement = Statement::parse(&one.bytes)?;
    // A README that names somebody else's key would let one member's signature pass for another's.
    if statement.principal()? != one.signer_principal {
        return Err(KeyError::unsupported("a statement under another signer's name"));
    }
    if statement.genesis_fingerprint != input.genesis_fingerprint {
        return Err(KeyError::unsupported("a statement of another workspace in this pack"));
    }
    let file = format!("statements/{stem}.json");
    let mut at = None;
    if let Some((bytes, armour)) = &one.receipt {
        let server = input.server_key.as_ref().ok_or_else(|| KeyError::unsupported("a receipt without the server's key"))?;
        at = time::parse_rfc3339(&Receipt::parse(bytes)?.received).and_then(time::compact);
        let receipt = format!("receipts/{stem}.json");
        files.insert(format!("{receipt}.sig"), armour.clone().into_bytes());
        files.insert(receipt.clone(), bytes.clone());
        checks.push(Check { file: receipt, principal: server.principal.clone(), namespace: RECEIPT, at: at.clone() });
    }
    files.insert(format!("{file}.sig"), one.signature_armour.clone().into_bytes());
    files.insert(file.clone(), one.bytes.clone());
    files.insert(format!("subjects/{stem}.{}", names::ending(&one.subject_bytes)), one.subject_bytes.clone());
    checks.push(Check { file, principal: one.signer_principal.clone(), namespace: SIGNOFF, at });
    Ok(())
}

fn add_allowed(files: &mut Files, checks: &mut Vec<Check>, input: &PackInput) -> Result<(), KeyError> {
    let text = allowed_text(&input.allowed, input.server_key.as_ref())?;
    if let Some(armour) = &input.allowed_signature {
        let key = signing::key_of_armour(armour)?;
        let owner = allowed::parse(&text)?.into_iter().find(|s| s.public_line == key && s.counts_for(KEYS));
        let owner = owner.ok_or_else(|| KeyError::unsupported("a list of keys signed by a key that is not in it for that"))?;
        files.insert("allowed_signers.sig".into(), armour.clone().into_bytes());
        checks.push(Check { file: "allowed_signers".into(), principal: owner.principal, namespace: KEYS, at: None });
    }
    files.insert("allowed_signers".into(), text.into_bytes());
    Ok(())
}

/// What `sha256sum` would print for the files, in the order of their names.
pub(crate) fn sums(files: &Files) -> String {
    files.iter().map(|(name, bytes)| format!("{}  {name}\n", canonical::sha256_hex(bytes))).collect()
}

//! Writes a pack: a folder of sign-offs, or of certificates, that stock tools verify, with no Muster.
//!
//! Statements, certificates, signatures, subjects, evidence, receipts, the chain of enrolment, `allowed_signers`, `SHA256SUMS`, a
//! README, a PDF. The folder appears whole or not at all. Deliberately not here: making the PDF, and choosing what goes in.

pub mod allowed;
mod folder;
mod names;
mod readme;

use std::{collections::BTreeMap, path::Path};

pub use allowed::AllowedSigner;
use domain::certificate::number::Number;
use readme::Check;

use crate::{
    KeyError, canonical,
    certificate::{CERTIFICATE, Certificate},
    signing,
    statement::{KEYS, RECEIPT, Receipt, SIGNOFF, Statement},
    time,
};

/// Everything that goes into a pack.
#[derive(Debug, Clone, Default)]
pub struct PackInput {
    /// The statements, in the order of their numbers.
    pub statements: Vec<PackStatement>,
    /// Certificates, each under its number.
    pub certificates: Vec<PackCertificate>,
    /// Whose keys count.
    pub allowed: Vec<AllowedSigner>,
    /// The server's key, for receipts; listed after the others.
    pub server_key: Option<AllowedSigner>,
    /// The owner's signature over `allowed_text` of the same input, in namespace `KEYS`.
    pub allowed_signature: Option<String>,
    /// As it is printed on paper.
    pub genesis_fingerprint: String,
    /// The batches that lead from the workspace's first one to the keys, in their order: see `chain::select`.
    pub chain: Vec<Vec<u8>>,
    /// Files that the statements name by digest; their bytes are asked for one by one while writing.
    pub evidence: Vec<PackEvidence>,
    /// The readable rendering.
    pub pdf: Option<Vec<u8>>,
    /// The README's language: `en` or `vi`.
    pub language: String,
}

/// One file of evidence.
#[derive(Debug, Clone)]
pub struct PackEvidence {
    /// SHA-256 of its bytes, in hex: its name in the pack.
    pub digest: String,
    /// The name that somebody gave it. Free text: nothing of it but a known ending reaches the disk.
    pub name: String,
}

/// Answers the bytes of a digest.
pub type EvidenceBytes<'a> = dyn FnMut(&str) -> Option<Vec<u8>> + 'a;

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

/// One certificate with its signature.
#[derive(Debug, Clone)]
pub struct PackCertificate {
    /// The certificate's exact bytes.
    pub bytes: Vec<u8>,
    /// SSHSIG over the bytes, in namespace `CERTIFICATE`.
    pub signature_armour: String,
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

/// A file's name, without ending, from a certificate's number and any text: plain letters only.
pub fn file_stem(number: &str, text: &str) -> String {
    names::joined(number, text)
}

/// The ending under which a file opens in an ordinary program, where its name has a known one that runs nothing; else `bin`.
pub fn file_ending(name: &str) -> &'static str {
    names::known_ending(name)
}

/// The path of a piece of evidence inside a pack: its digest, and an ending that opens it where the name has a known one.
pub fn evidence_file(digest: &str, name: &str) -> String {
    format!("evidence/{digest}.{}", names::known_ending(name))
}

/// Writes a pack without evidence. `dir` must be absent or an empty folder; after a failure it is as it was.
pub fn write_pack(dir: &Path, input: &PackInput) -> Result<(), KeyError> {
    write_pack_with(dir, input, &mut |_| None)
}

/// Writes a pack with evidence, whose bytes `evidence` answers. `dir` must be absent or an empty folder; after a failure it is as it was.
pub fn write_pack_with(dir: &Path, input: &PackInput, evidence: &mut EvidenceBytes<'_>) -> Result<(), KeyError> {
    let later: BTreeMap<String, String> =
        input.evidence.iter().map(|one| (evidence_file(&one.digest, &one.name), one.digest.clone())).collect();
    folder::write_whole(dir, &files(input, &later)?, &later, evidence)
}

/// Writes files of any sort into a folder that appears whole or not at all. `dir` must be absent or an empty folder.
///
/// # Errors
/// [`KeyError::Exists`] where files lie in it; disk errors.
pub fn write_files(dir: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), KeyError> {
    folder::write_whole(dir, files, &BTreeMap::new(), &mut |_| None)
}

fn files(input: &PackInput, evidence: &BTreeMap<String, String>) -> Result<Files, KeyError> {
    if input.genesis_fingerprint.is_empty() || input.genesis_fingerprint.chars().any(|c| !c.is_ascii_graphic() && c != ' ') {
        return Err(KeyError::unsupported("a fingerprint that is not one printed line"));
    }
    let mut files = Files::new();
    let mut checks = Vec::new();
    for (i, statement) in input.statements.iter().enumerate() {
        add_statement(&mut files, &mut checks, &names::stem(i + 1, &statement.file_stem), statement, input)?;
    }
    for one in &input.certificates {
        add_certificate(&mut files, &mut checks, one, input)?;
    }
    add_allowed(&mut files, &mut checks, input)?;
    for (i, batch) in input.chain.iter().enumerate() {
        files.insert(format!("chain/{:04}.json", i + 1), batch.clone());
    }
    if let Some(pdf) = &input.pdf {
        files.insert("sign-offs.pdf".into(), pdf.clone());
    }
    let readme = readme::text(&input.language, &input.genesis_fingerprint, &checks);
    files.insert("README.txt".into(), readme.into_bytes());
    let sums = sums(&files, evidence);
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

fn add_certificate(files: &mut Files, checks: &mut Vec<Check>, one: &PackCertificate, input: &PackInput) -> Result<(), KeyError> {
    let certificate = Certificate::parse(&one.bytes)?;
    if certificate.workspace != input.genesis_fingerprint {
        return Err(KeyError::unsupported("a certificate of another workspace in this pack"));
    }
    if Number::parse(&certificate.number).is_none() {
        return Err(KeyError::unsupported("a certificate whose number is none"));
    }
    let file = format!("certificates/{}.json", certificate.number);
    files.insert(format!("{file}.sig"), one.signature_armour.clone().into_bytes());
    files.insert(file.clone(), one.bytes.clone());
    checks.push(Check { file, principal: certificate.principal()?, namespace: CERTIFICATE, at: None });
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

/// What `sha256sum` would print for the files, in the order of their names; evidence is named by its digest already.
fn sums(files: &Files, evidence: &BTreeMap<String, String>) -> String {
    let mut sums: BTreeMap<&str, String> = files.iter().map(|(name, bytes)| (name.as_str(), canonical::sha256_hex(bytes))).collect();
    sums.extend(evidence.iter().map(|(name, digest)| (name.as_str(), digest.clone())));
    sums.iter().map(|(name, digest)| format!("{digest}  {name}\n")).collect()
}

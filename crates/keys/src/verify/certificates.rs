//! The certificates of a pack: each by itself, signed by the member that it names, under the number that it states.

use super::{Certified, Report, folder::Folder, signers::Signers};
use crate::{
    certificate::{CERTIFICATE, Certificate},
    pack::AllowedSigner,
    signing,
};

/// Checks each certificate, and which of them another one in the pack replaces.
pub(super) fn check(folder: &Folder, signers: &Signers, report: &mut Report) {
    for path in folder.paths().filter(|path| path.starts_with("certificates/") && path.ends_with(".json")) {
        check_one(folder, signers, path, report);
    }
    let replaced: Vec<(String, String)> =
        report.certificates.iter().filter_map(|one| Some((one.certificate.replaces.clone()?, one.certificate.number.clone()))).collect();
    for (old, new) in replaced {
        let found = report.certificates.iter_mut().filter(|one| one.certificate.number == old);
        found.for_each(|one| one.replaced_by = Some(new.clone()));
    }
}

fn check_one(folder: &Folder, signers: &Signers, path: &str, report: &mut Report) {
    let Some(bytes) = folder.bytes(path, report) else { return };
    // Nothing proves the time, so a key that was retired counts no more.
    let counted = |signer: &AllowedSigner| signer.valid_before.is_none();
    let signer = signers.who(folder, path, &bytes, CERTIFICATE, counted, report);
    let certificate = match Certificate::parse(&bytes) {
        Ok(certificate) => certificate,
        Err(e) => return report.problem(path, "certificate_form", e.to_string()),
    };
    if path != format!("certificates/{}.json", certificate.number) {
        report.problem(path, "certificate_number", "the number in it is another one than its file's name says");
    }
    let Some(signer) = signer else { return };
    if certificate.principal().ok().as_ref() != Some(&signer.principal) {
        return report.problem(path, "other_signer", "the issuer named in it is not the owner of the key that signed it");
    }
    match &report.genesis_fingerprint {
        None => report.genesis_fingerprint = Some(certificate.workspace.clone()),
        Some(named) if *named != certificate.workspace => {
            report.problem(path, "other_workspace", "this certificate is of another workspace than the rest of the pack");
        }
        Some(_) => {}
    }
    let key = signing::fingerprint(&signer.public_line).unwrap_or_default();
    report.certificates.push(Certified { file: path.into(), key, certificate, replaced_by: None });
}

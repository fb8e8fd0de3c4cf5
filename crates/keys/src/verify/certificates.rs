//! The certificates of a pack: each by itself, signed by the member that it names, under the number that it states.

use super::{
    Certified, Report,
    folder::{Bytes, Folder},
    signers::Signers,
    threads,
};
use crate::{
    certificate::{CERTIFICATE, Certificate},
    pack::AllowedSigner,
};

/// Checks each certificate, and which of them another one in the pack replaces.
pub(super) fn check(folder: &Folder, signers: &Signers, report: &mut Report) {
    let files: Vec<&str> = folder.paths().filter(|path| path.starts_with("certificates/") && path.ends_with(".json")).collect();
    let parts = threads::each_part(&files, |files| {
        let mut report = Report::default();
        let good: Vec<Certified> = files.iter().filter_map(|path| check_one(folder, signers, path, &mut report)).collect();
        (good, report.problems)
    });
    for (good, problems) in parts {
        report.problems.extend(problems);
        good.into_iter().for_each(|one| take(one, report));
    }
    let replaced: Vec<(String, String)> =
        report.certificates.iter().filter_map(|one| Some((one.certificate.replaces.clone()?, one.certificate.number.clone()))).collect();
    for (old, new) in replaced {
        let found = report.certificates.iter_mut().filter(|one| one.certificate.number == old);
        found.for_each(|one| one.replaced_by = Some(new.clone()));
    }
}

/// A good certificate, once all of the pack are of one workspace.
fn take(one: Certified, report: &mut Report) {
    let workspace = &one.certificate.workspace;
    match &report.genesis_fingerprint {
        None => report.genesis_fingerprint = Some(workspace.clone()),
        Some(named) if named != workspace => {
            report.problem(&one.file, "other_workspace", "this certificate is of another workspace than the rest of the pack");
        }
        Some(_) => {}
    }
    report.certificates.push(one);
}

fn check_one(folder: &Folder, signers: &Signers, path: &str, report: &mut Report) -> Option<Certified> {
    let Bytes { bytes, .. } = folder.bytes(path, report)?;
    // Nothing proves the time, so a key that was retired counts no more.
    let counted = |signer: &AllowedSigner| signer.valid_before.is_none();
    let signer = signers.who(folder, path, &bytes, CERTIFICATE, counted, report);
    let certificate = match Certificate::parse(&bytes) {
        Ok(certificate) => certificate,
        Err(e) => {
            report.problem(path, "certificate_form", e.to_string());
            return None;
        }
    };
    if path != format!("certificates/{}.json", certificate.number) {
        report.problem(path, "certificate_number", "the number in it is another one than its file's name says");
    }
    let signer = signer?;
    if certificate.principal().ok().as_ref() != Some(&signer.signer.principal) {
        report.problem(path, "other_signer", "the issuer named in it is not the owner of the key that signed it");
        return None;
    }
    Some(Certified { file: path.into(), key: signer.fingerprint.clone(), certificate, replaced_by: None })
}

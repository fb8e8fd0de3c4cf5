//! The register as CSV, XLSX or PDF, from the same question as the screen; and certificates as a pack for stock tools.

use std::path::Path;

use domain::sentence::{Args, Language, say};
use domain::workspace::SigningKey;
use keys::certificate::CERTIFICATE;
use keys::pack::{PackCertificate, PackInput, write_pack};
use keys::{KeyError, chain};

use super::register::filtered;
use super::view::{CertificateFilter, CertificateLine, CertificatesPacked, ExportRegister, PackCertificates};
use crate::completion::view::FileMade;
use crate::count::small;
use crate::files::{self, Standing, Unprinted};
use crate::printing::{Cell, Column, Part};
use crate::{Desk, Engine, Failure, Result, engine};

const COLUMNS: [&str; 10] = ["number", "name", "course", "cohort", "date", "issued", "issuer", "state", "replaced-by", "reason"];

/// Makes the file of the register; over a file that is there nothing is written.
pub(crate) fn certificate_export(desk: &Desk, request: ExportRegister) -> Result<FileMade> {
    desk.with(|engine| unprinted(engine, request))?.print()
}

fn unprinted(engine: &mut Engine, request: ExportRegister) -> Result<Unprinted> {
    let format = files::format(&request.format)?;
    let language = if request.language == "vi" { Language::Vietnamese } else { Language::English };
    let rollout = engine::id("rollout", &request.filter.rollout)?;
    let lines = engine.register(&request.filter)?;
    let title = say(language, "certificates", &Args::new());
    let report = engine.around(rollout, title, &request.language, Standing::Current, vec![part(&lines, language)])?;
    let name = format!("certificates-{}.{}", &report.as_of_text[..10], format.word());
    Ok(Unprinted { printer: engine.prints()?, report, format, name, path: request.path })
}

fn part(lines: &[CertificateLine], language: Language) -> Part {
    let word = |id: &str| say(language, &format!("certificate-{id}"), &Args::new());
    let row = |line: &CertificateLine| {
        let state = word(&format!("state-{}", line.state));
        let reason = line.revoked.as_ref().map(|revoked| revoked.reason.clone()).unwrap_or_default();
        let by = line.replaced_by.clone().unwrap_or_default();
        let texts = |texts: &[&String]| texts.iter().map(|text| cell(text, Cell::Text)).collect::<Vec<_>>();
        let days = [&line.date, &line.issued].map(|day| cell(day, Cell::Day));
        [texts(&[&line.number, &line.name, &line.course, &line.cohort]), days.to_vec(), texts(&[&line.issuer, &state, &by, &reason])]
            .concat()
    };
    let column = |id: &&str| Column { title: word(&format!("col-{id}")), number: false, spare: *id == "cohort" };
    Part {
        title: say(language, "certificates", &Args::new()),
        columns: COLUMNS.iter().map(column).collect(),
        rows: lines.iter().map(row).collect(),
    }
}

fn cell(text: &str, of: impl Fn(String) -> Cell) -> Cell {
    if text.is_empty() { Cell::Blank } else { of(text.to_owned()) }
}

/// Writes a pack of certificates into a folder that does not exist yet or is empty.
pub(crate) fn certificate_pack(engine: &mut Engine, request: PackCertificates) -> Result<CertificatesPacked> {
    let dir = Path::new(&request.dir);
    if request.dir.trim().is_empty() || !dir.is_absolute() {
        return Err(Failure::invalid("dir", "folder_path"));
    }
    // The pack shows the batches in which its keys were made known, so these are sealed first.
    engine.seal().map(drop).or_else(|failure| if failure.code == "disk_full" { Ok(()) } else { Err(failure) })?;
    let input = engine.certificates_packed(&request)?;
    write_pack(dir, &input).map_err(|error| match error {
        KeyError::Exists { .. } => Failure::invalid("dir", "folder_not_empty"),
        error => error.into(),
    })?;
    Ok(CertificatesPacked { dir: request.dir, certificates: small(input.certificates.len()), fingerprint: input.genesis_fingerprint })
}

impl Engine {
    fn register(&self, filter: &CertificateFilter) -> Result<Vec<CertificateLine>> {
        let rollout = engine::id("rollout", &filter.rollout)?;
        let plan = self.plan(rollout)?;
        let all = self.certificates(rollout)?;
        filtered(&all, filter)?.into_iter().map(|one| self.certificate_line(&self.issued_as(one)?, &plan)).collect()
    }

    /// Those that fit, hold and verify: a pack cannot say of one that it no longer holds.
    fn certificates_packed(&self, request: &PackCertificates) -> Result<PackInput> {
        let rollout = engine::id("rollout", &request.filter.rollout)?;
        let (mut certificates, mut keys) = (Vec::new(), Vec::new());
        let all = self.certificates(rollout)?;
        for one in filtered(&all, &request.filter)?.into_iter().filter(|one| one.is_valid()) {
            let one = self.issued_as(one)?;
            let Some(signed) = self.certificate_signed(&one)? else { continue };
            if self.is_by_its_issuer(&signed)? {
                certificates.push(PackCertificate { bytes: signed.certificate.to_bytes()?, signature_armour: signed.armour });
                keys.extend(one.record.key.map(|key: domain::Ref<SigningKey>| key.0));
            }
        }
        if certificates.is_empty() {
            return Err(Failure::new("no_certificate_to_print"));
        }
        keys.sort();
        keys.dedup();
        let genesis = self.genesis()?;
        Ok(PackInput {
            certificates,
            allowed: self.allowed(&genesis.to_string(), &keys, CERTIFICATE)?,
            chain: chain::select(&self.store.all_batches()?, &keys)?,
            genesis_fingerprint: genesis.fingerprint(),
            language: request.language.clone(),
            ..PackInput::default()
        })
    }
}

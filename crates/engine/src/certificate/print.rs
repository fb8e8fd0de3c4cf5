//! `certificate_print`: many in one file, or one file each, while the engine serves others.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::args;
use domain::sentence::{Args, Language, say};
use keys::certificate::{Certificate as Facts, code};

use super::book::Issued;
use super::pages::{CertificateSheet, CertificateSheets, Sheet};
use super::register::filtered;
use super::view::{CertificatesPrinted, PrintCertificates};
use super::work::UnderWay;
use crate::carry::write_new;
use crate::count::small;
use crate::handoff::pages::Printer;
use crate::who::text;
use crate::{Desk, Engine, Failure, Result, engine};

/// Prints those that hold. After a failure or a stop no file is left.
pub(crate) fn certificate_print(desk: &Desk, request: PrintCertificates) -> Result<CertificatesPrinted> {
    let work = desk.inner.work.begin();
    let (printer, sheets, without_logo) = desk.with(|engine| {
        let printer = engine.printer.clone().ok_or_else(|| Failure::fault("this program prints no reports"))?;
        let (sheets, without_logo) = engine.sheets(&request)?;
        Ok((printer, sheets, without_logo))
    })?;
    work.of(small(sheets.certificates.len()));
    let printed = CertificatesPrinted {
        certificates: small(sheets.certificates.len()),
        files: 1,
        name: format!("certificates-{}.pdf", sheets.certificates.len()),
        path: None,
        content: None,
        without_logo,
    };
    match request.dir {
        Some(dir) => one_each(&printer, &sheets, Path::new(&dir), &work).map(|()| CertificatesPrinted {
            files: printed.certificates,
            path: Some(dir),
            ..printed
        }),
        None => {
            let bytes = bytes(&printer, &sheets, &work)?;
            if let Some(path) = &request.path {
                write_new(Path::new(path), &bytes)?;
            }
            let content = request.path.is_none().then(|| STANDARD.encode(&bytes));
            Ok(CertificatesPrinted { path: request.path, content, ..printed })
        }
    }
}

fn bytes(printer: &Printer, sheets: &CertificateSheets, work: &UnderWay<'_>) -> Result<Vec<u8>> {
    let printed = printer.certificates(sheets, &|| work.step().is_ok());
    // Also after the last sheet: the file is written only now.
    if work.stopped() {
        return Err(Failure::new("stopped"));
    }
    printed.map_err(|why| Failure::because("fault", "no_certificates_pdf").with("why", why))
}

/// A file for each, under its number and the plain letters of the name; those that were made are taken away if one fails.
fn one_each(printer: &Printer, sheets: &CertificateSheets, dir: &Path, work: &UnderWay<'_>) -> Result<()> {
    if !dir.is_absolute() || !dir.is_dir() {
        return Err(Failure::invalid("dir", "folder_path"));
    }
    let mut alone = CertificateSheets { certificates: Vec::new(), ..sheets.clone() };
    let mut made = Vec::new();
    let done = sheets.certificates.iter().try_for_each(|one| {
        alone.certificates = vec![one.clone()];
        let file = dir.join(format!("{}.pdf", keys::pack::file_stem(&one.number, &one.name)));
        write_new(&file, &bytes(printer, &alone, work)?)?;
        made.push(file);
        Ok(())
    });
    if done.is_err() {
        // What cannot be taken away again is still a good certificate.
        made.iter().for_each(|file| drop(std::fs::remove_file(file)));
    }
    done
}

impl Engine {
    /// The pages of those that hold, and how many logos are not here.
    fn sheets(&mut self, request: &PrintCertificates) -> Result<(CertificateSheets, u32)> {
        let rollout = engine::id("rollout", &request.filter.rollout)?;
        let sheet = match request.paper.as_str() {
            "a4" => Sheet::A4,
            "letter" => Sheet::Letter,
            _ => return Err(Failure::invalid("paper", "certificate_paper")),
        };
        let all = self.certificates(rollout)?;
        let mut found = filtered(&all, &request.filter)?;
        found.retain(|one| one.is_valid());
        found.sort_by(|a, b| a.number.cmp(&b.number));
        let mut sheets = CertificateSheets {
            workspace: text(self.workspace()?.name),
            as_of: self.now(),
            zone: self.plan(rollout)?.zone.name().to_owned(),
            genesis: self.genesis()?.to_string(),
            sheet,
            logos: Vec::new(),
            certificates: Vec::new(),
        };
        let (mut logos, mut without) = (Vec::<String>::new(), 0);
        for one in found {
            let one = &self.issued_as(one)?;
            // What is not by whom it names is no certificate; nobody is handed a part of what was asked for.
            let signed = self.certificate_signed(one)?;
            let signed = signed.filter(|signed| self.is_by_its_issuer(signed).unwrap_or(false));
            let signed = signed.ok_or_else(|| Failure::new("certificate_unsound").with("number", one.number.as_str()))?;
            let logo = self.logo_at(one, &mut logos, &mut sheets.logos)?;
            without += u32::from(one.record.logo.is_some() && logo.is_none());
            sheets.certificates.push(sheet_of(&signed.certificate, code::write(&signed)?, logo));
        }
        if sheets.certificates.is_empty() { Err(Failure::new("no_certificate_to_print")) } else { Ok((sheets, without)) }
    }

    /// The place of a certificate's logo among those of the file; nothing where its bytes are not on this laptop.
    fn logo_at(&self, one: &Issued, known: &mut Vec<String>, bytes: &mut Vec<Vec<u8>>) -> Result<Option<usize>> {
        let Some(digest) = &one.record.logo else { return Ok(None) };
        if let Some(at) = known.iter().position(|known| *known == digest.0) {
            return Ok(Some(at));
        }
        let Some(logo) = self.store.blob(&digest.0)? else { return Ok(None) };
        known.push(digest.0.clone());
        bytes.push(logo);
        Ok(Some(known.len() - 1))
    }
}

pub(super) fn sheet_of(facts: &Facts, code: String, logo: Option<usize>) -> CertificateSheet {
    let language = if facts.language == "vi" { Language::Vietnamese } else { Language::English };
    let said = |id: &str, args: &Args| say(language, id, args);
    let word = |id: &str| said(id, &Args::new());
    let date = facts.day_words(&facts.date);
    let values = [
        ("course", &facts.course),
        ("audience", &facts.audience),
        ("cohort", &facts.cohort),
        ("hours", &facts.hours),
        ("date", &date),
        ("result", &facts.result),
        ("place", &facts.place),
    ];
    let mut foot = vec![said("certificate-foot-number", &args!(number: facts.number.clone(), issued: facts.day_words(&facts.issued)))];
    foot.push(said("certificate-foot-issuer", &args!(issuer: facts.issuer.clone(), role: vec![format!("role-{}", facts.role)])));
    foot.extend(facts.replaces.clone().map(|number| said("certificate-foot-replaces", &args!(number: number))));
    foot.push(said("certificate-foot-workspace", &args!(workspace: facts.workspace.clone())));
    foot.push(word("certificate-foot-check"));
    CertificateSheet {
        number: facts.number.clone(),
        organisation: facts.organisation.clone(),
        title: facts.title.clone(),
        to: word("certificate-to"),
        name: facts.name.clone(),
        sentence: facts.sentence(),
        facts: values
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(id, value)| (word(&format!("certificate-col-{id}")), value.clone()))
            .collect(),
        signers: facts.signers.clone(),
        foot,
        code,
        code_words: word("certificate-code"),
        logo,
        language: facts.language.clone(),
    }
}

//! `certificate_check`: what a code or an exported certificate proves, on any laptop and with no network.
//!
//! Nothing here needs a workspace. With one that the certificate names, keys and register of this laptop say more.

use domain::args;
use domain::certificate::certificate_id;
use domain::sentence::{Args, Language, say};
use keys::canonical::sha256_hex;
use keys::certificate::{Certificate as Facts, Signed, code};
use keys::signing;

use super::book::Issued;
use super::view::{CertificateCheck, CheckCertificate};
use crate::evidence::attach::contents;
use crate::{Desk, Engine, Failure, Result};

/// Checks the text of a code, or a file.
pub(crate) fn certificate_check(desk: &Desk, request: CheckCertificate) -> Result<CertificateCheck> {
    let language = if request.language == "vi" { Language::Vietnamese } else { Language::English };
    let signed = carried(&request)?;
    let found = match signed.verify() {
        Err(_) => Found::only("altered"),
        Ok(()) => match desk.with(|engine| engine.found(&signed)) {
            Err(failure) if failure.code == "empty" => Found::only("elsewhere"),
            Err(failure) if failure.code == "locked" => Found::only("locked"),
            found => found?,
        },
    };
    Ok(CertificateCheck {
        says: found.says(&signed, language),
        verdict: found.verdict.to_owned(),
        key: signing::fingerprint(&signed.public_line)?,
        facts: (&signed.certificate).into(),
    })
}

/// What was brought: a text as it stands in a code, or an exported certificate with its signature beside it.
fn carried(request: &CheckCertificate) -> Result<Signed> {
    let unread = |_| Failure::invalid("text", "no_certificate");
    if let Some(text) = request.text.as_deref().filter(|text| !text.trim().is_empty()) {
        return code::read(text).map_err(unread);
    }
    if request.path.is_none() && request.content.is_none() {
        return Err(Failure::invalid("text", "certificate_text"));
    }
    let (_, bytes) = contents(request.path.as_deref(), None, request.content.as_deref())?;
    if let (Ok(certificate), Some(path)) = (Facts::parse(&bytes), &request.path) {
        let (_, armour) = contents(Some(&format!("{path}.sig")), None, None)?;
        let armour = String::from_utf8(armour).map_err(|_| Failure::invalid("text", "no_certificate"))?;
        return Ok(Signed { certificate, public_line: signing::key_of_armour(&armour).map_err(unread)?, armour });
    }
    code::read(&String::from_utf8_lossy(&bytes)).map_err(unread)
}

/// What the check found.
struct Found {
    verdict: &'static str,
    /// What stands in the verdict's sentence.
    args: Args,
}

impl Found {
    fn only(verdict: &'static str) -> Self {
        Self { verdict, args: Args::new() }
    }

    fn says(&self, signed: &Signed, language: Language) -> Vec<String> {
        let (facts, said) = (&signed.certificate, |id: &str, args: &Args| say(language, id, args));
        let mut args = args!(number: facts.number.clone(), issuer: facts.issuer.clone(), workspace: facts.workspace.clone());
        args.extend(self.args.clone());
        let mut says = vec![said(sentence(self.verdict), &args)];
        if !["altered", "stranger", "other_name"].contains(&self.verdict) {
            says.push(said("certificate-proves", &args));
        }
        if ["elsewhere", "locked", "unregistered"].contains(&self.verdict) {
            says.push(said("certificate-proves-not", &args));
        }
        says
    }
}

fn sentence(verdict: &str) -> &'static str {
    match verdict {
        "good" => "certificate-verdict-good",
        "revoked" => "certificate-verdict-revoked",
        "replaced" => "certificate-verdict-replaced",
        "unregistered" => "certificate-verdict-unregistered",
        "elsewhere" => "certificate-verdict-elsewhere",
        "locked" => "certificate-verdict-locked",
        "stranger" => "certificate-verdict-stranger",
        "other_name" => "certificate-verdict-other_name",
        _ => "certificate-verdict-altered",
    }
}

impl Engine {
    fn found(&mut self, signed: &Signed) -> Result<Found> {
        let facts = &signed.certificate;
        if facts.workspace != self.genesis()?.fingerprint() {
            return Ok(Found::only("elsewhere"));
        }
        let members = self.members_of_key(&signed.public_line)?;
        if members.is_empty() {
            return Ok(Found::only("stranger"));
        }
        if members.iter().all(|member| member.to_string() != facts.member) {
            return Ok(Found::only("other_name"));
        }
        let registered = match self.issued(certificate_id(&facts.number)) {
            Err(failure) if failure.code == "not_found" => return Ok(Found::only("unregistered")),
            registered => registered?,
        };
        // The same number with other facts: signed here, but not what the register holds.
        let same = match &registered.record.statement {
            Some(_) => registered.facts == *facts,
            // The text went with its person, who was erased: the paper that they keep holds by the digest that stays.
            None => {
                registered.record.digest.as_ref().is_some_and(|digest| facts.to_bytes().is_ok_and(|bytes| sha256_hex(&bytes) == digest.0))
            }
        };
        if !same {
            return Ok(Found::only("unregistered"));
        }
        Ok(standing(&registered))
    }
}

fn standing(registered: &Issued) -> Found {
    let reason = registered.revoked.as_ref().and_then(|revoked| revoked.record.reason.clone()).map(|reason| reason.0);
    match registered.standing() {
        "revoked" => Found { verdict: "revoked", args: args!(reason: reason.unwrap_or_default()) },
        "replaced" => Found { verdict: "replaced", args: args!(by: registered.replaced_by.join(", ")) },
        _ => Found::only("good"),
    }
}

//! The register: a window of it, one certificate with all it says, revoking one.

use std::collections::HashSet;

use domain::certificate::{Certificate, Revocation};
use domain::value::Instant;
use domain::workspace::SigningKey;
use domain::{AuthorId, Id, Ref, normal};
use keys::certificate::{Signed, code};
use store::Draft;

use super::book::{Issued, Listed};
use super::facts::plain;
use super::view::{
    CertificateCounts, CertificateFilter, CertificateLine, CertificateList, CertificatePage, CertificateView, OfCertificate,
    RevokeCertificate, RevokedLine,
};
use crate::count::small;
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

const STATES: [&str; 3] = ["valid", "replaced", "revoked"];
/// Groups that the register can be narrowed to.
const KINDS: [&str; 3] = ["all", "audience", "cohort"];

/// One window of the register, newest first.
pub(crate) fn certificate_list(engine: &mut Engine, request: CertificateList) -> Result<CertificatePage> {
    let rollout = engine::id("rollout", &request.filter.rollout)?;
    let plan = engine.plan(rollout)?;
    let all = engine.certificates(rollout)?;
    let found = filtered(&all, &request.filter)?;
    let window = found.iter().skip(request.offset as usize).take(request.limit.clamp(1, 2000) as usize);
    let rows = window.map(|one| engine.certificate_line(&engine.issued_as(one)?, &plan)).collect::<Result<_>>()?;
    Ok(CertificatePage {
        total: small(found.len()),
        counts: counts(&all),
        offset: request.offset,
        rows,
        cannot_issue: engine.cannot_issue()?,
    })
}

/// One certificate with all that it says, and its code.
pub(crate) fn certificate_show(engine: &mut Engine, request: OfCertificate) -> Result<CertificateView> {
    let one = engine.issued(engine::id("certificate", &request.certificate)?)?;
    engine.certificate_view(&one)
}

/// Says that a certificate no longer holds, and why.
pub(crate) fn certificate_revoke(engine: &mut Engine, request: RevokeCertificate) -> Result<CertificateView> {
    let id = engine::id("certificate", &request.certificate)?;
    let one = engine.issued(id)?;
    if one.revoked.is_some() {
        return Err(Failure::new("certificate_revoked").with("number", one.number.as_str()));
    }
    let reason = plain(&request.reason);
    if reason.is_empty() {
        return Err(Failure::invalid("reason", "revocation_reason"));
    }
    if reason.chars().count() > 500 {
        return Err(Failure::invalid("reason", "certificate_long").with("most", 500));
    }
    let record = Revocation {
        rollout: one.record.rollout,
        certificate: Some(Ref::to(id)),
        reason: Some(reason.into()),
        at: Some(Instant(engine.now())),
    };
    let revocation = engine.new_id();
    engine.act("certificate.revoke", &[Draft::put(revocation, &record)])?;
    let one = engine.issued(id)?;
    engine.certificate_view(&one)
}

/// Those that fit, newest first. One question for list, print and export.
pub(super) fn filtered<'a>(all: &'a [Listed], filter: &CertificateFilter) -> Result<Vec<&'a Listed>> {
    if filter.state.as_deref().is_some_and(|state| !STATES.contains(&state)) {
        return Err(Failure::invalid("state", "certificate_state").with("words", STATES.join(", ")));
    }
    if filter.kind.as_deref().is_some_and(|kind| !KINDS.contains(&kind)) {
        return Err(Failure::invalid("kind", "certificate_group").with("words", KINDS.join(", ")));
    }
    let folded = normal::folded(filter.text.as_deref().unwrap_or_default().trim());
    let words: Vec<&str> = folded.split_whitespace().collect();
    let only: Option<HashSet<Id>> = filter.ids.as_ref().map(|ids| ids.iter().filter_map(|id| Id::try_parse(id).ok()).collect());
    let group = Id::try_parse(filter.id.as_deref().unwrap_or_default()).ok();
    let is_in = |one: &Listed| match filter.kind.as_deref() {
        Some("audience") => group.is_some() && one.audience == group,
        Some("cohort") => group.is_some() && one.cohort == group,
        _ => true,
    };
    let fits = |one: &&Listed| {
        let states = filter.state.as_deref().is_none_or(|state| state == one.standing());
        states && only.as_ref().is_none_or(|only| only.contains(&one.id)) && is_in(one) && one.matches(&words)
    };
    let mut found: Vec<&Listed> = all.iter().filter(fits).collect();
    found.sort_by(|a, b| b.issued.cmp(&a.issued).then_with(|| a.number.cmp(&b.number)));
    Ok(found)
}

fn counts(all: &[Listed]) -> CertificateCounts {
    let of = |state: &str| small(all.iter().filter(|one| one.standing() == state).count());
    CertificateCounts { all: small(all.len()), valid: of("valid"), replaced: of("replaced"), revoked: of("revoked") }
}

impl Engine {
    /// One certificate with what became of it.
    pub(super) fn issued(&self, id: Id) -> Result<Issued> {
        let missing = || Failure::not_found("certificate");
        let rollout = self.store.get::<Certificate>(id)?.and_then(|row| row.value.rollout).ok_or_else(missing)?;
        let all = self.certificates(rollout.0)?;
        self.issued_as(all.iter().find(|one| one.id == id).ok_or_else(missing)?)
    }

    pub(super) fn certificate_line(&self, one: &Issued, plan: &Plan) -> Result<CertificateLine> {
        Ok(CertificateLine {
            id: one.id.to_string(),
            number: one.number.clone(),
            person: one.record.person.map(|person| person.0.to_string()).unwrap_or_default(),
            name: if one.record.statement.is_some() { one.facts.name.clone() } else { self.erased_name(&one.record)? },
            course: one.facts.course.clone(),
            cohort: one.facts.cohort.clone(),
            date: one.facts.date.clone(),
            issued: one.facts.issued.clone(),
            issuer: one.facts.issuer.clone(),
            state: one.standing().to_owned(),
            replaced_by: one.replaced_by.first().cloned(),
            revoked: one.revoked.as_ref().map(|revoked| self.revoked_line(revoked, plan)).transpose()?,
            sent: one.state.shown("digest").is_some_and(|write| write.seq.is_some()),
        })
    }

    /// What the holder of a certificate without its statement is called.
    fn erased_name(&self, record: &Certificate) -> Result<String> {
        let person = record.person.map(|person| self.person_now(person.0)).transpose()?.flatten();
        Ok(person.map(|row| text(row.value.name)).unwrap_or_default())
    }

    fn revoked_line(&self, revoked: &super::book::Revoked, plan: &Plan) -> Result<RevokedLine> {
        let author = revoked.state.shown("reason").map(|write| write.dot.author);
        let by = author.map(|author| self.everybody().map(|all| all.of(author).name)).transpose()?.unwrap_or_default();
        let at = revoked.record.at.map(|at| times::local(at.0, plan.zone)).unwrap_or_default();
        Ok(RevokedLine { reason: text(revoked.record.reason.clone()), by, at })
    }

    fn certificate_view(&self, one: &Issued) -> Result<CertificateView> {
        let rollout = one.record.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let signed = self.certificate_signed(one)?;
        let person = one.record.person.map(|person| self.person_now(person.0)).transpose()?.flatten();
        let named_now =
            person.map(|row| plain(&text(row.value.name))).filter(|name| *name != one.facts.name && one.record.statement.is_some());
        Ok(CertificateView {
            line: self.certificate_line(one, &self.plan(rollout)?)?,
            facts: (&one.facts).into(),
            code: signed.as_ref().map(code::write).transpose()?.unwrap_or_default(),
            erased: one.record.statement.is_none().then(|| text(one.record.digest.clone())),
            verified: signed.as_ref().is_some_and(|signed| self.is_by_its_issuer(signed).unwrap_or(false)),
            named_now,
        })
    }

    /// A certificate as it is carried: with the public key that its record names.
    pub(super) fn certificate_signed(&self, one: &Issued) -> Result<Option<Signed>> {
        let (Some(key), Some(armour)) = (one.record.key, &one.record.signature) else { return Ok(None) };
        let public = self.store.get::<SigningKey>(key.0)?.map(|row| text(row.value.public)).unwrap_or_default();
        let Ok(public) = keys::signing::parse_public(&public) else { return Ok(None) };
        let public_line = keys::signing::public_line(&public)?;
        Ok((one.facts.v > 0).then(|| Signed { certificate: one.facts.clone(), public_line, armour: armour.0.clone() }))
    }

    /// Whether the signature holds and is by a key of the member whom it names, of this workspace.
    pub(super) fn is_by_its_issuer(&self, signed: &Signed) -> Result<bool> {
        let here = signed.certificate.workspace == self.genesis()?.fingerprint();
        let members = self.members_of_key(&signed.public_line)?;
        Ok(here && signed.verify().is_ok() && members.iter().any(|member| member.to_string() == signed.certificate.member))
    }

    /// The members who made a signing key known: nobody for one that is not known here, several where somebody claims
    /// another's as well.
    pub(super) fn members_of_key(&self, public_line: &str) -> Result<Vec<Id>> {
        let Ok(wanted) = keys::signing::parse_public(public_line) else { return Ok(Vec::new()) };
        let mut members = Vec::new();
        for row in self.store.all::<SigningKey>()? {
            if keys::signing::parse_public(&text(row.value.public)).is_ok_and(|public| public == wanted) {
                let author: Option<AuthorId> = row.value.author.and_then(|author| author.0.parse().ok());
                members.extend(author.map(|author| self.member_behind(author)).transpose()?.flatten());
            }
        }
        Ok(members)
    }
}

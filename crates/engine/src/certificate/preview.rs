//! `certificate_preview`: who gets one, who goes without and why; and the facts that will be signed.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::certificate::Certificate;
use domain::completion::{Place, Standing};
use domain::judge::Refusal;
use domain::people::same::Same;
use domain::{Id, KindOf, args, normal};
use keys::canonical;
use keys::certificate::{Certificate as Facts, code};

use super::book::Listed;
use super::facts::Issuing;
use super::view::{CertificatePreview, PrepareCertificates, PreviewCertificates, ReadyLine, WithoutLine};
use crate::completion::book::Known;
use crate::completion::groups::Which;
use crate::count::small;
use crate::handoff::pages::Printer;
use crate::{Engine, Failure, Result, engine};

/// Bytes of the greatest text that a printed code holds: version 25 with the least correction, 117 squares a side.
pub const GREATEST_CODE: usize = 1273;
/// What number, key and signature add to the text, and a few signs more.
const BESIDE: usize = 200;

/// Names with letters that no font holds that are written out.
const NAMED: usize = 5;

/// A certificate to be issued, still without its number.
pub(super) struct Ready {
    pub person: Id,
    pub audience: Id,
    pub cohort: Id,
    pub facts: Facts,
    /// SHA-256 of the logo.
    pub logo: Option<String>,
    pub replaces: Option<Id>,
}

/// What would be issued.
pub(super) struct Prepared {
    pub rollout: Id,
    pub ready: Vec<Ready>,
    pub without: Vec<WithoutLine>,
    pub digest: String,
}

/// What would be signed, and who goes without.
pub(crate) fn certificate_preview(engine: &mut Engine, request: PreviewCertificates) -> Result<CertificatePreview> {
    let prepared = engine.prepare_certificates(&request.to)?;
    let (roster, unknown) = (engine.people_index()?, Unknown(engine.printer.clone()));
    let folded = normal::folded(request.text.as_deref().unwrap_or_default().trim());
    let words: Vec<&str> = folded.split_whitespace().collect();
    let fits = |person: Id| words.is_empty() || roster.person(person).is_some_and(|known| known.matches(&words));
    let limit = request.limit.map_or(usize::MAX, |limit| limit as usize);
    let line = |one: &Ready| ReadyLine {
        person: one.person.to_string(),
        name: one.facts.name.clone(),
        cohort: one.facts.cohort.clone(),
        hours: one.facts.hours.clone(),
        date: one.facts.date.clone(),
        result: one.facts.result.clone(),
        unprintable: unknown.of(&one.facts.name),
    };
    let unprintable: Vec<&Ready> = prepared.ready.iter().filter(|one| !unknown.of(&one.facts.name).is_empty()).collect();
    Ok(CertificatePreview {
        sample: prepared.ready.first().map(|one| (&one.facts).into()),
        ready_total: small(prepared.ready.len()),
        without_total: small(prepared.without.len()),
        ready: prepared.ready.iter().filter(|one| fits(one.person)).take(limit).map(line).collect(),
        without: prepared.without.iter().filter(|one| Id::try_parse(&one.person).is_ok_and(fits)).take(limit).cloned().collect(),
        unprintable_total: small(unprintable.len()),
        unprintable: unprintable.iter().take(NAMED).map(|one| line(one)).collect(),
        unprintable_words: unknown.of_words(&prepared.ready),
        digest: prepared.digest,
        cannot_issue: engine.cannot_issue()?,
    })
}

/// Letters that the certificates' fonts do not hold.
struct Unknown(Option<Printer>);

impl Unknown {
    fn of(&self, text: &str) -> String {
        self.0.as_ref().map(|printer| printer.unknown_letters(text)).unwrap_or_default()
    }

    /// In what is the same on many of them; each wording is looked at once.
    fn of_words(&self, ready: &[Ready]) -> String {
        let of = |facts: &Facts| {
            let words = [&facts.organisation, &facts.title, &facts.text, &facts.course, &facts.audience, &facts.cohort, &facts.place];
            let signed = facts.signers.iter().chain([&facts.issuer]);
            words.into_iter().chain(signed).map(String::as_str).collect::<Vec<_>>().join(" ")
        };
        let wordings: BTreeSet<String> = ready.iter().map(|one| of(&one.facts)).collect();
        self.of(&wordings.into_iter().collect::<String>())
    }
}

impl Engine {
    /// Why the member who works now issues and revokes nothing.
    pub(super) fn cannot_issue(&self) -> Result<Option<Failure>> {
        let writers = Certificate::KIND.writers;
        if !writers.allow(&domain::workspace::roles_of(&self.member()?)) {
            let kind = vec![format!("kind-{}", Certificate::NAME)];
            return Ok(Some(Refusal::new("not_permitted", args!(why: "roles", kind: kind, roles: writers.words())).into()));
        }
        Ok(self.me.signing_key.is_none().then(|| Failure::new("no_signing_key")))
    }

    pub(super) fn prepare_certificates(&mut self, request: &PrepareCertificates) -> Result<Prepared> {
        let rollout = engine::id("rollout", &request.rollout)?;
        let known = self.completion(rollout)?;
        let issuing = self.issuing(&known, &request.language)?;
        let all = self.certificates(rollout)?;
        let replaced = request.replaces.as_deref().map(|id| replaced(&all, id)).transpose()?;
        let same = self.same()?;
        let named = |ids: &Vec<String>| ids.iter().map(|id| Ok(same.stays(engine::id("person", id)?))).collect::<Result<HashSet<Id>>>();
        let people = request.people.as_ref().map(named).transpose()?;
        let except = request.except.as_ref().map(named).transpose()?.unwrap_or_default();
        let which = Which::of(request.kind.as_deref().unwrap_or("all"), request.id.as_deref().unwrap_or_default());
        let meant = |place: &Place| match replaced {
            Some(old) => is_holder(&known, &same, old, place),
            None => {
                let chosen = people.as_ref().is_none_or(|only| only.contains(&place.person)) && !except.contains(&place.person);
                chosen && known.is_in(place, &which)
            }
        };
        let numbers = |which: fn(&Listed) -> bool| -> HashMap<(Id, Id), &str> {
            let of = |one: &Listed| one.holder().map(|(person, audience)| (same.stays(person), audience));
            all.iter().filter(|one| which(one)).filter_map(|one| Some((of(one)?, one.number.as_str()))).collect()
        };
        let held = numbers(Listed::is_valid);
        // What somebody took back does not come again with everybody's; it is issued anew, or its holder is named.
        let taken_back = if replaced.is_some() || people.is_some() { HashMap::new() } else { numbers(|one| one.revoked.is_some()) };
        let mut sorted: Vec<(&Place, &Standing)> = known.standing().filter(|(place, _)| place.wanted.is_some() && meant(place)).collect();
        sorted.sort_by_cached_key(|(place, _)| (known.roster.place(place.person), place.person, place.cohort));
        let one = One { known: &known, issuing: &issuing, replaced, at: self.now() };
        let mut prepared = Prepared { rollout, ready: Vec::new(), without: Vec::new(), digest: String::new() };
        let mut given = HashSet::new();
        for (place, standing) in sorted {
            let audience = known.audiences[place.wanted.unwrap_or_default()].0;
            let person = place.person;
            // One that holds is what is issued anew; beside one that does not, another may hold already.
            let has = if replaced.is_some_and(Listed::is_valid) {
                None
            } else {
                held.get(&(person, audience)).map(|number| ("has_one", *number))
            };
            let has = has.or_else(|| taken_back.get(&(person, audience)).map(|number| ("was_revoked", *number)));
            match one.look(place, standing, audience, has) {
                // Somebody in two cohorts of an audience gets one.
                Ok(ready) if given.insert((person, audience)) => prepared.ready.push(*ready),
                Ok(_) => {}
                Err(without) => prepared.without.push(*without),
            }
        }
        let facts: Vec<&Facts> = prepared.ready.iter().map(|one| &one.facts).collect();
        prepared.digest = canonical::sha256_hex(&canonical::to_bytes(&facts)?);
        Ok(prepared)
    }
}

/// The one that is issued anew: it has to be there, and no other one in its place.
fn replaced<'a>(all: &'a [Listed], id: &str) -> Result<&'a Listed> {
    let found = all.iter().find(|one| one.id.to_string() == id).ok_or_else(|| Failure::not_found("certificate"))?;
    match found.standing() {
        "replaced" => Err(Failure::new("certificate_replaced").with("number", found.replaced_by.join(", "))),
        _ => Ok(found),
    }
}

fn is_holder(known: &Known, same: &Same, old: &Listed, place: &Place) -> bool {
    let audience = place.wanted.map(|i| known.audiences[i].0);
    old.holder().is_some_and(|(person, of)| same.stays(person) == place.person && Some(of) == audience)
}

/// What one look at a place needs.
struct One<'a> {
    known: &'a Known,
    issuing: &'a Issuing,
    replaced: Option<&'a Listed>,
    at: i64,
}

impl One<'_> {
    fn look(
        &self,
        place: &Place,
        standing: &Standing,
        audience: Id,
        has: Option<(&str, &str)>,
    ) -> std::result::Result<Box<Ready>, Box<WithoutLine>> {
        let facts = self.issuing.facts(self.known, place, standing);
        let facts = Facts { replaces: self.replaced.map(|old| old.number.clone()), ..facts };
        let without = |why: &str| WithoutLine {
            person: place.person.to_string(),
            name: facts.name.clone(),
            cohort: facts.cohort.clone(),
            why: why.to_owned(),
            number: None,
            missing: None,
        };
        if let Some((why, number)) = has {
            return Err(Box::new(WithoutLine { number: Some(number.to_owned()), ..without(why) }));
        }
        if !standing.stages.complete {
            let missing = Some(self.known.missing_of(place, standing, self.at));
            return Err(Box::new(WithoutLine { missing, ..without("not_complete") }));
        }
        // Nobody signs a sheet that any name can be written on.
        if facts.name.is_empty() {
            return Err(Box::new(without("no_name")));
        }
        if code::length(&facts) + BESIDE > GREATEST_CODE {
            return Err(Box::new(without("too_long")));
        }
        // Whoever was merged since holds the new one under the record that the old one was given to.
        let person = self.replaced.and_then(|old| old.person).unwrap_or(place.person);
        let logo = self.issuing.audiences.get(&audience).and_then(|of| of.wording.logo.clone());
        Ok(Box::new(Ready { person, audience, cohort: place.cohort, facts, logo, replaces: self.replaced.map(|old| old.id) }))
    }
}

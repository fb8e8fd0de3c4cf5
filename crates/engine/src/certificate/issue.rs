//! `certificate_issue`: numbers, signatures and records of many certificates at once, all or nothing.
//!
//! The passphrase opens the key once for all of them; each is signed by itself and can be checked alone.

use std::collections::BTreeSet;

use domain::certificate::number::{Enrolled, Number, code};
use domain::certificate::{Certificate, certificate_id};
use domain::workspace::Author;
use domain::{AuthorId, Hash, Id, Ref};
use keys::certificate::{CERTIFICATE, Certificate as Facts};
use keys::signing::OpenKey;
use store::{Draft, Written};

use super::preview::{Prepared, Ready};
use super::view::{CertificatesIssued, IssueCertificates};
use super::work::UnderWay;
use crate::count::small;
use crate::{Desk, Engine, Failure, Result};

/// Certificates in a group: a few hundred kilobytes, well within what a batch holds.
const AT_ONCE: usize = 200;

/// Issues what the preview showed. Refused if it would be another lot by now.
pub(crate) fn certificate_issue(desk: &Desk, request: IssueCertificates) -> Result<CertificatesIssued> {
    let work = desk.inner.work.begin();
    desk.with(|engine| {
        if let Some(cannot) = engine.cannot_issue()? {
            return Err(cannot);
        }
        let prepared = engine.prepare_certificates(&request.to)?;
        if prepared.digest != request.digest {
            return Err(Failure::because("changed_while_read", "certificates_changed"));
        }
        if prepared.ready.is_empty() {
            return Err(Failure::new("nobody_to_certify"));
        }
        work.of(small(prepared.ready.len()));
        let key = engine.signing_key(&request.passphrase)?;
        engine.issue(&prepared, &key, &work)
    })
}

impl Engine {
    fn issue(&mut self, prepared: &Prepared, key: &OpenKey, work: &UnderWay<'_>) -> Result<CertificatesIssued> {
        let (code, setting) = (self.own_code()?, format!("certificates_given.{}", self.me.author));
        let (me, at, action) = (self.me.clone(), self.clock.now(), self.new_id());
        let (known, taken) = self.given_under(&code)?;
        let (numbers, written) = self.write(|tx| {
            // A number that was ever given is not given again, even where its record was refused since.
            let given: u32 = tx.setting(&setting)?.and_then(|text| text.parse().ok()).unwrap_or(0);
            let free = (given.max(known) + 1..).filter(|count| !taken.contains(count));
            let (mut drafts, mut numbers, mut last) = (Vec::new(), Vec::new(), given);
            for (ready, count) in prepared.ready.iter().zip(free) {
                let number = Number { code: code.clone(), count }.to_string();
                last = count;
                drafts.push(draft(prepared.rollout, ready, &number, key, me.signing_record)?);
                numbers.push(number);
                work.step()?;
            }
            let mut written: Vec<Written> = Vec::new();
            for group in drafts.chunks(AT_ONCE) {
                written.push(tx.act(&me, action, "certificate.issue", at, group.to_vec())?);
            }
            tx.set_setting(&setting, Some(&last.to_string()))?;
            Ok((numbers, written))
        })?;
        written.iter().for_each(|written| self.note(written));
        let ids = numbers.iter().map(|number| certificate_id(number).to_string()).collect();
        Ok(CertificatesIssued { issued: small(numbers.len()), numbers, ids })
    }

    /// The code of the author who works now: see `domain::certificate::number`.
    pub(crate) fn own_code(&self) -> Result<String> {
        // A revoked author gave numbers, too. The founder is the one whom nobody vouched for.
        let known = self.store.records(&Author::KIND)?.into_iter().map(|(id, state)| {
            let author = AuthorId(*id.as_bytes());
            let (record, since) = (state.read::<Author>(), state.shown("key").and_then(|write| write.seq));
            let founder = record.voucher.is_none() && record.succeeds.is_none();
            Enrolled { author, since: if founder { Some(0) } else { since } }
        });
        Ok(code(self.me.author, &known.collect::<Vec<_>>()))
    }

    /// The greatest counter that this author gave under a code, and all that anybody did: somebody whose id begins alike
    /// may have used some, and pushes nobody to the end of them.
    fn given_under(&self, code: &str) -> Result<(u32, BTreeSet<u32>)> {
        let (mut greatest, mut taken) = (0, BTreeSet::new());
        for (_, state) in self.store.records(&Certificate::KIND)? {
            let number = state.read::<Certificate>().number.and_then(|number| Number::parse(&number.0));
            let Some(Number { count, .. }) = number.filter(|number| number.code == code) else { continue };
            taken.insert(count);
            if state.shown("number").is_some_and(|write| write.dot.author == self.me.author) {
                greatest = greatest.max(count);
            }
        }
        Ok((greatest, taken))
    }
}

fn draft(rollout: Id, ready: &Ready, number: &str, key: &OpenKey, signing_record: Option<Id>) -> Result<Draft> {
    let facts = Facts { number: number.to_owned(), ..ready.facts.clone() };
    let bytes = facts.to_bytes()?;
    let record = Certificate {
        number: Some(number.into()),
        rollout: Some(Ref::to(rollout)),
        person: Some(Ref::to(ready.person)),
        audience: Some(Ref::to(ready.audience)),
        cohort: Some(Ref::to(ready.cohort)),
        digest: Some(Hash::of(&[&bytes]).to_string().into()),
        signature: Some(key.sign_sshsig(CERTIFICATE, &bytes)?.into()),
        statement: Some(String::from_utf8(bytes).map_err(Failure::fault)?.into()),
        key: signing_record.map(Ref::to),
        replaces: ready.replaces.map(Ref::to),
        logo: ready.logo.clone().map(Into::into),
        ..Certificate::default()
    };
    Ok(Draft::put(certificate_id(number), &record))
}

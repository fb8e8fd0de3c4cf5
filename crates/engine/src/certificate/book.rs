//! The certificates of a rollout with what became of each: the one reading behind register, preview and completion. What
//! each of them says is kept in a few words that can be searched; the whole is read of those that are shown.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use domain::certificate::{Certificate, Revocation};
use domain::{Id, RecordState, normal};
use keys::certificate::Certificate as Facts;

use crate::who::text;
use crate::{Engine, Failure, Result};

/// A certificate as the register lists it.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    pub id: Id,
    pub number: String,
    /// `YYYY-MM-DD`, as it says.
    pub issued: String,
    pub person: Option<Id>,
    pub audience: Option<Id>,
    pub cohort: Option<Id>,
    /// Number, name, course, cohort and issuer, folded.
    folded: String,
    /// Numbers of those that replace it, the first one first.
    pub replaced_by: Vec<String>,
    /// The first revocation.
    pub revoked: Option<Revoked>,
}

#[derive(Clone, Debug)]
pub(crate) struct Revoked {
    pub record: Revocation,
    pub state: RecordState,
}

/// A certificate with all that it says.
#[derive(Clone, Debug)]
pub(crate) struct Issued {
    pub listed: Listed,
    pub record: Certificate,
    pub state: RecordState,
    /// Nothing where the record holds no certificate.
    pub facts: Facts,
}

impl std::ops::Deref for Issued {
    type Target = Listed;

    fn deref(&self) -> &Listed {
        &self.listed
    }
}

impl Listed {
    /// Whether it holds: what was replaced and revoked counts as revoked.
    pub(crate) fn standing(&self) -> &'static str {
        match (&self.revoked, self.replaced_by.is_empty()) {
            (Some(_), _) => "revoked",
            (None, false) => "replaced",
            (None, true) => "valid",
        }
    }

    pub(crate) fn is_valid(&self) -> bool {
        self.standing() == "valid"
    }

    /// Person and audience, as they were when it was issued.
    pub(crate) fn holder(&self) -> Option<(Id, Id)> {
        Some((self.person?, self.audience?))
    }

    /// Whether every word of the folded text stands somewhere in it.
    pub(crate) fn matches(&self, words: &[&str]) -> bool {
        words.iter().all(|word| self.folded.contains(word))
    }
}

/// Remembered until a certificate or a revocation changes.
pub(crate) type Remembered = Option<(Id, Arc<Vec<Listed>>)>;

impl Engine {
    /// All certificates of a rollout by number, signatures not looked at: see [`Engine::is_by_its_issuer`].
    pub(crate) fn certificates(&self, rollout: Id) -> Result<Arc<Vec<Listed>>> {
        if let Some((of, known)) = &*self.certified.borrow()
            && *of == rollout
        {
            return Ok(known.clone());
        }
        let known = Arc::new(self.read_certificates(rollout)?);
        *self.certified.borrow_mut() = Some((rollout, known.clone()));
        Ok(known)
    }

    fn read_certificates(&self, rollout: Id) -> Result<Vec<Listed>> {
        let mut rows = self.store.values_of::<Certificate>("rollout", rollout)?;
        rows.sort_by(|(_, a), (_, b)| a.number.as_ref().map(|number| &number.0).cmp(&b.number.as_ref().map(|number| &number.0)));
        let at: HashMap<Id, usize> = rows.iter().enumerate().map(|(i, (id, _))| (*id, i)).collect();
        let mut all: Vec<Listed> = rows.iter().map(|(id, record)| listed(*id, record)).collect();
        for (_, new) in &rows {
            if let Some(old) = new.replaces.and_then(|old| at.get(&old.0)) {
                all[*old].replaced_by.push(text(new.number.clone()));
            }
        }
        self.revoke_in(rollout, &at, &mut all)?;
        Ok(all)
    }

    fn revoke_in(&self, rollout: Id, at: &HashMap<Id, usize>, all: &mut [Listed]) -> Result<()> {
        let mut revocations = self.store.of::<Revocation>("rollout", rollout)?;
        revocations.sort_by_key(|row| row.state.shown("reason").map(|write| (write.at, write.dot)));
        for row in revocations {
            let of = row.value.certificate.and_then(|of| at.get(&of.0));
            if let Some(one) = of.map(|of| &mut all[*of]) {
                one.revoked.get_or_insert(Revoked { record: row.value, state: row.state });
            }
        }
        Ok(())
    }

    /// One certificate with all that it says.
    pub(crate) fn issued_as(&self, listed: &Listed) -> Result<Issued> {
        let row = self.store.get::<Certificate>(listed.id)?.ok_or_else(|| Failure::not_found("certificate"))?;
        Ok(Issued { listed: listed.clone(), facts: facts_of(&row.value), record: row.value, state: row.state })
    }

    /// Who holds a valid certificate of which audience; people who were merged count as the one they are now.
    pub(crate) fn holders(&self, rollout: Id) -> Result<HashSet<(Id, Id)>> {
        let (same, all) = (self.same()?, self.certificates(rollout)?);
        let held = all.iter().filter(|one| one.is_valid()).filter_map(Listed::holder);
        Ok(held.map(|(person, audience)| (same.stays(person), audience)).collect())
    }
}

fn listed(id: Id, record: &Certificate) -> Listed {
    let (number, facts) = (text(record.number.clone()), facts_of(record));
    let words = [&number, &facts.name, &facts.course, &facts.cohort, &facts.issuer].map(String::as_str).join(" ");
    Listed {
        id,
        number,
        folded: normal::folded(&words),
        issued: facts.issued,
        person: record.person.map(|person| person.0),
        audience: record.audience.map(|audience| audience.0),
        cohort: record.cohort.map(|cohort| cohort.0),
        replaced_by: Vec::new(),
        revoked: None,
    }
}

/// What a record states.
pub(crate) fn facts_of(record: &Certificate) -> Facts {
    let bytes = record.statement.as_ref().map(|statement| statement.0.as_bytes());
    bytes.and_then(|bytes| Facts::parse(bytes).ok()).unwrap_or_else(|| Facts {
        // The statement went with its person; this was said again beside its digest.
        issued: text(record.issued.clone()),
        course: text(record.course.clone()),
        ..Facts::default()
    })
}

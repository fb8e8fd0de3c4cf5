//! The certificates of a rollout with what became of each: the one reading behind register, preview and completion.

use std::collections::{HashMap, HashSet};

use domain::certificate::{Certificate, Revocation};
use domain::{Id, RecordState};
use keys::certificate::Certificate as Facts;

use crate::who::text;
use crate::{Engine, Result};

/// A certificate and what became of it.
#[derive(Clone, Debug)]
pub(crate) struct Issued {
    pub id: Id,
    pub record: Certificate,
    pub state: RecordState,
    pub number: String,
    /// What it says; nothing where the record holds no certificate.
    pub facts: Facts,
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

impl Issued {
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
        Some((self.record.person?.0, self.record.audience?.0))
    }
}

impl Engine {
    /// All certificates of a rollout by number, signatures not looked at: see [`Engine::certificate_verified`].
    pub(crate) fn certificates(&self, rollout: Id) -> Result<Vec<Issued>> {
        let rows = self.store.of::<Certificate>("rollout", rollout)?;
        let mut all: Vec<Issued> = rows
            .into_iter()
            .map(|row| Issued {
                id: row.id,
                number: text(row.value.number.clone()),
                facts: facts_of(&row.value),
                record: row.value,
                state: row.state,
                replaced_by: Vec::new(),
                revoked: None,
            })
            .collect();
        all.sort_by(|a, b| a.number.cmp(&b.number));
        let at: HashMap<Id, usize> = all.iter().enumerate().map(|(i, one)| (one.id, i)).collect();
        for new in 0..all.len() {
            let (old, number) = (all[new].record.replaces.and_then(|old| at.get(&old.0)), all[new].number.clone());
            if let Some(old) = old {
                all[*old].replaced_by.push(number);
            }
        }
        self.revoke_in(rollout, &at, &mut all)?;
        Ok(all)
    }

    fn revoke_in(&self, rollout: Id, at: &HashMap<Id, usize>, all: &mut [Issued]) -> Result<()> {
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

    /// Who holds a valid certificate of which audience; people who were merged count as the one they are now.
    pub(crate) fn holders(&self, rollout: Id) -> Result<HashSet<(Id, Id)>> {
        let same = self.same()?;
        let held = self.certificates(rollout)?.into_iter().filter(Issued::is_valid).filter_map(|one| one.holder());
        Ok(held.map(|(person, audience)| (same.stays(person), audience)).collect())
    }
}

/// What a record states.
pub(crate) fn facts_of(record: &Certificate) -> Facts {
    let bytes = record.statement.as_ref().map(|statement| statement.0.as_bytes());
    bytes.and_then(|bytes| Facts::parse(bytes).ok()).unwrap_or_default()
}

//! `quarantine`: refused steps in plain words, with what can be corrected and who may do them.

use domain::workspace::{Member, is_active, roles_of};
use domain::{Group, Operation};

use super::cases::Case;
use super::view::{Handed, Quarantine, RefusedCell, RefusedGroup, RefusedStep, WhoMay};
use crate::app::parts::parts;
use crate::app::view::Nothing;
use crate::who::{Everybody, text};
use crate::{Engine, Failure, Result, times};

/// More changes than this are told by their number.
const MOST_STEPS: usize = 40;

/// What waits for this person, oldest first.
pub(crate) fn quarantine(engine: &mut Engine, _: Nothing) -> Result<Quarantine> {
    let everybody = engine.everybody()?;
    let mut groups = Vec::new();
    for case in engine.cases()? {
        groups.push(engine.refused_group(case, &everybody)?);
    }
    Ok(Quarantine { groups })
}

impl Engine {
    fn refused_group(&mut self, case: Case, everybody: &Everybody) -> Result<RefusedGroup> {
        let who = everybody.of(case.id.author);
        let steps = case.group.operations.iter().take(MOST_STEPS).map(|operation| self.step_in_words(operation));
        let steps = steps.collect::<Result<_>>()?;
        let may = self.who_may(&case.group)?.into_iter().filter(|(id, _)| *id != self.me.member);
        let may = may.map(|(id, name)| WhoMay { id: id.to_string(), name }).collect();
        let handed = match &case.proposal {
            Some(proposal) if proposal.to.is_some() => Some(Handed {
                to: self.name_of(proposal.to.map(|to| to.0))?,
                reason: text(proposal.reason.clone()),
                state: proposal.state.map_or("open", |state| state.word()).to_owned(),
                answer: text(proposal.answer.clone()),
            }),
            _ => None,
        };
        let (at, between) = self.moment(case.id)?.unwrap_or((case.group.at, None));
        Ok(RefusedGroup {
            id: case.id.to_string(),
            side: case.side.word().to_owned(),
            now: self.would_be_refused(&case)?,
            by: who.name,
            device: who.device,
            at: times::local(at, self.zone()?),
            between,
            label: case.group.label,
            why: case.why.unwrap_or_else(|| Failure::new("handed")),
            operations: case.operations,
            steps,
            handed,
            may,
        })
    }

    fn name_of(&self, member: Option<domain::Id>) -> Result<String> {
        let row = member.map(|id| self.store.get::<Member>(id)).transpose()?.flatten();
        Ok(row.map(|row| text(row.value.name)).unwrap_or_default())
    }

    /// Active members with rights to all that a step holds.
    pub(super) fn who_may(&self, group: &Group) -> Result<Vec<(domain::Id, String)>> {
        let kinds: Vec<_> = group.operations.iter().filter_map(|operation| domain::kind(&operation.kind)).collect();
        let members = self.store.all::<Member>()?.into_iter().filter(|row| {
            let roles = roles_of(&row.value);
            is_active(&row.value) && kinds.iter().all(|kind| kind.writers.allow(&roles))
        });
        Ok(members.map(|row| (row.id, text(row.value.name))).collect())
    }

    fn step_in_words(&self, operation: &Operation) -> Result<RefusedStep> {
        let key = operation.key();
        let state = key.as_ref().map(|key| self.store.record(key)).transpose()?.flatten();
        let kind = domain::kind(&operation.kind);
        let mut cells = Vec::new();
        for (name, write) in operation.cells.iter().filter(|(name, _)| !name.starts_with('_')) {
            let cell = kind.and_then(|kind| kind.cell(name));
            let now = state.as_ref().and_then(|state| state.value(name)).cloned().unwrap_or_default();
            cells.push(RefusedCell {
                cell: name.to_string(),
                words: self.words_of(cell, &write.value)?,
                fields: cell.map(|cell| parts(cell, &write.value)).unwrap_or_default(),
                value: write.value.clone(),
                now,
            });
        }
        Ok(RefusedStep {
            kind: operation.kind.clone(),
            title: self.title_of_operation(operation)?,
            verb: operation.verb.state().unwrap_or("put").to_owned(),
            cells,
        })
    }

    /// What a change is about: the record's name, or the one that the change itself would give it.
    pub(super) fn title_of_operation(&self, operation: &Operation) -> Result<String> {
        let Some(key) = operation.key() else { return Ok(operation.kind.clone()) };
        let mut state = self.store.record(&key)?.unwrap_or_default();
        for (name, write) in &operation.cells {
            let live = domain::LiveWrite {
                dot: domain::Dot { author: self.me.author, number: 0 },
                value: write.value.clone(),
                at: 0,
                seq: None,
                weak: false,
            };
            state.cells.entry(name.clone()).or_insert_with(|| vec![live]);
        }
        self.title_of(&key, &state)
    }
}

//! `quarantine`: refused steps in plain words, with what can be corrected and who may do them.

use domain::checklist::ItemStatus;
use domain::handoff::PointStatus;
use domain::training::MarkStatus;
use domain::workspace::{Member, is_active, roles_of};
use domain::{Cell, CellType, Class, Group, Operation, RecordKey};
use serde_json::Value;

use super::cases::Case;
use super::view::{Handed, Quarantine, RefusedCell, RefusedField, RefusedGroup, RefusedStep, WhoMay};
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
        Ok(RefusedGroup {
            id: case.id.to_string(),
            side: case.side.word().to_owned(),
            now: self.would_be_refused(&case)?,
            by: who.name,
            device: who.device,
            at: times::local(case.group.at, self.zone()?),
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
                fields: cell.map(|cell| fields(cell, &write.value)).unwrap_or_default(),
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

    fn words_of(&self, cell: Option<&Cell>, value: &Value) -> Result<Option<String>> {
        Ok(match (cell.map(|cell| cell.ty), value) {
            (Some(CellType::Ref(kind)), Value::String(id)) => {
                let key = id.parse().ok().zip(domain::kind(kind)).map(|(id, kind)| RecordKey { kind: kind.name, id });
                let state = key.as_ref().map(|key| self.store.record(key)).transpose()?.flatten();
                key.zip(state).map(|(key, state)| self.title_of(&key, &state)).transpose()?
            }
            (Some(CellType::Instant), Value::Number(at)) => {
                at.as_i64().map(|at| Ok::<_, crate::Failure>(times::local(at, self.zone()?))).transpose()?
            }
            _ => None,
        })
    }
}

/// What of a value a person can correct here. Everything else goes again as it is.
fn fields(cell: &Cell, value: &Value) -> Vec<RefusedField> {
    let field = |field: &str, form: &str, choices: &[&str]| RefusedField {
        field: field.to_owned(),
        form: form.to_owned(),
        value: if field.is_empty() { value.clone() } else { value[field].clone() },
        choices: choices.iter().map(|&choice| choice.to_owned()).collect(),
    };
    if cell.class == Class::Fixed {
        return Vec::new();
    }
    match cell.ty {
        CellType::Text(_) => vec![field("", "text", &[])],
        CellType::Int => vec![field("", "number", &[])],
        CellType::Bool => vec![field("", "yes_no", &[])],
        CellType::Choice(words) => vec![field("", "choice", words)],
        CellType::Object("Mark") => vec![field("status", "choice", MarkStatus::WORDS), field("minutes", "number", &[])],
        CellType::Object("ItemState") => vec![field("state", "choice", ItemStatus::WORDS), field("reason", "text", &[])],
        CellType::Object("PointState") => {
            vec![field("state", "choice", PointStatus::WORDS), field("reason", "text", &[]), field("condition", "text", &[])]
        }
        _ => Vec::new(),
    }
}

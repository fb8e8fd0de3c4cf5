//! The plan of a rollout as facts, and baselines read back.

use std::collections::{HashMap, HashSet};

use domain::baseline::{Baseline, BaselinePart, Fact, PLAN, Stand, Standing, digest, facts, standing_id};
use domain::rollout::RolloutState;
use domain::{CellType, Cells, Id, Kind, RecordState};
use store::Row;

use super::view::BaselineLine;
use crate::who::text;
use crate::{Engine, Result, times};

/// What an item, a section, a topic or a point is part of: put away, it takes them along.
const HOLDERS: [&str; 3] = ["checklist", "course", "area"];

/// The plan as it is, with every record behind it, those that were put away too.
pub(super) struct Now {
    pub facts: Vec<Fact>,
    pub states: HashMap<Id, RecordState>,
}

/// One approval, read back.
pub(super) struct Kept {
    pub line: BaselineLine,
    /// Nothing where a part is missing or was changed.
    pub facts: Option<Vec<Fact>>,
}

impl Engine {
    /// What somebody said last of how far a rollout is.
    pub(crate) fn stand(&self, rollout: Id) -> Result<Option<(Stand, Row<Standing>)>> {
        let row = self.store.get::<Standing>(standing_id(rollout))?;
        Ok(row.and_then(|row| Some((row.value.stand.clone()?, row))))
    }

    /// How far a rollout is.
    pub(crate) fn state_of(&self, rollout: Id) -> Result<RolloutState> {
        Ok(self.stand(rollout)?.map_or(RolloutState::Draft, |(stand, _)| stand.state))
    }

    /// The plan of a rollout as it is now.
    pub(super) fn plan_now(&self, rollout: Id) -> Result<Now> {
        let mut now = Now { facts: Vec::new(), states: HashMap::new() };
        let mut held: HashSet<Id> = HashSet::from([rollout]);
        for (name, cells) in PLAN {
            let kind = domain::kind(name).expect("the plan names declared kinds");
            let mut found = Vec::new();
            for (id, state) in self.store.records(kind)? {
                if !belongs(kind, id, &state, rollout, &held) {
                    continue;
                }
                if state.is_live() {
                    let kept = |cell: &'static str| Some((domain::CellName::Borrowed(cell), state.value(cell)?.clone()));
                    let cells: Cells = cells.iter().copied().filter_map(kept).collect();
                    let position = state.value("position").and_then(serde_json::Value::as_i64);
                    held.insert(id);
                    found.push((position, Fact { kind: (*name).to_owned(), id, cells }));
                }
                now.states.insert(id, state);
            }
            found.sort_by_key(|(position, fact)| (*position, fact.id));
            now.facts.extend(found.into_iter().map(|(_, fact)| fact));
        }
        Ok(now)
    }

    /// The approvals of a rollout, oldest first.
    pub(super) fn baselines_of(&self, rollout: Id) -> Result<Vec<Kept>> {
        let counts = self.stand(rollout)?.and_then(|(stand, _)| stand.baseline);
        let (zone, everybody) = (self.plan(rollout)?.zone, self.everybody()?);
        let mut rows = self.store.of::<Baseline>("rollout", rollout)?;
        rows.sort_by_key(|row| (row.value.at.map(|at| at.0), row.id));
        let mut kept = Vec::new();
        for (no, row) in (1..).zip(rows) {
            let facts = self.kept_facts(&row)?;
            let id = row.id.to_string();
            let by = row.state.shown("digest").map(|write| everybody.of(write.dot.author).name).unwrap_or_default();
            let line = BaselineLine {
                no,
                by,
                at: times::local(row.value.at.map_or(0, |at| at.0), zone),
                reason: text(row.value.reason),
                digest: text(row.value.digest),
                whole: facts.is_some(),
                counts: counts.as_ref() == Some(&id),
                id,
            };
            kept.push(Kept { line, facts });
        }
        Ok(kept)
    }

    fn kept_facts(&self, row: &Row<Baseline>) -> Result<Option<Vec<Fact>>> {
        let mut parts = self.store.of::<BaselinePart>("baseline", row.id)?;
        parts.sort_by_key(|part| (part.value.place, part.id));
        let pieces: Vec<String> = parts.into_iter().map(|part| text(part.value.content)).collect();
        let whole = row.value.digest.as_ref().is_some_and(|wanted| wanted.0 == digest(&pieces));
        Ok(facts(&pieces).filter(|_| whole))
    }
}

/// Whether a record is part of the plan of a rollout, as far as the plan is known.
fn belongs(kind: &Kind, id: Id, state: &RecordState, rollout: Id, held: &HashSet<Id>) -> bool {
    if kind.name == "rollout" {
        return id == rollout;
    }
    let mut leads = false;
    for cell in kind.cells {
        let CellType::Ref(target) = cell.ty else { continue };
        let Some(to) = state.value(cell.name).and_then(|id| Id::try_parse(id.as_str()?).ok()) else { continue };
        if HOLDERS.contains(&target) && !held.contains(&to) {
            return false;
        }
        leads |= (target == "rollout" && to == rollout) || (HOLDERS.contains(&target) && held.contains(&to));
    }
    leads
}

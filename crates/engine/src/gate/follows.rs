//! What the facts say that a criterion follows: items, whole checklists, the hand-off. Metrics are not there yet; what
//! follows one is judged by a person.

use domain::Id;
use domain::checklist::{Checklist, Item, ItemStatus};
use store::Row;

use super::view::FactsLine;
use crate::checklist::show::status;
use crate::count::small;
use crate::who::text;
use crate::{Engine, Result};

/// The facts of a rollout that criteria can follow, read once for a gate.
pub(super) struct Facts {
    items: Vec<Row<Item>>,
    checklists: Vec<(Id, String)>,
    areas: Option<FactsLine>,
}

impl Facts {
    /// How far the named facts are; nothing where this build cannot count them.
    pub(super) fn of(&self, follows: &str) -> Option<FactsLine> {
        let (word, rest) = follows.split_once('.')?;
        match word {
            "items" => count(rest.split('+').flat_map(|code| self.items_of(code))),
            "checklist" => {
                let stage = rest.strip_suffix(".done")?;
                let list = self.checklists.iter().find(|(_, stage_of)| stage_of == stage)?.0;
                count(self.items.iter().filter(|row| row.value.checklist.map(|of| of.0) == Some(list)))
            }
            "handoff" if rest == "signed" => self.areas.clone(),
            _ => None,
        }
    }

    /// The item of a code, or all of a repeated one.
    fn items_of<'a>(&'a self, code: &str) -> Vec<&'a Row<Item>> {
        let coded = |row: &&Row<Item>, wanted: &str| row.value.code.as_ref().is_some_and(|code| code.0 == wanted);
        let exact: Vec<_> = self.items.iter().filter(|row| coded(row, code)).collect();
        if !exact.is_empty() {
            return exact;
        }
        let repeated =
            |row: &&Row<Item>| row.value.code.as_ref().and_then(|code| code.0.rsplit_once('.')).map(|(base, _)| base) == Some(code);
        self.items.iter().filter(repeated).collect()
    }
}

/// Whether the facts make the criterion true by themselves. Where all of them are set aside as not applicable, nothing
/// was shown: a person judges.
pub(super) fn holds(facts: &FactsLine) -> bool {
    facts.of > 0 && facts.done == facts.of
}

fn count<'a>(rows: impl Iterator<Item = &'a Row<Item>>) -> Option<FactsLine> {
    let mut line = FactsLine { done: 0, of: 0, failed: 0 };
    let mut any = false;
    for row in rows {
        any = true;
        match status(&row.value) {
            ItemStatus::NotApplicable => continue,
            ItemStatus::Done => line.done += 1,
            ItemStatus::Failed => line.failed += 1,
            _ => {}
        }
        line.of += 1;
    }
    any.then_some(line)
}

impl Engine {
    pub(super) fn facts_of(&self, rollout: Id) -> Result<Facts> {
        let items = self.store.of::<Item>("rollout", rollout)?;
        let checklists = self.store.of::<Checklist>("rollout", rollout)?;
        let lines = self.area_lines(rollout)?;
        let signed = lines.iter().filter(|line| matches!(line.decision.as_deref(), Some("accepted" | "conditions"))).count();
        let declined = lines.iter().filter(|line| line.decision.as_deref() == Some("declined")).count();
        let areas = FactsLine { done: small(signed), of: small(lines.len()), failed: small(declined) };
        Ok(Facts {
            items,
            checklists: checklists.into_iter().map(|row| (row.id, text(row.value.stage))).collect(),
            areas: (!lines.is_empty()).then_some(areas),
        })
    }
}

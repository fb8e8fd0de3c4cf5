//! What the facts say that a criterion follows: items, whole checklists, the hand-off. Metrics are not there yet; what
//! follows one is judged by a person.

use domain::Id;
use domain::checklist::{Checklist, Item, ItemStatus};
use domain::plan::follows::{Follows, is_item, is_list};
use store::Row;

use super::view::FactsLine;
use crate::checklist::show::status;
use crate::count::small;
use crate::{Engine, Result};

/// The facts of a rollout that criteria can follow, read once for a gate.
pub(super) struct Facts {
    items: Vec<Row<Item>>,
    checklists: Vec<Row<Checklist>>,
    areas: Option<FactsLine>,
}

impl Facts {
    /// How far the named facts are; nothing where this build cannot count them.
    pub(super) fn of(&self, follows: &str) -> Option<FactsLine> {
        match Follows::read(follows)? {
            Follows::Items(codes) => count(codes.into_iter().flat_map(|code| self.items_of(code))),
            Follows::Checklist(code) => {
                let list = self.checklists.iter().find(|row| is_list(&row.value, code))?.id;
                count(self.items.iter().filter(|row| row.value.checklist.map(|of| of.0) == Some(list)))
            }
            Follows::Handoff => self.areas.clone(),
            Follows::Session(_) | Follows::Training(_) | Follows::Metric(_) => None,
        }
    }

    /// The item of a code, or all of a repeated one.
    fn items_of<'a>(&'a self, code: &str) -> Vec<&'a Row<Item>> {
        let coded = |row: &&Row<Item>, wanted: &str| row.value.code.as_ref().is_some_and(|code| code.0 == wanted);
        let exact: Vec<_> = self.items.iter().filter(|row| coded(row, code)).collect();
        if !exact.is_empty() {
            return exact;
        }
        self.items.iter().filter(|row| is_item(&row.value, code)).collect()
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
        Ok(Facts { items, checklists, areas: (!lines.is_empty()).then_some(areas) })
    }
}

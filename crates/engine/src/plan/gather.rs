//! A plan as the rules see it: from the store for a rollout, from drafts for a template.

use domain::plan::{Plan, Rows};
use domain::{Id, KindOf};
use store::Row;

use crate::template::Draft;
use crate::{Engine, Result};

fn rows<K>(rows: Vec<Row<K>>) -> Rows<K> {
    rows.into_iter().map(|row| (row.id, row.value)).collect()
}

impl Engine {
    /// The records of a rollout that the plan check looks at, each kind in the order of its positions.
    pub(super) fn whole_plan(&self, rollout: Id) -> Result<Plan> {
        let t0 = self.plan(rollout)?.t0;
        let mut plan = Plan {
            t0,
            roles: self.rows_of(rollout)?,
            claims: self.rows_of(rollout)?,
            metrics: self.rows_of(rollout)?,
            gates: self.rows_of(rollout)?,
            criteria: self.rows_of(rollout)?,
            audiences: self.rows_of(rollout)?,
            courses: self.rows_of(rollout)?,
            cohorts: self.rows_of(rollout)?,
            sessions: self.rows_of(rollout)?,
            trainers: self.rows_of(rollout)?,
            checklists: self.rows_of(rollout)?,
            items: self.rows_of(rollout)?,
            areas: self.rows_of(rollout)?,
            ..Plan::default()
        };
        for (course, _) in &plan.courses {
            plan.topics.extend(rows(self.store.of("course", *course)?));
        }
        for (list, _) in &plan.checklists {
            plan.sections.extend(rows(self.store.of("checklist", *list)?));
        }
        // An item of a list that was put away is not part of the plan any more.
        plan.items.retain(|(_, item)| item.checklist.is_some_and(|list| plan.checklists.iter().any(|(id, _)| *id == list.0)));
        Ok(plan)
    }

    fn rows_of<K: KindOf>(&self, rollout: Id) -> Result<Rows<K>> {
        Ok(rows(self.store.of("rollout", rollout)?))
    }
}

/// The plan in the records of a template.
pub(super) fn of_drafts(drafts: &[Draft]) -> Plan {
    fn of<K: KindOf>(drafts: &[Draft]) -> Rows<K> {
        drafts.iter().filter(|draft| draft.kind == K::NAME).map(|draft| (draft.id, K::read(|cell| draft.cells.get(cell)))).collect()
    }
    Plan {
        t0: None,
        roles: of(drafts),
        claims: of(drafts),
        metrics: of(drafts),
        gates: of(drafts),
        criteria: of(drafts),
        audiences: of(drafts),
        courses: of(drafts),
        topics: of(drafts),
        cohorts: of(drafts),
        sessions: of(drafts),
        trainers: of(drafts),
        checklists: of(drafts),
        sections: of(drafts),
        items: of(drafts),
        areas: of(drafts),
    }
}

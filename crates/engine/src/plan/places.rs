//! The places of findings with their titles, and the record that each is shown in.

use std::collections::HashMap;

use domain::plan::{Place, Plan};
use domain::{Id, Text};

use super::view::FindingPlace;

/// Title and home of each record of a plan.
pub(super) struct Places(HashMap<Id, (String, Option<Id>)>);

impl Places {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut all = HashMap::new();
        let mut put = |id: Id, title: String, within: Option<Id>| all.insert(id, (title, within));
        for (id, one) in &plan.roles {
            put(*id, words(one.title.as_ref()), None);
        }
        for (id, one) in &plan.claims {
            put(*id, words(one.title.as_ref()), None);
        }
        for (id, one) in &plan.metrics {
            put(*id, words(one.title.as_ref()), None);
        }
        for (id, one) in &plan.gates {
            put(*id, words(one.title.as_ref()), None);
        }
        for (id, one) in &plan.criteria {
            put(*id, words(one.title.as_ref()), one.gate.map(|gate| gate.0));
        }
        for (id, one) in &plan.audiences {
            put(*id, words(one.title.as_ref()), None);
        }
        for (id, one) in &plan.courses {
            put(*id, words(one.title.as_ref()), None);
        }
        for (id, one) in &plan.topics {
            put(*id, words(one.title.as_ref()), one.course.map(|course| course.0));
        }
        for (id, one) in &plan.cohorts {
            put(*id, words(one.title.as_ref()), None);
        }
        for (id, one) in &plan.sessions {
            put(*id, words(one.title.as_ref()), None);
        }
        for (id, one) in &plan.checklists {
            put(*id, words(one.title.as_ref()), None);
        }
        for (id, one) in &plan.sections {
            put(*id, words(one.title.as_ref()), one.checklist.map(|list| list.0));
        }
        for (id, one) in &plan.items {
            let title = [words(one.code.as_ref()), words(one.title.as_ref())].join(" ");
            put(*id, title.trim().to_owned(), one.checklist.map(|list| list.0));
        }
        Self(all)
    }

    pub(super) fn shown(&self, place: Place) -> FindingPlace {
        let (title, within) = self.0.get(&place.id).cloned().unwrap_or_default();
        FindingPlace { kind: place.kind.to_owned(), id: place.id.to_string(), title, within: within.map(|id| id.to_string()) }
    }
}

fn words<const MAX: usize>(text: Option<&Text<MAX>>) -> String {
    text.map(|text| text.0.clone()).unwrap_or_default()
}

//! What the check finds: a rule with what it found, where that stands, and what a dismissal of it rests on.

use serde::Serialize;

use super::{Plan, Rule};
use crate::sentence::Args;
use crate::{Hash, Id, KindOf};

/// A rule that the plan breaks, in one or several places.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub rule: Rule,
    pub clauses: Vec<Clause>,
}

/// One thing that was found: a sentence of `locales/`, and the records that it stands in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Clause {
    pub says: &'static str,
    pub args: Args,
    pub places: Vec<Place>,
}

/// A record that a finding stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    pub kind: &'static str,
    pub id: Id,
}

impl Place {
    pub(super) fn of<K: KindOf>(id: Id) -> Self {
        Self { kind: K::NAME, id }
    }

    pub(super) fn all<'a, K: KindOf + 'a>(rows: impl IntoIterator<Item = &'a (Id, K)>) -> Vec<Self> {
        rows.into_iter().map(|(id, _)| Self::of::<K>(*id)).collect()
    }
}

impl Finding {
    /// What it rests on: a digest of every figure, time and record that it names. It changes when one of them does.
    pub fn rests_on(&self) -> String {
        let text = serde_json::to_vec(&self.clauses).expect("clauses are plain data");
        Hash::of(&[self.rule.word().as_bytes(), &text]).to_string()
    }
}

/// Everything that is found in a plan, what weighs most first.
pub fn check(plan: &Plan) -> Vec<Finding> {
    let found = Rule::all().map(|rule| Finding { rule, clauses: rule.look(plan) });
    let mut found: Vec<Finding> = found.filter(|finding| !finding.clauses.is_empty()).collect();
    found.sort_by_key(|finding| finding.rule.weight());
    found
}

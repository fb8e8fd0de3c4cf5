//! Whether somebody answers for each task and each criterion.

use std::collections::BTreeSet;

use super::whole::words;
use super::{Clause, Place, Plan};
use crate::args;
use crate::checklist::Item;
use crate::checklist::together::{Side, goes_by_words, said};
use crate::rollout::Criterion;

/// Whether an item takes the words of more members than are named: nobody can end it.
fn few_named(item: &Item) -> bool {
    let few = |side| said(item, side, |_| None).is_some_and(|said| said.missing.len() < said.needed);
    goes_by_words(item) && (few(Side::Begin) || few(Side::End))
}

/// A task or a criterion that neither a person nor a role of the plan answers for, or that takes the words of people who
/// are not named (P-04).
pub(super) fn nobody(plan: &Plan) -> Vec<Clause> {
    let roles: BTreeSet<&str> = plan.roles.iter().map(|(_, role)| words(role.role.as_ref())).collect();
    let open = |owner: &str, role: &str| owner.trim().is_empty() && (role.is_empty() || !roles.is_empty() && !roles.contains(role));
    let items = plan.items.iter().filter(|(_, item)| open(words(item.owner.as_ref()), words(item.role.as_ref())));
    let items = items.map(|(id, item)| (Plan::named(item), Place::of::<Item>(*id)));
    let criteria = plan.criteria.iter().filter(|(_, one)| open(words(one.owner.as_ref()), words(one.role.as_ref())));
    let criteria = criteria.map(|(id, one)| (words(one.title.as_ref()).to_owned(), Place::of::<Criterion>(*id)));
    let says = |says: &'static str| move |(what, place): (String, Place)| Clause { says, args: args!(what: what), places: vec![place] };
    let unnamed = plan.items.iter().filter(|(_, item)| few_named(item)).map(|(id, item)| (Plan::named(item), Place::of::<Item>(*id)));
    items.chain(criteria).map(says("plan-says-nobody")).chain(unnamed.map(says("plan-says-unnamed"))).collect()
}

//! Where else somebody's name, number, e-mail or phone stands as a word: said before they are erased, and left as it is.
//!
//! Looked for in every step that this laptop holds, refused ones and earlier versions of a text too. Attached files are not read.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Id, Operation, normal};
use serde_json::Value;

use super::Target;
use super::view::KindCount;
use crate::count::small;
use crate::{Engine, Failure, Result};

impl Engine {
    /// How many records of each kind name them, besides those that are about them.
    pub(super) fn mentions(&self, target: &Target) -> Result<Vec<KindCount>> {
        let words = target.words();
        let mut found: BTreeMap<String, BTreeSet<Id>> = BTreeMap::new();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        self.store.trail::<Failure>(|step| {
            for operation in &step.group.operations {
                if !is_about(operation, &target.all) && names(operation, &words) {
                    found.entry(operation.kind.clone()).or_default().insert(operation.id);
                }
            }
            Ok(())
        })?;
        let of_target = self.about(&target.all)?;
        for (key, _) in &of_target {
            if let Some(ids) = found.get_mut(key.kind) {
                ids.remove(&key.id);
            }
        }
        let known = found.into_iter().filter(|(kind, ids)| !ids.is_empty() && domain::kind(kind).is_some());
        Ok(known.map(|(kind, ids)| KindCount { kind, count: small(ids.len()) }).collect())
    }
}

fn is_about(operation: &Operation, all: &[Id]) -> bool {
    let about = domain::kind(&operation.kind).and_then(|kind| kind.about(operation.id, |cell| operation.value(cell)));
    about.is_some_and(|person| all.contains(&person))
}

fn names(operation: &Operation, words: &[String]) -> bool {
    operation.cells.values().any(|write| said(&write.value, words))
}

fn said(value: &Value, words: &[String]) -> bool {
    match value {
        Value::String(text) => text.len() >= 4 && holds(&normal::folded(text), words),
        Value::Array(all) => all.iter().any(|one| said(one, words)),
        Value::Object(all) => all.iter().any(|(name, one)| said(one, words) || holds(&normal::folded(name), words)),
        _ => false,
    }
}

/// Whether one of the words stands there and is no part of a longer one.
fn holds(text: &str, words: &[String]) -> bool {
    let ends = |part: Option<char>| part.is_none_or(|sign| !sign.is_alphanumeric());
    words.iter().any(|word| {
        text.match_indices(word.as_str())
            .any(|(at, _)| ends(text[..at].chars().next_back()) && ends(text[at + word.len()..].chars().next()))
    })
}

//! Telling people that a value of theirs was decided against. The store notes it when the decision comes with the log.

use std::collections::BTreeSet;

use domain::record::same;
use domain::{AuthorId, LiveWrite};
use store::Told;

use super::view::{ToldLine, ToldRead};
use crate::app::view::Nothing;
use crate::{Engine, Result};

/// These have been read.
pub(crate) fn conflict_told_read(engine: &mut Engine, request: ToldRead) -> Result<Nothing> {
    for told in engine.told_here()?.into_iter().filter(|told| request.ids.contains(&id(told))) {
        engine.store.forget_told(told.mine, &told.cell)?;
    }
    Ok(Nothing {})
}

fn id(told: &Told) -> String {
    format!("{}:{}", told.mine, told.cell)
}

impl Engine {
    /// In words, newest first.
    pub(super) fn told_lines(&self) -> Result<Vec<ToldLine>> {
        self.told_here()?.iter().map(|told| self.told_line(told)).collect()
    }

    /// What this person was decided against by somebody else, and still is.
    pub(super) fn told_here(&self) -> Result<Vec<Told>> {
        let told = self.store.told()?;
        if told.is_empty() {
            return Ok(told);
        }
        let mine: BTreeSet<AuthorId> =
            self.store.authors_here()?.into_iter().filter(|me| me.member == self.me.member).map(|me| me.author).collect();
        let mut kept = Vec::new();
        for one in told.into_iter().filter(|told| mine.contains(&told.mine.author) && !mine.contains(&told.by.author)) {
            // Taken back, or decided anew: nothing is to be told then.
            let now = self.store.record(&one.key)?.and_then(|state| state.value(&one.cell).cloned());
            if now.is_some_and(|now| !same(&now, &one.value)) {
                kept.push(one);
            }
        }
        Ok(kept)
    }

    fn told_line(&self, told: &Told) -> Result<ToldLine> {
        let kind = domain::kind(told.key.kind).expect("of a declared kind");
        let state = self.store.record(&told.key)?.unwrap_or_default();
        let write = |dot, value: &serde_json::Value, at| LiveWrite { dot, value: value.clone(), at, weak: false, seq: None };
        Ok(ToldLine {
            id: id(told),
            kind: told.key.kind.to_owned(),
            title: self.title_of(&told.key, &state)?,
            field: told.cell.clone(),
            mine: self.side(kind, &told.cell, &write(told.mine, &told.value, told.at))?,
            kept: self.side(kind, &told.cell, &write(told.by, &told.kept, told.decided))?,
        })
    }
}

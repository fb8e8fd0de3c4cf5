//! `people_doubles`: likely doubles for a person to decide on, who was merged, and who is said to be two.

use std::collections::HashSet;

use domain::Id;
use domain::people::doubles::{Known, likely};
use domain::people::{NotSame, Person, not_same};

use super::view::{DoubleLine, Doubles, MergedLine, NotSameLine, OfPersonOne, PersonShown};
use crate::app::view::Nothing;
use crate::{Engine, Failure, Result, engine};

/// Pairs that are shown at once.
const SHOWN: usize = 100;

/// All of it, over the whole workspace: people are not of one rollout.
pub(crate) fn people_doubles(engine: &mut Engine, _: Nothing) -> Result<Doubles> {
    let index = engine.people_index()?;
    let known: Vec<Known<'_>> = index
        .iter()
        .map(|one| Known {
            id: Id::try_parse(&one.line.id).unwrap_or_default(),
            name: &one.line.name,
            email: &one.line.email,
            number: &one.line.number,
            phone: &one.line.phone,
        })
        .collect();
    let said: HashSet<Id> = engine.store.all::<NotSame>()?.into_iter().map(|row| row.id).collect();
    let pairs: Vec<DoubleLine> = likely(&known)
        .into_iter()
        .filter(|pair| !said.contains(&not_same(known[pair.a].id, known[pair.b].id).0))
        .map(|pair| DoubleLine { a: index[pair.a].line.clone(), b: index[pair.b].line.clone(), why: pair.why.word().to_owned() })
        .collect();
    let more = pairs.len() > SHOWN;
    Ok(Doubles { pairs: pairs.into_iter().take(SHOWN).collect(), more, merged: engine.merged()?, not_same: engine.two_after_all()? })
}

/// Somebody by any of their ids.
pub(crate) fn person_show(engine: &mut Engine, request: OfPersonOne) -> Result<PersonShown> {
    let person = engine.same()?.stays(engine::id("person", &request.person)?).to_string();
    let index = engine.people_index()?;
    let one = index.iter().find(|one| one.line.id == person).ok_or_else(|| Failure::not_found("person"))?;
    let merged = engine.merged()?.into_iter().filter(|line| line.stays.id == person);
    Ok(PersonShown { person: one.line.clone(), merged: merged.collect() })
}

impl Engine {
    /// Everybody who is somebody else by now, the last merged first.
    fn merged(&self) -> Result<Vec<MergedLine>> {
        let (same, mut lines) = (self.same()?, Vec::new());
        for (goes, stays) in same.gone() {
            let Some(row) = self.store.get::<Person>(goes)? else { continue };
            let Some(write) = row.state.shown("merged_into") else { continue };
            let (a, b) = (self.line_of(goes)?, self.line_of(stays)?);
            let disputed = self.is_torn(&row.state) || self.said_not_same(&a.id, &b.id)?.is_some();
            lines.push((write.at, MergedLine { said: self.said_by(write)?, goes: a, stays: b, disputed }));
        }
        lines.sort_by_key(|(at, line)| (std::cmp::Reverse(*at), line.goes.id.clone()));
        Ok(lines.into_iter().map(|(_, line)| line).collect())
    }

    fn two_after_all(&self) -> Result<Vec<NotSameLine>> {
        let (same, mut lines) = (self.same()?, Vec::new());
        for row in self.store.all::<NotSame>()? {
            let (Some(first), Some(second), Some(write)) = (row.value.first, row.value.second, row.state.shown("said")) else { continue };
            let gone = self.store.get::<Person>(first.0)?.is_none() || self.store.get::<Person>(second.0)?.is_none();
            if !gone && same.stays(first.0) != same.stays(second.0) {
                lines.push(NotSameLine { a: self.line_of(first.0)?, b: self.line_of(second.0)?, said: self.said_by(write)? });
            }
        }
        Ok(lines)
    }
}

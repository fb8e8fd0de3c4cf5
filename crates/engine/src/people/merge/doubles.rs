//! `people_doubles`: likely doubles for a person to decide on, who was merged, and who is said to be two.

use std::collections::HashSet;

use domain::Id;
use domain::people::doubles::Likely;
use domain::people::{NotSame, Person, not_same};

use super::view::{DoubleLine, Doubles, MergedLine, NotSameLine, OfPersonOne, PersonShown};
use crate::app::view::Nothing;
use crate::people::index::Roster;
use crate::{Desk, Engine, Failure, Result, engine};

/// Pairs that are shown at once.
const SHOWN: usize = 100;

/// All of it, over the whole workspace: people are not of one rollout. Comparing 100,000 people takes a while, so it is done
/// once for a roster and while the engine serves others.
pub(crate) fn people_doubles(desk: &Desk, _: Nothing) -> Result<Doubles> {
    let roster = desk.with(|engine| engine.people_index())?;
    let likely = roster.likely();
    desk.with(|engine| engine.doubles(&roster, likely))
}

/// Somebody by any of their ids.
pub(crate) fn person_show(engine: &mut Engine, request: OfPersonOne) -> Result<PersonShown> {
    let person = engine.same()?.stays(engine::id("person", &request.person)?);
    let index = engine.people_index()?;
    let one = index.person(person).ok_or_else(|| Failure::not_found("person"))?;
    let merged = engine.merged()?.into_iter().filter(|line| line.stays.id == one.line.id);
    let badge = domain::badge::spaced(&domain::badge::badge(&engine.genesis()?, person));
    let extra = engine.store.get::<Person>(person)?.and_then(|row| row.value.extra).unwrap_or_default();
    let plain = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let extra = extra.0.iter().map(|(heading, value)| (heading.clone(), plain(value))).collect();
    Ok(PersonShown { person: one.line.clone(), extra, badge, merged: merged.collect() })
}

impl Engine {
    fn doubles(&mut self, roster: &Roster, likely: &[Likely]) -> Result<Doubles> {
        let said: HashSet<Id> = self.store.values::<NotSame>()?.into_iter().map(|(id, _)| id).collect();
        let is_open = |pair: &&Likely| !said.contains(&not_same(roster[pair.a].id, roster[pair.b].id).0);
        let line =
            |pair: &Likely| DoubleLine { a: roster[pair.a].line.clone(), b: roster[pair.b].line.clone(), why: pair.why.word().to_owned() };
        let mut open = likely.iter().filter(is_open);
        let pairs = open.by_ref().take(SHOWN).map(line).collect();
        Ok(Doubles { pairs, more: open.next().is_some(), merged: self.merged()?, not_same: self.two_after_all()? })
    }

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

//! Facts that tasks follow, as far as this server can count them from its records, by the rules that laptops count by.
//!
//! Items, checklists, sessions, figures that somebody reads, decisions of gates, issued reports. What a roster came to,
//! and whether an area is signed by whom, only laptops reckon: there a task stands as somebody wrote it.

use std::collections::HashMap;

use domain::Id;
use domain::checklist::together::{ItemWord, goes_by_words, state_by_words};
use domain::checklist::{Checklist, Item, ItemStatus};
use domain::gate::{Gate, GateDecision};
use domain::monitoring::{Duty, Reading as Read};
use domain::plan::Metric;
use domain::plan::follows::{Fact, Follows, followed, is_item, is_list};
use domain::report::{IssuedReport, ReportSort};
use domain::training::{Session, SessionStatus};

use super::picture::Decided;
use crate::rows::{Row, of};
use crate::storage::{Reading, Stored};

/// What was said of items, by item and place: who, and their word.
#[derive(Default)]
pub(super) struct Words(HashMap<(Id, Id), HashMap<Id, ItemWord>>);

impl Words {
    /// The words of a rollout, where one of these items counts them.
    pub(super) fn of_items(reading: &mut dyn Reading, rollout: Id, items: &[Row<Item>]) -> Stored<Self> {
        if items.iter().any(|row| goes_by_words(&row.value)) { Self::of(reading, rollout) } else { Ok(Self::default()) }
    }

    fn of(reading: &mut dyn Reading, rollout: Id) -> Stored<Self> {
        let mut words = Self::default();
        for row in of::<ItemWord>(reading, "rollout", rollout)? {
            let at = row.value.at.as_ref().and_then(|at| Id::try_parse(&at.0).ok());
            if let (Some(item), Some(at), Some(who)) = (row.value.item, at, row.value.who) {
                words.0.entry((item.0, at)).or_default().insert(who.0, row.value);
            }
        }
        Ok(words)
    }

    /// What a member said of an item in a place.
    pub(super) fn said<'w>(&'w self, item: Id, at: Id) -> impl Fn(Id) -> Option<&'w ItemWord> {
        let there = self.0.get(&(item, at));
        move |who| there?.get(&who)
    }
}

/// The facts of one rollout: read once, where a task follows one.
pub(super) struct Facts {
    items: Vec<Row<Item>>,
    words: Words,
    lists: Vec<Row<Checklist>>,
    sessions: Vec<Row<Session>>,
    gates: Vec<(String, Decided)>,
    reports: Vec<Row<IssuedReport>>,
    figures: HashMap<String, Fact>,
}

impl Facts {
    /// Reads them; `gates` are the rollout's with what was decided at them.
    pub(super) fn read(reading: &mut dyn Reading, rollout: Id, t0: Option<i64>, gates: Vec<Decided>) -> Stored<Self> {
        let mut rows = of::<Gate>(reading, "rollout", rollout)?;
        rows.sort_by_key(|row| (row.value.position, row.id));
        let codes = rows.into_iter().map(|row| row.value.code.map(|code| code.0).unwrap_or_default());
        Ok(Self {
            gates: codes.zip(gates).collect(),
            items: of(reading, "rollout", rollout)?,
            words: Words::of(reading, rollout)?,
            lists: of(reading, "rollout", rollout)?,
            sessions: of(reading, "rollout", rollout)?,
            reports: of(reading, "rollout", rollout)?,
            figures: figures(reading, rollout, t0)?,
        })
    }

    /// Since when the fact that an item follows is so, where nobody said otherwise.
    pub(super) fn so(&self, item: &Item) -> Option<i64> {
        self.since(item, &mut Vec::new())
    }

    /// Items that follow each other in a ring never become so.
    fn since<'f>(&'f self, item: &'f Item, within: &mut Vec<&'f str>) -> Option<i64> {
        let words = followed(item).filter(|words| !within.contains(words))?;
        within.push(words);
        let fact = self.fact(words, within);
        within.pop();
        fact.filter(|fact| fact.so).and_then(|fact| fact.since)
    }

    fn fact<'f>(&'f self, words: &'f str, within: &mut Vec<&'f str>) -> Option<Fact> {
        match Follows::read(words)? {
            Follows::Items(codes) => self.all(codes.iter().flat_map(|code| self.coded(code)), within),
            Follows::Checklist(code) => {
                let list = self.lists.iter().find(|row| is_list(&row.value, code))?.id;
                self.all(self.items.iter().filter(|row| row.value.checklist.map(|of| of.0) == Some(list)), within)
            }
            Follows::Session(code) => {
                let row = self.sessions.iter().find(|row| row.value.code.as_ref().is_some_and(|own| own.0 == code))?;
                let closed = row.value.state.filter(|state| state.state == SessionStatus::Closed);
                Some(Fact::one(closed.map(|state| state.at)))
            }
            Follows::Metric(code) => self.figures.get(code).copied(),
            Follows::Decided(code) => self.decided(code, |_| true),
            Follows::Passed(code) => self.decided(code, |one| matches!(one, GateDecision::Go | GateDecision::Conditional)),
            Follows::Report(sort) => {
                let sort = ReportSort::of(sort)?;
                let of = self.reports.iter().filter(|row| row.value.sort == Some(sort));
                Some(Fact::one(of.filter_map(|row| row.value.at).map(|at| at.0).min()))
            }
            Follows::Training(..) | Follows::Handoff | Follows::Area(_) => None,
        }
    }

    /// The item of a code, or all of a repeated one.
    fn coded(&self, code: &str) -> Vec<&Row<Item>> {
        let exact: Vec<_> = self.items.iter().filter(|row| row.value.code.as_ref().is_some_and(|own| own.0 == code)).collect();
        if exact.is_empty() { self.items.iter().filter(|row| is_item(&row.value, code)).collect() } else { exact }
    }

    fn all<'f>(&'f self, rows: impl Iterator<Item = &'f Row<Item>>, within: &mut Vec<&'f str>) -> Option<Fact> {
        let mut each = Vec::new();
        for row in rows {
            let by_words = state_by_words(&row.value, self.words.said(row.id, row.id));
            let state = by_words.or_else(|| row.value.state.clone());
            let status = state.as_ref().map_or(ItemStatus::Todo, |state| state.state);
            each.push(match self.since(&row.value, within) {
                Some(at) => (ItemStatus::Done, Some(at)),
                None => (status, state.map(|state| state.at)),
            });
        }
        (!each.is_empty()).then(|| Fact::all(each))
    }

    /// Where two decisions stand that did not know of each other, nothing is decided.
    fn decided(&self, code: &str, wanted: impl Fn(GateDecision) -> bool) -> Option<Fact> {
        let (_, gate) = self.gates.iter().find(|(own, _)| own == code)?;
        let [(decision, at)] = gate.decisions.as_slice() else { return Some(Fact::one(None)) };
        Some(Fact::one(Some(*at).filter(|_| wanted(*decision))))
    }
}

/// The newest reading of each target in its window, against the target.
fn figures(reading: &mut dyn Reading, rollout: Id, t0: Option<i64>) -> Stored<HashMap<String, Fact>> {
    let duties = of::<Duty>(reading, "rollout", rollout)?;
    let mut all = HashMap::new();
    for metric in of::<Metric>(reading, "rollout", rollout)? {
        let (Some(code), Some(target)) = (metric.value.code.clone(), metric.value.target.clone()) else { continue };
        let minute = |minutes: Option<i64>| Some(t0? + minutes? * 60_000);
        let (from, to) = metric.value.window.as_ref().map_or((None, None), |window| (minute(window.from), minute(window.to)));
        let mut read = Vec::new();
        for duty in duties.iter().filter(|duty| duty.value.metric.map(|of| of.0) == Some(metric.id)) {
            let rows = of::<Read>(reading, "duty", duty.id)?;
            read.extend(rows.iter().filter_map(|row| Some((row.value.at?.0, row.value.value?))));
        }
        read.retain(|(at, _)| from.is_none_or(|from| *at >= from) && to.is_none_or(|to| *at <= to));
        read.sort_unstable();
        let met = read.iter().rev().take_while(|(_, value)| target.is_met(*value));
        all.insert(code.0, Fact::one(met.last().map(|(at, _)| *at)));
    }
    Ok(all)
}

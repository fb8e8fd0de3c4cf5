//! What those who are named say of an item or a task, and what is written when somebody says it.
//!
//! The rules are `domain::checklist::together`. A word is an entry of its own; that enough of them are there is read, never written.

use std::collections::HashMap;

use domain::checklist::together::{
    ItemWord, Said, Side, WordBy, WordRule, goes_by_words, named, said, state_by_words, step_by_words, word_id,
};
use domain::checklist::{Item, ItemState, ItemStatus};
use domain::rights::LEADS;
use domain::runbook::{Step, step_id};
use domain::value::Instant;
use domain::workspace::{Member, roles_of};
use domain::{Id, Ref};
use serde_json::Value;
use store::{Draft, Row};

use super::show::status;
use super::view::WordLine;
use crate::count::small;
use crate::whom::Named;
use crate::{Engine, Failure, Result};

/// The words of a rollout, by item and place, and what people are called.
#[derive(Default)]
pub(crate) struct Words {
    said: HashMap<(Id, Id), HashMap<Id, ItemWord>>,
    names: Option<Named>,
    me: Id,
}

impl Words {
    /// What a member said of an item in a place.
    pub(crate) fn of<'w>(&'w self, item: Id, at: Id) -> impl Fn(Id) -> Option<&'w ItemWord> {
        let there = self.said.get(&(item, at));
        move |who| there?.get(&who)
    }

    pub(crate) fn name(&self, who: Id) -> String {
        self.names.as_ref().map(|names| names.of(&who.to_string())).unwrap_or_default()
    }

    /// A rule and how far it is.
    pub(crate) fn line(&self, id: Id, item: &Item, side: Side, at: Id) -> WordLine {
        let rule = if side == Side::Begin { item.begin_rule } else { item.end_rule };
        let said = said(item, side, self.of(id, at)).unwrap_or(Said { said: Vec::new(), missing: Vec::new(), needed: 0, since: None });
        let names = |all: &[Id]| all.iter().map(|who| self.name(*who)).collect::<Vec<_>>();
        WordLine {
            rule: rule.map_or_else(|| "anyone".to_owned(), |rule| rule.written()),
            said: names(&said.said),
            missing: names(&said.missing),
            needed: small(said.needed),
            enough: said.since.is_some(),
            mine: said.missing.contains(&self.me),
        }
    }

    /// Lets the words of the checklist say how the items stand of which nobody said otherwise.
    pub(crate) fn stand(&self, rows: &mut [Row<Item>]) {
        for row in rows {
            if let Some(state) = state_by_words(&row.value, self.of(row.id, row.id)) {
                let numbers = row.value.state.as_ref().and_then(|state| state.numbers);
                row.value.state = Some(ItemState { numbers, ..state });
            }
        }
    }

    /// Lets the words of a run say how its tasks stand.
    pub(crate) fn stand_steps(&self, run: Id, items: &[Row<Item>], steps: &mut HashMap<Id, Row<Step>>) {
        for row in items {
            let step = steps.get(&row.id).map(|row| &row.value);
            let Some(step) = step_by_words(&row.value, step, self.of(row.id, run)) else { continue };
            match steps.get_mut(&row.id) {
                Some(known) => known.value = step,
                None => {
                    let value = Step { run: Some(Ref::to(run)), item: Some(Ref::to(row.id)), ..step };
                    steps.insert(row.id, Row { id: step_id(run, row.id), value, state: domain::RecordState::default() });
                }
            }
        }
    }
}

/// Who began an item that its beginner has to end.
pub(crate) fn begun_by(item: &Item) -> Option<Id> {
    let starter = item.end_rule.is_some_and(|rule| rule.by == WordBy::Starter);
    item.state.as_ref().and_then(|state| state.begun_by).filter(|_| starter)
}

impl Engine {
    pub(crate) fn words_in(&self, rollout: Id) -> Result<Words> {
        let mut words = Words { said: HashMap::new(), names: Some(self.named()?), me: self.me.member };
        for (_, word) in self.store.values_of::<ItemWord>("rollout", rollout)? {
            let at = word.at.as_ref().and_then(|at| Id::try_parse(&at.0).ok());
            if let (Some(item), Some(at), Some(who)) = (word.item, at, word.who) {
                words.said.entry((item.0, at)).or_default().insert(who.0, word);
            }
        }
        Ok(words)
    }

    /// The words of a rollout where one of these items has a rule; else nothing is read.
    pub(crate) fn words_for(&self, rollout: Id, items: &[Row<Item>]) -> Result<Words> {
        let rule = |row: &Row<Item>| row.value.begin_rule.is_some() || row.value.end_rule.is_some();
        if items.iter().any(rule) { self.words_in(rollout) } else { Ok(Words::default()) }
    }

    /// Whether the member here may end in somebody's stead what that one began.
    pub(crate) fn leads(&self) -> Result<bool> {
        Ok(LEADS.allow(&roles_of(&self.member()?)))
    }

    /// What is written when somebody gives an item a state: their word where words are counted, else the state for all.
    pub(crate) fn state_drafts(&self, row: &Row<Item>, state: ItemState) -> Result<Vec<Draft>> {
        let written = status(&row.value);
        let open = |numbers| {
            Draft::put(
                row.id,
                &Item { state: Some(ItemState { numbers, ..ItemState::said(ItemStatus::Todo, None, state.at) }), ..Item::default() },
            )
        };
        if let Some(mut drafts) = self.word_drafts(row.id, &row.value, row.id, state.state, state.at)? {
            let stands = matches!(written, ItemStatus::Todo | ItemStatus::Running | ItemStatus::Done) && state.state != ItemStatus::Todo;
            if state.numbers.is_some() || !(stands || written == ItemStatus::Todo) {
                drafts.push(open(state.numbers));
            }
            return Ok(drafts);
        }
        let starter = row.value.end_rule.is_some_and(|rule| rule.by == WordBy::Starter);
        let before = begun_by(&row.value);
        let begun_by = match state.state {
            ItemStatus::Todo => None,
            ItemStatus::Running => before.or(starter.then_some(self.me.member)),
            _ => before,
        };
        Ok(vec![Draft::put(row.id, &Item { state: Some(ItemState { begun_by, ..state }), ..Item::default() })])
    }

    /// The member's own word that an item begins or is done, or words taken back; nothing where none are counted or said.
    pub(crate) fn word_drafts(&self, id: Id, item: &Item, place: Id, state: ItemStatus, at: i64) -> Result<Option<Vec<Draft>>> {
        let side = match state {
            ItemStatus::Running => Side::Begin,
            ItemStatus::Done => Side::End,
            ItemStatus::Todo if goes_by_words(item) => return self.words_back(id, item, place),
            _ => return Ok(None),
        };
        if !goes_by_words(item) || side.rule(item).is_none() {
            return Ok(None);
        }
        let (me, named) = (self.me.member, named(item));
        if !named.contains(&me) {
            let all = self.named()?;
            let names: Vec<String> = named.iter().map(|who| all.of(&who.to_string())).collect();
            let why = if names.is_empty() { "nobody_named" } else { "word_not_named" };
            return Err(Failure::because("refused", why).with("names", names.join(", ")));
        }
        let word = word_id(id, place, me);
        let before = self.store.get::<ItemWord>(word)?.map(|row| row.value).unwrap_or_default();
        let said = |old: Option<Instant>, this: Side| old.or(Some(Instant(at)).filter(|_| side == this));
        let record = ItemWord {
            rollout: item.rollout,
            item: Some(Ref::to(id)),
            at: Some(place.to_string().into()),
            who: Some(Ref::to(me)),
            begins: said(before.begins, Side::Begin),
            done: said(before.done, Side::End),
        };
        Ok(Some(vec![Draft::put(word, &record)]))
    }

    /// Takes the member's own words back, and everybody's where the member leads.
    fn words_back(&self, id: Id, item: &Item, place: Id) -> Result<Option<Vec<Draft>>> {
        let words = self.words_in(item.rollout.map(|rollout| rollout.0).unwrap_or_default())?;
        let leads = self.leads()?;
        let mut drafts = Vec::new();
        for (who, word) in words.said.get(&(id, place)).into_iter().flatten() {
            let said = [("begins", word.begins), ("done", word.done)].into_iter().filter(|(_, at)| at.is_some());
            let cells: domain::Cells = said.map(|(cell, _)| (cell.into(), Value::Null)).collect();
            if !cells.is_empty() && (leads || *who == self.me.member) {
                drafts.push(Draft::cells(&ItemWord::KIND, word_id(id, place, *who), cells));
            }
        }
        Ok((!drafts.is_empty()).then_some(drafts))
    }

    /// The members whom a list names, each by id or name.
    pub(crate) fn named_ids(&self, given: &[String]) -> Result<Vec<String>> {
        let mut ids: Vec<String> = Vec::new();
        for text in given.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
            let id = self.whom(text)?;
            let member = Id::try_parse(&id).ok().map(|id| self.store.get::<Member>(id)).transpose()?.flatten();
            if member.is_none() {
                return Err(Failure::invalid("named", "named_member").with("name", text));
            }
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Ok(ids)
    }

    /// A rule as somebody wrote it.
    pub(crate) fn rule_of(field: &str, text: &str) -> Result<WordRule> {
        WordRule::of(text).ok_or_else(|| Failure::invalid(field, "word_rule").with("word", text))
    }
}

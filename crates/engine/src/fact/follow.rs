//! The facts of a rollout, each read once when something asks for it, and items as they stand by them.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use domain::Id;
use domain::checklist::together::goes_by_words;
use domain::checklist::{Checklist, Item, ItemState, ItemStatus};
use domain::plan::follows::{Fact, followed, follows};
use store::Row;

use crate::checklist::words::Words;
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Failure, Result};

/// The facts of a rollout. What nobody asks for is not read.
pub(crate) struct Facts<'e> {
    pub(super) engine: &'e Engine,
    pub(super) plan: Plan,
    items: OnceCell<Vec<Row<Item>>>,
    lists: OnceCell<Vec<Row<Checklist>>>,
    known: RefCell<HashMap<String, Option<Fact>>>,
    words: OnceCell<Words>,
    none: Words,
}

impl Engine {
    pub(crate) fn facts_of(&self, rollout: Id) -> Result<Facts<'_>> {
        let (items, lists, known, words, none) = Default::default();
        Ok(Facts { engine: self, plan: self.plan(rollout)?, items, lists, known, words, none })
    }

    /// Items of one rollout as they stand: where one follows a fact and nobody said otherwise, the fact says it; where
    /// several have to say it, their words do.
    pub(crate) fn standing_items(&self, rollout: Id, mut rows: Vec<Row<Item>>) -> Result<Vec<Row<Item>>> {
        if rows.iter().any(|row| followed(&row.value).is_some() || goes_by_words(&row.value)) {
            self.facts_of(rollout)?.stand(&mut rows)?;
        }
        Ok(rows)
    }

    /// The words of a fact of a rollout as somebody wrote them; nothing to follow is good, too.
    pub(crate) fn followed_words(&self, rollout: Id, words: &str) -> Result<String> {
        let words = words.trim();
        if words.is_empty() || self.facts_of(rollout)?.is_there(words)? {
            return Ok(words.to_owned());
        }
        Err(Failure::invalid("follows", "no_fact").with("word", words))
    }

    /// Names the fact where the rules would refuse a state that a person gives without a reason.
    pub(crate) fn may_say(&self, item: &Item, state: ItemStatus, reason: Option<&str>) -> Result<()> {
        let reason = reason.unwrap_or_default().trim();
        let Some(words) = follows(item).filter(|_| state != ItemStatus::Todo && reason.is_empty()) else { return Ok(()) };
        let facts = self.facts_of(item.rollout.map(|rollout| rollout.0).unwrap_or_default())?;
        let Some(line) = facts.line(words)? else { return Ok(()) };
        Err(Failure::invalid("reason", "item_follows").with("code", text(item.code.clone())).with("fact", line.text))
    }
}

impl Facts<'_> {
    pub(crate) fn plan(&self) -> Plan {
        self.plan
    }

    /// How far a fact is; nothing where nobody can count it here.
    ///
    /// Items that follow each other in a ring never become so.
    pub(crate) fn of(&self, words: &str) -> Result<Option<Fact>> {
        if let Some(known) = self.known.borrow().get(words) {
            return Ok(*known);
        }
        self.known.borrow_mut().insert(words.to_owned(), None);
        let fact = self.read(words)?;
        self.known.borrow_mut().insert(words.to_owned(), fact);
        Ok(fact)
    }

    /// Since when the fact that an item follows is so, where nobody said otherwise.
    pub(crate) fn so(&self, item: &Item) -> Result<Option<i64>> {
        let fact = followed(item).map(|words| self.of(words)).transpose()?.flatten();
        Ok(fact.filter(|fact| fact.so).and_then(|fact| fact.since))
    }

    /// The words of the rollout, where an item has a rule or names somebody; read once.
    pub(crate) fn words_for(&self, item: &Item) -> Result<&Words> {
        if item.begin_rule.is_none() && item.end_rule.is_none() && item.named.is_none() {
            return Ok(&self.none);
        }
        if let Some(words) = self.words.get() {
            return Ok(words);
        }
        let words = self.engine.words_in(self.plan.id)?;
        Ok(self.words.get_or_init(|| words))
    }

    fn stand_by_words(&self, rows: &mut [Row<Item>]) -> Result<()> {
        for row in rows.iter_mut().filter(|row| goes_by_words(&row.value)) {
            let words = self.words_for(&row.value)?;
            words.stand(std::slice::from_mut(row));
        }
        Ok(())
    }

    /// Lets the facts say how the items stand that follow one, and the words how those that several people say.
    pub(crate) fn stand(&self, rows: &mut [Row<Item>]) -> Result<()> {
        self.stand_by_words(rows)?;
        for row in rows {
            if let Some(at) = self.so(&row.value)? {
                row.value.state = Some(ItemState::said(ItemStatus::Done, None, at));
            }
        }
        Ok(())
    }

    /// The items of the rollout, as they are written and said.
    pub(super) fn items(&self) -> Result<&[Row<Item>]> {
        if self.items.get().is_none() {
            let mut rows = self.engine.store.of::<Item>("rollout", self.plan.id)?;
            self.stand_by_words(&mut rows)?;
            return Ok(self.items.get_or_init(|| rows));
        }
        Ok(self.items.get().map_or(&[], Vec::as_slice))
    }

    pub(super) fn lists(&self) -> Result<&[Row<Checklist>]> {
        if self.lists.get().is_none() {
            let rows = self.engine.store.of::<Checklist>("rollout", self.plan.id)?;
            return Ok(self.lists.get_or_init(|| rows));
        }
        Ok(self.lists.get().map_or(&[], Vec::as_slice))
    }
}

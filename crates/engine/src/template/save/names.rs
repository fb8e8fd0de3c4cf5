//! The codes by which the entries of a template name each other: those that records carry, and new ones for the rest.

use std::collections::{BTreeSet, HashMap};

use domain::Id;
use domain::checklist::Planned;
use domain::plan::Range;

use super::super::follows::Codes;
use super::super::model::Template;

/// Longest code of an entry.
const LONGEST: usize = 20;

/// Codes by record.
pub(super) struct Names {
    pub t0: Option<i64>,
    known: HashMap<Id, (&'static str, String)>,
    taken: BTreeSet<(&'static str, String)>,
}

impl Names {
    pub(super) fn new(t0: Option<i64>) -> Self {
        Self { t0, known: HashMap::new(), taken: BTreeSet::new() }
    }

    /// The code of a record: its own where it has one that is free, else the next one of its sort.
    pub(super) fn take(&mut self, sort: &'static str, id: Id, own: &str) -> String {
        let own = own.trim();
        let free = |code: &str| !code.is_empty() && !self.taken.contains(&(sort, code.to_owned()));
        let numbered = || (1..).map(|number| format!("{sort}-{number}")).find(|code| free(code)).expect("numbers do not end");
        let code = if free(own) && own.chars().count() <= LONGEST.max(60) { own.to_owned() } else { numbered() };
        self.taken.insert((sort, code.clone()));
        self.known.insert(id, (sort, code.clone()));
        code
    }

    /// Sections are told apart within their checklist only.
    pub(super) fn take_in(&mut self, list: &str, id: Id, own: &str, taken: &mut BTreeSet<String>) -> String {
        let numbered = |taken: &BTreeSet<String>| {
            (1..).map(|number| format!("s-{number}")).find(|code| !taken.contains(code)).expect("numbers do not end")
        };
        let code = if own.is_empty() || taken.contains(own) { numbered(taken) } else { own.to_owned() };
        taken.insert(code.clone());
        self.known.insert(id, ("section", format!("{list}.{code}")));
        code
    }

    /// The code of a record of a sort, where it is part of the template.
    pub(super) fn plain(&self, sort: &str, id: Id) -> Option<String> {
        self.known.get(&id).filter(|(of, _)| *of == sort).map(|(_, code)| code.clone())
    }

    /// The codes of sessions by their ids.
    pub(super) fn sessions(&self, ids: Option<&[String]>) -> Vec<String> {
        let code = |id: &String| self.plain("session", Id::try_parse(id).ok()?);
        ids.unwrap_or_default().iter().filter_map(code).collect()
    }

    /// What a claim or a target is about, as a template says it.
    pub(super) fn words(&self, ids: Option<&[String]>) -> Vec<String> {
        let word = |id: &String| {
            let (sort, code) = self.known.get(&Id::try_parse(id).ok()?)?;
            Some(format!("{sort}.{code}"))
        };
        ids.unwrap_or_default().iter().filter_map(word).collect()
    }

    /// Puts the stated work of one section beside it; false where a claim is about something else.
    pub(super) fn states_section(&self, out: &mut Template, of: Option<&[String]>, range: Option<Range>) -> bool {
        let ([id], Some(Range { low: Some(low), high: Some(high) })) = (of.unwrap_or_default(), range) else { return false };
        let Some((list, section)) = Id::try_parse(id)
            .ok()
            .and_then(|id| self.plain("section", id))
            .and_then(|code| code.split_once('.').map(|(a, b)| (a.to_owned(), b.to_owned())))
        else {
            return false;
        };
        let lists = out.checklists.iter_mut().filter(|of| of.code == list);
        match lists.flat_map(|of| &mut of.sections).find(|one| one.code == section && low == high && one.effort.is_none()) {
            Some(one) => {
                one.effort = Some(low);
                true
            }
            None => false,
        }
    }

    /// Takes out of the template what follows something that is not in it (any more).
    pub(super) fn known_follows(&self, out: &mut Template) {
        let template = out.clone();
        let codes = Codes::of(&template);
        for item in out.checklists.iter_mut().flat_map(|list| &mut list.items) {
            item.follows = item.follows.take().filter(|follows| codes.knows(&template, follows));
            item.predecessors.retain(|code| codes.items.contains(code.as_str()));
            item.needs.retain(|code| codes.sessions.contains(code.as_str()));
        }
        for gate in &mut out.gates {
            gate.decided_by = gate.decided_by.take().filter(|item| codes.items.contains(item.as_str()));
        }
        for criterion in &mut out.criteria {
            if !codes.knows(&template, &criterion.metric) {
                criterion.metric.clear();
            }
        }
    }
}

/// A planned time as minutes from T-0.
pub(super) fn minutes_of(planned: Planned, t0: Option<i64>) -> Option<i64> {
    planned.start.filter(|_| planned.at.is_none()).or_else(|| Some((planned.at? - t0?).div_euclid(60_000))).or(planned.start)
}

//! Everything with a planned time, before and after a move, in the order of the new times.

use chrono_tz::Tz;
use domain::checklist::{Item, ItemStatus, Planned};
use domain::gate::{Gate, GateDecision};
use domain::rollout::Criterion;
use domain::training::{Session, SessionStatus};
use domain::{Id, Ref};
use store::Row;

use super::super::lines::Plan;
use super::super::view::StaysLine;
use crate::checklist::show::status;
use crate::who::text;
use crate::{Engine, Result, times};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Item,
    Session,
    Gate,
}

impl Kind {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Item => "item",
            Self::Session => "session",
            Self::Gate => "gate",
        }
    }
}

/// Something with a planned time.
pub(super) struct Entry {
    pub kind: Kind,
    pub id: Id,
    pub code: String,
    pub title: String,
    pub planned: Planned,
    pub before: i64,
    pub after: i64,
    /// Milliseconds.
    pub length: i64,
    pub predecessors: Vec<String>,
    /// Ids of the sessions that have to be over by then.
    pub needs: Vec<String>,
    /// It is behind the team: done, held, decided.
    pub happened: bool,
    /// Why it does not move: held, done, decided, fixed.
    pub why: Option<&'static str>,
    pub trainer: String,
}

impl Entry {
    /// `happened` says why it is over, where it is.
    fn of(kind: Kind, id: Id, planned: Option<Planned>, happened: Option<&'static str>, before: Plan, after: Plan) -> Option<Self> {
        let planned = planned?;
        let was = planned.instant(before.t0)?;
        let why = happened.or(planned.at.map(|_| "fixed"));
        let after = if happened.is_some() { was } else { planned.instant(after.t0)? };
        let length = planned.duration.unwrap_or(0) * 60_000;
        let (code, title, trainer, predecessors, needs) = Default::default();
        let happened = happened.is_some();
        Some(Self { kind, id, code, title, planned, before: was, after, length, predecessors, needs, happened, why, trainer })
    }

    pub(super) fn stays(&self, zone: Tz) -> StaysLine {
        StaysLine { title: self.named(), at: times::local(self.after, zone), why: self.why.unwrap_or_default().to_owned() }
    }

    pub(super) fn named(&self) -> String {
        if self.code.is_empty() { self.title.clone() } else { format!("{} {}", self.code, self.title) }
    }

    pub(super) fn end(&self) -> i64 {
        self.after + self.length
    }
}

/// A session that began keeps its time.
fn held(session: &Session) -> Option<&'static str> {
    let began = session.state.is_some_and(|state| matches!(state.state, SessionStatus::Open | SessionStatus::Closed));
    began.then_some("held")
}

/// What has come to an end was then; what is todo, under way or blocked is still to be done.
fn over(item: &Item) -> Option<&'static str> {
    (!matches!(status(item), ItemStatus::Todo | ItemStatus::Running | ItemStatus::Blocked)).then_some("done")
}

impl Engine {
    pub(super) fn entries(&self, before: Plan, after: Plan) -> Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for row in self.standing_items(before.id, self.store.of::<Item>("rollout", before.id)?)? {
            if let Some(mut entry) = Entry::of(Kind::Item, row.id, row.value.planned, over(&row.value), before, after) {
                (entry.code, entry.title) = (text(row.value.code), text(row.value.title));
                (entry.predecessors, entry.needs) = (row.value.predecessors.unwrap_or_default(), row.value.needs.unwrap_or_default());
                entries.push(entry);
            }
        }
        for row in self.sessions_of(before.id)? {
            let cancelled = row.value.state.is_some_and(|state| state.state == SessionStatus::Cancelled);
            let entry = Entry::of(Kind::Session, row.id, row.value.planned, held(&row.value), before, after);
            if let Some(mut entry) = entry.filter(|_| !cancelled) {
                (entry.title, entry.trainer) = (text(row.value.title), text(row.value.trainer));
                entries.push(entry);
            }
        }
        let criteria = self.store.of::<Criterion>("rollout", before.id)?;
        for row in self.gates_of(before.id)? {
            let Row::<Gate> { id, value, .. } = row;
            if let Some(mut entry) = Entry::of(Kind::Gate, id, value.planned, self.passed(id)?, before, after) {
                entry.title = text(value.title);
                let own = criteria.iter().filter(|row| row.value.gate.map(|gate: Ref<Gate>| gate.0) == Some(id));
                entry.needs = own.flat_map(|row| row.value.needs.clone().unwrap_or_default()).collect();
                entries.push(entry);
            }
        }
        entries.sort_by_key(|one| (one.after, one.id));
        Ok(entries)
    }

    /// A gate that was passed is behind the team; one that said no is decided again.
    fn passed(&self, gate: Id) -> Result<Option<&'static str>> {
        let decisions = self.decisions(gate)?;
        let mut standing = decisions.iter().filter(|one| one.stands()).map(|one| one.record.decision);
        let passes = standing.any(|decision| matches!(decision, Some(GateDecision::Go | GateDecision::Conditional)));
        Ok(passes.then_some("decided"))
    }
}

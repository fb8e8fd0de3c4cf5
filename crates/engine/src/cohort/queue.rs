//! Who waits for a place in a cohort, in order.

use domain::people::Person;
use domain::training::waiting::{Waiting, rank, rank_between, ranks};
use domain::{Cells, Id};
use store::{Draft, Row};

use super::view::MoveWaiting;
use crate::app::view::Done;
use crate::{Engine, Failure, Result, engine};

/// Somebody in a queue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Queued {
    /// Who they are now.
    pub person: Id,
    /// The record, which may name them by an id of before.
    pub record: Id,
    pub since: i64,
    pub rank: i64,
    pub leaves: Option<Id>,
}

impl Engine {
    /// Who waits for a cohort: who came first first, unless somebody put them elsewhere. Whoever has a place waits no more, whatever an older record says.
    pub(crate) fn queue_of(&self, cohort: Id) -> Result<Vec<Queued>> {
        let there: std::collections::HashSet<Id> = self.people_in_cohort(cohort)?.into_iter().collect();
        let same = self.same()?;
        let queued = |row: Row<Waiting>| {
            let person = same.stays(row.value.person?.0);
            let since = row.value.since.map_or(0, |since| since.0);
            let rank = rank(&row.value);
            Some(Queued { person, record: row.id, since, rank, leaves: row.value.leaves.map(|leaves| leaves.0) })
        };
        let mut queue: Vec<Queued> = self.store.of::<Waiting>("cohort", cohort)?.into_iter().filter_map(queued).collect();
        queue.retain(|queued| !there.contains(&queued.person));
        queue.sort_by_key(|queued| (queued.rank, queued.since, queued.person, queued.record));
        // Whoever was erased, or is not on record any more, waits for nothing: nobody could be told of a free place.
        let mut on_record = Vec::with_capacity(queue.len());
        for queued in queue {
            if self.store.get::<Person>(queued.person)?.is_some_and(|row| !row.state.is_erased()) {
                on_record.push(queued);
            }
        }
        let mut queue = on_record;
        let mut met = std::collections::HashSet::new();
        queue.retain(|queued| met.insert(queued.person));
        Ok(queue)
    }
}

/// Puts somebody to another place in the queue. One write where there is room, else the whole queue is numbered anew.
pub(crate) fn waiting_move(engine: &mut Engine, request: MoveWaiting) -> Result<Done> {
    let cohort = engine::id("cohort", &request.cohort)?;
    let person = engine.same()?.stays(engine::id("person", &request.person)?);
    let mut queue = engine.queue_of(cohort)?;
    let from = queue.iter().position(|queued| queued.person == person).ok_or_else(|| Failure::new("waits_not"))?;
    let to = (request.to as usize).min(queue.len() - 1);
    if from == to {
        return engine.done_or_nothing("waiting.move", &[]);
    }
    let moved = queue.remove(from);
    queue.insert(to, moved);
    let beside = |at: Option<usize>| at.and_then(|at| queue.get(at)).map(|queued| queued.rank);
    let ranked = |record: Id, rank: i64| Draft::cells(&Waiting::KIND, record, Cells::from([("rank".into(), rank.into())]));
    let drafts = match rank_between(beside(to.checked_sub(1)), beside(Some(to + 1))) {
        Some(rank) => vec![ranked(moved.record, rank)],
        None => {
            let first = queue.iter().map(|queued| queued.rank).min().unwrap_or(0);
            queue.iter().zip(ranks(first)).map(|(queued, rank)| ranked(queued.record, rank)).collect()
        }
    };
    engine.done_or_nothing("waiting.move", &drafts)
}

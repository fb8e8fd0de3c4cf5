//! Who waits for a place in a cohort. A record of its own beside the enrolment: whoever waits is on no sheet and in no
//! denominator, and nothing that counts enrolments has to know of it.

use super::Cohort;
use crate::kind::kind;
use crate::people::Person;
use crate::rights::TRAINERS;
use crate::value::Instant;
use crate::{Id, KindOf, Ref};

kind! {
    /// A person who waits for a place in a cohort. Void beside an enrolment of the same two.
    Waiting "waiting", since 1, scope Rollout, id derived("cohort", "person") {
        cohort: Ref<Cohort>, Fixed;
        person: Ref<Person>, Fixed;
        /// Since when: the order in which places are offered, until somebody puts them elsewhere.
        since: Instant, Quiet;
        /// Where in the order somebody put them, see [`rank`].
        rank: i64, Quiet;
        /// The cohort whose place they keep until they have one here.
        leaves: Ref<Cohort>, Quiet;
    }
    write: TRAINERS;
}

/// The id of a person's place in the queue of a cohort.
pub fn waiting_id(cohort: Id, person: Id) -> Id {
    let cells = Waiting { cohort: Some(Ref::to(cohort)), person: Some(Ref::to(person)), ..Waiting::default() }.write();
    Waiting::KIND.derive(|cell| cells.get(cell)).expect("both key cells are there")
}

/// Steps of a rank to the millisecond, so that somebody can be put between two who came at once.
const STEPS: i64 = 1024;

/// Where somebody stands in the queue: the lower, the earlier. Who was never moved stands by when they came.
pub fn rank(waiting: &Waiting) -> i64 {
    waiting.rank.unwrap_or_else(|| waiting.since.map_or(0, |since| since.0.saturating_mul(STEPS)))
}

/// The instant at which who stands there would have come.
pub fn of_rank(rank: i64) -> i64 {
    rank.div_euclid(STEPS)
}

/// A rank between two, or before or after all; none where no whole number lies between.
pub fn rank_between(before: Option<i64>, after: Option<i64>) -> Option<i64> {
    match (before, after) {
        (Some(before), Some(after)) => Some(before + (after - before) / 2).filter(|rank| before < *rank && *rank < after),
        (Some(before), None) => Some(before + STEPS * STEPS),
        (None, Some(after)) => Some(after - STEPS * STEPS),
        (None, None) => Some(0),
    }
}

/// Ranks for a whole queue, from its first one on, with room between them.
pub fn ranks(first: i64) -> impl Iterator<Item = i64> {
    (0..).map(move |at| first + at * STEPS * STEPS)
}

/// How many of the newcomers find a place: what is free, less those who waited before them.
pub fn room(capacity: Option<i64>, enrolled: usize, waiting: usize) -> usize {
    let Some(capacity) = capacity else { return usize::MAX };
    usize::try_from(capacity).unwrap_or(0).saturating_sub(enrolled).saturating_sub(waiting)
}

#[cfg(test)]
mod tests {
    use super::{Waiting, rank, rank_between, ranks, room};
    use crate::value::Instant;

    #[test]
    fn somebody_is_put_between_two_who_came_in_one_millisecond() {
        let came = |since| Waiting { since: Some(Instant(since)), ..Waiting::default() };
        let (a, b) = (rank(&came(1_800_000_000_000)), rank(&came(1_800_000_000_001)));
        let between = rank_between(Some(a), Some(b)).unwrap();
        assert!(a < between && between < b);
        assert_eq!(rank(&Waiting { rank: Some(between), ..came(5) }), between);
        assert!(rank_between(None, Some(a)).unwrap() < a && rank_between(Some(b), None).unwrap() > b);
        assert_eq!(rank_between(Some(7), Some(8)), None, "no room: the queue is numbered anew");
        assert!(ranks(a).zip(ranks(a).skip(1)).take(5).all(|(one, next)| rank_between(Some(one), Some(next)).is_some()));
    }

    #[test]
    fn who_waits_comes_before_who_comes_now_and_without_a_number_there_is_always_room() {
        assert_eq!(room(Some(30), 28, 0), 2);
        assert_eq!(room(Some(30), 28, 1), 1);
        assert_eq!(room(Some(30), 32, 0), 0);
        assert_eq!(room(Some(30), 28, 5), 0);
        assert_eq!(room(None, 5000, 3), usize::MAX);
    }
}

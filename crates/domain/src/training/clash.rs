//! What a session would clash with: another one that needs the same trainer, room or people, and the plan around it.
//!
//! All of it is said and nothing is refused: a trainer may hand over, a hall may be parted, and whoever plans knows.
//! Pure, and in instants: sessions of rollouts in different zones meet each other.

use std::collections::BTreeMap;

use crate::rollout::overlap::{Span, overlaps};
use crate::value::choice;
use crate::{Id, normal};

choice! {
    /// What a session clashes in.
    ClashIn {
        Trainer "trainer", Room "room", Cohort "cohort",
        /// People of two cohorts.
        People "people",
        /// The time in which the rollout trains.
        Window "window",
        Holiday "holiday",
        /// What needs it is decided or begun before it ends.
        Late "late",
    }
}

/// A session as clashes are looked for.
#[derive(Clone, Debug, Default)]
pub struct Meeting {
    /// Milliseconds since 1970.
    pub start: i64,
    pub end: i64,
    /// As it was written; several with commas between.
    pub trainer: String,
    /// Room, or the link of a meeting on line.
    pub room: String,
    pub cohort: Id,
    pub people: Vec<Id>,
}

/// Two sessions, by place in the list, the earlier first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clash {
    pub a: usize,
    pub b: usize,
    pub what: ClashIn,
    /// Trainers, rooms or people who are needed twice.
    pub count: usize,
    /// The first trainer or the room; empty for people.
    pub name: String,
}

/// Everybody and everything that would be needed twice at once.
pub fn clashes(meetings: &[Meeting]) -> Vec<Clash> {
    let mut found = named(meetings, ClashIn::Trainer, |one| trainers(&one.trainer));
    found.extend(named(meetings, ClashIn::Room, |one| vec![normal::name(&one.room)]));
    for ((a, b), count) in shared(meetings, |one| one.people.clone()) {
        let what = if meetings[a].cohort == meetings[b].cohort { ClashIn::Cohort } else { ClashIn::People };
        found.push(Clash { a, b, what, count, name: String::new() });
    }
    // A cohort that nobody is in yet is one all the same.
    let empty = |one: &Meeting| if one.people.is_empty() { vec![one.cohort] } else { Vec::new() };
    for (a, b) in shared(meetings, empty).into_keys() {
        found.push(Clash { a, b, what: ClashIn::Cohort, count: 0, name: String::new() });
    }
    found.sort();
    found
}

/// Pairs that need the same at once, with how much of it.
fn shared<W: Ord>(meetings: &[Meeting], needs: impl Fn(&Meeting) -> Vec<W>) -> BTreeMap<(usize, usize), usize> {
    let spans: Vec<Span<W>> = meetings.iter().map(|one| Span { start: one.start, end: one.end, who: needs(one) }).collect();
    overlaps(&spans)
}

/// Pairs that need the same by its name, marks and case aside.
fn named(meetings: &[Meeting], what: ClashIn, needs: impl Fn(&Meeting) -> Vec<String>) -> Vec<Clash> {
    let folded = |one: &Meeting| needs(one).iter().map(|name| normal::folded(name)).filter(|name| !name.is_empty()).collect::<Vec<_>>();
    let name = |a: usize, b: usize| {
        let there = folded(&meetings[b]);
        needs(&meetings[a]).into_iter().find(|name| there.contains(&normal::folded(name))).unwrap_or_default()
    };
    let pairs = shared(meetings, folded).into_iter();
    pairs.map(|((a, b), count)| Clash { a, b, what, count, name: name(a, b) }).collect()
}

/// The trainers that a text names.
pub fn trainers(text: &str) -> Vec<String> {
    let mut text = text.to_owned();
    for and in [" and ", " và "] {
        text = text.replace(and, ",");
    }
    let names = text.split([',', ';', '&', '/', '+', '\n']).map(normal::name);
    names.filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(start: i64, end: i64, trainer: &str, room: &str, cohort: u128, people: &[u128]) -> Meeting {
        Meeting {
            start,
            end,
            trainer: trainer.into(),
            room: room.into(),
            cohort: Id::from_u128(cohort),
            people: people.iter().map(|n| Id::from_u128(*n)).collect(),
        }
    }

    fn found(meetings: &[Meeting]) -> Vec<(usize, usize, &'static str, usize, String)> {
        clashes(meetings).into_iter().map(|one| (one.a, one.b, one.what.word(), one.count, one.name)).collect()
    }

    #[test]
    fn trainer_room_and_people_are_told_apart_and_what_only_touches_is_none() {
        let all = [
            at(0, 60, "Nguyễn Anh Quân", "Hall 2", 1, &[1, 2, 3]),
            at(30, 90, "nguyen anh quan, Lê Hà", "hall  2", 2, &[3, 4]),
            at(60, 120, "Trần Bình", "Hall 2", 1, &[1, 2, 3]),
            at(90, 150, "Lê Hà", "", 3, &[]),
        ];
        assert_eq!(
            found(&all),
            [
                (0, 1, "trainer", 1, "Nguyễn Anh Quân".into()),
                (0, 1, "room", 1, "Hall 2".into()),
                (0, 1, "people", 1, String::new()),
                (1, 2, "room", 1, "hall 2".into()),
                (1, 2, "people", 1, String::new()),
            ]
        );
    }

    #[test]
    fn one_cohort_twice_is_a_clash_even_while_nobody_is_in_it() {
        assert_eq!(found(&[at(0, 9, "", "", 1, &[5, 6]), at(3, 4, "", "", 1, &[5, 6])]), [(0, 1, "cohort", 2, String::new())]);
        assert_eq!(found(&[at(0, 9, "", "", 1, &[]), at(3, 4, "", "", 1, &[])]), [(0, 1, "cohort", 0, String::new())]);
        assert!(found(&[at(0, 9, "", "", 1, &[]), at(3, 4, "", "", 2, &[])]).is_empty());
    }

    #[test]
    fn a_text_may_name_several_trainers() {
        assert_eq!(trainers("Quân và Hà; Bình / An"), ["Quân", "Hà", "Bình", "An"]);
        assert!(trainers(" , ").is_empty());
    }
}

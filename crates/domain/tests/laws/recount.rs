//! Completion against a naive recount: the same facts, asked person by person and topic by topic, with nothing shared.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::Id;
use domain::completion::{Best, Book, Chain, Held, Need, Place, Wanted, chain, planned, reached, standings, strangers, walk_ins};
use domain::training::SessionForm;
use domain::training::status::Credit;
use proptest::prelude::*;

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

/// Two audiences over seven topics, six cohorts (the last of no audience), people in up to two of them.
#[derive(Clone, Debug)]
struct Facts {
    sessions: Vec<(u128, Vec<u128>, i64)>,
    places: BTreeSet<(u128, u128)>,
    invited: BTreeSet<u128>,
    marks: HashMap<(u128, usize), u8>,
    scores: HashMap<u128, (i64, bool, i64)>,
    /// People and audiences.
    certified: BTreeSet<(u128, usize)>,
}

fn audience(cohort: u128) -> Option<usize> {
    match cohort {
        0..=2 => Some(0),
        3..=4 => Some(1),
        _ => None,
    }
}

fn topics(audience: usize) -> std::ops::Range<u128> {
    if audience == 0 { 0..4 } else { 4..7 }
}

fn facts() -> impl Strategy<Value = Facts> {
    let session = (0_u128..6, prop::collection::vec(0_u128..8, 0..5), 0_i64..1000);
    let sessions = prop::collection::vec(session, 0..9);
    let places = prop::collection::btree_set((0_u128..12, 0_u128..6), 0..18);
    let marks = prop::collection::hash_map((0_u128..14, 0_usize..9), 0_u8..5, 0..70);
    let certified = prop::collection::btree_set((0_u128..12, 0_usize..2), 0..12);
    let scores = prop::collection::hash_map(0_u128..14, (0_i64..=10_000, any::<bool>(), 0_i64..1000), 0..10);
    (sessions, places, prop::collection::btree_set(0_u128..12, 0..8), marks, scores, certified).prop_map(
        |(sessions, places, invited, mut marks, scores, certified)| {
            marks.retain(|(_, session), _| *session < sessions.len());
            Facts { sessions, places, invited, marks, scores, certified }
        },
    )
}

const CREDIT: [Credit; 5] = [Credit::Full, Credit::Full, Credit::Part, Credit::Nothing, Credit::Part];

/// Audience 0 ends with an assessment, topic 3; audience 1 has none.
fn book(facts: &Facts) -> Book {
    let wanted = |a: usize| Wanted {
        audience: id(100 + a as u128),
        needs: topics(a).map(|topic| Need { topic: id(200 + topic), by_score: topic == 3 }).collect(),
        assessments: if a == 0 { vec![id(300)] } else { Vec::new() },
    };
    let held = |(number, (cohort, covers, ends)): (usize, &(u128, Vec<u128>, i64))| Held {
        session: id(500 + number as u128),
        cohort: id(600 + cohort),
        form: SessionForm::Workshop,
        covers: covers.iter().map(|topic| id(200 + topic)).collect(),
        ends: *ends,
    };
    Book {
        wanted: vec![wanted(0), wanted(1)],
        sessions: facts.sessions.iter().enumerate().map(held).collect(),
        places: facts
            .places
            .iter()
            .map(|(person, cohort)| Place {
                person: id(700 + person),
                cohort: id(600 + cohort),
                wanted: audience(*cohort),
                invited: facts.invited.contains(person),
            })
            .collect(),
        marks: facts.marks.iter().map(|((person, session), mark)| (id(700 + person), *session, CREDIT[usize::from(*mark)])).collect(),
        best: facts
            .scores
            .iter()
            .map(|(person, (percent, passed, at))| ((id(700 + person), id(300)), Best { percent: *percent, passed: *passed, at: *at }))
            .collect(),
        certified: facts.certified.iter().map(|(person, of)| (id(700 + person), id(100 + *of as u128))).collect(),
    }
}

/// Whether somebody took part in a session, looked up by hand.
fn there(facts: &Facts, person: u128, session: usize) -> bool {
    facts.marks.get(&(person, session)).is_some_and(|mark| *mark != 3)
}

fn wholly_there(facts: &Facts, person: u128, session: usize) -> bool {
    facts.marks.get(&(person, session)).is_some_and(|mark| *mark < 2)
}

fn has_covered(facts: &Facts, person: u128, topic: u128) -> bool {
    let deals = |s: &usize| facts.sessions[*s].1.contains(&topic);
    let taught = (0..facts.sessions.len()).filter(deals).any(|s| wholly_there(facts, person, s));
    let in_parts = (0..facts.sessions.len()).filter(deals).filter(|s| there(facts, person, *s)).count() >= 2;
    taught || in_parts || topic == 3 && facts.scores.contains_key(&person)
}

/// One figure of a group, counted from nothing but the facts.
fn recount(facts: &Facts, group: &BTreeSet<(u128, u128)>, figure: impl Fn(u128, u128) -> bool) -> u32 {
    let people: BTreeSet<u128> = group.iter().map(|(person, _)| *person).collect();
    let all = |person: &u128| group.iter().filter(|(p, _)| p == person).all(|(p, cohort)| figure(*p, *cohort));
    let _ = facts;
    u32::try_from(people.iter().filter(|person| all(person)).count()).unwrap()
}

fn attended(facts: &Facts, person: u128, cohort: u128) -> bool {
    (0..facts.sessions.len()).any(|s| {
        let (of, covers, _) = &facts.sessions[s];
        let known = |cohort: u128| facts.places.iter().any(|(_, c)| *c == cohort);
        let fits = match audience(cohort) {
            Some(a) => audience(*of) == Some(a) && known(*of) || covers.iter().any(|topic| topics(a).contains(topic)),
            None => *of == cohort,
        };
        there(facts, person, s) && fits
    })
}

fn covered(facts: &Facts, person: u128, cohort: u128) -> bool {
    audience(cohort).is_some_and(|a| topics(a).all(|topic| has_covered(facts, person, topic)))
}

fn passed(facts: &Facts, person: u128) -> bool {
    facts.scores.get(&person).is_some_and(|(_, passed, _)| *passed)
}

fn expect(facts: &Facts, group: &BTreeSet<(u128, u128)>, counted: Chain) {
    let tested = |person: u128| group.iter().any(|(p, cohort)| *p == person && audience(*cohort) == Some(0));
    assert_eq!(counted.roster, recount(facts, group, |_, _| true));
    assert_eq!(counted.invited, recount(facts, group, |person, _| facts.invited.contains(&person)));
    assert_eq!(counted.attended, recount(facts, group, |person, cohort| attended(facts, person, cohort)));
    assert_eq!(counted.covered, recount(facts, group, |person, cohort| covered(facts, person, cohort)));
    assert_eq!(counted.assessable, recount(facts, group, |person, _| tested(person)));
    assert_eq!(counted.assessed, recount(facts, group, |person, _| tested(person) && facts.scores.contains_key(&person)));
    assert_eq!(counted.passed, recount(facts, group, |person, _| tested(person) && passed(facts, person)));
    let complete = |person, cohort| covered(facts, person, cohort) && (audience(cohort) != Some(0) || passed(facts, person));
    assert_eq!(counted.complete, recount(facts, group, complete));
    let certified = |person, cohort| audience(cohort).is_some_and(|of| facts.certified.contains(&(person, of)));
    assert_eq!(counted.certified, recount(facts, group, certified));
    let people: BTreeSet<u128> = group.iter().map(|(person, _)| *person).filter(|person| tested(*person)).collect();
    let scores: Vec<i64> = people.iter().filter_map(|person| facts.scores.get(person)).map(|(percent, ..)| *percent).collect();
    let mean = (!scores.is_empty()).then(|| (scores.iter().sum::<i64>() as f64 / scores.len() as f64 + 0.5).floor() as i64);
    assert_eq!(counted.average, mean);
}

proptest! {
    #[test]
    fn every_figure_agrees_with_a_naive_recount(facts in facts()) {
        let book = book(&facts);
        let standings = standings(&book);
        let both = || book.places.iter().zip(&standings);
        expect(&facts, &facts.places, chain(both()));
        for cohort in 0..6 {
            let group: BTreeSet<_> = facts.places.iter().filter(|(_, c)| *c == cohort).copied().collect();
            expect(&facts, &group, chain(both().filter(|(place, _)| place.cohort == id(600 + cohort))));
        }
    }

    /// Somebody without a place, however often they come, moves no figure but the one of walk-ins.
    #[test]
    fn walk_ins_raise_no_rate(facts in facts()) {
        let before = book(&facts);
        let mut more = facts.clone();
        for session in 0..more.sessions.len() {
            more.marks.insert((13, session), 0);
        }
        let after = book(&more);
        let count = |book: &Book| chain(book.places.iter().zip(&standings(book)));
        prop_assert_eq!(count(&before), count(&after));
        let cohorts = (0..6).map(|cohort| id(600 + cohort)).collect();
        let people: HashSet<Id> = facts.places.iter().map(|(person, _)| id(700 + person)).collect();
        prop_assert!(walk_ins(&strangers(&after), &cohorts, |person| people.contains(&person)) >= u32::from(!facts.sessions.is_empty()));
    }

    #[test]
    fn who_walked_in_is_counted_as_by_hand(facts in facts()) {
        let found = strangers(&book(&facts));
        for cohort in 0..6 {
            let fits = |of: u128| of == cohort || audience(cohort).is_some() && audience(of) == audience(cohort);
            let has_place = |person: u128| facts.places.iter().any(|(p, of)| *p == person && fits(*of));
            let came = |person: &u128| (0..facts.sessions.len()).any(|s| facts.sessions[s].0 == cohort && there(&facts, *person, s));
            let by_hand = (0..14).filter(came).filter(|person| !has_place(*person)).count();
            let counted = walk_ins(&found, &BTreeSet::from([id(600 + cohort)]), |person| (0..14).any(|p| id(700 + p) == person && has_place(p)));
            prop_assert_eq!(counted as usize, by_hand);
        }
    }

    #[test]
    fn completion_has_an_instant_and_milestones_follow_from_it(facts in facts()) {
        let book = book(&facts);
        let standings = standings(&book);
        let times: Vec<i64> = standings.iter().filter_map(|standing| standing.completed).collect();
        prop_assert_eq!(times.len(), standings.iter().filter(|standing| standing.stages.complete).count());
        let roster = u32::try_from(book.places.len()).unwrap();
        for share in [50, 75, 100] {
            let at = reached(&times, roster, share);
            // Just as many as the share wants had finished by then, and one less before.
            let by = |at: i64| times.iter().filter(|time| **time <= at).count() * 100;
            match at {
                Some(at) => prop_assert!(by(at) >= (roster * share) as usize && by(at - 1) < (roster * share) as usize),
                None => prop_assert!(roster == 0 || times.len() * 100 < (roster * share) as usize),
            }
        }
        prop_assert_eq!(planned(&book).len(), book.places.len());
    }
}

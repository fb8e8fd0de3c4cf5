//! Completion: which required topics a person has covered, who is missing, and the chain of a group with its denominator.
//!
//! The unit is a *place*: a person on the roster of an audience. Covered is a topic when the person took part in a
//! session that deals with it, in whichever cohort: live, remote, by recording, one-to-one; where their mark gives a part
//! only, two such sessions cover it. A topic of form assessment is also covered by a score. Complete is who has covered every required topic and passed every
//! assessment. Walk-ins have no place, so they raise no figure. Certified is who holds a valid
//! certificate, which follows from nothing else here. Not here: the roster's date (the caller decides who has a place), words.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::Id;
use crate::training::SessionForm;
use crate::training::status::Credit;

/// What one audience has to do.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub audience: Id,
    /// Required topics in order.
    pub needs: Vec<Need>,
    pub assessments: Vec<Id>,
}

/// A required topic.
#[derive(Clone, Copy, Debug)]
pub struct Need {
    pub topic: Id,
    /// It is an assessment, which a score covers too.
    pub by_score: bool,
}

/// A session that was or will be held.
#[derive(Clone, Debug)]
pub struct Held {
    pub session: Id,
    pub cohort: Id,
    pub form: SessionForm,
    /// Topics that it deals with.
    pub covers: Vec<Id>,
    /// Planned end, milliseconds since 1970.
    pub ends: i64,
}

/// A person on a roster.
#[derive(Clone, Debug)]
pub struct Place {
    pub person: Id,
    pub cohort: Id,
    /// Position in [`Book::wanted`]; none for a cohort of no audience.
    pub wanted: Option<usize>,
    pub invited: bool,
}

/// The best of a person's attempts in one assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Best {
    /// Hundredths of a per cent.
    pub percent: i64,
    pub passed: bool,
    /// When it was first passed, else when it was last tried.
    pub at: i64,
}

/// Everything that completion follows from.
#[derive(Clone, Debug, Default)]
pub struct Book {
    pub wanted: Vec<Wanted>,
    pub sessions: Vec<Held>,
    pub places: Vec<Place>,
    /// Person, position in `sessions`, what their mark gives: of sessions that were not cancelled.
    pub marks: Vec<(Id, usize, Credit)>,
    /// By person and assessment.
    pub best: HashMap<(Id, Id), Best>,
    /// Who holds a valid certificate of which audience.
    pub certified: HashSet<(Id, Id)>,
}

/// How far somebody is. Each flag is said of its own; none follows from another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stages {
    pub invited: bool,
    /// Took part in at least one session of the audience.
    pub attended: bool,
    /// Covered every required topic.
    pub covered: bool,
    /// The audience has an assessment at all.
    pub assessable: bool,
    pub assessed: bool,
    pub passed: bool,
    pub complete: bool,
    /// Holds a valid certificate of the audience.
    pub certified: bool,
}

/// How one place stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub stages: Stages,
    /// Positions of the needs that are not covered.
    pub missing: Vec<u16>,
    /// When the last thing that was wanted was done; only of who is complete.
    pub completed: Option<i64>,
    /// Mean of the best scores, hundredths of a per cent; only where each assessment was tried.
    pub score: Option<i64>,
}

/// Whether somebody whose mark gives this was there.
pub fn takes_part(credit: Credit) -> bool {
    credit != Credit::Nothing
}

/// How each place stands, in the order of the places.
pub fn standings(book: &Book) -> Vec<Standing> {
    let attended = attended(book);
    let needs_of: Vec<Vec<Vec<u16>>> = book.wanted.iter().map(|wanted| needs_by_session(wanted, &book.sessions)).collect();
    let audience_of: HashMap<Id, usize> = book.places.iter().filter_map(|place| Some((place.cohort, place.wanted?))).collect();
    let none = Vec::new();
    let one = |place: &Place| {
        let sessions = attended.get(&place.person).unwrap_or(&none);
        let Some(at) = place.wanted else {
            let attended = sessions.iter().any(|(s, _)| book.sessions[*s].cohort == place.cohort);
            return Standing { stages: Stages { invited: place.invited, attended, ..Stages::default() }, ..Standing::default() };
        };
        let taught = |s: &&usize| !needs_of[at][**s].is_empty() || audience_of.get(&book.sessions[**s].cohort) == Some(&at);
        let mut standing = stand(book, &book.wanted[at], place.person, sessions, &needs_of[at]);
        standing.stages.invited = place.invited;
        standing.stages.attended = sessions.iter().any(|(s, _)| taught(&s));
        standing.stages.certified = book.certified.contains(&(place.person, book.wanted[at].audience));
        standing
    };
    book.places.iter().map(one).collect()
}

/// Positions of the sessions that each person took part in, and what each gives them.
fn attended(book: &Book) -> HashMap<Id, Vec<(usize, Credit)>> {
    let mut attended: HashMap<Id, Vec<(usize, Credit)>> = HashMap::new();
    for (person, session, credit) in &book.marks {
        if takes_part(*credit) {
            attended.entry(*person).or_default().push((*session, *credit));
        }
    }
    attended
}

/// For each session the needs that it covers.
fn needs_by_session(wanted: &Wanted, sessions: &[Held]) -> Vec<Vec<u16>> {
    let place: HashMap<Id, u16> = wanted.needs.iter().zip(0_u16..).map(|(need, i)| (need.topic, i)).collect();
    sessions.iter().map(|held| held.covers.iter().filter_map(|topic| place.get(topic).copied()).collect()).collect()
}

fn stand(book: &Book, wanted: &Wanted, person: Id, sessions: &[(usize, Credit)], needs_of: &[Vec<u16>]) -> Standing {
    let mut covered: Vec<Option<i64>> = vec![None; wanted.needs.len()];
    let mut cover = |need: usize, at: i64| covered[need] = Some(covered[need].map_or(at, |before| before.min(at)));
    for (session, _) in sessions.iter().filter(|(_, credit)| *credit == Credit::Full) {
        for need in &needs_of[*session] {
            cover(usize::from(*need), book.sessions[*session].ends);
        }
    }
    for (need, at) in by_parts(book, sessions, needs_of) {
        cover(usize::from(need), at);
    }
    let best: Vec<Option<Best>> = wanted.assessments.iter().map(|assessment| book.best.get(&(person, *assessment)).copied()).collect();
    if let Some(first) = best.iter().flatten().map(|best| best.at).min() {
        let by_score = (0..wanted.needs.len()).filter(|need| wanted.needs[*need].by_score);
        by_score.for_each(|need| cover(need, first));
    }
    let missing: Vec<u16> = covered.iter().zip(0_u16..).filter(|(at, _)| at.is_none()).map(|(_, need)| need).collect();
    let assessable = !wanted.assessments.is_empty();
    let stages = Stages {
        covered: missing.is_empty() && !wanted.needs.is_empty(),
        assessable,
        assessed: assessable && best.iter().all(Option::is_some),
        passed: assessable && best.iter().all(|best| best.is_some_and(|best| best.passed)),
        ..Stages::default()
    };
    let complete = stages.covered && (stages.passed || !assessable);
    let times = covered.iter().flatten().copied().chain(best.iter().flatten().map(|best| best.at));
    let score = stages.assessed.then(|| mean(best.iter().flatten().map(|best| best.percent))).flatten();
    Standing { stages: Stages { complete, ..stages }, missing, completed: if complete { times.max() } else { None }, score }
}

/// Needs that parts add up to, with the end of the session that made the second.
fn by_parts(book: &Book, sessions: &[(usize, Credit)], needs_of: &[Vec<u16>]) -> Vec<(u16, i64)> {
    let mut parts: BTreeMap<u16, Vec<i64>> = BTreeMap::new();
    for (session, _) in sessions.iter().filter(|(_, credit)| *credit == Credit::Part) {
        // A session that names a topic twice is still one session.
        for need in needs_of[*session].iter().collect::<BTreeSet<_>>() {
            parts.entry(*need).or_default().push(book.sessions[*session].ends);
        }
    }
    let second = |(need, mut ends): (u16, Vec<i64>)| {
        ends.sort_unstable();
        ends.get(1).map(|at| (need, *at))
    };
    parts.into_iter().filter_map(second).collect()
}

/// The mean, rounded half up.
fn mean(values: impl Iterator<Item = i64>) -> Option<i64> {
    let (sum, count) = values.fold((0, 0), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| (2 * sum + count) / (2 * count))
}

/// How many of a roster are how far. A person with places in several audiences counts once, and where all their places are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    pub roster: u32,
    pub invited: u32,
    pub attended: u32,
    pub covered: u32,
    /// Of the roster, people who have an assessment at all.
    pub assessable: u32,
    pub assessed: u32,
    pub passed: u32,
    pub complete: u32,
    pub certified: u32,
    /// Mean score of who was assessed, hundredths of a per cent.
    pub average: Option<i64>,
}

/// Counts a group of places.
pub fn chain<'s>(group: impl IntoIterator<Item = (&'s Place, &'s Standing)>) -> Chain {
    let mut all: Vec<(&Place, &Standing)> = group.into_iter().collect();
    // Places of one person side by side: for many that takes less than a map of everybody.
    all.sort_by_key(|(place, _)| place.person);
    let mut chain = Chain::default();
    let mut scores = Vec::new();
    for places in all.chunk_by(|(one, _), (next, _)| one.person == next.person) {
        let stages = places.iter().map(|(_, standing)| standing.stages).reduce(both).unwrap_or_default();
        chain.roster += 1;
        let counts: [(&mut u32, bool); 8] = [
            (&mut chain.invited, stages.invited),
            (&mut chain.attended, stages.attended),
            (&mut chain.covered, stages.covered),
            (&mut chain.assessable, stages.assessable),
            (&mut chain.assessed, stages.assessed),
            (&mut chain.passed, stages.passed),
            (&mut chain.complete, stages.complete),
            (&mut chain.certified, stages.certified),
        ];
        for (count, counts) in counts {
            *count += u32::from(counts);
        }
        if stages.assessed {
            scores.extend(mean(places.iter().filter_map(|(_, standing)| standing.score)));
        }
    }
    chain.average = mean(scores.into_iter());
    chain
}

/// Two places of one person. Where only one of them is assessed, its result is the person's.
fn both(a: Stages, b: Stages) -> Stages {
    let of_assessment = |in_a: bool, in_b: bool| (in_a || !a.assessable) && (in_b || !b.assessable) && (a.assessable || b.assessable);
    Stages {
        invited: a.invited && b.invited,
        attended: a.attended && b.attended,
        covered: a.covered && b.covered,
        assessable: a.assessable || b.assessable,
        assessed: of_assessment(a.assessed, b.assessed),
        passed: of_assessment(a.passed, b.passed),
        complete: a.complete && b.complete,
        certified: a.certified && b.certified,
    }
}

/// Who took part in a session of a cohort without a place in it or in its audience: they raise no figure of it. Each once.
pub fn strangers(book: &Book) -> Vec<(Id, Id)> {
    let audience_of: HashMap<Id, usize> = book.places.iter().filter_map(|place| Some((place.cohort, place.wanted?))).collect();
    let in_cohort: HashSet<(Id, Id)> = book.places.iter().map(|place| (place.person, place.cohort)).collect();
    let in_audience: HashSet<(Id, usize)> = book.places.iter().filter_map(|place| Some((place.person, place.wanted?))).collect();
    let is_stranger = |person: Id, cohort: Id| {
        let audience = audience_of.get(&cohort);
        !in_cohort.contains(&(person, cohort)) && !audience.is_some_and(|audience| in_audience.contains(&(person, *audience)))
    };
    let came = book.marks.iter().filter(|(_, _, credit)| takes_part(*credit));
    let all: BTreeSet<(Id, Id)> = came
        .map(|(person, session, _)| (*person, book.sessions[*session].cohort))
        .filter(|(person, cohort)| is_stranger(*person, *cohort))
        .collect();
    all.into_iter().collect()
}

/// How many of these [`strangers`] came to a group of cohorts without a place in any of them or in their audiences.
pub fn walk_ins(strangers: &[(Id, Id)], cohorts: &BTreeSet<Id>, has_place: impl Fn(Id) -> bool) -> u32 {
    let came = strangers.iter().filter(|(person, cohort)| cohorts.contains(cohort) && !has_place(*person));
    let people: HashSet<Id> = came.map(|(person, _)| *person).collect();
    u32::try_from(people.len()).unwrap_or(u32::MAX)
}

/// When a share of a roster was reached: the instant of the person who made it, e.g. the second of three for 50 %.
pub fn reached(completed: &[i64], roster: u32, share: u32) -> Option<i64> {
    let wanted = (u64::from(roster) * u64::from(share)).div_ceil(100);
    let mut sorted = completed.to_vec();
    sorted.sort_unstable();
    usize::try_from(wanted).ok()?.checked_sub(1).and_then(|last| sorted.get(last).copied())
}

/// When each place would be complete if the plan were kept: at the end of the last session of its cohort that covers something
/// wanted. One that is for single people delays nobody else.
pub fn planned(book: &Book) -> Vec<Option<i64>> {
    let mut by_cohort: HashMap<(Id, usize), Option<i64>> = HashMap::new();
    let of = |cohort: Id, wanted: usize| {
        let topics: HashSet<Id> = book.wanted[wanted].needs.iter().map(|need| need.topic).collect();
        let of_all = book.sessions.iter().filter(|held| held.cohort == cohort && held.form != SessionForm::OneToOne);
        let ends = of_all.filter(|held| held.covers.iter().any(|topic| topics.contains(topic)));
        ends.map(|held| held.ends).max()
    };
    let one = |place: &Place| {
        place.wanted.and_then(|wanted| *by_cohort.entry((place.cohort, wanted)).or_insert_with(|| of(place.cohort, wanted)))
    };
    book.places.iter().map(one).collect()
}

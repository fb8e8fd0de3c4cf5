//! The sessions of a rollout with their lists and counts, remembered until something that they follow from changes.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use domain::Id;
use domain::training::status::{Credit, StatusSet};
use domain::training::warning::{AttendanceWarning, is_seldom};
use domain::training::{Attendance, Session, SessionStatus, Unmarked, WalkIn};

use super::view::{RegisterCohort, RegisterPerson, RegisterSession};
use crate::attendance::sheet::count_marks;
use crate::count::small;
use crate::people::index::Roster;
use crate::people::same::Told;
use crate::rollout::view::SessionLine;
use crate::{Engine, Failure, Result};

/// The register of one rollout.
pub(crate) struct Gathered {
    pub(super) rollout: Id,
    roster: Arc<Roster>,
    /// Every session that was not cancelled, by its planned start.
    pub(super) sessions: Vec<Taken>,
    /// Marks with two versions, of all people on a sheet.
    pub(super) two_versions: u32,
}

/// One session.
pub(super) struct Taken {
    pub session: Id,
    cohort: Id,
    pub line: RegisterSession,
    /// Blank means absent: the session was closed so.
    pub closes: bool,
    /// Who walked in, in the order of coming.
    walk_ins: Vec<Id>,
    walked: HashSet<Id>,
    /// Whom a session one-to-one is for.
    only: Option<BTreeSet<Id>>,
    marks: Marks,
}

/// The word of each person's mark in a session with what it gives, and whether it has two versions.
type Marks = HashMap<Id, (Option<(&'static str, Credit)>, bool)>;

/// Somebody on a sheet of a cohort.
#[derive(Clone, Copy, Debug)]
pub(super) struct OnList {
    pub person: Id,
    /// Is on no list of the cohort.
    pub walk_in: bool,
}

/// Remembered until a kind that it reads changes.
#[derive(Default)]
pub(crate) struct Remembered(Option<Arc<Gathered>>);

impl Remembered {
    pub(crate) fn forget(&mut self) {
        self.0 = None;
    }
}

impl Engine {
    pub(super) fn gathered(&mut self, rollout: Id) -> Result<Arc<Gathered>> {
        if let Some(known) = self.registered.0.as_ref().filter(|known| known.rollout == rollout) {
            return Ok(known.clone());
        }
        let known = Arc::new(self.gather_register(rollout)?);
        self.registered.0 = Some(known.clone());
        Ok(known)
    }

    fn gather_register(&mut self, rollout: Id) -> Result<Gathered> {
        let roster = self.people_index()?;
        let (lists, set) = (lists(&roster), self.statuses(rollout)?);
        let lines = self.session_lines(rollout)?.into_iter().filter(|line| line.state != "cancelled");
        let (mut sessions, mut two_versions) = (Vec::new(), 0);
        for line in lines {
            let (taken, versions) = self.taken(&line, &roster, &lists, &set)?;
            two_versions += versions;
            sessions.push(taken);
        }
        Ok(Gathered { rollout, roster, sessions, two_versions })
    }

    /// One session, and how many of its marks have two versions.
    fn taken(&self, line: &SessionLine, roster: &Roster, lists: &HashMap<Id, Vec<Id>>, set: &StatusSet) -> Result<(Taken, u32)> {
        let missing = |_| Failure::not_found("session");
        let (session, cohort) = (Id::try_parse(&line.id).map_err(missing)?, Id::try_parse(&line.cohort_id).map_err(missing)?);
        let facts = self.store.get::<Session>(session)?.map(|row| row.value).unwrap_or_default();
        let (state, only) = (facts.state, self.only_for(session, facts.form)?);
        let closed = state.filter(|state| state.state == SessionStatus::Closed);
        let closes = closed.and_then(|state| state.unmarked) == Some(Unmarked::Absent);
        let asked: Option<Vec<Id>> = only.as_ref().map(|only| only.iter().copied().collect());
        let listed = asked.as_deref().or(lists.get(&cohort).map(Vec::as_slice)).unwrap_or_default();
        let marks = self.store.values_of::<Attendance>("session", session)?;
        let told = self.told_by(marks, "mark", |attendance| Some((attendance.person?.0, ())))?;
        let marks: Marks = told
            .into_iter()
            .map(|Told { person, value, two_versions, .. }| {
                (person, (value.mark.map(|mark| (mark.status.word(), set.of_mark(&mark).credit)), two_versions))
            })
            .collect();
        let walk_ins = self.walked_in(
            session,
            |person, cohorts| match &only {
                Some(only) => !only.contains(&person),
                None => !cohorts.contains(&cohort),
            },
            roster,
        )?;
        let versions = listed.iter().chain(&walk_ins).filter(|person| marks.get(person).is_some_and(|(_, two)| *two)).count();
        let line = counted(line, closes, listed, walk_ins.len(), &marks);
        Ok((Taken { session, cohort, line, closes, walked: walk_ins.iter().copied().collect(), walk_ins, only, marks }, small(versions)))
    }

    /// Who came without being on the list, in the order of coming, each once.
    fn walked_in(&self, session: Id, is_foreign: impl Fn(Id, &[Id]) -> bool, roster: &Roster) -> Result<Vec<Id>> {
        let same = self.same()?;
        let mut came = self.store.values_of::<WalkIn>("session", session)?;
        came.sort_by_key(|(id, walk_in)| (walk_in.at, *id));
        let mut met = HashSet::new();
        let people = came.into_iter().filter_map(|(_, walk_in)| walk_in.person).map(|person| same.stays(person.0));
        let is_new = |person: &Id| roster.person(*person).is_some_and(|known| is_foreign(*person, &known.cohorts)) && met.insert(*person);
        Ok(people.filter(is_new).collect())
    }
}

/// Who is in each cohort, by given name.
fn lists(roster: &Roster) -> HashMap<Id, Vec<Id>> {
    let mut lists: HashMap<Id, Vec<Id>> = HashMap::new();
    for person in roster.iter() {
        for cohort in &person.cohorts {
            lists.entry(*cohort).or_default().push(person.id);
        }
    }
    lists
}

fn counted(line: &SessionLine, closes: bool, listed: &[Id], walk_ins: usize, marks: &Marks) -> RegisterSession {
    let counts = count_marks(listed.iter().map(|person| marks.get(person).and_then(|(mark, _)| *mark).map(|(word, _)| word)));
    let (absent, blank) = if closes { (counts.absent + counts.blank, 0) } else { (counts.absent, counts.blank) };
    let gives = |person: &&Id| marks.get(person).and_then(|(mark, _)| *mark).is_some_and(|(_, credit)| credit != Credit::Nothing);
    RegisterSession {
        id: line.id.clone(),
        title: line.title.clone(),
        cohort: line.cohort.clone(),
        cohort_id: line.cohort_id.clone(),
        starts: line.starts.clone(),
        state: line.state.clone(),
        roster: small(listed.len()),
        present: counts.present,
        late: counts.late,
        remote: counts.remote,
        excused: counts.excused,
        absent,
        blank,
        attended: small(listed.iter().filter(gives).count()),
        walk_ins: small(walk_ins),
    }
}

impl Taken {
    pub(super) fn has(&self, one: &OnList) -> bool {
        let listed = self.only.as_ref().map_or(!one.walk_in, |only| only.contains(&one.person));
        listed || self.walked.contains(&one.person)
    }

    /// What somebody's mark gives; nothing where it was not taken of them. Blank is absent where the session was closed so.
    fn given(&self, one: &OnList) -> Option<Credit> {
        let closing = (self.closes && !one.walk_in).then_some(Credit::Nothing);
        self.marks.get(&one.person).and_then(|(mark, _)| *mark).map(|(_, credit)| credit).or(closing)
    }
}

impl Gathered {
    /// The sessions of a cohort.
    pub(super) fn of(&self, cohort: Id) -> Vec<&Taken> {
        self.sessions.iter().filter(|taken| taken.cohort == cohort).collect()
    }

    /// The cohorts that have sessions, in the order of their first one.
    pub(super) fn cohorts(&self) -> Vec<RegisterCohort> {
        let mut all: Vec<RegisterCohort> = Vec::new();
        for RegisterSession { cohort_id, cohort, .. } in self.sessions.iter().map(|taken| &taken.line) {
            match all.iter_mut().find(|one| one.id == *cohort_id) {
                Some(one) => one.sessions += 1,
                None => all.push(RegisterCohort { id: cohort_id.clone(), title: cohort.clone(), sessions: 1 }),
            }
        }
        all
    }

    /// How many sessions somebody's marks give, whether a half as well, and how many were taken of them.
    fn came(&self, cohort: Id, one: &OnList) -> (u32, bool, u32) {
        let given = self.of(cohort).into_iter().filter(|taken| taken.has(one)).filter_map(|taken| taken.given(one));
        given.fold((0, false, 0), |(attended, half, taken), credit| {
            let part = credit == Credit::Part;
            (attended + u32::from(credit == Credit::Full || part && half), half ^ part, taken + 1)
        })
    }

    /// Whether somebody of the list came too seldom.
    pub(super) fn is_seldom(&self, cohort: Id, one: &OnList, warning: &AttendanceWarning) -> bool {
        let (attended, half, taken) = self.came(cohort, one);
        !one.walk_in && is_seldom(attended, half, taken, warning)
    }

    /// Whether every word stands somewhere in somebody's name, number or address.
    pub(super) fn fits(&self, one: &OnList, words: &[&str]) -> bool {
        words.is_empty() || self.roster.person(one.person).is_some_and(|known| known.matches(words))
    }

    /// Everybody on a sheet of a cohort, once. Who is on its list stands before who only walked in.
    pub(super) fn people(&self, cohort: Id) -> Vec<OnList> {
        if self.of(cohort).is_empty() {
            return Vec::new();
        }
        let listed = self.roster.iter().filter(|person| person.cohorts.contains(&cohort)).map(|person| (person.id, false));
        let (mut met, sessions) = (HashSet::new(), self.of(cohort));
        let is_foreign = |person: &&Id| self.roster.person(**person).is_some_and(|known| !known.cohorts.contains(&cohort));
        let came = sessions.iter().flat_map(|taken| taken.walk_ins.iter().chain(taken.only.iter().flatten()));
        let came = came.filter(is_foreign).filter(|person| met.insert(**person));
        listed.chain(came.map(|person| (*person, true))).map(|(person, walk_in)| OnList { person, walk_in }).collect()
    }

    /// Somebody without their marks.
    pub(super) fn person(&self, cohort: Id, one: &OnList) -> RegisterPerson {
        let (attended, half, taken) = self.came(cohort, one);
        let line = self.roster.person(one.person).map(|person| person.line.clone()).unwrap_or_default();
        RegisterPerson {
            person: one.person.to_string(),
            name: line.name,
            number: line.number,
            department: line.department,
            walk_in: one.walk_in,
            attended,
            half,
            taken,
            seldom: false,
            marks: vec![Default::default(); self.of(cohort).len()],
        }
    }
}

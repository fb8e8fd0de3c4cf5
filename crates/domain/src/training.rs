//! Training: audiences, courses of topics, cohorts, sessions, enrolments and attendance.

pub mod clash;
pub mod make_up;
pub mod segment;
pub mod status;
pub mod waiting;
pub mod warning;
pub mod window;

use serde::{Deserialize, Serialize};

use crate::args;
use crate::checklist::Planned;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::people::Person;
use crate::people::together::OVER;
use crate::rights::TRAINERS;
use crate::rollout::Rollout;
use crate::value::{choice, object};
use crate::{Id, KindOf, RecordKey, Ref, Text};

choice! {
    /// What somebody's attendance is. Blank is no status: it is the absence of a mark.
    MarkStatus { Present "present", Late "late", Excused "excused", Absent "absent", Remote "remote" }
}

choice! {
    /// How a topic is taught.
    TopicForm { Taught "taught", HandsOn "hands-on", Assessment "assessment" }
}

choice! {
    /// How a session is held.
    SessionForm {
        Live "live", Workshop "workshop", Webinar "webinar", Recording "recording",
        OnDemand "on-demand", OneToOne "one-to-one",
    }
}

choice! {
    /// How a session stands. "Not taken" is planned or open, never "everybody absent".
    SessionStatus { Planned "planned", Open "open", Closed "closed", Cancelled "cancelled" }
}

choice! {
    /// What blank becomes when a session is closed: a rule that is stored; absence is derived, never written.
    Unmarked { Absent "absent", Blank "blank" }
}

choice! {
    /// How somebody came onto a list.
    EnrolmentForm { Listed "listed", WalkIn "walk_in" }
}

/// A mark with its minutes and time: one cell, never torn by a merge.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    pub status: MarkStatus,
    /// The rollout's own status that it is, see [`status`]; one that counts as `status`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<Id>,
    /// Minutes late, 0 to 600; only with late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Minutes that somebody left before the end, 1 to 600; only of who took part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub early: Option<u32>,
    /// Milliseconds since 1970.
    pub at: i64,
}
object!(Mark);

/// State, closing rule and time of a session: one cell.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionState {
    pub state: SessionStatus,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unmarked: Option<Unmarked>,
    /// Milliseconds since 1970.
    pub at: i64,
}
object!(SessionState);

/// How many people are expected, from low to high.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Expected {
    pub low: i64,
    pub high: i64,
}
object!(Expected);

kind! {
    /// A group of people that is trained alike.
    Audience "audience", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        title: Text<200>, Quiet;
        expected: Expected, Quiet;
        stated_hours: i64, Quiet;
        delivery: Text<500>, Quiet;
        position: i64, Quiet;
        /// What a template calls it.
        code: Text<60>, Quiet;
        /// Who completes its course may train the departments.
        for_trainers: bool, Quiet;
    }
    write: TRAINERS;
}

kind! {
    /// What an audience learns.
    Course "course", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        audience: Ref<Audience>, Fixed;
        title: Text<200>, Quiet;
        stated_minutes: i64, Quiet;
    }
    write: TRAINERS;
}

kind! {
    /// A part of a course.
    Topic "topic", since 1, scope Rollout, id free {
        course: Ref<Course>, Fixed;
        title: Text<300>, Quiet;
        minutes: i64, Quiet;
        form: TopicForm, Quiet;
        required: bool, Quiet;
        position: i64, Quiet;
        source: Vec<String>, Quiet;
    }
    write: TRAINERS;
}

kind! {
    /// Who is taught together.
    Cohort "cohort", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        audience: Ref<Audience>, Quiet;
        title: Text<200>, Quiet;
        capacity: i64, Quiet;
        zone: Text<60>, Quiet;
        position: i64, Quiet;
        /// The roster counts as it stood then: who came onto the list later is told apart. Absent while it counts as it stands.
        frozen: crate::value::Instant, Review;
    }
    write: TRAINERS;
}

kind! {
    /// A person in a cohort.
    Enrolment "enrolment", since 1, scope Rollout, id derived("cohort", "person") {
        cohort: Ref<Cohort>, Fixed;
        person: Ref<Person>, Fixed;
        form: EnrolmentForm, Quiet;
        /// When they were invited.
        invited: crate::value::Instant, Quiet;
    }
    write: TRAINERS;
}

kind! {
    /// One time that a cohort meets.
    Session "session", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        cohort: Ref<Cohort>, Fixed;
        course: Ref<Course>, Quiet;
        title: Text<200>, Quiet;
        form: SessionForm, Quiet;
        planned: Planned, Review;
        place: Text<200>, Quiet;
        link: Text<500>, Quiet;
        trainer: Text<200>, Quiet;
        state: SessionState, Review remembered;
        /// Why it was opened again after it was closed: written with the state, so that the history has both.
        reopened: Text<500>, Quiet;
        /// Ids of the topics that it deals with.
        covers: Vec<String>, Quiet;
        /// What comes one after another in it.
        segments: segment::Segments, Review;
        /// What a template calls it.
        code: Text<60>, Quiet;
    }
    write: TRAINERS;
    check: segment::segments_check;
}

kind! {
    /// One person's mark in one session. Blank is not absent.
    Attendance "attendance", since 1, scope Rollout, id derived("session", "person") {
        session: Ref<Session>, Fixed;
        person: Ref<Person>, Fixed;
        mark: Mark, Review;
        note: Text<500>, Quiet personal;
        /// Writes of the same person's other records, see [`crate::people::together`].
        over: Vec<String>, Quiet;
    }
    write: TRAINERS;
    check: attendance_check;
}

kind! {
    /// Somebody who came to a session without being on its list.
    WalkIn "walk_in", since 1, scope Rollout, id derived("session", "person") {
        session: Ref<Session>, Fixed;
        person: Ref<Person>, Fixed;
        at: crate::value::Instant, Quiet;
    }
    write: TRAINERS;
}

/// Whether somebody was on the roster: as it stands, or as it stood at an instant.
///
/// Decided by the corrected times of the writes that put them on the list and took them off it again.
pub fn on_roster(enrolment: &crate::RecordState, at: Option<i64>) -> bool {
    let Some(at) = at else { return enrolment.is_live() };
    let came = enrolment.cells.get("person").into_iter().flatten().map(|write| write.at).min();
    let moved = enrolment.shown(crate::op::STATE_CELL).map_or(i64::MIN, |write| write.at);
    // What happened to the list after that instant does not count; before the last move the list had them.
    came.is_some_and(|came| came <= at) && (enrolment.is_live() || moved > at)
}

/// Most minutes that somebody can be late by, or leave early by.
pub const GREATEST_LATE: u32 = 600;

/// What the rules ask for at a mark beyond the records that it names, given its session: whether the person was on the
/// list, and else whether they walked in.
pub fn asked_at_mark(session: (Id, &Session), person: Id) -> impl Iterator<Item = RecordKey> {
    let listed = session.1.cohort.map(|cohort| RecordKey { kind: Enrolment::NAME, id: enrolment_id(cohort.0, person) });
    listed.into_iter().chain([RecordKey { kind: WalkIn::NAME, id: walk_in_id(session.0, person) }])
}

fn attendance_check(change: &Change<'_>) -> Result<(), Refusal> {
    let attendance: Attendance = change.after.read();
    let (Some(session), Some(person)) = (attendance.session, attendance.person) else {
        return Err(Refusal::new("bad_value", args!(why: "mark")));
    };
    mark_makes_sense(attendance.mark)?;
    let state = change.other(&RecordKey::of::<Session>(session.0)).ok_or_else(|| Refusal::new("not_found", args!(what: "session")))?;
    let on_list = state.read::<Session>().cohort.is_some_and(|cohort| is_there(change, Enrolment::NAME, enrolment_id(cohort.0, person.0)));
    if !on_list && !is_there(change, WalkIn::NAME, walk_in_id(session.0, person.0)) {
        change.flag("not_on_list");
    }
    let closed = state.read::<Session>().state.is_some_and(|s| matches!(s.state, SessionStatus::Closed | SessionStatus::Cancelled));
    if closed && ["mark", "note", OVER].iter().any(|cell| change.writes(cell)) {
        let since = state.shown("state").and_then(|write| write.seq);
        return change.refuse_if_known(since, Refusal::new("session_closed", args!()));
    }
    Ok(())
}

fn is_there(change: &Change<'_>, kind: &'static str, id: Id) -> bool {
    change.other(&RecordKey { kind, id }).is_some_and(|state| state.is_live())
}

/// The rule about minutes: late only when late, early only of who took part, each at most [`GREATEST_LATE`].
///
/// # Errors
/// The refusal with its sentence.
pub fn mark_makes_sense(mark: Option<Mark>) -> Result<(), Refusal> {
    let Some(mark) = mark else { return Ok(()) };
    if mark.minutes.is_some() && mark.status != MarkStatus::Late {
        return Err(Refusal::new("minutes_without_late", args!()));
    }
    if mark.early.is_some() && matches!(mark.status, MarkStatus::Absent | MarkStatus::Excused) {
        return Err(Refusal::new("early_without_presence", args!()));
    }
    match mark.minutes.max(mark.early) {
        Some(minutes) if minutes > GREATEST_LATE => Err(Refusal::new("too_many_minutes", args!(minutes: minutes, most: GREATEST_LATE))),
        _ => Ok(()),
    }
}

/// The id of a person's enrolment in a cohort.
pub fn enrolment_id(cohort: Id, person: Id) -> Id {
    pair::<Enrolment>(Enrolment { cohort: Some(Ref::to(cohort)), person: Some(Ref::to(person)), ..Enrolment::default() }, &Enrolment::KIND)
}

/// The id of a person's mark in a session.
pub fn attendance_id(session: Id, person: Id) -> Id {
    pair(Attendance { session: Some(Ref::to(session)), person: Some(Ref::to(person)), ..Attendance::default() }, &Attendance::KIND)
}

/// The id of a walk-in.
pub fn walk_in_id(session: Id, person: Id) -> Id {
    pair(WalkIn { session: Some(Ref::to(session)), person: Some(Ref::to(person)), at: None }, &WalkIn::KIND)
}

fn pair<K: KindOf>(record: K, kind: &crate::Kind) -> Id {
    let cells = record.write();
    kind.derive(|cell| cells.get(cell)).expect("both key cells are there")
}

//! What the sample holds: the LMS go-live in its first week, one to seven days after public launch.
//!
//! Everything goes through the same doors as a person's own work, so the sample obeys the same rules.

use chrono::{Datelike, Days, TimeZone, Utc};
use chrono_tz::Tz;
use domain::Ref;
use domain::checklist::{Evidence, EvidenceForm, EvidenceRule, Item, ItemState, ItemStatus};
use domain::handoff::{Point, PointState, PointStatus};
use domain::plan::follows::follows;
use domain::training::{
    Attendance, Cohort, Enrolment, EnrolmentForm, Mark, MarkStatus, Session, SessionState, SessionStatus, Unmarked, attendance_id,
    enrolment_id,
};
use store::{Draft, Row};

use super::sample_people::person;
use crate::attendance::session::session_new;
use crate::attendance::view::NewSession;
use crate::rollout::lines::Plan;
use crate::rollout::new::rollout_new;
use crate::rollout::view::NewRollout;
use crate::who::text;
use crate::{Engine, Result, engine, times};

const MINUTE: i64 = 60_000;
const DAY: i64 = 86_400_000;
const OWNERS: [&str; 6] =
    ["Đỗ Quang Khải", "Lê Thị Thu Hà", "Trần Quốc Bảo", "Nguyễn Thị Thanh Tâm", "Vũ Minh Quân", "Nguyễn Thị Bích Phượng"];
const CLASSES: [&str; 6] = ["A2.1", "A2.3", "B1.1", "B1.2", "IELTS 5.5", "TOEIC 600"];

/// The day of public launch: the last Tuesday before today. The template names its days after it, and its first week,
/// from the day before to three days after, is Monday to Friday then.
fn launch(now: i64, zone: Tz) -> String {
    let today = Utc.timestamp_millis_opt(now).single().unwrap_or_default().with_timezone(&zone).date_naive();
    let since = match (today.weekday().num_days_from_monday() + 6) % 7 {
        0 => 7,
        days => u64::from(days),
    };
    (today - Days::new(since)).to_string()
}

/// Some days after public launch, at whatever hour it is now.
pub(super) fn fill(engine: &mut Engine) -> Result<()> {
    let zone = times::zone("Asia/Ho_Chi_Minh")?;
    let day = launch(engine.clock.now(), zone);
    let made = rollout_new(
        engine,
        NewRollout {
            template: "lms-go-live".to_owned(),
            name: "LMS go-live".to_owned(),
            go_live: format!("{day}T08:00"),
            zone: zone.name().to_owned(),
            which: None,
            files: None,
            from: None,
            path: None,
        },
    )?;
    let plan = engine.plan(engine::id("rollout", &made.id)?)?;
    engine.people_of_sample(plan)?;
    engine.items_of_sample(plan)?;
    engine.past_sessions(plan)?;
    engine.session_of_today(plan)?;
    engine.points_of_sample(plan)?;
    super::sample_day::fill(engine, plan)?;
    super::sample_support::fill(engine, plan)?;
    Ok(())
}

/// How many people a cohort of the template gets, and what stands in their department.
fn size(title: &str) -> (usize, &'static [&'static str]) {
    match title {
        title if title.starts_with("Students") => (62, &CLASSES),
        title if title.starts_with("Instructors") => (12, &["Khoa Tiếng Anh", "Khoa Luyện thi"]),
        title if title.starts_with("Administrators") => (6, &["Phòng Đào tạo", "Phòng Công nghệ"]),
        title if title.starts_with("Support") => (6, &["Tổ Hỗ trợ"]),
        _ => (0, &["–"]),
    }
}

impl Engine {
    fn people_of_sample(&mut self, plan: Plan) -> Result<()> {
        let mut cohorts = self.store.of::<Cohort>("rollout", plan.id)?;
        cohorts.sort_by_key(|row| (row.value.position, row.id));
        let (mut drafts, mut n) = (Vec::new(), 0);
        for cohort in cohorts {
            let (count, departments) = size(&text(cohort.value.title));
            for i in 0..count {
                let invented = person(n, departments[i % departments.len()]);
                n += 1;
                drafts.extend(invented.drafts);
                let enrolment = Enrolment {
                    cohort: Some(Ref::to(cohort.id)),
                    person: Some(Ref::to(invented.id)),
                    form: Some(EnrolmentForm::Listed),
                    ..Enrolment::default()
                };
                drafts.push(Draft::put(enrolment_id(cohort.id, invented.id), &enrolment));
            }
        }
        self.act("people.import", &drafts)?;
        Ok(())
    }

    fn items_of_sample(&mut self, plan: Plan) -> Result<()> {
        let now = self.clock.now();
        let items = self.store.of::<Item>("rollout", plan.id)?;
        let mut drafts = Vec::new();
        for (index, row) in items.iter().enumerate() {
            let start = row.value.planned.and_then(|planned| planned.instant(plan.t0));
            // What follows a fact says by itself how it stands.
            let said = start.filter(|start| *start < now && follows(&row.value).is_none());
            let state = said.map(|start| stand(index, start, now));
            let mut change = Item { owner: Some(OWNERS[index % OWNERS.len()].into()), state, ..Item::default() };
            let done = change.state.as_ref().is_some_and(|state| state.state == ItemStatus::Done);
            if done && row.value.evidence_rule == Some(EvidenceRule::Needed) {
                drafts.extend(self.shown_in_sample(row, index, &mut change));
            }
            drafts.push(Draft::put(row.id, &change));
        }
        self.act("item.set", &drafts)?;
        Ok(())
    }

    /// What shows that an item is done; now and then there is only a word why nothing does.
    fn shown_in_sample(&self, row: &Row<Item>, index: usize, change: &mut Item) -> Option<Draft> {
        if index % 9 == 4 {
            if let Some(state) = &mut change.state {
                state.reason = Some("seen on the screen, nothing was kept".to_owned());
            }
            return None;
        }
        let id = self.new_id();
        change.proof = Some(Ref::to(id));
        Some(Draft::put(id, &evidence(row)))
    }

    fn past_sessions(&mut self, plan: Plan) -> Result<()> {
        let now = self.clock.now();
        let mut drafts = Vec::new();
        for row in self.sessions_of(plan.id)? {
            let planned = row.value.planned.unwrap_or_default();
            let Some(start) = planned.instant(plan.t0) else { continue };
            let end = start + planned.duration.unwrap_or(120) * MINUTE;
            if end < now - DAY / 4 {
                self.mark_session(&row, start, usize::MAX, &mut drafts)?;
                let closed = SessionState { state: SessionStatus::Closed, unmarked: Some(Unmarked::Absent), at: end };
                drafts.push(Draft::put(
                    row.id,
                    &Session { state: Some(closed), trainer: Some("Trần Quốc Bảo".into()), ..Session::default() },
                ));
            }
        }
        if !drafts.is_empty() {
            self.act("attendance.mark", &drafts)?;
        }
        Ok(())
    }

    /// A workshop that is going on now: 40 of its 62 are marked.
    fn session_of_today(&mut self, plan: Plan) -> Result<()> {
        let start = (self.clock.now() - 40 * MINUTE) / (5 * MINUTE) * 5 * MINUTE;
        let request = NewSession {
            rollout: plan.id.to_string(),
            cohort: "Students, cohort 1".to_owned(),
            title: "Hands-on workshop: students, cohort 1".to_owned(),
            starts: times::local(start, plan.zone)[..16].to_owned(),
            minutes: 240,
            place: "Room B204".to_owned(),
            trainer: "Trần Quốc Bảo".to_owned(),
            form: "workshop".to_owned(),
            topics: Vec::new(),
            people: Vec::new(),
            segments: Vec::new(),
        };
        let made = session_new(self, request)?;
        let row = self.store.get::<Session>(engine::id("session", &made.id)?)?;
        let mut drafts = Vec::new();
        if let Some(row) = row {
            self.mark_session(&row, start, 40, &mut drafts)?;
        }
        self.act("attendance.mark", &drafts)?;
        Ok(())
    }

    /// Marks up to `most` of a session's people.
    fn mark_session(&self, session: &Row<Session>, start: i64, most: usize, drafts: &mut Vec<Draft>) -> Result<()> {
        let cohort = session.value.cohort.map(|cohort| cohort.0).unwrap_or_default();
        let enrolled = self.store.of::<Enrolment>("cohort", cohort)?;
        // Not the first forty of the alphabet: those who came first.
        let people = enrolled
            .iter()
            .enumerate()
            .filter(|(i, _)| most == usize::MAX || i % 14 < 10)
            .filter_map(|(i, row)| Some((i, row.value.person?)));
        for (i, person) in people.take(most) {
            let record = Attendance {
                session: Some(Ref::to(session.id)),
                person: Some(person),
                mark: Some(mark(i, start)),
                note: note(i),
                over: None,
            };
            drafts.push(Draft::put(attendance_id(session.id, person.0), &record));
        }
        Ok(())
    }

    fn points_of_sample(&mut self, plan: Plan) -> Result<()> {
        let at = self.clock.now();
        let mut drafts = Vec::new();
        for (a, area) in self.areas_of(plan.id)?.into_iter().take(2).enumerate() {
            let mut points = self.store.of::<Point>("area", area.id)?;
            points.sort_by_key(|row| (row.value.position, row.id));
            for (i, point) in points.into_iter().enumerate() {
                drafts.push(Draft::put(point.id, &Point { state: Some(judgement(a, i, at)), ..Point::default() }));
            }
        }
        self.act("point.set", &drafts)?;
        Ok(())
    }
}

fn stand(index: usize, start: i64, now: i64) -> ItemState {
    let (state, reason) = match index {
        i if i % 41 == 17 => (ItemStatus::Blocked, Some("Waits for the new support number; Bích Phượng asks the provider")),
        i if i % 53 == 21 => (ItemStatus::Failed, Some("The certificate has 60 days left, 90 are wanted")),
        i if i % 47 == 30 => (ItemStatus::NotApplicable, Some("A single cache by design, decision 14")),
        i if i % 59 == 40 => (ItemStatus::Skipped, Some("The old system is needed until Friday")),
        _ if now - start < 90 * MINUTE => (ItemStatus::Running, None),
        _ => (ItemStatus::Done, None),
    };
    ItemState::said(state, reason.map(str::to_owned), (start + 20 * MINUTE).min(now))
}

fn evidence(item: &Row<Item>) -> Evidence {
    let said = format!("Checked and filed under {}", text(item.value.code.clone()));
    Evidence { item: Some(Ref::to(item.id)), form: Some(EvidenceForm::Text), text: Some(said.into()), ..Evidence::default() }
}

fn mark(i: usize, start: i64) -> Mark {
    let (status, minutes) = match i % 20 {
        3 => (MarkStatus::Late, Some(12)),
        8 => (MarkStatus::Excused, None),
        11 => (MarkStatus::Absent, None),
        15 => (MarkStatus::Remote, None),
        17 if i % 40 == 17 => (MarkStatus::Late, Some(5)),
        _ => (MarkStatus::Present, None),
    };
    Mark { status, own: None, minutes, early: None, at: start + i64::from(minutes.unwrap_or(0)) * MINUTE - ((i % 9) as i64) * MINUTE }
}

fn note(i: usize) -> Option<domain::Text<500>> {
    match i % 20 {
        8 => Some("Medical certificate shown".into()),
        3 => Some("Bus from Hội An".into()),
        15 => Some("On the webinar".into()),
        _ => None,
    }
}

fn judgement(area: usize, index: usize, at: i64) -> PointState {
    let mut state = PointState { state: PointStatus::Accepted, reason: None, condition: None, owner: None, due: None, at };
    match (area, index) {
        (0, 2) => {
            state.state = PointStatus::Conditional;
            state.condition = Some("Job restart runbook in Vietnamese, reviewed by operations".to_owned());
            state.owner = Some("Vũ Minh Quân".to_owned());
        }
        (1, 1) => {
            state.state = PointStatus::Declined;
            state.reason = Some("Sunday 00:00–08:00 has no deputy".to_owned());
        }
        (1, i) if i > 2 => state.state = PointStatus::Open,
        _ => {}
    }
    state
}

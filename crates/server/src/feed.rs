//! A rollout's dates for calendar programs, for whoever has a link to them: made from the records that this server judges by.
//!
//! A link is a record of the log (`domain::calendar`); what an event is and how it is written is the same code that makes a
//! laptop's file. What is made stands until the log grows, so that a thousand calendars that ask cost as much as one.
//! Nobody on a list is named, not even where a link is for one person.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use chrono::{SecondsFormat, TimeZone as _, Utc};
use chrono_tz::Tz;
use domain::calendar::{
    Calendar, CalendarEvent, CalendarLink, Invited, LAUNCH_TELLS, MEETING_TELLS, MILESTONE_TELLS, Revision, SESSION_TELLS, calendar_file,
    digest, invitation, is_milestone, launch_event, link_id, meeting_event, milestone_event, session_event,
};
use domain::checklist::Item;
use domain::gate::Gate;
use domain::meeting::Meeting;
use domain::people::Person;
use domain::people::same::Same;
use domain::rollout::Rollout;
use domain::sentence::Language;
use domain::training::make_up::{MakeUp, make_up_id};
use domain::training::{Attendance, Cohort, Enrolment, Session, SessionForm, Topic, attendance_id};
use domain::{Hash, Id, KindOf, RecordKey, RecordState};

use crate::rows::{Row, of, text};
use crate::storage::{Head, Reading, Stored, Tenant};

/// Most calendars kept.
const MOST_KEPT: usize = 200;

type Key = (Hash, Hash, &'static str);

/// A calendar as it is sent, and the name of exactly this one.
#[derive(Clone)]
pub(crate) struct Feed {
    pub(crate) etag: String,
    pub(crate) bytes: Vec<u8>,
}

/// Calendars as they were made at the head of a log.
#[derive(Default)]
pub(crate) struct Feeds(Mutex<HashMap<Key, (Head, Feed)>>);

impl Feeds {
    fn get(&self, key: &Key, head: &Head) -> Option<Feed> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(key).filter(|(of, _)| of == head).map(|(_, feed)| feed.clone())
    }

    fn keep(&self, key: Key, head: Head, feed: &Feed) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(key, (head, feed.clone()));
    }
}

/// The calendar behind a token; nothing where there is no such link, or it is over.
pub(crate) fn feed_of(tenant: &dyn Tenant, feeds: &Feeds, token: &str, language: Language, now: i64) -> Stored<Option<Feed>> {
    let record = RecordKey::of::<CalendarLink>(link_id(token));
    // Looked up with each request, whatever is kept: a link that was taken back is gone at once.
    let glance = tenant.glance(None, std::slice::from_ref(&record))?;
    let Some(state) = glance.records.get(&record).cloned().flatten().filter(RecordState::is_live) else { return Ok(None) };
    let link: CalendarLink = state.read();
    if !link.opens(now) {
        return Ok(None);
    }
    let key = (tenant.workspace(), digest(token), if language == Language::Vietnamese { "vi" } else { "en" });
    if let Some(feed) = feeds.get(&key, &glance.head) {
        return Ok(Some(feed));
    }
    let mut reading = tenant.read()?;
    let head = reading.head()?;
    let Some(calendar) = calendar(&mut *reading, &link, language)? else { return Ok(None) };
    let bytes = calendar_file(&calendar);
    let feed = Feed { etag: format!("\"{}\"", Hash::of(&[&bytes])), bytes };
    feeds.keep(key, head, &feed);
    Ok(Some(feed))
}

/// What all events of a rollout stand on.
struct Plan {
    id: Id,
    t0: Option<i64>,
    zone: Tz,
    launch: Revision,
}

fn calendar(reading: &mut dyn Reading, link: &CalendarLink, language: Language) -> Stored<Option<Calendar>> {
    let Some(id) = link.rollout.map(|rollout| rollout.0) else { return Ok(None) };
    let Some(state) = reading.record(&RecordKey::of::<Rollout>(id))?.filter(RecordState::is_live) else { return Ok(None) };
    let (rollout, launch) = (state.read::<Rollout>(), Revision::in_log(&state, &LAUNCH_TELLS));
    let zone = text(&rollout.zone).parse().unwrap_or(Tz::UTC);
    let plan = Plan { id, t0: rollout.t0.map(|t0| t0.0), zone, launch };
    let name = text(&rollout.name);
    let mut events = sessions(reading, &plan, link, language)?;
    if link.is_whole() {
        events.extend(plan.t0.map(|t0| launch_event(id, &name, t0, launch)));
        events.extend(milestones(reading, &plan)?);
        events.extend(meetings(reading, &plan)?);
    }
    events.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    // Of the last change, not of this moment: as long as nothing changes, the bytes stay the same.
    let made = events.iter().map(|event| event.changed).max().unwrap_or(0);
    Ok(Some(Calendar { name, zone: zone.name().to_owned(), made, followed: true, events }))
}

fn sessions(reading: &mut dyn Reading, plan: &Plan, link: &CalendarLink, language: Language) -> Stored<Vec<CalendarEvent>> {
    let mut rows = of::<Session>(reading, "rollout", plan.id)?;
    rows.retain(|row| link.shows(&row.value));
    if let Some(person) = link.person {
        let (ids, cohorts) = listed(reading, person.0)?;
        let mut theirs = Vec::new();
        for row in rows {
            if is_for(reading, &row, &ids, &cohorts)? {
                theirs.push(row);
            }
        }
        rows = theirs;
    }
    let cohorts: HashMap<Id, String> =
        of::<Cohort>(reading, "rollout", plan.id)?.into_iter().map(|row| (row.id, text(&row.value.title))).collect();
    let topics: HashMap<Id, (Option<i64>, String)> = reading.of_kind(Topic::NAME)?.into_iter().map(topic).collect();
    Ok(rows.iter().filter_map(|row| session(row, plan, (&cohorts, &topics), language)).collect())
}

fn topic((id, state): (Id, RecordState)) -> (Id, (Option<i64>, String)) {
    let topic: Topic = state.read();
    (id, (topic.position, text(&topic.title)))
}

type Around<'a> = (&'a HashMap<Id, String>, &'a HashMap<Id, (Option<i64>, String)>);

fn session(row: &Row<Session>, plan: &Plan, (cohorts, topics): Around<'_>, language: Language) -> Option<CalendarEvent> {
    let covers = row.value.covers.iter().flatten().filter_map(|id| Id::try_parse(id).ok());
    let mut covered: Vec<(&(Option<i64>, String), Id)> = covers.filter_map(|id| Some((topics.get(&id)?, id))).collect();
    covered.sort();
    let around = Invited {
        cohort: row.value.cohort.and_then(|cohort| cohorts.get(&cohort.0).cloned()).unwrap_or_default(),
        topics: covered.into_iter().map(|((_, title), id)| (id, title.clone())).collect(),
        t0: plan.t0,
        zone: plan.zone.name(),
        local: &|at| local(at, plan.zone),
    };
    let revision = Revision::in_log(&row.state, &SESSION_TELLS).or(plan.launch);
    session_event(row.id, &row.value, plan.t0, revision, invitation(&row.value, &around, language))
}

/// An instant in a zone, RFC 3339 to the second.
fn local(at: i64, zone: Tz) -> String {
    Utc.timestamp_millis_opt(at).single().unwrap_or_default().with_timezone(&zone).to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Whether a session is for somebody: for their cohort, or one to one for them, planned or marked.
fn is_for(reading: &mut dyn Reading, row: &Row<Session>, ids: &[Id], cohorts: &HashSet<Id>) -> Stored<bool> {
    if row.value.form != Some(SessionForm::OneToOne) {
        return Ok(row.value.cohort.is_some_and(|cohort| cohorts.contains(&cohort.0)));
    }
    let asked = ids.iter().map(|id| RecordKey::of::<MakeUp>(make_up_id(row.id, *id)));
    let marked = ids.iter().map(|id| RecordKey::of::<Attendance>(attendance_id(row.id, *id)));
    for key in asked.chain(marked) {
        if reading.record(&key)?.is_some_and(|state| state.is_live()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The ids of somebody who was found to be several, and the cohorts on whose list they stand under any of them.
fn listed(reading: &mut dyn Reading, person: Id) -> Stored<(Vec<Id>, HashSet<Id>)> {
    let merged = reading.of_kind(Person::NAME)?.into_iter().filter(|(_, state)| state.is_live());
    let people: HashMap<Id, Option<Id>> = merged.map(|(id, state)| (id, state.read::<Person>().merged_into.map(|into| into.0))).collect();
    let same = Same::of(people.iter().filter_map(|(id, into)| Some((*id, (*into)?))).filter(|(_, into)| people.contains_key(into)));
    let wanted = same.stays(person);
    let mut cohorts = HashSet::new();
    for (_, state) in reading.of_kind(Enrolment::NAME)?.into_iter().filter(|(_, state)| state.is_live()) {
        let enrolment: Enrolment = state.read();
        if enrolment.person.is_some_and(|person| same.stays(person.0) == wanted) {
            cohorts.extend(enrolment.cohort.map(|cohort| cohort.0));
        }
    }
    Ok((same.all(&wanted).to_vec(), cohorts))
}

fn milestones(reading: &mut dyn Reading, plan: &Plan) -> Stored<Vec<CalendarEvent>> {
    let revision = |state: &RecordState| Revision::in_log(state, &MILESTONE_TELLS).or(plan.launch);
    let gates = of::<Gate>(reading, "rollout", plan.id)?.into_iter();
    let gates = gates.filter_map(|row| milestone_event(row.id, &text(&row.value.title), row.value.planned, plan.t0, revision(&row.state)));
    let mut events: Vec<CalendarEvent> = gates.collect();
    let items = of::<Item>(reading, "rollout", plan.id)?.into_iter().filter(|row| is_milestone(&row.value));
    events
        .extend(items.filter_map(|row| milestone_event(row.id, &text(&row.value.title), row.value.planned, plan.t0, revision(&row.state))));
    Ok(events)
}

fn meetings(reading: &mut dyn Reading, plan: &Plan) -> Stored<Vec<CalendarEvent>> {
    let rows = of::<Meeting>(reading, "rollout", plan.id)?.into_iter();
    let event = |row: Row<Meeting>| {
        let revision = Revision::in_log(&row.state, &MEETING_TELLS).or(plan.launch);
        meeting_event(row.id, &row.value, plan.t0, revision)
    };
    Ok(rows.filter_map(event).collect())
}

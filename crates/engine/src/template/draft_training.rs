//! The training part of a rollout made from a template: audiences, courses, topics, cohorts, sessions.

use std::collections::BTreeMap;

use domain::assessment::{Assessment, PracticalCriteria};
use domain::certificate::{CertificateDesign, design_id};
use domain::check_in::{self, Let, check_in_id};
use domain::checklist::Planned;
use domain::feedback::{FeedbackForm, form_id};
use domain::training::segment::{Segment, Segments};
use domain::training::status::{AttendanceStatus, status_id};
use domain::training::window::{MarkWindow, window_id};
use domain::training::{self, Expected};
use domain::{Id, Ref};

use super::draft::{Draft, Known, words};
use super::model::Template;
use super::plan::{CheckIn, Feedback};

pub(super) fn draft(template: &Template, rollout: Id, next_id: &mut dyn FnMut() -> Id, known: &mut Known, out: &mut Vec<Draft>) {
    let audiences = audiences(template, rollout, next_id, out);
    known.extend(audiences.iter().map(|(code, id)| (format!("audience.{code}"), *id)));
    let (courses, topics) = courses(template, rollout, &audiences, next_id, out);
    known.extend(courses.iter().map(|(code, id)| (format!("course.{code}"), *id)));
    known.extend(topics.iter().map(|(code, id)| (format!("topic.{code}"), *id)));
    for (position, one) in (100..).zip(&template.assessments) {
        out.push(Draft::of(next_id(), &whole_assessment(one, rollout, courses[one.course.as_str()], position)));
    }
    roll_calls(template, rollout, out);
    certificates(template, rollout, &audiences, out);
    let mut cohorts = BTreeMap::new();
    for (position, cohort) in (1..).zip(&template.cohorts) {
        let id = next_id();
        cohorts.insert(cohort.code.as_str(), id);
        out.push(Draft::of(
            id,
            &training::Cohort {
                rollout: Some(Ref::to(rollout)),
                audience: Some(Ref::to(audiences[cohort.audience.as_str()])),
                title: words(&cohort.title),
                capacity: cohort.capacity,
                zone: cohort.zone.as_deref().and_then(words),
                frozen: None,
                position: Some(position),
            },
        ));
    }
    for session in &template.sessions {
        let id = next_id();
        known.insert(format!("session.{}", session.code), id);
        out.push(Draft::of(
            id,
            &training::Session {
                rollout: Some(Ref::to(rollout)),
                cohort: Some(Ref::to(cohorts[session.cohort.as_str()])),
                course: Some(Ref::to(courses[session.course.as_str()])),
                title: words(&session.title),
                form: Some(session.form),
                planned: Some(Planned { start: Some(session.start), at: None, duration: Some(session.duration) }),
                place: session.place.as_deref().and_then(words),
                link: session.link.as_deref().and_then(words),
                trainer: None,
                state: None,
                reopened: None,
                code: words(&session.code),
                covers: Some(session.covers.iter().map(|code| topics[code.as_str()].to_string()).collect::<Vec<_>>())
                    .filter(|codes| !codes.is_empty()),
                segments: segments(template, session, &topics),
            },
        ));
        settings(session, id, rollout, out);
    }
}

/// A segment without a title of its own is called as its topic.
fn segments(template: &Template, session: &super::plan::Session, topics: &BTreeMap<&str, Id>) -> Option<Segments> {
    let title = |code: &str| template.topics.iter().find(|topic| topic.code == code).map(|topic| topic.title.clone());
    let one = |one: &super::plan::Segment| Segment {
        title: if one.title.is_empty() { one.topic.as_deref().and_then(title).unwrap_or_default() } else { one.title.clone() },
        form: one.form,
        minutes: one.minutes,
        topic: one.topic.as_deref().map(|code| topics[code]),
        trainer: None,
    };
    (!session.segments.is_empty()).then(|| Segments(session.segments.iter().map(one).collect()))
}

fn audiences<'a>(template: &'a Template, rollout: Id, next_id: &mut dyn FnMut() -> Id, out: &mut Vec<Draft>) -> BTreeMap<&'a str, Id> {
    let mut ids = BTreeMap::new();
    for (position, audience) in (1..).zip(&template.audiences) {
        let id = next_id();
        ids.insert(audience.code.as_str(), id);
        out.push(Draft::of(
            id,
            &training::Audience {
                rollout: Some(Ref::to(rollout)),
                title: words(&audience.title),
                expected: Some(Expected { low: audience.expected_low, high: audience.expected_high }),
                stated_hours: Some(audience.stated_hours),
                delivery: words(&audience.delivery),
                position: Some(position),
                code: words(&audience.code),
                for_trainers: audience.for_trainers,
            },
        ));
    }
    ids
}

fn courses<'a>(
    template: &'a Template,
    rollout: Id,
    audiences: &BTreeMap<&str, Id>,
    next_id: &mut dyn FnMut() -> Id,
    out: &mut Vec<Draft>,
) -> (BTreeMap<&'a str, Id>, BTreeMap<&'a str, Id>) {
    let (mut ids, mut topics) = (BTreeMap::new(), BTreeMap::new());
    for course in &template.courses {
        let id = next_id();
        ids.insert(course.code.as_str(), id);
        out.push(Draft::of(
            id,
            &training::Course {
                rollout: Some(Ref::to(rollout)),
                audience: Some(Ref::to(audiences[course.audience.as_str()])),
                title: words(&course.title),
                stated_minutes: Some(course.stated_minutes.unwrap_or(course.stated_hours * 60)),
            },
        ));
        for (position, topic) in (1..).zip(template.topics.iter().filter(|topic| topic.course == course.code)) {
            let topic_id = next_id();
            topics.insert(topic.code.as_str(), topic_id);
            if let Some(pass_mark) = topic.pass_mark {
                out.push(Draft::of(next_id(), &assessment(topic, rollout, id, pass_mark, position)));
            }
            out.push(Draft::of(
                topic_id,
                &training::Topic {
                    course: Some(Ref::to(id)),
                    title: words(&topic.title),
                    minutes: Some(topic.minutes),
                    form: Some(topic.form),
                    required: Some(topic.required),
                    position: Some(position),
                    source: Some(topic.source.clone()),
                },
            ));
        }
    }
    (ids, topics)
}

/// Statuses of the roll calls and what follows from minutes.
fn roll_calls(template: &Template, rollout: Id, out: &mut Vec<Draft>) {
    for status in &template.statuses {
        let record = AttendanceStatus {
            rollout: Some(Ref::to(rollout)),
            code: Some(status.code.as_str().into()),
            counts_as: status.counts_as,
            title: status.title.as_deref().and_then(words),
            letter: status.letter.as_deref().map(Into::into),
            credit: status.credit,
            hidden: status.hidden.then_some(true),
            position: status.position,
        };
        out.push(Draft::of(status_id(rollout, &status.code), &record));
    }
    if let Some(minutes) = &template.mark_minutes {
        let record = MarkWindow {
            rollout: Some(Ref::to(rollout)),
            late_after: minutes.late_after,
            absent_after: minutes.absent_after,
            absent_status: minutes.absent_status.as_deref().map(Into::into),
            early_after: minutes.early_after,
            early_status: minutes.early_status.as_deref().map(Into::into),
        };
        out.push(Draft::of(window_id(rollout), &record));
    }
}

/// How people check in to a session, and how it asks for feedback.
fn settings(session: &super::plan::Session, id: Id, rollout: Id, out: &mut Vec<Draft>) {
    if let Some(CheckIn { before, after, late, always, asks }) = session.check_in {
        let when = Let { before, after, late, always };
        let record = check_in::CheckIn { session: Some(Ref::to(id)), when: Some(when), asks: asks.then_some(true), secret: None };
        out.push(Draft::of(check_in_id(id), &record));
    }
    if let Some(Feedback { named, question }) = &session.feedback {
        let record = FeedbackForm {
            session: Some(Ref::to(id)),
            rollout: Some(Ref::to(rollout)),
            named: named.then_some(true),
            question: question.as_deref().and_then(words),
        };
        out.push(Draft::of(form_id(id), &record));
    }
}

fn certificates(template: &Template, rollout: Id, audiences: &BTreeMap<&str, Id>, out: &mut Vec<Draft>) {
    for one in &template.certificates {
        let of = one.audience.as_deref().map_or(rollout, |code| audiences[code]);
        let record = CertificateDesign {
            rollout: Some(Ref::to(rollout)),
            of: Some(of.to_string().into()),
            title: one.title.as_deref().and_then(words),
            text: one.text.as_deref().and_then(words),
            place: one.place.as_deref().and_then(words),
            ..CertificateDesign::default()
        };
        out.push(Draft::of(design_id(of), &record));
    }
}

fn whole_assessment(one: &super::plan::Assessment, rollout: Id, course: Id, position: i64) -> Assessment {
    Assessment {
        rollout: Some(Ref::to(rollout)),
        course: Some(Ref::to(course)),
        title: words(&one.title),
        greatest: Some(one.greatest),
        pass_mark: Some(one.pass_mark),
        criteria: Some(PracticalCriteria(one.criteria.clone())).filter(|criteria| !criteria.0.is_empty()),
        position: Some(position),
    }
}

/// What stands at the end of a course: of 100 points, so that a point is a per cent.
fn assessment(topic: &super::plan::Topic, rollout: Id, course: Id, pass_mark: i64, position: i64) -> Assessment {
    Assessment {
        rollout: Some(Ref::to(rollout)),
        course: Some(Ref::to(course)),
        title: words(&topic.title),
        greatest: Some(100),
        pass_mark: Some(pass_mark),
        criteria: None,
        position: Some(position),
    }
}

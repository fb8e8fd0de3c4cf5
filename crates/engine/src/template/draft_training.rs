//! The training part of a rollout made from a template: audiences, courses, topics, cohorts, sessions.

use std::collections::BTreeMap;

use domain::assessment::Assessment;
use domain::checklist::Planned;
use domain::training::{self, Expected};
use domain::{Id, Ref};

use super::draft::{Draft, Known, words};
use super::model::Template;

pub(super) fn draft(template: &Template, rollout: Id, next_id: &mut dyn FnMut() -> Id, known: &mut Known, out: &mut Vec<Draft>) {
    let audiences = audiences(template, rollout, next_id, out);
    known.extend(audiences.iter().map(|(code, id)| (format!("audience.{code}"), *id)));
    let (courses, topics) = courses(template, rollout, &audiences, next_id, out);
    known.extend(courses.iter().map(|(code, id)| (format!("course.{code}"), *id)));
    known.extend(topics.iter().map(|(code, id)| (format!("topic.{code}"), *id)));
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
                capacity: Some(cohort.capacity),
                zone: None,
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
                code: words(&session.code),
                covers: Some(session.covers.iter().map(|code| topics[code.as_str()].to_string()).collect::<Vec<_>>())
                    .filter(|codes| !codes.is_empty()),
            },
        ));
    }
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

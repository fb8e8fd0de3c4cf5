//! The training of a rollout as a template has it: without trainers, rosters and marks.

use domain::Id;
use domain::assessment::Assessment;
use domain::training::{Audience, Cohort, Course, Expected, Session, SessionForm, SessionStatus, Topic, TopicForm};

use super::super::model::Template;
use super::super::plan as entries;
use super::names::{Names, minutes_of};
use crate::who::text;
use crate::{Engine, Result};

impl Engine {
    pub(super) fn training_of(&self, rollout: Id, names: &mut Names, out: &mut Template) -> Result<()> {
        let mut audiences = self.store.of::<Audience>("rollout", rollout)?;
        audiences.sort_by_key(|row| (row.value.position, row.id));
        for row in audiences {
            let Audience { title, expected, stated_hours, delivery, code, .. } = row.value;
            let expected = expected.unwrap_or(Expected { low: 0, high: 0 });
            out.audiences.push(entries::Audience {
                code: names.take("audience", row.id, &text(code)),
                title: text(title),
                expected_low: expected.low,
                expected_high: expected.high,
                stated_hours: stated_hours.unwrap_or(0),
                delivery: text(delivery),
                implied: false,
                source: Vec::new(),
            });
        }
        self.courses_into(rollout, names, out)?;
        let mut cohorts = self.store.of::<Cohort>("rollout", rollout)?;
        cohorts.sort_by_key(|row| (row.value.position, row.id));
        for row in cohorts {
            let Some(audience) = row.value.audience.and_then(|audience| names.plain("audience", audience.0)) else { continue };
            out.cohorts.push(entries::Cohort {
                code: names.take("cohort", row.id, ""),
                audience,
                title: text(row.value.title),
                capacity: row.value.capacity.unwrap_or(30).max(1),
                implied: false,
                source: Vec::new(),
            });
        }
        self.sessions_into(rollout, names, out)
    }

    fn courses_into(&self, rollout: Id, names: &mut Names, out: &mut Template) -> Result<()> {
        let marks = self.store.of::<Assessment>("rollout", rollout)?;
        for row in self.store.of::<Course>("rollout", rollout)? {
            let Some(audience) = row.value.audience.and_then(|audience| names.plain("audience", audience.0)) else { continue };
            let minutes = row.value.stated_minutes.unwrap_or(0);
            let course = names.take("course", row.id, "");
            out.courses.push(entries::Course {
                code: course.clone(),
                audience,
                title: text(row.value.title),
                stated_hours: if minutes % 60 == 0 { minutes / 60 } else { 0 },
                stated_minutes: Some(minutes).filter(|minutes| minutes % 60 != 0),
                source: Vec::new(),
            });
            let mut topics = self.store.of::<Topic>("course", row.id)?;
            topics.sort_by_key(|topic| (topic.value.position, topic.id));
            for topic in topics {
                let title = text(topic.value.title);
                let own =
                    marks.iter().find(|one| one.value.course.map(|of| of.0) == Some(row.id) && text(one.value.title.clone()) == title);
                out.topics.push(entries::Topic {
                    code: names.take("topic", topic.id, ""),
                    course: course.clone(),
                    minutes: topic.value.minutes.unwrap_or(60).clamp(1, 1440),
                    form: topic.value.form.unwrap_or(TopicForm::Taught),
                    required: topic.value.required.unwrap_or(true),
                    pass_mark: own.and_then(|one| one.value.pass_mark),
                    source: topic.value.source.unwrap_or_default(),
                    title,
                });
            }
        }
        Ok(())
    }

    /// Sessions that take place, of a course and at a time.
    fn sessions_into(&self, rollout: Id, names: &mut Names, out: &mut Template) -> Result<()> {
        for row in self.sessions_of(rollout)? {
            let Session { cohort, course, title, form, planned, place, link, state, covers, code, .. } = row.value;
            let cancelled = state.is_some_and(|state| state.state == SessionStatus::Cancelled);
            let start = planned.and_then(|planned| minutes_of(planned, names.t0));
            let cohort = cohort.and_then(|cohort| names.plain("cohort", cohort.0));
            let course = course.and_then(|course| names.plain("course", course.0));
            let (Some(start), Some(cohort), Some(course), false) = (start, cohort, course, cancelled) else { continue };
            let of_course = |code: &String| out.topics.iter().any(|topic| topic.code == *code && topic.course == course);
            let topics = covers.unwrap_or_default();
            let covers = topics.iter().filter_map(|id| names.plain("topic", Id::try_parse(id).ok()?)).filter(of_course).collect();
            let said = |text: String| Some(text).filter(|text| !text.trim().is_empty());
            out.sessions.push(entries::Session {
                code: names.take("session", row.id, &text(code)),
                cohort,
                course,
                title: text(title),
                form: form.unwrap_or(SessionForm::Live),
                start,
                duration: planned.and_then(|planned| planned.duration).unwrap_or(60).max(1),
                covers,
                place: said(text(place)),
                link: said(text(link)),
                note: None,
                source: Vec::new(),
            });
        }
        Ok(())
    }
}

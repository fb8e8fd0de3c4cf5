//! The training of a rollout as a template has it: without trainers, rosters and marks.

use std::collections::HashSet;

use domain::Id;
use domain::assessment::Assessment;
use domain::certificate::CertificateDesign;
use domain::check_in::{CheckIn, Let};
use domain::feedback::{FeedbackForm, form_id};
use domain::training::status::AttendanceStatus;
use domain::training::{Audience, Cohort, Course, Expected, Session, SessionForm, SessionStatus, Topic, TopicForm};

use super::super::model::Template;
use super::super::plan as entries;
use super::names::{Names, minutes_of};
use crate::who::text;
use crate::{Engine, Result};

/// Whether an assessment is the one that a topic's pass mark stands for: of 100 points and without criteria.
fn is_mark_of(assessment: &Assessment, course: Id, title: &str) -> bool {
    let plain = assessment.greatest.unwrap_or(100) == 100 && assessment.criteria.as_ref().is_none_or(|criteria| criteria.0.is_empty());
    plain && assessment.course.map(|of| of.0) == Some(course) && text(assessment.title.clone()) == title
}

impl Engine {
    pub(super) fn training_of(&self, rollout: Id, names: &mut Names, out: &mut Template) -> Result<()> {
        let mut audiences = self.store.of::<Audience>("rollout", rollout)?;
        audiences.sort_by_key(|row| (row.value.position, row.id));
        for row in audiences {
            let Audience { title, expected, stated_hours, delivery, code, for_trainers, .. } = row.value;
            let expected = expected.unwrap_or(Expected { low: 0, high: 0 });
            out.audiences.push(entries::Audience {
                code: names.take("audience", row.id, &text(code)),
                title: text(title),
                expected_low: expected.low,
                expected_high: expected.high,
                stated_hours: stated_hours.unwrap_or(0),
                delivery: text(delivery),
                for_trainers,
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
                capacity: row.value.capacity.filter(|capacity| *capacity > 0),
                zone: Some(text(row.value.zone)).filter(|zone| !zone.is_empty()),
                implied: false,
                source: Vec::new(),
            });
        }
        self.roll_calls_into(rollout, out)?;
        self.certificates_into(rollout, names, out)?;
        self.sessions_into(rollout, names, out)
    }

    fn courses_into(&self, rollout: Id, names: &mut Names, out: &mut Template) -> Result<()> {
        let mut marks = self.store.of::<Assessment>("rollout", rollout)?;
        marks.sort_by_key(|row| (row.value.position, row.id));
        let mut of_topics = HashSet::new();
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
                let own = marks.iter().find(|one| is_mark_of(&one.value, row.id, &title) && of_topics.insert(one.id));
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
            for one in marks.iter().filter(|one| one.value.course.map(|of| of.0) == Some(row.id) && !of_topics.contains(&one.id)) {
                out.assessments.push(entries::Assessment {
                    code: names.take("assessment", one.id, ""),
                    course: course.clone(),
                    title: text(one.value.title.clone()),
                    greatest: one.value.greatest.unwrap_or(100),
                    pass_mark: one.value.pass_mark.unwrap_or(0),
                    criteria: one.value.criteria.clone().unwrap_or_default().0,
                });
            }
        }
        Ok(())
    }

    /// The statuses that differ from the usual, and what follows from minutes.
    fn roll_calls_into(&self, rollout: Id, out: &mut Template) -> Result<()> {
        let mut statuses = self.store.of::<AttendanceStatus>("rollout", rollout)?;
        statuses.sort_by_key(|row| text(row.value.code.clone()));
        for row in statuses {
            let AttendanceStatus { code, counts_as, title, letter, credit, hidden, position, .. } = row.value;
            let (title, letter) = (title.map(|title| title.0), letter.map(|letter| letter.0));
            out.statuses.push(entries::Status {
                code: text(code),
                counts_as,
                title,
                letter,
                credit,
                hidden: hidden.unwrap_or(false),
                position,
            });
        }
        let window = self.window_of(rollout)?;
        let code = |code: Option<domain::Text<60>>| code.map(|code| code.0);
        let minutes = entries::MarkMinutes {
            late_after: window.late_after,
            absent_after: window.absent_after,
            absent_status: code(window.absent_status),
            early_after: window.early_after,
            early_status: code(window.early_status),
        };
        let said = [minutes.late_after, minutes.absent_after, minutes.early_after].iter().any(Option::is_some);
        out.mark_minutes = Some(minutes).filter(|_| said);
        Ok(())
    }

    /// Sessions that take place, of a course and at a time.
    fn sessions_into(&self, rollout: Id, names: &mut Names, out: &mut Template) -> Result<()> {
        for row in self.sessions_of(rollout)? {
            let Session { cohort, course, title, form, planned, place, link, state, covers, segments, code, .. } = row.value;
            let cancelled = state.is_some_and(|state| state.state == SessionStatus::Cancelled);
            let start = planned.and_then(|planned| minutes_of(planned, names.t0));
            let cohort = cohort.and_then(|cohort| names.plain("cohort", cohort.0));
            let course = course.and_then(|course| names.plain("course", course.0));
            let (Some(start), Some(cohort), Some(course), false) = (start, cohort, course, cancelled) else { continue };
            let of_course = |code: &String| out.topics.iter().any(|topic| topic.code == *code && topic.course == course);
            let topics = covers.unwrap_or_default();
            let covers = topics.iter().filter_map(|id| names.plain("topic", Id::try_parse(id).ok()?)).filter(of_course).collect();
            let covers: Vec<String> = covers;
            let segments = segments.unwrap_or_default().0.into_iter().map(|one| entries::Segment {
                topic: one.topic.and_then(|topic| names.plain("topic", topic)).filter(|code| covers.contains(code)),
                title: one.title,
                form: one.form,
                minutes: one.minutes,
                source: Vec::new(),
            });
            let segments = segments.collect();
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
                check_in: self.door_kept(row.id)?,
                feedback: self.question_kept(row.id)?,
                segments,
            });
        }
        Ok(())
    }

    /// What was set for checking in; what the screen's codes are made of stays here.
    fn door_kept(&self, session: Id) -> Result<Option<entries::CheckIn>> {
        let CheckIn { when, asks, .. } = self.check_in_of(session)?;
        let asks = asks.unwrap_or(false);
        let Let { before, after, late, always } = when.unwrap_or_default();
        Ok((when.is_some() || asks).then_some(entries::CheckIn { before, after, late, always, asks }))
    }

    fn question_kept(&self, session: Id) -> Result<Option<entries::Feedback>> {
        let Some(row) = self.store.get::<FeedbackForm>(form_id(session))? else { return Ok(None) };
        let question = Some(text(row.value.question)).filter(|question| !question.trim().is_empty());
        let named = row.value.named.unwrap_or(false);
        Ok((named || question.is_some()).then_some(entries::Feedback { named, question }))
    }

    /// The words of certificates, without the names of signers and the logo.
    fn certificates_into(&self, rollout: Id, names: &Names, out: &mut Template) -> Result<()> {
        let mut designs = self.store.of::<CertificateDesign>("rollout", rollout)?;
        designs.sort_by_key(|row| row.id);
        for row in designs {
            let CertificateDesign { of, title, text: sentence, place, .. } = row.value;
            let of = Id::try_parse(&text(of)).unwrap_or_default();
            let audience = names.plain("audience", of);
            let said = |text: String| Some(text).filter(|text| !text.trim().is_empty());
            let (title, sentence, place) = (said(text(title)), said(text(sentence)), said(text(place)));
            let worded = [&title, &sentence, &place].into_iter().any(Option::is_some);
            if worded && (of == rollout || audience.is_some()) {
                out.certificates.push(entries::Certificate { audience, title, text: sentence, place });
            }
        }
        Ok(())
    }
}

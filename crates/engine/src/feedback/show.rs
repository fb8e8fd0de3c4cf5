//! `feedback_list` and `feedback_session`: what was said, added up, always with how many said it.

use std::collections::HashMap;

use domain::CellValue;
use domain::completion::takes_part;
use domain::feedback::{Feedback, FeedbackForm, READERS, Sentiment, Sum, form_id, is_held_back};
use domain::judge::Refusal;
use domain::people::Person;
use domain::training::{Course, Mark, Session};
use domain::{Id, args};
use store::Row;

use super::view::{AnswerLine, CourseFeedback, FeedbackLine, FeedbackList, FeedbackSum, FeedbackView, TagCount};
use crate::attendance::view::OfSession;
use crate::checklist::show::is_sent;
use crate::count::small;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// Every session of a rollout, and its courses.
pub(crate) fn feedback_list(engine: &mut Engine, request: OfRollout) -> Result<FeedbackList> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let plan = engine.plan(rollout)?;
    let mut rows = engine.sessions_of(rollout)?;
    rows.sort_by_key(|row| (row.value.planned.and_then(|planned| planned.instant(plan.t0)), row.id));
    let (mut sessions, mut of_course, mut all) = (Vec::new(), HashMap::<Id, Said>::new(), Said::default());
    for row in rows {
        let (course, said) = (row.value.course, engine.said(row.id)?);
        if let Some(course) = course {
            of_course.entry(course.0).or_default().join(&said);
        }
        all.join(&said);
        sessions.push(engine.feedback_line(row, said)?);
    }
    let mut courses = engine.store.of::<Course>("rollout", rollout)?;
    courses.retain(|row| of_course.contains_key(&row.id));
    courses.sort_by_cached_key(|row| (domain::normal::collation(&text(row.value.title.clone())), row.id));
    let courses = courses.into_iter().map(|row| CourseFeedback {
        sum: of_course[&row.id].sum(),
        course: row.id.to_string(),
        title: text(row.value.title),
    });
    Ok(FeedbackList { courses: courses.collect(), sessions, all: all.sum(), as_of: times::local(engine.now(), plan.zone) })
}

/// One session with its answers.
pub(crate) fn feedback_session(engine: &mut Engine, request: OfSession) -> Result<FeedbackView> {
    let session = engine::id("session", &request.session)?;
    engine.feedback_view(session)
}

/// What was said of a session.
#[derive(Default)]
pub(super) struct Said {
    pub answers: Vec<Row<Feedback>>,
    /// Answers that have no name and no company: fewer than are shown.
    hidden: usize,
    sum: Sum,
    asked: u32,
    sentiments: [u32; 3],
    named: bool,
}

impl Said {
    /// What is held back in a session is held back in what it is added to.
    fn join(&mut self, other: &Said) {
        self.asked += other.asked;
        if is_held_back(other.named, other.answers.len()) {
            self.hidden += other.answers.len();
            return;
        }
        for (own, more) in self.sum.counts.iter_mut().zip(other.sum.counts) {
            *own += more;
        }
        for (own, more) in self.sentiments.iter_mut().zip(other.sentiments) {
            *own += more;
        }
    }

    fn sum(&self) -> FeedbackSum {
        FeedbackSum {
            answers: self.sum.n() + small(self.hidden),
            asked: self.asked,
            average: self.sum.average().and_then(|average| i32::try_from(average).ok()),
            counts: self.sum.counts.to_vec(),
            positive: self.sentiments[0],
            neutral: self.sentiments[1],
            negative: self.sentiments[2],
            held_back: self.hidden > 0,
        }
    }

    /// Of one session: all or nothing.
    fn of_session(&self) -> FeedbackSum {
        let mut shown = Said::default();
        shown.join(self);
        shown.sum()
    }
}

impl Engine {
    pub(super) fn said(&self, session: Id) -> Result<Said> {
        let answers = self.store.of::<Feedback>("session", session)?;
        let (marks, set) = (self.marks_of(session)?, self.statuses_of(session)?);
        let took_part = |mark: Mark| takes_part(set.of_mark(&mark).credit);
        let asked = marks.values().filter(|state| state.value("mark").and_then(Mark::read).is_some_and(took_part));
        let mut said = Said { asked: small(asked.count()), named: self.is_named(session)?, ..Said::default() };
        for row in &answers {
            said.sum.add(row.value.rating.unwrap_or(0));
            let place = match row.value.sentiment {
                Some(Sentiment::Positive) => 0,
                Some(Sentiment::Neutral) => 1,
                Some(Sentiment::Negative) => 2,
                None => continue,
            };
            said.sentiments[place] += 1;
        }
        said.answers = answers;
        Ok(said)
    }

    fn feedback_line(&self, row: Row<Session>, said: Said) -> Result<FeedbackLine> {
        Ok(FeedbackLine {
            named: said.named,
            boxed: self.answers_in_box(row.id)?,
            sum: said.of_session(),
            session: self.session_line(row)?,
        })
    }

    /// Why the person who works now reads no comments.
    pub(crate) fn cannot_read_feedback(&self) -> Result<Option<Failure>> {
        if READERS.allow(&domain::workspace::roles_of(&self.member()?)) {
            return Ok(None);
        }
        Ok(Some(Refusal::new("feedback_readers", args!(roles: READERS.words())).into()))
    }

    pub(super) fn feedback_view(&self, session: Id) -> Result<FeedbackView> {
        let row = self.session_there(session)?;
        let mut said = self.said(session)?;
        let cannot_read = self.cannot_read_feedback()?;
        let mut answers = std::mem::take(&mut said.answers);
        let hidden = is_held_back(said.named, answers.len());
        // Ids hold the time of writing, which is one for all that were mixed together; by rating they say nothing.
        answers.sort_by_key(|row| (row.value.day.as_ref().map(|day| std::cmp::Reverse(day.0.clone())), row.value.rating, row.id));
        let mut tags: HashMap<String, u32> = HashMap::new();
        for tag in answers.iter().filter(|_| !hidden).flat_map(|row| row.value.tags.iter().flatten()) {
            *tags.entry(tag.clone()).or_default() += 1;
        }
        let mut tags: Vec<TagCount> = tags.into_iter().map(|(tag, count)| TagCount { tag, count }).collect();
        tags.sort_by(|a, b| (b.count, &a.tag).cmp(&(a.count, &b.tag)));
        let shown = if hidden || cannot_read.is_some() { &[][..] } else { &answers[..] };
        let lines = shown.iter().map(|row| self.answer_line(row)).collect::<Result<_>>()?;
        let form = self.store.get::<FeedbackForm>(form_id(session))?.map(|row| row.value).unwrap_or_default();
        said.answers = answers;
        Ok(FeedbackView { line: self.feedback_line(row, said)?, question: text(form.question), answers: lines, cannot_read, tags })
    }

    fn answer_line(&self, row: &Row<Feedback>) -> Result<AnswerLine> {
        let answer = row.value.clone();
        let person = answer.person.map(|person| self.store.get::<Person>(person.0)).transpose()?.flatten();
        Ok(AnswerLine {
            id: row.id.to_string(),
            rating: answer.rating.and_then(|rating| u32::try_from(rating).ok()).unwrap_or(0),
            comment: text(answer.comment),
            person: person.map(|row| text(row.value.name)).unwrap_or_default(),
            day: text(answer.day),
            sentiment: answer.sentiment.map(|sentiment| sentiment.word().to_owned()),
            tags: answer.tags.unwrap_or_default(),
            sent: is_sent(&row.state),
        })
    }
}

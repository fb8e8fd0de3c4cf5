//! Answers taken: at this laptop one after another, from paper, and out of the box into the records.

use domain::feedback::{BEST, Feedback, FeedbackForm, form_id};
use domain::people::Person;
use domain::training::Session;
use domain::{Id, Ref, Text, normal};
use serde::{Deserialize, Serialize};
use store::Draft;

use super::view::{FeedbackChanged, FeedbackGiven, FeedbackTyped, FeedbackView, GiveFeedback, SetFeedbackForm, TypeFeedback, TypedAnswer};
use crate::attendance::view::OfSession;
use crate::count::small;
use crate::{Engine, Failure, Result, engine, times};

/// Most answers in a box, and in one step.
const MOST: usize = 500;

/// One answer that has no record yet; it has no time either.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Answer {
    pub rating: i64,
    #[serde(default)]
    pub comment: String,
    /// Never of an anonymous one.
    #[serde(skip)]
    pub person: Option<Id>,
}

/// Says how a session asks.
pub(crate) fn feedback_form_set(engine: &mut Engine, request: SetFeedbackForm) -> Result<FeedbackChanged> {
    let session = engine::id("session", &request.session)?;
    let rollout = engine.plan_of_session(session)?.id;
    // What was said without a name stays without one: it is written as it was asked.
    engine.empty_box(session)?;
    let question = request.question.as_deref().map(normal::name);
    if question.as_ref().is_some_and(|question| question.chars().count() > 300) {
        return Err(Failure::invalid("question", "feedback_long").with("most", 300_u32));
    }
    let form = FeedbackForm {
        session: Some(Ref::to(session)),
        rollout: Some(Ref::to(rollout)),
        named: request.named,
        question: question.map(Into::into),
    };
    let done = engine.done("feedback_form.set", &[Draft::put(form_id(session), &form)])?;
    Ok(FeedbackChanged { action: Some(done.action), label: done.label, view: engine.feedback_view(session)? })
}

/// Takes one answer. Without a name it goes into the box, at a place that chance gives.
pub(crate) fn feedback_give(engine: &mut Engine, request: GiveFeedback) -> Result<FeedbackGiven> {
    let session = engine::id("session", &request.session)?;
    engine.plan_of_session(session)?;
    engine.may_take_feedback()?;
    let named = engine.is_named(session)?;
    let person = request.person.as_deref().filter(|person| !person.is_empty()).map(|person| engine::id("person", person)).transpose()?;
    if let Some(person) = person {
        engine.store.get::<Person>(person)?.ok_or_else(|| Failure::not_found("person"))?;
    }
    if person.is_some() && !named {
        return Err(Failure::new("feedback_anonymous"));
    }
    let answer = answer(i64::from(request.rating), request.comment.as_deref().unwrap_or_default(), person)?;
    if named {
        let action = engine.write_answers(session, "feedback.give", vec![answer])?;
        return Ok(FeedbackGiven { boxed: 0, action: Some(action) });
    }
    let mut boxed = engine.boxed(session)?;
    let at = engine.chosen(boxed.len() + 1);
    boxed.insert(at, answer);
    if boxed.len() >= MOST {
        engine.store.set_setting(&setting(session), Some(&serde_json::to_string(&boxed).map_err(Failure::fault)?))?;
        engine.empty_box(session)?;
        return Ok(FeedbackGiven { boxed: 0, action: None });
    }
    engine.store.set_setting(&setting(session), Some(&serde_json::to_string(&boxed).map_err(Failure::fault)?))?;
    Ok(FeedbackGiven { boxed: small(boxed.len()), action: None })
}

/// Takes an answer out of the box again. Nobody knows whose it was: of two that say the same, either goes.
pub(crate) fn feedback_take_back(engine: &mut Engine, request: GiveFeedback) -> Result<FeedbackGiven> {
    let session = engine::id("session", &request.session)?;
    engine.plan_of_session(session)?;
    let given = answer(i64::from(request.rating), request.comment.as_deref().unwrap_or_default(), None)?;
    let mut boxed = engine.boxed(session)?;
    let at = boxed.iter().position(|one| *one == given).ok_or_else(|| Failure::new("feedback_gone"))?;
    boxed.remove(at);
    let left = if boxed.is_empty() { None } else { Some(serde_json::to_string(&boxed).map_err(Failure::fault)?) };
    engine.store.set_setting(&setting(session), left.as_deref())?;
    Ok(FeedbackGiven { boxed: small(boxed.len()), action: None })
}

/// Writes what lies in the box: mixed, in one step, with nothing but the day.
pub(crate) fn feedback_empty(engine: &mut Engine, request: OfSession) -> Result<FeedbackView> {
    let session = engine::id("session", &request.session)?;
    engine.plan_of_session(session)?;
    engine.empty_box(session)?;
    engine.feedback_view(session)
}

/// Answers from paper, one a line.
pub(crate) fn feedback_type(engine: &mut Engine, request: TypeFeedback) -> Result<FeedbackTyped> {
    let session = engine::id("session", &request.session)?;
    engine.plan_of_session(session)?;
    let (mut answers, mut wrong) = (Vec::new(), Vec::new());
    for (at, line) in request.text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match typed(line) {
            Some(found) => answers.push(found),
            None => wrong.push(small(at + 1)),
        }
    }
    let mut typed = FeedbackTyped { answers, wrong, action: None, label: "feedback.type".to_owned() };
    if request.dry_run || typed.answers.is_empty() {
        return Ok(typed);
    }
    if let Some(line) = typed.wrong.first() {
        return Err(Failure::invalid("text", "feedback_line").with("line", *line));
    }
    let answers = typed.answers.iter().map(|one| answer(i64::from(one.rating), &one.comment, None)).collect::<Result<Vec<_>>>()?;
    typed.action = Some(engine.write_answers(session, "feedback.type", answers)?);
    Ok(typed)
}

/// `4 good pace`, `4: good pace`, `4`.
fn typed(line: &str) -> Option<TypedAnswer> {
    let line = line.trim();
    let rating = line.chars().next()?.to_digit(10).filter(|rating| (1..=5).contains(rating))?;
    let rest = &line[1..];
    let rest = rest.trim_start_matches([':', ',', ';', '.', '-', '\t', ' ']);
    // 45 is no four with a comment.
    let glued = line.chars().nth(1).is_some_and(char::is_alphanumeric);
    (!glued).then(|| TypedAnswer { rating, comment: rest.trim().to_owned() })
}

/// An answer that can be kept.
pub(super) fn answer(rating: i64, comment: &str, person: Option<Id>) -> Result<Answer> {
    if !(1..=BEST).contains(&rating) {
        return Err(Failure::invalid("rating", "feedback_rating").with("best", BEST));
    }
    let comment: String = comment.trim().chars().filter(|c| !c.is_control() || *c == '\n').collect();
    if comment.chars().count() > 2000 {
        return Err(Failure::invalid("comment", "feedback_long").with("most", 2000_u32));
    }
    Ok(Answer { rating, comment, person })
}

fn setting(session: Id) -> String {
    format!("feedback.{session}")
}

impl Engine {
    pub(super) fn boxed(&self, session: Id) -> Result<Vec<Answer>> {
        let text = self.store.setting(&setting(session))?;
        text.map_or(Ok(Vec::new()), |text| serde_json::from_str(&text).map_err(Failure::fault))
    }

    /// How many answers of a session lie in this laptop's box.
    pub(crate) fn answers_in_box(&self, session: Id) -> Result<u32> {
        Ok(small(self.boxed(session)?.len()))
    }

    pub(super) fn is_named(&self, session: Id) -> Result<bool> {
        Ok(self.store.get::<FeedbackForm>(form_id(session))?.is_some_and(|row| row.value.named == Some(true)))
    }

    /// Asked before somebody else sits down: what they say must not be refused afterwards.
    fn may_take_feedback(&self) -> Result<()> {
        let (writers, member) = (Feedback::KIND.writers, self.member()?);
        if writers.allow(&domain::workspace::roles_of(&member)) {
            return Ok(());
        }
        let kind = vec!["kind-feedback".to_owned()];
        Err(domain::judge::Refusal::new("not_permitted", domain::args!(why: "roles", kind: kind, roles: writers.words())).into())
    }

    /// A number below `of`, by chance.
    fn chosen(&self, of: usize) -> usize {
        let chance = u64::from_le_bytes(self.chance.bytes());
        usize::try_from(chance % of.max(1) as u64).unwrap_or(0)
    }

    /// Answers become records: mixed first, so that ids, numbers and order say nothing of who was first.
    pub(super) fn write_answers(&mut self, session: Id, label: &str, mut answers: Vec<Answer>) -> Result<String> {
        let drafts = self.answer_drafts(session, &mut answers)?;
        Ok(self.act(label, &drafts)?.action.to_string())
    }

    fn answer_drafts(&self, session: Id, answers: &mut [Answer]) -> Result<Vec<Draft>> {
        if answers.len() > MOST {
            return Err(Failure::new("feedback_many").with("most", MOST));
        }
        let plan = self.plan_of_session(session)?;
        let day = times::local(self.now(), plan.zone)[..10].to_owned();
        for last in (1..answers.len()).rev() {
            answers.swap(last, self.chosen(last + 1));
        }
        let draft = |answer: &Answer| {
            let record = Feedback {
                rollout: Some(Ref::to(plan.id)),
                session: Some(Ref::to(session)),
                rating: Some(answer.rating),
                comment: Some(Text::<2000>(answer.comment.clone())).filter(|comment| !comment.0.is_empty()),
                person: answer.person.map(Ref::to),
                day: Some(day.as_str().into()),
                ..Feedback::default()
            };
            Draft::put(self.new_id(), &record)
        };
        Ok(answers.iter().map(draft).collect())
    }

    /// The box is empty in the same transaction in which its answers are written.
    pub(super) fn empty_box(&mut self, session: Id) -> Result<()> {
        let mut answers = self.boxed(session)?;
        if answers.is_empty() {
            return Ok(());
        }
        let drafts = self.answer_drafts(session, &mut answers)?;
        self.act_and("feedback.give", &drafts, |tx, _| Ok(tx.set_setting(&setting(session), None)?))?;
        Ok(())
    }

    /// A session that is there.
    pub(super) fn session_there(&self, session: Id) -> Result<store::Row<Session>> {
        self.store.get::<Session>(session)?.ok_or_else(|| Failure::not_found("session"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_from_paper_is_a_rating_and_what_stands_behind_it() {
        let read = |line: &str| typed(line).map(|one| (one.rating, one.comment));
        assert_eq!(read(" 4 good pace "), Some((4, "good pace".to_owned())));
        assert_eq!(read("5: tốt, rất hay"), Some((5, "tốt, rất hay".to_owned())));
        assert_eq!(read("1"), Some((1, String::new())));
        for wrong in ["6 too good", "0", "45", "4th time lucky", "good", "-3 bad"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}

//! Feedback on a session: 1 to 5 with a comment, tagged by hand afterwards.
//!
//! Where a session asks without names no person is stored at all, and an answer knows its day and no time: the engine
//! collects such answers in a box on the laptop and writes them mixed, in one step. What is said of a group always goes
//! with the number of answers, and of few anonymous ones nothing is said, see [`is_held_back`].

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::people::Person;
use crate::rights::{Role, TRAINERS, Writers};
use crate::rollout::Rollout;
use crate::training::Session;
use crate::value::choice;
use crate::{Id, KindOf, RecordKey, Ref, Text, args};

choice! {
    /// What an answer says of the whole, as somebody read it.
    Sentiment { Positive "positive", Neutral "neutral", Negative "negative" }
}

kind! {
    /// How a session asks; without one it asks without names.
    FeedbackForm "feedback_form", since 1, scope Rollout, id derived("session") {
        session: Ref<Session>, Fixed;
        rollout: Ref<Rollout>, Fixed;
        /// Answers say who gave them.
        named: bool, Review;
        /// What is asked, in the team's words.
        question: Text<300>, Quiet;
    }
    write: TRAINERS;
}

kind! {
    /// One answer. What was said is never edited; what somebody made of it is.
    Feedback "feedback", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        session: Ref<Session>, Fixed;
        rating: i64, Fixed;
        comment: Text<2000>, Fixed personal;
        /// Only where the session asks with names.
        person: Ref<Person>, Fixed;
        /// `YYYY-MM-DD`, and no time.
        day: Text<10>, Fixed;
        sentiment: Sentiment, Review;
        /// Pain points and what else somebody reads in it.
        tags: Vec<String>, Quiet;
    }
    write: TRAINERS;
    check: feedback_check;
}

/// Best rating; the worst is 1.
pub const BEST: i64 = 5;
/// Of fewer anonymous answers nothing is said: who sat in the room would know whose they are.
pub const FEWEST: usize = 3;
/// Most tags of one answer, and the longest one.
pub const MOST_TAGS: usize = 10;
pub const LONGEST_TAG: usize = 40;
/// Who reads what was written. A right of screens and files; whoever holds the workspace's store holds the answers.
pub const READERS: Writers = Writers::Roles(&[Role::Owner, Role::DeploymentLead, Role::TrainingManager]);

/// The id of a session's form.
pub fn form_id(session: Id) -> Id {
    let cells = FeedbackForm { session: Some(Ref::to(session)), ..FeedbackForm::default() }.write();
    FeedbackForm::KIND.derive(|cell| cells.get(cell)).expect("the key cell is there")
}

fn feedback_check(change: &Change<'_>) -> Result<(), Refusal> {
    let feedback: Feedback = change.after.read();
    let rated = feedback.rating.is_some_and(|rating| (1..=BEST).contains(&rating));
    let (Some(session), true, Some(_)) = (feedback.session, rated, &feedback.day) else {
        return Err(Refusal::new("feedback_incomplete", args!(best: BEST)));
    };
    if change.other(&RecordKey::of::<Session>(session.0)).is_none() {
        return Err(Refusal::new("not_found", args!(what: "session")));
    }
    let named = change.other(&RecordKey::of::<FeedbackForm>(form_id(session.0))).and_then(|form| form.read::<FeedbackForm>().named);
    if feedback.person.is_some() && named != Some(true) && change.writes("person") {
        return Err(Refusal::new("feedback_anonymous", args!()));
    }
    let tags = feedback.tags.unwrap_or_default();
    let sound = tags.len() <= MOST_TAGS && tags.iter().all(|tag| !tag.trim().is_empty() && tag.chars().count() <= LONGEST_TAG);
    if sound { Ok(()) } else { Err(Refusal::new("feedback_tags", args!(most: MOST_TAGS, longest: LONGEST_TAG))) }
}

/// Answers added up. There is no average without the number beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// How many gave 1 to 5.
    pub counts: [u32; 5],
}

impl Sum {
    /// Adds a rating; what is none does not count.
    pub fn add(&mut self, rating: i64) {
        let place = usize::try_from(rating - 1).ok().and_then(|at| self.counts.get_mut(at));
        if let Some(count) = place {
            *count += 1;
        }
    }

    /// How many answers.
    pub fn n(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// Hundredths; nothing where nobody answered.
    pub fn average(&self) -> Option<i64> {
        let n = i64::from(self.n());
        let sum: i64 = (1..).zip(self.counts).map(|(rating, count): (i64, u32)| rating * i64::from(count)).sum();
        (n > 0).then(|| (sum * 100 + n / 2) / n)
    }
}

/// Whether there are so few anonymous answers that nothing is said of them.
pub fn is_held_back(named: bool, answers: usize) -> bool {
    !named && (1..FEWEST).contains(&answers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_average_goes_with_its_number_and_there_is_none_of_nothing() {
        let mut sum = Sum::default();
        assert_eq!((sum.n(), sum.average()), (0, None));
        for rating in [5, 4, 4, 0, 6, -3] {
            sum.add(rating);
        }
        assert_eq!((sum.n(), sum.average(), sum.counts), (3, Some(433), [0, 0, 0, 2, 1]), "what is no rating does not count");
    }

    #[test]
    fn of_few_anonymous_answers_nothing_is_said() {
        assert_eq!([0, 1, 2, 3].map(|n| is_held_back(false, n)), [false, true, true, false]);
        assert!(!is_held_back(true, 1), "who gave their name hid nothing");
    }
}

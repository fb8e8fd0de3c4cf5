//! Assessments of a course, and scores in them: by attempt, so that a resit stands beside what came before.
//!
//! Not here: whether a course is completed (see [`crate::completion`]), and feedback.

use serde::{Deserialize, Serialize};

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::people::Person;
use crate::rights::TRAINERS;
use crate::rollout::Rollout;
use crate::training::Course;
use crate::value::object;
use crate::{Id, KindOf, RecordKey, Ref, Text, args};

/// A score and when it was taken: one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scored {
    /// Hundredths of a point, so that 7.25 stays what it is.
    pub points: i64,
    /// Of a practical assessment: the same by criterion, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<i64>,
    /// Milliseconds since 1970.
    pub at: i64,
}
object!(Scored);

/// What a practical assessment looks at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PracticalCriterion {
    pub title: String,
    /// Whole points.
    pub greatest: i64,
}

/// The criteria of a practical assessment, in their order: one cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PracticalCriteria(pub Vec<PracticalCriterion>);
object!(PracticalCriteria);

kind! {
    /// What shows that somebody can do it: the greatest number of points, and the share of them that passes.
    Assessment "assessment", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        course: Ref<Course>, Fixed;
        title: Text<200>, Quiet;
        /// Whole points, 1 to 10,000.
        greatest: i64, Quiet;
        /// Per cent of the greatest, 0 to 100. The share who passed is another figure.
        pass_mark: i64, Quiet;
        /// Of a practical assessment; their greatest points add up to those of the whole.
        criteria: PracticalCriteria, Quiet;
        position: i64, Quiet;
    }
    write: TRAINERS;
    check: assessment_check;
}

kind! {
    /// What one person reached in one attempt; attempt 2 is the first resit.
    Score "score", since 1, scope Rollout, id derived("assessment", "person", "attempt") {
        assessment: Ref<Assessment>, Fixed;
        person: Ref<Person>, Fixed;
        attempt: Text<2>, Fixed;
        scored: Scored, Review;
        note: Text<500>, Quiet personal;
        /// Writes of the same person's other records, see [`crate::people::together`].
        over: Vec<String>, Quiet;
    }
    write: TRAINERS;
    check: score_check;
}

/// Most attempts that are kept.
pub const MOST_ATTEMPTS: u8 = 20;

/// Most points of an assessment.
pub const GREATEST_POINTS: i64 = 10_000;

/// Most criteria of a practical assessment.
pub const MOST_CRITERIA: usize = 30;

fn assessment_check(change: &Change<'_>) -> Result<(), Refusal> {
    let assessment: Assessment = change.after.read();
    let sound =
        (1..=GREATEST_POINTS).contains(&assessment.greatest.unwrap_or(100)) && (0..=100).contains(&assessment.pass_mark.unwrap_or(0));
    if !sound {
        return Err(Refusal::new("assessment_numbers", args!(most: GREATEST_POINTS)));
    }
    let criteria = assessment.criteria.unwrap_or_default().0;
    let each = |one: &PracticalCriterion| {
        (1..=GREATEST_POINTS).contains(&one.greatest) && !one.title.trim().is_empty() && one.title.chars().count() <= 200
    };
    // Bounded first: whatever another program sent is added up without an overflow.
    let sum = criteria.iter().map(|one| one.greatest.clamp(0, GREATEST_POINTS)).sum::<i64>();
    if criteria.is_empty() || criteria.len() <= MOST_CRITERIA && criteria.iter().all(each) && sum == assessment.greatest.unwrap_or(100) {
        return Ok(());
    }
    Err(Refusal::new("criteria_numbers", args!(most: MOST_CRITERIA, sum: sum)))
}

fn score_check(change: &Change<'_>) -> Result<(), Refusal> {
    let score: Score = change.after.read();
    let (Some(assessment), Some(_)) = (score.assessment, score.person) else {
        return Err(Refusal::new("bad_value", args!(why: "score")));
    };
    let attempt: u8 = score.attempt.and_then(|text| text.0.parse().ok()).unwrap_or(0);
    if !(1..=MOST_ATTEMPTS).contains(&attempt) {
        return Err(Refusal::new("attempts", args!(most: i64::from(MOST_ATTEMPTS))));
    }
    let Some(state) = change.other(&RecordKey::of::<Assessment>(assessment.0)) else {
        return Err(Refusal::new("not_found", args!(what: "assessment")));
    };
    let assessment = state.read::<Assessment>();
    let greatest = assessment.greatest.unwrap_or(100);
    match score.scored {
        Some(scored) if change.writes("scored") && !parts_make_sense(&scored, &assessment) => {
            Err(Refusal::new("bad_value", args!(why: "score")))
        }
        // Whoever lowers the greatest score later does not make earlier scores unsendable: only new ones are looked at.
        Some(scored) if change.writes("scored") && !(0..=greatest * 100).contains(&scored.points) => {
            Err(Refusal::new("points", args!(most: greatest)))
        }
        _ => Ok(()),
    }
}

/// Points by criterion, where they are given, are within each criterion and add up to the whole.
fn parts_make_sense(scored: &Scored, assessment: &Assessment) -> bool {
    let criteria = assessment.criteria.iter().flat_map(|all| &all.0);
    let within = scored.parts.iter().zip(criteria.clone()).all(|(points, one)| (0..=one.greatest * 100).contains(points));
    scored.parts.is_empty() || scored.parts.len() == criteria.count() && within && scored.parts.iter().sum::<i64>() == scored.points
}

/// Whether so many hundredths of a point pass: exact, in whole numbers.
pub fn passes(points: i64, greatest: i64, pass_mark: i64) -> bool {
    points >= pass_mark * greatest
}

/// Hundredths of a point as hundredths of a per cent of the greatest, rounded half up.
pub fn percent(points: i64, greatest: i64) -> i64 {
    let greatest = greatest.max(1);
    (points * 200 + greatest) / (2 * greatest)
}

/// The id of a person's score in an attempt.
pub fn score_id(assessment: Id, person: Id, attempt: u8) -> Id {
    let cells = Score {
        assessment: Some(Ref::to(assessment)),
        person: Some(Ref::to(person)),
        attempt: Some(attempt.to_string().into()),
        ..Score::default()
    }
    .write();
    Score::KIND.derive(|cell| cells.get(cell)).expect("all key cells are there")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_on_the_line_passes_and_a_hundredth_below_does_not() {
        assert!(passes(8_000, 100, 80) && !passes(7_999, 100, 80));
        assert!(passes(1_600, 20, 80) && !passes(1_599, 20, 80), "80 % of 20 points is 16");
        assert!(passes(0, 100, 0));
    }

    #[test]
    fn points_by_criterion_stay_within_each_and_add_up() {
        let one = |title: &str, greatest| PracticalCriterion { title: title.into(), greatest };
        let assessment =
            Assessment { criteria: Some(PracticalCriteria(vec![one("Course", 5), one("Grades", 10)])), ..Assessment::default() };
        let fits = |points, parts: &[i64]| parts_make_sense(&Scored { points, parts: parts.to_vec(), at: 0 }, &assessment);
        assert!(fits(1_400, &[450, 950]) && fits(1_400, &[]), "a list knows the sum alone");
        assert!(!fits(1_400, &[450, 900]) && !fits(1_100, &[600, 500]) && !fits(450, &[450]) && !fits(400, &[-100, 500]));
    }

    #[test]
    fn a_share_is_rounded_half_up() {
        assert_eq!(percent(1_450, 20), 7_250);
        assert_eq!(percent(100, 3), 3_333);
        assert_eq!(percent(200, 3), 6_667);
    }
}

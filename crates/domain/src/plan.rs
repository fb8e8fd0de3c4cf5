//! What a plan says of itself in figures, and whether it holds together: claims, metrics, and the plan check.
//!
//! The rules stand one file a family; [`check()`] runs them all over a [`Plan`], which is the plan's records as they
//! are. Pure: nothing is read here, and the only time is minutes from T-0. What a person set aside is a [`Dismissal`];
//! it holds as long as what it rests on stays the same.

mod cover;
mod dates;
mod facts;
mod finding;
pub mod follows;
mod gates;
mod order;
mod people;
mod rule;
mod sums;
mod targets;
mod training;
mod units;
mod whole;
pub mod words;

use serde::{Deserialize, Serialize};

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::LEADS;
use crate::rollout::Rollout;
use crate::value::{choice, object};
use crate::{Id, KindOf, Ref, Text, args};

pub use finding::{Clause, Finding, Place, check};
pub use rule::{Rule, Weight};
pub use whole::{Plan, Rows};

choice! {
    /// What a claim counts. Hours of every sort are kept in minutes.
    ClaimMeasure {
        /// Entries of the checklists or sections that it is about.
        Entries "entries",
        /// Work of what it is about; of the whole rollout where it is about nothing.
        Effort "effort",
        /// Work of one module: together they are the whole rollout's.
        Module "module",
        /// Work of one day: together they are the whole rollout's.
        Day "day",
        /// People in the team.
        People "people",
        /// People to be trained.
        Learners "learners",
        /// Cohorts that an audience is taught in.
        Sessions "sessions",
        /// Hours of all courses together.
        Training "training",
        /// Day of the plan, the first being 1, on which what it is about takes place.
        Date "date",
    }
}

choice! {
    /// Which figure of many single ones a target is for.
    Statistic { Each "each", Mean "mean", Median "median", P95 "p95", Share "share", Total "total" }
}

choice! {
    /// On which side of its target a figure has to lie.
    Bound { Below "below", AtMost "at_most", Exactly "exactly", AtLeast "at_least", Above "above" }
}

/// From low to high, both included; without a high it is "so many or more".
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Range {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<i64>,
}
object!(Range);

impl Range {
    /// Whether all of another range lies in it.
    pub fn holds(self, low: i64, high: i64) -> bool {
        self.low.is_none_or(|own| low >= own) && self.high.is_none_or(|own| high <= own)
    }

    /// Whether the two have anything in common.
    pub fn meets(self, other: Self) -> bool {
        let before = |high: Option<i64>, low: Option<i64>| high.zip(low).is_some_and(|(high, low)| high < low);
        !before(self.high, other.low) && !before(other.high, self.low)
    }
}

/// What a figure has to reach: one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    pub bound: Bound,
    /// Thousandths of the unit, so that 99.9 % stays what it is.
    pub thousandths: i64,
    /// As it is written behind the number: `%`, `min`, `h a week`.
    #[serde(default)]
    pub unit: String,
}
object!(Target);

impl Target {
    /// Whether a figure reaches it, in thousandths of its unit.
    pub fn is_met(&self, thousandths: i64) -> bool {
        match self.bound {
            Bound::Below => thousandths < self.thousandths,
            Bound::AtMost => thousandths <= self.thousandths,
            Bound::Exactly => thousandths == self.thousandths,
            Bound::AtLeast => thousandths >= self.thousandths,
            Bound::Above => thousandths > self.thousandths,
        }
    }
}

/// The time that a target is for: minutes from T-0, or words where it is no stretch of time (`each issue`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Window {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
object!(Window);

impl Window {
    /// Whether it says nothing at all.
    pub fn is_blank(&self) -> bool {
        self.from.is_none() && self.to.is_none() && self.words.as_deref().unwrap_or_default().trim().is_empty()
    }
}

/// Why a finding was set aside, and what it rested on then: one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dismissed {
    pub reason: String,
    /// [`Finding::rests_on`] of what the person saw.
    pub rests_on: String,
    /// Milliseconds since 1970.
    pub at: i64,
}
object!(Dismissed);

kind! {
    /// A number that the plan states of itself. The plan check holds it against the plan's own parts.
    Claim "claim", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        code: Text<60>, Quiet;
        title: Text<300>, Quiet;
        measure: ClaimMeasure, Quiet;
        /// Ids of the records that it is about; none: the whole rollout.
        of: Vec<String>, Quiet;
        range: Range, Review;
        /// Where the plan says it.
        place: Text<200>, Quiet;
    }
    write: LEADS;
    check: claim_check;
}

kind! {
    /// What is wanted of a figure, for whom, and in which window of time.
    Metric "metric", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        code: Text<60>, Quiet;
        title: Text<300>, Quiet;
        /// What is measured: one word for all targets of one thing. The check knows response, resolve, cover, downtime, score.
        measure: Text<60>, Quiet;
        statistic: Statistic, Quiet;
        /// Which of them it counts: severities, or planned and unplanned; none: all.
        scope: Vec<String>, Quiet;
        target: Target, Review;
        window: Window, Review;
        /// Ids of the checklists, sections or items whose time it is about.
        of: Vec<String>, Quiet;
        /// What a share is of: `roster`, or the code of a claim.
        base: Text<60>, Quiet;
        /// Code of an earlier target that this one knowingly lies below.
        eases: Text<60>, Quiet;
        /// Where the plan says it.
        place: Text<200>, Quiet;
    }
    write: LEADS;
}

kind! {
    /// A finding of the plan check that a person has set aside.
    Dismissal "dismissal", since 1, scope Rollout, id derived("rollout", "finding") {
        rollout: Ref<Rollout>, Fixed;
        /// The rule's code.
        finding: Text<60>, Fixed;
        dismissed: Dismissed, Review;
    }
    write: LEADS;
    check: dismissal_check;
}

/// The id of what was set aside of a rule in a rollout.
pub fn dismissal_id(rollout: Id, finding: &str) -> Id {
    let cells = Dismissal { rollout: Some(Ref::to(rollout)), finding: Some(finding.into()), dismissed: None }.write();
    Dismissal::KIND.derive(|cell| cells.get(cell)).expect("both key cells are there")
}

fn claim_check(change: &Change<'_>) -> Result<(), Refusal> {
    let Range { low, high } = change.after.read::<Claim>().range.unwrap_or_default();
    let backwards = low.zip(high).is_some_and(|(low, high)| low > high);
    if backwards || low.is_some_and(i64::is_negative) { Err(Refusal::new("claim_range", args!())) } else { Ok(()) }
}

fn dismissal_check(change: &Change<'_>) -> Result<(), Refusal> {
    let Some(dismissed) = change.after.read::<Dismissal>().dismissed else { return Ok(()) };
    match dismissed.reason.trim() {
        "" => Err(Refusal::new("dismissal_reason", args!())),
        reason if reason.chars().count() > 2000 => Err(Refusal::new("too_long", args!())),
        _ => Ok(()),
    }
}

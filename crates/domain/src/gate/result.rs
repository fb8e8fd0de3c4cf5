//! What the criteria of a gate add up to. Pure: the time is an argument.
//!
//! One failing MUST is no-go unless it is waived; a waived MUST and a SHOULD that is not met leave a conditional go at
//! most; what cannot be measured yet counts neither for nor against, but while a MUST is unmeasured nobody gets a plain
//! go for it; NICE never decides.

use super::{CriterionState, CriterionStatus, GateDecision};
use crate::rollout::Criticality;

/// How a criterion stands at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    Met,
    /// Said so, or measurable and nobody has judged it, or its waiver has lapsed.
    NotMet,
    NotYet,
    NotApplicable,
    Waived,
}

impl Standing {
    /// The word on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::NotYet => "not_yet",
            Self::NotApplicable => "not_applicable",
            Self::Waived => "waived",
        }
    }
}

/// What there is to know of a criterion at the time of a decision. Times in milliseconds since 1970.
#[derive(Clone, Debug, Default)]
pub struct Known<'a> {
    /// From when it can be measured; always, where nothing is said.
    pub measurable_from: Option<i64>,
    /// What a person said.
    pub said: Option<&'a CriterionState>,
    /// What the facts that it follows say by themselves, where it follows any.
    pub followed: Option<bool>,
}

/// How a criterion stands. A person's word counts before the facts that it follows; neither can make true what nobody
/// can measure yet, except that it does not apply or is waived.
pub fn standing(known: &Known<'_>, now: i64) -> Standing {
    let early = known.measurable_from.is_some_and(|from| now < from);
    let said = known.said.map(|said| (said.state, said.until));
    match said {
        Some((CriterionStatus::NotApplicable, _)) => Standing::NotApplicable,
        Some((CriterionStatus::Waived, until)) if until.is_some_and(|until| now < until) => Standing::Waived,
        _ if early => Standing::NotYet,
        Some((CriterionStatus::Met, _)) => Standing::Met,
        Some(_) => Standing::NotMet,
        None if known.followed == Some(true) => Standing::Met,
        None => Standing::NotMet,
    }
}

/// Why the result is what it is; each line counts criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    MustNotMet(usize),
    MustWaived(usize),
    MustMet(usize),
    ShouldNotMet(usize),
    ShouldWaived(usize),
    NiceNotMet(usize),
    MustNotYet(usize),
    /// SHOULD and NICE that cannot be measured yet.
    NotYet(usize),
}

impl Because {
    /// The line's word on the wire, and the count that stands in it.
    pub fn parts(self) -> (&'static str, usize) {
        match self {
            Self::MustNotMet(n) => ("must_not_met", n),
            Self::MustWaived(n) => ("must_waived", n),
            Self::MustMet(n) => ("must_met", n),
            Self::ShouldNotMet(n) => ("should_not_met", n),
            Self::ShouldWaived(n) => ("should_waived", n),
            Self::NiceNotMet(n) => ("nice_not_met", n),
            Self::MustNotYet(n) => ("must_not_yet", n),
            Self::NotYet(n) => ("not_yet", n),
        }
    }
}

/// The most that the criteria allow, and why, the heaviest reason first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub allows: GateDecision,
    pub because: Vec<Because>,
}

/// Adds up the criteria of a gate.
pub fn outcome(criteria: impl IntoIterator<Item = (Criticality, Standing)>) -> Outcome {
    let all: Vec<_> = criteria.into_iter().collect();
    let count = |level: Criticality, standing: Standing| all.iter().filter(|one| **one == (level, standing)).count();
    use Criticality::{Must, Nice, Should};
    let unmeasured = count(Must, Standing::NotYet);
    let failing = count(Must, Standing::NotMet);
    let open = count(Must, Standing::Waived) + unmeasured + count(Should, Standing::NotMet) + count(Should, Standing::Waived);
    let allows = match (failing, open) {
        (0, 0) => GateDecision::Go,
        (0, _) => GateDecision::Conditional,
        _ => GateDecision::NoGo,
    };
    let lines = [
        Because::MustNotMet(failing),
        Because::MustWaived(count(Must, Standing::Waived)),
        Because::MustNotYet(unmeasured),
        Because::ShouldNotMet(count(Should, Standing::NotMet)),
        Because::ShouldWaived(count(Should, Standing::Waived)),
        Because::MustMet(count(Must, Standing::Met)),
        Because::NiceNotMet(count(Nice, Standing::NotMet)),
        Because::NotYet(count(Should, Standing::NotYet) + count(Nice, Standing::NotYet)),
    ];
    Outcome { allows, because: lines.into_iter().filter(|line| line.parts().1 > 0).collect() }
}

/// What somebody wants to decide against what the criteria allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fits {
    Yes,
    /// A plain go although something is open: only with a reason in the record.
    WithReason,
    /// A MUST fails.
    No,
}

/// Whether a decision fits the criteria. Pause and no-go always do.
pub fn fits(allows: GateDecision, wanted: GateDecision) -> Fits {
    match (wanted, allows) {
        (GateDecision::Go | GateDecision::Conditional, GateDecision::NoGo) => Fits::No,
        (GateDecision::Go, GateDecision::Conditional) => Fits::WithReason,
        _ => Fits::Yes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(state: CriterionStatus, until: Option<i64>) -> CriterionState {
        CriterionState { state, figure: None, reason: Some("because".to_owned()), until, at: 0 }
    }

    #[test]
    fn what_cannot_be_measured_yet_is_neither_pass_nor_fail_whatever_somebody_says() {
        let met = said(CriterionStatus::Met, None);
        let known = Known { measurable_from: Some(100), said: Some(&met), followed: Some(true) };
        assert_eq!(standing(&known, 99), Standing::NotYet);
        assert_eq!(standing(&known, 100), Standing::Met);
        let silent = Known { measurable_from: Some(100), ..Known::default() };
        assert_eq!(standing(&silent, 100), Standing::NotMet, "measurable and not judged is not met");
    }

    #[test]
    fn a_waiver_holds_until_its_time_and_no_longer() {
        let waived = said(CriterionStatus::Waived, Some(50));
        let known = Known { said: Some(&waived), ..Known::default() };
        assert_eq!(standing(&known, 49), Standing::Waived);
        assert_eq!(standing(&known, 50), Standing::NotMet);
    }

    #[test]
    fn a_persons_word_counts_before_the_facts() {
        let not = said(CriterionStatus::NotMet, None);
        assert_eq!(standing(&Known { said: Some(&not), followed: Some(true), ..Known::default() }, 0), Standing::NotMet);
        assert_eq!(standing(&Known { followed: Some(true), ..Known::default() }, 0), Standing::Met);
    }

    #[test]
    fn one_failing_must_is_no_go_and_every_other_shortfall_a_condition() {
        use Criticality::{Must, Nice, Should};
        let of = |one: (Criticality, Standing)| outcome([(Must, Standing::Met), one]).allows;
        assert_eq!(of((Must, Standing::NotMet)), GateDecision::NoGo);
        assert_eq!(of((Must, Standing::Waived)), GateDecision::Conditional);
        assert_eq!(of((Should, Standing::NotMet)), GateDecision::Conditional);
        assert_eq!(of((Must, Standing::NotYet)), GateDecision::Conditional);
        for quiet in [(Nice, Standing::NotMet), (Should, Standing::NotYet), (Must, Standing::NotApplicable)] {
            assert_eq!(of(quiet), GateDecision::Go, "{quiet:?}");
        }
        assert_eq!(fits(GateDecision::NoGo, GateDecision::Conditional), Fits::No);
        assert_eq!(fits(GateDecision::Conditional, GateDecision::Go), Fits::WithReason);
        assert_eq!(fits(GateDecision::NoGo, GateDecision::Pause), Fits::Yes);
    }

    #[test]
    fn every_line_of_the_explanation_counts_what_is_there() {
        use Criticality::{Must, Should};
        let all = [(Must, Standing::NotMet), (Must, Standing::Met), (Must, Standing::Met), (Should, Standing::NotYet)];
        assert_eq!(outcome(all).because, [Because::MustNotMet(1), Because::MustMet(2), Because::NotYet(1)]);
    }
}

//! The rules of the plan check by their codes, and how much each weighs.
//!
//! C-01 to C-19 are the kinds of contradiction that the reference plan holds; P-… are what else can be wrong in a plan.

use super::{Clause, Plan, cover, dates, facts, gates, order, people, sums, targets, training};
use crate::value::choice;

choice! {
    /// One question that the check asks of a plan. The word is its code, which findings carry.
    Rule {
        Entries "C-01", WholeEffort "C-02", DayHours "C-03", WorkHours "C-04", LateTraining "C-05", TwoDates "C-06",
        TooEarly "C-07", TwoResponses "C-08", EasedLater "C-09", TwoCovers "C-10", ClockAgainstMean "C-11",
        TwoTargets "C-12", TrainingHours "C-13", TeamSize "C-14", Unplaced "C-15", OpenBase "C-16",
        PlannedDowntime "C-17", WhichFigure "C-18", Order "C-19",
        Ring "P-01", LatestStart "P-02", NoSuchTask "P-03", Nobody "P-04", TrainerAlone "P-05", NotOnCall "P-06",
        TwoRooms "P-07", NoSuchFact "P-08", FactRing "P-09",
        Segments "P-10",
    }
}

choice! {
    /// How much a finding weighs: the plan cannot be carried out as written, says two things, or leaves something open.
    Weight { Stops "stops", Contradicts "contradicts", Open "open" }
}

impl Rule {
    /// All of them, in the order of their codes.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::WORDS.iter().filter_map(|code| Self::of(code))
    }

    /// How much its findings weigh.
    pub fn weight(self) -> Weight {
        match self {
            Self::LateTraining
            | Self::TooEarly
            | Self::Order
            | Self::Ring
            | Self::LatestStart
            | Self::NoSuchTask
            | Self::TwoRooms
            | Self::NoSuchFact
            | Self::FactRing => Weight::Stops,
            Self::TrainingHours
            | Self::Unplaced
            | Self::OpenBase
            | Self::WhichFigure
            | Self::Nobody
            | Self::TrainerAlone
            | Self::NotOnCall => Weight::Open,
            _ => Weight::Contradicts,
        }
    }

    /// What it finds, in the order of the plan's records.
    pub(super) fn look(self, plan: &Plan) -> Vec<Clause> {
        match self {
            Self::Entries => sums::entries(plan),
            Self::WholeEffort => sums::whole_effort(plan),
            Self::DayHours => sums::day_hours(plan),
            Self::WorkHours => sums::work_hours(plan),
            Self::LateTraining => training::late(plan),
            Self::TwoDates => dates::two(plan),
            Self::TooEarly => gates::too_early(plan),
            Self::TwoResponses => cover::two_responses(plan),
            Self::EasedLater => targets::eased_later(plan),
            Self::TwoCovers => cover::two_covers(plan),
            Self::ClockAgainstMean => cover::clock_against_mean(plan),
            Self::TwoTargets => targets::two(plan),
            Self::TrainingHours => training::hours(plan),
            Self::TeamSize => sums::team(plan),
            Self::Unplaced => targets::unplaced(plan),
            Self::OpenBase => targets::open_base(plan),
            Self::PlannedDowntime => targets::planned_downtime(plan),
            Self::WhichFigure => targets::which_figure(plan),
            Self::Order => order::early(plan),
            Self::Ring => order::ring(plan),
            Self::LatestStart => order::latest_start(plan),
            Self::NoSuchTask => order::unknown(plan),
            Self::Nobody => people::nobody(plan),
            Self::TrainerAlone => training::alone(plan),
            Self::NotOnCall => cover::not_on_call(plan),
            Self::TwoRooms => training::two_rooms(plan),
            Self::NoSuchFact => facts::unknown(plan),
            Self::FactRing => facts::ring(plan),
            Self::Segments => training::segments(plan),
        }
    }
}

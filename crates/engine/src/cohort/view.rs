//! What crosses: cohorts and audiences with their numbers, and who is put where.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::people::view::{PeopleList, PersonLine};

/// Answer of `cohort_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Cohorts {
    pub audiences: Vec<AudienceCard>,
    pub cohorts: Vec<CohortCard>,
    /// The rollout's zone, which counts where a cohort has none of its own.
    pub zone: String,
}

/// An audience with what is expected and what is there.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AudienceCard {
    pub id: String,
    pub title: String,
    pub low: Option<u32>,
    pub high: Option<u32>,
    pub hours: Option<u32>,
    pub delivery: String,
    /// Who completes its course may train the departments.
    pub for_trainers: bool,
    pub cohorts: u32,
    /// Each once, however many of its cohorts they are in.
    pub people: u32,
}

/// A cohort with its numbers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CohortCard {
    pub id: String,
    pub title: String,
    pub audience: String,
    pub audience_id: String,
    pub capacity: Option<u32>,
    /// Its own zone; empty where the rollout's counts.
    pub zone: String,
    pub enrolled: u32,
    pub waiting: u32,
    /// Places that nobody has; absent where their number is not limited.
    pub free: Option<u32>,
    /// People more than places.
    pub over: u32,
    pub sessions: u32,
}

/// Names one cohort.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OfCohortOne {
    pub cohort: String,
}

/// Answer of `cohort_show`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CohortShown {
    pub card: CohortCard,
    /// In the order in which places are offered.
    pub queue: Vec<WaitingLine>,
    /// How many of the queue a free place stands ready for.
    pub next: u32,
}

/// Somebody who waits.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WaitingLine {
    pub person: PersonLine,
    /// RFC 3339 in the rollout's zone.
    pub since: String,
    /// The cohort whose place they keep meanwhile; empty for none.
    pub keeps: String,
}

/// Request of `cohort_set`: changes a cohort, or adds one to a rollout. What is absent stays as it is. Answers `Made`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetCohort {
    pub cohort: Option<String>,
    pub rollout: Option<String>,
    pub title: Option<String>,
    pub audience: Option<String>,
    /// 0 for no limit.
    pub capacity: Option<u32>,
    /// Empty for the rollout's.
    pub zone: Option<String>,
}

/// Request of `audience_set`: changes an audience, or adds one to a rollout. What is absent stays as it is. Answers `Made`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetAudience {
    pub audience: Option<String>,
    pub rollout: Option<String>,
    pub title: Option<String>,
    /// Both or none; `low` 0 with `high` 0 takes the expectation out.
    pub low: Option<u32>,
    pub high: Option<u32>,
    /// 0 for none.
    pub hours: Option<u32>,
    pub delivery: Option<String>,
    pub for_trainers: Option<bool>,
}

/// Names one audience.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OfAudience {
    pub audience: String,
}

/// Request of `people_place`: puts people into a cohort, moves them to another, or takes them off.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PlacePeople {
    /// Ids of people.
    #[serde(default)]
    pub people: Vec<String>,
    /// Or everybody whom this question finds.
    pub found: Option<PeopleList>,
    /// Into this cohort; absent to take them off only.
    pub to: Option<String>,
    /// Out of this cohort.
    pub from: Option<String>,
    /// What becomes of those who find no place: `wait` (default), or `place` for more people than places.
    pub beyond: Option<String>,
}

/// Request of `waiting_move`: puts somebody to another place in the queue of a cohort. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct MoveWaiting {
    pub cohort: String,
    pub person: String,
    /// From 0; more than there are is the end.
    pub to: u32,
}

/// What became of them.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Placed {
    /// Absent where nothing changed.
    pub action: Option<String>,
    pub label: String,
    pub placed: u32,
    pub waiting: u32,
    pub taken_off: u32,
    /// Who was where they were to be.
    pub already: u32,
    /// Marks of people who left stay on the sheets on which they stand.
    pub marks_kept: u32,
    /// People more than places in the cohort afterwards.
    pub over: u32,
    /// Places that became free, with who is next: offered, never given away by itself.
    pub offers: Vec<PlaceOffer>,
}

/// A cohort with free places for which somebody waits.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlaceOffer {
    pub cohort: String,
    pub title: String,
    pub free: u32,
    /// Who would move up, in order.
    pub next: Vec<PersonLine>,
}

//! Moving the launch, and the days on which nobody works.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `rollout_move_preview` and `rollout_move`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MoveRollout {
    pub rollout: String,
    /// The new public launch as local time `YYYY-MM-DDTHH:MM` in the new zone.
    pub go_live: String,
    /// The new zone; the rollout's own where it is absent.
    pub zone: Option<String>,
    /// earlier, later: which instant is meant where the clock skips the time or has it twice.
    pub which: Option<String>,
}

/// Answer of `rollout_move_preview`: nothing is written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MovePreview {
    /// RFC 3339.
    pub from: Option<String>,
    pub to: String,
    /// The zone after the move.
    pub zone: String,
    /// Neither the instant nor the zone would change.
    pub still: bool,
    /// skipped, twice: what the clock of the zone does to the wanted time; what is shown is the chosen offer, else the earlier.
    pub clock: Option<String>,
    /// Both instants that can be meant then.
    pub offers: Vec<Offer>,
    /// Minutes later; negative where it is earlier.
    #[ts(type = "number")]
    pub minutes: i64,
    pub items: u32,
    pub sessions: u32,
    pub gates: u32,
    /// Everything that moves, by its new time.
    pub moves: Vec<MovesLine>,
    pub stays: Vec<StaysLine>,
    pub collisions: Vec<Collision>,
    /// Days of the week on which nobody works: mon to sun.
    pub weekend: Vec<String>,
    pub holidays: Vec<HolidayLine>,
}

/// One of two instants that a local time can mean.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Offer {
    /// earlier, later.
    pub which: String,
    pub at: String,
}

/// Request of `launch_means`. Answers `LaunchMeans`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct LaunchTime {
    /// Local time `YYYY-MM-DDTHH:MM` in `zone`.
    pub go_live: String,
    pub zone: String,
}

/// Answer of `launch_means`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LaunchMeans {
    /// skipped, twice: what the clock of the zone does to this time.
    pub clock: Option<String>,
    /// Both instants that can be meant then.
    pub offers: Vec<Offer>,
}

/// Something that moves.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MovesLine {
    /// item, session, gate.
    pub kind: String,
    pub id: String,
    pub title: String,
    pub from: String,
    pub to: String,
}

/// Something that does not move.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StaysLine {
    pub title: String,
    pub at: String,
    /// held, done, decided: it happened; fixed: it has a time of its own.
    pub why: String,
}

/// What the move would bring together.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Collision {
    /// weekend, holiday, order, late, past, trainer, room, cohort, people, clock, invited, signed, run.
    pub code: String,
    pub at: String,
    /// Things on that day; trainers, rooms or people who would be needed twice at once, or people who were invited.
    pub count: u32,
    /// The name of the holiday, the first trainer or the room; of `clock` the minutes that the first of them shifts by the clock.
    pub name: String,
    /// Some of their titles.
    pub titles: Vec<String>,
}

/// A holiday of a rollout.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HolidayLine {
    pub id: String,
    /// `YYYY-MM-DD`.
    pub day: String,
    pub title: String,
}

/// Answer of `rollout_move`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Moved {
    pub t0: String,
    pub action: String,
    pub label: String,
}

/// Request of `holiday_set`: a title makes the day a holiday, none makes it a working day. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetHoliday {
    pub rollout: String,
    /// `YYYY-MM-DD`.
    pub day: String,
    pub title: Option<String>,
}

/// Request of `weekend_set`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetWeekend {
    pub rollout: String,
    /// mon, tue, wed, thu, fri, sat, sun; none: people work on every day.
    pub days: Vec<String>,
}

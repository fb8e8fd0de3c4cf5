//! Workshops as screens and scripts see them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Words;
use crate::rollout::view::SessionLine;
use domain::sentence::Args;

/// Request of `workshop_ready`: a session, or with it all of its day or of its cohort. Answers `WorkshopReady`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfWorkshop {
    pub session: String,
    /// `session` (also without it), `day` or `cohort`.
    pub scope: Option<String>,
}

/// Whether this laptop can run the rooms with no network, and what was looked at.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WorkshopReady {
    /// The one line.
    pub line: PointLine,
    /// ready, look (it can be run, and something should be known), not_ready.
    pub verdict: String,
    /// RFC 3339 with the rollout's offset.
    pub as_of: String,
    /// What was looked at on the laptop, the heaviest first.
    pub laptop: Vec<PointLine>,
    pub rooms: Vec<RoomReady>,
    /// How many sessions `day` and `cohort` mean.
    pub of_day: u32,
    pub of_cohort: u32,
}

/// One room.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RoomReady {
    pub session: SessionLine,
    /// What was looked at, the heaviest first.
    pub points: Vec<PointLine>,
    /// What of it is not at the server.
    pub after: PointLine,
    pub remains: RemainsLine,
    /// The last pack that was made for it here.
    pub pack: Option<PackMade>,
}

/// One thing that was looked at.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PointLine {
    pub code: String,
    /// stops, look, fine.
    pub weight: String,
    pub sentence: String,
    /// In English.
    pub message: String,
    #[ts(as = "Words")]
    pub args: Args,
}

/// Counted from the outbox, what was carried here by file, and the quarantine.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct RemainsLine {
    pub unsent: u32,
    pub carried: u32,
    pub refused: u32,
    pub files: u32,
}

/// A pack that was made on this laptop.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PackMade {
    /// RFC 3339 with the rollout's offset.
    pub at: String,
    /// Where it was put, or what the download was called.
    pub place: String,
}

/// Request of `workshop_pack`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PackWorkshop {
    pub session: String,
    /// `session` (also without it), `day` or `cohort`.
    pub scope: Option<String>,
    /// `a4` or `letter`, for sign-in sheets and certificates.
    pub paper: String,
    /// `en` or `vi`.
    pub language: String,
    /// A new ZIP file by its whole path.
    pub path: Option<String>,
    /// A folder that is new or empty, by its whole path; without this and `path` the answer holds the ZIP.
    pub dir: Option<String>,
}

/// Answer of `workshop_pack`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WorkshopPacked {
    pub name: String,
    pub path: Option<String>,
    /// The ZIP in base64, where no path was given.
    pub content: Option<String>,
    pub bytes: u32,
    pub files: Vec<PackedFile>,
    /// What a person may miss in it, and why.
    pub left_out: Vec<PointLine>,
    /// As it stands with the pack.
    pub ready: WorkshopReady,
}

/// One file of a pack.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PackedFile {
    pub path: String,
    /// What it is: `pack-what-WHAT` is its message.
    pub what: String,
}

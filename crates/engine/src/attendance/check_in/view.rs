//! Checking in as screens and scripts see it.

use domain::sentence::Args;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Words;
use crate::attendance::view::{Counts, SheetRow};
use crate::rollout::view::SessionLine;

/// Request of `attendance_scan`: what a scanner typed. Answers `ScanAnswer`, also where nobody is marked.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ScanOne {
    pub session: String,
    /// The code of a badge, a number of somebody's own, or their e-mail address.
    pub text: String,
    /// Instead of it: whoever was chosen by name.
    pub person: Option<String>,
    /// The person checks in alone, at a screen that asks for the code it shows where that is set.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub own: bool,
    /// The six digits on the screen.
    pub screen: Option<String>,
}

/// What a scan came to.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScanAnswer {
    pub said: ScanSaid,
    /// in, already, other_session, not_listed, unknown, misread, several, early, over, closed, cancelled, screen, old_code, wrong_code.
    pub outcome: String,
    pub person: Option<String>,
    pub name: String,
    /// Their row, where they are on this list.
    pub row: Option<SheetRow>,
    pub counts: Option<Counts>,
    /// Where they are expected.
    pub expected: Option<SessionLine>,
    /// What was kept of it; absent where nothing was.
    pub scan: Option<String>,
    /// For the undo of the mark.
    pub action: Option<String>,
    pub label: String,
}

/// A sentence by name, with its words in English.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScanSaid {
    pub sentence: String,
    pub message: String,
    #[ts(as = "Words")]
    pub args: Args,
}

/// Answer of `check_in_show`: when people are let in, and what was refused.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckInView {
    pub session: SessionLine,
    /// Minutes before the start.
    pub before: u32,
    /// Minutes after the end.
    pub after: u32,
    /// Minutes after the start from which on somebody is late; absent where nobody is.
    pub late: Option<u32>,
    pub always: bool,
    /// Whoever checks in alone also says the code on the screen.
    pub asks: bool,
    /// RFC 3339 with the rollout's offset; absent where it is always open.
    pub opens: Option<String>,
    pub closes: Option<String>,
    /// Why nobody is let in now; absent while the door is open.
    pub shut: Option<ScanSaid>,
    pub now: String,
    /// Refused scans that nobody has looked at, the newest first; at most 200.
    pub refused: Vec<RefusedScan>,
    /// How many there are.
    pub total: u32,
}

/// A scan that marked nobody.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RefusedScan {
    pub id: String,
    pub outcome: String,
    pub said: ScanSaid,
    pub at: String,
    /// What was scanned; empty where nothing of it was kept.
    pub text: String,
    pub person: Option<String>,
    pub name: String,
    /// They are on this session's list, so that a mark is enough.
    pub listed: bool,
    pub expected: Option<SessionLine>,
    pub own: bool,
    pub by: String,
    pub device: String,
}

/// Request of `check_in_set`. Answers `CheckInView`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetCheckIn {
    pub session: String,
    pub before: u32,
    pub after: u32,
    pub late: Option<u32>,
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub always: bool,
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub asks: bool,
}

/// Request of `scan_settle`: what becomes of a refused scan. Answers `ScanSettled`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SettleScan {
    pub scan: String,
    /// `mark` (also as a walk-in, where they are on no list here) or `dismiss`.
    pub deed: String,
    /// Who it was, where the scan does not say.
    pub person: Option<String>,
}

/// Answer of `scan_settle`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScanSettled {
    pub action: String,
    pub label: String,
    pub view: CheckInView,
}

/// Answer of `check_in_code`: what the screen shows now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScreenCode {
    /// Six digits.
    pub code: String,
    /// The picture of it, SVG.
    pub qr: String,
    /// What the picture says.
    pub text: String,
    /// Milliseconds until the next one.
    pub left: u32,
    /// Until when it is taken, RFC 3339 with the rollout's offset.
    pub until: String,
}

/// Request of `badge_print`: badges of a session's list, of a cohort or of one person.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PrintBadges {
    pub session: Option<String>,
    pub cohort: Option<String>,
    pub person: Option<String>,
    /// `a4` or `letter`.
    pub paper: String,
    /// `en` or `vi`.
    pub language: String,
    /// Where the file goes; without it its content is answered.
    pub path: Option<String>,
}

/// Answer of `badge_print`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BadgesPrinted {
    pub badges: u32,
    pub file: crate::completion::view::FileMade,
}

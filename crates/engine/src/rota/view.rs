//! Shifts, contacts and hand-overs as screens and scripts see them. Instants are RFC 3339 with the rollout's offset.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::meeting::view::AgendaPoint;
use crate::whom::WhomLine;

/// Answer of `rota_show`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RotaView {
    /// In the order of their time.
    pub shifts: Vec<ShiftLine>,
    /// The hours that the plan wants, and what the shifts leave open of them.
    pub cover: Vec<CoverLine>,
    /// Somebody in two shifts at once.
    pub clashes: Vec<ShiftClash>,
    /// By level, then by name.
    pub escalations: Vec<EscalationLine>,
    /// Who is on call now; several where shifts answer different severities.
    pub now: Vec<ShiftLine>,
    pub next: Option<ShiftLine>,
    /// Who can be chosen: members, and contacts who are none.
    pub members: Vec<WhomLine>,
    pub gaps: u32,
    pub as_of: String,
}

/// A shift in one line.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShiftLine {
    pub id: String,
    pub starts: String,
    pub ends: String,
    pub minutes: u32,
    /// As they are kept, and as they are shown.
    pub primary: String,
    pub primary_name: String,
    pub backup: String,
    pub backup_name: String,
    /// Their telephone, else mail, as the contact sheet has it; blank where it does not, and in the page of a hand-over.
    pub primary_reach: String,
    pub backup_reach: String,
    /// Severities that it answers; all where there are none.
    pub scope: Vec<String>,
    pub note: String,
    /// past, now, planned.
    pub state: String,
    pub two_versions: bool,
    pub sent: bool,
}

/// Hours on call that the plan wants of some severities.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CoverLine {
    pub metric: String,
    pub title: String,
    pub scope: Vec<String>,
    pub from: String,
    pub until: String,
    /// Hours a week; 168 is round the clock.
    pub wanted: f64,
    pub weeks: Vec<WeekCover>,
    /// Where nobody is on call, of what has to be covered round the clock.
    pub gaps: Vec<GapLine>,
    pub met: bool,
}

/// What is covered of one week, or of what the window has of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WeekCover {
    pub from: String,
    pub covered: f64,
    pub wanted: f64,
}

/// A stretch in which nobody is on call.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GapLine {
    pub from: String,
    pub until: String,
    pub minutes: u32,
}

/// Somebody who is in two shifts at once.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShiftClash {
    pub who: String,
    pub from: String,
    pub until: String,
}

/// One level of the escalation: whom to reach, in which order, for what.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EscalationLine {
    pub id: String,
    /// As it is kept, and as it is shown.
    pub who: String,
    pub name: String,
    /// The contact that says how they are reached.
    pub contact: Option<String>,
    pub what: String,
    pub phone: String,
    pub mail: String,
    pub hours: String,
    pub level: Option<u32>,
    pub note: String,
    pub two_versions: bool,
    pub sent: bool,
}

/// Request of `shift_set`: a new shift, or one whole.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetShift {
    pub rollout: String,
    pub shift: Option<String>,
    /// Local time.
    pub starts: String,
    pub minutes: u32,
    /// A member's id or name, or another name.
    pub primary: String,
    pub backup: Option<String>,
    pub scope: Option<Vec<String>>,
    pub note: Option<String>,
}

/// Request of the commands that take one shift.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfShift {
    pub shift: String,
}

/// Request of `shifts_fill`: shifts one after another, people in turn, in one step.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct FillShifts {
    pub rollout: String,
    /// Local times; the last shift ends at `until` at the latest.
    pub from: String,
    pub until: String,
    pub hours: u32,
    /// Members' ids or names, or other names, in their turn.
    pub people: Vec<String>,
    /// Whoever is next in turn is the backup.
    pub backups: bool,
    /// One shift a day at the same hour, instead of round the clock.
    pub daily: bool,
    /// No shifts on the weekend.
    pub weekdays: bool,
    pub scope: Option<Vec<String>>,
}

/// Request of `escalation_set`: a new level, or one whole. How somebody is reached is kept in their contact, which is made
/// where there is none.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetEscalation {
    pub rollout: String,
    pub escalation: Option<String>,
    /// A member's or a contact's id or name, or another name.
    pub who: String,
    pub what: Option<String>,
    pub phone: Option<String>,
    pub mail: Option<String>,
    pub hours: Option<String>,
    pub level: Option<u32>,
    pub note: Option<String>,
}

/// Request of `escalation_remove`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfEscalation {
    pub escalation: String,
}

/// Answer of `shift_page`: what the next shift has to know, as of now, and the hand-overs before.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShiftPage {
    pub since: String,
    pub points: Vec<AgendaPoint>,
    /// To whom it is handed over: whoever is on call next.
    pub next: Option<ShiftLine>,
    pub members: Vec<WhomLine>,
    /// Newest first.
    pub handovers: Vec<HandoverLine>,
    pub as_of: String,
}

/// A hand-over as it was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HandoverLine {
    pub id: String,
    pub at: String,
    pub since: String,
    pub by: String,
    pub device: String,
    pub to: String,
    pub note: String,
    pub points: Vec<AgendaPoint>,
    /// What the laptop knew: when a server had answered last, laptops not heard, open cards, what was unsent.
    pub last_sync: Option<String>,
    pub not_heard: Vec<String>,
    pub open_cards: u32,
    pub unsent: u32,
    pub taken_at: Option<String>,
    pub taken_by: String,
    pub taken_note: String,
    /// Somebody else wrote it and nobody took over: the member who works here may.
    pub may_take: bool,
    pub two_versions: bool,
    pub sent: bool,
}

/// Request of `shift_hand_over`: keeps the page as it stands.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct HandOverShift {
    pub rollout: String,
    /// A member's id or name, or another name.
    pub to: String,
    pub note: Option<String>,
}

/// Request of `shift_take`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct TakeShift {
    pub handover: String,
    pub note: Option<String>,
}

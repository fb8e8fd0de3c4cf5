//! Sessions for other people's calendars.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `calendar_export`: one session, or all of a rollout. Answers `FileMade`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportCalendar {
    pub rollout: String,
    pub session: Option<String>,
    /// Only the sessions that this trainer leads, or leads a segment of.
    pub trainer: Option<String>,
    /// The public launch, the gates and the milestones of checklists as well.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub milestones: bool,
    /// The meetings as well.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub meetings: bool,
    /// Without the sessions.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub no_sessions: bool,
    pub language: String,
    /// A path the person chose; its bytes are answered where there is none.
    pub path: Option<String>,
}

/// Request of `session_invitation`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AskInvitation {
    pub session: String,
    /// `en` or `vi`.
    pub language: String,
}

/// Answer of `session_invitation`: plain text to paste into a message.
#[derive(Clone, Debug, Serialize, TS)]
pub struct InvitationText {
    pub text: String,
}

/// Answer of `calendar_link_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CalendarLinks {
    /// Who leads a session of the rollout, or a segment of one: whose sessions a link may show.
    pub trainers: Vec<String>,
    /// Newest first; those that were taken back are not among them.
    pub links: Vec<CalendarLinkLine>,
    /// Absent while the workspace is on no server: there is nothing to link to.
    pub server: Option<String>,
    /// The server made its certificate itself: calendar programs do not trust it.
    pub own_certificate: bool,
    /// Whether this member may make links and take them back.
    pub may: bool,
}

/// One link.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CalendarLinkLine {
    pub id: String,
    pub title: String,
    /// Only the sessions of this person.
    pub person: Option<String>,
    /// Only the sessions that a trainer of this name leads.
    pub trainer: Option<String>,
    /// Whose; empty where they are not on record any more.
    pub name: String,
    pub expires: String,
    pub lapsed: bool,
    /// Who made it.
    pub by: String,
    /// Only on the laptop where it was made.
    pub address: Option<String>,
    /// The server knows it.
    pub sent: bool,
}

/// Request of `calendar_link_new`. Answers `CalendarLinkMade`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NewCalendarLink {
    pub rollout: String,
    /// For whom it is, in words.
    pub title: String,
    /// Only the sessions on whose list they stand; absent: sessions, meetings and milestones.
    pub person: Option<String>,
    /// Only the sessions that this trainer leads, or leads a segment of.
    pub trainer: Option<String>,
    /// 1 to 365.
    pub days: u32,
}

/// Answer of `calendar_link_new`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CalendarLinkMade {
    pub link: String,
    pub address: String,
    pub expires: String,
}

/// Request of `calendar_link_revoke`: for good. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OfCalendarLink {
    pub link: String,
}

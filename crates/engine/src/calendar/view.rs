//! Sessions for other people's calendars.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `calendar_export`: one session, or all of a rollout. Answers `FileMade`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportCalendar {
    pub rollout: String,
    pub session: Option<String>,
    /// The public launch and the gates as well.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub milestones: bool,
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

//! The hand-off: areas, points, the statement to sign, the pack.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;

use crate::checklist::view::EvidenceLine;
use crate::rollout::view::AreaLine;

/// Answer of `handoff_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HandoffList {
    pub areas: Vec<AreaLine>,
}

/// Request of the commands that take one area.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfArea {
    pub area: String,
}

/// Answer of `handoff_area`: points, earlier sign-offs, who receives.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AreaView {
    pub id: String,
    pub title: String,
    pub no: u32,
    pub of: u32,
    pub receiver_role: String,
    pub points: Vec<PointView>,
    pub sign_offs: Vec<SignOffView>,
    /// Why this member cannot sign here, in plain words; absent if they can.
    pub cannot_sign: Option<Failure>,
}

/// One point of an area.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PointView {
    pub id: String,
    pub title: String,
    pub expectation: String,
    /// open, accepted, conditional, declined.
    pub state: String,
    pub reason: String,
    pub condition: String,
    pub owner: String,
    pub due: String,
    pub by: Option<String>,
    pub at: Option<String>,
    pub evidence: Vec<EvidenceLine>,
    pub two_versions: bool,
}

/// Request of `point_set`. `declined` needs a reason; `conditional` a condition, with owner and date where known. Answers `AreaChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetPoint {
    pub point: String,
    pub state: String,
    pub reason: Option<String>,
    pub condition: Option<String>,
    pub owner: Option<String>,
    /// `YYYY-MM-DD`.
    pub due: Option<String>,
}

/// Answer of a change in an area.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AreaChanged {
    pub area: AreaView,
    pub action: String,
    pub label: String,
}

/// Request of `handoff_statement`: the exact text to read before signing. Answers `StatementView`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PrepareStatement {
    pub area: String,
    /// accepted, conditions, declined.
    pub decision: String,
    pub conditions: Vec<Condition>,
    pub reason: Option<String>,
    /// reviewed, approved, accepted, witnessed.
    pub meaning: String,
    /// `en` or `vi`: the language of the text as shown.
    pub language: String,
}

/// A condition that stays open after signing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Condition {
    pub text: String,
    pub owner: String,
    /// `YYYY-MM-DD` or empty.
    pub due: String,
}

/// What will be signed, exactly.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StatementView {
    /// SHA-256 of the subject's content, hex.
    pub subject_digest: String,
    /// The text as shown; it stands in the signed bytes.
    pub text: String,
    pub name: String,
    pub role: String,
    /// Local time with zone, as it will be printed.
    pub at: String,
    /// What this laptop knew: last server answer, laptops not heard from, open cards.
    pub known: String,
}

/// Request of `handoff_sign`. Refused with `changed_while_read` if the subject's digest is no longer `subject_digest`. Answers `Signed`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SignArea {
    #[serde(flatten)]
    pub statement: PrepareStatement,
    pub subject_digest: String,
    /// The text as it was shown; signing is refused if it would now be another one.
    pub text: Option<String>,
    pub passphrase: String,
}

/// Answer of `handoff_sign`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Signed {
    pub area: AreaView,
    pub sign_off: SignOffView,
}

/// One sign-off as shown for good.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SignOffView {
    pub id: String,
    pub decision: String,
    pub conditions: Vec<Condition>,
    pub reason: String,
    pub meaning: String,
    pub name: String,
    pub role: String,
    pub at: String,
    /// SHA-256 of the statement's bytes, hex.
    pub digest: String,
    pub text: String,
    /// The signature verifies with the key this workspace knows for the signer.
    pub verified: bool,
    /// The server's receipt, if it has one: RFC 3339.
    pub received: Option<String>,
    /// How many facts changed since, with both versions.
    pub changed_since: Vec<ChangedFact>,
}

/// A fact that is no longer as it was signed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChangedFact {
    pub point: String,
    pub signed: String,
    pub now: String,
}

/// Request of `handoff_export`: writes the pack into a folder that does not exist yet or is empty. Answers `Exported`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportPack {
    pub rollout: String,
    pub dir: String,
}

/// Answer of an export.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Exported {
    pub dir: String,
    pub files: u32,
    pub statements: u32,
}

//! The hand-off: areas, points, the statement to sign, the pack.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;

use crate::evidence::view::EvidenceLine;
use crate::rollout::view::AreaLine;
use crate::walkthrough::view::ShownBy;

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
    /// Points that were declined after somebody had signed the area otherwise.
    pub declined_since: Vec<DeclinedSince>,
    /// Why this member cannot sign here, in plain words; absent if they can.
    pub cannot_sign: Option<Failure>,
    /// Whether this member receives the area, and signs for themselves.
    pub signs_self: bool,
    /// For whom else this member may sign now.
    pub signs_for: Vec<SignsForLine>,
    /// What goes over beside the points, counted.
    pub goes_over: GoesOver,
    /// Thirty days from now, by which it is looked at again where nobody says otherwise.
    pub follow_up: String,
}

/// What goes over with an area beside its points.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct GoesOver {
    pub walkthroughs: u32,
    /// Of those, how many last came out well, and how many did not.
    pub passed: u32,
    pub failed: u32,
    pub documents: u32,
    /// Of those, how many have no version yet.
    pub without_version: u32,
    pub open_items: u32,
    pub known_errors: u32,
}

/// A delegation by which this member may sign now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SignsForLine {
    pub delegation: String,
    pub name: String,
    pub ends: String,
}

/// Answer of `delegation_list`, `delegation_sign` and `delegation_end`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Delegations {
    pub area: String,
    /// Newest first.
    pub delegations: Vec<DelegationLine>,
    /// Why this member cannot let anybody sign; absent if they can.
    pub cannot_delegate: Option<Failure>,
    /// For whom this member may let somebody sign: themselves, or as an owner whoever receives the area.
    pub receivers: Vec<NamedMember>,
    /// Who may be let sign.
    pub members: Vec<NamedMember>,
    pub as_of: String,
}

/// A member to choose from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NamedMember {
    pub id: String,
    pub name: String,
}

/// One delegation of a signature.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DelegationLine {
    pub id: String,
    /// For whom is signed, who signs, and who let them.
    pub from: String,
    pub to: String,
    pub by: String,
    pub starts: String,
    /// From here on it counts no longer.
    pub ends: String,
    pub reason: String,
    /// planned, active, over, ended; bad where its signature does not hold.
    pub state: String,
    pub ended_reason: String,
    /// Whether this member may end it.
    pub may_end: bool,
    /// SHA-256 of the statement's bytes, hex.
    pub digest: String,
    pub text: String,
    pub two_versions: bool,
    pub sent: bool,
}

/// Request of `delegation_statement`: the exact text to read before signing. Answers `StatementView`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PrepareDelegation {
    pub area: String,
    /// For whom is signed; oneself where it is absent.
    pub from: Option<String>,
    /// Who signs: a member's id.
    pub to: String,
    /// `YYYY-MM-DD`, or local time `YYYY-MM-DDTHH:MM`.
    pub starts: String,
    /// A day counts whole.
    pub ends: String,
    pub reason: String,
    /// `en` or `vi`.
    pub language: String,
}

/// Request of `delegation_sign`. Answers `Delegations`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SignDelegation {
    #[serde(flatten)]
    pub statement: PrepareDelegation,
    /// The text as it was shown.
    pub text: String,
    pub passphrase: String,
}

/// Request of `delegation_end_statement`: the exact text to read before a delegation is ended. Answers `StatementView`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PrepareDelegationEnd {
    pub delegation: String,
    pub reason: String,
    /// `en` or `vi`.
    pub language: String,
}

/// Request of `delegation_end`. Answers `Delegations`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct EndDelegation {
    #[serde(flatten)]
    pub statement: PrepareDelegationEnd,
    /// The text as it was shown.
    pub text: String,
    pub passphrase: String,
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
    /// Whoever accepted it also attached evidence for it, or gave what shows it: nobody accepts their own work.
    pub own_work: bool,
    /// Walkthroughs and drills that show it.
    pub shown_by: Vec<ShownBy>,
    pub two_versions: bool,
}

/// A point, or the whole area, that was declined after a signature that accepted the area: who signed has to know.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DeclinedSince {
    /// Empty for the whole area.
    pub point: String,
    pub reason: String,
    pub by: String,
    pub at: String,
    /// Names of those whose signatures stand.
    pub signers: Vec<String>,
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
    /// True: it stands beside the signatures that stand already, as of a second signer. Else it replaces the newest of them.
    pub beside: Option<bool>,
    /// The delegation by which it is signed for somebody else.
    pub delegation: Option<String>,
    /// `YYYY-MM-DD`: the day on which what is taken over is looked at again. Stands in the text.
    pub follow_up: Option<String>,
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
    /// The subject's content; hand it to `handoff_changes` to hear what changed since. Empty for a withdrawal.
    pub subject: String,
    /// The text as shown; it stands in the signed bytes.
    pub text: String,
    pub name: String,
    pub role: String,
    /// For whom it is signed, where that is somebody else.
    pub signs_for: Option<String>,
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
    /// For whom it was signed, where that was somebody else.
    pub signs_for: Option<String>,
    pub at: String,
    /// SHA-256 of the statement's bytes, hex.
    pub digest: String,
    pub text: String,
    /// The signature verifies with the key this workspace knows for the signer.
    pub verified: bool,
    /// The server's receipt, if it has one: RFC 3339.
    pub received: Option<String>,
    /// The facts that changed since, with both versions; only while it stands.
    pub changed_since: Vec<ChangedFact>,
    /// The area is signed by it now: it is good, and nothing replaced or withdrew it.
    pub stands: bool,
    /// Signed by the member who works here now, who may withdraw it.
    pub mine: bool,
    /// The earlier sign-off that it replaced.
    pub replaces: Option<EarlierView>,
    /// The later one that replaced it.
    pub replaced_by: Option<EarlierView>,
    pub withdrawn: Option<WithdrawalView>,
}

/// Another sign-off of the same area, named.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EarlierView {
    pub name: String,
    pub at: String,
    pub digest: String,
}

/// The statement that takes a sign-off back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WithdrawalView {
    pub name: String,
    pub at: String,
    pub reason: String,
    pub text: String,
    /// SHA-256 of the statement's bytes, hex.
    pub digest: String,
    /// The server's receipt, if it has one: RFC 3339.
    pub received: Option<String>,
}

/// A fact that is no longer as it was signed or read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChangedFact {
    pub point_id: String,
    /// The point's title now.
    pub point: String,
    /// point (added or gone), title, expectation, state, evidence.
    pub what: String,
    /// As it was; a state begins with its code. A dash where there was nothing.
    pub signed: String,
    /// As it is.
    pub now: String,
    /// Who changed it last, where that is known here.
    pub by: Option<String>,
    pub at: Option<String>,
}

/// Request of `handoff_changes`. Answers `Changes`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SinceRead {
    pub area: String,
    /// The content as `handoff_statement` answered it.
    pub subject: String,
}

/// Answer of `handoff_changes`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Changes {
    pub facts: Vec<ChangedFact>,
}

/// Request of `handoff_withdrawal`: the exact text to read before withdrawing one's own signature. Answers `StatementView`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PrepareWithdrawal {
    pub sign_off: String,
    pub reason: String,
    /// `en` or `vi`.
    pub language: String,
}

/// Request of `handoff_withdraw`. Answers `AreaView`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Withdraw {
    #[serde(flatten)]
    pub statement: PrepareWithdrawal,
    /// The text as it was shown.
    pub text: String,
    pub passphrase: String,
}

/// Request of `handoff_export`: writes the pack into a folder that does not exist yet or is empty. Answers `Exported`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportPack {
    pub rollout: String,
    pub dir: String,
    /// An owner's: signs the list of keys, so that the server's key in it is vouched for, too.
    pub passphrase: Option<String>,
}

/// Answer of an export.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Exported {
    pub dir: String,
    pub files: u32,
    pub statements: u32,
    /// Files of evidence that the statements name, and those whose bytes were here to go along.
    pub evidence: u32,
    pub evidence_packed: u32,
    /// What a reader compares with paper.
    pub fingerprint: String,
}

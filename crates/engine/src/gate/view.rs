//! Gates as screens and scripts see them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::evidence::view::{EvidenceLine, Given};
use crate::fact::view::FactLine;
use crate::handoff::view::{Condition, EarlierView};

/// Answer of `gate_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Gates {
    pub gates: Vec<GateLine>,
}

/// A gate in one line.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GateLine {
    pub id: String,
    pub code: String,
    pub title: String,
    /// When it is decided: minutes from T-0, and RFC 3339 with the rollout's offset.
    pub at_rel: Option<i32>,
    pub at: Option<String>,
    pub criteria: u32,
    pub must: u32,
    pub must_met: u32,
    /// The most that the criteria allow now: go, conditional, no_go.
    pub allows: String,
    /// The decision that stands; absent while there is none, or while two stand.
    pub decision: Option<String>,
    pub decided_at: Option<String>,
    /// Two or more decisions stand that did not know of each other.
    pub contested: bool,
    /// Roles that have not voted.
    pub open_votes: u32,
}

/// Request of the commands that take one gate.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfGate {
    pub gate: String,
}

/// Answer of `gate_show`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GateView {
    pub line: GateLine,
    /// The meeting begins.
    pub meets: Option<String>,
    /// Everything here is as of this instant, RFC 3339.
    pub as_of: String,
    pub criteria: Vec<CriterionLine>,
    pub because: Vec<BecauseLine>,
    pub ballots: Vec<BallotLine>,
    /// Newest first.
    pub decisions: Vec<DecisionView>,
    /// Why this member cannot decide; absent if they can.
    pub cannot_decide: Option<Failure>,
    pub may_waive: bool,
}

/// One criterion.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CriterionLine {
    pub id: String,
    pub code: String,
    /// MUST, SHOULD, NICE.
    pub level: String,
    pub title: String,
    pub target: String,
    /// met, not_met, not_yet, not_applicable, waived.
    pub state: String,
    /// What a person said: met, not_met, not_applicable, waived; absent where nobody has.
    pub said: Option<String>,
    pub figure: String,
    pub reason: String,
    /// Who waived it.
    pub approver: Option<String>,
    /// Until when a waiver holds.
    pub until: Option<String>,
    /// It was waived, and the waiver has lapsed.
    pub lapsed: bool,
    pub by: Option<String>,
    pub at: Option<String>,
    /// Minutes from T-0 from which it can be measured, and the instant.
    pub measurable_rel: Option<i32>,
    pub measurable_from: Option<String>,
    pub owner: String,
    pub role: String,
    /// What it follows, in the words of `fact_list`; blank where a person judges.
    pub follows: String,
    /// How far that fact is, where it can be counted.
    pub fact: Option<FactLine>,
    /// The person's word and the fact differ.
    pub differs: bool,
    pub evidence: Vec<EvidenceLine>,
    pub two_versions: bool,
    pub sent: bool,
}

impl CriterionLine {
    /// The figure that a person gave, else the one that its fact rests on.
    pub(crate) fn measured(&self) -> String {
        let read = self.fact.as_ref().and_then(|fact| Some(format!("{} {}", fact.figure?, fact.unit).trim().to_owned()));
        if self.figure.is_empty() { read.unwrap_or_default() } else { self.figure.clone() }
    }
}

/// One line of the explanation: must_not_met, must_waived, must_not_yet, should_not_met, should_waived, must_met, nice_not_met, not_yet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BecauseLine {
    pub why: String,
    pub count: u32,
}

/// A vote, or a role that is asked for one.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BallotLine {
    /// Absent while nobody of the role has voted.
    pub member: Option<String>,
    pub name: String,
    pub role: String,
    /// go, conditional, pause, no_go.
    pub vote: Option<String>,
    pub note: String,
    pub at: Option<String>,
    pub mine: bool,
    pub two_versions: bool,
}

/// A signed decision for good.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DecisionView {
    pub id: String,
    pub decision: String,
    pub conditions: Vec<Condition>,
    pub reason: String,
    pub name: String,
    pub role: String,
    pub at: String,
    /// SHA-256 of the statement's bytes, hex.
    pub digest: String,
    pub text: String,
    pub verified: bool,
    pub stands: bool,
    /// The server's receipt, if it has one: RFC 3339.
    pub received: Option<String>,
    pub replaces: Vec<EarlierView>,
    pub replaced_by: Option<EarlierView>,
    /// What is known otherwise now than when it was decided; only while it stands.
    pub changed_since: Vec<KnownOtherwise>,
}

/// A criterion or a vote that is no longer as it was when the gate was decided.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KnownOtherwise {
    /// The criterion's title, or the voter's name.
    pub what: String,
    /// As it was; begins with the state's word. A dash where there was nothing.
    pub then: String,
    pub now: String,
}

/// Answer of a change at a gate.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GateChanged {
    pub gate: GateView,
    pub action: String,
    pub label: String,
}

/// Request of `criterion_set`. `waived` needs a reason and `until`, `not_applicable` a reason. Answers `GateChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetCriterion {
    pub criterion: String,
    /// met, not_met, not_applicable, waived; or open, which takes back what was said.
    pub state: String,
    pub figure: Option<String>,
    pub reason: Option<String>,
    /// Local time `YYYY-MM-DDTHH:MM`, or a day that holds until its end.
    pub until: Option<String>,
}

/// Request of `criterion_edit`: only what is present changes. Answers `GateChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct EditCriterion {
    pub criterion: String,
    pub title: Option<String>,
    pub target: Option<String>,
    pub owner: Option<String>,
    /// MUST, SHOULD, NICE.
    pub level: Option<String>,
    /// Minutes from T-0 before which nobody can judge it.
    pub measurable_from: Option<i32>,
    /// The fact that it follows, in the words of `fact_list`; empty where a person judges.
    pub follows: Option<String>,
}

/// Request of `criterion_add`. Answers `GateChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddCriterion {
    pub gate: String,
    pub title: String,
    pub level: String,
    pub target: Option<String>,
    /// Minutes from T-0; absent: when the gate is decided.
    pub measurable_from: Option<i32>,
}

/// Request of `criterion_evidence`. Answers `GateChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddCriterionEvidence {
    pub criterion: String,
    #[serde(flatten)]
    pub given: Given,
}

/// Request of `gate_vote`: the own vote. Every vote but go needs a note. Answers `GateChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CastVote {
    pub gate: String,
    /// go, conditional, pause, no_go.
    pub vote: String,
    pub note: Option<String>,
}

/// Request of `gate_statement`: the exact text to read before deciding. Answers `StatementView`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PrepareDecision {
    pub gate: String,
    /// go, conditional, pause, no_go.
    pub decision: String,
    /// Of a conditional go: each with owner and day.
    pub conditions: Vec<Condition>,
    pub reason: Option<String>,
    /// When it is decided again after pause or no-go: local time `YYYY-MM-DDTHH:MM`.
    pub again: Option<String>,
    /// `en` or `vi`: the language of the text as shown.
    pub language: String,
}

/// Request of `gate_decide`. Refused with `changed_while_read` if what is known is no longer what was read. Answers `GateChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct DecideGate {
    #[serde(flatten)]
    pub statement: PrepareDecision,
    pub subject_digest: String,
    /// The text as it was shown.
    pub text: Option<String>,
    pub passphrase: String,
}

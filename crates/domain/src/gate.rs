//! Gates: a moment at which a team decides whether to go on, its criteria with what is known of each, votes, and
//! signed decisions. What the criteria add up to is computed in [`result`]; votes of two people are two records and
//! never write over each other.

pub mod result;

use serde::{Deserialize, Serialize};

use crate::checklist::Planned;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::{LEADS, Role, Writers};
use crate::rollout::{Criterion, Rollout};
use crate::value::{choice, object};
use crate::workspace::{Member, SigningKey, roles_of};
use crate::{Hash, Id, KindOf, Ref, Text, args};

choice! {
    /// What a gate decides, and what somebody votes for.
    GateDecision { Go "go", Conditional "conditional", Pause "pause", NoGo "no_go" }
}

choice! {
    /// What somebody says of a criterion. Not yet measurable is nothing that one says: it follows from the time.
    CriterionStatus { Met "met", NotMet "not_met", NotApplicable "not_applicable", Waived "waived" }
}

/// What is known of a criterion, with the figure that it rests on: one cell, never torn by a merge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CriterionState {
    pub state: CriterionStatus,
    /// What was measured, in words: `548 ms, 2,000 users`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Until when a waiver holds: milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<i64>,
    /// Milliseconds since 1970.
    pub at: i64,
}
object!(CriterionState);

/// A vote with its reason: one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Vote {
    pub vote: GateDecision,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Milliseconds since 1970.
    pub at: i64,
}
object!(Vote);

kind! {
    /// A moment at which somebody decides whether to go on.
    Gate "gate", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        code: Text<60>, Quiet;
        title: Text<200>, Quiet;
        position: i64, Quiet;
        /// The meeting; a criterion that is measurable from later counts neither for nor against.
        planned: Planned, Review;
        /// Roles that are asked for a vote.
        voters: Vec<String>, Quiet;
        /// Code of the item that stands for it in a checklist.
        decided_by: Text<20>, Quiet;
    }
    write: LEADS;
}

kind! {
    /// What is known of one criterion. Its own record, so that whoever owns it can write it.
    Finding "finding", since 1, scope Rollout, id derived("criterion") {
        criterion: Ref<Criterion>, Fixed;
        state: CriterionState, Review;
    }
    write: Writers::Members;
    check: finding_check;
}

kind! {
    /// One member's vote at one gate. Two laptops of one person mean the same record; two people never do.
    Ballot "ballot", since 1, scope Rollout, id derived("gate", "member") {
        gate: Ref<Gate>, Fixed;
        member: Ref<Member>, Fixed;
        vote: Vote, Review;
    }
    write: Writers::Members;
    check: ballot_check;
}

kind! {
    /// A signed decision of a gate; a later one names the ones that it replaces. Never edited.
    Decision "decision", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        gate: Ref<Gate>, Fixed;
        statement: Text<60000>, Fixed;
        subject: Text<60000>, Fixed;
        digest: Text<64>, Fixed;
        signature: Text<4000>, Fixed;
        key: Ref<SigningKey>, Fixed;
        decision: GateDecision, Fixed;
    }
    write: Writers::Members;
    append_only: true;
    check: decision_check;
}

/// Who waives a criterion and who signs the decision of a gate (S-376, S-378).
pub const DECIDERS: &[Role] = &[Role::Owner, Role::DeploymentLead, Role::Executive];

/// Whether a member may waive and decide.
pub fn decides(member: &Member) -> bool {
    roles_of(member).iter().any(|role| DECIDERS.contains(role))
}

/// The id of what is known of a criterion.
pub fn finding_id(criterion: Id) -> Id {
    let cells = Finding { criterion: Some(Ref::to(criterion)), state: None }.write();
    Finding::KIND.derive(|cell| cells.get(cell)).expect("the key cell is there")
}

/// The id of a member's vote at a gate.
pub fn ballot_id(gate: Id, member: Id) -> Id {
    let cells = Ballot { gate: Some(Ref::to(gate)), member: Some(Ref::to(member)), vote: None }.write();
    Ballot::KIND.derive(|cell| cells.get(cell)).expect("both key cells are there")
}

fn finding_check(change: &Change<'_>) -> Result<(), Refusal> {
    let Some(state) = change.after.read::<Finding>().state.filter(|_| change.writes("state")) else { return Ok(()) };
    let roles = change.member.map(roles_of).unwrap_or_default();
    let reads_only = roles.iter().all(|role| *role == Role::Executive);
    let blank = state.reason.as_deref().unwrap_or_default().trim().is_empty();
    let too_long = |text: &Option<String>| text.as_deref().unwrap_or_default().chars().count() > 2000;
    if too_long(&state.reason) || too_long(&state.figure) {
        return Err(Refusal::new("too_long", args!()));
    }
    match state.state {
        CriterionStatus::Waived if !change.member.is_some_and(decides) => Err(Refusal::new("not_waiver", args!())),
        CriterionStatus::Waived if blank || state.until.is_none() => Err(Refusal::new("waiver_incomplete", args!())),
        CriterionStatus::Waived => Ok(()),
        _ if reads_only => Err(Refusal::new("waives_only", args!())),
        CriterionStatus::NotApplicable if blank => Err(Refusal::new("criterion_reason", args!())),
        _ => Ok(()),
    }
}

fn ballot_check(change: &Change<'_>) -> Result<(), Refusal> {
    let ballot: Ballot = change.after.read();
    let own = ballot.member.map(|member| member.0);
    if own.is_none() || own != crate::handoff::member_of(change, change.author) {
        return Err(Refusal::new("own_vote", args!()));
    }
    let Some(vote) = ballot.vote.filter(|_| change.writes("vote")) else { return Ok(()) };
    let note = vote.note.as_deref().unwrap_or_default().trim();
    if vote.vote != GateDecision::Go && note.is_empty() {
        return Err(Refusal::new("vote_reason", args!()));
    }
    if note.chars().count() > 2000 { Err(Refusal::new("too_long", args!())) } else { Ok(()) }
}

fn decision_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let decision: Decision = change.after.read();
    let (Some(_), Some(statement), Some(digest), Some(_)) = (decision.gate, decision.statement, decision.digest, decision.decision) else {
        return Err(Refusal::new("decision_incomplete", args!()));
    };
    if Hash::of(&[statement.0.as_bytes()]).to_string() != digest.0 {
        return Err(crate::handoff::wrong_digest());
    }
    if !change.member.is_some_and(decides) {
        return Err(Refusal::new("not_decider", args!()));
    }
    crate::handoff::own_key(change, decision.key)
}

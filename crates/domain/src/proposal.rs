//! Refused steps that somebody else shall decide: handed over by their author, or left by a revoked laptop.
//!
//! The content of a step is never copied here; it is in the batch that brought it, which every laptop holds.
//! Not here: what a laptop does with its own refused steps, which is nobody else's business.

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::{MEMBERSHIP, Writers};
use crate::value::choice;
use crate::workspace::{Author, Member, is_active, roles_of, speaks_for};
use crate::{Dot, KindOf, RecordKey, Ref, Text, Verb, args};

choice! {
    /// What became of a proposal.
    ProposalState {
        Open "open",
        /// Somebody who may has made the step in their own name.
        Taken "taken",
        Declined "declined",
    }
}

kind! {
    /// One refused step and who shall decide it; at most one for each step, so that it is decided once.
    Proposal "proposal", since 1, scope Workspace, id derived("group") {
        /// The step's name: the dot of its first operation.
        group: Text<60>, Fixed;
        to: Ref<Member>, Quiet;
        reason: Text<2000>, Quiet;
        state: ProposalState, Review;
        answer: Text<2000>, Quiet;
    }
    write: Writers::Oneself;
    check: proposal_check;
}

/// A step's author hands it over and takes it back; who it was handed to, or an owner, decides it.
fn proposal_check(change: &Change<'_>) -> Result<(), Refusal> {
    let refused = || Refusal::new("not_permitted", args!(why: "proposal"));
    let proposal: Proposal = change.after.read();
    let group: Dot = proposal.group.and_then(|group| group.0.parse().ok()).ok_or_else(refused)?;
    let member = change.member.filter(|member| is_active(member)).ok_or_else(refused)?;
    if speaks_for(change, &group.author.to_string()) {
        return Ok(());
    }
    let decides = change.operation.verb == Verb::Put
        && change.operation.cells.keys().all(|cell| ["group", "state", "answer"].contains(&cell.as_ref()));
    let author = change.other(&RecordKey { kind: Author::NAME, id: change.author.record() }).map(|state| state.read::<Author>());
    let own = author.and_then(|author| author.member).map(|member| member.0);
    let asked: Proposal = change.before.read();
    let asked = asked.to.is_some_and(|to| Some(to.0) == own);
    if decides && (asked || MEMBERSHIP.allow(&roles_of(member))) { Ok(()) } else { Err(refused()) }
}

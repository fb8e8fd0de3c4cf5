//! Handing a refused step to somebody who may do it: a proposal that syncs like any change.

use domain::Ref;
use domain::proposal::{Proposal, ProposalState};
use store::Draft;

use super::again::proposal_id;
use super::cases::Side;
use super::view::HandOver;
use crate::app::view::Done;
use crate::{Engine, Failure, Result};

/// Asks a member to decide. The content is not copied: it lies in the batch that the server refused it from.
pub(crate) fn quarantine_hand(engine: &mut Engine, request: HandOver) -> Result<Done> {
    let case = engine.case(&request.id)?;
    if case.side != Side::Own {
        return Err(Failure::because("not_permitted", "hand_own"));
    }
    if engine.store.step(case.id)?.is_none() {
        return Err(Failure::new("not_in_log"));
    }
    let to = crate::engine::id("member", &request.to)?;
    if to == engine.me.member || !engine.who_may(&case.group)?.iter().any(|(id, _)| *id == to) {
        return Err(Failure::invalid("to", "hand_to"));
    }
    let group = case.id.to_string();
    let id = proposal_id(&group);
    let record = Proposal {
        group: Some(group.into()),
        to: Some(Ref::to(to)),
        reason: Some(request.reason.unwrap_or_default().trim().into()),
        state: Some(ProposalState::Open),
        answer: Some("".into()),
    };
    let label = "quarantine.hand".to_owned();
    let written = engine.act(&label, &[Draft::put(id, &record)])?;
    Ok(Done { action: written.action.to_string(), label })
}

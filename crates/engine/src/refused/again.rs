//! Sending a refused step again, corrected, upon the records as they are now; and dismissing it.

use domain::proposal::{Proposal, ProposalState};
use domain::{Id, KindOf, kind};
use serde_json::Value;
use store::{Draft, StoreError, Written};

use super::cases::{Case, Side};
use super::view::{Correction, Dismiss, SendAgain};
use crate::app::parts::correct;
use crate::app::view::Done;
use crate::{Engine, Failure, Result};

/// The step once more, in the name of whoever sends it; the refused one is dismissed with it.
pub(crate) fn quarantine_send_again(engine: &mut Engine, request: SendAgain) -> Result<Done> {
    let case = engine.case(&request.id)?;
    let mut drafts = drafts_of(&case, &request.corrections, &request.leave_out)?;
    if drafts.is_empty() {
        return Err(Failure::invalid("leave_out", "nothing_left"));
    }
    // In the same group: should this be refused as well, the decision is taken back with it.
    if case.side != Side::Own || case.is_open_proposal() {
        drafts.push(decision(&case, ProposalState::Taken, ""));
    }
    let label = case.group.label.clone();
    let written = engine.decide(&case, &label, &drafts, None)?;
    Ok(Done { action: written.action.to_string(), label })
}

/// Dismisses a refused step; only a person does, and says why. Whoever handed it over, or shares the decision, is told.
pub(crate) fn quarantine_dismiss(engine: &mut Engine, request: Dismiss) -> Result<Done> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Failure::invalid("reason", "dismiss_reason"));
    }
    let case = engine.case(&request.id)?;
    let label = "quarantine.dismiss".to_owned();
    if case.side == Side::Own && !case.is_open_proposal() {
        engine.store.dismiss(case.id, reason)?;
        engine.note_kinds([Proposal::NAME]);
        return Ok(Done { action: request.id, label });
    }
    let written = engine.decide(&case, &label, &[decision(&case, ProposalState::Declined, reason)], Some(reason))?;
    Ok(Done { action: written.action.to_string(), label })
}

fn decision(case: &Case, state: ProposalState, answer: &str) -> Draft {
    let group = case.id.to_string();
    let record = Proposal { group: Some(group.clone().into()), state: Some(state), answer: Some(answer.into()), ..Proposal::default() };
    Draft::put(proposal_id(&group), &record)
}

pub(super) fn proposal_id(group: &str) -> Id {
    let group = Value::from(group);
    Proposal::KIND.derive(|cell| (cell == "group").then_some(&group)).expect("its key cell is given")
}

/// The changes of a step as they are wanted now, without what is left out.
pub(super) fn drafts_of(case: &Case, corrections: &[Correction], leave_out: &[u32]) -> Result<Vec<Draft>> {
    let mut drafts = Vec::new();
    for (place, operation) in (0_u32..).zip(&case.group.operations) {
        // What went with somebody who was erased is not said again.
        if leave_out.contains(&place) || operation.kind.is_empty() {
            continue;
        }
        let declared = kind(&operation.kind).ok_or_else(|| Failure::because("newer", "refused_newer"))?;
        let mut cells = operation.values();
        // The verb itself says what becomes of the record.
        cells.retain(|name, _| !name.starts_with('_'));
        for correction in corrections.iter().filter(|correction| correction.step == place) {
            let cell = cells.get_mut(correction.cell.as_str()).ok_or_else(|| Failure::not_found("value"))?;
            correct(cell, &correction.field, &correction.value);
        }
        drafts.push(Draft { kind: declared, id: operation.id, verb: operation.verb, cells, weak: operation.weak });
    }
    Ok(drafts)
}

impl Engine {
    /// Writes a decision and dismisses the step in one transaction: for a person's reason, or as sent again.
    fn decide(&mut self, case: &Case, label: &str, drafts: &[Draft], reason: Option<&str>) -> Result<Written> {
        let id = case.id;
        let written = self.act_and(label, drafts, |tx, written| {
            let reason = reason.map_or_else(|| format!("sent again as {}", written.action), str::to_owned);
            tx.dismiss(id, &reason)?;
            Ok(())
        })?;
        self.sheets.forget();
        Ok(written)
    }

    /// What the rules say of a step if it were sent as it is, now; nothing is written.
    pub(super) fn would_be_refused(&mut self, case: &Case) -> Result<Option<Failure>> {
        let drafts = match drafts_of(case, &[], &[]) {
            Ok(drafts) => drafts,
            Err(failure) => return Ok(Some(failure)),
        };
        let (me, at, action) = (self.me.clone(), self.clock.now(), self.new_id());
        self.store.transact::<_, Failure>(|tx| {
            tx.discard();
            match tx.act(&me, action, &case.group.label, at, drafts) {
                Ok(_) => Ok(None),
                Err(StoreError::Refused(refusal)) => Ok(Some(refusal.into())),
                Err(error) => Err(error.into()),
            }
        })
    }
}

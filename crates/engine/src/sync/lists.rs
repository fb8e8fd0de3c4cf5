//! The outbox and the quarantine as lists in plain words.

use super::view::{Dismiss, Outbox, OutboxLine, Quarantine, RefusedGroup};
use crate::app::view::{Done, Nothing};
use crate::{Engine, Failure, Result, times};

/// What exists only on this laptop, and what came from neighbours and no server is known to have; oldest first.
pub(crate) fn outbox(engine: &mut Engine, _: Nothing) -> Result<Outbox> {
    let (everybody, zone) = (engine.everybody()?, engine.zone()?);
    let line = |unsent: store::Unsent| {
        let who = everybody.of(unsent.author);
        OutboxLine {
            at: times::local(unsent.at, zone),
            by: who.name,
            device: who.device,
            label: unsent.label,
            operations: u32::try_from(unsent.operations.len()).unwrap_or(u32::MAX),
        }
    };
    let groups = engine.store.outbox()?.into_iter().map(line).collect();
    Ok(Outbox { groups, neighbours: engine.store.neighbours()?.into_iter().map(line).collect() })
}

/// What the server refused, whole, with the reason.
pub(crate) fn quarantine(engine: &mut Engine, _: Nothing) -> Result<Quarantine> {
    let (everybody, zone) = (engine.everybody()?, engine.zone()?);
    let groups = engine.store.quarantine()?.into_iter().map(|refused| RefusedGroup {
        id: refused.id.to_string(),
        by: everybody.of(refused.id.author).name,
        at: times::local(refused.at, zone),
        why: refused.refusal.into(),
        label: refused.label,
        operations: refused.operations,
    });
    Ok(Quarantine { groups: groups.collect() })
}

/// Dismisses a refused group; only a person does, and says why.
pub(crate) fn quarantine_dismiss(engine: &mut Engine, request: Dismiss) -> Result<Done> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Failure::invalid("reason", "dismiss_reason"));
    }
    let id = request.id.parse().map_err(|_| Failure::not_found("refused_change"))?;
    if !engine.store.dismiss(id, reason)? {
        return Err(Failure::not_found("refused_change"));
    }
    Ok(Done { action: request.id, label: "quarantine.dismiss".to_owned() })
}

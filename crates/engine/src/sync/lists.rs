//! The outbox as a list in plain words.

use super::view::{Outbox, OutboxLine};
use crate::app::view::Nothing;
use crate::count::small;
use crate::{Engine, Result, times};

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
            operations: small(unsent.operations.len()),
        }
    };
    let groups = engine.store.outbox()?.into_iter().map(line).collect();
    Ok(Outbox { groups, neighbours: engine.store.neighbours()?.into_iter().map(line).collect() })
}

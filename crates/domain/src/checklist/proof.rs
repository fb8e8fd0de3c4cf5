//! What shows that an item is done, where it needs something to show it.
//!
//! Whoever says that such an item is done names a piece of its evidence, or gives a reason why there is none. The piece is
//! named in the item, so that whoever judges one change finds it without reading all evidence. A rehearsal shows nothing.

use serde_json::Value;

use super::{Evidence, EvidenceRule, Item, ItemStatus};
use crate::judge::{Change, Refusal};
use crate::op::STATE_CELL;
use crate::runbook::{Run, RunMode};
use crate::{Id, RecordKey, RecordState, args};

/// Whether an item that is done has to have something that shows it. Two numbers that were compared show it themselves.
pub fn needs(item: &Item) -> bool {
    let compared = item.state.as_ref().is_some_and(|state| state.numbers.is_some());
    item.evidence_rule == Some(EvidenceRule::Needed) && !compared
}

/// Whether a run is of the day itself: a rehearsal says nothing of the checklist, so nothing has to be shown in it.
pub fn counts_in(run: &Run) -> bool {
    run.mode == Some(RunMode::Live)
}

/// Refuses that an item is done which needs evidence and names none, in the checklist or in a run.
pub(crate) fn shown(change: &Change<'_>, id: Id, state: &RecordState, code: &str) -> Result<(), Refusal> {
    let item: Item = state.read();
    if !needs(&item) {
        return Ok(());
    }
    let since = |cell: &str| state.shown(cell).and_then(|write| write.seq);
    let missing = Refusal::new(code, args!(code: item.code.map(|code| code.0).unwrap_or_default()));
    let piece = item.proof.and_then(|proof| change.other(&RecordKey::of::<Evidence>(proof.0)));
    match piece.filter(|piece| piece.read::<Evidence>().item.map(|of| of.0) == Some(id)) {
        Some(piece) if piece.is_live() => Ok(()),
        // Somebody took it out: who could not know is let through.
        Some(piece) => change.refuse_if_known(piece.shown(STATE_CELL).and_then(|write| write.seq), missing),
        None => change.refuse_if_known(since("evidence_rule"), missing),
    }
}

/// The same of a task that ends in a run; what the checklist has as done was shown there.
pub(crate) fn shown_in(change: &Change<'_>, id: Id, run: &Run, state: &RecordState, code: &str) -> Result<(), Refusal> {
    let done = state.read::<Item>().state.is_some_and(|state| state.state == ItemStatus::Done);
    if done || !counts_in(run) { Ok(()) } else { shown(change, id, state, code) }
}

/// Whether somebody said before that it is done: then it was judged, and this chooses between versions or adds a time.
pub(crate) fn said_before(change: &Change<'_>, cell: &str, word: &str) -> bool {
    let before = change.before.cells.get(cell).into_iter().flatten();
    before.into_iter().any(|old| old.value.get(word).and_then(Value::as_str) == Some(ItemStatus::Done.word()))
}

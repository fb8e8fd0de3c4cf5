//! The fold: how operations become records. One function for server, laptop and neighbour.
//!
//! Law (property test in `tests/laws`): *for every causal order of a set of operations the
//! resulting records, the shown values and the cards are the same.* A write takes out exactly the
//! writes that it names as its base; nothing looks at the order of arrival.

use crate::erasing::is_order;
use crate::op::STATE_CELL;
use crate::planted::{Bug, on};
use crate::record::PastWrite;
use crate::{AuthorId, Cell, CellName, Dot, Kind, LiveWrite, Operation, RecordState};

/// Where an operation comes from: what the fold needs besides the operation itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Origin {
    pub author: AuthorId,
    /// Corrected time of the operation's group, see [`corrected`].
    pub at: i64,
    /// Position in the log; `None` while pending.
    pub seq: Option<u64>,
}

/// Corrected time of a group: the laptop's clock plus its last measured offset, never later than the
/// server received it. All in milliseconds.
pub fn corrected(at: i64, skew: Option<i64>, received: Option<i64>) -> i64 {
    let mine = at.saturating_add(skew.unwrap_or(0));
    if on(Bug::TrustClock) {
        return mine;
    }
    received.map_or(mine, |received| mine.min(received))
}

/// Folds operation number `number` of `origin.author` into its record.
pub fn fold(state: &mut RecordState, kind: Option<&Kind>, operation: &Operation, number: u64, origin: Origin) {
    let dot = Dot { author: origin.author, number };
    for (name, write) in &operation.cells {
        let live = LiveWrite { dot, value: write.value.clone(), at: origin.at, weak: operation.weak, seq: origin.seq };
        replace(state, name, live, &write.base);
        remember(state, kind.and_then(|kind| kind.cell(name)), write, origin.seq);
    }
    if on(Bug::Resurrect) && operation.verb == crate::Verb::Put {
        state.cells.remove(STATE_CELL);
    }
    if let Some(word) = operation.verb.state()
        && !operation.cells.contains_key(STATE_CELL)
    {
        // An archive without a named base replaces nothing: a concurrent restore stays visible beside it.
        let live = LiveWrite { dot, value: word.into(), at: origin.at, weak: false, seq: origin.seq };
        replace(state, &CellName::Borrowed(STATE_CELL), live, &[]);
    }
}

fn replace(state: &mut RecordState, name: &CellName, write: LiveWrite, base: &[Dot]) {
    if !state.cells.contains_key(name) {
        state.cells.insert(name.clone(), Vec::with_capacity(1));
    }
    let live = state.cells.get_mut(name).expect("inserted above");
    // An order to erase is for good, whatever names it as its base.
    let for_good = |old: &LiveWrite| name == STATE_CELL && is_order(&old.value);
    live.retain(|old| old.dot != write.dot && (for_good(old) || !base.contains(&old.dot)) || on(Bug::ClockOverBase) && old.at > write.at);
    if on(Bug::LastArrivalWins) {
        live.clear();
    }
    // A fixed order makes equal sets equal rows, whatever the order of arrival.
    let place = live.partition_point(|old| old.dot < write.dot);
    live.insert(place, write);
    if on(Bug::ForgetLiveWrite) && live.len() > 1 {
        live.remove(0);
    }
}

fn remember(state: &mut RecordState, cell: Option<&'static Cell>, write: &crate::Write, seq: Option<u64>) {
    if let (Some(cell), Some(from)) = (cell.filter(|cell| cell.remembered), seq) {
        state.past.entry(cell.name.to_owned()).or_default().push(PastWrite { value: write.value.clone(), from });
    }
}

//! `history`: who did what to one record, and when.

use domain::RecordKey;

use super::records::by_name;
use super::view::{History, HistoryLine, HistoryView};
use crate::{Engine, Failure, Result, engine, times};

/// All changes of one record, newest first.
pub(crate) fn history(engine: &mut Engine, request: History) -> Result<HistoryView> {
    let kind = domain::kind(&request.kind).ok_or_else(|| Failure::not_found("kind"))?;
    engine.may_list(kind.name)?;
    let key = RecordKey { kind: kind.name, id: engine::id(kind.name, &request.id)? };
    let everybody = engine.everybody()?;
    let zone = engine.zone()?;
    let lines = engine.store.history(&key)?.into_iter().map(|change| {
        let who = everybody.of(change.dot.author);
        HistoryLine {
            at: times::local(change.at, zone),
            by: who.name,
            device: who.device,
            sent: change.sent,
            action: change.action.to_string(),
            label: change.label,
            cells: by_name(change.cells),
        }
    });
    Ok(HistoryView { lines: lines.collect() })
}

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
    Ok(HistoryView { lines: lines_of(engine, &key)? })
}

/// What was done to a record, newest first.
pub(crate) fn lines_of(engine: &Engine, key: &RecordKey) -> Result<Vec<HistoryLine>> {
    let everybody = engine.everybody()?;
    let zone = engine.zone()?;
    let dated = engine.store.history(key)?.into_iter().map(|change| {
        let (at, between) = engine.moment(change.dot)?.unwrap_or((change.at, None));
        Ok((at, between, change))
    });
    let mut dated = dated.collect::<Result<Vec<_>>>()?;
    dated.sort_by_key(|(at, _, change)| std::cmp::Reverse((*at, change.dot)));
    let lines = dated.into_iter().map(|(at, between, change)| {
        let who = everybody.of(change.dot.author);
        HistoryLine {
            at: times::local(at, zone),
            between,
            by: who.name,
            device: who.device,
            sent: change.sent,
            action: change.action.to_string(),
            label: change.label,
            cells: by_name(change.cells),
        }
    });
    Ok(lines.collect())
}

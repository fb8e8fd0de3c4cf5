//! `records`: the generic list of any declared kind.

use domain::KindOf;

use super::view::{RecordPage, RecordView, Records};
use crate::count::small;
use crate::{Engine, Failure, Result};

/// One window of a kind's records, archived ones included and marked.
pub(crate) fn records(engine: &mut Engine, request: Records) -> Result<RecordPage> {
    let kind = domain::kind(&request.kind).ok_or_else(|| Failure::not_found("kind"))?;
    engine.may_list(kind.name)?;
    let all = engine.store.records(kind)?;
    let wanted = |values: &domain::Cells| match &request.rollout {
        Some(rollout) if kind.cell("rollout").is_some() => values.get("rollout").and_then(|id| id.as_str()) == Some(rollout),
        _ => true,
    };
    let rows: Vec<RecordView> = all
        .into_iter()
        .map(|(id, state)| (id, state.is_live(), state.values()))
        .filter(|(_, _, values)| wanted(values))
        .map(|(id, live, values)| RecordView { id: id.to_string(), archived: !live, cells: by_name(values) })
        .collect();
    let total = small(rows.len());
    let window = rows.into_iter().skip(request.offset as usize).take(request.limit.clamp(1, 1000) as usize);
    Ok(RecordPage { total, rows: window.collect() })
}

/// A record's cells as a screen is told them.
pub(super) fn by_name(cells: domain::Cells) -> serde_json::Map<String, serde_json::Value> {
    cells.into_iter().map(|(name, value)| (name.into_owned(), value)).collect()
}

impl Engine {
    /// Answers are read by who may read comments, also where nobody looks: lists and histories of any kind.
    pub(crate) fn may_list(&self, kind: &str) -> Result<()> {
        let why = if kind == domain::feedback::Feedback::NAME { self.cannot_read_feedback()? } else { None };
        why.map_or(Ok(()), Err)
    }
}

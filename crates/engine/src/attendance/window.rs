//! The minutes of a rollout's roll calls with the statuses that follow: shown, set, and asked by whoever comes.

use domain::training::window::{MarkWindow, window_id};
use domain::training::{Mark, Session};
use domain::{CellValue, Cells, Id, Ref};
use serde_json::Value;
use store::Draft;

use super::view::{MarkWindowView, SetMarkWindow};
use crate::app::view::Done;
use crate::rollout::view::OfRollout;
use crate::{Engine, Failure, Result, engine};

/// The window of a rollout; nothing in it where nobody said anything.
pub(crate) fn mark_window(engine: &mut Engine, request: OfRollout) -> Result<MarkWindowView> {
    let window = engine.window_of(engine::id("rollout", &request.rollout)?)?;
    let whole = |minutes: Option<i64>| minutes.and_then(|minutes| u32::try_from(minutes).ok());
    let code = |code: &Option<domain::Text<60>>| code.as_ref().map(|code| code.0.clone());
    Ok(MarkWindowView {
        late_after: whole(window.late_after),
        absent_after: whole(window.absent_after),
        absent_status: code(&window.absent_status),
        early_after: whole(window.early_after),
        early_status: code(&window.early_status),
    })
}

/// Sets it for whoever comes from now on; marks that stand stay.
pub(crate) fn mark_window_set(engine: &mut Engine, request: SetMarkWindow) -> Result<Done> {
    let plan = engine.plan(engine::id("rollout", &request.rollout)?)?;
    let mut cells = Cells::from([("rollout".into(), Ref::<domain::rollout::Rollout>::to(plan.id).write())]);
    let minutes = [("late_after", request.late_after), ("absent_after", request.absent_after), ("early_after", request.early_after)];
    for (cell, minutes) in minutes {
        cells.insert(cell.into(), minutes.map_or(Value::Null, Into::into));
    }
    let set = engine.statuses(plan.id)?;
    for (cell, code) in [("absent_status", request.absent_status), ("early_status", request.early_status)] {
        let code = code.filter(|code| !code.is_empty());
        if code.as_ref().is_some_and(|code| set.coded(code).is_none_or(|status| status.hidden)) {
            return Err(Failure::not_found("status"));
        }
        cells.insert(cell.into(), code.map_or(Value::Null, Into::into));
    }
    engine.done("mark_window.set", &[Draft::cells(&MarkWindow::KIND, window_id(plan.id), cells)])
}

impl Engine {
    pub(crate) fn window_of(&self, rollout: Id) -> Result<MarkWindow> {
        Ok(self.store.get::<MarkWindow>(window_id(rollout))?.map(|row| row.value).unwrap_or_default())
    }

    /// What coming to a session now makes of somebody.
    pub(super) fn arriving(&self, session: Id) -> Result<Mark> {
        let row = self.store.get::<Session>(session)?.ok_or_else(|| Failure::not_found("session"))?;
        let plan = self.plan_of_session(session)?;
        let start = row.value.planned.and_then(|planned| planned.instant(plan.t0));
        let minutes = start.map_or(0, |start| (self.now() - start).div_euclid(60_000));
        Ok(self.statuses(plan.id)?.arriving(minutes, &self.window_of(plan.id)?, self.now()))
    }
}

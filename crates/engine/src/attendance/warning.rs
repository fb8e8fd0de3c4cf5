//! When somebody's attendance is warned of: shown and set. Whom it concerns is the register's part.

use domain::training::warning::{AttendanceWarning, warning_id};
use domain::{CellValue, Cells, Id, Ref};
use serde_json::Value;
use store::Draft;

use super::register::view::{SetWarning, WarningView};
use crate::app::view::Done;
use crate::{Engine, Result, engine};

/// Sets or takes out the warning of a rollout.
pub(crate) fn attendance_warning_set(engine: &mut Engine, request: SetWarning) -> Result<Done> {
    let plan = engine.plan(engine::id("rollout", &request.rollout)?)?;
    let mut cells = Cells::from([("rollout".into(), Ref::<domain::rollout::Rollout>::to(plan.id).write())]);
    for (cell, value) in [("below", request.below), ("after", request.after)] {
        cells.insert(cell.into(), value.map_or(Value::Null, Into::into));
    }
    engine.done("attendance_warning.set", &[Draft::cells(&AttendanceWarning::KIND, warning_id(plan.id), cells)])
}

impl Engine {
    /// The warning of a rollout; one that warns of nobody where nobody set one.
    pub(super) fn warning_of(&self, rollout: Id) -> Result<AttendanceWarning> {
        Ok(self.store.get::<AttendanceWarning>(warning_id(rollout))?.map(|row| row.value).unwrap_or_default())
    }
}

impl From<&AttendanceWarning> for WarningView {
    fn from(warning: &AttendanceWarning) -> Self {
        let whole = |value: Option<i64>| value.and_then(|value| u32::try_from(value).ok());
        Self { below: whole(warning.below), after: whole(warning.after) }
    }
}

//! Setting a finding aside with a reason, and taking that back.

use domain::Ref;
use domain::plan::{Dismissal, Dismissed, check, dismissal_id};
use serde_json::Value;
use store::Draft;

use super::view::DismissFinding;
use crate::app::view::Done;
use crate::{Engine, Failure, Result, engine};

/// Sets a finding aside as the person saw it, or takes that back.
pub(crate) fn finding_dismiss(engine: &mut Engine, request: DismissFinding) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let id = dismissal_id(rollout, &request.finding);
    let mut record = Dismissal { rollout: Some(Ref::to(rollout)), finding: Some(request.finding.as_str().into()), dismissed: None };
    let Some(reason) = request.reason else {
        let aside = engine.store.get::<Dismissal>(id)?.and_then(|row| row.value.dismissed);
        aside.ok_or_else(|| Failure::not_found("dismissal"))?;
        let mut draft = Draft::put(id, &record);
        draft.cells.insert("dismissed".into(), Value::Null);
        return engine.done("finding.take_up", &[draft]);
    };
    let found = check(&engine.whole_plan(rollout)?).into_iter().find(|finding| finding.rule.word() == request.finding);
    let rests_on = found.ok_or_else(|| Failure::new("finding_gone"))?.rests_on();
    if request.rests_on.is_some_and(|seen| seen != rests_on) {
        return Err(Failure::because("changed_while_read", "finding_changed"));
    }
    record.dismissed = Some(Dismissed { reason: domain::normal::name(&reason), rests_on, at: engine.now() });
    engine.done("finding.dismiss", &[Draft::put(id, &record)])
}

//! `fact_list`: what can be followed in a rollout.

use domain::Text;
use domain::plan::Metric;
use domain::plan::follows::EVERYBODY;
use domain::report::ReportSort;
use domain::training::Audience;

use super::view::{FactLine, FactList};
use crate::rollout::view::OfRollout;
use crate::{Engine, Result, engine};

/// Everything that has a code, in the order of the areas of the screen.
pub(crate) fn fact_list(engine: &mut Engine, request: OfRollout) -> Result<FactList> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let facts = engine.facts_of(rollout)?;
    let mut words: Vec<String> = Vec::new();
    let mut put = |code: Option<&Text<60>>, before: &str, after: &str| {
        words.extend(code.filter(|code| !code.0.is_empty()).map(|code| format!("{before}.{}{after}", code.0)));
    };
    for row in facts.lists()? {
        put(row.value.code.as_ref(), "checklist", ".done");
    }
    for row in engine.store.of::<Audience>("rollout", rollout)? {
        put(row.value.code.as_ref(), "training", ".complete");
    }
    put(Some(&EVERYBODY.into()), "training", ".complete");
    for row in engine.sessions_of(rollout)? {
        put(row.value.code.as_ref(), "session", "");
    }
    for row in engine.store.of::<Metric>("rollout", rollout)? {
        put(row.value.code.as_ref(), "metric", "");
    }
    for row in engine.gates_of(rollout)? {
        put(row.value.code.as_ref(), "gate", ".decided");
        put(row.value.code.as_ref(), "gate", ".passed");
    }
    for row in engine.areas_of(rollout)? {
        put(row.value.code.as_ref(), "handoff", ".signed");
    }
    words.push("handoff.signed".to_owned());
    words.extend(ReportSort::WORDS.iter().map(|sort| format!("report.{sort}.issued")));
    let lines: Vec<Option<FactLine>> = words.iter().map(|words| facts.line(words)).collect::<Result<_>>()?;
    Ok(FactList { facts: lines.into_iter().flatten().collect() })
}

//! Criteria that their gate cannot judge yet.

use super::facts::known;
use super::whole::{refers, words};
use super::words::when;
use super::{Clause, Place, Plan};
use crate::gate::Gate;
use crate::rollout::{Criterion, Criticality};
use crate::{Id, args};

/// A criterion that is to be judged before what it follows can be known, and a MUST that its gate cannot judge (C-07).
pub(super) fn too_early(plan: &Plan) -> Vec<Clause> {
    let mut out = Vec::new();
    for (id, criterion) in &plan.criteria {
        let Some(from) = criterion.measurable_from else { continue };
        let title = words(criterion.title.as_ref());
        if let Some((known, place)) = known(plan, words(criterion.metric.as_ref())).filter(|(known, _)| *known > from) {
            let args = args!(title: title, from: when(from), known: when(known));
            out.push(Clause { says: "plan-says-early", args, places: vec![Place::of::<Criterion>(*id), place] });
        } else if let Some((gate, at)) = gate(plan, criterion).filter(|(_, at)| from > *at && criterion.level == Some(Criticality::Must)) {
            let args = args!(title: title, from: when(from), at: when(at));
            out.push(Clause { says: "plan-says-must", args, places: vec![Place::of::<Criterion>(*id), Place::of::<Gate>(gate)] });
        }
    }
    out
}

/// The gate of a criterion, and when it is decided.
fn gate(plan: &Plan, criterion: &Criterion) -> Option<(Id, i64)> {
    let (id, gate) = plan.gates.iter().find(|(id, _)| refers(criterion.gate, *id))?;
    Some((*id, plan.end(gate.planned)?))
}

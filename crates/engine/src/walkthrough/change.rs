//! Walkthroughs planned and corrected; walks written down.

use domain::checklist::Planned;
use domain::handoff::Point;
use domain::value::Instant;
use domain::walkthrough::{Walk, WalkResult, WalkSort, Walked, WalkedStep, Walkthrough};
use domain::{Ref, Verb, normal};
use store::Draft;

use super::view::{AddWalk, OfWalk, OfWalkthrough, SetWalkthrough, StepLine};
use crate::app::view::Done;
use crate::whom::{differing, lines, words};
use crate::{Engine, Failure, Result, engine, times};

/// Adds a walkthrough or drill, or corrects one whole.
pub(crate) fn walkthrough_set(engine: &mut Engine, request: SetWalkthrough) -> Result<Done> {
    let known = request.walkthrough.as_deref().map(|id| engine::id("walkthrough", id)).transpose()?;
    let before = known.map(|id| engine.store.get::<Walkthrough>(id)?.ok_or_else(|| Failure::not_found("walkthrough"))).transpose()?;
    let before = before.map(|row| row.value).unwrap_or_default();
    let area = match before.area {
        Some(area) => area.0,
        None => engine::id("area", &request.area)?,
    };
    let rollout = engine.area(area)?.rollout.map(|rollout| rollout.0).unwrap_or_default();
    let plan = engine.plan(rollout)?;
    let sort =
        WalkSort::of(&request.sort).ok_or_else(|| Failure::invalid("sort", "walk_sort").with("words", WalkSort::WORDS.join(", ")))?;
    let own = engine.points_of(area)?;
    for point in request.points.iter().flatten() {
        if !own.iter().any(|row| row.id.to_string() == *point) {
            return Err(Failure::not_found("point"));
        }
    }
    let at =
        request.planned.as_deref().filter(|at| !at.trim().is_empty()).map(|at| times::instant("planned", at, plan.zone)).transpose()?;
    // A time that moves with T-0 keeps doing so, unless another one is given.
    let planned = match before.planned {
        Some(planned) if planned.instant(plan.t0) == at => Some(planned),
        _ => at.map(|at| Planned { at: Some(at), ..Planned::default() }),
    };
    let giver = request.giver.as_deref().filter(|giver| !giver.trim().is_empty()).map(|giver| engine.whom(giver)).transpose()?;
    let list = |given: Option<Vec<String>>| {
        given.map(|all| all.iter().map(|one| normal::name(one)).filter(|one| !one.is_empty()).collect::<Vec<_>>())
    };
    let position = engine.store.of::<Walkthrough>("area", area)?.iter().filter_map(|row| row.value.position).max().unwrap_or(0) + 1;
    let whole = Walkthrough {
        rollout: Some(Ref::to(rollout)),
        area: Some(Ref::to(area)),
        title: words(Some(&request.title)),
        sort: Some(sort),
        points: list(request.points).filter(|all| !all.is_empty()),
        steps: list(request.steps).filter(|all| !all.is_empty()),
        target: request.target.map(i64::from),
        planned,
        giver: giver.map(Into::into),
        position: before.position.or(Some(position)),
        source: before.source.clone(),
    };
    let id = known.unwrap_or_else(|| engine.new_id());
    engine.done("walkthrough.set", &[differing(id, &before, &whole)])
}

/// Takes a walkthrough out; the history keeps it with its walks.
pub(crate) fn walkthrough_remove(engine: &mut Engine, request: OfWalkthrough) -> Result<Done> {
    let id = engine::id("walkthrough", &request.walkthrough)?;
    engine.store.get::<Walkthrough>(id)?.ok_or_else(|| Failure::not_found("walkthrough"))?;
    engine.done("walkthrough.remove", &[Draft::state(&Walkthrough::KIND, id, Verb::Archive)])
}

/// Writes down that it was done: who drove, who watched, how each step came out.
pub(crate) fn walk_add(engine: &mut Engine, request: AddWalk) -> Result<Done> {
    let id = engine::id("walkthrough", &request.walkthrough)?;
    let of = engine.store.get::<Walkthrough>(id)?.ok_or_else(|| Failure::not_found("walkthrough"))?.value;
    let plan = engine.plan(of.rollout.map(|rollout| rollout.0).unwrap_or_default())?;
    let now = engine.now();
    let at =
        request.at.as_deref().filter(|at| !at.trim().is_empty()).map(|at| times::instant("at", at, plan.zone)).transpose()?.unwrap_or(now);
    if at > now {
        return Err(Failure::invalid("at", "walk_future"));
    }
    let result = |word: &str| {
        WalkResult::of(word).ok_or_else(|| Failure::invalid("result", "walk_result").with("words", WalkResult::WORDS.join(", ")))
    };
    let step = |line: &StepLine| {
        let note = line.note.as_deref().map(normal::name).filter(|note| !note.is_empty());
        Ok(WalkedStep { step: normal::name(&line.step), result: result(&line.result)?, note })
    };
    let steps = request.steps.iter().flatten().map(step).collect::<Result<Vec<_>>>()?;
    let walk = Walk {
        walkthrough: Some(Ref::to(id)),
        at: Some(Instant(at)),
        driver: words(Some(&engine.whom(&request.driver)?)),
        watcher: words(Some(&engine.whom(&request.watcher)?)),
        steps: Some(Walked { steps }).filter(|walked| !walked.steps.is_empty()),
        result: Some(result(&request.result)?),
        minutes: request.minutes.map(i64::from),
        note: lines(request.note.as_deref()),
    };
    let made = engine.new_id();
    engine.done("walk.add", &[Draft::put(made, &walk)])
}

/// Takes a walk out that was written down wrongly; the history keeps it.
pub(crate) fn walk_remove(engine: &mut Engine, request: OfWalk) -> Result<Done> {
    let id = engine::id("walk", &request.walk)?;
    engine.store.get::<Walk>(id)?.ok_or_else(|| Failure::not_found("walk"))?;
    engine.done("walk.remove", &[Draft::state(&Walk::KIND, id, Verb::Archive)])
}

impl Engine {
    /// Whether a member gave what shows a point: watched a walk of it, or is who gives its walkthrough.
    pub(crate) fn gave(&self, point: &store::Row<Point>, member: domain::Id) -> Result<bool> {
        let Some(area) = point.value.area else { return Ok(false) };
        let (id, who) = (point.id.to_string(), member.to_string());
        for row in self.walkthroughs_of(area.0)? {
            if row.value.points.as_ref().is_some_and(|points| points.contains(&id)) {
                let watched = |walk: &store::Row<Walk>| walk.value.watcher.as_ref().is_some_and(|watcher| watcher.0 == who);
                if row.value.giver.as_ref().is_some_and(|giver| giver.0 == who) || self.walks_of(row.id)?.iter().any(watched) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}

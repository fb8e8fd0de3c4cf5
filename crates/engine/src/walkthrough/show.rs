//! Walkthroughs with their walks, as they stand now.

use domain::Id;
use domain::walkthrough::{Walk, WalkResult, WalkSort, Walkthrough};
use store::Row;

use super::view::{ShownBy, StepLine, WalkArea, WalkLine, WalkPoint, WalkthroughLine, Walkthroughs};
use crate::checklist::show::is_sent;
use crate::count::small;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::{Everybody, text};
use crate::whom::Named;
use crate::{Engine, Result, engine, times};

/// All walkthroughs and drills of a rollout, by area.
pub(crate) fn walkthrough_list(engine: &mut Engine, request: OfRollout) -> Result<Walkthroughs> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let plan = engine.plan(rollout)?;
    let (everybody, named) = (engine.everybody()?, engine.named()?);
    let (mut all, mut areas) = (Vec::new(), Vec::new());
    for area in engine.areas_of(rollout)? {
        let points: Vec<WalkPoint> =
            engine.points_of(area.id)?.into_iter().map(|row| WalkPoint { id: row.id.to_string(), title: text(row.value.title) }).collect();
        let title = text(area.value.title);
        for row in engine.walkthroughs_of(area.id)? {
            all.push(engine.walkthrough_line(&row, &title, &points, plan, &everybody, &named)?);
        }
        areas.push(WalkArea { id: area.id.to_string(), title, receiver_role: text(area.value.receiver_role), points });
    }
    let count = |state: &str| small(all.iter().filter(|line| line.state == state).count());
    Ok(Walkthroughs {
        passed: count("passed"),
        failed: count("failed"),
        walkthroughs: all,
        areas,
        members: engine.whom_lines()?,
        as_of: times::local(engine.now(), plan.zone),
    })
}

impl Engine {
    pub(crate) fn walkthroughs_of(&self, area: Id) -> Result<Vec<Row<Walkthrough>>> {
        let mut rows = self.store.of::<Walkthrough>("area", area)?;
        rows.sort_by_key(|row| (row.value.position, row.id));
        Ok(rows)
    }

    /// Oldest first.
    pub(crate) fn walks_of(&self, walkthrough: Id) -> Result<Vec<Row<Walk>>> {
        let mut rows = self.store.of::<Walk>("walkthrough", walkthrough)?;
        rows.sort_by_key(|row| (row.value.at, row.state.shown("at").map(|write| write.dot)));
        Ok(rows)
    }

    fn walkthrough_line(
        &self,
        row: &Row<Walkthrough>,
        area_title: &str,
        points: &[WalkPoint],
        plan: Plan,
        everybody: &Everybody,
        named: &Named,
    ) -> Result<WalkthroughLine> {
        let one = &row.value;
        let walks = self.walks_of(row.id)?;
        let planned = one.planned.and_then(|planned| planned.instant(plan.t0));
        let result = walks.last().and_then(|walk| walk.value.result);
        let state = match (result, planned) {
            (Some(result), _) => result.word(),
            (None, Some(at)) if at < self.now() => "late",
            (None, _) => "planned",
        };
        let own = one.points.as_deref().unwrap_or_default();
        let giver = text(one.giver.clone());
        let target = one.target.and_then(|minutes| u32::try_from(minutes).ok());
        Ok(WalkthroughLine {
            id: row.id.to_string(),
            area: one.area.map(|area| area.0.to_string()).unwrap_or_default(),
            area_title: area_title.to_owned(),
            title: text(one.title.clone()),
            sort: one.sort.map(|sort| sort.word()).unwrap_or("walkthrough").to_owned(),
            drill: one.sort.is_some_and(WalkSort::is_drill),
            points: points.iter().filter(|point| own.contains(&point.id)).cloned().collect(),
            steps: one.steps.clone().unwrap_or_default(),
            target,
            planned: planned.map(|at| times::local(at, plan.zone)),
            giver_name: named.of(&giver),
            giver,
            state: state.to_owned(),
            walks: walks.iter().rev().map(|walk| walk_line(walk, target, plan, everybody, named)).collect(),
            two_versions: !row.state.cards(&Walkthrough::KIND).is_empty(),
        })
    }

    /// What shows a point, by how it last came out.
    pub(crate) fn shown_by(&self, point: Id, area: Id, plan: Plan) -> Result<Vec<ShownBy>> {
        let id = point.to_string();
        let mut all = Vec::new();
        let mut rows = self.walkthroughs_of(area)?;
        rows.retain(|row| row.value.points.as_ref().is_some_and(|points| points.contains(&id)));
        if rows.is_empty() {
            return Ok(all);
        }
        let named = self.named()?;
        for row in rows {
            let last = self.walks_of(row.id)?.pop().map(|walk| walk.value);
            let who =
                |cell: fn(&Walk) -> Option<domain::Text<200>>| last.as_ref().map(|walk| named.of(&text(cell(walk)))).unwrap_or_default();
            all.push(ShownBy {
                walkthrough: row.id.to_string(),
                drill: row.value.sort.is_some_and(WalkSort::is_drill),
                title: text(row.value.title),
                result: last.as_ref().and_then(|walk| walk.result).map(|result: WalkResult| result.word().to_owned()),
                at: last.as_ref().and_then(|walk| walk.at).map(|at| times::local(at.0, plan.zone)),
                driver: who(|walk| walk.driver.clone()),
                watcher: who(|walk| walk.watcher.clone()),
                minutes: last.as_ref().and_then(|walk| walk.minutes).and_then(|minutes| u32::try_from(minutes).ok()),
                target: row.value.target.and_then(|minutes| u32::try_from(minutes).ok()),
            });
        }
        Ok(all)
    }
}

fn walk_line(row: &Row<Walk>, target: Option<u32>, plan: Plan, everybody: &Everybody, named: &Named) -> WalkLine {
    let walk = &row.value;
    let by = row.state.shown("at").map(|write| everybody.of(write.dot.author)).unwrap_or_default();
    let minutes = walk.minutes.and_then(|minutes| u32::try_from(minutes).ok());
    let steps = walk.steps.clone().unwrap_or_default().steps.into_iter();
    WalkLine {
        id: row.id.to_string(),
        at: times::local(walk.at.map_or(0, |at| at.0), plan.zone),
        driver: named.of(&text(walk.driver.clone())),
        watcher: named.of(&text(walk.watcher.clone())),
        result: walk.result.map(|result| result.word()).unwrap_or("passed").to_owned(),
        in_time: minutes.zip(target).map(|(took, may)| took <= may),
        minutes,
        steps: steps.map(|step| StepLine { step: step.step, result: step.result.word().to_owned(), note: step.note }).collect(),
        note: text(walk.note.clone()),
        by: by.name,
        device: by.device,
        sent: is_sent(&row.state),
    }
}

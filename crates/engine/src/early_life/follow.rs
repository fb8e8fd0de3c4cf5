//! What is looked at again after somebody took over: the date, who, and what was found.

use domain::early_life::{FollowUp, FollowedUp, FollowedUpAs, follow_up_id};
use domain::{Id, Ref, Verb, normal};
use store::{Draft, Row};

use super::view::{FindFollowUp, FollowUpLine, OfFollowUp, SetFollowUp};
use crate::app::view::Done;
use crate::checklist::show::is_sent;
use crate::document::view::AreaChoice;
use crate::rollout::lines::Plan;
use crate::who::{Everybody, text};
use crate::whom::{Named, differing, words};
use crate::{Engine, Failure, Result, engine, times};

/// Sets a date at which an area is looked at again, or another one.
pub(crate) fn follow_up_set(engine: &mut Engine, request: SetFollowUp) -> Result<Done> {
    let due = times::day("due", &request.due)?;
    let known = request.follow_up.as_deref().map(|id| engine::id("follow_up", id)).transpose()?;
    let owner = request.owner.as_deref().filter(|owner| !owner.trim().is_empty()).map(|owner| engine.whom(owner)).transpose()?;
    let (id, before) = match known {
        Some(id) => (id, engine.store.get::<FollowUp>(id)?.ok_or_else(|| Failure::not_found("follow_up"))?.value),
        None => {
            let area = engine::id("area", &request.area)?;
            (follow_up_id(area, due), engine.store.get::<FollowUp>(follow_up_id(area, due))?.map(|row| row.value).unwrap_or_default())
        }
    };
    let area = before.area.map_or_else(|| engine::id("area", &request.area), |area| Ok(area.0))?;
    let whole = FollowUp {
        rollout: engine.area(area)?.rollout,
        area: Some(Ref::to(area)),
        day: before.day.clone().or(Some(due.into())),
        title: words(request.title.as_deref()),
        due: Some(due.into()),
        owner: owner.map(Into::into),
        outcome: before.outcome.clone(),
    };
    engine.done("follow_up.set", &[differing(id, &before, &whole)])
}

/// Says what was found.
pub(crate) fn follow_up_found(engine: &mut Engine, request: FindFollowUp) -> Result<Done> {
    let id = engine::id("follow_up", &request.follow_up)?;
    engine.store.get::<FollowUp>(id)?.ok_or_else(|| Failure::not_found("follow_up"))?;
    let result = FollowedUpAs::of(&request.result)
        .ok_or_else(|| Failure::invalid("result", "follow_up_result").with("words", FollowedUpAs::WORDS.join(", ")))?;
    let note = request.note.as_deref().map(normal::name).filter(|note| !note.is_empty());
    let found = FollowedUp { result, note, at: engine.now() };
    engine.done("follow_up.found", &[Draft::put(id, &FollowUp { outcome: Some(found), ..FollowUp::default() })])
}

/// Takes a date out.
pub(crate) fn follow_up_remove(engine: &mut Engine, request: OfFollowUp) -> Result<Done> {
    let id = engine::id("follow_up", &request.follow_up)?;
    engine.store.get::<FollowUp>(id)?.ok_or_else(|| Failure::not_found("follow_up"))?;
    engine.done("follow_up.remove", &[Draft::state(&FollowUp::KIND, id, Verb::Archive)])
}

impl Engine {
    /// By date.
    pub(super) fn follow_up_lines(
        &self,
        plan: Plan,
        areas: &[AreaChoice],
        everybody: &Everybody,
        named: &Named,
    ) -> Result<Vec<FollowUpLine>> {
        let today = times::local(self.now(), plan.zone)[..10].to_owned();
        let line = |row: Row<FollowUp>| {
            let one = row.value;
            let area = one.area.map(|area| area.0.to_string()).unwrap_or_default();
            let (owner, due) = (text(one.owner), text(one.due));
            let found = one.outcome;
            FollowUpLine {
                id: row.id.to_string(),
                area_title: areas.iter().find(|choice| choice.id == area).map(|choice| choice.title.clone()).unwrap_or_default(),
                area,
                title: text(one.title),
                overdue: found.is_none() && due < today,
                due,
                owner_name: named.of(&owner),
                owner,
                at: found.as_ref().map(|found| times::local(found.at, plan.zone)),
                by: found.as_ref().and(row.state.shown("outcome")).map(|write| everybody.of(write.dot.author).name).unwrap_or_default(),
                note: found.as_ref().and_then(|found| found.note.clone()).unwrap_or_default(),
                result: found.map(|found| found.result.word().to_owned()),
                two_versions: !row.state.cards(&FollowUp::KIND).is_empty(),
                sent: is_sent(&row.state),
            }
        };
        let mut lines: Vec<FollowUpLine> = self.store.of::<FollowUp>("rollout", plan.id)?.into_iter().map(line).collect();
        lines.sort_by(|a, b| (&a.due, &a.id).cmp(&(&b.due, &b.id)));
        Ok(lines)
    }

    /// The record of a date that is set with a signature, unless it is there already.
    pub(crate) fn follow_up_of_signature(&self, area: Id, rollout: Id, due: &str) -> Result<Option<Draft>> {
        let id = follow_up_id(area, due);
        if self.store.get::<FollowUp>(id)?.is_some() {
            return Ok(None);
        }
        let one = FollowUp {
            rollout: Some(Ref::to(rollout)),
            area: Some(Ref::to(area)),
            day: Some(due.into()),
            due: Some(due.into()),
            owner: words(Some(&self.me.member.to_string())),
            ..FollowUp::default()
        };
        Ok(Some(Draft::put(id, &one)))
    }
}

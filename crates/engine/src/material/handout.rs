//! What was handed out, to whom and when: noted, taken back, listed.

use domain::material::{Handout, Material};
use domain::people::Person;
use domain::training::{Cohort, Session};
use domain::value::Instant;
use domain::{Id, KindOf, Ref, Verb};
use store::{Draft, Row};

use super::change::words;
use super::view::{AddHandout, HandoutLine, HandoutList, Handouts, MaterialChanged, Named, OfHandout};
use crate::checklist::show::is_sent;
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// Notes that a material was given to a session, a cohort or a person.
pub(crate) fn handout_add(engine: &mut Engine, request: AddHandout) -> Result<MaterialChanged> {
    let material = engine::id("material", &request.material)?;
    let row = engine.store.get::<Material>(material)?.ok_or_else(|| Failure::not_found("material"))?;
    let rollout = row.value.rollout.ok_or_else(|| Failure::not_found("rollout"))?;
    let plan = engine.plan(rollout.0)?;
    let named = [&request.session, &request.cohort, &request.person].map(|id| id.as_deref().filter(|id| !id.is_empty()));
    if named.iter().flatten().count() != 1 {
        return Err(Failure::invalid("to", "handout_to"));
    }
    let at = request.at.as_deref().filter(|at| !at.trim().is_empty()).map(|at| times::instant("at", at, plan.zone)).transpose()?;
    if at.is_some_and(|at| at > engine.now()) {
        return Err(Failure::invalid("at", "handout_future"));
    }
    let handout = Handout {
        rollout: Some(rollout),
        material: Some(Ref::to(material)),
        session: engine.there::<Session>("session", named[0])?,
        cohort: engine.there::<Cohort>("cohort", named[1])?,
        person: engine.there::<Person>("person", named[2])?,
        at: Some(Instant(at.unwrap_or_else(|| engine.now()))),
        copies: Some(request.copies.unwrap_or(1)),
        version: row.value.version,
        note: request.note.as_deref().map(|note| words::<500>("note", note)).transpose()?.flatten(),
    };
    let id = engine.new_id();
    engine.material_changed("handout.add", material, &[Draft::put(id, &handout)])
}

/// It was not handed out after all; the history keeps it.
pub(crate) fn handout_remove(engine: &mut Engine, request: OfHandout) -> Result<MaterialChanged> {
    let id = engine::id("handout", &request.handout)?;
    let row = engine.store.get::<Handout>(id)?.ok_or_else(|| Failure::not_found("handout"))?;
    let material = row.value.material.ok_or_else(|| Failure::not_found("material"))?;
    engine.material_changed("handout.remove", material.0, &[Draft::state(&Handout::KIND, id, Verb::Archive)])
}

/// Everything that was handed out, or to one of them only.
pub(crate) fn handout_list(engine: &mut Engine, request: HandoutList) -> Result<Handouts> {
    let plan = engine.plan(engine::id("rollout", &request.rollout)?)?;
    let mut handouts = engine.handouts_of(None, plan)?;
    for (kind, id) in [("session", &request.session), ("cohort", &request.cohort), ("person", &request.person)] {
        if let Some(id) = id {
            handouts.retain(|line| line.kind == kind && line.to.id == *id);
        }
    }
    Ok(Handouts { handouts })
}

impl Engine {
    fn there<K: KindOf>(&self, what: &str, id: Option<&str>) -> Result<Option<Ref<K>>> {
        let Some(id) = id.map(|id| engine::id(what, id)).transpose()? else { return Ok(None) };
        self.store.get::<K>(id)?.map(|_| Some(Ref::to(id))).ok_or_else(|| Failure::not_found(what))
    }

    /// Of one material, or of all of a rollout; the newest first.
    pub(super) fn handouts_of(&self, material: Option<Id>, plan: Plan) -> Result<Vec<HandoutLine>> {
        let mut rows = match material {
            Some(material) => self.store.of::<Handout>("material", material)?,
            None => self.store.of::<Handout>("rollout", plan.id)?,
        };
        rows.sort_by_key(|row| std::cmp::Reverse((row.value.at.map(|at| at.0), row.id)));
        rows.iter().map(|row| self.handout_line(row, plan)).collect()
    }

    fn handout_line(&self, row: &Row<Handout>, plan: Plan) -> Result<HandoutLine> {
        let handout = row.value.clone();
        let material = handout.material.map(|of| of.0).unwrap_or_default();
        let title = self.store.get::<Material>(material)?.map(|row| text(row.value.title)).unwrap_or_default();
        let (kind, to) = self.given_to(&handout)?;
        let write = row.state.shown("material").map(|write| write.dot.author);
        Ok(HandoutLine {
            id: row.id.to_string(),
            material: Named { id: material.to_string(), title },
            kind: kind.to_owned(),
            to,
            at: times::local(handout.at.map_or(0, |at| at.0), plan.zone),
            copies: handout.copies.unwrap_or(1),
            version: text(handout.version),
            note: text(handout.note),
            by: write.map(|author| Ok::<_, Failure>(self.everybody()?.of(author).name)).transpose()?.unwrap_or_default(),
            sent: is_sent(&row.state),
        })
    }

    fn given_to(&self, handout: &Handout) -> Result<(&'static str, Named)> {
        let named = |id: Id, title: Option<String>| Named { id: id.to_string(), title: title.unwrap_or_default() };
        if let Some(of) = handout.session {
            return Ok(("session", named(of.0, self.store.get::<Session>(of.0)?.map(|row| text(row.value.title)))));
        }
        if let Some(of) = handout.cohort {
            return Ok(("cohort", named(of.0, self.store.get::<Cohort>(of.0)?.map(|row| text(row.value.title)))));
        }
        let person = handout.person.map(|of| of.0).unwrap_or_default();
        Ok(("person", named(person, self.store.get::<Person>(person)?.map(|row| text(row.value.name)))))
    }
}

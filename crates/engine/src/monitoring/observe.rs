//! Free observations, and what becomes of them: an item to do, or a finding at a gate.

use std::collections::BTreeSet;

use domain::checklist::{Checklist, Item};
use domain::gate::{CriterionState, CriterionStatus, Finding, Gate, finding_id};
use domain::monitoring::{Observation, Severity, lesson_id};
use domain::rollout::{Criterion, Criticality};
use domain::value::Instant;
use domain::{Id, Ref, Verb};
use store::{Draft, Row};

use super::view::{AddObservation, ObservationLine, ObservationToCriterion, ObservationToItem, Observations, OfObservation};
use crate::app::view::Done;
use crate::checklist::show::is_sent;
use crate::lesson::view::Became;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::{Everybody, text};
use crate::{Engine, Failure, Result, engine, times};

/// All observations of a rollout.
pub(crate) fn observation_list(engine: &mut Engine, request: OfRollout) -> Result<Observations> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let (plan, everybody) = (engine.plan(rollout)?, engine.everybody()?);
    let rows = engine.observations(rollout)?;
    let areas: BTreeSet<String> = rows.iter().map(|row| text(row.value.area.clone())).filter(|area| !area.is_empty()).collect();
    let observations = rows.iter().map(|row| engine.observation_line(row, plan, &everybody)).collect::<Result<_>>()?;
    let targets = engine.lesson_targets(rollout)?;
    Ok(Observations { observations, areas: areas.into_iter().collect(), targets, as_of: times::local(engine.now(), plan.zone) })
}

/// Enters what somebody saw.
pub(crate) fn observation_add(engine: &mut Engine, request: AddObservation) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let (zone, now) = (engine.plan(rollout)?.zone, engine.now());
    let severity = Severity::of(&request.severity)
        .ok_or_else(|| Failure::invalid("severity", "no_severity").with("words", Severity::WORDS.join(", ")))?;
    let at = request.at.filter(|at| !at.trim().is_empty()).map(|at| times::instant("at", &at, zone)).transpose()?.unwrap_or(now);
    if at > now {
        return Err(Failure::invalid("at", "observation_future"));
    }
    let observation = Observation {
        rollout: Some(Ref::to(rollout)),
        at: Some(Instant(at)),
        what: Some(domain::normal::name(&request.what).into()),
        area: request.area.map(|area| domain::normal::name(&area)).filter(|area| !area.is_empty()).map(Into::into),
        severity: Some(severity),
        ..Observation::default()
    };
    let id = engine.new_id();
    engine.done("observation.add", &[Draft::put(id, &observation)])
}

/// Takes an observation out; the history keeps it.
pub(crate) fn observation_remove(engine: &mut Engine, request: OfObservation) -> Result<Done> {
    let (id, _) = engine.observation(&request.observation)?;
    engine.done("observation.remove", &[Draft::state(&Observation::KIND, id, Verb::Archive)])
}

/// Makes an item of it, in one step with saying so.
pub(crate) fn observation_to_item(engine: &mut Engine, request: ObservationToItem) -> Result<Done> {
    let (id, observation) = engine.observation(&request.observation)?;
    let checklist = engine::id("checklist", &request.checklist)?;
    let criticality = match observation.severity {
        Some(Severity::Critical | Severity::High) => Criticality::Must,
        Some(Severity::Medium) => Criticality::Should,
        _ => Criticality::Nice,
    };
    let elsewhere = observation.item.map(|item| engine.store.get::<Item>(item.0)).transpose()?.flatten();
    if elsewhere.is_some_and(|row| row.value.checklist.map(|of| of.0) == Some(checklist)) {
        return Err(Failure::new("observation_item"));
    }
    let made = lesson_id(id, checklist);
    let link = Item { lesson: Some(Ref::to(id)), criticality: Some(criticality), ..Item::default() };
    let mut drafts = engine.lesson_drafts(made, checklist, request.section, &text(observation.what), link)?;
    let own = engine.store.get::<Checklist>(checklist)?.is_some_and(|row| row.value.rollout == observation.rollout);
    if own && observation.item.is_none() {
        drafts.push(Draft::put(id, &Observation { item: Some(Ref::to(made)), ..Observation::default() }));
    }
    engine.done("observation.item", &drafts)
}

/// Says of a criterion that it is not met, because of what was seen.
pub(crate) fn observation_to_criterion(engine: &mut Engine, request: ObservationToCriterion) -> Result<Done> {
    let (id, observation) = engine.observation(&request.observation)?;
    let criterion = engine::id("criterion", &request.criterion)?;
    let record = engine.criterion(criterion)?;
    if record.rollout.map(|rollout| rollout.0) != observation.rollout.map(|rollout| rollout.0) {
        return Err(Failure::not_found("criterion"));
    }
    let state = CriterionState {
        state: CriterionStatus::NotMet,
        figure: None,
        reason: Some(text(observation.what)),
        until: None,
        at: engine.now(),
    };
    let finding = Finding { criterion: Some(Ref::to(criterion)), state: Some(state) };
    let became = Observation { criterion: Some(Ref::to(criterion)), ..Observation::default() };
    engine.done("observation.criterion", &[Draft::put(finding_id(criterion), &finding), Draft::put(id, &became)])
}

impl Engine {
    /// Newest first.
    pub(crate) fn observations(&self, rollout: Id) -> Result<Vec<Row<Observation>>> {
        let mut rows = self.store.of::<Observation>("rollout", rollout)?;
        rows.sort_by_key(|row| std::cmp::Reverse((row.value.at, row.state.shown("at").map(|write| write.dot))));
        Ok(rows)
    }

    fn observation(&self, text: &str) -> Result<(Id, Observation)> {
        let id = engine::id("observation", text)?;
        Ok((id, self.store.get::<Observation>(id)?.ok_or_else(|| Failure::not_found("observation"))?.value))
    }

    pub(crate) fn observation_line(&self, row: &Row<Observation>, plan: Plan, everybody: &Everybody) -> Result<ObservationLine> {
        let observation = &row.value;
        let who = row.state.shown("at").map(|write| everybody.of(write.dot.author)).unwrap_or_default();
        Ok(ObservationLine {
            id: row.id.to_string(),
            at: times::local(observation.at.map_or(0, |at| at.0), plan.zone),
            what: text(observation.what.clone()),
            area: text(observation.area.clone()),
            severity: observation.severity.map(Severity::word).unwrap_or("note").to_owned(),
            by: who.name,
            device: who.device,
            item: observation.item.map(|item| self.became_item(item.0, plan.id)).transpose()?.flatten(),
            lines: self.lines_of(row.id, observation.item.map(|item| item.0), plan.id)?,
            criterion: observation.criterion.map(|criterion| self.became_criterion(criterion.0)).transpose()?.flatten(),
            two_versions: !row.state.cards(&Observation::KIND).is_empty(),
            sent: is_sent(&row.state),
        })
    }

    /// Every line that was made of an observation, and the item that it became before lines knew what they were made of.
    fn lines_of(&self, observation: Id, became: Option<Id>, rollout: Id) -> Result<Vec<Became>> {
        let mut ids: Vec<Id> = self.store.of::<Item>("lesson", observation)?.into_iter().map(|row| row.id).collect();
        ids.extend(became.filter(|id| !ids.contains(id)));
        self.became_items(ids, rollout)
    }

    fn became_criterion(&self, id: Id) -> Result<Option<Became>> {
        let Some(criterion) = self.store.get::<Criterion>(id)?.map(|row| row.value) else { return Ok(None) };
        let gate = criterion.gate.map(|gate| gate.0).unwrap_or_default();
        if self.store.get::<Gate>(gate)?.is_none() {
            return Ok(None);
        }
        Ok(Some(Became { id: id.to_string(), of: gate.to_string(), title: text(criterion.title), rollout: None }))
    }
}

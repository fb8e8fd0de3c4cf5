//! Saying how a criterion stands, attaching evidence, voting.

use domain::gate::{Ballot, CriterionState, CriterionStatus, Finding, Gate, GateDecision, Vote, ballot_id, finding_id};
use domain::rollout::{Criterion, Criticality};
use domain::{Id, Ref};
use store::Draft;

use super::view::{AddCriterion, CastVote, EditCriterion, GateChanged, SetCriterion};
use crate::{Engine, Failure, Result, engine, times};

/// Says how a criterion stands; `open` takes it back.
pub(crate) fn criterion_set(engine: &mut Engine, request: SetCriterion) -> Result<GateChanged> {
    let id = engine::id("criterion", &request.criterion)?;
    let criterion = engine.criterion(id)?;
    let record = finding_id(id);
    let word = request.state.replace('-', "_");
    let said = match word.as_str() {
        "open" => None,
        word => Some(
            CriterionStatus::of(word)
                .ok_or_else(|| Failure::invalid("state", "no_criterion_state").with("word", request.state.as_str()))?,
        ),
    };
    let zone = engine.plan(criterion.rollout.map(|rollout| rollout.0).unwrap_or_default())?.zone;
    let words = |text: Option<String>| text.map(|text| domain::normal::name(&text)).filter(|text| !text.is_empty());
    let until = request.until.filter(|until| !until.trim().is_empty()).map(|until| {
        // A day holds until its end.
        let until = if until.trim().len() == 10 { format!("{}T23:59", until.trim()) } else { until };
        times::instant("until", &until, zone)
    });
    let until = until.transpose()?.filter(|_| said == Some(CriterionStatus::Waived));
    let state =
        said.map(|state| CriterionState { state, figure: words(request.figure), reason: words(request.reason), until, at: engine.now() });
    let mut draft = Draft::put(record, &Finding { criterion: Some(Ref::to(id)), state });
    if said.is_none() {
        draft.cells.insert("state".into(), serde_json::Value::Null);
    }
    engine.change_gate(&criterion, "criterion.set", &[draft])
}

/// Changes what is present in the request.
pub(crate) fn criterion_edit(engine: &mut Engine, request: EditCriterion) -> Result<GateChanged> {
    let id = engine::id("criterion", &request.criterion)?;
    let criterion = engine.criterion(id)?;
    let mut change = Criterion { owner: request.owner.map(|owner| domain::normal::name(&owner).into()), ..Criterion::default() };
    if let Some(title) = request.title {
        let title = domain::normal::name(&title);
        change.title =
            Some(Some(title).filter(|title| !title.is_empty()).ok_or_else(|| Failure::invalid("title", "criterion_title"))?.into());
    }
    change.target = request.target.map(|target| domain::normal::name(&target).into());
    change.measurable_from = request.measurable_from.map(i64::from);
    if let Some(follows) = &request.follows {
        change.metric = Some(engine.followed_words(criterion.rollout.map(|rollout| rollout.0).unwrap_or_default(), follows)?.into());
    }
    if let Some(word) = &request.level {
        change.level = Some(level(word)?);
    }
    engine.change_gate(&criterion, "criterion.edit", &[Draft::put(id, &change)])
}

/// Adds a criterion to a gate, at its end; it can be judged at the gate unless something else is said.
pub(crate) fn criterion_add(engine: &mut Engine, request: AddCriterion) -> Result<GateChanged> {
    let gate = engine::id("gate", &request.gate)?;
    let row = engine.store.get::<Gate>(gate)?.ok_or_else(|| Failure::not_found("gate"))?;
    let title = domain::normal::name(&request.title);
    if title.is_empty() {
        return Err(Failure::invalid("title", "criterion_title"));
    }
    let all = engine.store.of::<Criterion>("gate", gate)?;
    let at = row.value.planned.and_then(|planned| Some(planned.start? + planned.duration.unwrap_or(0)));
    let criterion = Criterion {
        rollout: row.value.rollout,
        gate: Some(Ref::to(gate)),
        level: Some(level(&request.level)?),
        title: Some(title.into()),
        measurable_from: request.measurable_from.map(i64::from).or(at),
        target: request.target.map(|target| domain::normal::name(&target).into()),
        position: Some(all.iter().filter_map(|row| row.value.position).max().unwrap_or(0) + 1),
        ..Criterion::default()
    };
    let id = engine.new_id();
    engine.change_at(gate, "criterion.add", &[Draft::put(id, &criterion)])
}

fn level(word: &str) -> Result<Criticality> {
    let known = Criticality::of(&word.to_uppercase());
    known.ok_or_else(|| Failure::invalid("level", "no_weight").with("word", word).with("words", Criticality::WORDS.join(", ")))
}

/// The own vote; a later one replaces it, and both stay in the history.
pub(crate) fn gate_vote(engine: &mut Engine, request: CastVote) -> Result<GateChanged> {
    let gate = engine::id("gate", &request.gate)?;
    engine.store.get::<Gate>(gate)?.ok_or_else(|| Failure::not_found("gate"))?;
    let vote = GateDecision::of(&request.vote.replace('-', "_"))
        .ok_or_else(|| Failure::invalid("vote", "no_gate_decision").with("word", request.vote.as_str()))?;
    let note = request.note.map(|note| domain::normal::name(&note)).filter(|note| !note.is_empty());
    let (member, at) = (engine.me.member, engine.now());
    let ballot = Ballot { gate: Some(Ref::to(gate)), member: Some(Ref::to(member)), vote: Some(Vote { vote, note, at }) };
    engine.change_at(gate, "gate.vote", &[Draft::put(ballot_id(gate, member), &ballot)])
}

impl Engine {
    pub(crate) fn criterion(&self, id: Id) -> Result<Criterion> {
        Ok(self.store.get::<Criterion>(id)?.ok_or_else(|| Failure::not_found("criterion"))?.value)
    }

    /// Writes what belongs to a criterion, and answers its gate.
    pub(crate) fn change_gate(&mut self, criterion: &Criterion, label: &str, drafts: &[Draft]) -> Result<GateChanged> {
        let gate = criterion.gate.map(|gate| gate.0).ok_or_else(|| Failure::not_found("gate"))?;
        self.change_at(gate, label, drafts)
    }

    pub(super) fn change_at(&mut self, gate: Id, label: &str, drafts: &[Draft]) -> Result<GateChanged> {
        let written = self.act(label, drafts)?;
        Ok(GateChanged { gate: self.gate_view(gate)?, action: written.action.to_string(), label: label.to_owned() })
    }
}

//! Approving a plan, beginning it, completing and reopening it.

use domain::baseline::{Baseline, BaselinePart, Stand, Standing, leads_to, pieces, standing_id};
use domain::rights::APPROVERS;
use domain::rollout::RolloutState;
use domain::value::Instant;
use domain::workspace::roles_of;
use domain::{Id, Ref};
use store::Draft;

use super::view::{ApproveRollout, RolloutStateView, SetRolloutState};
use crate::rollout::view::OfRollout;
use crate::{Engine, Failure, Result, engine, times};

/// How far a rollout is, and what was approved.
pub(crate) fn rollout_state(engine: &mut Engine, request: OfRollout) -> Result<RolloutStateView> {
    engine.state_view(engine::id("rollout", &request.rollout)?, None)
}

/// Keeps the plan as it stands as what was approved.
pub(crate) fn rollout_approve(engine: &mut Engine, request: ApproveRollout) -> Result<RolloutStateView> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    let was = engine.state_of(rollout)?;
    let state = if was == RolloutState::Running { RolloutState::Running } else { RolloutState::Approved };
    if was == RolloutState::Completed {
        return Err(domain::judge::Refusal::new("rollout_completed", domain::args!()).into());
    }
    let reason = domain::normal::name(&request.reason);
    if reason.is_empty() {
        return Err(Failure::invalid("reason", "approval_reason"));
    }
    let (contents, digest) = pieces(&engine.plan_now(rollout)?.facts);
    let (id, at) = (engine.new_id(), engine.now());
    let baseline = Baseline {
        rollout: Some(Ref::to(rollout)),
        reason: Some(reason.as_str().into()),
        at: Some(Instant(at)),
        digest: Some(digest.into()),
        parts: i64::try_from(contents.len()).ok(),
    };
    let mut drafts = vec![Draft::put(id, &baseline)];
    for (place, content) in (1..).zip(contents) {
        let part = BaselinePart { baseline: Some(Ref::to(id)), place: Some(place), content: Some(content.into()) };
        drafts.push(Draft::put(engine.new_id(), &part));
    }
    drafts.push(stands(rollout, Stand { state, reason: Some(reason), baseline: Some(id.to_string()), at }));
    engine.act("rollout.approve", &drafts)?;
    // Nobody takes an approval back without a word: it becomes a draft again, with a reason.
    engine.state_view(rollout, None)
}

/// Says how far a rollout is.
pub(crate) fn rollout_state_set(engine: &mut Engine, request: SetRolloutState) -> Result<RolloutStateView> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    let to = RolloutState::of(request.state.trim()).ok_or_else(|| {
        Failure::invalid("state", "no_rollout_state").with("word", request.state.as_str()).with("words", RolloutState::WORDS.join(", "))
    })?;
    let before = engine.stand(rollout)?.map(|(stand, _)| stand);
    let was = before.as_ref().map_or(RolloutState::Draft, |stand| stand.state);
    if !leads_to(was, to) || (was, to) == (RolloutState::Draft, RolloutState::Approved) || was == to {
        let why = if to == RolloutState::Approved { "state_approve" } else { "state_leads" };
        let words = |state: RolloutState| vec![format!("rollout-state-{}", state.word())];
        return Err(Failure::invalid("state", why).with("from", words(was)).with("to", words(to)));
    }
    let reason = request.reason.map(|reason| domain::normal::name(&reason)).filter(|reason| !reason.is_empty());
    let stand = Stand { state: to, reason, baseline: before.and_then(|stand| stand.baseline), at: engine.now() };
    let written = engine.act("rollout.state", &[stands(rollout, stand)])?;
    engine.state_view(rollout, Some(written.action.to_string()))
}

fn stands(rollout: Id, stand: Stand) -> Draft {
    Draft::put(standing_id(rollout), &Standing { rollout: Some(Ref::to(rollout)), stand: Some(stand) })
}

impl Engine {
    fn state_view(&self, rollout: Id, action: Option<String>) -> Result<RolloutStateView> {
        let zone = self.plan(rollout)?.zone;
        let said = self.stand(rollout)?;
        let state = said.as_ref().map_or(RolloutState::Draft, |(stand, _)| stand.state);
        let may = APPROVERS.allow(&roles_of(&self.member()?));
        let words = RolloutState::WORDS.iter().filter_map(|word| RolloutState::of(word));
        let by = match &said {
            Some((_, row)) => row.state.shown("stand").map(|write| write.dot.author),
            None => None,
        };
        Ok(RolloutStateView {
            record: standing_id(rollout).to_string(),
            state: state.word().to_owned(),
            next: words.filter(|to| may && leads_to(state, *to)).map(|to| to.word().to_owned()).collect(),
            by: by.map(|author| self.everybody().map(|all| all.of(author).name)).transpose()?.unwrap_or_default(),
            at: said.as_ref().map(|(stand, _)| times::local(stand.at, zone)),
            reason: said.and_then(|(stand, _)| stand.reason).unwrap_or_default(),
            baselines: self.baselines_of(rollout)?.into_iter().map(|kept| kept.line).collect(),
            action,
        })
    }
}

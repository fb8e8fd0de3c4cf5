//! Preparing and signing the decision of a gate: what is read is what is signed, and what was known stays in it.

use domain::gate::result::{Fits, fits};
use domain::gate::{DECIDERS, Decision, GateDecision};
use domain::rights::Role;
use domain::{Id, Ref};
use keys::statement::Subject as Named;
use store::Draft;

use super::subject::GateSubject;
use super::text;
use super::view::{DecideGate, GateChanged, GateView, PrepareDecision};
use crate::handoff::stated::{Stating, conditions};
use crate::handoff::view::StatementView;
use crate::who;
use crate::{Engine, Failure, Result, engine, times};

/// The exact text to read before deciding.
pub(crate) fn gate_statement(engine: &mut Engine, request: PrepareDecision) -> Result<StatementView> {
    let (subject, stating) = engine.prepare_decision(&request)?;
    let subject = String::from_utf8(subject.bytes()?).map_err(Failure::fault)?;
    engine.shown(stating, subject)
}

/// Signs the decision. Refused if what is known is no longer what was read.
pub(crate) fn gate_decide(engine: &mut Engine, request: DecideGate) -> Result<GateChanged> {
    let gate = engine::id("gate", &request.statement.gate)?;
    let (subject, stating) = engine.prepare_decision(&request.statement)?;
    let other_text = request.text.as_ref().is_some_and(|shown| *shown != stating.text);
    if stating.subject.digest != request.subject_digest || other_text {
        return Err(Failure::because("changed_while_read", "gate_changed"));
    }
    let rollout = stating.rollout;
    let decision = GateDecision::of(&stating.decision);
    let done = engine.sign_statement(stating, &request.passphrase)?;
    let record = Decision {
        rollout: Some(Ref::to(rollout)),
        gate: Some(Ref::to(gate)),
        statement: Some(done.statement.into()),
        subject: Some(String::from_utf8(subject.bytes()?).map_err(Failure::fault)?.into()),
        digest: Some(done.digest.into()),
        signature: Some(done.signature.into()),
        key: engine.me.signing_record.map(Ref::to),
        decision,
    };
    let id = engine.new_id();
    engine.change_at(gate, "gate.decide", &[Draft::put(id, &record)])
}

impl Engine {
    fn prepare_decision(&self, request: &PrepareDecision) -> Result<(GateSubject, Stating)> {
        let id = engine::id("gate", &request.gate)?;
        let gate = self.gate(id)?.value;
        let member = self.member()?;
        if !domain::gate::decides(&member) {
            return Err(domain::judge::Refusal::new("not_decider", domain::args!()).into());
        }
        let view = self.gate_view(id)?;
        let rollout = gate.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let base = self.stating(rollout, &request.language, who::text(member.name.clone()), role_of(&member))?;
        let again = again(request, &base)?;
        makes_sense(&view, request, again.is_some())?;
        let replaced: Vec<_> = self.decisions(id)?.into_iter().filter(super::decisions::Decided::stands).collect();
        let subject = self.gate_subject(id, &view, replaced.iter().map(|one| one.digest.clone()).collect());
        let mut conditions = conditions(&request.conditions)?;
        conditions.extend(again.as_deref().map(|at| text::again_condition(at, &request.language, &base.name)));
        let said = text::Said { request, view: &view, again: again.as_deref(), replaced: &replaced, name: &base.name, role: &base.role };
        let stating = Stating {
            text: text::statement(&said),
            subject: named(&subject, id)?,
            conditions,
            reason: request.reason.clone().map(|reason| domain::normal::name(&reason)).filter(|reason| !reason.is_empty()),
            decision: request.decision.replace('-', "_"),
            meaning: "approved".to_owned(),
            evidence: self.evidence_stated(subject.evidence())?,
            corrects: replaced.last().map(|earlier| earlier.digest.clone()),
            ..base
        };
        Ok((subject, stating))
    }
}

/// The role in which somebody decides: the one that the plan names, before the ownership of the workspace.
fn role_of(member: &domain::workspace::Member) -> String {
    let roles = domain::workspace::roles_of(member);
    let order = [Role::Executive, Role::DeploymentLead, Role::Owner];
    debug_assert!(order.iter().all(|role| DECIDERS.contains(role)));
    order.into_iter().find(|role| roles.contains(role)).unwrap_or(Role::Owner).word().to_owned()
}

/// When it is decided again, as local time to the minute.
fn again(request: &PrepareDecision, base: &Stating) -> Result<Option<String>> {
    let Some(text) = request.again.as_deref().filter(|text| !text.trim().is_empty()) else { return Ok(None) };
    let at = times::instant("again", text, base.zone)?;
    if at <= base.at {
        return Err(Failure::invalid("again", "gate_again_later"));
    }
    Ok(Some(times::local(at, base.zone)[..16].replace('T', " ")))
}

fn makes_sense(view: &GateView, request: &PrepareDecision, again: bool) -> Result<()> {
    let word = request.decision.replace('-', "_");
    let decision =
        GateDecision::of(&word).ok_or_else(|| Failure::invalid("decision", "no_gate_decision").with("word", request.decision.as_str()))?;
    let allows = GateDecision::of(&view.line.allows).unwrap_or(GateDecision::NoGo);
    let reason = !request.reason.as_deref().unwrap_or_default().trim().is_empty();
    let blank = |text: &str| text.trim().is_empty();
    let whole = |one: &crate::handoff::view::Condition| !blank(&one.text) && !blank(&one.owner) && !blank(&one.due);
    match fits(allows, decision) {
        Fits::No => {
            let failing = view.criteria.iter().filter(|one| one.level == "MUST" && one.state == "not_met").count();
            return Err(Failure::new("must_not_met").with("count", failing));
        }
        Fits::WithReason if !reason => return Err(Failure::invalid("reason", "gate_go_reason")),
        _ => {}
    }
    match decision {
        GateDecision::Conditional if request.conditions.is_empty() || !request.conditions.iter().all(whole) => {
            Err(Failure::invalid("conditions", "gate_conditions"))
        }
        GateDecision::Conditional => Ok(()),
        _ if !request.conditions.is_empty() => Err(Failure::invalid("conditions", "gate_conditions_elsewhere")),
        GateDecision::Pause | GateDecision::NoGo if !reason => Err(Failure::invalid("reason", "gate_stop_reason")),
        GateDecision::NoGo if !again => Err(Failure::invalid("again", "gate_again")),
        _ => Ok(()),
    }
}

fn named(subject: &GateSubject, gate: Id) -> Result<Named> {
    Ok(Named {
        kind: "gate".to_owned(),
        id: gate.to_string(),
        title: subject.title.clone(),
        digest: keys::canonical::sha256_hex(&subject.bytes()?),
    })
}

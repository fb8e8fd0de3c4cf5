//! Preparing and signing the decision of a gate: what is read is what is signed, and what was known stays in it.

use domain::gate::result::{Fits, fits};
use domain::gate::{DECIDERS, Decision, GateDecision};
use domain::rights::Role;
use domain::{Id, Ref};
use keys::statement::{Condition as Stated, Evidence, Subject as Named};
use store::Draft;

use super::refusals;
use super::subject::GateSubject;
use super::text;
use super::view::{DecideGate, GateChanged, GateView, PrepareDecision};
use crate::handoff::stated::Stating;
use crate::handoff::view::StatementView;
use crate::who;
use crate::{Engine, Failure, Result, engine, times};

/// The exact text to read before deciding.
pub(crate) fn gate_statement(engine: &mut Engine, request: PrepareDecision) -> Result<StatementView> {
    let (subject, stating) = engine.prepare_decision(&request)?;
    Ok(StatementView {
        subject_digest: stating.subject.digest.clone(),
        subject: String::from_utf8(subject.bytes()?).map_err(Failure::fault)?,
        known: engine.known_words(&stating.known, &request.language)?,
        at: times::local(stating.at, stating.zone),
        text: stating.text,
        name: stating.name,
        role: stating.role,
    })
}

/// Signs the decision. Refused if what is known is no longer what was read.
pub(crate) fn gate_decide(engine: &mut Engine, request: DecideGate) -> Result<GateChanged> {
    let gate = engine::id("gate", &request.statement.gate)?;
    let (subject, stating) = engine.prepare_decision(&request.statement)?;
    let other_text = request.text.as_ref().is_some_and(|shown| *shown != stating.text);
    if stating.subject.digest != request.subject_digest || other_text {
        return Err(refusals::changed_while_read());
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
            return Err(domain::gate::refusals::not_decider().into());
        }
        let view = self.gate_view(id)?;
        let rollout = gate.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let base = self.stating(rollout, &request.language, who::text(member.name.clone()), role_of(&member))?;
        let again = again(request, &base)?;
        makes_sense(&view, request, again.is_some())?;
        let replaced: Vec<_> = self.decisions(id)?.into_iter().filter(super::decisions::Decided::stands).collect();
        let subject = self.gate_subject(id, &view, replaced.iter().map(|one| one.digest.clone()).collect());
        let mut conditions: Vec<Stated> = request.conditions.iter().map(stated).collect();
        conditions.extend(again.as_deref().map(|at| text::again_condition(at, &request.language, &base.name)));
        let said = text::Said { request, view: &view, again: again.as_deref(), replaced: &replaced, name: &base.name, role: &base.role };
        let stating = Stating {
            text: text::statement(&said),
            subject: named(&subject, id)?,
            conditions,
            reason: request.reason.clone().map(|reason| domain::normal::name(&reason)).filter(|reason| !reason.is_empty()),
            decision: request.decision.replace('-', "_"),
            meaning: "approved".to_owned(),
            evidence: self.evidence_named(&subject)?,
            corrects: replaced.last().map(|earlier| earlier.digest.clone()),
            ..base
        };
        Ok((subject, stating))
    }

    fn evidence_named(&self, subject: &GateSubject) -> Result<Vec<Evidence>> {
        let mut all = Vec::new();
        for evidence in subject.evidence() {
            let held = evidence.digest.as_deref().map(|digest| self.store.holds_blob(digest)).transpose()?;
            all.push(Evidence { name: evidence.name.clone(), digest: evidence.digest.clone(), held: held.unwrap_or(true) });
        }
        Ok(all)
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
        return Err(refusals::again_later());
    }
    Ok(Some(times::local(at, base.zone)[..16].replace('T', " ")))
}

fn makes_sense(view: &GateView, request: &PrepareDecision, again: bool) -> Result<()> {
    let word = request.decision.replace('-', "_");
    let decision = GateDecision::of(&word).ok_or_else(|| refusals::no_decision("decision", &request.decision))?;
    let allows = GateDecision::of(&view.line.allows).unwrap_or(GateDecision::NoGo);
    let reason = !request.reason.as_deref().unwrap_or_default().trim().is_empty();
    let blank = |text: &str| text.trim().is_empty();
    let whole = |one: &crate::handoff::view::Condition| !blank(&one.text) && !blank(&one.owner) && !blank(&one.due);
    match fits(allows, decision) {
        Fits::No => {
            let failing = view.criteria.iter().filter(|one| one.level == "MUST" && one.state == "not_met").count();
            return Err(refusals::must_not_met(failing));
        }
        Fits::WithReason if !reason => return Err(refusals::go_reason()),
        _ => {}
    }
    match decision {
        GateDecision::Conditional if request.conditions.is_empty() || !request.conditions.iter().all(whole) => {
            Err(refusals::conditions_needed())
        }
        GateDecision::Conditional => Ok(()),
        _ if !request.conditions.is_empty() => Err(refusals::conditions_elsewhere()),
        GateDecision::Pause | GateDecision::NoGo if !reason => Err(refusals::stop_reason()),
        GateDecision::NoGo if !again => Err(refusals::again_needed()),
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

fn stated(condition: &crate::handoff::view::Condition) -> Stated {
    Stated { text: condition.text.clone(), owner: condition.owner.clone(), due: condition.due.clone() }
}

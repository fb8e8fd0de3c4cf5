//! Preparing and signing a sign-off: what is read is what is signed, with the member's own key.

use domain::handoff::{Meaning, PointStatus, SignDecision, SignOff};
use domain::{Id, Ref};
use keys::statement::Subject as Named;
use store::Draft;

use super::area::{of, status};
use super::stated::{Stating, conditions};
use super::subject::Subject;
use super::text;
use super::view::{PrepareStatement, SignArea, Signed, StatementView};
use crate::who;
use crate::{Engine, Failure, Result, engine, times};

/// The exact text to read before signing.
pub(crate) fn handoff_statement(engine: &mut Engine, request: PrepareStatement) -> Result<StatementView> {
    let draft = engine.prepare(&request)?;
    let subject = String::from_utf8(draft.subject.bytes()?).map_err(Failure::fault)?;
    engine.shown(draft.stating, subject)
}

/// Signs an area. Refused if what is signed is no longer what was read.
pub(crate) fn handoff_sign(engine: &mut Engine, request: SignArea) -> Result<Signed> {
    let draft = engine.prepare(&request.statement)?;
    let other_text = request.text.as_ref().is_some_and(|shown| *shown != draft.stating.text);
    if draft.stating.subject.digest != request.subject_digest || other_text {
        return Err(Failure::new("changed_while_read"));
    }
    let (rollout, subject) = (draft.stating.rollout, draft.subject.bytes()?);
    let done = engine.sign_statement(draft.stating, &request.passphrase)?;
    let record = SignOff {
        rollout: Some(Ref::to(rollout)),
        area: of(draft.area),
        digest: Some(done.digest.into()),
        signature: Some(done.signature.into()),
        statement: Some(done.statement.into()),
        subject: Some(String::from_utf8(subject).map_err(Failure::fault)?.into()),
        key: engine.me.signing_record.map(Ref::to),
        decision: SignDecision::of(&request.statement.decision),
        delegation: draft.delegation.map(Ref::to),
    };
    let id = engine.new_id();
    let mut drafts = vec![Draft::put(id, &record)];
    if let Some(due) = follow_up(&request.statement)? {
        drafts.extend(engine.follow_up_of_signature(draft.area, rollout, due)?);
    }
    engine.act("sign_off.sign", &drafts)?;
    let area = engine.area_view(draft.area)?;
    let sign_off = area.sign_offs.iter().find(|line| line.id == id.to_string()).cloned().ok_or_else(|| Failure::not_found("sign_off"))?;
    Ok(Signed { area, sign_off })
}

/// What will be signed, with the content that it is about.
struct Prepared {
    area: Id,
    subject: Subject,
    stating: Stating,
    delegation: Option<Id>,
}

impl Engine {
    fn prepare(&self, request: &PrepareStatement) -> Result<Prepared> {
        let area = engine::id("area", &request.area)?;
        let record = self.area(area)?;
        let rollout = record.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let receiver = who::text(record.receiver_role);
        let member = self.member()?;
        let given = request.delegation.as_deref().filter(|id| !id.is_empty()).map(|id| self.usable(id, area)).transpose()?;
        if given.is_none() && !member.roles.clone().unwrap_or_default().contains(&receiver) {
            return Err(domain::handoff::not_receiver(&receiver).into());
        }
        self.makes_sense(area, request)?;
        let subject = self.subject(area)?;
        let name = who::text(member.name);
        let replaced = if request.beside == Some(true) { None } else { self.standing(area)?.last().cloned() };
        let stating = Stating {
            text: text::statement(
                &subject,
                request,
                follow_up(request)?,
                &text::signs(&request.language, &name, &receiver, given.as_ref()),
                replaced.as_ref(),
            ),
            subject: named(&subject, area)?,
            conditions: conditions(&request.conditions)?,
            reason: request.reason.clone().filter(|reason| !reason.trim().is_empty()),
            decision: request.decision.clone(),
            meaning: request.meaning.clone(),
            evidence: self.evidence_stated(&subject.files())?,
            corrects: replaced.map(|earlier| earlier.digest),
            signs_for: given.as_ref().map(super::delegate::Given::signs_for),
            ..self.stating(rollout, &request.language, name, receiver)?
        };
        Ok(Prepared { area, subject, stating, delegation: given.map(|given| given.id) })
    }

    fn makes_sense(&self, area: Id, request: &PrepareStatement) -> Result<()> {
        let decision = SignDecision::of(&request.decision)
            .ok_or_else(|| Failure::invalid("decision", "no_decision").with("words", SignDecision::WORDS.join(", ")))?;
        Meaning::of(&request.meaning).ok_or_else(|| Failure::invalid("meaning", "no_meaning").with("words", Meaning::WORDS.join(", ")))?;
        let open = self.points_of(area)?.iter().filter(|row| status(&row.value) == PointStatus::Open).count();
        let named = request.conditions.iter().filter(|condition| !condition.text.trim().is_empty()).count();
        match decision {
            SignDecision::Declined if request.reason.as_deref().unwrap_or_default().trim().is_empty() => {
                Err(Failure::invalid("reason", "declined_reason"))
            }
            SignDecision::Declined => Ok(()),
            _ if open > 0 => Err(Failure::new("points_open").with("count", open)),
            SignDecision::Conditions if named == 0 || named < request.conditions.len() => {
                Err(Failure::invalid("conditions", "name_conditions"))
            }
            SignDecision::Accepted if !request.conditions.is_empty() => Err(Failure::invalid("conditions", "conditions_decision")),
            _ => Ok(()),
        }
    }
}

/// The day on which what is taken over is looked at again; nothing is of what was declined.
fn follow_up(request: &PrepareStatement) -> Result<Option<&str>> {
    let due = request.follow_up.as_deref().filter(|due| !due.trim().is_empty());
    let taken = SignDecision::of(&request.decision) != Some(SignDecision::Declined);
    due.filter(|_| taken).map(|due| times::day("follow_up", due)).transpose()
}

fn named(subject: &Subject, area: Id) -> Result<Named> {
    Ok(Named {
        kind: "area".to_owned(),
        id: area.to_string(),
        title: subject.title.clone(),
        digest: keys::canonical::sha256_hex(&subject.bytes()?),
    })
}

//! Withdrawing one's own signature: a statement of its own about the earlier one. Both stay, the area is no longer signed by it.

use domain::Ref;
use domain::handoff::Withdrawal;
use keys::statement::{SIGNED_STATEMENT, Subject, WITHDRAWN};
use store::Draft;

use super::area::of;
use super::standing::Signature;
use super::stated::Stating;
use super::text;
use super::view::{AreaView, PrepareWithdrawal, StatementView, Withdraw};
use crate::{Engine, Failure, Result, engine, who};

/// The exact text to read before withdrawing.
pub(crate) fn handoff_withdrawal(engine: &mut Engine, request: PrepareWithdrawal) -> Result<StatementView> {
    let (_, stating) = engine.prepare_withdrawal(&request)?;
    engine.shown(stating, String::new())
}

/// Takes the signature back. Refused if the text is no longer the one that was read.
pub(crate) fn handoff_withdraw(engine: &mut Engine, request: Withdraw) -> Result<AreaView> {
    let (signature, stating) = engine.prepare_withdrawal(&request.statement)?;
    if stating.text != request.text {
        return Err(Failure::because("changed_while_read", "text_changed"));
    }
    let rollout = stating.rollout;
    let done = engine.sign_statement(stating, &request.passphrase)?;
    let record = Withdrawal {
        rollout: Some(Ref::to(rollout)),
        area: of(signature.area),
        sign_off: Some(Ref::to(signature.id)),
        digest: Some(done.digest.into()),
        signature: Some(done.signature.into()),
        statement: Some(done.statement.into()),
        key: engine.me.signing_record.map(Ref::to),
    };
    let id = engine.new_id();
    engine.act("sign_off.withdraw", &[Draft::put(id, &record)])?;
    engine.area_view(signature.area)
}

impl Engine {
    fn prepare_withdrawal(&self, request: &PrepareWithdrawal) -> Result<(Signature, Stating)> {
        let id = engine::id("sign-off", &request.sign_off)?;
        let signature = self.signature(id)?.ok_or_else(|| Failure::not_found("sign_off"))?;
        if signature.member != self.me.member.to_string() {
            return Err(domain::handoff::not_signer().into());
        }
        if !signature.stands() {
            return Err(Failure::new("not_standing"));
        }
        let reason = domain::normal::name(&request.reason);
        if reason.is_empty() {
            return Err(Failure::invalid("reason", "withdrawal_reason"));
        }
        let area = self.area(signature.area)?;
        let rollout = area.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let name = who::text(self.member()?.name);
        let stating = Stating {
            text: text::withdrawal(&signature, &reason, &request.language, &name),
            subject: Subject {
                kind: SIGNED_STATEMENT.to_owned(),
                id: id.to_string(),
                title: signature.title.clone(),
                digest: signature.digest.clone(),
            },
            reason: Some(reason),
            decision: WITHDRAWN.to_owned(),
            meaning: WITHDRAWN.to_owned(),
            corrects: Some(signature.digest.clone()),
            ..self.stating(rollout, &request.language, name, signature.role.clone())?
        };
        Ok((signature, stating))
    }
}

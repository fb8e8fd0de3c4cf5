//! Sign-offs as they are shown for good, with what became of each and what changed since.

use std::collections::HashMap;

use domain::Id;
use domain::handoff::SignOff;
use keys::signing;
use keys::statement::{RECEIPT, Receipt};

use super::standing::{Signature, Withdrawn};
use super::subject::Subject;
use super::view::{ChangedFact, Condition, EarlierView, SignOffView, WithdrawalView};
use crate::{Engine, Result};

impl Engine {
    /// The sign-offs of an area, newest first.
    pub(super) fn sign_offs_of(&self, area: Id) -> Result<Vec<SignOffView>> {
        let all = self.signatures(area)?;
        let receipts = self.receipts_by_statement()?;
        let earlier = |digest: &String| all.iter().find(|one| one.digest == *digest).map(earlier_view);
        let mut views = Vec::new();
        for signature in all.iter().rev() {
            let corrects = signature.statement.as_ref().and_then(|statement| statement.corrects.as_ref());
            views.push(SignOffView {
                replaces: corrects.and_then(earlier),
                replaced_by: signature.replaced_by.as_ref().and_then(earlier),
                withdrawn: signature.withdrawn.as_ref().map(|withdrawn| withdrawal_view(withdrawn, &receipts)),
                received: receipts.get(&signature.digest).cloned(),
                mine: signature.member == self.me.member.to_string(),
                ..view(signature, self.changed_since_signed(signature)?)
            });
        }
        Ok(views)
    }

    /// What is no longer as it was signed; nothing for a sign-off that does not stand, since a later act answered it.
    pub(super) fn changed_since_signed(&self, signature: &Signature) -> Result<Vec<ChangedFact>> {
        match signed_subject(&signature.record) {
            Some(subject) if signature.stands() => self.changed_since(signature.area, &subject),
            _ => Ok(Vec::new()),
        }
    }

    /// When the server had which statement; only receipts that its own key signed count.
    pub(crate) fn receipts_by_statement(&self) -> Result<HashMap<String, String>> {
        let Some(key) = self.store.setting("server_signing_key")? else { return Ok(HashMap::new()) };
        let receipts = self.store.receipts()?;
        let good =
            receipts.iter().filter(|signed| signing::verify_sshsig(&key, RECEIPT, signed.receipt.as_bytes(), &signed.signature).is_ok());
        let read = good.filter_map(|signed| Receipt::parse(signed.receipt.as_bytes()).ok());
        Ok(read.map(|receipt| (receipt.statement, receipt.received)).collect())
    }
}

/// The content that was signed.
pub(super) fn signed_subject(sign_off: &SignOff) -> Option<Subject> {
    serde_json::from_str(&sign_off.subject.as_ref()?.0).ok()
}

fn view(signature: &Signature, changed_since: Vec<ChangedFact>) -> SignOffView {
    let statement = signature.statement.clone();
    let condition = |stated: keys::statement::Condition| Condition { text: stated.text, owner: stated.owner, due: stated.due };
    SignOffView {
        id: signature.id.to_string(),
        decision: signature.record.decision.map(|decision| decision.word()).unwrap_or_default().to_owned(),
        name: signature.name.clone(),
        role: signature.role.clone(),
        signs_for: statement.as_ref().and_then(|statement| statement.signs_for.clone()).map(|signs_for| signs_for.name),
        at: signature.at.clone(),
        digest: signature.digest.clone(),
        verified: signature.verified,
        stands: signature.stands(),
        conditions: statement.iter().flat_map(|statement| statement.conditions.clone()).map(condition).collect(),
        reason: statement.as_ref().and_then(|statement| statement.reason.clone()).unwrap_or_default(),
        meaning: statement.as_ref().map(|statement| statement.meaning.clone()).unwrap_or_default(),
        text: statement.map(|statement| statement.text).unwrap_or_default(),
        changed_since,
        received: None,
        replaces: None,
        replaced_by: None,
        withdrawn: None,
        mine: false,
    }
}

fn earlier_view(signature: &Signature) -> EarlierView {
    EarlierView { name: signature.name.clone(), at: signature.at.clone(), digest: signature.digest.clone() }
}

fn withdrawal_view(withdrawn: &Withdrawn, receipts: &HashMap<String, String>) -> WithdrawalView {
    let statement = withdrawn.statement.clone();
    WithdrawalView {
        name: statement.signer.name,
        at: statement.at,
        reason: statement.reason.unwrap_or_default(),
        text: statement.text,
        received: receipts.get(&withdrawn.digest).cloned(),
        digest: withdrawn.digest.clone(),
    }
}

//! Sign-offs as they are shown for good: verified again each time, with what changed since.

use domain::handoff::SignOff;
use domain::workspace::{Author, SigningKey};
use domain::{AuthorId, Hash, Id};
use keys::signing;
use keys::statement::{RECEIPT, Receipt, SIGNOFF, Statement};
use store::Row;

use super::subject::Subject;
use super::view::{ChangedFact, Condition, SignOffView};
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Result};

impl Engine {
    /// The sign-offs of an area, newest first.
    pub(super) fn sign_offs_of(&self, area: Id, _: Plan) -> Result<Vec<SignOffView>> {
        let mut rows = self.store.of::<SignOff>("area", area)?;
        rows.sort_by_key(|row| std::cmp::Reverse(row.state.shown("digest").map(|write| (write.at, write.dot))));
        let receipts = self.receipts_by_statement()?;
        let mut views = Vec::new();
        for (index, row) in rows.into_iter().enumerate() {
            // Only the last one is what counts now; earlier ones were answered by it.
            let changed = if index == 0 { self.changed_since(area, &row.value)? } else { Vec::new() };
            views.push(self.sign_off_view(row, &receipts, changed)?);
        }
        Ok(views)
    }

    fn sign_off_view(&self, row: Row<SignOff>, receipts: &[(String, String)], changed_since: Vec<ChangedFact>) -> Result<SignOffView> {
        let verified = self.is_verified(&row)?;
        let statement = row.value.statement.as_ref().and_then(|statement| Statement::parse(statement.0.as_bytes()).ok());
        let digest = text(row.value.digest);
        let condition = |stated: keys::statement::Condition| Condition { text: stated.text, owner: stated.owner, due: stated.due };
        let mut view = SignOffView {
            id: row.id.to_string(),
            decision: row.value.decision.map(|decision| decision.word()).unwrap_or_default().to_owned(),
            conditions: Vec::new(),
            reason: String::new(),
            meaning: String::new(),
            name: String::new(),
            role: String::new(),
            at: String::new(),
            received: receipts.iter().find(|(of, _)| *of == digest).map(|(_, received)| received.clone()),
            digest,
            text: String::new(),
            verified: verified && statement.is_some(),
            changed_since,
        };
        if let Some(statement) = statement {
            view.conditions = statement.conditions.into_iter().map(condition).collect();
            view.reason = statement.reason.unwrap_or_default();
            (view.meaning, view.name, view.role) = (statement.meaning, statement.signer.name, statement.signer.role);
            (view.at, view.text) = (statement.at, statement.text);
        }
        Ok(view)
    }

    /// Whether a sign-off is what it says: the digest is the statement's, the signature is by the key of who wrote
    /// the record, and the statement names this workspace, this area, this signer and this decision.
    pub(super) fn is_verified(&self, row: &Row<SignOff>) -> Result<bool> {
        let (Some(statement), Some(digest), Some(signature), Some(key)) =
            (&row.value.statement, &row.value.digest, &row.value.signature, row.value.key)
        else {
            return Ok(false);
        };
        let Some(known) = self.store.get::<SigningKey>(key.0)? else { return Ok(false) };
        let author = row.state.shown("statement").map(|write| write.dot.author);
        let own = known.value.author.as_ref().map(|author| author.0.clone()) == author.map(|author| author.to_string());
        let whole = Hash::of(&[statement.0.as_bytes()]).to_string() == digest.0;
        let signed = signing::verify_sshsig(&text(known.value.public), SIGNOFF, statement.0.as_bytes(), &signature.0).is_ok();
        Ok(own && whole && signed && self.says_so(row, author)?)
    }

    /// A good signature under a statement about something else, or in another name, counts for nothing here.
    fn says_so(&self, row: &Row<SignOff>, author: Option<AuthorId>) -> Result<bool> {
        let Some(statement) = row.value.statement.as_ref().and_then(|bytes| Statement::parse(bytes.0.as_bytes()).ok()) else {
            return Ok(false);
        };
        let record = author.map(|author| self.store.get::<Author>(author.record())).transpose()?.flatten();
        let member = record.and_then(|record| record.value.member).map(|member| member.0.to_string());
        let subject = row.value.subject.as_ref().map(|subject| Hash::of(&[subject.0.as_bytes()]).to_string());
        Ok(statement.workspace == self.genesis()?.to_string()
            && Some(statement.rollout.id) == row.value.rollout.map(|rollout| rollout.0.to_string())
            && Some(statement.subject.id) == row.value.area.map(|area| area.0.to_string())
            && Some(statement.subject.digest) == subject
            && Some(statement.signer.member) == member
            && Some(statement.decision.as_str()) == row.value.decision.map(|decision| decision.word()))
    }

    /// When the server had which statement; only receipts that its own key signed count.
    pub(super) fn receipts_by_statement(&self) -> Result<Vec<(String, String)>> {
        let Some(key) = self.store.setting("server_signing_key")? else { return Ok(Vec::new()) };
        let receipts = self.store.receipts()?;
        let good =
            receipts.iter().filter(|signed| signing::verify_sshsig(&key, RECEIPT, signed.receipt.as_bytes(), &signed.signature).is_ok());
        Ok(good
            .filter_map(|signed| Receipt::parse(signed.receipt.as_bytes()).ok())
            .map(|receipt| (receipt.statement, receipt.received))
            .collect())
    }

    /// What is no longer as it was signed, both versions in words.
    fn changed_since(&self, area: Id, sign_off: &SignOff) -> Result<Vec<ChangedFact>> {
        let signed = sign_off.subject.as_ref().and_then(|subject| serde_json::from_str::<Subject>(&subject.0).ok());
        let Some(signed) = signed else { return Ok(Vec::new()) };
        let now = self.subject(area)?;
        let mut changed = Vec::new();
        for point in &now.points {
            let fact = |signed: String| ChangedFact { point: point.title.clone(), signed, now: point.words() };
            match signed.points.iter().find(|then| then.id == point.id) {
                Some(then) if then == point => {}
                Some(then) if then.title != point.title || then.expectation != point.expectation => {
                    changed.push(ChangedFact {
                        point: point.title.clone(),
                        signed: format!("{} · {}", then.title, then.words()),
                        now: format!("{} · {}", point.title, point.words()),
                    });
                }
                Some(then) => changed.push(fact(then.words())),
                None => changed.push(fact("–".to_owned())),
            }
        }
        for gone in signed.points.iter().filter(|then| !now.points.iter().any(|point| point.id == then.id)) {
            changed.push(ChangedFact { point: gone.title.clone(), signed: gone.words(), now: "–".to_owned() });
        }
        Ok(changed)
    }
}

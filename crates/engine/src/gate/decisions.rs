//! Signed decisions of a gate, verified again each time: which stand, and what is known otherwise since.
//!
//! A decision is replaced by a good later one that names it. Two that did not know of each other both stand, and the
//! gate is contested until somebody decides again and replaces both.

use domain::gate::Decision;
use domain::{Hash, Id};
use keys::statement::Statement;
use store::Row;

use super::subject::GateSubject;
use super::view::DecisionView;
use crate::handoff::standing::written;
use crate::handoff::view::{Condition, EarlierView};
use crate::who::text;
use crate::{Engine, Result};

/// One decision with what became of it.
#[derive(Clone, Debug)]
pub(crate) struct Decided {
    pub row: Row<Decision>,
    pub record: Decision,
    pub digest: String,
    /// What was signed; only where all of it is good.
    pub statement: Option<Statement>,
    pub subject: Option<GateSubject>,
    pub name: String,
    pub at: String,
    /// Digest of a later decision that replaces it.
    pub replaced_by: Option<String>,
}

impl Decided {
    /// Whether it is good and nothing replaced it.
    pub(crate) fn stands(&self) -> bool {
        self.statement.is_some() && self.replaced_by.is_none()
    }
}

impl Engine {
    /// All decisions of a gate, oldest first.
    pub(crate) fn decisions(&self, gate: Id) -> Result<Vec<Decided>> {
        let mut rows = self.store.of::<Decision>("gate", gate)?;
        rows.sort_by_key(|row| written(&row.state));
        let mut all = rows.into_iter().map(|row| self.decided(row)).collect::<Result<Vec<_>>>()?;
        for later in 0..all.len() {
            let Some(before) = all[later].subject.as_ref().map(|subject| subject.before.clone()) else { continue };
            let digest = all[later].digest.clone();
            for earlier in all.iter_mut().filter(|one| before.contains(&one.digest)) {
                earlier.replaced_by = Some(digest.clone());
            }
        }
        Ok(all)
    }

    fn decided(&self, row: Row<Decision>) -> Result<Decided> {
        let record = row.value.clone();
        let bytes = text(record.statement.clone());
        let signed = self.signed_well(&row.state, bytes.clone(), &record.digest, &record.signature, record.key)?;
        let subject_text = text(record.subject.clone());
        let about = |statement: &Statement| {
            statement.subject.kind == "gate"
                && Some(&statement.subject.id) == record.gate.map(|gate| gate.0.to_string()).as_ref()
                && Some(&statement.rollout.id) == record.rollout.map(|rollout| rollout.0.to_string()).as_ref()
                && statement.subject.digest == Hash::of(&[subject_text.as_bytes()]).to_string()
                && Some(statement.decision.as_str()) == record.decision.map(|decision| decision.word())
        };
        let statement = signed.filter(about);
        let shown = Statement::parse(bytes.as_bytes()).ok();
        Ok(Decided {
            digest: text(record.digest.clone()),
            subject: statement.as_ref().and_then(|_| serde_json::from_str(&subject_text).ok()),
            name: shown.as_ref().map(|shown| shown.signer.name.clone()).unwrap_or_default(),
            at: shown.map(|shown| shown.at).unwrap_or_default(),
            statement,
            replaced_by: None,
            record,
            row,
        })
    }

    pub(super) fn decision_views(&self, all: &[Decided], now: &GateSubject) -> Result<Vec<DecisionView>> {
        let receipts = self.receipts_by_statement()?;
        let earlier = |digest: &String| {
            let one = all.iter().find(|one| one.digest == *digest)?;
            Some(EarlierView { name: one.name.clone(), at: one.at.clone(), digest: one.digest.clone() })
        };
        let view = |one: &Decided| {
            let statement = one.statement.clone();
            let condition = |stated: keys::statement::Condition| Condition { text: stated.text, owner: stated.owner, due: stated.due };
            let since = one.subject.as_ref().filter(|_| one.stands()).map(|then| then.otherwise(now));
            DecisionView {
                id: one.row.id.to_string(),
                decision: one.record.decision.map(|decision| decision.word()).unwrap_or_default().to_owned(),
                conditions: statement.iter().flat_map(|statement| statement.conditions.clone()).map(condition).collect(),
                reason: statement.as_ref().and_then(|statement| statement.reason.clone()).unwrap_or_default(),
                name: one.name.clone(),
                role: statement.as_ref().map(|statement| statement.signer.role.clone()).unwrap_or_default(),
                at: one.at.clone(),
                digest: one.digest.clone(),
                text: statement.as_ref().map(|statement| statement.text.clone()).unwrap_or_default(),
                verified: statement.is_some(),
                stands: one.stands(),
                received: receipts.get(&one.digest).cloned(),
                replaces: one.subject.iter().flat_map(|subject| subject.before.iter().filter_map(earlier)).collect(),
                replaced_by: one.replaced_by.as_ref().and_then(earlier),
                changed_since: since.unwrap_or_default(),
            }
        };
        Ok(all.iter().rev().map(view).collect())
    }
}

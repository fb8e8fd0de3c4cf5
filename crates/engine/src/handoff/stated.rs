//! From words to signed bytes: the one way in which a statement of this laptop comes about.

use domain::delegation::Delegation;
use domain::gate::Decision;
use domain::handoff::{SignOff, Withdrawal};
use domain::{Id, Ref};
use keys::canonical;
use keys::statement::{Condition, Evidence, FOR_ANOTHER, Known, Rollout, SIGNOFF, Signer, SignsFor, Statement, Subject, VERSION};

use super::subject::SubjectEvidence;
use super::view::{self, StatementView};
use crate::{Engine, Failure, Result, times};

/// All that goes into a statement, before it is bytes.
pub(crate) struct Stating {
    pub rollout: Id,
    pub zone: chrono_tz::Tz,
    pub subject: Subject,
    pub text: String,
    pub language: String,
    pub decision: String,
    pub conditions: Vec<Condition>,
    pub reason: Option<String>,
    pub meaning: String,
    pub name: String,
    pub role: String,
    /// For whom it is signed, where that is not oneself.
    pub signs_for: Option<SignsFor>,
    /// Milliseconds since 1970.
    pub at: i64,
    pub known: Known,
    pub evidence: Vec<Evidence>,
    /// Digest of the statement that it replaces or takes back.
    pub corrects: Option<String>,
}

/// A statement as it is stored.
pub(crate) struct Done {
    pub statement: String,
    pub digest: String,
    pub signature: String,
}

/// The conditions as they are signed.
///
/// # Errors
/// `invalid` for a due day that is none: whoever meets the condition has to know by when.
pub(crate) fn conditions(given: &[view::Condition]) -> Result<Vec<Condition>> {
    let one = |given: &view::Condition| {
        let due = if given.due.trim().is_empty() { "" } else { times::day("conditions", &given.due)? };
        Ok(Condition { text: given.text.clone(), owner: given.owner.clone(), due: due.to_owned() })
    };
    given.iter().map(one).collect()
}

impl Engine {
    /// What will be signed, as it is read before.
    pub(crate) fn shown(&self, stating: Stating, subject: String) -> Result<StatementView> {
        Ok(StatementView {
            subject,
            subject_digest: stating.subject.digest,
            known: self.sources_of(stating.zone)?.said(crate::files::language(&stating.language)),
            at: times::local(stating.at, stating.zone),
            text: stating.text,
            signs_for: stating.signs_for.map(|signs_for| signs_for.name),
            name: stating.name,
            role: stating.role,
        })
    }

    /// The evidence that a subject names, and whether its bytes are on this laptop.
    pub(crate) fn evidence_stated<'e>(&self, named: impl IntoIterator<Item = &'e SubjectEvidence>) -> Result<Vec<Evidence>> {
        let one = |evidence: &SubjectEvidence| {
            let held = evidence.digest.as_deref().map(|digest| self.store.holds_blob(digest)).transpose()?;
            Ok(Evidence { name: evidence.name.clone(), digest: evidence.digest.clone(), held: held.unwrap_or(true) })
        };
        named.into_iter().map(one).collect()
    }

    /// What every statement of now says, with nothing yet to say.
    pub(crate) fn stating(&self, rollout: Id, language: &str, name: String, role: String) -> Result<Stating> {
        Ok(Stating {
            rollout,
            zone: self.plan(rollout)?.zone,
            subject: Subject { kind: String::new(), id: String::new(), title: String::new(), digest: String::new() },
            text: String::new(),
            language: if language == "vi" { "vi" } else { "en" }.to_owned(),
            decision: String::new(),
            conditions: Vec::new(),
            reason: None,
            meaning: String::new(),
            name,
            role,
            signs_for: None,
            at: self.now(),
            known: self.known()?,
            evidence: Vec::new(),
            corrects: None,
        })
    }

    /// Signs with the key of the member who works now, which the passphrase opens for this once.
    pub(crate) fn sign_statement(&self, stating: Stating, passphrase: &str) -> Result<Done> {
        let key = self.signing_key(passphrase)?;
        let bytes = self.as_statement(stating)?.to_bytes()?;
        Ok(Done {
            digest: canonical::sha256_hex(&bytes),
            signature: key.sign_sshsig(SIGNOFF, &bytes)?,
            statement: String::from_utf8(bytes).map_err(Failure::fault)?,
        })
    }

    fn as_statement(&self, stating: Stating) -> Result<Statement> {
        let genesis = self.genesis()?;
        let rollout = self.rollout_line(stating.rollout)?;
        Ok(Statement {
            v: if stating.signs_for.is_some() { FOR_ANOTHER } else { VERSION },
            workspace: genesis.to_string(),
            genesis_fingerprint: genesis.fingerprint(),
            rollout: Rollout { id: rollout.id, name: rollout.name },
            subject: stating.subject,
            text: stating.text,
            language: stating.language,
            decision: stating.decision,
            conditions: stating.conditions,
            reason: stating.reason,
            meaning: stating.meaning,
            signer: Signer {
                name: stating.name,
                role: stating.role,
                member: self.me.member.to_string(),
                device: self.me.device.to_string(),
            },
            signs_for: stating.signs_for,
            at: times::local(stating.at, stating.zone),
            zone: stating.zone.name().to_owned(),
            known: stating.known,
            evidence: stating.evidence,
            previous: self.previous_statement()?,
            corrects: stating.corrects,
        })
    }

    /// Digest of the last statement of this author, by whichever of their keys: a new key goes on with the chain.
    fn previous_statement(&self) -> Result<Option<String>> {
        let own: Vec<Id> = self.own_signing_keys()?.into_iter().map(|row| row.id).collect();
        let number = |state: &domain::RecordState| state.shown("digest").map(|write| write.dot.number);
        let sign_offs = self.store.all::<SignOff>()?.into_iter();
        let sign_offs = sign_offs.map(|row| (row.value.key, number(&row.state), row.value.digest));
        let withdrawals = self.store.all::<Withdrawal>()?.into_iter();
        let decisions = self.store.all::<Decision>()?.into_iter();
        let delegations = self.store.all::<Delegation>()?;
        let ends = delegations.iter().filter_map(|row| {
            let signed = row.value.ended.as_ref()?.signed.clone()?;
            Some((Some(Ref::to(signed.key)), row.state.shown("ended").map(|write| write.dot.number), Some(signed.digest.into())))
        });
        let ends: Vec<_> = ends.collect();
        let delegations = delegations.into_iter();
        let all = sign_offs
            .chain(withdrawals.map(|row| (row.value.key, number(&row.state), row.value.digest)))
            .chain(decisions.map(|row| (row.value.key, number(&row.state), row.value.digest)))
            .chain(delegations.map(|row| (row.value.key, number(&row.state), row.value.digest)))
            .chain(ends);
        let mine = all.filter(|(by, ..)| by.is_some_and(|by| own.contains(&by.0)));
        Ok(mine.max_by_key(|(_, number, _)| *number).and_then(|(.., digest)| digest).map(|digest| digest.0))
    }
}

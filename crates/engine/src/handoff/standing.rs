//! Which sign-offs of an area stand: good ones that nothing good replaced or withdrew. Verified again each time.

use domain::handoff::{SignDecision, SignOff, Withdrawal};
use domain::workspace::{Author, SigningKey};
use domain::{AuthorId, Hash, Id, RecordKey, RecordState};
use keys::signed::Signed;
use keys::statement::Statement;
use store::Row;

use crate::who::text;
use crate::{Engine, Result};

/// One sign-off of an area with what became of it.
#[derive(Clone, Debug)]
pub(super) struct Signature {
    pub id: Id,
    pub area: Id,
    pub record: SignOff,
    pub digest: String,
    /// What was read; nothing where the record holds no statement.
    pub statement: Option<Statement>,
    /// It is what it says: see [`Engine::is_verified`].
    pub verified: bool,
    pub title: String,
    pub name: String,
    pub role: String,
    /// The signer's member id.
    pub member: String,
    /// RFC 3339 with the zone's offset.
    pub at: String,
    /// The later sign-off, by digest.
    pub replaced_by: Option<String>,
    pub withdrawn: Option<Withdrawn>,
}

/// A good withdrawal.
#[derive(Clone, Debug)]
pub(super) struct Withdrawn {
    pub digest: String,
    pub statement: Statement,
}

impl Signature {
    /// Whether the area is signed by it now.
    pub(super) fn stands(&self) -> bool {
        self.verified && self.replaced_by.is_none() && self.withdrawn.is_none()
    }
}

impl Engine {
    /// The sign-offs of an area that stand, oldest first.
    pub(super) fn standing(&self, area: Id) -> Result<Vec<Signature>> {
        Ok(self.signatures(area)?.into_iter().filter(Signature::stands).collect())
    }

    /// Areas that were accepted with conditions, by what stands now: id, title, conditions.
    pub(crate) fn accepted_with_conditions(&self, rollout: Id) -> Result<Vec<(Id, String, Vec<keys::statement::Condition>)>> {
        let mut all = Vec::new();
        for area in self.areas_of(rollout)? {
            let standing = self.standing(area.id)?;
            let conditions: Vec<_> = standing.into_iter().filter_map(|one| one.statement).flat_map(|one| one.conditions).collect();
            if !conditions.is_empty() {
                all.push((area.id, text(area.value.title), conditions));
            }
        }
        Ok(all)
    }

    /// What the newest signature of an area that stands decides, and when it was written, in milliseconds since 1970.
    pub(crate) fn last_standing(&self, area: Id) -> Result<Option<(SignDecision, i64)>> {
        let Some(last) = self.standing(area)?.pop() else { return Ok(None) };
        let at = self.store.get::<SignOff>(last.id)?.and_then(|row| written(&row.state)).map(|(at, _)| at);
        Ok(last.record.decision.zip(at))
    }

    /// When the newest signature that stands was written, in milliseconds since 1970.
    pub(crate) fn standing_at(&self, area: Id) -> Result<Option<i64>> {
        let Some(last) = self.standing(area)?.pop() else { return Ok(None) };
        let row = self.store.get::<SignOff>(last.id)?;
        Ok(row.and_then(|row| written(&row.state)).map(|(at, _)| at))
    }

    /// One sign-off, by the id of its record.
    pub(super) fn signature(&self, id: Id) -> Result<Option<Signature>> {
        let area = self.store.get::<SignOff>(id)?.and_then(|row| row.value.area);
        let all = area.map(|area| self.signatures(area.0)).transpose()?.unwrap_or_default();
        Ok(all.into_iter().find(|signature| signature.id == id))
    }

    /// All sign-offs of an area, oldest first.
    pub(super) fn signatures(&self, area: Id) -> Result<Vec<Signature>> {
        let mut rows = self.store.of::<SignOff>("area", area)?;
        rows.sort_by_key(|row| written(&row.state));
        let mut all = rows.into_iter().map(|row| self.read_signature(row, area)).collect::<Result<Vec<_>>>()?;
        for later in 0..all.len() {
            let corrects = all[later].statement.as_ref().filter(|_| all[later].verified).and_then(|statement| statement.corrects.clone());
            let digest = all[later].digest.clone();
            if let Some(earlier) = all.iter_mut().find(|one| Some(&one.digest) == corrects.as_ref()) {
                earlier.replaced_by = Some(digest);
            }
        }
        for row in self.store.of::<Withdrawal>("area", area)? {
            if let Some((of, withdrawn)) = self.good_withdrawal(&row, &all)? {
                all[of].withdrawn = Some(withdrawn);
            }
        }
        Ok(all)
    }

    fn read_signature(&self, row: Row<SignOff>, area: Id) -> Result<Signature> {
        let verified = self.is_verified(&row)?;
        let statement = row.value.statement.as_ref().and_then(|bytes| Statement::parse(bytes.0.as_bytes()).ok());
        let mut signature = Signature {
            id: row.id,
            area,
            digest: text(row.value.digest.clone()),
            record: row.value,
            verified: verified && statement.is_some(),
            title: String::new(),
            name: String::new(),
            role: String::new(),
            member: String::new(),
            at: String::new(),
            replaced_by: None,
            withdrawn: None,
            statement: None,
        };
        if let Some(statement) = statement {
            (signature.title, signature.name) = (statement.subject.title.clone(), statement.signer.name.clone());
            (signature.role, signature.member) = (statement.signer.role.clone(), statement.signer.member.clone());
            signature.at = statement.at.clone();
            signature.statement = Some(statement);
        }
        Ok(signature)
    }

    /// Whether a sign-off is what it says: the digest is the statement's, the signature is by the key of who wrote
    /// the record, and the statement names this workspace, this area, this signer and this decision.
    pub(super) fn is_verified(&self, row: &Row<SignOff>) -> Result<bool> {
        let record = &row.value;
        let Some(statement) =
            self.signed_well(&row.state, text(record.statement.clone()), &record.digest, &record.signature, record.key)?
        else {
            return Ok(false);
        };
        let subject = record.subject.as_ref().map(|subject| Hash::of(&[subject.0.as_bytes()]).to_string());
        let is_let = self.is_let(&row.state, record, &statement)?;
        Ok(Some(statement.rollout.id) == record.rollout.map(|rollout| rollout.0.to_string())
            && Some(statement.subject.id) == record.area.map(|area| area.0.to_string())
            && Some(statement.subject.digest) == subject
            && Some(statement.decision.as_str()) == record.decision.map(|decision| decision.word())
            && is_let)
    }

    /// Whether a sign-off for somebody else names the delegation that lets its signer, within its dates.
    fn is_let(&self, state: &RecordState, record: &SignOff, statement: &Statement) -> Result<bool> {
        let (Some(delegation), Some(signs_for)) = (record.delegation, &statement.signs_for) else {
            return Ok(record.delegation.is_none() && statement.signs_for.is_none());
        };
        let Some(given) = self.given(delegation.0)? else { return Ok(false) };
        let at = state.shown("statement").map_or(0, |write| write.at);
        Ok(given.verified
            && given.signs_for() == *signs_for
            && given.record.area == record.area
            && given.lets.to.id == statement.signer.member
            && domain::delegation::within(&given.record, at).is_ok())
    }

    /// The sign-off, by its place, that a withdrawal takes back, if it may.
    fn good_withdrawal(&self, row: &Row<Withdrawal>, all: &[Signature]) -> Result<Option<(usize, Withdrawn)>> {
        let record = &row.value;
        let Some(statement) =
            self.signed_well(&row.state, text(record.statement.clone()), &record.digest, &record.signature, record.key)?
        else {
            return Ok(None);
        };
        let of = all.iter().position(|one| record.sign_off.is_some_and(|sign_off| sign_off.0 == one.id));
        let fits = |one: &Signature| {
            statement.withdraws()
                && statement.subject.id == one.id.to_string()
                && statement.subject.digest == one.digest
                && statement.signer.member == one.member
                && Some(&statement.rollout.id) == one.statement.as_ref().map(|signed| &signed.rollout.id)
        };
        Ok(of.filter(|of| fits(&all[*of])).map(|of| (of, Withdrawn { digest: text(record.digest.clone()), statement })))
    }

    /// The statement, if its signature is by the key of the author who wrote the record, in their own name, for this workspace.
    /// A good signature under a statement in another name counts for nothing here.
    pub(crate) fn signed_well(
        &self,
        state: &RecordState,
        statement: String,
        digest: &Option<domain::Text<64>>,
        signature: &Option<domain::Text<4000>>,
        key: Option<domain::Ref<SigningKey>>,
    ) -> Result<Option<Statement>> {
        let (Some(digest), Some(signature), Some(key)) = (digest, signature, key) else { return Ok(None) };
        let Some(author) = state.shown("statement").map(|write| write.dot.author) else { return Ok(None) };
        self.signed_by(author, &statement, &digest.0, &signature.0, key.0)
    }

    /// The same of a statement that this author wrote.
    pub(super) fn signed_by(&self, author: AuthorId, statement: &str, digest: &str, signature: &str, key: Id) -> Result<Option<Statement>> {
        let Some(known) = self.store.get::<SigningKey>(key)?.map(|row| row.value) else { return Ok(None) };
        let signed = Signed {
            statement,
            digest,
            signature,
            key: &text(known.public),
            key_of: &text(known.author),
            author,
            member: self.member_behind(author)?.map(|member| member.to_string()),
            workspace: self.genesis()?,
        };
        Ok(signed.read())
    }

    /// The member behind an author; a revoked laptop's, too, since what was signed on it before stays signed.
    pub(crate) fn member_behind(&self, author: AuthorId) -> Result<Option<Id>> {
        let state = self.store.record(&RecordKey::of::<Author>(author.record()))?;
        Ok(state.and_then(|state| state.read::<Author>().member).map(|member| member.0))
    }
}

/// When and by which write a statement came into the record: its place among the others.
pub(crate) fn written(state: &RecordState) -> Option<(i64, domain::Dot)> {
    state.shown("digest").map(|write| (write.at, write.dot))
}

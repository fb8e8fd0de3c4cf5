//! Who may open a session and keep it, as the records of the log say.

use domain::args;
use domain::sync::Who;
use domain::workspace::{Approval, Author, Invitation, Member, MemberState, public_key};
use domain::{AuthorId, Id, RecordKey, RecordState};

use crate::answer::Refused;
use crate::storage::{AuthorRow, Glance, Reading, Stored, Tenant};

/// What is looked at.
pub(crate) trait Sees {
    fn author(&mut self, author: AuthorId) -> Stored<Option<AuthorRow>>;
    fn record(&mut self, key: &RecordKey) -> Stored<Option<RecordState>>;
}

impl<R: Reading + ?Sized> Sees for R {
    fn author(&mut self, author: AuthorId) -> Stored<Option<AuthorRow>> {
        Reading::author(self, author)
    }

    fn record(&mut self, key: &RecordKey) -> Stored<Option<RecordState>> {
        Reading::record(self, key)
    }
}

/// A glance at an author, and the workspace behind it for what it does not show.
pub(crate) struct Glanced<'a> {
    pub(crate) glance: &'a Glance,
    pub(crate) tenant: &'a dyn Tenant,
}

impl Sees for Glanced<'_> {
    fn author(&mut self, _: AuthorId) -> Stored<Option<AuthorRow>> {
        Ok(self.glance.author.clone())
    }

    fn record(&mut self, key: &RecordKey) -> Stored<Option<RecordState>> {
        match self.glance.records.get(key) {
            Some(known) => Ok(known.clone()),
            None => self.tenant.read()?.record(key),
        }
    }
}

/// The records that [`key_of`] will look at for an author of this member.
pub(crate) fn records_of(author: AuthorId, member: Option<Id>) -> Vec<RecordKey> {
    let member = member.map(RecordKey::of::<Member>);
    std::iter::once(RecordKey::of::<Author>(author.record())).chain(member).collect()
}

/// The member behind an author.
pub(crate) fn member_of(author: AuthorId, sees: &mut (impl Sees + ?Sized)) -> Stored<Option<Id>> {
    let state = sees.record(&RecordKey::of::<Author>(author.record()))?;
    Ok(state.and_then(|state| state.read::<Author>().member).map(|member| member.0))
}

/// The public key that has to sign, if this one may come in now.
///
/// # Errors
/// A refusal that says why, or the storage's error.
pub(crate) fn key_of(who: Who, now: i64, sees: &mut (impl Sees + ?Sized)) -> Result<[u8; 32], Refused> {
    match who {
        Who::Author(author) => author_key(author, sees),
        Who::Invitation(invitation) => invitation_key(invitation, now, sees),
    }
}

fn author_key(author: AuthorId, sees: &mut (impl Sees + ?Sized)) -> Result<[u8; 32], Refused> {
    let not_enrolled = || Refused::forbidden("not_enrolled", args!());
    let row = sees.author(author)?.ok_or_else(not_enrolled)?;
    if row.revoked.is_some() {
        return Err(Refused::forbidden("revoked", args!(by: "server")));
    }
    let state = sees.record(&RecordKey::of::<Author>(author.record()))?.ok_or_else(not_enrolled)?;
    let member = state.read::<Author>().member.ok_or_else(not_enrolled)?;
    if !state.is_live() {
        return Err(Refused::forbidden("revoked", args!(by: "owner")));
    }
    member_is_active(member.0, sees)?;
    Ok(row.key)
}

fn invitation_key(invitation: Id, now: i64, sees: &mut (impl Sees + ?Sized)) -> Result<[u8; 32], Refused> {
    let refused = |why: &str| Refused::forbidden("bad_invitation", args!(why: why));
    let state = sees.record(&RecordKey::of::<Invitation>(invitation))?;
    let state = state.ok_or_else(|| refused("not_here"))?;
    let invitation: Invitation = state.read();
    if invitation.used.is_some() || !state.is_live() {
        return Err(refused("used"));
    }
    if invitation.expires.is_some_and(|expires| now > expires.0) {
        return Err(refused("lapsed"));
    }
    let member = invitation.member.ok_or_else(|| refused("nobody"))?;
    member_is_active(member.0, sees)?;
    invitation.public.and_then(|key| public_key(&key.0)).ok_or_else(|| refused("keyless"))
}

fn member_is_active(member: Id, sees: &mut (impl Sees + ?Sized)) -> Result<(), Refused> {
    let state = sees.record(&RecordKey::of::<Member>(member))?;
    let member: Option<Member> = state.filter(|state| state.is_live()).map(|state| state.read());
    match member {
        Some(member) if member.state != Some(MemberState::Disabled) && member.approval != Some(Approval::Declined) => Ok(()),
        member => {
            let why = member.and_then(|member| member.why).map(|why| why.0.trim().to_owned()).filter(|why| !why.is_empty());
            Err(Refused::forbidden("disabled", args!(said: if why.is_some() { "why" } else { "nothing" }, why: why.unwrap_or_default())))
        }
    }
}

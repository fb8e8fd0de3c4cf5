//! Who may open a session and keep it, as the records of the log say.

use domain::sync::Who;
use domain::workspace::{Author, Invitation, Member, MemberState, public_key};
use domain::{AuthorId, Id, RecordKey};

use crate::answer::Refused;
use crate::storage::Reading;

/// The public key that has to sign, if this one may come in now.
///
/// # Errors
/// A refusal that says why, or the storage's error.
pub(crate) fn key_of(who: Who, now: i64, reading: &mut dyn Reading) -> Result<[u8; 32], Refused> {
    match who {
        Who::Author(author) => author_key(author, reading),
        Who::Invitation(invitation) => invitation_key(invitation, now, reading),
    }
}

fn author_key(author: AuthorId, reading: &mut dyn Reading) -> Result<[u8; 32], Refused> {
    let not_enrolled = || Refused::forbidden("not_enrolled", "this laptop is not enrolled in the workspace; join with an invitation first");
    let row = reading.author(author)?.ok_or_else(not_enrolled)?;
    if row.revoked.is_some() {
        return Err(Refused::forbidden("revoked", "this laptop was shut out on the server; ask whoever runs it"));
    }
    let state = reading.record(&RecordKey::of::<Author>(author.record()))?.ok_or_else(not_enrolled)?;
    let member = state.read::<Author>().member.ok_or_else(not_enrolled)?;
    if !state.is_live() {
        return Err(Refused::forbidden("revoked", "this laptop was revoked by the workspace's owner; its work stays on it"));
    }
    member_is_active(member.0, reading)?;
    Ok(row.key)
}

fn invitation_key(invitation: Id, now: i64, reading: &mut dyn Reading) -> Result<[u8; 32], Refused> {
    let refused = |text: &str| Refused::forbidden("bad_invitation", text);
    let state = reading.record(&RecordKey::of::<Invitation>(invitation))?;
    let state = state.ok_or_else(|| refused("the invitation has not arrived here yet; who made it has to sync once"))?;
    let invitation: Invitation = state.read();
    if invitation.used.is_some() || !state.is_live() {
        return Err(refused("the invitation was used already; ask for a new one"));
    }
    if invitation.expires.is_some_and(|expires| now > expires.0) {
        return Err(refused("the invitation has lapsed; ask for a new one"));
    }
    let member = invitation.member.ok_or_else(|| refused("the invitation is for nobody; ask for a new one"))?;
    member_is_active(member.0, reading)?;
    invitation.public.and_then(|key| public_key(&key.0)).ok_or_else(|| refused("the invitation has no key; ask for a new one"))
}

fn member_is_active(member: Id, reading: &mut dyn Reading) -> Result<(), Refused> {
    let state = reading.record(&RecordKey::of::<Member>(member))?;
    let active = state.is_some_and(|state| state.is_live() && state.read::<Member>().state != Some(MemberState::Disabled));
    if active {
        Ok(())
    } else {
        Err(Refused::forbidden("disabled", "the workspace's owner has ended this membership; unsent work stays on the laptop"))
    }
}

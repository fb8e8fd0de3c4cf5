//! Members, laptops, authors, keys and invitations: the workspace has no master key, all of it is in the log.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use serde::{Deserialize, Serialize};

use crate::args;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::{MEMBERSHIP, OWNERS, Role, Writers};
use crate::sync::{SUCCESSOR_AS, VOUCHER_AS};
use crate::value::{choice, object};
use crate::{AuthorId, CellValue, Id, KindOf, RecordKey, Ref, Text};

/// The one record of kind [`Workspace`] in every workspace.
pub const WORKSPACE_ID: Id = Id::from_u128(0x6d75_7374_6572_5000_8000_0000_0000_0002);

choice! {
    /// Whether a member may still write.
    MemberState { Active "active", Disabled "disabled" }
}

choice! {
    /// Whether who joined with an invitation is who they should be, where that is asked: nothing they write counts before.
    Approval { Waiting "waiting", Approved "approved", Declined "declined" }
}

/// Kinds by which somebody comes in: all that a member writes who is not approved yet and that counts.
pub const ENROLLING: &[&str] = &[Device::NAME, Author::NAME, SigningKey::NAME, Invitation::NAME];

/// What an invitation's one-time key says for a new author: its signature over the author's public key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Voucher {
    pub invitation: Id,
    /// Base64.
    pub signature: String,
}
object!(Voucher);

/// What an author's own key says for the author that goes on for it, after a disk was copied or put back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Succession {
    /// Who it goes on for.
    pub author: AuthorId,
    /// That author's signature over the new public key, base64.
    pub signature: String,
}
object!(Succession);

kind! {
    /// What one team shares and syncs. There is one record of it, made in the first batch.
    Workspace "workspace", since 1, scope Workspace, id free {
        name: Text<120>, Review;
        zone: Text<60>, Quiet;
        sample: bool, Fixed;
    }
    write: OWNERS;
    check: workspace_check;
}

kind! {
    /// Somebody who uses Muster.
    Member "member", since 1, scope Workspace, id free {
        name: Text<200>, Review;
        roles: Vec<String>, Review remembered;
        state: MemberState, Review remembered;
        /// Absent where an invitation is enough.
        approval: Approval, Review remembered;
        /// Why somebody who joined was declined.
        why: Text<500>, Quiet;
    }
    write: OWNERS;
    check: member_check;
}

kind! {
    /// A laptop.
    Device "device", since 1, scope Workspace, id free {
        name: Text<120>, Quiet;
    }
    write: Writers::Oneself;
    check: device_check;
}

kind! {
    /// One member on one laptop; the record's id is the author's id.
    Author "author", since 1, scope Workspace, id free {
        member: Ref<Member>, Fixed;
        device: Ref<Device>, Fixed;
        key: Text<44>, Fixed;
        voucher: Voucher, Fixed;
        succeeds: Succession, Fixed;
    }
    write: Writers::Oneself;
    check: author_check;
}

kind! {
    /// The public half of a key that signs for one author; statements verify against it.
    SigningKey "signing_key", since 1, scope Workspace, id free {
        author: Text<22>, Fixed;
        public: Text<400>, Fixed;
        from: crate::value::Instant, Fixed;
    }
    write: Writers::Oneself;
    append_only: true;
    check: signing_key_check;
}

kind! {
    /// An open door for one person: the public half of a one-time key.
    Invitation "invitation", since 1, scope Workspace, id free {
        member: Ref<Member>, Fixed;
        public: Text<44>, Fixed;
        expires: crate::value::Instant, Fixed;
        used: Text<22>, Fixed;
    }
    write: Writers::Oneself;
    check: invitation_check;
}

fn workspace_check(change: &Change<'_>) -> Result<(), Refusal> {
    let first = change.member.is_some() || change.before.cells.is_empty();
    if change.operation.id != WORKSPACE_ID || !first {
        return Err(Refusal::new("not_permitted", args!(why: "workspace")));
    }
    Ok(())
}

/// Whether the author made this workspace; only then may it make a member before it is one.
fn is_founder(change: &Change<'_>) -> bool {
    let workspace = change.other(&RecordKey::of::<Workspace>(WORKSPACE_ID));
    workspace.is_some_and(|state| state.shown("name").is_some_and(|write| write.dot.author == change.author && write.dot.number == 1))
}

fn member_check(change: &Change<'_>) -> Result<(), Refusal> {
    if change.member.is_none() && !(change.before.cells.is_empty() && is_founder(change)) {
        return Err(Refusal::new("not_enrolled", args!()));
    }
    // Nobody approves themselves.
    if change.member.is_some_and(|member| !is_approved(member)) {
        return Err(Refusal::new("not_approved", args!()));
    }
    let member: Member = change.after.read();
    let known = |word: &String| Role::of(word).is_some();
    if !member.roles.as_deref().unwrap_or_default().iter().all(known) {
        return Err(Refusal::new("bad_value", args!(why: "role")));
    }
    Ok(())
}

fn device_check(change: &Change<'_>) -> Result<(), Refusal> {
    let own = |live: &Vec<crate::LiveWrite>| live.iter().all(|write| speaks_for(change, &write.dot.author.to_string()));
    if change.before.cells.values().all(own) { Ok(()) } else { Err(Refusal::new("not_permitted", args!(why: "laptop"))) }
}

fn author_check(change: &Change<'_>) -> Result<(), Refusal> {
    if change.operation.verb != crate::Verb::Put {
        return revoking(change);
    }
    let author: Author = change.after.read();
    let key = author.key.as_ref().and_then(|key| public_key(&key.0));
    if change.operation.id != change.author.record() || key.map(|key| AuthorId::of_key(&key)) != Some(change.author) {
        return Err(Refusal::new("wrong_author", args!()));
    }
    let member = author.member.map(|member| member.0).ok_or_else(|| Refusal::new("bad_value", args!(why: "author")))?;
    match (&author.voucher, &author.succeeds) {
        (Some(voucher), _) => vouched(change, voucher, member, &key.expect("compared above")),
        (None, Some(succession)) => succeeded(change, succession, member, &key.expect("compared above")),
        (None, None) if is_founder(change) && made_here(change, member) => Ok(()),
        (None, None) => Err(Refusal::new("not_invited", args!())),
    }
}

/// Archiving an author revokes it, restoring lets it in again. Owners do, and nothing is written beside it.
fn revoking(change: &Change<'_>) -> Result<(), Refusal> {
    let known = !change.before.cells.is_empty();
    let plain = matches!(change.operation.verb, crate::Verb::Archive | crate::Verb::Restore) && change.operation.cells.len() == 1;
    if known && plain && keeps_members(change) {
        return Ok(());
    }
    Err(Refusal::new("not_permitted", args!(why: "revoking")))
}

/// Whether the author may invite and revoke. Who is shut out may not: a disabled owner could else come back under another name.
/// Nor may who is not approved: they could bring themselves in.
fn keeps_members(change: &Change<'_>) -> bool {
    change.member.is_some_and(|member| is_active(member) && MEMBERSHIP.allow(&roles_of(member)))
}

/// Whether a member is neither shut out nor to be approved yet.
pub fn is_active(member: &Member) -> bool {
    member.state != Some(MemberState::Disabled) && is_approved(member)
}

/// Whether nobody has to look who joined, or somebody has and said yes.
pub fn is_approved(member: &Member) -> bool {
    matches!(member.approval, None | Some(Approval::Approved))
}

/// The founder's own member, made by the same author.
fn made_here(change: &Change<'_>, member: Id) -> bool {
    let member = change.other(&RecordKey::of::<Member>(member));
    member.is_some_and(|state| state.shown("name").is_some_and(|write| write.dot.author == change.author))
}

fn vouched(change: &Change<'_>, voucher: &Voucher, member: Id, key: &[u8; 32]) -> Result<(), Refusal> {
    let refused = |why: &str| Refusal::new("bad_invitation", args!(why: why));
    let state = change.other(&RecordKey::of::<Invitation>(voucher.invitation)).ok_or_else(|| refused("unknown"))?;
    let invitation: Invitation = state.read();
    let one_time = invitation.public.as_ref().and_then(|key| public_key(&key.0)).ok_or_else(|| refused("keyless"))?;
    if invitation.member.map(|member| member.0) != Some(member) {
        return Err(refused("other_person"));
    }
    if invitation.used.is_some_and(|author| author.0 != change.author.to_string()) || !state.is_live() {
        return Err(refused("used"));
    }
    let at = change.after.shown("key").map_or(0, |write| write.at);
    if invitation.expires.is_some_and(|expires| at > expires.0) {
        return Err(refused("lapsed"));
    }
    if !verify(&one_time, VOUCHER_AS, key, &voucher.signature) {
        return Err(refused("code"));
    }
    Ok(())
}

/// The author before it signed for the new key, is of the same member, and was not revoked.
fn succeeded(change: &Change<'_>, succession: &Succession, member: Id, key: &[u8; 32]) -> Result<(), Refusal> {
    let refused = |why: &str| Refusal::new("bad_succession", args!(why: why));
    let state = change.other(&RecordKey::of::<Author>(succession.author.record())).filter(|state| state.is_live());
    let before: Author = state.ok_or_else(|| refused("not_enrolled"))?.read();
    if before.member.map(|member| member.0) != Some(member) {
        return Err(refused("other_person"));
    }
    let signer = before.key.and_then(|key| public_key(&key.0)).ok_or_else(|| refused("keyless"))?;
    if verify(&signer, SUCCESSOR_AS, key, &succession.signature) { Ok(()) } else { Err(refused("other_signer")) }
}

/// Whether the author is the one of this name, or goes on for it.
pub(crate) fn speaks_for(change: &Change<'_>, name: &str) -> bool {
    let mut author = change.author;
    // A disk is not put back a thousand times; a ring of successions must end.
    for _ in 0..1000 {
        if author.to_string() == name {
            return true;
        }
        let record = change.other(&RecordKey::of::<Author>(author.record())).map(|state| state.read::<Author>());
        let Some(before) = record.and_then(|record| record.succeeds) else { return false };
        author = before.author;
    }
    false
}

fn signing_key_check(change: &Change<'_>) -> Result<(), Refusal> {
    let key: SigningKey = change.after.read();
    let own = key.author.is_some_and(|author| speaks_for(change, &author.0));
    if own && change.member.is_some() { Ok(()) } else { Err(Refusal::new("wrong_author", args!())) }
}

/// Who keeps the members makes invitations and takes them back. Who enrols with one marks it as used, and nothing else.
fn invitation_check(change: &Change<'_>) -> Result<(), Refusal> {
    if keeps_members(change) {
        return Ok(());
    }
    let only_used = change.operation.verb == crate::Verb::Put && change.operation.cells.keys().all(|cell| cell == "used");
    let author = change.other(&RecordKey { kind: Author::NAME, id: change.author.record() }).map(|state| state.read::<Author>());
    let by_voucher = author.and_then(|author| author.voucher).is_some_and(|voucher| voucher.invitation == change.operation.id);
    let own = change.after.value("used").is_some_and(|used| used == &change.author.to_string());
    if only_used && by_voucher && own { Ok(()) } else { Err(Refusal::new("not_permitted", args!(why: "invitation"))) }
}

/// A public key as text (base64 of 32 bytes).
pub fn public_key(text: &str) -> Option<[u8; 32]> {
    STANDARD.decode(text).ok()?.try_into().ok()
}

/// Whether `signature` (base64) is this key's over the bytes, for this use.
pub fn verify(public: &[u8; 32], signed_as: &str, bytes: &[u8], signature: &str) -> bool {
    let signature = STANDARD.decode(signature).ok().and_then(|bytes| Signature::from_slice(&bytes).ok());
    let (Ok(key), Some(signature)) = (VerifyingKey::from_bytes(public), signature) else { return false };
    let message = [signed_as.as_bytes(), &[0], bytes].concat();
    key.verify_strict(&message, &signature).is_ok()
}

/// A member's roles as declared words; unknown ones are left out.
pub fn roles_of(member: &Member) -> Vec<Role> {
    member.roles.as_deref().unwrap_or_default().iter().filter_map(|word| Role::of(word)).collect()
}

/// The members' roles as a cell value.
pub fn roles_cell(roles: &[Role]) -> serde_json::Value {
    roles.iter().map(|role| role.word().to_owned()).collect::<Vec<_>>().write()
}

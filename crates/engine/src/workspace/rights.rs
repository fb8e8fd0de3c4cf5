//! Other roles, shutting somebody out, revoking one laptop, taking an invitation back: signed operations, judged by the
//! table in `domain::rights` here as on the server.

use domain::rights::{MEMBERSHIP, Role};
use domain::workspace::{Approval, Author, Invitation, Member, MemberState, is_active, is_approved, roles_of};
use domain::{Id, Verb};
use store::Draft;

use super::start::roles;
use super::view::{ApproveMember, Members, OfInvitation, OfLaptop, SetMember};
use crate::{Engine, Failure, Result};

/// Other roles, shut out, or let in again; the last owner stays one.
pub(crate) fn member_set(engine: &mut Engine, request: SetMember) -> Result<Members> {
    let (id, before) = engine.member_of(&request.id)?;
    let state = request.state.as_deref().map(|word| MemberState::of(word).ok_or_else(|| Failure::not_found("state"))).transpose()?;
    let roles = match request.roles.as_deref() {
        Some([]) => return Err(Failure::invalid("roles", "member_roles")),
        Some(words) => Some(roles(words)?),
        None => None,
    };
    let remains = state != Some(MemberState::Disabled) && roles.as_ref().unwrap_or(&roles_of(&before)).contains(&Role::Owner);
    if !remains && engine.is_last_owner(id)? {
        return Err(Failure::new("last_owner"));
    }
    let record = Member { roles: roles.map(|roles| roles.iter().map(|role| role.word().to_owned()).collect()), state, ..Member::default() };
    engine.act("member.set", &[Draft::put(id, &record)])?;
    engine.members()
}

/// Takes in somebody who joined and waits, or shuts them out with the reason. Like every step it works offline; what they
/// wrote meanwhile waits on their laptop and goes on its way, or stays there.
pub(crate) fn member_approve(engine: &mut Engine, request: ApproveMember) -> Result<Members> {
    let (id, before) = engine.member_of(&request.id)?;
    if is_approved(&before) {
        return Err(Failure::new("not_waiting"));
    }
    let why = request.reason.as_deref().unwrap_or_default().trim();
    if !request.approved && why.is_empty() {
        return Err(Failure::invalid("reason", "decline_reason"));
    }
    if why.chars().count() > 500 {
        return Err(Failure::invalid("reason", "decline_long"));
    }
    let (approval, label) = if request.approved { (Approval::Approved, "member.approve") } else { (Approval::Declined, "member.decline") };
    let why = (!request.approved).then(|| why.into());
    let record = Member { approval: Some(approval), why, ..Member::default() };
    engine.act(label, &[Draft::put(id, &record)])?;
    engine.members()
}

/// Shuts a laptop out at once, or one person of it alone: the server hears it no more, and what it had not sent counts only if an owner takes it up.
pub(crate) fn laptop_revoke(engine: &mut Engine, request: OfLaptop) -> Result<Members> {
    let own = request.member.as_ref().is_none_or(|member| *member == engine.me.member.to_string());
    if own && request.id == engine.me.device.to_string() {
        return Err(Failure::new("own_laptop"));
    }
    engine.laptop(&request, "laptop.revoke", Verb::Archive)
}

/// Lets a laptop in again that was found.
pub(crate) fn laptop_restore(engine: &mut Engine, request: OfLaptop) -> Result<Members> {
    engine.laptop(&request, "laptop.restore", Verb::Restore)
}

/// Takes an invitation back that nobody has come with.
pub(crate) fn invitation_withdraw(engine: &mut Engine, request: OfInvitation) -> Result<Members> {
    let id = crate::engine::id("invitation", &request.id)?;
    let row = engine.store.get::<Invitation>(id)?.ok_or_else(|| Failure::not_found("invitation"))?;
    if row.value.used.is_some() {
        return Err(Failure::because("used", "invitation_used"));
    }
    engine.act("invitation.withdraw", &[Draft::state(&Invitation::KIND, id, Verb::Archive)])?;
    engine.members()
}

impl Engine {
    /// Whether the person who works here may invite and revoke.
    pub(super) fn keeps_members(&self) -> Result<bool> {
        let member = self.member()?;
        Ok(is_active(&member) && MEMBERSHIP.allow(&roles_of(&member)))
    }

    fn is_last_owner(&self, id: Id) -> Result<bool> {
        let owners = |member: &Member| is_active(member) && roles_of(member).contains(&Role::Owner);
        let members = self.store.all::<Member>()?;
        let is = members.iter().any(|row| row.id == id && owners(&row.value));
        Ok(is && !members.iter().any(|row| row.id != id && owners(&row.value)))
    }

    /// All authors of a laptop, or those of one member on it, and whom they went on for.
    fn laptop(&mut self, request: &OfLaptop, label: &str, verb: Verb) -> Result<Members> {
        let id = crate::engine::id("laptop", &request.id)?;
        let member = request.member.as_deref().map(|id| crate::engine::id("member", id)).transpose()?;
        let mut drafts = Vec::new();
        for (author, state) in self.store.records(&Author::KIND)? {
            let of = state.read::<Author>();
            let whose = member.is_none_or(|member| of.member.is_some_and(|of| of.0 == member));
            let of = whose && of.device.is_some_and(|device| device.0 == id);
            if of && state.is_live() == (verb == Verb::Archive) {
                drafts.push(Draft::state(&Author::KIND, author, verb));
            }
        }
        if drafts.is_empty() {
            return Err(Failure::not_found("laptop"));
        }
        self.act(label, &drafts)?;
        self.members()
    }
}

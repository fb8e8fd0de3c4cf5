//! Several people on one laptop: who is here, somebody who comes beside them, somebody who goes.
//!
//! All share the store and its log; each has a passphrase, keys, rights and authorship of their own. Whoever comes here
//! is an author of this laptop by an invitation, as on a laptop of their own: the code says so, not who sits beside.

use domain::Id;
use domain::workspace::Member;
use keys::slots::{Costs, Keyring, Keys, Person, SlotKind, Slots, generate_person_key};
use store::Me;

use super::join::{Invited, Ticket, invited};
use super::newcomer::{Making, Newcomer};
use super::unlock::{slots, somebody_else};
use super::view::{EnrolHere, EnrolledHere, LeaveHere};
use crate::app::view::{AppStatus, PersonHere};
use crate::{Desk, Engine, Failure, Result};

/// Enrols somebody on this laptop beside those who are here. No server is needed where the invitation is known here.
pub(crate) fn workspace_enrol_here(desk: &Desk, request: EnrolHere) -> Result<EnrolledHere> {
    let ticket = Ticket::read(&request.code)?;
    keys::check_passphrase(&request.passphrase)?;
    desk.with(|engine| engine.takes_others(&ticket))?;
    let member = heard_of(desk, &ticket)?;
    if desk.with(|engine| Ok(engine.me.member == member.id))? {
        return Err(Failure::because("exists", "here_already"));
    }
    let mut slots = slots(&desk.inner.data)?;
    // A keyring knows the login and not the person.
    let keyring = slots.kinds().contains(&SlotKind::Keyring);
    let recovery = slots.old_kinds().contains(&SlotKind::Recovery);
    let (costs, ring) = (desk.inner.options.costs, desk.inner.options.keyring.as_ref());
    let (me, keys) = desk.with(|engine| {
        if slots.old_kinds().contains(&SlotKind::Passphrase) {
            return Err(Failure::new("unlock_once"));
        }
        let keys = Keys { store: engine.keys.store.clone(), person: generate_person_key()? };
        let who = Person { id: member.id.to_string(), name: member.name.clone() };
        let knew = slots.people().iter().any(|person| person.id == who.id);
        let made = engine.enrol_beside(&ticket, member.id, &keys, &request.passphrase, || {
            only_of_now(&mut slots, ring)?;
            way_in(&mut slots, &keys, &who, &request.passphrase, costs)
        });
        if made.is_err() && !knew && slots.people().iter().any(|person| person.id == who.id) {
            // The step was not kept, so its way in opens nothing; that it stays as well is told when it is used.
            slots.remove_person(&who.id).ok();
        }
        let made = made?;
        engine.forget_left_open(&slots)?;
        Ok((made, keys))
    })?;
    // Whoever was here brings the newcomer in where that is possible now; else it travels with what waits.
    if desk.with(|engine| engine.address()).is_ok() {
        let _ = crate::sync::run::round(desk);
    }
    desk.with(|engine| engine.hand_over(me, keys))?;
    somebody_else(desk);
    Ok(EnrolledHere { status: crate::app::status::status(desk)?, keyring_off: keyring, recovery_void: recovery })
}

/// Takes somebody's way in off this laptop; all that they wrote is signed, stays, and travels.
pub(crate) fn workspace_leave_here(desk: &Desk, request: LeaveHere) -> Result<AppStatus> {
    let mut slots = slots(&desk.inner.data)?;
    let known = slots.people().into_iter().any(|person| person.id == request.person);
    desk.with(|engine| match known {
        false => Err(Failure::not_found("member")),
        true if request.person == engine.me.member.to_string() => Err(Failure::new("own_way_in")),
        true if !engine.keeps_members()? => Err(Failure::because("not_permitted", "others_way_in")),
        // With their way in gone nobody could ever sign it.
        true if engine.has_unsigned(&request.person)? => Err(Failure::because("not_permitted", "leave_waits")),
        true => Ok(()),
    })?;
    slots.remove_person(&request.person)?;
    crate::app::status::status(desk)
}

/// Who an invitation is for. Where it was not heard of here, the server is asked; without one there is no way to know.
fn heard_of(desk: &Desk, ticket: &Ticket) -> Result<Invited> {
    let known = || desk.with(|engine| invited(&engine.store, ticket));
    if let Ok(member) = known() {
        return Ok(member);
    }
    let asked = crate::sync::run::round(desk);
    known().map_err(|unknown| match asked {
        Ok(_) => unknown,
        Err(failure) if failure.code == "no_server" => Failure::invalid("code", "invitation_not_here"),
        Err(_) => Failure::invalid("code", "invitation_not_heard"),
    })
}

/// Leaves no way in that a second person could not tell from their own: the login's keyring, and what an older folder
/// had, in which whoever opened the store was the one person there was.
fn only_of_now(slots: &mut Slots, keyring: Option<&Keyring>) -> Result<()> {
    if slots.kinds().contains(&SlotKind::Keyring) {
        slots.forget_keyring(keyring)?;
    }
    if !slots.old_kinds().is_empty() {
        slots.remove_old()?;
    }
    Ok(())
}

/// A passphrase slot for who comes; what they had here before opens keys that nothing is sealed with any more.
fn way_in(slots: &mut Slots, keys: &Keys, who: &Person, passphrase: &str, costs: Costs) -> Result<()> {
    slots.add_passphrase(keys, who, passphrase, costs)?;
    if slots.has(SlotKind::Recovery, &who.id) {
        slots.remove(SlotKind::Recovery, Some(&who.id))?;
    }
    Ok(())
}

impl Engine {
    /// Whether somebody can come here by this code.
    fn takes_others(&self, ticket: &Ticket) -> Result<()> {
        let kinds = slots(&self.data)?.kinds();
        if ticket.workspace != self.genesis()? {
            return Err(Failure::invalid("code", "code_elsewhere"));
        }
        if kinds.contains(&SlotKind::File) {
            return Err(Failure::because("unprotected", "here_unprotected"));
        }
        Ok(())
    }

    /// Writes the newcomer's first group, signed at once by their own key. `way_in` is made last: an author without one
    /// could never come in, and what the rules refuse must not touch the way in of somebody who is here.
    fn enrol_beside(
        &mut self,
        ticket: &Ticket,
        member: Id,
        keys: &Keys,
        passphrase: &str,
        way_in: impl FnOnce() -> Result<()>,
    ) -> Result<Me> {
        self.seal()?;
        let making = Making { chance: &self.chance, rounds: self.rounds, now: self.clock.now() };
        let newcomer = Newcomer::new(&making, ticket, &keys.person, (member, self.me.device), Some(passphrase))?;
        let (action, chance) = (self.new_id(), self.chance.clone());
        let (me, written) = self.store.transact::<_, Failure>(|tx| {
            let written = newcomer.enrol(tx, ticket, action, Vec::new())?;
            let (me, sealing) = newcomer.sealing(&chance);
            sealing.lend(|seal| tx.seal(&me, seal))?;
            way_in()?;
            Ok((me, written))
        })?;
        // From here on nothing lies unsigned, also before the newcomer takes over.
        self.shared = true;
        self.note(&written);
        Ok(me)
    }

    /// Whether steps of somebody lie here that only they can sign.
    fn has_unsigned(&self, member: &str) -> Result<bool> {
        let unsealed = self.store.unsealed()?;
        let own = |me: &Me| me.member.to_string() == member && unsealed.contains_key(&me.author);
        Ok(self.store.authors_here()?.iter().any(own))
    }

    /// Who can work here, by the names that the workspace knows them under.
    pub(crate) fn people_here(&self) -> Result<Vec<PersonHere>> {
        let named = |person: Person| {
            // A slot that an older folder left is the one's who was alone in it.
            if Id::try_parse(&person.id).is_err() {
                return Ok(PersonHere { id: self.me.member.to_string(), name: crate::who::text(self.member()?.name) });
            }
            let known = Id::try_parse(&person.id).ok().and_then(|id| self.store.get::<Member>(id).transpose()).transpose()?;
            Ok(PersonHere { name: known.map_or(person.name, |row| crate::who::text(row.value.name)), id: person.id })
        };
        let slots = Slots::load(&self.data)?;
        slots.map(|slots| slots.people()).unwrap_or_default().into_iter().map(named).collect()
    }
}

//! Opening a locked workspace, locking it, changing who works in it, and setting the passphrase that was put off.

use std::path::Path;

use keys::slots::{Opened, SlotKind, Slots};
use store::Store;

use super::own::{Way, entered};
use super::start::signing_draft;
use super::view::{Protect, RecoveryCode, SwitchPerson, Unlock};
use crate::app::view::{AppStatus, Nothing};
use crate::desk::{Options, State, lock};
use crate::{Desk, Engine, Failure, Result};

/// What a data folder with keys is at first: open where no passphrase guards it or the keyring opens it, else locked.
pub(crate) fn without_passphrase(data: &Path, mut slots: Slots, options: &Options) -> Result<State> {
    let (opened, way) = if slots.kinds().contains(&SlotKind::File) {
        (slots.open_with_file()?, Way::File)
    } else {
        // Whatever a keyring lacks, the passphrase opens.
        match options.keyring.as_ref().map(|keyring| (slots.open_with_keyring(keyring), keyring)) {
            Some((Ok(opened), keyring)) => (opened, Way::Keyring(keyring)),
            _ => return Ok(State::Locked),
        }
    };
    Ok(State::Open(Box::new(open_engine(data, &mut slots, opened, &way, options)?)))
}

pub(super) fn open_engine(data: &Path, slots: &mut Slots, opened: Opened, way: &Way<'_>, options: &Options) -> Result<Engine> {
    let mut store = Store::open(data, &opened.store)?;
    let (me, keys) = entered(&mut store, opened)?;
    let mut engine = Engine::new(store, me, data.to_owned(), keys, options)?;
    // A disk that cannot be written to is no reason to stay locked: the next opening tries again.
    if let Err(failure) = engine.move_forward(slots, way) {
        tracing::warn!(code = failure.code, "an older key file could not be written anew");
    }
    engine.come_in();
    Ok(engine)
}

/// Opens with a member's passphrase or a printed recovery code.
pub(crate) fn workspace_unlock(desk: &Desk, request: Unlock) -> Result<AppStatus> {
    let person = request.person.as_deref();
    if let Some(other) = person.filter(|person| desk.with(|engine| Ok(engine.me.member.to_string() != *person)).unwrap_or(false)) {
        // Somebody opened it while this was typed.
        return workspace_switch(desk, SwitchPerson { person: other.to_owned(), passphrase: request.passphrase.clone() });
    }
    opens(desk, person, &request.passphrase)?;
    desk.tell(vec!["workspace".to_owned()]);
    crate::app::status::status(desk)
}

fn opens(desk: &Desk, person: Option<&str>, passphrase: &str) -> Result<()> {
    let mut state = desk.state();
    match &*state {
        State::Empty => return Err(Failure::new("empty")),
        // No passphrase was tried, so none was right either.
        State::Open(_) => return Ok(()),
        State::Locked => {}
    }
    let mut slots = slots(&desk.inner.data)?;
    let opened = desk.tried(person.unwrap_or_default(), || opened_by(&slots, person, passphrase))?;
    let way = Way::Passphrase(passphrase, desk.inner.options.costs);
    *state = State::Open(Box::new(open_engine(&desk.inner.data, &mut slots, opened, &way, &desk.inner.options)?));
    Ok(())
}

pub(super) fn opened_by(slots: &Slots, person: Option<&str>, secret: &str) -> Result<Opened> {
    match slots.open_with_passphrase(secret, person) {
        Ok(opened) => Ok(opened),
        // Only something shaped like a printed code is worth trying as one.
        Err(error) if secret.matches('-').count() >= 4 && slots.kinds().contains(&SlotKind::Recovery) => {
            let opened = slots.open_with_recovery(secret).map_err(|_| Failure::from(error))?;
            match (&opened.own, person) {
                (Some((member, _)), Some(person)) if member != person => Err(keys::KeyError::WrongPassphrase.into()),
                _ => Ok(opened),
            }
        }
        Err(error) => Err(error.into()),
    }
}

/// Another person of this laptop goes on where it is open; the passphrase says that it is they.
pub(crate) fn workspace_switch(desk: &Desk, request: SwitchPerson) -> Result<AppStatus> {
    let mut slots = slots(&desk.inner.data)?;
    // The engine is not held while the passphrase is tried.
    let opened = desk.tried(&request.person, || Ok(slots.open_with_passphrase(&request.passphrase, Some(&request.person))?))?;
    {
        let mut state = desk.state();
        let way = Way::Passphrase(&request.passphrase, desk.inner.options.costs);
        match &mut *state {
            State::Empty => return Err(Failure::new("empty")),
            State::Locked => {
                *state = State::Open(Box::new(open_engine(&desk.inner.data, &mut slots, opened, &way, &desk.inner.options)?));
            }
            State::Open(engine) => {
                let (me, keys) = entered(&mut engine.store, opened)?;
                engine.hand_over(me, keys)?;
            }
        }
    }
    somebody_else(desk);
    crate::app::status::status(desk)
}

/// Nobody works from here on, until somebody's passphrase opens it again.
pub(crate) fn workspace_lock(desk: &Desk, _: Nothing) -> Result<AppStatus> {
    {
        let mut state = desk.state();
        let State::Open(engine) = &mut *state else { return Err(Failure::new("locked")) };
        let slots = slots(&desk.inner.data)?;
        if !slots.kinds().contains(&SlotKind::Passphrase) {
            return Err(Failure::because("unprotected", "lock_unprotected"));
        }
        if engine.shared {
            engine.seal()?;
        }
        *state = State::Locked;
    }
    somebody_else(desk);
    crate::app::status::status(desk)
}

/// The session with the server was somebody's; everything on the screen may look otherwise to the next one.
pub(super) fn somebody_else(desk: &Desk) {
    *lock(&desk.inner.session) = None;
    *lock(&desk.inner.trouble) = None;
    desk.end_room();
    desk.tell(vec!["workspace".to_owned(), "*".to_owned()]);
}

pub(crate) fn slots(data: &Path) -> Result<Slots> {
    Slots::load(data)?.ok_or_else(|| Failure::new("empty"))
}

/// Sets the passphrase that was put off; answers the recovery code, shown once.
pub(crate) fn workspace_protect(desk: &Desk, request: Protect) -> Result<RecoveryCode> {
    keys::check_passphrase(&request.passphrase)?;
    let options = desk.inner.options.clone();
    let code = desk.with(|engine| {
        let mut slots = slots(&engine.data)?;
        if !slots.kinds().contains(&SlotKind::File) {
            return Err(Failure::new("protected"));
        }
        let who = engine.person()?;
        slots.add_passphrase(&engine.keys, &who, &request.passphrase, options.costs)?;
        let code = slots.generate_recovery(&engine.keys, &who.id)?.to_string();
        engine.make_signing_key(&request.passphrase)?;
        slots.remove(SlotKind::File, None)?;
        engine.forget_left_open(&slots)?;
        Ok(code)
    })?;
    // The passphrase stands by now; a keyring that fails takes nothing of it away.
    let keyring = request.keyring == Some(true) && super::keyring::keep(desk).is_ok();
    Ok(RecoveryCode { code, keyring })
}

impl Engine {
    /// Makes this author's signing key and its public half known, if there is none yet.
    pub(crate) fn make_signing_key(&mut self, passphrase: &str) -> Result<()> {
        if self.me.signing_key.is_some() {
            return Ok(());
        }
        let key = self.chance.signing_key(passphrase, self.rounds)?;
        let (record, action, at, mut me) = (self.new_id(), self.new_id(), self.clock.now(), self.me.clone());
        let draft = signing_draft(record, me.author, &key.public_line, at);
        let written = self.write(|tx| {
            tx.set_signing_key(me.author, &key.openssh, record)?;
            Ok(tx.act(&me, action, "signing_key.new", at, vec![draft])?)
        })?;
        me.signing_key = Some(key.openssh.to_string());
        me.signing_record = Some(record);
        self.me = me;
        self.note(&written);
        Ok(())
    }
}

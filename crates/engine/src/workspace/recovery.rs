//! Another passphrase, the printed recovery code, and coming back with it after the passphrase was lost.
//!
//! Nobody else is in this: an owner can invite a person anew, with new keys, and never opens or signs anything for them.

use std::path::Path;

use keys::slots::{Costs, SlotKind, Slots};
use keys::{KeyError, signing};

use super::own::{Way, entered};
use super::unlock::{open_engine, slots, somebody_else};
use super::view::{ChangePassphrase, KeepRecovery, Recover, RecoveryCode};
use crate::app::view::{AppStatus, Nothing};
use crate::desk::State;
use crate::{Desk, Engine, Failure, Result};

/// The files of a workspace in its folder.
const FILES: [&str; 5] = ["keys.json", "keys.copy.json", "muster.db", "muster.db-wal", "muster.db-shm"];

/// A new recovery code, shown once; one that was printed before opens nothing from now on. The passphrase is asked for:
/// an open window proves nobody.
pub(crate) fn recovery_make(desk: &Desk, request: KeepRecovery) -> Result<RecoveryCode> {
    let code = desk.with(|engine| {
        let mut slots = slots(&engine.data)?;
        if !slots.kinds().contains(&SlotKind::Passphrase) {
            return Err(Failure::because("unprotected", "recovery_unprotected"));
        }
        let me = engine.person()?.id;
        engine.proven(|| Ok(slots.open_with_passphrase(&request.passphrase, Some(&me))?))?;
        let code = slots.generate_recovery(&engine.keys, &me)?.to_string();
        engine.forget_left_open(&slots)?;
        Ok(code)
    })?;
    Ok(RecoveryCode { code, keyring: false })
}

/// The same keys under another passphrase.
pub(crate) fn passphrase_change(desk: &Desk, request: ChangePassphrase) -> Result<AppStatus> {
    keys::check_passphrase(&request.new)?;
    let costs = desk.inner.options.costs;
    desk.with(|engine| engine.change_passphrase(&request.old, &request.new, costs))?;
    crate::app::status::status(desk)
}

/// Opens with the printed code and sets a new passphrase. The code is spent; the signing key is lost with the passphrase
/// that it was locked with, and a new one is made known.
pub(crate) fn workspace_recover(desk: &Desk, request: Recover) -> Result<AppStatus> {
    keys::check_passphrase(&request.passphrase)?;
    let options = &desk.inner.options;
    {
        let mut state = desk.state();
        let mut slots = slots(&desk.inner.data)?;
        let opened = slots.open_with_recovery(&request.code).map_err(|error| match error {
            KeyError::NoSuchSlot { .. } => Failure::because("wrong_recovery_code", "no_recovery_code"),
            error => error.into(),
        })?;
        if let State::Open(engine) = &mut *state {
            let (me, keys) = entered(&mut engine.store, opened)?;
            engine.hand_over(me, keys)?;
        } else {
            *state = State::Open(Box::new(open_engine(&desk.inner.data, &mut slots, opened, &Way::Code, options)?));
        }
        if let State::Open(engine) = &mut *state {
            engine.recovered(&mut slots, &request.passphrase, options.costs)?;
        }
    }
    desk.start_sync();
    somebody_else(desk);
    crate::app::status::status(desk)
}

/// Moves a locked workspace that nobody can open any more into a folder beside, so that its person can join anew here.
/// Nothing is deleted: the passphrase may be remembered.
pub(crate) fn workspace_set_aside(desk: &Desk, _: Nothing) -> Result<AppStatus> {
    {
        let mut state = desk.state();
        if !matches!(*state, State::Locked) {
            return Err(Failure::new("not_locked"));
        }
        if slots(&desk.inner.data)?.people().len() > 1 {
            return Err(Failure::new("others_here"));
        }
        let data = &desk.inner.data;
        let aside = data.join(format!("locked-{}", desk.inner.options.clock.now()));
        move_aside(data, &aside).map_err(|error| Failure::from(store::StoreError::of_disk(&error)))?;
        *state = State::Empty;
    }
    desk.tell(vec!["workspace".to_owned()]);
    crate::app::status::status(desk)
}

/// All files or none: what was moved before a failure is put back.
fn move_aside(data: &Path, aside: &Path) -> std::io::Result<()> {
    std::fs::create_dir(aside)?;
    let mut moved = Vec::new();
    for name in FILES.iter().filter(|name| data.join(name).exists()) {
        if let Err(error) = std::fs::rename(data.join(name), aside.join(name)) {
            for name in moved {
                let _ = std::fs::rename(aside.join(name), data.join(name));
            }
            let _ = std::fs::remove_dir(aside);
            return Err(error);
        }
        moved.push(name);
    }
    Ok(())
}

impl Engine {
    fn change_passphrase(&mut self, old: &str, new: &str, costs: Costs) -> Result<()> {
        let (mut slots, who) = (slots(&self.data)?, self.person()?);
        self.proven(|| Ok(slots.open_with_passphrase(old, Some(&who.id))?))?;
        let before = self.me.signing_key.clone();
        if let Some(locked) = &before {
            match signing::change_passphrase(locked, old, new, self.rounds) {
                Ok(changed) => self.keep_signing_key(locked, &changed.openssh)?,
                // A change that broke off between the two: the key has the new passphrase already.
                Err(KeyError::WrongPassphrase) if signing::open(locked, new).is_ok() => {}
                Err(error) => return Err(error.into()),
            }
        }
        let changed = slots.add_passphrase(&self.keys, &who, new, costs);
        if let (Err(_), Some(before), Some(now)) = (&changed, before, self.me.signing_key.clone()) {
            self.keep_signing_key(&now, &before)?;
        }
        Ok(changed?)
    }

    /// Keeps a signing key under another passphrase, wherever this laptop's authors hold it.
    fn keep_signing_key(&mut self, before: &str, now: &str) -> Result<()> {
        for me in self.store.authors_here()? {
            if let (Some(key), Some(record)) = (&me.signing_key, me.signing_record)
                && key == before
            {
                self.store.set_signing_key(me.author, now, record)?;
            }
        }
        self.me.signing_key = Some(now.to_owned());
        Ok(())
    }

    fn recovered(&mut self, slots: &mut Slots, passphrase: &str, costs: Costs) -> Result<()> {
        let who = self.person()?;
        slots.add_passphrase(&self.keys, &who, passphrase, costs)?;
        self.me.signing_key = None;
        self.make_signing_key(passphrase)?;
        // Last: until here the code opens it once more.
        slots.remove(SlotKind::Recovery, Some(&who.id))?;
        self.forget_left_open(slots)
    }
}

//! Opening a locked workspace, and setting the passphrase that was put off.

use std::path::Path;

use keys::signing;
use keys::slots::{SlotKind, Slots, StoreKey};
use store::Store;

use super::start::signing_draft;
use super::view::{Protect, RecoveryCode, Unlock};
use crate::app::view::AppStatus;
use crate::desk::{Options, State};
use crate::{Desk, Engine, Failure, Result};

/// What a data folder with keys is at first: open where no passphrase guards it or the keyring opens it, else locked.
pub(crate) fn without_passphrase(data: &Path, slots: Slots, options: &Options) -> Result<State> {
    let key = if slots.kinds().contains(&SlotKind::File) {
        slots.open_with_file()?
    } else {
        // Whatever a keyring lacks, the passphrase opens.
        match options.keyring.as_ref().map(|keyring| slots.open_with_keyring(keyring)) {
            Some(Ok(key)) => key,
            _ => return Ok(State::Locked(slots)),
        }
    };
    Ok(State::Open(Box::new(open_engine(data, key, options)?)))
}

pub(super) fn open_engine(data: &Path, key: StoreKey, options: &Options) -> Result<Engine> {
    let store = Store::open(data, &key)?;
    let me = store.me()?.ok_or_else(|| Failure::new("half_made"))?;
    Engine::new(store, me, data.to_owned(), key, options)
}

/// Opens with a member's passphrase or the printed recovery code.
pub(crate) fn workspace_unlock(desk: &Desk, request: Unlock) -> Result<AppStatus> {
    {
        let mut state = desk.state();
        let key = match &*state {
            State::Empty => return Err(Failure::new("empty")),
            State::Open(_) => None,
            State::Locked(slots) => Some(key_for(slots, &request.passphrase)?),
        };
        if let Some(key) = key {
            *state = State::Open(Box::new(open_engine(&desk.inner.data, key, &desk.inner.options)?));
        }
    }
    desk.tell(vec!["workspace".to_owned()]);
    crate::app::status::status(desk)
}

fn key_for(slots: &Slots, secret: &str) -> Result<StoreKey> {
    match slots.open_with_passphrase(secret) {
        Ok((key, _)) => Ok(key),
        // Only something shaped like a printed code is worth trying as one.
        Err(error) if secret.matches('-').count() >= 4 && slots.kinds().contains(&SlotKind::Recovery) => {
            slots.open_with_recovery(secret).map_err(|_| error.into())
        }
        Err(error) => Err(error.into()),
    }
}

/// Sets the passphrase that was put off; answers the recovery code, shown once.
pub(crate) fn workspace_protect(desk: &Desk, request: Protect) -> Result<RecoveryCode> {
    keys::check_passphrase(&request.passphrase)?;
    let options = desk.inner.options.clone();
    let code = desk.with(|engine| {
        let mut slots = Slots::load(&engine.data)?.ok_or_else(|| Failure::fault("the key file is gone"))?;
        if !slots.kinds().contains(&SlotKind::File) {
            return Err(Failure::new("protected"));
        }
        let name = crate::who::text(engine.member()?.name);
        slots.add_passphrase(&engine.key, &name, &request.passphrase, options.costs)?;
        let code = slots.generate_recovery(&engine.key)?.to_string();
        engine.make_signing_key(&request.passphrase)?;
        slots.remove(SlotKind::File, None)?;
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
        let key = signing::SigningKey::generate(passphrase, self.rounds, "muster")?;
        let (record, action, at, mut me) = (self.new_id(), self.new_id(), self.clock.now(), self.me.clone());
        let draft = signing_draft(record, me.author, &key.public_line, at);
        let written = self.store.transact::<_, Failure>(|tx| {
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

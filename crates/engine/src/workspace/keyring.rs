//! The keyring of whoever is logged in, as a way in beside the passphrase: shown, kept, forgotten.

use keys::slots::{Keyring, SlotKind, Slots};

use super::unlock::slots;
use super::view::{KeepKeyring, KeyringLine};
use crate::app::view::Nothing;
use crate::{Desk, Result};

/// Whether there is a keyring here, and whether it opens the workspace.
pub(crate) fn keyring_show(desk: &Desk, _: Nothing) -> Result<KeyringLine> {
    let answers = desk.inner.options.keyring.as_ref().is_some_and(Keyring::answers);
    let kinds = Slots::load(&desk.inner.data)?.map(|slots| slots.kinds()).unwrap_or_default();
    Ok(KeyringLine { answers, opens: kinds.contains(&SlotKind::Keyring) })
}

/// Has the keyring open the workspace from now on. The passphrase is asked for: an open window proves nobody.
pub(crate) fn keyring_keep(desk: &Desk, request: KeepKeyring) -> Result<KeyringLine> {
    let me = desk.with(|engine| engine.person())?;
    desk.tried(&me.id, || Ok(slots(&desk.inner.data)?.open_with_passphrase(&request.passphrase, Some(&me.id))?))?;
    keep(desk)?;
    keyring_show(desk, Nothing {})
}

/// From now on only the passphrase or the recovery code opens the workspace.
pub(crate) fn keyring_forget(desk: &Desk, _: Nothing) -> Result<KeyringLine> {
    slots(&desk.inner.data)?.forget_keyring(Some(&keyring(desk)?))?;
    keyring_show(desk, Nothing {})
}

pub(super) fn keep(desk: &Desk) -> Result<()> {
    // The engine is not held while the keyring is asked.
    let (keys, me) = desk.with(|engine| Ok((engine.keys.clone(), engine.person()?)))?;
    Ok(slots(&desk.inner.data)?.generate_keyring(&keys, &me.id, &keyring(desk)?)?)
}

fn keyring(desk: &Desk) -> Result<Keyring> {
    desk.inner.options.keyring.clone().ok_or_else(|| keys::KeyError::NoKeyring.into())
}

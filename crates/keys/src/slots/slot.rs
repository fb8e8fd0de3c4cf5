//! One slot as it stands in `keys.json`, whose it is, and how it is opened.
//!
//! Slots of older folders hold the store's key alone; they open it still, and are written anew as soon as their secret
//! is at hand.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::wrap::{self, Costs, Form, With, Wrapped};
use super::{Keys, PersonKey, StoreKey};
use crate::KeyError;

/// The ways to open a store that this program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// A member's passphrase.
    Passphrase,
    /// A member's printed code.
    Recovery,
    /// A secret in the keyring of whoever is logged in.
    Keyring,
    /// The keys lie in the file itself.
    File,
    /// A kind of a newer program; kept, not opened.
    Other,
}

/// Somebody who can open the store here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The member's id; a slot of an older folder is known by the member's name.
    pub id: String,
    /// As people call them; a label, bound into nothing.
    pub name: String,
}

/// What a slot opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub store: StoreKey,
    /// Whose slot it was, with their key; a slot of an older folder knows neither.
    pub own: Option<(String, PersonKey)>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Slot {
    Known(Known),
    Old(Old),
    Other(Value),
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub(super) enum Known {
    Passphrase { member: String, name: String, costs: Costs, wrapped: Wrapped },
    Recovery { member: String, wrapped: Wrapped },
    Keyring { member: String, entry: String, wrapped: Wrapped },
    File { member: String, name: String, note: String, keys: String },
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub(super) enum Old {
    Passphrase { who: String, costs: Costs, wrapped: Wrapped },
    Recovery { wrapped: Wrapped },
    Keyring { entry: String, wrapped: Wrapped },
    File { note: String, key: String },
}

impl Slot {
    pub(super) fn kind(&self) -> SlotKind {
        match self {
            Self::Known(Known::Passphrase { .. }) | Self::Old(Old::Passphrase { .. }) => SlotKind::Passphrase,
            Self::Known(Known::Recovery { .. }) | Self::Old(Old::Recovery { .. }) => SlotKind::Recovery,
            Self::Known(Known::Keyring { .. }) | Self::Old(Old::Keyring { .. }) => SlotKind::Keyring,
            Self::Known(Known::File { .. }) | Self::Old(Old::File { .. }) => SlotKind::File,
            Self::Other(_) => SlotKind::Other,
        }
    }

    /// Whose it is; nobody's where an older folder did not say.
    pub(super) fn member(&self) -> Option<&str> {
        match self {
            Self::Known(
                Known::Passphrase { member, .. }
                | Known::Recovery { member, .. }
                | Known::Keyring { member, .. }
                | Known::File { member, .. },
            ) => Some(member),
            _ => None,
        }
    }

    /// Who has a passphrase, or nobody.
    pub(super) fn person(&self) -> Option<Person> {
        match self {
            Self::Known(Known::Passphrase { member, name, .. }) => Some(Person { id: member.clone(), name: name.clone() }),
            Self::Old(Old::Passphrase { who, .. }) => Some(Person { id: who.clone(), name: who.clone() }),
            _ => None,
        }
    }

    /// The entry of the keyring that holds this slot's secret.
    pub(super) fn entry(&self) -> Option<&str> {
        match self {
            Self::Known(Known::Keyring { entry, .. }) | Self::Old(Old::Keyring { entry, .. }) => Some(entry),
            _ => None,
        }
    }

    /// What a passphrase slot opens; nothing where the passphrase is another one.
    pub(super) fn by_passphrase(&self, passphrase: &str) -> Result<Option<Opened>, KeyError> {
        match self {
            Self::Known(Known::Passphrase { member, costs, wrapped, .. }) => {
                now(wrapped, &With::Passphrase(passphrase, *costs), &wrap::passphrase_name(member, *costs), member)
            }
            Self::Old(Old::Passphrase { who, costs, wrapped }) => {
                old(wrapped, &With::Passphrase(passphrase, *costs), &wrap::passphrase_name(who, *costs))
            }
            _ => Ok(None),
        }
    }

    /// What a recovery slot opens; nothing where the code is another one.
    pub(super) fn by_code(&self, secret: &[u8; 20]) -> Result<Option<Opened>, KeyError> {
        match self {
            Self::Known(Known::Recovery { member, wrapped }) => now(wrapped, &With::Code(secret), &code_name(member), member),
            Self::Old(Old::Recovery { wrapped }) => old(wrapped, &With::Code(secret), "recovery"),
            _ => Ok(None),
        }
    }

    /// What a keyring's slot opens; nothing where the keyring keeps something else.
    pub(super) fn by_keyring(&self, secret: &[u8]) -> Result<Option<Opened>, KeyError> {
        match self {
            Self::Known(Known::Keyring { member, entry, wrapped }) => {
                now(wrapped, &With::Keyring(secret), &keyring_name(member, entry), member)
            }
            Self::Old(Old::Keyring { entry, wrapped }) => old(wrapped, &With::Keyring(secret), &format!("keyring\0{entry}")),
            _ => Ok(None),
        }
    }

    /// What lies in the file, unprotected.
    pub(super) fn by_file(&self) -> Result<Option<Opened>, KeyError> {
        match self {
            Self::Known(Known::File { member, keys, .. }) => {
                Ok(Some(opened(Keys::from_bytes(&wrap::bytes::<64>(keys)?).ok_or_else(wrap::damaged)?, member)))
            }
            Self::Old(Old::File { key, .. }) => Ok(Some(Opened { store: StoreKey::from(wrap::bytes(key)?), own: None })),
            _ => Ok(None),
        }
    }
}

pub(super) fn code_name(member: &str) -> String {
    format!("recovery\0{member}")
}

pub(super) fn keyring_name(member: &str, entry: &str) -> String {
    format!("keyring\0{member}\0{entry}")
}

fn now(wrapped: &Wrapped, with: &With<'_>, name: &str, member: &str) -> Result<Option<Opened>, KeyError> {
    let Some(bytes) = wrap::open(wrapped, with, Form::Now, name)? else { return Ok(None) };
    Ok(Some(opened(Keys::from_bytes(&bytes).ok_or_else(wrap::damaged)?, member)))
}

fn old(wrapped: &Wrapped, with: &With<'_>, name: &str) -> Result<Option<Opened>, KeyError> {
    let Some(bytes) = wrap::open(wrapped, with, Form::Old, name)? else { return Ok(None) };
    let key = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| wrap::damaged())?;
    Ok(Some(Opened { store: key.into(), own: None }))
}

fn opened(keys: Keys, member: &str) -> Opened {
    Opened { store: keys.store, own: Some((member.to_owned(), keys.person)) }
}

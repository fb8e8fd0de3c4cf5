//! `keys.json`: the store's random key, wrapped once for each way to open it (a slot).
//!
//! Slots: `passphrase` (one per member), `recovery` (a printed code), `keyring` (a secret that the system's keyring
//! keeps; never the only slot), `file` (unprotected, and says so). Slots of a kind that this program does not know are
//! kept untouched. Two copies lie in the data folder.
//! Deliberately not here: the store itself, and who may add a slot.

mod files;
mod key;
mod keyring;
mod recovery;
#[cfg(feature = "system-keyring")]
mod system;
mod wrap;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use zeroize::Zeroizing;

use crate::{KeyError, passphrase::check_passphrase, random::generate_bytes};
pub use key::{StoreKey, generate_store_key};
pub use keyring::{Keyring, SecretStore};
#[cfg(feature = "system-keyring")]
pub use system::system_keyring;
pub use wrap::Costs;
use wrap::Wrapped;

/// What stands in a file slot for whoever opens the file.
const FILE_NOTE: &str = "not protected: whoever can read this file can open the store";

/// The ways to open a store that this program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// A member's passphrase.
    Passphrase,
    /// The printed code.
    Recovery,
    /// A secret in the keyring of whoever is logged in.
    Keyring,
    /// The key lies in the file itself.
    File,
    /// A kind of a newer program; kept, not opened.
    Other,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
enum Slot {
    Known(Known),
    Other(Value),
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
enum Known {
    Passphrase { who: String, costs: Costs, wrapped: Wrapped },
    Recovery { wrapped: Wrapped },
    Keyring { entry: String, wrapped: Wrapped },
    File { note: String, key: String },
}

/// What both copies hold.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Body {
    /// Counts the changes: of two good copies the greater one is the newer.
    saved: u64,
    /// Tells the store's key from any other without telling the key.
    check: String,
    slots: Vec<Slot>,
}

/// The slots of one data folder. Every change is on the disk, twice, when its function returns.
pub struct Slots {
    dir: PathBuf,
    body: Body,
}

impl Slots {
    /// Slots for a new store; nothing is written before the first one is added. Never writes over a `keys.json`.
    pub fn create(dir: &Path) -> Result<Self, KeyError> {
        if files::any_there(dir) {
            return Err(KeyError::Exists { what: "keys.json".into() });
        }
        Ok(Self { dir: dir.to_owned(), body: Body::default() })
    }

    /// The slots of a data folder, or nothing where there are none. A damaged or missing copy is mended from the other.
    pub fn load(dir: &Path) -> Result<Option<Self>, KeyError> {
        let body = files::read(dir)?;
        Ok(body.map(|body| Self { dir: dir.to_owned(), body }))
    }

    /// The store's key and the member whose passphrase this is.
    pub fn open_with_passphrase(&self, passphrase: &str) -> Result<(StoreKey, String), KeyError> {
        let mut asked = false;
        for slot in &self.body.slots {
            if let Slot::Known(Known::Passphrase { who, costs, wrapped }) = slot {
                asked = true;
                if let Some(key) = wrap::open_passphrase(passphrase, who, *costs, wrapped)? {
                    return Ok((self.checked(key)?, who.clone()));
                }
            }
        }
        Err(if asked { KeyError::WrongPassphrase } else { KeyError::NoSuchSlot { kind: "passphrase" } })
    }

    /// The store's key by the printed code. A typing error is told from a wrong code.
    pub fn open_with_recovery(&self, code: &str) -> Result<StoreKey, KeyError> {
        let secret = recovery::decode(code)?;
        let wrapped = self.known().find_map(|slot| match slot {
            Known::Recovery { wrapped } => Some(wrapped),
            _ => None,
        });
        let wrapped = wrapped.ok_or(KeyError::NoSuchSlot { kind: "recovery" })?;
        let key = wrap::open_recovery(&secret, wrapped)?.ok_or(KeyError::WrongRecoveryCode)?;
        self.checked(key)
    }

    /// The store's key by what the keyring keeps, with no typing.
    pub fn open_with_keyring(&self, keyring: &Keyring) -> Result<StoreKey, KeyError> {
        let (entry, wrapped) = self.keyring_slot().ok_or(KeyError::NoSuchSlot { kind: "keyring" })?;
        let secret = keyring.read(entry)?.ok_or(KeyError::NoKeyring)?;
        let key = wrap::open_keyring(&secret, entry, wrapped)?.ok_or(KeyError::NoKeyring)?;
        self.checked(key)
    }

    /// The store's key where it lies unprotected.
    pub fn open_with_file(&self) -> Result<StoreKey, KeyError> {
        let key = self.known().find_map(|slot| match slot {
            Known::File { key, .. } => Some(key),
            _ => None,
        });
        let key = key.ok_or(KeyError::NoSuchSlot { kind: "file" })?;
        self.checked(StoreKey::from(wrap::bytes(key)?))
    }

    /// Adds a member's passphrase, or changes it. `costs` is `Costs::default()` outside tests.
    pub fn add_passphrase(&mut self, key: &StoreKey, who: &str, passphrase: &str, costs: Costs) -> Result<(), KeyError> {
        check_passphrase(passphrase)?;
        let wrapped = wrap::generate_passphrase(key, passphrase, who, costs)?;
        let slot = Known::Passphrase { who: who.to_owned(), costs, wrapped };
        self.add(key, slot, |old| matches!(old, Known::Passphrase { who: w, .. } if w == who))
    }

    /// Makes a recovery code, to be printed now: it is not stored. A code made before opens nothing from then on.
    pub fn generate_recovery(&mut self, key: &StoreKey) -> Result<Zeroizing<String>, KeyError> {
        let secret = Zeroizing::new(generate_bytes()?);
        let wrapped = wrap::generate_recovery(key, &secret)?;
        self.add(key, Known::Recovery { wrapped }, |old| matches!(old, Known::Recovery { .. }))?;
        Ok(recovery::encode(&secret))
    }

    /// Has a keyring open the store as well. A keyring may be lost with a login, so a passphrase has to be there before.
    pub fn generate_keyring(&mut self, key: &StoreKey, keyring: &Keyring) -> Result<(), KeyError> {
        if !self.kinds().contains(&SlotKind::Passphrase) {
            return Err(KeyError::KeyringAlone);
        }
        let entry = format!("store {}", hex::encode(generate_bytes::<8>()?));
        let secret = Zeroizing::new(generate_bytes::<32>()?);
        let wrapped = wrap::generate_keyring(key, &*secret, &entry)?;
        let before = self.keyring_slot().map(|(entry, _)| entry.to_owned());
        // A slot whose secret nobody keeps would only be in the way; a secret without a slot opens nothing.
        keyring.write(&entry, secret)?;
        self.add(key, Known::Keyring { entry, wrapped }, |old| matches!(old, Known::Keyring { .. }))?;
        if let Some(before) = before {
            keyring.forget(&before).ok();
        }
        Ok(())
    }

    /// Takes the keyring's slot away. A keyring that does not answer may keep its secret: it opens nothing any more.
    pub fn forget_keyring(&mut self, keyring: &Keyring) -> Result<(), KeyError> {
        let entry = self.keyring_slot().map(|(entry, _)| entry.to_owned());
        self.remove(SlotKind::Keyring, None)?;
        if let Some(entry) = entry {
            keyring.forget(&entry).ok();
        }
        Ok(())
    }

    fn keyring_slot(&self) -> Option<(&str, &Wrapped)> {
        self.known().find_map(|slot| match slot {
            Known::Keyring { entry, wrapped } => Some((entry.as_str(), wrapped)),
            _ => None,
        })
    }

    /// Lays the key beside the store, unprotected.
    pub fn add_file(&mut self, key: &StoreKey) -> Result<(), KeyError> {
        let slot = Known::File { note: FILE_NOTE.into(), key: hex::encode(**key) };
        self.add(key, slot, |old| matches!(old, Known::File { .. }))
    }

    /// Removes the slots of a kind (of one member, where a name is given). The last slot always stays, and so does the
    /// last one beside a keyring.
    pub fn remove(&mut self, kind: SlotKind, who: Option<&str>) -> Result<(), KeyError> {
        self.change(|body| {
            body.slots.retain(|slot| slot.kind() != kind || (who.is_some() && slot.who() != who));
            // Slots of unknown kinds do not count: this program could not open them. Nor does a keyring, which may be lost.
            match body.slots.iter().any(|slot| !matches!(slot.kind(), SlotKind::Other | SlotKind::Keyring)) {
                true => Ok(()),
                false => Err(KeyError::LastSlot),
            }
        })
    }

    /// The kinds of all slots, in the order in which they were added.
    pub fn kinds(&self) -> Vec<SlotKind> {
        self.body.slots.iter().map(Slot::kind).collect()
    }

    /// The members who have a passphrase here.
    pub fn members(&self) -> Vec<&str> {
        self.body.slots.iter().filter_map(Slot::who).collect()
    }

    fn known(&self) -> impl Iterator<Item = &Known> {
        self.body.slots.iter().filter_map(|slot| match slot {
            Slot::Known(known) => Some(known),
            Slot::Other(_) => None,
        })
    }

    fn add(&mut self, key: &StoreKey, new: Known, replaces: impl Fn(&Known) -> bool) -> Result<(), KeyError> {
        let check = wrap::check_value(key);
        self.change(|body| {
            if body.slots.is_empty() {
                body.check = check;
            } else if body.check != check {
                return Err(KeyError::OtherKey);
            }
            body.slots.retain(|slot| !matches!(slot, Slot::Known(old) if replaces(old)));
            body.slots.push(Slot::Known(new));
            Ok(())
        })
    }

    /// Changes what is on the disk now, not what was read long ago: a second program may have added a slot.
    fn change(&mut self, edit: impl FnOnce(&mut Body) -> Result<(), KeyError>) -> Result<(), KeyError> {
        let mut next = files::read(&self.dir)?.unwrap_or_else(|| self.body.clone());
        edit(&mut next)?;
        next.saved += 1;
        files::write(&self.dir, &next)?;
        self.body = next;
        Ok(())
    }

    fn checked(&self, key: StoreKey) -> Result<StoreKey, KeyError> {
        match wrap::check_value(&key) == self.body.check {
            true => Ok(key),
            false => Err(KeyError::damaged("a slot of keys.json holds another key; open the store another way")),
        }
    }
}

impl std::fmt::Debug for Slots {
    /// The kinds only: a file slot holds the key itself, and names are personal data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Slots").field(&self.kinds()).finish()
    }
}

impl Slot {
    fn kind(&self) -> SlotKind {
        match self {
            Self::Known(Known::Passphrase { .. }) => SlotKind::Passphrase,
            Self::Known(Known::Recovery { .. }) => SlotKind::Recovery,
            Self::Known(Known::Keyring { .. }) => SlotKind::Keyring,
            Self::Known(Known::File { .. }) => SlotKind::File,
            Self::Other(_) => SlotKind::Other,
        }
    }

    fn who(&self) -> Option<&str> {
        match self {
            Self::Known(Known::Passphrase { who, .. }) => Some(who),
            _ => None,
        }
    }
}

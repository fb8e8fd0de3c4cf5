//! `keys.json`: the store's random key and each person's own, wrapped once for each way to open them (a slot).
//!
//! Slots: `passphrase` and `recovery` (a printed code), one of each per member; `keyring` (a secret that the system's
//! keyring keeps; never the only slot, and for one person alone), `file` (unprotected, and says so). Slots of a kind
//! that this program does not know are kept untouched. Two copies lie in the data folder.
//! Deliberately not here: the store itself, and who may add a slot.

mod files;
mod key;
mod keyring;
mod recovery;
mod slot;
#[cfg(feature = "system-keyring")]
mod system;
mod wrap;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{KeyError, passphrase::check_passphrase, random::generate_bytes};
pub use key::{Keys, PersonKey, StoreKey, generate_person_key, generate_store_key};
pub use keyring::{Keyring, SecretStore};
use slot::{Known, Slot, code_name, keyring_name};
pub use slot::{Opened, Person, SlotKind};
#[cfg(feature = "system-keyring")]
pub use system::system_keyring;
pub use wrap::Costs;
use wrap::With;

/// What stands in a file slot for whoever opens the file.
const FILE_NOTE: &str = "not protected: whoever can read this file can open the store";

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

    /// Opens with a passphrase: one person's, or whoever's it is.
    ///
    /// # Errors
    /// `WrongPassphrase`; `WhichPerson` where several people here chose the same one and none was named.
    pub fn open_with_passphrase(&self, passphrase: &str, person: Option<&str>) -> Result<Opened, KeyError> {
        let (mut asked, mut found) = (false, Vec::new());
        for slot in &self.body.slots {
            let Some(one) = slot.person() else { continue };
            // What an older folder left is the one's who was alone in it, whatever they are called there.
            if person.is_none_or(|person| person == one.id || slot.member().is_none()) {
                asked = true;
                found.extend(slot.by_passphrase(passphrase)?);
            }
        }
        match found.len() {
            0 if asked => Err(KeyError::WrongPassphrase),
            0 => Err(KeyError::NoSuchSlot { kind: "passphrase" }),
            1 => self.checked(found.remove(0)),
            _ => Err(KeyError::WhichPerson),
        }
    }

    /// Opens with a printed code, whoever's it is. A typing error is told from a wrong code.
    pub fn open_with_recovery(&self, code: &str) -> Result<Opened, KeyError> {
        let secret = recovery::decode(code)?;
        if !self.kinds().contains(&SlotKind::Recovery) {
            return Err(KeyError::NoSuchSlot { kind: "recovery" });
        }
        self.first(|slot| slot.by_code(&secret))?.ok_or(KeyError::WrongRecoveryCode)
    }

    /// Opens by what the keyring keeps, with no typing.
    pub fn open_with_keyring(&self, keyring: &Keyring) -> Result<Opened, KeyError> {
        let entry = self.entry().ok_or(KeyError::NoSuchSlot { kind: "keyring" })?;
        let secret = keyring.read(entry)?.ok_or(KeyError::NoKeyring)?;
        self.first(|slot| slot.by_keyring(&secret))?.ok_or(KeyError::NoKeyring)
    }

    /// Opens where the keys lie unprotected.
    pub fn open_with_file(&self) -> Result<Opened, KeyError> {
        self.first(Slot::by_file)?.ok_or(KeyError::NoSuchSlot { kind: "file" })
    }

    /// Adds a person's passphrase, or changes it. `costs` is `Costs::default()` outside tests.
    pub fn add_passphrase(&mut self, keys: &Keys, who: &Person, passphrase: &str, costs: Costs) -> Result<(), KeyError> {
        check_passphrase(passphrase)?;
        let with = With::Passphrase(passphrase, costs);
        let wrapped = wrap::generate(&keys.to_bytes(), &with, &wrap::passphrase_name(&who.id, costs))?;
        self.add(keys, Known::Passphrase { member: who.id.clone(), name: who.name.clone(), costs, wrapped })
    }

    /// Makes a recovery code of a member, to be printed now: it is not stored. A code of theirs from before opens nothing
    /// from then on.
    pub fn generate_recovery(&mut self, keys: &Keys, member: &str) -> Result<Zeroizing<String>, KeyError> {
        let secret = Zeroizing::new(generate_bytes()?);
        let wrapped = wrap::generate(&keys.to_bytes(), &With::Code(&secret), &code_name(member))?;
        self.add(keys, Known::Recovery { member: member.to_owned(), wrapped })?;
        Ok(recovery::encode(&secret))
    }

    /// Has a keyring open the store as a member as well. A keyring may be lost with a login, so a passphrase has to be
    /// there before; and it knows the login only, so it is for somebody who is alone here.
    pub fn generate_keyring(&mut self, keys: &Keys, member: &str, keyring: &Keyring) -> Result<(), KeyError> {
        match self.people().len() {
            0 => return Err(KeyError::KeyringAlone),
            1 => {}
            _ => return Err(KeyError::KeyringShared),
        }
        let entry = format!("store {}", hex::encode(generate_bytes::<8>()?));
        let secret = Zeroizing::new(generate_bytes::<32>()?);
        let wrapped = wrap::generate(&keys.to_bytes(), &With::Keyring(&*secret), &keyring_name(member, &entry))?;
        let before = self.entry().map(str::to_owned);
        // A slot whose secret nobody keeps would only be in the way; a secret without a slot opens nothing.
        keyring.write(&entry, secret)?;
        self.add(keys, Known::Keyring { member: member.to_owned(), entry, wrapped })?;
        if let Some(before) = before {
            keyring.forget(&before).ok();
        }
        Ok(())
    }

    /// Takes the keyring's slot away. A keyring that does not answer may keep its secret: it opens nothing any more.
    pub fn forget_keyring(&mut self, keyring: Option<&Keyring>) -> Result<(), KeyError> {
        let entry = self.entry().map(str::to_owned);
        self.remove(SlotKind::Keyring, None)?;
        if let (Some(entry), Some(keyring)) = (entry, keyring) {
            keyring.forget(&entry).ok();
        }
        Ok(())
    }

    /// Lays the keys beside the store, unprotected.
    pub fn add_file(&mut self, keys: &Keys, who: &Person) -> Result<(), KeyError> {
        let text = hex::encode(&*keys.to_bytes());
        self.add(keys, Known::File { member: who.id.clone(), name: who.name.clone(), note: FILE_NOTE.into(), keys: text })
    }

    /// Removes the slots of a kind (of one member, where one is named). The last slot always stays, and so does the
    /// last one beside a keyring.
    pub fn remove(&mut self, kind: SlotKind, member: Option<&str>) -> Result<(), KeyError> {
        self.drop_slots(|slot| slot.kind() == kind && member.is_none_or(|member| slot.member().is_none_or(|of| of == member)))
    }

    /// Removes every way in of one member; what is sealed with their key stays sealed.
    pub fn remove_person(&mut self, member: &str) -> Result<(), KeyError> {
        self.drop_slots(|slot| slot.member() == Some(member))
    }

    /// Removes what is left of an older folder: slots that open the store for whoever it was alone then.
    pub fn remove_old(&mut self) -> Result<(), KeyError> {
        self.drop_slots(|slot| matches!(slot, Slot::Old(_)))
    }

    /// The kinds of the slots that are left of an older folder.
    pub fn old_kinds(&self) -> Vec<SlotKind> {
        self.body.slots.iter().filter(|slot| matches!(slot, Slot::Old(_))).map(Slot::kind).collect()
    }

    /// The kinds of all slots, in the order in which they were added.
    pub fn kinds(&self) -> Vec<SlotKind> {
        self.body.slots.iter().map(Slot::kind).collect()
    }

    /// Whether a member has a way in of this kind; what an older folder left is the one's who was alone in it.
    pub fn has(&self, kind: SlotKind, member: &str) -> bool {
        self.body.slots.iter().any(|slot| slot.kind() == kind && slot.member().is_none_or(|of| of == member))
    }

    /// Who has a passphrase here, in the order in which they came.
    pub fn people(&self) -> Vec<Person> {
        self.body.slots.iter().filter_map(Slot::person).collect()
    }

    fn entry(&self) -> Option<&str> {
        self.body.slots.iter().find_map(Slot::entry)
    }

    fn first(&self, open: impl Fn(&Slot) -> Result<Option<Opened>, KeyError>) -> Result<Option<Opened>, KeyError> {
        for slot in &self.body.slots {
            if let Some(opened) = open(slot)? {
                return self.checked(opened).map(Some);
            }
        }
        Ok(None)
    }

    fn drop_slots(&mut self, drops: impl Fn(&Slot) -> bool) -> Result<(), KeyError> {
        self.change(|body| {
            body.slots.retain(|slot| !drops(slot));
            // Slots of unknown kinds do not count: this program could not open them. Nor does a keyring, which may be lost.
            match body.slots.iter().any(|slot| !matches!(slot.kind(), SlotKind::Other | SlotKind::Keyring)) {
                true => Ok(()),
                false => Err(KeyError::LastSlot),
            }
        })
    }

    /// Adds a slot in its place: instead of the same person's of its kind, or of what an older folder had of it. Of
    /// keyrings and files there is one.
    fn add(&mut self, keys: &Keys, new: Known) -> Result<(), KeyError> {
        let check = wrap::check_value(&keys.store);
        let new = Slot::Known(new);
        let one = matches!(new.kind(), SlotKind::Keyring | SlotKind::File);
        let replaced = |old: &Slot| old.kind() == new.kind() && (one || old.member().is_none() || old.member() == new.member());
        self.change(|body| {
            if body.slots.is_empty() {
                body.check = check;
            } else if body.check != check {
                return Err(KeyError::OtherKey);
            }
            let at = body.slots.iter().position(replaced).unwrap_or(body.slots.len());
            body.slots.retain(|slot| !replaced(slot));
            body.slots.insert(at, new.clone());
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

    fn checked(&self, opened: Opened) -> Result<Opened, KeyError> {
        match wrap::check_value(&opened.store) == self.body.check {
            true => Ok(opened),
            false => Err(KeyError::damaged("a slot of keys.json holds another key; open the store another way")),
        }
    }
}

impl std::fmt::Debug for Slots {
    /// The kinds only: a file slot holds the keys themselves, and names are personal data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Slots").field(&self.kinds()).finish()
    }
}

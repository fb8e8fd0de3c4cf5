//! What is sealed for one person on this laptop, so that nobody else here can write as them; and how folders that knew
//! one person only are moved forward.
//!
//! An older folder's slots open the store alone. Until each of them is written anew, its person's key lies in the store
//! under [`LEFT_OPEN`], as their writing seed did: no worse than before, and gone before a second person comes.

use domain::{AuthorId, Id};
use keys::slots::{Costs, Keyring, Keys, Opened, Person, PersonKey, SlotKind, Slots, generate_person_key};
use keys::writing::WritingKey;
use store::{Me, Store};

use crate::who::text;
use crate::{Chance, Engine, Failure, Result};

/// The setting that holds the person's key of an older folder, hex.
const LEFT_OPEN: &str = "person_key";

/// Where an older folder kept its invitation's one-time key open.
const INVITATION: &str = "invitation";

/// How a slot was opened: what it takes to write it anew.
pub(super) enum Way<'a> {
    Passphrase(&'a str, Costs),
    Keyring(&'a Keyring),
    File,
    Code,
}

/// A writing key, sealed for its person.
pub(crate) fn sealed(person: &PersonKey, author: AuthorId, key: &WritingKey) -> Result<Vec<u8>> {
    Ok(person.generate_sealed(&author.to_string(), &key.seed())?)
}

/// Who comes in by what a slot opened, and their keys. Seals what an older program left open.
pub(super) fn entered(store: &mut Store, opened: Opened) -> Result<(Me, Keys)> {
    let (me, person) = match opened.own {
        Some((member, key)) => {
            let me = store.me_of(crate::engine::id("member", &member)?)?;
            // The way in is there and the author is not: the power went while somebody was being added.
            if me.is_none() && store.me()?.is_some() {
                return Err(Failure::because("half_made", "half_come"));
            }
            (me, key)
        }
        None => {
            let me = store.me()?;
            if let Some(me) = &me {
                store.name_me(me)?;
            }
            (me, left_open(store)?)
        }
    };
    seal_seeds(store, &person)?;
    // Sealing changed the row that was read.
    let me = me.map(|me| store.me_of(me.member)).transpose()?.flatten().ok_or_else(|| Failure::new("half_made"))?;
    Ok((me, Keys { store: opened.store, person }))
}

fn left_open(store: &mut Store) -> Result<PersonKey> {
    if let Some(text) = store.setting(LEFT_OPEN)? {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| Failure::fault("the person's key cannot be read"))?;
        return Ok(bytes.into());
    }
    let key = generate_person_key()?;
    store.set_setting(LEFT_OPEN, Some(&hex::encode(key.bytes())))?;
    Ok(key)
}

fn seal_seeds(store: &mut Store, person: &PersonKey) -> Result<()> {
    let open = store.open_seeds()?;
    if open.is_empty() {
        return Ok(());
    }
    let sealed = open.iter().map(|(author, seed)| Ok((*author, person.generate_sealed(&author.to_string(), seed)?)));
    Ok(store.keep_sealed(&sealed.collect::<Result<Vec<_>>>()?)?)
}

impl Engine {
    /// The writing key of an author; only its own person's.
    ///
    /// # Errors
    /// `not_yours` for somebody else's.
    pub(crate) fn writing_key(&self, me: &Me) -> Result<WritingKey> {
        Ok(WritingKey::from_seed(&*self.keys.person.open_sealed(&me.author.to_string(), &me.sealed)?))
    }

    /// The person who works now, as slots name them.
    pub(super) fn person(&self) -> Result<Person> {
        Ok(Person { id: self.me.member.to_string(), name: text(self.member()?.name) })
    }

    /// Writes the slot that was opened anew if it is an older folder's, and forgets what that left open once none is.
    pub(super) fn move_forward(&mut self, slots: &mut Slots, way: &Way<'_>) -> Result<()> {
        let (old, who) = (slots.old_kinds(), self.person()?);
        match way {
            Way::Passphrase(passphrase, costs) if old.contains(&SlotKind::Passphrase) => {
                slots.add_passphrase(&self.keys, &who, passphrase, *costs)?;
            }
            Way::Keyring(keyring) if old.contains(&SlotKind::Keyring) => slots.generate_keyring(&self.keys, &who.id, keyring)?,
            Way::File if old.contains(&SlotKind::File) => slots.add_file(&self.keys, &who)?,
            _ => {}
        }
        self.forget_left_open(slots)
    }

    pub(super) fn forget_left_open(&mut self, slots: &Slots) -> Result<()> {
        if slots.old_kinds().is_empty() && self.store.setting(LEFT_OPEN)?.is_some() {
            self.keep_invitation_sealed()?;
            self.store.forget_secrets(&[LEFT_OPEN, INVITATION])?;
        }
        Ok(())
    }

    fn keep_invitation_sealed(&mut self) -> Result<()> {
        let Some((invitation, key)) = self.store.setting(INVITATION)?.as_deref().and_then(invitation_of) else { return Ok(()) };
        let sealed = sealed_invitation(&self.keys.person, invitation, &key)?;
        self.store.set_setting(&invited_by(self.first_author()?), Some(&sealed))?;
        Ok(())
    }

    /// The author that came by the invitation: this one, or the one that it goes on for, through however many.
    fn first_author(&self) -> Result<AuthorId> {
        let mut first = self.me.author;
        while let Some(before) = self.store.predecessor(first)? {
            first = before.author;
        }
        Ok(first)
    }

    /// The invitation that an author came with, and its one-time key: the way back in, should a server be put back to a
    /// time before it.
    pub(crate) fn invitation(&self, author: AuthorId) -> Result<Option<(Id, WritingKey)>> {
        let Some(kept) = self.store.setting(&invited_by(author))? else {
            return Ok(self.store.setting(INVITATION)?.as_deref().and_then(invitation_of));
        };
        let (id, sealed) = kept.split_once(' ').unwrap_or_default();
        let sealed = hex::decode(sealed).map_err(Failure::fault)?;
        let seed = self.keys.person.open_sealed(id, &sealed)?;
        Ok(Some((crate::engine::id("invitation", id)?, WritingKey::from_seed(&seed))))
    }

    /// What sealing takes.
    pub(crate) fn sealing(&self, me: &Me) -> Result<Sealing> {
        Ok(Sealing { writing: self.writing_key(me)?, chance: self.chance.clone() })
    }

    /// The same where several people share the laptop: what one of them writes is signed in the step itself, so that
    /// nothing ever waits for somebody who is not here.
    pub(crate) fn sealing_at_once(&self) -> Result<Option<Sealing>> {
        self.shared.then(|| self.sealing(&self.me)).transpose()
    }
}

/// The setting with the invitation that an author came by.
pub(super) fn invited_by(author: AuthorId) -> String {
    format!("{INVITATION}.{author}")
}

/// An invitation and its one-time key, as they are kept.
pub(super) fn sealed_invitation(person: &PersonKey, invitation: Id, key: &WritingKey) -> Result<String> {
    let sealed = person.generate_sealed(&invitation.to_string(), &key.seed())?;
    Ok(format!("{invitation} {}", hex::encode(sealed)))
}

/// An older folder's, which lay open.
fn invitation_of(text: &str) -> Option<(Id, WritingKey)> {
    use base64::Engine as _;
    let (id, seed) = text.split_once(' ')?;
    let seed: [u8; 32] = base64::engine::general_purpose::STANDARD.decode(seed).ok()?.try_into().ok()?;
    Some((Id::try_parse(id).ok()?, WritingKey::from_seed(&seed)))
}

/// The chance and the key that sealing takes.
pub(crate) struct Sealing {
    pub(super) writing: WritingKey,
    pub(super) chance: Chance,
}

impl Sealing {
    /// Lends them to the store.
    pub(crate) fn lend<T>(&self, work: impl FnOnce(&mut store::Seal<'_>) -> T) -> T {
        let mut salt = || self.chance.bytes();
        let sign = |bytes: &[u8]| self.writing.sign(domain::batch::SIGNED_AS, bytes);
        work(&mut store::Seal { salt: &mut salt, sign: &sign, public: self.writing.public() })
    }
}

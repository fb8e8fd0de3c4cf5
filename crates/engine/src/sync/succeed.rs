//! Going on as a new author, after this laptop's disk was copied or put back.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::sync::SUCCESSOR_AS;
use domain::workspace::{Author, SigningKey, Succession};
use domain::{AuthorId, Ref};
use store::{Draft, Me};

use crate::workspace::own;
use crate::{Engine, Failure, Result};

impl Engine {
    /// The log holds other batches of this author than this laptop: what waits here goes on under a new one, which the
    /// old key vouches for. The laptop and its member stay who they are.
    pub(crate) fn go_on_as_another(&mut self, old: AuthorId) -> Result<()> {
        let here = self.store.authors_here()?;
        let before = here.into_iter().find(|me| me.author == old).ok_or_else(|| Failure::fault("no such author here"))?;
        if before.member != self.me.member {
            // Only their own key can vouch for another author: theirs waits for them, and everybody else goes on.
            self.store.put_by(old)?;
            self.changed_all();
            return Ok(());
        }
        let (key, now) = (self.chance.writing_key(), self.clock.now());
        let author = AuthorId::of_key(&key.public());
        let signature = self.writing_key(&before)?.sign(SUCCESSOR_AS, &key.public());
        let record = Author {
            member: Some(Ref::to(before.member)),
            device: Some(Ref::to(before.device)),
            key: Some(STANDARD.encode(key.public()).into()),
            voucher: None,
            succeeds: Some(Succession { author: old, signature: STANDARD.encode(signature) }),
        };
        let mut drafts = vec![Draft::put(author.record(), &record)];
        let signing =
            self.signing_key_of(&before)?.map(|key| (self.new_id(), SigningKey { author: Some(author.to_string().into()), ..key }));
        drafts.extend(signing.iter().map(|(id, key)| Draft::put(*id, key)));
        let me = Me { author, sealed: own::sealed(&self.keys.person, author, &key)?, signing_record: signing.map(|(id, _)| id), ..before };
        let action = self.new_id();
        self.with_seal(&me, |store, seal| store.succeed(old, &me, (action, now, drafts), seal))?;
        self.me = me;
        if self.shared {
            self.seal()?;
        }
        self.changed_all();
        Ok(())
    }

    /// Where the disk turned out to be copied while somebody else worked here, only now there is the key that lets this
    /// person's work go on.
    pub(crate) fn go_on_after_copy(&mut self) -> Result<()> {
        if self.store.is_put_by(self.me.author)? { self.go_on_as_another(self.me.author) } else { Ok(()) }
    }

    /// The signing key stays the person's; the new author makes it known as its own.
    fn signing_key_of(&self, me: &Me) -> Result<Option<SigningKey>> {
        let Some(record) = me.signing_record else { return Ok(None) };
        Ok(self.store.get::<SigningKey>(record)?.map(|row| row.value))
    }
}

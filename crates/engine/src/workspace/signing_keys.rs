//! The keys with which the member who works now signs on this laptop, and a new one in place of the last.
//!
//! An old key signs nothing any more: its private half is gone from this laptop. What it signed stays checkable by its
//! public half, which stays in the log with the second from which it counted.

use domain::workspace::SigningKey;
use keys::signing;

use super::view::{RenewSigningKey, SigningKeyLine, SigningKeys};
use crate::app::view::Nothing;
use crate::who::text;
use crate::{Engine, Result, times};

/// Every key of this author, the newest first.
pub(crate) fn signing_keys(engine: &mut Engine, _: Nothing) -> Result<SigningKeys> {
    engine.signing_keys_view()
}

/// Makes a new key under the same passphrase, and makes it known. The chain of statements goes on from the old one's last.
pub(crate) fn signing_key_renew(engine: &mut Engine, request: RenewSigningKey) -> Result<SigningKeys> {
    engine.signing_key(&request.passphrase)?;
    let before = engine.me.signing_key.take();
    if let Err(failure) = engine.make_signing_key(&request.passphrase) {
        engine.me.signing_key = before;
        return Err(failure);
    }
    engine.signing_keys_view()
}

impl Engine {
    fn signing_keys_view(&self) -> Result<SigningKeys> {
        let zone = self.zone()?;
        let mut rows = self.own_signing_keys()?;
        rows.sort_by_key(|row| std::cmp::Reverse((row.value.from, row.id)));
        let line = |row: store::Row<SigningKey>| {
            let current = self.me.signing_key.is_some() && self.me.signing_record == Some(row.id);
            let from = row.value.from.map(|from| times::local(from.0, zone)).unwrap_or_default();
            Ok(SigningKeyLine { fingerprint: signing::fingerprint(&text(row.value.public))?, from, current })
        };
        Ok(SigningKeys { keys: rows.into_iter().map(line).collect::<Result<_>>()? })
    }

    /// The keys that this author made known.
    pub(crate) fn own_signing_keys(&self) -> Result<Vec<store::Row<SigningKey>>> {
        let (mut rows, author) = (self.store.all::<SigningKey>()?, self.me.author.to_string());
        rows.retain(|row| row.value.author.as_ref().is_some_and(|own| own.0 == author));
        Ok(rows)
    }
}

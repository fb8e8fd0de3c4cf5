//! The one source of chance of the engine, so that a simulation can repeat what it did.

use std::sync::Arc;

use domain::Id;
use keys::KeyError;
use keys::signing::SigningKey;
use keys::writing::WritingKey;

type Fill = dyn Fn(&mut [u8]) + Send + Sync;

/// Fills bytes by chance: the system's, unless a test brings its own.
#[derive(Clone)]
pub struct Chance(Arc<Fill>);

impl Chance {
    /// The operating system's.
    pub fn system() -> Self {
        Self::of(|bytes| getrandom::fill(bytes).expect("the system gives chance"))
    }

    /// A source that a test holds. Keys made from it are worth nothing.
    pub fn of(fill: impl Fn(&mut [u8]) + Send + Sync + 'static) -> Self {
        Self(Arc::new(fill))
    }

    /// `N` bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.0)(&mut bytes);
        bytes
    }

    /// A new id by time (milliseconds since 1970) and chance.
    pub(crate) fn id(&self, now: i64) -> Id {
        uuid::Builder::from_unix_timestamp_millis(now.max(0).cast_unsigned(), &self.bytes()).into_uuid()
    }

    /// A new signing key behind a passphrase.
    pub(crate) fn signing_key(&self, passphrase: &str, rounds: u32) -> Result<SigningKey, KeyError> {
        SigningKey::from_seed(&self.bytes(), passphrase, rounds, "muster")
    }

    /// A new writing key.
    pub(crate) fn writing_key(&self) -> WritingKey {
        WritingKey::from_seed(&self.bytes())
    }
}

impl std::fmt::Debug for Chance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Chance")
    }
}

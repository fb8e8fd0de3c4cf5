//! What can go wrong with keys, as a closed list that a caller can match on.
//!
//! Messages say what happened, what is safe and what to do. They never hold a key, a passphrase or a name.

/// Every failure of this crate.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// A passphrase opens nothing here.
    #[error("this passphrase does not open it; nothing was changed, try again")]
    WrongPassphrase,
    /// A recovery code is well formed, but belongs to another data folder or was replaced.
    #[error("this recovery code is complete but does not open this data folder; look for a newer one")]
    WrongRecoveryCode,
    /// A recovery code was mistyped: its check characters do not fit.
    #[error("this recovery code has a typing error: {what}")]
    MistypedRecoveryCode {
        /// What does not fit, for the person who types.
        what: String,
    },
    /// There is no slot of the kind that was asked for.
    #[error("this data folder has no {kind} slot; it has other ways to be opened")]
    NoSuchSlot {
        /// The kind, as in keys.json.
        kind: &'static str,
    },
    /// Removing the slot would make the store impossible to open.
    #[error("this is the last way to open the store; add another one first")]
    LastSlot,
    /// The system's keyring does not answer, or does not keep what it should.
    #[error("the keyring of this system does not answer or does not know muster; nothing was changed, use the passphrase")]
    NoKeyring,
    /// A keyring must not be the only way in.
    #[error("a keyring may be lost with a login, so it never opens the data alone; set a passphrase first")]
    KeyringAlone,
    /// A keyring cannot tell who of several people sits here.
    #[error("several people open this workspace here, and a keyring cannot tell them apart; each uses a passphrase")]
    KeyringShared,
    /// Several people here have the passphrase that was given, and nobody was named.
    #[error("more than one person here has this passphrase; say who you are")]
    WhichPerson,
    /// Something is sealed with another person's key.
    #[error("this is sealed for another person; only they can use it")]
    NotYours,
    /// The key given is not the one that the other slots hold.
    #[error("this key does not belong to this data folder; nothing was changed")]
    OtherKey,
    /// Something exists already that must never be written over.
    #[error("{what} is there already and is never written over; choose another place")]
    Exists {
        /// What exists.
        what: String,
    },
    /// A passphrase is too short; counts are in characters.
    #[error("{has} {}. Add {missing} more", if *.has == 1 { "character" } else { "characters" })]
    TooShort {
        /// Characters given.
        has: usize,
        /// Characters missing.
        missing: usize,
    },
    /// Bytes are not what they should be.
    #[error("damaged: {what}")]
    Damaged {
        /// What is damaged, and what to do.
        what: String,
    },
    /// A signature does not fit the bytes, the key or the namespace.
    #[error("the signature does not fit: {what}")]
    BadSignature {
        /// What does not fit.
        what: &'static str,
    },
    /// Made by a newer program, or of a form that is not used here.
    #[error("not supported: {what}")]
    Unsupported {
        /// What is not supported.
        what: String,
    },
    /// The operating system gave no random bytes; no key may be made without them.
    #[error("the operating system gave no random bytes; nothing was made, try again")]
    NoRandomness,
    /// The disk refused.
    #[error("{doing} failed: {source}")]
    Io {
        /// What was being done.
        doing: &'static str,
        /// The system's reason.
        source: std::io::Error,
    },
}

impl KeyError {
    /// `Damaged` with what it is and what to do.
    pub(crate) fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged { what: what.into() }
    }

    /// `Unsupported` with what it is.
    pub(crate) fn unsupported(what: impl Into<String>) -> Self {
        Self::Unsupported { what: what.into() }
    }

    /// Wraps an IO error with what was being done.
    pub(crate) fn io(doing: &'static str) -> impl FnOnce(std::io::Error) -> Self {
        move |source| Self::Io { doing, source }
    }
}

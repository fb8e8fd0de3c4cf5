//! What a command answers when it does not do what was asked: a code for programs, a sentence for people.

use domain::batch::BadBatch;
use domain::judge::Refusal;
use domain::sentence::{self, Arg, Args};
use keys::KeyError;
use serde::Serialize;
use store::StoreError;
use ts_rs::TS;

use crate::reading::ReadRefusal;

/// A refusal or a fault. Codes that screens act on: `locked`, `empty`, `wrong_passphrase`,
/// `changed_while_read`, `session_closed`, `unavailable`, `not_found`, `invalid`, `fault`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    pub code: String,
    /// In English; a screen says the sentence in its own language.
    pub message: String,
    /// The field of the request that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
    /// The sentence's name in `locales/`; absent where somebody else wrote the message.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sentence: Option<String>,
    #[serde(skip_serializing_if = "Args::is_empty")]
    #[ts(optional, as = "Option<Words>")]
    pub args: Args,
}

/// What stands in a sentence: text, a number, or messages of `locales/` to be said in the same language.
#[derive(TS)]
#[ts(type = "Record<string, string | number | string[]>")]
pub struct Words;

impl Failure {
    /// A failure with this code; `failure-CODE` is its sentence.
    pub fn new(code: &str) -> Self {
        Self::because(code, code)
    }

    /// A failure with this code and another sentence, `failure-WHY`.
    pub fn because(code: &str, why: &str) -> Self {
        Self::said(code, format!("failure-{why}"), Args::new())
    }

    /// Input that has to be mended, with the field it stands in; `failure-WHY` is the sentence.
    pub fn invalid(field: &str, why: &str) -> Self {
        Self { field: Some(field.to_owned()), ..Self::because("invalid", why) }
    }

    /// Something that is not there (any more).
    pub fn not_found(what: &str) -> Self {
        Self::new("not_found").with("what", what)
    }

    /// A bug or a broken disk: what happened goes to the log once, by whoever prints this.
    pub fn fault(error: impl std::fmt::Display) -> Self {
        Self::new("fault").with("what", error.to_string())
    }

    /// A message that stands in no file of ours.
    pub fn foreign(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into(), field: None, sentence: None, args: Args::new() }
    }

    /// The same with something that stands in the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, arg: impl Into<Arg>) -> Self {
        self.args.insert(name.to_owned(), arg.into());
        if let Some(sentence) = &self.sentence {
            self.message = sentence::english(sentence, &self.args);
        }
        self
    }

    /// A sentence by its whole name.
    pub(crate) fn said(code: &str, sentence: String, args: Args) -> Self {
        Self { code: code.to_owned(), message: sentence::english(&sentence, &args), field: None, sentence: Some(sentence), args }
    }

    /// What a server said: in our words where we have them, else in its own.
    pub(crate) fn of_server(code: &str, message: &str, args: &Args) -> Self {
        let sentence = format!("server-{code}");
        if sentence::known(&sentence) {
            Self::said(code, sentence, args.clone())
        } else {
            Self::because(code, "server_said").with("text", message)
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let sentence = Some(Refusal::sentence(&refusal.code)).filter(|sentence| sentence::known(sentence));
        Self { code: refusal.code, message: refusal.text, field: None, sentence, args: refusal.args }
    }
}

impl From<ReadRefusal> for Failure {
    fn from(refusal: ReadRefusal) -> Self {
        Self { field: Some("path".to_owned()), ..Self::said(refusal.code, refusal.sentence(), refusal.args) }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refused(refusal) => refusal.into(),
            StoreError::Exists => Self::new("exists"),
            StoreError::Missing => Self::new("empty"),
            StoreError::WrongKey => Self::new("wrong_key"),
            StoreError::Newer { found, known } => Self::new("newer").with("found", found).with("known", known),
            StoreError::DiskFull => Self::new("disk_full"),
            StoreError::Disk(why) => Self::new("disk").with("why", why.to_string()),
            StoreError::ReadOnly => Self::new("read_only"),
            StoreError::Busy => Self::new("busy"),
            StoreError::Damaged(what) => Self::new("damaged").with("what", what),
            StoreError::BadBatch(BadBatch::TooNew { .. }) => Self::new("log_newer"),
            StoreError::BadBatch(_) | StoreError::BadLog(_) | StoreError::OtherLog | StoreError::NotHeld => {
                Self::new("bad_log").with("what", error.to_string())
            }
            StoreError::Sql(_) | StoreError::Lookup(_) => Self::fault(error),
        }
    }
}

impl From<KeyError> for Failure {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::WrongPassphrase => Self::new("wrong_passphrase"),
            KeyError::WrongRecoveryCode => Self::new("wrong_recovery_code"),
            KeyError::MistypedRecoveryCode { .. } => Self::because("wrong_recovery_code", "mistyped_recovery_code"),
            KeyError::Exists { what } => Self::because("exists", "file_exists").with("what", what),
            KeyError::TooShort { has, missing } => {
                Self::invalid("passphrase", "passphrase_short").with("has", has).with("missing", missing)
            }
            KeyError::Damaged { what } => Self::because("damaged", "file_damaged").with("what", what),
            KeyError::NoKeyring => Self::new("no_keyring"),
            KeyError::KeyringShared => Self::because("no_keyring", "keyring_shared"),
            KeyError::WhichPerson => Self::new("which_person"),
            KeyError::NotYours => Self::new("not_yours"),
            KeyError::KeyringAlone => Self::because("no_keyring", "keyring_alone"),
            KeyError::NoRandomness => Self::because("fault", "no_randomness"),
            KeyError::Io { source, .. } => StoreError::of_disk(&source).into(),
            error => Self::fault(error),
        }
    }
}

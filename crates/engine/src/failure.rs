//! What a command answers when it does not do what was asked: a code for programs, a sentence for people.

use domain::judge::Refusal;
use keys::KeyError;
use serde::Serialize;
use store::StoreError;
use ts_rs::TS;

/// A refusal or a fault. Codes that screens act on: `locked`, `empty`, `wrong_passphrase`,
/// `changed_while_read`, `session_closed`, `unavailable`, `not_found`, `invalid`, `fault`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    pub code: String,
    pub message: String,
    /// The field of the request that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
}

impl Failure {
    /// A failure with this code and sentence.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into(), field: None }
    }

    /// Input that has to be mended, with the field it stands in.
    pub fn invalid(field: &str, message: impl Into<String>) -> Self {
        Self { field: Some(field.to_owned()), ..Self::new("invalid", message) }
    }

    /// Something that is not there (any more).
    pub fn not_found(what: &str) -> Self {
        Self::new("not_found", format!("there is no such {what} here; it may have been removed meanwhile"))
    }

    /// A bug or a broken disk: what happened goes to the log once, by whoever prints this.
    pub fn fault(error: impl std::fmt::Display) -> Self {
        Self::new("fault", error.to_string())
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::new(&refusal.code, refusal.text)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::Refused(refusal) => return refusal.clone().into(),
            StoreError::Exists => "exists",
            StoreError::Missing => "empty",
            StoreError::WrongKey => "wrong_key",
            StoreError::Newer { .. } => "newer",
            StoreError::DiskFull => "disk_full",
            StoreError::Disk(_) => "disk",
            StoreError::ReadOnly => "read_only",
            StoreError::Busy => "busy",
            StoreError::Damaged(_) => "damaged",
            StoreError::BadBatch(_) | StoreError::BadLog(_) | StoreError::OtherLog | StoreError::NotHeld => "bad_log",
            StoreError::Sql(_) | StoreError::Lookup(_) => "fault",
        };
        Self::new(code, error.to_string())
    }
}

impl From<KeyError> for Failure {
    fn from(error: KeyError) -> Self {
        let code = match &error {
            KeyError::WrongPassphrase => "wrong_passphrase",
            KeyError::WrongRecoveryCode | KeyError::MistypedRecoveryCode { .. } => "wrong_recovery_code",
            KeyError::Exists { .. } => "exists",
            KeyError::TooShort { .. } => return Self::invalid("passphrase", error.to_string()),
            KeyError::Damaged { .. } => "damaged",
            KeyError::NoKeyring | KeyError::KeyringAlone => "no_keyring",
            KeyError::Io { source, .. } => return StoreError::of_disk(source).into(),
            _ => "fault",
        };
        Self::new(code, error.to_string())
    }
}

//! Starting, joining, opening and leaving a workspace; members and invitations.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `workspace_start`: a workspace of one's own, no server needed. Answers `AppStatus`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct StartWorkspace {
    /// As printed on sign-offs.
    pub name: String,
    pub roles: Vec<String>,
    pub workspace: String,
    /// IANA zone name.
    pub zone: String,
    /// 12 characters or more; absent means "later": the disk's reader can open it.
    pub passphrase: Option<String>,
}

/// Request of `workspace_sample`: a workspace filled with the LMS go-live in its first week. Answers `AppStatus`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct StartSample {
    pub name: String,
}

/// Request of `workspace_join` with an invitation's code. Answers `AppStatus`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct JoinWorkspace {
    pub code: String,
    pub device: Option<String>,
    pub passphrase: Option<String>,
}

/// Request of `workspace_look_at_code`: what a code says, before joining.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct LookAtCode {
    pub code: String,
}

/// What a code says.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CodeView {
    /// `invitation` or `publish`.
    pub form: String,
    pub server: Option<String>,
    pub fingerprint: Option<String>,
    pub workspace: Option<String>,
    pub name: Option<String>,
}

/// Request of `workspace_unlock`. Answers `AppStatus`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Unlock {
    /// A member's passphrase, or the printed recovery code.
    pub passphrase: String,
}

/// Request of `workspace_protect`: sets the passphrase that was put off. Answers `RecoveryCode`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Protect {
    pub passphrase: String,
    /// Whether the keyring shall open the workspace as well.
    pub keyring: Option<bool>,
}

/// The printed recovery code: shown once.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RecoveryCode {
    pub code: String,
    /// Whether the keyring opens the workspace as well.
    pub keyring: bool,
}

/// Request of `keyring_keep`: the passphrase, so that nobody does it at somebody else's open window. Answers `KeyringLine`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct KeepKeyring {
    pub passphrase: String,
}

/// Answer of `keyring_show`, `keyring_keep` and `keyring_forget`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KeyringLine {
    /// Whether a keyring answers here; without one there is nothing to choose.
    pub answers: bool,
    /// Whether it opens the workspace with no typing.
    pub opens: bool,
}

/// Request of `member_invite`. Works offline: the invitation is a signed operation.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Invite {
    pub name: String,
    pub roles: Vec<String>,
    /// Hours until it lapses; 168 if absent.
    pub hours: Option<u32>,
}

/// Answer of `member_invite`: the code as text, as link, and as a picture.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Invitation {
    pub code: String,
    /// QR of the code as SVG.
    pub qr: String,
    pub expires: String,
}

/// Answer of `member_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Members {
    pub members: Vec<MemberLine>,
    pub invitations: Vec<InvitationLine>,
}

/// One member with their laptops.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MemberLine {
    pub id: String,
    pub name: String,
    pub roles: Vec<String>,
    pub state: String,
    pub laptops: Vec<String>,
}

/// One invitation that is still open.
#[derive(Clone, Debug, Serialize, TS)]
pub struct InvitationLine {
    pub id: String,
    pub name: String,
    pub roles: Vec<String>,
    pub expires: String,
    pub used: bool,
}

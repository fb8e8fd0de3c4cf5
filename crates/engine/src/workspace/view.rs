//! Starting, joining, opening and leaving a workspace; members and invitations.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::view::AppStatus;

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
    /// A member's passphrase, or a printed recovery code.
    pub passphrase: String,
    /// Whose it is, as `members_here` names them; whoever's it is if absent.
    pub person: Option<String>,
}

/// Request of `workspace_switch`: who goes on here. Answers `AppStatus`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SwitchPerson {
    /// As `members_here` names them.
    pub person: String,
    pub passphrase: String,
}

/// Request of `workspace_enrol_here`: an invitation's code, and the passphrase of whoever it is for.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct EnrolHere {
    pub code: String,
    /// 12 characters or more.
    pub passphrase: String,
}

/// Answer of `workspace_enrol_here`: who came works here now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EnrolledHere {
    pub status: AppStatus,
    /// The keyring opened the workspace and does so no more: it could not tell who sits here.
    pub keyring_off: bool,
    /// A recovery code from an older folder opens nothing any more; whoever was here prints a new one.
    pub recovery_void: bool,
}

/// Request of `workspace_leave_here`: whose way in is taken off this laptop. Answers `AppStatus`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct LeaveHere {
    /// As `members_here` names them.
    pub person: String,
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

/// Request of `recovery_make`: the passphrase, so that nobody does it at somebody else's open window. Answers `RecoveryCode`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct KeepRecovery {
    pub passphrase: String,
}

/// Request of `passphrase_change`. Answers `AppStatus`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ChangePassphrase {
    pub old: String,
    pub new: String,
}

/// Answer of `signing_keys` and `signing_key_renew`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SigningKeys {
    /// Of the member who works now, on this laptop; the newest first.
    pub keys: Vec<SigningKeyLine>,
}

/// One key.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SigningKeyLine {
    /// As OpenSSH prints it, `SHA256:...`.
    pub fingerprint: String,
    /// From when it counts.
    pub from: String,
    /// It signs now; the others signed before.
    pub current: bool,
}

/// Request of `signing_key_renew`. Answers `SigningKeys`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct RenewSigningKey {
    pub passphrase: String,
}

/// Request of `workspace_recover`: the printed code, and the passphrase from now on. Answers `AppStatus`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct Recover {
    pub code: String,
    pub passphrase: String,
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
    /// A member who comes with another laptop, or anew after a lost passphrase: name and roles stay theirs.
    pub member: Option<String>,
    /// Hours until it lapses; 168 if absent.
    pub hours: Option<u32>,
    /// Somebody new has to be approved by an owner after they joined, before what they write counts.
    pub approve: Option<bool>,
}

/// Request of `member_approve`: somebody who joined is who they should be, or is not. Answers `Members`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ApproveMember {
    pub id: String,
    pub approved: bool,
    /// Why not; told to whoever joined.
    pub reason: Option<String>,
}

/// Answer of `member_invite`: the code as text, as link, and as a picture.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Invitation {
    pub code: String,
    /// QR of the code as SVG.
    pub qr: String,
    pub expires: String,
}

/// Answer of `member_list` and of what changes it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Members {
    pub members: Vec<MemberLine>,
    pub invitations: Vec<InvitationLine>,
    /// Whether this person may invite, change roles and revoke.
    pub may: bool,
}

/// One member with their laptops.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MemberLine {
    pub id: String,
    pub name: String,
    pub roles: Vec<String>,
    /// `active`, `disabled`, `waiting` to be approved, or `declined`.
    pub state: String,
    /// Why they were declined.
    pub why: String,
    /// The person who works here.
    pub me: bool,
    pub laptops: Vec<LaptopLine>,
}

/// A laptop of a member.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct LaptopLine {
    /// Names it, for `laptop_revoke`.
    pub id: String,
    pub name: String,
    /// The laptop in front of this person.
    pub here: bool,
    /// Who else works on it, shut out or not.
    pub others: Vec<String>,
    pub revoked: bool,
    /// When the server last took something of it, as far as is known here.
    pub heard: Option<String>,
}

/// One invitation that nobody has come with yet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct InvitationLine {
    pub id: String,
    pub name: String,
    pub roles: Vec<String>,
    pub expires: String,
    pub used: bool,
    /// Its time is over.
    pub lapsed: bool,
}

/// Request of `member_set`: other roles, or shut out, or let in again. Answers `Members`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetMember {
    pub id: String,
    pub roles: Option<Vec<String>>,
    /// `active` or `disabled`.
    pub state: Option<String>,
}

/// Request of `laptop_revoke` and `laptop_restore`. Answers `Members`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfLaptop {
    /// The laptop's id.
    pub id: String,
    /// This member alone; everybody who works on it if absent, as when it is lost.
    pub member: Option<String>,
}

/// Request of `invitation_withdraw`. Answers `Members`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OfInvitation {
    pub id: String,
}

/// Request of `workspace_backup`: a whole copy in a new file, its keys beside it.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveBackup {
    /// An absolute path at which nothing is yet.
    pub path: String,
}

/// Answer of `workspace_backup`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupMade {
    pub file: String,
    /// The keys that open it, without which it is worth nothing.
    pub keys: String,
    /// Whether it takes a passphrase to open it; else whoever has both files reads everything.
    pub protected: bool,
}

/// Request of `workspace_restore`: a backup into this empty folder. Answers `AppStatus`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct RestoreBackup {
    /// The backup; its keys lie beside it.
    pub path: String,
    /// Of anybody who worked there when it was made; absent where none was set.
    pub passphrase: Option<String>,
}

/// Request of `workspace_export`: everything for other programs.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportWorkspace {
    /// An absolute path at which nothing is yet.
    pub dir: String,
    /// `en` or `vi`.
    pub language: String,
}

/// Answer of `workspace_export`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WorkspaceExported {
    pub dir: String,
    /// Kinds of record with at least one.
    pub tables: u32,
    pub files: u32,
    /// Attached files that are not on this laptop.
    pub missing: u32,
}

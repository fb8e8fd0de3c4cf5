//! Who may write what. The same table on laptop and server; the server decides on its own state.

use crate::value::choice;

choice! {
    /// What a member does in the team.
    Role {
        /// Started the workspace; may invite and may do what leads may.
        Owner "owner",
        DeploymentLead "deployment-lead",
        TrainingManager "training-manager",
        SupportLead "support-lead",
        SupportMember "support-member",
        OperationsRepresentative "operations-representative",
        /// Reads.
        Executive "executive",
    }
}

/// Who may write a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writers {
    /// Every active member, except who only reads.
    Workers,
    /// Every active member, also who only reads: votes and decisions.
    Members,
    /// Members with one of these roles. The owner is not implied.
    Roles(&'static [Role]),
    /// The author itself, about itself (keys, laptops); a check says more.
    Oneself,
}

impl Writers {
    /// Whether somebody with these roles may write.
    pub fn allow(self, roles: &[Role]) -> bool {
        match self {
            Self::Workers => roles.iter().any(|role| *role != Role::Executive),
            Self::Members => !roles.is_empty(),
            Self::Roles(allowed) => roles.iter().any(|role| allowed.contains(role)),
            Self::Oneself => true,
        }
    }

    /// The roles that may write, as messages for a refusal's sentence.
    pub fn words(self) -> Vec<String> {
        match self {
            Self::Workers => vec!["writers-workers".to_owned()],
            Self::Members => vec!["writers-members".to_owned()],
            Self::Roles(roles) => roles.iter().map(|role| format!("role-{}", role.word())).collect(),
            Self::Oneself => vec!["writers-oneself".to_owned()],
        }
    }
}

/// One line of the table of rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Right {
    /// A kind's name; `invitation` and `author` stand for making one and for revoking one, [`ERASE`] for erasing a person.
    pub of: &'static str,
    pub writers: Writers,
}

/// The table of rights: who may write each kind. Judge, screens and the test that walks every cell read this one.
///
/// A line of [`Writers::Oneself`] says that the kind's own check decides by what is written, not by roles.
pub fn table() -> Vec<Right> {
    let of_kind = |kind: &crate::Kind| Right {
        of: kind.name,
        writers: if matches!(kind.name, "invitation" | "author") { MEMBERSHIP } else { kind.writers },
    };
    crate::KINDS.iter().map(of_kind).chain([Right { of: ERASE, writers: ERASERS }]).collect()
}

/// The line of the table that is no kind: erasing a person.
pub const ERASE: &str = "erase";

/// Plans, templates, rollouts.
pub const LEADS: Writers = Writers::Roles(&[Role::Owner, Role::DeploymentLead]);
/// Who approves a plan, and says how far a rollout is (S-376, S-378).
pub const APPROVERS: Writers = Writers::Roles(&[Role::Owner, Role::DeploymentLead, Role::Executive]);
/// Rosters, sessions, marks.
pub const TRAINERS: Writers = Writers::Roles(&[Role::Owner, Role::DeploymentLead, Role::TrainingManager]);
/// Members and the workspace itself.
pub const OWNERS: Writers = Writers::Roles(&[Role::Owner]);
/// What is not a kind of its own and only some may do: inviting, taking an invitation back, revoking a laptop and
/// letting it in again, deciding what a revoked laptop left. The checks of those kinds ask for it.
pub const MEMBERSHIP: Writers = OWNERS;
/// Who may order that a person is erased. It reaches every laptop and cannot be taken back, so it belongs to whoever answers for
/// the workspace's data: an owner, not everybody who keeps rosters. They take somebody off a roster by archiving.
pub const ERASERS: Writers = OWNERS;
/// Points of a hand-off: who receives, and who gives.
pub const HANDING_OVER: Writers = Writers::Roles(&[Role::Owner, Role::DeploymentLead, Role::OperationsRepresentative, Role::SupportLead]);
/// The acceptance signature belongs to who receives (S-376); the area names the role, a check compares it.
pub const SIGNERS: Writers = Writers::Workers;

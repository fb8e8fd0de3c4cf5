//! The two pages that carry a secret: an invitation on paper and the recovery code. Not here: making or checking the codes.

/// One person's invitation, to be handed over in person.
#[derive(Debug, Clone)]
pub struct Enrolment {
    /// Printed name of the person invited.
    pub name: String,
    /// Roles, in words.
    pub roles: String,
    /// The code to be typed, as it is typed.
    pub code: String,
    /// What the QR code holds, usually the invitation's link.
    pub link: String,
    /// Fingerprint of the server's own certificate; empty where the system's roots count.
    pub server: String,
    /// After this instant the code no longer works.
    pub expires: i64,
}

/// The code that opens a workspace's store when the passphrase is lost.
#[derive(Debug, Clone)]
pub struct RecoveryCode {
    /// Printed name of the member it belongs to.
    pub member: String,
    /// Name of the laptop whose store it opens.
    pub device: String,
    /// The code in its groups, as it is typed.
    pub code: String,
    /// When it was made.
    pub made_at: i64,
}

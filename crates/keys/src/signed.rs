//! A signed record read again: is the statement in it what its record says, signed by the key of whoever wrote it.
//!
//! Laptop and server ask alike. Not here: whether the statement still stands, and what it is about.

use domain::{AuthorId, Hash};

use crate::signing;
use crate::statement::{SIGNOFF, Statement};

/// What a record holds, and what is known of whoever wrote it.
pub struct Signed<'a> {
    pub statement: &'a str,
    pub digest: &'a str,
    pub signature: &'a str,
    /// The public half of the key that the record names, and whose it is.
    pub key: &'a str,
    pub key_of: &'a str,
    /// Who wrote the statement into the record, and the member behind.
    pub author: AuthorId,
    pub member: Option<String>,
    pub workspace: Hash,
}

impl Signed<'_> {
    /// The statement, if all of it is good.
    pub fn read(&self) -> Option<Statement> {
        let bytes = self.statement.as_bytes();
        let whole = Hash::of(&[bytes]).to_string() == self.digest;
        if self.key_of != self.author.to_string() || !whole || signing::verify_sshsig(self.key, SIGNOFF, bytes, self.signature).is_err() {
            return None;
        }
        let statement = Statement::parse(bytes).ok()?;
        let here = statement.workspace == self.workspace.to_string();
        (here && self.member.as_ref() == Some(&statement.signer.member)).then_some(statement)
    }
}

//! A signed statement of a record, read again: by the key of whoever wrote it, in their own name, for this workspace.

use domain::workspace::{Author, SigningKey};
use domain::{Hash, RecordKey, RecordState, Ref, Text};
use keys::signed::Signed;
use keys::statement::Statement;

use crate::rows::text;
use crate::storage::{Reading, Stored};

/// What a record holds of a signature.
pub(super) struct Paper<'p, const MOST: usize> {
    pub(super) statement: &'p Option<Text<MOST>>,
    pub(super) digest: &'p Option<Text<64>>,
    pub(super) signature: &'p Option<Text<4000>>,
    pub(super) key: Option<Ref<SigningKey>>,
}

/// The statement, if its signature is good.
pub(super) fn read<const MOST: usize>(
    reading: &mut dyn Reading,
    workspace: Hash,
    state: &RecordState,
    paper: Paper<'_, MOST>,
) -> Stored<Option<Statement>> {
    let (Some(key), Some(author)) = (paper.key, state.shown("statement").map(|write| write.dot.author)) else { return Ok(None) };
    let Some(key) = reading.record(&RecordKey::of::<SigningKey>(key.0))?.map(|state| state.read::<SigningKey>()) else {
        return Ok(None);
    };
    let member = reading.record(&RecordKey::of::<Author>(author.record()))?.and_then(|state| state.read::<Author>().member);
    let signed = Signed {
        statement: &text(paper.statement),
        digest: &text(paper.digest),
        signature: &text(paper.signature),
        key: &text(&key.public),
        key_of: &text(&key.author),
        author,
        member: member.map(|member| member.0.to_string()),
        workspace,
    };
    Ok(signed.read())
}

/// When a statement says that it was signed, in milliseconds since 1970.
pub(super) fn at_of(statement: &Statement) -> Option<i64> {
    Some(chrono::DateTime::parse_from_rfc3339(&statement.at).ok()?.timestamp_millis())
}

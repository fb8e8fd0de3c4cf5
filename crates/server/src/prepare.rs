//! What can be said of pushed batches before any lock is taken: form, size, root, signature, workspace.
//!
//! A batch that fails here never enters the log and stays in the outbox of who sent it, with a reason;
//! the others of the same request go on.

use std::collections::HashMap;

use domain::args;
use domain::batch::{BadBatch, Batch, SIGNED_AS};
use domain::sentence::Args;
use domain::sync::Pushed;
use domain::{AuthorId, Hash};
use serde_json::value::RawValue;

use crate::storage::Stored;

/// A batch that is what its author signed.
pub(crate) struct Checked {
    pub(crate) bytes: Vec<u8>,
    pub(crate) batch: Batch,
    pub(crate) hash: Hash,
    /// The author's public writing key.
    pub(crate) key: [u8; 32],
}

/// A pushed batch after the first look.
pub(crate) enum Prepared {
    Good(Box<Checked>),
    Not(Pushed),
}

/// An answer for a batch that is not taken now.
pub(crate) fn held(code: &str, args: Args) -> Pushed {
    Pushed::Held { code: code.to_owned(), text: crate::answer::sentence(code, &args), args }
}

/// Where the keys of authors are looked up.
pub(crate) type Keys<'a> = &'a mut dyn FnMut(AuthorId) -> Stored<Option<[u8; 32]>>;

/// Checks all batches of a request.
///
/// # Errors
/// The storage's only.
pub(crate) fn prepare(workspace: &Hash, batches: &[Box<RawValue>], look_up: Keys<'_>) -> Stored<Vec<Prepared>> {
    let mut keys = HashMap::new();
    batches.iter().map(|raw| prepare_one(workspace, raw.get(), &mut keys, look_up)).collect()
}

fn prepare_one(workspace: &Hash, text: &str, keys: &mut HashMap<AuthorId, [u8; 32]>, look_up: Keys<'_>) -> Stored<Prepared> {
    let batch = match Batch::read(text.as_bytes()) {
        Ok(batch) => batch,
        Err(error @ BadBatch::TooNew { .. }) => {
            return Ok(Prepared::Not(held("server_too_old", args!(why: error.to_string()))));
        }
        Err(error) => return Ok(Prepared::Not(held("bad_batch", args!(why: error.to_string())))),
    };
    let hash = batch.header.hash();
    if !belongs(workspace, &batch, &hash) {
        return Ok(Prepared::Not(held("other_workspace", args!())));
    }
    let author = batch.header.author;
    let key = match (batch.header.n, keys.get(&author)) {
        (1, _) => batch.first_key(),
        (_, Some(key)) => Some(*key),
        _ => match look_up(author)? {
            Some(key) => Some(key),
            None => return Ok(Prepared::Not(missing("first"))),
        },
    };
    let Some(key) = key else {
        return Ok(Prepared::Not(held("bad_batch", args!(why: "an author's first batch carries the key that its id is made of"))));
    };
    if !keys::writing::verify(&key, SIGNED_AS, &batch.header.bytes(), &batch.signature) {
        return Ok(Prepared::Not(held("bad_signature", args!())));
    }
    keys.insert(author, key);
    Ok(Prepared::Good(Box::new(Checked { bytes: text.as_bytes().to_vec(), batch, hash, key })))
}

/// Only the genesis names no workspace: its own hash is the workspace.
fn belongs(workspace: &Hash, batch: &Batch, hash: &Hash) -> bool {
    match &batch.header.workspace {
        Some(named) => named == workspace,
        None => batch.header.n == 1 && hash == workspace,
    }
}

/// An answer for a batch that came before what it depends on.
pub(crate) fn missing(what: &str) -> Pushed {
    held("missing", args!(what: what))
}

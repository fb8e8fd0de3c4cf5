//! Follows a chain of enrolment: every batch signed by its author, every step judged by the rules of the workspace.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::batch::{Batch, SIGNED_AS};
use domain::fold::{Origin, corrected};
use domain::judge::{Lookup, LookupError, judge};
use domain::rights::Role;
use domain::workspace::{Author, Member, SigningKey, public_key, roles_of};
use domain::{AuthorId, Hash, KindOf, RecordKey, RecordState};

use crate::{pack::allowed, writing};

/// What a chain shows.
#[derive(Debug, Clone)]
pub struct Proven {
    /// The hash of the first batch: the workspace itself.
    pub workspace: Hash,
    /// The keys that somebody in it made known.
    pub keys: Vec<ProvenKey>,
}

/// A signing key and who made it known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvenKey {
    /// `ssh-ed25519 AAAA...`, without a comment.
    pub public_line: String,
    /// The member's id.
    pub member: String,
    /// Whether the member owns the workspace, as far as the chain goes.
    pub owner: bool,
    /// From when it counts, in milliseconds since 1970.
    pub from: Option<i64>,
}

/// Why a chain does not hold: which batch, counted from 0, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct Broken {
    /// Which one, from 0.
    pub batch: usize,
    /// What is wrong, for people.
    pub why: String,
}

/// Follows batches in their order, from the first one of the workspace.
///
/// What is blackened in them changes nothing. A group that the rules refuse counts for nothing, as on every laptop.
///
/// # Errors
/// [`Broken`]: bytes that are no batch, a wrong signature, a batch of another workspace or of somebody unknown.
pub fn prove(batches: &[Vec<u8>]) -> Result<Proven, Broken> {
    let mut records = Records::default();
    let mut workspace = None;
    for (at, bytes) in batches.iter().enumerate() {
        let broken = |why: String| Broken { batch: at, why };
        let batch = Batch::read(bytes).map_err(|error| broken(error.to_string()))?;
        match (workspace, batch.header.workspace) {
            (None, None) if batch.header.n == 1 => workspace = Some(batch.header.hash()),
            (Some(known), Some(named)) if known == named => {}
            _ => return Err(broken("it does not belong to the workspace that the first one began".to_owned())),
        }
        authentic(&batch, &records).map_err(|why| broken(why.to_owned()))?;
        take(&batch, at as u64 + 1, &mut records).map_err(|error| broken(error.to_string()))?;
    }
    let workspace = workspace.ok_or_else(|| Broken { batch: 0, why: "there is no first batch".to_owned() })?;
    Ok(Proven { workspace, keys: records.keys() })
}

fn authentic(batch: &Batch, records: &Records) -> Result<(), &'static str> {
    let author = batch.header.author;
    let key = batch.first_key().or_else(|| records.author(author).and_then(|record| public_key(&record.key?.0)));
    let key = key.ok_or("it is by somebody whom nobody enrolled")?;
    let own = AuthorId::of_key(&key) == author;
    match own && writing::verify(&key, SIGNED_AS, &batch.header.bytes(), &batch.signature) {
        true => Ok(()),
        false => Err("its signature is not its author's"),
    }
}

fn take(batch: &Batch, position: u64, records: &mut Records) -> Result<(), LookupError> {
    for group in &batch.groups {
        let at = corrected(group.at, batch.header.skew.map(|skew| skew.offset), None);
        let origin = Origin { author: batch.header.author, at, seq: Some(position) };
        // The order is the log's: whoever stands later knew what stands before.
        let (verdict, touched) = judge(group, origin, u64::MAX, records)?;
        if verdict.accepted() {
            records.0.extend(touched.into_iter().map(|touched| (touched.key, touched.after)));
        }
    }
    Ok(())
}

#[derive(Default)]
struct Records(BTreeMap<RecordKey, Arc<RecordState>>);

impl Lookup for Records {
    fn record(&mut self, key: &RecordKey) -> Result<Option<Arc<RecordState>>, LookupError> {
        Ok(self.0.get(key).cloned())
    }
}

impl Records {
    fn author(&self, author: AuthorId) -> Option<Author> {
        self.0.get(&RecordKey::of::<Author>(author.record())).map(|state| state.read())
    }

    fn keys(&self) -> Vec<ProvenKey> {
        let records = self.0.iter().filter(|(key, state)| key.kind == SigningKey::NAME && state.is_live());
        records.filter_map(|(_, state)| self.key(&state.read())).collect()
    }

    fn key(&self, key: &SigningKey) -> Option<ProvenKey> {
        let author = self.author(key.author.as_ref()?.0.parse().ok()?)?;
        let member = author.member?.0;
        let roles = self.0.get(&RecordKey::of::<Member>(member)).map(|state| roles_of(&state.read())).unwrap_or_default();
        Some(ProvenKey {
            public_line: allowed::bare_key(&key.public.as_ref()?.0).ok()?,
            member: member.to_string(),
            owner: roles.contains(&Role::Owner),
            from: key.from.map(|from| from.0),
        })
    }
}

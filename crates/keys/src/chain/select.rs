//! Which operations show whose a signing key is: the key, its author, the invitation, who invited, up to the first batch.
//!
//! A batch holds whatever its author did; rosters and marks are nobody's business here. They are blackened as an erased
//! person is: the leaf keeps its digest, so hash and signature of the batch stand.

use std::collections::{BTreeMap, BTreeSet};

use domain::batch::{Batch, erase};
use domain::workspace::{Author, Invitation, Member, SigningKey, WORKSPACE_ID, Workspace};
use domain::{Id, KindOf, Operation};

use crate::KeyError;

/// A record by kind and id.
type Key = (String, Id);

/// Where operations on a record stand: batch and number.
type Places = BTreeMap<Key, Vec<(usize, u64)>>;

/// From all batches in the order of the log, the ones that prove these `signing_key` records, blackened otherwise.
///
/// # Errors
/// Bytes that are no batch.
pub fn select(batches: &[Vec<u8>], keys: &[Id]) -> Result<Vec<Vec<u8>>, KeyError> {
    let read = batches.iter().map(|bytes| Batch::read(bytes).map_err(damaged)).collect::<Result<Vec<_>, _>>()?;
    let needed = needed(&read, keys);
    let mut chain = Vec::new();
    for (at, batch) in read.iter().enumerate() {
        let Some(numbers) = needed.get(&at) else { continue };
        let others: Vec<u64> = (batch.header.first..=batch.last()).filter(|number| !numbers.contains(number)).collect();
        chain.push(if others.is_empty() { batches[at].clone() } else { erase(&batches[at], &others).map_err(damaged)? });
    }
    Ok(chain)
}

/// The numbers of the needed operations, by batch.
fn needed(batches: &[Batch], keys: &[Id]) -> BTreeMap<usize, BTreeSet<u64>> {
    let places = places(batches);
    let mut needed: BTreeMap<usize, BTreeSet<u64>> = BTreeMap::new();
    let mut waiting: Vec<Key> = vec![key::<Workspace>(WORKSPACE_ID)];
    waiting.extend(keys.iter().map(|id| key::<SigningKey>(*id)));
    let mut met = BTreeSet::new();
    while let Some(record) = waiting.pop() {
        if !met.insert(record.clone()) {
            continue;
        }
        for (at, number) in places.get(&record).into_iter().flatten() {
            needed.entry(*at).or_default().insert(*number);
            let batch = &batches[*at];
            waiting.push(key::<Author>(batch.header.author.record()));
            waiting.extend(operation(batch, *number).map(leads_to).unwrap_or_default());
        }
    }
    needed
}

fn places(batches: &[Batch]) -> Places {
    let mut places = Places::new();
    let known = [Workspace::NAME, Member::NAME, Author::NAME, Invitation::NAME, SigningKey::NAME];
    for (at, batch) in batches.iter().enumerate() {
        for group in &batch.groups {
            for (number, operation) in (group.first..).zip(&group.operations) {
                if known.contains(&operation.kind.as_str()) {
                    places.entry((operation.kind.clone(), operation.id)).or_default().push((at, number));
                }
            }
        }
    }
    places
}

fn operation(batch: &Batch, number: u64) -> Option<&Operation> {
    let group = batch.groups.iter().rev().find(|group| group.first <= number)?;
    group.operations.get(usize::try_from(number - group.first).ok()?)
}

/// The records without which this operation says nothing.
fn leads_to(operation: &Operation) -> Vec<Key> {
    match operation.kind.as_str() {
        Author::NAME => {
            let author = Author::read(|cell| operation.value(cell));
            let member = author.member.map(|member| key::<Member>(member.0));
            member.into_iter().chain(author.voucher.map(|voucher| key::<Invitation>(voucher.invitation))).collect()
        }
        Invitation::NAME => {
            Invitation::read(|cell| operation.value(cell)).member.map(|member| key::<Member>(member.0)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn key<K: KindOf>(id: Id) -> Key {
    (K::NAME.to_owned(), id)
}

fn damaged(error: domain::batch::BadBatch) -> KeyError {
    KeyError::damaged(format!("a batch of this workspace ({error})"))
}

//! Carrying out orders to erase a person in a workspace's log: what goes is taken out of every stored batch, and the records
//! that it made are folded again.
//!
//! All of it happens in the transaction that takes the order, so that no reader sees one without the other. Which
//! operations go is said by `domain::erasing`. What the engine keeps of old rows is the engine's: see `Tenant::wipe`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::batch::{Batch, erase};
use domain::erasing::{Search, is_personal};
use domain::fold::{Origin, corrected, fold};
use domain::judge::{Lookup, LookupError};
use domain::people::Person;
use domain::{Operation, RecordKey, RecordState};

use crate::prepare::Checked;
use crate::storage::{LogRow, Page, StorageError, Stored, Wanted, Writing};

/// How much of the log is read at a time.
const ENTRIES: usize = 200;
const BYTES: usize = 4 << 20;

/// A batch without these operations; hash and signature stand.
pub(crate) fn less(checked: &Checked, gone: &[u64]) -> Stored<Checked> {
    let bytes = erase(&checked.bytes, gone).map_err(damaged)?;
    let batch = Batch::read(&bytes).map_err(damaged)?;
    Ok(Checked { bytes, batch, hash: checked.hash, key: checked.key })
}

/// Takes out what goes with everybody who is ordered to be erased, as the records of the transaction say.
pub(crate) fn carry_out(writing: &mut dyn Writing) -> Stored<()> {
    let (mut search, mut changed) = (Search::default(), BTreeSet::new());
    each(writing, |writing, row, batch| {
        let personal = batch.groups.iter().flat_map(|group| &group.operations).filter(|operation| is_personal(operation));
        let wanted: BTreeSet<RecordKey> = personal.flat_map(|operation| operation.key().into_iter().chain(person(operation))).collect();
        writing.foresee(&Wanted { records: wanted.into_iter().collect(), ..Wanted::default() })?;
        let mut gone = Vec::new();
        for group in &batch.groups {
            gone.extend(search.gone(group, &mut Records(&mut *writing)).map_err(told)?);
        }
        if gone.is_empty() {
            return Ok(());
        }
        let operations = batch.groups.iter().flat_map(|group| (group.first..).zip(&group.operations));
        changed.extend(operations.filter(|(number, _)| gone.contains(number)).filter_map(|(_, operation)| operation.key()));
        writing.put_bytes(row.seq, &erase(row.bytes.as_deref().unwrap_or_default(), &gone).map_err(damaged)?)
    })?;
    if changed.is_empty() { Ok(()) } else { fold_again(writing, &changed) }
}

/// Whom an operation says that its record is about.
fn person(operation: &Operation) -> Option<RecordKey> {
    let kind = domain::kind(&operation.kind)?;
    let id = operation.value(kind.refers_to_person()?)?.as_str()?.parse().ok()?;
    Some(RecordKey::of::<Person>(id))
}

fn fold_again(writing: &mut dyn Writing, changed: &BTreeSet<RecordKey>) -> Stored<()> {
    let mut records: BTreeMap<RecordKey, RecordState> = BTreeMap::new();
    each(writing, |_, row, batch| {
        let skew = batch.header.skew.map(|skew| skew.offset);
        for (group, _) in batch.groups.iter().zip(&row.verdicts).filter(|(_, verdict)| verdict.accepted()) {
            let origin = Origin { author: row.author, at: corrected(group.at, skew, Some(row.received)), seq: Some(row.seq) };
            for (number, operation) in (group.first..).zip(&group.operations) {
                let Some(key) = operation.key().filter(|key| changed.contains(key)) else { continue };
                let kind = domain::kind(key.kind);
                fold(records.entry(key).or_default(), kind, operation, number, origin);
            }
        }
        Ok(())
    })?;
    for key in changed {
        match records.get(key) {
            Some(state) => writing.put_record(key, state)?,
            None => writing.drop_record(key)?,
        }
    }
    Ok(())
}

/// Hands over every entry of the log.
fn each(writing: &mut dyn Writing, mut on: impl FnMut(&mut dyn Writing, &LogRow, &Batch) -> Stored<()>) -> Stored<()> {
    let mut after = 0;
    loop {
        let rows = writing.page(Page { after, own: None, entries: ENTRIES, bytes: BYTES })?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.seq;
        for row in &rows {
            let batch = Batch::read(row.bytes.as_deref().unwrap_or_default()).map_err(damaged)?;
            on(writing, row, &batch)?;
        }
    }
}

fn damaged(_: domain::batch::BadBatch) -> StorageError {
    StorageError::Damaged { what: "a batch of the log".to_owned() }
}

fn told(error: LookupError) -> StorageError {
    match error.downcast::<StorageError>() {
        Ok(error) => *error,
        Err(error) => StorageError::Refused(error.to_string()),
    }
}

/// The records of a transaction.
struct Records<'w>(&'w mut dyn Writing);

impl Lookup for Records<'_> {
    fn record(&mut self, key: &RecordKey) -> Result<Option<Arc<RecordState>>, LookupError> {
        Ok(self.0.record(key)?.map(Arc::new))
    }
}

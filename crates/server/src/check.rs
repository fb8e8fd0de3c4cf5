//! `check`: the files are sound, the chain holds, every signature stands, and folding the log again gives the same records.

use std::collections::{BTreeMap, HashMap};

use domain::batch::{Batch, SIGNED_AS};
use domain::fold::{Origin, corrected, fold};
use domain::judge::Verdict;
use domain::sync::chain;
use domain::{AuthorId, Hash, RecordKey, RecordState};

use crate::storage::{AuthorRow, LogRow, Page, Reading, Storage, Stored, Tenant};

/// What was found in one workspace.
#[derive(Debug, PartialEq)]
pub struct Report {
    pub workspace: Hash,
    pub entries: u64,
    pub records: usize,
    pub files: usize,
    /// Nothing, when all is well.
    pub problems: Vec<String>,
}

/// Checks every workspace.
///
/// # Errors
/// The storage's.
pub fn all(storage: &dyn Storage) -> Stored<Vec<Report>> {
    let mut reports = Vec::new();
    for workspace in storage.workspaces()? {
        if let Some(tenant) = storage.tenant(&workspace)? {
            reports.push(one(&*tenant)?);
        }
    }
    Ok(reports)
}

/// Checks one workspace.
///
/// # Errors
/// The storage's.
pub fn one(tenant: &dyn Tenant) -> Stored<Report> {
    let mut problems = tenant.integrity()?;
    let mut reading = tenant.read()?;
    let mut again = Again::default();
    loop {
        let rows = reading.page(Page { after: again.seq, own: None, entries: 500, bytes: 4 << 20 })?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            again.entry(&tenant.workspace(), &row).unwrap_or_else(|problem| problems.push(format!("entry {}: {problem}", row.seq)));
            again.seq = row.seq;
        }
    }
    again.compare(&mut *reading, &mut problems)?;
    let files = check_files(&mut *reading, &mut problems)?;
    Ok(Report { workspace: tenant.workspace(), entries: again.seq, records: again.records.len(), files, problems })
}

/// Reads every file again; a part on its way is nobody's word for anything.
fn check_files(reading: &mut dyn Reading, problems: &mut Vec<String>) -> Stored<usize> {
    let files = reading.all_files()?;
    for file in &files {
        if crate::files::digest_of(reading, file)? != Some(file.digest) {
            problems.push(format!("the file {} is not what its digest says", file.digest));
        }
    }
    Ok(files.len())
}

/// The log read again from its beginning.
#[derive(Default)]
struct Again {
    seq: u64,
    chain: Hash,
    authors: HashMap<AuthorId, AuthorRow>,
    records: BTreeMap<RecordKey, RecordState>,
}

impl Again {
    fn entry(&mut self, workspace: &Hash, row: &LogRow) -> Result<(), String> {
        let previous = std::mem::replace(&mut self.chain, row.chain);
        if row.seq != self.seq + 1 {
            return Err("the log has a gap before it".to_owned());
        }
        let batch = Batch::read(row.bytes.as_deref().unwrap_or_default()).map_err(|error| error.to_string())?;
        let hash = batch.header.hash();
        if hash != row.hash || batch.header.author != row.author || batch.header.n != row.n {
            return Err("it is another batch than the log says".to_owned());
        }
        if batch.header.workspace.unwrap_or(hash) != *workspace {
            return Err("it belongs to another workspace".to_owned());
        }
        self.author(&batch, hash)?;
        self.fold(&batch, row)?;
        if chain(&previous, row.seq, &hash, row.received, &row.verdicts) != row.chain {
            return Err("the chain does not hold".to_owned());
        }
        Ok(())
    }

    fn author(&mut self, batch: &Batch, hash: Hash) -> Result<(), String> {
        let header = &batch.header;
        let before = self.authors.get(&header.author);
        let key = before.map(|row| row.key).or_else(|| batch.first_key()).ok_or("the author's key is not in the log")?;
        let follows = before.map_or((0, 0, None), |row| (row.last_n, row.last_op, Some(row.last_hash)));
        if (header.n, header.first, header.prev) != (follows.0 + 1, follows.1 + 1, follows.2) {
            return Err("it does not follow the author's batch before".to_owned());
        }
        if !keys::writing::verify(&key, SIGNED_AS, &header.bytes(), &batch.signature) {
            return Err("the signature is not the author's".to_owned());
        }
        let row = AuthorRow { key, last_n: header.n, last_op: batch.last(), last_hash: hash, served: 0, revoked: None };
        self.authors.insert(header.author, row);
        Ok(())
    }

    fn fold(&mut self, batch: &Batch, row: &LogRow) -> Result<(), String> {
        if batch.groups.len() != row.verdicts.len() {
            return Err("it has other verdicts than groups".to_owned());
        }
        let skew = batch.header.skew.map(|skew| skew.offset);
        let accepted = batch.groups.iter().zip(&row.verdicts).filter(|(_, verdict)| Verdict::accepted(verdict));
        for (group, _) in accepted {
            let origin = Origin { author: row.author, at: corrected(group.at, skew, Some(row.received)), seq: Some(row.seq) };
            for (number, operation) in (group.first..).zip(&group.operations) {
                let Some(key) = operation.key() else { continue };
                let kind = domain::kind(key.kind);
                fold(self.records.entry(key).or_default(), kind, operation, number, origin);
            }
        }
        Ok(())
    }

    fn compare(&self, reading: &mut dyn Reading, problems: &mut Vec<String>) -> Stored<()> {
        let head = reading.head()?;
        if (head.seq, head.chain) != (self.seq, self.chain) {
            problems.push("the log does not end where the workspace says".to_owned());
        }
        let stored: BTreeMap<RecordKey, RecordState> = reading.records()?.into_iter().collect();
        let keys = stored.keys().chain(self.records.keys().filter(|key| !stored.contains_key(key)));
        let differ = keys.filter(|key| stored.get(key) != self.records.get(key)).count();
        if differ > 0 {
            problems.push(format!("{differ} records are not what the log makes of them"));
        }
        let known = |row: &AuthorRow| (row.key, row.last_n, row.last_op, row.last_hash);
        let authors: HashMap<AuthorId, AuthorRow> = reading.authors()?.into_iter().collect();
        let same = authors.len() == self.authors.len()
            && self.authors.iter().all(|(id, row)| authors.get(id).is_some_and(|stored| known(stored) == known(row)));
        if !same {
            problems.push("the authors are not those of the log".to_owned());
        }
        Ok(())
    }
}

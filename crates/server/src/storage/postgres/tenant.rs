//! One workspace in the database: how its views and transactions begin.

use std::sync::Arc;

use domain::{AuthorId, Hash, RecordKey};

use super::Base;
use super::read::{THESE, View, questions};
use super::rows;
use super::write::Writer;
use crate::storage::{Glance, Reading, Stored, Tenant, Wanted, Writing};

const GLANCE: &str = "SELECT w.head, w.chain, w.room, w.receipts, w.receipt, \
      a.author, a.key, a.last_n, a.last_op, a.last_hash, a.served, a.revoked \
    FROM muster.workspace AS w LEFT JOIN muster.author AS a ON a.workspace = w.workspace AND a.author = $2 WHERE w.workspace = $1";
/// A log that lost an entry in its middle has fewer entries than its head says.
const WHOLE: &str = "SELECT w.head, (SELECT count(*) FROM muster.batch AS b WHERE b.workspace = w.workspace) AS entries \
    FROM muster.workspace AS w WHERE w.workspace = $1";

pub(super) struct PostgresTenant {
    base: Arc<Base>,
    workspace: Hash,
}

impl PostgresTenant {
    pub(super) fn new(base: Arc<Base>, workspace: Hash) -> Self {
        Self { base, workspace }
    }
}

impl Tenant for PostgresTenant {
    fn workspace(&self) -> Hash {
        self.workspace
    }

    fn read(&self) -> Stored<Box<dyn Reading + '_>> {
        Ok(Box::new(View::new(Arc::clone(&self.base), self.workspace)))
    }

    fn write_for(&self, wanted: &Wanted) -> Stored<Box<dyn Writing + '_>> {
        Ok(Box::new(Writer::begin(Arc::clone(&self.base), self.workspace, wanted)?))
    }

    fn glance(&self, author: Option<AuthorId>, records: &[RecordKey]) -> Stored<Glance> {
        let mut asks = vec![questions::of(self.workspace, GLANCE).bytes(author.map(|author| author.0.to_vec()))];
        if !records.is_empty() {
            let kinds = records.iter().map(|key| key.kind.to_owned()).collect();
            let ids = records.iter().map(|key| key.id).collect();
            asks.push(questions::of(self.workspace, THESE).many_texts(kinds).many_ids(ids));
        }
        let answers = self.base.several(asks)?;
        let mut glance = Glance { records: records.iter().map(|key| (key.clone(), None)).collect(), ..Glance::default() };
        if let Some(row) = answers.first().and_then(|rows| rows.first()) {
            glance.head = rows::head(row)?;
            let known: Option<&[u8]> = row.try_get("author").map_err(|_| rows::damaged("an author"))?;
            glance.author = known.map(|_| rows::author(row)).transpose()?;
        }
        for row in answers.get(1).into_iter().flatten() {
            glance.records.insert(questions::key(row)?, Some(rows::state(row)?));
        }
        Ok(glance)
    }

    fn integrity(&self) -> Stored<Vec<String>> {
        let rows = self.base.one(questions::of(self.workspace, WHOLE))?;
        let Some(row) = rows.first() else { return Ok(vec!["the workspace has no row".to_owned()]) };
        let (head, entries) = (rows::number(row, "head")?, rows::number(row, "entries")?);
        Ok(if head == entries { Vec::new() } else { vec![format!("the log holds {entries} entries and its head says {head}")] })
    }
}

//! Records as a group leaves them so far, over those of a storage; each is looked up once.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use crate::{RecordKey, RecordState};

/// Reads records. Errors are the storage's own, boxed.
pub trait Lookup {
    /// The record's state, if there is one. Shared: rules ask for the same few records again and again.
    ///
    /// # Errors
    /// Whatever the storage behind it reports.
    fn record(&mut self, key: &RecordKey) -> Result<Option<Arc<RecordState>>, LookupError>;
}

/// A storage error on its way through the rules.
pub type LookupError = Box<dyn std::error::Error + Send + Sync>;

/// A record that a group changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Touched {
    pub key: RecordKey,
    /// The record before the group; `None` if it was not there.
    pub before: Option<Arc<RecordState>>,
    pub after: Arc<RecordState>,
}

/// A record that was asked for.
struct Met {
    before: Option<Arc<RecordState>>,
    /// As the group leaves it so far, once it changed it.
    after: Option<Arc<RecordState>>,
}

/// Records with the effects of the group so far; each is looked up once.
pub(crate) struct Overlay<'a> {
    met: HashMap<RecordKey, Met>,
    /// The changed records in the order of their first change.
    changed: Vec<RecordKey>,
    beneath: &'a mut dyn Lookup,
    failed: Option<LookupError>,
}

/// Records with the effects of the group so far.
pub(crate) trait Others {
    fn get(&self, key: &RecordKey) -> Option<Arc<RecordState>>;
}

impl Others for RefCell<Overlay<'_>> {
    fn get(&self, key: &RecordKey) -> Option<Arc<RecordState>> {
        self.borrow_mut().get(key)
    }
}

impl<'a> Overlay<'a> {
    pub(crate) fn over(beneath: &'a mut dyn Lookup) -> Self {
        Self { met: HashMap::new(), changed: Vec::new(), beneath, failed: None }
    }

    pub(crate) fn get(&mut self, key: &RecordKey) -> Option<Arc<RecordState>> {
        if let Some(met) = self.met.get(key) {
            return met.after.as_ref().or(met.before.as_ref()).cloned();
        }
        let before = self.beneath.record(key).unwrap_or_else(|error| {
            self.failed = Some(error);
            None
        });
        self.met.insert(key.clone(), Met { before: before.clone(), after: None });
        before
    }

    pub(crate) fn put(&mut self, key: RecordKey, after: Arc<RecordState>) {
        let met = self.met.get_mut(&key).expect("a record is asked for before it is changed");
        if met.after.replace(after).is_none() {
            self.changed.push(key);
        }
    }

    /// The error of a record that could not be read, once.
    pub(crate) fn failed(&mut self) -> Option<LookupError> {
        self.failed.take()
    }

    /// The changed records in the order in which they were changed first.
    pub(crate) fn touched(self) -> Vec<Touched> {
        let Self { mut met, changed, .. } = self;
        let touched = changed.into_iter().filter_map(|key| {
            let Met { before, after } = met.remove(&key)?;
            Some(Touched { key, before, after: after? })
        });
        touched.collect()
    }
}

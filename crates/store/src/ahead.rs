//! A step of thousands of changes: one thread judges its groups, each upon what those before leave, while another writes them.
//!
//! The one that judges has no database. What it has to know of a record it asks of the one that writes, which by then has
//! written every group before: messages come in the order in which they were sent.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

use domain::fold::Origin;
use domain::judge::Touched;
use domain::op::{GREATEST_GROUP, Group};
use domain::{Id, RecordKey, RecordState};

use crate::judging::{Sees, judged};
use crate::pending::Kept;
use crate::row::Text;
use crate::write::Draft;
use crate::{Result, StoreError};

/// From how many changes on it is worth a thread.
pub(crate) const MANY: usize = 4 * GREATEST_GROUP;

/// Groups that may lie between the two.
const BETWEEN: usize = 8;

/// Records that are remembered because they were read, and the ids of kinds that were read whole: see `write::WriteTx`.
#[derive(Default)]
pub(crate) struct Known {
    pub records: RefCell<HashMap<RecordKey, Option<Arc<RecordState>>>>,
    pub there: RefCell<HashMap<&'static str, HashSet<Id>>>,
}

impl Known {
    /// What is known of a record; nothing where somebody has to look.
    pub(crate) fn of(&self, key: &RecordKey) -> Option<Option<Arc<RecordState>>> {
        if let Some(state) = self.records.borrow().get(key) {
            return Some(state.clone());
        }
        self.there.borrow().get(key.kind).filter(|ids| !ids.contains(&key.id)).map(|_| None)
    }

    /// A record was written: what was read before is not so any more.
    pub(crate) fn changed(&self, key: &RecordKey) {
        self.records.borrow_mut().remove(key);
        if let Some(ids) = self.there.borrow_mut().get_mut(key.kind) {
            ids.insert(key.id);
        }
    }
}

/// A group that is ready to be written.
pub(crate) struct Ready {
    pub group: Group,
    pub kept: Kept,
    pub flags: Vec<String>,
    pub touched: Vec<(Touched, Text)>,
}

impl Ready {
    pub(crate) fn of(group: Group, origin: Origin, flags: Vec<String>, touched: Vec<Touched>) -> Self {
        let with_text = |touched: Touched| {
            let text = Text::of(&touched.key, &touched.after);
            (touched, text)
        };
        Self { kept: Kept::of(&group, origin.author), group, flags, touched: touched.into_iter().map(with_text).collect() }
    }
}

/// What the thread that judges says.
enum Said {
    Record(RecordKey),
    Shadow(RecordKey),
    Group(Box<Ready>),
}

/// An answer to a question.
type Answer = Result<Option<Arc<RecordState>>>;

/// Judges drafts in groups on a thread of its own, each like `first` but for its number. `sees` reads what is written so
/// far, `write` writes a group; both run here. What is known goes to the thread and comes back.
pub(crate) fn ahead(
    known: &mut Known,
    first: &Group,
    origin: Origin,
    drafts: Vec<Draft>,
    sees: &impl Sees,
    mut write: impl FnMut(Ready) -> Result<()>,
) -> Result<()> {
    let (say, hear) = sync_channel(BETWEEN);
    let (tell, told) = channel();
    let asking = Asking { known: std::mem::take(known), say, told };
    thread::scope(|scope| {
        let judge = scope.spawn(move || asking.all(first, origin, drafts));
        let wrote = serve(hear, &tell, sees, &mut write);
        drop(tell);
        let (back, outcome) = judge.join().map_err(|_| StoreError::Lookup("a thread ended early".to_owned()))?;
        *known = back;
        wrote.and(outcome)
    })
}

/// Writes and answers until there is nothing more, or until something fails.
fn serve(hear: Receiver<Said>, tell: &Sender<Answer>, sees: &impl Sees, write: &mut impl FnMut(Ready) -> Result<()>) -> Result<()> {
    for said in hear {
        let answer = match said {
            Said::Group(ready) => {
                write(*ready)?;
                continue;
            }
            Said::Record(key) => sees.record(&key),
            Said::Shadow(key) => sees.shadow(&key).map(|state| state.map(Arc::new)),
        };
        // Whoever does not hear it any more has failed, and says so by itself.
        let _ = tell.send(answer);
    }
    Ok(())
}

struct Asking {
    known: Known,
    say: SyncSender<Said>,
    told: Receiver<Answer>,
}

impl Asking {
    fn all(self, first: &Group, origin: Origin, drafts: Vec<Draft>) -> (Known, Result<()>) {
        let outcome = self.groups(first, origin, drafts);
        (self.known, outcome)
    }

    fn groups(&self, first: &Group, origin: Origin, drafts: Vec<Draft>) -> Result<()> {
        let (mut next, mut drafts) = (first.first, drafts.into_iter());
        while drafts.len() > 0 {
            let mut group = Group { first: next, ..first.clone() };
            let (flags, touched) = judged(self, &mut group, origin, drafts.by_ref().take(GREATEST_GROUP))?;
            next += group.operations.len() as u64;
            touched.iter().for_each(|touched| self.known.changed(&touched.key));
            if self.say.send(Said::Group(Box::new(Ready::of(group, origin, flags, touched)))).is_err() {
                // What went wrong with writing is said by whoever writes.
                return Ok(());
            }
        }
        Ok(())
    }

    fn ask(&self, question: Said) -> Answer {
        let gone = || StoreError::Lookup("whoever writes is gone".to_owned());
        self.say.send(question).map_err(|_| gone())?;
        self.told.recv().map_err(|_| gone())?
    }
}

impl Sees for Asking {
    fn record(&self, key: &RecordKey) -> Answer {
        if let Some(known) = self.known.of(key) {
            return Ok(known);
        }
        let state = self.ask(Said::Record(key.clone()))?;
        self.known.records.borrow_mut().insert(key.clone(), state.clone());
        Ok(state)
    }

    fn shadow(&self, key: &RecordKey) -> Result<Option<RecordState>> {
        Ok(self.ask(Said::Shadow(key.clone()))?.map(Arc::unwrap_or_clone))
    }
}

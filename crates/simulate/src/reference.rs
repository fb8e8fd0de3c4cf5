//! The fold told a second time, in the shortest way there is: a write lives unless some write names it as its base.
//!
//! It shares no code with `domain::fold` and does not look at the order of anything but the log.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use domain::op::STATE_CELL;
use domain::record::PastWrite;
use domain::{AuthorId, CellName, Dot, Group, Id, LiveWrite, RecordKey, RecordState, kind};

#[derive(Clone, Debug, Default)]
struct Cells {
    writes: BTreeMap<CellName, Vec<LiveWrite>>,
    gone: BTreeSet<(CellName, Dot)>,
    past: BTreeMap<String, Vec<PastWrite>>,
}

/// Records as they should be.
pub type Should = BTreeMap<RecordKey, Rc<RecordState>>;

/// All writes of a set of groups, and all dots that they name.
#[derive(Clone, Debug, Default)]
pub struct Told {
    cells: BTreeMap<RecordKey, Cells>,
    /// Records whose writes have not changed since they were last asked for.
    known: RefCell<Should>,
}

impl Told {
    /// Adds a group; `at` is its corrected time, `seq` its place in the log.
    pub fn add(&mut self, author: AuthorId, group: &Group, at: i64, seq: Option<u64>) {
        for (number, operation) in (group.first..).zip(&group.operations) {
            let Some(key) = operation.key() else { continue };
            let declared = kind(key.kind).expect("a key names a declared kind");
            self.known.get_mut().remove(&key);
            let cells = self.cells.entry(key).or_default();
            let dot = Dot { author, number };
            for (name, write) in &operation.cells {
                let live = LiveWrite { dot, value: write.value.clone(), at, weak: operation.weak, seq };
                cells.writes.entry(name.clone()).or_default().push(live);
                cells.gone.extend(write.base.iter().map(|base| (name.clone(), *base)));
                if let (Some(seq), Some(_)) = (seq, declared.cell(name).filter(|cell| cell.remembered)) {
                    cells.past.entry(name.to_string()).or_default().push(PastWrite { value: write.value.clone(), from: seq });
                }
            }
            if let (Some(word), false) = (operation.verb.state(), operation.cells.contains_key(STATE_CELL)) {
                let live = LiveWrite { dot, value: word.into(), at, weak: false, seq };
                cells.writes.entry(CellName::Borrowed(STATE_CELL)).or_default().push(live);
            }
        }
    }

    /// Whether any write is of this kind.
    pub fn tells_of(&self, kind: &'static str) -> bool {
        self.cells.range(RecordKey { kind, id: Id::nil() }..).next().is_some_and(|(key, _)| key.kind == kind)
    }

    /// Every record with these writes and those of `over` on top.
    pub fn with(&self, over: &Self) -> Should {
        let mut records = self.records();
        records.extend(over.cells.iter().map(|(key, cells)| (key.clone(), Rc::new(state(self.cells.get(key), Some(cells))))));
        records
    }

    /// Every record.
    pub fn records(&self) -> Should {
        let mut known = self.known.borrow_mut();
        if known.len() < self.cells.len() {
            for (key, cells) in &self.cells {
                known.entry(key.clone()).or_insert_with(|| Rc::new(state(Some(cells), None)));
            }
        }
        known.clone()
    }
}

fn state(beneath: Option<&Cells>, over: Option<&Cells>) -> RecordState {
    let both = || beneath.into_iter().chain(over);
    let mut live: BTreeMap<CellName, Vec<LiveWrite>> = BTreeMap::new();
    for (name, writes) in both().flat_map(|cells| &cells.writes) {
        // An order to erase is for good, whatever names it.
        let for_good = |write: &LiveWrite| name == STATE_CELL && write.value == "erased";
        let lives = |write: &&LiveWrite| for_good(write) || !both().any(|cells| cells.gone.contains(&(name.clone(), write.dot)));
        live.entry(name.clone()).or_default().extend(writes.iter().filter(lives).cloned());
    }
    live.values_mut().for_each(|writes| writes.sort_by_key(|write| write.dot));
    RecordState { cells: live, past: beneath.map(|cells| cells.past.clone()).unwrap_or_default() }
}

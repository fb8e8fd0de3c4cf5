//! Erasing a person for privacy law: who may order it, which operations go with the person, and what is said again.
//!
//! An accepted operation with the verb `erase` on a person is the order. From then on every operation that carries
//! something personal of that person is taken out of its batch, where its digest stays (see [`crate::batch::erase`]):
//! what is in the log already, and what a laptop that did not know brings later. What is personal is declared with the
//! kinds, cell by cell; whom a record is about follows from the cell that refers to a person. Carrying it out is the part of
//! whoever holds batches; nothing here looks at an engine's list of kinds.

use std::collections::HashMap;

use serde_json::Value;

use crate::args;
use crate::judge::{Change, Refusal};
use crate::op::STATE_CELL;
use crate::overlay::{Lookup, LookupError};
use crate::people::Person;
use crate::rights::{ERASERS, Role};
use crate::{Group, Id, Kind, KindOf, Operation, RecordKey, RecordState, Verb};

/// What an erased person is called, in the language of whoever ordered it. The order may carry no other name.
pub const NAMES: [(&str, &str); 2] = [("en", "Erased person"), ("vi", "Người đã xóa")];

/// The name for a language; English where it is another one.
pub fn name_in(language: &str) -> &'static str {
    NAMES.iter().find(|(known, _)| *known == language).unwrap_or(&NAMES[0]).1
}

impl Kind {
    /// Whether records of this kind can hold something that goes with a person.
    pub fn holds_personal(&self) -> bool {
        self.cells.iter().any(|cell| cell.personal)
    }

    /// Whether a cell of this name goes with the person. What a newer version writes about a person is taken to be personal.
    pub fn is_personal(&self, cell: &str) -> bool {
        match self.cell(cell) {
            Some(cell) => cell.personal,
            None => self.name == Person::NAME && cell != STATE_CELL,
        }
    }

    /// Whom a record is about, by its cells: the person itself, or the first cell that refers to one.
    pub fn about<'v>(&self, id: Id, cell: impl Fn(&str) -> Option<&'v Value>) -> Option<Id> {
        if self.name == Person::NAME {
            return Some(id);
        }
        Id::try_parse(cell(self.refers_to_person()?)?.as_str()?).ok()
    }

    /// The cell that says whom a record is about, of a kind other than the person's own.
    pub fn refers_to_person(&self) -> Option<&'static str> {
        let refers = |cell: &&crate::Cell| cell.ty == crate::CellType::Ref(Person::NAME);
        self.cells.iter().find(refers).map(|cell| cell.name).filter(|_| self.name != Person::NAME)
    }
}

/// Whether an operation carries something that goes with the person whom its record is about. An order never does.
pub fn is_personal(operation: &Operation) -> bool {
    let Some(kind) = crate::kind(&operation.kind) else { return false };
    let carries = || operation.cells.iter().any(|(name, write)| kind.is_personal(name) && !write.value.is_null());
    operation.verb != Verb::Erase && kind.holds_personal() && carries()
}

/// An operation that nobody has signed yet, without what goes with the person.
pub fn without(mut operation: Operation) -> Operation {
    if let Some(kind) = crate::kind(&operation.kind) {
        operation.cells.retain(|name, write| !kind.is_personal(name) || write.value.is_null());
    }
    operation
}

/// Finds the operations that go. It remembers whom the records of the groups before were about, since a record that
/// was refused is in no table.
#[derive(Default)]
pub struct Search {
    about: HashMap<RecordKey, Id>,
}

impl Search {
    /// The numbers of a group's operations that go with somebody who was erased, as `look` says.
    ///
    /// # Errors
    /// Only the storage's.
    pub fn gone(&mut self, group: &Group, look: &mut dyn Lookup) -> Result<Vec<u64>, LookupError> {
        let mut gone = Vec::new();
        for (number, operation) in (group.first..).zip(&group.operations) {
            let Some((kind, key)) = crate::kind(&operation.kind).zip(operation.key()).filter(|(kind, _)| kind.holds_personal()) else {
                continue;
            };
            let said = kind.about(key.id, |cell| operation.value(cell));
            if let Some(person) = said {
                self.about.insert(key.clone(), person);
            }
            if !is_personal(operation) {
                continue;
            }
            let about = match said.or_else(|| self.about.get(&key).copied()) {
                None => look.record(&key)?.and_then(|state| kind.about(key.id, |cell| state.value(cell))),
                known => known,
            };
            if let Some(person) = about
                && look.record(&RecordKey::of::<Person>(person))?.is_some_and(|state| state.is_erased())
            {
                gone.push(number);
            }
        }
        Ok(gone)
    }
}

/// The people whom a group orders to erase.
pub fn ordered(group: &Group) -> impl Iterator<Item = Id> {
    group.operations.iter().filter(|operation| operation.verb == Verb::Erase && operation.kind == Person::NAME).map(|order| order.id)
}

/// Whether an operation of somebody who may erase says again, without the person, what the operations that go have said:
/// a mark without its note, a certificate without its text. It fills what is empty and changes nothing, so the rules
/// about when something may be written (a session that is closed, a rollout that is over) do not ask.
pub(crate) fn says_again(kind: &'static Kind, change: &Change<'_>, roles: &[Role]) -> bool {
    let operation = change.operation;
    let same = |name: &str, value: &Value| change.before.value(name).is_none_or(|before| before == value);
    let harmless = |(name, write): (&crate::CellName, &crate::op::Write)| {
        if kind.is_personal(name) { write.value.is_null() } else { kind.cell(name).is_some() && same(name, &write.value) }
    };
    operation.verb == Verb::Put
        && kind.holds_personal()
        && ERASERS.allow(roles)
        && operation.cells.iter().all(harmless)
        && erased(kind, change).is_some()
}

/// Whether a change has to do with somebody who was erased, or is itself the order.
///
/// # Errors
/// The refusal: an order that is none, or something about somebody whom its author knew to be erased. Written without
/// knowing, it is accepted, and what is personal in it goes as it arrives.
pub(crate) fn allowed(kind: &'static Kind, change: &Change<'_>) -> Result<(), Refusal> {
    let operation = change.operation;
    if operation.verb == Verb::Erase {
        return order(kind, operation);
    }
    let state = kind.name == Person::NAME && operation.verb.state().is_some();
    if !state && !is_personal(operation) {
        return Ok(());
    }
    match erased(kind, change) {
        Some(since) => change.refuse_if_known(since, Refusal::new("person_erased", args!())),
        None => Ok(()),
    }
}

/// The order holds no text of the person: it would stay.
fn order(kind: &Kind, operation: &Operation) -> Result<(), Refusal> {
    if kind.name != Person::NAME {
        return Err(Refusal::new("not_erasable", args!()));
    }
    let harmless = |name: &str, value: &Value| match name {
        "name" => NAMES.iter().any(|(_, name)| value == name),
        "erased_why" => true,
        _ => name == STATE_CELL || value.is_null(),
    };
    let fits = operation.cells.iter().all(|(name, write)| harmless(name, &write.value));
    if fits { Ok(()) } else { Err(Refusal::new("bad_value", args!(why: "form", cell: "person.name"))) }
}

/// The log position of the order to erase whom a change is about (none while it waits), where there is one.
fn erased(kind: &'static Kind, change: &Change<'_>) -> Option<Option<u64>> {
    let id = change.operation.id;
    let person = kind.about(id, |cell| change.after.value(cell))?;
    if kind.name == Person::NAME {
        return change.before.erased_since();
    }
    change.other(&RecordKey::of::<Person>(person))?.erased_since()
}

impl RecordState {
    /// Whether the record was ordered to be erased. Nothing takes that back.
    pub fn is_erased(&self) -> bool {
        self.erased_since().is_some()
    }

    /// The log position of the first order, `None` in it while it waits; `None` for a record that nobody erased.
    pub fn erased_since(&self) -> Option<Option<u64>> {
        let orders = self.cells.get(STATE_CELL)?.iter().filter(|write| is_order(&write.value));
        orders.map(|write| write.seq).min_by_key(|seq| seq.unwrap_or(u64::MAX))
    }
}

/// Whether this value of the state cell is an order to erase: no later write replaces it.
pub fn is_order(value: &Value) -> bool {
    value.as_str() == Verb::Erase.state()
}

/// What an operation that goes is where nothing signs it yet: one that changes nothing and keeps its number.
pub fn hollow() -> Operation {
    Operation { kind: String::new(), id: Id::nil(), verb: Verb::Put, cells: Default::default(), weak: false }
}

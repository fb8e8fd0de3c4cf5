//! The verdict on a group: accepted, accepted with flags, or refused with a reason.
//!
//! Refuse only what was written in knowledge. What an author could not have known (a session closed
//! meanwhile, a role taken away since) is accepted and flagged. Rules over several records are flags
//! computed from the view, never refusals. A laptop runs the same rules before it writes, with all
//! of its knowledge, so that people hear of a refusal at once.

use std::cell::RefCell;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::args;
use crate::erasing;
use crate::fold::{Origin, fold};
use crate::op::{GREATEST_GROUP, STATE_CELL};
pub use crate::overlay::{Lookup, LookupError, Touched};
use crate::overlay::{Others, Overlay};
use crate::rights::{ERASERS, Role};
use crate::sentence::{self, Args};
use crate::workspace::{Author, Member};
use crate::{AuthorId, Class, Group, Kind, KindOf, Operation, RecordKey, RecordState, SCHEMA, Verb};

/// Why a group is refused: a code for programs, a sentence for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{text}")]
pub struct Refusal {
    pub code: String,
    /// In English. A screen says `refusal-CODE` of `locales/` with the arguments, where it knows the code.
    pub text: String,
    #[serde(default, skip_serializing_if = "Args::is_empty")]
    pub args: Args,
}

impl Refusal {
    /// A refusal with this code, and what stands in its sentence.
    pub fn new(code: &str, args: Args) -> Self {
        Self { code: code.to_owned(), text: sentence::english(&Self::sentence(code), &args), args }
    }

    /// The sentence of a code in `locales/`.
    pub fn sentence(code: &str) -> String {
        format!("refusal-{code}")
    }
}

/// What became of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "v")]
pub enum Verdict {
    #[serde(rename = "ok")]
    Accepted {
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        flags: Vec<String>,
    },
    #[serde(rename = "no")]
    Refused(Refusal),
}

impl Verdict {
    /// Whether the group counts.
    pub fn accepted(&self) -> bool {
        matches!(self, Self::Accepted { .. })
    }
}

/// One change as a kind's check sees it.
pub struct Change<'a> {
    pub operation: &'a Operation,
    pub author: AuthorId,
    /// The record before.
    pub before: &'a RecordState,
    /// The record as this operation would leave it.
    pub after: &'a RecordState,
    /// The log position that the author knew; everything, when a laptop asks before writing.
    pub seen: u64,
    /// The member behind the author, when the author is enrolled.
    pub member: Option<&'a Member>,
    others: &'a dyn Others,
    flags: &'a RefCell<Vec<String>>,
}

impl Change<'_> {
    /// Another record, with the effects of the group so far.
    pub fn other(&self, key: &RecordKey) -> Option<Arc<RecordState>> {
        self.others.get(key)
    }

    /// Accepts and flags.
    pub fn flag(&self, code: &str) {
        let mut flags = self.flags.borrow_mut();
        if !flags.iter().any(|flag| flag == code) {
            flags.push(code.to_owned());
        }
    }

    /// Refuses what was written in knowledge of a log position; flags what was not.
    ///
    /// # Errors
    /// The refusal, if the author had seen `since` (or `since` is not in the log and so is the author's own view).
    pub fn refuse_if_known(&self, since: Option<u64>, refusal: Refusal) -> Result<(), Refusal> {
        match since {
            Some(seq) if seq > self.seen => {
                self.flag(&refusal.code);
                Ok(())
            }
            _ => Err(refusal),
        }
    }

    /// Lets nobody take out a signed fact: it is withdrawn, revoked or replaced by another one.
    ///
    /// # Errors
    /// The refusal, for an operation that archives, restores or erases.
    pub fn for_good(&self) -> Result<(), Refusal> {
        if self.operation.verb.state().is_none() { Ok(()) } else { Err(Refusal::new("for_good", args!())) }
    }

    /// Whether the operation writes this cell.
    pub fn writes(&self, cell: &str) -> bool {
        self.operation.cells.contains_key(cell)
    }
}

/// Why judging stopped.
#[derive(Debug)]
pub enum Stopped {
    /// The group is refused.
    Refused(Refusal),
    /// The storage failed; nothing is known of the group.
    Storage(LookupError),
}

impl From<Refusal> for Stopped {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// A group that is judged operation by operation, so that its author can make the next one upon what the ones before leave.
pub struct Judging<'a> {
    origin: Origin,
    seen: u64,
    overlay: RefCell<Overlay<'a>>,
    flags: RefCell<Vec<String>>,
    /// The member behind the author, kept while the group changes neither: every operation asks.
    who: Option<Option<Who>>,
}

struct Who {
    member: Member,
    state: Arc<RecordState>,
    /// Whether the author was shut out: a lost laptop.
    revoked: bool,
}

impl<'a> Judging<'a> {
    /// Begins with a group of `origin`; `seen` is what its author knew, already bounded by what the server has served to it.
    pub fn new(origin: Origin, seen: u64, look: &'a mut dyn Lookup) -> Self {
        Self { origin, seen, overlay: RefCell::new(Overlay::over(look)), flags: RefCell::default(), who: None }
    }

    /// A record as the group leaves it so far.
    ///
    /// # Errors
    /// Only the storage's.
    pub fn record(&mut self, key: &RecordKey) -> Result<Option<Arc<RecordState>>, Stopped> {
        let state = self.overlay.get_mut().get(key);
        self.sound().map(|()| state)
    }

    /// Judges operation number `number` and folds it.
    ///
    /// # Errors
    /// The refusal of the whole group; the storage's.
    pub fn take(&mut self, number: u64, operation: &Operation) -> Result<(), Stopped> {
        let outcome = self.judge(number, operation);
        // A record that could not be read looks like one that is not there: such a refusal means nothing.
        self.sound()?;
        Ok(outcome?)
    }

    /// The flags, and the changed records in the order in which the group met them.
    pub fn end(self) -> (Vec<String>, Vec<Touched>) {
        (self.flags.into_inner(), self.overlay.into_inner().touched())
    }

    fn sound(&mut self) -> Result<(), Stopped> {
        self.overlay.get_mut().failed().map_or(Ok(()), |error| Err(Stopped::Storage(error)))
    }

    fn judge(&mut self, number: u64, operation: &Operation) -> Result<(), Refusal> {
        // A kind of a newer version is kept and relayed untouched; nobody here can judge it.
        let Some(key) = operation.key() else {
            return Ok(());
        };
        let kind = crate::kind(key.kind).expect("a key names a declared kind");
        let before = self.overlay.get_mut().get(&key).unwrap_or_default();
        let mut after = RecordState::clone(&before);
        fold(&mut after, Some(kind), operation, number, self.origin);
        let overlay = &self.overlay;
        let who = self.who.get_or_insert_with(|| who(self.origin.author, &mut overlay.borrow_mut())).as_ref();
        let change = Change {
            operation,
            author: self.origin.author,
            before: &before,
            after: &after,
            seen: self.seen,
            member: who.map(|who| &who.member),
            others: overlay,
            flags: &self.flags,
        };
        well_formed(kind, &change)?;
        // Whoever holds a lost laptop may say anything about what it knew: all of it waits for a person.
        if who.is_some_and(|who| who.revoked) {
            return Err(Refusal::new("laptop_revoked", args!()));
        }
        permitted(kind, &change, who.map(|who| &*who.state))?;
        let roles = who.map(|who| roles(who.state.value("roles"))).unwrap_or_default();
        if !erasing::says_again(kind, &change, &roles) {
            erasing::allowed(kind, &change)?;
            crate::baseline::open_to_change(kind, &change)?;
            (kind.check)(&change)?;
        }
        if matches!(key.kind, Author::NAME | Member::NAME) {
            self.who = None;
        }
        self.overlay.get_mut().put(key, Arc::new(after));
        Ok(())
    }
}

fn who(author: AuthorId, overlay: &mut Overlay<'_>) -> Option<Who> {
    let enrolled = overlay.get(&RecordKey::of::<Author>(author.record()))?;
    let state = overlay.get(&RecordKey::of::<Member>(enrolled.read::<Author>().member?.0))?;
    Some(Who { member: state.read(), state, revoked: !enrolled.is_live() })
}

/// Judges a group and folds it: the verdict and, where it is accepted, the records that it leaves.
///
/// `seen` is what the author knew, already bounded by what the server has served to it.
///
/// # Errors
/// Only the storage's; a bad group is a verdict.
pub fn judge(group: &Group, origin: Origin, seen: u64, look: &mut dyn Lookup) -> Result<(Verdict, Vec<Touched>), LookupError> {
    if group.operations.is_empty() || group.operations.len() > GREATEST_GROUP {
        let refusal = Refusal::new("group_size", args!(most: GREATEST_GROUP, has: group.operations.len()));
        return Ok((Verdict::Refused(refusal), Vec::new()));
    }
    let mut judging = Judging::new(origin, seen, look);
    for (number, operation) in (group.first..).zip(&group.operations) {
        match judging.take(number, operation) {
            Ok(()) => {}
            Err(Stopped::Refused(refusal)) => return Ok((Verdict::Refused(refusal), Vec::new())),
            Err(Stopped::Storage(error)) => return Err(error),
        }
    }
    let (flags, touched) = judging.end();
    Ok((Verdict::Accepted { flags }, touched))
}

fn well_formed(kind: &'static Kind, change: &Change<'_>) -> Result<(), Refusal> {
    let operation = change.operation;
    if let Some(id) = kind.derive(|cell| change.after.value(cell))
        && id != operation.id
    {
        return Err(Refusal::new("wrong_id", args!(kind: vec![kind_word(kind)])));
    }
    for (name, write) in &operation.cells {
        let Some(cell) = kind.cell(name) else {
            let of_verb = name == STATE_CELL && operation.verb.state().map(Value::from).as_ref() == Some(&write.value);
            if !of_verb && (name.starts_with('_') || write.value.to_string().len() > 10_000) {
                return Err(Refusal::new("bad_cell", args!(kind: vec![kind_word(kind)])));
            }
            continue;
        };
        if !write.value.is_null() && !(cell.fits)(&write.value) {
            return Err(Refusal::new("bad_value", args!(why: "form", cell: format!("{}.{name}", kind.name))));
        }
        let written = change.before.cells.get(name).is_some_and(|live| live.iter().any(|old| old.value != write.value));
        if written && (cell.class == Class::Fixed || kind.append_only) {
            return Err(Refusal::new("fixed", args!(cell: format!("{}.{name}", kind.name))));
        }
    }
    Ok(())
}

fn permitted(kind: &'static Kind, change: &Change<'_>, member_state: Option<&RecordState>) -> Result<(), Refusal> {
    // The first groups of a workspace and of an author make the member that later ones are checked against;
    // what they may contain is said by the checks of those kinds.
    if kind.writers == crate::rights::Writers::Oneself {
        return Ok(());
    }
    let founding = kind.name == crate::workspace::Workspace::NAME || kind.name == Member::NAME;
    let Some(member_state) = member_state else {
        return if founding { Ok(()) } else { Err(Refusal::new("not_enrolled", args!())) };
    };
    let erases = change.operation.verb == Verb::Erase;
    let writers = if erases { ERASERS } else { kind.writers };
    let roles_now = roles(member_state.value("roles"));
    let active = |value: Option<&Value>| value.and_then(Value::as_str) != Some("disabled");
    if active(member_state.value("state")) && writers.allow(&roles_now) {
        return Ok(());
    }
    let roles_then = roles(member_state.value_at("roles", change.seen));
    // What cannot be taken back is not done for somebody who may not any more.
    if !erases && active(member_state.value_at("state", change.seen)) && writers.allow(&roles_then) {
        change.flag("role_changed_meanwhile");
        return Ok(());
    }
    Err(Refusal::new("not_permitted", args!(why: "roles", kind: vec![kind_word(kind)], roles: writers.words())))
}

/// What a kind is called, as a message for a refusal's sentence.
fn kind_word(kind: &Kind) -> String {
    format!("kind-{}", kind.name)
}

fn roles(value: Option<&Value>) -> Vec<Role> {
    let words = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    words.iter().filter_map(|word| Role::of(word.as_str()?)).collect()
}

/// Whether a batch was written with rules that this build does not know yet.
pub fn too_new(schema: u32) -> bool {
    schema > SCHEMA
}

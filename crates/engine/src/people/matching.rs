//! Who is who: our number, then e-mail, then phone with name. A name alone finds nobody.
//!
//! Two keys that point to two people are turned down, never overwritten. A file never renames anybody,
//! and an empty cell never erases a stored value.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::thread;

use domain::args;
use domain::people::same::Same;
use domain::people::{Extra, KeyForm, Person, PersonKey, key_record, keys_of, person_of_key};
use domain::{Id, RecordKey, Ref, Text, normal};
use store::{Draft, WriteTx};

use super::view::Warning;
use crate::Result;
use crate::reading::{RosterRow, warning};
use crate::who::text;

/// Whom a row is about.
pub(super) enum Found {
    Known(Id),
    New,
}

/// Why a row is turned down after it was read.
pub(super) struct TurnedDown {
    pub field: &'static str,
    pub value: String,
    /// `row-CODE` of `locales/` is the sentence.
    pub code: &'static str,
}

/// What this import has learnt so far: its own new people count as known.
#[derive(Default)]
pub(super) struct Matching {
    /// Who of the roster is one.
    same: Arc<Same>,
    /// Keys made by this import.
    keys: HashMap<Id, Id>,
    /// People of earlier rows, as they will be stored.
    people: HashMap<Id, Person>,
    /// New full names by folded name, to tell of people who share one.
    same_names: HashMap<String, u32>,
    other_names: Vec<u32>,
}

/// A key that a row can be known by, with the id of its record.
pub(super) struct RowKey {
    form: KeyForm,
    value: String,
    record: Id,
}

/// What follows from a row alone: its keys, strongest first, and the id that another laptop would give the same person, if
/// the list gives any key.
pub(super) struct RowKeys {
    keys: Vec<RowKey>,
    pub person: Option<Id>,
}

impl RowKeys {
    fn of(row: &RosterRow) -> Self {
        let certain = |field: &str| !row.uncertain.contains(&field);
        let number = row.number.as_deref().filter(|_| certain("number"));
        let phone = row.phone.as_deref().filter(|_| certain("phone"));
        let mut keys = keys_of(number, row.email.as_deref(), phone, &row.name);
        // Phone with name is for people who have nothing better.
        if keys.iter().any(|(form, _)| *form != KeyForm::PhoneName) || row.name.is_empty() {
            keys.retain(|(form, _)| *form != KeyForm::PhoneName);
        }
        let person = keys.first().map(|(form, value)| person_of_key(*form, value));
        let with_record = |(form, value): (KeyForm, String)| RowKey { form, record: key_record(form, &value), value };
        Self { keys: keys.into_iter().map(with_record).collect(), person }
    }

    /// Those of all rows. Normalising and deriving take long enough to do them once a row, and on two threads.
    pub(super) fn of_all(rows: &[RosterRow]) -> Vec<Self> {
        const WORTH_IT: usize = 1_000;
        let some = |rows: &[RosterRow]| rows.iter().map(Self::of).collect::<Vec<_>>();
        if rows.len() < WORTH_IT {
            return some(rows);
        }
        let (first, second) = rows.split_at(rows.len() / 2);
        thread::scope(|scope| {
            let other = scope.spawn(|| some(second));
            let mut all = some(first);
            // A thread that ended early can only have run out of memory; what it had to do is done here.
            all.extend(other.join().unwrap_or_else(|_| some(second)));
            all
        })
    }
}

impl Matching {
    pub(super) fn new(same: Arc<Same>) -> Self {
        Self { same, ..Self::default() }
    }

    /// Whom a row is about, or why it is turned down.
    pub(super) fn find(&mut self, tx: &WriteTx<'_>, row: &RosterRow, keys: &RowKeys) -> Result<std::result::Result<Found, TurnedDown>> {
        if let Some(person) = self.said(tx, row)? {
            return self.judge_hit(tx, row, KeyForm::Number, person);
        }
        let mut hits: Vec<(KeyForm, Id)> = Vec::new();
        for key in &keys.keys {
            if let Some(person) = self.person_of(tx, key.record)? {
                hits.push((key.form, person));
            }
        }
        let people: BTreeSet<Id> = hits.iter().map(|(_, person)| *person).collect();
        let Some((form, person)) = hits.first().copied() else {
            return Ok(if row.needs_match { Err(nobody(row)) } else { Ok(Found::New) });
        };
        if people.len() > 1 {
            return Ok(Err(two_people(row)));
        }
        self.judge_hit(tx, row, form, person)
    }

    /// Whom a row names by their id in this workspace.
    fn said(&self, tx: &WriteTx<'_>, row: &RosterRow) -> Result<Option<Id>> {
        let Some(id) = row.id.as_deref().and_then(|id| Id::try_parse(id).ok()) else { return Ok(None) };
        let person = self.same.stays(id);
        // A list from before somebody was erased brings them as somebody new.
        let there = tx.record(&RecordKey::of::<Person>(person))?.is_some_and(|state| state.is_live() && !state.is_erased());
        Ok(there.then_some(person))
    }

    fn judge_hit(
        &mut self,
        tx: &WriteTx<'_>,
        row: &RosterRow,
        form: KeyForm,
        person: Id,
    ) -> Result<std::result::Result<Found, TurnedDown>> {
        let all = self.known_as(tx, person)?;
        let same = row.name.is_empty() || all.iter().any(|one| same_words(&row.name, &text(one.name.clone())));
        let numbers: Vec<String> = all.iter().filter_map(|one| one.number.as_ref()).map(|number| normal::key(&number.0)).collect();
        let is_other = |number: &String| !numbers.is_empty() && !numbers.contains(&normal::key(number));
        let other_number = row.number.as_ref().is_some_and(is_other) && form == KeyForm::Email && !row.uncertain.contains(&"number");
        if form == KeyForm::Email && (!same || other_number) {
            return Ok(Err(shared_mailbox(row)));
        }
        if !same {
            self.other_names.push(row.line);
        }
        Ok(Ok(Found::Known(person)))
    }

    /// Somebody under all their names, the one that stays first.
    fn known_as(&self, tx: &WriteTx<'_>, person: Id) -> Result<Vec<Person>> {
        self.same.all(&person).iter().map(|one| self.person(tx, *one)).collect()
    }

    /// Somebody as they are stored, with what earlier rows of this import said.
    fn person(&self, tx: &WriteTx<'_>, id: Id) -> Result<Person> {
        match self.people.get(&id) {
            Some(met) => Ok(met.clone()),
            None => Ok(tx.get::<Person>(id)?.unwrap_or_default()),
        }
    }

    fn person_of(&self, tx: &WriteTx<'_>, key: Id) -> Result<Option<Id>> {
        if let Some(person) = self.keys.get(&key) {
            return Ok(Some(*person));
        }
        let Some(person) = tx.get::<PersonKey>(key)?.and_then(|record| record.person) else { return Ok(None) };
        // Somebody who was merged into another counts as that other.
        let person = self.same.stays(person.0);
        let there = tx.record(&RecordKey::of::<Person>(person))?.is_some_and(|state| state.is_live() && !state.is_erased());
        Ok(there.then_some(person))
    }

    /// The records of a new person.
    pub(super) fn create(&mut self, id: Id, row: &RosterRow, keys: RowKeys) -> Vec<Draft> {
        *self.same_names.entry(normal::folded(&row.name)).or_default() += 1;
        let person = Person { name: cell(Some(&row.name)), ..fields(row) };
        self.people.insert(id, person.clone());
        let mut drafts = vec![Draft::put(id, &person)];
        drafts.extend(self.key_drafts(id, keys.keys));
        drafts
    }

    /// What a known person gains from the row: changed fields and new keys. Of somebody whom an earlier row was about,
    /// only what that one left open; else two lines that differ would take turns at every import.
    pub(super) fn update(&mut self, tx: &WriteTx<'_>, id: Id, row: &RosterRow, keys: RowKeys) -> Result<Vec<Draft>> {
        let stored = self.person(tx, id)?;
        let met = self.people.contains_key(&id);
        let mut change = differences(&stored, if met { left_open(&stored, fields(row)) } else { fields(row) }, row);
        // What they are called elsewhere is no news: else two lists would take turns at one person.
        let extra = change.extra.take();
        for other in self.known_as(tx, id)?.into_iter().skip(1) {
            change = differences(&other, change, row);
        }
        change.extra = extra;
        self.people.insert(id, with(stored, &change));
        let mut missing = Vec::new();
        for key in keys.keys {
            if !tx.record(&RecordKey::of::<PersonKey>(key.record))?.is_some_and(|state| state.is_live()) {
                missing.push(key);
            }
        }
        let mut drafts = Vec::new();
        if change != Person::default() {
            drafts.push(Draft::put(id, &change));
        }
        drafts.extend(self.key_drafts(id, missing));
        Ok(drafts)
    }

    fn key_drafts(&mut self, person: Id, keys: Vec<RowKey>) -> Vec<Draft> {
        let mut drafts = Vec::new();
        for RowKey { form, value, record } in keys {
            if self.keys.insert(record, person).is_none() {
                drafts.push(Draft::put(record, &PersonKey { form: Some(form), value: Some(value.into()), person: Some(Ref::to(person)) }));
            }
        }
        drafts
    }

    /// What a person should look at, in as few lines as possible.
    pub(super) fn warnings(&self) -> Vec<Warning> {
        let mut warnings = Vec::new();
        let sharing: u32 = self.same_names.values().filter(|count| **count > 1).sum();
        if sharing > 0 {
            warnings.push(warning(0, "same_name", args!(count: sharing)));
        }
        for line in &self.other_names {
            warnings.push(warning(*line, "other_name", args!()));
        }
        warnings
    }
}

fn cell<const N: usize>(value: Option<&String>) -> Option<Text<N>> {
    value.filter(|value| !value.is_empty()).map(|value| value.as_str().into())
}

/// The row's fields but the name; uncertain ones only where nothing better is known.
fn fields(row: &RosterRow) -> Person {
    let extra: serde_json::Map<String, serde_json::Value> =
        row.extra.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name.clone(), value.as_str().into())).collect();
    Person {
        email: cell(row.email.as_ref()),
        phone: cell(row.phone.as_ref()),
        number: cell(row.number.as_ref()),
        department: cell(row.department.as_ref()),
        zone: cell(row.zone.as_ref()),
        honorific: cell(row.honorific.as_ref()),
        extra: (!extra.is_empty()).then_some(Extra(extra)),
        ..Person::default()
    }
}

/// Only what the file says and the roster does not have like that.
fn differences(stored: &Person, mut row: Person, read: &RosterRow) -> Person {
    let same = |a: &Option<String>, b: &Option<String>| a.as_deref().map(normal::key) == b.as_deref().map(normal::key);
    macro_rules! keep {
        ($field:ident) => {
            let (a, b) = (stored.$field.clone().map(|t| t.0), row.$field.clone().map(|t| t.0));
            if same(&a, &b) || (read.uncertain.contains(&stringify!($field)) && a.is_some()) {
                row.$field = None;
            }
        };
    }
    keep!(email);
    keep!(phone);
    keep!(number);
    keep!(department);
    keep!(zone);
    keep!(honorific);
    let digits = |phone: &Option<Text<60>>| phone.as_ref().map(|t| t.0.chars().filter(char::is_ascii_digit).collect::<String>());
    if digits(&stored.phone) == digits(&row.phone) {
        row.phone = None;
    }
    row.extra = merged(stored.extra.as_ref(), row.extra.take());
    row
}

/// The row's fields that the person has no value for.
fn left_open(stored: &Person, row: Person) -> Person {
    let mut extra = row.extra;
    if let (Some(Extra(said)), Some(Extra(known))) = (&mut extra, &stored.extra) {
        said.retain(|heading, _| !known.contains_key(heading));
    }
    Person {
        email: row.email.filter(|_| stored.email.is_none()),
        phone: row.phone.filter(|_| stored.phone.is_none()),
        number: row.number.filter(|_| stored.number.is_none()),
        department: row.department.filter(|_| stored.department.is_none()),
        zone: row.zone.filter(|_| stored.zone.is_none()),
        honorific: row.honorific.filter(|_| stored.honorific.is_none()),
        extra,
        ..Person::default()
    }
}

/// A person after a change.
fn with(stored: Person, change: &Person) -> Person {
    let change = change.clone();
    Person {
        email: change.email.or(stored.email),
        phone: change.phone.or(stored.phone),
        number: change.number.or(stored.number),
        department: change.department.or(stored.department),
        zone: change.zone.or(stored.zone),
        honorific: change.honorific.or(stored.honorific),
        extra: change.extra.or(stored.extra),
        ..stored
    }
}

/// Stored columns with the file's laid over them; none if that changes nothing.
fn merged(stored: Option<&Extra>, row: Option<Extra>) -> Option<Extra> {
    let mut all = stored.cloned().unwrap_or_default();
    all.0.extend(row?.0);
    (stored != Some(&all)).then_some(all)
}

/// The same words in any order and any case: `Diệu My Đặng` is `Đặng, Diệu My`; marks count.
fn same_words(a: &str, b: &str) -> bool {
    let words = |name: &str| -> BTreeSet<String> { normal::key(&name.replace(',', " ")).split(' ').map(str::to_owned).collect() };
    let (a, b) = (words(a), words(b));
    a.is_subset(&b) || b.is_subset(&a)
}

fn nobody(row: &RosterRow) -> TurnedDown {
    let value = row.number.clone().or_else(|| row.email.clone()).unwrap_or_default();
    TurnedDown { field: "name", value, code: "no_name" }
}

fn two_people(row: &RosterRow) -> TurnedDown {
    TurnedDown { field: "email", value: row.email.clone().unwrap_or_default(), code: "two_people" }
}

fn shared_mailbox(row: &RosterRow) -> TurnedDown {
    TurnedDown { field: "email", value: row.email.clone().unwrap_or_default(), code: "shared_email" }
}

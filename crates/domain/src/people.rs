//! People on rosters, the keys that lists know them by, and who of them is one.

pub mod doubles;
pub mod same;
pub mod together;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::args;
use crate::judge::{Change, Refusal};
use crate::kind::{derived, kind};
use crate::rights::TRAINERS;
use crate::value::{choice, object};
use crate::{Id, KindOf, Ref, Text, normal};

choice! {
    /// What a key is: their number, their e-mail, or phone and name together.
    KeyForm { Number "number", Email "email", PhoneName "phone_name" }
}

/// Columns of a list that Muster has no field for: heading and value, kept as they were.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Extra(pub serde_json::Map<String, Value>);
object!(Extra);

/// What the one that stays gained when somebody was merged into them: so that splitting can give it back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    /// Whose fields were written.
    pub into: String,
    /// By the field's name.
    pub fields: BTreeMap<String, Replaced>,
}
object!(Carried);

/// A field before and after.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Replaced {
    pub was: Value,
    pub now: Value,
}

kind! {
    /// Somebody on a roster; no account.
    Person "person", since 1, scope Workspace, id free {
        name: Text<200>, Review personal;
        email: Text<254>, Quiet personal;
        phone: Text<60>, Quiet personal;
        number: Text<60>, Quiet personal;
        /// Stays with an erased person: completion is counted by it.
        department: Text<200>, Quiet;
        zone: Text<60>, Quiet personal;
        honorific: Text<60>, Quiet personal;
        extra: Extra, Quiet personal;
        /// The one that stays, where two were found to be one; see [`same`].
        merged_into: Ref<Person>, Review;
        /// Written with it.
        carried: Carried, Quiet personal;
        /// Why they were erased, said with the order; it names nobody and stays.
        erased_why: Text<500>, Quiet;
    }
    write: TRAINERS;
}

kind! {
    /// Somebody looked at two people and said that they are not one.
    NotSame "not_same", since 1, scope Workspace, id derived("first", "second") {
        /// The smaller id of the two.
        first: Ref<Person>, Fixed;
        second: Ref<Person>, Fixed;
        said: crate::value::Instant, Quiet;
    }
    write: TRAINERS;
    check: not_same_check;
}

/// One pair has one record, whoever of the two is looked at.
fn not_same_check(change: &Change<'_>) -> Result<(), Refusal> {
    let pair: NotSame = change.after.read();
    match (pair.first, pair.second) {
        (Some(first), Some(second)) if first.0 < second.0 => Ok(()),
        _ => Err(Refusal::new("bad_value", args!(why: "pair"))),
    }
}

/// The record that says that two people are not one.
pub fn not_same(a: Id, b: Id) -> (Id, NotSame) {
    let record = NotSame { first: Some(Ref::to(a.min(b))), second: Some(Ref::to(a.max(b))), said: None };
    let cells = record.write();
    (NotSame::KIND.derive(|cell| cells.get(cell)).expect("both key cells are there"), record)
}

kind! {
    /// A key from a list, looked up before an id is derived: two laptops that import the same list agree.
    PersonKey "person_key", since 1, scope Workspace, id derived("form", "value") {
        form: KeyForm, Fixed;
        value: Text<400>, Fixed personal;
        person: Ref<Person>, Review;
    }
    write: TRAINERS;
}

/// The normalised keys of a row, strongest first: number, e-mail, phone with name.
pub fn keys_of(number: Option<&str>, email: Option<&str>, phone: Option<&str>, name: &str) -> Vec<(KeyForm, String)> {
    let mut keys = Vec::new();
    let mut push = |form, text: &str| {
        let value = normal::key(text);
        if !value.is_empty() {
            keys.push((form, value));
        }
    };
    push(KeyForm::Number, number.unwrap_or_default());
    push(KeyForm::Email, email.unwrap_or_default());
    if let Some(phone) = phone.filter(|phone| !phone.trim().is_empty()) {
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        push(KeyForm::PhoneName, &format!("{digits} {name}"));
    }
    keys
}

/// The id of the record of a key.
pub fn key_record(form: KeyForm, value: &str) -> Id {
    let cells = PersonKey { form: Some(form), value: Some(value.into()), person: None }.write();
    PersonKey::KIND.derive(|cell| cells.get(cell)).expect("both key cells are there")
}

/// The id under which somebody comes onto a roster again who was erased: two laptops that import them mean the same.
pub fn again(erased: Id) -> Id {
    derived(&format!("person\u{1f}again\u{1f}{erased}"))
}

/// The id of a person first met under this key.
pub fn person_of_key(form: KeyForm, value: &str) -> Id {
    derived(&format!("person\u{1f}{}\u{1f}{value}", form.word()))
}

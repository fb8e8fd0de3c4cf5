//! People on rosters, and the keys that lists know them by.

use serde::{Deserialize, Serialize};
use serde_json::Value;

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

kind! {
    /// Somebody on a roster; no account.
    Person "person", since 1, scope Workspace, id free {
        name: Text<200>, Review;
        email: Text<254>, Quiet;
        phone: Text<60>, Quiet;
        number: Text<60>, Quiet;
        department: Text<200>, Quiet;
        zone: Text<60>, Quiet;
        honorific: Text<60>, Quiet;
        extra: Extra, Quiet;
        merged_into: Ref<Person>, Review;
    }
    write: TRAINERS;
}

kind! {
    /// A key from a list, looked up before an id is derived: two laptops that import the same list agree.
    PersonKey "person_key", since 1, scope Workspace, id derived("form", "value") {
        form: KeyForm, Fixed;
        value: Text<400>, Fixed;
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

/// The id of a person first met under this key.
pub fn person_of_key(form: KeyForm, value: &str) -> Id {
    derived(&format!("person\u{1f}{}\u{1f}{value}", form.word()))
}

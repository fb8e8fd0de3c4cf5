//! `person_add`: one person by hand.

use domain::people::{Person, PersonKey, key_record, keys_of, person_of_key};
use domain::training::{Enrolment, EnrolmentForm, enrolment_id};
use domain::{RecordKey, Ref};
use store::Draft;

use super::view::AddPerson;
use crate::app::view::Done;
use crate::{Engine, Failure, Result, engine};

/// Adds a person, with the keys that a list would know them by, so that a later import finds them.
pub(crate) fn person_add(engine: &mut Engine, request: AddPerson) -> Result<Done> {
    let name = domain::normal::name(&request.name);
    if name.is_empty() {
        return Err(Failure::invalid("name", "person_name"));
    }
    let clean = |text: &Option<String>| text.as_deref().map(domain::normal::name).filter(|text| !text.is_empty());
    let (email, phone, number) = (clean(&request.email), clean(&request.phone), clean(&request.number));
    let keys = keys_of(number.as_deref(), email.as_deref(), phone.as_deref(), &name);
    for (form, value) in &keys {
        if engine.store.record(&RecordKey::of::<PersonKey>(key_record(*form, value)))?.is_some() {
            return Err(Failure::new("known_person"));
        }
    }
    let id = keys.first().map_or_else(|| engine.new_id(), |(form, value)| person_of_key(*form, value));
    let person = Person {
        name: Some(name.into()),
        email: email.map(Into::into),
        phone: phone.map(Into::into),
        number: number.map(Into::into),
        department: clean(&request.department).map(Into::into),
        ..Person::default()
    };
    let mut drafts = vec![Draft::put(id, &person)];
    for (form, value) in &keys {
        let key = PersonKey { form: Some(*form), value: Some(value.as_str().into()), person: Some(Ref::to(id)) };
        drafts.push(Draft::put(key_record(*form, value), &key));
    }
    if let Some(cohort) = &request.cohort {
        let cohort = engine::id("cohort", cohort)?;
        let enrolment = Enrolment {
            cohort: Some(Ref::to(cohort)),
            person: Some(Ref::to(id)),
            form: Some(EnrolmentForm::Listed),
            ..Enrolment::default()
        };
        drafts.push(Draft::put(enrolment_id(cohort, id), &enrolment));
    }
    let written = engine.act("person.add", &drafts)?;
    Ok(Done { action: written.action.to_string(), label: "person.add".to_owned() })
}

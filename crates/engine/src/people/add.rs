//! `person_add`: one person by hand.

use std::sync::Arc;

use domain::people::{Person, PersonKey, again, key_record, keys_of, person_of_key};
use domain::training::waiting::room;
use domain::training::{Cohort, Enrolment, EnrolmentForm, enrolment_id};
use domain::{Id, RecordKey, RecordState, Ref};
use store::Draft;

use super::view::{AddPerson, PersonAdded};
use crate::cohort::place::{after_all, beyond, waits};
use crate::{Engine, Failure, Result, engine};

/// Adds a person, with the keys that a list would know them by, so that a later import finds them.
pub(crate) fn person_add(engine: &mut Engine, request: AddPerson) -> Result<PersonAdded> {
    let name = domain::normal::name(&request.name);
    if name.is_empty() {
        return Err(Failure::invalid("name", "person_name"));
    }
    let clean = |text: &Option<String>| text.as_deref().map(domain::normal::name).filter(|text| !text.is_empty());
    let (email, phone, number) = (clean(&request.email), clean(&request.phone), clean(&request.number));
    let keys = keys_of(number.as_deref(), email.as_deref(), phone.as_deref(), &name);
    for (form, value) in &keys {
        let Some(key) = engine.store.record(&RecordKey::of::<PersonKey>(key_record(*form, value)))? else { continue };
        let of = key.read::<PersonKey>().person.map(|person| engine.store.record(&RecordKey::of::<Person>(person.0))).transpose()?;
        if !of.flatten().is_some_and(|person| person.is_erased()) {
            return Err(Failure::new("known_person"));
        }
    }
    let id = match keys.first() {
        Some((form, value)) => {
            after_erased(person_of_key(*form, value), |id| Ok(engine.store.record(&RecordKey::of::<Person>(id))?.map(Arc::new)))?
        }
        None => engine.new_id(),
    };
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
    let mut full = false;
    if let Some(cohort) = &request.cohort {
        let cohort = engine::id("cohort", cohort)?;
        let (row, queue) = (engine.store.get::<Cohort>(cohort)?.ok_or_else(|| Failure::not_found("cohort"))?, engine.queue_of(cohort)?);
        let there = engine.people_in_cohort(cohort)?.len();
        full = !beyond(request.beyond.as_deref())? && room(row.value.capacity, there, queue.len()) == 0;
        let enrolment = Enrolment {
            cohort: Some(Ref::to(cohort)),
            person: Some(Ref::to(id)),
            form: Some(EnrolmentForm::Listed),
            ..Enrolment::default()
        };
        let place = Draft::put(enrolment_id(cohort, id), &enrolment);
        drafts.push(if full { waits(id, cohort, None, after_all(&queue, engine.now())) } else { place });
    }
    let written = engine.act("person.add", &drafts)?;
    let (action, person) = (written.action.to_string(), id.to_string());
    Ok(PersonAdded { action, label: "person.add".to_owned(), person, waits: full })
}

/// The id of somebody new: whoever was erased under the id that their key gives stays erased, and comes again as another person.
pub(super) fn after_erased(mut id: Id, record: impl Fn(Id) -> Result<Option<Arc<RecordState>>>) -> Result<Id> {
    while record(id)?.is_some_and(|state| state.is_erased()) {
        id = again(id);
    }
    Ok(id)
}

//! `person_erase`: the order to erase a person, and what is said before and after it. What goes is said by
//! `domain::erasing`, and the store carries it out; here the order is written with what stays in need of being said again.

pub(crate) mod copies;
mod mentions;
pub mod view;

use std::collections::BTreeMap;

use domain::certificate::Certificate;
use domain::erasing::{is_personal, name_in};
use domain::people::{Person, PersonKey};
use domain::rights::ERASERS;
use domain::workspace::{is_active, roles_of};
use domain::{Cell, Cells, Class, Id, KindOf, RecordKey, RecordState, Verb, normal};
use serde_json::Value;
use store::Draft;

use self::view::{ErasePerson, ErasePreview, Erasure, KindCount, OfErasure};
use super::view::PersonLine;
use crate::certificate::book::facts_of;
use crate::count::small;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// The step's name in the trail.
const LABEL: &str = "person.erase";

/// What would go, what would stay, where copies are.
pub(crate) fn person_erase_preview(engine: &mut Engine, request: OfErasure) -> Result<ErasePreview> {
    let target = engine.target(&request.person)?;
    let records = engine.about(&target.all)?;
    let also = target.also.iter().map(|person| text(person.name.clone())).collect();
    Ok(ErasePreview {
        also,
        asks: target.asks(),
        may: engine.may_erase()?,
        by_server: engine.store.head()? > 0,
        goes: counted(records.iter().filter(|(key, state)| has_text(key, state))),
        stays: counted(records.iter().filter(|(key, state)| state.is_live() && stays(key))),
        mentions: engine.mentions(&target)?,
        copies: engine.copies(&target.all, None)?,
        person: target.line(),
    })
}

/// Orders it, and carries it out where no server has to take the order first.
pub(crate) fn person_erase(engine: &mut Engine, request: ErasePerson) -> Result<Erasure> {
    let target = engine.target(&request.person)?;
    if !engine.may_erase()? {
        return Err(Failure::new("erase_owner"));
    }
    let typed = normal::key(&request.typed);
    if typed.is_empty()
        || ![&target.person.number.clone().map(|number| number.0), &target.person.name.clone().map(|name| name.0)]
            .into_iter()
            .flatten()
            .any(|said| normal::key(said) == typed)
    {
        return Err(Failure::invalid("typed", "erase_typed").with("asks", target.asks()));
    }
    let reason = request.reason.trim();
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(Failure::invalid("reason", "erase_reason").with("most", 500));
    }
    if target.is_named_in(reason) {
        return Err(Failure::invalid("reason", "erase_names"));
    }
    let drafts = engine.order(&target, reason, name_in(request.language.as_deref().unwrap_or_default()))?;
    let (me, at, action) = (engine.me.clone(), engine.clock.now(), engine.new_id());
    let written = engine.write(|tx| {
        let written = tx.act(&me, action, LABEL, at, drafts)?;
        tx.carry_out()?;
        Ok(written)
    })?;
    engine.note(&written);
    // What is remembered of any record may hold a text of theirs.
    engine.changed_all();
    engine.erasure(target.id)
}

/// What is known of an order that was given.
pub(crate) fn person_erasure(engine: &mut Engine, request: OfErasure) -> Result<Erasure> {
    let person = engine.same()?.stays(engine::id("person", &request.person)?);
    engine.erasure(person)
}

/// Whom an order is about, under all their ids.
pub(super) struct Target {
    pub id: Id,
    pub person: Person,
    pub all: Vec<Id>,
    /// Who was merged into them.
    pub also: Vec<Person>,
}

impl Target {
    /// What has to be typed.
    fn asks(&self) -> String {
        let number = text(self.person.number.clone());
        if number.is_empty() { text(self.person.name.clone()) } else { number }
    }

    /// What they are known by, long enough to be looked for.
    pub(super) fn words(&self) -> Vec<String> {
        let of = |person: &Person| {
            let Person { name, number, email, phone, .. } = person.clone();
            [text(name), text(number), text(email), text(phone)]
        };
        let all = std::iter::once(&self.person).chain(&self.also).flat_map(of).map(|word| normal::folded(&word));
        let mut words: Vec<String> = all.filter(|word| word.chars().count() >= 4).collect();
        words.sort();
        words.dedup();
        words
    }

    fn is_named_in(&self, said: &str) -> bool {
        let said = normal::folded(said);
        self.words().iter().any(|word| said.contains(word.as_str()))
    }

    fn line(&self) -> PersonLine {
        let Person { name, email, phone, number, department, zone, .. } = self.person.clone();
        PersonLine {
            id: self.id.to_string(),
            name: text(name),
            email: text(email),
            phone: text(phone),
            number: text(number),
            department: text(department),
            zone: text(zone),
            cohorts: Vec::new(),
            erased: false,
        }
    }
}

impl Engine {
    fn target(&self, person: &str) -> Result<Target> {
        let same = self.same()?;
        let id = same.stays(engine::id("person", person)?);
        let read = |id: Id| -> Result<RecordState> {
            self.store.record(&RecordKey::of::<Person>(id))?.ok_or_else(|| Failure::not_found("person"))
        };
        let state = read(id)?;
        if state.is_erased() {
            return Err(Failure::new("erased_already"));
        }
        let all = same.all(&id).to_vec();
        let also = all.iter().filter(|one| **one != id).map(|one| Ok(read(*one)?.read())).collect::<Result<_>>()?;
        Ok(Target { id, person: state.read(), all, also })
    }

    fn may_erase(&self) -> Result<bool> {
        let member = self.member()?;
        Ok(is_active(&member) && ERASERS.allow(&roles_of(&member)))
    }

    /// Everything that is about these ids, archived or not.
    fn about(&self, all: &[Id]) -> Result<Vec<(RecordKey, RecordState)>> {
        let mut records = Vec::new();
        for person in all {
            records.extend(self.store.records_about(*person)?);
        }
        Ok(records)
    }

    /// The order, and after it what the operations that go say of others things than of the person.
    fn order(&self, target: &Target, reason: &str, name: &str) -> Result<Vec<Draft>> {
        let mut drafts: Vec<Draft> = target.all.iter().map(|person| order_of(*person, reason, name)).collect();
        for (key, state) in self.about(&target.all)? {
            drafts.extend(self.said_again(&key, &state)?);
        }
        Ok(drafts)
    }

    /// What of a record stays although the operation that wrote it goes. A key is nothing without its value.
    fn said_again(&self, key: &RecordKey, state: &RecordState) -> Result<Option<Draft>> {
        let kind = domain::kind(key.kind).expect("a key names a declared kind");
        if !kind.holds_personal() || kind.name == PersonKey::NAME {
            return Ok(None);
        }
        let mut cells = Cells::new();
        // Where the operation that made the record goes, later ones stand on nothing for whoever judges the log anew.
        let begun = kind.cells.iter().filter(|cell| cell.class == Class::Fixed);
        let all = self.any_goes(state, begun)?;
        for cell in kind.cells {
            if cell.personal {
                // Until the log has the order, too, nobody is shown it.
                if cell.class != Class::Fixed && state.cells.contains_key(cell.name) && kind.name != Person::NAME {
                    cells.insert(cell.name.into(), Value::Null);
                }
            } else if let Some(value) = state.value(cell.name)
                && (all || self.any_goes(state, [cell])?)
            {
                cells.insert(cell.name.into(), value.clone());
            }
        }
        if kind.name == Certificate::NAME {
            let facts = facts_of(&state.read());
            for (name, said) in [("issued", facts.issued), ("course", facts.course)] {
                let said: String = said.chars().take(300).collect();
                if !said.is_empty() {
                    cells.insert(name.into(), said.into());
                }
            }
        }
        Ok((!cells.is_empty()).then(|| Draft::cells(kind, key.id, cells)))
    }

    /// Whether a write behind one of these cells is of an operation that goes.
    fn any_goes<'c>(&self, state: &RecordState, cells: impl IntoIterator<Item = &'c Cell>) -> Result<bool> {
        for write in cells.into_iter().filter_map(|cell| state.cells.get(cell.name)).flatten() {
            if self.store.operation(write.dot)?.is_some_and(|operation| is_personal(&operation)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    pub(super) fn erasure(&self, person: Id) -> Result<Erasure> {
        let state = self.store.record(&RecordKey::of::<Person>(person))?.ok_or_else(|| Failure::not_found("person"))?;
        let order = state.shown(domain::op::STATE_CELL).filter(|_| state.is_erased()).ok_or_else(|| Failure::new("not_erased"))?;
        let known: Person = state.read();
        let at = self.moment(order.dot)?.map_or(order.at, |(at, _)| at);
        let all = self.same()?.all(&person).to_vec();
        Ok(Erasure {
            person: person.to_string(),
            name: text(known.name),
            by: self.everybody()?.of(order.dot.author).name,
            at: times::local(at, self.zone()?),
            reason: text(known.erased_why),
            waits: self.store.erasing_waits(person)?,
            copies: self.copies(&all, Some(order.seq))?,
        })
    }
}

fn order_of(person: Id, reason: &str, name: &str) -> Draft {
    let kind = domain::kind(Person::NAME).expect("declared");
    let mut cells: Cells = kind.cells.iter().filter(|cell| cell.personal).map(|cell| (cell.name.into(), Value::Null)).collect();
    cells.insert("name".into(), name.into());
    cells.insert("erased_why".into(), reason.into());
    Draft { kind, id: person, verb: Verb::Erase, cells, weak: false }
}

fn has_text(key: &RecordKey, state: &RecordState) -> bool {
    let kind = domain::kind(key.kind).expect("a key names a declared kind");
    kind.cells.iter().any(|cell| cell.personal && state.value(cell.name).is_some())
}

/// Whether a record is there afterwards: a key goes as a whole, and the person is counted apart.
fn stays(key: &RecordKey) -> bool {
    ![Person::NAME, PersonKey::NAME, "not_same"].contains(&key.kind)
}

pub(super) fn counted<'r>(records: impl Iterator<Item = &'r (RecordKey, RecordState)>) -> Vec<KindCount> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (key, _) in records {
        *counts.entry(key.kind).or_default() += 1;
    }
    counts.into_iter().map(|(kind, count)| KindCount { kind: kind.to_owned(), count: small(count) }).collect()
}

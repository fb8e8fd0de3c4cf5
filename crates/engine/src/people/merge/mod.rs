//! Two people who are one: merged, split again, or said to be two. A merge is one write to who goes and names who stays;
//! what both did is read together from then on (`people::same`) and stays where it was written.

pub(crate) mod compare;
pub(crate) mod doubles;
pub mod view;

use std::collections::{BTreeMap, BTreeSet};

use domain::people::{Carried, Extra, NotSame, Person, Replaced, not_same};
use domain::value::Instant;
use domain::{CellValue, Cells, Id, KindOf, RecordKey, Ref, Verb};
use serde_json::Value;
use store::Draft;

use self::view::{MergePeople, OfPersonOne, SayNotSame, SplitDone};
use crate::app::view::Done;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Fields that a person chooses between, in the order in which they are shown.
pub(crate) const FIELDS: [&str; 7] = ["name", "number", "email", "phone", "department", "zone", "honorific"];

/// Says that somebody is somebody else: `goes` is `stays` from here on.
pub(crate) fn people_merge(engine: &mut Engine, request: MergePeople) -> Result<Done> {
    let (stays, goes) = engine.two(&request.stays, &request.goes)?;
    if stays == goes {
        return Err(Failure::new("one_already"));
    }
    let unknown = request.take.iter().flatten().find(|field| !FIELDS.contains(&field.as_str()));
    if let Some(field) = unknown {
        return Err(Failure::invalid("take", "no_field").with("field", field.as_str()).with("fields", FIELDS.join(", ")));
    }
    let fields = engine.fields_to_write(stays, goes, request.take.as_deref())?;
    let gained: Cells = fields.iter().map(|(name, change)| (person_kind().cell_name(name.clone()), change.now.clone())).collect();
    let carried = Carried { into: stays.to_string(), fields };
    let mut drafts = vec![Draft::put(goes, &Person { merged_into: Some(Ref::to(stays)), carried: Some(carried), ..Person::default() })];
    if !gained.is_empty() {
        drafts.push(Draft::cells(person_kind(), stays, gained));
    }
    let (said, _) = not_same(stays, goes);
    if engine.store.get::<NotSame>(said)?.is_some() {
        drafts.push(Draft::state(domain::kind(NotSame::NAME).expect("declared"), said, Verb::Archive));
    }
    engine.done("people.merge", &drafts)
}

/// Takes somebody out of the one they were merged into. Who was merged into them goes along; what was written to the one
/// that stays is given back where nobody has changed it since.
pub(crate) fn people_split(engine: &mut Engine, request: OfPersonOne) -> Result<SplitDone> {
    let person = engine::id("person", &request.person)?;
    let same = engine.same()?;
    let out = same.way_out(person);
    if out.is_empty() {
        let merged = same.all(&person).len() > 1;
        return Err(Failure::new(if merged { "split_which" } else { "not_merged" }));
    }
    let (mut drafts, mut kept) = (Vec::new(), Vec::new());
    for one in out {
        engine.give_back(one, &mut drafts, &mut kept)?;
        let cells = Cells::from([("merged_into".into(), Value::Null), ("carried".into(), Value::Null)]);
        drafts.push(Draft::cells(person_kind(), one, cells));
    }
    let along = same.apart(person);
    let done = engine.done("people.split", &drafts)?;
    let along = along.into_iter().map(|one| engine.person_name(one)).collect::<Result<_>>()?;
    Ok(SplitDone { kept, along, action: done.action, label: done.label })
}

/// Remembers that two people are not one, or forgets it.
pub(crate) fn people_not_same(engine: &mut Engine, request: SayNotSame) -> Result<Done> {
    let (a, b) = engine.two(&request.a, &request.b)?;
    if a == b {
        return Err(Failure::new("one_already"));
    }
    let (id, record) = not_same(a, b);
    if request.said {
        let record = NotSame { said: Some(Instant(engine.now())), ..record };
        return engine.done("people.not_same", &[Draft::put(id, &record)]);
    }
    engine.store.get::<NotSame>(id)?.ok_or_else(|| Failure::not_found("person"))?;
    engine.done("people.maybe_same", &[Draft::state(domain::kind(NotSame::NAME).expect("declared"), id, Verb::Archive)])
}

impl Engine {
    /// Two people as they are now.
    pub(super) fn two(&self, a: &str, b: &str) -> Result<(Id, Id)> {
        let same = self.same()?;
        let one = |text: &str| -> Result<Id> {
            let person = same.stays(engine::id("person", text)?);
            self.store.get::<Person>(person)?.ok_or_else(|| Failure::not_found("person"))?;
            Ok(person)
        };
        Ok((one(a)?, one(b)?))
    }

    pub(crate) fn person_name(&self, person: Id) -> Result<String> {
        Ok(self.store.get::<Person>(person)?.map(|row| text(row.value.name)).unwrap_or_default())
    }

    /// What the one that stays gains: the fields that are taken, by default those that it has nothing in, and columns of
    /// lists that it does not have.
    fn fields_to_write(&self, stays: Id, goes: Id, take: Option<&[String]>) -> Result<BTreeMap<String, Replaced>> {
        let value_of = |person: Id| -> Result<(Cells, Option<Extra>)> {
            let state = self.store.record(&RecordKey::of::<Person>(person))?.unwrap_or_default();
            Ok((state.values(), state.read::<Person>().extra))
        };
        let ((ours, extra), (theirs, more)) = (value_of(stays)?, value_of(goes)?);
        let mut fields = BTreeMap::new();
        for field in FIELDS {
            let (was, now) = (ours.get(field).cloned().unwrap_or_default(), theirs.get(field).cloned().unwrap_or_default());
            let taken = take.map_or(was.is_null(), |take| take.iter().any(|one| one == field));
            if taken && !now.is_null() && was != now {
                fields.insert(field.to_owned(), Replaced { was, now });
            }
        }
        if let Some(more) = more {
            let mut all = more.0;
            all.extend(extra.clone().unwrap_or_default().0);
            let (was, now) = (extra.map_or(Value::Null, |extra| Value::Object(extra.0)), Value::Object(all));
            if was != now {
                fields.insert("extra".to_owned(), Replaced { was, now });
            }
        }
        Ok(fields)
    }

    /// What the one that somebody was merged into gets back, and whoever that one was merged into since, where they still
    /// show what came with this person. Fields that were changed since are `kept`.
    fn give_back(&self, person: Id, drafts: &mut Vec<Draft>, kept: &mut Vec<String>) -> Result<()> {
        let Some((mut at, carried)) = self.carried(person)? else { return Ok(()) };
        let (mut changes, mut seen) = (carried.fields, BTreeSet::from([person]));
        while !changes.is_empty() && seen.insert(at) {
            let state = self.store.record(&RecordKey::of::<Person>(at))?.unwrap_or_default();
            let (above, mut cells, mut further) = (self.carried(at)?, Cells::new(), BTreeMap::new());
            let mut passed_on = above.as_ref().map(|(_, carried)| carried.clone()).unwrap_or_default();
            for (field, change) in changes {
                if state.value(&field).unwrap_or(&Value::Null) != &change.now {
                    kept.push(field);
                    continue;
                }
                if let Some(on) = passed_on.fields.get_mut(&field).filter(|on| on.now == change.now) {
                    let back = if change.was.is_null() { on.was.clone() } else { change.was.clone() };
                    further.insert(field.clone(), Replaced { was: back.clone(), now: change.now.clone() });
                    on.now = back;
                }
                cells.insert(person_kind().cell_name(field), change.was);
            }
            if !further.is_empty() {
                cells.insert("carried".into(), passed_on.write());
            }
            if !cells.is_empty() {
                drafts.push(Draft::cells(person_kind(), at, cells));
            }
            let Some((up, _)) = above else { break };
            (at, changes) = (up, further);
        }
        kept.sort();
        kept.dedup();
        Ok(())
    }

    /// Whom somebody was merged into, with what was written there then.
    fn carried(&self, person: Id) -> Result<Option<(Id, Carried)>> {
        let Some(row) = self.store.get::<Person>(person)? else { return Ok(None) };
        // What came with another merging, which lost against this one, says nothing.
        let with = |into: Id| row.value.carried.filter(|carried| carried.into == into.to_string()).unwrap_or_default();
        Ok(row.value.merged_into.map(|into| (into.0, with(into.0))))
    }
}

fn person_kind() -> &'static domain::Kind {
    domain::kind(Person::NAME).expect("declared")
}

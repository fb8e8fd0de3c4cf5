//! Writing a decision into the log, and saying that it was carried out.

use std::collections::BTreeSet;

use domain::meeting::{CarriedOut, Meeting, Resolution};
use domain::value::Instant;
use domain::{Id, Ref, Text};
use serde_json::Value;
use store::Draft;

use super::view::{AddResolution, ResolutionAdded, ResolutionDone};
use crate::app::view::Done;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// Writes a decision down. It cannot be edited afterwards; a later one revisits it.
pub(crate) fn resolution_add(engine: &mut Engine, request: AddResolution) -> Result<ResolutionAdded> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    let meeting = named::<Meeting>(engine, "meeting", request.meeting)?;
    let revisits = named::<Resolution>(engine, "resolution", request.revisits)?;
    let due = request.due.filter(|due| !due.trim().is_empty());
    let due = due.map(|due| times::day("due", &due).map(str::to_owned)).transpose()?;
    let words = |text: &str| domain::normal::name(text);
    for (field, said) in [("text", &request.text), ("reason", &request.reason), ("decided_by", &request.decided_by)] {
        if words(said).is_empty() {
            return Err(Failure::invalid(field, &format!("resolution_{field}")));
        }
    }
    fn some<const N: usize>(text: String) -> Option<Text<N>> {
        Some(Text::from(text)).filter(|text| !text.0.is_empty())
    }
    let (number, given, setting) = engine.next_resolution(rollout)?;
    let resolution = Resolution {
        rollout: Some(Ref::to(rollout)),
        meeting: meeting.map(Ref::to),
        number: Some(number.as_str().into()),
        text: some(words(&request.text)),
        reason: some(words(&request.reason)),
        decided_by: some(words(&request.decided_by)),
        consequences: some(words(&request.consequences.unwrap_or_default())),
        owner: some(words(&request.owner.unwrap_or_default())),
        due: due.map(Into::into),
        at: Some(Instant(engine.now())),
        revisits: revisits.map(Ref::to),
        done: None,
    };
    let id = engine.new_id();
    let draft = Draft::put(id, &resolution);
    let written = engine.act_and("resolution.add", &[draft], |tx, _| Ok(tx.set_setting(&setting, Some(&given.to_string()))?))?;
    Ok(ResolutionAdded { resolution: id.to_string(), number, action: written.action.to_string(), label: "resolution.add".to_owned() })
}

/// Says that a decision was carried out, or that it was not after all.
pub(crate) fn resolution_done(engine: &mut Engine, request: ResolutionDone) -> Result<Done> {
    let id = engine::id("resolution", &request.resolution)?;
    engine.store.get::<Resolution>(id)?.ok_or_else(|| Failure::not_found("resolution"))?;
    let note = request.note.map(|note| domain::normal::name(&note)).filter(|note| !note.is_empty());
    let done = Some(CarriedOut { at: engine.now(), note }).filter(|_| request.done);
    let mut draft = Draft::put(id, &Resolution { done, ..Resolution::default() });
    if !request.done {
        draft.cells.insert("done".into(), Value::Null);
    }
    engine.done("resolution.done", &[draft])
}

/// The id of a record that a request may name.
fn named<K: domain::KindOf>(engine: &Engine, what: &str, id: Option<String>) -> Result<Option<Id>> {
    let Some(id) = id.filter(|id| !id.is_empty()) else { return Ok(None) };
    let id = engine::id(what, &id)?;
    engine.store.get::<K>(id)?.map(|_| Some(id)).ok_or_else(|| Failure::not_found(what))
}

impl Engine {
    /// The next number of this laptop's author in a rollout: no other laptop gives it, as with certificates.
    fn next_resolution(&self, rollout: Id) -> Result<(String, u32, String)> {
        let (code, setting) = (self.own_code()?, format!("resolutions_given.{rollout}.{}", self.me.author));
        let given: u32 = self.store.setting(&setting)?.and_then(|text| text.parse().ok()).unwrap_or(0);
        let begins = format!("D-{code}-");
        let taken: BTreeSet<u32> = self
            .store
            .of::<Resolution>("rollout", rollout)?
            .into_iter()
            .filter_map(|row| text(row.value.number).strip_prefix(&begins)?.parse().ok())
            .collect();
        let own = taken.last().copied().unwrap_or(0);
        let count = (given.max(own) + 1..).find(|count| !taken.contains(count)).unwrap_or(u32::MAX);
        Ok((format!("{begins}{count}"), count, setting))
    }
}

//! `search`: sessions, people, areas and items, in this order, by any part of their words, marks folded.

use domain::checklist::Item;
use domain::handoff::Area;
use domain::normal::folded;
use domain::training::Session;

use super::view::{Hit, Hits, Search};
use crate::who::text;
use crate::{Engine, Result, engine};

const MOST: usize = 20;

/// The first hits of each kind.
pub(crate) fn search(engine: &mut Engine, request: Search) -> Result<Hits> {
    let wanted = folded(request.text.trim());
    if wanted.is_empty() {
        return Ok(Hits { hits: Vec::new() });
    }
    let rollout = request.rollout.as_deref().map(|text| engine::id("rollout", text)).transpose()?;
    let here = |of: Option<domain::Ref<domain::rollout::Rollout>>| rollout.is_none() || of.map(|of| of.0) == rollout;
    let mut hits = Vec::new();
    for row in engine.store.all::<Session>()?.into_iter().filter(|row| here(row.value.rollout)) {
        push(&mut hits, &wanted, "session", row.id, text(row.value.title), text(row.value.place));
    }
    for person in engine.people_matching(&wanted, MOST)? {
        hits.push(Hit { kind: "person".to_owned(), id: person.id, title: person.name, detail: person.number });
    }
    for row in engine.store.all::<Area>()?.into_iter().filter(|row| here(row.value.rollout)) {
        push(&mut hits, &wanted, "area", row.id, text(row.value.title), String::new());
    }
    for row in engine.store.all::<Item>()?.into_iter().filter(|row| here(row.value.rollout)) {
        push(&mut hits, &wanted, "item", row.id, text(row.value.title), text(row.value.code));
    }
    hits.truncate(60);
    Ok(Hits { hits })
}

fn push(hits: &mut Vec<Hit>, wanted: &str, kind: &str, id: domain::Id, title: String, detail: String) {
    let of_kind = hits.iter().filter(|hit| hit.kind == kind).count();
    if of_kind < MOST && folded(&format!("{title} {detail}")).contains(wanted) {
        hits.push(Hit { kind: kind.to_owned(), id: id.to_string(), title, detail });
    }
}

//! Walk-ins: people who come without being on the list; new ones, or people of another list.

use domain::people::Person;
use domain::training::{Session, WalkIn as WalkInRecord, walk_in_id};
use domain::value::Instant;
use domain::{CellValue, Ref};
use store::Draft;

use super::view::{Elsewhere, FindElsewhere, Marked, WalkIn};
use crate::{Engine, Failure, Result, engine};

/// Adds somebody to the session and marks them at once.
pub(crate) fn attendance_walk_in(engine: &mut Engine, request: WalkIn) -> Result<Marked> {
    let session = engine::id("session", &request.session)?;
    engine.store.get::<Session>(session)?.ok_or_else(|| Failure::not_found("session"))?;
    let now = engine.now();
    let mark = engine.mark_of(session, request.mark.as_deref().unwrap_or("present"), None, None)?;
    let mut drafts = Vec::new();
    let person = match &request.person {
        Some(person) => engine.same()?.stays(engine::id("person", person)?),
        None => {
            let name = domain::normal::name(request.name.as_deref().unwrap_or_default());
            if name.is_empty() {
                return Err(Failure::invalid("name", "walk_in_name"));
            }
            let id = engine.new_id();
            drafts.push(Draft::put(id, &Person { name: Some(name.into()), ..Person::default() }));
            id
        }
    };
    let there = engine.sheet(session)?.rows.iter().any(|row| row.person == person.to_string());
    if !there {
        let walk_in = WalkInRecord { session: Some(Ref::to(session)), person: Some(Ref::to(person)), at: Some(Instant(now)) };
        drafts.push(Draft::put(walk_in_id(session, person), &walk_in));
    }
    drafts.push(engine.attendance_draft(session, person, "mark", mark.write())?);
    let written = engine.act("attendance.walk_in", &drafts)?;
    engine.sheets.forget();
    let (row, counts) = engine.update_row(session, person)?;
    Ok(Marked { row, counts, action: written.action.to_string(), label: "attendance.walk_in".to_owned() })
}

/// The typed name on other lists of the workspace, for somebody who came to the wrong room.
pub(crate) fn attendance_find_elsewhere(engine: &mut Engine, request: FindElsewhere) -> Result<Elsewhere> {
    let session = engine::id("session", &request.session)?;
    let here: std::collections::HashSet<String> = engine.sheet(session)?.rows.iter().map(|row| row.person.clone()).collect();
    let mut people = engine.people_matching(&domain::normal::folded(request.text.trim()), 50)?;
    people.retain(|person| !here.contains(&person.id));
    people.truncate(8);
    Ok(Elsewhere { people })
}

//! `material_set`, `material_file`, `material_remove`: only what is different is written, so that a correction stays.

use domain::checklist::Evidence;
use domain::material::{GREATEST_COUNT, GREATEST_SECONDS, Material, MaterialSort, MaterialState};
use domain::training::{Audience, Course, Topic};
use domain::{CellValue, Cells, Id, KindOf, Ref, Text, Verb, normal};
use serde_json::Value;
use store::Draft;

use super::view::{AddMaterialFile, MaterialChanged, OfMaterial, SetMaterial};
use crate::app::view::Done;
use crate::evidence::attach::attached;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Makes a material, or changes one.
pub(crate) fn material_set(engine: &mut Engine, request: SetMaterial) -> Result<MaterialChanged> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    let known = request.material.as_deref().map(|id| engine::id("material", id)).transpose()?;
    let before = match known {
        Some(id) => engine.store.get::<Material>(id)?.ok_or_else(|| Failure::not_found("material"))?.value.write(),
        None => Material { rollout: Some(Ref::to(rollout)), ..Material::default() }.write(),
    };
    let mut cells = engine.material_cells(rollout, &request)?;
    cells.retain(|name, value| before.get(name).unwrap_or(&Value::Null) != value);
    let label = if known.is_some() { "material.set" } else { "material.new" };
    if known.is_none() {
        if !cells.contains_key("title") {
            return Err(Failure::invalid("title", "material_title"));
        }
        cells.entry("sort".into()).or_insert_with(|| MaterialSort::Other.write());
        cells.entry("state".into()).or_insert_with(|| MaterialState::Planned.write());
        cells.extend(before);
    } else if cells.is_empty() {
        let view = engine.material_view(known.unwrap_or_default())?;
        return Ok(MaterialChanged { action: None, label: label.to_owned(), view });
    }
    let id = known.unwrap_or_else(|| engine.new_id());
    engine.material_changed(label, id, &[Draft::cells(&Material::KIND, id, cells)])
}

/// Keeps a new file; what was there before stays as history.
pub(crate) fn material_file(engine: &mut Engine, request: AddMaterialFile) -> Result<MaterialChanged> {
    let material = engine::id("material", &request.material)?;
    engine.store.get::<Material>(material)?.ok_or_else(|| Failure::not_found("material"))?;
    if request.given.form != "file" {
        return Err(Failure::invalid("form", "material_file_form"));
    }
    let evidence = Evidence { material: Some(Ref::to(material)), ..attached(engine, &request.given)? };
    let id = engine.new_id();
    engine.material_changed("material.file", material, &[Draft::put(id, &evidence)])
}

/// Takes a material out that was never one; what was used is retired instead. The history keeps it.
pub(crate) fn material_remove(engine: &mut Engine, request: OfMaterial) -> Result<Done> {
    let id = engine::id("material", &request.material)?;
    engine.store.get::<Material>(id)?.ok_or_else(|| Failure::not_found("material"))?;
    if engine.store.count::<domain::material::Handout>("material", id)? > 0 {
        return Err(Failure::new("material_handed_out"));
    }
    engine.done("material.remove", &[Draft::state(&Material::KIND, id, Verb::Archive)])
}

impl Engine {
    pub(super) fn material_changed(&mut self, label: &str, material: Id, drafts: &[Draft]) -> Result<MaterialChanged> {
        let written = self.act(label, drafts)?;
        Ok(MaterialChanged { action: Some(written.action.to_string()), label: label.to_owned(), view: self.material_view(material)? })
    }

    fn material_cells(&self, rollout: Id, request: &SetMaterial) -> Result<Cells> {
        let mut cells = Cells::new();
        if let Some(title) = &request.title {
            let title = words::<200>("title", title)?;
            cells.insert("title".into(), title.ok_or_else(|| Failure::invalid("title", "material_title"))?.write());
        }
        choice(&mut cells, "sort", &request.sort, MaterialSort::WORDS)?;
        choice(&mut cells, "state", &request.state, MaterialState::WORDS)?;
        line::<120>(&mut cells, "owner", &request.owner)?;
        line::<40>(&mut cells, "language", &request.language)?;
        line::<40>(&mut cells, "version", &request.version)?;
        line::<500>(&mut cells, "link", &request.link)?;
        if let Some(note) = &request.note {
            let note = note.trim();
            cells.insert("note".into(), if note.is_empty() { Value::Null } else { fits::<1000>("note", note)?.write() });
        }
        if let Some(seconds) = &request.length {
            cells.insert("seconds".into(), length("length", seconds)?.map_or(Value::Null, |seconds| seconds.write()));
        }
        for (name, given) in [("pages", &request.pages), ("entries", &request.entries)] {
            if let Some(given) = given {
                cells.insert(name.into(), count(name, given)?.map_or(Value::Null, |count| count.write()));
            }
        }
        if let Some(on_paper) = request.on_paper {
            cells.insert("on_paper".into(), if on_paper { true.write() } else { Value::Null });
        }
        if let Some(audiences) = &request.audiences {
            let mut ids = audiences.iter().map(|named| self.audience_named(rollout, named)).collect::<Result<Vec<_>>>()?;
            ids.sort();
            ids.dedup();
            cells.insert(
                "audiences".into(),
                if ids.is_empty() { Value::Null } else { ids.iter().map(Id::to_string).collect::<Vec<_>>().write() },
            );
        }
        self.course_cells(rollout, request, &mut cells)?;
        Ok(cells)
    }

    fn course_cells(&self, rollout: Id, request: &SetMaterial, cells: &mut Cells) -> Result<()> {
        let courses = self.store.of::<Course>("rollout", rollout)?;
        if let Some(named) = &request.course {
            let id = one_of("course", named, courses.iter().map(|row| (row.id, text(row.value.title.clone()))))?;
            cells.insert("course".into(), id.map_or(Value::Null, |id| id.to_string().into()));
        }
        if let Some(named) = &request.topic {
            let mut topics = self.store.all::<Topic>()?;
            topics.retain(|row| row.value.course.is_some_and(|of| courses.iter().any(|course| course.id == of.0)));
            let id = one_of("topic", named, topics.iter().map(|row| (row.id, text(row.value.title.clone()))))?;
            cells.insert("topic".into(), id.map_or(Value::Null, |id| id.to_string().into()));
            let course = topics.iter().find(|row| Some(row.id) == id).and_then(|row| row.value.course);
            if let Some(course) = course {
                cells.insert("course".into(), course.write());
            }
        }
        Ok(())
    }

    /// An audience by id or exact title.
    pub(super) fn audience_named(&self, rollout: Id, named: &str) -> Result<Id> {
        let audiences = self.store.of::<Audience>("rollout", rollout)?;
        let found = one_of("audience", named, audiences.iter().map(|row| (row.id, text(row.value.title.clone()))))?;
        found.ok_or_else(|| Failure::not_found("audience"))
    }
}

/// The one of an id or an exact title; nothing where nothing is named.
fn one_of(field: &str, named: &str, rows: impl Iterator<Item = (Id, String)>) -> Result<Option<Id>> {
    let wanted = normal::key(named);
    if wanted.is_empty() {
        return Ok(None);
    }
    let mut fits = rows.filter(|(id, title)| id.to_string() == named || normal::key(title) == wanted);
    let first = fits.next().ok_or_else(|| Failure::invalid(field, "material_none_such").with("text", named))?;
    if fits.next().is_some() { Err(Failure::invalid(field, "material_several").with("text", named)) } else { Ok(Some(first.0)) }
}

pub(super) fn words<const N: usize>(field: &str, given: &str) -> Result<Option<Text<N>>> {
    let clean = normal::name(given);
    if clean.is_empty() { Ok(None) } else { fits(field, &clean).map(Some) }
}

fn fits<const N: usize>(field: &str, given: &str) -> Result<Text<N>> {
    Text::read(&given.into()).ok_or_else(|| Failure::invalid(field, "material_long").with("most", N))
}

fn line<const N: usize>(cells: &mut Cells, name: &'static str, given: &Option<String>) -> Result<()> {
    if let Some(given) = given {
        cells.insert(name.into(), words::<N>(name, given)?.map_or(Value::Null, |words| words.write()));
    }
    Ok(())
}

pub(super) fn choice(cells: &mut Cells, name: &'static str, given: &Option<String>, words: &[&str]) -> Result<()> {
    let Some(given) = given else { return Ok(()) };
    if !words.contains(&given.as_str()) {
        return Err(Failure::invalid(name, "material_word").with("word", given.as_str()).with("words", words.join(", ")));
    }
    cells.insert(name.into(), given.as_str().into());
    Ok(())
}

/// `3:30`, `1:02:00`, or seconds; nothing for an empty text.
pub(super) fn length(field: &str, given: &str) -> Result<Option<i64>> {
    let given = given.trim();
    if given.is_empty() {
        return Ok(None);
    }
    let wrong = || Failure::invalid(field, "material_length").with("text", given);
    let parts = given.split(':').map(|part| part.trim().parse::<i64>().ok().filter(|part| (0..=GREATEST_SECONDS).contains(part)));
    let parts = parts.collect::<Option<Vec<i64>>>().filter(|parts| parts.len() <= 3).ok_or_else(wrong)?;
    // Behind a colon stand at most 59.
    let seconds = parts.iter().skip(1).all(|part| *part < 60).then(|| parts.iter().fold(0, |all, part| all * 60 + part));
    seconds.filter(|seconds| *seconds <= GREATEST_SECONDS).map(Some).ok_or_else(wrong)
}

fn count(field: &str, given: &str) -> Result<Option<i64>> {
    let given = given.trim();
    if given.is_empty() {
        return Ok(None);
    }
    let count = given.parse::<i64>().ok().filter(|count| (0..=GREATEST_COUNT).contains(count));
    count.map(Some).ok_or_else(|| Failure::invalid(field, "material_count").with("text", given).with("most", GREATEST_COUNT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_minutes_and_seconds_or_seconds() {
        let read = |text: &str| length("length", text).map_err(|failure| failure.code);
        assert_eq!(
            [read("3:30"), read(" 210 "), read("0:05"), read("1:02:00")],
            [Ok(Some(210)), Ok(Some(210)), Ok(Some(5)), Ok(Some(3720))]
        );
        assert_eq!(read(""), Ok(None));
        for wrong in ["3:60", "3.5", "-1", "1:1:1:1", "three", ":", "99999999999999999999", "25:00:00"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}

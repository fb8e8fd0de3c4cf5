//! Making a line of something, and finding what was made. Its id follows from what it is made of, so two who make it apart make one.

use domain::checklist::{Checklist, Item, ItemKind, Section};
use domain::meeting::{Meeting, Minutes, Resolution};
use domain::monitoring::{Observation, lesson_id, minuted_id};
use domain::rollout::{Criticality, Rollout};
use domain::{Id, RecordKey, Ref, Verb};
use store::Draft;

use super::view::{Became, LessonLine, LessonTarget, LessonTargets, LessonToItem, NoteLine};
use crate::app::view::Done;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Longest title of a line; the whole of it stands in the item's comment.
const TITLE: usize = 120;

/// Where a line can be made.
pub(crate) fn lesson_targets(engine: &mut Engine, request: OfRollout) -> Result<LessonTargets> {
    Ok(LessonTargets { targets: engine.lesson_targets(engine::id("rollout", &request.rollout)?)? })
}

/// Makes an item of a decision, or of a line of minutes.
pub(crate) fn lesson_to_item(engine: &mut Engine, request: LessonToItem) -> Result<Done> {
    let checklist = engine::id("checklist", &request.checklist)?;
    let of = Item { criticality: Some(Criticality::Should), ..Item::default() };
    let (made, what, link) = match (&request.decision, &request.minutes) {
        (Some(decision), None) => {
            let id = engine::id("decision", decision)?;
            let said = engine.store.get::<Resolution>(id)?.ok_or_else(|| Failure::not_found("decision"))?.value;
            (lesson_id(id, checklist), text(said.text), Item { decided: Some(Ref::to(id)), ..of })
        }
        (None, Some(minutes)) => {
            let id = engine::id("minutes", minutes)?;
            let kept = engine.store.get::<Minutes>(id)?.ok_or_else(|| Failure::not_found("minutes"))?.value;
            let wanted = domain::normal::name(request.line.as_deref().unwrap_or_default());
            let line = lines(&text(kept.note)).find(|line| *line == wanted);
            let line = line.ok_or_else(|| Failure::invalid("line", "no_minuted_line"))?;
            (minuted_id(id, &line, checklist), line, Item { minuted: Some(Ref::to(id)), ..of })
        }
        _ => return Err(Failure::invalid("decision", "lesson_of")),
    };
    let drafts = engine.lesson_drafts(made, checklist, request.section, &what, link)?;
    engine.done("lesson.item", &drafts)
}

/// The lines of notes, as they are compared.
fn lines(note: &str) -> impl Iterator<Item = String> {
    note.lines().map(domain::normal::name).filter(|line| !line.is_empty())
}

fn short(what: &str) -> String {
    if what.chars().count() <= TITLE {
        return what.to_owned();
    }
    let cut: String = what.chars().take(TITLE - 1).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words))
}

impl Engine {
    /// What is written to make a line with the id `made` at the end of a checklist; `link` says what it is made of and its weight.
    pub(crate) fn lesson_drafts(&self, made: Id, checklist: Id, section: Option<String>, what: &str, link: Item) -> Result<Vec<Draft>> {
        let list = self.store.get::<Checklist>(checklist)?.ok_or_else(|| Failure::not_found("checklist"))?.value;
        let before = self.store.record(&RecordKey::of::<Item>(made))?;
        if before.as_ref().is_some_and(|state| state.is_live()) {
            return Err(Failure::new("observation_item"));
        }
        let mut sections = self.store.of::<Section>("checklist", checklist)?;
        sections.sort_by_key(|row| (row.value.position, row.id));
        let section = match section.filter(|id| !id.is_empty()) {
            Some(named) => Some(engine::id("section", &named)?),
            None => sections.first().map(|row| row.id),
        };
        let section = section.filter(|id| sections.iter().any(|row| row.id == *id)).ok_or_else(|| Failure::not_found("section"))?;
        let last = self.store.of::<Item>("checklist", checklist)?.iter().filter_map(|row| row.value.position).max().unwrap_or(0);
        let item = Item {
            rollout: list.rollout,
            checklist: Some(Ref::to(checklist)),
            section: Some(Ref::to(section)),
            code: Some(self.next_code(list.rollout.map(|rollout| rollout.0).unwrap_or_default(), checklist)?.into()),
            title: Some(short(what).into()),
            kind: Some(ItemKind::Work),
            position: Some(last + 1),
            comment: Some(what.into()),
            ..link
        };
        let mut drafts = vec![Draft::put(made, &item)];
        if before.is_some() {
            // It was put away, and is wanted again.
            drafts.push(Draft::state(&Item::KIND, made, Verb::Restore));
        }
        Ok(drafts)
    }

    /// The checklists of all rollouts, those of this one first.
    pub(crate) fn lesson_targets(&self, rollout: Id) -> Result<Vec<LessonTarget>> {
        let mut rollouts = self.store.all::<Rollout>()?;
        rollouts.sort_by_key(|row| (row.id != rollout, std::cmp::Reverse(row.id)));
        let mut targets = Vec::new();
        for row in rollouts {
            let mut lists = self.store.of::<Checklist>("rollout", row.id)?;
            lists.sort_by_key(|list| (list.value.position, list.id));
            let name = text(row.value.name);
            targets.extend(lists.into_iter().map(|list| LessonTarget {
                checklist: list.id.to_string(),
                title: text(list.value.title),
                rollout: name.clone(),
                own: row.id == rollout,
            }));
        }
        Ok(targets)
    }

    /// Lines as links, as they are seen from a rollout; what was put away is not among them.
    pub(crate) fn became_items(&self, ids: Vec<Id>, rollout: Id) -> Result<Vec<Became>> {
        let lines = ids.into_iter().map(|id| self.became_item(id, rollout)).collect::<Result<Vec<_>>>()?;
        Ok(lines.into_iter().flatten().collect())
    }

    pub(crate) fn became_item(&self, id: Id, rollout: Id) -> Result<Option<Became>> {
        let Some(item) = self.store.get::<Item>(id)?.map(|row| row.value) else { return Ok(None) };
        let list = item.checklist.map(|list| list.0).unwrap_or_default();
        if self.store.get::<Checklist>(list)?.is_none() {
            return Ok(None);
        }
        let other = self.other_rollout(item.rollout, rollout)?;
        Ok(Some(Became { id: id.to_string(), of: list.to_string(), title: text(item.title), rollout: other }))
    }

    /// What a decision became.
    pub(crate) fn lines_of_decision(&self, decision: Id, rollout: Id) -> Result<Vec<Became>> {
        self.became_items(self.store.of::<Item>("decided", decision)?.into_iter().map(|row| row.id).collect(), rollout)
    }

    /// The lines of a meeting's notes with what each became.
    pub(crate) fn note_lines(&self, minutes: Id, note: &str, rollout: Id) -> Result<Vec<NoteLine>> {
        let made = self.store.of::<Item>("minuted", minutes)?;
        let of = |line: &str| {
            let is = |row: &&store::Row<Item>| row.value.checklist.is_some_and(|list| row.id == minuted_id(minutes, line, list.0));
            made.iter().filter(is).map(|row| row.id).collect()
        };
        lines(note).map(|line| Ok(NoteLine { lines: self.became_items(of(&line), rollout)?, text: line })).collect()
    }

    /// What an item was made of.
    pub(crate) fn lesson_line(&self, item: &Item, rollout: Id) -> Result<Option<LessonLine>> {
        let (from, id, what, of) = match (item.lesson, item.decided, item.minuted) {
            (Some(seen), ..) => match self.store.get::<Observation>(seen.0)? {
                Some(row) => ("observation", row.id, text(row.value.what), row.value.rollout),
                None => return Ok(None),
            },
            (_, Some(decided), _) => match self.store.get::<Resolution>(decided.0)? {
                Some(row) => ("decision", row.id, text(row.value.text), row.value.rollout),
                None => return Ok(None),
            },
            (.., Some(minuted)) => {
                let minutes = self.store.get::<Minutes>(minuted.0)?.and_then(|row| row.value.meeting);
                match minutes.map(|meeting| self.store.get::<Meeting>(meeting.0)).transpose()?.flatten() {
                    Some(row) => ("minutes", row.id, text(row.value.title), row.value.rollout),
                    None => return Ok(None),
                }
            }
            _ => return Ok(None),
        };
        Ok(Some(LessonLine { from: from.to_owned(), id: id.to_string(), what, rollout: self.other_rollout(of, rollout)? }))
    }

    /// What a rollout is called, where it is another one than that.
    fn other_rollout(&self, of: Option<Ref<Rollout>>, than: Id) -> Result<Option<String>> {
        let other = of.map(|of| of.0).filter(|of| *of != than);
        Ok(other.map(|of| self.store.get::<Rollout>(of)).transpose()?.flatten().map(|row| text(row.value.name)))
    }
}

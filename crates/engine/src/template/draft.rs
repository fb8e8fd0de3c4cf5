//! The records of one rollout made from a template, in an order in which each is made after what it refers to.
//!
//! No `state` is written: todo, planned and open are what nobody has written about. Owners and trainers
//! stay empty, because a template does not know them.

use std::collections::BTreeMap;

use domain::checklist::together::WordRule;
use domain::checklist::{self, Planned};
use domain::gate;
use domain::handoff;
use domain::rollout;
use domain::runbook;
use domain::{Cells, Id, KindOf, Ref};

use super::model::{Checklist, Item, Template};
use super::plan::WayBack;
use super::{day, draft_figures, draft_materials, draft_training, handing};

/// One record to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub kind: &'static str,
    pub id: Id,
    pub cells: Cells,
}

impl Draft {
    pub(super) fn of<K: KindOf>(id: Id, record: &K) -> Self {
        Self { kind: K::NAME, id, cells: record.write() }
    }
}

/// The ids of what other entries name, by the words that they name it with: `session.SUP-1`, `section.week-1.day-2`.
pub(super) type Known = BTreeMap<String, Id>;

/// The records of a template in the rollout of this id. Each record takes one id from `next_id`.
pub fn draft(template: &Template, rollout: Id, next_id: &mut dyn FnMut() -> Id) -> Vec<Draft> {
    let mut out = Vec::new();
    let mut known = Known::new();
    roles(template, rollout, next_id, &mut out);
    draft_training::draft(template, rollout, next_id, &mut known, &mut out);
    draft_materials::draft(template, rollout, next_id, &known, &mut out);
    gates(template, rollout, next_id, &mut known, &mut out);
    handoff(template, rollout, next_id, &mut known, &mut out);
    for list in &template.checklists {
        checklist(list, rollout, next_id, &mut known, &mut out);
    }
    if let Some(way) = &template.way_back {
        out.push(way_back(way, rollout, &known));
    }
    draft_figures::draft(template, rollout, next_id, &mut known, &mut out);
    day::draft(template, rollout, next_id, &known, &mut out);
    handing::draft(template, rollout, next_id, &known, &mut out);
    out
}

fn way_back(way: &WayBack, rollout: Id, known: &Known) -> Draft {
    let record = runbook::WayBack {
        rollout: Some(Ref::to(rollout)),
        ends: Some(Planned { start: Some(way.ends), at: None, duration: None }),
        minutes: Some(way.minutes),
        checklist: known.get(&format!("checklist.{}", way.checklist)).map(|list| Ref::to(*list)),
    };
    Draft::of(runbook::way_back_id(rollout), &record)
}

/// The ids of what a list of words names, as a cell holds them; none where it names nothing.
pub(super) fn ids(known: &Known, words: impl Iterator<Item = String>) -> Option<Vec<String>> {
    let ids: Vec<String> = words.filter_map(|word| known.get(&word)).map(Id::to_string).collect();
    Some(ids).filter(|ids| !ids.is_empty())
}

fn sessions(known: &Known, codes: &[String]) -> Option<Vec<String>> {
    ids(known, codes.iter().map(|code| format!("session.{code}")))
}

fn roles(template: &Template, rollout: Id, next_id: &mut dyn FnMut() -> Id, out: &mut Vec<Draft>) {
    for plan in &template.roles {
        out.push(Draft::of(
            next_id(),
            &rollout::RolePlan {
                rollout: Some(Ref::to(rollout)),
                role: words(&plan.role),
                title: words(&plan.title),
                people_low: Some(plan.people_low),
                people_high: Some(plan.people_high),
                hours: Some(plan.hours),
                responsibility: words(&plan.responsibility),
                skills: plan.skills.as_deref().and_then(words),
            },
        ));
    }
    for entry in &template.contradictions {
        out.push(Draft::of(
            next_id(),
            &rollout::Contradiction {
                rollout: Some(Ref::to(rollout)),
                code: words(&entry.code),
                title: words(&entry.says),
                resolution: words(&entry.resolution),
            },
        ));
    }
}

fn gates(template: &Template, rollout: Id, next_id: &mut dyn FnMut() -> Id, known: &mut Known, out: &mut Vec<Draft>) {
    for (position, entry) in (1..).zip(&template.gates) {
        let id = next_id();
        known.insert(format!("gate.{}", entry.code), id);
        out.push(Draft::of(
            id,
            &gate::Gate {
                rollout: Some(Ref::to(rollout)),
                code: words(&entry.code),
                title: words(&entry.title),
                position: Some(position),
                planned: Some(Planned { start: Some(entry.at - entry.duration), at: None, duration: Some(entry.duration) }),
                voters: Some(entry.voters.clone()),
                decided_by: entry.decided_by.as_deref().and_then(words),
            },
        ));
    }
    for entry in &template.criteria {
        out.push(Draft::of(
            next_id(),
            &rollout::Criterion {
                rollout: Some(Ref::to(rollout)),
                gate: known.get(&format!("gate.{}", entry.gate)).map(|gate| Ref::to(*gate)),
                code: words(&entry.code),
                metric: words(&entry.metric),
                owner: None,
                role: words(&entry.role),
                level: Some(entry.level),
                title: words(&entry.title),
                measurable_from: Some(entry.measurable_from),
                target: words(&entry.target),
                position: Some(entry.position),
                source: Some(entry.source.clone()),
                needs: sessions(known, &entry.needs),
            },
        ));
    }
}

fn handoff(template: &Template, rollout: Id, next_id: &mut dyn FnMut() -> Id, known: &mut Known, out: &mut Vec<Draft>) {
    for area in &template.areas {
        let id = next_id();
        known.insert(format!("area.{}", area.code), id);
        out.push(Draft::of(
            id,
            &handoff::Area {
                rollout: Some(Ref::to(rollout)),
                title: words(&area.title),
                position: Some(area.position),
                receiver_role: words(&area.receiver_role),
                code: words(&area.code),
            },
        ));
        for point in template.points.iter().filter(|point| point.area == area.code) {
            let id_of_point = next_id();
            known.insert(format!("point.{}", point.code), id_of_point);
            out.push(Draft::of(
                id_of_point,
                &handoff::Point {
                    area: Some(Ref::to(id)),
                    title: words(&point.title),
                    expectation: words(&point.expectation),
                    position: Some(point.position),
                    state: None,
                },
            ));
        }
    }
}

fn checklist(list: &Checklist, rollout: Id, next_id: &mut dyn FnMut() -> Id, known: &mut Known, out: &mut Vec<Draft>) {
    let id = next_id();
    known.insert(format!("checklist.{}", list.code), id);
    out.push(Draft::of(
        id,
        &checklist::Checklist {
            rollout: Some(Ref::to(rollout)),
            title: words(&list.title),
            stage: words(&list.stage),
            position: Some(list.position),
            number: list.number.as_deref().and_then(words),
            code: words(&list.code),
        },
    ));
    for (position, section) in (1..).zip(&list.sections) {
        let section_id = next_id();
        known.insert(format!("section.{}.{}", list.code, section.code), section_id);
        out.push(Draft::of(
            section_id,
            &checklist::Section {
                checklist: Some(Ref::to(id)),
                title: words(&section.title),
                position: Some(position),
                code: words(&section.code),
            },
        ));
    }
    for (position, entry) in (1..).zip(&list.items) {
        let (item_id, section) = (next_id(), known[&format!("section.{}.{}", list.code, entry.section)]);
        known.insert(format!("item.{}", entry.code), item_id);
        let needs = sessions(known, &entry.needs);
        out.push(Draft::of(item_id, &checklist::Item { needs, ..item(entry, rollout, id, section, position) }));
    }
}

fn item(entry: &Item, rollout: Id, list: Id, section: Id, position: i64) -> checklist::Item {
    checklist::Item {
        rollout: Some(Ref::to(rollout)),
        checklist: Some(Ref::to(list)),
        section: Some(Ref::to(section)),
        code: words(&entry.code),
        title: words(&entry.title),
        kind: Some(entry.kind),
        criticality: Some(entry.criticality),
        position: Some(position),
        owner: None,
        role: words(&entry.role),
        // What has no time of its own, as on the way back, still takes its time.
        planned: entry.start.or(entry.duration).map(|_| Planned { start: entry.start, at: None, duration: entry.duration }),
        effort: entry.effort,
        predecessors: Some(entry.predecessors.clone()).filter(|list| !list.is_empty()),
        evidence_rule: Some(entry.evidence),
        follows: entry.follows.as_deref().and_then(words),
        source: Some(entry.source.clone()),
        needs: None,
        state: None,
        comment: entry.note.as_deref().and_then(words),
        begin_rule: entry.begins.as_deref().and_then(WordRule::of),
        end_rule: entry.ends.as_deref().and_then(WordRule::of),
        named: None,
        lesson: None,
        decided: None,
        minuted: None,
        proof: None,
    }
}

/// A text cell; none where there is nothing to say.
pub(super) fn words<const MAX: usize>(text: &str) -> Option<domain::Text<MAX>> {
    Some(text.into()).filter(|_| !text.is_empty())
}

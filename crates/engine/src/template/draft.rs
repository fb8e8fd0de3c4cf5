//! The records of one rollout made from a template, in an order in which each is made after what it refers to.
//!
//! No `state` is written: todo, planned and open are what nobody has written about. Owners, trainers and
//! zones stay empty, because a template does not know them.

use std::collections::BTreeMap;

use domain::checklist::{self, Planned};
use domain::gate;
use domain::handoff;
use domain::rollout;
use domain::{Cells, Id, KindOf, Ref};

use super::draft_training;
use super::model::{Checklist, Item, Template};

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

/// The records of a template in the rollout of this id. Each record takes one id from `next_id`.
pub fn draft(template: &Template, rollout: Id, next_id: &mut dyn FnMut() -> Id) -> Vec<Draft> {
    let mut out = Vec::new();
    plan(template, rollout, next_id, &mut out);
    draft_training::draft(template, rollout, next_id, &mut out);
    handoff(template, rollout, next_id, &mut out);
    for list in &template.checklists {
        checklist(list, rollout, next_id, &mut out);
    }
    out
}

fn plan(template: &Template, rollout: Id, next_id: &mut dyn FnMut() -> Id, out: &mut Vec<Draft>) {
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
    let mut gates = BTreeMap::new();
    for (position, entry) in (1..).zip(&template.gates) {
        let id = next_id();
        gates.insert(entry.code.as_str(), id);
        out.push(Draft::of(
            id,
            &gate::Gate {
                rollout: Some(Ref::to(rollout)),
                code: words(&entry.code),
                title: words(&entry.title),
                position: Some(position),
                planned: Some(Planned { start: Some(entry.at - entry.duration), at: None, duration: Some(entry.duration) }),
                voters: Some(entry.voters.clone()),
            },
        ));
    }
    for entry in &template.criteria {
        out.push(Draft::of(
            next_id(),
            &rollout::Criterion {
                rollout: Some(Ref::to(rollout)),
                gate: gates.get(entry.gate.as_str()).map(|gate| Ref::to(*gate)),
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
            },
        ));
    }
}

fn handoff(template: &Template, rollout: Id, next_id: &mut dyn FnMut() -> Id, out: &mut Vec<Draft>) {
    for area in &template.areas {
        let id = next_id();
        out.push(Draft::of(
            id,
            &handoff::Area {
                rollout: Some(Ref::to(rollout)),
                title: words(&area.title),
                position: Some(area.position),
                receiver_role: words(&area.receiver_role),
            },
        ));
        for point in template.points.iter().filter(|point| point.area == area.code) {
            out.push(Draft::of(
                next_id(),
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

fn checklist(list: &Checklist, rollout: Id, next_id: &mut dyn FnMut() -> Id, out: &mut Vec<Draft>) {
    let id = next_id();
    out.push(Draft::of(
        id,
        &checklist::Checklist {
            rollout: Some(Ref::to(rollout)),
            title: words(&list.title),
            stage: words(&list.stage),
            position: Some(list.position),
        },
    ));
    let mut sections = BTreeMap::new();
    for (position, section) in (1..).zip(&list.sections) {
        let section_id = next_id();
        sections.insert(section.code.as_str(), section_id);
        out.push(Draft::of(
            section_id,
            &checklist::Section { checklist: Some(Ref::to(id)), title: words(&section.title), position: Some(position) },
        ));
    }
    for (position, entry) in (1..).zip(&list.items) {
        let section = sections[entry.section.as_str()];
        out.push(Draft::of(next_id(), &item(entry, rollout, id, section, position)));
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
        planned: entry.start.map(|start| Planned { start: Some(start), at: None, duration: entry.duration }),
        effort: entry.effort,
        predecessors: Some(entry.predecessors.clone()).filter(|list| !list.is_empty()),
        evidence_rule: Some(entry.evidence),
        follows: entry.follows.as_deref().and_then(words),
        source: Some(entry.source.clone()),
        state: None,
        comment: entry.note.as_deref().and_then(words),
    }
}

/// A text cell; none where there is nothing to say.
pub(super) fn words<const MAX: usize>(text: &str) -> Option<domain::Text<MAX>> {
    Some(text.into()).filter(|_| !text.is_empty())
}

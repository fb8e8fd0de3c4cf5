//! The training materials of a rollout made from a template, and what the plan wants of each sort.

use domain::material;
use domain::{Id, Ref};

use super::draft::{Draft, Known, ids, words};
use super::model::Template;

pub(super) fn draft(template: &Template, rollout: Id, next_id: &mut dyn FnMut() -> Id, known: &Known, out: &mut Vec<Draft>) {
    for (position, entry) in (1..).zip(&template.material_targets) {
        let record = material::MaterialTarget {
            rollout: Some(Ref::to(rollout)),
            title: words(&entry.title),
            sort: Some(entry.sort),
            audience: entry.audience.as_ref().and_then(|code| known.get(&format!("audience.{code}"))).map(|id| Ref::to(*id)),
            measure: Some(entry.measure),
            least: Some(entry.least),
            shortest: entry.shortest,
            longest: entry.longest,
            position: Some(position),
            source: Some(entry.source.clone()),
        };
        out.push(Draft::of(next_id(), &record));
    }
    for (position, entry) in (1..).zip(&template.materials) {
        let topic = entry.topic.as_ref().and_then(|code| template.topics.iter().find(|topic| topic.code == *code));
        let record = material::Material {
            rollout: Some(Ref::to(rollout)),
            title: words(&entry.title),
            sort: Some(entry.sort),
            audiences: ids(known, entry.audiences.iter().map(|code| format!("audience.{code}"))),
            course: topic.and_then(|topic| known.get(&format!("course.{}", topic.course))).map(|id| Ref::to(*id)),
            topic: topic.and_then(|topic| known.get(&format!("topic.{}", topic.code))).map(|id| Ref::to(*id)),
            on_paper: entry.on_paper.then_some(true),
            note: entry.note.as_deref().and_then(words),
            position: Some(position),
            source: Some(entry.source.clone()),
            ..material::Material::default()
        };
        out.push(Draft::of(next_id(), &record));
    }
}

//! Materials and their targets, duties of monitoring and meetings of a rollout, as a template has them.

use domain::material::{Material, MaterialTarget};
use domain::meeting::Meeting;
use domain::monitoring::Duty;
use domain::{Id, Ref};

use super::super::model::Template;
use super::super::{day, plan as entries};
use super::names::{Names, minutes_of};
use crate::who::text;
use crate::{Engine, Result};

impl Engine {
    pub(super) fn materials_into(&self, rollout: Id, names: &mut Names, out: &mut Template) -> Result<()> {
        let mut targets = self.store.of::<MaterialTarget>("rollout", rollout)?;
        targets.sort_by_key(|row| (row.value.position, row.id));
        for row in targets {
            let MaterialTarget { title, sort: Some(sort), audience, measure: Some(measure), least, shortest, longest, .. } = row.value
            else {
                continue;
            };
            let audience = audience.and_then(|audience| names.plain("audience", audience.0));
            out.material_targets.push(entries::MaterialTarget {
                code: names.take("material_target", row.id, ""),
                title: text(title),
                sort,
                audience,
                measure,
                least: least.unwrap_or(0),
                shortest,
                longest,
                source: Vec::new(),
            });
        }
        let mut materials = self.store.of::<Material>("rollout", rollout)?;
        materials.sort_by_key(|row| (row.value.position, row.id));
        for row in materials {
            let Material { title, sort: Some(sort), audiences, topic, on_paper, note, .. } = row.value else { continue };
            let audiences = audiences.unwrap_or_default();
            out.materials.push(entries::Material {
                code: names.take("material", row.id, ""),
                title: text(title),
                sort,
                audiences: audiences.iter().filter_map(|id| names.plain("audience", Id::try_parse(id).ok()?)).collect(),
                topic: topic.and_then(|topic| names.plain("topic", topic.0)),
                on_paper: on_paper.unwrap_or(false),
                note: note.map(|note| note.0).filter(|note| !note.is_empty()),
                source: Vec::new(),
            });
        }
        Ok(())
    }

    /// Those whose time is known; who is on duty and who chairs stay behind, their roles go along.
    pub(super) fn day_into(&self, rollout: Id, names: &mut Names, out: &mut Template) -> Result<()> {
        let mut duties = self.store.of::<Duty>("rollout", rollout)?;
        duties.sort_by_key(|row| (row.value.position, row.id));
        for row in duties {
            let Duty { code, title, form: Some(form), unit, metric, every, window: Some(window), role, item, note, .. } = row.value else {
                continue;
            };
            let (Some(start), Some(duration)) = (minutes_of(window, names.t0), window.duration) else { continue };
            let metric = metric.map(|metric: Ref<_>| self.store.get::<domain::plan::Metric>(metric.0)).transpose()?.flatten();
            out.duties.push(day::Duty {
                code: names.take("duty", row.id, &text(code)),
                title: text(title),
                form,
                unit: text(unit),
                metric: metric.map(|row| text(row.value.code)),
                every,
                start,
                duration,
                role: text(role),
                item: item.and_then(|item| names.plain("item", item.0)),
                note: text(note),
                source: Vec::new(),
            });
        }
        for row in self.store.of::<Meeting>("rollout", rollout)? {
            let Meeting { code, title, sort: Some(sort), planned: Some(planned), role, topics, item, .. } = row.value else { continue };
            let Some(start) = minutes_of(planned, names.t0) else { continue };
            out.meetings.push(day::Meeting {
                code: names.take("meeting", row.id, &text(code)),
                title: text(title),
                sort,
                start,
                duration: planned.duration.unwrap_or(30).max(1),
                role: text(role),
                topics: topics.unwrap_or_default(),
                item: item.and_then(|item| names.plain("item", item.0)),
                repeat: None,
                source: Vec::new(),
            });
        }
        Ok(())
    }
}

//! Walkthroughs, drills and documents of a rollout, as a template has them: who gives and every version stay behind.

use domain::Id;
use domain::walkthrough::WalkSort;

use super::super::handing;
use super::super::model::Template;
use super::names::{Names, minutes_of};
use crate::who::text;
use crate::{Engine, Result};

impl Engine {
    pub(super) fn handing_into(&self, rollout: Id, names: &mut Names, out: &mut Template) -> Result<()> {
        for area in self.areas_of(rollout)? {
            let Some(code) = names.plain("area", area.id) else { continue };
            for row in self.walkthroughs_of(area.id)? {
                let one = row.value;
                let points = one.points.unwrap_or_default();
                let points = points.iter().filter_map(|id| names.plain("point", Id::try_parse(id).ok()?)).collect();
                out.walkthroughs.push(handing::Walkthrough {
                    code: names.take("walkthrough", row.id, ""),
                    area: code.clone(),
                    title: text(one.title),
                    sort: one.sort.unwrap_or(WalkSort::Walkthrough),
                    points,
                    steps: one.steps.unwrap_or_default(),
                    target: one.target,
                    start: one.planned.and_then(|planned| minutes_of(planned, names.t0)),
                    source: Vec::new(),
                });
            }
            for row in self.documents_of(area.id)? {
                out.documents.push(handing::Document {
                    code: names.take("document", row.id, ""),
                    area: code.clone(),
                    title: text(row.value.title),
                    note: text(row.value.note),
                    source: Vec::new(),
                });
            }
        }
        Ok(())
    }
}

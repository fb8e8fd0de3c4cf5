//! What goes over with an area beside its points, as it is signed: walkthroughs and drills with their results, documents
//! with version and digest, and what is carried over still open.

use domain::Id;
use domain::walkthrough::WalkResult;
use serde::{Deserialize, Serialize};

use super::subject::{Subject, SubjectEvidence};
use crate::carry_over::show::is_closed;
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Result, times};

/// A walkthrough or drill, as it last came out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct SubjectWalk {
    pub id: String,
    pub title: String,
    /// walkthrough, or the sort of a drill.
    pub sort: String,
    /// How often it was done.
    pub times: usize,
    /// passed, failed, skipped; empty where nobody did it.
    pub result: String,
    pub at: String,
    pub driver: String,
    pub watcher: String,
    pub minutes: Option<i64>,
    pub target: Option<i64>,
    pub steps: usize,
    pub steps_passed: usize,
    pub note: String,
}

/// A document in its newest version.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct SubjectDocument {
    pub id: String,
    pub title: String,
    pub owner: String,
    /// Empty where there is no version yet.
    pub version: String,
    /// The file's name and digest, or the address.
    pub name: String,
    pub digest: Option<String>,
}

/// Something that goes over still open.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct SubjectCarried {
    pub id: String,
    /// open_item, known_error.
    pub sort: String,
    pub title: String,
    pub severity: String,
    pub workaround: String,
    pub owner: String,
    pub due: String,
}

/// One of them in a line, for comparing then and now.
pub(super) struct Line {
    pub id: String,
    pub title: String,
    /// walk, document, carried.
    pub what: &'static str,
    pub said: String,
}

fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

impl Subject {
    /// Everything that goes over beside the points, each in a line.
    pub(super) fn goes_over(&self) -> Vec<Line> {
        let walk = |one: &SubjectWalk| {
            let minutes = one.minutes.map(|minutes| format!("{minutes} min")).unwrap_or_default();
            Line {
                id: one.id.clone(),
                title: one.title.clone(),
                what: "walk",
                said: joined(&[&one.result, minute(&one.at), &one.driver, &one.watcher, &minutes, &one.note]),
            }
        };
        let document = |one: &SubjectDocument| {
            let digest = one.digest.as_deref().map(|digest| digest.get(..16).unwrap_or(digest)).unwrap_or_default();
            Line {
                id: one.id.clone(),
                title: one.title.clone(),
                what: "document",
                said: joined(&[&one.version, &one.owner, &one.name, digest]),
            }
        };
        let carried = |one: &SubjectCarried| Line {
            id: one.id.clone(),
            title: one.title.clone(),
            what: "carried",
            said: joined(&[&one.title, &one.severity, &one.workaround, &one.owner, &one.due]),
        };
        let all = self.walkthroughs.iter().map(walk).chain(self.documents.iter().map(document));
        all.chain(self.carried.iter().map(carried)).collect()
    }

    /// Files that the statement names: those of its points and of its documents.
    pub(super) fn files(&self) -> Vec<SubjectEvidence> {
        let of_document = |one: &SubjectDocument| {
            one.digest.as_ref().map(|digest| SubjectEvidence { name: one.name.clone(), digest: Some(digest.clone()) })
        };
        let of_points = self.points.iter().flat_map(|point| point.evidence.clone());
        of_points.chain(self.documents.iter().filter_map(of_document)).collect()
    }
}

fn minute(at: &str) -> &str {
    at.get(..16).unwrap_or(at)
}

impl Engine {
    pub(super) fn walks_signed(&self, area: Id, plan: Plan) -> Result<Vec<SubjectWalk>> {
        let named = self.named()?;
        let mut all = Vec::new();
        for row in self.walkthroughs_of(area)? {
            let walks = self.walks_of(row.id)?;
            let last = walks.last().map(|walk| walk.value.clone()).unwrap_or_default();
            let steps = last.steps.unwrap_or_default().steps;
            all.push(SubjectWalk {
                id: row.id.to_string(),
                title: text(row.value.title),
                sort: row.value.sort.map(|sort| sort.word()).unwrap_or("walkthrough").to_owned(),
                times: walks.len(),
                result: last.result.map(|result| result.word().to_owned()).unwrap_or_default(),
                at: last.at.map(|at| times::local(at.0, plan.zone)).unwrap_or_default(),
                driver: named.of(&text(last.driver)),
                watcher: named.of(&text(last.watcher)),
                minutes: last.minutes,
                target: row.value.target,
                steps_passed: steps.iter().filter(|step| step.result == WalkResult::Passed).count(),
                steps: steps.len(),
                note: text(last.note),
            });
        }
        Ok(all)
    }

    pub(super) fn documents_signed(&self, area: Id) -> Result<Vec<SubjectDocument>> {
        let named = self.named()?;
        let mut all = Vec::new();
        for row in self.documents_of(area)? {
            let newest = self.editions(row.id)?.pop().map(|row| row.value).unwrap_or_default();
            all.push(SubjectDocument {
                id: row.id.to_string(),
                title: text(row.value.title),
                owner: named.of(&text(row.value.owner)),
                version: text(newest.version),
                name: newest.name.map(|name| name.0).unwrap_or_else(|| text(newest.text)),
                digest: newest.digest.map(|digest| digest.0),
            });
        }
        all.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(all)
    }

    pub(super) fn carried_signed(&self, area: Id, rollout: Id) -> Result<Vec<SubjectCarried>> {
        let named = self.named()?;
        let mut rows = self.carry_overs(rollout)?;
        rows.retain(|row| row.value.area.map(|own| own.0) == Some(area) && !is_closed(&row.value));
        let one = |row: store::Row<domain::carry_over::CarryOver>| SubjectCarried {
            id: row.id.to_string(),
            sort: row.value.sort.map(|sort| sort.word().to_owned()).unwrap_or_default(),
            title: text(row.value.title),
            severity: row.value.severity.map(|severity| severity.word().to_owned()).unwrap_or_default(),
            workaround: text(row.value.workaround),
            owner: named.of(&text(row.value.owner)),
            due: text(row.value.due),
        };
        Ok(rows.into_iter().map(one).collect())
    }
}

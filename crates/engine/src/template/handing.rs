//! What a template plans for a hand-off beside its points: walkthroughs, drills and documents.

use domain::checklist::Planned;
use domain::walkthrough::{self, WalkSort};
use domain::{Id, Ref, document};
use serde::{Deserialize, Serialize};

use super::check::{minutes, perhaps, source, text, unique, unknown};
use super::draft::{Draft, Known, words};
use super::error::Findings;
use super::model::Template;

/// Something that is walked through or drilled before an area is taken over.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Walkthrough {
    pub code: String,
    /// Code of its area.
    pub area: String,
    pub title: String,
    pub sort: WalkSort,
    /// Codes of the points that it shows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<String>,
    /// Minutes that a drill may take.
    pub target: Option<i64>,
    /// Minutes from T-0.
    pub start: Option<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
}

/// A document that goes over with an area.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub code: String,
    /// Code of its area.
    pub area: String,
    pub title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
}

const FILE: &str = "handoff.toml";

/// Adds what is wrong with walkthroughs and documents.
pub(super) fn check(template: &Template, findings: &mut Findings<'_>) {
    let area = |findings: &mut Findings<'_>, what: &str, code: &str, area: &str| {
        if !template.areas.iter().any(|one| one.code == area) {
            findings.entry(FILE, what, code, unknown("area", area, "the code of an area"));
        }
    };
    unique(findings, "walkthrough", template.walkthroughs.iter().map(|one| (FILE, one.code.as_str())));
    for one in &template.walkthroughs {
        let code = one.code.as_str();
        text(findings, FILE, "walkthrough", code, "title", &one.title, 300);
        source(findings, FILE, "walkthrough", code, &one.source);
        area(findings, "walkthrough", code, &one.area);
        if let Some(start) = one.start {
            minutes(findings, FILE, "walkthrough", code, "start", start);
        }
        for point in one.points.iter().filter(|point| !template.points.iter().any(|own| own.code == **point && own.area == one.area)) {
            findings.entry(FILE, "walkthrough", code, unknown("points", point, "codes of points of its area"));
        }
        let long = one.steps.len() > 100 || one.steps.iter().any(|step| step.is_empty() || step.len() > 500);
        if long || one.target.is_some_and(|target| !(1..=14 * 1440).contains(&target)) {
            findings.entry(
                FILE,
                "walkthrough",
                code,
                "there are at most 100 steps of up to 500 bytes, and target is 1 minute to two weeks",
            );
        }
    }
    unique(findings, "document", template.documents.iter().map(|one| (FILE, one.code.as_str())));
    for one in &template.documents {
        text(findings, FILE, "document", &one.code, "title", &one.title, 300);
        perhaps(findings, FILE, "document", &one.code, "note", &one.note, 1000);
        source(findings, FILE, "document", &one.code, &one.source);
        area(findings, "document", &one.code, &one.area);
    }
}

/// The records of walkthroughs and documents.
pub(super) fn draft(template: &Template, rollout: Id, next_id: &mut dyn FnMut() -> Id, known: &Known, out: &mut Vec<Draft>) {
    let area = |code: &str| known.get(&format!("area.{code}")).map(|id| Ref::to(*id));
    for (position, one) in (1..).zip(&template.walkthroughs) {
        let points: Vec<String> = one.points.iter().filter_map(|code| Some(known.get(&format!("point.{code}"))?.to_string())).collect();
        let record = walkthrough::Walkthrough {
            rollout: Some(Ref::to(rollout)),
            area: area(&one.area),
            title: words(&one.title),
            sort: Some(one.sort),
            points: Some(points).filter(|points| !points.is_empty()),
            steps: Some(one.steps.clone()).filter(|steps| !steps.is_empty()),
            target: one.target,
            planned: one.start.map(|start| Planned { start: Some(start), ..Planned::default() }),
            giver: None,
            position: Some(position),
            source: Some(one.source.clone()),
        };
        out.push(Draft::of(next_id(), &record));
    }
    for (position, one) in (1..).zip(&template.documents) {
        let record = document::Document {
            rollout: Some(Ref::to(rollout)),
            area: area(&one.area),
            title: words(&one.title),
            owner: None,
            note: words(&one.note),
            position: Some(position),
            source: Some(one.source.clone()),
        };
        out.push(Draft::of(next_id(), &record));
    }
}

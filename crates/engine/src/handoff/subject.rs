//! What a signature is about: an area with its points, judgements and evidence, and what goes over with it, as canonical
//! JSON. What there is none of stands in no field, so that the bytes of an area that has only points stay what they were.

use domain::Id;
use domain::checklist::Evidence;
use domain::handoff::Point;
use keys::canonical;
use serde::{Deserialize, Serialize};
use store::Row;

use super::area::status;
use super::goes_over::{SubjectCarried, SubjectDocument, SubjectWalk};
use crate::who::text;
use crate::{Engine, Result};

/// The content of an area. Its canonical bytes are stored beside the statement that names their digest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Subject {
    pub kind: String,
    pub id: String,
    pub title: String,
    pub points: Vec<SubjectPoint>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub walkthroughs: Vec<SubjectWalk>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<SubjectDocument>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub carried: Vec<SubjectCarried>,
}

/// One point as it is signed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct SubjectPoint {
    pub id: String,
    pub title: String,
    pub expectation: String,
    pub state: String,
    pub reason: String,
    pub condition: String,
    pub owner: String,
    pub due: String,
    pub evidence: Vec<SubjectEvidence>,
}

/// Evidence by name and digest; a text or link by its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SubjectEvidence {
    pub name: String,
    pub digest: Option<String>,
}

impl Subject {
    /// The bytes whose digest the statement names.
    pub(super) fn bytes(&self) -> Result<Vec<u8>> {
        Ok(canonical::to_bytes(self)?)
    }
}

impl SubjectPoint {
    /// The point's judgement in one line that begins with the state's code, for comparing then and now.
    pub(super) fn judgement(&self) -> String {
        let more = [&self.reason, &self.condition, &self.owner, &self.due];
        let parts: Vec<&str> = std::iter::once(&self.state).chain(more).map(String::as_str).filter(|text| !text.is_empty()).collect();
        parts.join(" · ")
    }
}

impl Engine {
    pub(super) fn subject(&self, area: Id) -> Result<Subject> {
        let record = self.area(area)?;
        let points = self.points_of(area)?.into_iter().map(|row| self.subject_point(row)).collect::<Result<_>>()?;
        let rollout = record.rollout.map(|rollout| rollout.0).unwrap_or_default();
        Ok(Subject {
            kind: "area".to_owned(),
            id: area.to_string(),
            title: text(record.title),
            points,
            walkthroughs: self.walks_signed(area, self.plan(rollout)?)?,
            documents: self.documents_signed(area)?,
            carried: self.carried_signed(area, rollout)?,
        })
    }

    fn subject_point(&self, row: Row<Point>) -> Result<SubjectPoint> {
        let mut evidence = self.store.of::<Evidence>("point", row.id)?;
        // The order of arrival differs between laptops; the digest must not.
        evidence.sort_by_key(|row| row.id);
        let evidence = evidence.into_iter().map(|row| SubjectEvidence {
            name: row.value.name.map(|name| name.0).unwrap_or_else(|| text(row.value.text)),
            digest: row.value.digest.map(|digest| digest.0),
        });
        let (point, evidence) = (row.value, evidence.collect());
        let judgement = point.state.clone();
        let word =
            |pick: fn(&domain::handoff::PointState) -> Option<&String>| judgement.as_ref().and_then(pick).cloned().unwrap_or_default();
        Ok(SubjectPoint {
            id: row.id.to_string(),
            state: status(&point).word().to_owned(),
            reason: word(|state| state.reason.as_ref()),
            condition: word(|state| state.condition.as_ref()),
            owner: word(|state| state.owner.as_ref()),
            due: word(|state| state.due.as_ref()),
            title: text(point.title),
            expectation: text(point.expectation),
            evidence,
        })
    }
}

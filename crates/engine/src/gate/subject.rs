//! What a decision is about: the gate with all that was known of it, as canonical JSON. The time is not in it, so that
//! reading and signing see the same bytes; it stands in the statement.

use domain::Id;
use keys::canonical;
use serde::{Deserialize, Serialize};

use super::view::{BallotLine, CriterionLine, GateView, KnownOtherwise};
use crate::handoff::subject::SubjectEvidence;
use crate::{Engine, Result};

/// The content of a gate at its decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct GateSubject {
    pub kind: String,
    pub id: String,
    pub title: String,
    /// When it was to be decided, RFC 3339; null without a T-0.
    pub planned: Option<String>,
    /// The most that the criteria allowed.
    pub allows: String,
    pub criteria: Vec<SubjectCriterion>,
    pub ballots: Vec<SubjectBallot>,
    /// Digests of the decisions that stood and are replaced, oldest first.
    pub before: Vec<String>,
}

/// One criterion as it was known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SubjectCriterion {
    pub id: String,
    pub code: String,
    pub level: String,
    pub title: String,
    pub target: String,
    pub state: String,
    pub figure: String,
    pub facts: Option<SubjectFact>,
    pub reason: String,
    pub approver: Option<String>,
    pub until: Option<String>,
    pub measurable_from: Option<String>,
    pub owner: String,
    pub by: Option<String>,
    pub at: Option<String>,
    pub evidence: Vec<SubjectEvidence>,
}

/// How far the fact was that it follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SubjectFact {
    pub done: u32,
    pub of: u32,
    pub failed: u32,
}

/// One vote as it was, or a role that had not voted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SubjectBallot {
    pub member: Option<String>,
    pub name: String,
    pub role: String,
    pub vote: Option<String>,
    pub note: String,
    pub at: Option<String>,
}

impl GateSubject {
    /// The bytes whose digest the statement names.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>> {
        Ok(canonical::to_bytes(self)?)
    }

    pub(super) fn evidence(&self) -> impl Iterator<Item = &SubjectEvidence> {
        self.criteria.iter().flat_map(|criterion| &criterion.evidence)
    }

    /// What is known otherwise now.
    pub(super) fn otherwise(&self, now: &Self) -> Vec<KnownOtherwise> {
        let mut facts = Vec::new();
        let mut push = |what: &str, then: String, now: String| {
            if then != now {
                facts.push(KnownOtherwise { what: what.to_owned(), then, now });
            }
        };
        for one in &now.criteria {
            let then = self.criteria.iter().find(|old| old.id == one.id).map(SubjectCriterion::words);
            push(&one.title, then.unwrap_or_else(nothing), one.words());
        }
        for gone in self.criteria.iter().filter(|old| !now.criteria.iter().any(|one| one.id == old.id)) {
            push(&gone.title, gone.words(), nothing());
        }
        for one in now.ballots.iter().filter(|ballot| ballot.member.is_some()) {
            let then = self.ballots.iter().find(|old| old.member == one.member).map(SubjectBallot::words);
            push(&one.name, then.unwrap_or_else(nothing), one.words());
        }
        facts
    }
}

fn nothing() -> String {
    "–".to_owned()
}

impl SubjectCriterion {
    fn words(&self) -> String {
        let facts = self.facts.as_ref().map(|facts| format!("{}/{}", facts.done, facts.of)).unwrap_or_default();
        let evidence = if self.evidence.is_empty() { String::new() } else { format!("+{}", self.evidence.len()) };
        let parts = [&self.state, &self.figure, &facts, &self.reason, &evidence];
        parts.into_iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
    }
}

impl SubjectBallot {
    fn words(&self) -> String {
        let parts = [self.vote.as_deref().unwrap_or_default(), &self.note];
        parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

impl Engine {
    /// What is known of a gate now, replacing the decisions of these digests.
    pub(super) fn gate_subject(&self, id: Id, view: &GateView, before: Vec<String>) -> GateSubject {
        GateSubject {
            kind: "gate".to_owned(),
            id: id.to_string(),
            title: view.line.title.clone(),
            planned: view.line.at.clone(),
            allows: view.line.allows.clone(),
            criteria: view.criteria.iter().map(criterion).collect(),
            ballots: view.ballots.iter().map(ballot).collect(),
            before,
        }
    }
}

fn criterion(line: &CriterionLine) -> SubjectCriterion {
    let mut evidence: Vec<_> = line.evidence.iter().collect();
    // The order of arrival differs between laptops; the digest must not.
    evidence.sort_by(|a, b| a.id.cmp(&b.id));
    let named = |one: &&crate::evidence::view::EvidenceLine| SubjectEvidence {
        name: if one.name.is_empty() { one.text.clone() } else { one.name.clone() },
        digest: Some(one.digest.clone()).filter(|digest| !digest.is_empty()),
    };
    SubjectCriterion {
        id: line.id.clone(),
        code: line.code.clone(),
        level: line.level.clone(),
        title: line.title.clone(),
        target: line.target.clone(),
        state: line.state.clone(),
        figure: line.measured(),
        facts: line.fact.as_ref().map(|fact| SubjectFact { done: fact.done, of: fact.of, failed: fact.failed }),
        reason: line.reason.clone(),
        approver: line.approver.clone(),
        until: line.until.clone(),
        measurable_from: line.measurable_from.clone(),
        owner: line.owner.clone(),
        by: line.by.clone(),
        at: line.at.clone(),
        evidence: evidence.iter().map(named).collect(),
    }
}

fn ballot(line: &BallotLine) -> SubjectBallot {
    SubjectBallot {
        member: line.member.clone(),
        name: line.name.clone(),
        role: line.role.clone(),
        vote: line.vote.clone(),
        note: line.note.clone(),
        at: line.at.clone(),
    }
}

//! The plan check as screens and scripts see it.

use domain::sentence::Args;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Words;
use crate::rollout::view::TemplateFile;

/// Answer of `plan_check` and `plan_check_template`, what weighs most first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanFindings {
    pub findings: Vec<PlanFinding>,
    /// What a person set aside, and nothing that it rests on has changed since.
    pub dismissed: Vec<PlanFinding>,
}

/// One rule that the plan breaks.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanFinding {
    /// The rule's code: `plan-rule-ID` is what it is about, `plan-mend-ID` what would mend it.
    pub id: String,
    /// stops, contradicts, open.
    pub weight: String,
    /// What the rule is about, in English.
    pub about: String,
    /// All that was found, in English.
    pub message: String,
    pub clauses: Vec<FindingClause>,
    /// Where all of it stands, each place once.
    pub places: Vec<FindingPlace>,
    /// What would mend it, in English.
    pub mend: String,
    /// Digest of everything that it rests on.
    pub rests_on: String,
    /// Who set it aside and why; beside an open finding: what it rested on has changed since.
    pub dismissed: Option<DismissedLine>,
}

/// One thing that was found, as a sentence.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FindingClause {
    pub message: String,
    pub sentence: String,
    #[ts(as = "Words")]
    pub args: Args,
    pub places: Vec<FindingPlace>,
}

/// A record that a finding stands in.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FindingPlace {
    pub kind: String,
    pub id: String,
    pub title: String,
    /// The record that it is shown in: the checklist of an item, the gate of a criterion.
    pub within: Option<String>,
}

/// Who set a finding aside.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DismissedLine {
    pub by: String,
    /// RFC 3339 with the rollout's offset.
    pub at: String,
    pub reason: String,
}

/// Request of `plan_check_template`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CheckTemplate {
    pub template: String,
    /// Files of a template of somebody's own.
    pub files: Option<Vec<TemplateFile>>,
}

/// Request of `finding_dismiss`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct DismissFinding {
    pub rollout: String,
    pub finding: String,
    /// Why it may stand; absent takes the dismissal back.
    pub reason: Option<String>,
    /// What the finding rested on when it was read.
    pub rests_on: Option<String>,
}

/// Answer of `plan_figures`: what the plan states of itself in figures.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanFigures {
    pub claims: Vec<ClaimLine>,
    pub metrics: Vec<MetricLine>,
    pub roles: Vec<RolePlanLine>,
}

/// A number that the plan states.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClaimLine {
    pub id: String,
    pub title: String,
    pub measure: String,
    /// Counted in minutes, and shown as hours.
    pub hours: bool,
    #[ts(type = "number | null")]
    pub low: Option<i64>,
    #[ts(type = "number | null")]
    pub high: Option<i64>,
    pub place: String,
}

/// What is wanted of a figure.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MetricLine {
    pub id: String,
    pub code: String,
    pub title: String,
    pub measure: String,
    /// each, mean, median, p95, share, total; absent where the plan does not say.
    pub statistic: Option<String>,
    pub scope: Vec<String>,
    /// below, at_most, exactly, at_least, above.
    pub bound: Option<String>,
    pub value: Option<f64>,
    pub unit: String,
    /// The window in words; blank where it has none.
    pub window: String,
    #[ts(type = "number | null")]
    pub from: Option<i64>,
    #[ts(type = "number | null")]
    pub to: Option<i64>,
    pub eases: String,
    pub place: String,
}

/// A role as the plan staffs it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RolePlanLine {
    pub id: String,
    pub title: String,
    #[ts(type = "number")]
    pub people_low: i64,
    #[ts(type = "number")]
    pub people_high: i64,
    #[ts(type = "number")]
    pub hours: i64,
    pub responsibility: String,
    pub skills: String,
}

/// Request of `claim_set`: the whole range, in minutes where it counts hours. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetClaim {
    pub claim: String,
    #[ts(type = "number | null")]
    pub low: Option<i64>,
    #[ts(type = "number | null")]
    pub high: Option<i64>,
}

/// Request of `metric_set`: only what is named changes; a blank statistic or code takes it out. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetMetric {
    pub metric: String,
    pub statistic: Option<String>,
    /// Severities, or planned and unplanned; an empty list counts all.
    pub scope: Option<Vec<String>>,
    pub title: Option<String>,
    /// One word for all targets of one thing.
    pub measure: Option<String>,
    /// With `value`; the unit stays unless it is named too.
    pub bound: Option<String>,
    pub value: Option<f64>,
    pub unit: Option<String>,
    /// The window in words. What it is in minutes stays unless it is named too.
    pub window: Option<String>,
    #[ts(type = "number | null")]
    pub from: Option<i64>,
    #[ts(type = "number | null")]
    pub to: Option<i64>,
    /// Code of an earlier target that it knowingly lies below.
    pub eases: Option<String>,
}

/// Request of `role_plan_set`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetRolePlan {
    pub role: String,
    pub people_low: u32,
    pub people_high: u32,
    pub hours: u32,
    /// Unchanged where it is absent.
    pub skills: Option<String>,
}

/// Request of `metric_add`. Answers `Made`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddMetric {
    pub rollout: String,
    pub title: String,
    /// One word for all targets of one thing.
    pub measure: String,
}

/// Answer of `plan_parts`: what stands on no screen of its own.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanParts {
    pub areas: Vec<AreaPart>,
    pub courses: Vec<CoursePart>,
}

/// An area with what it asks for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AreaPart {
    pub id: String,
    pub title: String,
    pub receiver_role: String,
    pub points: Vec<PointPart>,
}

/// A point as the plan has it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PointPart {
    pub id: String,
    pub title: String,
    pub expectation: String,
}

/// A course with its topics.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CoursePart {
    pub id: String,
    pub title: String,
    pub audience: String,
    /// As stated.
    #[ts(type = "number | null")]
    pub minutes: Option<i64>,
    pub topics: Vec<TopicPart>,
}

/// A topic of a course.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TopicPart {
    pub id: String,
    pub title: String,
    #[ts(type = "number | null")]
    pub minutes: Option<i64>,
    /// taught, hands-on, assessment.
    pub form: String,
    pub required: bool,
}

/// Request of `area_set`: without an area one is made in the rollout. Answers `Made`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetArea {
    pub area: Option<String>,
    pub rollout: Option<String>,
    pub title: Option<String>,
    pub receiver_role: Option<String>,
}

/// Request of `point_edit`: without a point one is made in the area. Answers `Made`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct EditPoint {
    pub point: Option<String>,
    pub area: Option<String>,
    pub title: Option<String>,
    pub expectation: Option<String>,
}

/// Request of `course_set`. Answers `Made`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetCourse {
    pub course: String,
    pub title: Option<String>,
    pub minutes: Option<u32>,
}

/// Request of `topic_set`: without a topic one is made in the course. Answers `Made`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetTopic {
    pub topic: Option<String>,
    pub course: Option<String>,
    pub title: Option<String>,
    pub minutes: Option<u32>,
    /// taught, hands-on, assessment.
    pub form: Option<String>,
    pub required: Option<bool>,
}

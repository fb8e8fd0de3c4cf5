//! A template in memory, and its checklists. The other parts are in `plan`.

use domain::checklist::{EvidenceRule, ItemKind};
use domain::rollout::Criticality;
use serde::{Deserialize, Serialize};

use super::day::{Duty, Meeting};
use super::handing::{Document, Walkthrough};
use super::plan::{
    Area, Assessment, Audience, Certificate, Claim, Cohort, Contradiction, Course, Criterion, Facts, Gate, MarkMinutes, Material,
    MaterialTarget, Point, RolePlan, Session, Status, Topic, TrainingDays, WayBack,
};

/// A rollout without dates, checked: every reference in it leads somewhere.
#[derive(Clone, Debug, Default)]
pub struct Template {
    pub name: String,
    pub title: String,
    pub about: String,
    /// The weekday that T-0 is thought of, in English lower case.
    pub weekday: String,
    /// The local time that T-0 is thought of, `HH:MM`.
    pub local_time: String,
    /// Whether each entry names the rows of a plan's ledger that it comes from.
    pub sources: bool,
    pub gates: Vec<Gate>,
    pub way_back: Option<WayBack>,
    /// Days of the week on which nobody works, `mon` to `sun`; Saturday and Sunday where it says nothing.
    pub weekend: Option<Vec<String>>,
    pub training_days: Option<TrainingDays>,
    pub mark_minutes: Option<MarkMinutes>,
    pub statuses: Vec<Status>,
    pub assessments: Vec<Assessment>,
    pub facts: Facts,
    pub roles: Vec<RolePlan>,
    pub contradictions: Vec<Contradiction>,
    /// What the plan states of itself in figures.
    pub claims: Vec<Claim>,
    pub audiences: Vec<Audience>,
    pub courses: Vec<Course>,
    pub topics: Vec<Topic>,
    pub cohorts: Vec<Cohort>,
    pub sessions: Vec<Session>,
    pub certificates: Vec<Certificate>,
    pub materials: Vec<Material>,
    pub material_targets: Vec<MaterialTarget>,
    pub criteria: Vec<Criterion>,
    pub areas: Vec<Area>,
    pub points: Vec<Point>,
    pub walkthroughs: Vec<Walkthrough>,
    pub documents: Vec<Document>,
    pub duties: Vec<Duty>,
    /// Repeated ones laid out.
    pub meetings: Vec<Meeting>,
    /// In the order of their positions, repeated items laid out.
    pub checklists: Vec<Checklist>,
}

impl Template {
    /// Every item with the checklist it stands in.
    pub fn items(&self) -> impl Iterator<Item = (&Checklist, &Item)> {
        self.checklists.iter().flat_map(|list| list.items.iter().map(move |item| (list, item)))
    }

    /// The item of this code.
    pub fn item(&self, code: &str) -> Option<&Item> {
        self.items().map(|(_, item)| item).find(|item| item.code == code)
    }

    /// The session of this code.
    pub fn session(&self, code: &str) -> Option<&Session> {
        self.sessions.iter().find(|session| session.code == code)
    }
}

/// A checklist: one file.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    pub code: String,
    pub title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stage: String,
    pub position: i64,
    /// The number that the plan gives this part of itself.
    pub number: Option<String>,
    #[serde(default, rename = "section")]
    pub sections: Vec<Section>,
    #[serde(default, rename = "item")]
    pub items: Vec<Item>,
    /// The file it was read from.
    #[serde(skip)]
    pub file: String,
}

/// A part of a checklist.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub code: String,
    pub title: String,
    /// Elapsed minutes that the plan gives the section as a whole.
    pub planned: Option<i64>,
    /// Minutes of work that the plan gives the section as a whole.
    pub effort: Option<i64>,
    /// Elapsed minutes that the plan wants to stay under.
    pub target: Option<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
}

/// One thing to be done or checked.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub code: String,
    /// Code of a section of the same checklist.
    pub section: String,
    pub title: String,
    pub kind: ItemKind,
    pub criticality: Criticality,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// Minutes from T-0, negative before.
    pub start: Option<i64>,
    /// Elapsed minutes.
    pub duration: Option<i64>,
    /// Minutes of work.
    pub effort: Option<i64>,
    /// Codes of items, in this checklist or another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub predecessors: Vec<String>,
    #[serde(default = "no_evidence")]
    pub evidence: EvidenceRule,
    /// The fact that this item repeats.
    pub follows: Option<String>,
    /// Whose word begins it: anyone, everyone who is named, or how many of them.
    pub begins: Option<String>,
    /// Whose word ends it: the same, or the starter's.
    pub ends: Option<String>,
    /// Codes of sessions that must have ended when this item starts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    pub repeat: Option<Repeat>,
    pub note: Option<String>,
    /// Rows of the plan's ledger.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
}

fn no_evidence() -> EvidenceRule {
    EvidenceRule::None
}

/// One entry that stands for several items, one after another.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repeat {
    /// Minutes from one start to the next.
    pub every: i64,
    pub times: i64,
}

impl Item {
    /// Minutes from T-0 at which it is planned to end, where it is planned at all.
    pub fn end(&self) -> Option<i64> {
        Some(self.start?.saturating_add(self.duration.unwrap_or(0)))
    }

    /// The code as it stands in the file: `R-01` of the laid-out `R-01.3`.
    pub fn written_code(&self) -> &str {
        match self.repeat {
            Some(_) => self.code.rsplit_once('.').map_or(self.code.as_str(), |(code, _)| code),
            None => &self.code,
        }
    }
}

//! A template in one file: the same entries as in a folder of files, with its checklists as `[[checklist]]`.

use serde::{Deserialize, Serialize};

use super::day::{Duty, Meeting};
use super::handing::{Document, Walkthrough};
use super::model::{Checklist, Template};
use super::plan::{
    Area, Assessment, Audience, Certificate, Claim, Cohort, Contradiction, Course, Criterion, Facts, Figure, Gate, MarkMinutes, Material,
    MaterialTarget, Point, Risk, RolePlan, Said, Session, Status, Target, Topic, TrainingDays, WayBack,
};

macro_rules! whole {
    ($($word:literal $field:ident: $ty:ty,)+) => {
        /// Everything that the files of a folder hold.
        #[derive(Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct WholeFile {
            name: String,
            title: String,
            #[serde(default)]
            about: String,
            weekday: String,
            local_time: String,
            #[serde(default = "yes")]
            sources: bool,
            #[serde(default, rename = "source", skip_serializing_if = "Vec::is_empty")]
            source: Vec<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            weekend: Option<Vec<String>>,
            way_back: Option<WayBack>,
            training_days: Option<TrainingDays>,
            mark_minutes: Option<MarkMinutes>,
            $(#[serde(default, rename = $word, skip_serializing_if = "Vec::is_empty")] $field: Vec<$ty>,)+
        }
    };
}

whole! {
    "gate" gates: Gate,
    "role" roles: RolePlan,
    "frame" frame: Said,
    "figure" figures: Figure,
    "system" systems: Said,
    "target" targets: Target,
    "risk" risks: Risk,
    "contradiction" contradictions: Contradiction,
    "claim" claims: Claim,
    "audience" audiences: Audience,
    "course" courses: Course,
    "topic" topics: Topic,
    "cohort" cohorts: Cohort,
    "assessment" assessments: Assessment,
    "status" statuses: Status,
    "session" sessions: Session,
    "certificate" certificates: Certificate,
    "criterion" criteria: Criterion,
    "area" areas: Area,
    "point" points: Point,
    "walkthrough" walkthroughs: Walkthrough,
    "document" documents: Document,
    "material_target" material_targets: MaterialTarget,
    "material" materials: Material,
    "duty" duties: Duty,
    "meeting" meetings: Meeting,
    "checklist" checklists: Checklist,
}

fn yes() -> bool {
    true
}

impl WholeFile {
    /// The template as it was read, its repeated items not laid out yet.
    pub(super) fn into_template(mut self, file: &str) -> Template {
        for list in &mut self.checklists {
            file.clone_into(&mut list.file);
        }
        Template {
            name: self.name,
            title: self.title,
            about: self.about,
            weekday: self.weekday,
            local_time: self.local_time,
            sources: self.sources,
            gates: self.gates,
            weekend: self.weekend,
            way_back: self.way_back,
            training_days: self.training_days,
            mark_minutes: self.mark_minutes,
            assessments: self.assessments,
            statuses: self.statuses,
            facts: Facts { figures: self.figures, systems: self.systems, frame: self.frame, targets: self.targets, risks: self.risks },
            roles: self.roles,
            contradictions: self.contradictions,
            claims: self.claims,
            audiences: self.audiences,
            courses: self.courses,
            topics: self.topics,
            cohorts: self.cohorts,
            sessions: self.sessions,
            certificates: self.certificates,
            criteria: self.criteria,
            areas: self.areas,
            points: self.points,
            walkthroughs: self.walkthroughs,
            documents: self.documents,
            material_targets: self.material_targets,
            materials: self.materials,
            duties: self.duties,
            meetings: self.meetings.into_iter().flat_map(Meeting::laid_out).collect(),
            checklists: self.checklists,
        }
    }
}

impl Template {
    /// The template as the text of one file, which [`super::parse`] reads back.
    ///
    /// # Errors
    /// What a text of TOML cannot hold.
    pub fn to_text(&self) -> Result<String, toml::ser::Error> {
        let it = self.clone();
        toml::to_string(&WholeFile {
            name: it.name,
            title: it.title,
            about: it.about,
            weekday: it.weekday,
            local_time: it.local_time,
            sources: it.sources,
            source: Vec::new(),
            weekend: it.weekend,
            way_back: it.way_back,
            training_days: it.training_days,
            mark_minutes: it.mark_minutes,
            assessments: it.assessments,
            statuses: it.statuses,
            gates: it.gates,
            roles: it.roles,
            frame: it.facts.frame,
            figures: it.facts.figures,
            systems: it.facts.systems,
            targets: it.facts.targets,
            risks: it.facts.risks,
            contradictions: it.contradictions,
            claims: it.claims,
            audiences: it.audiences,
            courses: it.courses,
            topics: it.topics,
            cohorts: it.cohorts,
            sessions: it.sessions,
            certificates: it.certificates,
            criteria: it.criteria,
            areas: it.areas,
            points: it.points,
            walkthroughs: it.walkthroughs,
            documents: it.documents,
            material_targets: it.material_targets,
            materials: it.materials,
            duties: it.duties,
            meetings: it.meetings,
            checklists: it.checklists,
        })
    }
}

//! The parts of a template beside its checklists: facts, roles, training, readiness, hand-off, contradictions.

use domain::assessment::PracticalCriterion;
use domain::material::{MaterialMeasure, MaterialSort};
use domain::plan::{Bound, ClaimMeasure, Statistic};
use domain::rollout::Criticality;
use domain::training::segment::SegmentForm;
use domain::training::status::Credit;
use domain::training::{MarkStatus, SessionForm, TopicForm};
use serde::{Deserialize, Serialize};

macro_rules! entry {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $ty:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$fdoc])* pub $field: $ty,)+ }
    };
}

entry! {
    /// A moment at which somebody decides whether to go on.
    Gate {
        code: String,
        title: String,
        /// Minutes from T-0 at which it is decided.
        at: i64,
        /// Minutes that the meeting before it takes.
        #[serde(default)]
        duration: i64,
        /// Code of the item that stands for it in a checklist.
        decided_by: Option<String>,
        /// Roles that are asked for a vote.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        voters: Vec<String>,
    }
}

entry! {
    /// The way back: by when it has to be over, how long it is thought to take, and the checklist that it is.
    WayBack {
        /// Minutes from T-0.
        ends: i64,
        minutes: i64,
        /// Code of a checklist.
        checklist: String,
    }
}

/// What the plan says of itself, for the head of a rollout and its reports.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    #[serde(default, rename = "figure", skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    #[serde(default, rename = "system", skip_serializing_if = "Vec::is_empty")]
    pub systems: Vec<Said>,
    #[serde(default, rename = "frame", skip_serializing_if = "Vec::is_empty")]
    pub frame: Vec<Said>,
    #[serde(default, rename = "target", skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Target>,
    #[serde(default, rename = "risk", skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<Risk>,
}

entry! {
    /// A stated figure beside what the plan's own parts add up to.
    Figure {
        code: String,
        title: String,
        stated: String,
        computed: Vec<Computed>,
        /// Code of the contradiction that the gap is.
        contradiction: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// A sum, and of what.
    Computed { by: String, value: String, }
}

entry! {
    /// One plain fact.
    Said {
        title: String,
        value: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// What is wanted, in a window of time. The words are for people; the check reads the figures behind them.
    Target {
        code: String,
        title: String,
        target: String,
        /// Blank where the plan gives none; the plan check says so.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        window: String,
        /// What is measured: one word for all targets of one thing.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        measure: String,
        statistic: Option<Statistic>,
        /// Severities, or planned and unplanned; none: all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        scope: Vec<String>,
        bound: Option<Bound>,
        value: Option<f64>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        unit: String,
        /// Minutes from T-0 that the window begins and ends at, where it is a stretch of time.
        from: Option<i64>,
        to: Option<i64>,
        /// What its time is about, in the words of a claim's `of`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        of: Vec<String>,
        /// What a share is of: `roster`, or the code of a claim.
        base: Option<String>,
        /// Code of an earlier target that it knowingly lies below.
        eases: Option<String>,
        /// Where the plan says it.
        place: Option<String>,
        contradiction: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// A number that the plan states of itself.
    Claim {
        code: String,
        title: String,
        measure: ClaimMeasure,
        /// In minutes where it counts hours.
        low: Option<i64>,
        high: Option<i64>,
        /// `checklist.CODE`, `section.LIST.CODE`, `item.CODE`, `audience.CODE`, `gate.CODE` or `area.CODE`; none: the whole.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        of: Vec<String>,
        /// Where the plan says it.
        place: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// What may go wrong, what is done against it, and the way out.
    Risk {
        code: String,
        title: String,
        probability: String,
        impact: String,
        fallback: String,
        mitigation: Vec<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// Who is needed.
    RolePlan {
        role: String,
        title: String,
        people_low: i64,
        people_high: i64,
        /// Hours of all people of the role together; 0 where the plan gives none.
        hours: i64,
        /// Named by the plan only in passing.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        implied: bool,
        responsibility: String,
        skills: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// A group of people that is trained alike.
    Audience {
        code: String,
        title: String,
        expected_low: i64,
        expected_high: i64,
        stated_hours: i64,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        delivery: String,
        /// Who completes its course may train the departments; without a word, the audience of the code `trainers`.
        #[serde(skip_serializing_if = "Option::is_none")]
        for_trainers: Option<bool>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        implied: bool,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// What an audience learns.
    Course {
        code: String,
        audience: String,
        title: String,
        #[serde(default)]
        stated_hours: i64,
        /// Where it is no whole number of hours.
        stated_minutes: Option<i64>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// A part of a course.
    Topic {
        code: String,
        course: String,
        title: String,
        minutes: i64,
        form: TopicForm,
        required: bool,
        /// Per cent that passes, where the topic is an assessment.
        pass_mark: Option<i64>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// What shows that somebody can do it, where it is more than the pass mark of a topic.
    Assessment {
        code: String,
        course: String,
        title: String,
        /// Whole points.
        greatest: i64,
        /// Per cent of them that passes.
        pass_mark: i64,
        /// Of a practical assessment; their points add up to the whole.
        #[serde(default, rename = "criterion", skip_serializing_if = "Vec::is_empty")]
        criteria: Vec<PracticalCriterion>,
    }
}

entry! {
    /// A status of the roll calls, where it differs from the usual or is the plan's own.
    Status {
        code: String,
        /// What an own one counts as.
        #[serde(skip_serializing_if = "Option::is_none")]
        counts_as: Option<MarkStatus>,
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        letter: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        credit: Option<Credit>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        hidden: bool,
        /// Where it stands in every list.
        #[serde(skip_serializing_if = "Option::is_none")]
        position: Option<i64>,
    }
}

entry! {
    /// What follows from minutes at the roll calls.
    MarkMinutes {
        #[serde(skip_serializing_if = "Option::is_none")]
        late_after: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        absent_after: Option<i64>,
        /// Code of a status.
        #[serde(skip_serializing_if = "Option::is_none")]
        absent_status: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        early_after: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        early_status: Option<String>,
    }
}

entry! {
    /// The days in which the plan trains, counted from the day of the launch, both inclusive.
    TrainingDays {
        from: i64,
        to: i64,
    }
}

entry! {
    /// A piece of training material.
    Material {
        code: String,
        title: String,
        sort: MaterialSort,
        /// Codes of audiences; for everybody without them.
        #[serde(default)]
        audiences: Vec<String>,
        /// Code of a topic, whose course goes along.
        topic: Option<String>,
        #[serde(default)]
        on_paper: bool,
        note: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// What the plan wants of one sort of material.
    MaterialTarget {
        code: String,
        title: String,
        sort: MaterialSort,
        audience: Option<String>,
        measure: MaterialMeasure,
        least: i64,
        /// Seconds.
        shortest: Option<i64>,
        longest: Option<i64>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// Who is taught together.
    Cohort {
        code: String,
        audience: String,
        title: String,
        /// No limit where it says nothing.
        #[serde(skip_serializing_if = "Option::is_none")]
        capacity: Option<i64>,
        /// Its own time zone; the rollout's where it says nothing.
        #[serde(skip_serializing_if = "Option::is_none")]
        zone: Option<String>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        implied: bool,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// One time that a cohort meets.
    Session {
        code: String,
        cohort: String,
        course: String,
        title: String,
        form: SessionForm,
        /// Minutes from T-0.
        start: i64,
        duration: i64,
        /// Codes of the topics it deals with.
        covers: Vec<String>,
        place: Option<String>,
        link: Option<String>,
        note: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
        /// As usual where it says nothing.
        #[serde(skip_serializing_if = "Option::is_none")]
        check_in: Option<CheckIn>,
        /// Without names where it says nothing.
        #[serde(skip_serializing_if = "Option::is_none")]
        feedback: Option<Feedback>,
        /// What comes one after another in it.
        #[serde(default, rename = "segment", skip_serializing_if = "Vec::is_empty")]
        segments: Vec<Segment>,
    }
}

entry! {
    /// A segment of a session.
    Segment {
        /// Its topic's, or the word for its form, where it says nothing.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        title: String,
        form: SegmentForm,
        minutes: i64,
        /// Code of one of the topics that the session deals with.
        #[serde(skip_serializing_if = "Option::is_none")]
        topic: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// When a session lets people in by a scan.
    CheckIn {
        /// Minutes before the start.
        before: u32,
        /// Minutes after the end.
        after: u32,
        /// Coming more than so many minutes after the start is late.
        #[serde(skip_serializing_if = "Option::is_none")]
        late: Option<u32>,
        /// At whatever time.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        always: bool,
        /// Whoever checks in alone also says the code on the screen.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        asks: bool,
    }
}

entry! {
    /// How a session asks for feedback.
    Feedback {
        /// Answers say who gave them.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        named: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        question: Option<String>,
    }
}

entry! {
    /// How certificates are worded and laid out.
    Certificate {
        /// Of this audience; of the whole rollout where it says nothing.
        #[serde(skip_serializing_if = "Option::is_none")]
        audience: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The sentence, with placeholders in braces.
        #[serde(skip_serializing_if = "Option::is_none")]
        text: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        place: Option<String>,
    }
}

impl Session {
    /// Minutes from T-0 at which it ends.
    pub fn end(&self) -> i64 {
        self.start.saturating_add(self.duration)
    }

    /// Whether people come together at its time, and do not take it when it suits them.
    pub fn is_held(&self) -> bool {
        matches!(self.form, SessionForm::Live | SessionForm::Workshop | SessionForm::Webinar)
    }
}

entry! {
    /// One criterion of a gate.
    Criterion {
        code: String,
        /// Code of its gate; the public launch where none is named.
        #[serde(default = "launch")]
        gate: String,
        /// The role that answers for it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        role: String,
        level: Criticality,
        title: String,
        /// Minutes from T-0 before which nobody can judge it.
        measurable_from: i64,
        /// What it follows, in the words of an item's `follows`; blank where a person judges.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        metric: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        target: String,
        position: i64,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        needs: Vec<String>,
        note: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

/// The gate that criteria belong to unless they name another.
pub(super) fn launch() -> String {
    "launch".to_owned()
}

entry! {
    /// A part of operations that changes hands as a whole.
    Area {
        code: String,
        title: String,
        position: i64,
        receiver_role: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// One thing that the receiving side has to find as expected.
    Point {
        code: String,
        area: String,
        title: String,
        expectation: String,
        position: i64,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        source: Vec<String>,
    }
}

entry! {
    /// A place where the plan contradicts itself, and how the template resolves it.
    Contradiction {
        code: String,
        says: String,
        resolution: String,
        /// Files that carry the resolution out.
        #[serde(default, rename = "where", skip_serializing_if = "Vec::is_empty")]
        files: Vec<String>,
    }
}

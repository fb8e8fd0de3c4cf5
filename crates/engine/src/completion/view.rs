//! Completion: groups with their chains, milestones, days, the missing list, one person.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Answer of `completion_show`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CompletionView {
    /// RFC 3339 with the rollout's offset: the figures are of this instant.
    pub as_of: String,
    pub sources: Sources,
    /// The rollout as a whole, then its audiences, cohorts and departments, each in its order.
    pub groups: Vec<GroupLine>,
    pub milestones: Vec<Milestone>,
    pub days: Vec<Day>,
    /// Sessions that name no topic: nobody covers anything by them.
    pub sessions_without_topics: u32,
}

/// Whose data stands behind the figures.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Sources {
    /// When a server last answered; absent without one.
    pub server: Option<String>,
    pub unsent: u32,
    /// Laptops that may have news.
    pub not_heard: Vec<String>,
    /// Marks and scores with two versions: the shown one counts.
    pub two_versions: u32,
}

/// A group with its chain. Every count is of people on the roster.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct GroupLine {
    /// all, audience, cohort, department.
    pub kind: String,
    /// Id of the audience or cohort, name of the department; empty for all.
    pub id: String,
    pub title: String,
    pub roster: u32,
    pub invited: u32,
    pub attended: u32,
    pub covered: u32,
    /// Of the roster, people who have an assessment: what assessed and passed are counted of.
    pub assessable: u32,
    pub assessed: u32,
    pub passed: u32,
    pub complete: u32,
    /// Holds a valid certificate.
    pub certified: u32,
    /// Mean score of who was assessed, hundredths of a per cent.
    pub average: Option<i32>,
    /// Came without being on the roster; in no other figure.
    pub walk_ins: u32,
    /// The roster as it stood then; absent while it counts as it stands. Cohorts only.
    pub frozen: Option<String>,
    /// Came onto the list after that.
    pub later: u32,
    /// Sessions that have ended, and all of them. Cohorts only.
    pub held: u32,
    pub sessions: u32,
    /// complete, behind, under_way, not_held, no_roster, no_topics.
    pub state: String,
}

/// A share of the whole roster, when the plan has it and when it was reached.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Milestone {
    /// 50, 75, 100.
    pub share: u32,
    pub people: u32,
    pub planned: Option<String>,
    pub reached: Option<String>,
    /// reached, late, ahead, unplanned.
    pub state: String,
}

/// How many places were complete at the end of a day, by the plan and in fact.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Day {
    /// `YYYY-MM-DD` in the rollout's zone.
    pub day: String,
    pub planned: u32,
    /// Absent for days to come.
    pub complete: Option<u32>,
}

/// Request of `completion_missing`: who is not complete, in a window.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MissingList {
    pub rollout: String,
    /// audience, cohort or department; all without it.
    pub kind: Option<String>,
    pub id: Option<String>,
    /// attendance, topics, assessment; any without it.
    pub lack: Option<String>,
    pub text: Option<String>,
    pub offset: u32,
    pub limit: u32,
}

/// Answer of `completion_missing`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MissingPage {
    pub total: u32,
    pub counts: LackCounts,
    pub offset: u32,
    pub rows: Vec<MissingLine>,
}

/// How many lack what first; the three add up to `all`.
#[derive(Clone, Copy, Debug, Default, Serialize, TS)]
pub struct LackCounts {
    pub all: u32,
    pub attendance: u32,
    pub topics: u32,
    pub assessment: u32,
}

/// One place that is not complete.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MissingLine {
    pub person: String,
    pub name: String,
    pub number: String,
    pub department: String,
    pub cohort: String,
    pub email: String,
    pub phone: String,
    /// What comes first: attendance, topics, assessment.
    pub lack: String,
    /// Titles of the topics that are not covered.
    pub topics: Vec<String>,
    /// absent, excused, part, not_marked, not_held, no_session, no_topics, not_scored, failed.
    pub why: String,
    /// The session that it is about, and its day.
    pub session: String,
    pub at: Option<String>,
    /// Best score and pass mark, hundredths of a per cent.
    pub score: Option<i32>,
    pub pass_mark: Option<i32>,
    /// Where they are to make up for it, or were and did not come.
    pub make_up: Option<PlannedMakeUp>,
}

/// Making up in a session.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlannedMakeUp {
    pub session: String,
    pub title: String,
    pub at: Option<String>,
    /// planned, lapsed.
    pub state: String,
}

/// Request of `make_up_set`: somebody is to make up in a session, or no longer. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetMakeUp {
    pub rollout: String,
    pub person: String,
    pub session: String,
    pub planned: bool,
}

/// Request of `make_up_new`: a session one-to-one for one person, who makes up there. Answers its line.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NewMakeUp {
    pub rollout: String,
    pub person: String,
    /// Of which cohort it is, by id or title; without it, of one in which they are not complete.
    pub cohort: Option<String>,
    pub title: String,
    /// Local time `YYYY-MM-DDTHH:MM` in the rollout's zone.
    pub starts: String,
    pub minutes: u32,
    pub place: String,
    pub trainer: String,
    /// Ids or titles of the topics that it deals with; without any, those that they lack.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional = nullable)]
    pub topics: Vec<String>,
}

/// Request of `completion_person`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfPerson {
    pub rollout: String,
    pub person: String,
}

/// Answer of `completion_person`: topic by topic what covers it, and what would.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonCompletion {
    pub name: String,
    pub places: Vec<PlaceLine>,
}

/// One place of a person.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlaceLine {
    pub cohort: String,
    pub audience: String,
    pub complete: bool,
    pub topics: Vec<TopicLine>,
    pub results: Vec<ResultLine>,
    /// Where they are to make up, then sessions to come, and recordings, that deal with a topic that is missing.
    pub make_up: Vec<MakeUp>,
}

/// One required topic.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TopicLine {
    pub title: String,
    /// live, remote, recording, make_up, score; absent while it is not covered.
    pub how: Option<String>,
    pub session: String,
    pub at: Option<String>,
}

/// The best result in one assessment.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ResultLine {
    pub assessment: String,
    pub title: String,
    pub percent: Option<i32>,
    pub pass_mark: i32,
    pub passed: bool,
    pub attempts: u32,
}

/// A way to make up for what is missing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MakeUp {
    pub session: String,
    pub title: String,
    pub cohort: String,
    pub form: String,
    pub starts: Option<String>,
    /// How many of the missing topics it deals with.
    pub topics: u32,
    /// planned, done, lapsed; absent while nobody planned it.
    pub planned: Option<String>,
}

/// Request of `completion_export`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportCompletion {
    pub rollout: String,
    /// `groups` or `missing`; the other formats than CSV hold both.
    pub what: String,
    /// csv, xlsx, pdf.
    pub format: String,
    /// `en` or `vi`.
    pub language: String,
    /// A new file by its whole path; without it the answer holds the bytes.
    pub path: Option<String>,
}

/// Answer of a command that makes a file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FileMade {
    pub name: String,
    pub path: Option<String>,
    /// Base64, where no path was given.
    pub content: Option<String>,
    pub bytes: u32,
}

/// Request of `cohort_freeze`: from now on the roster counts as it stands at this moment. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct FreezeCohort {
    pub cohort: String,
    /// False lets it count as it stands again.
    pub freeze: bool,
}

/// Request of `cohort_invited`: everybody of the cohort who is not noted as invited is now. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct InviteCohort {
    pub cohort: String,
}

/// Request of `session_covers`: the topics that a session deals with. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetCovers {
    pub session: String,
    /// Ids or exact titles of topics of the session's audience.
    pub topics: Vec<String>,
}

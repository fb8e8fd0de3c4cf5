//! Reports as screens, files and scripts see them: one answer for all of them, in which nothing is said yet in a language.

use domain::sentence::Args;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Failure, Words};

/// What stands in a cell, before it is said in a language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "as", rename_all = "snake_case")]
pub enum Said {
    /// Somebody's words.
    Text {
        text: String,
    },
    /// A message of `locales/`.
    Words {
        says: String,
        #[serde(default, skip_serializing_if = "Args::is_empty")]
        #[ts(as = "Words")]
        args: Args,
    },
    /// An instant, RFC 3339 with the rollout's offset.
    Minute {
        at: String,
    },
    /// `YYYY-MM-DD`.
    Day {
        at: String,
    },
    /// Thousandths, and the unit behind them.
    Number {
        #[ts(type = "number")]
        thousandths: i64,
        unit: String,
    },
    Blank,
}

/// A sentence of a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportPoint {
    pub says: String,
    #[serde(default)]
    #[ts(as = "Words")]
    pub args: Args,
    /// In English, for shells and for a screen that does not know the sentence.
    pub text: String,
    /// bad, late, plain.
    pub weight: String,
    /// The screen on which it can be acted on.
    #[serde(default)]
    pub place: String,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportColumn {
    /// Its heading in `locales/`.
    pub says: String,
    pub number: bool,
    /// Left out on paper, which has no room for it.
    pub spare: bool,
}

/// A part of a report: sentences, a table, or both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportSection {
    pub title: Said,
    pub points: Vec<ReportPoint>,
    pub columns: Vec<ReportColumn>,
    pub rows: Vec<Vec<Said>>,
}

/// Whose data stands behind a report, up to when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportSources {
    /// This laptop first.
    pub laptops: Vec<LaptopData>,
    /// When a server last answered.
    pub server: Option<String>,
    pub unsent: u32,
    /// Facts with two versions.
    pub open_cards: u32,
    /// The same in English, for shells.
    pub text: String,
}

/// What is known of one laptop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LaptopData {
    pub name: String,
    pub here: bool,
    /// When the newest step that is known of it was written; absent where none is.
    pub until: Option<String>,
    /// It may have news that nobody has heard.
    pub silent: bool,
}

/// Request of `report_show` and, with the rest of it, of `report_export`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct AskReport {
    pub rollout: String,
    /// deployment, executive, checklist, run, gate, contacts, audit.
    pub name: String,
    /// The checklist, run or gate.
    pub of: Option<String>,
    /// `YYYY-MM-DD`: the day of a deployment report; today where it is absent.
    pub day: Option<String>,
    /// An issued report, as it was known then.
    pub issued: Option<String>,
    /// What of the trail.
    pub audit: Option<AuditFilter>,
}

/// What of the audit trail is wanted; everything where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct AuditFilter {
    /// Days `YYYY-MM-DD` in the workspace's zone, both inclusive.
    pub from: Option<String>,
    pub to: Option<String>,
    /// plan, checklists, go_live, training, people, handoff, workspace.
    pub area: Option<String>,
    /// Somebody's name, or a part of it.
    pub person: Option<String>,
    /// In what was changed, before or after; without case and marks.
    pub text: Option<String>,
}

/// Answer of `report_show`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportView {
    pub name: String,
    pub title: Said,
    pub rollout: String,
    /// The day that it is of; empty where it is of no day.
    pub day: String,
    /// draft, final (nothing in it changes any more), current (as of now, and nobody issues it).
    pub state: String,
    pub as_of: String,
    pub sources: ReportSources,
    pub sections: Vec<ReportSection>,
    /// What is shown is this one.
    pub issued: Option<IssuedLine>,
    /// Issued reports of the same name, newest first; of one day where it is of a day.
    pub all_issued: Vec<IssuedLine>,
    /// Why this member cannot issue it; absent if they can.
    pub cannot_issue: Option<Failure>,
}

/// An issued report in one line.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct IssuedLine {
    pub id: String,
    /// deployment, executive.
    pub name: String,
    pub number: String,
    pub day: String,
    pub at: String,
    pub by: String,
    pub device: String,
    pub note: String,
    /// SHA-256 of what it says.
    pub digest: String,
    /// A part is missing on this laptop, or was changed.
    pub broken: bool,
    pub sent: bool,
}

/// Request of `report_issue`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct IssueReport {
    pub rollout: String,
    /// deployment, executive.
    pub name: String,
    pub day: Option<String>,
    pub note: Option<String>,
}

/// Answer of `report_issue`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportIssued {
    pub report: ReportView,
    pub action: String,
    pub label: String,
}

/// Request of `report_export`. Answers `FileMade`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportReport {
    #[serde(flatten)]
    pub ask: AskReport,
    /// csv, xlsx, pdf.
    pub format: String,
    /// `en` or `vi`.
    pub language: String,
    pub path: Option<String>,
}

/// Request of `report_text`: the report as plain text, for a message or a terminal.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct TextReport {
    #[serde(flatten)]
    pub ask: AskReport,
    /// `en` or `vi`.
    pub language: String,
}

/// Answer of `report_text`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportText {
    pub text: String,
}

/// Answer of `report_list`: what can be reported on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportList {
    /// Newest first.
    pub issued: Vec<IssuedLine>,
    pub checklists: Vec<ReportOf>,
    pub runs: Vec<ReportOf>,
    pub gates: Vec<ReportOf>,
    /// Exports of the trail, newest first.
    pub exports: Vec<AuditExportLine>,
    pub today: String,
}

/// Something that has a report of its own.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportOf {
    pub id: String,
    pub title: String,
    pub done: u32,
    pub of: u32,
    /// draft, final.
    pub state: String,
}

/// That somebody took a part of the trail out.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AuditExportLine {
    pub id: String,
    pub at: String,
    pub by: String,
    pub device: String,
    pub asked: String,
    pub format: String,
    pub lines: u32,
    pub digest: String,
}

/// Request of `audit_check`: a CSV that was exported.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CheckAudit {
    pub path: String,
}

/// Answer of `audit_check`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AuditChecked {
    pub lines: u32,
    /// The first line whose digest does not follow, counted from 1 without the heading.
    pub broken_at: Option<u32>,
    /// The last digest.
    pub digest: String,
    /// The export that this workspace remembers of it.
    pub export: Option<AuditExportLine>,
    pub ok: bool,
}

/// Answer of `executive_show`: one page, true as of a stated minute.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExecutiveView {
    pub as_of: String,
    /// What changed is counted from here: a day before.
    pub since: String,
    pub sources: ReportSources,
    /// What is so, in one sentence.
    pub headline: ReportPoint,
    /// ok, late, bad: the worst of the figures.
    pub rating: String,
    pub figures: Vec<Figure>,
    /// What somebody has to decide.
    pub decisions: Vec<ReportPoint>,
    pub measured: Vec<Measured>,
    pub training: Vec<Trained>,
    /// What happened since; newest first.
    pub changes: Vec<ReportPoint>,
    /// The next 24 hours.
    pub next: Vec<Next>,
    /// Why this member cannot issue it; absent if they can.
    pub cannot_issue: Option<Failure>,
}

/// One figure: how it stands, and what changed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Figure {
    /// launch, checklists, training, gate, issues, readings, downtime, handoff.
    pub id: String,
    pub now: ReportPoint,
    /// Since a day ago; absent where nothing changed.
    pub change: Option<ReportPoint>,
}

/// A target and what was read last.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Measured {
    pub title: String,
    /// Thousandths.
    #[ts(type = "number | null")]
    pub value: Option<i64>,
    pub unit: String,
    /// below, at_most, exactly, at_least, above.
    pub bound: String,
    #[ts(type = "number")]
    pub target: i64,
    pub at: Option<String>,
    pub met: Option<bool>,
    pub place: String,
}

/// How far an audience is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Trained {
    pub title: String,
    pub complete: u32,
    pub roster: u32,
    /// Complete since a day ago.
    pub lately: u32,
}

/// Something that comes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Next {
    pub at: String,
    /// meeting, session, gate, launch, milestone.
    pub kind: String,
    pub title: String,
    pub place: String,
}

/// Answer of `contact_list`: who is called, who is on call when, and whom next.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Contacts {
    pub contacts: Vec<ContactLine>,
    /// Who is on call when with the gaps of the rota, and the levels of the escalation: as the files have them.
    pub parts: Vec<ReportSection>,
    pub sources: ReportSources,
    /// Roles of the plan for which nobody is named.
    pub missing: Vec<RoleMissing>,
    /// Members that can be named, with their roles.
    pub members: Vec<ContactMember>,
    pub as_of: String,
}

/// A role that the plan staffs and nobody is named for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RoleMissing {
    pub role: String,
    /// What the plan calls it.
    pub title: String,
}

/// Somebody of the team who can be named.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ContactMember {
    pub id: String,
    pub name: String,
    pub roles: Vec<String>,
}

/// Somebody to be called.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ContactLine {
    pub id: String,
    pub name: String,
    pub role: String,
    pub duty: String,
    pub member: Option<String>,
    pub phone: String,
    pub email: String,
    pub hours: String,
    pub backup: String,
    pub emergency: bool,
    /// Their levels in the escalation, and how many shifts of now and later they are in.
    pub levels: Vec<u32>,
    pub shifts: u32,
    pub confirmed: Option<String>,
    pub confirmed_by: String,
    pub two_versions: bool,
    pub sent: bool,
}

/// Request of `contact_set`: a new contact, or the whole of one that is named. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetContact {
    pub rollout: String,
    pub contact: Option<String>,
    pub name: String,
    pub role: Option<String>,
    pub duty: Option<String>,
    pub member: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub hours: Option<String>,
    pub backup: Option<String>,
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub emergency: bool,
}

/// Request of `contact_confirm` and `contact_remove`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OfContact {
    pub contact: String,
}

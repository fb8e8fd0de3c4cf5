//! What a template plans for the days themselves: duties of monitoring with their rhythm, and meetings.

use domain::checklist::Planned;
use domain::meeting::{self, MeetingSort};
use domain::monitoring::{self, DutyForm};
use domain::{Id, Ref};
use serde::{Deserialize, Serialize};

use super::check::{minutes, source, text, unique, unknown};
use super::draft::{Draft, Known, words};
use super::error::Findings;
use super::model::{Repeat, Template};

/// Something that is read again and again.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    pub code: String,
    pub title: String,
    pub form: DutyForm,
    /// Of its numbers, where no target says it.
    #[serde(default)]
    pub unit: String,
    /// Code of a target.
    pub metric: Option<String>,
    /// Minutes from one reading to the next; none: whenever there is something to see.
    pub every: Option<i64>,
    /// Minutes from T-0.
    pub start: i64,
    pub duration: i64,
    pub role: String,
    /// Code of the item that it carries out.
    pub item: Option<String>,
    #[serde(default)]
    pub note: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
}

/// A meeting.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    pub code: String,
    pub title: String,
    pub sort: MeetingSort,
    /// Minutes from T-0.
    pub start: i64,
    pub duration: i64,
    /// Who chairs it.
    pub role: String,
    #[serde(default)]
    pub topics: Vec<String>,
    /// Code of the item that it carries out.
    pub item: Option<String>,
    pub repeat: Option<Repeat>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
}

impl Meeting {
    /// The meetings that it stands for, one after another.
    pub(super) fn laid_out(self) -> Vec<Self> {
        let Some(repeat) = self.repeat else { return vec![self] };
        let one = |n: i64| Self {
            code: format!("{}.{n}", self.code),
            title: self.title.replace("{n}", &n.to_string()),
            start: self.start.saturating_add(repeat.every.saturating_mul(n - 1)),
            ..self.clone()
        };
        (1..=repeat.times.clamp(0, 200)).map(one).collect()
    }
}

/// Adds what is wrong with duties and meetings.
pub(super) fn check(template: &Template, findings: &mut Findings<'_>) {
    const DUTIES: &str = "duties.toml";
    const MEETINGS: &str = "meetings.toml";
    unique(findings, "duty", template.duties.iter().map(|duty| (DUTIES, duty.code.as_str())));
    for duty in &template.duties {
        let code = duty.code.as_str();
        text(findings, DUTIES, "duty", code, "title", &duty.title, 300);
        minutes(findings, DUTIES, "duty", code, "start", duty.start);
        source(findings, DUTIES, "duty", code, &duty.source);
        named(template, DUTIES, "duty", code, &duty.role, duty.item.as_deref(), findings);
        if !(1..=366 * 1440).contains(&duty.duration) || duty.every.is_some_and(|every| !(1..=7 * 1440).contains(&every)) {
            findings.entry(DUTIES, "duty", code, "duration is 1 minute to a year, every 1 minute to a week");
        }
        if let Some(metric) = duty.metric.as_deref().filter(|metric| !template.facts.targets.iter().any(|target| target.code == **metric)) {
            findings.entry(DUTIES, "duty", code, unknown("metric", metric, "the code of a target"));
        }
    }
    unique(findings, "meeting", template.meetings.iter().map(|meeting| (MEETINGS, meeting.code.as_str())));
    for meeting in &template.meetings {
        let code = meeting.code.as_str();
        text(findings, MEETINGS, "meeting", code, "title", &meeting.title, 300);
        minutes(findings, MEETINGS, "meeting", code, "start", meeting.start);
        source(findings, MEETINGS, "meeting", code, &meeting.source);
        named(template, MEETINGS, "meeting", code, &meeting.role, meeting.item.as_deref(), findings);
        if !(1..=1440).contains(&meeting.duration) || meeting.topics.len() > 50 {
            findings.entry(MEETINGS, "meeting", code, "duration is 1 minute to a day, and there are at most 50 topics");
        }
    }
}

fn named(template: &Template, file: &str, what: &str, code: &str, role: &str, item: Option<&str>, findings: &mut Findings<'_>) {
    if !template.roles.iter().any(|plan| plan.role == role) {
        findings.entry(file, what, code, unknown("role", role, "a role of roles.toml"));
    }
    if let Some(item) = item.filter(|item| template.item(item).is_none()) {
        findings.entry(file, what, code, unknown("item", item, "the code of an item"));
    }
}

/// The records of duties and meetings.
pub(super) fn draft(template: &Template, rollout: Id, next_id: &mut dyn FnMut() -> Id, known: &Known, out: &mut Vec<Draft>) {
    let item = |code: &Option<String>| code.as_ref().and_then(|code| known.get(&format!("item.{code}"))).map(|id| Ref::to(*id));
    for (position, duty) in (1..).zip(&template.duties) {
        let metric = duty.metric.as_ref().and_then(|metric| known.get(&format!("metric.{metric}")));
        let record = monitoring::Duty {
            rollout: Some(Ref::to(rollout)),
            code: words(&duty.code),
            title: words(&duty.title),
            form: Some(duty.form),
            unit: words(&duty.unit),
            metric: metric.map(|id| Ref::to(*id)),
            every: duty.every,
            window: Some(Planned { start: Some(duty.start), at: None, duration: Some(duty.duration) }),
            owner: None,
            role: words(&duty.role),
            item: item(&duty.item),
            position: Some(position),
            note: words(&duty.note),
            source: Some(duty.source.clone()),
        };
        out.push(Draft::of(next_id(), &record));
    }
    for meeting in &template.meetings {
        let record = meeting::Meeting {
            rollout: Some(Ref::to(rollout)),
            code: words(&meeting.code),
            title: words(&meeting.title),
            sort: Some(meeting.sort),
            planned: Some(Planned { start: Some(meeting.start), at: None, duration: Some(meeting.duration) }),
            role: words(&meeting.role),
            topics: Some(meeting.topics.clone()).filter(|topics| !topics.is_empty()),
            item: item(&meeting.item),
            source: Some(meeting.source.clone()),
            ..meeting::Meeting::default()
        };
        out.push(Draft::of(next_id(), &record));
    }
}

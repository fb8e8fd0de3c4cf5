//! Reads the files of a template. Shape first (TOML, fields, words), then sense (`check`).

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::check;
use super::day::{Duty, Meeting};
use super::error::{Findings, TemplateErrors};
use super::handing::{Document, Walkthrough};
use super::model::{Checklist, Item, Template};
use super::plan::{
    Area, Assessment, Audience, Certificate, Claim, Cohort, Contradiction, Course, Criterion, Facts, Gate, MarkMinutes, Material,
    MaterialTarget, Point, RolePlan, Session, Status, Topic, TrainingDays, WayBack,
};
use super::whole::WholeFile;

/// Greatest file that is read; a template is text that people write.
const GREATEST_FILE: usize = 1 << 20;
/// Most items that one `repeat` makes.
const MOST_TIMES: i64 = 200;

macro_rules! files {
    ($($name:ident { $($word:literal $field:ident: $ty:ty,)+ })+) => {$(
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct $name { $(#[serde(default, rename = $word)] $field: Vec<$ty>,)+ }
    )+};
}

files! {
    RolesFile { "role" roles: RolePlan, }
    ReadinessFile { "criterion" criteria: Criterion, }
    HandoffFile { "area" areas: Area, "point" points: Point, "walkthrough" walkthroughs: Walkthrough, "document" documents: Document, }
    ClaimsFile { "claim" claims: Claim, }
    DutiesFile { "duty" duties: Duty, }
    MeetingsFile { "meeting" meetings: Meeting, }
    ContradictionsFile { "contradiction" contradictions: Contradiction, }
    MaterialsFile { "material" materials: Material, "target" targets: MaterialTarget, }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TrainingFile {
    #[serde(default, rename = "audience")]
    audiences: Vec<Audience>,
    #[serde(default, rename = "course")]
    courses: Vec<Course>,
    #[serde(default, rename = "topic")]
    topics: Vec<Topic>,
    #[serde(default, rename = "cohort")]
    cohorts: Vec<Cohort>,
    #[serde(default, rename = "session")]
    sessions: Vec<Session>,
    #[serde(default, rename = "assessment")]
    assessments: Vec<Assessment>,
    #[serde(default, rename = "status")]
    statuses: Vec<Status>,
    #[serde(default, rename = "certificate")]
    certificates: Vec<Certificate>,
    mark_minutes: Option<MarkMinutes>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeadFile {
    name: String,
    title: String,
    about: String,
    weekday: String,
    local_time: String,
    #[serde(default, rename = "gate")]
    gates: Vec<Gate>,
    way_back: Option<WayBack>,
    weekend: Option<Vec<String>>,
    training_days: Option<TrainingDays>,
    #[serde(default = "yes")]
    sources: bool,
    #[serde(default, rename = "source")]
    _source: Vec<String>,
}

fn yes() -> bool {
    true
}

/// Reads a template from its files, each a name and its text.
///
/// # Errors
/// Everything that is wrong. Sense is looked at only when every file has its shape, since a file that
/// cannot be read would make half of the references in the others look broken.
pub fn parse(files: &[(&str, &str)]) -> Result<Template, TemplateErrors> {
    let mut findings = Findings::new(files);
    let mut template = Template::default();
    let alone = files.len() == 1 && !is_part(files[0].0);
    for (name, text) in files {
        if alone && text.len() <= GREATEST_FILE {
            take(name, text, &mut findings, |file: WholeFile| template = file.into_template(name));
            lay_out_all(&mut template, &mut findings);
        } else {
            read_file(&mut template, name, text, &mut findings);
        }
    }
    if !alone && !files.iter().any(|(name, _)| *name == "template.toml") {
        findings.file("template.toml", None, "this file is missing; it names the template");
    }
    let shape = std::mem::replace(&mut findings, Findings::new(files));
    shape.into_result()?;
    template.checklists.sort_by_key(|list| list.position);
    check::check(&template, &mut findings);
    if findings.found.is_empty() {
        check::fits(&template, &mut findings);
    }
    findings.into_result()?;
    Ok(template)
}

/// Whether a file of this name holds a part of a template only.
fn is_part(name: &str) -> bool {
    const PARTS: [&str; 8] =
        ["facts.toml", "roles.toml", "readiness.toml", "gates.toml", "claims.toml", "contradictions.toml", "handoff.toml", "training.toml"];
    PARTS.contains(&name) || name.starts_with("checklist-")
}

fn lay_out_all(template: &mut Template, findings: &mut Findings<'_>) {
    for list in &mut template.checklists {
        for item in std::mem::take(&mut list.items) {
            lay_out(item, &list.file, &mut list.items, findings);
        }
    }
}

fn read_file(template: &mut Template, name: &str, text: &str, findings: &mut Findings<'_>) {
    if text.len() > GREATEST_FILE {
        return findings.file(name, None, "larger than 1 MiB; split the checklist into several files");
    }
    match name {
        "template.toml" => take(name, text, findings, |file: HeadFile| {
            template.name = file.name;
            template.title = file.title;
            template.about = file.about;
            template.weekday = file.weekday;
            template.local_time = file.local_time;
            template.sources = file.sources;
            template.gates = file.gates;
            template.way_back = file.way_back;
            template.weekend = file.weekend;
            template.training_days = file.training_days;
        }),
        "facts.toml" => take(name, text, findings, |file: Facts| template.facts = file),
        "roles.toml" => take(name, text, findings, |file: RolesFile| template.roles = file.roles),
        "readiness.toml" | "gates.toml" => take(name, text, findings, |file: ReadinessFile| template.criteria.extend(file.criteria)),
        "claims.toml" => take(name, text, findings, |file: ClaimsFile| template.claims = file.claims),
        "duties.toml" => take(name, text, findings, |file: DutiesFile| template.duties = file.duties),
        "meetings.toml" => take(name, text, findings, |file: MeetingsFile| {
            template.meetings = file.meetings.into_iter().flat_map(Meeting::laid_out).collect();
        }),
        "contradictions.toml" => take(name, text, findings, |file: ContradictionsFile| template.contradictions = file.contradictions),
        "handoff.toml" => take(name, text, findings, |file: HandoffFile| {
            template.areas = file.areas;
            template.points = file.points;
            template.walkthroughs = file.walkthroughs;
            template.documents = file.documents;
        }),
        "training.toml" => take(name, text, findings, |file: TrainingFile| {
            template.audiences = file.audiences;
            template.courses = file.courses;
            template.topics = file.topics;
            template.cohorts = file.cohorts;
            template.sessions = file.sessions;
            template.assessments = file.assessments;
            template.statuses = file.statuses;
            template.certificates = file.certificates;
            template.mark_minutes = file.mark_minutes;
        }),
        "materials.toml" => take(name, text, findings, |file: MaterialsFile| {
            template.materials = file.materials;
            template.material_targets = file.targets;
        }),
        _ if name.starts_with("checklist-") && name.ends_with(".toml") => read_checklist(template, name, text, findings),
        _ => findings.file(name, None, "not a file of a template; a checklist is named checklist-NAME.toml"),
    }
}

fn read_checklist(template: &mut Template, name: &str, text: &str, findings: &mut Findings<'_>) {
    let mut read = None;
    take(name, text, findings, |file: Checklist| read = Some(file));
    let Some(mut list) = read else { return };
    list.file = name.to_owned();
    let written = std::mem::take(&mut list.items);
    for item in written {
        lay_out(item, &list.file, &mut list.items, findings);
    }
    template.checklists.push(list);
}

/// One file into its struct, or one finding with its line.
fn take<T: DeserializeOwned>(name: &str, text: &str, findings: &mut Findings<'_>, put: impl FnOnce(T)) {
    match toml::from_str::<T>(text) {
        Ok(file) => put(file),
        Err(error) => {
            let line = error.span().and_then(|span| text.get(..span.start)).map(|before| before.matches('\n').count() + 1);
            findings.file(name, line, error.message().trim().replace('\n', "; "));
        }
    }
}

/// Puts an item into the list, as often as its `repeat` says.
fn lay_out(item: Item, file: &str, items: &mut Vec<Item>, findings: &mut Findings<'_>) {
    let Some(repeat) = item.repeat else { return items.push(item) };
    if !(1..=MOST_TIMES).contains(&repeat.times) || !(1..=check::GREATEST_MINUTES).contains(&repeat.every) || item.start.is_none() {
        return findings.entry(file, "item", &item.code, "repeat needs a start, `times` from 1 to 200 and `every` of at least one minute");
    }
    for n in 1..=repeat.times {
        let mut one = item.clone();
        one.code = format!("{}.{n}", item.code);
        one.title = item.title.replace("{n}", &n.to_string());
        one.section = item.section.replace("{n}", &n.to_string());
        one.start = item.start.map(|start| start.saturating_add(repeat.every * (n - 1)));
        items.push(one);
    }
}

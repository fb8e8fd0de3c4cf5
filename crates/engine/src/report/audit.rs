//! The audit extract: who changed what when, on which laptop, and what it was before; one line a value. Each line's digest
//! follows from the one before it, so that a line which is changed, taken out or put in is found.

use std::collections::HashMap;

use domain::args;
use domain::report::{AuditExport, cell, link};
use domain::sentence::{Language, known};
use domain::value::Instant;
use domain::{CellType, Dot, Id, Kind, Operation, RecordKey, Verb};
use serde_json::Value;
use store::{Draft, Lookup, TrailStep};

use super::said::columns;
use super::view::{AuditFilter, ExportReport, ReportSection, ReportView, Said};
use crate::completion::view::FileMade;
use crate::who::Everybody;
use crate::{Engine, Failure, Result, times};

/// Most lines of one extract.
const MOST: usize = 100_000;
/// Longest text of one value in it.
const LONGEST: usize = 500;

/// The columns; what the digest of a line covers are all but the last.
pub(super) const COLUMNS: [&str; 14] =
    ["?row", "at", "who", "laptop", "area", "step", "kind", "record", "field", "before", "after", "?operation", "?log", "?digest"];
/// Where the digest stands.
pub(super) const DIGEST: usize = 13;

/// Areas with the kinds in them; what is not named here belongs to the plan.
const AREAS: [(&str, &[&str]); 6] = [
    ("checklists", &["checklist", "section", "item", "item_word", "evidence"]),
    (
        "go_live",
        &[
            "run",
            "step",
            "way_back",
            "downtime",
            "duty",
            "reading",
            "observation",
            "meeting",
            "meeting_presence",
            "minutes",
            "resolution",
            "gate",
            "criterion",
            "finding",
            "ballot",
            "decision",
            "issued_report",
            "issued_part",
        ],
    ),
    (
        "training",
        &[
            "session",
            "attendance",
            "walk_in",
            "sign_in_sheet",
            "assessment",
            "score",
            "material",
            "material_target",
            "handout",
            "feedback_form",
            "feedback",
            "certificate",
            "revocation",
            "certificate_design",
        ],
    ),
    ("people", &["person", "person_key", "not_same", "enrolment", "cohort", "contact"]),
    ("handoff", &["area", "point", "delegation", "sign_off", "withdrawal"]),
    ("workspace", &["workspace", "member", "device", "author", "signing_key", "invitation", "proposal", "audit_export"]),
];

/// The area of a kind.
fn area_of(kind: &str) -> &'static str {
    AREAS.iter().find(|(_, kinds)| kinds.contains(&kind)).map_or("plan", |(area, _)| area)
}

/// What is asked for, read once.
struct Wanted {
    from: Option<String>,
    to: Option<String>,
    area: Option<String>,
    person: String,
    text: String,
}

impl Wanted {
    fn of(filter: &AuditFilter) -> Result<Self> {
        let day = |field: &str, day: &Option<String>| {
            let day = day.as_deref().filter(|day| !day.trim().is_empty());
            day.map(|day| times::day(field, day).map(str::to_owned)).transpose()
        };
        let area = filter.area.clone().filter(|area| !area.is_empty());
        if area.as_deref().is_some_and(|area| area != "plan" && !AREAS.iter().any(|(known, _)| *known == area)) {
            return Err(Failure::invalid("area", "audit_area"));
        }
        let folded = |text: &Option<String>| domain::normal::folded(text.as_deref().unwrap_or_default().trim());
        let (from, to) = (day("from", &filter.from)?, day("to", &filter.to)?);
        if from.is_some() && to.is_some() && from > to {
            return Err(Failure::invalid("to", "audit_backwards"));
        }
        Ok(Self { from, to, area, person: folded(&filter.person), text: folded(&filter.text) })
    }

    fn day_fits(&self, at: &str) -> bool {
        let day = at.get(..10).unwrap_or(at);
        self.from.as_deref().is_none_or(|from| day >= from) && self.to.as_deref().is_none_or(|to| day <= to)
    }
}

/// One value that was written.
struct Line {
    at: i64,
    dot: Dot,
    cells: Vec<Said>,
}

impl Engine {
    /// The trail as a table whose last column chains its lines.
    pub(super) fn audit_sections(&self, filter: &AuditFilter) -> Result<Vec<ReportSection>> {
        let wanted = Wanted::of(filter)?;
        let (zone, everybody) = (self.zone()?, self.everybody()?);
        let mut steps: Vec<(TrailStep, String)> = Vec::new();
        self.store.trail::<Failure>(|step| {
            let at = times::local(step.group.at, zone);
            let who = &everybody.of(step.author).name;
            if wanted.day_fits(&at) && (wanted.person.is_empty() || domain::normal::folded(who).contains(&wanted.person)) {
                steps.push((step, at));
            }
            Ok(())
        })?;
        let mut words = Words { titles: HashMap::new(), lookup: Lookup::default() };
        let mut lines = Vec::new();
        for (step, at) in steps {
            self.step_lines(&step, &at, &wanted, &everybody, &mut words, &mut lines)?;
            if lines.len() > MOST {
                return Err(Failure::invalid("from", "audit_long").with("most", MOST));
            }
        }
        lines.sort_by_key(|line| (line.at, line.dot));
        let facts = vec![super::said::point("report-audit-lines", args!(count: lines.len()), "plain", String::new())];
        let row = |(number, line): (usize, Line)| {
            let number = std::iter::once(Said::text(number.to_string()));
            number.chain(line.cells).chain([Said::Blank]).collect()
        };
        let rows = (1..).zip(lines).map(row).collect();
        Ok(vec![ReportSection { title: Said::word("report-audit"), points: facts, columns: columns(&COLUMNS), rows }])
    }

    fn step_lines(
        &self,
        step: &TrailStep,
        at: &str,
        wanted: &Wanted,
        everybody: &Everybody,
        words: &mut Words,
        out: &mut Vec<Line>,
    ) -> Result<()> {
        let who = everybody.of(step.author);
        let label = label(&step.group.label);
        for (number, operation) in (step.group.first..).zip(&step.group.operations) {
            let area = area_of(&operation.kind);
            let kind = domain::kind(&operation.kind);
            // What only some may read stays out for the others, here as everywhere.
            if wanted.area.as_deref().is_some_and(|wanted| wanted != area) || self.may_list(&operation.kind).is_err() {
                continue;
            }
            let dot = Dot { author: step.author, number };
            let title = self.trail_title(operation, kind, words)?;
            for (field, before, after) in self.values(operation, kind, words)? {
                let said = [title.as_str(), before.as_str(), after.as_str()].join(" ");
                if !wanted.text.is_empty() && !domain::normal::folded(&said).contains(&wanted.text) {
                    continue;
                }
                let log = match (step.refused, step.seq) {
                    (true, _) => Said::word("report-audit-refused"),
                    (false, Some(seq)) => Said::text(seq.to_string()),
                    (false, None) => Said::word("report-audit-unsent"),
                };
                let kind_word = format!("kind-{}", operation.kind);
                let cells = vec![
                    Said::text(written(at)),
                    Said::text(cell(&who.name)),
                    Said::text(cell(&who.device)),
                    Said::word(format!("report-area-{}", area.replace('_', "-"))),
                    label.clone(),
                    if known(&kind_word) { Said::word(kind_word) } else { Said::text(cell(&operation.kind)) },
                    Said::text(cell(&title)),
                    field,
                    Said::text(cell(&before)),
                    Said::text(cell(&after)),
                    Said::text(cell(&format!("{}:{number}", step.author))),
                    log,
                ];
                out.push(Line { at: step.group.at, dot, cells });
            }
        }
        Ok(())
    }

    /// Each field that an operation writes, with what stood there and what stands there now.
    fn values(&self, operation: &Operation, kind: Option<&'static Kind>, words: &mut Words) -> Result<Vec<(Said, String, String)>> {
        let mut all = Vec::new();
        match operation.verb {
            Verb::Put => {}
            Verb::Archive => all.push((Said::word("report-audit-archived"), String::new(), String::new())),
            Verb::Restore => all.push((Said::word("report-audit-restored"), String::new(), String::new())),
            Verb::Erase => all.push((Said::word("report-audit-erased"), String::new(), String::new())),
        }
        for (name, write) in &operation.cells {
            let mut before = Vec::new();
            for base in &write.base {
                if let Some(value) = self.store.wrote(*base, name, &mut words.lookup)? {
                    let said = self.value_said(&value, kind, name, words)?;
                    if !said.is_empty() && !before.contains(&said) {
                        before.push(said);
                    }
                }
            }
            let id = format!("cell-{name}");
            let field = if known(&id) { Said::word(id) } else { Said::text(cell(name)) };
            all.push((field, before.join(" / "), self.value_said(&write.value, kind, name, words)?));
        }
        Ok(all)
    }

    /// A value as text: titles for ids, times by the clock, everything else as it was written.
    fn value_said(&self, value: &Value, kind: Option<&'static Kind>, name: &str, words: &mut Words) -> Result<String> {
        let ty = kind.and_then(|kind| kind.cell(name)).map(|cell| cell.ty);
        Ok(match (value, ty) {
            (Value::Null, _) => String::new(),
            (Value::String(text), Some(CellType::Ref(target))) => {
                let id = Id::try_parse(text).ok();
                let title = id.map(|id| self.record_title(target, id, words)).transpose()?.unwrap_or_default();
                if title.is_empty() { text.clone() } else { title }
            }
            (Value::Number(at), Some(CellType::Instant)) => {
                at.as_i64().map(|at| Ok::<_, Failure>(times::local(at, self.zone()?))).transpose()?.unwrap_or_default()
            }
            (Value::String(text), _) => shortened(text),
            (other, _) => shortened(&other.to_string()),
        })
    }

    /// What the record is called now; what it was called by the operation where it is gone.
    fn trail_title(&self, operation: &Operation, kind: Option<&'static Kind>, words: &mut Words) -> Result<String> {
        let Some(kind) = kind else { return Ok(operation.id.to_string()) };
        let title = self.record_title(kind.name, operation.id, words)?;
        Ok(if title.is_empty() { operation.id.to_string() } else { title })
    }

    fn record_title(&self, kind: &'static str, id: Id, words: &mut Words) -> Result<String> {
        if let Some(known) = words.titles.get(&(kind, id)) {
            return Ok(known.clone());
        }
        let state = self.store.record(&RecordKey { kind, id })?;
        let text = |cell: &str| state.as_ref().and_then(|state| state.value(cell)?.as_str().map(str::to_owned)).unwrap_or_default();
        let title =
            ["title", "name", "text", "what", "number", "code"].into_iter().map(text).find(|text| !text.is_empty()).unwrap_or_default();
        let title = match (kind, title.is_empty()) {
            // A mark or a score is named by whom it is of.
            ("attendance" | "score" | "enrolment" | "feedback", _) => self.of_person(state.as_ref(), words)?,
            (_, true) => self.of_parent(kind, state.as_ref(), words)?,
            (_, false) => title,
        };
        words.titles.insert((kind, id), title.clone());
        Ok(title)
    }

    fn of_person(&self, state: Option<&domain::RecordState>, words: &mut Words) -> Result<String> {
        let person = state.and_then(|state| Id::try_parse(state.value("person")?.as_str()?).ok());
        person.map_or(Ok(String::new()), |person| self.record_title("person", person, words))
    }

    /// A record without a name is named by what it is part of.
    fn of_parent(&self, kind: &'static str, state: Option<&domain::RecordState>, words: &mut Words) -> Result<String> {
        let cells = domain::kind(kind).map(|kind| kind.cells).unwrap_or_default();
        for one in cells {
            let CellType::Ref(target) = one.ty else { continue };
            // No ring: a kind that refers to itself names nothing, and neither does the rollout as a whole.
            if target == kind || target == "rollout" {
                continue;
            }
            if let Some(id) = state.and_then(|state| Id::try_parse(state.value(one.name)?.as_str()?).ok()) {
                return self.record_title(target, id, words);
            }
        }
        Ok(String::new())
    }

    /// Writes the file, and into the trail that it was taken out.
    pub(super) fn audit_out(&mut self, request: ExportReport, mut report: ReportView) -> Result<FileMade> {
        let (format, language) = (crate::files::format(&request.format)?, crate::files::language(&request.language));
        let digest = chain(&mut report, language);
        let bytes = self.report_bytes(&report, format, language)?;
        let rows = report.sections.first().map(|section| section.rows.as_slice()).unwrap_or_default();
        let made = crate::files::file_made(super::document::file_name(&report, format), &bytes, request.path)?;
        let export = AuditExport {
            at: Some(Instant(self.now())),
            asked: Some(asked(request.ask.audit.as_ref())).filter(|asked| !asked.is_empty()).map(Into::into),
            format: Some(format.word().into()),
            lines: i64::try_from(rows.len()).ok(),
            digest: Some(digest.into()),
        };
        let id = self.new_id();
        self.act("audit.export", &[Draft::put(id, &export)])?;
        Ok(made)
    }
}

/// Titles that were looked up, and batches.
struct Words {
    titles: HashMap<(&'static str, Id), String>,
    lookup: Lookup,
}

/// What the step is called.
fn label(code: &str) -> Said {
    let id = format!("label-{}", code.replace('.', "-"));
    if known(&id) { Said::word(id) } else { Said::text(cell(code)) }
}

/// `2027-03-02 14:00:07` with the offset: to the second, as a trail needs it.
fn written(at: &str) -> String {
    at.replace('T', " ")
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let kept: String = text.chars().take(LONGEST).collect();
    format!("{kept}… (SHA-256 {})", domain::Hash::of(&[text.as_bytes()]))
}

/// What was asked for, in a line.
fn asked(filter: Option<&AuditFilter>) -> String {
    let Some(filter) = filter else { return String::new() };
    let parts = [("from", &filter.from), ("to", &filter.to), ("area", &filter.area), ("person", &filter.person), ("text", &filter.text)];
    let said = parts.iter().filter_map(|(name, value)| Some(format!("{name} {}", value.as_deref().filter(|value| !value.is_empty())?)));
    said.collect::<Vec<_>>().join(", ").chars().take(500).collect()
}

/// Numbers the lines and chains them in the language of the file: the chain runs over what stands in it. The last digest.
pub(super) fn chain(report: &mut ReportView, language: Language) -> String {
    let mut digest = String::new();
    let Some(section) = report.sections.first_mut() else { return link("", &[]) };
    for row in &mut section.rows {
        let cells: Vec<String> = row[..DIGEST].iter().map(|one| one.said(language)).collect();
        digest = link(&digest, &cells);
        row[DIGEST] = Said::text(&digest);
    }
    if digest.is_empty() {
        digest = link("", &[]);
    }
    section.points.push(super::said::point("report-audit-chain", args!(digest: digest.as_str()), "plain", String::new()));
    digest
}

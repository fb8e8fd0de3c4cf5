//! `report_show` and `report_export`: one question behind the screen and every file.

use domain::args;
use domain::rights::Writers;
use domain::sentence::{Args, Language, say};
use domain::workspace::roles_of;

use super::day::Day;
use super::run::{checklist_sections, gate_sections, run_sections};
use super::view::{AskReport, ExportReport, ReportSection, ReportText, ReportView, Said, TextReport};
use crate::completion::view::FileMade;
use crate::files::{Standing, format, language};
use crate::printing::{DocumentReport, DocumentSection, Format, Part, TableReport};
use crate::{Engine, Failure, Result, engine, times};

/// Every report by its name.
pub(super) const NAMES: [&str; 7] = ["deployment", "executive", "checklist", "run", "gate", "contacts", "audit"];

/// One report, as of now or as it was issued.
pub(crate) fn report_show(engine: &mut Engine, request: AskReport) -> Result<ReportView> {
    engine.report(&request)
}

/// The same as a file; over a file that is there nothing is written. Taking the trail out is itself written down.
pub(crate) fn report_export(engine: &mut Engine, request: ExportReport) -> Result<FileMade> {
    let (format, language) = (format(&request.format)?, language(&request.language));
    let report = engine.report(&request.ask)?;
    if request.ask.name == "audit" {
        return engine.audit_out(request, report);
    }
    let bytes = engine.report_bytes(&report, format, language)?;
    crate::files::file_made(file_name(&report, format), &bytes, request.path)
}

/// The same as plain text.
pub(crate) fn report_text(engine: &mut Engine, request: TextReport) -> Result<ReportText> {
    let language = language(&request.language);
    let report = engine.report(&request.ask)?;
    let mut lines = vec![engine.report_title(&report, language)?, Engine::standing_said(&report, language)];
    lines.extend(report.issued.iter().map(|one| one.note.clone()).filter(|note| !note.is_empty()));
    for section in &report.sections {
        lines.push(format!("\n{}", section.title.said(language)));
        lines.extend(section.points.iter().map(|point| format!("- {}", point.said(language))));
        for row in &section.rows {
            let cells: Vec<String> = row.iter().map(|cell| cell.said(language)).filter(|said| !said.is_empty()).collect();
            lines.push(format!("- {}", cells.join(" · ")));
        }
        if section.points.is_empty() && section.rows.is_empty() {
            lines.push(say(language, "report-nothing", &Args::new()));
        }
    }
    lines.push(format!("\n{}: {}", say(language, "completion-data-from", &Args::new()), report.sources.said(language)));
    Ok(ReportText { text: lines.join("\n") })
}

pub(super) fn file_name(report: &ReportView, format: Format) -> String {
    let day = if report.day.is_empty() { &report.as_of[..10] } else { report.day.as_str() };
    format!("{}-{day}.{}", report.name, format.word())
}

impl Engine {
    pub(super) fn report(&mut self, request: &AskReport) -> Result<ReportView> {
        let plan = self.plan(engine::id("rollout", &request.rollout)?)?;
        if let Some(id) = request.issued.as_deref().filter(|id| !id.is_empty()) {
            return self.issued_report(plan, engine::id("report", id)?);
        }
        let of = || engine::id(&request.name, request.of.as_deref().unwrap_or_default());
        let (mut day, mut state) = (String::new(), "current");
        let word = |name: &str| Said::word(format!("report-{name}"));
        let (title, sections) = match request.name.as_str() {
            "deployment" => {
                let of = Day::of(request.day.as_deref(), self.now(), plan)?;
                (state, day) = ("draft", of.day.clone());
                (word("deployment"), self.deployment(plan, &of)?)
            }
            "executive" => {
                (state, day) = ("draft", times::local(self.now(), plan.zone)[..10].to_owned());
                (word("executive"), super::brief::sections(&self.executive(plan)?))
            }
            "checklist" => {
                let view = self.checklist_view(of()?)?;
                (Said::words("report-checklist", args!(title: view.checklist.title.as_str())), checklist_sections(&view))
            }
            "run" => {
                let view = self.run_view(of()?)?;
                state = if view.line.ended.is_some() { "final" } else { "draft" };
                (Said::words("report-run", args!(title: view.line.title.as_str())), run_sections(&view))
            }
            "gate" => {
                let view = self.gate_view(of()?)?;
                state = if view.line.decision.is_some() { "final" } else { "draft" };
                let title = Said::words("report-gate", args!(title: view.line.title.as_str()));
                (title, gate_sections(&view))
            }
            "contacts" => (word("contacts"), self.contact_sections(plan)?),
            "audit" => (word("audit"), self.audit_sections(&request.audit.clone().unwrap_or_default())?),
            _ => return Err(Failure::invalid("name", "no_report").with("words", NAMES.join(", "))),
        };
        Ok(ReportView {
            name: request.name.clone(),
            title,
            rollout: plan.id.to_string(),
            all_issued: self.issued_lines(plan, Some(&request.name), Some(day.as_str()).filter(|day| !day.is_empty()))?,
            day,
            state: state.to_owned(),
            as_of: times::local(self.now(), plan.zone),
            sources: self.sources_of(plan.zone)?,
            sections,
            issued: None,
            cannot_issue: self.cannot_report()?,
        })
    }

    /// Whoever only reads issues nothing.
    pub(super) fn cannot_report(&self) -> Result<Option<Failure>> {
        let may = Writers::Workers.allow(&roles_of(&self.member()?));
        Ok((!may).then(|| Failure::new("report_readers")))
    }

    /// Whether it is a draft, or who issued it.
    pub(super) fn standing_said(report: &ReportView, language: Language) -> String {
        match &report.issued {
            Some(one) => {
                let words = args!(number: one.number.as_str(), by: one.by.as_str(), at: one.at.as_str());
                say(language, "report-state-issued", &words)
            }
            // What nobody issues is a draft while it goes on.
            None if report.state == "draft" && matches!(report.name.as_str(), "run" | "gate") => {
                say(language, "report-state-open", &Args::new())
            }
            None => say(language, &format!("report-state-{}", report.state), &Args::new()),
        }
    }

    /// What it is called, with its day.
    fn report_heading(report: &ReportView, language: Language) -> String {
        let title = report.title.said(language);
        if report.day.is_empty() { title } else { format!("{title}, {}", domain::dates::day(&report.day, language)) }
    }

    fn report_title(&self, report: &ReportView, language: Language) -> Result<String> {
        let rollout = self.rollout_line(engine::id("rollout", &report.rollout)?)?.name;
        Ok(format!("{rollout}: {}", Self::report_heading(report, language)))
    }

    pub(super) fn report_bytes(&self, report: &ReportView, format: Format, language: Language) -> Result<Vec<u8>> {
        let rollout = engine::id("rollout", &report.rollout)?;
        let word = |id: &str| say(language, id, &Args::new());
        let at = chrono::DateTime::parse_from_rfc3339(&report.as_of).map_or(0, |at| at.timestamp_millis());
        let code = if language == Language::Vietnamese { "vi" } else { "en" };
        let around = self.around(rollout, Self::report_heading(report, language), code, Standing::Current, flat(report, language))?;
        // An issued report says what was known then.
        let table = TableReport {
            as_of: at,
            as_of_text: super::said::minute(&report.as_of),
            sources: report.sources.said(language),
            standing: Self::standing_said(report, language),
            ..around
        };
        let section = |section: &ReportSection| DocumentSection {
            title: section.title.said(language),
            points: section.points.iter().map(|point| (point.weight.clone(), point.said(language))).collect(),
            part: (!section.columns.is_empty()).then(|| section.part(language)),
        };
        let document = DocumentReport {
            draft: report.state == "draft",
            note: report.issued.as_ref().map(|one| one.note.clone()).unwrap_or_default(),
            nothing: word("report-nothing"),
            upright: report.name == "executive",
            number: report.issued.as_ref().map(|one| one.number.clone()).unwrap_or_default(),
            sections: report.sections.iter().map(section).collect(),
            table,
        };
        let printer = self.printer.clone().ok_or_else(|| Failure::fault("this program prints no reports"))?;
        printer.document(&document, format).map_err(Failure::fault)
    }
}

/// The tables for a file of one table: the only one, else every cell with the part, the row and the column that it is in.
fn flat(report: &ReportView, language: Language) -> Vec<Part> {
    use crate::printing::{Cell, Column};
    let tables: Vec<&ReportSection> = report.sections.iter().filter(|section| !section.columns.is_empty()).collect();
    if let ([only], "checklist" | "run" | "audit") = (tables.as_slice(), report.name.as_str()) {
        return vec![only.part(language)];
    }
    if report.name == "contacts" {
        return vec![beside(report, &tables, language)];
    }
    let word = |id: &str| say(language, id, &Args::new());
    let column = |id: &str| Column { title: word(id), number: false, spare: false };
    let text = |text: String| if text.is_empty() { Cell::Blank } else { Cell::Text(text) };
    let mut rows = Vec::new();
    for section in &report.sections {
        let title = section.title.said(language);
        for (row, point) in (1..).zip(&section.points) {
            rows.push(vec![text(title.clone()), Cell::Integer(row), Cell::Blank, text(point.said(language))]);
        }
        let part = section.part(language);
        for (row, cells) in (1..).zip(part.rows) {
            for (column, cell) in part.columns.iter().zip(cells).filter(|(_, cell)| *cell != Cell::Blank) {
                rows.push(vec![text(title.clone()), Cell::Integer(row), text(column.title.clone()), cell]);
            }
        }
    }
    let columns = ["part", "row", "field", "value"].map(|name| column(&format!("report-col-{name}"))).to_vec();
    vec![Part { title: report.title.said(language), columns, rows }]
}

/// Several tables as one list of people to call: a column stands once whatever tables have it, and the first says which table.
fn beside(report: &ReportView, tables: &[&ReportSection], language: Language) -> Part {
    use crate::printing::{Cell, Column};
    let mut columns: Vec<&super::view::ReportColumn> = Vec::new();
    for column in tables.iter().flat_map(|table| &table.columns) {
        if columns.iter().all(|one| one.says != column.says) {
            columns.push(column);
        }
    }
    let mut rows = Vec::new();
    for table in tables {
        let part = table.part(language);
        let place = |says: &str| table.columns.iter().position(|column| column.says == says);
        for row in &part.rows {
            let cells = columns.iter().map(|column| place(&column.says).map_or(Cell::Blank, |at| row[at].clone()));
            rows.push(std::iter::once(Cell::Text(part.title.clone())).chain(cells).collect());
        }
    }
    let word = |id: &str| say(language, id, &Args::new());
    let first = Column { title: word("report-col-part"), number: false, spare: false };
    let others = columns.iter().map(|column| Column { title: word(&column.says), number: column.number, spare: column.spare });
    Part { title: report.title.said(language), columns: std::iter::once(first).chain(others).collect(), rows }
}

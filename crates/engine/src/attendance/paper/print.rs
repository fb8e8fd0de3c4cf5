//! `sign_in_print`: the sheet as a PDF. Who stands in which row is remembered before it is printed.

use domain::paper::{PrintedRows, SignInSheet, sheet_code};
use domain::training::{Cohort, Session};
use domain::value::Instant;
use domain::{Id, Ref};
use store::{Draft, Row};

use super::super::segment::segments_line;
use super::super::status::legend;
use super::view::{PrintSheet, SheetPrinted};
use crate::files::language as spoken;
use crate::printing::SheetPages;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Prints a sheet; over a file that is there nothing is written.
pub(crate) fn sign_in_print(engine: &mut Engine, request: PrintSheet) -> Result<SheetPrinted> {
    let session = engine::id("session", &request.session)?;
    let letter = match request.paper.as_str() {
        "a4" => false,
        "letter" => true,
        _ => return Err(Failure::invalid("paper", "no_paper")),
    };
    let facts = engine.store.get::<Session>(session)?.ok_or_else(|| Failure::not_found("session"))?.value;
    if !["en", "vi"].contains(&request.language.as_str()) {
        return Err(Failure::invalid("language", "no_language"));
    }
    // Before the rows are remembered: what cannot be printed leaves no sheet behind.
    let start = engine.starts(session, &facts)?;
    let printer = engine.printer.clone().ok_or_else(|| Failure::fault("this program prints no reports"))?;
    let row = match request.sheet.as_deref() {
        Some(named) => engine.sheet_named(session, Some(named))?,
        None => engine.sheet_now(session)?,
    };
    let pages = engine.sheet_pages(session, facts, start, &row, &request.language, letter)?;
    let bytes = printer.sheet(&pages).map_err(Failure::fault)?;
    let file = crate::files::file_made(format!("sign-in-{}.pdf", pages.code), &bytes, request.path)?;
    Ok(SheetPrinted { sheet: engine.paper_sheet(session, &row)?, file })
}

impl Engine {
    /// The last sheet if the list is still the same, else a new one.
    pub(crate) fn sheet_now(&mut self, session: Id) -> Result<Row<SignInSheet>> {
        let people: Vec<String> = self.sheet(session)?.rows.iter().map(|row| row.person.clone()).collect();
        if people.is_empty() {
            return Err(Failure::new("nobody_on_list"));
        }
        let last = self.sheets_of(session)?.into_iter().next();
        if let Some(last) = last.filter(|last| last.value.rows.as_ref().is_some_and(|rows| rows.0 == people)) {
            return Ok(last);
        }
        let sheet = SignInSheet { session: Some(Ref::to(session)), printed: Some(Instant(self.now())), rows: Some(PrintedRows(people)) };
        let id = self.new_id();
        self.act("sheet.print", &[Draft::put(id, &sheet)])?;
        self.store.get::<SignInSheet>(id)?.ok_or_else(|| Failure::not_found("sheet"))
    }

    fn starts(&self, session: Id, facts: &Session) -> Result<i64> {
        let plan = self.plan_of_session(session)?;
        facts.planned.unwrap_or_default().instant(plan.t0).ok_or_else(|| Failure::new("session_untimed"))
    }

    pub(crate) fn sheet_pages(
        &self,
        session: Id,
        facts: Session,
        start: i64,
        row: &Row<SignInSheet>,
        language: &str,
        letter: bool,
    ) -> Result<SheetPages> {
        let plan = self.plan_of_session(session)?;
        let planned = facts.planned.unwrap_or_default();
        let cohort = facts.cohort.map(|cohort| self.store.get::<Cohort>(cohort.0)).transpose()?.flatten();
        let people = row.value.rows.clone().unwrap_or_default().0;
        Ok(SheetPages {
            workspace: text(self.workspace()?.name),
            rollout: self.rollout_line(plan.id)?.name,
            code: sheet_code(row.id),
            printed: row.value.printed.map_or(0, |at| at.0),
            zone: plan.zone.name().to_owned(),
            genesis: self.genesis()?.to_string(),
            language: language.to_owned(),
            letter,
            title: text(facts.title),
            cohort: cohort.map(|row| text(row.value.title)).unwrap_or_default(),
            start,
            end: start + planned.duration.unwrap_or(0) * 60_000,
            place: text(facts.place),
            trainer: text(facts.trainer),
            segments: segments_line(&facts.segments.unwrap_or_default(), start, &plan, spoken(language)),
            rows: people.iter().map(|person| self.printed_person(person)).collect::<Result<_>>()?,
            legend: legend(&self.statuses(plan.id)?, spoken(language)),
            sources: self.sources_line(plan.zone, language)?,
        })
    }
}

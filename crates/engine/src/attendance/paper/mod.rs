//! The sign-in sheet: printed with numbered rows that are remembered, typed back in one line, its photo kept.

pub(crate) mod print;
pub(crate) mod typed;
pub mod view;

use std::collections::HashSet;

use domain::Id;
use domain::paper::{SignInSheet, sheet_code};
use domain::training::Session;
use store::Row;

use self::view::{PaperSheet, PaperSheets};
use super::view::OfSession;
use crate::count::small;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// The printed sheets of a session.
pub(crate) fn sign_in_sheets(engine: &mut Engine, request: OfSession) -> Result<PaperSheets> {
    let session = engine::id("session", &request.session)?;
    engine.store.get::<Session>(session)?.ok_or_else(|| Failure::not_found("session"))?;
    engine.paper_sheets(session)
}

impl Engine {
    pub(crate) fn paper_sheets(&mut self, session: Id) -> Result<PaperSheets> {
        let rows = self.sheets_of(session)?;
        Ok(PaperSheets { sheets: rows.iter().map(|row| self.paper_sheet(session, row)).collect::<Result<_>>()? })
    }

    /// The last printed first.
    fn sheets_of(&self, session: Id) -> Result<Vec<Row<SignInSheet>>> {
        let mut rows = self.store.of::<SignInSheet>("session", session)?;
        rows.sort_by_key(|row| (row.value.printed.map(|at| std::cmp::Reverse(at.0)), row.id));
        Ok(rows)
    }

    /// A sheet by its id or the code on the paper; the last printed one where none is named.
    fn sheet_named(&self, session: Id, named: Option<&str>) -> Result<Row<SignInSheet>> {
        let rows = self.sheets_of(session)?;
        let bare = |text: &str| text.trim().to_uppercase().trim_start_matches("SIS-").to_owned();
        let is = |row: &Row<SignInSheet>| named.is_none_or(|named| row.id.to_string() == named || bare(&sheet_code(row.id)) == bare(named));
        let missing = || if named.is_some() { Failure::invalid("sheet", "no_sheet") } else { Failure::new("never_printed") };
        rows.into_iter().find(is).ok_or_else(missing)
    }

    fn paper_sheet(&mut self, session: Id, row: &Row<SignInSheet>) -> Result<PaperSheet> {
        let (plan, everybody) = (self.plan_of_session(session)?, self.everybody()?);
        let printed: Vec<String> = self.printed_now(row)?;
        let list = &self.sheet(session)?.rows;
        let (on_paper, on_list): (HashSet<&String>, HashSet<&String>) =
            (printed.iter().collect(), list.iter().map(|row| &row.person).collect());
        let come = list.iter().filter(|row| !on_paper.contains(&row.person)).map(|row| row.name.clone()).collect();
        let gone: Vec<&String> = printed.iter().filter(|person| !on_list.contains(person)).collect();
        let gone = gone.into_iter().map(|person| self.printed_person(person).map(|(name, _)| name)).collect::<Result<_>>()?;
        Ok(PaperSheet {
            id: row.id.to_string(),
            code: sheet_code(row.id),
            printed: times::local(row.value.printed.map_or(0, |at| at.0), plan.zone),
            rows: small(printed.len()),
            gone,
            come,
            evidence: self.evidence_of("sheet", row.id, plan, &everybody)?,
        })
    }

    /// Who stands in the rows of a sheet, by who they are now. Two rows may be one person since.
    fn printed_now(&self, row: &Row<SignInSheet>) -> Result<Vec<String>> {
        let same = self.same()?;
        let now = |person: String| Id::try_parse(&person).map_or(person, |id| same.stays(id).to_string());
        Ok(row.value.rows.clone().unwrap_or_default().0.into_iter().map(now).collect())
    }

    /// Name and department of somebody in a row, who may have left all lists.
    fn printed_person(&self, person: &str) -> Result<(String, String)> {
        let id = Id::try_parse(person).ok();
        let known = id.map(|id| self.person_now(id)).transpose()?.flatten().map(|row| row.value).unwrap_or_default();
        let name = text(known.name);
        Ok((if name.is_empty() { "–".to_owned() } else { name }, text(known.department)))
    }
}

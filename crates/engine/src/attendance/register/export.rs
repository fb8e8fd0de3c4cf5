//! `attendance_register_export`: the register as CSV, XLSX or PDF, from the screen's own answer.

use super::view::{AttendanceRegister, ExportAttendance, OfRegister};
use super::{attendance_register, table};
use crate::completion::view::FileMade;
use crate::files::{self, Standing, Unprinted};
use crate::printing::{Format, TableReport};
use crate::{Desk, Engine, Failure, Result, engine};

/// Makes the file; over a file that is there nothing is written.
///
/// A CSV has one line for each person and session. The other formats have the sessions with their counts, then each
/// cohort's people with one column for each session.
pub(crate) fn attendance_register_export(desk: &Desk, request: ExportAttendance) -> Result<FileMade> {
    desk.with(|engine| unprinted(engine, request))?.print()
}

fn unprinted(engine: &mut Engine, request: ExportAttendance) -> Result<Unprinted> {
    let format = files::format(&request.format)?;
    let rollout = engine::id("rollout", &request.rollout)?;
    let words = table::Words::of_code(&request.language);
    let registers = engine.registers(&request)?;
    let first = registers.first().ok_or_else(|| Failure::new("register_empty"))?;
    let sessions = words.sessions(&first.sessions, request.cohort.as_deref());
    let (chart, parts) = match format {
        Format::Csv => (None, vec![words.marks(&registers)]),
        _ => (
            words.chart(&first.sessions, request.cohort.as_deref()),
            std::iter::once(sessions).chain(registers.iter().flat_map(|one| words.people(one, format))).collect(),
        ),
    };
    // A session that is open may still get marks.
    let over = first.sessions.iter().all(|session| session.state == "closed");
    let around = engine.around(rollout, words.say("register"), &request.language, Standing::of(over), parts)?;
    let name = format!("attendance-{}.{}", &first.as_of[..10], format.word());
    Ok(Unprinted { printer: engine.prints()?, report: TableReport { chart, ..around }, format, name, path: request.path })
}

impl Engine {
    /// The register with the people of each cohort that is wanted.
    fn registers(&mut self, request: &ExportAttendance) -> Result<Vec<AttendanceRegister>> {
        let of = |cohort: Option<String>| OfRegister { rollout: request.rollout.clone(), cohort, ..OfRegister::default() };
        let cohorts = match &request.cohort {
            Some(cohort) => vec![cohort.clone()],
            None => attendance_register(self, of(None))?.cohorts.into_iter().map(|cohort| cohort.id).collect(),
        };
        cohorts.into_iter().map(|cohort| attendance_register(self, of(Some(cohort)))).collect()
    }
}

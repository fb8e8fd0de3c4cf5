//! `feedback_import`: a list of answers, as a form gives it. Where the session asks without names, those in the list go no further.

use domain::Id;

use super::asked::{Answer, answer};
use super::view::{FeedbackImport, ImportFeedback, ImportedAnswer};
use crate::evidence::attach::contents;
use crate::people::whom::{Clue, Directory, Whom};
use crate::reading::read_opinions;
use crate::{Engine, Result, engine};

/// Brings answers in, or says what an import would bring.
pub(crate) fn feedback_import(engine: &mut Engine, request: ImportFeedback) -> Result<FeedbackImport> {
    let session = engine::id("session", &request.session)?;
    engine.plan_of_session(session)?;
    let (file, bytes) = contents(request.path.as_deref(), request.name.as_deref(), request.content.as_deref())?;
    let list = read_opinions(&bytes, &file, request.sheet.as_deref(), &request.map)?;
    let named = engine.is_named(session)?;
    let names_left_out = !named && list.rows.iter().any(|row| !row.name.is_empty() || !row.number.is_empty());
    let people = engine.people_index()?;
    let here: Vec<String> = engine.sheet(session)?.rows.iter().map(|row| row.person.clone()).collect();
    let directory = Directory::new(&people, here.iter().map(String::as_str));
    let (mut answers, mut shown): (Vec<Answer>, Vec<ImportedAnswer>) = (Vec::new(), Vec::new());
    for row in &list.rows {
        let clue = Clue { name: row.name.clone(), number: Some(row.number.clone()).filter(|number| !number.is_empty()), ..Clue::default() };
        let found = match directory.find(&clue) {
            Whom::Known(at) | Whom::Named(at) if named && directory.is_here(at) => Some(directory.person(at)),
            _ => None,
        };
        let person = found.and_then(|person| Id::try_parse(&person.id).ok());
        let comment: String = row.comment.chars().take(2000).collect();
        answers.push(answer(i64::from(row.rating), &comment, person)?);
        shown.push(ImportedAnswer {
            line: row.line,
            rating: row.rating,
            comment,
            person: found.map(|person| person.name.clone()).unwrap_or_default(),
        });
    }
    let mut report = FeedbackImport {
        file,
        read_as: list.read_as,
        columns: list.columns,
        rows: list.read,
        answers: shown,
        rejected: list.rejected,
        warnings: list.warnings,
        names_left_out,
        action: None,
        label: "feedback.import".to_owned(),
    };
    if !request.dry_run && !answers.is_empty() {
        report.action = Some(engine.write_answers(session, "feedback.import", answers)?);
    }
    Ok(report)
}

//! Marking: one person at the door, a note, or everybody that is still blank.

use domain::{CellValue, Id};
use serde_json::Value;
use store::Draft;

use super::view::{MarkAll, MarkOne, Marked, NoteOne, SheetChanged};
use crate::{Engine, Failure, Result, engine};

/// Sets, changes or clears one mark. Answers the row and the counts, not the sheet.
pub(crate) fn attendance_mark(engine: &mut Engine, request: MarkOne) -> Result<Marked> {
    let (session, person) = (engine::id("session", &request.session)?, engine::id("person", &request.person)?);
    let mark = match request.mark.as_deref() {
        Some("arrived") => Some(engine.arriving(session)?),
        other => other.map(|word| engine.mark_of(session, word, request.minutes, request.early)).transpose()?,
    };
    let value = mark.map_or(Value::Null, |mark| mark.write());
    engine.change_row(session, person, "mark", value, if mark.is_some() { "attendance.mark" } else { "attendance.clear" })
}

/// Writes the note of one person.
pub(crate) fn attendance_note(engine: &mut Engine, request: NoteOne) -> Result<Marked> {
    let (session, person) = (engine::id("session", &request.session)?, engine::id("person", &request.person)?);
    let note = request.note.trim();
    if note.chars().count() > 500 {
        return Err(Failure::invalid("note", "note_long"));
    }
    let value = if note.is_empty() { Value::Null } else { note.into() };
    engine.change_row(session, person, "note", value, "attendance.note")
}

/// Marks all that are blank, weakly: a mark that somebody else sets meanwhile wins without a card.
pub(crate) fn attendance_mark_all(engine: &mut Engine, request: MarkAll) -> Result<SheetChanged> {
    let session = engine::id("session", &request.session)?;
    let mark = engine.mark_of(session, &request.mark, None, None)?;
    let blanks: Vec<Id> =
        engine.sheet(session)?.rows.iter().filter(|row| row.mark.is_none()).filter_map(|row| Id::try_parse(&row.person).ok()).collect();
    if blanks.is_empty() {
        return Err(Failure::new("nothing_blank"));
    }
    let draft = |person: &Id| Ok(engine.attendance_draft(session, *person, "mark", mark.write())?.weakly());
    let drafts = blanks.iter().map(draft).collect::<Result<Vec<Draft>>>()?;
    engine.change_sheet(session, "attendance.mark_all", &drafts)
}

impl Engine {
    fn change_row(&mut self, session: Id, person: Id, cell: &'static str, value: Value, label: &str) -> Result<Marked> {
        let name = self.same()?.stays(person).to_string();
        if !self.sheet(session)?.rows.iter().any(|row| row.person == name) {
            return Err(Failure::new("not_on_list"));
        }
        let draft = self.attendance_draft(session, person, cell, value)?;
        let written = self.act(label, &[draft])?;
        let (row, counts) = self.update_row(session, person)?;
        Ok(Marked { row, counts, action: written.action.to_string(), label: label.to_owned() })
    }

    /// Writes many rows as one action and answers the whole sheet.
    pub(crate) fn change_sheet(&mut self, session: Id, label: &str, drafts: &[Draft]) -> Result<SheetChanged> {
        let written = self.act(label, drafts)?;
        self.sheets.forget();
        let sheet = self.sheet(session)?.clone();
        Ok(SheetChanged { sheet, action: written.action.to_string(), label: label.to_owned() })
    }
}

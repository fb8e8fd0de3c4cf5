//! Marking: one person at the door, a note, or everybody that is still blank.

use domain::training::{Attendance, Mark, MarkStatus, attendance_id};
use domain::{Cells, Id, KindOf, RecordKey};
use serde_json::Value;
use store::Draft;

use super::sheet::attendance_of;
use super::view::{MarkAll, MarkOne, Marked, NoteOne, SheetChanged};
use crate::{Engine, Failure, Result, engine};

/// Sets, changes or clears one mark. Answers the row and the counts, not the sheet.
pub(crate) fn attendance_mark(engine: &mut Engine, request: MarkOne) -> Result<Marked> {
    let (session, person) = (engine::id("session", &request.session)?, engine::id("person", &request.person)?);
    let status = request.mark.as_deref().map(status).transpose()?;
    let mark = status.map(|status| Mark { status, minutes: request.minutes, early: None, at: engine.now() });
    let value = mark.map_or(Value::Null, |mark| domain::CellValue::write(&mark));
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
    let mark = Mark { status: status(&request.mark)?, minutes: None, early: None, at: engine.now() };
    let blanks: Vec<Id> =
        engine.sheet(session)?.rows.iter().filter(|row| row.mark.is_none()).filter_map(|row| Id::try_parse(&row.person).ok()).collect();
    if blanks.is_empty() {
        return Err(Failure::new("nothing_blank"));
    }
    let draft = |person: &Id| {
        Draft::put(attendance_id(session, *person), &Attendance { mark: Some(mark), ..attendance_of(session, *person) }).weakly()
    };
    let drafts: Vec<Draft> = blanks.iter().map(draft).collect();
    engine.change_sheet(session, "attendance.mark_all", &drafts)
}

/// The status of a word or of its letter.
pub(crate) fn status(word: &str) -> Result<MarkStatus> {
    let by_letter = || {
        let same = |known: &&&str| known.starts_with(&word.to_lowercase()) && word.len() == 1;
        MarkStatus::WORDS.iter().find(same).and_then(|known| MarkStatus::of(known))
    };
    MarkStatus::of(word)
        .or_else(by_letter)
        .ok_or_else(|| Failure::invalid("mark", "no_mark").with("word", word).with("words", MarkStatus::WORDS.join(", ")))
}

impl Engine {
    fn change_row(&mut self, session: Id, person: Id, cell: &'static str, value: Value, label: &str) -> Result<Marked> {
        let name = person.to_string();
        if !self.sheet(session)?.rows.iter().any(|row| row.person == name) {
            return Err(Failure::new("not_on_list"));
        }
        let id = attendance_id(session, person);
        let key = RecordKey::of::<Attendance>(id);
        let known = self.store.record(&key)?.is_some();
        // The key cells go with the first write only; later ones name the record by its id.
        let mut cells: Cells = if known { Cells::new() } else { attendance_of(session, person).write() };
        cells.insert(cell.into(), value);
        let written = self.act(label, &[Draft::cells(domain::kind(Attendance::NAME).expect("declared"), id, cells)])?;
        let state = self.store.record(&key)?.unwrap_or_default();
        let (row, counts) = self.update_row(session, person, &state)?;
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

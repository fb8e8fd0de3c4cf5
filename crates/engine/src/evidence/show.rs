//! Evidence as a list: what it is, who attached it when, whether its bytes are here.

use domain::Id;
use domain::checklist::{Evidence, EvidenceForm};
use store::Row;

use super::place::{moved, place, refused};
use super::view::EvidenceLine;
use crate::checklist::show::is_sent;
use crate::rollout::lines::Plan;
use crate::who::{Everybody, text};
use crate::{Engine, Result, times};

impl Engine {
    pub(crate) fn evidence_of(&self, column: &str, of: Id, plan: Plan, everybody: &Everybody) -> Result<Vec<EvidenceLine>> {
        let rows = self.store.of::<Evidence>(column, of)?;
        rows.into_iter().map(|row| self.evidence_line(row, plan, everybody)).collect()
    }

    fn evidence_line(&self, row: Row<Evidence>, plan: Plan, everybody: &Everybody) -> Result<EvidenceLine> {
        let evidence = row.value;
        let write = row.state.shown("form");
        let digest = text(evidence.digest);
        let file = if evidence.form == Some(EvidenceForm::File) { self.file_of(&digest)? } else { None };
        Ok(EvidenceLine {
            id: row.id.to_string(),
            held: evidence.form != Some(EvidenceForm::File) || file.as_ref().is_some_and(|file| file.held),
            place: file.as_ref().map(|file| place(file).to_owned()),
            moved: file.as_ref().map_or(0, moved),
            refused: file.as_ref().and_then(refused),
            form: evidence.form.map(|form| form.word()).unwrap_or("text").to_owned(),
            text: text(evidence.text),
            name: text(evidence.name),
            digest,
            size: evidence.size.and_then(|size| u32::try_from(size).ok()),
            by: write.map(|write| everybody.of(write.dot.author).name).unwrap_or_default(),
            at: write.map(|write| times::local(write.at, plan.zone)).unwrap_or_default(),
            sent: is_sent(&row.state),
        })
    }
}

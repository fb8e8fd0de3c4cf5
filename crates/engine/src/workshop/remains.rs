//! What of a room is not at the server: counted step by step from the outbox, from what was carried here by file, and
//! from what was refused. Never from a flag.

use domain::assessment::Score;
use domain::checklist::{Evidence, EvidenceForm};
use domain::feedback::{Feedback, FeedbackForm};
use domain::material::Handout;
use domain::paper::SignInSheet;
use domain::people::Person;
use domain::training::{Attendance, Enrolment, Session, WalkIn};
use domain::workshop::Remains;
use domain::{Group, Hash, Id, KindOf, Operation};
use store::Unsent;

use super::list::Room;
use crate::count::small;
use crate::who::text;
use crate::{Engine, Result};

/// Everything that no server is known to have.
pub(super) struct Waiting {
    server: bool,
    unsent: Vec<Unsent>,
    carried: Vec<Unsent>,
    refused: Vec<Group>,
}

impl Engine {
    pub(super) fn all_waiting(&self) -> Result<Waiting> {
        let server = self.store.setting("server")?.is_some();
        if !server {
            // Without a server everything is only here, and is said without being counted.
            return Ok(Waiting { server, unsent: Vec::new(), carried: Vec::new(), refused: Vec::new() });
        }
        let refused = self.store.quarantine()?.iter().map(store::Quarantined::group).collect::<store::Result<_>>()?;
        Ok(Waiting { server, unsent: self.store.outbox()?, carried: self.store.neighbours()?, refused })
    }

    pub(super) fn remains(&self, waiting: &Waiting, room: &Room) -> Result<Remains> {
        let count = |steps: Vec<&[Operation]>| -> Result<u32> {
            let mut count = 0;
            for operations in steps {
                count += usize::from(self.concern(operations, room)?);
            }
            Ok(small(count))
        };
        Ok(Remains {
            server: waiting.server,
            unsent: self.box_only_here(waiting, room)? + count(waiting.unsent.iter().map(|step| step.operations.as_slice()).collect())?,
            carried: count(waiting.carried.iter().map(|step| step.operations.as_slice()).collect())?,
            refused: count(waiting.refused.iter().map(|step| step.operations.as_slice()).collect())?,
            files: self.files_only_here(room)?,
        })
    }

    /// Whether a step has to do with a room.
    fn concern(&self, operations: &[Operation], room: &Room) -> Result<bool> {
        for operation in operations {
            if self.concerns(operation, room)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn concerns(&self, operation: &Operation, room: &Room) -> Result<bool> {
        let Some(key) = operation.key() else { return Ok(false) };
        let record = self.store.record(&key)?;
        let cell = |name: &str| -> Option<Id> {
            let written = operation.value(name).or_else(|| record.as_ref()?.value(name));
            Id::try_parse(written?.as_str()?).ok()
        };
        let is = |name: &str, id: Option<Id>| id.is_some() && cell(name) == id;
        Ok(match key.kind {
            Session::NAME => operation.id == room.id,
            Attendance::NAME | WalkIn::NAME | SignInSheet::NAME => is("session", Some(room.id)),
            Evidence::NAME => cell("sheet").is_some_and(|sheet| room.sheets.contains(&sheet)),
            Score::NAME => {
                cell("assessment").is_some_and(|of| room.assessments.iter().any(|row| row.id == of))
                    && cell("person").is_some_and(|person| room.people.contains(&person))
            }
            Feedback::NAME | FeedbackForm::NAME | Handout::NAME => is("session", Some(room.id)),
            Enrolment::NAME => is("cohort", room.cohort),
            Person::NAME => room.people.contains(&operation.id),
            _ => false,
        })
    }

    /// Answers that lie in the box: no step yet, and only here all the same.
    fn box_only_here(&self, waiting: &Waiting, room: &Room) -> Result<u32> {
        if waiting.server { self.answers_in_box(room.id) } else { Ok(0) }
    }

    /// Photos of the room's sheets whose bytes are here; a server keeps records and no files.
    fn files_only_here(&self, room: &Room) -> Result<u32> {
        let mut count = 0;
        for sheet in &room.sheets {
            for row in self.store.of::<Evidence>("sheet", *sheet)? {
                let digest = text(row.value.digest).parse::<Hash>().ok();
                let file = digest.filter(|_| row.value.form == Some(EvidenceForm::File)).map(|digest| self.store.file_state(&digest));
                count += usize::from(file.transpose()?.flatten().is_some_and(|file| file.held && !file.at_server));
            }
        }
        Ok(small(count))
    }
}

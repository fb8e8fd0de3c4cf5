//! Documents with their versions, and what was said of each.

use std::collections::HashMap;

use domain::Id;
use domain::checklist::Evidence;
use domain::document::{Document, DocumentRead, DocumentSaid};
use domain::workspace::Member;
use store::Row;

use super::view::{AreaChoice, DocumentLine, Documents, EditionLine, ReadLine};
use crate::checklist::show::is_sent;
use crate::count::small;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::{Everybody, text};
use crate::whom::Named;
use crate::{Engine, Result, engine, times};

/// The register of a rollout, by area.
pub(crate) fn document_list(engine: &mut Engine, request: OfRollout) -> Result<Documents> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let plan = engine.plan(rollout)?;
    let (everybody, named) = (engine.everybody()?, engine.named()?);
    let (mut documents, mut areas) = (Vec::new(), Vec::new());
    for area in engine.areas_of(rollout)? {
        let title = text(area.value.title);
        for row in engine.documents_of(area.id)? {
            documents.push(engine.document_line(&row, &title, plan, &everybody, &named)?);
        }
        areas.push(AreaChoice { id: area.id.to_string(), title });
    }
    let state = |one: &&DocumentLine| one.state == "accepted";
    Ok(Documents {
        held: small(documents.iter().filter(|one| !one.editions.is_empty()).count()),
        accepted: small(documents.iter().filter(state).count()),
        documents,
        areas,
        members: engine.whom_lines()?,
        as_of: times::local(engine.now(), plan.zone),
    })
}

impl Engine {
    pub(crate) fn documents_of(&self, area: Id) -> Result<Vec<Row<Document>>> {
        let mut rows = self.store.of::<Document>("area", area)?;
        rows.sort_by_key(|row| (row.value.position.unwrap_or(i64::MAX), domain::normal::collation(&text(row.value.title.clone())), row.id));
        Ok(rows)
    }

    /// Oldest first.
    pub(crate) fn editions(&self, document: Id) -> Result<Vec<Row<Evidence>>> {
        let mut rows = self.store.of::<Evidence>("document", document)?;
        rows.sort_by_key(|row| row.state.shown("form").map(|write| (write.at, write.dot)));
        Ok(rows)
    }

    /// Oldest first.
    pub(crate) fn reads_of(&self, document: Id) -> Result<Vec<Row<DocumentRead>>> {
        let mut rows = self.store.of::<DocumentRead>("document", document)?;
        rows.sort_by_key(|row| (row.value.at, row.id));
        Ok(rows)
    }

    fn document_line(
        &self,
        row: &Row<Document>,
        area_title: &str,
        plan: Plan,
        everybody: &Everybody,
        named: &Named,
    ) -> Result<DocumentLine> {
        let document = &row.value;
        let (editions, reads) = (self.editions(row.id)?, self.reads_of(row.id)?);
        let shown: HashMap<String, _> =
            self.evidence_of("document", row.id, plan, everybody)?.into_iter().map(|line| (line.id.clone(), line)).collect();
        let mut lines = Vec::new();
        for edition in editions.iter().rev() {
            let Some(evidence) = shown.get(&edition.id.to_string()) else { continue };
            let own = reads.iter().filter(|read| read.value.edition.map(|of| of.0) == Some(edition.id));
            let brought = edition.state.shown("form").map(|write| self.member_behind(write.dot.author)).transpose()?.flatten();
            lines.push(EditionLine {
                version: text(edition.value.version.clone()),
                news: text(edition.value.news.clone()),
                evidence: evidence.clone(),
                reads: own.map(|read| read_line(read, plan, named)).collect(),
                own: brought == Some(self.me.member),
            });
        }
        let newest = editions.last();
        let area = document.area.map(|area| area.0).unwrap_or_default();
        let owner = text(document.owner.clone());
        Ok(DocumentLine {
            id: row.id.to_string(),
            area: area.to_string(),
            area_title: area_title.to_owned(),
            title: text(document.title.clone()),
            owner_name: named.of(&owner),
            owner,
            note: text(document.note.clone()),
            state: self.document_state(area, newest, &reads)?.to_owned(),
            since_signed: self.came_after_signature(area, newest)?,
            editions: lines,
            two_versions: !row.state.cards(&Document::KIND).is_empty(),
        })
    }

    /// How the newest version stands; only who receives the area accepts it for operations.
    fn document_state(&self, area: Id, newest: Option<&Row<Evidence>>, reads: &[Row<DocumentRead>]) -> Result<&'static str> {
        let Some(newest) = newest else { return Ok("none") };
        let role = text(self.area(area)?.receiver_role);
        let mut accepted = false;
        for read in reads.iter().filter(|read| read.value.edition.map(|of| of.0) == Some(newest.id)) {
            let said = read.value.said;
            let later = reads.iter().any(|other| {
                other.value.member == read.value.member
                    && other.value.edition == read.value.edition
                    && (other.value.at, other.id) > (read.value.at, read.id)
            });
            // Whoever says something else later means that.
            if later {
                continue;
            }
            if said == Some(DocumentSaid::Questioned) {
                return Ok("questioned");
            }
            let member = read.value.member.map(|member| self.store.get::<Member>(member.0)).transpose()?.flatten();
            accepted |=
                said == Some(DocumentSaid::Accepted) && member.is_some_and(|member| member.value.roles.unwrap_or_default().contains(&role));
        }
        Ok(if accepted {
            "accepted"
        } else if reads.is_empty() {
            "unread"
        } else {
            "read"
        })
    }

    fn came_after_signature(&self, area: Id, newest: Option<&Row<Evidence>>) -> Result<bool> {
        let Some(brought) = newest.and_then(|row| row.state.shown("form")).map(|write| write.at) else { return Ok(false) };
        let signed = self.standing_at(area)?;
        Ok(signed.is_some_and(|at| at < brought))
    }
}

fn read_line(row: &Row<DocumentRead>, plan: Plan, named: &Named) -> ReadLine {
    let read = &row.value;
    ReadLine {
        name: read.member.map(|member| named.of(&member.0.to_string())).unwrap_or_default(),
        said: read.said.map(|said| said.word()).unwrap_or("read").to_owned(),
        note: text(read.note.clone()),
        at: times::local(read.at.map_or(0, |at| at.0), plan.zone),
        sent: is_sent(&row.state),
    }
}

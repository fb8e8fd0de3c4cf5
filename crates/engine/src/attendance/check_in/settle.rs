//! `scan_settle`: what somebody makes of a refused scan, in one step that one undo takes back.

use domain::check_in::{Became, Scan, Settled};
use domain::training::{MarkStatus, WalkIn, walk_in_id};
use domain::value::Instant;
use domain::{CellValue, Id, Ref};
use store::Draft;

use super::view::{ScanSettled, SettleScan};
use crate::{Engine, Failure, Result, engine};

/// Marks whoever it was, as a walk-in where they are on no list here; or sets the scan aside.
pub(crate) fn scan_settle(engine: &mut Engine, request: SettleScan) -> Result<ScanSettled> {
    let id = engine::id("scan", &request.scan)?;
    let scan = engine.store.get::<Scan>(id)?.ok_or_else(|| Failure::not_found("scan"))?.value;
    let session = scan.session.map(|session| session.0).unwrap_or_default();
    let (became, mut drafts) = match request.deed.as_str() {
        "dismiss" => (Became::Dismissed, Vec::new()),
        "mark" => engine.marked_after_all(session, &scan, request.person.as_deref())?,
        _ => return Err(Failure::invalid("deed", "no_deed")),
    };
    let settled = Scan { settled: Some(Settled { became, at: engine.now() }), ..Scan::default() };
    drafts.push(Draft::put(id, &settled));
    let label = "scan.settle";
    let written = engine.act(label, &drafts)?;
    engine.sheets.forget();
    let view = super::check_in_show(engine, crate::attendance::view::OfSession { session: session.to_string() })?;
    Ok(ScanSettled { action: written.action.to_string(), label: label.to_owned(), view })
}

impl Engine {
    /// The mark is of the time of the scan: that is when they stood at the door.
    fn marked_after_all(&mut self, session: Id, scan: &Scan, chosen: Option<&str>) -> Result<(Became, Vec<Draft>)> {
        let person = match (chosen, scan.person) {
            (Some(person), _) => self.same()?.stays(engine::id("person", person)?),
            (None, Some(person)) => self.same()?.stays(person.0),
            (None, None) => return Err(Failure::invalid("person", "scan_whose")),
        };
        let at = scan.at.map_or_else(|| self.now(), |at| at.0);
        let mut drafts = Vec::new();
        let listed = self.sheet(session)?.rows.iter().any(|row| row.person == person.to_string());
        if !listed {
            self.person_now(person)?.ok_or_else(|| Failure::not_found("person"))?;
            let walk_in = WalkIn { session: Some(Ref::to(session)), person: Some(Ref::to(person)), at: Some(Instant(at)) };
            drafts.push(Draft::put(walk_in_id(session, person), &walk_in));
        }
        let door = self.door(session)?;
        let (status, minutes) = if door.shut(at).is_some() { (MarkStatus::Present, None) } else { door.mark(at) };
        let mark = self.mark_by_clock(session, status, minutes, at)?;
        drafts.push(self.attendance_draft(session, person, "mark", mark.write())?);
        Ok((if listed { Became::Marked } else { Became::WalkIn }, drafts))
    }
}

//! The hand-over between shifts: one page from the facts, kept as it stood, and taken over by somebody else.

use domain::rota::{ShiftHandover, TakenOver};
use domain::value::Instant;
use domain::{Id, Ref, normal};
use store::{Draft, Row};

use super::view::{HandOverShift, HandoverLine, ShiftPage, TakeShift};
use crate::app::view::Done;
use crate::checklist::show::is_sent;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::{Everybody, text};
use crate::whom::{Named, lines, words};
use crate::{Engine, Failure, Result, engine, times};

const HOUR: i64 = 3_600_000;

/// What the next shift has to know, as of now, and the hand-overs before.
pub(crate) fn shift_page(engine: &mut Engine, request: OfRollout) -> Result<ShiftPage> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let (plan, now, named) = (engine.plan(rollout)?, engine.now(), engine.named()?);
    let since = engine.since_hand_over(plan)?;
    let everybody = engine.everybody()?;
    let rows = engine.handovers(rollout)?;
    let handovers = rows.iter().rev().map(|row| engine.handover_line(row, plan, &everybody, &named)).collect::<Result<_>>()?;
    Ok(ShiftPage {
        points: engine.support_page(plan, since)?,
        since: times::local(since, plan.zone),
        next: engine.shifts(plan)?.iter().find(|shift| shift.span.0 > now).map(|shift| shift.line(plan, now, &named)),
        members: engine.whom_lines()?,
        handovers,
        as_of: times::local(now, plan.zone),
    })
}

/// Keeps the page as it stands now.
pub(crate) fn shift_hand_over(engine: &mut Engine, request: HandOverShift) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let plan = engine.plan(rollout)?;
    let since = engine.since_hand_over(plan)?;
    let to = engine.whom(&request.to)?;
    if to.is_empty() {
        return Err(Failure::invalid("to", "shift_to"));
    }
    let points = engine.support_page(plan, since)?;
    let one = ShiftHandover {
        rollout: Some(Ref::to(rollout)),
        at: Some(Instant(engine.now())),
        since: Some(Instant(since)),
        to: words(Some(&to)),
        page: Some(crate::meeting::page_kept(engine, points, since, plan.zone)?.into()),
        note: lines(request.note.as_deref()),
        taken: None,
    };
    let made = engine.new_id();
    engine.done("shift.hand_over", &[Draft::put(made, &one)])
}

/// Takes a shift over: whoever wrote the page does not.
pub(crate) fn shift_take(engine: &mut Engine, request: TakeShift) -> Result<Done> {
    let id = engine::id("shift_handover", &request.handover)?;
    engine.store.get::<ShiftHandover>(id)?.ok_or_else(|| Failure::not_found("shift_handover"))?;
    let note = request.note.as_deref().map(normal::name).filter(|note| !note.is_empty());
    let taken = TakenOver { at: engine.now(), note };
    engine.done("shift.take", &[Draft::put(id, &ShiftHandover { taken: Some(taken), ..ShiftHandover::default() })])
}

impl Engine {
    /// Oldest first.
    fn handovers(&self, rollout: Id) -> Result<Vec<Row<ShiftHandover>>> {
        let mut rows = self.store.of::<ShiftHandover>("rollout", rollout)?;
        rows.sort_by_key(|row| (row.value.at, row.id));
        Ok(rows)
    }

    /// The last hand-over; where there is none, when the shift of now began, else twelve hours ago.
    fn since_hand_over(&self, plan: Plan) -> Result<i64> {
        let now = self.now();
        let last = self.handovers(plan.id)?.last().and_then(|row| row.value.at).map(|at| at.0);
        let shift = self.shifts(plan)?.iter().filter(|shift| shift.is_at(now)).map(|shift| shift.span.0).min();
        Ok(last.or(shift).unwrap_or(now - 12 * HOUR))
    }

    fn handover_line(&self, row: &Row<ShiftHandover>, plan: Plan, everybody: &Everybody, named: &Named) -> Result<HandoverLine> {
        let one = &row.value;
        let by = row.state.shown("at").map(|write| write.dot.author);
        let who = by.map(|author| everybody.of(author)).unwrap_or_default();
        let own = by.map(|author| self.member_behind(author)).transpose()?.flatten() == Some(self.me.member);
        let page = crate::meeting::page_read(&text(one.page.clone()));
        let known = page.as_ref().map(|page| &page.known);
        let count = |number: Option<u64>| number.and_then(|number| u32::try_from(number).ok()).unwrap_or(0);
        let local = |at: Option<Instant>| times::local(at.map_or(0, |at| at.0), plan.zone);
        Ok(HandoverLine {
            id: row.id.to_string(),
            at: local(one.at),
            since: local(one.since),
            by: who.name,
            device: who.device,
            to: named.of(&text(one.to.clone())),
            note: text(one.note.clone()),
            last_sync: known.and_then(|known| known.last_sync.clone()),
            not_heard: known.map(|known| known.devices_not_heard.clone()).unwrap_or_default(),
            open_cards: count(known.map(|known| known.open_cards)),
            unsent: count(known.map(|known| known.unsent)),
            points: page.map(|page| page.points).unwrap_or_default(),
            taken_at: one.taken.as_ref().map(|taken| times::local(taken.at, plan.zone)),
            taken_by: one.taken.as_ref().and(row.state.shown("taken")).map(|write| everybody.of(write.dot.author).name).unwrap_or_default(),
            taken_note: one.taken.as_ref().and_then(|taken| taken.note.clone()).unwrap_or_default(),
            may_take: one.taken.is_none() && !own,
            two_versions: !row.state.cards(&ShiftHandover::KIND).is_empty(),
            sent: is_sent(&row.state),
        })
    }
}

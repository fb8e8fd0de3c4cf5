//! Meetings as a list, and one with its agenda, who is there, what was decided, and its minutes.

use std::collections::HashSet;

use domain::Id;
use domain::meeting::{Meeting, MeetingPresence, Minutes, Resolution};
use domain::workspace::{Member, MemberState};
use keys::statement::Known;
use serde::{Deserialize, Serialize};
use store::Row;

use super::view::{AgendaPoint, MeetingLine, MeetingView, Meetings, MinutesView, OfMeeting, PresentLine};
use crate::checklist::show::is_sent;
use crate::count::small;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// What minutes keep, as it is written into the record.
#[derive(Serialize, Deserialize)]
pub(crate) struct Kept {
    pub points: Vec<AgendaPoint>,
    pub since: String,
    pub known: Known,
}

/// The meetings of a rollout in the order of their time.
pub(crate) fn meeting_list(engine: &mut Engine, request: OfRollout) -> Result<Meetings> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let plan = engine.plan(rollout)?;
    let rows = engine.meetings(plan)?;
    let meetings = rows.iter().map(|row| engine.meeting_line(row, plan)).collect::<Result<_>>()?;
    Ok(Meetings { meetings, as_of: times::local(engine.now(), plan.zone) })
}

/// One meeting; its agenda is of now.
pub(crate) fn meeting_show(engine: &mut Engine, request: OfMeeting) -> Result<MeetingView> {
    engine.meeting_view(engine::id("meeting", &request.meeting)?)
}

impl Engine {
    /// By planned time.
    pub(crate) fn meetings(&self, plan: Plan) -> Result<Vec<Row<Meeting>>> {
        let mut rows = self.store.of::<Meeting>("rollout", plan.id)?;
        rows.sort_by_key(|row| (row.value.planned.and_then(|planned| planned.instant(plan.t0)), row.id));
        Ok(rows)
    }

    pub(super) fn meeting_row(&self, id: Id) -> Result<(Row<Meeting>, Plan)> {
        let row = self.store.get::<Meeting>(id)?.ok_or_else(|| Failure::not_found("meeting"))?;
        let plan = self.plan(row.value.rollout.map(|rollout| rollout.0).unwrap_or_default())?;
        Ok((row, plan))
    }

    /// Oldest first.
    pub(super) fn minutes_of(&self, meeting: Id) -> Result<Vec<Row<Minutes>>> {
        let mut rows = self.store.of::<Minutes>("meeting", meeting)?;
        rows.sort_by_key(|row| (row.value.at, row.id));
        Ok(rows)
    }

    pub(super) fn meeting_line(&self, row: &Row<Meeting>, plan: Plan) -> Result<MeetingLine> {
        let (meeting, now) = (&row.value, self.now());
        let minutes = self.minutes_of(row.id)?;
        let planned = meeting.planned.unwrap_or_default();
        let (starts, length) = (planned.instant(plan.t0), planned.duration.unwrap_or(0));
        let over = starts.is_some_and(|starts| starts + length * 60_000 <= now);
        let state = match (minutes.is_empty(), meeting.opened) {
            (false, _) => "closed",
            (true, Some(_)) => "open",
            (true, None) if over => "late",
            _ => "planned",
        };
        let local = |at: i64| times::local(at, plan.zone);
        let present = match minutes.last() {
            Some(kept) => kept.value.present.clone().unwrap_or_default().len(),
            None => self.store.of::<MeetingPresence>("meeting", row.id)?.iter().filter(|row| row.value.here == Some(true)).count(),
        };
        Ok(MeetingLine {
            id: row.id.to_string(),
            code: text(meeting.code.clone()),
            title: text(meeting.title.clone()),
            sort: meeting.sort.map(|sort| sort.word()).unwrap_or("standup").to_owned(),
            starts: starts.map(local),
            starts_rel: plan.relative(planned),
            minutes: u32::try_from(length).unwrap_or(0),
            chair: text(meeting.chair.clone()),
            role: text(meeting.role.clone()),
            state: state.to_owned(),
            opened: meeting.opened.map(|at| local(at.0)),
            closed: minutes.first().and_then(|row| row.value.at).map(|at| local(at.0)),
            present: small(present),
            decisions: small(self.store.of::<Resolution>("meeting", row.id)?.len()),
            two_versions: !row.state.cards(&Meeting::KIND).is_empty(),
        })
    }

    pub(super) fn meeting_view(&self, id: Id) -> Result<MeetingView> {
        let (row, plan) = self.meeting_row(id)?;
        let (now, everybody) = (self.now(), self.everybody()?);
        let since = self.meeting_before(plan, id)?;
        let log = self.log(plan)?;
        let minutes = self.minutes_of(id)?.iter().map(|row| self.minutes_view(row, plan)).collect::<Result<_>>()?;
        Ok(MeetingView {
            line: self.meeting_line(&row, plan)?,
            rollout: plan.id.to_string(),
            agenda: self.agenda(plan, &row.value, since)?,
            since: times::local(since, plan.zone),
            as_of: times::local(now, plan.zone),
            present: self.present(id)?,
            note: text(row.value.note.clone()),
            resolutions: log
                .lines(self, plan, &everybody)?
                .into_iter()
                .filter(|line| line.meeting.as_ref().is_some_and(|of| of.id == id.to_string()))
                .collect(),
            minutes,
        })
    }

    /// When the last meeting but this one was closed; a day ago where there was none.
    pub(super) fn meeting_before(&self, plan: Plan, id: Id) -> Result<i64> {
        let now = self.now();
        let own = self.minutes_of(id)?.first().and_then(|row| row.value.at).map_or(now, |at| at.0);
        let mut last = own - 24 * 3_600_000;
        let mut found = None;
        for other in self.meetings(plan)?.into_iter().filter(|row| row.id != id) {
            for minutes in self.minutes_of(other.id)? {
                found = found.max(minutes.value.at.map(|at| at.0).filter(|at| *at < own));
            }
        }
        last = found.unwrap_or(last);
        Ok(last)
    }

    /// Active members, and whoever else was named.
    pub(crate) fn present(&self, meeting: Id) -> Result<Vec<PresentLine>> {
        let said = self.store.of::<MeetingPresence>("meeting", meeting)?;
        let of = |who: &str| said.iter().find(|row| row.value.who.as_ref().is_some_and(|own| own.0 == who));
        let mut members = self.store.all::<Member>()?;
        members.retain(|row| row.value.state != Some(MemberState::Disabled) || of(&row.id.to_string()).is_some());
        members.sort_by_key(|row| domain::normal::collation(&text(row.value.name.clone())));
        let line = |who: String, name: String, roles: Vec<String>, row: Option<&Row<MeetingPresence>>| PresentLine {
            here: row.is_some_and(|row| row.value.here == Some(true)),
            two_versions: row.is_some_and(|row| !row.state.cards(&MeetingPresence::KIND).is_empty()),
            who,
            name,
            roles,
        };
        let ids: HashSet<String> = members.iter().map(|row| row.id.to_string()).collect();
        let mut lines: Vec<PresentLine> = members
            .into_iter()
            .map(|row| {
                let who = row.id.to_string();
                let own = of(&who);
                line(who, text(row.value.name), row.value.roles.unwrap_or_default(), own)
            })
            .collect();
        let others = said.iter().filter(|row| row.value.here == Some(true) && !ids.contains(&text(row.value.who.clone())));
        lines.extend(others.map(|row| line(text(row.value.who.clone()), text(row.value.who.clone()), Vec::new(), Some(row))));
        Ok(lines)
    }

    fn minutes_view(&self, row: &Row<Minutes>, plan: Plan) -> Result<MinutesView> {
        let minutes = &row.value;
        let kept: Option<Kept> = minutes.agenda.as_ref().and_then(|agenda| serde_json::from_str(&agenda.0).ok());
        let who = row.state.shown("at").map(|write| write.dot.author);
        let who = who.map(|author| Ok::<_, Failure>(self.everybody()?.of(author))).transpose()?.unwrap_or_default();
        let known = kept.as_ref().map(|kept| &kept.known);
        let count = |number: Option<u64>| number.and_then(|number| u32::try_from(number).ok()).unwrap_or(0);
        Ok(MinutesView {
            id: row.id.to_string(),
            at: times::local(minutes.at.map_or(0, |at| at.0), plan.zone),
            by: who.name,
            device: who.device,
            last_sync: known.and_then(|known| known.last_sync.clone()),
            not_heard: known.map(|known| known.devices_not_heard.clone()).unwrap_or_default(),
            open_cards: count(known.map(|known| known.open_cards)),
            unsent: count(known.map(|known| known.unsent)),
            since: kept.as_ref().map(|kept| kept.since.clone()).unwrap_or_default(),
            agenda: kept.map(|kept| kept.points).unwrap_or_default(),
            present: minutes.present.clone().unwrap_or_default(),
            note: text(minutes.note.clone()),
            lines: self.note_lines(row.id, &text(minutes.note.clone()), plan.id)?,
            sent: is_sent(&row.state),
        })
    }
}

//! From somebody's stays to their mark, and what that means for the mark that is there.

use std::collections::HashMap;

use chrono::{Duration, LocalResult, NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use domain::presence::{Presence, Standing, Stay as Span, minutes, presence, standing};
use domain::training::{GREATEST_LATE, Mark, MarkStatus, WalkIn, walk_in_id};
use domain::value::Instant;
use domain::{CellValue, Id, Ref};
use store::Draft;

use super::super::sheet::own;
use super::super::view::SheetRow;
use super::Ask;
use super::group::Attendee;
use super::view::{ReportAttendance, ReportLine};
use crate::count::small;
use crate::people::whom::{Directory, Whom};
use crate::reading::{Stay, When};
use crate::{Engine, Result, times};

/// The mark that somebody has now.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct MarkNow {
    mark: Option<String>,
    own: Option<String>,
    minutes: Option<u32>,
    early: Option<u32>,
}

impl MarkNow {
    pub(super) fn of(row: &SheetRow) -> Self {
        Self { mark: row.mark.clone(), own: row.own.clone(), minutes: row.minutes, early: row.early }
    }
}

/// Judges attendees one by one.
pub(super) struct Judge<'a> {
    pub ask: &'a Ask,
    pub request: &'a ReportAttendance,
    pub zone: Tz,
    pub directory: &'a Directory<'a>,
    pub now: &'a HashMap<&'a str, MarkNow>,
}

impl Judge<'_> {
    pub(super) fn line(&self, who: &Attendee, whom: Option<Whom>) -> ReportLine {
        let there = self.presence(&who.stays);
        let mark = self.mark(there, 0);
        let (person, candidates, state) = match whom {
            None => (None, Vec::new(), "nobody"),
            Some(Whom::Known(at)) => (Some(at), Vec::new(), ""),
            Some(Whom::Named(at)) => (None, vec![at], "named"),
            Some(Whom::Open(found)) => (None, found, "open"),
            Some(Whom::Torn) => (None, Vec::new(), "open"),
        };
        let person = person.map(|at| self.directory.person(at).clone());
        let before = person.as_ref().and_then(|person| self.now.get(person.id.as_str())).cloned();
        let makes = mark.map_or_else(MarkNow::default, |mark| MarkNow {
            mark: Some(mark.status.word().to_owned()),
            own: own(&self.ask.statuses, &mark),
            minutes: mark.minutes,
            early: mark.early,
        });
        let state = match (&person, mark, &before) {
            (None, ..) => state,
            (Some(_), None, _) if there.millis.is_none() => "unclear",
            (Some(_), None, _) => "short",
            (Some(_), Some(_), None) => "elsewhere",
            (Some(_), Some(_), Some(now)) if now.mark.is_none() => "new",
            (Some(_), Some(_), Some(now)) if *now == makes => "same",
            _ => "differs",
        };
        let first = who.first();
        let local = |at: i64| times::local(at, self.ask.zone);
        let before = before.unwrap_or_default();
        ReportLine {
            key: who.key.clone(),
            line: first.line,
            sheet: first.sheet.clone(),
            name: first.other_name.as_ref().map_or_else(|| first.name.clone(), |other| format!("{} ({other})", first.name)),
            email: first.emails.first().cloned().unwrap_or_default(),
            stays: small(who.stays.len()),
            minutes: there.millis.map(minutes),
            first: there.first.map(local),
            last: there.last.map(local),
            mark: makes.mark,
            own: makes.own,
            late: makes.minutes,
            early: makes.early,
            before: before.mark,
            before_own: before.own,
            before_minutes: before.minutes,
            before_early: before.early,
            state: state.to_owned(),
            person,
            candidates: candidates.into_iter().map(|at| self.directory.person(at).clone()).collect(),
        }
    }

    /// The stays together; where rows are whole meetings their durations count, within the time between first and last.
    fn presence(&self, stays: &[Stay]) -> Presence {
        let spans: Vec<Span> = stays.iter().filter_map(|stay| self.span(stay)).collect();
        let whole = stays.iter().any(|stay| stay.whole);
        let of_times = presence(&spans, self.ask.planned);
        if !whole && spans.len() == stays.len() {
            return of_times;
        }
        let said: i64 = stays.iter().filter_map(|stay| stay.seconds).map(|seconds| i64::from(seconds) * 1000).sum();
        let some = stays.iter().any(|stay| stay.seconds.is_some());
        let within = if spans.is_empty() { i64::MAX } else { of_times.millis.unwrap_or(i64::MAX) };
        let millis = if some { Some(said.min(within)) } else { of_times.millis.filter(|_| !spans.is_empty()) };
        Presence { millis, ..of_times }
    }

    fn span(&self, stay: &Stay) -> Option<Span> {
        let from = self.instant(stay.join?)?;
        let seconds = || stay.seconds.filter(|_| !stay.whole).map(|seconds| from + i64::from(seconds) * 1000);
        let to = match stay.leave {
            // Past midnight is the next day.
            Some(leave @ When::Clock(_)) => self.instant(leave).map(|to| if to < from { to + 86_400_000 } else { to }),
            Some(leave) => self.instant(leave),
            None => seconds().or_else(|| self.ask.planned.end.filter(|_| self.request.stayed).map(|end| end.max(from))),
        };
        Some(Span { from, to })
    }

    /// A time without a date is on the day that brings it nearest to the session's start, which may be another day where
    /// the report was made in another zone or the session is near midnight.
    fn instant(&self, when: When) -> Option<i64> {
        match when {
            When::At(at) => self.local(at),
            When::Clock(clock) => {
                let days = [self.ask.day.pred_opt(), Some(self.ask.day), self.ask.day.succ_opt()].into_iter().flatten();
                let near = |at: &i64| (at - self.ask.planned.start).abs();
                days.filter_map(|day| self.local(day.and_time(clock))).min_by_key(near)
            }
        }
    }

    /// A time of the report's clock; one that the clocks leave out is taken an hour later.
    fn local(&self, local: NaiveDateTime) -> Option<i64> {
        let of = |at: NaiveDateTime| match self.zone.from_local_datetime(&at) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.timestamp_millis()),
            LocalResult::None => None,
        };
        of(local).or_else(|| of(local + Duration::hours(1)))
    }

    fn mark(&self, there: Presence, at: i64) -> Option<Mark> {
        match standing(there, self.ask.planned, self.ask.threshold) {
            Standing::Attended { late, early } => {
                let most = |minutes: Option<u32>| minutes.map(|minutes| minutes.min(GREATEST_LATE));
                let status = if late.is_some() { MarkStatus::Late } else { self.ask.mark };
                let mark = Mark { minutes: most(late), early: most(early), ..Mark::new(self.ask.statuses.usual(status), at) };
                Some(self.ask.statuses.following(mark, &self.ask.window))
            }
            Standing::Short | Standing::Unclear => None,
        }
    }

    /// Whether a line's mark is written as things stand.
    pub(super) fn writes(&self, line: &ReportLine) -> bool {
        match line.state.as_str() {
            "new" => true,
            "elsewhere" => self.request.walk_ins,
            "differs" => line.person.as_ref().is_some_and(|person| self.request.replace.contains(&person.id)),
            _ => false,
        }
    }

    /// The records of all marks that are written; `at` is now, milliseconds since 1970.
    pub(super) fn drafts(&self, engine: &Engine, lines: &[ReportLine], session: Id, at: i64) -> Result<Vec<Draft>> {
        let mut drafts = Vec::new();
        for line in lines.iter().filter(|line| self.writes(line)) {
            let person = line.person.as_ref().and_then(|person| Id::try_parse(&person.id).ok());
            let code = line.own.as_deref().or(line.mark.as_deref());
            let status = code.and_then(|code| self.ask.statuses.coded(code));
            let (Some(person), Some(status)) = (person, status) else { continue };
            if line.state == "elsewhere" {
                let walk_in = WalkIn { session: Some(Ref::to(session)), person: Some(Ref::to(person)), at: Some(Instant(at)) };
                drafts.push(Draft::put(walk_in_id(session, person), &walk_in));
            }
            let mark = Mark { minutes: line.late, early: line.early, ..Mark::new(status, at) };
            drafts.push(engine.attendance_draft(session, person, "mark", mark.write())?);
        }
        Ok(drafts)
    }
}

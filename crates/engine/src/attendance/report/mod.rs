//! `attendance_report`: a meeting's report becomes the marks of a session, as one action. Whoever is not in it stays as
//! they are, nobody is taken by a name that was not confirmed, and a mark that is there is replaced only when asked for.

mod group;
mod judge;
pub mod view;

use std::collections::HashMap;

use chrono::{NaiveDate, TimeZone};
use chrono_tz::Tz;
use domain::presence::{Planned, Threshold};
use domain::training::status::StatusSet;
use domain::training::window::MarkWindow;
use domain::training::{MarkStatus, Session, SessionForm};
use domain::{Id, args};

use self::group::{Attendee, attendees, whom};
use self::judge::{Judge, MarkNow};
use self::view::{AttendanceReport, ReportAttendance, ReportCounts, ReportLine};
use crate::count::small;
use crate::evidence::attach::contents;
use crate::people::whom::{Directory, Whom};
use crate::reading::{DateOrder, Meeting, MeetingOptions, read_meeting, warning};
use crate::{Engine, Failure, Result, engine, times};

/// Imports a report, or says what an import would do.
pub(crate) fn attendance_report(engine: &mut Engine, request: ReportAttendance) -> Result<AttendanceReport> {
    let session = engine::id("session", &request.session)?;
    let ask = Ask::of(engine, session, &request)?;
    let (file, bytes) = contents(request.path.as_deref(), request.name.as_deref(), request.content.as_deref())?;
    let dates = request.dates.as_deref().map(|word| DateOrder::of(word).ok_or_else(|| Failure::invalid("dates", "no_dates")));
    let options = MeetingOptions { sheet: request.sheet.as_deref(), dates: dates.transpose()?, near: Some(ask.day) };
    let mut meeting = read_meeting(&bytes, &file, options)?;
    let zone = zone(&request, &meeting, ask.zone)?;
    let people = engine.people_index()?;
    let rows = engine.sheet(session)?.rows.clone();
    let directory = Directory::new(&people, rows.iter().map(|row| row.person.as_str()));
    let now: HashMap<&str, MarkNow> = rows.iter().map(|row| (row.person.as_str(), MarkNow::of(row))).collect();
    let judge = Judge { ask: &ask, request: &request, zone, directory: &directory, now: &now };
    let stays = std::mem::take(&mut meeting.stays);
    let lines: Vec<ReportLine> =
        together(attendees(stays), &directory, &request).into_iter().map(|(who, whom)| judge.line(&who, whom)).collect();
    let drafts = judge.drafts(engine, &lines, session, engine.now())?;
    let mut report = report(file, meeting, &ask, zone, lines, rows.len());
    report.counts.writes = small(lines_written(&report.lines, &judge));
    if !request.dry_run && !drafts.is_empty() {
        let done = engine.change_sheet(session, "attendance.report", &drafts)?;
        (report.action, report.label) = (Some(done.action), done.label);
    }
    Ok(report)
}

fn lines_written(lines: &[ReportLine], judge: &Judge<'_>) -> usize {
    lines.iter().filter(|line| judge.writes(line)).count()
}

/// What the session says, and what was asked of who took part.
pub(super) struct Ask {
    zone: Tz,
    planned: Planned,
    day: NaiveDate,
    threshold: Threshold,
    mark: MarkStatus,
    window: MarkWindow,
    statuses: StatusSet,
}

impl Ask {
    fn of(engine: &Engine, session: Id, request: &ReportAttendance) -> Result<Self> {
        let row = engine.store.get::<Session>(session)?.ok_or_else(|| Failure::not_found("session"))?.value;
        let plan = engine.plan_of_session(session)?;
        let planned = row.planned.unwrap_or_default();
        let start = planned.instant(plan.t0).ok_or_else(|| Failure::new("session_untimed"))?;
        let end = planned.duration.map(|minutes| start + minutes * 60_000);
        let half = planned.duration.map_or(1, |minutes| u32::try_from(minutes / 2).unwrap_or(1));
        let usual = if row.form == Some(SessionForm::Webinar) { "present" } else { "remote" };
        let (window, statuses) = (engine.window_of(plan.id)?, engine.statuses(plan.id)?);
        let mark = statuses.find(request.mark.as_deref().unwrap_or(usual)).map(|status| status.counts_as);
        let mark = mark.filter(|mark| matches!(mark, MarkStatus::Present | MarkStatus::Remote));
        let mark = mark.ok_or_else(|| Failure::invalid("mark", "present_or_remote"))?;
        let usual_late = window.late_after.and_then(|minutes| u32::try_from(minutes).ok()).unwrap_or(5);
        let threshold = Threshold {
            least: request.least.unwrap_or(half),
            late: request.late.unwrap_or(usual_late),
            early: request.early.unwrap_or(10),
        };
        let day = plan.zone.timestamp_millis_opt(start).single().map(|at| at.date_naive()).unwrap_or_default();
        Ok(Self { zone: plan.zone, planned: Planned { start, end }, day, threshold, mark, window, statuses })
    }
}

fn zone(request: &ReportAttendance, meeting: &Meeting, usual: Tz) -> Result<Tz> {
    match &request.zone {
        Some(name) => times::zone(name),
        None => Ok(if meeting.utc { Tz::UTC } else { usual }),
    }
}

/// Attendees who are the same person, under two addresses or two names, are one.
fn together(all: Vec<Attendee>, directory: &Directory<'_>, request: &ReportAttendance) -> Vec<(Attendee, Option<Whom>)> {
    let mut out: Vec<(Attendee, Option<Whom>)> = Vec::new();
    let mut met: HashMap<usize, usize> = HashMap::new();
    for attendee in all {
        let whom = whom(&attendee, directory, request);
        match &whom {
            Some(Whom::Known(at)) if met.contains_key(at) => out[met[at]].0.stays.extend(attendee.stays),
            Some(Whom::Known(at)) => {
                met.insert(*at, out.len());
                out.push((attendee, whom));
            }
            _ => out.push((attendee, whom)),
        }
    }
    out
}

fn report(file: String, meeting: Meeting, ask: &Ask, zone: Tz, lines: Vec<ReportLine>, listed: usize) -> AttendanceReport {
    let mut counts = ReportCounts::default();
    for line in &lines {
        counts.add(line);
    }
    let here = lines.iter().filter(|line| line.person.is_some() && line.state != "elsewhere").count();
    let mut warnings = meeting.warnings;
    if meeting.read_as.product == "zoom-totals" || lines.iter().any(|line| line.minutes.is_some() && line.first.is_none()) {
        warnings.push(warning(0, "no-join-times", args!()));
    }
    if meeting.dates.is_none() && lines.iter().any(|line| line.first.is_some()) {
        warnings.push(warning(0, "no-dates", args!(day: ask.day.to_string())));
    }
    if lines.iter().all(|line| line.minutes.is_none_or(|minutes| minutes == 0)) && !lines.is_empty() {
        warnings.push(warning(0, "another-time", args!()));
    }
    AttendanceReport {
        file,
        read_as: meeting.read_as,
        columns: meeting.columns,
        zone: zone.name().to_owned(),
        dates: meeting.dates.map(|order| order.word().to_owned()),
        dates_open: meeting.dates_open,
        least: ask.threshold.least,
        late: ask.threshold.late,
        early: ask.threshold.early,
        mark: ask.mark.word().to_owned(),
        starts: times::local(ask.planned.start, ask.zone),
        ends: ask.planned.end.map(|end| times::local(end, ask.zone)),
        rows: meeting.read,
        counts,
        missing: small(listed.saturating_sub(here)),
        lines,
        rejected: meeting.rejected,
        warnings,
        action: None,
        label: String::new(),
    }
}

impl ReportCounts {
    fn add(&mut self, line: &ReportLine) {
        let of = match line.state.as_str() {
            "new" => &mut self.new,
            "same" => &mut self.same,
            "differs" => &mut self.differs,
            "short" => &mut self.short,
            "unclear" => &mut self.unclear,
            "elsewhere" => &mut self.elsewhere,
            "named" => &mut self.named,
            "open" => &mut self.open,
            _ => return,
        };
        *of += 1;
        if matches!(line.state.as_str(), "new" | "same" | "differs") {
            self.late += u32::from(line.late.is_some());
            self.early += u32::from(line.early.is_some());
            self.there += u32::from(line.late.is_none());
        }
    }
}

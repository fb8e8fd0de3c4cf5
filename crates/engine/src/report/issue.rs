//! Issuing a report: what it says now is kept for good, with whose data it was. Two laptops that issue the same day apart
//! are two reports, and both stay.

use std::collections::BTreeSet;

use domain::report::{IssuedPart, IssuedReport, ReportSort, digest, pieces};
use domain::value::Instant;
use domain::{Id, Ref};
use serde::{Deserialize, Serialize};
use store::{Draft, Row};

use super::view::{
    AskReport, AuditExportLine, IssueReport, IssuedLine, ReportIssued, ReportList, ReportOf, ReportSection, ReportSources, ReportView, Said,
};
use crate::checklist::show::is_sent;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// What an issued report keeps.
#[derive(Serialize, Deserialize)]
struct Kept {
    sections: Vec<ReportSection>,
    sources: ReportSources,
    as_of: String,
}

/// Most characters of a note.
const NOTE: usize = 2000;

/// Issues a report as it stands.
pub(crate) fn report_issue(engine: &mut Engine, request: IssueReport) -> Result<ReportIssued> {
    let sort = ReportSort::of(&request.name)
        .ok_or_else(|| Failure::invalid("name", "report_not_issued").with("words", ReportSort::WORDS.join(", ")))?;
    if let Some(why) = engine.cannot_report()? {
        return Err(why);
    }
    let ask = AskReport { rollout: request.rollout, name: request.name, day: request.day, ..AskReport::default() };
    let view = engine.report(&ask)?;
    if view.day.as_str() > view.as_of.get(..10).unwrap_or_default() {
        return Err(Failure::invalid("day", "report_future"));
    }
    let note = request.note.unwrap_or_default().trim().replace('\r', "");
    if note.chars().count() > NOTE {
        return Err(Failure::invalid("note", "report_note"));
    }
    let rollout = engine::id("rollout", &view.rollout)?;
    let kept = Kept { sections: view.sections, sources: view.sources, as_of: view.as_of };
    let (contents, digest) = pieces(&serde_json::to_string(&kept).map_err(Failure::fault)?);
    let (number, given, setting) = engine.next_report(rollout)?;
    let id = engine.new_id();
    let report = IssuedReport {
        rollout: Some(Ref::to(rollout)),
        sort: Some(sort),
        day: Some(view.day.as_str().into()),
        number: Some(number.into()),
        note: Some(note).filter(|note| !note.is_empty()).map(Into::into),
        at: Some(Instant(engine.now())),
        digest: Some(digest.into()),
        parts: i64::try_from(contents.len()).ok(),
    };
    let mut drafts = vec![Draft::put(id, &report)];
    for (place, content) in (1..).zip(contents) {
        let part = IssuedPart { report: Some(Ref::to(id)), place: Some(place), content: Some(content.into()) };
        drafts.push(Draft::put(engine.new_id(), &part));
    }
    let written = engine.act_and("report.issue", &drafts, |tx, _| Ok(tx.set_setting(&setting, Some(&given.to_string()))?))?;
    let plan = engine.plan(rollout)?;
    Ok(ReportIssued { report: engine.issued_report(plan, id)?, action: written.action.to_string(), label: "report.issue".to_owned() })
}

/// What can be reported on, and what was issued.
pub(crate) fn report_list(engine: &mut Engine, request: OfRollout) -> Result<ReportList> {
    let plan = engine.plan(engine::id("rollout", &request.rollout)?)?;
    let state = |is: bool| if is { "final" } else { "draft" }.to_owned();
    let list = |one: crate::rollout::view::Progress| ReportOf {
        id: one.id,
        title: one.title,
        done: one.done,
        of: one.of,
        state: "current".to_owned(),
    };
    let mut runs = engine.runs_of(plan.id)?;
    runs.sort_by_key(|row| std::cmp::Reverse(row.id));
    let runs = runs.iter().map(|row| {
        let line = engine.run_line(row)?;
        Ok(ReportOf { state: state(line.ended.is_some()), id: line.id, title: line.title, done: line.done, of: line.tasks })
    });
    let runs = runs.collect::<Result<_>>()?;
    let gates = crate::gate::gate_list(engine, request)?.gates.into_iter().map(|line| ReportOf {
        state: state(line.decision.is_some()),
        id: line.id,
        title: line.title,
        done: line.must_met,
        of: line.must,
    });
    let gates = gates.collect();
    Ok(ReportList {
        issued: engine.issued_lines(plan, None, None)?,
        checklists: engine.progress_of_all(plan.id)?.into_iter().map(list).collect(),
        runs,
        gates,
        exports: engine.audit_exports()?,
        today: times::local(engine.now(), plan.zone)[..10].to_owned(),
    })
}

impl Engine {
    /// The next number of this laptop's author in a rollout: no other laptop gives it, as with decisions.
    fn next_report(&self, rollout: Id) -> Result<(String, u32, String)> {
        let (code, setting) = (self.own_code()?, format!("reports_given.{rollout}.{}", self.me.author));
        let given: u32 = self.store.setting(&setting)?.and_then(|text| text.parse().ok()).unwrap_or(0);
        let begins = format!("R-{code}-");
        let taken: BTreeSet<u32> = self
            .store
            .of::<IssuedReport>("rollout", rollout)?
            .into_iter()
            .filter_map(|row| text(row.value.number).strip_prefix(&begins)?.parse().ok())
            .collect();
        let own = taken.last().copied().unwrap_or(0);
        let count = (given.max(own).saturating_add(1)..).find(|count| !taken.contains(count)).unwrap_or(u32::MAX);
        Ok((format!("{begins}{count}"), count, setting))
    }

    /// Issued reports, newest first; of one name and one day where they are named.
    pub(super) fn issued_lines(&self, plan: Plan, name: Option<&str>, day: Option<&str>) -> Result<Vec<IssuedLine>> {
        let mut rows = self.store.of::<IssuedReport>("rollout", plan.id)?;
        rows.retain(|row| name.is_none_or(|name| row.value.sort.is_some_and(|sort| sort.word() == name)));
        rows.retain(|row| day.is_none_or(|day| row.value.day.as_ref().is_some_and(|own| own.0 == day)));
        rows.sort_by_key(|row| std::cmp::Reverse((row.value.at, row.id)));
        rows.iter().map(|row| Ok(self.issued_line(row, plan)?.0)).collect()
    }

    fn issued_line(&self, row: &Row<IssuedReport>, plan: Plan) -> Result<(IssuedLine, Option<Kept>)> {
        let report = &row.value;
        let who = row.state.shown("digest").map(|write| write.dot.author);
        let who = who.map(|author| Ok::<_, Failure>(self.everybody()?.of(author))).transpose()?.unwrap_or_default();
        let mut parts = self.store.of::<IssuedPart>("report", row.id)?;
        parts.sort_by_key(|part| (part.value.place, part.id));
        let sent = is_sent(&row.state) && parts.iter().all(|part| is_sent(&part.state));
        let pieces: Vec<String> = parts.into_iter().map(|part| text(part.value.content)).collect();
        let whole = report.digest.as_ref().is_some_and(|wanted| wanted.0 == digest(&pieces));
        let kept: Option<Kept> = whole.then(|| serde_json::from_str(&pieces.concat()).ok()).flatten();
        let line = IssuedLine {
            id: row.id.to_string(),
            name: report.sort.map(|sort| sort.word()).unwrap_or_default().to_owned(),
            number: text(report.number.clone()),
            day: text(report.day.clone()),
            at: times::local(report.at.map_or(0, |at| at.0), plan.zone),
            by: who.name,
            device: who.device,
            note: text(report.note.clone()),
            digest: text(report.digest.clone()),
            broken: kept.is_none(),
            sent,
        };
        Ok((line, kept))
    }

    /// An issued report as it was known then.
    pub(super) fn issued_report(&self, plan: Plan, id: Id) -> Result<ReportView> {
        let row = self.store.get::<IssuedReport>(id)?.filter(|row| row.value.rollout.is_some_and(|of| of.0 == plan.id));
        let row = row.ok_or_else(|| Failure::not_found("report"))?;
        let (line, kept) = self.issued_line(&row, plan)?;
        let kept = kept.ok_or_else(|| Failure::new("report_broken").with("number", line.number.as_str()))?;
        Ok(ReportView {
            name: line.name.clone(),
            title: Said::word(format!("report-{}", line.name)),
            rollout: plan.id.to_string(),
            all_issued: self.issued_lines(plan, Some(&line.name), Some(&line.day))?,
            day: line.day.clone(),
            state: "final".to_owned(),
            as_of: kept.as_of,
            sources: kept.sources,
            sections: kept.sections,
            issued: Some(line),
            cannot_issue: self.cannot_report()?,
        })
    }

    /// What was taken out of the trail, newest first.
    pub(super) fn audit_exports(&self) -> Result<Vec<AuditExportLine>> {
        let (zone, everybody) = (self.zone()?, self.everybody()?);
        let mut rows = self.store.all::<domain::report::AuditExport>()?;
        rows.sort_by_key(|row| std::cmp::Reverse((row.value.at, row.id)));
        let line = |row: Row<domain::report::AuditExport>| {
            let who = row.state.shown("digest").map(|write| everybody.of(write.dot.author)).unwrap_or_default();
            AuditExportLine {
                id: row.id.to_string(),
                at: times::local(row.value.at.map_or(0, |at| at.0), zone),
                by: who.name,
                device: who.device,
                asked: text(row.value.asked),
                format: text(row.value.format),
                lines: row.value.lines.and_then(|lines| u32::try_from(lines).ok()).unwrap_or(0),
                digest: text(row.value.digest),
            }
        };
        Ok(rows.into_iter().map(line).collect())
    }
}

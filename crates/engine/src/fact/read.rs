//! How far each sort of fact is: read from the records that it consists of.

use domain::checklist::{Item, ItemStatus};
use domain::gate::{Gate, GateDecision};
use domain::handoff::{Area, SignDecision};
use domain::monitoring::{Duty, Reading};
use domain::plan::follows::{EVERYBODY, Fact, Follows, is_item, is_list};
use domain::plan::{Bound, Metric, Target};
use domain::report::{IssuedReport, ReportSort};
use domain::training::{Audience, SessionStatus};
use domain::{Id, Text};
use store::Row;

use super::follow::Facts;
use crate::Result;
use crate::checklist::show::status;
use crate::handoff::standing::written;

const MINUTE: i64 = 60_000;

/// Whether a record has this code.
pub(super) fn is_coded<const MAX: usize>(own: Option<&Text<MAX>>, code: &str) -> bool {
    own.is_some_and(|own| own.0 == code)
}

/// What a metric's figure is read from.
pub(super) enum Source {
    /// The training itself, so many per cent of which are wanted.
    Training(u32),
    Duties {
        metric: Box<Metric>,
        target: Target,
        duties: Vec<Row<Duty>>,
    },
}

/// Whole per cents, rounded up: a target above 99.5 is one of everybody.
fn share(target: &Target) -> u32 {
    let over = i64::from(target.bound == Bound::Above && target.thousandths % 1000 == 0);
    u32::try_from((target.thousandths + 999) / 1000 + over).unwrap_or(0).clamp(1, 100)
}

impl Facts<'_> {
    pub(super) fn read(&self, words: &str) -> Result<Option<Fact>> {
        match Follows::read(words) {
            Some(Follows::Items(codes)) => {
                let mut rows = Vec::new();
                for code in codes {
                    rows.extend(self.items_of(code)?);
                }
                self.all(rows)
            }
            Some(Follows::Checklist(code)) => {
                let Some(list) = self.lists()?.iter().find(|row| is_list(&row.value, code)).map(|row| row.id) else { return Ok(None) };
                self.all(self.items()?.iter().filter(|row| row.value.checklist.map(|of| of.0) == Some(list)).collect())
            }
            Some(Follows::Session(code)) => self.session(code),
            Some(Follows::Training(EVERYBODY, share)) => self.trained(None, share),
            Some(Follows::Training(code, share)) => {
                let Some(audience) = self.audience(code)? else { return Ok(None) };
                self.trained(Some(audience.id), share)
            }
            Some(Follows::Metric(code)) => self.figure(code),
            Some(Follows::Decided(code)) => self.decided(code, |_| true),
            Some(Follows::Passed(code)) => self.decided(code, |one| matches!(one, GateDecision::Go | GateDecision::Conditional)),
            Some(Follows::Handoff) => self.signed(|_| true),
            Some(Follows::Area(code)) => self.signed(|area| is_coded(area.code.as_ref(), code)),
            Some(Follows::Report(sort)) => self.issued(sort),
            None => Ok(None),
        }
    }

    /// The item of a code, or all of a repeated one.
    pub(super) fn items_of(&self, code: &str) -> Result<Vec<&Row<Item>>> {
        let items = self.items()?;
        let exact: Vec<_> = items.iter().filter(|row| is_coded(row.value.code.as_ref(), code)).collect();
        if !exact.is_empty() {
            return Ok(exact);
        }
        Ok(items.iter().filter(|row| is_item(&row.value, code)).collect())
    }

    fn all(&self, rows: Vec<&Row<Item>>) -> Result<Option<Fact>> {
        if rows.is_empty() {
            return Ok(None);
        }
        let each = rows.into_iter().map(|row| {
            let so = self.so(&row.value)?;
            let said = row.value.state.as_ref().map(|state| state.at);
            Ok(so.map_or((status(&row.value), said), |at| (ItemStatus::Done, Some(at))))
        });
        Ok(Some(Fact::all(each.collect::<Result<Vec<_>>>()?)))
    }

    /// A session was held when somebody closed it.
    fn session(&self, code: &str) -> Result<Option<Fact>> {
        let rows = self.engine.sessions_of(self.plan.id)?;
        let Some(row) = rows.iter().find(|row| is_coded(row.value.code.as_ref(), code)) else { return Ok(None) };
        let state = row.value.state;
        let of = |wanted: SessionStatus| state.filter(|state| state.state == wanted);
        let failed = u32::from(of(SessionStatus::Cancelled).is_some());
        Ok(Some(Fact { failed, ..Fact::one(of(SessionStatus::Closed).map(|state| state.at)) }))
    }

    pub(super) fn audience(&self, code: &str) -> Result<Option<Row<Audience>>> {
        let rows = self.engine.store.of::<Audience>("rollout", self.plan.id)?;
        Ok(rows.into_iter().find(|row| is_coded(row.value.code.as_ref(), code)))
    }

    /// So many per cent of an audience, or of everybody.
    fn trained(&self, audience: Option<Id>, share: u32) -> Result<Option<Fact>> {
        let (times, roster) = self.engine.completion(self.plan.id)?.completed(audience);
        let since = if roster == 0 { None } else { domain::completion::reached(&times, roster, share) };
        let done = crate::count::small(times.len());
        Ok(Some(Fact { done, of: roster, failed: 0, so: since.is_some(), since, figure: None }))
    }

    pub(super) fn metric(&self, code: &str) -> Result<Option<Row<Metric>>> {
        let rows = self.engine.store.of::<Metric>("rollout", self.plan.id)?;
        Ok(rows.into_iter().find(|row| is_coded(row.value.code.as_ref(), code)))
    }

    /// Where the figure of a metric comes from; nothing where nobody reads it.
    pub(super) fn source_of(&self, row: Row<Metric>) -> Result<Option<Source>> {
        let Some(target) = row.value.target.clone() else { return Ok(None) };
        if is_coded(row.value.measure.as_ref(), "completion") && target.unit == "%" {
            return Ok(Some(Source::Training(share(&target))));
        }
        let mut duties = self.engine.store.of::<Duty>("rollout", self.plan.id)?;
        duties.retain(|duty| duty.value.metric.map(|metric| metric.0) == Some(row.id));
        Ok((!duties.is_empty()).then_some(Source::Duties { metric: Box::new(row.value), target, duties }))
    }

    /// The newest reading in the window against the target; completion is counted from the training itself.
    fn figure(&self, code: &str) -> Result<Option<Fact>> {
        let (metric, target, duties) = match self.metric(code)?.map(|row| self.source_of(row)).transpose()?.flatten() {
            None => return Ok(None),
            Some(Source::Training(share)) => return self.trained(None, share),
            Some(Source::Duties { metric, target, duties }) => (metric, target, duties),
        };
        let mut read = Vec::new();
        for duty in duties {
            let readings = self.engine.store.of::<Reading>("duty", duty.id)?;
            read.extend(readings.iter().filter_map(|row| Some((row.value.at?.0, row.value.value?))));
        }
        let (from, to) = self.window(&metric);
        read.retain(|(at, _)| from.is_none_or(|from| *at >= from) && to.is_none_or(|to| *at <= to));
        read.sort_unstable();
        let met = read.iter().rev().take_while(|(_, value)| target.is_met(*value));
        let since = met.last().map(|(at, _)| *at);
        Ok(Some(Fact { figure: read.last().map(|(_, value)| *value), ..Fact::one(since) }))
    }

    fn window(&self, metric: &Metric) -> (Option<i64>, Option<i64>) {
        let at = |minutes: Option<i64>| Some(self.plan.t0? + minutes? * MINUTE);
        metric.window.as_ref().map_or((None, None), |window| (at(window.from), at(window.to)))
    }

    pub(super) fn gate(&self, code: &str) -> Result<Option<Row<Gate>>> {
        Ok(self.engine.gates_of(self.plan.id)?.into_iter().find(|row| is_coded(row.value.code.as_ref(), code)))
    }

    /// Where two decisions stand that did not know of each other, nothing is decided.
    fn decided(&self, code: &str, wanted: impl Fn(GateDecision) -> bool) -> Result<Option<Fact>> {
        let Some(gate) = self.gate(code)? else { return Ok(None) };
        let all = self.engine.decisions(gate.id)?;
        let standing: Vec<_> = all.iter().filter(|one| one.stands()).collect();
        let [one] = standing.as_slice() else { return Ok(Some(Fact::one(None))) };
        let is = one.record.decision.is_some_and(wanted);
        let at = written(&one.row.state).map(|(at, _)| at).filter(|_| is);
        Ok(Some(Fact { failed: u32::from(!is), ..Fact::one(at) }))
    }

    fn signed(&self, wanted: impl Fn(&Area) -> bool) -> Result<Option<Fact>> {
        let mut each = Vec::new();
        for row in self.engine.areas_of(self.plan.id)?.into_iter().filter(|row| wanted(&row.value)) {
            each.push(match self.engine.last_standing(row.id)? {
                Some((SignDecision::Accepted | SignDecision::Conditions, at)) => (ItemStatus::Done, Some(at)),
                Some((SignDecision::Declined, _)) => (ItemStatus::Failed, None),
                None => (ItemStatus::Todo, None),
            });
        }
        Ok((!each.is_empty()).then(|| Fact::all(each)))
    }

    fn issued(&self, sort: &str) -> Result<Option<Fact>> {
        let Some(sort) = ReportSort::of(sort) else { return Ok(None) };
        let rows = self.engine.store.of::<IssuedReport>("rollout", self.plan.id)?;
        let at = rows.iter().filter(|row| row.value.sort == Some(sort)).filter_map(|row| row.value.at).map(|at| at.0).min();
        Ok(Some(Fact::one(at)))
    }
}

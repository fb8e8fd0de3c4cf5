//! What was given out by the old time and does not change with the plan: invitations, signatures, a run that goes on.

use std::collections::BTreeMap;

use domain::Id;
use domain::handoff::Area;
use domain::runbook::RunMode;
use domain::training::{Cohort, Enrolment, Session};

use super::super::lines::Plan;
use super::clashes::TITLES;
use super::entries::{Entry, Kind};
use crate::count::small;
use crate::rollout::view::Collision;
use crate::who::text;
use crate::{Engine, Result, times};

impl Engine {
    /// What somebody has to be told of, or was told otherwise.
    pub(super) fn warned(&self, entries: &[Entry], after: Plan) -> Result<Vec<Collision>> {
        let at = times::local(after.t0.unwrap_or_default(), after.zone);
        let line = |code: &str, count: usize, mut titles: Vec<String>| {
            titles.truncate(TITLES);
            Collision { code: code.to_owned(), at: at.clone(), count: small(count), name: String::new(), titles }
        };
        let mut out = Vec::new();
        let invited = self.invited_to(entries)?;
        if !invited.is_empty() {
            out.push(line("invited", invited.values().sum(), invited.into_keys().collect()));
        }
        let signed = self.signed_before(after.id)?;
        if !signed.is_empty() {
            out.push(line("signed", signed.len(), signed));
        }
        let live = |run: &domain::runbook::Run| run.mode == Some(RunMode::Live) && run.ended.is_none();
        let runs: Vec<String> =
            self.runs_of(after.id)?.into_iter().filter(|row| live(&row.value)).map(|row| text(row.value.title)).collect();
        if !runs.is_empty() {
            out.push(line("run", runs.len(), runs));
        }
        Ok(out)
    }

    /// People who were invited to sessions that move, by cohort.
    fn invited_to(&self, entries: &[Entry]) -> Result<BTreeMap<String, usize>> {
        let mut cohorts: Vec<Id> = Vec::new();
        for one in entries.iter().filter(|one| one.kind == Kind::Session && one.before != one.after) {
            cohorts.extend(self.store.get::<Session>(one.id)?.and_then(|row| row.value.cohort).map(|cohort| cohort.0));
        }
        cohorts.sort();
        cohorts.dedup();
        let mut invited = BTreeMap::new();
        for cohort in cohorts {
            let people = self.store.of::<Enrolment>("cohort", cohort)?.iter().filter(|row| row.value.invited.is_some()).count();
            if let Some(row) = self.store.get::<Cohort>(cohort)?.filter(|_| people > 0) {
                *invited.entry(text(row.value.title)).or_insert(0) += people;
            }
        }
        Ok(invited)
    }

    /// Areas and gates that are signed: what was signed says the time of then.
    fn signed_before(&self, rollout: Id) -> Result<Vec<String>> {
        let mut signed = Vec::new();
        for row in self.gates_of(rollout)? {
            if self.decisions(row.id)?.iter().any(crate::gate::decisions::Decided::stands) {
                signed.push(text(row.value.title));
            }
        }
        for row in self.areas_of(rollout)? {
            let title = text(Area::clone(&row.value).title);
            if self.area_line(row)?.decision.is_some() {
                signed.push(title);
            }
        }
        Ok(signed)
    }
}

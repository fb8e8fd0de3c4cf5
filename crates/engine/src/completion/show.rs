//! `completion_show`: every group with its chain, milestones against the plan, and the days.

use std::collections::BTreeSet;

use domain::completion::{planned, reached};

use super::book::Known;
use super::view::{CompletionView, Day, Milestone, Sources};
use crate::count::small;
use crate::rollout::view::OfRollout;
use crate::{Engine, Result, engine, times};

/// Shares of the roster that the plan is followed by.
const SHARES: [u32; 3] = [50, 75, 100];

/// What is so, as of now.
pub(crate) fn completion_show(engine: &mut Engine, request: OfRollout) -> Result<CompletionView> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let known = engine.completion(rollout)?;
    engine.completion_view(&known)
}

impl Engine {
    pub(super) fn completion_view(&self, known: &Known) -> Result<CompletionView> {
        let now = self.now();
        Ok(CompletionView {
            as_of: times::local(now, known.plan.zone),
            sources: self.sources(known)?,
            groups: known.groups(now),
            milestones: known.milestones(now),
            days: known.days(now),
            sessions_without_topics: known.sessions_without_topics,
        })
    }

    fn sources(&self, known: &Known) -> Result<Sources> {
        let knows = self.known()?;
        let last: Option<i64> = self.store.setting("last_answer")?.and_then(|text| text.parse().ok());
        Ok(Sources {
            server: last.map(|at| times::local(at, known.plan.zone)),
            unsent: self.store.unsent()?,
            not_heard: knows.devices_not_heard,
            two_versions: known.two_versions,
        })
    }
}

impl Known {
    fn times(&self) -> (Vec<i64>, Vec<i64>) {
        let complete = self.standings.iter().filter_map(|standing| standing.completed).collect();
        (planned(&self.book).into_iter().flatten().collect(), complete)
    }

    fn milestones(&self, now: i64) -> Vec<Milestone> {
        let (plan, fact) = self.times();
        let roster = small(self.book.places.len());
        let local = |at: Option<i64>| at.map(|at| times::local(at, self.plan.zone));
        let one = |share: u32| {
            let (by_plan, in_fact) = (reached(&plan, roster, share), reached(&fact, roster, share));
            let state = match (by_plan, in_fact) {
                (_, Some(_)) => "reached",
                (Some(due), None) if due <= now => "late",
                (Some(_), None) => "ahead",
                (None, None) => "unplanned",
            };
            let people = (u64::from(roster) * u64::from(share)).div_ceil(100);
            let people = u32::try_from(people).unwrap_or(u32::MAX);
            Milestone { share, people, planned: local(by_plan), reached: local(in_fact), state: state.to_owned() }
        };
        SHARES.into_iter().map(one).collect()
    }

    /// Every day on which the plan or the fact moves, and today.
    fn days(&self, now: i64) -> Vec<Day> {
        let (plan, fact) = self.times();
        let day = |at: i64| times::local(at, self.plan.zone)[..10].to_owned();
        let (plan, fact): (Vec<String>, Vec<String>) = (plan.into_iter().map(day).collect(), fact.into_iter().map(day).collect());
        if plan.is_empty() && fact.is_empty() {
            return Vec::new();
        }
        let today = day(now);
        let days: BTreeSet<&String> = plan.iter().chain(&fact).chain([&today]).collect();
        let by = |times: &[String], day: &String| small(times.iter().filter(|time| *time <= day).count());
        let line = |one: &String| Day { day: one.clone(), planned: by(&plan, one), complete: (*one <= today).then(|| by(&fact, one)) };
        days.into_iter().map(line).collect()
    }
}

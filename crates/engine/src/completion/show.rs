//! `completion_show`: every group with its chain, milestones against the plan, and the days.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use chrono_tz::Tz;
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
        let (now, times) = (self.now(), known.times());
        Ok(CompletionView {
            as_of: times::local(now, known.plan.zone),
            sources: self.sources(known.plan.zone, known.two_versions)?,
            groups: known.groups(now),
            milestones: known.milestones(&times, now),
            days: known.days(&times, now),
            sessions_without_topics: known.sessions_without_topics,
        })
    }

    /// Whose data it is, up to when: for figures in which so many values have two versions.
    pub(crate) fn sources(&self, zone: Tz, two_versions: u32) -> Result<Sources> {
        let knows = self.known()?;
        let last: Option<i64> = self.store.setting("last_answer")?.and_then(|text| text.parse().ok());
        Ok(Sources {
            server: last.map(|at| times::local(at, zone)),
            unsent: self.store.unsent()?,
            not_heard: knows.devices_not_heard,
            two_versions,
        })
    }
}

impl Known {
    /// When each place would be complete by the plan, and was in fact, in the order of time.
    fn times(&self) -> [Vec<i64>; 2] {
        let complete = self.standings.iter().filter_map(|standing| standing.completed).collect();
        let mut times = [planned(&self.book).into_iter().flatten().collect(), complete];
        times.iter_mut().for_each(|times: &mut Vec<i64>| times.sort_unstable());
        times
    }

    fn milestones(&self, [plan, fact]: &[Vec<i64>; 2], now: i64) -> Vec<Milestone> {
        let roster = small(self.book.places.len());
        let local = |at: Option<i64>| at.map(|at| times::local(at, self.plan.zone));
        let one = |share: u32| {
            let (by_plan, in_fact) = (reached(plan, roster, share), reached(fact, roster, share));
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
    fn days(&self, [plan, fact]: &[Vec<i64>; 2], now: i64) -> Vec<Day> {
        if plan.is_empty() && fact.is_empty() {
            return Vec::new();
        }
        let (plan, fact) = (by_day(plan, self.plan.zone), by_day(fact, self.plan.zone));
        let today = day(now, self.plan.zone);
        let days: BTreeSet<&String> = plan.keys().chain(fact.keys()).chain([&today]).collect();
        let by =
            |counts: &BTreeMap<String, usize>, day: &String| small(counts.range(..=day.clone()).next_back().map_or(0, |(_, count)| *count));
        let line = |one: &String| Day { day: one.clone(), planned: by(&plan, one), complete: (*one <= today).then(|| by(&fact, one)) };
        days.into_iter().map(line).collect()
    }
}

fn day(at: i64, zone: Tz) -> String {
    times::wall(at, zone).date().to_string()
}

/// How many there were by the end of each day on which there were more than before. The instants are in order.
fn by_day(times: &[i64], zone: Tz) -> BTreeMap<String, usize> {
    let (mut days, mut done, mut last) = (BTreeMap::new(), 0, NaiveDate::MIN);
    while let Some(first) = times.get(done) {
        // A clock that is set back over midnight brings no day back: the sums go on as the instants do.
        last = times::wall(*first, zone).date().max(last);
        // Found by halving: 100,000 instants are of a few days.
        done += times[done..].partition_point(|at| times::wall(*at, zone).date() <= last);
        days.insert(last.to_string(), done);
    }
    days
}

//! Days on which nobody works: the weekend as the plan has it, and holidays.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;
use domain::rollout::{Holiday, Rollout, WEEKDAYS, holiday_id, weekend};
use domain::{Id, Ref, Verb};
use store::Draft;

use super::entries::Entry;
use super::gathered;
use crate::app::view::Done;
use crate::rollout::view::{Collision, SetHoliday, SetWeekend};
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// Makes a day a holiday of the rollout; without a title it is none any more.
pub(crate) fn holiday_set(engine: &mut Engine, request: SetHoliday) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    let day = times::day("day", &request.day)?;
    let (id, title) = (holiday_id(rollout, day), domain::normal::name(&request.title.unwrap_or_default()));
    let draft = if title.is_empty() {
        engine.store.get::<Holiday>(id)?.ok_or_else(|| Failure::not_found("holiday"))?;
        Draft::state(&Holiday::KIND, id, Verb::Archive)
    } else {
        Draft::put(id, &Holiday { rollout: Some(Ref::to(rollout)), day: Some(day.into()), title: Some(title.into()) })
    };
    engine.done("holiday.set", &[draft])
}

/// Says on which days of the week nobody works.
pub(crate) fn weekend_set(engine: &mut Engine, request: SetWeekend) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    let said = |day: &&&str| request.days.iter().any(|one| one == **day);
    if let Some(other) = request.days.iter().find(|day| !WEEKDAYS.contains(&day.as_str())) {
        return Err(Failure::invalid("days", "weekday").with("word", other.as_str()).with("words", WEEKDAYS.join(", ")));
    }
    let weekend = Some(WEEKDAYS.iter().filter(said).map(|day| (*day).to_owned()).collect());
    engine.done("rollout.weekend", &[Draft::put(rollout, &Rollout { weekend, ..Rollout::default() })])
}

/// The days on which nobody works.
pub(super) struct Free {
    pub weekend: Vec<&'static str>,
    /// Id and name by day.
    pub holidays: BTreeMap<String, (Id, String)>,
}

impl Free {
    /// Why nobody works on a day, and the holiday's name.
    fn why(&self, day: NaiveDate) -> Option<(&'static str, String)> {
        match self.holidays.get(&day.to_string()) {
            Some((_, title)) => Some(("holiday", title.clone())),
            None => {
                let weekday = WEEKDAYS[day.weekday().num_days_from_monday() as usize];
                self.weekend.contains(&weekday).then(|| ("weekend", String::new()))
            }
        }
    }

    /// What would come to lie on a free day and does not now, by day.
    pub(super) fn collisions(&self, entries: &[Entry], from: Tz, to: Tz) -> Vec<Collision> {
        let mut by_day: BTreeMap<NaiveDate, Vec<&Entry>> = BTreeMap::new();
        for one in entries.iter().filter(|one| !one.happened) {
            let (before, after) = (times::wall(one.before, from).date(), times::wall(one.after, to).date());
            let other = before != after && self.holidays.contains_key(&after.to_string());
            if self.why(after).is_some() && (self.why(before).is_none() || other) {
                by_day.entry(after).or_default().push(one);
            }
        }
        let line = |(day, on_it): (NaiveDate, Vec<&Entry>)| {
            let (code, name) = self.why(day)?;
            Some(Collision { name, ..gathered(code, &on_it, to)? })
        };
        by_day.into_iter().filter_map(line).collect()
    }
}

impl Engine {
    /// The free days of a rollout.
    pub(super) fn free_days(&self, rollout: Id) -> Result<Free> {
        let rows = self.store.of::<Holiday>("rollout", rollout)?.into_iter();
        let holidays = rows.map(|row| (text(row.value.day), (row.id, text(row.value.title)))).collect();
        let row = self.store.get::<Rollout>(rollout)?.ok_or_else(|| Failure::not_found("rollout"))?;
        let said = weekend(&row.value);
        Ok(Free { weekend: WEEKDAYS.into_iter().filter(|day| said.contains(day)).collect(), holidays })
    }
}

//! `people_export`: the roster as CSV, XLSX or PDF, with every column of a list that Muster has no field for. What is imported
//! again from it changes nothing: each row says by its id whose it is.

use std::collections::{BTreeSet, HashMap};

use domain::people::Person;
use domain::sentence::{Args, Language, say};
use domain::training::{Audience, Cohort};
use domain::{Id, normal};

use super::index::Indexed;
use super::view::ExportPeople;
use crate::completion::view::FileMade;
use crate::files::language;
use crate::files::{self, Standing, Unprinted};
use crate::printing::{Cell, Column, Part};
use crate::who::text;
use crate::{Desk, Engine, Failure, Result, engine};

/// Columns of every roster; what has a star is left out on paper.
const COLUMNS: [&str; 9] = ["name", "*honorific", "number", "email", "phone", "department", "*audience", "cohort", "*zone"];

/// Makes the file; over a file that is there nothing is written.
pub(crate) fn people_export(desk: &Desk, request: ExportPeople) -> Result<FileMade> {
    desk.with(|engine| unprinted(engine, request))?.print()
}

fn unprinted(engine: &mut Engine, request: ExportPeople) -> Result<Unprinted> {
    let format = files::format(&request.format)?;
    let (rollout, language) = (engine::id("rollout", &request.rollout)?, language(&request.language));
    let table = engine.roster_table(rollout, &request, language)?;
    let title = say(language, "people", &Args::new());
    let report = engine.around(rollout, title, &request.language, Standing::Current, vec![table])?;
    let name = format!("people-{}.{}", &report.as_of_text[..10], format.word());
    Ok(Unprinted { printer: engine.prints()?, report, format, name, path: request.path })
}

/// Title and audience of the cohorts of a rollout.
type Titles = HashMap<Id, (String, String)>;

impl Engine {
    fn roster_table(&self, rollout: Id, request: &ExportPeople, language: Language) -> Result<Part> {
        let cohort = request.cohort.as_deref().map(|cohort| engine::id("cohort", cohort)).transpose()?;
        let folded = normal::folded(request.text.as_deref().unwrap_or_default());
        let words: Vec<&str> = folded.split_whitespace().collect();
        let (everybody, titles) = (self.people_index()?, self.cohort_titles(rollout)?);
        let there = |one: &Indexed| !one.line.erased && cohort.is_none_or(|cohort| one.cohorts.contains(&cohort));
        let fits = |one: &&Indexed| there(one) && one.matches(&words);
        let found: Vec<&Indexed> = everybody.iter().filter(fits).collect();
        if found.is_empty() {
            return Err(Failure::new("nobody_to_export"));
        }
        let stored: HashMap<Id, Person> = self.store.values::<Person>()?.into_iter().collect();
        let own: BTreeSet<&String> =
            found.iter().filter_map(|one| stored.get(&one.id)?.extra.as_ref()).flat_map(|extra| extra.0.keys()).collect();
        let mut rows = Vec::with_capacity(found.len());
        for one in found {
            let Some(person) = stored.get(&one.id) else { continue };
            let theirs: Vec<&(String, String)> = one.cohorts.iter().filter_map(|id| titles.get(id)).collect();
            let none = (String::new(), String::new());
            let placed = if theirs.is_empty() { vec![&none] } else { theirs };
            rows.extend(placed.into_iter().map(|place| row(one, person, place, &own)));
        }
        Ok(Part { title: say(language, "people", &Args::new()), columns: columns(language, &own), rows })
    }

    fn cohort_titles(&self, rollout: Id) -> Result<Titles> {
        let audiences: HashMap<Id, String> =
            self.store.of::<Audience>("rollout", rollout)?.into_iter().map(|row| (row.id, text(row.value.title))).collect();
        let audience = |cohort: &Cohort| cohort.audience.and_then(|id| audiences.get(&id.0)).cloned().unwrap_or_default();
        let all = self.store.of::<Cohort>("rollout", rollout)?.into_iter();
        Ok(all.map(|row| (row.id, (text(row.value.title.clone()), audience(&row.value)))).collect())
    }
}

fn columns(language: Language, own: &BTreeSet<&String>) -> Vec<Column> {
    let fixed = COLUMNS.iter().map(|id| {
        let bare = id.trim_start_matches('*');
        Column { title: say(language, &format!("roster-col-{bare}"), &Args::new()), number: false, spare: bare.len() < id.len() }
    });
    let plain = |title: String| Column { title, number: false, spare: true };
    let own = own.iter().map(|heading| plain((*heading).clone()));
    fixed.chain(own).chain([plain(say(language, "roster-col-id", &Args::new()))]).collect()
}

/// Somebody in one of their cohorts.
fn row(one: &Indexed, person: &Person, (cohort, audience): &(String, String), own: &BTreeSet<&String>) -> Vec<Cell> {
    let line = &one.line;
    let honorific = text(person.honorific.clone());
    let fixed = [&line.name, &honorific, &line.number, &line.email, &line.phone, &line.department, audience, cohort, &line.zone];
    let said = |text: &str| if text.is_empty() { Cell::Blank } else { Cell::Text(text.to_owned()) };
    let value = |heading: &&String| said(person.extra.as_ref().and_then(|extra| extra.0.get(*heading)?.as_str()).unwrap_or_default());
    fixed.into_iter().map(|text| said(text)).chain(own.iter().map(value)).chain([said(&line.id)]).collect()
}

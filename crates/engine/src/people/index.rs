//! The roster in memory, folded and sorted, so that 100,000 people scroll and filter without a pause.

use std::collections::HashMap;
use std::sync::Arc;

use domain::people::Person;
use domain::training::{Cohort, Enrolment};
use domain::{Id, normal};

use super::view::PersonLine;
use crate::attendance::sheet::name_key;
use crate::who::text;
use crate::{Engine, Result};

/// One person, ready to be found.
#[derive(Clone, Debug)]
pub(crate) struct Indexed {
    pub line: PersonLine,
    pub cohorts: Vec<Id>,
    /// Names, numbers and e-mails under which they stood before they were found to be this person.
    pub also: Vec<Also>,
    folded: String,
}

/// What a list may call somebody besides.
#[derive(Clone, Debug)]
pub(crate) struct Also {
    pub name: String,
    pub number: String,
    pub email: String,
}

impl Indexed {
    #[cfg(test)]
    pub(crate) fn for_tests(line: PersonLine) -> Self {
        Self { line, cohorts: Vec::new(), also: Vec::new(), folded: String::new() }
    }

    /// Whether every word of the folded text stands somewhere in name, e-mail, number or phone.
    pub(crate) fn matches(&self, words: &[&str]) -> bool {
        words.iter().all(|word| self.folded.contains(word))
    }
}

/// What is remembered until a person, an enrolment or a cohort changes.
#[derive(Default)]
pub(crate) struct PeopleIndex(Option<Arc<Vec<Indexed>>>);

impl PeopleIndex {
    pub(crate) fn forget(&mut self) {
        self.0 = None;
    }
}

impl Engine {
    /// Everybody, sorted by given name.
    pub(crate) fn people_index(&mut self) -> Result<Arc<Vec<Indexed>>> {
        if let Some(known) = &self.people.0 {
            return Ok(known.clone());
        }
        let built = Arc::new(self.build_index()?);
        self.people.0 = Some(built.clone());
        Ok(built)
    }

    fn build_index(&self) -> Result<Vec<Indexed>> {
        let titles: HashMap<Id, String> = self.store.all::<Cohort>()?.into_iter().map(|row| (row.id, text(row.value.title))).collect();
        let same = self.same()?;
        let mut cohorts: HashMap<Id, Vec<Id>> = HashMap::new();
        for row in self.store.all::<Enrolment>()? {
            if let (Some(person), Some(cohort)) = (row.value.person, row.value.cohort) {
                let theirs = cohorts.entry(same.stays(person.0)).or_default();
                if !theirs.contains(&cohort.0) {
                    theirs.push(cohort.0);
                }
            }
        }
        let (mut people, gone): (Vec<_>, Vec<_>) = self.store.all::<Person>()?.into_iter().partition(|row| same.stays(row.id) == row.id);
        people.sort_by_cached_key(|row| (name_key(&row.value), row.id));
        let mut also: HashMap<Id, Vec<Also>> = HashMap::new();
        for row in gone {
            let Person { name, number, email, .. } = row.value;
            also.entry(same.stays(row.id)).or_default().push(Also { name: text(name), number: text(number), email: text(email) });
        }
        let one = |row: store::Row<Person>| {
            let (cohorts, also) = (cohorts.remove(&row.id).unwrap_or_default(), also.remove(&row.id).unwrap_or_default());
            indexed(row.id, row.value, cohorts, also, &titles)
        };
        Ok(people.into_iter().map(one).collect())
    }

    /// The first people who match folded text.
    pub(crate) fn people_matching(&mut self, folded: &str, most: usize) -> Result<Vec<PersonLine>> {
        let words: Vec<&str> = folded.split_whitespace().collect();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let index = self.people_index()?;
        Ok(index.iter().filter(|person| person.matches(&words)).take(most).map(|person| person.line.clone()).collect())
    }
}

fn indexed(id: Id, person: Person, cohorts: Vec<Id>, also: Vec<Also>, titles: &HashMap<Id, String>) -> Indexed {
    let line = PersonLine {
        id: id.to_string(),
        name: text(person.name),
        email: text(person.email),
        phone: text(person.phone),
        number: text(person.number),
        department: text(person.department),
        cohorts: cohorts.iter().filter_map(|cohort| titles.get(cohort).cloned()).collect(),
        zone: text(person.zone),
    };
    let mut words = format!("{} {} {} {} {}", line.name, line.email, line.number, line.phone, line.phone.replace(' ', ""));
    also.iter().for_each(|also| words.extend([" ", &also.name, " ", &also.email, " ", &also.number]));
    Indexed { line, cohorts, folded: normal::folded(&words), also }
}

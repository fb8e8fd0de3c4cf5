//! The roster in memory, folded and sorted, so that 100,000 people scroll and filter without a pause.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use domain::people::Person;
use domain::people::doubles::{self, Known, Likely};
use domain::training::{Cohort, Enrolment};
use domain::{Id, normal};

use super::view::PersonLine;
use crate::attendance::sheet::name_key;
use crate::who::text;
use crate::{Engine, Result};

/// One person, ready to be found.
#[derive(Clone, Debug)]
pub(crate) struct Indexed {
    pub id: Id,
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
        Self { id: Id::nil(), line, cohorts: Vec::new(), also: Vec::new(), folded: String::new() }
    }

    /// What doubles are told by.
    fn known(&self) -> Known<'_> {
        let line = &self.line;
        Known { id: self.id, name: &line.name, email: &line.email, number: &line.number, phone: &line.phone }
    }

    /// Whether every word of the folded text stands somewhere in name, e-mail, number or phone.
    pub(crate) fn matches(&self, words: &[&str]) -> bool {
        words.iter().all(|word| self.folded.contains(word))
    }
}

/// Everybody, by given name; and in other orders, each made when it is first asked for.
#[derive(Default)]
pub(crate) struct Roster {
    people: Vec<Indexed>,
    /// Where everybody stands in it.
    places: HashMap<Id, u32>,
    /// How many are in each cohort, whoever is there under two names once.
    enrolled: HashMap<Id, u32>,
    by_name: OnceLock<Vec<u32>>,
    by_number: OnceLock<Vec<u32>>,
    by_department: OnceLock<Vec<u32>>,
    likely: OnceLock<Vec<Likely>>,
}

impl Deref for Roster {
    type Target = [Indexed];

    fn deref(&self) -> &[Indexed] {
        &self.people
    }
}

impl Roster {
    /// Everybody in an order: `name`, `number`, `department`; by given name for any other word.
    pub(crate) fn sorted(&self, by: Option<&str>) -> Box<dyn Iterator<Item = &Indexed> + '_> {
        let order = match by {
            Some("name") => self.by_name.get_or_init(|| self.order(|line| normal::collation(&line.name))),
            Some("number") => self.by_number.get_or_init(|| self.order(|line| line.number.clone())),
            Some("department") => self.by_department.get_or_init(|| self.order(|line| normal::collation(&line.department))),
            _ => return Box::new(self.people.iter()),
        };
        Box::new(order.iter().map(|at| &self.people[*at as usize]))
    }

    /// Of equals the one that comes first by given name stays first.
    fn order<K: Ord>(&self, key: impl Fn(&PersonLine) -> K) -> Vec<u32> {
        let mut order: Vec<u32> = (0..).take(self.people.len()).collect();
        order.sort_by_cached_key(|at| key(&self.people[*at as usize].line));
        order
    }

    /// Where somebody stands among all by given name; nothing for who is not on the roster, or somebody else by now.
    pub(crate) fn place(&self, person: Id) -> Option<u32> {
        self.places.get(&person).copied()
    }

    /// Somebody by the id that they have now.
    pub(crate) fn person(&self, person: Id) -> Option<&Indexed> {
        self.place(person).map(|place| &self.people[place as usize])
    }

    /// Pairs of places that may be one person, looked for when they are first asked for.
    pub(crate) fn likely(&self) -> &[Likely] {
        let look = || doubles::likely(&self.people.iter().map(Indexed::known).collect::<Vec<_>>());
        let kept = |pair: &Likely| ![pair.a, pair.b].iter().any(|at| self.people[*at].line.erased);
        self.likely.get_or_init(|| look().into_iter().filter(kept).collect())
    }

    /// How many are in a cohort.
    pub(crate) fn enrolled_in(&self, cohort: Id) -> u32 {
        self.enrolled.get(&cohort).copied().unwrap_or(0)
    }
}

/// What is remembered until a person, an enrolment or a cohort changes.
#[derive(Default)]
pub(crate) struct PeopleIndex(RefCell<Option<Arc<Roster>>>);

impl PeopleIndex {
    pub(crate) fn forget(&mut self) {
        *self.0.get_mut() = None;
    }

    /// What is remembered now.
    pub(crate) fn known(&self) -> Option<Arc<Roster>> {
        self.0.borrow().clone()
    }
}

impl Engine {
    /// Everybody, sorted by given name.
    pub(crate) fn people_index(&self) -> Result<Arc<Roster>> {
        if let Some(known) = self.people.known() {
            return Ok(known);
        }
        let built = Arc::new(self.build_index()?);
        *self.people.0.borrow_mut() = Some(built.clone());
        Ok(built)
    }

    fn build_index(&self) -> Result<Roster> {
        let titles: HashMap<Id, String> = self.store.values::<Cohort>()?.into_iter().map(|(id, cohort)| (id, text(cohort.title))).collect();
        let same = self.same()?;
        let (mut cohorts, mut enrolled): (HashMap<Id, Vec<Id>>, HashMap<Id, u32>) = (HashMap::new(), HashMap::new());
        for (_, enrolment) in self.store.values::<Enrolment>()? {
            if let (Some(person), Some(cohort)) = (enrolment.person, enrolment.cohort) {
                let theirs = cohorts.entry(same.stays(person.0)).or_default();
                if !theirs.contains(&cohort.0) {
                    theirs.push(cohort.0);
                    *enrolled.entry(cohort.0).or_default() += 1;
                }
            }
        }
        let (mut people, gone): (Vec<_>, Vec<_>) = self.store.values::<Person>()?.into_iter().partition(|(id, _)| same.stays(*id) == *id);
        people.sort_by_cached_key(|(id, person)| (name_key(person), *id));
        let mut also: HashMap<Id, Vec<Also>> = HashMap::new();
        for (id, Person { name, number, email, .. }) in gone {
            also.entry(same.stays(id)).or_default().push(Also { name: text(name), number: text(number), email: text(email) });
        }
        let erased: HashSet<Id> = self.store.erased_people()?.into_iter().collect();
        let one = |(id, person)| {
            let (cohorts, also) = (cohorts.remove(&id).unwrap_or_default(), also.remove(&id).unwrap_or_default());
            indexed((id, erased.contains(&id)), person, cohorts, also, &titles)
        };
        let people: Vec<Indexed> = people.into_iter().map(one).collect();
        let places = people.iter().map(|one| one.id).zip(0..).collect();
        Ok(Roster { people, places, enrolled, ..Roster::default() })
    }

    /// The first people who match folded text.
    pub(crate) fn people_matching(&mut self, folded: &str, most: usize) -> Result<Vec<PersonLine>> {
        let words: Vec<&str> = folded.split_whitespace().collect();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let index = self.people_index()?;
        let found = index.iter().filter(|person| !person.line.erased && person.matches(&words));
        Ok(found.take(most).map(|person| person.line.clone()).collect())
    }
}

fn indexed((id, erased): (Id, bool), person: Person, cohorts: Vec<Id>, also: Vec<Also>, titles: &HashMap<Id, String>) -> Indexed {
    let line = PersonLine {
        id: id.to_string(),
        name: text(person.name),
        email: text(person.email),
        phone: text(person.phone),
        number: text(person.number),
        department: text(person.department),
        cohorts: cohorts.iter().filter_map(|cohort| titles.get(cohort).cloned()).collect(),
        zone: text(person.zone),
        erased,
    };
    let mut words = format!("{} {} {} {} {}", line.name, line.email, line.number, line.phone, line.phone.replace(' ', ""));
    also.iter().for_each(|also| words.extend([" ", &also.name, " ", &also.email, " ", &also.number]));
    Indexed { id, line, cohorts, folded: normal::folded(&words), also }
}

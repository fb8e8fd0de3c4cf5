//! Who of the roster is one, as every other part of the engine reads it. What it means is `domain::people::same`.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use domain::people::Person;
use domain::people::same::Same;
use domain::people::together::{OVER, over, together};
use domain::training::{Attendance, Cohort, Enrolment, Session, WalkIn, attendance_id, enrolment_id, walk_in_id};
use domain::{CellValue, Cells, Id, Kind, KindOf, RecordKey, RecordState};
use store::{Draft, Row};

use crate::attendance::sheet::attendance_of;
use crate::{Engine, Result};

/// The records of each person as one, by who they are now.
pub(crate) fn gathered<K: KindOf, G: std::hash::Hash + Eq>(
    same: &Same,
    rows: Vec<Row<K>>,
    whose: impl Fn(&K) -> Option<(Id, G)>,
) -> HashMap<(Id, G), RecordState> {
    let kind = domain::kind(K::NAME).expect("a typed kind is declared");
    let mut alone = HashMap::with_capacity(rows.len());
    let mut several: HashMap<(Id, G), Vec<(Id, RecordState)>> = HashMap::new();
    for row in rows {
        let Some((person, of)) = whose(&row.value) else { continue };
        if let [only] = same.all(&person) {
            alone.insert((*only, of), row.state);
        } else {
            several.entry((same.stays(person), of)).or_default().push((person, row.state));
        }
    }
    alone.extend(several.into_iter().map(|(of, records)| (of, as_one(kind, records))));
    alone
}

/// What somebody's records of one thing say together.
pub(crate) struct Told<K, G> {
    pub person: Id,
    pub of: G,
    pub value: K,
    /// The cell that was asked about holds two different values.
    pub two_versions: bool,
}

/// Records of one person under several ids. Of equals the smallest id comes first, so that every laptop reads the same.
fn as_one(kind: &Kind, mut records: Vec<(Id, RecordState)>) -> RecordState {
    if records.len() == 1 {
        return records.remove(0).1;
    }
    records.sort_by_key(|(person, _)| *person);
    let states: Vec<&RecordState> = records.iter().map(|(_, state)| state).collect();
    together(kind, &states)
}

impl Engine {
    /// All records of a kind by who they are about now, with whether `cell` has two versions. The writes behind the values
    /// are read of those alone who stand under several ids: they are few, and the others many.
    pub(crate) fn told_of_all<K: KindOf, G: std::hash::Hash + Eq>(
        &self,
        cell: &str,
        whose: impl Fn(&K) -> Option<(Id, G)>,
    ) -> Result<Vec<Told<K, G>>> {
        self.told_by(self.store.values::<K>()?, cell, whose)
    }

    /// The same of records that were read already.
    pub(crate) fn told_by<K: KindOf, G: std::hash::Hash + Eq>(
        &self,
        values: Vec<(Id, K)>,
        cell: &str,
        whose: impl Fn(&K) -> Option<(Id, G)>,
    ) -> Result<Vec<Told<K, G>>> {
        let (same, of_kind) = (self.same()?, |(key, on): (RecordKey, String)| (key.kind == K::NAME && on == cell).then_some(key.id));
        let cards: HashSet<Id> = self.store.cards()?.into_iter().filter_map(of_kind).collect();
        let mut told = Vec::new();
        let mut several: HashMap<(Id, G), Vec<_>> = HashMap::new();
        for (id, value) in values {
            let Some((person, of)) = whose(&value) else { continue };
            if let [only] = same.all(&person) {
                told.push(Told { person: *only, of, value, two_versions: cards.contains(&id) });
            } else if let Some(row) = self.store.get::<K>(id)? {
                several.entry((same.stays(person), of)).or_default().push((person, row.state));
            }
        }
        let kind = domain::kind(K::NAME).expect("a typed kind is declared");
        told.extend(several.into_iter().map(|((person, of), records)| {
            let state = as_one(kind, records);
            let two_versions = state.cells.get(cell).is_some_and(|live| domain::record::differ(live));
            Told { person, of, value: state.read(), two_versions }
        }));
        Ok(told)
    }

    /// Who is who now; remembered until a person changes.
    pub(crate) fn same(&self) -> Result<Arc<Same>> {
        if let Some(known) = &*self.one.borrow() {
            return Ok(known.clone());
        }
        let rows = self.store.with::<Person>("merged_into")?;
        let mut pairs = Vec::new();
        for (person, into) in rows.into_iter().filter_map(|row| Some((row.id, row.value.merged_into?.0))) {
            // Whoever was taken off the roster leads nobody anywhere.
            if self.store.get::<Person>(into)?.is_some() {
                pairs.push((person, into));
            }
        }
        let same = Arc::new(Same::of(pairs));
        *self.one.borrow_mut() = Some(same.clone());
        Ok(same)
    }

    /// Somebody as they are now: the one that stays of whom the id names.
    pub(crate) fn person_now(&self, person: Id) -> Result<Option<Row<Person>>> {
        Ok(self.store.get::<Person>(self.same()?.stays(person))?)
    }

    /// Who is in a cohort, each once, in the order in which they came onto the list.
    pub(crate) fn people_in_cohort(&self, cohort: Id) -> Result<Vec<Id>> {
        let (same, mut met) = (self.same()?, std::collections::HashSet::new());
        let people = self.store.values_of::<Enrolment>("cohort", cohort)?.into_iter().filter_map(|(_, enrolment)| enrolment.person);
        Ok(people.map(|person| same.stays(person.0)).filter(|person| met.insert(*person)).collect())
    }

    /// How many are in a cohort.
    pub(crate) fn enrolled_in(&self, cohort: Id) -> Result<u32> {
        if let Some(roster) = self.people.known() {
            return Ok(roster.enrolled_in(cohort));
        }
        if self.same()?.is_empty() {
            return Ok(self.store.count::<Enrolment>("cohort", cohort)?);
        }
        Ok(crate::count::small(self.people_in_cohort(cohort)?.len()))
    }

    /// Writes a cell of somebody's attendance: into the record of theirs that is on the list, over what their other records
    /// say. What they are called by may be any of their ids.
    pub(crate) fn attendance_draft(&self, session: Id, person: Id, cell: &'static str, value: serde_json::Value) -> Result<Draft> {
        let (mine, others) = self.attendance_records(session, person)?;
        let own = self.store.record(&RecordKey::of::<Attendance>(attendance_id(session, mine)))?;
        // The key cells go with the first write only; later ones name the record by its id.
        let mut cells: Cells = if own.is_some() { Cells::new() } else { attendance_of(session, mine).write() };
        let others: Vec<&RecordState> = others.iter().collect();
        if let Some(over) = over(own.as_ref(), &others, cell) {
            cells.insert(OVER.into(), over.write());
        }
        cells.insert(cell.into(), value);
        Ok(Draft::cells(domain::kind(Attendance::NAME).expect("declared"), attendance_id(session, mine), cells))
    }

    /// Whose record of somebody's attendance is written, and what their other records hold.
    fn attendance_records(&self, session: Id, person: Id) -> Result<(Id, Vec<RecordState>)> {
        let same = self.same()?;
        let all = same.all(&person);
        if let [only] = all {
            return Ok((*only, Vec::new()));
        }
        let mine = self.on_the_list(session, all)?.unwrap_or(all[0]);
        let mut others = Vec::new();
        for other in all.iter().filter(|other| **other != mine) {
            others.extend(self.store.get::<Attendance>(attendance_id(session, *other))?.map(|row| row.state));
        }
        Ok((mine, others))
    }

    /// Which of one person's ids is on a session's list: enrolled, else come by.
    fn on_the_list(&self, session: Id, all: &[Id]) -> Result<Option<Id>> {
        let cohort = self.store.get::<Session>(session)?.and_then(|row| row.value.cohort);
        for person in all {
            let enrolled = cohort.map(|cohort| self.store.get::<Enrolment>(enrolment_id(cohort.0, *person))).transpose()?;
            if enrolled.flatten().is_some() {
                return Ok(Some(*person));
            }
        }
        for person in all {
            if self.store.get::<WalkIn>(walk_in_id(session, *person))?.is_some() {
                return Ok(Some(*person));
            }
        }
        Ok(None)
    }

    /// Somebody's attendance of a session as one record, whatever they are called by.
    pub(crate) fn attendance_state(&self, session: Id, person: Id) -> Result<RecordState> {
        let mut records = Vec::new();
        for one in self.same()?.all(&person) {
            records.extend(self.store.get::<Attendance>(attendance_id(session, *one))?.map(|row| (*one, row.state)));
        }
        let kind = domain::kind(Attendance::NAME).expect("declared");
        Ok(if records.is_empty() { RecordState::default() } else { as_one(kind, records) })
    }

    /// Cohorts' titles by id.
    pub(crate) fn cohort_title(&self, cohort: Id) -> Result<String> {
        Ok(self.store.get::<Cohort>(cohort)?.map(|row| crate::who::text(row.value.title)).unwrap_or_default())
    }
}

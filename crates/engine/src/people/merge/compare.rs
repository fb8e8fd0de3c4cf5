//! `people_compare`: two records side by side, with what each carries.

use domain::assessment::{Assessment, MOST_ATTEMPTS, Score, score_id};
use domain::certificate::Certificate;
use domain::people::{NotSame, Person, PersonKey, not_same};
use domain::training::{Attendance, Audience, Enrolment, Mark, Session, WalkIn, attendance_id, walk_in_id};
use domain::{Id, LiveWrite, RecordKey, RecordState};

use super::FIELDS;
use super::view::{CarriedLine, Carries, Compared, FieldOfTwo, KeyLine, SaidBy, TwoMarks, TwoPeople};
use crate::assessment::points::written;
use crate::count::small;
use crate::people::view::PersonLine;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// Both as they are now.
pub(crate) fn people_compare(engine: &mut Engine, request: TwoPeople) -> Result<Compared> {
    let (a, b) = (engine::id("person", &request.a)?, engine::id("person", &request.b)?);
    let same = engine.same()?;
    let one = same.stays(a) == same.stays(b);
    // Of two who are one already each is shown as it is written; else each with all that they are by now.
    let (a, b) = if one { (a, b) } else { (same.stays(a), same.stays(b)) };
    let ids = |person: Id| if one { vec![person] } else { same.all(&person).to_vec() };
    let marks = |engine: &Engine, person: Id| engine.marks_of_person(&ids(person));
    let (marks_a, marks_b) = (marks(engine, a)?, marks(engine, b)?);
    let clash = |(session, title, mark): &(Id, String, Mark)| {
        let (_, _, other) = marks_b.iter().find(|(other, _, _)| other == session)?;
        let line = || TwoMarks { session: session.to_string(), title: title.clone(), a: mark_word(*mark), b: mark_word(*other) };
        let said = |mark: &Mark| (mark.status, mark.minutes, mark.early);
        (said(mark) != said(other)).then(line)
    };
    let clashes = if one { Vec::new() } else { marks_a.iter().filter_map(clash).collect() };
    let (a, b) = (engine.carries(a, &ids(a), &marks_a)?, engine.carries(b, &ids(b), &marks_b)?);
    let weight = |one: &Carries| (one.keys.len(), one.person.cohorts.len(), one.marks.len() + one.scores.len() + one.certificates.len());
    let stays = if weight(&b) > weight(&a) { "b" } else { "a" };
    let (of_a, of_b) = (engine.fields_of(&a.person.id)?, engine.fields_of(&b.person.id)?);
    let fields = FIELDS.iter().zip(of_a.into_iter().zip(of_b)).filter(|(_, (a, b))| !(a.is_empty() && b.is_empty()));
    Ok(Compared {
        fields: fields.map(|(field, (a, b))| FieldOfTwo { field: (*field).to_owned(), a, b }).collect(),
        not_same: engine.said_not_same(&a.person.id, &b.person.id)?,
        stays: stays.to_owned(),
        a,
        b,
        clashes,
        one,
    })
}

/// A mark as it is compared: its word, with minutes.
fn mark_word(mark: Mark) -> String {
    [Some(mark.status.word().to_owned()), mark.minutes.map(|minutes| minutes.to_string())]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

impl Engine {
    /// Somebody as they are written, whoever they are now.
    pub(super) fn line_of(&self, person: Id) -> Result<PersonLine> {
        let row = self.store.get::<Person>(person)?.ok_or_else(|| Failure::not_found("person"))?;
        let Person { name, email, phone, number, department, zone, .. } = row.value;
        Ok(PersonLine {
            id: person.to_string(),
            name: text(name),
            email: text(email),
            phone: text(phone),
            number: text(number),
            department: text(department),
            cohorts: Vec::new(),
            zone: text(zone),
            erased: row.state.is_erased(),
        })
    }

    fn fields_of(&self, person: &str) -> Result<Vec<String>> {
        let state = self.store.record(&RecordKey::of::<Person>(engine::id("person", person)?))?.unwrap_or_default();
        Ok(FIELDS.iter().map(|field| state.value(field).and_then(|value| value.as_str()).unwrap_or_default().to_owned()).collect())
    }

    fn marks_of_person(&self, ids: &[Id]) -> Result<Vec<(Id, String, Mark)>> {
        let mut marks = Vec::new();
        for row in self.store.all::<Session>()? {
            let mark = match ids {
                [one] => self.store.get::<Attendance>(attendance_id(row.id, *one))?.and_then(|row| row.value.mark),
                several => several
                    .first()
                    .map(|one| self.attendance_state(row.id, *one))
                    .transpose()?
                    .and_then(|state| state.read::<Attendance>().mark),
            };
            marks.extend(mark.map(|mark| (row.id, text(row.value.title), mark)));
        }
        Ok(marks)
    }

    fn carries(&self, person: Id, ids: &[Id], marks: &[(Id, String, Mark)]) -> Result<Carries> {
        let mut line = self.line_of(person)?;
        let (mut also, mut keys, mut certificates, mut walk_ins) = (Vec::new(), Vec::new(), Vec::new(), 0);
        for one in ids {
            if *one != person {
                also.push(self.person_name(*one)?);
            }
            for key in self.store.of::<PersonKey>("person", *one)? {
                keys.push(KeyLine {
                    form: key.value.form.map(|form| form.word()).unwrap_or_default().to_owned(),
                    value: text(key.value.value),
                });
            }
            for row in self.store.of::<Certificate>("person", *one)? {
                let audience = row.value.audience.map(|audience| self.store.get::<Audience>(audience.0)).transpose()?;
                let title = audience.flatten().map(|row| text(row.value.title)).unwrap_or_default();
                certificates.push(CarriedLine { title, detail: text(row.value.number) });
            }
            for row in self.store.of::<Enrolment>("person", *one)? {
                let title = row.value.cohort.map(|cohort| self.cohort_title(cohort.0)).transpose()?.unwrap_or_default();
                if !line.cohorts.contains(&title) {
                    line.cohorts.push(title);
                }
            }
            for session in self.store.all::<Session>()? {
                walk_ins += usize::from(self.store.get::<WalkIn>(walk_in_id(session.id, *one))?.is_some());
            }
        }
        Ok(Carries {
            person: line,
            also,
            keys,
            marks: marks.iter().map(|(_, title, mark)| CarriedLine { title: title.clone(), detail: mark_word(*mark) }).collect(),
            scores: self.scores_of_person(ids)?,
            certificates,
            walk_ins: small(walk_ins),
        })
    }

    fn scores_of_person(&self, ids: &[Id]) -> Result<Vec<CarriedLine>> {
        let mut lines = Vec::new();
        for assessment in self.store.all::<Assessment>()? {
            for person in ids {
                for attempt in 1..=MOST_ATTEMPTS {
                    let score = self.store.get::<Score>(score_id(assessment.id, *person, attempt))?.and_then(|row| row.value.scored);
                    let title = || text(assessment.value.title.clone());
                    lines.extend(score.map(|score| CarriedLine { title: title(), detail: written(score.points) }));
                }
            }
        }
        Ok(lines)
    }

    /// Who said that two people are not one.
    pub(super) fn said_not_same(&self, a: &str, b: &str) -> Result<Option<SaidBy>> {
        let (a, b) = (engine::id("person", a)?, engine::id("person", b)?);
        let row = if a == b { None } else { self.store.get::<NotSame>(not_same(a, b).0)? };
        row.and_then(|row| row.state.shown("said").cloned()).map(|write| self.said_by(&write)).transpose()
    }

    pub(super) fn said_by(&self, write: &LiveWrite) -> Result<SaidBy> {
        Ok(SaidBy { by: self.everybody()?.of(write.dot.author).name, at: times::local(write.at, self.zone()?) })
    }

    /// Whether several people said different things about whom somebody is.
    pub(super) fn is_torn(&self, state: &RecordState) -> bool {
        state.cells.get("merged_into").is_some_and(|live| domain::record::differ(live))
    }
}

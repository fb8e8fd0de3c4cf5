//! `trainer_list`: every department of the rosters with who trains it and what it lacks.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::material::{Handout, Material};
use domain::trainer::{Equipped, Trainer, TrainerPlace, gaps};
use domain::training::Audience;
use domain::{Id, normal};
use store::Row;

use super::view::{DepartmentLine, TrainerCoverage, TrainerLine};
use crate::cohort::show::trains;
use crate::completion::book::Known;
use crate::count::small;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Result, engine, times};

/// Departments by name, each with its gaps.
pub(crate) fn trainer_list(engine: &mut Engine, request: OfRollout) -> Result<TrainerCoverage> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let known = engine.completion(rollout)?;
    let facts = engine.trainer_facts(rollout, &known)?;
    let (mut departments, without_department) = departments(&known, &facts.course);
    for row in engine.store.of::<Trainer>("rollout", rollout)? {
        let name = text(row.value.department.clone());
        let of = departments.entry(normal::key(&name)).or_insert_with(|| Department { name, people: 0, trainers: Vec::new() });
        of.trainers.push(engine.trainer_line(row, &facts, &known)?);
    }
    let lines: Vec<DepartmentLine> = departments.into_values().map(Department::line).collect();
    let trainers = lines.iter().flat_map(|line| &line.trainers);
    let with_people = lines.iter().filter(|line| line.people > 0);
    Ok(TrainerCoverage {
        as_of: times::local(engine.now(), known.plan.zone),
        course: facts.title,
        ready: small(with_people.clone().filter(|line| line.gaps.is_empty()).count()),
        total: small(with_people.count()),
        trainers_ready: small(trainers.clone().filter(|one| one.trained != "no" && one.equipped.is_some()).count()),
        trainers: small(trainers.count()),
        without_department,
        departments: lines,
    })
}

struct Department {
    name: String,
    people: u32,
    trainers: Vec<TrainerLine>,
}

impl Department {
    fn line(mut self) -> DepartmentLine {
        self.trainers
            .sort_by_cached_key(|one| (one.place != "primary", normal::collation(&normal::given_first(&one.name)), one.id.clone()));
        let equipped: Vec<Equipped> = self.trainers.iter().map(equipped).collect();
        let gaps = gaps(&equipped).into_iter().map(|gap| gap.word().to_owned()).collect();
        DepartmentLine { department: self.name, people: self.people, trainers: self.trainers, gaps }
    }
}

fn equipped(line: &TrainerLine) -> Equipped {
    let place = TrainerPlace::of(&line.place).unwrap_or(TrainerPlace::Primary);
    Equipped { place, trained: line.trained != "no", materials: line.equipped.is_some() }
}

/// The departments of who is to be trained, by their name as it is compared; the trainers' own course is not one of theirs.
fn departments(known: &Known, course: &HashSet<Id>) -> (BTreeMap<String, Department>, u32) {
    let (mut all, mut without, mut met) = (BTreeMap::<String, Department>::new(), 0, HashSet::new());
    for (place, _) in known.standing() {
        let own = place.wanted.is_some_and(|at| course.contains(&known.audiences[at].0));
        if own || !met.insert(place.person) {
            continue;
        }
        let name = known.department(place.person).to_owned();
        if normal::key(&name).is_empty() {
            without += 1;
            continue;
        }
        all.entry(normal::key(&name)).or_insert_with(|| Department { name, people: 0, trainers: Vec::new() }).people += 1;
    }
    (all, without)
}

/// What trainers are measured by.
struct TrainerFacts {
    /// Audiences whose course trains trainers.
    course: HashSet<Id>,
    title: String,
    /// Who completed one of them.
    trained: HashSet<Id>,
    /// Who was handed one of their materials, and when first.
    handed: HashMap<Id, i64>,
}

impl Engine {
    fn trainer_facts(&self, rollout: Id, known: &Known) -> Result<TrainerFacts> {
        let audiences: Vec<Row<Audience>> =
            self.store.of::<Audience>("rollout", rollout)?.into_iter().filter(|row| trains(&row.value)).collect();
        let course: HashSet<Id> = audiences.iter().map(|row| row.id).collect();
        let title = audiences.into_iter().map(|row| text(row.value.title)).collect::<Vec<_>>().join(", ");
        let done = known.standing().filter(|(place, standing)| {
            standing.completed.is_some() && place.wanted.is_some_and(|at| course.contains(&known.audiences[at].0))
        });
        let trained = done.map(|(place, _)| place.person).collect();
        let mut handed: HashMap<Id, i64> = HashMap::new();
        let same = self.same()?;
        for row in self.store.of::<Handout>("rollout", rollout)? {
            let (Some(person), Some(material), Some(at)) = (row.value.person, row.value.material, row.value.at) else { continue };
            let audiences = self.store.get::<Material>(material.0)?.and_then(|row| row.value.audiences).unwrap_or_default();
            if audiences.iter().any(|id| Id::try_parse(id).is_ok_and(|id| course.contains(&id))) {
                let first = handed.entry(same.stays(person.0)).or_insert(at.0);
                *first = at.0.min(*first);
            }
        }
        Ok(TrainerFacts { course, title, trained, handed })
    }

    fn trainer_line(&self, row: Row<Trainer>, facts: &TrainerFacts, known: &Known) -> Result<TrainerLine> {
        let person = row.value.person.map(|person| self.person_now(person.0)).transpose()?.flatten();
        let by_course = person.as_ref().is_some_and(|person| facts.trained.contains(&person.id));
        let handed = person.as_ref().and_then(|person| facts.handed.get(&person.id)).copied();
        let equipped = row.value.equipped.map(|at| at.0).or(handed);
        let trained = if by_course {
            "course"
        } else if row.value.trained.is_some() {
            "said"
        } else {
            "no"
        };
        Ok(TrainerLine {
            id: row.id.to_string(),
            name: person.as_ref().map_or_else(|| text(row.value.name.clone()), |person| text(person.value.name.clone())),
            person: person.map(|person| person.id.to_string()).unwrap_or_default(),
            place: row.value.place.unwrap_or(TrainerPlace::Primary).word().to_owned(),
            trained: trained.to_owned(),
            equipped: equipped.map(|at| times::local(at, known.plan.zone)),
        })
    }
}

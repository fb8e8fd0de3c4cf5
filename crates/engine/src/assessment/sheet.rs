//! `assessment_list` and `assessment_sheet`: both figures of each assessment, and everybody's scores.

use std::collections::{BTreeMap, HashMap};

use domain::assessment::{Score, Scored};
use domain::completion::{Place, Standing, chain};
use domain::{Id, RecordState};

use super::points::written;
use super::view::{AssessmentLine, Assessments, OfAssessment, PracticalLine, ScoreRow, ScoreSheet};
use crate::completion::book::Known;
use crate::people::same::gathered;
use crate::rollout::view::OfRollout;
use crate::{Engine, Failure, Result, engine};

/// What was scored and the record that holds it, by attempt.
pub(super) type Attempts = BTreeMap<u8, (Scored, RecordState)>;

/// All assessments of a rollout, in the order of their audiences.
pub(crate) fn assessment_list(engine: &mut Engine, request: OfRollout) -> Result<Assessments> {
    let known = engine.completion(engine::id("rollout", &request.rollout)?)?;
    let all = known.book.wanted.iter().enumerate();
    let lines = all.flat_map(|(i, wanted)| wanted.assessments.iter().map(move |id| (i, *id))).map(|(i, id)| line(&known, i, id));
    Ok(Assessments { assessments: lines.collect() })
}

/// The sheet of one assessment.
pub(crate) fn assessment_sheet(engine: &mut Engine, request: OfAssessment) -> Result<ScoreSheet> {
    let id = engine::id("assessment", &request.assessment)?;
    engine.score_sheet(id)
}

impl Engine {
    pub(super) fn score_sheet(&mut self, assessment: Id) -> Result<ScoreSheet> {
        let row = self.store.get::<domain::assessment::Assessment>(assessment)?.ok_or_else(|| Failure::not_found("assessment"))?;
        let rollout = row.value.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let known = self.completion(rollout)?;
        let i = known
            .book
            .wanted
            .iter()
            .position(|wanted| wanted.assessments.contains(&assessment))
            .ok_or_else(|| Failure::not_found("assessment"))?;
        let scores = self.scores_of(assessment)?;
        let titles: HashMap<Id, &str> = known.cohorts.iter().map(|cohort| (cohort.id, cohort.title.as_str())).collect();
        let mut places: Vec<&Place> = known.book.places.iter().filter(|place| place.wanted == Some(i)).collect();
        places.sort_by_key(|place| (known.roster.place(place.person), place.person));
        places.dedup_by_key(|place| place.person);
        let one = |place: &&Place| {
            let person = known.roster.person(place.person).map(|person| person.line.clone()).unwrap_or_default();
            let best = known.book.best.get(&(place.person, assessment));
            let own = scores.get(&place.person);
            ScoreRow {
                person: place.person.to_string(),
                name: person.name,
                number: person.number,
                cohort: titles.get(&place.cohort).copied().unwrap_or_default().to_owned(),
                attempts: own.map(|own| own.values().map(|(scored, _)| written(scored.points)).collect()).unwrap_or_default(),
                parts: own.and_then(|own| own.last_key_value()).map(parts).unwrap_or_default(),
                percent: best.and_then(|best| i32::try_from(best.percent).ok()),
                passed: best.is_some_and(|best| best.passed),
                two_versions: own.is_some_and(|own| {
                    own.values().any(|(_, state)| state.cells.get("scored").is_some_and(|live| domain::record::differ(live)))
                }),
            }
        };
        let rows = places.iter().map(one).collect();
        Ok(ScoreSheet { assessment: line(&known, i, assessment), rows })
    }

    /// Scores by who they are now and attempt, those that were taken out again left out.
    pub(super) fn scores_of(&self, assessment: Id) -> Result<HashMap<Id, Attempts>> {
        let rows = self.store.of::<Score>("assessment", assessment)?;
        let attempt = |score: &Score| score.attempt.as_ref().and_then(|text| text.0.parse::<u8>().ok());
        let mut scores: HashMap<Id, Attempts> = HashMap::new();
        for ((person, attempt), state) in gathered(&*self.same()?, rows, |score| Some((score.person?.0, attempt(score)?))) {
            if let Some(scored) = state.read::<Score>().scored {
                scores.entry(person).or_default().insert(attempt, (scored, state));
            }
        }
        Ok(scores)
    }
}

fn parts((_, (scored, _)): (&u8, &(Scored, RecordState))) -> Vec<String> {
    scored.parts.iter().map(|points| written(*points)).collect()
}

fn line(known: &Known, wanted: usize, id: Id) -> AssessmentLine {
    let facts = &known.assessments[&id];
    let only_this = |(place, standing): (&Place, &Standing)| {
        // The chain of this assessment alone: its own result stands in for the audience's.
        let best = known.book.best.get(&(place.person, id));
        let stages = domain::completion::Stages {
            assessable: true,
            assessed: best.is_some(),
            passed: best.is_some_and(|best| best.passed),
            ..standing.stages
        };
        (place.clone(), Standing { stages, score: best.map(|best| best.percent), ..Standing::default() })
    };
    let group: Vec<(Place, Standing)> =
        known.book.places.iter().zip(&known.standings).filter(|(place, _)| place.wanted == Some(wanted)).map(only_this).collect();
    let counted = chain(group.iter().map(|(place, standing)| (place, standing)));
    let resits =
        known.attempts.iter().filter(|((_, assessment), _)| *assessment == id).map(|(_, attempts)| attempts.saturating_sub(1)).sum();
    AssessmentLine {
        id: id.to_string(),
        title: facts.title.clone(),
        audience: known.audiences[wanted].1.clone(),
        greatest: u32::try_from(facts.greatest).unwrap_or(0),
        pass_mark: u32::try_from(facts.pass_mark).unwrap_or(0),
        criteria: facts
            .criteria
            .iter()
            .map(|one| PracticalLine { title: one.title.clone(), greatest: u32::try_from(one.greatest).unwrap_or(0) })
            .collect(),
        roster: counted.roster,
        assessed: counted.assessed,
        passed: counted.passed,
        average: counted.average.and_then(|average| i32::try_from(average).ok()),
        resits,
    }
}

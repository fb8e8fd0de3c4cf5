//! Writing: a new assessment, and one score by hand.

use domain::assessment::{Assessment, PracticalCriteria, PracticalCriterion, Score, Scored, score_id};
use domain::people::together::{OVER, over};
use domain::training::{Audience, Course};
use domain::{CellValue, Cells, Id, KindOf, RecordKey, RecordState, Ref, normal};
use serde_json::Value;
use store::Draft;

use super::points::{hundredths, written};
use super::view::{NewAssessment, PracticalLine, ScoreSet, SetScore};
use crate::app::view::Done;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// An assessment of an audience's course.
pub(crate) fn assessment_new(engine: &mut Engine, request: NewAssessment) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let title = normal::name(&request.title);
    if title.is_empty() {
        return Err(Failure::invalid("title", "assessment_title"));
    }
    let audiences = engine.store.of::<Audience>("rollout", rollout)?;
    let is = |id: &str, title: &str| id == request.audience || normal::key(title) == normal::key(&request.audience);
    let audience = audiences.iter().find(|row| is(&row.id.to_string(), &text(row.value.title.clone())));
    let audience = audience.ok_or_else(|| Failure::invalid("audience", "no_audience").with("audience", request.audience.clone()))?;
    let course = engine.store.of::<Course>("audience", audience.id)?.into_iter().next().ok_or_else(|| Failure::not_found("course"))?;
    let assessment = Assessment {
        rollout: Some(Ref::to(rollout)),
        course: Some(Ref::to(course.id)),
        title: Some(title.into()),
        greatest: Some(greatest(&request)),
        pass_mark: Some(i64::from(request.pass_mark)),
        criteria: criteria(&request)?,
        position: None,
    };
    let id = engine.new_id();
    engine.done("assessment.new", &[Draft::put(id, &assessment)])
}

/// Sets, corrects or takes out one score.
pub(crate) fn score_set(engine: &mut Engine, request: SetScore) -> Result<ScoreSet> {
    let assessment = engine::id("assessment", &request.assessment)?;
    let person = engine.same()?.stays(engine::id("person", &request.person)?);
    let facts = engine.store.get::<Assessment>(assessment)?.ok_or_else(|| Failure::not_found("assessment"))?.value;
    let points = by_criterion(&request.points, &facts.criteria.unwrap_or_default().0)?;
    let last = engine.scores_of(assessment)?.get(&person).and_then(|own| own.keys().next_back().copied());
    let attempt = match request.attempt {
        _ if request.resit == Some(true) => last.unwrap_or(0).saturating_add(1),
        Some(attempt) => u8::try_from(attempt).unwrap_or(u8::MAX),
        None => last.unwrap_or(1),
    };
    if attempt > last.unwrap_or(0) + 1 {
        return Err(Failure::invalid("attempt", "attempt_order").with("next", u32::from(last.unwrap_or(0) + 1)));
    }
    let draft = engine.score_draft(assessment, person, attempt, &points)?;
    let label = if !points.is_empty() { "score.set" } else { "score.clear" };
    let done = engine.done(label, &[draft])?;
    let sheet = engine.score_sheet(assessment)?;
    let name = person.to_string();
    let row = sheet.rows.into_iter().find(|row| row.person == name).ok_or_else(|| Failure::not_found("person"))?;
    Ok(ScoreSet { row, assessment: sheet.assessment, action: done.action, label: done.label })
}

/// The greatest number of points: of a practical assessment those of its criteria together.
fn greatest(request: &NewAssessment) -> i64 {
    match request.criteria.as_slice() {
        [] => i64::from(request.greatest),
        criteria => criteria.iter().map(|one| i64::from(one.greatest)).sum(),
    }
}

fn criteria(request: &NewAssessment) -> Result<Option<PracticalCriteria>> {
    let one = |line: &PracticalLine| {
        let title = normal::name(&line.title);
        if title.is_empty() {
            Err(Failure::invalid("criteria", "criterion_title"))
        } else {
            Ok(PracticalCriterion { title, greatest: i64::from(line.greatest) })
        }
    };
    let all = request.criteria.iter().map(one).collect::<Result<Vec<_>>>()?;
    Ok((!all.is_empty()).then_some(PracticalCriteria(all)))
}

/// Hundredths of a point: one figure, or of a practical assessment one for each criterion with spaces between (`4 5,5 3`).
fn by_criterion(text: &str, criteria: &[PracticalCriterion]) -> Result<Vec<i64>> {
    if criteria.len() < 2 {
        return Ok(hundredths(text)?.into_iter().collect());
    }
    let points: Vec<i64> = text.split_whitespace().map(hundredths).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect();
    if points.len() > 1 && points.len() != criteria.len() || points.len() == 1 {
        return Err(Failure::invalid("points", "points_by_criterion").with("count", criteria.len()).with("has", points.len()));
    }
    match points.iter().zip(criteria).find(|(points, one)| **points > one.greatest * 100) {
        Some((points, one)) => {
            let over = Failure::invalid("points", "criterion_over").with("title", one.title.as_str());
            Err(over.with("points", written(*points)).with("most", one.greatest))
        }
        None => Ok(points),
    }
}

impl Engine {
    /// Writes hundredths of a point into an attempt, of a practical one by criterion; none takes them out.
    pub(super) fn score_draft(&self, assessment: Id, person: Id, attempt: u8, points: &[i64]) -> Result<Draft> {
        let at = self.now();
        let parts = if points.len() > 1 { points.to_vec() } else { Vec::new() };
        let scored = || Scored { points: points.iter().sum(), parts, at }.write();
        self.score_value_draft(assessment, person, attempt, if points.is_empty() { Value::Null } else { scored() })
    }

    /// Writes over all that stands for somebody's attempt, under whichever of their ids.
    pub(crate) fn score_value_draft(&self, assessment: Id, person: Id, attempt: u8, scored: Value) -> Result<Draft> {
        let (person, own, others) = self.score_records(assessment, person, attempt)?;
        let id = score_id(assessment, person, attempt);
        // The key cells go with the first write only; later ones name the record by its id.
        let mut cells = match &own {
            Some(_) => Cells::new(),
            None => {
                let attempt = Some(attempt.to_string().into());
                Score { assessment: Some(Ref::to(assessment)), person: Some(Ref::to(person)), attempt, ..Score::default() }.write()
            }
        };
        if let Some(over) = over(own.as_ref(), &others.iter().collect::<Vec<_>>(), "scored") {
            cells.insert(OVER.into(), over.write());
        }
        cells.insert("scored".into(), scored);
        Ok(Draft::cells(domain::kind(Score::NAME).expect("declared"), id, cells))
    }

    /// Which of somebody's ids has a score in this attempt, its record, and what stands under their other ids.
    fn score_records(&self, assessment: Id, person: Id, attempt: u8) -> Result<(Id, Option<RecordState>, Vec<RecordState>)> {
        let same = self.same()?;
        let mut found = Vec::new();
        for one in same.all(&person) {
            let state = self.store.record(&RecordKey::of::<Score>(score_id(assessment, *one, attempt)))?;
            found.extend(state.map(|state| (*one, state)));
        }
        // One that was taken back is brought back only where there is no other.
        found.sort_by_key(|(_, state)| !state.is_live());
        let mut found = found.into_iter();
        Ok(match found.next() {
            Some((mine, own)) => (mine, Some(own), found.map(|(_, state)| state).collect()),
            None => (same.stays(person), None, Vec::new()),
        })
    }
}

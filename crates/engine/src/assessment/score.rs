//! Writing: a new assessment, and one score by hand.

use domain::assessment::{Assessment, Score, Scored, score_id};
use domain::training::{Audience, Course};
use domain::{CellValue, Cells, KindOf, RecordKey, Ref, normal};
use serde_json::Value;
use store::Draft;

use super::view::{NewAssessment, ScoreSet, SetScore};
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
        greatest: Some(i64::from(request.greatest)),
        pass_mark: Some(i64::from(request.pass_mark)),
        position: None,
    };
    let id = engine.new_id();
    engine.done("assessment.new", &[Draft::put(id, &assessment)])
}

/// Sets, corrects or takes out one score.
pub(crate) fn score_set(engine: &mut Engine, request: SetScore) -> Result<ScoreSet> {
    let (assessment, person) = (engine::id("assessment", &request.assessment)?, engine::id("person", &request.person)?);
    let points = hundredths(&request.points)?;
    let last = engine.scores_of(assessment)?.get(&person).and_then(|own| own.keys().next_back().copied());
    let attempt = match request.attempt {
        Some(attempt) => u8::try_from(attempt).unwrap_or(u8::MAX),
        None => last.unwrap_or(1),
    };
    if attempt > last.unwrap_or(0) + 1 {
        return Err(Failure::invalid("attempt", "attempt_order").with("next", u32::from(last.unwrap_or(0) + 1)));
    }
    let id = score_id(assessment, person, attempt);
    let at = engine.clock.now();
    let known = engine.store.record(&RecordKey::of::<Score>(id))?.is_some();
    let mut cells = if known {
        Cells::new()
    } else {
        Score {
            assessment: Some(Ref::to(assessment)),
            person: Some(Ref::to(person)),
            attempt: Some(attempt.to_string().into()),
            ..Score::default()
        }
        .write()
    };
    cells.insert("scored".into(), points.map_or(Value::Null, |points| Scored { points, at }.write()));
    let kind = domain::kind(Score::NAME).expect("declared");
    let label = if points.is_some() { "score.set" } else { "score.clear" };
    let done = engine.done(label, &[Draft::cells(kind, id, cells)])?;
    let sheet = engine.score_sheet(assessment)?;
    let name = person.to_string();
    let row = sheet.rows.into_iter().find(|row| row.person == name).ok_or_else(|| Failure::not_found("person"))?;
    Ok(ScoreSet { row, assessment: sheet.assessment, action: done.action, label: done.label })
}

/// `7.25` or `7,25` as 725; nothing for an empty text.
fn hundredths(text: &str) -> Result<Option<i64>> {
    let text = text.trim().replace(',', ".");
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || Failure::invalid("points", "no_points").with("text", text.clone());
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |text: &str, most: usize| text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole, 6) || !digits(part, 2) {
        return Err(wrong());
    }
    let whole: i64 = whole.parse().map_err(|_| wrong())?;
    let part: i64 = format!("{part:0<2}").parse().map_err(|_| wrong())?;
    Ok(Some(whole * 100 + part))
}

#[cfg(test)]
mod tests {
    use super::hundredths;

    #[test]
    fn points_are_read_exactly_or_not_at_all() {
        let read = |text: &str| hundredths(text).ok();
        assert_eq!([read("7.25"), read("7,5"), read(" 80 "), read("")], [Some(Some(725)), Some(Some(750)), Some(Some(8000)), Some(None)]);
        for wrong in ["7.255", "-1", "1e3", ".5", "1.2.3", "bảy", "+7", "9999999"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}

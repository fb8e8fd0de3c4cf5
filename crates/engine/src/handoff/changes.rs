//! What is no longer as it was signed or read: each fact with both versions, who changed it and when.

use domain::checklist::Evidence;
use domain::handoff::Point;
use domain::{Id, RecordState};

use super::subject::{Subject, SubjectPoint};
use super::view::{ChangedFact, Changes, SinceRead};
use crate::rollout::lines::Plan;
use crate::{Engine, Failure, Result, engine, times};

/// What changed in an area since its content was read.
pub(crate) fn handoff_changes(engine: &mut Engine, request: SinceRead) -> Result<Changes> {
    let area = engine::id("area", &request.area)?;
    let read = serde_json::from_str(&request.subject).map_err(|_| Failure::invalid("subject", "subject_form"))?;
    Ok(Changes { facts: engine.changed_since(area, &read)? })
}

impl Engine {
    /// The facts of `then` that are other now, in the order of the points.
    pub(super) fn changed_since(&self, area: Id, then: &Subject) -> Result<Vec<ChangedFact>> {
        let now = self.subject(area)?;
        let rollout = self.area(area)?.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let plan = self.plan(rollout)?;
        let mut facts = Vec::new();
        for point in &now.points {
            match then.points.iter().find(|old| old.id == point.id) {
                Some(old) => self.compare(old, point, plan, &mut facts)?,
                None => facts.push(self.fact(point, "point", NOTHING.to_owned(), point.title.clone(), &["title"], plan)?),
            }
        }
        let gone = then.points.iter().filter(|old| !now.points.iter().any(|point| point.id == old.id));
        for old in gone {
            facts.push(self.fact(old, "point", old.title.clone(), NOTHING.to_owned(), &[domain::op::STATE_CELL], plan)?);
        }
        compare_goes_over(then, &now, &mut facts);
        Ok(facts)
    }

    fn compare(&self, old: &SubjectPoint, now: &SubjectPoint, plan: Plan, facts: &mut Vec<ChangedFact>) -> Result<()> {
        for (what, then, after) in [("title", &old.title, &now.title), ("expectation", &old.expectation, &now.expectation)] {
            if then != after {
                facts.push(self.fact(now, what, then.clone(), after.clone(), &[what], plan)?);
            }
        }
        if old.judgement() != now.judgement() {
            facts.push(self.fact(now, "state", old.judgement(), now.judgement(), &["state"], plan)?);
        }
        let added = now.evidence.iter().filter(|evidence| !old.evidence.contains(evidence));
        for evidence in added {
            let who = self.who_attached(now, evidence.digest.as_deref(), &evidence.name)?;
            facts.push(self.fact_by(now, "evidence", NOTHING.to_owned(), evidence.name.clone(), who.as_ref(), plan)?);
        }
        let removed = old.evidence.iter().filter(|evidence| !now.evidence.contains(evidence));
        for evidence in removed {
            facts.push(self.fact_by(now, "evidence", evidence.name.clone(), NOTHING.to_owned(), None, plan)?);
        }
        Ok(())
    }

    /// A fact whose last writer stands in the point's own record.
    fn fact(&self, point: &SubjectPoint, what: &str, signed: String, now: String, cells: &[&str], plan: Plan) -> Result<ChangedFact> {
        let key = domain::RecordKey::of::<Point>(engine::id("point", &point.id)?);
        let state = self.store.record(&key)?.unwrap_or_default();
        let write = cells.iter().find_map(|cell| state.shown(cell).map(|write| (write.dot.author, write.at)));
        self.fact_by(point, what, signed, now, write.as_ref(), plan)
    }

    fn fact_by(
        &self,
        point: &SubjectPoint,
        what: &str,
        signed: String,
        now: String,
        write: Option<&(domain::AuthorId, i64)>,
        plan: Plan,
    ) -> Result<ChangedFact> {
        let everybody = self.everybody()?;
        Ok(ChangedFact {
            point_id: point.id.clone(),
            point: point.title.clone(),
            what: what.to_owned(),
            signed,
            now,
            by: write.map(|(author, _)| everybody.of(*author).name),
            at: write.map(|(_, at)| times::local(*at, plan.zone)),
        })
    }

    fn who_attached(&self, point: &SubjectPoint, digest: Option<&str>, name: &str) -> Result<Option<(domain::AuthorId, i64)>> {
        let rows = self.store.of::<Evidence>("point", engine::id("point", &point.id)?)?;
        let same = |evidence: &Evidence| match digest {
            Some(digest) => evidence.digest.as_ref().is_some_and(|one| one.0 == digest),
            None => evidence.text.as_ref().is_some_and(|text| text.0 == name),
        };
        let writer = |state: &RecordState| state.shown("form").map(|write| (write.dot.author, write.at));
        Ok(rows.iter().rev().find(|row| same(&row.value)).and_then(|row| writer(&row.state)))
    }
}

/// Walkthroughs, documents and what is carried over: added, gone, or no longer as it was.
fn compare_goes_over(then: &Subject, now: &Subject, facts: &mut Vec<ChangedFact>) {
    let (then, now) = (then.goes_over(), now.goes_over());
    let nothing = |said: &str| if said.is_empty() { NOTHING.to_owned() } else { said.to_owned() };
    let mut push = |line: &super::goes_over::Line, signed: String, said: String| {
        let (point_id, point, what) = (line.id.clone(), line.title.clone(), line.what.to_owned());
        facts.push(ChangedFact { point_id, point, what, signed, now: said, by: None, at: None });
    };
    for line in &now {
        match then.iter().find(|old| old.id == line.id) {
            Some(old) if old.said == line.said && old.title == line.title => {}
            Some(old) => push(line, nothing(&old.said), nothing(&line.said)),
            None => push(line, NOTHING.to_owned(), joined_title(line)),
        }
    }
    for old in then.iter().filter(|old| !now.iter().any(|line| line.id == old.id)) {
        push(old, joined_title(old), NOTHING.to_owned());
    }
}

fn joined_title(line: &super::goes_over::Line) -> String {
    if line.said.is_empty() { line.title.clone() } else { line.said.clone() }
}

/// What stands where there was or is nothing.
const NOTHING: &str = "–";

//! What the plan check finds in a rollout or a template, with what people set aside.

use std::collections::HashMap;

use domain::Id;
use domain::plan::{Clause, Dismissal, Finding, check};
use domain::sentence::english;
use store::Row;

use super::gather::of_drafts;
use super::places::Places;
use super::view::{CheckTemplate, DismissedLine, FindingClause, FindingPlace, PlanFinding, PlanFindings};
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Desk, Engine, Result, engine, template, times};

/// Everything that is wrong in a rollout's plan.
pub(crate) fn plan_check(engine: &mut Engine, request: OfRollout) -> Result<PlanFindings> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let plan = engine.whole_plan(rollout)?;
    let (places, aside) = (Places::of(&plan), engine.dismissals(rollout)?);
    let mut out = PlanFindings { findings: Vec::new(), dismissed: Vec::new() };
    for finding in check(&plan) {
        let row = aside.get(finding.rule.word());
        let mut line = shown(&finding, &places);
        line.dismissed = row.map(|row| engine.dismissed_line(rollout, row)).transpose()?.flatten();
        if row.is_some_and(|row| holds(row, &finding)) { out.dismissed.push(line) } else { out.findings.push(line) }
    }
    Ok(out)
}

/// Everything that is wrong in the plan of a template, before anybody makes a rollout from it.
pub(crate) fn plan_check_template(_: &Desk, request: CheckTemplate) -> Result<PlanFindings> {
    let read = template::chosen(&request.template, request.files.as_deref())?;
    let mut last = 0;
    let drafts = template::draft(&read, Id::nil(), &mut || {
        last += 1;
        Id::from_u128(last)
    });
    let plan = of_drafts(&drafts);
    let places = Places::of(&plan);
    Ok(PlanFindings { findings: check(&plan).iter().map(|finding| shown(finding, &places)).collect(), dismissed: Vec::new() })
}

/// Whether a dismissal is of the finding as it is now.
fn holds(row: &Row<Dismissal>, finding: &Finding) -> bool {
    row.value.dismissed.as_ref().is_some_and(|dismissed| dismissed.rests_on == finding.rests_on())
}

fn shown(finding: &Finding, places: &Places) -> PlanFinding {
    let id = finding.rule.word();
    let clauses: Vec<FindingClause> = finding.clauses.iter().map(|clause| clause_line(clause, places)).collect();
    let messages: Vec<&str> = clauses.iter().map(|clause| clause.message.as_str()).collect();
    PlanFinding {
        id: id.to_owned(),
        weight: finding.rule.weight().word().to_owned(),
        about: english(&format!("plan-rule-{id}"), &domain::args!()),
        message: messages.join("; "),
        places: each_once(clauses.iter().flat_map(|clause| clause.places.iter())),
        mend: english(&format!("plan-mend-{id}"), &domain::args!()),
        rests_on: finding.rests_on(),
        dismissed: None,
        clauses,
    }
}

fn clause_line(clause: &Clause, places: &Places) -> FindingClause {
    FindingClause {
        message: english(clause.says, &clause.args),
        sentence: clause.says.to_owned(),
        args: clause.args.clone(),
        places: each_once(clause.places.iter().map(|place| places.shown(*place)).collect::<Vec<_>>().iter()),
    }
}

fn each_once<'a>(places: impl Iterator<Item = &'a FindingPlace>) -> Vec<FindingPlace> {
    let mut seen = std::collections::HashSet::new();
    places.filter(|place| seen.insert(place.id.clone())).cloned().collect()
}

impl Engine {
    /// What was set aside in a rollout, by the rule's code.
    pub(super) fn dismissals(&self, rollout: Id) -> Result<HashMap<String, Row<Dismissal>>> {
        let rows = self.store.of::<Dismissal>("rollout", rollout)?;
        Ok(rows.into_iter().filter(|row| row.value.dismissed.is_some()).map(|row| (text(row.value.finding.clone()), row)).collect())
    }

    fn dismissed_line(&self, rollout: Id, row: &Row<Dismissal>) -> Result<Option<DismissedLine>> {
        let (Some(dismissed), Some(write)) = (&row.value.dismissed, row.state.shown("dismissed")) else { return Ok(None) };
        let by = self.everybody()?.of(write.dot.author).name;
        Ok(Some(DismissedLine { by, at: times::local(dismissed.at, self.plan(rollout)?.zone), reason: dismissed.reason.clone() }))
    }
}

//! The decision log: what was decided in meetings and beside them, and the signed decisions of gates among it.

use std::collections::HashMap;

use domain::Id;
use domain::gate::Gate;
use domain::meeting::{Meeting, Resolution};
use store::Row;

use super::view::{DecisionLog, LogPlace, ResolutionLine};
use crate::checklist::show::is_sent;
use crate::count::small;
use crate::gate::decisions::Decided;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::{Everybody, text};
use crate::{Engine, Result, engine, times};

/// Everything that was decided in a rollout.
pub(crate) fn resolution_list(engine: &mut Engine, request: OfRollout) -> Result<DecisionLog> {
    let plan = engine.plan(engine::id("rollout", &request.rollout)?)?;
    let decisions = engine.whole_log(plan)?;
    let of = |state: &str| small(decisions.iter().filter(|line| line.state == state).count());
    Ok(DecisionLog { open: of("open") + of("overdue"), overdue: of("overdue"), decisions, as_of: times::local(engine.now(), plan.zone) })
}

/// The decisions of a rollout, and which revisit which.
pub(super) struct Log {
    rows: Vec<Row<Resolution>>,
    revisited: HashMap<Id, Vec<usize>>,
}

impl Engine {
    pub(super) fn log(&self, plan: Plan) -> Result<Log> {
        let mut rows = self.store.of::<Resolution>("rollout", plan.id)?;
        rows.sort_by_key(|row| std::cmp::Reverse((row.value.at, row.state.shown("at").map(|write| write.dot))));
        let mut revisited: HashMap<Id, Vec<usize>> = HashMap::new();
        for (at, row) in rows.iter().enumerate() {
            if let Some(earlier) = row.value.revisits {
                revisited.entry(earlier.0).or_default().push(at);
            }
        }
        Ok(Log { rows, revisited })
    }

    /// Newest first, with the signed decisions of gates.
    pub(crate) fn whole_log(&self, plan: Plan) -> Result<Vec<ResolutionLine>> {
        let mut all = self.log(plan)?.lines(self, plan, &self.everybody()?)?;
        for gate in self.gates_of(plan.id)? {
            let decisions = self.decisions(gate.id)?;
            all.extend(decisions.iter().filter(|one| one.statement.is_some()).map(|one| signed(one, &gate, plan)));
        }
        all.sort_by(|a, b| b.at.cmp(&a.at));
        Ok(all)
    }
}

impl Log {
    pub(super) fn lines(&self, engine: &Engine, plan: Plan, everybody: &Everybody) -> Result<Vec<ResolutionLine>> {
        let today = times::local(engine.now(), plan.zone)[..10].to_owned();
        self.rows.iter().map(|row| self.line(engine, row, plan, everybody, &today)).collect()
    }

    fn line(&self, engine: &Engine, row: &Row<Resolution>, plan: Plan, everybody: &Everybody, today: &str) -> Result<ResolutionLine> {
        let one = &row.value;
        let (owner, due) = (text(one.owner.clone()), text(one.due.clone()));
        let revisited = self.revisited.get(&row.id);
        let state = match (revisited, &one.done, owner.is_empty()) {
            (Some(_), ..) => "revisited",
            (None, Some(_), _) => "done",
            (None, None, true) => "stands",
            (None, None, false) if !due.is_empty() && due.as_str() < today => "overdue",
            (None, None, false) => "open",
        };
        let place = |at: usize| LogPlace { id: self.rows[at].id.to_string(), title: text(self.rows[at].value.number.clone()) };
        let earlier = one.revisits.and_then(|earlier| self.rows.iter().position(|row| row.id == earlier.0)).map(place);
        let meeting = one.meeting.map(|meeting| engine.store.get::<Meeting>(meeting.0)).transpose()?.flatten();
        Ok(ResolutionLine {
            id: row.id.to_string(),
            number: text(one.number.clone()),
            at: times::local(one.at.map_or(0, |at| at.0), plan.zone),
            text: text(one.text.clone()),
            reason: text(one.reason.clone()),
            decided_by: text(one.decided_by.clone()),
            consequences: text(one.consequences.clone()),
            owner,
            due,
            state: state.to_owned(),
            done_at: one.done.as_ref().map(|done| times::local(done.at, plan.zone)),
            done_note: one.done.as_ref().and_then(|done| done.note.clone()).unwrap_or_default(),
            meeting: meeting.map(|row| LogPlace { id: row.id.to_string(), title: text(row.value.title) }),
            gate: None,
            revisits: earlier,
            revisited_by: revisited.into_iter().flatten().map(|at| place(*at)).collect(),
            lines: engine.lines_of_decision(row.id, plan.id)?,
            by: row.state.shown("text").map(|write| everybody.of(write.dot.author).name).unwrap_or_default(),
            two_versions: !row.state.cards(&Resolution::KIND).is_empty(),
            sent: is_sent(&row.state),
        })
    }
}

/// A signed decision of a gate as an entry; what it says in full stands at the gate.
fn signed(decided: &Decided, gate: &Row<Gate>, plan: Plan) -> ResolutionLine {
    let word = decided.record.decision.map(|decision| decision.word()).unwrap_or_default();
    let statement = decided.statement.as_ref();
    let conditions: Vec<String> = statement.iter().flat_map(|one| &one.conditions).map(|one| one.text.clone()).collect();
    // The same offset as the other entries, so that times compare as text.
    let at = chrono::DateTime::parse_from_rfc3339(&decided.at).map(|at| times::local(at.timestamp_millis(), plan.zone));
    ResolutionLine {
        id: decided.row.id.to_string(),
        number: decided.digest.chars().take(8).collect(),
        at: at.unwrap_or_else(|_| decided.at.clone()),
        text: word.to_owned(),
        reason: statement.and_then(|one| one.reason.clone()).unwrap_or_default(),
        decided_by: decided.name.clone(),
        consequences: conditions.join("; "),
        owner: String::new(),
        due: String::new(),
        state: if decided.replaced_by.is_some() { "revisited" } else { "stands" }.to_owned(),
        done_at: None,
        done_note: String::new(),
        meeting: None,
        gate: Some(LogPlace { id: gate.id.to_string(), title: text(gate.value.title.clone()) }),
        revisits: None,
        revisited_by: Vec::new(),
        lines: Vec::new(),
        by: decided.name.clone(),
        two_versions: false,
        sent: is_sent(&decided.row.state),
    }
}

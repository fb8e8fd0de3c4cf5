//! Gates as a list and as the page on which a team decides.

use domain::Id;
use domain::gate::result::{Known, Outcome, Standing, outcome, standing};
use domain::gate::{Ballot, CriterionState, CriterionStatus, Finding, Gate, decides, finding_id};
use domain::rollout::{Criterion, Criticality};
use domain::workspace::{Member, is_active};
use store::Row;

use super::view::{BallotLine, BecauseLine, CriterionLine, GateLine, GateView, Gates, OfGate};
use crate::checklist::show::is_sent;
use crate::count::small;
use crate::fact::Facts;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::{Everybody, text};
use crate::{Engine, Failure, Result, engine, times};

/// The gates of a rollout, in the order of their time.
pub(crate) fn gate_list(engine: &mut Engine, request: OfRollout) -> Result<Gates> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let facts = engine.facts_of(rollout)?;
    let mut gates = Vec::new();
    for row in engine.gates_of(rollout)? {
        gates.push(engine.gate_with(row, &facts)?.line);
    }
    Ok(Gates { gates })
}

/// One gate with everything that is known of it now.
pub(crate) fn gate_show(engine: &mut Engine, request: OfGate) -> Result<GateView> {
    engine.gate_view(engine::id("gate", &request.gate)?)
}

impl Engine {
    pub(crate) fn gates_of(&self, rollout: Id) -> Result<Vec<Row<Gate>>> {
        let mut rows = self.store.of::<Gate>("rollout", rollout)?;
        rows.sort_by_key(|row| (row.value.position, row.id));
        Ok(rows)
    }

    pub(super) fn gate(&self, id: Id) -> Result<Row<Gate>> {
        self.store.get::<Gate>(id)?.ok_or_else(|| Failure::not_found("gate"))
    }

    pub(crate) fn gate_view(&self, id: Id) -> Result<GateView> {
        let row = self.gate(id)?;
        let facts = self.facts_of(row.value.rollout.map(|of| of.0).unwrap_or_default())?;
        let mut view = self.gate_with(row, &facts)?;
        let all = self.decisions(id)?;
        let now = self.gate_subject(id, &view, Vec::new());
        view.decisions = self.decision_views(&all, &now)?;
        Ok(view)
    }

    /// A gate without its decisions in full.
    fn gate_with(&self, row: Row<Gate>, facts: &Facts<'_>) -> Result<GateView> {
        let plan = self.plan(row.value.rollout.map(|of| of.0).unwrap_or_default())?;
        let (now, everybody) = (self.now(), self.everybody()?);
        let mut rows = self.store.of::<Criterion>("gate", row.id)?;
        rows.sort_by_key(|row| (row.value.level, row.value.position, row.id));
        let mut criteria = Vec::new();
        let mut standings = Vec::new();
        for one in rows {
            let level = one.value.level.unwrap_or(Criticality::Should);
            let (line, standing) = self.criterion_line(one, plan, facts, now, &everybody)?;
            standings.push((level, standing));
            criteria.push(line);
        }
        let result = outcome(standings.iter().copied());
        let ballots = self.ballots(&row, plan, &everybody)?;
        let meets = row.value.planned.and_then(|planned| plan.shown(planned));
        let line = self.gate_line(row, plan, &standings, &result, &ballots)?;
        let because = result.because.iter().map(|one| one.parts());
        let member = self.member()?;
        Ok(GateView {
            line,
            meets,
            as_of: times::local(now, plan.zone),
            criteria,
            because: because.map(|(why, count)| BecauseLine { why: why.to_owned(), count: small(count) }).collect(),
            ballots,
            decisions: Vec::new(),
            cannot_decide: self.cannot_decide(&member),
            may_waive: decides(&member),
        })
    }

    fn gate_line(
        &self,
        row: Row<Gate>,
        plan: Plan,
        standings: &[(Criticality, Standing)],
        result: &Outcome,
        ballots: &[BallotLine],
    ) -> Result<GateLine> {
        let must =
            |wanted: &dyn Fn(Standing) -> bool| standings.iter().filter(|(level, one)| *level == Criticality::Must && wanted(*one)).count();
        let standing: Vec<_> = self.decisions(row.id)?.into_iter().filter(|one| one.stands()).collect();
        let only = if let [one] = standing.as_slice() { Some(one) } else { None };
        // A gate is decided when its meeting ends.
        let at = row.value.planned.map(|planned| {
            let length = planned.duration.unwrap_or(0);
            domain::checklist::Planned {
                start: planned.start.map(|start| start + length),
                at: planned.at.map(|at| at + length * 60_000),
                duration: None,
            }
        });
        Ok(GateLine {
            id: row.id.to_string(),
            code: text(row.value.code),
            title: text(row.value.title),
            at_rel: at.and_then(|at| plan.relative(at)),
            at: at.and_then(|at| plan.shown(at)),
            criteria: small(standings.len()),
            must: small(must(&|one| one != Standing::NotApplicable)),
            must_met: small(must(&|one| one == Standing::Met)),
            allows: result.allows.word().to_owned(),
            decision: only.and_then(|one| one.record.decision).map(|decision| decision.word().to_owned()),
            decided_at: only.map(|one| one.at.clone()),
            contested: standing.len() > 1,
            open_votes: small(ballots.iter().filter(|ballot| ballot.vote.is_none()).count()),
        })
    }

    /// Why a member cannot decide, in plain words.
    pub(super) fn cannot_decide(&self, member: &Member) -> Option<Failure> {
        if !decides(member) {
            return Some(domain::judge::Refusal::new("not_decider", domain::args!()).into());
        }
        self.me.signing_key.is_none().then(|| Failure::new("no_signing_key"))
    }

    fn criterion_line(
        &self,
        row: Row<Criterion>,
        plan: Plan,
        facts: &Facts<'_>,
        now: i64,
        everybody: &Everybody,
    ) -> Result<(CriterionLine, Standing)> {
        let (id, criterion) = (row.id, row.value);
        let found = self.store.get::<Finding>(finding_id(id))?;
        let said = found.as_ref().and_then(|found| found.value.state.clone());
        let write = found.as_ref().filter(|_| said.is_some()).and_then(|found| found.state.shown("state"));
        let by = write.map(|write| everybody.of(write.dot.author).name);
        let follows = text(criterion.metric);
        let fact = facts.line(&follows)?;
        let from = criterion.measurable_from;
        let measurable = from.and_then(|from| Some(plan.t0? + from * 60_000));
        let known = Known { measurable_from: measurable, said: said.as_ref(), followed: fact.as_ref().map(|fact| fact.so) };
        let standing = standing(&known, now);
        let waived = said.as_ref().filter(|said| said.state == CriterionStatus::Waived);
        let judged = |said: &CriterionState| match said.state {
            CriterionStatus::Met => Some(true),
            CriterionStatus::NotMet => Some(false),
            _ => None,
        };
        let differs = said.as_ref().and_then(judged).zip(known.followed).is_some_and(|(said, facts)| said != facts);
        let word = |pick: fn(&CriterionState) -> Option<&String>| said.as_ref().and_then(pick).cloned().unwrap_or_default();
        let line = CriterionLine {
            id: id.to_string(),
            code: text(criterion.code),
            level: criterion.level.unwrap_or(Criticality::Should).word().to_owned(),
            title: text(criterion.title),
            target: text(criterion.target),
            state: standing.word().to_owned(),
            said: said.as_ref().map(|said| said.state.word().to_owned()),
            figure: word(|said| said.figure.as_ref()),
            reason: word(|said| said.reason.as_ref()),
            approver: waived.and(by.clone()),
            until: waived.and_then(|waived| waived.until).map(|until| times::local(until, plan.zone)),
            lapsed: waived.is_some() && standing != Standing::Waived,
            by,
            at: said.as_ref().map(|said| times::local(said.at, plan.zone)),
            measurable_rel: from.and_then(|from| i32::try_from(from).ok()),
            measurable_from: measurable.map(|at| times::local(at, plan.zone)),
            owner: text(criterion.owner),
            role: text(criterion.role),
            follows,
            fact,
            differs,
            evidence: self.evidence_of("criterion", id, plan, everybody)?,
            two_versions: found.as_ref().is_some_and(|found| found.state.cards(&Finding::KIND).contains(&"state")),
            sent: found.as_ref().is_none_or(|found| is_sent(&found.state)),
        };
        Ok((line, standing))
    }

    /// Votes in the order of the roles that are asked, then those of others, and the roles that have not voted.
    fn ballots(&self, gate: &Row<Gate>, plan: Plan, everybody: &Everybody) -> Result<Vec<BallotLine>> {
        let asked = gate.value.voters.clone().unwrap_or_default();
        let mut lines = Vec::new();
        for row in self.store.of::<Ballot>("gate", gate.id)? {
            let (Some(member), Some(vote)) = (row.value.member, row.value.vote.clone()) else { continue };
            let Some(voter) = self.store.get::<Member>(member.0)?.map(|row| row.value) else { continue };
            let roles = voter.roles.clone().unwrap_or_default();
            let role = asked.iter().find(|role| roles.contains(role)).or(roles.first()).cloned().unwrap_or_default();
            let name = row.state.shown("vote").map(|write| everybody.of(write.dot.author).name).unwrap_or_default();
            lines.push(BallotLine {
                member: Some(member.0.to_string()),
                name,
                role,
                vote: Some(vote.vote.word().to_owned()),
                note: vote.note.unwrap_or_default(),
                at: Some(times::local(vote.at, plan.zone)),
                mine: member.0 == self.me.member,
                two_versions: row.state.cards(&Ballot::KIND).contains(&"vote"),
            });
        }
        let members: Vec<Member> = self.store.all::<Member>()?.into_iter().map(|row| row.value).collect();
        for role in &asked {
            if lines.iter().any(|line| line.role == *role) {
                continue;
            }
            let holds = |member: &&Member| is_active(member) && member.roles.as_ref().is_some_and(|roles| roles.contains(role));
            let names: Vec<String> = members.iter().filter(holds).map(|member| text(member.name.clone())).collect();
            lines.push(BallotLine {
                member: None,
                name: names.join(", "),
                role: role.clone(),
                vote: None,
                note: String::new(),
                at: None,
                mine: self.member()?.roles.unwrap_or_default().contains(role),
                two_versions: false,
            });
        }
        let place = |line: &BallotLine| asked.iter().position(|role| *role == line.role).unwrap_or(usize::MAX);
        lines.sort_by(|a, b| (place(a), &a.name, &a.member).cmp(&(place(b), &b.name, &b.member)));
        Ok(lines)
    }
}

//! Areas and their points, as the list and the signing page show them; judging a point.

use domain::checklist::Evidence;
use domain::handoff::{Area, Point, PointState, PointStatus, SignDecision};
use domain::{Id, Ref};
use store::{Draft, Row};

use super::sign_offs::signed_subject;
use super::standing::Signature;
use super::view::{AreaChanged, AreaView, DeclinedSince, GoesOver, HandoffList, OfArea, PointView, SetPoint};
use crate::count::small;
use crate::rollout::lines::Plan;
use crate::rollout::view::{AreaLine, OfRollout};
use crate::who::{Everybody, text};
use crate::{Engine, Failure, Result, engine, times};

const DAY: i64 = 86_400_000;

/// A point or an area that was declined after somebody had accepted it, and who has to know.
struct Declined {
    point: Option<Id>,
    /// The signature that declines the whole area.
    signature: Option<Signature>,
    /// Names and members' ids.
    signers: Vec<String>,
    members: Vec<String>,
}

/// The areas of a rollout, in order.
pub(crate) fn handoff_list(engine: &mut Engine, request: OfRollout) -> Result<HandoffList> {
    let rollout = engine::id("rollout", &request.rollout)?;
    Ok(HandoffList { areas: engine.area_lines(rollout)? })
}

/// One area with its points and sign-offs.
pub(crate) fn handoff_area(engine: &mut Engine, request: OfArea) -> Result<AreaView> {
    engine.area_view(engine::id("area", &request.area)?)
}

/// Judges one point: accepted, with a condition, declined with a reason, or open again.
pub(crate) fn point_set(engine: &mut Engine, request: SetPoint) -> Result<AreaChanged> {
    let id = engine::id("point", &request.point)?;
    let point = engine.store.get::<Point>(id)?.ok_or_else(|| Failure::not_found("point"))?.value;
    let state = PointStatus::of(&request.state).ok_or_else(|| {
        Failure::invalid("state", "no_judgement").with("word", request.state.as_str()).with("words", PointStatus::WORDS.join(", "))
    })?;
    if matches!(state, PointStatus::Accepted | PointStatus::Conditional) && engine.is_work_of(id, engine.me.member)? {
        return Err(domain::handoff::own_work().into());
    }
    let due = request.due.as_deref().filter(|due| !due.trim().is_empty());
    let due = due.map(|due| times::day("due", due)).transpose()?.map(str::to_owned);
    let words = |text: Option<String>| text.map(|text| domain::normal::name(&text)).filter(|text| !text.is_empty());
    let change = PointState {
        state,
        reason: words(request.reason),
        condition: words(request.condition),
        owner: words(request.owner),
        due,
        at: engine.now(),
    };
    let area = point.area.map(|area| area.0).unwrap_or_default();
    engine.change_area(area, "point.set", &[Draft::put(id, &Point { state: Some(change), ..Point::default() })])
}

/// How a point stands; open where nobody has judged it.
pub(super) fn status(point: &Point) -> PointStatus {
    point.state.as_ref().map_or(PointStatus::Open, |state| state.state)
}

impl Engine {
    /// Writes what belongs to an area, and answers the area.
    pub(crate) fn change_area(&mut self, area: Id, label: &str, drafts: &[Draft]) -> Result<AreaChanged> {
        let written = self.act(label, drafts)?;
        Ok(AreaChanged { area: self.area_view(area)?, action: written.action.to_string(), label: label.to_owned() })
    }

    pub(crate) fn area(&self, area: Id) -> Result<Area> {
        Ok(self.store.get::<Area>(area)?.ok_or_else(|| Failure::not_found("area"))?.value)
    }

    pub(crate) fn points_of(&self, area: Id) -> Result<Vec<Row<Point>>> {
        let mut points = self.store.of::<Point>("area", area)?;
        points.sort_by_key(|row| (row.value.position, row.id));
        Ok(points)
    }

    pub(crate) fn area_line(&self, row: Row<Area>) -> Result<AreaLine> {
        let points = self.points_of(row.id)?;
        let judged = points.iter().filter(|point| status(&point.value) != PointStatus::Open).count();
        let signatures = self.signatures(row.id)?;
        let last = signatures.iter().rev().find(|signature| signature.stands());
        let changed = last.map(|signature| self.changed_since_signed(signature)).transpose()?.unwrap_or_default();
        let declined = self.declined_points(row.id, &points)?;
        let me = self.me.member.to_string();
        Ok(AreaLine {
            declined_since: small(declined.len()),
            concerns_me: declined.iter().any(|one| one.members.contains(&me)),
            id: row.id.to_string(),
            title: text(row.value.title),
            points: small(points.len()),
            judged: small(judged),
            decision: last.and_then(|signature| signature.record.decision).map(|decision| decision.word().to_owned()),
            withdrawn: last.is_none() && signatures.iter().any(|signature| signature.withdrawn.is_some()),
            changed: small(changed.len()),
        })
    }

    pub(crate) fn area_view(&self, id: Id) -> Result<AreaView> {
        let area = self.area(id)?;
        let rollout = area.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let (plan, everybody) = (self.plan(rollout)?, self.everybody()?);
        let all = self.areas_of(rollout)?;
        let rows = self.points_of(id)?;
        let points = rows.iter().map(|row| self.point_view(row.clone(), id, plan, &everybody)).collect::<Result<Vec<_>>>()?;
        let follow_up = times::local(self.now() + domain::early_life::FOLLOW_UP * DAY, plan.zone)[..10].to_owned();
        Ok(AreaView {
            goes_over: self.goes_over(id, rollout, plan)?,
            follow_up,
            no: all.iter().position(|row| row.id == id).and_then(|at| u32::try_from(at + 1).ok()).unwrap_or(1),
            of: small(all.len()),
            id: id.to_string(),
            signs_self: self.receives(&area)?,
            signs_for: self.signs_for(id)?.iter().map(super::delegate::Given::line_for).collect(),
            cannot_sign: self.cannot_sign(&area, id)?,
            title: text(area.title),
            receiver_role: text(area.receiver_role),
            declined_since: self.declined_since(id, &rows, &points)?,
            points,
            sign_offs: self.sign_offs_of(id)?,
        })
    }

    /// Points that are declined now and were not in what somebody accepted, and the area itself where somebody declined
    /// it since.
    fn declined_points(&self, area: Id, points: &[Row<Point>]) -> Result<Vec<Declined>> {
        let (declined, all) = (PointStatus::Declined.word(), self.standing(area)?);
        let is_declined = |signature: &Signature| signature.record.decision == Some(SignDecision::Declined);
        let accepted: Vec<&Signature> = all.iter().filter(|signature| !is_declined(signature)).collect();
        let whom = |told: Vec<&Signature>| {
            let of = |pick: fn(&Signature) -> &String| told.iter().map(|signature| pick(signature).clone()).collect();
            (of(|signature| &signature.name), of(|signature| &signature.member))
        };
        let mut since = Vec::new();
        for row in points.iter().filter(|row| status(&row.value) == PointStatus::Declined) {
            let id = row.id.to_string();
            let then = |signature: &Signature| {
                let subject = signed_subject(&signature.record)?;
                subject.points.into_iter().find(|then| then.id == id).map(|then| then.state)
            };
            let told: Vec<&Signature> = accepted.iter().copied().filter(|one| then(one).is_some_and(|state| state != declined)).collect();
            if !told.is_empty() {
                let (signers, members) = whom(told);
                since.push(Declined { point: Some(row.id), signature: None, signers, members });
            }
        }
        for (place, one) in all.iter().enumerate().filter(|(_, signature)| is_declined(signature)) {
            // They stand in the order in which they were written.
            let told: Vec<&Signature> = all[..place].iter().filter(|other| !is_declined(other)).collect();
            if !told.is_empty() {
                let (signers, members) = whom(told);
                since.push(Declined { point: None, signature: Some(one.clone()), signers, members });
            }
        }
        Ok(since)
    }

    fn declined_since(&self, area: Id, rows: &[Row<Point>], points: &[PointView]) -> Result<Vec<DeclinedSince>> {
        let line = |one: Declined| {
            let view = one.point.and_then(|id| points.iter().find(|point| point.id == id.to_string()));
            match (view, one.signature) {
                (Some(point), _) => DeclinedSince {
                    point: point.title.clone(),
                    reason: point.reason.clone(),
                    by: point.by.clone().unwrap_or_default(),
                    at: point.at.clone().unwrap_or_default(),
                    signers: one.signers,
                },
                (None, signature) => {
                    let signature = signature.as_ref();
                    let reason = signature.and_then(|one| one.statement.as_ref()).and_then(|statement| statement.reason.clone());
                    DeclinedSince {
                        point: String::new(),
                        reason: reason.unwrap_or_default(),
                        by: signature.map(|one| one.name.clone()).unwrap_or_default(),
                        at: signature.map(|one| one.at.clone()).unwrap_or_default(),
                        signers: one.signers,
                    }
                }
            }
        };
        Ok(self.declined_points(area, rows)?.into_iter().map(line).collect())
    }

    /// Whether the member who accepted a point also attached evidence for it, or gave what shows it.
    fn own_work(&self, row: &Row<Point>) -> Result<bool> {
        if !matches!(status(&row.value), PointStatus::Accepted | PointStatus::Conditional) {
            return Ok(false);
        }
        match row.state.shown("state").map(|write| self.member_behind(write.dot.author)).transpose()?.flatten() {
            Some(judge) => self.is_work_of(row.id, judge),
            None => Ok(false),
        }
    }

    /// Whether what a point is judged by comes from this member: nobody accepts their own work.
    fn is_work_of(&self, point: Id, member: Id) -> Result<bool> {
        for evidence in self.store.of::<Evidence>("point", point)? {
            if let Some(write) = evidence.state.shown("form")
                && self.member_behind(write.dot.author)? == Some(member)
            {
                return Ok(true);
            }
        }
        let row = self.store.get::<Point>(point)?.ok_or_else(|| Failure::not_found("point"))?;
        self.gave(&row, member)
    }

    /// What goes over beside the points, counted.
    fn goes_over(&self, area: Id, rollout: Id, plan: Plan) -> Result<GoesOver> {
        let (walks, documents) = (self.walks_signed(area, plan)?, self.documents_signed(area)?);
        let carried = self.carried_signed(area, rollout)?;
        let walked = |result: &str| small(walks.iter().filter(|walk| walk.result == result).count());
        let of = |sort: &str| small(carried.iter().filter(|one| one.sort == sort).count());
        Ok(GoesOver {
            walkthroughs: small(walks.len()),
            passed: walked("passed"),
            failed: walked("failed"),
            documents: small(documents.len()),
            without_version: small(documents.iter().filter(|one| one.version.is_empty()).count()),
            open_items: of("open_item"),
            known_errors: of("known_error"),
        })
    }

    fn point_view(&self, row: Row<Point>, area: Id, plan: Plan, everybody: &Everybody) -> Result<PointView> {
        let own_work = self.own_work(&row)?;
        let (point, state) = (row.value, row.state);
        let judgement = point.state.clone();
        let by = judgement.as_ref().and(state.shown("state")).map(|write| everybody.of(write.dot.author).name);
        let word = |pick: fn(&PointState) -> Option<&String>| judgement.as_ref().and_then(pick).cloned().unwrap_or_default();
        Ok(PointView {
            id: row.id.to_string(),
            state: status(&point).word().to_owned(),
            reason: word(|state| state.reason.as_ref()),
            condition: word(|state| state.condition.as_ref()),
            owner: word(|state| state.owner.as_ref()),
            due: word(|state| state.due.as_ref()),
            at: judgement.as_ref().map(|state| times::local(state.at, plan.zone)),
            by,
            evidence: self.evidence_of("point", row.id, plan, everybody)?,
            own_work,
            shown_by: self.shown_by(row.id, area, plan)?,
            two_versions: state.cards(&Point::KIND).contains(&"state"),
            title: text(point.title),
            expectation: text(point.expectation),
        })
    }

    /// Whether the member who works now has the role that receives an area.
    pub(super) fn receives(&self, area: &Area) -> Result<bool> {
        Ok(self.member()?.roles.unwrap_or_default().contains(&text(area.receiver_role.clone())))
    }

    /// Why this member cannot sign here at all.
    fn cannot_sign(&self, area: &Area, id: Id) -> Result<Option<Failure>> {
        let receiver = text(area.receiver_role.clone());
        if !self.receives(area)? && self.signs_for(id)?.is_empty() {
            return Ok(Some(domain::handoff::not_receiver(&receiver).into()));
        }
        Ok(self.me.signing_key.is_none().then(|| Failure::new("no_signing_key")))
    }
}

/// A reference to an area.
pub(super) fn of(area: Id) -> Option<Ref<Area>> {
    Some(Ref::to(area))
}

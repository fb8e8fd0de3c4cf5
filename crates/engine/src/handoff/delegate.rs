//! Letting somebody else sign for an area: read, signed by who lets, ended; and which of them count now.

use domain::delegation::{Delegation, EndSigned, Ended, within};
use domain::judge::Refusal;
use domain::rights::MEMBERSHIP;
use domain::value::Instant;
use domain::workspace::{Member, MemberState, roles_of};
use domain::{Dot, Hash, Id, Ref, args};
use keys::canonical;
use keys::statement::{DELEGATED, DELEGATION, SIGNED_STATEMENT, SignsFor, Subject, WITHDRAWN};
use keys::verify::{Lets, Person};
use store::{Draft, Row};

use super::standing::written;
use super::stated::Stating;
use super::view::{
    DelegationLine, Delegations, EndDelegation, NamedMember, OfArea, PrepareDelegation, PrepareDelegationEnd, SignDelegation, SignsForLine,
    StatementView,
};
use super::{area::of, text};
use crate::checklist::show::is_sent;
use crate::{Engine, Failure, Result, engine, times, who};

const DAY: i64 = 86_400_000;

/// A delegation as it was signed, verified again each time.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub id: Id,
    pub record: Delegation,
    pub digest: String,
    pub lets: Lets,
    /// Name of who signed it.
    pub by: String,
    pub text: String,
    /// It is what it says.
    pub verified: bool,
    two_versions: bool,
    sent: bool,
    made: Option<(i64, Dot)>,
}

impl Given {
    /// What a statement by it says of it.
    pub(super) fn signs_for(&self) -> SignsFor {
        SignsFor { name: self.lets.from.name.clone(), member: self.lets.from.id.clone(), delegation: self.digest.clone() }
    }

    pub(super) fn line_for(&self) -> SignsForLine {
        SignsForLine { delegation: self.id.to_string(), name: self.lets.from.name.clone(), ends: self.lets.ends.clone() }
    }

    fn state(&self, now: i64) -> &'static str {
        match (self.verified, &self.record.ended, within(&self.record, now)) {
            (false, ..) => "bad",
            (true, Some(_), _) => "ended",
            (true, None, Ok(())) => "active",
            (true, None, Err(refusal)) if refusal.code == "delegation_early" => "planned",
            (true, None, Err(_)) => "over",
        }
    }
}

/// The delegations of an area, and what this member may do about them.
pub(crate) fn delegation_list(engine: &mut Engine, request: OfArea) -> Result<Delegations> {
    engine.delegations_view(engine::id("area", &request.area)?)
}

/// The exact text to read before somebody is let sign.
pub(crate) fn delegation_statement(engine: &mut Engine, request: PrepareDelegation) -> Result<StatementView> {
    let (_, subject, stating) = engine.prepare_delegation(&request)?;
    engine.shown(stating, subject)
}

/// Lets somebody sign. Refused if the text is no longer the one that was read.
pub(crate) fn delegation_sign(engine: &mut Engine, request: SignDelegation) -> Result<Delegations> {
    let (record, subject, stating) = engine.prepare_delegation(&request.statement)?;
    if stating.text != request.text {
        return Err(Failure::because("changed_while_read", "text_changed"));
    }
    let done = engine.sign_statement(stating, &request.passphrase)?;
    let area = record.area.map(|area| area.0).unwrap_or_default();
    let record = Delegation {
        statement: Some(done.statement.into()),
        subject: Some(subject.into()),
        digest: Some(done.digest.into()),
        signature: Some(done.signature.into()),
        key: engine.me.signing_record.map(Ref::to),
        ..record
    };
    let id = engine.new_id();
    engine.act("delegation.sign", &[Draft::put(id, &record)])?;
    engine.delegations_view(area)
}

/// The exact text to read before a delegation is ended.
pub(crate) fn delegation_end_statement(engine: &mut Engine, request: PrepareDelegationEnd) -> Result<StatementView> {
    let (_, stating) = engine.prepare_end(&request)?;
    engine.shown(stating, String::new())
}

/// Ends a delegation by a statement of its own: what was signed by it stays signed, nothing more is. Refused if the text
/// is no longer the one that was read.
pub(crate) fn delegation_end(engine: &mut Engine, request: EndDelegation) -> Result<Delegations> {
    let (given, stating) = engine.prepare_end(&request.statement)?;
    if stating.text != request.text {
        return Err(Failure::because("changed_while_read", "text_changed"));
    }
    let (at, reason) = (stating.at, stating.reason.clone().unwrap_or_default());
    let done = engine.sign_statement(stating, &request.passphrase)?;
    let key = engine.me.signing_record.ok_or_else(|| Failure::new("no_signing_key"))?;
    let signed = EndSigned { statement: done.statement, digest: done.digest, signature: done.signature, key };
    let ended = Ended { at, reason, signed: Some(signed) };
    engine.act("delegation.end", &[Draft::put(given.id, &Delegation { ended: Some(ended), ..Delegation::default() })])?;
    engine.delegations_view(given.record.area.map(|area| area.0).unwrap_or_default())
}

impl Engine {
    /// One delegation; nothing where the record holds none.
    pub(super) fn given(&self, id: Id) -> Result<Option<Given>> {
        self.store.get::<Delegation>(id)?.map(|row| self.read_given(row)).transpose().map(Option::flatten)
    }

    fn read_given(&self, row: Row<Delegation>) -> Result<Option<Given>> {
        let record = &row.value;
        let subject = who::text(record.subject.clone());
        let Ok(lets) = serde_json::from_str::<Lets>(&subject) else { return Ok(None) };
        let bytes = who::text(record.statement.clone());
        let signed = self.signed_well(&row.state, bytes.clone(), &record.digest, &record.signature, record.key)?;
        let shown = keys::statement::Statement::parse(bytes.as_bytes()).ok();
        let about = |statement: &keys::statement::Statement| {
            let named = |id: Option<Ref<Member>>| id.map(|id| id.0.to_string());
            statement.decision == DELEGATED
                && statement.subject.kind == DELEGATION
                && statement.subject.digest == Hash::of(&[subject.as_bytes()]).to_string()
                && Some(&statement.subject.id) == record.area.map(|area| area.0.to_string()).as_ref()
                && lets.area == statement.subject.id
                && Some(&lets.from.id) == named(record.from).as_ref()
                && Some(&lets.to.id) == named(record.to).as_ref()
                && instant(&lets.starts) == record.starts
                && instant(&lets.ends) == record.ends
        };
        Ok(Some(Given {
            id: row.id,
            digest: who::text(record.digest.clone()),
            verified: signed.as_ref().is_some_and(about),
            by: shown.as_ref().map(|shown| shown.signer.name.clone()).unwrap_or_default(),
            text: shown.map(|shown| shown.text).unwrap_or_default(),
            two_versions: !row.state.cards(&Delegation::KIND).is_empty(),
            sent: is_sent(&row.state),
            made: written(&row.state),
            lets,
            record: row.value,
        }))
    }

    /// The delegations of an area, newest first.
    fn all_given(&self, area: Id) -> Result<Vec<Given>> {
        let rows = self.store.of::<Delegation>("area", area)?;
        let mut all: Vec<Given> =
            rows.into_iter().map(|row| self.read_given(row)).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect();
        all.sort_by_key(|one| std::cmp::Reverse(one.made));
        Ok(all)
    }

    /// Those by which the member who works now may sign this area now.
    pub(super) fn signs_for(&self, area: Id) -> Result<Vec<Given>> {
        let (me, now) = (self.me.member.to_string(), self.now());
        let mut all = self.all_given(area)?;
        all.retain(|one| one.lets.to.id == me && one.state(now) == "active");
        Ok(all)
    }

    /// The delegation that a request names, if it lets this member sign this area now.
    pub(super) fn usable(&self, id: &str, area: Id) -> Result<Given> {
        let id = engine::id("delegation", id)?;
        let given = self.given(id)?.filter(|given| given.verified).ok_or_else(|| Failure::not_found("delegation"))?;
        let refuse = |code: &str| Failure::from(Refusal::new(code, args!()));
        if given.record.area.map(|own| own.0) != Some(area) {
            return Err(refuse("delegation_area"));
        }
        if given.lets.to.id != self.me.member.to_string() {
            return Err(refuse("delegation_person"));
        }
        within(&given.record, self.now())?;
        if given.record.ended.is_some() { Err(domain::delegation::ended().into()) } else { Ok(given) }
    }

    fn prepare_delegation(&self, request: &PrepareDelegation) -> Result<(Delegation, String, Stating)> {
        let area = engine::id("area", &request.area)?;
        let record = self.area(area)?;
        let rollout = record.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let (role, zone) = (who::text(record.receiver_role), self.plan(rollout)?.zone);
        let from = request.from.as_deref().filter(|from| !from.is_empty()).map(|from| engine::id("member", from)).transpose()?;
        let (from, to) = (from.unwrap_or(self.me.member), engine::id("member", &request.to)?);
        let member = |id: Id| self.store.get::<Member>(id)?.map(|row| row.value).ok_or_else(|| Failure::not_found("member"));
        let (from_member, to_member, own) = (member(from)?, member(to)?, self.member()?);
        if from != self.me.member && !MEMBERSHIP.allow(&roles_of(&own)) {
            return Err(Refusal::new("not_delegator", args!()).into());
        }
        if !from_member.roles.clone().unwrap_or_default().contains(&role) {
            return Err(domain::handoff::not_receiver(&role).into());
        }
        if from == to {
            return Err(Refusal::new("delegation_oneself", args!()).into());
        }
        let reason = domain::normal::name(&request.reason);
        if reason.is_empty() {
            return Err(Failure::invalid("reason", "delegation_reason"));
        }
        let (starts, ends) = (edge("starts", &request.starts, zone)?, edge("ends", &request.ends, zone)?);
        let ends = if request.ends.trim().len() == 10 { ends + DAY } else { ends };
        if starts >= ends {
            return Err(Failure::invalid("ends", "delegation_ends"));
        }
        let person = |id: Id, member: Member| Person { id: id.to_string(), name: who::text(member.name) };
        let lets = Lets {
            area: area.to_string(),
            from: person(from, from_member),
            to: person(to, to_member),
            starts: times::local(starts, zone),
            ends: times::local(ends, zone),
            reason: reason.clone(),
        };
        let bytes = canonical::to_bytes(&lets)?;
        let (title, name) = (who::text(record.title), who::text(own.name.clone()));
        let own_role = if from == self.me.member { role } else { domain::rights::Role::Owner.word().to_owned() };
        let stating = Stating {
            text: text::delegation(&lets, &title, &request.language, &name, &own_role),
            subject: Subject { kind: DELEGATION.to_owned(), id: area.to_string(), title, digest: canonical::sha256_hex(&bytes) },
            reason: Some(reason),
            decision: DELEGATED.to_owned(),
            meaning: DELEGATED.to_owned(),
            ..self.stating(rollout, &request.language, name, own_role)?
        };
        let record = Delegation {
            rollout: Some(Ref::to(rollout)),
            area: of(area),
            from: Some(Ref::to(from)),
            to: Some(Ref::to(to)),
            starts: Some(Instant(starts)),
            ends: Some(Instant(ends)),
            ..Delegation::default()
        };
        Ok((record, String::from_utf8(bytes).map_err(Failure::fault)?, stating))
    }

    fn prepare_end(&self, request: &PrepareDelegationEnd) -> Result<(Given, Stating)> {
        let id = engine::id("delegation", &request.delegation)?;
        let given = self.given(id)?.ok_or_else(|| Failure::not_found("delegation"))?;
        if given.record.ended.is_some() {
            return Err(domain::delegation::ended().into());
        }
        let (own, me) = (self.member()?, self.me.member.to_string());
        if given.lets.from.id != me && !MEMBERSHIP.allow(&roles_of(&own)) {
            return Err(Refusal::new("not_delegator", args!()).into());
        }
        let reason = domain::normal::name(&request.reason);
        if reason.is_empty() {
            return Err(Refusal::new("delegation_end_reason", args!()).into());
        }
        let area = self.area(given.record.area.map(|area| area.0).unwrap_or_default())?;
        let rollout = area.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let (title, name) = (who::text(area.title), who::text(own.name));
        let own_role = if given.lets.from.id == me { who::text(area.receiver_role) } else { domain::rights::Role::Owner.word().to_owned() };
        let stating = Stating {
            text: text::delegation_end(&given, &title, &reason, &request.language, &name, &own_role),
            subject: Subject { kind: SIGNED_STATEMENT.to_owned(), id: id.to_string(), title, digest: given.digest.clone() },
            reason: Some(reason),
            decision: WITHDRAWN.to_owned(),
            meaning: WITHDRAWN.to_owned(),
            corrects: Some(given.digest.clone()),
            ..self.stating(rollout, &request.language, name, own_role)?
        };
        Ok((given, stating))
    }

    /// The statement by which a delegation was ended, if it is good: signed by who wrote it, about this delegation.
    pub(super) fn good_end(&self, row: &Row<Delegation>) -> Result<Option<EndSigned>> {
        let Some(signed) = row.value.ended.as_ref().and_then(|ended| ended.signed.clone()) else { return Ok(None) };
        let Some(author) = row.state.shown("ended").map(|write| write.dot.author) else { return Ok(None) };
        let statement = self.signed_by(author, &signed.statement, &signed.digest, &signed.signature, signed.key)?;
        let fits = statement.is_some_and(|statement| {
            statement.withdraws() && statement.corrects == row.value.digest.as_ref().map(|digest| digest.0.clone())
        });
        Ok(Some(signed).filter(|_| fits))
    }

    fn delegations_view(&self, area: Id) -> Result<Delegations> {
        let record = self.area(area)?;
        let (role, own) = (who::text(record.receiver_role.clone()), self.member()?);
        let owner = MEMBERSHIP.allow(&roles_of(&own));
        let mut members = self.store.all::<Member>()?;
        members.retain(|row| row.value.state != Some(MemberState::Disabled));
        members.sort_by_key(|row| domain::normal::collation(&who::text(row.value.name.clone())));
        let named = |row: &Row<Member>| NamedMember { id: row.id.to_string(), name: who::text(row.value.name.clone()) };
        let receives = |row: &&Row<Member>| row.value.roles.as_deref().unwrap_or_default().contains(&role);
        let receivers: Vec<NamedMember> =
            members.iter().filter(receives).filter(|row| owner || row.id == self.me.member).map(named).collect();
        let cannot = match (receivers.is_empty(), self.me.signing_key.is_none()) {
            (true, _) => Some(Failure::from(Refusal::new("not_delegator", args!()))),
            (false, true) => Some(Failure::new("no_signing_key")),
            (false, false) => None,
        };
        let (me, now) = (self.me.member.to_string(), self.now());
        let line = |one: Given| DelegationLine {
            id: one.id.to_string(),
            state: one.state(now).to_owned(),
            may_end: matches!(one.state(now), "planned" | "active") && (owner || one.lets.from.id == me),
            from: one.lets.from.name,
            to: one.lets.to.name,
            by: one.by,
            starts: one.lets.starts,
            ends: one.lets.ends,
            reason: one.lets.reason,
            ended_reason: one.record.ended.map(|ended| ended.reason).unwrap_or_default(),
            digest: one.digest,
            text: one.text,
            two_versions: one.two_versions,
            sent: one.sent,
        };
        let rollout = record.rollout.map(|rollout| rollout.0).unwrap_or_default();
        Ok(Delegations {
            area: area.to_string(),
            delegations: self.all_given(area)?.into_iter().map(line).collect(),
            cannot_delegate: cannot,
            receivers,
            members: members.iter().map(named).collect(),
            as_of: times::local(now, self.plan(rollout)?.zone),
        })
    }
}

fn edge(field: &str, text: &str, zone: chrono_tz::Tz) -> Result<i64> {
    let text = text.trim();
    let whole = if text.len() == 10 { format!("{text}T00:00") } else { text.to_owned() };
    times::instant(field, &whole, zone)
}

fn instant(text: &str) -> Option<Instant> {
    chrono::DateTime::parse_from_rfc3339(text).ok().map(|at| Instant(at.timestamp_millis()))
}

//! Shifts and levels of the escalation made, corrected and taken out.

use domain::checklist::Planned;
use domain::judge::Refusal;
use domain::monitoring::Severity;
use domain::report::Contact;
use domain::rights::Role;
use domain::rota::{Escalation, Shift};
use domain::workspace::{Member, roles_of};
use domain::{Id, Ref, Verb, args};
use store::Draft;

use super::view::{OfEscalation, OfShift, SetEscalation, SetShift};
use crate::app::view::Done;
use crate::whom::{differing, words};
use crate::{Engine, Failure, Result, engine, times};

/// Adds a shift, or corrects one whole.
pub(crate) fn shift_set(engine: &mut Engine, request: SetShift) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let plan = engine.plan(rollout)?;
    let known = request.shift.as_deref().map(|id| engine::id("shift", id)).transpose()?;
    let before = known.map(|id| engine.store.get::<Shift>(id)?.ok_or_else(|| Failure::not_found("shift"))).transpose()?;
    let before = before.map(|row| row.value).unwrap_or_default();
    let (at, duration) = (times::instant("starts", &request.starts, plan.zone)?, i64::from(request.minutes));
    // A shift that moves with T-0 keeps doing so, unless another time is given.
    let window = match before.window {
        Some(window) if window.instant(plan.t0) == Some(at) => Planned { duration: Some(duration), ..window },
        _ => Planned { start: None, at: Some(at), duration: Some(duration) },
    };
    let (book, backup) = (engine.book(rollout)?, request.backup.as_deref().filter(|backup| !backup.trim().is_empty()));
    let backup = backup.map(|backup| engine.called(backup, &book)).transpose()?;
    let whole = Shift {
        rollout: Some(Ref::to(rollout)),
        window: Some(window),
        primary: words(Some(&engine.called(&request.primary, &book)?)),
        backup: backup.map(Into::into),
        scope: scope(request.scope)?,
        note: words(request.note.as_deref()),
    };
    let id = known.unwrap_or_else(|| engine.new_id());
    engine.done("shift.set", &[differing(id, &before, &whole)])
}

/// Takes a shift out.
pub(crate) fn shift_remove(engine: &mut Engine, request: OfShift) -> Result<Done> {
    let id = engine::id("shift", &request.shift)?;
    engine.store.get::<Shift>(id)?.ok_or_else(|| Failure::not_found("shift"))?;
    engine.done("shift.remove", &[Draft::state(&Shift::KIND, id, Verb::Archive)])
}

/// Adds a level of the escalation, or corrects one whole. How they are reached is written to their contact, and a contact
/// is made of who has none: nobody is entered twice.
pub(crate) fn escalation_set(engine: &mut Engine, request: SetEscalation) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    let known = request.escalation.as_deref().map(|id| engine::id("escalation", id)).transpose()?;
    let before = known.map(|id| engine.store.get::<Escalation>(id)?.ok_or_else(|| Failure::not_found("escalation"))).transpose()?;
    let before = before.map(|row| row.value).unwrap_or_default();
    let (contact, draft) = engine.contact_of(rollout, &request)?;
    let whole = Escalation {
        rollout: Some(Ref::to(rollout)),
        who: Some(contact.to_string().into()),
        what: words(request.what.as_deref()),
        level: request.level.map(i64::from),
        note: words(request.note.as_deref()),
        ..Escalation::default()
    };
    let id = known.unwrap_or_else(|| engine.new_id());
    let drafts: Vec<Draft> = draft.into_iter().chain([differing(id, &before, &whole)]).filter(|draft| !draft.cells.is_empty()).collect();
    if drafts.is_empty() {
        return Err(Failure::because("refused", "nothing_moves"));
    }
    engine.done("escalation.set", &drafts)
}

impl Engine {
    /// The contact whom a level of the escalation names, with what is written to it: all of it where there is none yet.
    fn contact_of(&mut self, rollout: Id, request: &SetEscalation) -> Result<(Id, Option<Draft>)> {
        let (book, named) = (self.book(rollout)?, self.named()?);
        let who = self.called(&request.who, &book)?;
        if who.is_empty() {
            return Err(Refusal::new("escalation_who", args!()).into());
        }
        let there = book.get(&who, &named);
        let before = there.map(|row| row.value.clone()).unwrap_or_default();
        // What is not said of somebody who is on the sheet stays as it is.
        let said = |given: &Option<String>| given.as_deref().filter(|text| !text.trim().is_empty()).map(str::to_owned);
        let member: Option<Id> =
            who.parse().ok().filter(|id| there.is_none() && self.store.get::<Member>(*id).is_ok_and(|row| row.is_some()));
        let (phone, email, hours) =
            (words(said(&request.phone).as_deref()), words(said(&request.mail).as_deref()), words(said(&request.hours).as_deref()));
        if phone.is_none() && email.is_none() && before.phone.is_none() && before.email.is_none() {
            return Err(Refusal::new("escalation_how", args!()).into());
        }
        let duty = words(request.what.as_deref()).or_else(|| words(request.note.as_deref()));
        let whole = match there {
            Some(_) => Contact {
                phone: phone.or(before.phone.clone()),
                email: email.or(before.email.clone()),
                hours: hours.or(before.hours.clone()),
                ..before.clone()
            },
            None => Contact {
                rollout: Some(Ref::to(rollout)),
                name: words(Some(&named.of(&who))),
                role: member.map(|member| self.first_role(member)).transpose()?.flatten().map(Into::into),
                duty,
                member: member.map(Ref::to),
                phone,
                email,
                hours,
                ..Contact::default()
            },
        };
        // Whoever is reached otherwise has to be made sure of again.
        let moved = before.phone != whole.phone || before.email != whole.email;
        let whole = Contact { confirmed: whole.confirmed.filter(|_| !moved), ..whole };
        if whole.role.is_none() && whole.duty.is_none() {
            return Err(Failure::invalid("what", "escalation_what"));
        }
        let id = there.map_or_else(|| self.new_id(), |row| row.id);
        let draft = differing(id, &before, &whole);
        Ok((id, Some(draft).filter(|draft| !draft.cells.is_empty())))
    }

    /// The role by which a member is called, where they have one beside owning the workspace.
    fn first_role(&self, member: Id) -> Result<Option<String>> {
        let roles = self.store.get::<Member>(member)?.map(|row| roles_of(&row.value)).unwrap_or_default();
        Ok(roles.into_iter().find(|role| *role != Role::Owner).map(|role| role.word().to_owned()))
    }
}

/// Takes a level of the escalation out; who was called stays on the contact sheet.
pub(crate) fn escalation_remove(engine: &mut Engine, request: OfEscalation) -> Result<Done> {
    let id = engine::id("escalation", &request.escalation)?;
    engine.store.get::<Escalation>(id)?.ok_or_else(|| Failure::not_found("escalation"))?;
    engine.done("escalation.remove", &[Draft::state(&Escalation::KIND, id, Verb::Archive)])
}

/// Severities that a shift answers; all of them where none is named.
pub(super) fn scope(given: Option<Vec<String>>) -> Result<Option<Vec<String>>> {
    for word in given.iter().flatten() {
        Severity::of(word).ok_or_else(|| Failure::invalid("scope", "no_severity").with("words", Severity::WORDS.join(", ")))?;
    }
    Ok(given.filter(|words| !words.is_empty()))
}

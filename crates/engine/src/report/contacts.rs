//! Who is to be called: people of the team and others, by the roles of the plan, with what was made sure of and when; who
//! is on call, with the gaps of the rota; and the levels of the escalation. One answer for screen and files.

use domain::report::Contact;
use domain::rights::Role;
use domain::rollout::RolePlan;
use domain::sentence::{Arg, Args, known};
use domain::value::Instant;
use domain::workspace::{Member, is_active};
use domain::{Id, Ref, Text, Verb, args};
use serde_json::Value;
use store::{Draft, Row};

use super::run::role_word;
use super::said::point;
use super::view::{ContactLine, ContactMember, Contacts, OfContact, ReportPoint, ReportSection, RoleMissing, Said, SetContact};
use crate::app::view::Done;
use crate::checklist::show::is_sent;
use crate::count::small;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::rota::view::{EscalationLine, RotaView, ShiftLine};
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// The contacts of a rollout, those for emergencies first, and the roles that nobody is named for.
pub(crate) fn contact_list(engine: &mut Engine, request: OfRollout) -> Result<Contacts> {
    let plan = engine.plan(engine::id("rollout", &request.rollout)?)?;
    engine.contacts(plan)
}

/// Names somebody, or corrects what is said of them. What is corrected has to be made sure of again.
pub(crate) fn contact_set(engine: &mut Engine, request: SetContact) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    let there = request.contact.as_deref().map(|id| engine::id("contact", id)).transpose()?;
    let before = there.map(|id| engine.contact(id)).transpose()?.map(|row| row.value).unwrap_or_default();
    let member = match request.member.as_deref().filter(|id| !id.is_empty()) {
        Some(id) => {
            let id = engine::id("member", id)?;
            engine.store.get::<Member>(id)?.ok_or_else(|| Failure::not_found("member"))?;
            Some(id)
        }
        None => None,
    };
    let name = domain::normal::name(&request.name);
    if name.is_empty() {
        return Err(Failure::invalid("name", "contact_name"));
    }
    if [&request.role, &request.duty].into_iter().flatten().all(|text| text.trim().is_empty()) {
        return Err(Failure::invalid("duty", "contact_duty"));
    }
    let change = Contact {
        rollout: Some(Ref::to(rollout)).filter(|_| there.is_none()),
        name: changed(&before.name, Some(name)),
        role: changed(&before.role, request.role),
        duty: changed(&before.duty, request.duty),
        member: member.map(Ref::to).filter(|member| before.member != Some(*member)),
        phone: changed(&before.phone, request.phone),
        email: changed(&before.email, request.email),
        hours: changed(&before.hours, request.hours),
        backup: changed(&before.backup, request.backup),
        emergency: Some(request.emergency).filter(|is| before.emergency.unwrap_or(false) != *is),
        position: None,
        confirmed: None,
    };
    let id = there.unwrap_or_else(|| engine.new_id());
    let mut draft = Draft::put(id, &change);
    let reached = ["name", "phone", "email"].iter().any(|cell| draft.cells.contains_key(*cell));
    if before.confirmed.is_some() && reached {
        draft.cells.insert("confirmed".into(), Value::Null);
    }
    if there.is_some() && draft.cells.is_empty() {
        return Err(Failure::because("refused", "nothing_moves"));
    }
    engine.done("contact.set", &[draft])
}

/// Somebody made sure that all of it is right.
pub(crate) fn contact_confirm(engine: &mut Engine, request: OfContact) -> Result<Done> {
    let id = engine::id("contact", &request.contact)?;
    engine.contact(id)?;
    let confirmed = Contact { confirmed: Some(Instant(engine.now())), ..Contact::default() };
    engine.done("contact.confirm", &[Draft::put(id, &confirmed)])
}

/// Takes somebody off the sheet; the history keeps them. Whom the escalation or a shift to come names stays on it.
pub(crate) fn contact_remove(engine: &mut Engine, request: OfContact) -> Result<Done> {
    let id = engine::id("contact", &request.contact)?;
    let row = engine.contact(id)?;
    let plan = engine.plan(row.value.rollout.map(|rollout| rollout.0).unwrap_or_default())?;
    let named = engine.contacts(plan)?.contacts.into_iter().find(|line| line.id == request.contact);
    if let Some(line) = named.filter(|line| !line.levels.is_empty() || line.shifts > 0) {
        return Err(Failure::because("refused", "contact_named").with("levels", line.levels.len()).with("shifts", line.shifts));
    }
    engine.done("contact.remove", &[Draft::state(&Contact::KIND, id, Verb::Archive)])
}

/// A cell that is to be written: what is said otherwise than before; empty where it is taken out.
fn changed<const N: usize>(before: &Option<Text<N>>, wanted: Option<String>) -> Option<Text<N>> {
    let wanted = domain::normal::name(&wanted?);
    (text(before.clone()) != wanted).then(|| wanted.into())
}

impl Engine {
    fn contact(&self, id: Id) -> Result<Row<Contact>> {
        self.store.get::<Contact>(id)?.ok_or_else(|| Failure::not_found("contact"))
    }

    fn contacts(&self, plan: Plan) -> Result<Contacts> {
        let (everybody, rota) = (self.everybody()?, self.rota(plan)?);
        let (book, named) = (self.book(plan.id)?, self.named()?);
        let mut rows = self.store.of::<Contact>("rollout", plan.id)?;
        let order = |role: &str| Role::WORDS.iter().position(|word| *word == role).unwrap_or(usize::MAX);
        rows.sort_by_key(|row| {
            let contact = &row.value;
            (
                contact.emergency != Some(true),
                order(&text(contact.role.clone())),
                domain::normal::collation(&text(contact.name.clone())),
                row.id,
            )
        });
        let line = |row: &Row<Contact>| {
            let contact = &row.value;
            let by = row.state.shown("confirmed").filter(|_| contact.confirmed.is_some());
            let is = |who: &str| !who.is_empty() && book.get(who, &named).is_some_and(|one| one.id == row.id);
            let shifts = rota.shifts.iter().filter(|shift| shift.state != "past" && (is(&shift.primary) || is(&shift.backup)));
            let levels = rota.escalations.iter().filter(|level| is(&level.who)).map(|level| level.level.unwrap_or(0));
            ContactLine {
                id: row.id.to_string(),
                name: text(contact.name.clone()),
                role: text(contact.role.clone()),
                duty: text(contact.duty.clone()),
                member: contact.member.map(|member| member.0.to_string()),
                phone: text(contact.phone.clone()),
                email: text(contact.email.clone()),
                hours: text(contact.hours.clone()),
                backup: text(contact.backup.clone()),
                emergency: contact.emergency == Some(true),
                levels: levels.collect(),
                shifts: small(shifts.count()),
                confirmed: contact.confirmed.map(|at| times::local(at.0, plan.zone)),
                confirmed_by: by.map(|write| everybody.of(write.dot.author).name).unwrap_or_default(),
                two_versions: !row.state.cards(&Contact::KIND).is_empty(),
                sent: is_sent(&row.state),
            }
        };
        let contacts: Vec<ContactLine> = rows.iter().map(line).collect();
        let mut members = self.store.all::<Member>()?;
        members.retain(|row| is_active(&row.value));
        members.sort_by_key(|row| domain::normal::collation(&text(row.value.name.clone())));
        let member = |row: Row<Member>| ContactMember {
            id: row.id.to_string(),
            name: text(row.value.name),
            roles: row.value.roles.unwrap_or_default(),
        };
        Ok(Contacts {
            missing: self.roles_without(plan, &contacts)?,
            contacts,
            parts: vec![on_call(&rota), escalation(&rota)],
            sources: self.sources_of(plan.zone)?,
            members: members.into_iter().map(member).collect(),
            as_of: times::local(self.now(), plan.zone),
        })
    }

    /// Roles that the plan staffs and nobody is named for.
    fn roles_without(&self, plan: Plan, contacts: &[ContactLine]) -> Result<Vec<RoleMissing>> {
        let mut roles: Vec<RoleMissing> = Vec::new();
        for row in self.store.of::<RolePlan>("rollout", plan.id)? {
            let role = text(row.value.role);
            let named = contacts.iter().any(|contact| contact.role == role) || role == "executive";
            if !role.is_empty() && !named && roles.iter().all(|one| one.role != role) {
                let title = text(row.value.title);
                roles.push(RoleMissing { title: if title.is_empty() { role.clone() } else { title }, role });
            }
        }
        Ok(roles)
    }

    pub(super) fn contact_sections(&self, plan: Plan) -> Result<Vec<ReportSection>> {
        let mut all = self.contacts(plan)?;
        let mut points = Vec::new();
        for one in &all.missing {
            let id = format!("role-{}", one.role);
            // A role of somebody's own has no message.
            let role = if known(&id) { Arg::from(vec![id]) } else { Arg::from(one.title.as_str()) };
            points.push(point("report-contacts-missing", Args::from([("roles".to_owned(), role)]), "late", "/reports/contacts"));
        }
        let unsure = all.contacts.iter().filter(|line| line.confirmed.is_none()).count();
        if unsure > 0 {
            points.push(point("report-contacts-unsure", args!(count: unsure), "late", "/reports/contacts"));
        }
        let row = |line: &ContactLine| {
            vec![
                if line.emergency { Said::word("report-emergency") } else { Said::Blank },
                if line.role.is_empty() { Said::text(&line.duty) } else { role_word(&line.role) },
                if line.role.is_empty() { Said::Blank } else { Said::text(&line.duty) },
                Said::text(&line.name),
                Said::text(&line.phone),
                Said::text(&line.email),
                Said::text(&line.hours),
                Said::text(&line.backup),
                Said::maybe(line.confirmed.as_deref()),
            ]
        };
        let of = ["first", "for", "about", "name", "phone", "email", "hours", "backup", "confirmed"];
        let called = ReportSection::table("report-part-called", &of, all.contacts.iter().map(row).collect()).with(points);
        all.parts.insert(0, called);
        Ok(all.parts)
    }
}

const ROTA: &str = "/handoff/on-call";

/// Who is on call now and later, and where nobody is.
fn on_call(rota: &RotaView) -> ReportSection {
    let mut points: Vec<ReportPoint> = rota.now.iter().map(now_point).collect();
    if rota.now.is_empty() && !rota.shifts.is_empty() {
        points.push(match &rota.next {
            Some(next) => point("report-rota-nobody-next", args!(who: next.primary_name.as_str(), at: next.starts.as_str()), "late", ROTA),
            None => point("report-rota-nobody", Args::new(), "late", ROTA),
        });
    }
    // Gaps that are over are in the plan's figures; whoever calls asks about those to come.
    let open = rota.cover.iter().flat_map(|line| line.gaps.iter().map(move |gap| (line, gap))).filter(|(_, gap)| gap.until > rota.as_of);
    points.extend(open.map(|(line, gap)| {
        let words = args!(what: line.title.as_str(), from: gap.from.as_str(), until: gap.until.as_str());
        point("report-rota-gap", words, "bad", ROTA)
    }));
    points.extend(rota.clashes.iter().filter(|clash| clash.until > rota.as_of).map(|clash| {
        let words = args!(who: clash.who.as_str(), from: clash.from.as_str(), until: clash.until.as_str());
        point("report-rota-clash", words, "late", ROTA)
    }));
    let row = |shift: &ShiftLine| {
        vec![
            Said::minute(&shift.starts),
            Said::minute(&shift.ends),
            Said::text(&shift.primary_name),
            Said::text(&shift.primary_reach),
            Said::text(&shift.backup_name),
            Said::text(&shift.backup_reach),
            answers(&shift.scope),
            Said::text(&shift.note),
        ]
    };
    let coming = rota.shifts.iter().filter(|shift| shift.state != "past").map(row).collect();
    let of = ["from", "shift-until", "name", "phone", "backup", "backup-phone", "answers", "note"];
    ReportSection::table("report-part-on-call", &of, coming).with(points)
}

fn now_point(shift: &ShiftLine) -> ReportPoint {
    let backup = if shift.backup_name.is_empty() { "–" } else { shift.backup_name.as_str() };
    point("report-rota-now", args!(who: shift.primary_name.as_str(), backup: backup, until: shift.ends.as_str()), "plain", ROTA)
}

/// The severities that a shift answers.
fn answers(scope: &[String]) -> Said {
    match scope {
        [] => Said::word("report-rota-all"),
        [one] => Said::word(format!("monitoring-severity-{one}")),
        many => Said::words(
            "report-rota-answers",
            args!(what: many.iter().map(|word| format!("monitoring-severity-{word}")).collect::<Vec<_>>()),
        ),
    }
}

/// Whom to call first, second and third, and for what.
fn escalation(rota: &RotaView) -> ReportSection {
    let row = |one: &EscalationLine| {
        vec![
            one.level.map_or(Said::Blank, Said::count),
            Said::text(&one.name),
            Said::text(&one.what),
            Said::text(&one.phone),
            Said::text(&one.mail),
            Said::text(&one.hours),
            Said::text(&one.note),
        ]
    };
    let of = ["#order", "name", "about", "phone", "email", "hours", "note"];
    ReportSection::table("report-part-escalation", &of, rota.escalations.iter().map(row).collect())
}

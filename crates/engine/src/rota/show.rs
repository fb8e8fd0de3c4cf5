//! The rota as it stands: shifts, what they leave open, who is on call now, and whom to reach.

use domain::Id;
use domain::monitoring::Severity;
use domain::rota::cover::Span;
use domain::rota::{Escalation, Shift};
use store::Row;

use super::book::Book;
use super::cover::clashes;
use super::view::{EscalationLine, RotaView, ShiftLine};
use crate::checklist::show::is_sent;
use crate::count::small;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::whom::Named;
use crate::{Engine, Result, engine, times};

/// The rota of a rollout.
pub(crate) fn rota_show(engine: &mut Engine, request: OfRollout) -> Result<RotaView> {
    let plan = engine.plan(engine::id("rollout", &request.rollout)?)?;
    engine.rota(plan)
}

/// A shift with its span.
pub(crate) struct Shifted {
    row: Row<Shift>,
    /// From, until before: milliseconds since 1970.
    pub span: Span,
    primary: String,
    backup: String,
}

impl Shifted {
    /// Whoever is called in it.
    pub(super) fn people(&self) -> impl Iterator<Item = &str> {
        [self.primary.as_str(), self.backup.as_str()].into_iter().filter(|who| !who.is_empty())
    }

    pub(crate) fn is_at(&self, now: i64) -> bool {
        self.span.0 <= now && now < self.span.1
    }

    /// Whether it answers all these severities; none are all of them.
    pub(super) fn answers(&self, severities: &[String]) -> bool {
        let own = self.row.value.scope.as_deref().unwrap_or_default();
        let asked = |word: &str| own.iter().any(|one| one == word);
        own.is_empty()
            || if severities.is_empty() {
                Severity::WORDS.iter().all(|word| asked(word))
            } else {
                severities.iter().all(|word| asked(word))
            }
    }

    pub(crate) fn line(&self, plan: Plan, now: i64, named: &Named) -> ShiftLine {
        let state = if self.span.1 <= now {
            "past"
        } else if self.is_at(now) {
            "now"
        } else {
            "planned"
        };
        ShiftLine {
            id: self.row.id.to_string(),
            starts: times::local(self.span.0, plan.zone),
            ends: times::local(self.span.1, plan.zone),
            minutes: u32::try_from((self.span.1 - self.span.0) / 60_000).unwrap_or(0),
            primary_name: named.of(&self.primary),
            backup_name: named.of(&self.backup),
            primary: self.primary.clone(),
            backup: self.backup.clone(),
            primary_reach: String::new(),
            backup_reach: String::new(),
            scope: self.row.value.scope.clone().unwrap_or_default(),
            note: text(self.row.value.note.clone()),
            state: state.to_owned(),
            two_versions: !self.row.state.cards(&Shift::KIND).is_empty(),
            sent: is_sent(&self.row.state),
        }
    }
}

impl Engine {
    /// Shifts, cover and escalation, with how each is reached from the contact sheet: one answer for rota and sheet.
    pub(crate) fn rota(&self, plan: Plan) -> Result<RotaView> {
        let (named, book, now) = (self.named()?, self.book(plan.id)?, self.now());
        let shifts = self.shifts(plan)?;
        let line = |shift: &Shifted| {
            let line = shift.line(plan, now, &named);
            ShiftLine { primary_reach: book.reach(&line.primary, &named), backup_reach: book.reach(&line.backup, &named), ..line }
        };
        let cover = self.cover_lines(plan, &shifts)?;
        Ok(RotaView {
            now: shifts.iter().filter(|shift| shift.is_at(now)).map(line).collect(),
            next: shifts.iter().find(|shift| shift.span.0 > now).map(line),
            gaps: small(cover.iter().map(|line| line.gaps.len()).sum()),
            clashes: clashes(&shifts, plan, &named),
            shifts: shifts.iter().map(line).collect(),
            cover,
            escalations: self.escalations(plan.id, &named, &book)?,
            members: self.callable(&book)?,
            as_of: times::local(now, plan.zone),
        })
    }

    /// The shifts of a rollout in the order of their time.
    pub(crate) fn shifts(&self, plan: Plan) -> Result<Vec<Shifted>> {
        let shifted = |row: Row<Shift>| {
            let window = row.value.window.unwrap_or_default();
            let starts = window.instant(plan.t0)?;
            let (primary, backup) = (text(row.value.primary.clone()), text(row.value.backup.clone()));
            Some(Shifted { span: (starts, starts + window.duration? * 60_000), primary, backup, row })
        };
        let mut shifts: Vec<Shifted> = self.store.of::<Shift>("rollout", plan.id)?.into_iter().filter_map(shifted).collect();
        shifts.sort_by_key(|shift| (shift.span, shift.row.id));
        Ok(shifts)
    }

    fn escalations(&self, rollout: Id, named: &Named, book: &Book) -> Result<Vec<EscalationLine>> {
        let line = |row: Row<Escalation>| {
            let who = text(row.value.who.clone());
            let contact = book.get(&who, named);
            // What was written here, before there were contacts, is shown where the sheet says nothing.
            let said = |own: String, sheet: Option<String>| sheet.filter(|text| !text.is_empty()).unwrap_or(own);
            EscalationLine {
                id: row.id.to_string(),
                name: named.of(&who),
                contact: contact.map(|contact| contact.id.to_string()),
                what: text(row.value.what.clone()),
                phone: said(text(row.value.phone.clone()), contact.map(|contact| text(contact.value.phone.clone()))),
                mail: said(text(row.value.mail.clone()), contact.map(|contact| text(contact.value.email.clone()))),
                hours: said(text(row.value.hours.clone()), contact.map(|contact| text(contact.value.hours.clone()))),
                who,
                level: row.value.level.and_then(|level| u32::try_from(level).ok()),
                note: text(row.value.note.clone()),
                two_versions: !row.state.cards(&Escalation::KIND).is_empty(),
                sent: is_sent(&row.state),
            }
        };
        let mut lines: Vec<EscalationLine> = self.store.of::<Escalation>("rollout", rollout)?.into_iter().map(line).collect();
        lines.sort_by_key(|line| (line.level.unwrap_or(u32::MAX), domain::normal::collation(&line.name), line.id.clone()));
        Ok(lines)
    }
}

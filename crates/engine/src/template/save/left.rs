//! What of a rollout does not travel in its template, counted, so that nobody finds out later.

use domain::certificate::CertificateDesign;
use domain::checklist::{Checklist, Evidence, Item, ItemStatus, Planned, Section};
use domain::rollout::{Criterion, Holiday};
use domain::sentence::english;
use domain::training::segment::leaders;
use domain::training::{Enrolment, Session, SessionStatus};
use domain::{Id, Ref, args};

use crate::checklist::show::status;
use crate::count::small;
use crate::rollout::view::LeftLine;
use crate::who::text;
use crate::{Engine, Result};

impl Engine {
    /// Each sort of thing that stays behind, with how many there are; what there is none of is not named.
    pub(super) fn left_behind(&self, rollout: Id) -> Result<Vec<LeftLine>> {
        let items = self.store.of::<Item>("rollout", rollout)?;
        let sessions = self.store.of::<Session>("rollout", rollout)?;
        let gates = self.gates_of(rollout)?;
        let criteria = self.store.of::<Criterion>("rollout", rollout)?;
        let fixed = |planned: Option<Planned>| planned.is_some_and(|planned| planned.at.is_some());
        let cancelled = |session: &Session| session.state.is_some_and(|state| state.state == SessionStatus::Cancelled);
        let fixed_times = items.iter().filter(|row| fixed(row.value.planned)).count()
            + sessions.iter().filter(|row| fixed(row.value.planned)).count()
            + gates.iter().filter(|row| fixed(row.value.planned)).count();
        let owners = items.iter().map(|row| text(row.value.owner.clone()));
        let owners = owners.chain(criteria.iter().map(|row| text(row.value.owner.clone()))).filter(|owner| !owner.is_empty()).count();
        let loose =
            sessions.iter().filter(|row| cancelled(&row.value) || row.value.course.is_none() || row.value.planned.is_none()).count();
        let said = [
            ("template-left-times", fixed_times),
            ("template-left-owners", owners),
            ("template-left-trainers", sessions.iter().filter(|row| !leaders(&row.value).is_empty()).count()),
            ("template-left-states", items.iter().filter(|row| status(&row.value) != ItemStatus::Todo).count()),
            ("template-left-evidence", self.evidence_among(&items.iter().map(|row| row.id).collect::<Vec<_>>())?),
            ("template-left-people", self.places_taken(rollout)?),
            ("template-left-signers", self.signed_designs(rollout)?),
            ("template-left-holidays", self.store.of::<Holiday>("rollout", rollout)?.len()),
            ("template-left-sections", self.empty_sections(rollout, &items)?),
            ("template-left-sessions", loose),
        ];
        let line = |(says, count): (&str, usize)| {
            let args = args!(count: count);
            LeftLine { text: english(says, &args), says: says.to_owned(), args, count: small(count) }
        };
        Ok(said.into_iter().filter(|(_, count)| *count > 0).map(line).collect())
    }

    fn evidence_among(&self, items: &[Id]) -> Result<usize> {
        let among = |evidence: &Evidence| evidence.item.is_some_and(|item: Ref<Item>| items.contains(&item.0));
        Ok(self.store.values::<Evidence>()?.iter().filter(|(_, evidence)| among(evidence)).count())
    }

    /// Designs of certificates that name signers or carry a logo.
    fn signed_designs(&self, rollout: Id) -> Result<usize> {
        let designs = self.store.of::<CertificateDesign>("rollout", rollout)?;
        let signed = |design: &CertificateDesign| design.logo.is_some() || design.signers.as_ref().is_some_and(|names| !names.is_empty());
        Ok(designs.iter().filter(|row| signed(&row.value)).count())
    }

    fn places_taken(&self, rollout: Id) -> Result<usize> {
        let mut count = 0;
        for cohort in self.store.of::<domain::training::Cohort>("rollout", rollout)? {
            count += self.store.of::<Enrolment>("cohort", cohort.id)?.len();
        }
        Ok(count)
    }

    fn empty_sections(&self, rollout: Id, items: &[store::Row<Item>]) -> Result<usize> {
        let mut count = 0;
        for list in self.store.of::<Checklist>("rollout", rollout)? {
            let sections = self.store.of::<Section>("checklist", list.id)?;
            let is_empty = |id: Id| !items.iter().any(|row| row.value.section.map(|of| of.0) == Some(id));
            count += sections.iter().filter(|row| is_empty(row.id)).count();
        }
        Ok(count)
    }
}

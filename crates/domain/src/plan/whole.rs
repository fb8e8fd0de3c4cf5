//! A plan as the rules see it: its records as they are, and what several rules ask of them.

use super::{Claim, ClaimMeasure, Metric, Range};
use crate::checklist::{Checklist, Item, Planned, Section};
use crate::gate::Gate;
use crate::handoff::Area;
use crate::rollout::{Criterion, RolePlan};
use crate::trainer::Trainer;
use crate::training::{Audience, Cohort, Course, Session, SessionForm, SessionStatus, Topic};
use crate::{Id, Ref, Text};

/// Records of one kind with their ids.
pub type Rows<K> = Vec<(Id, K)>;

/// Everything of one rollout that the rules look at.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// T-0, milliseconds since 1970; only absolute times need it.
    pub t0: Option<i64>,
    pub roles: Rows<RolePlan>,
    pub claims: Rows<Claim>,
    pub metrics: Rows<Metric>,
    pub gates: Rows<Gate>,
    pub criteria: Rows<Criterion>,
    pub audiences: Rows<Audience>,
    pub courses: Rows<Course>,
    pub topics: Rows<Topic>,
    pub cohorts: Rows<Cohort>,
    pub sessions: Rows<Session>,
    /// Who is named for which department: a backup there is one in the course too.
    pub trainers: Rows<Trainer>,
    pub checklists: Rows<Checklist>,
    pub sections: Rows<Section>,
    pub items: Rows<Item>,
    /// Parts of operations that are signed for.
    pub areas: Rows<Area>,
}

impl Plan {
    /// The claims of one sort.
    pub(super) fn claims_of(&self, measure: ClaimMeasure) -> impl Iterator<Item = &(Id, Claim)> {
        self.claims.iter().filter(move |(_, claim)| claim.measure == Some(measure))
    }

    /// When something is planned to start, minutes from T-0.
    pub(super) fn start(&self, planned: Option<Planned>) -> Option<i64> {
        let planned = planned?;
        planned.start.or_else(|| Some((planned.at? - self.t0?).div_euclid(60_000)))
    }

    /// When something is planned to end; what has no duration ends when it starts.
    pub(super) fn end(&self, planned: Option<Planned>) -> Option<i64> {
        Some(self.start(planned)?.saturating_add(planned?.duration.unwrap_or(0)))
    }

    /// The work of an item, of a section (as stated, else its items'), of a whole checklist.
    pub(super) fn work_of(&self, id: Id) -> Option<Work> {
        if let Some((_, item)) = self.items.iter().find(|(own, _)| *own == id) {
            return item.effort.map(|minutes| Work { minutes, whole: true });
        }
        if self.sections.iter().any(|(own, _)| *own == id) {
            return self.stated_work(id).or_else(|| self.items_work(id));
        }
        Work::sum(self.sections.iter().filter(|(_, section)| refers(section.checklist, id)).map(|(section, _)| self.work_of(*section)))
    }

    /// The work that the items of a section give.
    pub(super) fn items_work(&self, section: Id) -> Option<Work> {
        let items = self.items.iter().filter(|(_, item)| refers(item.section, section));
        Work::sum(items.map(|(_, item)| item.effort.map(|minutes| Work { minutes, whole: true })))
    }

    fn stated_work(&self, id: Id) -> Option<Work> {
        let stated = self.claims_of(ClaimMeasure::Effort).find(|(_, claim)| about(claim.of.as_ref()) == [id])?.1.range?.low;
        stated.map(|minutes| Work { minutes, whole: true })
    }

    /// The items of checklists and sections, and items by themselves.
    pub(super) fn items_of<'a>(&'a self, of: &'a [Id]) -> impl Iterator<Item = &'a (Id, Item)> {
        let among = |id: Option<Id>| id.is_some_and(|id| of.contains(&id));
        self.items.iter().filter(move |(id, item)| {
            among(Some(*id)) || among(item.section.map(|section| section.0)) || among(item.checklist.map(|list| list.0))
        })
    }

    /// The sessions that take place.
    pub(super) fn held(&self) -> impl Iterator<Item = &(Id, Session)> {
        self.sessions.iter().filter(|(_, session)| session.state.is_none_or(|state| state.state != SessionStatus::Cancelled))
    }

    /// The code of an item with its title.
    pub(super) fn named(item: &Item) -> String {
        [words(item.code.as_ref()), words(item.title.as_ref())].join(" ").trim().to_owned()
    }
}

/// Minutes of work, and whether every part gave its own: where one is silent there may be more.
#[derive(Clone, Copy, Debug)]
pub(super) struct Work {
    pub(super) minutes: i64,
    pub(super) whole: bool,
}

impl Work {
    /// The sum of the parts; nothing where no part gives any.
    pub(super) fn sum(parts: impl Iterator<Item = Option<Self>>) -> Option<Self> {
        let (mut minutes, mut whole) = (None, true);
        for part in parts {
            whole &= part.is_some_and(|part| part.whole);
            minutes = part.map(|part| part.minutes + minutes.unwrap_or(0)).or(minutes);
        }
        minutes.map(|minutes| Self { minutes, whole })
    }

    /// Whether a stated range can be true beside it.
    pub(super) fn fits(self, stated: Range) -> bool {
        stated.holds(self.minutes, self.minutes) || (!self.whole && stated.low.is_some_and(|low| self.minutes < low))
    }
}

/// Whether a session is one that people come together for.
pub(super) fn is_together(session: &Session) -> bool {
    matches!(session.form, Some(SessionForm::Live | SessionForm::Workshop | SessionForm::Webinar))
}

/// Whether a reference leads to this record.
pub(super) fn refers<K>(reference: Option<Ref<K>>, id: Id) -> bool {
    reference.is_some_and(|reference| reference.0 == id)
}

/// The ids that a list of ids holds.
pub(super) fn about(of: Option<&Vec<String>>) -> Vec<Id> {
    of.into_iter().flatten().filter_map(|id| Id::try_parse(id).ok()).collect()
}

/// The text of a cell.
pub(super) fn words<const MAX: usize>(text: Option<&Text<MAX>>) -> &str {
    text.map_or("", |text| text.0.as_str())
}

/// The sum of what is there; nothing where nothing is.
pub(super) fn total(values: impl Iterator<Item = Option<i64>>) -> Option<i64> {
    values.flatten().fold(None, |sum: Option<i64>, value| Some(sum.unwrap_or(0).saturating_add(value)))
}

//! Whom a session one-to-one is for: who is to make up in it, and who was marked in it. Never the whole cohort.

use std::collections::{BTreeSet, HashSet};

use domain::Id;
use domain::training::make_up::MakeUp;
use domain::training::{Attendance, SessionForm, WalkIn};

use crate::{Engine, Result};

impl Engine {
    /// The people of a session one-to-one, those who walked in left out; none where it is for everybody of its cohort.
    pub(crate) fn only_for(&self, session: Id, form: Option<SessionForm>) -> Result<Option<BTreeSet<Id>>> {
        if form != Some(SessionForm::OneToOne) {
            return Ok(None);
        }
        let same = self.same()?;
        let came = self.store.values_of::<WalkIn>("session", session)?.into_iter().filter_map(|(_, came)| came.person);
        let came: HashSet<Id> = came.map(|person| same.stays(person.0)).collect();
        // A mark that was made while somebody was on the list stays to be seen.
        let marks = self.store.values_of::<Attendance>("session", session)?.into_iter();
        let marked = marks.filter_map(|(_, one)| one.mark.and(one.person)).map(|person| same.stays(person.0));
        let asked = self.store.values_of::<MakeUp>("session", session)?.into_iter().filter_map(|(_, one)| one.person);
        let asked = asked.map(|person| same.stays(person.0));
        Ok(Some(marked.filter(|person| !came.contains(person)).chain(asked).collect()))
    }

    /// Who is expected in a session: everybody of its cohort, or whom it is for.
    pub(crate) fn listed_in(&self, session: Id, cohort: Option<Id>, form: Option<SessionForm>) -> Result<Vec<Id>> {
        match (self.only_for(session, form)?, cohort) {
            (Some(only), _) => Ok(only.into_iter().collect()),
            (None, Some(cohort)) => self.people_in_cohort(cohort),
            (None, None) => Ok(Vec::new()),
        }
    }
}

//! `session_invitation`: what a session's people have to know, as text to paste, in the language that is asked for.

use domain::Id;
use domain::calendar::{Invited, invitation};
use domain::sentence::Language;
use domain::training::{Cohort, Session, Topic};
use store::Row;

use super::view::{AskInvitation, InvitationText};
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// The text.
pub(crate) fn session_invitation(engine: &mut Engine, request: AskInvitation) -> Result<InvitationText> {
    let id = engine::id("session", &request.session)?;
    let row = engine.store.get::<Session>(id)?.ok_or_else(|| Failure::not_found("session"))?;
    Ok(InvitationText { text: engine.invitation_text(&row, language(&request.language)?)? })
}

pub(super) fn language(word: &str) -> Result<Language> {
    match word {
        "en" => Ok(Language::English),
        "vi" => Ok(Language::Vietnamese),
        _ => Err(Failure::invalid("language", "no_language")),
    }
}

impl Engine {
    pub(super) fn invitation_text(&self, row: &Row<Session>, language: Language) -> Result<String> {
        let plan = self.plan_of_session(row.id)?;
        let cohort = row.value.cohort.map(|cohort| self.store.get::<Cohort>(cohort.0)).transpose()?.flatten();
        let mut topics = Vec::new();
        for id in row.value.covers.iter().flatten().filter_map(|id| Id::try_parse(id).ok()) {
            topics.extend(self.store.get::<Topic>(id)?.map(|row| (row.value.position, text(row.value.title), row.id)));
        }
        topics.sort();
        let around = Invited {
            cohort: cohort.map(|row| text(row.value.title)).unwrap_or_default(),
            topics: topics.into_iter().map(|(_, title, id)| (id, title)).collect(),
            t0: plan.t0,
            zone: plan.zone.name(),
            local: &|at| times::local(at, plan.zone),
        };
        Ok(invitation(&row.value, &around, language))
    }
}

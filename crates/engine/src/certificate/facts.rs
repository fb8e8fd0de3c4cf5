//! What a certificate would say of one place: facts of the plan and of completion, words of the design.

use std::collections::HashMap;

use domain::completion::{Place, Standing};
use domain::sentence::{Args, Language, say};
use domain::training::{Course, Session, Topic};
use domain::workspace::Member;
use domain::{Id, args, normal};
use keys::certificate::{Certificate as Facts, VERSION};

use super::design::Wording;
use crate::completion::book::Known;
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Failure, Result, times};

/// What does not differ between the people of an audience.
#[derive(Clone, Debug, Default)]
pub(super) struct OfAudience {
    pub course: String,
    pub hours: String,
    pub wording: Wording,
}

/// What does not differ between certificates that are issued together.
pub(super) struct Issuing {
    pub plan: Plan,
    pub language: Language,
    pub audiences: HashMap<Id, OfAudience>,
    /// Where a cohort met last.
    pub places: HashMap<Id, String>,
    common: Facts,
}

impl Engine {
    pub(super) fn issuing(&self, known: &Known, language: &str) -> Result<Issuing> {
        let language = match language {
            "en" => Language::English,
            "vi" => Language::Vietnamese,
            _ => return Err(Failure::invalid("language", "no_language")),
        };
        let member = self.member()?;
        let now = self.now();
        let common = Facts {
            v: VERSION,
            issuer: plain(&text(member.name.clone())),
            role: role_of(&member),
            member: self.me.member.to_string(),
            issued: times::local(now, known.plan.zone)[..10].to_owned(),
            organisation: plain(&text(self.workspace()?.name)),
            workspace: self.genesis()?.fingerprint(),
            language: if language == Language::Vietnamese { "vi" } else { "en" }.to_owned(),
            ..Facts::default()
        };
        let mut audiences = HashMap::new();
        for (id, _) in &known.audiences {
            audiences.insert(*id, self.of_audience(known.rollout, *id, language)?);
        }
        Ok(Issuing { plan: known.plan, language, audiences, places: self.met_at(known.rollout, &known.plan)?, common })
    }

    pub(super) fn of_audience(&self, rollout: Id, audience: Id, language: Language) -> Result<OfAudience> {
        let courses = self.store.of::<Course>("audience", audience)?;
        let mut minutes = 0;
        for course in &courses {
            let topics = self.store.of::<Topic>("course", course.id)?;
            let required = topics.iter().filter(|row| row.value.required.unwrap_or(true));
            let sum: i64 = required.filter_map(|row| row.value.minutes).sum();
            minutes += if sum > 0 { sum } else { course.value.stated_minutes.unwrap_or(0) };
        }
        let titles: Vec<String> = courses.into_iter().map(|row| plain(&text(row.value.title))).collect();
        Ok(OfAudience { course: titles.join(", "), hours: hours(minutes, language), wording: self.wording(rollout, audience, language)? })
    }

    fn met_at(&self, rollout: Id, plan: &Plan) -> Result<HashMap<Id, String>> {
        let mut sessions = self.store.of::<Session>("rollout", rollout)?;
        sessions.sort_by_key(|row| row.value.planned.and_then(|planned| planned.instant(plan.t0)));
        let named = |session: &Session| Some((session.cohort?.0, plain(&session.place.as_ref()?.0)));
        Ok(sessions.iter().filter_map(|row| named(&row.value)).filter(|(_, place)| !place.is_empty()).collect())
    }
}

impl Issuing {
    /// The facts of one place, without a number.
    pub(super) fn facts(&self, known: &Known, place: &Place, standing: &Standing) -> Facts {
        let audience = place.wanted.map(|i| known.audiences[i].clone()).unwrap_or_default();
        let of = self.audiences.get(&audience.0).cloned().unwrap_or_default();
        let cohort = known.cohorts.iter().find(|cohort| cohort.id == place.cohort);
        let met = || self.places.get(&place.cohort).cloned().unwrap_or_default();
        Facts {
            name: known.roster.person(place.person).map(|person| plain(&person.line.name)).unwrap_or_default(),
            course: of.course,
            audience: plain(&audience.1),
            cohort: cohort.map(|cohort| plain(&cohort.title)).unwrap_or_default(),
            hours: of.hours,
            date: standing.completed.map(|at| times::local(at, self.plan.zone)[..10].to_owned()).unwrap_or_default(),
            result: self.result(standing.score),
            place: if of.wording.place.is_empty() { met() } else { of.wording.place },
            title: of.wording.title,
            text: of.wording.text,
            signers: of.wording.signers,
            ..self.common.clone()
        }
    }

    fn result(&self, score: Option<i64>) -> String {
        plain(&match score {
            Some(score) => say(self.language, "certificate-result-passed", &args!(score: decimal(score, self.language))),
            None => say(self.language, "certificate-result-complete", &Args::new()),
        })
    }
}

/// One line without hidden signs, as it can be signed.
pub(super) fn plain(text: &str) -> String {
    normal::name(text)
}

/// Minutes as hours; nothing for none.
fn hours(minutes: i64, language: Language) -> String {
    if minutes > 0 { decimal((minutes * 100 + 30) / 60, language) } else { String::new() }
}

/// Hundredths without needless zeros: 7.5, 8; with a comma in Vietnamese.
fn decimal(hundredths: i64, language: Language) -> String {
    let digits = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    let digits = digits.trim_end_matches('0').trim_end_matches('.');
    if language == Language::Vietnamese { digits.replace('.', ",") } else { digits.to_owned() }
}

/// The role in which somebody issues: the one whose work it is, before the ownership of the workspace.
fn role_of(member: &Member) -> String {
    use domain::rights::Role;
    let roles = domain::workspace::roles_of(member);
    let order = [Role::TrainingManager, Role::DeploymentLead, Role::Owner];
    order.into_iter().find(|role| roles.contains(role)).map(|role| role.word().to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_written_as_the_language_writes_them() {
        assert_eq!(["", "8", "7.5", "0.33"].map(str::to_owned), [0, 480, 450, 20].map(|minutes| hours(minutes, Language::English)));
        assert_eq!(hours(450, Language::Vietnamese), "7,5");
    }
}

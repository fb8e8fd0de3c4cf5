//! `badge_print`: badges with the code of each person, to be cut out. The paper holds a name and a code, and nothing else.

use domain::training::{Cohort, Session};
use domain::{Id, badge};

use super::view::{BadgesPrinted, PrintBadges};
use crate::count::small;
use crate::printing::{BadgePages, PrintedBadge};
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Most badges of one file.
const MOST: usize = 5_000;

/// Badges of a session's list, of a cohort or of one person, sorted by given name.
pub(crate) fn badge_print(engine: &mut Engine, request: PrintBadges) -> Result<BadgesPrinted> {
    let letter = match request.paper.as_str() {
        "a4" => false,
        "letter" => true,
        _ => return Err(Failure::invalid("paper", "no_paper")),
    };
    if !["en", "vi"].contains(&request.language.as_str()) {
        return Err(Failure::invalid("language", "no_language"));
    }
    let printer = engine.printer.clone().ok_or_else(|| Failure::fault("this program prints no reports"))?;
    let (title, people) = engine.whom_to_badge(&request)?;
    if people.is_empty() {
        return Err(Failure::new("nobody_on_list"));
    }
    if people.len() > MOST {
        return Err(Failure::new("badges_many").with("most", MOST));
    }
    let workspace = engine.genesis()?;
    let badge = |(person, name, class): &(Id, String, String)| {
        let code = badge::badge(&workspace, *person);
        PrintedBadge { name: name.clone(), class: class.clone(), spaced: badge::spaced(&code), code }
    };
    let sources = engine.sources_line(engine.zone()?, &request.language)?;
    let pages = BadgePages {
        workspace: text(engine.workspace()?.name),
        title,
        made: engine.now(),
        zone: engine.zone()?.name().to_owned(),
        genesis: workspace.to_string(),
        language: request.language,
        letter,
        sources,
        badges: people.iter().map(badge).collect(),
    };
    let bytes = printer.badges(&pages).map_err(Failure::fault)?;
    let file = crate::files::file_made("badges.pdf".to_owned(), &bytes, request.path)?;
    Ok(BadgesPrinted { badges: small(people.len()), file })
}

type Badged = (Id, String, String);

impl Engine {
    fn whom_to_badge(&mut self, request: &PrintBadges) -> Result<(String, Vec<Badged>)> {
        if let Some(session) = &request.session {
            let session = engine::id("session", session)?;
            let title = self.store.get::<Session>(session)?.ok_or_else(|| Failure::not_found("session"))?.value.title;
            let rows = &self.sheet(session)?.rows;
            let people = rows.iter().filter_map(|row| Some((Id::try_parse(&row.person).ok()?, row.name.clone(), row.department.clone())));
            return Ok((text(title), people.collect()));
        }
        let everybody = self.people_index()?;
        let one = |one: &crate::people::index::Indexed| (one.id, one.line.name.clone(), one.line.department.clone());
        match (&request.cohort, &request.person) {
            (Some(cohort), _) => {
                let cohort = engine::id("cohort", cohort)?;
                let title = self.store.get::<Cohort>(cohort)?.ok_or_else(|| Failure::not_found("cohort"))?.value.title;
                Ok((text(title), everybody.iter().filter(|person| person.cohorts.contains(&cohort)).map(one).collect()))
            }
            (None, Some(person)) => {
                let person = self.same()?.stays(engine::id("person", person)?);
                let found: Vec<Badged> = everybody.person(person).into_iter().map(one).collect();
                Ok((found.first().map(|(_, name, _)| name.clone()).unwrap_or_default(), found))
            }
            (None, None) => Err(Failure::invalid("session", "badges_of_whom")),
        }
    }
}

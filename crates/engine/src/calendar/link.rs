//! Links from which a calendar program follows a rollout's dates on the server: made, listed, taken back.
//!
//! The feed itself is the server's.

use std::collections::BTreeMap;

use domain::calendar::{CalendarLink, digest, link_id};
use domain::normal::folded;
use domain::people::Person;
use domain::rights::TRAINERS;
use domain::training::segment::leaders;
use domain::value::Instant;
use domain::workspace::roles_of;
use domain::{Id, Ref};
use store::{Draft, Row};

use super::view::{CalendarLinkLine, CalendarLinkMade, CalendarLinks, NewCalendarLink, OfCalendarLink};
use crate::app::view::Done;
use crate::checklist::show::is_sent;
use crate::rollout::view::OfRollout;
use crate::secret_link::{Asked, token_at};
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// The links that were not taken back, newest first.
pub(crate) fn calendar_link_list(engine: &mut Engine, request: OfRollout) -> Result<CalendarLinks> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let server = engine.store.setting("server")?;
    let may = TRAINERS.allow(&roles_of(&engine.member()?));
    let mut rows = engine.store.of::<CalendarLink>("rollout", rollout)?;
    rows.sort_by_key(|row| std::cmp::Reverse(row.state.shown("expires").map(|write| (write.at, write.dot))));
    let links = rows.into_iter().map(|row| engine.calendar_link_line(row, server.as_deref().filter(|_| may))).collect::<Result<_>>()?;
    let trainers = engine.trainers_of(rollout)?;
    Ok(CalendarLinks { trainers, links, own_certificate: engine.store.setting("server_cert")?.is_some(), server, may })
}

/// Makes a link with a token that nobody can guess. The token stays on this laptop, its digest goes into the log.
pub(crate) fn calendar_link_new(engine: &mut Engine, request: NewCalendarLink) -> Result<CalendarLinkMade> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let zone = engine.plan(rollout)?.zone;
    let Asked { server, title, token, expires } = engine.link_asked(&request.title, request.days)?;
    let person = request.person.as_deref().map(|person| engine::id("person", person)).transpose()?;
    if let Some(person) = person {
        engine.store.get::<Person>(person)?.ok_or_else(|| Failure::not_found("person"))?;
    }
    let trainer = request.trainer.as_deref().map(domain::normal::name).filter(|name| !name.is_empty());
    if person.is_some() && trainer.is_some() {
        return Err(Failure::invalid("trainer", "link_of_one"));
    }
    let known = engine.trainers_of(rollout)?;
    let is = |one: &&String| trainer.as_deref().is_some_and(|name| folded(one) == folded(name));
    let trainer = match (&trainer, known.iter().find(is)) {
        (Some(name), None) => return Err(Failure::invalid("trainer", "no_trainer").with("name", name.as_str())),
        (_, found) => found.cloned(),
    };
    let id = link_id(&token);
    let link = CalendarLink {
        token: Some(digest(&token).to_string().into()),
        rollout: Some(Ref::to(rollout)),
        title: Some(title.into()),
        person: person.map(Ref::to),
        trainer: trainer.map(Into::into),
        expires: Some(Instant(expires)),
    };
    engine.link_made("calendar_link.new", Draft::put(id, &link), &token)?;
    let address = engine.calendar_address(&server, &token)?;
    Ok(CalendarLinkMade { link: id.to_string(), address, expires: times::local(expires, zone) })
}

/// Takes a link back: once the server has heard of it, it leads nowhere, for good.
pub(crate) fn calendar_link_revoke(engine: &mut Engine, request: OfCalendarLink) -> Result<Done> {
    let id = engine::id("calendar_link", &request.link)?;
    engine.store.get::<CalendarLink>(id)?.ok_or_else(|| Failure::not_found("calendar_link"))?;
    engine.link_taken_back(&CalendarLink::KIND, id, "calendar_link.revoke")
}

impl Engine {
    /// Who leads a session of a rollout or a part of one, by their names.
    pub(crate) fn trainers_of(&self, rollout: Id) -> Result<Vec<String>> {
        let mut all: BTreeMap<String, String> = BTreeMap::new();
        for name in self.sessions_of(rollout)?.iter().flat_map(|row| leaders(&row.value)) {
            all.entry(folded(&name)).or_insert(name);
        }
        Ok(all.into_values().collect())
    }

    /// It ends like a calendar's file: some programs go by that.
    fn calendar_address(&self, server: &str, token: &str) -> Result<String> {
        Ok(format!("{}/calendar/{}/{token}.ics", server.trim_end_matches('/'), self.genesis()?))
    }

    fn calendar_link_line(&self, row: Row<CalendarLink>, server: Option<&str>) -> Result<CalendarLinkLine> {
        let zone = self.plan(row.value.rollout.map(|rollout| rollout.0).unwrap_or_default())?.zone;
        let token = self.store.setting(&token_at(&CalendarLink::KIND, row.id))?;
        let by = row.state.shown("expires").map(|write| write.dot.author);
        let person = row.value.person.map(|person| self.person_now(person.0)).transpose()?.flatten();
        Ok(CalendarLinkLine {
            id: row.id.to_string(),
            lapsed: !row.value.opens(self.now()),
            expires: times::local(row.value.expires.map_or(0, |expires| expires.0), zone),
            by: by.map(|author| self.everybody().map(|all| all.of(author).name)).transpose()?.unwrap_or_default(),
            address: server.zip(token).map(|(server, token)| self.calendar_address(server, &token)).transpose()?,
            sent: is_sent(&row.state),
            person: row.value.person.map(|named| person.as_ref().map_or(named.0, |row| row.id).to_string()),
            name: person.map(|row| text(row.value.name)).unwrap_or_default(),
            trainer: row.value.trainer.map(|trainer| trainer.0),
            title: text(row.value.title),
        })
    }
}

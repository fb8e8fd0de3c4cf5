//! Making a link and taking it back.

use domain::Ref;
use domain::status_link::{Part, StatusLink, digest, link_id};
use domain::value::Instant;
use store::Draft;

use super::view::{NewStatusLink, OfStatusLink, StatusLinkMade};
use crate::app::view::Done;
use crate::secret_link::Asked;
use crate::{Engine, Failure, Result, engine, times};

/// Makes a link with a token that nobody can guess. The token stays on this laptop, its digest goes into the log.
pub(crate) fn status_link_new(engine: &mut Engine, request: NewStatusLink) -> Result<StatusLinkMade> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let zone = engine.plan(rollout)?.zone;
    let Asked { server, title, token, expires } = engine.link_asked(&request.title, request.days)?;
    // In the order of the page, each once.
    let shows: Vec<String> =
        Part::WORDS.iter().filter(|word| request.shows.iter().any(|one| one == *word)).map(|w| (*w).to_owned()).collect();
    if let Some(unknown) = request.shows.iter().find(|word| Part::of(word).is_none()) {
        return Err(Failure::invalid("shows", "status_link_part").with("word", unknown.as_str()));
    }
    let id = link_id(&token);
    let link = StatusLink {
        token: Some(digest(&token).to_string().into()),
        rollout: Some(Ref::to(rollout)),
        title: Some(title.into()),
        shows: Some(shows),
        expires: Some(Instant(expires)),
    };
    engine.link_made("status_link.new", Draft::put(id, &link), &token)?;
    let address = engine.status_address(&server, &token)?;
    Ok(StatusLinkMade { link: id.to_string(), address, expires: times::local(expires, zone) })
}

/// Takes a link back: once the server has heard of it, it leads nowhere, for good.
pub(crate) fn status_link_revoke(engine: &mut Engine, request: OfStatusLink) -> Result<Done> {
    let id = engine::id("status_link", &request.link)?;
    engine.store.get::<StatusLink>(id)?.ok_or_else(|| Failure::not_found("status_link"))?;
    engine.link_taken_back(&StatusLink::KIND, id, "status_link.revoke")
}

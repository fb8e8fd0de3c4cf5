//! Documents registered and corrected; versions added; what somebody says of one.

use domain::checklist::Evidence;
use domain::document::{Document, DocumentRead, DocumentSaid};
use domain::value::Instant;
use domain::{Ref, Verb};
use store::Draft;

use super::view::{AddEdition, OfDocument, SayDocument, SetDocument};
use crate::app::view::Done;
use crate::evidence::attach::attached;
use crate::whom::{differing, lines, words};
use crate::{Engine, Failure, Result, engine};

/// Registers a document, or corrects one whole.
pub(crate) fn document_set(engine: &mut Engine, request: SetDocument) -> Result<Done> {
    let known = request.document.as_deref().map(|id| engine::id("document", id)).transpose()?;
    let before = known.map(|id| engine.store.get::<Document>(id)?.ok_or_else(|| Failure::not_found("document"))).transpose()?;
    let before = before.map(|row| row.value).unwrap_or_default();
    let area = match before.area {
        Some(area) => area.0,
        None => engine::id("area", &request.area)?,
    };
    let rollout = engine.area(area)?.rollout;
    let owner = request.owner.as_deref().filter(|owner| !owner.trim().is_empty()).map(|owner| engine.whom(owner)).transpose()?;
    let whole = Document {
        rollout,
        area: Some(Ref::to(area)),
        title: words(Some(&request.title)),
        owner: owner.map(Into::into),
        note: lines(request.note.as_deref()),
        ..before.clone()
    };
    let id = known.unwrap_or_else(|| engine.new_id());
    engine.done("document.set", &[differing(id, &before, &whole)])
}

/// Takes a document out of the register; the history keeps it with its versions.
pub(crate) fn document_remove(engine: &mut Engine, request: OfDocument) -> Result<Done> {
    let id = engine::id("document", &request.document)?;
    engine.store.get::<Document>(id)?.ok_or_else(|| Failure::not_found("document"))?;
    engine.done("document.remove", &[Draft::state(&Document::KIND, id, Verb::Archive)])
}

/// Adds a version; the earlier ones stay.
pub(crate) fn document_edition(engine: &mut Engine, request: AddEdition) -> Result<Done> {
    let id = engine::id("document", &request.document)?;
    engine.store.get::<Document>(id)?.ok_or_else(|| Failure::not_found("document"))?;
    if request.version.trim().is_empty() {
        return Err(Failure::invalid("version", "edition_version"));
    }
    if !matches!(request.given.form.as_str(), "file" | "link") {
        return Err(Failure::invalid("form", "edition_form"));
    }
    let evidence = Evidence {
        document: Some(Ref::to(id)),
        version: words(Some(&request.version)),
        news: words(request.news.as_deref()),
        ..attached(engine, &request.given)?
    };
    let made = engine.new_id();
    engine.done("document.edition", &[Draft::put(made, &evidence)])
}

/// Says of a version that the member who works here read it, accepts it, or misses something in it.
pub(crate) fn document_say(engine: &mut Engine, request: SayDocument) -> Result<Done> {
    let id = engine::id("document", &request.document)?;
    engine.store.get::<Document>(id)?.ok_or_else(|| Failure::not_found("document"))?;
    let editions = engine.editions(id)?;
    let edition = match request.edition.as_deref() {
        Some(edition) => editions.iter().find(|row| row.id.to_string() == edition),
        None => editions.last(),
    };
    let edition = edition.ok_or_else(|| Failure::invalid("edition", "edition_none"))?.id;
    let said = DocumentSaid::of(&request.said)
        .ok_or_else(|| Failure::invalid("said", "document_said").with("words", DocumentSaid::WORDS.join(", ")))?;
    let read = DocumentRead {
        document: Some(Ref::to(id)),
        edition: Some(Ref::to(edition)),
        member: Some(Ref::to(engine.me.member)),
        said: Some(said),
        note: lines(request.note.as_deref()),
        at: Some(Instant(engine.now())),
    };
    let made = engine.new_id();
    engine.done("document.say", &[Draft::put(made, &read)])
}

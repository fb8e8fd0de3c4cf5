//! `POST /v1/files/look`, `put` and `get`: files by their digest, for members only, in pieces.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use axum::response::Response;
use domain::args;
use domain::files::{Get, Look, Looked, Put};
use domain::sync::Who;
use domain::workspace::{Member, is_approved};
use domain::{AuthorId, RecordKey};

use super::body::{answer, receive, token};
use super::hello::{Authorised, authorise};
use crate::access;
use crate::answer::Refused;
use crate::app::{App, blocking};
use crate::files;
use crate::live::Live;

/// What is there of these files?
pub(super) async fn look(State(app): State<Arc<App>>, request: Request<Body>) -> Result<Response, Refused> {
    let received = receive(request).await?;
    blocking(move || {
        let (author, live) = member(&app, token(&received.headers)?)?;
        let asked: Look = received.read()?;
        answer(&Looked { files: files::look(live.tenant(), author, &asked.files)? }, received.takes_zstd())
    })
    .await
}

/// The next piece of a file.
pub(super) async fn put(State(app): State<Arc<App>>, request: Request<Body>) -> Result<Response, Refused> {
    let received = receive(request).await?;
    blocking(move || {
        let (author, live) = member(&app, token(&received.headers)?)?;
        let asked: Put = received.read()?;
        let seen = files::put(live.tenant(), app.limits, author, &asked, app.now())?;
        if seen.whole {
            app.counters.files.add(1);
            // Whoever waits for the file hears that there is something to ask for.
            live.nudge();
        }
        answer(&seen, received.takes_zstd())
    })
    .await
}

/// A piece of a file that is here whole.
pub(super) async fn get(State(app): State<Arc<App>>, request: Request<Body>) -> Result<Response, Refused> {
    let received = receive(request).await?;
    blocking(move || {
        let (_, live) = member(&app, token(&received.headers)?)?;
        let asked: Get = received.read()?;
        let piece = files::get(live.tenant(), &asked.file, asked.from)?;
        app.counters.pieces.add(1);
        answer(&piece, received.takes_zstd())
    })
    .await
}

/// Whose session it is: an author's, since an invitation brings in a first batch and nothing else; and of somebody whom
/// nobody has to approve any more.
fn member(app: &App, token: &str) -> Result<(AuthorId, Arc<Live>), Refused> {
    let Authorised { session, live, .. } = authorise(app, token)?;
    let Who::Author(author) = session.who else { return Err(Refused::forbidden("not_enrolled", args!())) };
    let mut reading = live.tenant().read()?;
    let member = session.member.map_or_else(|| access::member_of(author, &mut *reading), |known| Ok(Some(known)))?;
    let state = member.map_or(Ok(None), |member| reading.record(&RecordKey::of::<Member>(member)))?;
    drop(reading);
    if state.is_some_and(|state| is_approved(&state.read())) {
        Ok((author, live))
    } else {
        Err(Refused::forbidden("not_approved", args!()))
    }
}

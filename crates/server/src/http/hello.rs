//! `POST /v1/hello` and `POST /v1/session`: a nonce, and a signature over it for a token.

use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::sync::{Hello, HelloAnswer, PROTOCOL, SESSION_AS, Session as Opening, SessionAnswer, session_bytes};

use super::body::receive;
use crate::access;
use crate::answer::Refused;
use crate::app::{App, blocking, random_text};
use crate::session::{SESSION_MS, Session};

/// Asks for a nonce.
pub(super) async fn hello(State(app): State<Arc<App>>, request: Request<Body>) -> Result<Json<HelloAnswer>, Refused> {
    let received = receive(request).await?;
    blocking(move || {
        let Hello { workspace } = received.read()?;
        app.live(&workspace)?;
        let (nonce, now) = (random_text()?, app.now());
        app.sessions.offer(nonce.clone(), workspace, now);
        let server_key = STANDARD.encode(app.receipts.public());
        Ok(Json(HelloAnswer { protocol: PROTOCOL, nonce, server_key, now }))
    })
    .await
}

/// Proves who asks.
pub(super) async fn session(State(app): State<Arc<App>>, request: Request<Body>) -> Result<Json<SessionAnswer>, Refused> {
    let received = receive(request).await?;
    blocking(move || {
        let opening: Opening = received.read()?;
        let now = app.now();
        if !app.sessions.take(&opening.nonce, &opening.workspace, now) {
            return Err(Refused::new(StatusCode::UNAUTHORIZED, "nonce", "the nonce is not known, spent or lapsed; ask for a new one"));
        }
        let live = app.live(&opening.workspace)?;
        let mut reading = live.tenant().read()?;
        let key = access::key_of(opening.who, now, &mut *reading)?;
        let signed = session_bytes(&opening.workspace, &opening.nonce);
        if !domain::workspace::verify(&key, SESSION_AS, &signed, &opening.sig) {
            return Err(Refused::new(StatusCode::UNAUTHORIZED, "signature", "the signature is not by the key of who asks"));
        }
        let (token, expires) = (random_text()?, now + SESSION_MS);
        let session = Session { workspace: opening.workspace, who: opening.who, expires, checked: reading.head()?.seq };
        app.sessions.open(token.clone(), session, now);
        Ok(Json(SessionAnswer { token, expires }))
    })
    .await
}

/// The session of a token, looked up again where the log has grown since, with its workspace.
///
/// # Errors
/// 401 where it has ended; the refusal where it may no longer be here.
pub(super) fn authorise(app: &App, token: &str) -> Result<(Session, Arc<crate::live::Live>), Refused> {
    let now = app.now();
    let session = app.sessions.get(token, now).ok_or_else(Refused::session)?;
    let live = app.live(&session.workspace)?;
    let mut reading = live.tenant().read()?;
    let head = reading.head()?.seq;
    // What another process wrote is news for whoever listens here.
    live.announce(head);
    let shut_out = match session.who {
        domain::sync::Who::Author(author) => reading.author(author)?.is_none_or(|row| row.revoked.is_some()),
        domain::sync::Who::Invitation(_) => false,
    };
    if head != session.checked || shut_out {
        if let Err(refused) = access::key_of(session.who, now, &mut *reading) {
            app.sessions.close(token);
            return Err(refused);
        }
        app.sessions.update(token, |session| session.checked = head);
    }
    drop(reading);
    Ok((session, live))
}

//! `POST /v1/hello` and `POST /v1/session`: a nonce, and a signature over it for a token.

use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::sync::{Hello, HelloAnswer, PROTOCOL, SESSION_AS, Session as Opening, SessionAnswer, Who, session_bytes};

use super::body::receive;
use crate::access::{self, Glanced};
use crate::answer::Refused;
use crate::app::{App, blocking, random_text};
use crate::live::Live;
use crate::session::{SESSION_MS, Session};
use crate::storage::Head;

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
        let head = reading.head()?;
        if head.seq == 0 {
            return Err(Refused::unknown_workspace());
        }
        let key = access::key_of(opening.who, now, &mut *reading)?;
        let signed = session_bytes(&opening.workspace, &opening.nonce);
        if !domain::workspace::verify(&key, SESSION_AS, &signed, &opening.sig) {
            return Err(Refused::new(StatusCode::UNAUTHORIZED, "signature", "the signature is not by the key of who asks"));
        }
        let (token, expires) = (random_text()?, now + SESSION_MS);
        let member = match opening.who {
            Who::Author(author) => access::member_of(author, &mut *reading)?,
            Who::Invitation(_) => None,
        };
        let session = Session { workspace: opening.workspace, who: opening.who, member, expires, checked: head.seq };
        app.sessions.open(token.clone(), session, now);
        Ok(Json(SessionAnswer { token, expires }))
    })
    .await
}

/// Somebody who may be here now.
pub(super) struct Authorised {
    pub(super) session: Session,
    pub(super) live: Arc<Live>,
    /// The log's end, asked for with this request.
    pub(super) head: Head,
}

/// The session of a token, looked up again where the log has grown since, with its workspace.
///
/// # Errors
/// 401 where it has ended, 429 where it asks too often; the refusal where it may no longer be here.
pub(super) fn authorise(app: &App, token: &str) -> Result<Authorised, Refused> {
    let now = app.now();
    let session = app.sessions.spend(token, now)?;
    let live = app.live(&session.workspace)?;
    let author = match session.who {
        Who::Author(author) => Some(author),
        Who::Invitation(_) => None,
    };
    // What will be looked at comes along where the log has probably grown.
    let asked = live.rights_may_differ(session.checked);
    let records = author.filter(|_| asked).map(|author| access::records_of(author, session.member)).unwrap_or_default();
    let glance = live.tenant().glance(author, &records)?;
    let head = glance.head.clone();
    if head.seq == 0 {
        // It was here: the database was put back to before it moved in.
        return Err(Refused::unknown_workspace());
    }
    // What another process wrote is news for whoever listens here.
    live.announce(head.seq);
    let shut_out = author.is_some() && glance.author.as_ref().is_none_or(|row| row.revoked.is_some());
    if (shut_out || !live.rights_stand(session.checked, &head))
        && let Err(refused) = access::key_of(session.who, now, &mut Glanced { glance: &glance, tenant: live.tenant() })
    {
        app.sessions.close(token);
        return Err(refused);
    }
    app.sessions.update(token, |session| session.checked = head.seq);
    Ok(Authorised { session, live, head })
}

//! `POST /v1/publish`: a workspace that was born on a laptop moves in, bytes unchanged.
//!
//! The room's secret opens the door for one workspace, once; sending the same again goes on where it
//! broke off. What does not fit into one request follows by `sync`, since the owner is enrolled by then.

use std::sync::{Arc, PoisonError};

use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, StatusCode};
use axum::response::Response;
use domain::args;
use domain::batch::Batch;
use domain::rights::Role;
use domain::sync::{PublishAnswer, PublishRequest, Pushed};
use domain::workspace::{Author, Member, WORKSPACE_ID, Workspace, roles_of};
use domain::{AuthorId, Hash, RecordKey};

use super::body::{answer, receive};
use super::sync::count_pushed;
use crate::answer::Refused;
use crate::app::{App, blocking};
use crate::append::{Appender, Carrier, foreseen};
use crate::prepare::prepare;
use crate::storage::{Room, RoomHold, Tenant};

pub(super) async fn publish(State(app): State<Arc<App>>, request: Request<Body>) -> Result<Response, Refused> {
    let received = receive(request).await?;
    blocking(move || answer(&publish_now(&app, &received.read()?)?, received.takes_zstd())).await
}

fn publish_now(app: &App, request: &PublishRequest) -> Result<PublishAnswer, Refused> {
    let _alone = app.moving_in.lock().unwrap_or_else(PoisonError::into_inner);
    let storage = app.lives.storage();
    let secret = Hash::of(&[request.secret.as_bytes()]);
    let unknown = || Refused::forbidden("unknown_code", args!());
    let held = storage.hold_room(&secret)?.ok_or_else(unknown)?;
    let (workspace, founder) = genesis(request)?;
    if held.room().workspace.is_some_and(|bound| bound != workspace) {
        return Err(Refused::said(StatusCode::CONFLICT, "room_taken", args!()));
    }
    let tenant = match storage.tenant(&workspace)? {
        Some(tenant) => tenant,
        None => storage.found(&workspace)?,
    };
    let (pushed, head) = move_in(app, &*tenant, held.room(), request, founder)?;
    bind(held, &workspace)?;
    // Everybody else meets the workspace through the shared handle, whose head may be older than this.
    app.live(&workspace)?.announce(head);
    count_pushed(app, &pushed);
    tracing::info!(head, "a workspace moved in");
    Ok(PublishAnswer { workspace, pushed, head, now: app.now() })
}

/// The workspace's id and its founder, from the first batch.
fn genesis(request: &PublishRequest) -> Result<(Hash, AuthorId), Refused> {
    let first = request.batches.first().ok_or_else(|| no_workspace("there is no batch in the request"))?;
    let batch = Batch::read(first.get().as_bytes()).map_err(|error| no_workspace(&error.to_string()))?;
    if batch.header.workspace.is_some() || batch.header.n != 1 {
        return Err(no_workspace("the first batch is not the beginning of a workspace"));
    }
    Ok((batch.header.hash(), batch.header.author))
}

fn move_in(
    app: &App,
    tenant: &dyn Tenant,
    room: &Room,
    request: &PublishRequest,
    founder: AuthorId,
) -> Result<(Vec<Pushed>, u64), Refused> {
    let mut reading = tenant.read()?;
    let prepared = prepare(&tenant.workspace(), &request.batches, &mut |author| Ok(reading.author(author)?.map(|row| row.key)))?;
    drop(reading);
    let mut writing = tenant.write_for(&foreseen(prepared.iter()))?;
    let mut appender = Appender::begin(&mut *writing, &app.receipts, app.now())?;
    if appender.head().seq > 0 && appender.head().room != room.secret {
        return Err(Refused::said(StatusCode::CONFLICT, "workspace_known", args!()));
    }
    let new = appender.head().seq == 0;
    appender.set_room(room.secret);
    let pushed = appender.push(&prepared, Carrier::Publisher)?;
    if let Some(Pushed::Held { text, .. }) = pushed.first() {
        return Err(no_workspace(text));
    }
    if new {
        check_founded(&mut appender, founder)?;
    }
    let done = appender.finish()?;
    writing.commit()?;
    if done.erased
        && let Err(error) = tenant.wipe()
    {
        tracing::warn!(%error, "a person was erased, and the database's files may still hold what was taken out; see the server's manual");
    }
    Ok((pushed, done.head.seq))
}

/// The first batch has to make a workspace, and its founder an owner: else nobody could ever come in.
fn check_founded(appender: &mut Appender<'_>, founder: AuthorId) -> Result<(), Refused> {
    let workspace = appender.get(&RecordKey::of::<Workspace>(WORKSPACE_ID))?;
    let author = appender.get(&RecordKey::of::<Author>(founder.record()))?;
    let member = author.and_then(|author| author.read::<Author>().member);
    let member = match member {
        Some(member) => appender.get(&RecordKey::of::<Member>(member.0))?,
        None => None,
    };
    let owner = member.is_some_and(|member| roles_of(&member.read()).contains(&Role::Owner));
    if workspace.is_some() && owner { Ok(()) } else { Err(no_workspace("the first batch makes no workspace with an owner")) }
}

fn bind(held: Box<dyn RoomHold + '_>, workspace: &Hash) -> Result<(), Refused> {
    if held.bind(workspace)? {
        return Ok(());
    }
    Err(Refused::said(StatusCode::CONFLICT, "room_taken", args!()))
}

fn no_workspace(why: &str) -> Refused {
    Refused::said(StatusCode::UNPROCESSABLE_ENTITY, "no_workspace", args!(why: why))
}

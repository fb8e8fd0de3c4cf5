//! `POST /v1/sync`: batches in, verdicts and the log out.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use axum::response::Response;
use domain::AuthorId;
use domain::sync::{Entry, Pushed, SyncAnswer, SyncRequest, Who};
use serde_json::value::RawValue;

use super::body::{Received, answer, receive, token};
use super::hello::authorise;
use crate::answer::Refused;
use crate::app::{App, blocking, count};
use crate::append::Carrier;
use crate::cursor::Cursor;
use crate::live::Live;
use crate::prepare::prepare;
use crate::storage::{LogRow, Page};

/// Most entries on a page.
const PAGE_ENTRIES: usize = 500;
/// Most bytes of batches on a page, unpacked.
const PAGE_BYTES: usize = 4 << 20;
/// Most batches in one request.
const MOST_BATCHES: usize = 2_000;

pub(super) async fn sync(State(app): State<Arc<App>>, request: Request<Body>) -> Result<Response, Refused> {
    let received = receive(request).await?;
    blocking(move || sync_now(&app, &received)).await
}

fn sync_now(app: &App, received: &Received) -> Result<Response, Refused> {
    let token = token(&received.headers)?;
    let (session, live) = authorise(app, token)?;
    let request: SyncRequest = received.read()?;
    let mut reading = live.tenant().read()?;
    let cursor = Cursor::read(request.cursor.as_deref(), &mut *reading)?;
    let mut who = session.who;
    let mut pushed = Vec::new();
    if !request.batches.is_empty() {
        let prepared = prepare_all(&session.workspace, &request.batches, &mut *reading)?;
        drop(reading);
        let outcome = live.push(prepared, carrier(who, cursor.seq), &app.receipts, app.now())?;
        pushed = outcome.pushed;
        count_pushed(app, &pushed);
        if let Some(author) = outcome.enrolled {
            who = enrolled(app, token, author, &request.batches)?.unwrap_or(who);
        }
    } else {
        drop(reading);
    }
    let page = page(app, &live, who, cursor, pushed)?;
    answer(&page, received.takes_zstd())
}

fn prepare_all(
    workspace: &domain::Hash,
    batches: &[Box<RawValue>],
    reading: &mut dyn crate::storage::Reading,
) -> Result<Vec<crate::prepare::Prepared>, Refused> {
    if batches.len() > MOST_BATCHES {
        return Err(Refused::bad("too_many", format!("a request holds at most {MOST_BATCHES} batches; send the rest in the next one")));
    }
    Ok(prepare(workspace, batches, reading)?)
}

fn carrier(who: Who, knows: u64) -> Carrier {
    match who {
        Who::Author(id) => Carrier::Author { id, knows },
        Who::Invitation(id) => Carrier::Invitation { id, knows },
    }
}

/// Who came with an invitation and has just enrolled goes on as the author that it is now.
fn enrolled(app: &App, token: &str, author: AuthorId, batches: &[Box<RawValue>]) -> Result<Option<Who>, Refused> {
    let own = |raw: &RawValue| domain::batch::Batch::read(raw.get().as_bytes()).is_ok_and(|batch| batch.header.author == author);
    if !batches.iter().any(|raw| own(raw)) {
        return Ok(None);
    }
    let who = Who::Author(author);
    app.sessions.update(token, |session| session.who = who);
    Ok(Some(who))
}

fn page(app: &App, live: &Live, who: Who, cursor: Cursor, pushed: Vec<Pushed>) -> Result<SyncAnswer, Refused> {
    let own = match who {
        Who::Author(author) => Some(author),
        Who::Invitation(_) => None,
    };
    let mut reading = live.tenant().read()?;
    let head = reading.head()?.seq;
    let rows = if head > cursor.seq {
        reading.page(Page { after: cursor.seq, own, entries: PAGE_ENTRIES, bytes: PAGE_BYTES })?
    } else {
        Vec::new()
    };
    let last = rows.last().map_or(cursor, |row| Cursor { seq: row.seq, chain: row.chain });
    if let Some(author) = own.filter(|_| !rows.is_empty()) {
        live.note_served(author, last.seq);
    }
    count(&app.counters.entries, rows.len() as u64);
    let entries = rows.into_iter().map(entry).collect::<Result<_, _>>()?;
    Ok(SyncAnswer { pushed, entries, cursor: last.to_text(), more: last.seq < head, head, now: app.now() })
}

fn entry(row: LogRow) -> Result<Entry, Refused> {
    let raw = |bytes: Vec<u8>| String::from_utf8(bytes).ok().and_then(|text| RawValue::from_string(text).ok());
    let batch = match row.bytes {
        Some(bytes) => Some(raw(bytes).ok_or_else(|| Refused::fault(&"a stored batch is not JSON"))?),
        None => None,
    };
    Ok(Entry {
        seq: row.seq,
        author: row.author,
        n: row.n,
        received: row.received,
        verdicts: row.verdicts,
        chain: row.chain,
        batch,
        receipts: row.receipts,
    })
}

/// Counts what became of pushed batches.
pub(super) fn count_pushed(app: &App, pushed: &[Pushed]) {
    let logged = pushed.iter().filter(|pushed| matches!(pushed, Pushed::Logged { .. })).count() as u64;
    count(&app.counters.logged, logged);
    count(&app.counters.held, pushed.len() as u64 - logged);
}

//! `POST /v1/sync`: batches in, verdicts and the log out.

use std::sync::Arc;
use std::time::Instant;

use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use axum::response::Response;
use domain::AuthorId;
use domain::sync::{Entry, Pushed, SyncAnswer, SyncRequest, Who};
use serde_json::value::RawValue;

use super::body::{Received, answer, receive, token};
use super::hello::{Authorised, authorise};
use crate::answer::Refused;
use crate::app::{App, blocking};
use crate::append::Carrier;
use crate::cursor::Cursor;
use crate::line::Inside;
use crate::live::Live;
use crate::prepare::{Prepared, prepare};
use crate::storage::{Head, LogRow, Page};

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
    let Authorised { session, live, mut head } = authorise(app, token)?;
    let request: SyncRequest = received.read()?;
    let cursor = Cursor::read(request.cursor.as_deref(), &head, |seq| live.chain_at(seq, &head))?;
    let mut who = session.who;
    let mut pushed = Vec::new();
    let _inside = stand_in_line(app, &live, who, &request.batches)?;
    if !request.batches.is_empty() {
        let prepared = prepare_all(&live, &request.batches)?;
        let outcome = live.push(prepared, carrier(who, cursor.seq), session.member, &app.receipts, app.now())?;
        pushed = outcome.pushed;
        head = outcome.head;
        count_pushed(app, &pushed);
        if let Some(author) = outcome.enrolled {
            who = enrolled(app, token, author, &request.batches)?.unwrap_or(who);
        }
    }
    let page = page(app, &live, who, cursor, (&head, request.whole), pushed)?;
    answer(&page, received.takes_zstd())
}

/// Whoever brings batches is let in until they are answered, or told when to come: before anything is done that costs.
fn stand_in_line<'l>(app: &App, live: &'l Live, who: Who, batches: &[Box<RawValue>]) -> Result<Option<Inside<'l>>, Refused> {
    if batches.is_empty() {
        return Ok(None);
    }
    let bytes = batches.iter().map(|batch| batch.get().len()).sum();
    live.line.enter(who, bytes, Instant::now()).map(Some).map_err(|after| {
        app.counters.busy.add(1);
        Refused::busy(after)
    })
}

fn prepare_all(live: &Live, batches: &[Box<RawValue>]) -> Result<Vec<Prepared>, Refused> {
    if batches.len() > MOST_BATCHES {
        return Err(Refused::bad("too_many", format!("a request holds at most {MOST_BATCHES} batches; send the rest in the next one")));
    }
    Ok(prepare(&live.tenant().workspace(), batches, &mut |author| live.key(author))?)
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

fn page(
    app: &App,
    live: &Live,
    who: Who,
    cursor: Cursor,
    (head, whole): (&Head, bool),
    pushed: Vec<Pushed>,
) -> Result<SyncAnswer, Refused> {
    let own = match who {
        Who::Author(author) => Some(author),
        Who::Invitation(_) => None,
    };
    // Whoever cannot tell what it holds gets its own batches, too.
    let left_out = own.filter(|_| !whole);
    let rows = if head.seq > cursor.seq {
        live.page(head, Page { after: cursor.seq, own: left_out, entries: PAGE_ENTRIES, bytes: PAGE_BYTES })?
    } else {
        Vec::new()
    };
    let last = rows.last().map_or(cursor, |row| Cursor { seq: row.seq, chain: row.chain });
    if let Some(author) = own.filter(|_| !rows.is_empty()) {
        live.note_served(author, last.seq);
    }
    app.counters.entries.add(rows.len() as u64);
    let entries = rows.iter().map(|row| entry(row, left_out)).collect::<Result<_, _>>()?;
    let head = head.seq.max(last.seq);
    Ok(SyncAnswer { pushed, entries, cursor: last.to_text(), more: last.seq < head, head, now: app.now() })
}

fn entry(row: &LogRow, own: Option<AuthorId>) -> Result<Entry, Refused> {
    let raw = |bytes: &Vec<u8>| String::from_utf8(bytes.clone()).ok().and_then(|text| RawValue::from_string(text).ok());
    let batch = match row.bytes.as_ref().filter(|_| own != Some(row.author)) {
        Some(bytes) => Some(raw(bytes).ok_or_else(|| Refused::fault(&"a stored batch is not JSON"))?),
        None => None,
    };
    Ok(Entry {
        seq: row.seq,
        author: row.author,
        n: row.n,
        received: row.received,
        verdicts: row.verdicts.clone(),
        chain: row.chain,
        batch,
        receipts: row.receipts.clone(),
    })
}

/// Counts what became of pushed batches.
pub(super) fn count_pushed(app: &App, pushed: &[Pushed]) {
    let logged = pushed.iter().filter(|pushed| matches!(pushed, Pushed::Logged { .. })).count() as u64;
    app.counters.logged.add(logged);
    app.counters.held.add(pushed.len() as u64 - logged);
}

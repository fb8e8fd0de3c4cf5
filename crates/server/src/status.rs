//! The page for those without Muster: how a go-live stands, for whoever has a link to it.
//!
//! A link is a record of the log (`domain::status_link`); what it shows is read from the records that this server judges
//! by anyway, and reckoned by the rules of `domain`. So there is nothing to publish and nothing that can lag behind the
//! log, and a link that was taken back leads nowhere from that entry on. Not here: anything that can be written.

mod areas;
mod facts;
mod page;
mod picture;
mod signed;
mod words;

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::sentence::Language;
use domain::status_link::{StatusLink, digest, link_id};
use domain::{Hash, RecordKey};

use crate::storage::{Head, Stored, Tenant};

pub(crate) use page::{lost, style_digest};

/// How long a page is shown again as it was made, in milliseconds: forty readers behind one link cost as much as one.
const FRESH: i64 = 5_000;
/// Most pages kept.
const MOST_KEPT: usize = 200;

struct Kept {
    head: Head,
    made: i64,
    page: String,
}

/// Pages that were made a moment ago.
#[derive(Default)]
pub(crate) struct Pages(Mutex<HashMap<(Hash, Hash, &'static str), Kept>>);

impl Pages {
    fn get(&self, key: &(Hash, Hash, &'static str), head: &Head, now: i64) -> Option<String> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.get(key).filter(|kept| kept.head == *head && (0..FRESH).contains(&(now - kept.made)))?;
        Some(found.page.clone())
    }

    fn keep(&self, key: (Hash, Hash, &'static str), head: Head, made: i64, page: &str) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(key, Kept { head, made, page: page.to_owned() });
    }
}

/// The page behind a token; nothing where there is no such link, or it is over.
pub(crate) fn page_of(tenant: &dyn Tenant, pages: &Pages, token: &str, language: Language, now: i64) -> Stored<Option<String>> {
    let record = RecordKey::of::<StatusLink>(link_id(token));
    // Looked up with each request, whatever is kept: a link that was taken back is gone at once.
    let glance = tenant.glance(None, std::slice::from_ref(&record))?;
    let Some(state) = glance.records.get(&record).cloned().flatten().filter(|state| state.is_live()) else { return Ok(None) };
    let link: StatusLink = state.read();
    if !link.opens(now) {
        return Ok(None);
    }
    let key = (tenant.workspace(), digest(token), words::code(language));
    if let Some(page) = pages.get(&key, &glance.head, now) {
        return Ok(Some(page));
    }
    let mut reading = tenant.read()?;
    let head = reading.head()?;
    let Some(picture) = picture::picture(&mut *reading, tenant.workspace(), &link, now)? else { return Ok(None) };
    let page = page::page(&picture, &link, language);
    pages.keep(key, head, now, &page);
    Ok(Some(page))
}

//! What links with a secret have in common: those to the page for who only reads, and those to the calendar's feed.
//!
//! A token is known where it was made, and nowhere else: the log has its digest only.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::{Id, Kind, Verb};
use store::Draft;

use crate::app::view::Done;
use crate::{Engine, Failure, Result};

const DAY: i64 = 86_400_000;
/// Most days of a link. The rules allow one more, for clocks that do not agree.
const MOST_DAYS: u32 = 365;

/// A link as somebody asked for it.
pub(crate) struct Asked {
    pub server: String,
    pub title: String,
    /// Nobody can guess it.
    pub token: String,
    /// Milliseconds since 1970.
    pub expires: i64,
}

/// Where this laptop keeps the token of a link that was made here.
pub(crate) fn token_at(kind: &Kind, link: Id) -> String {
    format!("{}:{link}", kind.name)
}

impl Engine {
    /// Title and length of a new link, and its token.
    pub(crate) fn link_asked(&self, title: &str, days: u32) -> Result<Asked> {
        let server = self.store.setting("server")?.ok_or_else(|| Failure::new("no_server"))?;
        let title = domain::normal::name(title);
        if title.is_empty() {
            return Err(Failure::invalid("title", "status_link_title"));
        }
        if !(1..=MOST_DAYS).contains(&days) {
            return Err(Failure::invalid("days", "status_link_days").with("most", MOST_DAYS));
        }
        let token = URL_SAFE_NO_PAD.encode(self.chance.bytes::<32>());
        Ok(Asked { server, title, token, expires: self.now() + i64::from(days) * DAY })
    }

    /// Writes a new link; its token stays on this laptop.
    pub(crate) fn link_made(&mut self, label: &str, link: Draft, token: &str) -> Result<()> {
        let place = token_at(link.kind, link.id);
        self.act_and(label, &[link], |tx, _| Ok(tx.set_setting(&place, Some(token))?))?;
        Ok(())
    }

    /// Takes a link back: once the server has heard of it, it leads nowhere, for good.
    pub(crate) fn link_taken_back(&mut self, kind: &'static Kind, id: Id, label: &str) -> Result<Done> {
        let drafts = [Draft::state(kind, id, Verb::Archive)];
        let written = self.act_and(label, &drafts, |tx, _| Ok(tx.set_setting(&token_at(kind, id), None)?))?;
        Ok(Done { action: written.action.to_string(), label: label.to_owned() })
    }
}

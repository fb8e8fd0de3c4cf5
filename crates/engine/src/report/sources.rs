//! Whose data stands behind a report: each laptop with the time up to which its steps are known here.

use std::collections::BTreeMap;

use domain::Id;
use domain::args;
use domain::sentence::{Args, Language, say};
use domain::workspace::{Author, Device};
use domain::{AuthorId, dates};

use super::view::{LaptopData, ReportSources};
use crate::count::small;
use crate::who::text;
use crate::{Engine, Result, times};

/// A laptop with the newest step that is known of it, milliseconds since 1970.
type Heard = BTreeMap<Id, Option<i64>>;

impl Engine {
    /// Whose data this laptop has, in the line that stands on a paper.
    pub(crate) fn sources_line(&self, zone: chrono_tz::Tz, code: &str) -> Result<String> {
        let language = crate::files::language(code);
        let from = say(language, "completion-data-from", &Args::new());
        Ok(format!("{from}: {}", self.sources_of(zone)?.said(language)))
    }

    /// Whose data this laptop has, up to when.
    pub(crate) fn sources_of(&self, zone: chrono_tz::Tz) -> Result<ReportSources> {
        let known = self.known()?;
        let last: Option<i64> = self.store.setting("last_answer")?.and_then(|text| text.parse().ok());
        let heard = self.heard()?;
        let (mut laptops, now) = (Vec::new(), self.now());
        for (device, until) in heard {
            let name = self.store.get::<Device>(device)?.map(|row| text(row.value.name)).unwrap_or_default();
            let here = device == self.me.device;
            // What this laptop has is as of now.
            let until = if here { Some(now) } else { until };
            let silent = !here && known.devices_not_heard.contains(&name);
            laptops.push(LaptopData { name, here, until: until.map(|at| times::local(at, zone)), silent });
        }
        laptops.sort_by_key(|one| (!one.here, domain::normal::collation(&one.name)));
        let mut sources = ReportSources {
            laptops,
            server: last.map(|at| times::local(at, zone)),
            unsent: self.store.unsent()?,
            open_cards: small(self.store.cards()?.len()),
            text: String::new(),
        };
        sources.text = sources.said(Language::English);
        Ok(sources)
    }

    fn heard(&self) -> Result<Heard> {
        let (known, mut heard) = (self.store.heard_until()?, Heard::new());
        for (id, state) in self.store.records(&Author::KIND)? {
            let Some(device) = state.read::<Author>().device.map(|device| device.0) else { continue };
            // A laptop that was revoked and wrote nothing has nothing to tell.
            let until = known.get(&AuthorId(*id.as_bytes())).copied();
            if until.is_some() || state.is_live() {
                let entry = heard.entry(device).or_default();
                *entry = (*entry).max(until);
            }
        }
        heard.entry(self.me.device).or_default();
        Ok(heard)
    }
}

impl ReportSources {
    /// In one line: "K7 (this laptop) to 11:37, VH-02 to 9:02, B-1 not heard since Mon 1 Mar; 2 facts with two versions".
    pub(crate) fn said(&self, language: Language) -> String {
        let words = |id: &str, args: Args| say(language, &format!("report-sources-{id}"), &args);
        let today = self.laptops.iter().find(|one| one.here).and_then(|one| one.until.clone()).unwrap_or_default();
        let shown = |at: &str| {
            if at.get(..10) == today.get(..10) { at.get(11..16).unwrap_or(at).to_owned() } else { dates::minute(at, language) }
        };
        let laptop = |one: &LaptopData| {
            let (name, at) = (one.name.as_str(), one.until.as_deref().map(shown));
            match (one.here, one.silent, at) {
                (true, _, at) => words("here", args!(name: name, at: at.unwrap_or_default())),
                (false, true, Some(at)) => words("silent", args!(name: name, at: at)),
                (false, false, Some(at)) => words("to", args!(name: name, at: at)),
                (false, _, None) => words("nothing", args!(name: name)),
            }
        };
        let laptops: Vec<String> = self.laptops.iter().map(laptop).collect();
        let mut parts = vec![laptops.join(", ")];
        parts.push(match &self.server {
            Some(at) => words("server", args!(at: shown(at))),
            None => words("no-server", Args::new()),
        });
        if self.unsent > 0 {
            parts.push(words("unsent", args!(count: self.unsent)));
        }
        parts.push(words("cards", args!(count: self.open_cards)));
        parts.join("; ")
    }
}

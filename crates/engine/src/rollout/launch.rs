//! T-0 as somebody writes it: a local time, which the zone's clock can skip or have twice. Nobody chooses for the team.

use chrono_tz::Tz;

use super::view::{LaunchMeans, LaunchTime, Offer};
use crate::times::{self, Reading};
use crate::{Desk, Failure, Result};

/// What a local time can mean as T-0, before anything is written.
pub(crate) fn launch_means(_: &Desk, request: LaunchTime) -> Result<LaunchMeans> {
    let zone = times::zone(&request.zone)?;
    let meant = Meant::of(&request.go_live, None, zone)?;
    Ok(LaunchMeans { clock: meant.clock.map(str::to_owned), offers: meant.offers })
}

/// The instant that is meant, and what else could be.
pub(super) struct Meant {
    /// The only one, the one that was chosen, else the earlier.
    pub(super) at: i64,
    /// skipped, twice.
    pub(super) clock: Option<&'static str>,
    pub(super) offers: Vec<Offer>,
    chosen: bool,
}

impl Meant {
    pub(super) fn of(text: &str, which: Option<&str>, zone: Tz) -> Result<Self> {
        let (earlier, later, clock) = match times::reading("go_live", text, zone)? {
            Reading::Once(at) => return Ok(Self { at, clock: None, offers: Vec::new(), chosen: true }),
            Reading::Twice(earlier, later) => (earlier, later, "twice"),
            Reading::Skipped(earlier, later) => (earlier, later, "skipped"),
        };
        let offer = |which: &str, at: i64| Offer { which: which.to_owned(), at: times::local(at, zone) };
        let at = match which {
            None | Some("earlier") => earlier,
            Some("later") => later,
            Some(word) => return Err(Failure::invalid("which", "move_which").with("word", word)),
        };
        let offers = vec![offer("earlier", earlier), offer("later", later)];
        Ok(Self { at, clock: Some(clock), offers, chosen: which.is_some() })
    }

    /// The instant, where one is meant.
    ///
    /// # Errors
    /// An `invalid` failure that names both: nobody has chosen yet.
    pub(super) fn sure(&self, text: &str, zone: Tz) -> Result<i64> {
        if self.chosen {
            return Ok(self.at);
        }
        let code = if self.clock == Some("twice") { "launch_twice" } else { "launch_skipped" };
        let text = text.trim().replace('T', " ");
        let failure = Failure::invalid("go_live", code).with("text", text).with("zone", zone.name());
        let named = |at: &str| format!("{} ({})", at[..16].replace('T', " "), &at[19..]);
        Err(self.offers.iter().fold(failure, |failure, offer| failure.with(&offer.which, named(&offer.at))))
    }
}

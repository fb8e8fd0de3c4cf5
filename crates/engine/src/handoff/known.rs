//! What the laptop knew when it signed: it stands in the statement, on the screen and on paper.

use domain::workspace::{Author, Device};
use keys::statement::Known;

use crate::{Engine, Result, times, who};

/// A server that answered longer ago than this may have news from other laptops: one hour, in milliseconds.
const FRESH: i64 = 3_600_000;

impl Engine {
    /// What this laptop knows, as far as it can tell.
    pub(crate) fn known(&self) -> Result<Known> {
        let last: Option<i64> = self.store.setting("last_answer")?.and_then(|text| text.parse().ok());
        let stale = last.is_none_or(|last| self.clock.now() - last > FRESH);
        Ok(Known {
            last_sync: last.map(times::utc),
            head_seq: self.store.head()?,
            devices_not_heard: if stale { self.other_devices()? } else { Vec::new() },
            open_cards: self.store.cards()?.len() as u64,
            unsent: u64::from(self.store.unsent()?),
        })
    }

    fn other_devices(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for author in self.store.all::<Author>()? {
            let device = author.value.device.map(|device| device.0).filter(|device| *device != self.me.device);
            if let Some(device) = device {
                names.extend(self.store.get::<Device>(device)?.map(|row| who::text(row.value.name)));
            }
        }
        names.sort();
        names.dedup();
        Ok(names)
    }
}

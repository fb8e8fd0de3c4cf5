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

    pub(crate) fn known_words(&self, known: &Known, language: &str) -> Result<String> {
        let zone = self.zone()?;
        let vi = language == "vi";
        let last: Option<i64> = self.store.setting("last_answer")?.and_then(|text| text.parse().ok());
        let mut parts = vec![match last {
            Some(last) if vi => format!("Máy chủ trả lời lúc {}", &times::local(last, zone)[..16].replace('T', " ")),
            Some(last) => format!("Server answered {}", &times::local(last, zone)[..16].replace('T', " ")),
            None if vi => "Chưa có máy chủ".to_owned(),
            None => "No server yet".to_owned(),
        }];
        if !known.devices_not_heard.is_empty() {
            let names = known.devices_not_heard.join(", ");
            parts.push(if vi { format!("chưa nghe từ {names}") } else { format!("not heard from {names}") });
        }
        if known.open_cards > 0 {
            parts.push(if vi {
                format!("{} chỗ có hai bản ghi", known.open_cards)
            } else {
                format!("{} with two versions", known.open_cards)
            });
        }
        if known.unsent > 0 {
            parts.push(if vi { format!("{} thay đổi chưa gửi", known.unsent) } else { format!("{} changes unsent", known.unsent) });
        }
        Ok(parts.join("; "))
    }
}

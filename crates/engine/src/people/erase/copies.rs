//! Where copies of what is erased went, as far as the trail and this laptop know: other laptops, printed sheets,
//! certificates, issued reports, extracts of the trail, backups, packs. What nobody records (lists that were saved, carried
//! files, copied data folders) is said in words beside it.

use std::collections::{BTreeMap, HashMap};

use domain::certificate::Certificate;
use domain::paper::SignInSheet;
use domain::report::{AuditExport, IssuedReport};
use domain::training::Session;
use domain::workspace::{Author, Device, Member};
use domain::{AuthorId, Id};

use super::view::CopyLine;
use crate::certificate::book::facts_of;
use crate::who::text;
use crate::workshop::view::PackMade;
use crate::{Engine, Failure, Result, times};

impl Engine {
    /// All of it. `order` is the order's place in the log, none in it while it waits; without one every other laptop is named.
    pub(super) fn copies(&self, all: &[Id], order: Option<Option<u64>>) -> Result<Vec<CopyLine>> {
        let mut copies = self.laptops_with_it(order)?;
        copies.extend(self.sheets_with(all)?);
        copies.extend(self.papers_of(all)?);
        copies.extend(self.reports_out()?);
        for (_, made) in self.store.settings("pack.")? {
            let Ok(PackMade { at, place }) = serde_json::from_str(&made) else { continue };
            copies.push(CopyLine { what: "pack".to_owned(), title: place, at: Some(at) });
        }
        Ok(copies)
    }

    /// Other laptops; once the log has the order those that have not written since they knew it.
    fn laptops_with_it(&self, order: Option<Option<u64>>) -> Result<Vec<CopyLine>> {
        let knew = self.known_until()?;
        let (heard, zone) = (self.store.last_heard()?, self.zone()?);
        // A laptop has heard once any of its people has.
        let mut laptops: BTreeMap<Id, (String, Option<i64>, bool)> = BTreeMap::new();
        for row in self.store.all::<Author>()? {
            let (author, Some(device)) = (AuthorId(*row.id.as_bytes()), row.value.device) else { continue };
            if device.0 == self.me.device {
                continue;
            }
            let title = self.laptop_title(device.0, &row.value)?;
            let of = laptops.entry(device.0).or_insert((title, None, false));
            of.1 = of.1.max(heard.get(&author).copied());
            of.2 |= matches!((order.flatten(), knew.get(&author)), (Some(order), Some(knew)) if *knew >= order);
        }
        let open = laptops.into_values().filter(|(.., knows)| !knows);
        let line = |(title, heard, _): (String, Option<i64>, bool)| CopyLine {
            what: "laptop".to_owned(),
            title,
            at: heard.map(|at| times::local(at, zone)),
        };
        Ok(open.map(line).collect())
    }

    fn laptop_title(&self, device: Id, author: &Author) -> Result<String> {
        let device = self.store.get::<Device>(device)?.map(|row| text(row.value.name)).unwrap_or_default();
        let member = author.member.map(|member| self.store.get::<Member>(member.0)).transpose()?.flatten();
        let member = member.map(|row| text(row.value.name)).unwrap_or_default();
        Ok(if member.is_empty() { device } else { format!("{device} ({member})") })
    }

    /// The greatest place in the log that each author said to know.
    fn known_until(&self) -> Result<HashMap<AuthorId, u64>> {
        let mut knew: HashMap<AuthorId, u64> = HashMap::new();
        self.store.trail::<Failure>(|step| {
            let seen = knew.entry(step.author).or_default();
            *seen = step.group.seen.max(*seen);
            Ok(())
        })?;
        Ok(knew)
    }

    fn sheets_with(&self, all: &[Id]) -> Result<Vec<CopyLine>> {
        let (names, zone): (Vec<String>, _) = (all.iter().map(Id::to_string).collect(), self.zone()?);
        let mut sheets = Vec::new();
        for (_, sheet) in self.store.values::<SignInSheet>()? {
            if !sheet.rows.as_ref().is_some_and(|rows| rows.0.iter().any(|row| names.contains(row))) {
                continue;
            }
            let session = sheet.session.map(|session| self.store.get::<Session>(session.0)).transpose()?.flatten();
            let title = session.map(|row| text(row.value.title)).unwrap_or_default();
            sheets.push(CopyLine { what: "sheet".to_owned(), title, at: sheet.printed.map(|at| times::local(at.0, zone)) });
        }
        Ok(sheets)
    }

    fn papers_of(&self, all: &[Id]) -> Result<Vec<CopyLine>> {
        let mut papers = Vec::new();
        for person in all {
            for (_, record) in self.store.values_of::<Certificate>("person", *person)? {
                let issued = facts_of(&record).issued;
                papers.push(CopyLine {
                    what: "certificate".to_owned(),
                    title: text(record.number),
                    at: Some(issued).filter(|at| !at.is_empty()),
                });
            }
        }
        Ok(papers)
    }

    fn reports_out(&self) -> Result<Vec<CopyLine>> {
        let zone = self.zone()?;
        let reports = self.store.values::<IssuedReport>()?.into_iter().map(|(_, report)| CopyLine {
            what: "report".to_owned(),
            title: text(report.number),
            at: report.at.map(|at| times::local(at.0, zone)),
        });
        let extracts = self.store.values::<AuditExport>()?.into_iter().map(|(_, export)| {
            let format = text(export.format);
            // A copy of the whole is named by its own form.
            let what = if matches!(format.as_str(), "db" | "folder") { format.clone() } else { "audit".to_owned() };
            CopyLine { what, title: format, at: export.at.map(|at| times::local(at.0, zone)) }
        });
        Ok(reports.chain(extracts).collect())
    }
}

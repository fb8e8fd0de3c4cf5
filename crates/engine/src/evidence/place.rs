//! Where files are: on this laptop, at the server, on their way between the two, or still on the laptop of who attached them.

use std::collections::HashMap;

use domain::Hash;
use domain::certificate::CertificateDesign;
use domain::checklist::{Evidence, Item};
use domain::handoff::Point;
use domain::paper::SignInSheet;
use domain::rollout::Criterion;
use domain::sentence::Args;
use domain::sync::ServerError;
use domain::training::Session;
use store::{FileState, Row};

use super::attach::shown_name;
use crate::app::view::Nothing;
use crate::count::small;
use crate::sync::files::is_arriving;
use crate::sync::view::{FileLine, Files, FilesLine};
use crate::who::text;
use crate::{Engine, Failure, Result};

/// Where a file is, in one word for screens and scripts.
pub(crate) fn place(file: &FileState) -> &'static str {
    match (file.held, file.at_server) {
        (true, true) => "both",
        (true, false) => "here",
        (false, true) if is_arriving(file) => "arriving",
        (false, true) => "server",
        (false, false) => "away",
    }
}

/// Bytes that are there of what is on its way.
pub(crate) fn moved(file: &FileState) -> u32 {
    match (file.held, file.at_server) {
        (true, false) => bytes(file.sent),
        (false, _) => bytes(file.got),
        _ => 0,
    }
}

/// Why the server does not take a file, in our words.
pub(crate) fn refused(file: &FileState) -> Option<Failure> {
    let said = file.refused.as_deref().filter(|_| file.held && !file.at_server)?;
    let known: Option<ServerError> = serde_json::from_str(said).ok();
    Some(
        known.map_or_else(
            || Failure::of_server("fault", "", &Args::new()),
            |said| Failure::of_server(&said.code, &said.message, &said.args),
        ),
    )
}

/// Every file of the workspace, what is not yet where it should be first.
pub(crate) fn file_list(engine: &mut Engine, _: Nothing) -> Result<Files> {
    let mut names = engine.names_of_files()?;
    let mut files: Vec<FileLine> = engine.store.files()?.iter().map(|file| line(file, names.remove(&file.digest))).collect();
    let settled = |line: &FileLine| ["here", "arriving", "away", "server", "both"].iter().position(|place| *place == line.place);
    files.sort_by(|a, b| settled(a).cmp(&settled(b)).then_with(|| a.name.cmp(&b.name)).then_with(|| a.digest.cmp(&b.digest)));
    Ok(Files { files })
}

/// What is known of a file by the record that names it.
#[derive(Default)]
struct Named {
    name: String,
    of: String,
    by: String,
    evidence: Option<String>,
}

fn line(file: &FileState, named: Option<Named>) -> FileLine {
    let named = named.unwrap_or_default();
    FileLine {
        digest: file.digest.to_string(),
        name: shown_name(&named.name),
        of: named.of,
        by: named.by,
        size: bytes(file.size),
        place: place(file).to_owned(),
        moved: moved(file),
        refused: refused(file),
        evidence: named.evidence,
    }
}

fn bytes(bytes: u64) -> u32 {
    small(usize::try_from(bytes).unwrap_or(usize::MAX))
}

impl Engine {
    /// One file of the workspace, as lists show it.
    pub(crate) fn file_line(&self, digest: &Hash) -> Result<FileLine> {
        let file = self.store.file_state(digest)?.ok_or_else(|| Failure::not_found("file"))?;
        Ok(line(&file, self.names_of_files()?.remove(digest)))
    }

    /// A file by the text of a cell.
    pub(super) fn file_of(&self, digest: &str) -> Result<Option<FileState>> {
        domain::files::digest(digest).map_or(Ok(None), |digest| Ok(self.store.file_state(&digest)?))
    }

    /// What is on its way, for the sync line. Without a server nothing is.
    pub(crate) fn files_line(&self) -> Result<FilesLine> {
        let mut line = FilesLine::default();
        if self.store.setting("server")?.is_none() {
            return Ok(line);
        }
        let (mut sending, mut sent, mut arriving, mut got) = (0, 0, 0, 0);
        for file in self.store.files()? {
            if file.held && !file.at_server && file.refused.is_some() {
                line.refused += 1;
            } else if file.held && !file.at_server {
                line.sending += 1;
                sending += file.size;
                sent += file.sent;
            } else if is_arriving(&file) {
                line.arriving += 1;
                arriving += file.size;
                got += file.got;
            }
        }
        (line.sending_bytes, line.sent_bytes) = (bytes(sending), bytes(sent));
        (line.arriving_bytes, line.got_bytes) = (bytes(arriving), bytes(got));
        Ok(line)
    }

    fn names_of_files(&self) -> Result<HashMap<Hash, Named>> {
        let mut names = HashMap::new();
        for design in self.store.all::<CertificateDesign>()? {
            if let Some(digest) = design.value.logo.as_ref().and_then(|logo| domain::files::digest(&logo.0)) {
                names.insert(digest, Named { name: text(design.value.logo_name), ..Named::default() });
            }
        }
        let everybody = self.everybody()?;
        for row in self.store.all::<Evidence>()? {
            let Some(digest) = row.value.digest.as_ref().and_then(|digest| domain::files::digest(&digest.0)) else { continue };
            let by = row.state.shown("form").map(|write| everybody.of(write.dot.author).name).unwrap_or_default();
            let of = self.evidence_is_of(&row)?;
            names.insert(digest, Named { name: text(row.value.name), of, by, evidence: Some(row.id.to_string()) });
        }
        Ok(names)
    }

    /// The title of what a piece of evidence belongs to.
    fn evidence_is_of(&self, row: &Row<Evidence>) -> Result<String> {
        let Evidence { item, point, criterion, sheet, .. } = &row.value;
        if let Some(item) = item {
            return Ok(self.store.get::<Item>(item.0)?.map(|row| text(row.value.title)).unwrap_or_default());
        }
        if let Some(point) = point {
            return Ok(self.store.get::<Point>(point.0)?.map(|row| text(row.value.title)).unwrap_or_default());
        }
        if let Some(criterion) = criterion {
            return Ok(self.store.get::<Criterion>(criterion.0)?.map(|row| text(row.value.title)).unwrap_or_default());
        }
        let Some(sheet) = sheet else { return Ok(String::new()) };
        let session = self.store.get::<SignInSheet>(sheet.0)?.and_then(|row| row.value.session);
        let session = session.map_or(Ok(None), |session| self.store.get::<Session>(session.0))?;
        Ok(session.map(|row| text(row.value.title)).unwrap_or_default())
    }
}

//! Taking a file of evidence out: its bytes for a browser, or a copy at a place that a person chose.

use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Hash;
use domain::checklist::Evidence;

use super::attach::shown_name;
use super::view::{EvidenceContent, EvidenceSaved, OfEvidence, SaveEvidence};
use crate::count::small;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// The bytes of a file of evidence, for a page that has no file system.
pub(crate) fn evidence_content(engine: &mut Engine, request: OfEvidence) -> Result<EvidenceContent> {
    let (evidence, bytes) = engine.evidence_file(&request.evidence)?;
    Ok(EvidenceContent { name: shown_name(&text(evidence.name)), digest: text(evidence.digest), content: STANDARD.encode(bytes) })
}

/// Writes a copy. A file that is there stays as it is: a name that somebody attached must not replace anything.
pub(crate) fn evidence_save(engine: &mut Engine, request: SaveEvidence) -> Result<EvidenceSaved> {
    let (_, bytes) = engine.evidence_file(&request.evidence)?;
    let path = Path::new(&request.file);
    if !path.is_absolute() {
        return Err(Failure::invalid("file", "file_path"));
    }
    let mut file = File::create_new(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::invalid("file", "name_taken"),
        _ => Failure::invalid("file", "file_unwritable").with("why", error.to_string()),
    })?;
    let written = file.write_all(&bytes).and_then(|()| file.sync_all());
    if let Err(error) = written {
        // Half a copy would look like the whole; that it could not be removed, too, adds nothing.
        std::fs::remove_file(path).ok();
        return Err(Failure::invalid("file", "copy_unwritten").with("why", error.to_string()));
    }
    Ok(EvidenceSaved { file: request.file, bytes: small(bytes.len()) })
}

impl Engine {
    fn evidence_file(&self, evidence: &str) -> Result<(Evidence, Vec<u8>)> {
        let row = self.store.get::<Evidence>(engine::id("evidence", evidence)?)?.ok_or_else(|| Failure::not_found("evidence"))?;
        let digest =
            row.value.digest.as_ref().map(|digest| digest.0.clone()).ok_or_else(|| Failure::invalid("evidence", "evidence_no_file"))?;
        let bytes = self.store.blob(&digest)?.ok_or_else(|| Failure::new("not_here"))?;
        // What leaves is what was attached, or nothing.
        match Hash::of(&[&bytes]).to_string() == digest {
            true => Ok((row.value, bytes)),
            false => Err(Failure::fault("the file's bytes are not the ones that were attached")),
        }
    }
}

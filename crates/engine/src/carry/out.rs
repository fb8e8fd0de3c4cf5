//! `carry_out`: everything this laptop knows, sealed into one file for another laptop of the workspace.

use std::io::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use keys::carry;

use super::file::Contents;
use super::view::{CarriedOut, CarryOut};
use crate::count::small;
use crate::{Engine, Failure, Result, times};

/// Writes the file, or answers with its contents where there is no file system.
pub(crate) fn carry_out(engine: &mut Engine, request: CarryOut) -> Result<CarriedOut> {
    engine.seal()?;
    let sealed = engine.carried_file()?;
    let day = times::local(engine.now(), engine.zone()?)[..10].to_owned();
    let mut answer = CarriedOut {
        path: None,
        content: None,
        name: format!("changes-{day}.muster"),
        bytes: small(sealed.len()),
        unsent: engine.store.unsent()?,
    };
    match request.path {
        Some(path) => {
            write_new(Path::new(&path), &sealed)?;
            answer.path = Some(path);
        }
        None => answer.content = Some(STANDARD.encode(sealed)),
    }
    Ok(answer)
}

impl Engine {
    /// The sealed file with every batch that is here.
    pub(crate) fn carried_file(&self) -> Result<Vec<u8>> {
        let contents = Contents { author: self.me.author, at: self.now(), batches: self.store.carried()? };
        Ok(carry::generate_sealed(&self.store.genesis()?, &self.genesis()?.to_string(), &contents.pack()?)?)
    }
}

/// Never over a file that is there, and never half a file under the final name.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let refused = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::invalid("path", "name_taken"),
        std::io::ErrorKind::StorageFull => Failure::because("disk_full", "other_disk_full"),
        _ => Failure::invalid("path", "file_unwritable").with("why", error.to_string()),
    };
    let folder = path.parent().filter(|_| path.is_absolute() && path.file_name().is_some());
    let folder = folder.ok_or_else(|| Failure::invalid("path", "file_path"))?;
    if path.exists() {
        return Err(refused(std::io::ErrorKind::AlreadyExists.into()));
    }
    let half = folder.join(format!(".{}.part", domain::Id::now_v7()));
    let written = (|| {
        let mut file = std::fs::File::create_new(&half)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&half, path)
    })();
    if written.is_err() {
        let _ = std::fs::remove_file(&half);
    }
    written.map_err(refused)
}

//! A backup: one tar file of consistent copies, put back by unpacking it into an empty data folder.
//!
//! It holds the server's keys, so only this user can read it. Laptops send again what came after it.

use std::fs::File;
use std::path::Path;

use anyhow::Context as _;

use crate::storage::sqlite::SqliteStorage;

const KEYS: [&str; 2] = ["certificate.pem", "certificate.key"];

/// Writes a backup of a data folder; the server may run meanwhile.
///
/// # Errors
/// The target exists already, or something cannot be read or written; then no target stays.
pub fn write(storage: &SqliteStorage, folder: &Path, target: &Path) -> anyhow::Result<()> {
    anyhow::ensure!(!target.exists(), "{} is there already and is never written over; choose another name", target.display());
    let staging = Staging::beside(target)?;
    let copies = staging.0.join("copies");
    storage.snapshot(&copies)?;
    for name in KEYS.iter().filter(|name| folder.join(name).exists()) {
        std::fs::copy(folder.join(name), copies.join(name))?;
    }
    let packed = staging.0.join("backup.tar");
    pack(&copies, &packed)?;
    std::fs::rename(&packed, target).with_context(|| format!("{} cannot be written", target.display()))?;
    Ok(())
}

fn pack(copies: &Path, packed: &Path) -> anyhow::Result<()> {
    crate::certificate::write_private(packed, &[])?;
    let out = File::options().write(true).open(packed)?;
    let mut tar = tar::Builder::new(out);
    tar.append_dir_all(".", copies)?;
    tar.into_inner()?.sync_all()?;
    Ok(())
}

/// A private folder beside the target, gone when it is dropped.
struct Staging(std::path::PathBuf);

impl Staging {
    fn beside(target: &Path) -> anyhow::Result<Self> {
        let name = target.file_name().context("a backup needs a file name")?.to_string_lossy().into_owned();
        let folder = target.with_file_name(format!(".{name}.part"));
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&folder).with_context(|| format!("{} cannot be made; is another backup at work?", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

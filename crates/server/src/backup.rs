//! A backup: one tar file in the layout of a data folder, whatever the engine; it is put back into either.
//!
//! It holds the server's keys, so only this user can read it. Laptops send again what came after it.
//! A database has tools of its own (`pg_dump`, copies of the log); this file is the way from one engine to the other.

use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::certificate;
use crate::storage::files::FileRow;
use crate::storage::sqlite::SqliteStorage;
use crate::storage::{Head, Page, Reading, Storage, StorageError, Stored, Tenant};

const KEYS: [&str; 2] = ["certificate.pem", "certificate.key"];
/// Entries and bytes that are carried over in one transaction.
const ENTRIES: usize = 500;
const BYTES: usize = 4 << 20;

/// Writes a backup of a data folder; the server may run meanwhile.
///
/// # Errors
/// The target exists already, or something cannot be read or written; then no target stays.
pub fn write(storage: &SqliteStorage, folder: &Path, target: &Path) -> anyhow::Result<()> {
    packed(target, |copies| {
        storage.snapshot(copies)?;
        for name in KEYS.iter().filter(|name| folder.join(name).exists()) {
            std::fs::copy(folder.join(name), copies.join(name))?;
        }
        Ok(())
    })
}

/// The same of a database: each workspace as it was at one moment.
///
/// # Errors
/// As for [`write`].
pub fn write_database(storage: &dyn Storage, target: &Path) -> anyhow::Result<()> {
    packed(target, |copies| {
        carry_over(storage, &SqliteStorage::open(copies)?)?;
        certificate::to_folder(storage, copies)
    })
}

fn packed(target: &Path, fill: impl FnOnce(&Path) -> anyhow::Result<()>) -> anyhow::Result<()> {
    anyhow::ensure!(!target.exists(), "{} is there already and is never written over; choose another name", target.display());
    let staging = Staging::beside(target)?;
    let copies = staging.0.join("copies");
    fill(&copies)?;
    let packed = staging.0.join("backup.tar");
    pack(&copies, &packed)?;
    std::fs::rename(&packed, target).with_context(|| format!("{} cannot be written", target.display()))?;
    Ok(())
}

/// Unpacks a backup into a data folder that is not there yet, or is empty.
///
/// # Errors
/// The folder holds something, or the file is no backup.
pub fn restore(file: &Path, folder: &Path) -> anyhow::Result<()> {
    let empty = std::fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    anyhow::ensure!(empty, "{} is not empty; nothing was written, name an empty folder", folder.display());
    unpack(file, folder)
}

/// Fills a database that holds nothing yet from a backup.
///
/// # Errors
/// The database holds something, or the file is no backup.
pub fn restore_database(file: &Path, storage: &dyn Storage) -> anyhow::Result<()> {
    let empty = storage.settings()?.is_empty() && storage.rooms()?.is_empty() && storage.workspaces()?.is_empty();
    anyhow::ensure!(empty, "the database holds data of a server already; nothing was written, name an empty one");
    let staging = Staging::beside(&std::env::temp_dir().join(format!("muster-restore-{}", std::process::id())))?;
    let folder = staging.0.join("data");
    unpack(file, &folder)?;
    carry_over(&SqliteStorage::open(&folder)?, storage)?;
    certificate::from_folder(&folder, storage)
}

/// Copies everything from one storage into an empty one.
///
/// # Errors
/// Either storage's; what was copied until then stays there.
pub fn carry_over(from: &dyn Storage, to: &dyn Storage) -> Stored<()> {
    for (name, value) in from.settings()? {
        to.put_setting(&name, &value)?;
    }
    for room in from.rooms()? {
        to.add_room(&room)?;
    }
    for workspace in from.workspaces()? {
        if let Some(tenant) = from.tenant(&workspace)? {
            carry_workspace(&*tenant, &*to.found(&workspace)?)?;
        }
    }
    Ok(())
}

fn carry_workspace(from: &dyn Tenant, to: &dyn Tenant) -> Stored<()> {
    let mut reading = from.read()?;
    let head = reading.head()?;
    let mut after = 0;
    loop {
        let rows = reading.page(Page { after, own: None, entries: ENTRIES, bytes: BYTES })?;
        let Some(last) = rows.last() else { break };
        let reached = Head { seq: last.seq, chain: last.chain, ..head.clone() };
        let mut writing = to.write()?;
        rows.iter().try_for_each(|row| writing.append(row))?;
        writing.put_head(&reached)?;
        writing.commit()?;
        after = reached.seq;
    }
    for file in reading.all_files()? {
        carry_file(&mut *reading, to, &file)?;
    }
    let mut writing = to.write()?;
    for (author, row) in reading.authors()? {
        writing.put_author(author, &row)?;
    }
    for (key, state) in reading.records()? {
        writing.put_record(&key, &state)?;
    }
    writing.put_head(&head)?;
    writing.commit()
}

/// One file, a few pieces in each transaction; what is on its way only is brought again by who brings it.
fn carry_file(reading: &mut dyn Reading, to: &dyn Tenant, file: &FileRow) -> Stored<()> {
    let mut at = 0;
    while at < file.size {
        let mut writing = to.write()?;
        let mut carried = 0;
        while at < file.size && carried < BYTES {
            let lacks = || StorageError::Damaged { what: format!("the file {}", file.digest) };
            let (start, bytes) = reading.piece(&file.digest, file.author, at)?.ok_or_else(lacks)?;
            if start != at || bytes.is_empty() {
                return Err(lacks());
            }
            writing.add_piece(&file.digest, file.author, start, &bytes)?;
            at += bytes.len() as u64;
            carried += bytes.len();
        }
        writing.commit()?;
    }
    let mut writing = to.write()?;
    writing.make_file(file)?;
    writing.commit()
}

fn pack(copies: &Path, packed: &Path) -> anyhow::Result<()> {
    certificate::write_private(packed, &[])?;
    let out = File::options().write(true).open(packed)?;
    let mut tar = tar::Builder::new(out);
    tar.append_dir_all(".", copies)?;
    tar.into_inner()?.sync_all()?;
    Ok(())
}

fn unpack(file: &Path, folder: &Path) -> anyhow::Result<()> {
    let from = File::open(file).with_context(|| format!("{} cannot be read", file.display()))?;
    make_private(folder)?;
    let no_backup = || format!("{} is no backup of a server", file.display());
    tar::Archive::new(from).unpack(folder).with_context(no_backup)?;
    anyhow::ensure!(folder.join("server.db").exists(), no_backup());
    Ok(())
}

fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A private folder beside the target, gone when it is dropped.
struct Staging(PathBuf);

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

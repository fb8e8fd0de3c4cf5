//! The mark of a folder that is being made or cleared: nobody was told of what lies beside it, so whoever finds it later
//! clears the folder, and the next one starts anew.
//!
//! The mark is on the disk before the first file of a workspace is, and goes when the last one is safe. Who makes or
//! clears holds a lock on it, so that a second program does not clear away what the first is making.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use keys::slots::Slots;
use store::{Store, StoreError};

use crate::{Failure, Result};

/// The mark's name. What it says is for a person who looks into the folder, and tells making from clearing.
const NAME: &str = "unfinished";
const MAKING: &str = "A workspace is being made in this folder. If nobody is at it, Muster clears what there is of it at its next start.\n";
const CLEARING: &str = "A workspace is being cleared out of this folder. If nobody is at it, Muster clears the rest at its next start.\n";

/// Every file of a workspace.
const FILES: [&str; 8] = [
    "keys.json",
    "keys.copy.json",
    "keys.json.new",
    "keys.copy.json.new",
    "muster.db",
    "muster.db-wal",
    "muster.db-shm",
    "muster.before.db",
];

/// A folder that is being made or cleared by this process.
pub(super) struct Mark {
    data: PathBuf,
    /// Locked as long as it is open.
    _file: File,
}

impl Mark {
    /// Marks a folder in which a workspace is going to be made.
    ///
    /// # Errors
    /// `exists` where there is one, or a part of one that somebody may still need; `busy` where another program makes one.
    pub(super) fn to_make(data: &Path) -> Result<Self> {
        make_private_dir(data)?;
        let mark = Self::set(data, MAKING)?;
        match free(data) {
            Ok(()) => Ok(mark),
            Err(failure) => {
                // What lies here is not of this call.
                mark.lift()?;
                Err(failure)
            }
        }
    }

    fn set(data: &Path, text: &str) -> Result<Self> {
        let path = data.join(NAME);
        let mut file = OpenOptions::new().write(true).create(true).truncate(false).open(&path).map_err(disk)?;
        if is_locked(&file) {
            return Err(Failure::new("busy"));
        }
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).and_then(|()| sync_folder(data)).map_err(disk)?;
        Ok(Self { data: data.to_owned(), _file: file })
    }

    /// The end of making: what was made stays if all went well, and else nothing does.
    pub(super) fn settle<T>(self, made: Result<T>) -> Result<T> {
        match made {
            Ok(made) => self.lift().map(|()| made),
            Err(failure) => {
                self.clear();
                Err(failure)
            }
        }
    }

    fn lift(self) -> Result<()> {
        match fs::remove_file(self.data.join(NAME)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(disk(error)),
            _ => sync_folder(&self.data).map_err(disk),
        }
    }

    /// What cannot be removed now is removed at the next opening: the mark stays until then.
    fn clear(self) {
        if remove_all(&self.data).is_ok() {
            let _ = self.lift();
        }
    }
}

/// Takes a workspace out of its folder, one that nobody needs: a sample, or one that the server did not take.
pub(super) fn discard(data: &Path) {
    match Mark::set(data, CLEARING) {
        Ok(mark) => mark.clear(),
        // A disk that takes no mark may still let go of files.
        Err(_) => drop(remove_all(data)),
    }
}

/// Clears a folder whose making or clearing was broken off; tells whether something was being made.
///
/// # Errors
/// `busy` where another program is at it right now; the disk's own.
pub(crate) fn cleared(data: &Path) -> Result<bool> {
    let path = data.join(NAME);
    let mut file = match OpenOptions::new().read(true).write(true).open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(disk(error)),
    };
    if is_locked(&file) {
        return Err(Failure::new("busy"));
    }
    // Who had the lock until now may have come to its end well.
    if !path.exists() {
        return Ok(false);
    }
    let mut text = Vec::new();
    file.read_to_end(&mut text).map_err(disk)?;
    let there = text != CLEARING.as_bytes() && FILES.iter().any(|name| data.join(name).exists());
    remove_all(data).map_err(disk)?;
    Mark { data: data.to_owned(), _file: file }.lift()?;
    Ok(there)
}

/// Whether another process holds the lock; if not, this one does from here on. A disk without locks has one program.
fn is_locked(file: &File) -> bool {
    matches!(file.try_lock(), Err(TryLockError::WouldBlock))
}

/// No file of a workspace lies here: keys without a store, or a store without keys, may wait for the other half to be put back.
fn free(data: &Path) -> Result<()> {
    Slots::create(data)?;
    if Store::file(data).exists() { Err(StoreError::Exists.into()) } else { Ok(()) }
}

fn remove_all(data: &Path) -> io::Result<()> {
    for name in FILES {
        match fs::remove_file(data.join(name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    sync_folder(data)
}

fn make_private_dir(data: &Path) -> Result<()> {
    fs::create_dir_all(data).map_err(|error| cannot_be_made(&error))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(data, fs::Permissions::from_mode(0o700)).map_err(|error| cannot_be_made(&error))?;
    }
    Ok(())
}

fn cannot_be_made(error: &io::Error) -> Failure {
    match StoreError::of_disk(error) {
        StoreError::DiskFull => StoreError::DiskFull.into(),
        _ => Failure::because("read_only", "no_folder").with("why", error.to_string()),
    }
}

fn disk(error: io::Error) -> Failure {
    StoreError::of_disk(&error).into()
}

#[cfg(unix)]
fn sync_folder(data: &Path) -> io::Result<()> {
    File::open(data)?.sync_all()
}

/// Other systems make a name durable by themselves.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

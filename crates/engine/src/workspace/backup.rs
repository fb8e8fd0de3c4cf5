//! A backup of this workspace: the encrypted store with the keys that open it beside it, and putting one back into a
//! folder that has none. Whoever made it opens it with the passphrase of then.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use domain::Hash;
use domain::id::Digesting;
use domain::report::AuditExport;
use domain::value::Instant;
use keys::slots::{SlotKind, Slots};
use store::{Draft, Store, StoreError};

use super::own::Way;
use super::unfinished::Mark;
use super::unlock::{open_engine, opened_by};
use super::view::{BackupMade, RestoreBackup, SaveBackup};
use crate::app::view::AppStatus;
use crate::carry::write_new;
use crate::desk::State;
use crate::{Desk, Engine, Failure, Result};

/// The keys of a workspace, in its folder and beside a backup.
const KEYS: &str = "keys.json";

/// Writes a whole copy into a new file, and the keys beside it. That it was made stands in the trail.
pub(crate) fn workspace_backup(engine: &mut Engine, request: SaveBackup) -> Result<BackupMade> {
    let (file, keys) = (PathBuf::from(&request.path), keys_beside(Path::new(&request.path)));
    if !file.is_absolute() {
        return Err(Failure::invalid("path", "file_path"));
    }
    if file.exists() || keys.exists() {
        return Err(Failure::invalid("path", "name_taken"));
    }
    engine.store.backup(&file)?;
    let held = fs::read(engine.data.join(KEYS)).map_err(|error| StoreError::of_disk(&error).into());
    // A copy without its keys could never be opened again.
    if let Err(failure) = held.and_then(|held| write_new(&keys, &held)) {
        let _ = fs::remove_file(&file);
        return Err(failure);
    }
    engine.copy_made("workspace.backup", "db", file_digest(&file)?)?;
    let protected = !Slots::load(&engine.data)?.is_some_and(|slots| slots.kinds().contains(&SlotKind::File));
    Ok(BackupMade { file: request.path, keys: keys.to_string_lossy().into_owned(), protected })
}

/// Puts a backup into this empty folder and opens it: all of it, or nothing is there.
pub(crate) fn workspace_restore(desk: &Desk, request: RestoreBackup) -> Result<AppStatus> {
    {
        let mut state = desk.state();
        if !matches!(*state, State::Empty) {
            return Err(StoreError::Exists.into());
        }
        let mark = Mark::to_make(&desk.inner.data)?;
        let engine = mark.settle(put_back(desk, &request))?;
        *state = State::Open(Box::new(engine));
    }
    desk.tell(vec!["workspace".to_owned()]);
    crate::app::status::status(desk)
}

fn put_back(desk: &Desk, request: &RestoreBackup) -> Result<Engine> {
    let (data, options) = (&desk.inner.data, &desk.inner.options);
    let file = Path::new(&request.path);
    let keys = keys_beside(file);
    if !file.is_file() {
        return Err(Failure::invalid("path", "backup_missing"));
    }
    if !keys.is_file() {
        return Err(Failure::invalid("path", "backup_keys_missing").with("name", shown_name(&keys)));
    }
    copied(&keys, &data.join(KEYS))?;
    copied(file, &Store::file(data))?;
    let mut slots = Slots::load(data)?.ok_or_else(|| Failure::invalid("path", "backup_keys_missing").with("name", shown_name(&keys)))?;
    let passphrase = request.passphrase.as_deref().unwrap_or_default();
    let (opened, way) = match slots.kinds().contains(&SlotKind::File) {
        true => (slots.open_with_file()?, Way::File),
        false => (desk.tried("", || opened_by(&slots, None, passphrase))?, Way::Passphrase(passphrase, options.costs)),
    };
    let engine = open_engine(data, &mut slots, opened, &way, options).map_err(not_whole)?;
    match engine.integrity()?.first() {
        None => Ok(engine),
        Some(problem) => Err(StoreError::Damaged(problem.clone()).into()),
    }
}

/// A store that its own keys do not open is no backup, or half of one.
fn not_whole(failure: Failure) -> Failure {
    match failure.code.as_str() {
        "wrong_key" | "damaged" => Failure::invalid("path", "backup_not_whole"),
        _ => failure,
    }
}

fn keys_beside(file: &Path) -> PathBuf {
    let mut keys = file.as_os_str().to_owned();
    keys.push(".");
    keys.push(KEYS);
    keys.into()
}

fn shown_name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn copied(from: &Path, to: &Path) -> Result<()> {
    let copy = fs::copy(from, to).and_then(|_| File::open(to)?.sync_all());
    copy.map_err(|error| StoreError::of_disk(&error).into())
}

pub(super) fn file_digest(file: &Path) -> Result<Hash> {
    let (mut file, mut digest, mut piece) = (File::open(file).map_err(Failure::fault)?, Digesting::default(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut piece).map_err(Failure::fault)? {
            0 => return Ok(digest.end()),
            read => digest.add(&piece[..read]),
        }
    }
}

impl Engine {
    /// Writes into the trail that a copy of the whole was taken out, in which form and with which digest.
    pub(super) fn copy_made(&mut self, label: &str, format: &str, digest: Hash) -> Result<()> {
        let copy = AuditExport {
            at: Some(Instant(self.now())),
            asked: None,
            format: Some(format.into()),
            lines: i64::try_from(self.store.head()?).ok(),
            digest: Some(digest.to_string().into()),
        };
        let id = self.new_id();
        self.act(label, &[Draft::put(id, &copy)])?;
        Ok(())
    }
}

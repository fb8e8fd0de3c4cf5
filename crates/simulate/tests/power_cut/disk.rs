//! A disk in memory under SQLite: what was written is there for whoever reads, but safe only once it was synced.
//!
//! It writes down everything that happens to the files of one folder, so that [`replay`](crate::replay) can tell what is
//! left when the power goes after any of it; and it can fail on demand while the program lives on.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, ErrorKind};
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use sqlite_vfs::wip::{WalIndex, WalIndexLock};
use sqlite_vfs::{DatabaseHandle, LockKind, OpenAccess, OpenKind, OpenOptions, Vfs};

use crate::replay::{Event, What, put};

/// How the disk fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// No write finds room, until it is told otherwise.
    Full,
    /// One write is refused.
    Write,
    /// One sync is refused.
    Sync,
}

/// Files by their names.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The disk; clones are the same disk.
#[derive(Clone, Default)]
pub(crate) struct Disk(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    files: HashMap<String, File>,
    watched: String,
    events: Vec<Event>,
    /// What lay beside the database, with how much had happened when it was found so.
    beside: Option<Vec<(usize, Files)>>,
    handles: u64,
    /// The trouble, and how many more writes and syncs go well before it.
    armed: Option<(Trouble, usize)>,
    fired: bool,
}

#[derive(Default)]
struct File {
    content: Vec<u8>,
    locks: HashMap<u64, LockKind>,
    regions: BTreeMap<u32, Box<[u8; 32768]>>,
    /// For each of the eight locks of a write-ahead index: who holds it, and how.
    index_locks: [HashMap<u64, WalIndexLock>; 8],
    indices: u64,
}

impl Disk {
    /// A disk that SQLite uses for everything in this process from now on.
    pub(crate) fn registered() -> Self {
        let disk = Self::default();
        sqlite_vfs::register("forgetful", disk.clone(), true).expect("SQLite takes another disk");
        disk
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes down what happens to the files below this folder from now on, and forgets what it has of another.
    pub(crate) fn watch(&self, folder: &Path) {
        let mut inner = self.inner();
        inner.watched = folder.display().to_string();
        inner.events.clear();
        inner.beside = None;
    }

    /// The same, with the files that the program itself writes beside the database.
    pub(crate) fn watch_all(&self, folder: &Path) {
        self.watch(folder);
        self.inner().beside = Some(Vec::new());
    }

    /// What lay beside the database, each with the number of the event before which it was found so.
    pub(crate) fn beside(&self) -> Vec<(usize, Files)> {
        let mut inner = self.inner();
        inner.look_beside();
        inner.beside.clone().unwrap_or_default()
    }

    /// How much has happened so far.
    pub(crate) fn now(&self) -> usize {
        self.inner().events.len()
    }

    /// What happened.
    pub(crate) fn events(&self) -> Vec<Event> {
        self.inner().events.clone()
    }

    /// Lets so many writes and syncs go well, then makes trouble.
    pub(crate) fn arm(&self, trouble: Trouble, after: usize) {
        let mut inner = self.inner();
        (inner.armed, inner.fired) = (Some((trouble, after)), false);
    }

    /// All well again; tells whether there was trouble.
    pub(crate) fn disarm(&self) -> bool {
        let mut inner = self.inner();
        inner.armed = None;
        std::mem::take(&mut inner.fired)
    }

    /// Puts files into a folder, as they are after a cut.
    pub(crate) fn lay(&self, folder: &Path, files: BTreeMap<String, Vec<u8>>) {
        let mut inner = self.inner();
        for (name, content) in files {
            inner.files.insert(folder.join(name).display().to_string(), File { content, ..File::default() });
        }
    }

    /// Forgets a folder's files.
    pub(crate) fn clear(&self, folder: &Path) {
        let folder = folder.display().to_string();
        self.inner().files.retain(|name, _| !name.starts_with(&folder));
    }
}

impl Inner {
    fn file(&mut self, name: &str) -> io::Result<&mut File> {
        self.files.get_mut(name).ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn told(&mut self, file: &str, what: What) {
        if !self.watched.is_empty() && file.starts_with(&self.watched) {
            self.look_beside();
            self.events.push(Event { file: file.to_owned(), what });
        }
    }

    fn look_beside(&mut self) {
        let Some(seen) = &mut self.beside else { return };
        let files = beside(Path::new(&self.watched));
        if seen.last().is_none_or(|(_, last)| *last != files) {
            seen.push((self.events.len(), files));
        }
    }

    /// Whether this operation meets the armed trouble. `kinds` is what it can meet.
    fn meets(&mut self, file: &str, kinds: &[Trouble]) -> Option<Trouble> {
        let watched = file.starts_with(&self.watched);
        let (trouble, left) = self.armed.as_mut().filter(|_| watched)?;
        if *left > 0 {
            *left -= 1;
            return None;
        }
        if !kinds.contains(trouble) {
            return None;
        }
        let trouble = *trouble;
        self.fired = true;
        if trouble != Trouble::Full {
            self.armed = None;
        }
        Some(trouble)
    }
}

/// The files of a folder that are not the database's; its own are empty on the system's disk.
fn beside(folder: &Path) -> Files {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()));
    named.filter(|(name, _)| !name.starts_with("muster.db")).map(|(name, path)| (name, std::fs::read(path).unwrap_or_default())).collect()
}

impl Vfs for Disk {
    type Handle = Handle;

    fn open(&self, name: &str, options: OpenOptions) -> io::Result<Handle> {
        let mut inner = self.inner();
        let makes = matches!(options.access, OpenAccess::Create | OpenAccess::CreateNew);
        // The program removes a database by its name on the system's disk.
        if options.kind == OpenKind::MainDb && makes && !Path::new(name).exists() {
            inner.files.retain(|other, _| !other.starts_with(name));
        }
        if !inner.files.contains_key(name) {
            if !makes {
                return Err(ErrorKind::NotFound.into());
            }
            inner.files.insert(name.to_owned(), File::default());
            // The program asks the system's disk whether there is a database at all.
            if options.kind == OpenKind::MainDb && !Path::new(name).exists() {
                std::fs::write(name, [])?;
            }
        }
        inner.handles += 1;
        Ok(Handle { disk: self.clone(), file: name.to_owned(), number: inner.handles })
    }

    fn delete(&self, name: &str) -> io::Result<()> {
        let mut inner = self.inner();
        inner.files.remove(name);
        inner.told(name, What::Delete);
        Ok(())
    }

    fn exists(&self, name: &str) -> io::Result<bool> {
        Ok(self.inner().files.contains_key(name))
    }

    fn temporary_name(&self) -> String {
        let mut inner = self.inner();
        inner.handles += 1;
        format!("temporary-{}", inner.handles)
    }

    fn random(&self, buffer: &mut [i8]) {
        buffer.fill(7);
    }

    fn sleep(&self, duration: Duration) -> Duration {
        std::thread::yield_now();
        duration
    }
}

/// An open file.
pub(crate) struct Handle {
    disk: Disk,
    file: String,
    number: u64,
}

impl Drop for Handle {
    fn drop(&mut self) {
        let mut inner = self.disk.inner();
        if let Ok(file) = inner.file(&self.file) {
            file.locks.remove(&self.number);
        }
    }
}

impl DatabaseHandle for Handle {
    type WalIndex = Index;

    fn size(&self) -> io::Result<u64> {
        Ok(self.disk.inner().file(&self.file)?.content.len() as u64)
    }

    fn read_exact_at(&mut self, buffer: &mut [u8], offset: u64) -> io::Result<()> {
        let mut inner = self.disk.inner();
        let content = &inner.file(&self.file)?.content;
        let from = usize::try_from(offset).unwrap_or(usize::MAX).min(content.len());
        let there = buffer.len().min(content.len() - from);
        buffer[..there].copy_from_slice(&content[from..from + there]);
        // SQLite wants the rest as zeros.
        buffer[there..].fill(0);
        if there < buffer.len() { Err(ErrorKind::UnexpectedEof.into()) } else { Ok(()) }
    }

    fn write_all_at(&mut self, bytes: &[u8], offset: u64) -> io::Result<()> {
        let mut inner = self.disk.inner();
        match inner.meets(&self.file, &[Trouble::Full, Trouble::Write]) {
            Some(Trouble::Full) => return Err(ErrorKind::WriteZero.into()),
            Some(_) => return Err(io::Error::other("the disk does not take it")),
            None => {}
        }
        let at = usize::try_from(offset).map_err(io::Error::other)?;
        put(&mut inner.file(&self.file)?.content, at, bytes);
        inner.told(&self.file, What::Write { at, bytes: bytes.to_vec() });
        Ok(())
    }

    fn sync(&mut self, _data_only: bool) -> io::Result<()> {
        let mut inner = self.disk.inner();
        if inner.meets(&self.file, &[Trouble::Sync]).is_some() {
            return Err(io::Error::other("the disk does not answer"));
        }
        inner.told(&self.file, What::Sync);
        Ok(())
    }

    fn set_len(&mut self, size: u64) -> io::Result<()> {
        let mut inner = self.disk.inner();
        let size = usize::try_from(size).map_err(io::Error::other)?;
        inner.file(&self.file)?.content.resize(size, 0);
        inner.told(&self.file, What::Length(size));
        Ok(())
    }

    fn lock(&mut self, lock: LockKind) -> io::Result<bool> {
        let mut inner = self.disk.inner();
        let locks = &mut inner.file(&self.file)?.locks;
        let others = |least: fn(&LockKind) -> bool| locks.iter().any(|(number, held)| *number != self.number && least(held));
        let busy = match lock {
            LockKind::None => false,
            LockKind::Shared => others(|held| matches!(held, LockKind::Pending | LockKind::Exclusive)),
            LockKind::Reserved | LockKind::Pending => {
                others(|held| matches!(held, LockKind::Reserved | LockKind::Pending | LockKind::Exclusive))
            }
            LockKind::Exclusive => others(|held| *held != LockKind::None),
        };
        if !busy {
            locks.insert(self.number, lock);
        }
        Ok(!busy)
    }

    fn reserved(&mut self) -> io::Result<bool> {
        let mut inner = self.disk.inner();
        let strong = |held: &LockKind| matches!(held, LockKind::Reserved | LockKind::Pending | LockKind::Exclusive);
        Ok(inner.file(&self.file)?.locks.values().any(strong))
    }

    fn current_lock(&self) -> io::Result<LockKind> {
        Ok(self.disk.inner().file(&self.file)?.locks.get(&self.number).copied().unwrap_or(LockKind::None))
    }

    fn wal_index(&self, _readonly: bool) -> io::Result<Index> {
        let mut inner = self.disk.inner();
        let file = inner.file(&self.file)?;
        // As on a real disk: the first to come finds nothing of those who were here before.
        if file.indices == 0 {
            file.regions.clear();
        }
        file.indices += 1;
        Ok(Index { disk: self.disk.clone(), file: self.file.clone(), number: self.number })
    }
}

/// The index of a write-ahead log, which several connections share.
pub(crate) struct Index {
    disk: Disk,
    file: String,
    number: u64,
}

impl Drop for Index {
    fn drop(&mut self) {
        let mut inner = self.disk.inner();
        let Ok(file) = inner.file(&self.file) else { return };
        file.indices -= 1;
        for lock in &mut file.index_locks {
            lock.remove(&self.number);
        }
    }
}

impl WalIndex for Index {
    fn map(&mut self, region: u32) -> io::Result<[u8; 32768]> {
        let mut inner = self.disk.inner();
        Ok(**inner.file(&self.file)?.regions.entry(region).or_insert_with(|| Box::new([0; 32768])))
    }

    fn lock(&mut self, locks: Range<u8>, lock: WalIndexLock) -> io::Result<bool> {
        let mut inner = self.disk.inner();
        let held = &mut inner.file(&self.file)?.index_locks[usize::from(locks.start)..usize::from(locks.end)];
        let stands_against = |other: &WalIndexLock| match lock {
            WalIndexLock::None => false,
            WalIndexLock::Shared => *other == WalIndexLock::Exclusive,
            WalIndexLock::Exclusive => *other != WalIndexLock::None,
        };
        if held.iter().flatten().any(|(number, other)| *number != self.number && stands_against(other)) {
            return Ok(false);
        }
        for all in held {
            all.insert(self.number, lock);
        }
        Ok(true)
    }

    fn delete(self) -> io::Result<()> {
        Ok(())
    }

    fn pull(&mut self, region: u32, data: &mut [u8; 32768]) -> io::Result<()> {
        let mut inner = self.disk.inner();
        if let Some(shared) = inner.file(&self.file)?.regions.get(&region) {
            data.copy_from_slice(&**shared);
        }
        Ok(())
    }

    fn push(&mut self, region: u32, data: &[u8; 32768]) -> io::Result<()> {
        let mut inner = self.disk.inner();
        inner.file(&self.file)?.regions.insert(region, Box::new(*data));
        Ok(())
    }
}

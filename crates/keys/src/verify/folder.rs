//! The files of a folder that may be hostile: no links followed, no devices opened, nothing read without a limit.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    sync::OnceLock,
};

use sha2::{Digest, Sha256};

use super::Report;
use crate::canonical::sha256_hex;

const MOST_FILES: usize = 10_000;
const MOST_DEPTH: usize = 4;
/// The greatest file that is hashed, in bytes.
const MOST_HASHED: u64 = 1 << 30;
/// The greatest file that is read into memory, in bytes.
const MOST_READ: u64 = 8 << 20;
/// The greatest subject that is read into memory, in bytes: rows of an area, not evidence.
const MOST_SUBJECT: u64 = 64 << 20;

/// The plain files of a pack, by path inside it with `/`.
pub(super) struct Folder {
    files: BTreeMap<String, Entry>,
}

/// One file, and the digest of the bytes that were read from it first: what is compared with the list is what was judged.
struct Entry {
    place: PathBuf,
    digest: OnceLock<String>,
}

struct Opened<'f> {
    entry: &'f Entry,
    file: io::Take<File>,
    length: usize,
}

/// A file's bytes with their SHA-256 in hex.
pub(super) struct Bytes {
    pub(super) bytes: Vec<u8>,
    pub(super) digest: String,
}

impl Folder {
    /// Lists the folder; nothing where it is none.
    pub(super) fn open(dir: &Path, report: &mut Report) -> Option<Self> {
        let mut folder = Self { files: BTreeMap::new() };
        fs::read_dir(dir).ok()?;
        folder.walk(dir, "", 0, report);
        Some(folder)
    }

    fn walk(&mut self, dir: &Path, inside: &str, depth: usize, report: &mut Report) {
        let Ok(entries) = fs::read_dir(dir) else {
            return report.problem(inside, "unreadable", "this folder cannot be read");
        };
        for entry in entries {
            if self.files.len() >= MOST_FILES {
                return report.problem("", "too_many_files", format!("more than {MOST_FILES} files: no pack is that big"));
            }
            match entry {
                Ok(entry) => self.take(&entry, inside, depth, report),
                Err(_) => report.problem(inside, "unreadable", "this folder cannot be read to its end"),
            }
        }
    }

    fn take(&mut self, entry: &fs::DirEntry, inside: &str, depth: usize, report: &mut Report) {
        let name = entry.file_name();
        let plain = name.to_str().filter(|name| name.bytes().all(|b| b.is_ascii_graphic() && b != b'\\'));
        let Some(name) = plain else {
            return report.problem(inside, "bad_name", "a file's name here holds blanks or signs that no pack uses");
        };
        let path = if inside.is_empty() { name.to_owned() } else { format!("{inside}/{name}") };
        // The entry's own type: a link is neither a file nor a folder here, wherever it points.
        match entry.file_type() {
            Ok(kind) if kind.is_file() => {
                self.files.insert(path, Entry { place: entry.path(), digest: OnceLock::new() });
            }
            Ok(kind) if kind.is_dir() && depth < MOST_DEPTH => self.walk(&entry.path(), &path, depth + 1, report),
            Ok(kind) if kind.is_dir() => report.problem(&path, "too_deep", "no pack has folders this deep"),
            _ => report.problem(&path, "not_a_file", "a link or device: a pack holds plain files only"),
        }
    }

    /// All paths, in order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether there is such a file.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// SHA-256 in hex of a file, without holding it in memory; a file that was read already is not read again.
    pub(super) fn digest(&self, path: &str, report: &mut Report) -> Option<String> {
        if let Some(digest) = self.files.get(path).and_then(|entry| entry.digest.get()) {
            return Some(digest.clone());
        }
        let Opened { entry, mut file, .. } = self.limited(path, MOST_HASHED, report)?;
        let mut hash = Sha256::new();
        match io::copy(&mut file, &mut hash) {
            Ok(_) => Some(entry.digest.get_or_init(|| hex::encode(hash.finalize())).clone()),
            Err(_) => unreadable(path, report),
        }
    }

    /// A file's bytes.
    pub(super) fn bytes(&self, path: &str, report: &mut Report) -> Option<Bytes> {
        self.read(path, MOST_READ, report)
    }

    /// A subject's bytes.
    pub(super) fn subject(&self, path: &str, report: &mut Report) -> Option<Bytes> {
        self.read(path, MOST_SUBJECT, report)
    }

    /// A file's text.
    pub(super) fn text(&self, path: &str, report: &mut Report) -> Option<String> {
        match String::from_utf8(self.bytes(path, report)?.bytes) {
            Ok(text) => Some(text),
            Err(_) => {
                report.problem(path, "not_text", "this is not text in UTF-8");
                None
            }
        }
    }

    fn read(&self, path: &str, most: u64, report: &mut Report) -> Option<Bytes> {
        let Opened { entry, mut file, length } = self.limited(path, most, report)?;
        // One byte more than there is, so that the end is found without asking for more room.
        let mut bytes = Vec::with_capacity(length + 1);
        if file.read_to_end(&mut bytes).is_err() {
            return unreadable(path, report);
        }
        let digest = sha256_hex(&bytes);
        // A file that reads differently the second time changes while it is judged: the list then speaks of the first.
        if *entry.digest.get_or_init(|| digest.clone()) != digest {
            report.problem(path, "changed", "this file is not the one that was packed");
            return None;
        }
        Some(Bytes { bytes, digest })
    }

    fn limited(&self, path: &str, most: u64, report: &mut Report) -> Option<Opened<'_>> {
        let Some(entry) = self.files.get(path) else {
            report.problem(path, "missing", "this file is missing");
            return None;
        };
        let Ok(file) = File::open(&entry.place) else { return unreadable(path, report) };
        match file.metadata() {
            Ok(data) if data.len() > most => {
                report.problem(path, "too_large", format!("this file is larger than {} MiB: no pack holds such a one", most >> 20));
                None
            }
            Ok(data) => Some(Opened { entry, file: file.take(most), length: usize::try_from(data.len()).unwrap_or_default() }),
            Err(_) => unreadable(path, report),
        }
    }
}

fn unreadable<T>(path: &str, report: &mut Report) -> Option<T> {
    report.problem(path, "unreadable", "this file cannot be read");
    None
}

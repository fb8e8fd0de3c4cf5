//! Puts a set of files into a folder that appears whole or not at all.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

use super::{EvidenceBytes, Files};
use crate::{KeyError, canonical, random::generate_bytes};

/// Writes beside the target, then renames. An empty target folder is replaced. `later` are files by digest, whose bytes
/// are asked for one by one: together they may be more than fits into memory.
pub(super) fn write_whole(
    dir: &Path,
    files: &Files,
    later: &BTreeMap<String, String>,
    bytes: &mut EvidenceBytes<'_>,
) -> Result<(), KeyError> {
    let target = resolved(dir)?;
    let beside = generate_name_beside(&target)?;
    let done = write_files(&beside, files).and_then(|()| write_later(&beside, later, bytes)).and_then(|()| put_in_place(&beside, &target));
    if done.is_err() {
        // What failed is reported; that its left-overs could not be removed, too, adds nothing.
        fs::remove_dir_all(&beside).ok();
    }
    done
}

/// The target's own path, so that `.` and links have a name and a parent.
fn resolved(dir: &Path) -> Result<PathBuf, KeyError> {
    match fs::read_dir(dir) {
        Ok(mut entries) => match entries.next() {
            None => fs::canonicalize(dir).map_err(KeyError::io("looking for the folder")),
            Some(_) => Err(KeyError::Exists { what: "a folder with files in it".into() }),
        },
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(dir.to_owned()),
        Err(e) => Err(KeyError::io("looking into the folder")(e)),
    }
}

fn generate_name_beside(target: &Path) -> Result<PathBuf, KeyError> {
    let name = target.file_name().ok_or_else(|| KeyError::unsupported("a folder without a name"))?;
    let random = hex::encode(generate_bytes::<4>()?);
    Ok(target.with_file_name(format!(".{}.{random}.part", name.to_string_lossy())))
}

fn write_files(dir: &Path, files: &Files) -> Result<(), KeyError> {
    let begin = || {
        // The parent may be missing; the folder itself must be new.
        dir.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::create_dir(dir)
    };
    begin().map_err(KeyError::io("writing the pack"))?;
    files.iter().try_for_each(|(name, bytes)| write_file(dir, name, bytes))
}

fn write_later(dir: &Path, later: &BTreeMap<String, String>, bytes: &mut EvidenceBytes<'_>) -> Result<(), KeyError> {
    for (name, digest) in later {
        let found = bytes(digest).filter(|bytes| canonical::sha256_hex(bytes) == *digest);
        let found = found.ok_or_else(|| KeyError::damaged("a file of evidence: its bytes are not the ones that were attached"))?;
        write_file(dir, name, &found)?;
    }
    Ok(())
}

fn write_file(dir: &Path, name: &str, bytes: &[u8]) -> Result<(), KeyError> {
    let path = dir.join(name);
    let write = || -> std::io::Result<()> {
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        let mut file = File::create_new(&path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(KeyError::io("writing the pack"))
}

fn put_in_place(from: &Path, target: &Path) -> Result<(), KeyError> {
    // Only an empty folder goes: this fails, and nothing is lost, if somebody put a file there meanwhile.
    match fs::remove_dir(target) {
        Err(e) if e.kind() != ErrorKind::NotFound => return Err(KeyError::io("replacing the empty folder")(e)),
        _ => {}
    }
    fs::rename(from, target).map_err(KeyError::io("putting the pack in place"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_half_way_removes_what_was_written() {
        let outer = tempfile::tempdir().unwrap();
        // A name cannot be a file and a folder, so the second file cannot be written.
        let files = Files::from([("a".into(), vec![1]), ("a/b".into(), vec![2])]);
        let error = write_whole(&outer.path().join("pack"), &files, &BTreeMap::new(), &mut |_| None).unwrap_err();
        assert!(matches!(error, KeyError::Io { .. }), "{error}");
        assert_eq!(fs::read_dir(outer.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_file_that_appears_meanwhile_is_kept() {
        let outer = tempfile::tempdir().unwrap();
        let (from, target) = (outer.path().join("from"), outer.path().join("target"));
        fs::create_dir(&from).unwrap();
        fs::create_dir(&target).unwrap();
        fs::write(target.join("theirs"), "x").unwrap();
        assert!(put_in_place(&from, &target).is_err());
        assert_eq!(fs::read_to_string(target.join("theirs")).unwrap(), "x");
    }
}

//! Puts a set of files into a folder that appears whole or not at all.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

use super::Files;
use crate::{KeyError, random::generate_bytes};

/// Writes beside the target, then renames. An empty target folder is replaced.
pub(super) fn write_whole(dir: &Path, files: &Files) -> Result<(), KeyError> {
    let target = resolved(dir)?;
    let beside = generate_name_beside(&target)?;
    let done = write_files(&beside, files).and_then(|()| put_in_place(&beside, &target));
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
    let failed = KeyError::io("writing the pack");
    let write = || -> std::io::Result<()> {
        // The parent may be missing; the folder itself must be new.
        if let Some(parent) = dir.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::create_dir(dir)?;
        for (name, bytes) in files {
            let path = dir.join(name);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            let mut file = File::create_new(path)?;
            file.write_all(bytes)?;
            file.sync_all()?;
        }
        Ok(())
    };
    write().map_err(failed)
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
        let error = write_whole(&outer.path().join("pack"), &files).unwrap_err();
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

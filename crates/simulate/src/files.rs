//! Folders copied as a person would copy them.

use std::path::{Path, PathBuf};

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// A folder in memory where there is one: runs write a lot and keep nothing.
pub(crate) fn scratch() -> std::io::Result<tempfile::TempDir> {
    let memory = PathBuf::from("/dev/shm");
    let builder = tempfile::Builder::new().prefix("muster-simulate").to_owned();
    if memory.is_dir()
        && let Ok(folder) = builder.tempdir_in(&memory)
    {
        return Ok(folder);
    }
    builder.tempdir()
}

//! Free room on the disk that the store is on. No test can fill a disk; the weighing is tested in `domain::workshop`.

use std::path::Path;

/// Bytes that may still be written beside `path`; nothing where the system does not say.
#[cfg(unix)]
pub(super) fn free(path: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(path).ok()?;
    disk.f_bavail.checked_mul(disk.f_frsize)
}

#[cfg(not(unix))]
pub(super) fn free(_: &Path) -> Option<u64> {
    None
}

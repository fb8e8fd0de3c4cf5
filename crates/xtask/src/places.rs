//! Where things are: the project's folders and the folder for what builds leave behind.

use std::env;
use std::path::{Path, PathBuf};

/// The project's root folder.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("xtask lives two folders below the root").to_path_buf()
}

/// The folder of the pages.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// The folder of the browser and window scripts.
pub(crate) fn e2e() -> PathBuf {
    root().join("tests/e2e")
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(given) => root().join(given),
        None => root().join("target"),
    }
}

/// What xtask itself keeps between runs: stamps, a Node of its own.
pub(crate) fn kept() -> PathBuf {
    target().join("xtask")
}

/// A program of the workspace, as `cargo build --release` leaves it.
pub(crate) fn released(name: &str) -> PathBuf {
    target().join("release").join(name)
}

/// A program of the workspace, as `cargo build` leaves it.
pub(crate) fn program(name: &str) -> PathBuf {
    target().join("debug").join(name)
}

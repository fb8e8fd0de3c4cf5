//! Python environments of our own under target/, for programs that come as Python packages.
//!
//! The system's Python is never written to. Which packages an environment gets is for whoever asks for it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::process::{answer, run};
use crate::setup;

/// Makes an empty environment in `folder`, with pip.
pub(crate) fn environment(folder: &Path) -> Result<()> {
    if make("python3", folder).is_ok() {
        return Ok(());
    }
    setup::install(setup::VENV)?;
    // The python3 on the PATH need not be the one that the package serves.
    make("/usr/bin/python3", folder).context("cannot make a Python environment: install python3 and python3-venv")
}

/// `pip install` of an environment, ready for what to install.
pub(crate) fn install(folder: &Path) -> Command {
    let mut pip = Command::new(folder.join("bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    pip
}

fn make(python: &str, folder: &Path) -> Result<()> {
    ensure!(answer(python, &["-c", "import venv, ensurepip"]).is_some(), "{python} cannot make environments");
    run(Command::new(python).args(["-m", "venv", "--clear"]).arg(folder))
}

//! The server held against its own description, by Schemathesis: a Python program, brought under target/ in written-down versions.
//!
//! What is tried and what has to hold is in `crates/server/tests/server/described.rs`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{cargo, run, say};
use crate::{places, python};

/// Schemathesis and all that it needs, each with its version and the digests of its files.
const VERSIONS: &str = "crates/server/tests/schemathesis.txt";
/// The test that waits for it.
const TEST: &str = "described::what_the_description_says_is_so";

/// The test, ready to run.
pub(crate) fn test() -> Result<Command> {
    let mut test = cargo();
    test.args(["test", "--workspace", "--test", "server", "--", "--ignored", "--exact", TEST, "--nocapture"]);
    test.env("MUSTER_SCHEMATHESIS", program()?);
    Ok(test)
}

/// The program, brought first where it is not here in just these versions.
fn program() -> Result<PathBuf> {
    let (folder, wanted) = (places::kept().join("schemathesis"), fs::read_to_string(places::root().join(VERSIONS))?);
    let (program, stamp) = (folder.join("bin/schemathesis"), folder.join("versions.txt"));
    if program.is_file() && fs::read_to_string(&stamp).is_ok_and(|here| here == wanted) {
        return Ok(program);
    }
    say(&format!("bringing Schemathesis into {}: it asks the server everything that its description allows", folder.display()));
    python::environment(&folder)?;
    let versions = places::root().join(VERSIONS);
    run(python::install(&folder).args(["--require-hashes", "--only-binary", ":all:", "--requirement"]).arg(versions))
        .context("cannot fetch Schemathesis: connect to the network; it needs Python 3.11 or newer")?;
    fs::write(stamp, wanted)?;
    Ok(program)
}

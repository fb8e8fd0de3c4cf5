//! `cargo xtask screenshots`: the pictures of the README, taken from the app as it is now.

use std::process::ExitCode;

use anyhow::Result;

use crate::node::Node;
use crate::process::{run, say};
use crate::{e2e, places, setup, ui};

/// Takes every picture again.
pub(crate) fn screenshots() -> Result<ExitCode> {
    setup::for_test()?;
    let node = Node::find()?;
    ui::build(&node)?;
    crate::run::build(&["muster"])?;
    let pictures = places::root().join("docs/pictures");
    say(&format!("taking pictures into {}", pictures.display()));
    e2e::packages(&node)?;
    run(e2e::in_browser(&node, "pictures.mjs")?.env("PICTURES", pictures))?;
    Ok(ExitCode::SUCCESS)
}

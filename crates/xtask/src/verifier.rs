//! `cargo xtask verifier`: `muster-verify` as one file that runs where nothing is installed, and a try of it in an empty room.
//!
//! It is linked with the C library in it. On Linux that works with the ordinary target and `crt-static`; another target,
//! as musl, is not needed. Not here: what the program checks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};

use crate::places;
use crate::process::{answer, cargo, run, say};

const NAME: &str = "muster-verify";

/// Builds it, tries it, and says where it is.
pub(crate) fn verifier() -> Result<ExitCode> {
    let program = build()?;
    try_alone(&program)?;
    say(&format!("{NAME} needs nothing else: {}", program.display()));
    Ok(ExitCode::SUCCESS)
}

/// Builds the program with everything in it.
pub(crate) fn build() -> Result<PathBuf> {
    // With a target named, what runs while building is linked as usual.
    let host = answer("rustc", &["-vV"]).and_then(|said| said.lines().find_map(|line| line.strip_prefix("host: ").map(str::to_owned)));
    let host = host.context("rustc does not say for which machine it builds")?;
    let folder = places::target().join("verifier");
    say(&format!("building {NAME} with the C library in it"));
    let mut build = cargo();
    build.args(["build", "--quiet", "--release", "--package", "verify", "--target", &host, "--target-dir"]).arg(&folder);
    run(build.env("RUSTFLAGS", "-C target-feature=+crt-static"))?;
    Ok(folder.join(host).join("release").join(NAME))
}

/// Runs it on a whole pack and on a spoilt one, where there is nothing: no variables, no home, no library, and, where this
/// machine lets us make such a room, no other file and no network.
pub(crate) fn try_alone(program: &Path) -> Result<()> {
    ensure!(!names_a_loader(&fs::read(program)?), "{} wants a loader: it is not linked with everything in it", program.display());
    let room = places::kept().join("empty-room");
    if room.exists() {
        fs::remove_dir_all(&room)?;
    }
    copy(&places::root().join("tests/corpora/0.1.0/pack"), &room.join("pack"))?;
    fs::copy(program, room.join(NAME))?;
    let (code, said) = alone(&room)?;
    ensure!(code == Some(0) && said.contains("good: statements/"), "a whole pack: {code:?} {said}");
    fs::write(room.join("pack/statements/slipped-in.txt"), "x")?;
    let (code, said) = alone(&room)?;
    ensure!(code == Some(1) && said.contains("slipped-in.txt"), "a spoilt pack: {code:?} {said}");
    Ok(())
}

/// Exit code and words of one run.
fn alone(room: &Path) -> Result<(Option<i32>, String)> {
    let closed = ["--user", "--map-root-user", "--net", "--root"];
    let can = Command::new("unshare").args(closed).arg(room).arg(format!("/{NAME}")).arg("--version").output();
    let mut command = if can.is_ok_and(|output| output.status.success()) {
        let mut command = Command::new("unshare");
        command.args(closed).arg(room).args([format!("/{NAME}"), "/pack".to_owned()]);
        command
    } else {
        say("this machine lets nobody make a room without files and network: only the variables are taken away");
        let mut command = Command::new(room.join(NAME));
        command.arg(room.join("pack")).env_clear().current_dir("/");
        command
    };
    let output = command.env_clear().output().with_context(|| format!("cannot start {NAME}"))?;
    Ok((output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned()))
}

/// Whether an ELF file asks for a program that loads libraries (a header of kind `PT_INTERP`).
fn names_a_loader(elf: &[u8]) -> bool {
    let number = |at: usize, bytes: usize| {
        elf.get(at..at + bytes).map(|part| part.iter().rev().fold(0_usize, |all, byte| all << 8 | usize::from(*byte)))
    };
    let (Some(first), Some(size), Some(count)) = (number(32, 8), number(54, 2), number(56, 2)) else { return true };
    (0..count).any(|at| number(first + at * size, 4) == Some(3))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().context("a file without a name")?);
        if path.is_dir() { copy(&path, &target)? } else { fs::copy(&path, &target).map(drop)? }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_wants_a_loader_is_told_from_one_that_does_not() {
        // This test itself is linked as usual.
        assert!(names_a_loader(&fs::read(std::env::current_exe().unwrap()).unwrap()));
        assert!(names_a_loader(b"no program at all"));
    }
}

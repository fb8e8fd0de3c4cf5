//! The pages: their packages and their build, each done again only when what it is made from changed.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::node::Node;
use crate::places;
use crate::process::{run, say};

/// Folders that are results, not sources.
const RESULTS: &[&str] = &["node_modules", "dist", "target"];

/// Fetches the npm packages of `folder` if its lock file changed.
pub(crate) fn packages(node: &Node, folder: &Path) -> Result<()> {
    let lock = digest(&[folder.join("package-lock.json"), folder.join("package.json")])?;
    let stamp = Stamp::of(folder, "packages");
    if stamp.says(lock) && folder.join("node_modules").is_dir() {
        return Ok(());
    }
    say(&format!("fetching the npm packages of {}: new, or changed", name(folder)));
    run(node.npm(folder).args(["ci", "--no-progress", "--loglevel=error"]))
        .context("cannot fetch npm packages: check the network and run this again")?;
    stamp.write(lock)
}

/// Builds the pages into `ui/dist` if a source changed.
pub(crate) fn build(node: &Node) -> Result<()> {
    let folder = places::ui();
    packages(node, &folder)?;
    let sources = [folder.clone(), places::root().join("locales")];
    let stamp = Stamp::of(&folder, "build");
    if stamp.says(digest(&sources)?) && folder.join("dist/index.html").is_file() {
        return Ok(());
    }
    say("building the pages: new, or changed");
    run(node.npm(&folder).args(["run", "--silent", "build", "--", "--logLevel", "warn"]))?;
    // The build writes generated sources too, so the digest is taken after it.
    stamp.write(digest(&sources)?)
}

fn name(folder: &Path) -> String {
    folder.strip_prefix(places::root()).unwrap_or(folder).display().to_string()
}

/// A number that changes when a name or a byte below `paths` changes.
fn digest(paths: &[PathBuf]) -> Result<u64> {
    let mut files = Vec::new();
    for path in paths {
        collect(path, &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.hash(&mut hasher);
        fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_dir() {
        for entry in path.read_dir()? {
            let entry = entry?.path();
            if !RESULTS.iter().any(|result| entry.ends_with(result)) {
                collect(&entry, files)?;
            }
        }
    } else if path.exists() {
        files.push(path.to_path_buf());
    }
    Ok(())
}

/// What a step was last done for, kept in a file.
struct Stamp {
    file: PathBuf,
}

impl Stamp {
    fn of(folder: &Path, step: &str) -> Stamp {
        Stamp { file: places::kept().join(format!("{}.{step}", name(folder).replace('/', "-"))) }
    }

    fn says(&self, digest: u64) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|kept| kept == digest.to_string())
    }

    fn write(&self, digest: u64) -> Result<()> {
        fs::create_dir_all(places::kept())?;
        fs::write(&self.file, digest.to_string()).with_context(|| format!("cannot write {}", self.file.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_follows_names_and_bytes_but_not_results() {
        let folder = std::env::temp_dir().join(format!("xtask-digest-{}", std::process::id()));
        fs::create_dir_all(folder.join("node_modules")).unwrap();
        fs::write(folder.join("a.ts"), "1").unwrap();
        let at_first = digest(std::slice::from_ref(&folder)).unwrap();
        fs::write(folder.join("node_modules/b.js"), "result").unwrap();
        assert_eq!(digest(std::slice::from_ref(&folder)).unwrap(), at_first, "results must not count");
        fs::write(folder.join("a.ts"), "2").unwrap();
        let changed = digest(std::slice::from_ref(&folder)).unwrap();
        assert_ne!(changed, at_first, "a changed byte must count");
        fs::rename(folder.join("a.ts"), folder.join("c.ts")).unwrap();
        assert_ne!(digest(std::slice::from_ref(&folder)).unwrap(), changed, "a changed name must count");
        fs::remove_dir_all(folder).unwrap();
    }
}

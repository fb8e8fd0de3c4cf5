//! Rules about the text of files: headers, length, unfinished code, paths of one machine, hosts of one registry.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Lines after which a file has to be split.
const LONGEST: usize = 600;

/// Folders that are results, or written by programs.
const SKIPPED: &[&str] = &["target", "node_modules", "dist", ".git"];

/// Kinds of files whose text is read.
const READ: &[&str] = &["rs", "ts", "tsx", "css", "mjs", "js", "json", "toml", "lock", "md", "ftl", "sql", "html", "sh", "yml", "yaml"];

/// Kinds of files that people have to read whole.
const COUNTED: &[&str] = &["rs", "ts", "tsx", "css", "mjs"];

/// Every breach below `root`.
pub(crate) fn findings(root: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    collect(root, &mut files)?;
    let own = own_paths(root);
    let mut found = Vec::new();
    for file in files {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let name = file.strip_prefix(root).unwrap_or(&file).to_path_buf();
        let breaches = judge(&name, &String::from_utf8_lossy(&bytes), &own);
        found.extend(breaches.into_iter().map(|breach| format!("{}: {breach}", name.display())));
    }
    Ok(found)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in folder.read_dir().with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            if !SKIPPED.iter().any(|skipped| path.ends_with(skipped)) {
                collect(&path, files)?;
            }
        } else if READ.contains(&ending(&path)) {
            files.push(path);
        }
    }
    Ok(())
}

fn ending(path: &Path) -> &str {
    path.extension().and_then(|ending| ending.to_str()).unwrap_or_default()
}

/// Folders of this machine that must not stand in a file: the project's own, and the person's home.
fn own_paths(root: &Path) -> Vec<String> {
    let home = env::var("HOME").unwrap_or_default();
    let all = [root.display().to_string(), home];
    all.into_iter().map(|path| path.trim_end_matches('/').to_owned()).filter(|path| path.len() > 1).collect()
}

/// What is wrong with one file.
fn judge(name: &Path, text: &str, own: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    // A program's own files say so in their folder's name or in their first line.
    let said = text.lines().next().is_some_and(|line| line.ends_with("Do not edit."));
    let generated = said || name.components().any(|part| part.as_os_str() == "generated");
    if ending(name) == "rs" && !text.starts_with("//!") {
        found.push("does not start with `//!`: say what the module is, and what is not in it".to_owned());
    }
    let lines = text.lines().count();
    if COUNTED.contains(&ending(name)) && !generated && lines > LONGEST {
        found.push(format!("{lines} lines: split it below {LONGEST}"));
    }
    if ending(name) == "rs" && unfinished().iter().any(|mark| text.contains(mark)) {
        found.push("holds unfinished code".to_owned());
    }
    if let Some(path) = own.iter().find(|path| stands_in(path, text)) {
        found.push(format!("names a folder of one machine: {path}"));
    }
    if is_lock(name) && names_a_registry(text) {
        found.push("names a registry's host: lock files must do for every registry".to_owned());
    }
    found
}

/// Written apart, so that this file does not find itself.
fn unfinished() -> [String; 2] {
    ["todo", "unimplemented"].map(|name| format!("{name}!("))
}

/// Whether an absolute path stands in a text by itself, not as the end of a longer one.
fn stands_in(path: &str, text: &str) -> bool {
    text.match_indices(path).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + path.len()..].chars().next();
        before.is_none_or(|letter| !is_of_a_path(letter)) && after == Some('/')
    })
}

fn is_of_a_path(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '/' | '.' | '_' | '-' | '~' | '}')
}

fn is_lock(name: &Path) -> bool {
    name.ends_with("package-lock.json") || name.ends_with("Cargo.lock")
}

/// Cargo writes its public index by name on every machine; any other host is one machine's mirror.
fn names_a_registry(text: &str) -> bool {
    text.lines()
        .filter(|line| line.contains("\"resolved\":") || line.starts_with("source = "))
        .any(|line| line.contains("://") && !line.contains("registry+https://github.com/rust-lang/crates.io-index"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, text: &str) -> usize {
        judge(Path::new(name), text, &["/srv/someone".to_owned()]).len()
    }

    #[test]
    fn a_module_says_what_it_is() {
        assert_eq!(found("src/a.rs", "//! What it is.\nfn a() {}\n"), 0);
        assert_eq!(found("src/a.rs", "use std::fs;\n"), 1);
    }

    #[test]
    fn a_long_file_is_split_unless_a_program_wrote_it() {
        let long = "x\n".repeat(LONGEST + 1);
        assert_eq!(found("src/a.ts", &long), 1);
        assert_eq!(found("src/generated/a.ts", &long), 0);
        assert_eq!(found("src/a.ts", &format!("// Written by a program. Do not edit.\n{long}")), 0);
        assert_eq!(found("src/a.ts", &"x\n".repeat(LONGEST)), 0);
    }

    #[test]
    fn unfinished_code_is_found() {
        assert_eq!(found("a.rs", &format!("//! A.\nfn a() {{ {}) }}\n", unfinished()[0])), 1);
    }

    #[test]
    fn a_folder_of_one_machine_is_found_but_not_a_longer_path() {
        assert_eq!(found("a.md", "see /srv/someone/x"), 1);
        assert_eq!(found("a.md", "see https://example.org/srv/someone/x and /srv/someones/x"), 0);
    }

    #[test]
    fn lock_files_name_no_mirror() {
        let mirror = "\"resolved\": \"https://mirror.example/a.tgz\"";
        assert_eq!(found("ui/package-lock.json", mirror), 1);
        assert_eq!(found("ui/other.json", mirror), 0);
        assert_eq!(found("Cargo.lock", "source = \"registry+https://github.com/rust-lang/crates.io-index\"\n"), 0);
        assert_eq!(found("Cargo.lock", "source = \"registry+https://mirror.example/index\"\n"), 1);
    }
}

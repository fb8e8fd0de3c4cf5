//! Rules about `locales/`: every sentence that Rust names is there, and nothing stands there that nobody says.
//!
//! That both languages say the same with the same variables is checked beside the page (`i18n.test.ts`).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Calls that name a sentence: what stands before the bracket, which argument the name is, the message's first part.
const CALLS: &[(&str, usize, &str)] = &[
    ("Failure::new", 0, "failure"),
    ("Failure::because", 1, "failure"),
    ("Failure::invalid", 1, "failure"),
    ("Refusal::new", 0, "refusal"),
    ("ReadRefusal::new", 0, "file"),
    ("notes.add", 1, "note"),
    ("warning", 1, "note"),
    ("rejected", 3, "row"),
    ("held", 0, "server"),
    ("Refused::said", 1, "server"),
    ("Refused::forbidden", 0, "server"),
    ("engine.act", 0, "label"),
];

/// First parts of messages that Rust puts together from a name; the name must stand somewhere as a literal.
const NAMED: &[&str] = &["failure", "refusal", "server", "file", "row", "note", "kind", "writers", "label", "menu", "ready", "after"];

/// Every breach below `root`.
pub(crate) fn findings(root: &Path) -> Result<Vec<String>> {
    let rust = sources(root, &["crates", "src-tauri/src"], &["rs"])?;
    let page = sources(root, &["ui/src", "tests/e2e"], &["ts", "tsx", "mjs"])?;
    let known = messages(&root.join("locales/en"))?;
    let mut found = unknown(&rust, &known);
    found.extend(unused(&rust, &page, &known));
    Ok(found)
}

fn unknown(rust: &[(PathBuf, String)], known: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for (file, text) in rust.iter().filter(|(file, _)| !is_test(file)) {
        for (call, position, first) in CALLS {
            for name in named(text, call, *position) {
                let id = format!("{first}-{}", name.replace('.', "-"));
                if !known.contains(&id) {
                    found.push(format!("{}: locales/ has no message {id}", file.display()));
                }
            }
        }
    }
    found
}

fn unused(rust: &[(PathBuf, String)], page: &[(PathBuf, String)], known: &BTreeSet<String>) -> Vec<String> {
    let literals: BTreeSet<&str> = rust.iter().chain(page).flat_map(|(_, text)| literals(text)).collect();
    // What Rust puts together itself; where it names the rest as a literal, that one is asked for.
    let made = rust.iter().flat_map(|(_, text)| made(text)).filter(|part| !NAMED.contains(&part.trim_end_matches('-')));
    let beginnings: BTreeSet<&str> = page.iter().flat_map(|(_, text)| beginnings(text)).chain(made).collect();
    let said = |id: &str| {
        let named = id.split_once('-').is_some_and(|(first, name)| {
            NAMED.contains(&first) && (literals.contains(name) || literals.contains(name.replacen('-', ".", 1).as_str()))
        });
        named || literals.contains(id) || beginnings.iter().any(|beginning| id.starts_with(beginning))
    };
    known.iter().filter(|id| !said(id)).map(|id| format!("locales/: nobody says {id}")).collect()
}

/// The literals that stand as an argument of a call.
fn named<'t>(text: &'t str, call: &str, position: usize) -> Vec<&'t str> {
    let part_of_a_name = |c: char| c.is_alphanumeric() || c == '_';
    let opened = format!("{call}(");
    let at = text.match_indices(&opened).filter(|(at, _)| !text[..*at].ends_with(part_of_a_name));
    at.filter_map(|(at, _)| argument(&text[at + opened.len()..], position)).filter_map(literal).collect()
}

/// One argument of a call whose bracket has just been opened.
fn argument(text: &str, position: usize) -> Option<&str> {
    let (mut depth, mut quoted, mut escaped, mut start, mut count) = (0_usize, false, false, 0, 0);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth > 0 => depth -= 1,
            ',' | ')' if depth == 0 => {
                if count == position {
                    return Some(text[start..at].trim());
                }
                if c == ')' {
                    return None;
                }
                (count, start) = (count + 1, at + 1);
            }
            _ => {}
        }
    }
    None
}

fn literal(argument: &str) -> Option<&str> {
    argument.strip_prefix('"')?.strip_suffix('"').filter(|text| !text.contains(['"', '{']))
}

/// Whatever looks like the name of a message between quotation marks of one kind.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    let is_name = |part: &&str| !part.is_empty() && part.len() < 60 && part.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c));
    text.split(['"', '\'', '`']).filter(is_name)
}

/// Beginnings of messages that the page puts together: the part before `${`.
fn beginnings(text: &str) -> impl Iterator<Item = &str> {
    let is_beginning = |part: &&str| part.ends_with('-') && part.len() > 3 && part.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    text.split('`').filter_map(|part| part.split_once("${").map(|(before, _)| before)).filter(is_beginning)
}

/// The same in Rust: the part of a literal before `{`.
fn made(text: &str) -> impl Iterator<Item = &str> {
    let is_beginning = |part: &&str| part.ends_with('-') && part.len() > 3 && part.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    text.split('"').filter_map(|part| part.split_once('{').map(|(before, _)| before)).filter(is_beginning)
}

fn messages(folder: &Path) -> Result<BTreeSet<String>> {
    let mut all = BTreeSet::new();
    for entry in folder.read_dir().with_context(|| format!("cannot list {}", folder.display()))? {
        let text = fs::read_to_string(entry?.path())?;
        let begins = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
        all.extend(text.lines().filter(begins).filter_map(|line| line.split_once(" =")).map(|(id, _)| id.to_owned()));
    }
    Ok(all)
}

fn is_test(file: &Path) -> bool {
    file.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "xtask")
}

fn sources(root: &Path, folders: &[&str], endings: &[&str]) -> Result<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
    while let Some(folder) = open.pop() {
        for entry in folder.read_dir().with_context(|| format!("cannot list {}", folder.display()))? {
            let path = entry?.path();
            let name = path.strip_prefix(root).unwrap_or(&path).to_path_buf();
            // The list of all ids names every message and uses none; the rules here name none either.
            if path.is_dir() && !path.ends_with("node_modules") && !path.ends_with("xtask") {
                open.push(path);
            } else if endings.iter().any(|ending| path.extension().is_some_and(|e| e == *ending)) && !path.ends_with("i18n/ids.ts") {
                let text = fs::read_to_string(&path)?;
                found.push((name, text));
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> Vec<(PathBuf, String)> {
        vec![(PathBuf::from("crates/engine/src/a.rs"), text.to_owned())]
    }

    fn known(ids: &[&str]) -> BTreeSet<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn a_sentence_that_is_nowhere_is_found() {
        let text = "Failure::invalid(field(\"a, b\"), \"no_zone\"); ReadRefusal::new(\"pdf\", args!()); Failure::new(code)";
        assert_eq!(unknown(&file(text), &known(&["failure-no_zone", "file-pdf"])), Vec::<String>::new());
        assert_eq!(unknown(&file(text), &known(&["refusal-pdf"])).len(), 2);
    }

    #[test]
    fn a_message_that_nobody_says_is_found() {
        let rust = file("Failure::new(\"gone\"); engine.act(\"item.set\", x)");
        let page = vec![(PathBuf::from("ui/src/a.ts"), "t('areas'); t(`mark-${state}`)".to_owned())];
        let all = known(&["failure-gone", "label-item-set", "areas", "mark-present", "old", "failure-old"]);
        assert_eq!(unused(&rust, &page, &all), ["locales/: nobody says failure-old", "locales/: nobody says old"]);
    }
}

//! What goes over beside the points, in the plain text that is signed.

use super::goes_over::{SubjectCarried, SubjectDocument, SubjectWalk};
use super::subject::Subject;
use super::text::{GoesOverWords, one_line};
use crate::times::written;

/// Adds what there is: walkthroughs, documents, what is carried over.
pub(super) fn push(out: &mut String, words: &GoesOverWords, subject: &Subject, language: &str) {
    let part = |out: &mut String, title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            out.push_str(&format!("\n{title}:\n"));
            for (index, line) in lines.iter().enumerate() {
                out.push_str(&format!("  {}. {line}\n", index + 1));
            }
        }
    };
    part(out, words.walks, subject.walkthroughs.iter().map(|one| walk(words, one, language)).collect());
    part(out, words.documents, subject.documents.iter().map(|one| document(words, one)).collect());
    part(out, words.carried, subject.carried.iter().map(|one| carry_overs(words, one, language)).collect());
}

fn walk(words: &GoesOverWords, one: &SubjectWalk, language: &str) -> String {
    let mut said = format!("{}: {}", one_line(&one.title), (words.walked)(&one.result));
    if one.result.is_empty() {
        return said;
    }
    said.push_str(&format!(
        ", {}, {} {}, {} {}",
        written(&one.at, language),
        words.drove,
        one_line(&one.driver),
        words.watched,
        one_line(&one.watcher)
    ));
    if let Some(minutes) = one.minutes {
        let of = one.target.map(|target| format!(" {} {target}", words.took)).unwrap_or_default();
        said.push_str(&format!(", {minutes}{of} min"));
    }
    if one.steps > 0 {
        said.push_str(&format!(", {}/{} {}", one.steps_passed, one.steps, words.steps));
    }
    if !one.note.is_empty() {
        said.push_str(&format!(". {}", one_line(&one.note)));
    }
    said
}

fn document(words: &GoesOverWords, one: &SubjectDocument) -> String {
    let mut said = one_line(&one.title);
    if one.version.is_empty() {
        said.push_str(&format!(", {}", words.no_version));
    } else {
        said.push_str(&format!(", {} {}, {}", words.version, one_line(&one.version), one_line(&one.name)));
    }
    if let Some(digest) = &one.digest {
        said.push_str(&format!(", SHA-256 {digest}"));
    }
    if !one.owner.is_empty() {
        said.push_str(&format!(" ({} {})", words.kept_by, one_line(&one.owner)));
    }
    said
}

fn carry_overs(words: &GoesOverWords, one: &SubjectCarried, language: &str) -> String {
    let known = one.sort == "known_error";
    let mut said = if known { format!("{}: {}", words.known_error, one_line(&one.title)) } else { one_line(&one.title) };
    if known && !one.workaround.is_empty() {
        said.push_str(&format!(". {}: {}", words.workaround, one_line(&one.workaround)));
    }
    said.push_str(&format!(" ({}, {})", one_line(&one.owner), one_line(&written(&one.due, language))));
    said
}

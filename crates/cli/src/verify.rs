//! `muster verify`: a pack, checked with no data folder; what is proven and what is not, in words.

use std::path::Path;

use engine::handoff::words;

use crate::work::Answer;

/// Checks a pack and, where a fingerprint from paper is given, that it is that workspace's; and against what was kept.
pub(crate) fn verify(path: &Path, paper: Option<&str>, earlier: Option<&Path>, language: &str) -> Answer {
    let report = engine::handoff::verify_since(path, paper, earlier);
    let language = words::language(language);
    let lines = words::lines(&report, language);
    let json = serde_json::to_value(&report).unwrap_or_default();
    Answer { wrong: words::wrong(&report, language), ..Answer::new(json, lines.join("\n")) }
}

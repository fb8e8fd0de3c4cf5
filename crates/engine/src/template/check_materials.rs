//! Whether the materials of a template can be read: what refers to what, and figures that fit.

use domain::material::{GREATEST_COUNT, GREATEST_SECONDS};

use super::check::{source, text, unique, unknown};
use super::error::Findings;
use super::model::Template;

const FILE: &str = "materials.toml";

pub(super) fn check(template: &Template, findings: &mut Findings<'_>) {
    let audience = |code: &str| template.audiences.iter().any(|audience| audience.code == code);
    unique(findings, "material", template.materials.iter().map(|entry| (FILE, entry.code.as_str())));
    unique(findings, "target", template.material_targets.iter().map(|entry| (FILE, entry.code.as_str())));
    for entry in &template.materials {
        text(findings, FILE, "material", &entry.code, "title", &entry.title, 200);
        source(findings, FILE, "material", &entry.code, &entry.source);
        if let Some(note) = &entry.note {
            text(findings, FILE, "material", &entry.code, "note", note, 1000);
        }
        for code in entry.audiences.iter().filter(|code| !audience(code)) {
            findings.entry(FILE, "material", &entry.code, unknown("audience", code, "the code of an audience"));
        }
        if let Some(code) = entry.topic.as_ref().filter(|code| !template.topics.iter().any(|topic| topic.code == **code)) {
            findings.entry(FILE, "material", &entry.code, unknown("topic", code, "the code of a topic"));
        }
    }
    for entry in &template.material_targets {
        text(findings, FILE, "target", &entry.code, "title", &entry.title, 200);
        source(findings, FILE, "target", &entry.code, &entry.source);
        if let Some(code) = entry.audience.as_ref().filter(|code| !audience(code)) {
            findings.entry(FILE, "target", &entry.code, unknown("audience", code, "the code of an audience"));
        }
        let (shortest, longest) = (entry.shortest.unwrap_or(0), entry.longest.unwrap_or(GREATEST_SECONDS));
        let sound = (1..=GREATEST_COUNT).contains(&entry.least)
            && (0..=GREATEST_SECONDS).contains(&shortest)
            && (shortest..=GREATEST_SECONDS).contains(&longest);
        if !sound {
            findings.entry(FILE, "target", &entry.code, "least is at least 1, and shortest at most longest, in seconds of a day");
        }
    }
}

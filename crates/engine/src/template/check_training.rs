//! Whether the training of a template can be read: what refers to what, and figures that fit.

use super::check::{minutes, source, text, unique, unknown};
use super::error::Findings;
use super::model::Template;
use super::plan::Session;

const FILE: &str = "training.toml";

pub(super) fn check(template: &Template, findings: &mut Findings<'_>) {
    parts(template, findings);
    for session in &template.sessions {
        one_session(template, session, findings);
    }
}

fn parts(template: &Template, findings: &mut Findings<'_>) {
    let codes = |list: &[(&'static str, &str)], findings: &mut Findings<'_>| {
        for what in ["audience", "course", "topic", "cohort", "session"] {
            unique(findings, what, list.iter().filter(|(kind, _)| *kind == what).map(|(_, code)| (FILE, *code)));
        }
    };
    let mut entries: Vec<(&'static str, &str, &str, &[String])> = Vec::new();
    entries.extend(template.audiences.iter().map(|e| ("audience", e.code.as_str(), e.title.as_str(), e.source.as_slice())));
    entries.extend(template.courses.iter().map(|e| ("course", e.code.as_str(), e.title.as_str(), e.source.as_slice())));
    entries.extend(template.topics.iter().map(|e| ("topic", e.code.as_str(), e.title.as_str(), e.source.as_slice())));
    entries.extend(template.cohorts.iter().map(|e| ("cohort", e.code.as_str(), e.title.as_str(), e.source.as_slice())));
    entries.extend(template.sessions.iter().map(|e| ("session", e.code.as_str(), e.title.as_str(), e.source.as_slice())));
    for (what, code, title, rows) in &entries {
        text(findings, FILE, what, code, "title", title, 200);
        source(findings, FILE, what, code, rows);
    }
    codes(&entries.iter().map(|(what, code, _, _)| (*what, *code)).collect::<Vec<_>>(), findings);
    let audience = |code: &str| template.audiences.iter().any(|audience| audience.code == code);
    for entry in &template.audiences {
        if !entry.delivery.is_empty() {
            text(findings, FILE, "audience", &entry.code, "delivery", &entry.delivery, 500);
        }
        if entry.expected_low < 0 || entry.expected_high < entry.expected_low || !(0..=1000).contains(&entry.stated_hours) {
            findings.entry(
                FILE,
                "audience",
                &entry.code,
                "expected_low is at most expected_high, and stated_hours lies between 0 and 1000",
            );
        }
    }
    for course in &template.courses {
        if !audience(&course.audience) {
            findings.entry(FILE, "course", &course.code, unknown("audience", &course.audience, "the code of an audience"));
        }
        if !(0..=1000).contains(&course.stated_hours) || !(0..=60_000).contains(&course.stated_minutes.unwrap_or(0)) {
            findings.entry(FILE, "course", &course.code, "stated_hours lies between 0 and 1000");
        }
    }
    for cohort in &template.cohorts {
        if !audience(&cohort.audience) {
            findings.entry(FILE, "cohort", &cohort.code, unknown("audience", &cohort.audience, "the code of an audience"));
        }
        if !(1..=1_000_000).contains(&cohort.capacity) {
            findings.entry(FILE, "cohort", &cohort.code, "capacity is at least 1");
        }
    }
    for topic in &template.topics {
        if !template.courses.iter().any(|course| course.code == topic.course) {
            findings.entry(FILE, "topic", &topic.code, unknown("course", &topic.course, "the code of a course"));
        }
        if !(1..=1440).contains(&topic.minutes) {
            findings.entry(FILE, "topic", &topic.code, "minutes lie between 1 and 1440");
        }
    }
}

fn one_session(template: &Template, session: &Session, findings: &mut Findings<'_>) {
    minutes(findings, FILE, "session", &session.code, "start", session.start);
    for (field, value, most) in [("place", &session.place, 200), ("link", &session.link, 500)] {
        if let Some(value) = value {
            text(findings, FILE, "session", &session.code, field, value, most);
        }
    }
    if !(1..=7 * 1440).contains(&session.duration) {
        findings.entry(FILE, "session", &session.code, "duration lies between one minute and a week");
    }
    let cohort = template.cohorts.iter().find(|cohort| cohort.code == session.cohort);
    let course = template.courses.iter().find(|course| course.code == session.course);
    if cohort.is_none() {
        findings.entry(FILE, "session", &session.code, unknown("cohort", &session.cohort, "the code of a cohort"));
    }
    if course.is_none() {
        findings.entry(FILE, "session", &session.code, unknown("course", &session.course, "the code of a course"));
    }
    if let (Some(cohort), Some(course)) = (cohort, course)
        && cohort.audience != course.audience
    {
        findings.entry(FILE, "session", &session.code, "the course is for another audience than the cohort's");
    }
    for code in &session.covers {
        if !template.topics.iter().any(|topic| topic.code == *code && topic.course == session.course) {
            findings.entry(FILE, "session", &session.code, unknown("topic", code, "topics of the session's course"));
        }
    }
}

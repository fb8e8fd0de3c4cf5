//! Whether the training of a template can be read: what refers to what, and figures that fit.

use domain::assessment::GREATEST_POINTS;
use domain::check_in::MOST_MINUTES;
use domain::training::segment::{GREATEST_SEGMENT, MOST_SEGMENTS};
use domain::training::status::{Credit, code_of};
use domain::training::window::GREATEST_WINDOW;
use domain::training::{GREATEST_LATE, MarkStatus};

use super::check::{minutes, source, text, unique, unknown};
use super::error::Findings;
use super::model::Template;
use super::plan::Session;
use crate::certificate::design::{PLACEHOLDERS, unknown_placeholder};
use crate::times;

const FILE: &str = "training.toml";

pub(super) fn check(template: &Template, findings: &mut Findings<'_>) {
    parts(template, findings);
    assessments(template, findings);
    roll_calls(template, findings);
    certificates(template, findings);
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
        if cohort.zone.as_deref().is_some_and(|zone| times::zone(zone).is_err()) {
            findings.entry(FILE, "cohort", &cohort.code, "zone is the name of a time zone, as Asia/Ho_Chi_Minh");
        }
        if !(1..=1_000_000).contains(&cohort.capacity.unwrap_or(1)) {
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

fn assessments(template: &Template, findings: &mut Findings<'_>) {
    for one in &template.assessments {
        text(findings, FILE, "assessment", &one.code, "title", &one.title, 200);
        if !template.courses.iter().any(|course| course.code == one.course) {
            findings.entry(FILE, "assessment", &one.code, unknown("course", &one.course, "the code of a course"));
        }
        let parts: i64 = one.criteria.iter().map(|part| part.greatest.clamp(0, GREATEST_POINTS)).sum();
        let sound = (1..=GREATEST_POINTS).contains(&one.greatest) && (0..=100).contains(&one.pass_mark);
        if !sound || !one.criteria.is_empty() && parts != one.greatest {
            findings.entry(
                FILE,
                "assessment",
                &one.code,
                "greatest lies between 1 and 10000 and is the sum of its criteria, pass_mark between 0 and 100",
            );
        }
    }
    unique(findings, "assessment", template.assessments.iter().map(|one| (FILE, one.code.as_str())));
}

/// Statuses with a letter from a to z each, and minutes that lead to one of them.
fn roll_calls(template: &Template, findings: &mut Findings<'_>) {
    for status in &template.statuses {
        let usual = MarkStatus::of(&status.code).is_some();
        if !usual
            && (status.counts_as.is_none() || status.title.is_none() || status.code != code_of(status.title.as_deref().unwrap_or_default()))
        {
            findings.entry(FILE, "status", &status.code, "an own status has a title, the code that follows from it, and counts_as");
        }
        if let Some(title) = &status.title {
            text(findings, FILE, "status", &status.code, "title", title, 40);
        }
        let letter = status.letter.as_deref().unwrap_or("a");
        if letter.len() != 1 || !letter.bytes().all(|byte| byte.is_ascii_lowercase()) {
            findings.entry(FILE, "status", &status.code, "letter is one from a to z");
        }
        let stays = matches!(status.code.as_str(), "present" | "absent") && status.hidden;
        let counts_as = status.counts_as.or(MarkStatus::of(&status.code));
        if stays || counts_as == Some(MarkStatus::Absent) && status.credit.is_some_and(|credit| credit != Credit::Nothing) {
            findings.entry(FILE, "status", &status.code, "present and absent are not hidden, and absent gives nothing");
        }
    }
    unique(findings, "status", template.statuses.iter().map(|status| (FILE, status.code.as_str())));
    let Some(minutes) = &template.mark_minutes else { return };
    let all = [minutes.late_after, minutes.absent_after, minutes.early_after];
    if all.into_iter().flatten().any(|minutes| !(0..=GREATEST_WINDOW).contains(&minutes))
        || minutes.late_after.unwrap_or(0) > minutes.absent_after.unwrap_or(GREATEST_WINDOW)
    {
        findings.entry(FILE, "mark_minutes", "mark_minutes", "minutes lie between 0 and 600, and nobody is absent before they are late");
    }
    for code in [&minutes.absent_status, &minutes.early_status].into_iter().flatten() {
        if MarkStatus::of(code).is_none() && !template.statuses.iter().any(|status| status.code == *code) {
            findings.entry(FILE, "mark_minutes", "mark_minutes", unknown("status", code, "the code of a status"));
        }
    }
}

/// Words that a certificate has room for, of the rollout and of each audience once.
fn certificates(template: &Template, findings: &mut Findings<'_>) {
    for one in &template.certificates {
        let code = one.audience.as_deref().unwrap_or("rollout");
        if one.audience.as_ref().is_some_and(|code| !template.audiences.iter().any(|audience| audience.code == *code)) {
            findings.entry(FILE, "certificate", code, unknown("audience", code, "the code of an audience"));
        }
        for (field, value, most) in [("title", &one.title, 60), ("text", &one.text, 200), ("place", &one.place, 80)] {
            if let Some(value) = value {
                text(findings, FILE, "certificate", code, field, value, most);
            }
        }
        if let Some(word) = one.text.as_deref().and_then(unknown_placeholder) {
            findings.entry(FILE, "certificate", code, unknown("placeholder", &word, &PLACEHOLDERS.join(", ")));
        }
    }
    unique(findings, "certificate", template.certificates.iter().map(|one| (FILE, one.audience.as_deref().unwrap_or(""))));
}

fn settings(session: &Session, findings: &mut Findings<'_>) {
    if let Some(question) = session.feedback.as_ref().and_then(|feedback| feedback.question.as_ref()) {
        text(findings, FILE, "session", &session.code, "question", question, 300);
    }
    let Some(check_in) = &session.check_in else { return };
    if check_in.before > MOST_MINUTES || check_in.after > MOST_MINUTES || check_in.late.is_some_and(|late| late > GREATEST_LATE) {
        findings.entry(FILE, "session", &session.code, "check_in lets in at most a day before and after, and late is at most 600 minutes");
    }
}

fn one_session(template: &Template, session: &Session, findings: &mut Findings<'_>) {
    settings(session, findings);
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
    if session.segments.len() > MOST_SEGMENTS {
        findings.entry(FILE, "session", &session.code, "a session has at most 30 segments");
    }
    for one in &session.segments {
        if !(1..=GREATEST_SEGMENT).contains(&one.minutes) {
            findings.entry(FILE, "session", &session.code, "minutes of a segment lie between 1 and 1440");
        }
        if !one.title.is_empty() {
            text(findings, FILE, "session", &session.code, "title of a segment", &one.title, 200);
        }
        if !one.source.is_empty() {
            source(findings, FILE, "session", &session.code, &one.source);
        }
        if let Some(code) = one.topic.as_ref().filter(|code| !session.covers.contains(code)) {
            findings.entry(FILE, "session", &session.code, unknown("topic", code, "one of those that the session covers"));
        }
    }
}

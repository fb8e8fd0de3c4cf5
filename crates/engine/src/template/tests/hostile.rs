//! Files that somebody edited badly, or made to do harm: a list of what is wrong, never half a template.

use super::super::{TemplateErrors, find, parse};

/// The built-in files with one of them changed.
fn changed(file: &str, edit: impl Fn(&str) -> String) -> Result<(), TemplateErrors> {
    let files: Vec<(&str, String)> = find("lms-go-live")
        .expect("it is built in")
        .files
        .iter()
        .map(|(name, text)| (*name, if *name == file { edit(text) } else { (*text).to_owned() }))
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    parse(&files).map(|_| ())
}

#[track_caller]
fn refused(file: &str, edit: impl Fn(&str) -> String, words: &[&str]) {
    let errors = changed(file, edit).expect_err("refused");
    for wanted in words {
        assert!(errors.0.iter().any(|error| error.to_string().contains(wanted)), "{wanted} is not among:\n{errors}");
    }
}

fn swap<'a>(from: &'a str, to: &'a str) -> impl Fn(&str) -> String + 'a {
    move |text| {
        assert!(text.contains(from), "the file no longer holds {from}");
        text.replacen(from, to, 1)
    }
}

const CHECKS: &str = "checklist-pre-deployment.toml";

#[test]
fn unchanged_it_is_read() {
    assert_eq!(changed(CHECKS, str::to_owned), Ok(()));
}

#[test]
fn many_mistakes_are_told_at_once_with_file_line_and_entry() {
    let bad = r#"
[[item]]
code = "P-01"
section = "nowhere"
title = ""
kind = "work"
criticality = "MUST"
role = "king"
duration = -5
predecessors = ["Q-77"]
follows = "items.Q-78"
needs = ["NO-1"]
source = []
"#;
    let edit = |text: &str| format!("{text}{bad}");
    refused(
        CHECKS,
        edit,
        &[
            "item P-01: code P-01 is taken already",
            "unknown section nowhere",
            "unknown role king",
            "unknown predecessor Q-77",
            "unknown follows items.Q-78",
            "unknown needs NO-1",
            "duration is below zero",
            "title is empty",
            "source is empty",
        ],
    );
    let errors = changed(CHECKS, edit).expect_err("refused");
    let text = find("lms-go-live").expect("it is built in").files.iter().find(|(name, _)| *name == CHECKS).expect("known").1;
    let line = text.lines().count() + 3;
    assert!(errors.0.iter().any(|error| error.file == CHECKS && error.line == Some(line)), "line {line} is not named:\n{errors}");
}

#[test]
fn a_file_that_is_no_toml_or_has_an_unknown_field_names_its_line() {
    refused("roles.toml", |_| "[[role]\n".to_owned(), &["roles.toml:1: "]);
    refused("roles.toml", |text| text.replacen("title =", "titel =", 1), &["unknown field `titel`"]);
    refused(CHECKS, swap("kind = \"validation\"", "kind = \"prayer\""), &["unknown variant `prayer`"]);
    let errors = changed(CHECKS, swap("kind = \"validation\"", "kind = \"prayer\"")).expect_err("refused");
    assert!(errors.0[0].line.is_some_and(|line| line > 30), "{errors}");
}

#[test]
fn broken_files_are_told_together() {
    let errors = parse(&[("template.toml", "name ="), ("facts.toml", "x = 1"), ("roles.toml", "\u{0}"), ("../../etc/passwd", "")])
        .expect_err("refused");
    let files: Vec<&str> = errors.0.iter().map(|error| error.file.as_str()).collect();
    assert_eq!(files, ["template.toml", "facts.toml", "roles.toml", "../../etc/passwd"]);
    assert!(parse(&[]).expect_err("refused").to_string().contains("template.toml: this file is missing"));
}

#[test]
fn a_circle_of_predecessors_is_found() {
    let circle = |text: &str| {
        text.replace("predecessors = [\"P-01\"]", "predecessors = [\"P-15\"]")
            .replace("predecessors = [\"P-05\"]", "predecessors = [\"P-02\"]")
    };
    refused(CHECKS, circle, &["item P-02: waits in a circle", "item P-15: waits in a circle"]);
}

#[test]
fn training_that_makes_no_sense_is_found() {
    refused("training.toml", swap("cohort = \"STU-1\"", "cohort = \"INS-1\""), &["the course is for another audience"]);
    refused(
        "training.toml",
        swap("course = \"students\"\ntitle = \"Overview", "course = \"cooking\"\ntitle = \"Overview"),
        &["unknown course cooking", "unknown topic students-01"],
    );
    refused("training.toml", swap("capacity = 350", "capacity = 0"), &["capacity is at least 1"]);
    refused("training.toml", swap("minutes = 60", "minutes = 0"), &["minutes lie between 1 and 1440"]);
}

#[test]
fn figures_that_lead_nowhere_are_found() {
    let claim = |text: &str| {
        format!(
            "{text}\n[[claim]]\ncode = \"x\"\ntitle = \"X\"\nmeasure = \"entries\"\nlow = 3\nhigh = 2\nof = [\"section.deployment\"]\nsource = [\"S-001\"]\n"
        )
    };
    refused("claims.toml", claim, &["claim x: has a low, a high, or both", "unknown of section.deployment"]);
    refused("claims.toml", swap("code = \"module-1\"", "code = \"effort\""), &["this code is taken already"]);
    refused("facts.toml", swap("value = 99.9", "value = nan"), &["bound and value belong together"]);
    refused("facts.toml", swap("eases = \"adoption\"", "eases = \"weather\""), &["unknown eases weather"]);
    refused("facts.toml", swap("base = \"roster\"", "base = \"all\""), &["unknown base all"]);
    refused("facts.toml", swap("statistic = \"share\"", "statistic = \"mode\""), &["unknown variant `mode`"]);
}

#[test]
fn repetition_is_bounded() {
    let routine = "checklist-week-2.toml";
    refused(routine, swap("times = 5", "times = 2000000000"), &["repeat needs a start"]);
    refused(routine, swap("every = 1440", "every = -1"), &["item R-01: repeat needs a start"]);
    refused(routine, swap("times = 5", "times = 6"), &["unknown section day-6"]);
}

#[test]
fn figures_beyond_reason_and_dirty_texts_are_refused() {
    refused(CHECKS, swap("start = -1440", "start = -9223372036854775808"), &["lies more than five years from T-0"]);
    refused(CHECKS, swap("code = \"P-03\"", "code = \"P-03\\u0007\""), &["a code has 1 to 20 characters"]);
    refused(
        CHECKS,
        |text| text.replacen("title = \"All code", &format!("title = \"{}", "x".repeat(501)), 1),
        &["title is longer than 500 characters"],
    );
    refused(CHECKS, |_| " ".repeat((1 << 20) + 1), &["larger than 1 MiB"]);
    refused("handoff.toml", swap("position = 1", "position = 9223372036854775807"), &["position does not fit"]);
    refused(
        "handoff.toml",
        swap("receiver_role = \"operations-representative\"", "receiver_role = \"nobody\""),
        &["unknown receiver_role nobody"],
    );
    refused("facts.toml", swap("contradiction = \"C-02\"", "contradiction = \"C-99\""), &["unknown contradiction C-99"]);
}

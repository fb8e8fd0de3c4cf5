//! That the template holds together: sources, order in time, training before the gates that need it.

use domain::checklist::EvidenceRule;
use domain::rollout::Criticality;
use domain::training::TopicForm;

use super::{list, lms};

#[test]
fn every_item_has_a_source_and_a_time() {
    for (list, item) in lms().items() {
        assert!(!item.source.is_empty(), "{}", item.code);
        // The way back is taken when it has to be: its tasks have a length and no time.
        assert_eq!(item.start.is_some(), list.code != "rollback", "{}", item.code);
        assert!(item.start.or(item.duration).is_some(), "{}", item.code);
    }
}

#[test]
fn no_predecessor_ends_after_its_successor_starts() {
    let template = lms();
    let mut pairs = 0;
    for (_, item) in template.items() {
        for before in &item.predecessors {
            let before = template.item(before).expect("known");
            assert!(before.end() <= item.start, "{} before {}", before.code, item.code);
            pairs += 1;
        }
    }
    assert!(pairs > 100, "the plan's order is in the template");
}

#[test]
fn training_that_a_must_needs_ends_before_its_gate() {
    let template = lms();
    let must = template.criteria.iter().filter(|entry| entry.level == Criticality::Must);
    let needed: Vec<_> = must.flat_map(|entry| entry.needs.iter().map(move |code| (entry, code))).collect();
    assert_eq!(needed.len(), 6, "two support parts, two administrator cohorts of two halves");
    let deployment = template.gates.iter().find(|gate| gate.code == "deployment").expect("there is one").at;
    for (entry, code) in needed {
        let session = template.session(code).expect("known");
        assert!(session.end() <= entry.measurable_from, "{code} ends after {}", entry.title);
        assert!(session.end() <= deployment, "{code} ends after the deployment gate");
    }
    for cohort in template.cohorts.iter().filter(|cohort| ["support", "administrators"].contains(&cohort.audience.as_str())) {
        for session in template.sessions.iter().filter(|session| session.cohort == cohort.code) {
            assert!(session.end() <= deployment, "{} is after the gate", session.code);
        }
    }
}

#[test]
fn must_criteria_are_measurable_by_the_launch_and_adoption_is_not() {
    let template = lms();
    for entry in template.criteria.iter().filter(|entry| entry.gate == "launch") {
        let late = ["S-477", "S-479", "S-480", "S-481"].contains(&entry.source[0].as_str());
        assert_eq!(entry.measurable_from > 0, late, "{}", entry.title);
    }
}

#[test]
fn every_gate_has_criteria_and_each_must_can_be_measured_by_then() {
    let template = lms();
    let codes: Vec<_> = template.gates.iter().map(|gate| gate.code.as_str()).collect();
    assert_eq!(codes, ["deployment", "soft-launch", "launch", "support-exit", "close-out"]);
    for gate in &template.gates {
        let own: Vec<_> = template.criteria.iter().filter(|entry| entry.gate == gate.code).collect();
        let must: Vec<_> = own.iter().filter(|entry| entry.level == Criticality::Must).collect();
        assert!(!must.is_empty() && own.len() >= 5, "{}", gate.title);
        assert!(must.iter().all(|entry| entry.measurable_from <= gate.at), "{}", gate.title);
    }
}

#[test]
fn the_deployment_fits_the_night_between_its_gate_and_the_day() {
    let template = lms();
    let deployment = template.gates.iter().find(|gate| gate.code == "deployment").expect("there is one");
    let steps: Vec<_> = list(&template, "deployment").items.iter().filter(|item| item.section.starts_with("step-")).collect();
    assert!(steps.iter().all(|item| item.start > Some(deployment.at)));
    assert_eq!(steps.iter().filter_map(|item| item.start).min(), Some(-720));
    let day = list(&template, "go-live-day").items.iter().filter_map(|item| item.start).min();
    assert!(steps.iter().filter_map(|item| item.end()).max() <= day);
}

#[test]
fn checks_with_figures_or_documents_need_evidence() {
    let template = lms();
    for code in ["P-02", "P-05", "P-12", "P-15", "P-20", "D-1.1", "D-2.1", "D-4.2", "D-4.3", "D-5.1", "G-02", "G-09", "H-07"] {
        let item = template.item(code).expect("known");
        assert_eq!((item.criticality, item.evidence), (Criticality::Must, EvidenceRule::Needed), "{code}");
    }
    for (_, item) in template.items().filter(|(_, item)| item.evidence == EvidenceRule::Needed) {
        assert!(item.note.as_deref().is_some_and(|note| note.contains("Evidence:")), "{} does not say which evidence", item.code);
    }
}

#[test]
fn nobody_can_be_asked_to_hold_two_sessions_at_once() {
    let template = lms();
    let held: Vec<_> = template.sessions.iter().filter(|session| session.is_held()).collect();
    for (index, one) in held.iter().enumerate() {
        for two in &held[index + 1..] {
            assert!(one.end() <= two.start || two.end() <= one.start, "{} and {}", one.code, two.code);
        }
    }
}

#[test]
fn sessions_are_long_enough_for_what_they_cover() {
    let template = lms();
    for session in &template.sessions {
        let minutes: i64 = template.topics.iter().filter(|topic| session.covers.contains(&topic.code)).map(|topic| topic.minutes).sum();
        assert!(minutes <= session.duration, "{}: {minutes} minutes of topics", session.code);
    }
    assert_eq!(template.topics.iter().filter(|topic| topic.form == TopicForm::Assessment).count(), 1);
}

#[test]
fn each_area_has_four_to_eight_points_and_each_file_that_resolves_is_there() {
    let template = lms();
    for area in &template.areas {
        let points = template.points.iter().filter(|point| point.area == area.code).count();
        assert!((4..=8).contains(&points), "{}: {points}", area.title);
    }
    let files: Vec<&str> = super::super::builtin()[0].files.iter().map(|(name, _)| *name).collect();
    for (n, entry) in (1..).zip(&template.contradictions) {
        assert_eq!(entry.code, format!("C-{n:02}"));
        assert!(!entry.files.is_empty() && entry.files.iter().all(|file| files.contains(&file.as_str())), "{}", entry.code);
    }
}

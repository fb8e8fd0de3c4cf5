//! How much the plan says there is, and what its figures add up to.

use std::collections::BTreeSet;

use domain::checklist::ItemKind;

use super::super::{Checklist, Counts, Template, find, parse};
use super::{list, lms};

fn in_section(list: &Checklist, section: &str) -> usize {
    list.items.iter().filter(|item| item.section == section).count()
}

#[test]
fn counts_are_the_plans() {
    assert_eq!(
        lms().counts(),
        Counts {
            checklists: 11,
            sections: 48,
            items: 343,
            roles: 5,
            implied_roles: 2,
            audiences: 4,
            implied_audiences: 1,
            courses: 5,
            topics: 30,
            cohorts: 9,
            sessions: 18,
            materials: 31,
            material_targets: 5,
            must: 8,
            should: 5,
            nice: 3,
            areas: 9,
            points: 44,
            contradictions: 19,
        }
    );
}

#[test]
fn materials_are_wanted_as_often_as_the_plan_says() {
    use domain::material::{MaterialMeasure, MaterialSort};
    let template = lms();
    let wanted: Vec<_> = template.material_targets.iter().map(|target| (target.sort, target.measure, target.least)).collect();
    assert_eq!(
        wanted,
        [
            (MaterialSort::Video, MaterialMeasure::Pieces, 20),
            (MaterialSort::Guide, MaterialMeasure::Pieces, 3),
            (MaterialSort::QuickReference, MaterialMeasure::Pages, 10),
            (MaterialSort::Questions, MaterialMeasure::Entries, 100),
            (MaterialSort::Scenarios, MaterialMeasure::Entries, 50),
        ]
    );
    assert_eq!((template.material_targets[0].shortest, template.material_targets[0].longest), (Some(120), Some(300)), "2 to 5 minutes");
    let many = |sort| template.materials.iter().filter(|material| material.sort == sort).count();
    assert_eq!((many(MaterialSort::Video), many(MaterialSort::Guide)), (20, 3), "what is foreseen can reach what is wanted");
    for row in (125..=131).chain([135]) {
        let row = format!("S-{row}");
        assert!(template.materials.iter().any(|material| material.source.contains(&row)), "{row} has no material");
    }
}

#[test]
fn pre_deployment_joins_both_lists_the_final_check_and_monday() {
    let template = lms();
    let checks = list(&template, "pre-deployment");
    assert!(checks.items.len() >= 20, "the plan promises twenty or more");
    let named: BTreeSet<&str> = checks.items.iter().flat_map(|item| item.source.iter().map(String::as_str)).collect();
    for row in (34..=43).chain(46..=49).chain(250..=264).chain(486..=495) {
        assert!(named.contains(format!("S-{row:03}").as_str()), "S-{row:03} is in none of the checks");
    }
}

#[test]
fn phase_checklist_is_31_in_four_stages() {
    let template = lms();
    let phase = list(&template, "phase");
    let stages: Vec<usize> = ["stage-1", "stage-2", "stage-3", "stage-4"].iter().map(|stage| in_section(phase, stage)).collect();
    assert_eq!(stages, [10, 7, 7, 7]);
    assert_eq!(phase.items.len(), 31);
    for row in [497, 503, 505, 506, 507, 508, 509, 510, 511, 516] {
        let row = format!("S-{row}");
        let item = phase.items.iter().find(|item| item.source.contains(&row)).expect("each row has its item");
        assert!(item.follows.is_some(), "{row} is automatic in the plan and follows nothing here");
    }
}

#[test]
fn deployment_has_five_steps_of_four_parts_and_11_hours_of_effort() {
    let template = lms();
    let deployment = list(&template, "deployment");
    let steps: Vec<_> = deployment.sections.iter().filter(|section| section.code.starts_with("step-")).collect();
    assert_eq!(steps.len(), 5);
    for step in &steps {
        assert_eq!(in_section(deployment, &step.code), 5, "four parts and the close of {}", step.code);
        let close = deployment.items.iter().rfind(|item| item.section == step.code).expect("not empty");
        assert_eq!((close.kind, close.effort), (ItemKind::Milestone, step.effort), "{}", step.code);
        let planned: i64 = deployment.items.iter().filter(|item| item.section == step.code).filter_map(|item| item.duration).sum();
        assert_eq!(Some(planned), step.planned, "{}", step.code);
    }
    let sum = |figure: fn(&super::super::Section) -> Option<i64>| steps.iter().filter_map(|step| figure(step)).sum::<i64>();
    assert_eq!((sum(|step| step.effort), sum(|step| step.planned)), (11 * 60, 9 * 60));
    assert_eq!(template.item("D-4").and_then(|item| item.effort), Some(240));
}

#[test]
fn go_live_day_is_27_tasks_in_five_blocks_from_0600_to_1330() {
    let template = lms();
    let day = list(&template, "go-live-day");
    let blocks: Vec<usize> = day.sections.iter().map(|block| in_section(day, &block.code)).collect();
    assert_eq!(blocks, [6, 5, 5, 6, 5]);
    let starts: Vec<_> = day
        .sections
        .iter()
        .map(|block| day.items.iter().filter(|item| item.section == block.code).filter_map(|item| item.start).min())
        .collect();
    assert_eq!(starts, [Some(-120), Some(-60), Some(0), Some(60), Some(300)]);
    assert_eq!(day.items.iter().filter_map(super::super::Item::end).max(), Some(330));
    let live = day.items.iter().find(|item| item.source == ["S-159"]).expect("T-0 is an item");
    assert_eq!((live.kind, live.start), (ItemKind::Milestone, Some(0)));
}

#[test]
fn messages_duties_and_the_routine_repeat_as_often_as_the_plan_says() {
    let template = lms();
    let messages = list(&template, "communications");
    let many = |code: &str| messages.items.iter().filter(|item| item.written_code() == code).count();
    assert_eq!((many("M-03"), many("M-05"), many("M-06")), (4, 7, 4));
    assert_eq!(template.item("M-01").and_then(|item| item.start), Some(-48 * 60));
    assert_eq!(template.item("M-03.4").and_then(|item| item.start), Some(240));
    assert_eq!(in_section(list(&template, "monitoring"), "duties"), 8);
    let routine = list(&template, "week-2");
    for day in 1..=5 {
        let items: Vec<_> = routine.items.iter().filter(|item| item.section == format!("day-{day}")).collect();
        assert_eq!(items.len(), 7);
        assert_eq!(items.iter().filter_map(|item| item.effort).sum::<i64>(), 16 * 60, "the plan gives each day 16 hours");
    }
}

#[test]
fn days_of_week_1_sum_to_14_16_16_15_14_hours() {
    let template = lms();
    let week = list(&template, "week-1");
    let sum = |section: &str, rows: std::ops::RangeInclusive<u32>| -> i64 {
        let rows: BTreeSet<String> = rows.map(|row| format!("S-{row:03}")).collect();
        let of_day = week
            .items
            .iter()
            .filter(|item| item.section == section || (item.section == "moved" && item.source.iter().all(|row| rows.contains(row))));
        of_day.filter_map(|item| item.effort).sum::<i64>() / 60
    };
    let days =
        [sum("day-1", 248..=265), sum("day-2", 266..=284), sum("day-3", 285..=302), sum("day-4", 303..=319), sum("day-5", 320..=340)];
    assert_eq!(days, [14, 16, 16, 15, 14]);
    let told: Vec<String> = figure(&template, "day-effort").into_iter().map(|(_, value)| value).collect();
    assert_eq!(told, days.map(|hours| format!("{hours} h")));
}

#[test]
fn topics_sum_to_the_hours_that_the_facts_tell() {
    let template = lms();
    let hours: Vec<(i64, i64)> = template
        .audiences
        .iter()
        .map(|audience| {
            let course = template.courses.iter().find(|course| course.audience == audience.code).expect("each audience has one");
            let minutes: i64 = template.topics.iter().filter(|topic| topic.course == course.code).map(|topic| topic.minutes).sum();
            (audience.stated_hours * 60, minutes)
        })
        .collect();
    assert_eq!(hours, [(480, 480), (360, 360), (480, 480), (600, 540), (240, 240)]);
    let of_four: i64 = hours[..4].iter().map(|(_, minutes)| minutes).sum();
    assert_eq!(figure(&template, "curriculum")[0].1, format!("{} h", of_four / 60));
}

#[test]
fn roles_people_and_checks_sum_to_what_the_facts_tell() {
    let template = lms();
    let hours: i64 = template.roles.iter().map(|plan| plan.hours).sum();
    assert_eq!(figure(&template, "effort")[0].1, format!("{hours} h"));
    let (low, high) = template
        .roles
        .iter()
        .filter(|plan| !plan.implied)
        .fold((0, 0), |(low, high), plan| (low + plan.people_low, high + plan.people_high));
    assert_eq!(figure(&template, "team")[0].1, format!("{low} to {high}"));
    let expected = template
        .audiences
        .iter()
        .filter(|audience| !audience.implied)
        .fold((0, 0), |(low, high), audience| (low + audience.expected_low, high + audience.expected_high));
    assert_eq!(expected, (565, 1130));
    assert_eq!(figure(&template, "checks")[1].1, list(&template, "pre-deployment").items.len().to_string());
    // The plan's 25, the three slower clocks, two hours of cover, and the milestone of week 2.
    assert_eq!(template.facts.targets.len(), 25 + 3 + 2 + 1);
    assert_eq!(template.facts.risks.len(), 5);
}

#[test]
fn every_row_of_the_ledger_is_named() {
    let text: String = find("lms-go-live").expect("it is built in").files.iter().map(|(_, text)| *text).collect();
    let missing: Vec<String> = (1..=522).map(|row| format!("S-{row:03}")).filter(|row| !text.contains(&format!("\"{row}\""))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_file_of_the_folder_is_built_in() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../templates");
    for template in super::super::builtin() {
        let there: BTreeSet<String> = std::fs::read_dir(format!("{folder}/{}", template.name))
            .expect("the folder of the template")
            .map(|entry| entry.expect("readable").file_name().into_string().expect("UTF-8"))
            .collect();
        assert_eq!(there, template.files.iter().map(|(name, _)| (*name).to_owned()).collect());
        assert_eq!(parse(template.files).map(|read| read.name), Ok(template.name.to_owned()));
    }
}

fn figure(template: &Template, code: &str) -> Vec<(String, String)> {
    let figure = template.facts.figures.iter().find(|figure| figure.code == code).expect("a figure of this code");
    figure.computed.iter().map(|one| (one.by.clone(), one.value.clone())).collect()
}

#[test]
fn what_the_plan_names_is_walked_through_drilled_and_handed_over_as_documents() {
    let template = lms();
    let drills: Vec<&str> = template.walkthroughs.iter().filter(|one| one.sort.is_drill()).map(|one| one.code.as_str()).collect();
    assert_eq!(
        (template.walkthroughs.len(), drills),
        (9, vec!["drill.rollback", "drill.alert", "drill.page", "drill.failover", "drill.restore"])
    );
    assert!(template.walkthroughs.iter().all(|one| !one.points.is_empty() && !one.steps.is_empty()), "each shows a point, step by step");
    for row in ["S-385", "S-404", "S-405", "S-409", "S-410", "S-411", "S-412"] {
        assert!(template.documents.iter().any(|one| one.source.iter().any(|own| own == row)), "{row} has no document");
    }
}

#[test]
fn what_the_plan_does_within_a_session_is_a_segment_of_it_and_they_fill_it() {
    let template = lms();
    for row in [273, 275].into_iter().chain(287..=293).chain([308, 309]) {
        let row = format!("S-{row}");
        let named = |session: &&super::super::plan::Session| session.segments.iter().any(|segment| segment.source.contains(&row));
        assert!(template.sessions.iter().any(|session| named(&session)), "{row} is no segment");
    }
    for session in template.sessions.iter().filter(|session| !session.segments.is_empty()) {
        assert_eq!(session.segments.iter().map(|segment| segment.minutes).sum::<i64>(), session.duration, "{}", session.code);
    }
}

//! The records that a template makes.

use std::collections::{BTreeMap, BTreeSet};

use domain::{CellType, Id};

use super::super::{Draft, draft};
use super::lms;

const ROLLOUT: Id = Id::from_u128(1);

fn drafts() -> Vec<Draft> {
    let mut last = 1;
    draft(&lms(), ROLLOUT, &mut || {
        last += 1;
        Id::from_u128(last)
    })
}

#[test]
fn every_cell_is_declared_and_holds_what_its_type_allows() {
    for made in drafts() {
        let kind = domain::kind(made.kind).expect("declared");
        for (name, value) in &made.cells {
            let cell = kind.cell(name).unwrap_or_else(|| panic!("{} has no cell {name}", made.kind));
            assert!((cell.fits)(value), "{}.{name} does not hold {value}", made.kind);
        }
    }
}

#[test]
fn a_record_comes_after_what_it_refers_to() {
    let mut made = BTreeMap::from([(ROLLOUT, "rollout")]);
    for one in drafts() {
        let kind = domain::kind(one.kind).expect("declared");
        for cell in kind.cells {
            let (CellType::Ref(wanted), Some(value)) = (cell.ty, one.cells.get(cell.name)) else { continue };
            let id = Id::try_parse(value.as_str().expect("text")).expect("an id");
            assert_eq!(made.get(&id), Some(&wanted), "{}.{}", one.kind, cell.name);
        }
        assert_eq!(made.insert(one.id, one.kind), None, "each record has an id of its own");
    }
}

#[test]
fn nothing_has_a_state_and_every_kind_is_there_as_often_as_counted() {
    let all = drafts();
    assert!(all.iter().all(|made| !made.cells.contains_key("state")));
    let many = |kind: &str| all.iter().filter(|made| made.kind == kind).count();
    let counts = lms().counts();
    assert_eq!(many("item"), counts.items);
    assert_eq!(many("section"), counts.sections);
    assert_eq!(many("criterion"), lms().criteria.len());
    assert_eq!(many("gate"), 5);
    assert_eq!(many("contradiction"), 19);
    assert_eq!(many("point"), counts.points);
    assert_eq!(many("session"), counts.sessions);
    assert_eq!(many("role_plan"), 7);
    assert_eq!((many("material"), many("material_target")), (counts.materials, counts.material_targets));
    assert_eq!(many("assessment"), 1, "only the students' course ends with one");
    assert_eq!(all.iter().map(|made| made.kind).collect::<BTreeSet<_>>().len(), 24);
    assert_eq!((many("duty"), many("meeting")), (9, 11), "repeated meetings laid out");
}

#[test]
fn an_item_carries_its_plan_apart_from_its_effort() {
    let all = drafts();
    let migration = all.iter().find(|made| made.cells.get("code") == Some(&"D-4".into())).expect("the step is there");
    assert_eq!(migration.cells["planned"], serde_json::json!({"start": -300, "duration": 0}));
    assert_eq!(migration.cells["effort"], 240);
    let target = lms()
        .facts()
        .0
        .into_iter()
        .find(|fact| fact["group"] == "section" && fact["text"].as_str().is_some_and(|text| text.contains("target under 60 min")));
    assert!(target.is_some(), "the target of the step stands in the facts");
}

#[test]
fn the_facts_set_stated_beside_computed() {
    let facts = lms().facts().0;
    let effort = facts.iter().find(|fact| fact["code"] == "effort").expect("the effort is a figure");
    assert_eq!(effort["stated"], "80 h");
    assert_eq!(effort["computed"][0]["value"], "224 h");
    assert_eq!(effort["contradiction"], "C-02");
    assert!(facts.iter().any(|fact| fact["group"] == "system" && fact["text"] == "181+"));
}

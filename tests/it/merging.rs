//! Two laptops merge, split and mark the same people apart; whatever arrives when, both show the same.

use serde_json::{Value, json};
use testkit::{Laptop, Room, csv};

struct Two {
    _room: Room,
    ana: Laptop,
    bao: Laptop,
    session: String,
    /// Four students of the session's list.
    people: Vec<String>,
}

impl Two {
    fn new() -> Self {
        let room = Room::open();
        let ana = Laptop::started();
        let rollout = ana.rollout();
        ana.import(&csv(6), json!({ "rollout": rollout }));
        ana.call("publish", json!({ "code": room.publishing_code() }));
        let invitation = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }));
        ana.call("sync", json!({}));
        let bao = Laptop::joined(invitation["code"].as_str().unwrap());
        let session = ana.session(&rollout, "Students, cohort 1");
        let two = Self { _room: room, ana, bao, session, people: Vec::new() };
        two.sync();
        let sheet = two.sheet(&two.ana);
        let people = sheet["rows"].as_array().unwrap().iter().take(4).map(|row| row["person"].as_str().unwrap().to_owned());
        Self { people: people.collect(), ..two }
    }

    fn sync(&self) {
        for laptop in [&self.ana, &self.bao, &self.ana, &self.bao] {
            laptop.call("sync", json!({}));
        }
    }

    fn sheet(&self, laptop: &Laptop) -> Value {
        laptop.call("attendance_sheet", json!({ "session": self.session }))
    }

    fn merge(&self, laptop: &Laptop, goes: usize, stays: usize) -> Result<Value, Value> {
        laptop.try_call("people_merge", json!({ "stays": self.people[stays], "goes": self.people[goes] }))
    }

    /// Rows without what differs by laptop: who is here, what is sent.
    fn told(&self, laptop: &Laptop) -> Value {
        let mut rows = self.sheet(laptop)["rows"].clone();
        for row in rows.as_array_mut().unwrap() {
            let row = row.as_object_mut().unwrap();
            row.remove("here");
            row.remove("sent");
        }
        let conflicts = laptop.call("conflicts", json!({}))["conflicts"].clone();
        let doubles = laptop.call("people_doubles", json!({}));
        json!({ "rows": rows, "conflicts": conflicts, "merged": doubles["merged"], "not_same": doubles["not_same"] })
    }

    fn agree(&self) {
        self.sync();
        assert_eq!(self.told(&self.ana), self.told(&self.bao));
        assert_eq!(self.ana.everything(), self.bao.everything());
    }
}

#[test]
fn a_pair_that_was_merged_in_both_directions_is_one_and_comes_apart_again() {
    let two = Two::new();
    two.merge(&two.ana, 0, 1).unwrap();
    two.merge(&two.bao, 1, 0).unwrap();
    two.agree();
    let rows = |laptop: &Laptop| two.sheet(laptop)["rows"].as_array().unwrap().len();
    assert_eq!((rows(&two.ana), rows(&two.bao)), (5, 5));
    let merged = two.ana.call("people_doubles", json!({}))["merged"].clone();
    assert_eq!(merged.as_array().unwrap().len(), 1, "{merged}");
    two.bao.call("people_split", json!({ "person": merged[0]["goes"]["id"] }));
    two.agree();
    assert_eq!((rows(&two.ana), rows(&two.bao)), (6, 6));
}

#[test]
fn somebody_who_was_merged_into_two_is_a_card_with_both_names() {
    let two = Two::new();
    two.merge(&two.ana, 0, 1).unwrap();
    two.merge(&two.bao, 0, 2).unwrap();
    two.agree();
    let cards = two.ana.call("conflicts", json!({}))["conflicts"].clone();
    let card = cards.as_array().unwrap().iter().find(|card| card["field"] == "merged_into").unwrap_or_else(|| panic!("{cards}"));
    let words = [&card["kept"]["words"], &card["others"][0]["words"]];
    assert!(words.iter().all(|words| !words.as_str().unwrap().contains('-')), "names, not ids: {words:?}");
    let disputed = two.bao.call("people_doubles", json!({}))["merged"][0]["disputed"].clone();
    assert_eq!(disputed, true);
    two.bao.call("conflict_resolve", json!({ "id": card["id"], "dot": card["others"][0]["dot"] }));
    two.agree();
    assert_eq!(two.ana.call("conflicts", json!({}))["conflicts"], json!([]));
}

#[test]
fn a_mark_from_a_laptop_that_does_not_know_of_the_merging_meets_the_other_one() {
    let two = Two::new();
    two.ana.mark(&two.session, &two.people[1], "present", None);
    two.merge(&two.ana, 0, 1).unwrap();
    two.bao.mark(&two.session, &two.people[0], "absent", None);
    two.agree();
    let row = two.sheet(&two.bao)["rows"].as_array().unwrap().iter().find(|row| row["person"] == two.people[1].as_str()).unwrap().clone();
    assert_eq!(row["versions"].as_array().unwrap().len(), 2, "{row}");
    assert_eq!(two.ana.call("conflicts", json!({}))["conflicts"].as_array().unwrap().len(), 1);
    two.ana.mark(&two.session, &two.people[0], "excused", None);
    two.agree();
    assert_eq!(two.bao.call("conflicts", json!({}))["conflicts"], json!([]));
}

#[test]
fn said_to_be_two_here_and_merged_there_is_told_to_a_person() {
    let two = Two::new();
    two.ana.call("people_not_same", json!({ "a": two.people[0], "b": two.people[1], "said": true }));
    two.merge(&two.bao, 0, 1).unwrap();
    two.agree();
    assert_eq!(two.ana.call("people_doubles", json!({}))["merged"][0]["disputed"], true);
}

#[test]
fn random_mergings_splits_and_marks_end_the_same_on_both_laptops() {
    for seed in 0..6_u64 {
        let two = Two::new();
        let mut dice = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) + 1;
        let mut throw = |most: usize| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(dice >> 33).unwrap() % most
        };
        let mut last: [Value; 2] = Default::default();
        for _ in 0..30 {
            let who = throw(2);
            let laptop = [&two.ana, &two.bao][who];
            let (a, b) = (throw(4), throw(4));
            // What is one already, or apart already, is refused and changes nothing.
            let done = match throw(8) {
                0 | 1 => two.merge(laptop, a, b),
                2 => laptop.try_call("people_split", json!({ "person": two.people[a] })),
                3 => laptop.try_call("sync", json!({})),
                4 if last[who].is_string() => laptop.try_call("undo", json!({ "action": last[who].take() })),
                _ => {
                    let mark = ["present", "late", "absent"][throw(3)];
                    laptop.try_call("attendance_mark", json!({ "session": two.session, "person": two.people[b], "mark": mark }))
                }
            };
            if let Some(action) = done.ok().and_then(|done| done.get("action").cloned()) {
                last[who] = action;
            }
        }
        two.agree();
        two.ana.rebuild();
        assert_eq!(two.told(&two.ana), two.told(&two.bao), "seed {seed}: rebuilt from the log");
        // Everybody can be led apart again.
        for _ in 0..4 {
            let merged = two.ana.call("people_doubles", json!({}))["merged"].clone();
            for line in merged.as_array().unwrap() {
                let _ = two.ana.try_call("people_split", json!({ "person": line["goes"]["id"] }));
            }
        }
        two.agree();
        assert_eq!(two.sheet(&two.bao)["rows"].as_array().unwrap().len(), 6, "seed {seed}");
    }
}

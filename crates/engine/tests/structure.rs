//! Editing the plan: lists, sections and items made, named, moved, put away; what waits for what; several at once.

use serde_json::{Value, json};
use testkit::Laptop;

struct Plan {
    laptop: Laptop,
    rollout: String,
    list: String,
}

impl Plan {
    fn new() -> Self {
        let laptop = Laptop::started();
        let rollout = laptop.rollout();
        let lists = laptop.call("checklist_list", json!({ "rollout": rollout }));
        let list = lists["checklists"][0]["id"].as_str().unwrap().to_owned();
        Self { laptop, rollout, list }
    }

    fn sections(&self) -> Vec<Value> {
        self.laptop.call("checklist_show", json!({ "checklist": self.list }))["sections"].as_array().unwrap().clone()
    }

    fn titles(&self) -> Vec<String> {
        self.sections().iter().map(|section| section["title"].as_str().unwrap().to_owned()).collect()
    }

    fn codes(&self, section: usize) -> Vec<String> {
        self.sections()[section]["items"].as_array().unwrap().iter().map(|item| item["code"].as_str().unwrap().to_owned()).collect()
    }

    fn item(&self, code: &str) -> Value {
        let sections = self.sections();
        let mut items = sections.iter().flat_map(|section| section["items"].as_array().unwrap());
        items.find(|item| item["code"] == code).unwrap_or_else(|| panic!("no item {code}")).clone()
    }

    fn edit(&self, code: &str, mut change: Value) -> Result<Value, Value> {
        change["item"] = self.item(code)["id"].clone();
        self.laptop.try_call("item_edit", change)
    }

    fn undo(&self, done: &Value) {
        self.laptop.call("undo", json!({ "action": done["action"] }));
    }

    fn findings(&self) -> Vec<String> {
        let found = self.laptop.call("plan_check", json!({ "rollout": self.rollout }));
        found["findings"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn sections_and_items_are_made_named_moved_and_put_away_each_undone_in_one_step() {
    let plan = Plan::new();
    let (before, first) = (plan.titles(), plan.codes(0));
    let made = plan.laptop.call("section_set", json!({ "checklist": plan.list, "title": "  Last   things " }));
    assert_eq!(plan.titles().last().unwrap(), "Last things");
    let moved = plan.laptop.call("section_move", json!({ "section": made["id"], "place": 1 }));
    assert_eq!(plan.titles()[0], "Last things");
    plan.undo(&moved);
    assert_eq!(plan.titles().last().unwrap(), "Last things");
    plan.laptop.call("section_set", json!({ "section": made["id"], "title": "The very last" }));
    plan.laptop.call("plan_archive", json!({ "kind": "section", "ids": [made["id"]] }));
    assert_eq!(plan.titles(), before);

    let item = plan.item(&first[1])["id"].clone();
    let up = plan.laptop.call("item_move", json!({ "item": item, "place": 1 }));
    assert_eq!(plan.codes(0)[..2], [first[1].clone(), first[0].clone()]);
    plan.undo(&up);
    assert_eq!(plan.codes(0), first);
    let other = plan.sections()[1]["id"].clone();
    let over = plan.laptop.call("item_move", json!({ "item": item, "section": other, "place": 2 }));
    assert_eq!((plan.codes(0).contains(&first[1]), plan.codes(1)[1].as_str()), (false, first[1].as_str()));
    plan.undo(&over);
    let away = plan.laptop.call("plan_archive", json!({ "kind": "item", "ids": [item] }));
    assert!(!plan.codes(0).contains(&first[1]));
    plan.undo(&away);
    assert_eq!(plan.codes(0), first);
    let refused = plan.laptop.refused("plan_archive", json!({ "kind": "section", "ids": [other] }));
    assert_eq!(refused["sentence"], "failure-section_holds");
    assert_eq!(plan.laptop.refused("item_move", json!({ "item": item, "place": 2 }))["sentence"], "failure-nothing_moves");
}

#[test]
fn what_waits_in_a_ring_is_refused_by_the_codes_of_the_ring_and_the_rest_is_kept() {
    let plan = Plan::new();
    plan.edit("P-03", json!({ "predecessors": ["p-02", " P-02", ""] })).unwrap();
    assert_eq!(plan.item("P-03")["predecessors"], json!(["P-02"]), "the code as the item has it, once");
    plan.edit("P-02", json!({ "predecessors": [] })).unwrap();
    plan.edit("P-04", json!({ "predecessors": ["P-03"] })).unwrap();
    let ring = plan.edit("P-02", json!({ "predecessors": ["P-04"], "title": "Not kept" })).unwrap_err();
    assert_eq!((ring["code"].as_str(), ring["field"].as_str()), (Some("predecessor_ring"), Some("predecessors")));
    for code in ["P-02", "P-03", "P-04"] {
        assert!(ring["message"].as_str().unwrap().contains(code), "{ring}");
    }
    assert_ne!(plan.item("P-02")["title"], "Not kept");
    assert_eq!(plan.edit("P-02", json!({ "predecessors": ["P-02"] })).unwrap_err()["code"], "predecessor_ring", "not even for itself");
    assert_eq!(plan.edit("P-02", json!({ "predecessors": ["X-77"] })).unwrap_err()["sentence"], "failure-no_predecessor");
}

#[test]
fn the_plan_check_follows_every_edit() {
    let plan = Plan::new();
    assert_eq!(plan.findings(), Vec::<String>::new());
    let start = plan.item("P-02")["planned_rel"].as_i64().unwrap();
    let late = plan.edit("P-01", json!({ "planned_rel": start + 600 })).unwrap();
    assert!(plan.findings().contains(&"C-19".to_owned()), "what waits for it begins before it ends: {:?}", plan.findings());
    plan.undo(&late);
    let role = plan.item("P-01")["role"].clone();
    plan.edit("P-01", json!({ "role": "" })).unwrap();
    assert!(plan.findings().contains(&"P-04".to_owned()), "nobody answers for it");
    plan.edit("P-01", json!({ "role": role })).unwrap();
    assert_eq!(plan.findings(), Vec::<String>::new());
}

#[test]
fn what_is_planned_of_an_item_is_changed_cell_by_cell_and_taken_out() {
    let plan = Plan::new();
    let changed =
        plan.edit("P-05", json!({ "duration": 45, "effort": 90, "kind": "validation", "evidence": false, "criticality": "nice" })).unwrap();
    let item = &changed["item"];
    assert_eq!((item["duration"].as_u64(), item["effort"].as_u64(), item["kind"].as_str()), (Some(45), Some(90), Some("validation")));
    assert_eq!((item["evidence_needed"].as_bool(), item["criticality"].as_str()), (Some(false), Some("NICE")));
    assert!(item["planned_rel"].is_number(), "the start stays");
    let taken = plan.edit("P-05", json!({ "unplanned": true })).unwrap();
    assert_eq!((&taken["item"]["planned_rel"], &taken["item"]["duration"]), (&Value::Null, &Value::Null));
    plan.undo(&taken);
    assert_eq!(plan.item("P-05")["duration"], 45);
    assert_eq!(plan.edit("P-05", json!({ "kind": "party" })).unwrap_err()["sentence"], "failure-no_item_kind");
}

#[test]
fn several_items_change_as_one_step_or_not_at_all() {
    let plan = Plan::new();
    let codes = ["P-01", "P-02", "P-03"];
    let before: Vec<Value> = codes.iter().map(|code| plan.item(code)).collect();
    let ids: Vec<Value> = before.iter().map(|item| item["id"].clone()).collect();
    let done = plan.laptop.call("items_edit", json!({ "items": ids, "owner": "Bảo Trần", "shift": -60, "state": "running" }));
    for (code, was) in codes.iter().zip(&before) {
        let item = plan.item(code);
        assert_eq!((item["owner"].as_str(), item["state"].as_str()), (Some("Bảo Trần"), Some("running")));
        assert_eq!(item["planned_rel"].as_i64(), was["planned_rel"].as_i64().map(|start| start - 60));
    }
    plan.undo(&done);
    assert_eq!(
        codes.iter().map(|code| plan.item(code)["owner"].clone()).collect::<Vec<_>>(),
        before.iter().map(|item| item["owner"].clone()).collect::<Vec<_>>()
    );
    assert_eq!(plan.item("P-02")["planned_rel"], before[1]["planned_rel"]);
    let refused = plan.laptop.refused("items_edit", json!({ "items": ids, "owner": "Ana", "state": "blocked" }));
    assert_eq!(refused["code"], "reason_needed");
    assert_eq!(plan.item("P-01")["owner"], before[0]["owner"], "what is refused is not half done");
    assert_eq!(plan.laptop.refused("items_edit", json!({ "items": ids }))["sentence"], "failure-nothing_moves");
}

#[test]
fn a_criterion_says_from_when_it_can_be_judged() {
    let plan = Plan::new();
    let gates = plan.laptop.call("gate_list", json!({ "rollout": plan.rollout }));
    let gate = gates["gates"][2]["id"].clone();
    let view = plan.laptop.call("gate_show", json!({ "gate": gate }));
    let must = view["criteria"].as_array().unwrap().iter().find(|one| one["level"] == "MUST").unwrap()["id"].clone();
    let later = plan.laptop.call("criterion_edit", json!({ "criterion": must, "measurable_from": 1440 }));
    assert!(plan.findings().contains(&"C-07".to_owned()), "a MUST that its gate cannot judge");
    plan.undo(&later);
    plan.laptop.call("criterion_edit", json!({ "criterion": must, "level": "should" }));
    let added = plan.laptop.call("criterion_add", json!({ "gate": gate, "title": "Coffee is there", "level": "NICE" }));
    let own = added["gate"]["criteria"].as_array().unwrap().iter().find(|one| one["title"] == "Coffee is there").unwrap().clone();
    assert_eq!(own["measurable_from"], view["line"]["at"], "unless something else is said, when the gate is decided");
    plan.laptop.call("plan_archive", json!({ "kind": "criterion", "ids": [own["id"]] }));
    let left = plan.laptop.call("gate_show", json!({ "gate": gate }));
    assert_eq!(left["criteria"].as_array().unwrap().len(), view["criteria"].as_array().unwrap().len());
    assert_eq!(plan.laptop.refused("plan_archive", json!({ "kind": "member", "ids": [] }))["code"], "not_found");
}

#[test]
fn areas_points_topics_and_targets_are_edited_and_the_check_follows() {
    let plan = Plan::new();
    let call = |name: &str, request: Value| plan.laptop.call(name, request);
    let parts = || call("plan_parts", json!({ "rollout": plan.rollout }));
    let area = call("area_set", json!({ "rollout": plan.rollout, "title": "Canteen", "receiver_role": "operations-representative" }));
    let point = call("point_edit", json!({ "area": area["id"], "title": "Soup", "expectation": "hot" }));
    call("point_edit", json!({ "point": point["id"], "expectation": "hot, and enough of it" }));
    let last = parts()["areas"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((last["title"].as_str(), last["points"][0]["expectation"].as_str()), (Some("Canteen"), Some("hot, and enough of it")));
    assert_eq!(plan.laptop.refused("point_edit", json!({ "area": area["id"], "title": " " }))["sentence"], "failure-part_title");

    let course = parts()["courses"][0].clone();
    let topic = call("topic_set", json!({ "course": course["id"], "title": "Soup", "minutes": 45, "form": "hands-on", "required": false }));
    assert!(plan.findings().contains(&"C-13".to_owned()), "the topics no longer add up to what is stated");
    call("course_set", json!({ "course": course["id"], "minutes": course["minutes"].as_i64().unwrap() + 45 }));
    call("plan_archive", json!({ "kind": "topic", "ids": [topic["id"]] }));
    assert!(plan.findings().contains(&"C-13".to_owned()));
    call("course_set", json!({ "course": course["id"], "minutes": course["minutes"] }));
    assert_eq!(plan.findings(), Vec::<String>::new());
    assert_eq!(
        plan.laptop.refused("topic_set", json!({ "course": course["id"], "title": "Soup", "form": "eaten" }))["sentence"],
        "failure-no_topic_form"
    );

    let target = call("metric_add", json!({ "rollout": plan.rollout, "title": "Bowls", "measure": "soup" }));
    assert!(plan.findings().contains(&"C-15".to_owned()), "a target without a window");
    call("metric_set", json!({ "metric": target["id"], "value": 1.5, "unit": "h", "bound": "below", "from": 0, "to": 1440 }));
    let other = call("metric_add", json!({ "rollout": plan.rollout, "title": "Bowls again", "measure": "soup" }));
    call("metric_set", json!({ "metric": other["id"], "value": 90.0, "unit": "min", "bound": "below", "from": 0, "to": 1440 }));
    assert_eq!(plan.findings(), Vec::<String>::new(), "an hour and a half is ninety minutes");
    call("metric_set", json!({ "metric": other["id"], "unit": "%" }));
    assert_eq!(plan.findings(), ["C-12"], "and ninety per cent is nothing of the sort");
}

#[test]
fn an_item_that_needs_evidence_is_done_with_it_or_with_a_reason_and_a_wrong_piece_is_taken_out() {
    let plan = Plan::new();
    let lists = plan.laptop.call("checklist_list", json!({ "rollout": plan.rollout }));
    let views =
        lists["checklists"].as_array().unwrap().iter().map(|list| plan.laptop.call("checklist_show", json!({ "checklist": list["id"] })));
    let items: Vec<Value> = views
        .flat_map(|view| view["sections"].as_array().unwrap().clone())
        .flat_map(|section| section["items"].as_array().unwrap().clone())
        .collect();
    let needing = items.iter().find(|item| item["evidence_needed"] == true && item["fact"].is_null()).unwrap();
    assert_eq!(needing["asks"], "evidence");
    let set = |more: Value| {
        let mut request = json!({ "item": needing["id"], "state": "done" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        plan.laptop.try_call("item_set", request)
    };
    let refused = set(json!({})).unwrap_err();
    assert_eq!((refused["sentence"].as_str(), refused["field"].as_str()), (Some("failure-evidence_missing"), Some("reason")), "{refused}");
    let many = plan.laptop.refused("items_edit", json!({ "items": [needing["id"]], "state": "done" }));
    assert_eq!(many["sentence"], "failure-evidence_missing");
    let said = set(json!({ "reason": "seen on the wall" })).unwrap();
    assert_eq!((said["item"]["state"].as_str(), said["item"]["reason"].as_str()), (Some("done"), Some("seen on the wall")));
    set(json!({ "state": "todo" })).unwrap();
    let shown = plan.laptop.call("item_evidence", json!({ "item": needing["id"], "form": "text", "text": "06:10, 41 GB" }));
    assert_eq!(shown["item"]["asks"], Value::Null);
    set(json!({})).unwrap();
    set(json!({ "state": "todo" })).unwrap();
    plan.laptop.call("plan_archive", json!({ "kind": "evidence", "ids": [shown["item"]["evidence"][0]["id"]] }));
    assert_eq!(set(json!({})).unwrap_err()["sentence"], "failure-evidence_missing", "what was taken out shows nothing");
}

//! The register of training materials: what is there, what the plan wants, to whom it was handed out.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use testkit::PASSPHRASE;

use super::{Room, base64, list};

impl Room {
    fn materials(&self, filter: Value) -> Value {
        let mut request = json!({ "rollout": self.rollout });
        request.as_object_mut().unwrap().extend(filter.as_object().unwrap().clone());
        self.laptop.call("material_list", request)
    }

    fn set(&self, cells: Value) -> Value {
        self.laptop.call("material_set", self.setting(cells))
    }

    fn setting(&self, cells: Value) -> Value {
        let mut request = json!({ "rollout": self.rollout });
        request.as_object_mut().unwrap().extend(cells.as_object().unwrap().clone());
        request
    }

    /// A material of the template by its title.
    fn material(&self, title: &str) -> Value {
        let all = self.materials(json!({}));
        list(&all["materials"]).iter().find(|line| line["title"] == title).unwrap_or_else(|| panic!("no {title}")).clone()
    }

    fn target(&self, sort: &str) -> Value {
        list(&self.materials(json!({}))["targets"]).iter().find(|target| target["sort"] == sort).unwrap().clone()
    }
}

#[test]
fn the_template_brings_what_the_plan_wants_and_nothing_is_ready_yet() {
    let room = Room::new();
    let all = room.materials(json!({}));
    assert_eq!(list(&all["materials"]).len(), 31);
    let targets: BTreeMap<&str, (u64, u64, u64)> = list(&all["targets"])
        .iter()
        .map(|one| {
            (
                one["sort"].as_str().unwrap(),
                (one["least"].as_u64().unwrap(), one["ready"].as_u64().unwrap(), one["missing"].as_u64().unwrap()),
            )
        })
        .collect();
    let wanted = [("guide", 3), ("questions", 100), ("quick-reference", 10), ("scenarios", 50), ("video", 20)];
    assert_eq!(targets, BTreeMap::from(wanted.map(|(sort, least)| (sort, (least, 0, least)))));
    let video = room.material("Video: The mobile app");
    assert_eq!((&video["topic"]["title"], &video["audiences"][0]["title"]), (&json!("The mobile app"), &json!("Students")));
    assert!(video["course"]["title"].is_string(), "{video}");
}

#[test]
fn a_video_counts_when_it_is_published_and_two_to_five_minutes_long() {
    let room = Room::new();
    let set =
        |title: &str, length: &str| room.set(json!({ "material": room.material(title)["id"], "state": "published", "length": length }));
    set("Video: The mobile app", "4:59");
    set("Video: Enrolling in a course", "5:01");
    set("Video: Grades and performance", "");
    room.set(json!({ "material": room.material("Video: Handing in assignments")["id"], "state": "in-review" }));
    let target = room.target("video");
    assert_eq!(["ready", "in_work", "planned", "missing"].map(|of| target[of].as_u64().unwrap()), [1, 1, 16, 19]);
    assert_eq!(
        (&target["out_of_range"][0]["title"], &target["out_of_range"][0]["seconds"]),
        (&json!("Video: Enrolling in a course"), &json!(301))
    );
    assert_eq!(target["unmeasured"][0]["title"], "Video: Grades and performance");
    // Another plan wants something else: the target is data.
    room.laptop.call("material_target_set", room.setting(json!({ "target": target["id"], "least": 2, "longest": "6:00" })));
    let target = room.target("video");
    assert_eq!(["ready", "missing"].map(|of| target[of].as_u64().unwrap()), [2, 0]);
    room.laptop.call("material_target_remove", json!({ "target": target["id"] }));
    assert_eq!(list(&room.materials(json!({}))["targets"]).len(), 4);
}

#[test]
fn only_what_is_different_is_written_and_every_step_is_undone_in_one() {
    let room = Room::new();
    let faq = room.material("FAQ");
    let changed = room.set(json!({ "material": faq["id"], "state": "in-work", "entries": "60", "owner": "Nguyễn Thị Bích Phượng" }));
    assert_eq!(changed["view"]["line"]["entries"], 60);
    let again = room.set(json!({ "material": faq["id"], "state": "in-work", "entries": "60" }));
    assert!(again["action"].is_null(), "nothing was different: {again}");
    assert_eq!(room.target("questions")["in_work"], 60);
    room.undo(&changed);
    let line = room.material("FAQ");
    assert_eq!((&line["state"], &line["entries"], &line["owner"]), (&json!("planned"), &Value::Null, &json!("")));
    let made =
        room.set(json!({ "title": "  Cheat   sheet ", "sort": "page", "audiences": ["Instructors"], "topic": "Reports and analytics" }));
    let line = &made["view"]["line"];
    assert_eq!(
        (&line["title"], &line["state"], &line["topic"]["title"]),
        (&json!("Cheat sheet"), &json!("planned"), &json!("Reports and analytics"))
    );
    assert!(line["course"]["title"].is_string(), "the topic's course goes along");
    room.laptop.call("material_remove", json!({ "material": line["id"] }));
    assert_eq!(list(&room.materials(json!({ "text": "cheat" }))["materials"]).len(), 0);
}

#[test]
fn what_cannot_be_meant_is_refused_with_its_field() {
    let room = Room::new();
    let id = room.material("FAQ")["id"].clone();
    let wrong = [
        (json!({ "sort": "video" }), "title"),
        (json!({ "title": " " }), "title"),
        (json!({ "material": id, "sort": "film" }), "sort"),
        (json!({ "material": id, "state": "done" }), "state"),
        (json!({ "material": id, "length": "3.5" }), "length"),
        (json!({ "material": id, "pages": "-1" }), "pages"),
        (json!({ "material": id, "entries": "many" }), "entries"),
        (json!({ "material": id, "audiences": ["Nobody"] }), "audiences"),
        (json!({ "material": id, "topic": "Nothing of the kind" }), "topic"),
        (json!({ "material": id, "owner": "x".repeat(121) }), "owner"),
    ];
    for (cells, field) in wrong {
        let refused = room.laptop.refused("material_set", room.setting(cells.clone()));
        let field = if field == "audiences" { "audience" } else { field };
        assert_eq!(refused["field"], field, "{cells}: {refused}");
    }
    assert_eq!(
        room.laptop.refused("material_set", room.setting(json!({ "material": id, "link": "javascript:alert(1)" })))["code"],
        "material_link"
    );
    let target = room.target("video");
    let refused = room.laptop.refused("material_target_set", room.setting(json!({ "target": target["id"], "shortest": "6:00" })));
    assert_eq!(refused["code"], "material_target_numbers");
    assert_eq!(room.target("video"), target, "nothing was kept");
}

#[test]
fn the_newest_file_is_the_one_and_those_before_stay() {
    let room = Room::new();
    let id = room.material("Student guide")["id"].clone();
    let add = |name: &str, content: &str| {
        room.laptop.call("material_file", json!({ "material": id, "form": "file", "name": name, "content": base64(content) }))
    };
    add("../../guide.pdf", "one");
    let view = add("guide 2.pdf", "two");
    assert_eq!((&view["view"]["line"]["file"]["name"], list(&view["view"]["files"]).len()), (&json!("guide 2.pdf"), 2));
    assert_eq!(view["view"]["files"][1]["name"], "guide.pdf");
    let content = room.laptop.call("evidence_content", json!({ "evidence": view["view"]["line"]["file"]["id"] }));
    assert_eq!(content["content"], base64("two"));
    let refused = room.laptop.refused("material_file", json!({ "material": id, "form": "link", "text": "https://example.org" }));
    assert_eq!(refused["field"], "form");
    // A published file on paper goes along into the pack of a workshop of its audience.
    room.set(json!({ "material": id, "state": "published", "on_paper": true }));
    let packed = room.laptop.call("workshop_pack", json!({ "session": room.session, "paper": "a4", "language": "en" }));
    let paths: Vec<&str> =
        list(&packed["files"]).iter().filter(|file| file["what"] == "material").map(|file| file["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["6-material-1-student-guide.pdf"]);
}

#[test]
fn it_is_known_to_whom_what_was_handed_out_and_when() {
    let room = Room::new();
    let cards = room.material("Quick reference cards")["id"].clone();
    room.set(json!({ "material": cards, "version": "1.2" }));
    let person = room.person("02200003");
    let give = |to: Value| {
        let mut request = json!({ "material": cards });
        request.as_object_mut().unwrap().extend(to.as_object().unwrap().clone());
        request
    };
    for to in [json!({}), json!({ "session": room.session, "person": person["id"] })] {
        assert_eq!(room.laptop.refused("handout_add", give(to))["field"], "to");
    }
    assert_eq!(room.laptop.refused("handout_add", give(json!({ "session": room.session, "at": "2127-01-01T08:00" })))["field"], "at");
    assert_eq!(room.laptop.refused("handout_add", give(json!({ "session": room.session, "copies": 0 })))["code"], "handout_incomplete");
    room.laptop.call("handout_add", give(json!({ "session": room.session, "copies": 30 })));
    let given =
        room.laptop.call("handout_add", give(json!({ "person": person["id"], "at": "2026-02-01T09:00", "note": "asked for one more" })));
    let handouts = list(&given["view"]["handouts"]);
    assert_eq!(
        (handouts.len(), &handouts[0]["to"]["title"], &handouts[0]["copies"]),
        (2, &json!("LMS basics"), &json!(30)),
        "newest first"
    );
    assert_eq!((&handouts[1]["to"]["title"], &handouts[1]["version"]), (&person["name"], &json!("1.2")));
    assert_eq!(room.laptop.refused("material_remove", json!({ "material": cards }))["code"], "material_handed_out");
    let of_session = room.laptop.call("handout_list", json!({ "rollout": room.rollout, "session": room.session }));
    assert_eq!(list(&of_session["handouts"]).len(), 1);
    let back = room.laptop.call("handout_remove", json!({ "handout": handouts[0]["id"] }));
    assert_eq!((list(&back["view"]["handouts"]).len(), &back["view"]["line"]["handouts"]), (1, &json!(1)));
    room.undo(&back);
    assert_eq!(room.material("Quick reference cards")["handouts"], 2);
}

#[test]
fn the_files_hold_what_the_filter_shows() {
    let room = Room::new();
    room.set(json!({ "title": "=HYPERLINK(\"x\")", "sort": "video", "state": "published", "length": "1:05" }));
    room.set(json!({ "material": room.material("FAQ")["id"], "state": "retired" }));
    let shown = room.materials(json!({ "sort": "video", "state": "published" }));
    assert_eq!(list(&shown["materials"]).len(), 1);
    assert!(
        !list(&room.materials(json!({}))["materials"]).iter().any(|line| line["title"] == "FAQ"),
        "what is retired is shown when asked for"
    );
    assert_eq!(list(&room.materials(json!({ "state": "retired" }))["materials"]).len(), 1);
    let export = |what: &str, format: &str| {
        let filter = json!({ "rollout": room.rollout, "sort": "video", "state": "published" });
        let made = room.laptop.call("material_export", json!({ "filter": filter, "what": what, "format": format, "language": "vi" }));
        (made["name"].as_str().unwrap().to_owned(), String::from_utf8(base64_back(&made["content"])).unwrap())
    };
    let (name, text) = export("materials", "xlsx");
    assert!(name.starts_with("materials-") && name.ends_with(".xlsx"), "{name}");
    assert!(
        text.contains("HYPERLINK") && text.contains("1:05") && text.contains("Đã phát hành") && !text.contains("Student guide"),
        "{text}"
    );
    assert!(text.contains("Quá ngắn hoặc quá dài"), "the targets go along, in the language that was asked for: {text}");
    assert!(export("handouts", "csv").1.contains("Đã phát"));
    let refused = room
        .laptop
        .refused("material_export", json!({ "filter": { "rollout": room.rollout }, "what": "all", "format": "csv", "language": "en" }));
    assert_eq!(refused["field"], "what");
}

#[test]
fn who_may_not_keep_rosters_reads_the_register_and_changes_nothing() {
    let room = Room::new();
    let faq = room.material("FAQ")["id"].clone();
    room.laptop.comes_beside("Vũ Minh Quân", "operations-representative", PASSPHRASE);
    assert_eq!(list(&room.materials(json!({}))["materials"]).len(), 31);
    assert_eq!(
        room.laptop.refused("material_set", room.setting(json!({ "material": faq, "state": "published" })))["code"],
        "not_permitted"
    );
    assert_eq!(room.laptop.refused("handout_add", json!({ "material": faq, "session": room.session }))["code"], "not_permitted");
}

fn base64_back(content: &Value) -> Vec<u8> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.decode(content.as_str().unwrap()).unwrap()
}

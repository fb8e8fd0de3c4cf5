//! A sheet of tasks becomes a checklist: what is asked, what is refused, again, and back.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use testkit::Laptop;

const SHEET: &str = "Task ID,Title,Predecessor IDs,Description,Stream,Task Type,Planned Duration,Assigned Team (Name),Planned Fixed Date,Planned Fixed Time (Asia/Ho_Chi_Minh)\r\n\
#1,Call opens,,Everyone on the bridge,Command,Milestone,0,Deployment,13/03/2027,05:00\r\n\
#2,Freeze,#1,\"Read only,\nannounce it\",Data,Normal,15,Platform,,\r\n\
#5,Load,#2,,Data,Normal,90,Platform,,\r\n\
#10,Open to public,\"#5, #1\",,Command,Milestone,0,Deployment,13/03/2027,08:00\r\n";

struct Bringing {
    laptop: Laptop,
    rollout: String,
}

impl Bringing {
    fn new(template: &str) -> Self {
        let laptop = Laptop::started();
        let made = laptop
            .call("rollout_new", json!({ "template": template, "name": "Move", "go_live": "2027-03-13T08:00", "zone": "Europe/Berlin" }));
        let rollout = made["id"].as_str().unwrap().to_owned();
        Self { laptop, rollout }
    }

    fn request(&self, sheet: &str, more: Value) -> Value {
        let mut request = json!({ "rollout": self.rollout, "name": "runbook.csv", "content": STANDARD.encode(sheet), "unit": "minutes", "dry_run": false });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    }

    fn import(&self, sheet: &str, more: Value) -> Value {
        self.laptop.call("checklist_import", self.request(sheet, more))
    }

    fn items(&self, checklist: &Value) -> Vec<Value> {
        let shown = self.laptop.call("checklist_show", json!({ "checklist": checklist }));
        shown["sections"].as_array().unwrap().iter().flat_map(|section| section["items"].as_array().unwrap().clone()).collect()
    }
}

fn of<'v>(items: &'v [Value], code: &str) -> &'v Value {
    items.iter().find(|item| item["code"] == code).unwrap_or_else(|| panic!("no {code} in {items:?}"))
}

#[test]
fn a_rollout_from_nothing_gets_its_day_from_a_sheet_and_one_undo_takes_it_back() {
    let bringing = Bringing::new("empty");
    assert_eq!(bringing.laptop.call("checklist_list", json!({ "rollout": bringing.rollout }))["checklists"], json!([]));
    let before = bringing.laptop.everything();
    let seen = bringing.import(SHEET, json!({ "dry_run": true }));
    assert_eq!((seen["new"].as_u64(), seen["zone"].as_str(), seen["prefix"].as_str()), (Some(4), Some("Asia/Ho_Chi_Minh"), Some("")));
    assert_eq!(bringing.laptop.everything(), before, "a look writes nothing");

    let done = bringing.import(SHEET, json!({ "title": "Go-live day" }));
    let items = bringing.items(&done["checklist"]);
    // 05:00 in Saigon is 23:00 of the day before in Berlin; what has no time of its own begins when it may.
    let starts = |code: &str| of(&items, code)["planned_at"].as_str().unwrap_or_default().to_owned();
    let planned: Vec<&str> = seen["tasks"].as_array().unwrap().iter().map(|task| task["starts"].as_str().unwrap()).collect();
    assert_eq!(
        planned,
        ["2027-03-12T23:00:00+01:00", "2027-03-12T23:00:00+01:00", "2027-03-12T23:15:00+01:00", "2027-03-13T02:00:00+01:00"]
    );
    assert_eq!(starts("5"), planned[2]);
    assert_eq!((of(&items, "10")["kind"].as_str(), of(&items, "10")["predecessors"].clone()), (Some("milestone"), json!(["5", "1"])));
    assert_eq!(of(&items, "2")["comment"], "Read only,\nannounce it");

    // The day runs: the forecast knows what waits for what.
    let run = bringing.laptop.call("run_new", json!({ "checklist": done["checklist"], "mode": "rehearsal" }));
    assert_eq!(run["run"]["line"]["tasks"], 4, "{run}");
    let fixed_stays = bringing.laptop.call("rollout_move_preview", json!({ "rollout": bringing.rollout, "go_live": "2027-03-14T08:00" }));
    assert_eq!((fixed_stays["items"].as_u64(), fixed_stays["stays"].as_array().map(Vec::len)), (Some(2), Some(2)), "{fixed_stays}");

    for step in [&run, &done] {
        bringing.laptop.call("undo", json!({ "action": step["action"] }));
    }
    assert_eq!(bringing.laptop.call("checklist_list", json!({ "rollout": bringing.rollout }))["checklists"], json!([]));
}

#[test]
fn what_is_not_written_is_asked_and_a_sheet_with_a_mistake_changes_nothing() {
    let bringing = Bringing::new("empty");
    let before = bringing.laptop.everything();
    let refused = |sheet: &str, more: Value| bringing.laptop.refused("checklist_import", bringing.request(sheet, more));
    assert_eq!(refused(SHEET, json!({ "unit": null }))["sentence"], "failure-task_unit");
    let ambiguous = SHEET.replace("13/03/2027", "02/03/2027");
    assert_eq!(refused(&ambiguous, json!({}))["sentence"], "failure-task_dates");
    assert_eq!(refused(&SHEET.replace("#5, #1", "#5, #77"), json!({}))["args"]["count"], 1);
    let ring = refused(&SHEET.replace("#1,Call opens,,", "#1,Call opens,#10,"), json!({}));
    assert!(ring["message"].as_str().unwrap().contains("1, 2, 5, 10, 1") || ring["message"].as_str().unwrap().contains("1, 10"), "{ring}");
    // The clock of Berlin goes from 2:00 to 3:00 on 28 March.
    let skipped = SHEET.replace("13/03/2027,05:00", "28/03/2027,02:30").replace("(Asia/Ho_Chi_Minh)", "(Europe/Berlin)");
    assert!(refused(&skipped, json!({}))["message"].as_str().unwrap().contains("Europe/Berlin"));
    assert_eq!(refused(&SHEET.replace("Asia/Ho_Chi_Minh", "Asia/Atlantis"), json!({}))["sentence"], "failure-no_zone");
    assert_eq!(bringing.laptop.everything(), before);
}

#[test]
fn the_same_sheet_again_changes_nothing_and_a_newer_one_only_what_is_otherwise() {
    let bringing = Bringing::new("empty");
    let done = bringing.import(SHEET, json!({}));
    let into = json!({ "checklist": done["checklist"] });
    let again = bringing.import(SHEET, into.clone());
    assert_eq!((again["same"].as_u64(), again["action"].clone()), (Some(4), Value::Null), "{again}");
    let newer = SHEET
        .replace("#5,Load,#2,,Data,Normal,90,Platform", "#5,Load all,#2,,Data,Normal,120,")
        .replace("#2,Freeze", "#3,Mail")
        .replace("#5,Load all,#2", "#5,Load all,#3");
    let changed = bringing.import(&newer, into);
    assert_eq!((changed["new"].as_u64(), changed["changed"].as_u64(), changed["same"].as_u64()), (Some(1), Some(1), Some(2)), "{changed}");
    assert_eq!(changed["missing"], json!(["2"]), "what the sheet no longer has stays and is named");
    let items = bringing.items(&done["checklist"]);
    let load = of(&items, "5");
    assert_eq!(
        (load["title"].as_str(), load["owner"].as_str(), load["predecessors"].clone()),
        (Some("Load all"), Some("Platform"), json!(["3"]))
    );
    assert_eq!(items.len(), 5);
}

#[test]
fn ids_that_other_checklists_have_get_a_beginning_of_their_own() {
    let bringing = Bringing::new("empty");
    bringing.import(SHEET, json!({}));
    let second = bringing.import(SHEET, json!({ "title": "Again" }));
    assert_eq!(second["prefix"], "R-");
    assert_eq!(of(&bringing.items(&second["checklist"]), "R-10")["predecessors"], json!(["R-5", "R-1"]));
    assert_eq!(bringing.import(SHEET, json!({ "checklist": second["checklist"] }))["same"], 4, "and are known again by it");
}

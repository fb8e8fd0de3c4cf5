//! The plan check through the dispatcher: the reference plan as it was written, the built-in template, and a team that
//! mends its plan or sets findings aside.

use serde_json::{Value, json};
use testkit::Laptop;

/// The reference plan as it was written, as files of a template.
fn original() -> Vec<Value> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/plans/phase-8");
    let files = std::fs::read_dir(folder).expect("the folder of the plan").map(|entry| entry.expect("readable").path());
    let file = |path: std::path::PathBuf| {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        json!({ "name": name, "text": std::fs::read_to_string(&path).expect("text") })
    };
    files.map(file).collect()
}

fn entered(laptop: &Laptop) -> String {
    let request = json!({ "template": "phase-8", "files": original(), "name": "As written", "go_live": "2027-03-02T08:00", "zone": "Asia/Ho_Chi_Minh" });
    laptop.call("rollout_new", request)["id"].as_str().expect("an id").to_owned()
}

fn check(laptop: &Laptop, rollout: &str) -> Value {
    laptop.call("plan_check", json!({ "rollout": rollout }))
}

fn codes(found: &Value, part: &str) -> Vec<String> {
    found[part].as_array().expect("a list").iter().map(|one| one["id"].as_str().expect("a code").to_owned()).collect()
}

fn finding<'v>(found: &'v Value, code: &str) -> &'v Value {
    found["findings"].as_array().expect("a list").iter().find(|one| one["id"] == code).unwrap_or_else(|| panic!("no {code}"))
}

/// All 19, in the order of their codes.
fn nineteen() -> Vec<String> {
    (1..=19).map(|n| format!("C-{n:02}")).collect()
}

#[test]
fn the_original_plan_as_written_has_exactly_its_19_contradictions() {
    let laptop = Laptop::started();
    let rollout = entered(&laptop);
    let found = check(&laptop, &rollout);
    let mut seen = codes(&found, "findings");
    seen.sort();
    assert_eq!(seen, nineteen(), "{found:#}");
    for one in found["findings"].as_array().unwrap() {
        let places = one["places"].as_array().unwrap();
        assert!(!places.is_empty() && places.iter().all(|place| place["title"] != ""), "{one:#}");
        for said in [&one["message"], &one["mend"]] {
            let said = said.as_str().unwrap();
            assert!(!said.is_empty() && !said.contains("plan-") && !said.contains("{$"), "{said}");
        }
    }
    let template = laptop.call("plan_check_template", json!({ "template": "phase-8", "files": original() }));
    let mut seen = codes(&template, "findings");
    seen.sort();
    assert_eq!(seen, nineteen(), "a template is checked before anybody makes a rollout from it");
}

#[test]
fn each_finding_of_the_original_names_the_figures_that_contradict_each_other() {
    let laptop = Laptop::started();
    let rollout = entered(&laptop);
    let found = check(&laptop, &rollout);
    let says = |code: &str, all: &[&str]| {
        let message = finding(&found, code)["message"].as_str().unwrap().to_owned();
        for part in all {
            assert!(message.contains(part), "{code} does not say {part}: {message}");
        }
    };
    says("C-01", &["20+ stated, 10 listed", "20 stated, 10 listed"]);
    says("C-02", &["80 h stated", "224 h", "304 h", "160 h"]);
    says(
        "C-03",
        &[
            "Monday of week 1 (timeline): 16 h stated, 14 h",
            "Thursday of week 1 (timeline): 16 h stated, 15 h",
            "Friday of week 1 (timeline): 16 h stated, 14 h",
        ],
    );
    assert!(!finding(&found, "C-03")["message"].as_str().unwrap().contains("Tuesday"), "its items do add up");
    says("C-04", &["12 h stated, the parts add up to 11 h", "6 h stated, the parts add up to 8 h", "< 120 min", "< 60 min"]);
    says("C-05", &["Support team ready", "Support team, intensive", "Support team on standby"]);
    says("C-06", &["module 3): 5", "Tuesday of week 1): 2", "Friday of week 2): 10"]);
    says("C-07", &["Adoption", "Satisfaction of users", "No critical issue on the first day", "Communication plan executed"]);
    says("C-08", &["critical: ", "15 min", "60 min"]);
    says("C-09", &["> 80 %", "≥ 75 %"]);
    says("C-10", &["168 h a week", "120 h a week"]);
    says("C-11", &["< 30 min", "medium", "low"]);
    says("C-12", &["> 95 %", "100 %"]);
    says(
        "C-13",
        &[
            "10 h stated, its topics add up to 9 h",
            "40+ h stated, the courses add up to 32 h",
            "sessions of 4 h for a course of 8 h",
            "2–3 stated, 1 planned",
            "2 stated, 1 planned",
        ],
    );
    says("C-14", &["5–6 stated", "6–7"]);
    says("C-15", &["have no window", "3.1 is the number of: Go-live day; Launch communications"]);
    says("C-16", &["500+", "565–1130"]);
    says("C-17", &["planned maintenance"]);
    says("C-18", &["Knowledge assessment", "> 80 %"]);
    says("C-19", &["Staff enter the system", "Production deployment"]);
}

#[test]
fn the_built_in_template_has_no_finding() {
    let laptop = Laptop::started();
    let found = check(&laptop, &laptop.rollout());
    assert_eq!(codes(&found, "findings"), Vec::<String>::new(), "{found:#}");
    let template = laptop.call("plan_check_template", json!({ "template": "lms-go-live" }));
    assert_eq!(template["findings"], json!([]));
}

#[test]
fn a_finding_that_was_set_aside_comes_back_when_what_it_rests_on_changes() {
    let laptop = Laptop::started();
    let rollout = entered(&laptop);
    let found = check(&laptop, &rollout);
    let dismiss = |reason: Value, rests_on: Value| {
        laptop.try_call("finding_dismiss", json!({ "rollout": rollout, "finding": "C-14", "reason": reason, "rests_on": rests_on }))
    };
    let rests_on = finding(&found, "C-14")["rests_on"].clone();
    assert_eq!(dismiss(json!("  "), rests_on.clone()).unwrap_err()["code"], "dismissal_reason");
    assert_eq!(dismiss(json!("so"), json!("00")).unwrap_err()["code"], "changed_while_read");
    dismiss(json!("Bảo works half a day"), rests_on.clone()).unwrap();
    let aside = check(&laptop, &rollout);
    assert_eq!((codes(&aside, "findings").len(), codes(&aside, "dismissed")), (18, vec!["C-14".to_owned()]));
    assert_eq!(aside["dismissed"][0]["dismissed"]["reason"], "Bảo works half a day");
    let overview = laptop.call("rollout_overview", json!({ "rollout": rollout }));
    assert!(overview.get("findings").is_none(), "the overview does not wait for a whole plan check; its screen asks for that afterwards");

    let role = laptop.call("plan_figures", json!({ "rollout": rollout }))["roles"][0]["id"].clone();
    laptop.call("role_plan_set", json!({ "role": role, "people_low": 2, "people_high": 2, "hours": 40 }));
    let again = check(&laptop, &rollout);
    assert_eq!(codes(&again, "findings").len(), 19);
    assert_eq!(finding(&again, "C-14")["dismissed"]["by"], "Lê Thị Thu Hà", "and it says who had set it aside");

    laptop.call("undo", json!({ "action": null }));
    assert_eq!(codes(&check(&laptop, &rollout), "findings").len(), 18, "the plan is as it was when it was set aside");
    dismiss(Value::Null, Value::Null).unwrap();
    assert_eq!(codes(&check(&laptop, &rollout), "findings").len(), 19, "taken up again");
    let gone = laptop.refused("finding_dismiss", json!({ "rollout": rollout, "finding": "P-01", "reason": "why not" }));
    assert_eq!(gone["code"], "finding_gone");
}

#[test]
fn a_corrected_figure_mends_the_finding_at_once() {
    let laptop = Laptop::started();
    let rollout = entered(&laptop);
    let figures = laptop.call("plan_figures", json!({ "rollout": rollout }));
    let claim = |title: &str| figures["claims"].as_array().unwrap().iter().find(|one| one["title"] == title).unwrap()["id"].clone();
    let metric = |code: &str| figures["metrics"].as_array().unwrap().iter().find(|one| one["code"] == code).unwrap()["id"].clone();
    laptop.call("claim_set", json!({ "claim": claim("Size of the team"), "low": 6, "high": 7 }));
    laptop.call("metric_set", json!({ "metric": metric("knowledge"), "statistic": "share" }));
    laptop.call("metric_set", json!({ "metric": metric("adoption-tuesday"), "eases": "adoption" }));
    laptop.call("metric_set", json!({ "metric": metric("downtime"), "scope": ["unplanned"] }));
    laptop.call("metric_set", json!({ "metric": metric("mttr"), "scope": ["critical", "high"] }));
    let left = codes(&check(&laptop, &rollout), "findings");
    for mended in ["C-14", "C-18", "C-09", "C-17", "C-11"] {
        assert!(!left.contains(&mended.to_owned()), "{mended} is mended: {left:?}");
    }
    assert_eq!(left.len(), 14, "and nothing else changed");
    let backwards = laptop.refused("claim_set", json!({ "claim": claim("Size of the team"), "low": 9, "high": 7 }));
    assert_eq!(backwards["code"], "claim_range");
    assert_eq!(laptop.refused("claim_set", json!({ "claim": claim("Size of the team") }))["field"], "low");
    assert_eq!(laptop.refused("metric_set", json!({ "metric": metric("mttr"), "statistic": "mode" }))["field"], "statistic");
    assert_eq!(laptop.refused("metric_set", json!({ "metric": metric("mttr"), "value": 1e12 }))["field"], "value");
}

#[test]
fn an_edit_of_the_plan_that_breaks_it_is_found_and_an_undo_mends_it() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let lists = laptop.call("checklist_list", json!({ "rollout": rollout }));
    let day = lists["checklists"].as_array().unwrap().iter().find(|list| list["title"] == "Go-live day").unwrap();
    let view = laptop.call("checklist_show", json!({ "checklist": day["id"] }));
    let item = &view["sections"][1]["items"][0];
    assert_eq!(item["code"], "G-07");
    laptop
        .desk
        .with(|engine| {
            let id = domain::Id::try_parse(item["id"].as_str().unwrap()).unwrap();
            let early = domain::checklist::Planned { start: Some(-200), at: None, duration: Some(15) };
            let change = domain::checklist::Item { planned: Some(early), ..domain::checklist::Item::default() };
            engine.write_for_tests("item.edit", &[store::Draft::put(id, &change)]).map(|_| ())
        })
        .unwrap();
    let found = check(&laptop, &rollout);
    assert_eq!(codes(&found, "findings"), ["C-19"]);
    let places = finding(&found, "C-19")["places"].as_array().unwrap();
    assert!(places.iter().any(|place| place["id"] == item["id"] && place["within"] == day["id"]), "the screen can go there: {places:?}");
    laptop.call("undo", json!({ "action": null }));
    assert_eq!(codes(&check(&laptop, &rollout), "findings"), Vec::<String>::new());
}

#[test]
fn files_that_are_no_template_are_told_with_what_is_wrong() {
    let laptop = Laptop::started();
    let mut files = original();
    files.retain(|file| file["name"] != "template.toml");
    files.push(json!({ "name": "../../etc/passwd", "text": "root" }));
    let refused = laptop.refused("plan_check_template", json!({ "template": "mine", "files": files }));
    assert_eq!(refused["code"], "invalid");
    let message = refused["message"].as_str().unwrap();
    assert!(message.contains("template.toml: this file is missing") && message.contains("not a file of a template"), "{message}");
}

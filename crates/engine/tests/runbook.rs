//! The day through the dispatcher: a clock that the test holds, a rehearsal, a live run, the way back.

use base64::Engine as _;
use serde_json::{Value, json};
use testkit::{Held, Laptop, PASSPHRASE, launch_day};

struct Day {
    laptop: Laptop,
    now: Held,
    rollout: String,
    checklist: Value,
}

fn day(minutes: i64) -> Day {
    let (laptop, now, rollout) = launch_day(&["deployment-lead"], minutes);
    let runs = laptop.call("run_list", json!({ "rollout": rollout }));
    let list = runs["checklists"].as_array().unwrap().iter().find(|list| list["title"] == "Go-live day").unwrap();
    Day { checklist: list["id"].clone(), laptop, now, rollout }
}

impl Day {
    fn at(&self, minutes: i64) {
        self.now.go_to(minutes);
    }

    fn begin(&self, mode: &str) -> Value {
        let made = self.laptop.call("run_new", json!({ "checklist": self.checklist, "mode": mode, "title": null, "t0": null }));
        made["run"]["line"]["id"].clone()
    }

    fn deed(&self, run: &Value, code: &str, deed: &str, more: Value) -> Result<Value, Value> {
        let view = self.show(run);
        let mut request = json!({ "run": run, "item": task(&view, code)["item"], "deed": deed });
        if deed == "finish" && task(&view, code)["unshown"] == true {
            request["evidence"] = json!([{ "form": "text", "text": "seen on the console" }]);
        }
        for (name, value) in more.as_object().cloned().unwrap_or_default() {
            request[name] = value;
        }
        self.laptop.try_call("step_set", request)
    }

    fn show(&self, run: &Value) -> Value {
        self.laptop.call("run_show", json!({ "run": run }))
    }

    fn item_states(&self) -> Vec<String> {
        let view = self.laptop.call("checklist_show", json!({ "checklist": self.checklist }));
        let sections = view["sections"].as_array().unwrap().iter();
        sections
            .flat_map(|section| section["items"].as_array().unwrap().clone())
            .map(|item| item["state"].as_str().unwrap().to_owned())
            .collect()
    }
}

fn task<'v>(view: &'v Value, code: &str) -> &'v Value {
    let sections = view["sections"].as_array().unwrap().iter();
    sections
        .flat_map(|section| section["tasks"].as_array().unwrap())
        .find(|task| task["code"] == code)
        .unwrap_or_else(|| panic!("no {code}"))
}

fn clock(task: &Value, field: &str) -> String {
    task[field].as_str().unwrap_or_else(|| panic!("no {field}"))[11..16].to_owned()
}

#[test]
fn a_task_of_the_day_that_needs_evidence_is_asked_once_for_it_or_for_a_reason_and_a_rehearsal_asks_nobody() {
    let day = day(-120);
    let rehearsal = day.begin("rehearsal");
    assert_eq!(task(&day.show(&rehearsal), "G-02")["unshown"], false);
    let piece = json!([{ "form": "text", "text": "41 GB at 06:10" }]);
    let refused = day.deed(&rehearsal, "G-02", "finish", json!({ "evidence": piece })).unwrap_err();
    assert_eq!(refused["sentence"], "failure-step_evidence", "a rehearsal leaves the checklist as it is");
    day.deed(&rehearsal, "G-02", "finish", json!({})).unwrap();

    let run = day.begin("live");
    assert_eq!(task(&day.show(&run), "G-01")["unshown"], false);
    assert_eq!(task(&day.show(&run), "G-02")["unshown"], true);
    let refused = day.deed(&run, "G-02", "finish", json!({ "evidence": [] })).unwrap_err();
    assert_eq!((refused["sentence"].as_str(), refused["field"].as_str()), (Some("failure-evidence_missing"), Some("reason")));
    assert_eq!(task(&day.show(&run), "G-02")["state"], "todo", "nothing half done");
    day.deed(&run, "G-02", "finish", json!({ "evidence": piece })).unwrap();
    let checklist = || day.laptop.call("checklist_show", json!({ "checklist": day.checklist }));
    let item = |code: &str| {
        let sections = checklist()["sections"].as_array().unwrap().clone();
        sections.iter().flat_map(|section| section["items"].as_array().unwrap().clone()).find(|item| item["code"] == code).unwrap()
    };
    let done = item("G-02");
    assert_eq!((done["state"].as_str(), done["evidence"][0]["text"].as_str()), (Some("done"), Some("41 GB at 06:10")));
    assert_eq!(task(&day.show(&run), "G-02")["unshown"], false);
    day.deed(&run, "G-06", "finish", json!({ "evidence": [], "reason": "nothing was kept" })).unwrap();
    let done = item("G-06");
    assert_eq!((done["state"].as_str(), done["reason"].as_str()), (Some("done"), Some("nothing was kept")));
    assert_eq!(task(&day.show(&run), "G-06")["reason"], "nothing was kept");
    day.laptop.call("undo", json!({}));
    day.laptop.call("undo", json!({}));
    let opened = item("G-02");
    assert_eq!((opened["state"].as_str(), opened["evidence"].as_array().unwrap().len()), (Some("todo"), 0), "one step, taken back as one");
}

#[test]
fn the_forecast_follows_what_really_happens() {
    let day = day(-120);
    let run = day.begin("live");
    let view = day.show(&run);
    assert_eq!((view["goal"]["late"].as_i64(), view["goal"]["forecast"].as_str()), (Some(0), Some("2027-03-02T08:00:00+07:00")));
    for code in ["G-01", "G-02", "G-03", "G-04", "G-05", "G-06"] {
        day.deed(&run, code, "finish", json!({})).unwrap();
    }
    day.at(-60);
    day.deed(&run, "G-07", "start", json!({})).unwrap();
    day.at(-40);
    let view = day.show(&run);
    let late = task(&view, "G-07");
    assert_eq!((late["state"].as_str(), late["late"].as_i64(), late["critical"].as_bool()), (Some("running"), Some(5), Some(false)));
    day.at(-25);
    let view = day.show(&run);
    let (late, next) = (task(&view, "G-07"), task(&view, "G-08"));
    assert_eq!((late["late"].as_i64(), clock(late, "expected_finish")), (Some(20), "07:35".to_owned()));
    assert_eq!((clock(next, "expected_start"), next["held_by"].as_str()), ("07:35".to_owned(), Some("G-07")));
    assert!(late["critical"] == true && late["holds"].as_u64() > Some(3), "{late}");
    assert_eq!((view["goal"]["late"].as_i64(), clock(&view["goal"], "forecast")), (Some(5), "08:05".to_owned()));
    // Made up for: tests are cut short.
    day.deed(&run, "G-07", "finish", json!({})).unwrap();
    day.deed(&run, "G-08", "finish", json!({ "at": "2027-03-02T07:35" })).unwrap();
    assert_eq!(day.show(&run)["next"], task(&day.show(&run), "G-09")["item"]);
    let changed = day.deed(&run, "G-09", "finish", json!({})).unwrap();
    assert_eq!(changed["run"]["goal"]["late"], 0);
}

#[test]
fn fail_and_skip_say_why_a_delay_is_counted_and_undo_takes_it_back() {
    let day = day(-120);
    let run = day.begin("live");
    assert_eq!(day.deed(&run, "G-01", "fail", json!({})).unwrap_err()["code"], "step_reason");
    let failed = day.deed(&run, "G-01", "fail", json!({ "reason": "disk full" })).unwrap();
    assert_eq!(task(&failed["run"], "G-01")["state"], "failed");
    assert_eq!(clock(task(&failed["run"], "G-03"), "expected_start"), "06:20", "done again in the twenty minutes that it takes");
    let again = day.deed(&run, "G-01", "start", json!({})).unwrap();
    assert_eq!(task(&again["run"], "G-01")["state"], "running");
    let delayed = day.deed(&run, "G-02", "delay", json!({ "minutes": 90 })).unwrap();
    assert_eq!((task(&delayed["run"], "G-02")["delay"].as_u64(), delayed["run"]["goal"]["late"].as_i64()), (Some(90), Some(45)));
    day.laptop.call("undo", json!({ "action": delayed["action"] }));
    assert_eq!(day.show(&run)["goal"]["late"], 0);
    for (deed, more, why) in [
        ("delay", json!({ "minutes": 0 }), "delay_minutes"),
        ("dance", json!({}), "invalid"),
        ("finish", json!({ "at": "2027-03-02T09:00" }), "invalid"),
    ] {
        assert_eq!(day.deed(&run, "G-05", deed, more).unwrap_err()["code"], why, "{deed}");
    }
}

#[test]
fn a_rehearsal_leaves_the_checklist_alone_and_a_live_run_writes_it() {
    let day = day(-3 * 24 * 60);
    let rehearsal = day.begin("rehearsal");
    let view = day.show(&rehearsal);
    assert_eq!(view["line"]["mode"], "rehearsal");
    assert_eq!(task(&view, "G-01")["planned_start"], "2027-02-27T08:01:00+07:00", "it begins in the next minute");
    day.deed(&rehearsal, "G-01", "finish", json!({})).unwrap();
    assert!(day.item_states().iter().all(|state| state == "todo"));
    let live = day.begin("live");
    assert_eq!(task(&day.show(&live), "G-01")["state"], "todo", "the rehearsal is kept apart");
    day.deed(&live, "G-01", "finish", json!({})).unwrap();
    assert_eq!(day.item_states().iter().filter(|state| *state == "done").count(), 1);
    assert_eq!(day.laptop.refused("run_new", json!({ "checklist": day.checklist, "mode": "live" }))["sentence"], "failure-run_live");
    day.laptop.call("run_end", json!({ "run": live }));
    assert_eq!(day.deed(&live, "G-02", "start", json!({})).unwrap_err()["code"], "run_ended");
}

#[test]
fn the_latest_safe_rollback_is_the_window_less_what_the_rehearsal_took() {
    let day = day(-60);
    let runs = day.laptop.call("run_list", json!({ "rollout": day.rollout }));
    let way = runs["checklists"].as_array().unwrap().iter().find(|list| list["title"] == "Deployment").unwrap()["id"].clone();
    day.laptop.call("way_back_set", json!({ "rollout": day.rollout, "ends_rel": 60, "minutes": 30, "checklist": way }));
    let line = day.laptop.call("run_list", json!({ "rollout": day.rollout }))["way_back"].clone();
    assert_eq!(
        (line["measured"].as_bool(), line["latest"].as_str(), line["left"].as_i64()),
        (Some(false), Some("2027-03-02T08:30:00+07:00"), Some(90))
    );

    let made = day.laptop.call("run_new", json!({ "checklist": way, "mode": "rehearsal" }));
    let run = made["run"]["line"]["id"].clone();
    day.deed(&run, "D-1.1", "start", json!({})).unwrap();
    day.at(-20);
    day.deed(&run, "D-1.1", "finish", json!({})).unwrap();
    let ended = day.laptop.call("run_end", json!({ "run": run }));
    assert_eq!(ended["run"]["line"]["minutes"], 40);
    let line = day.laptop.call("run_list", json!({ "rollout": day.rollout }))["way_back"].clone();
    assert_eq!(
        (line["measured"].as_bool(), line["minutes"].as_u64(), line["latest"].as_str(), line["left"].as_i64()),
        (Some(true), Some(40), Some("2027-03-02T08:20:00+07:00"), Some(40))
    );
}

#[test]
fn tasks_that_wait_for_each_other_are_named_and_no_run_begins() {
    let day = day(-120);
    let view = day.laptop.call("checklist_show", json!({ "checklist": day.checklist }));
    let items: Vec<Value> =
        view["sections"].as_array().unwrap().iter().flat_map(|section| section["items"].as_array().unwrap().clone()).collect();
    let item = items.iter().find(|item| item["code"] == "G-01").unwrap();
    let id = engine_id(&item["id"]);
    let change = domain::checklist::Item { predecessors: Some(vec!["G-04".to_owned()]), ..Default::default() };
    day.laptop.desk.with(|engine| engine.write_for_tests("ring", &[store::Draft::put(id, &change)])).unwrap();
    let refused = day.laptop.refused("run_new", json!({ "checklist": day.checklist, "mode": "rehearsal" }));
    assert_eq!(refused["code"], "predecessor_ring");
    for code in ["G-01", "G-03", "G-04"] {
        assert!(refused["message"].as_str().unwrap().contains(code), "{refused}");
    }
}

fn engine_id(id: &Value) -> domain::Id {
    domain::Id::try_parse(id.as_str().unwrap()).unwrap()
}

#[test]
fn the_way_back_begins_from_the_run_and_its_rehearsal_sets_the_latest_safe_rollback() {
    let day = day(-60);
    let line = day.laptop.call("run_list", json!({ "rollout": day.rollout }))["way_back"].clone();
    assert_eq!((line["minutes"].as_u64(), line["measured"].as_bool()), (Some(60), Some(false)), "the template's estimate");
    let rehearsal = day.begin("rehearsal");
    let back = |run: &Value, reason: &str| day.laptop.try_call("way_back_begin", json!({ "run": run, "reason": reason }));
    assert_eq!(back(&rehearsal, " ").unwrap_err()["code"], "way_back_reason");
    let way = back(&rehearsal, "the data do not match").unwrap()["run"].clone();
    assert_eq!((way["line"]["title"].as_str(), way["line"]["mode"].as_str()), (Some("Rollback"), Some("rehearsal")));
    assert_eq!((&way["line"]["back_from"], way["line"]["reason"].as_str()), (&rehearsal, Some("the data do not match")));
    assert_eq!(day.show(&rehearsal)["taken_back_by"], way["line"]["id"]);
    assert_eq!(back(&rehearsal, "again").unwrap_err()["sentence"], "failure-way_back_begun");
    let run = way["line"]["id"].clone();
    assert_eq!(back(&run, "round and round").unwrap_err()["code"], "way_back_again");
    day.deed(&run, "B-01", "start", json!({})).unwrap();
    day.at(-35);
    day.deed(&run, "B-09", "finish", json!({})).unwrap();
    day.laptop.call("run_end", json!({ "run": run }));
    let line = day.laptop.call("run_list", json!({ "rollout": day.rollout }))["way_back"].clone();
    assert_eq!((line["minutes"].as_u64(), line["measured"].as_bool()), (Some(25), Some(true)), "what the rehearsal took");
    assert_eq!(line["latest"], "2027-03-02T11:35:00+07:00");
}

#[test]
fn a_live_way_back_runs_by_its_own_clock_and_writes_its_checklist() {
    let day = day(10);
    let live = day.begin("live");
    let way = day.laptop.call("way_back_begin", json!({ "run": live, "reason": "sign-in fails for everybody" }))["run"].clone();
    let first = task(&way, "B-01");
    assert_eq!(clock(first, "expected_start"), "08:10", "it begins now, whatever the plan's hour");
    assert_eq!((first["late"].as_i64(), task(&way, "B-07")["held_by"].as_str()), (Some(0), Some("B-06")));
    let run = way["line"]["id"].clone();
    day.deed(&run, "B-01", "finish", json!({})).unwrap();
    let lists = day.laptop.call("checklist_list", json!({ "rollout": day.rollout }));
    let list = lists["checklists"].as_array().unwrap().iter().find(|list| list["title"] == "Rollback").unwrap();
    let view = day.laptop.call("checklist_show", json!({ "checklist": list["id"] }));
    assert_eq!(view["sections"][0]["items"][0]["state"], "done");
    day.laptop.call("undo", json!({ "action": null }));
    day.laptop.call("run_end", json!({ "run": live }));
    assert_eq!(day.laptop.refused("way_back_begin", json!({ "run": live, "reason": "late" }))["code"], "run_ended");
}

#[test]
fn the_overview_does_not_ask_for_the_way_back_to_be_done() {
    let day = day(0);
    let titles = |answer: Value| -> Vec<String> {
        answer["checklists"].as_array().unwrap().iter().map(|list| list["title"].as_str().unwrap().to_owned()).collect()
    };
    let all = titles(day.laptop.call("checklist_list", json!({ "rollout": day.rollout })));
    let work = titles(day.laptop.call("rollout_overview", json!({ "rollout": day.rollout })));
    assert!(all.contains(&"Rollback".to_owned()), "{all:?}");
    assert_eq!(work, all.into_iter().filter(|title| title != "Rollback").collect::<Vec<_>>());
}

#[test]
fn a_window_of_a_run_holds_its_tasks_and_the_head_of_the_whole() {
    let day = day(-120);
    let run = day.begin("live");
    day.deed(&run, "G-01", "start", json!({})).unwrap();
    day.at(-60);
    let whole = day.show(&run);
    let codes = |view: &Value| -> Vec<String> {
        let sections = view["sections"].as_array().unwrap().iter();
        let tasks = sections.flat_map(|section| section["tasks"].as_array().unwrap());
        tasks.map(|task| task["code"].as_str().unwrap().to_owned()).collect()
    };
    let part = day.laptop.call("run_show", json!({ "run": run, "from": 5, "most": 4 }));
    assert_eq!(codes(&part), codes(&whole)[5..9], "{part}");
    assert_eq!(part["from"], 5);
    for told in ["line", "goal", "next", "running", "noted", "begins", "ends", "way_back", "forecast_end", "planned_end"] {
        assert_eq!(part[told], whole[told], "{told}");
    }
    let counts = |view: &Value| -> Vec<(u64, u64)> {
        view["sections"].as_array().unwrap().iter().map(|one| (one["done"].as_u64().unwrap(), one["of"].as_u64().unwrap())).collect()
    };
    assert_eq!(counts(&part), counts(&whole));
    assert_eq!(part["noted"][0]["code"], "G-01", "what is behind most is named wherever it stands: {part}");
    let changed =
        day.laptop.call("step_set", json!({ "run": run, "item": task(&whole, "G-01")["item"], "deed": "finish", "from": 0, "most": 1 }));
    assert_eq!(codes(&changed["run"]), ["G-01"]);
    let past = day.laptop.call("run_show", json!({ "run": run, "from": 9_000, "most": 40 }));
    assert!(codes(&past).is_empty() && past["line"] == changed["run"]["line"], "{past}");
}

#[test]
fn in_a_rehearsal_of_another_day_fixed_times_lie_as_far_from_t0_as_in_the_plan() {
    // Two weeks before the launch somebody rehearses; one task has a fixed time on the day.
    let day = day(-14 * 1440);
    let sheet = "code,title,fixed start,duration\nX-1,Line is cut by the provider,2027-03-02 06:30,10 min\nX-2,Line is tested,,20 min\n";
    let content = base64::engine::general_purpose::STANDARD.encode(sheet);
    let request =
        json!({ "rollout": day.rollout, "name": "line.csv", "content": content, "title": "Line", "dates": "ymd", "dry_run": false });
    let made = day.laptop.call("checklist_import", request);
    let day = Day { checklist: made["checklist"].clone(), ..day };
    let rehearsal = day.begin("rehearsal");
    let view = day.show(&rehearsal);
    let t0 = view["line"]["t0"].as_str().unwrap();
    assert_eq!((t0, view["moved"].as_u64()), ("2027-02-16T09:31:00+07:00", Some(1)), "the first task begins with the next minute");
    assert_eq!(task(&view, "X-1")["planned_start"], "2027-02-16T08:01:00+07:00", "90 minutes before T-0, as in the plan");
    assert!(task(&view, "X-1")["expected_start"].as_str().unwrap() < "2027-02-16T09:00", "and is waited for today");
    day.deed(&rehearsal, "X-1", "finish", json!({})).unwrap();
    let live = day.begin("live");
    let view = day.show(&live);
    assert_eq!((view["moved"].as_u64(), task(&view, "X-1")["planned_start"].as_str()), (Some(0), Some("2027-03-02T06:30:00+07:00")));
}

#[test]
fn a_paused_run_says_why_and_nothing_more_is_begun_until_it_goes_on() {
    let day = day(-120);
    let run = day.begin("live");
    day.deed(&run, "G-01", "start", json!({})).unwrap();
    let set = |request: Value| {
        let mut request = request;
        request["run"] = run.clone();
        day.laptop.try_call("run_set", request)
    };
    assert_eq!(set(json!({ "pause": true, "reason": "  " })).unwrap_err()["code"], "pause_reason");
    let paused = set(json!({ "pause": true, "reason": "the provider restarts" })).unwrap();
    let said = &paused["run"]["line"]["paused"];
    assert_eq!((said["reason"].as_str(), said["by"].as_str()), (Some("the provider restarts"), Some("Đỗ Quang Khải")));
    let refused = day.deed(&run, "G-02", "start", json!({})).unwrap_err();
    assert_eq!(refused["sentence"], "failure-run_paused");
    day.deed(&run, "G-01", "finish", json!({})).unwrap();
    assert_eq!(set(json!({ "pause": false })).unwrap()["run"]["line"]["paused"], Value::Null);
    day.deed(&run, "G-02", "start", json!({})).unwrap();
}

#[test]
fn a_rehearsal_tells_nobody_unless_somebody_says_so_and_a_live_run_everybody() {
    let day = day(-120);
    let rehearsal = day.begin("rehearsal");
    assert_eq!(day.show(&rehearsal)["line"]["messages"], "off");
    let set = day.laptop.call("run_set", json!({ "run": rehearsal, "messages": "test" }));
    assert_eq!(set["run"]["line"]["messages"], "test");
    assert_eq!(day.laptop.refused("run_set", json!({ "run": rehearsal, "messages": "loud" }))["field"], "messages");
    let live = day.begin("live");
    assert_eq!(day.show(&live)["line"]["messages"], "on");
}

#[test]
fn whose_word_begins_and_ends_a_task_is_counted_in_the_run_and_in_the_checklist() {
    let day = day(-120);
    let khai = day.laptop.call("checklist_show", json!({ "checklist": day.checklist }))["members"][0]["id"].clone();
    let view = day.laptop.call("checklist_show", json!({ "checklist": day.checklist }));
    let item = |index: usize| view["sections"][0]["items"][index]["id"].clone();
    let codes: Vec<String> = (0..2).map(|at| view["sections"][0]["items"][at]["code"].as_str().unwrap().to_owned()).collect();
    day.laptop.call("item_edit", json!({ "item": item(0), "begins": "1", "ends": "2", "named": [khai] }));
    day.laptop.call("item_edit", json!({ "item": item(1), "ends": "everyone" }));
    let refused = day.laptop.try_call("item_edit", json!({ "item": item(0), "ends": "two of us" })).unwrap_err();
    assert_eq!((refused["field"].as_str(), refused["sentence"].as_str()), (Some("ends"), Some("failure-word_rule")), "{refused}");
    let stranger = day.laptop.try_call("item_edit", json!({ "item": item(0), "named": ["Nobody"] })).unwrap_err();
    assert_eq!(stranger["sentence"], "failure-named_member");

    let run = day.begin("live");
    let nobody = day.deed(&run, &codes[1], "finish", json!({})).unwrap_err();
    assert_eq!(nobody["sentence"], "failure-nobody_named", "{nobody}");
    let begun = day.deed(&run, &codes[0], "start", json!({})).unwrap();
    assert_eq!(task(&begun["run"], &codes[0])["state"], "running");
    let said = day.deed(&run, &codes[0], "finish", json!({})).unwrap();
    let line = task(&said["run"], &codes[0]);
    assert_eq!(
        (line["state"].as_str(), line["ends"]["said"].as_array().map(Vec::len), line["ends"]["needed"].as_u64()),
        (Some("running"), Some(1), Some(2))
    );
    assert_eq!(line["ends"]["mine"], false, "said already");
    // One is enough after all, and what was said counts.
    day.laptop.call("item_edit", json!({ "item": item(0), "ends": "1" }));
    assert_eq!(task(&day.show(&run), &codes[0])["state"], "done");
    assert_eq!(day.item_states()[0], "done");
    let again = day.deed(&run, &codes[0], "clear", json!({})).unwrap();
    assert_eq!((task(&again["run"], &codes[0])["state"].as_str(), day.item_states()[0].as_str()), (Some("todo"), "todo"));
    // A rehearsal counts for itself and leaves the checklist alone.
    let rehearsal = day.begin("rehearsal");
    let said = day.deed(&rehearsal, &codes[0], "finish", json!({})).unwrap();
    assert_eq!((task(&said["run"], &codes[0])["state"].as_str(), day.item_states()[0].as_str()), (Some("done"), "todo"));
    assert_eq!(said["run"]["line"]["done"], 1);
    let failed = day.deed(&run, &codes[0], "fail", json!({ "reason": "disk full" })).unwrap();
    assert_eq!(task(&failed["run"], &codes[0])["state"], "failed", "a person's word counts before them");
    let mended = day.deed(&run, &codes[0], "finish", json!({})).unwrap();
    assert_eq!(task(&mended["run"], &codes[0])["state"], "done", "and is open again with the next who says it");
}

#[test]
fn who_begins_a_task_has_to_end_it() {
    let day = day(-120);
    let view = day.laptop.call("checklist_show", json!({ "checklist": day.checklist }));
    let (item, code) =
        (view["sections"][0]["items"][0]["id"].clone(), view["sections"][0]["items"][0]["code"].as_str().unwrap().to_owned());
    day.laptop.call("item_edit", json!({ "item": item, "ends": "starter" }));
    day.laptop.comes_beside("Lê Thị Lan", "support-member", "another passphrase 7");
    day.laptop.switch("Đỗ Quang Khải", PASSPHRASE);
    let run = day.begin("live");
    day.deed(&run, &code, "start", json!({})).unwrap();
    day.laptop.switch("Lê Thị Lan", "another passphrase 7");
    let line = task(&day.show(&run), &code).clone();
    assert_eq!((line["begun_by"].as_str(), line["asks"].as_bool()), (Some("Đỗ Quang Khải"), Some(true)));
    let refused = day.deed(&run, &code, "finish", json!({})).unwrap_err();
    assert_eq!(refused["code"], "starter_ends", "{refused}");
    assert!(refused["message"].as_str().unwrap().contains("Đỗ Quang Khải"), "{refused}");
    day.laptop.switch("Đỗ Quang Khải", PASSPHRASE);
    day.deed(&run, &code, "finish", json!({})).unwrap();
    assert_eq!(day.item_states()[0], "done");
}

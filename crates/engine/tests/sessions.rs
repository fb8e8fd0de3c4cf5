//! Sessions planned, moved and called off: what they clash with is said and never refused; what goes out of them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use engine::Options;
use engine::handoff::pages::Printer;
use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, csv, options};

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

struct Plan {
    laptop: Laptop,
    rollout: String,
}

impl Plan {
    fn new() -> Self {
        let nothing = |_: &engine::printing::SheetPages| Ok(Vec::new());
        let printer = Printer::new(|_| Ok(Vec::new()), |_, _| Ok(Vec::new()), |_, _| Ok(Vec::new()), nothing);
        let laptop = Laptop::with(Options { printer: Some(printer), ..options() });
        let start =
            json!({ "name": "Lê Thị Thu Hà", "roles": [], "workspace": "Sông Hàn", "zone": "Asia/Ho_Chi_Minh", "passphrase": PASSPHRASE });
        laptop.call("workspace_start", start);
        let rollout = laptop.rollout();
        laptop.import(&csv(12), json!({ "rollout": rollout }));
        Self { laptop, rollout }
    }

    fn planned(&self, title: &str, starts: &str, trainer: &str, place: &str, cohort: &str) -> Value {
        json!({ "rollout": self.rollout, "cohort": cohort, "title": title, "starts": starts, "minutes": 60, "place": place, "trainer": trainer, "form": "workshop" })
    }

    fn add(&self, title: &str, starts: &str, trainer: &str, place: &str, cohort: &str) -> Value {
        self.laptop.call("session_new", self.planned(title, starts, trainer, place, cohort))
    }

    fn look(&self, starts: &str, trainer: &str, place: &str, cohort: &str) -> Vec<(String, String)> {
        let clashes = self.laptop.call("session_look", self.planned("", starts, trainer, place, cohort))["clashes"].clone();
        list(&clashes)
            .iter()
            .map(|one| (one["code"].as_str().unwrap().to_owned(), one["with"]["title"].as_str().unwrap_or_default().to_owned()))
            .collect()
    }

    /// Clashes of the list that a session stands in.
    fn of(&self, session: &Value) -> Vec<Value> {
        let all = self.laptop.call("session_clashes", json!({ "rollout": self.rollout }));
        list(&all["clashes"])
            .iter()
            .filter(|one| one["session"] == session["id"] || one["with"]["session"] == session["id"])
            .cloned()
            .collect()
    }
}

const ONE: &str = "Students, cohort 1";
const TWO: &str = "Students, cohort 3";

fn named(of: &[&str], with: &str) -> Vec<(String, String)> {
    of.iter().map(|code| ((*code).to_owned(), with.to_owned())).collect()
}

#[test]
fn trainer_room_and_cohort_are_said_before_and_after_and_nothing_is_refused() {
    let plan = Plan::new();
    let first = plan.add("Basics", "2027-01-12T08:00", "Trần Quốc Bảo", "Hall 2", ONE);
    assert_eq!(plan.look("2027-01-12T08:30", "tran quoc bao", "hall 2", TWO), named(&["room", "trainer"], "Basics"));
    assert_eq!(plan.look("2027-01-12T08:30", "", "", ONE), named(&["cohort"], "Basics"));
    assert_eq!(plan.look("2027-01-12T09:00", "Trần Quốc Bảo", "Hall 2", ONE), [], "one ends when the other begins");
    let second = plan.add("Grades", "2027-01-12T08:30", "Trần Quốc Bảo", "Hall 2", TWO);
    assert_eq!(plan.of(&first).len(), 2, "each pair once: {:?}", plan.of(&first));
    let message = plan.of(&second)[0]["message"].as_str().unwrap().to_owned();
    assert!(message.contains("Hall 2") || message.contains("Bảo"), "{message}");
    // Moved away, it clashes no more; called off, it needs nobody.
    plan.laptop.call("session_set", json!({ "session": second["id"], "starts": "2027-01-12T10:00" }));
    assert!(plan.of(&first).is_empty());
    plan.laptop.call("session_set", json!({ "session": second["id"], "starts": "2027-01-12T08:59" }));
    assert_eq!(plan.of(&first).len(), 2);
    plan.laptop.call("session_set", json!({ "session": second["id"], "cancelled": true }));
    assert!(plan.of(&first).is_empty());
    assert_eq!(plan.laptop.refused("session_set", json!({ "session": second["id"], "cancelled": true }))["code"], "session_cancelled");
    plan.laptop.call("session_set", json!({ "session": second["id"], "cancelled": false }));
    assert_eq!(plan.of(&first).len(), 2);
}

#[test]
fn whoever_leads_a_part_is_needed_for_it_before_it_is_saved_and_after_a_move() {
    let plan = Plan::new();
    plan.add("Grades", "2027-01-12T10:30", "Ana Ruiz", "", TWO);
    let mut planned = plan.planned("Basics", "2027-01-12T10:00", "Trần Quốc Bảo", "", ONE);
    let titles = |clashes: &Value| list(&clashes["clashes"]).iter().map(|one| one["with"]["title"].clone()).collect::<Vec<_>>();
    assert!(titles(&plan.laptop.call("session_look", planned.clone())).is_empty());
    let part =
        |minutes: u32, trainer: Option<&str>| json!({ "title": "", "form": "talk", "minutes": minutes, "topic": null, "trainer": trainer });
    planned["segments"] = json!([part(30, Some("ana ruiz")), part(30, None)]);
    assert!(titles(&plan.laptop.call("session_look", planned.clone())).is_empty(), "her part is over when the other begins");
    planned["segments"] = json!([part(30, None), part(30, Some("ana ruiz"))]);
    assert_eq!(titles(&plan.laptop.call("session_look", planned.clone())), [json!("Grades")]);
    // Stored, and looked at again without saying its segments.
    let made = plan.laptop.call("session_new", planned.clone());
    assert_eq!(made["leaders"], json!(["Trần Quốc Bảo", "ana ruiz"]));
    planned["session"] = made["id"].clone();
    planned.as_object_mut().unwrap().remove("segments");
    assert_eq!(titles(&plan.laptop.call("session_look", planned.clone())), [json!("Grades")]);
    planned["segments"] = json!([]);
    assert!(titles(&plan.laptop.call("session_look", planned)).is_empty());
}

#[test]
fn people_of_two_cohorts_and_another_rollout_in_another_zone_are_found() {
    let plan = Plan::new();
    let person = plan.laptop.call("people_list", json!({ "text": "", "offset": 0, "limit": 1 }))["rows"][0].clone();
    plan.add("Basics", "2027-01-12T08:00", "", "", ONE);
    assert_eq!(plan.look("2027-01-12T08:00", "", "", TWO), []);
    let listed = format!("Name,Number,Cohort\n{},{},Evening group\n", person["name"].as_str().unwrap(), person["number"].as_str().unwrap());
    plan.laptop.call("people_import", json!({ "rollout": plan.rollout, "name": "evening.csv", "content": STANDARD.encode(listed) }));
    assert_eq!(plan.look("2027-01-12T08:00", "", "", "Evening group"), named(&["people"], "Basics"));
    // 08:00 in Saigon is 01:00 in London: the same trainer, an hour apart and at once.
    plan.add("With Bảo", "2027-01-13T08:00", "Bảo", "", ONE);
    let london = plan.laptop.call(
        "rollout_new",
        json!({ "template": "lms-go-live", "name": "London", "go_live": "2027-03-02T08:00", "zone": "Europe/London" }),
    );
    let london = london["id"].as_str().unwrap();
    let look = |starts: &str| {
        let planned =
            json!({ "rollout": london, "cohort": ONE, "starts": starts, "minutes": 60, "place": "", "trainer": "Bảo", "form": "workshop" });
        plan.laptop.call("session_look", planned)["clashes"].clone()
    };
    let met = look("2027-01-13T01:30");
    assert_eq!((&met[0]["code"], met[0]["with"]["rollout"].is_string()), (&json!("trainer"), true), "{met}");
    assert_eq!(met[0]["with"]["starts"], "2027-01-13T01:00:00Z");
    assert_eq!(look("2027-01-13T08:00"), json!([]));
}

#[test]
fn holidays_days_of_training_and_gates_that_need_it() {
    let plan = Plan::new();
    plan.laptop.call("holiday_set", json!({ "rollout": plan.rollout, "day": "2027-01-14", "title": "Founders' day" }));
    assert_eq!(plan.look("2027-01-13T23:30", "", "", ONE), named(&["holiday"], ""), "the last half hour lies on it");
    assert_eq!(plan.look("2027-01-13T22:30", "", "", ONE), []);
    plan.laptop.call("training_window", json!({ "rollout": plan.rollout, "days": { "from": "2027-01-18", "to": "2027-02-26" } }));
    assert_eq!(plan.look("2027-01-13T08:00", "", "", ONE), named(&["window"], ""));
    assert_eq!(plan.look("2027-01-18T00:00", "", "", ONE), []);
    // The days are counted from the launch and move along with it.
    plan.laptop.call("rollout_move", json!({ "rollout": plan.rollout, "go_live": "2027-03-09T08:00" }));
    let window = plan.laptop.call("session_clashes", json!({ "rollout": plan.rollout }))["window"].clone();
    assert_eq!(window, json!({ "from": "2027-01-25", "to": "2027-03-05" }));
    let wrong =
        plan.laptop.refused("training_window", json!({ "rollout": plan.rollout, "days": { "from": "2027-02-02", "to": "2027-02-01" } }));
    assert_eq!(wrong["field"], "to");
    // A session that a gate of the template needs, moved after it.
    plan.laptop.call("training_window", json!({ "rollout": plan.rollout, "days": null }));
    let criteria = plan.laptop.call("records", json!({ "kind": "criterion", "offset": 0, "limit": 500 }));
    let needed =
        list(&criteria["rows"]).iter().find_map(|row| row["cells"]["needs"][0].as_str()).expect("the template says what its gates need");
    plan.laptop.call("session_set", json!({ "session": needed, "starts": "2028-01-10T08:00" }));
    assert!(plan.of(&json!({ "id": needed })).iter().any(|one| one["code"] == "late"), "{:?}", plan.of(&json!({ "id": needed })));
}

#[test]
fn a_new_session_says_which_topics_it_covers() {
    let plan = Plan::new();
    let topics = plan.laptop.call("session_topics", json!({ "rollout": plan.rollout, "cohort": ONE }))["topics"].clone();
    assert!(list(&topics).len() > 3, "{topics}");
    let mut planned = plan.planned("Basics again", "2027-01-12T08:00", "", "", ONE);
    planned["topics"] = json!([topics[0]["id"], topics[1]["title"]]);
    let made = plan.laptop.call("session_new", planned.clone());
    let stored = plan.laptop.call("records", json!({ "kind": "session", "offset": 0, "limit": 500 }));
    let row = list(&stored["rows"]).iter().find(|row| row["id"] == made["id"]).unwrap();
    assert_eq!(list(&row["cells"]["covers"]).len(), 2);
    planned["topics"] = json!(["No such topic"]);
    assert_eq!(plan.laptop.refused("session_new", planned)["field"], "topics");
}

#[test]
fn a_calendar_holds_the_same_events_and_counts_their_changes() {
    let plan = Plan::new();
    let session = plan.add("Basics\u{200b}; LMS", "2027-01-12T08:00", "Bảo", "Hall 2", ONE);
    let file = |session: Option<&Value>, milestones: bool| {
        let made = plan
            .laptop
            .call("calendar_export", json!({ "rollout": plan.rollout, "session": session, "milestones": milestones, "language": "en" }));
        String::from_utf8(STANDARD.decode(made["content"].as_str().unwrap()).unwrap()).unwrap()
    };
    let one = file(Some(&session["id"]), false);
    assert!(one.contains(session["id"].as_str().unwrap()) && one.contains("SEQUENCE:0") && one.contains("STATUS:CONFIRMED"), "{one}");
    plan.laptop.call("session_set", json!({ "session": session["id"], "starts": "2027-01-12T09:00" }));
    plan.laptop.call("session_set", json!({ "session": session["id"], "cancelled": true }));
    let one = file(Some(&session["id"]), false);
    assert!(one.contains("SEQUENCE:2") && one.contains("STATUS:CANCELLED") && one.contains("CALLED OFF"), "{one}");
    plan.laptop.call("rollout_move", json!({ "rollout": plan.rollout, "go_live": "2027-03-09T08:00" }));
    assert!(file(Some(&session["id"]), false).contains("SEQUENCE:3"), "what hangs on the launch changed with it");
    let events = |text: &str| text.matches("BEGIN:VEVENT").count();
    assert!(events(&file(None, true)) > events(&file(None, false)) + 2, "the launch and the gates");
    assert_eq!(
        plan.laptop.refused("calendar_export", json!({ "rollout": plan.rollout, "session": plan.rollout, "language": "en" }))["code"],
        "not_found"
    );
}

#[test]
fn an_invitation_is_plain_text_in_both_languages() {
    let plan = Plan::new();
    let session = plan.add("Basics\u{202e}", "2027-01-12T08:00", "Trần Quốc Bảo", "Hall 2", ONE);
    let text =
        |language: &str| plan.laptop.call("session_invitation", json!({ "session": session["id"], "language": language }))["text"].clone();
    assert_eq!(
        text("en"),
        "Basics\nWhen: Tuesday, 12 January 2027, 08:00–09:00 (Asia/Ho_Chi_Minh, UTC+07:00)\nWhere: Hall 2\nTrainer: Trần Quốc Bảo\nFor: Students, cohort 1"
    );
    assert_eq!(
        text("vi"),
        "Basics\nThời gian: Thứ Ba, 12/1/2027, 08:00–09:00 (Asia/Ho_Chi_Minh, UTC+07:00)\nĐịa điểm: Hall 2\nGiảng viên: Trần Quốc Bảo\nDành cho: Students, cohort 1"
    );
}

fn segment(minutes: u32, form: &str, title: &str, more: Value) -> Value {
    let mut one = json!({ "minutes": minutes, "form": form, "title": title });
    one.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap_or_default());
    one
}

#[test]
fn segments_have_their_times_from_the_session_and_their_topics_are_its() {
    let plan = Plan::new();
    let topics = plan.laptop.call("session_topics", json!({ "rollout": plan.rollout, "cohort": ONE }))["topics"].clone();
    let mut planned = plan.planned("Basics", "2027-01-12T08:00", "Trần Quốc Bảo", "", ONE);
    planned["segments"] = json!([
        segment(25, "walkthrough", "", json!({ "topic": topics[0]["title"] })),
        segment(10, "break", "", json!({})),
        segment(25, "questions", "Ask  anything", json!({ "trainer": "Ana Ruiz" })),
    ]);
    let made = plan.laptop.call("session_new", planned);
    let at = |line: &Value, i: usize, name: &str| line["segments"][i][name].clone();
    assert_eq!((at(&made, 0, "title"), at(&made, 2, "title")), (topics[0]["title"].clone(), json!("Ask anything")));
    assert_eq!((at(&made, 1, "starts"), at(&made, 2, "ends")), (json!("2027-01-12T08:25:00+07:00"), json!("2027-01-12T09:00:00+07:00")));
    assert_eq!(made["topics"], json!([topics[0]["id"]]), "what a segment deals with, the session deals with");
    let moved = plan.laptop.call("session_set", json!({ "session": made["id"], "starts": "2027-01-12T09:00" }));
    assert_eq!(at(&moved, 1, "starts"), "2027-01-12T09:25:00+07:00");
    let sheet = plan.laptop.call("attendance_sheet", json!({ "session": made["id"] }));
    assert_eq!(sheet["session"]["segments"], moved["segments"], "the roll call has them");
    let text = plan.laptop.call("session_invitation", json!({ "session": made["id"], "language": "vi" }))["text"].clone();
    assert!(
        text.as_str().unwrap().contains("Theo thứ tự:\n- 09:00–09:25")
            && text.as_str().unwrap().contains("\n- 09:25–09:35 Nghỉ\n- 09:35–10:00 Ask anything (Ana Ruiz)"),
        "{text}"
    );
    assert!(!text.as_str().unwrap().contains("Nội dung:"), "no topic is said twice: {text}");
    // Topics alone are set as well, and a segment's stays one of them.
    let set = plan.laptop.call("session_set", json!({ "session": made["id"], "topics": [topics[1]["id"]] }));
    assert_eq!(list(&set["topics"]).len(), 2);
    let bare = plan.laptop.call("session_set", json!({ "session": made["id"], "segments": [], "topics": [] }));
    assert_eq!((&bare["segments"], &bare["topics"]), (&json!([]), &json!([])));
}

#[test]
fn segments_are_refused_where_they_are_none_and_said_where_they_are_too_long() {
    let plan = Plan::new();
    let session = plan.add("Basics", "2027-01-12T08:00", "", "", ONE);
    let set = |segments: Value| json!({ "session": session["id"], "segments": segments });
    for wrong in [
        segment(0, "talk", "x", json!({})),
        segment(1441, "talk", "x", json!({})),
        segment(5, "lunch", "x", json!({})),
        segment(5, "talk", "x", json!({ "topic": "None such" })),
    ] {
        assert_eq!(plan.laptop.refused("session_set", set(json!([wrong])))["field"], "segments", "{wrong}");
    }
    assert_eq!(
        plan.laptop.refused("session_set", set(json!(vec![segment(1, "break", "", json!({})); 31])))["sentence"],
        "failure-segments"
    );
    let found = || {
        let check = plan.laptop.call("plan_check", json!({ "rollout": plan.rollout }));
        list(&check["findings"]).iter().filter(|one| one["id"] == "P-10").cloned().collect::<Vec<_>>()
    };
    plan.laptop.call("session_set", set(json!([segment(60, "talk", "Long", json!({}))])));
    assert!(found().is_empty());
    plan.laptop.call("session_set", set(json!([segment(40, "talk", "Long", json!({})), segment(40, "exercise", "Longer", json!({}))])));
    assert!(found()[0]["message"].as_str().unwrap().contains("takes 60 min, its segments 80 min"), "{:?}", found());
}

#[test]
fn a_trainer_of_a_segment_is_needed_for_its_minutes_only() {
    let plan = Plan::new();
    let first = plan.add("Basics", "2027-01-12T08:00", "Trần Quốc Bảo", "", ONE);
    let segments = json!([
        segment(30, "talk", "", json!({ "trainer": "Trần Quốc Bảo" })),
        segment(30, "questions", "", json!({ "trainer": "Ana Ruiz" }))
    ]);
    plan.laptop.call("session_set", json!({ "session": first["id"], "segments": segments }));
    assert!(plan.of(&first).is_empty(), "a session does not clash with its own parts");
    assert_eq!(plan.look("2027-01-12T08:45", "ana ruiz", "", TWO), named(&["trainer"], "Basics"));
    assert_eq!(plan.look("2027-01-12T07:30", "ana ruiz", "", TWO), [], "before her part begins");
    assert_eq!(plan.look("2027-01-12T08:45", "Trần Quốc Bảo", "", TWO), named(&["trainer"], "Basics"), "once, though he is named twice");
}

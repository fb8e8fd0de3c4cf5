//! Two people who are one: what each did is read together, nothing is rewritten, and splitting gives each what is theirs.

use serde_json::{Value, json};

use super::{Room, base64, list};

/// A room with somebody who stands on the roster a second time, under another number, in the same cohort.
struct Doubled {
    room: Room,
    /// Student 4 of the list.
    first: Value,
    second: Value,
}

impl Doubled {
    fn new() -> Self {
        let room = Room::new();
        let first = room.person("02200004");
        room.laptop.call(
            "person_add",
            json!({ "name": first["name"], "number": "SV-4", "email": "p4@personal.example", "department": "K48", "cohort": cohort(&room) }),
        );
        let second = room.person("SV-4");
        Self { first, second, room }
    }

    fn merge(&self) -> Value {
        self.room.laptop.call("people_merge", json!({ "stays": self.first["id"], "goes": self.second["id"] }))
    }

    fn split(&self) -> Value {
        self.room.laptop.call("people_split", json!({ "person": self.second["id"] }))
    }

    fn mark(&self, of: &Value, mark: &str) {
        self.room.laptop.mark(&self.room.session, of["id"].as_str().unwrap(), mark, None);
    }

    /// The rows of the sheet that have this name, by their ids.
    fn rows(&self) -> Vec<Value> {
        list(&self.room.sheet()["rows"]).iter().filter(|row| row["name"] == self.first["name"]).cloned().collect()
    }

    fn cards(&self) -> Vec<Value> {
        list(&self.room.laptop.call("conflicts", json!({}))["conflicts"]).to_vec()
    }

    /// All that is written of both, whole.
    fn written(&self) -> Value {
        let of = |kind: &str| self.room.laptop.call("records", json!({ "kind": kind, "offset": 0, "limit": 1000 }))["rows"].clone();
        json!([of("attendance"), of("score"), of("enrolment"), of("person_key")])
    }
}

fn cohort(room: &Room) -> String {
    room.sheet()["session"]["cohort_id"].as_str().unwrap().to_owned()
}

#[test]
fn one_row_one_place_and_every_name_leads_to_the_one_that_stays() {
    let of = Doubled::new();
    let laptop = &of.room.laptop;
    assert_eq!((of.rows().len(), of.room.sheet()["session"]["enrolled"].clone()), (2, json!(31)));
    of.mark(&of.second, "late");
    let before = of.written();
    of.merge();
    assert_eq!(of.written(), before, "a merge rewrites nothing");
    let rows = of.rows();
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!((&rows[0]["person"], &rows[0]["mark"], &rows[0]["walk_in"]), (&of.first["id"], &json!("late"), &json!(false)));
    assert_eq!(of.room.sheet()["session"]["enrolled"], 30);
    let overview = laptop.call("completion_show", json!({ "rollout": of.room.rollout }));
    let roster = list(&overview["groups"]).iter().find(|group| group["title"] == "Students, cohort 1").unwrap()["roster"].clone();
    assert_eq!(roster, 30, "the denominator counts people, not records");
    // Search and the directory know every name; what was empty came along, what was there stayed.
    let found = laptop.call("people_list", json!({ "text": "SV-4", "offset": 0, "limit": 5 }));
    assert_eq!((&found["total"], &found["rows"][0]["id"], &found["rows"][0]["number"]), (&json!(1), &of.first["id"], &json!("02200004")));
    let shown = laptop.call("person_show", json!({ "person": of.second["id"] }));
    assert_eq!((&shown["person"]["id"], &shown["merged"][0]["goes"]["number"]), (&of.first["id"], &json!("SV-4")));
    // A list that knows them by the other number finds them, brings nobody new, and takes nothing away.
    let listed = format!("Họ và tên,Mã HV,Email\n{},SV-4,p4@personal.example\n", of.first["name"].as_str().unwrap());
    let report = laptop.call("people_import", json!({ "rollout": of.room.rollout, "name": "lop.csv", "content": base64(listed) }));
    assert_eq!((&report["new"], &report["matched"], &report["changed"]), (&json!(0), &json!(1), &json!(0)), "{report}");
    // A mark by the old id goes to the one that stays.
    of.mark(&of.second, "present");
    assert_eq!(of.rows()[0]["mark"], "present");
    of.split();
    assert_eq!(of.rows().len(), 2);
}

#[test]
fn two_marks_are_looked_at_by_a_person_and_splitting_gives_each_their_own() {
    let of = Doubled::new();
    let (laptop, session) = (&of.room.laptop, &of.room.session);
    of.mark(&of.first, "absent");
    of.mark(&of.second, "present");
    let compared = laptop.call("people_compare", json!({ "a": of.first["id"], "b": of.second["id"] }));
    assert_eq!(compared["clashes"][0]["session"], *session, "{compared}");
    of.merge();
    let row = of.rows().remove(0);
    assert_eq!(list(&row["versions"]).len(), 2, "{row}");
    let cards = of.cards();
    assert_eq!((cards.len(), &cards[0]["kept"]["words"], &cards[0]["others"][0]["words"]), (1, &json!("present"), &json!("absent")));
    assert_eq!(laptop.call("app_status", json!({}))["waiting"]["decisions"], 1);
    // Keeping the other one settles it for both records, without touching what the other wrote.
    let kept = laptop.call("conflict_resolve", json!({ "id": cards[0]["id"], "dot": cards[0]["others"][0]["dot"] }));
    assert!(of.cards().is_empty() && list(&of.rows()[0]["versions"]).is_empty());
    assert_eq!(of.rows()[0]["mark"], "absent");
    of.room.undo(&kept);
    assert_eq!(of.cards().len(), 1, "a decision is taken back like any other step");
    laptop.mark(session, of.first["id"].as_str().unwrap(), "excused", None);
    assert!(of.cards().is_empty(), "a new mark is made over both");
    of.split();
    let mut marks: Vec<(Value, Value)> = of.rows().into_iter().map(|row| (row["number"].clone(), row["mark"].clone())).collect();
    marks.sort_by_key(|(number, _)| number.to_string());
    assert_eq!(marks, [(json!("02200004"), json!("excused")), (json!("SV-4"), json!("present"))]);
}

#[test]
fn which_value_stays_is_chosen_and_given_back() {
    let of = Doubled::new();
    let laptop = &of.room.laptop;
    laptop.call("people_merge", json!({ "stays": of.first["id"], "goes": of.second["id"], "take": ["number", "email"] }));
    let now = of.room.person("SV-4");
    assert_eq!((&now["id"], &now["email"]), (&of.first["id"], &json!("p4@personal.example")));
    assert_ne!(now["department"], "K48", "not taken");
    let refused = laptop.refused("people_merge", json!({ "stays": of.second["id"], "goes": of.first["id"] }));
    assert_eq!(refused["code"], "one_already");
    assert_eq!(laptop.refused("people_split", json!({ "person": of.first["id"] }))["code"], "split_which");
    // Somebody corrects a field meanwhile: that stays, and it is said.
    let listed = format!("Họ và tên,Mã HV,Email\n{},SV-4,new@sv.example\n", of.first["name"].as_str().unwrap());
    laptop.call("people_import", json!({ "rollout": of.room.rollout, "name": "lop.csv", "content": base64(listed) }));
    let split = of.split();
    assert_eq!(split["kept"], json!(["email"]), "{split}");
    let (first, second) = (of.room.person("02200004"), of.room.person("SV-4"));
    assert_eq!((&first["id"], &first["email"]), (&of.first["id"], &json!("new@sv.example")));
    assert_eq!((&second["id"], &second["email"]), (&of.second["id"], &json!("p4@personal.example")));
    assert_eq!(laptop.refused("people_split", json!({ "person": of.second["id"] }))["code"], "not_merged");
    let undone = of.merge();
    of.room.undo(&undone);
    assert_eq!(of.rows().len(), 2, "undo takes a merging back as well");
}

#[test]
fn a_value_that_came_through_two_mergings_goes_back_with_whom_it_came() {
    let of = Doubled::new();
    let laptop = &of.room.laptop;
    laptop.call("person_add", json!({ "name": of.first["name"], "number": "SV-4b" }));
    let third = of.room.person("SV-4b");
    let merge =
        |stays: &Value, goes: &Value| laptop.call("people_merge", json!({ "stays": stays["id"], "goes": goes["id"], "take": ["number"] }));
    merge(&of.second, &third);
    merge(&of.first, &of.second);
    assert_eq!(of.room.person("SV-4b")["id"], of.first["id"]);
    let split = laptop.call("people_split", json!({ "person": third["id"] }));
    assert_eq!(split["kept"], json!([]), "{split}");
    assert_eq!((&of.room.person("SV-4b")["id"], &of.room.person("SV-4")["id"]), (&third["id"], &of.first["id"]));
    of.split();
    assert_eq!((&of.room.person("SV-4")["id"], &of.room.person("02200004")["id"]), (&of.second["id"], &of.first["id"]));
    assert!(list(&laptop.call("people_doubles", json!({}))["pairs"]).iter().all(|pair| pair["why"] != "same_number"));
}

#[test]
fn scores_and_certificates_go_along() {
    let of = Doubled::new();
    let laptop = &of.room.laptop;
    let all = laptop.call("assessment_list", json!({ "rollout": of.room.rollout }));
    let exam = list(&all["assessments"]).iter().find(|one| one["audience"] == "Students").unwrap_or(&all["assessments"][0])["id"].clone();
    let score = |of: &Value, points: &str| laptop.call("score_set", json!({ "assessment": exam, "person": of["id"], "points": points }));
    score(&of.first, "50");
    score(&of.second, "90");
    of.merge();
    let row = |of: &Doubled| {
        let sheet = of.room.laptop.call("assessment_sheet", json!({ "assessment": exam }));
        let rows: Vec<Value> = list(&sheet["rows"]).iter().filter(|row| row["name"] == of.first["name"]).cloned().collect();
        assert_eq!(rows.len(), 1, "{rows:?}");
        rows[0].clone()
    };
    assert_eq!((&row(&of)["two_versions"], &row(&of)["percent"]), (&json!(true), &json!(9000)), "the last stands until somebody decides");
    assert_eq!(of.cards().len(), 1);
    score(&of.first, "70");
    assert_eq!((&row(&of)["two_versions"], &row(&of)["attempts"]), (&json!(false), &json!(["70"])));
    of.split();
    let sheet = laptop.call("assessment_sheet", json!({ "assessment": exam }));
    let theirs = |number: &str| list(&sheet["rows"]).iter().find(|row| row["number"] == number).unwrap()["attempts"].clone();
    assert_eq!((theirs("02200004"), theirs("SV-4")), (json!(["70"]), json!(["90"])), "what was written to each is theirs");
}

#[test]
fn who_walked_in_turns_out_to_be_somebody_of_the_list() {
    let room = Room::new();
    let laptop = &room.laptop;
    let name = room.name(7);
    let came = laptop.call("attendance_walk_in", json!({ "session": room.session, "name": domain::normal::folded(&name), "mark": "late" }));
    assert_eq!(came["row"]["walk_in"], true);
    let pairs = laptop.call("people_doubles", json!({}))["pairs"].clone();
    let likely = list(&pairs).iter().find(|pair| pair["why"] == "name_only").unwrap_or_else(|| panic!("{pairs}"));
    assert!([&likely["a"]["id"], &likely["b"]["id"]].contains(&&came["row"]["person"]));
    laptop.call("people_merge", json!({ "stays": room.person("02200007")["id"], "goes": came["row"]["person"] }));
    let sheet = room.sheet();
    assert_eq!((list(&sheet["rows"]).len(), &sheet["counts"]["walk_ins"]), (30, &json!(0)));
    assert_eq!(room.mark(7).0, "late");
    assert!(list(&laptop.call("people_doubles", json!({}))["pairs"]).iter().all(|pair| pair["why"] != "name_only"));
}

#[test]
fn not_the_same_is_remembered_and_a_merging_against_it_is_said() {
    let of = Doubled::new();
    let laptop = &of.room.laptop;
    laptop.call("person_add", json!({ "name": of.first["name"], "email": "p4@personal.exampl" }));
    let doubles = |key: &str| laptop.call("people_doubles", json!({}))[key].clone();
    let pairs = doubles("pairs");
    assert_eq!((list(&pairs).len(), &pairs[0]["why"]), (1, &json!("email_letter")), "{pairs}");
    let (a, b) = (&pairs[0]["a"]["id"], &pairs[0]["b"]["id"]);
    laptop.call("people_not_same", json!({ "a": b, "b": a, "said": true }));
    assert!(list(&doubles("pairs")).is_empty());
    assert_eq!(list(&doubles("not_same")).len(), 1);
    laptop.call("people_not_same", json!({ "a": a, "b": b, "said": false }));
    assert_eq!(list(&doubles("pairs")).len(), 1, "and may be taken back");
    laptop.call("people_not_same", json!({ "a": a, "b": b, "said": true }));
    laptop.call("people_merge", json!({ "stays": a, "goes": b }));
    let merged = doubles("merged");
    assert_eq!((list(&merged).len(), &merged[0]["disputed"]), (1, &json!(false)), "whoever merges them has decided otherwise");
}

#[test]
fn two_printed_rows_of_one_person_keep_what_is_typed_for_each() {
    let of = Doubled::new();
    let laptop = &of.room.laptop;
    let printed = laptop.call("sign_in_print", json!({ "session": of.room.session, "paper": "a4", "language": "en" }));
    let rows: Vec<u64> = of.rows().iter().map(|row| row["no"].as_u64().unwrap()).collect();
    of.merge();
    let line = format!("{} l5, {} a", rows[0], rows[1]);
    let typed = json!({ "session": of.room.session, "sheet": printed["sheet"]["code"], "text": line, "others": "blank" });
    laptop.call("attendance_type_back", typed);
    assert_eq!(list(&of.rows()[0]["versions"]).len(), 2, "{:?}", of.rows());
    let line = format!("{} e", rows[0]);
    laptop.call(
        "attendance_type_back",
        json!({ "session": of.room.session, "sheet": printed["sheet"]["code"], "text": line, "others": "blank" }),
    );
}

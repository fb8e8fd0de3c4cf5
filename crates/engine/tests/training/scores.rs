//! Lists of scores: Moodle, Canvas, Open edX, a sheet of somebody's own; and practical assessments by criteria.

use serde_json::{Value, json};

use super::{Room, base64, list};

struct Exam {
    room: Room,
    id: String,
}

impl Exam {
    fn new() -> Self {
        let room = Room::new();
        let audience = room.laptop.call("assessment_list", json!({ "rollout": room.rollout }))["assessments"][0]["audience"].clone();
        let made = json!({ "rollout": room.rollout, "audience": audience, "title": "LMS cơ bản", "greatest": 10, "pass_mark": 80 });
        room.laptop.call("assessment_new", made);
        let all = room.laptop.call("assessment_list", json!({ "rollout": room.rollout }));
        let id = list(&all["assessments"]).iter().find(|one| one["title"] == "LMS cơ bản").unwrap()["id"].as_str().unwrap().to_owned();
        Self { room, id }
    }

    fn import(&self, file: &str, more: Value) -> Value {
        let mut request = json!({ "assessment": self.id, "name": "scores.csv", "content": base64(file) });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.room.laptop.call("score_import", request)
    }

    fn sheet(&self) -> Value {
        self.room.laptop.call("assessment_sheet", json!({ "assessment": self.id }))
    }

    fn attempts(&self, number: usize) -> Value {
        let sheet = self.sheet();
        list(&sheet["rows"]).iter().find(|row| row["number"] == format!("0220{number:04}")).unwrap()["attempts"].clone()
    }
}

const MOODLE: &str =
    "First name,Last name,ID number,Email address,Quiz: LMS cơ bản (Real),Course total (Real),Last downloaded from this course
Anh,Nguyễn Thị Thu,02200000,p0@sv.example,8.00,60.00,1803373200
Bình,Trần Thị Minh,02200001,p1@sv.example,7.99,61.00,1803373200
Châu,Lê Thị Hồng,02200002,p2@sv.example,-,62.00,1803373200
";

#[test]
fn a_moodle_gradebook_is_read_again_changes_nothing_and_one_undo_takes_it_back() {
    let exam = Exam::new();
    let looked = exam.import(MOODLE, json!({ "dry_run": true }));
    assert_eq!(looked["read_as"]["product"], "moodle-grades");
    let counts =
        |report: &Value| ["new", "differs", "same", "without", "open", "writes"].map(|key| report["counts"][key].as_u64().unwrap());
    assert_eq!(counts(&looked), [2, 0, 0, 1, 0, 2], "{looked}");
    assert!(looked["action"].is_null() && exam.attempts(0) == json!([]), "only read");
    let done = exam.import(MOODLE, json!({}));
    assert_eq!((exam.attempts(0), exam.attempts(1), exam.attempts(2)), (json!(["8"]), json!(["7.99"]), json!([])));
    let sheet = exam.sheet();
    assert_eq!([&sheet["assessment"]["assessed"], &sheet["assessment"]["passed"]], [&json!(2), &json!(1)], "the mark is on the line");
    let again = exam.import(MOODLE, json!({}));
    assert_eq!((counts(&again), &again["action"]), ([0, 0, 2, 1, 0, 0], &Value::Null));
    exam.room.undo(&done);
    assert_eq!(exam.attempts(0), json!([]));
    assert_eq!(counts(&exam.import(MOODLE, json!({}))), [2, 0, 0, 1, 0, 2], "and it can be done once more");
}

#[test]
fn another_figure_replaces_only_when_asked_and_a_resit_is_an_attempt_more() {
    let exam = Exam::new();
    exam.import(MOODLE, json!({}));
    let list = MOODLE.replace("7.99", "9,5").replace("-,62", "\"6,255\",62");
    let kept = exam.import(&list.replace("9,5", "\"9,5\""), json!({}));
    assert_eq!((&kept["counts"]["differs"], &kept["counts"]["writes"]), (&json!(1), &json!(1)), "{kept}");
    assert_eq!((exam.attempts(1), exam.attempts(2)), (json!(["7.99"]), json!(["6.25"])), "rounded down, and the other stays");
    let rounded = super::list(&kept["warnings"]).iter().any(|one| one["code"] == "rounded");
    assert!(rounded, "{kept}");
    exam.import(&MOODLE.replace("7.99", "9.5"), json!({ "resit": true }));
    assert_eq!((exam.attempts(0), exam.attempts(1)), (json!(["8"]), json!(["7.99", "9.5"])));
    exam.import(&MOODLE.replace("7.99", "9.25"), json!({ "replace": true }));
    assert_eq!(exam.attempts(1), json!(["7.99", "9.25"]), "the last attempt is corrected");
}

#[test]
fn a_canvas_gradebook_asks_which_of_its_columns_and_open_edx_counts_in_shares() {
    let exam = Exam::new();
    let canvas = "\u{feff}Student,ID,SIS User ID,SIS Login ID,Section,Bài tập 1 (4411),LMS cơ bản (4410),Final Score
,,,,,,Manual Posting,
    Points Possible,,,,,20.00,10.00,(read only)
\"Nguyễn, Thị Thu Anh\",7000,02200000,x,Cohort 1,12.00,7.00,80.00
\"Trần, Thị Minh Bình\",7001,02200001,y,Cohort 1,13.00,EX,80.00
\"Student, Test\",7999,,z,Cohort 1,,,
";
    let read = exam.import(canvas, json!({ "dry_run": true }));
    assert_eq!((&read["rows"], &read["counts"]["new"], &read["counts"]["without"]), (&json!(2), &json!(1), &json!(1)), "{read}");
    let other = exam.import(&canvas.replace("LMS cơ bản (4410)", "Bài tập 2 (4410)"), json!({ "dry_run": true }));
    assert_eq!(other["counts"]["new"], 0);
    assert!(list(&other["warnings"]).iter().any(|one| one["code"] == "ask-points"), "{other}");
    let map = json!([{ "column": "Bài tập 2 (4410)", "field": "points" }]);
    let chosen = exam.import(&canvas.replace("LMS cơ bản (4410)", "Bài tập 2 (4410)"), json!({ "dry_run": true, "map": map }));
    assert_eq!(chosen["counts"]["new"], 1, "{chosen}");

    let edx = "Student ID,Email,Username,Grade,Enrollment Track,Enrollment Status\n40,p3@sv.example,dung,0.799999,audit,enrolled\n41,p4@sv.example,dat,Not Attempted,audit,enrolled\n";
    let read = exam.import(edx, json!({}));
    assert_eq!((&read["scale"], &read["counts"]["without"]), (&json!("share"), &json!(1)), "{read}");
    assert_eq!(exam.attempts(3), json!(["7.99"]), "rounding lets nobody pass");
}

#[test]
fn bad_lists_are_named_line_by_line_and_nothing_is_guessed() {
    let exam = Exam::new();
    let name = exam.room.name(5);
    let own = format!(
        "Kết quả kiểm tra\n\n\nMã SV,Họ và tên,Điểm
02200000,Nguyễn Thị Thu Anh,8
02200001,Trần Thị Minh Bình,11
02200002,Lê Thị Hồng Châu,tám
,=HYPERLINK(\"x\") Ai Đó,7
,{name},6
GV1,Nguyễn Anh Quân,9
02200003,Nguyễn Văn Khác Hẳn,5
Mã SV,Họ và tên,Điểm
02200000,Nguyễn Thị Thu Anh,8
02200004,Đỗ Thị Minh Đạt,4
02200004,Đỗ Thị Minh Đạt,5
Tổng cộng: 9,,
"
    );
    let read = exam.import(&own, json!({ "dry_run": true }));
    assert_eq!(read["read_as"]["header_row"], 4);
    let rejected: Vec<(u64, &str)> =
        list(&read["rejected"]).iter().map(|row| (row["line"].as_u64().unwrap(), row["code"].as_str().unwrap())).collect();
    assert_eq!(
        rejected,
        [(6, "too-many-points"), (7, "no-points"), (10, "not-on-roster"), (14, "two-scores"), (15, "two-scores")],
        "{read}"
    );
    assert_eq!(list(&read["rejected"])[1]["value"], "tám");
    let state = |line: u64| list(&read["lines"]).iter().find(|one| one["line"] == line).map(|one| one["state"].clone()).unwrap_or_default();
    assert_eq!((state(5), state(8), state(9)), (json!("new"), json!("open"), json!("named")), "{read}");
    assert_eq!(state(11), json!("open"), "the number of somebody with another name altogether");
    assert_eq!(state(13), Value::Null, "the same once more is counted once");
    assert_eq!(read["counts"]["writes"], 1);
    let person = exam.room.person("02200007")["id"].clone();
    let chosen = exam.import(&own, json!({ "names": true, "people": [{ "key": ":8", "person": person }] }));
    assert_eq!(chosen["counts"]["writes"], 3, "{chosen}");
    assert_eq!((exam.attempts(5), exam.attempts(7)), (json!(["6"]), json!(["7"])));
    let refused = exam.room.laptop.refused("score_import", json!({ "assessment": exam.id, "name": "a.csv", "content": base64("") }));
    assert_eq!(refused["code"], "empty-file");
    let wrong =
        json!({ "assessment": exam.id, "name": "a.csv", "content": base64(MOODLE), "map": [{ "column": "Nowhere", "field": "points" }] });
    assert_eq!(exam.room.laptop.refused("score_import", wrong)["sentence"], "failure-no_points_column");
}

#[test]
fn a_practical_assessment_is_scored_by_criterion() {
    let exam = Exam::new();
    let audience = exam.sheet()["assessment"]["audience"].clone();
    let criteria = json!([{ "title": "Makes a course", "greatest": 5 }, { "title": "Enters grades", "greatest": 10 }]);
    let request = json!({ "rollout": exam.room.rollout, "audience": audience, "title": "Practical", "greatest": 1, "pass_mark": 80, "criteria": criteria });
    exam.room.laptop.call("assessment_new", request);
    let all = exam.room.laptop.call("assessment_list", json!({ "rollout": exam.room.rollout }));
    let practical = list(&all["assessments"]).iter().find(|one| one["title"] == "Practical").unwrap();
    assert_eq!((&practical["greatest"], &practical["criteria"]), (&json!(15), &criteria));
    let person = exam.room.person("02200000")["id"].clone();
    let score = |points: &str| json!({ "assessment": practical["id"], "person": person, "points": points });
    let set = exam.room.laptop.call("score_set", score("4,5 7.5"));
    assert_eq!(
        (&set["row"]["attempts"], &set["row"]["parts"], &set["row"]["passed"]),
        (&json!(["12"]), &json!(["4.5", "7.5"]), &json!(true))
    );
    assert_eq!(exam.room.laptop.refused("score_set", score("12"))["sentence"], "failure-points_by_criterion");
    let over = exam.room.laptop.refused("score_set", score("6 7"));
    assert!(over["message"].as_str().unwrap().contains("Makes a course"), "{over}");
    exam.room.laptop.call("score_set", score(""));
    let none = json!({ "rollout": exam.room.rollout, "audience": audience, "title": "P", "greatest": 1, "pass_mark": 80, "criteria": [{ "title": " ", "greatest": 5 }] });
    assert_eq!(exam.room.laptop.refused("assessment_new", none)["field"], "criteria");
}

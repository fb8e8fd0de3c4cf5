//! What comes in from a room, from paper, from a meeting and from a test: as somebody types it.

use serde_json::{Value, json};

use crate::shell::Shell;

fn with_people() -> (Shell, String) {
    let shell = Shell::started_unprotected();
    shell.done(&["people", "import", &shell.path("roster.csv"), "--cohort", "Students, cohort 1"]);
    let session = shell.session();
    (shell, session)
}

fn marks(shell: &Shell, session: &str) -> Vec<(String, Value, Value)> {
    let sheet = shell.done(&["attendance", "sheet", session]);
    let row = |row: &Value| (row["number"].as_str().unwrap_or_default().to_owned(), row["mark"].clone(), row["minutes"].clone());
    sheet["rows"].as_array().unwrap().iter().map(row).collect()
}

#[test]
fn a_printed_sheet_is_typed_back_by_its_row_numbers() {
    let (shell, session) = with_people();
    shell.done(&["attendance", "print", &session, &shell.path("sheet.pdf")]);
    assert!(std::fs::read(shell.path("sheet.pdf")).unwrap().starts_with(b"%PDF"));
    let before = shell.unsent();
    let typed = |line: &'static str| ["attendance", "type-back", &session, line, "--others", "present"];
    let (code, reason) = shell.stopped(&typed("97 a"));
    assert_eq!(code, 1);
    assert!(reason["message"].as_str().unwrap().contains("97"), "{reason}");
    shell.done(&[&typed("2 l12")[..], &["--dry-run"]].concat());
    assert_eq!(shell.unsent(), before, "looking writes nothing");
    shell.done(&typed("2 l12"));
    let mut marked: Vec<(Value, Value)> = marks(&shell, &session).into_iter().map(|(_, mark, minutes)| (mark, minutes)).collect();
    marked.sort_by_key(|(mark, _)| mark.to_string());
    assert_eq!(marked, [(json!("late"), json!(12)), (json!("present"), Value::Null)]);
}

#[test]
fn a_meetings_report_is_looked_at_before_it_marks_anybody() {
    let (shell, session) = with_people();
    let report = shell.file("report.csv", "Name,Email,Duration (minutes)\nLê Thị Đào,dao@sv.example,230\nSomebody Else,,200\n");
    let blank = |shell: &Shell| marks(shell, &session).iter().all(|(_, mark, _)| mark.is_null() || mark == "blank");
    shell.done(&["attendance", "import", &session, &report, "--dry-run"]);
    assert!(blank(&shell), "looking marks nobody");
    shell.done(&["attendance", "import", &session, &report]);
    let marked = marks(&shell, &session);
    let of = |number: &str| &marked.iter().find(|(its, ..)| its == number).unwrap().1;
    assert!(["present", "remote"].contains(&of("001").as_str().unwrap()), "{marked:?}");
    assert!(of("002").is_null() || of("002") == "blank", "who is not in the report stays blank: {marked:?}");
    let (code, reason) = shell.stopped(&["attendance", "import", &session, &shell.file("empty.csv", "")]);
    assert_eq!(code, 1, "{reason}");
}

#[test]
fn a_list_of_scores_is_read_and_a_resit_counts_as_one_more() {
    let (shell, _) = with_people();
    let assessment = "Final assessment and certificate";
    let list = shell.file("grades.csv", "Person ID,Name,Points\n001,Lê Thị Đào,79.5\n002,Trần Văn Bình,80\n009,Nobody Here,90\n");
    let looked = shell.done(&["assessment", "import", assessment, &list, "--dry-run"]);
    assert!(looked.to_string().contains("Nobody Here"), "who is not on the roster is named: {looked}");
    shell.done(&["assessment", "import", assessment, &list]);
    let sheet = shell.done(&["assessment", "sheet", assessment]);
    let attempts = |sheet: &Value, number: &str| {
        let rows = sheet["rows"].as_array().unwrap();
        rows.iter().find(|row| row["number"] == number).unwrap()["attempts"].as_array().unwrap().len()
    };
    assert_eq!((attempts(&sheet, "001"), attempts(&sheet, "002")), (1, 1));
    let resit = shell.file("resit.csv", "Person ID,Name,Points\n001,Lê Thị Đào,85\n");
    shell.done(&["assessment", "import", assessment, &resit, "--resit"]);
    assert_eq!(attempts(&shell.done(&["assessment", "sheet", assessment]), "001"), 2);
    let all = shell.done(&["assessment", "list"]);
    let one = all["assessments"].as_array().unwrap().iter().find(|one| one["title"] == assessment).unwrap();
    assert_eq!(one["passed"], 2, "{one}");
}

#[test]
fn two_people_who_are_one_are_merged_and_split_and_a_walk_in_gets_a_name() {
    let (shell, session) = with_people();
    let second = shell.file("second.csv", "Person ID,Name\n01,Lê Thị Đào\n");
    shell.done(&["people", "import", &second, "--cohort", "Students, cohort 1"]);
    let pairs = shell.done(&["people", "doubles"]);
    assert_eq!(pairs["pairs"][0]["why"], "number_letter", "{pairs}");
    shell.done(&["attendance", "mark", &session, "001", "absent"]);
    shell.done(&["attendance", "mark", &session, "01", "late:3"]);
    let merged = shell.done(&["people", "merge", "001", "01"]);
    assert_eq!(merged["clashes"].as_array().unwrap().len(), 1, "both marks are said: {merged}");
    assert_eq!(marks(&shell, &session).len(), 2);
    let gone = shell.done(&["people", "doubles"])["merged"][0].clone();
    assert_eq!((&gone["goes"]["number"], &gone["stays"]["number"]), (&json!("01"), &json!("001")), "{gone}");
    assert_eq!(shell.done(&["conflicts"])["conflicts"].as_array().unwrap().len(), 1);
    shell.done(&["people", "split", "01"]);
    let mut apart = marks(&shell, &session);
    apart.retain(|(number, ..)| number != "002");
    apart.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    assert_eq!(apart, [("001".into(), json!("absent"), Value::Null), ("01".into(), json!("late"), json!(3))]);
    shell.done(&["people", "not-same", "001", "01"]);
    assert_eq!(shell.done(&["people", "doubles"])["pairs"], json!([]));

    shell.done(&["call", "attendance_walk_in", &json!({ "session": session, "name": "Bình", "mark": "present" }).to_string()]);
    shell.done(&["attendance", "tie", &session, "Bình", "002"]);
    assert!(marks(&shell, &session).iter().any(|(number, mark, _)| number == "002" && mark == "present"));
}

#[test]
fn a_session_is_planned_moved_and_told_to_others() {
    let (shell, _) = with_people();
    let cohort = ["--cohort", "Students, cohort 1"];
    let plan = |title: &'static str, starts: &'static str| {
        [&["session", "new", title, "--starts", starts, "--place", "Aula"][..], &cohort].concat()
    };
    let first = shell.done(&plan("Extra hour", "2031-03-04T08:00"));
    assert_eq!(first["clashes"], json!([]));
    let looked = shell.done(&[&plan("Another", "2031-03-04T08:30")[..], &["--dry-run"]].concat());
    let codes: Vec<&str> = looked["clashes"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["cohort", "room"], "{looked}");
    shell.done(&plan("Another", "2031-03-04T08:30"));
    let said = shell.done(&["session", "clashes"]);
    assert!(said.to_string().contains("Aula is taken by"), "{said}");
    let moved = shell.done(&["session", "set", "Another", "--starts", "2031-03-04T10:00", "--cancel"]);
    assert_eq!((&moved["clashes"], &moved["session"]["state"]), (&json!([]), &json!("cancelled")), "{moved}");
    shell.done(&["session", "calendar", &shell.path("sessions.ics"), "--milestones"]);
    let file = std::fs::read_to_string(shell.path("sessions.ics")).unwrap();
    assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.contains("STATUS:CANCELLED\r\n") && file.contains("SUMMARY:Extra hour\r\n"));
    let (code, reason) = shell.stopped(&["session", "calendar", &shell.path("sessions.ics")]);
    assert_eq!(code, 1, "a file that is there stays: {reason}");
    let invitation = shell.done(&["session", "invitation", "Extra hour", "--language", "vi"]);
    assert!(invitation["text"].as_str().unwrap().contains("Thứ Ba, 4/3/2031"), "{invitation}");
}

#[test]
fn people_are_checked_in_at_the_door_and_refused_scans_are_settled() {
    let (shell, session) = with_people();
    let door = shell.done(&["attendance", "door", &session, "--always", "yes", "--late", "never"]);
    assert_eq!((&door["always"], &door["late"], &door["before"]), (&json!(true), &Value::Null, &json!(60)));
    let came = shell.done(&["attendance", "scan", &session, "001"]);
    assert_eq!((&came["outcome"], &came["row"]["mark"]), (&json!("in"), &json!("present")), "{came}");
    assert_eq!(shell.done(&["attendance", "scan", &session, "LOST-1"])["outcome"], "unknown");
    let refused = shell.done(&["attendance", "scans", &session]);
    assert_eq!(refused["total"], 1, "{refused}");
    let scan = refused["refused"][0]["id"].as_str().unwrap().to_owned();
    let (code, reason) = shell.stopped(&["attendance", "scans", &session, "--mark", &scan]);
    assert_eq!(code, 1, "{reason}");
    shell.done(&["attendance", "scans", &session, "--mark", &scan, "--person", "002"]);
    assert!(marks(&shell, &session).iter().all(|(_, mark, _)| mark == "present"));
    assert_eq!(shell.done(&["attendance", "scans", &session])["total"], 0);
    let code = shell.done(&["attendance", "screen-code", &session]);
    assert_eq!(code["code"].as_str().map(str::len), Some(6), "{code}");
    let printed = shell.done(&["attendance", "badges", &session, &shell.path("badges.pdf"), "--language", "vi"]);
    assert_eq!(printed["badges"], 2);
    assert!(std::fs::read(shell.path("badges.pdf")).unwrap().starts_with(b"%PDF"));
}

#[test]
fn statuses_and_minutes_are_set_and_put_in_order_by_a_script() {
    let (shell, session) = with_people();
    let code = |all: &Value, at: usize| all["statuses"][at]["code"].as_str().unwrap().to_owned();
    let new = ["attendance", "status", "Make-up", "--letter", "m", "--counts-as", "remote", "--credit", "part"];
    let all = shell.done(&new);
    assert_eq!((code(&all, 5), &all["statuses"][5]["credit"], &all["statuses"][5]["marks"]), ("make-up".into(), &json!("part"), &json!(0)));
    assert_eq!(code(&shell.done(&["attendance", "status", "m", "--place", "1"]), 0), "make-up");
    shell.done(&["attendance", "status", "late", "--letter", "t", "--word", "Tardy"]);
    shell.done(&["attendance", "mark", &session, "001", "t:4"]);
    let all = shell.done(&["attendance", "statuses"]);
    let late = all["statuses"].as_array().unwrap().iter().find(|one| one["code"] == "late").unwrap();
    assert_eq!((&late["title"], &late["letter"], &late["marks"]), (&json!("Tardy"), &json!("T"), &json!(1)));
    let (stopped, reason) = shell.stopped(&["attendance", "status", "late", "--hide"]);
    assert!(stopped == 1 && reason["code"] == "status_in_use", "{reason}");
    let (stopped, reason) = shell.stopped(&["attendance", "status", "nothing", "--letter", "x"]);
    assert!(stopped != 0 && reason["message"].as_str().unwrap().contains("--counts-as"), "{reason}");
    let window = shell.done(&["attendance", "window", "--late-after", "5", "--absent-after", "30", "--absent-status", "m"]);
    assert_eq!((&window["late_after"], &window["absent_after"], &window["absent_status"]), (&json!(5), &json!(30), &json!("make-up")));
    let window = shell.done(&["attendance", "window", "--early-after", "20"]);
    assert_eq!((&window["late_after"], &window["early_after"]), (&json!(5), &json!(20)), "what is not named stays");
    let window = shell.done(&["attendance", "window", "--only", "--late-after", "8"]);
    assert_eq!((&window["late_after"], &window["absent_after"]), (&json!(8), &Value::Null), "and goes where only what is named counts");
    shell.done(&["attendance", "status", "make-up", "--remove"]);
}

#[test]
fn who_waits_is_put_in_order_by_a_script() {
    let shell = Shell::started_unprotected();
    let show = shell.done(&["cohort", "list"]);
    let cohort = show["cohorts"].as_array().unwrap().iter().find(|one| one["title"] == "Students, cohort 1").unwrap().clone();
    shell.done(&["call", "cohort_set", &json!({ "cohort": cohort["id"], "capacity": 1 }).to_string()]);
    let list = shell.file("three.csv", "Person ID,Name\n1,Lê An\n2,Trần Bo\n3,Phạm Chi\n4,Vũ Do\n");
    shell.done(&["people", "import", &list, "--cohort", "Students, cohort 1"]);
    let queue = || {
        let found = shell.done(&["cohort", "queue", "Students, cohort 1"]);
        found["queue"].as_array().unwrap().iter().map(|one| one["person"]["number"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(queue(), ["2", "3", "4"]);
    shell.done(&["cohort", "order", "Students, cohort 1", "4", "1"]);
    assert_eq!(queue(), ["4", "2", "3"]);
    shell.done(&["cohort", "order", "Students, cohort 1", "4", "3"]);
    assert_eq!(queue(), ["2", "3", "4"]);
    let (code, reason) = shell.stopped(&["cohort", "order", "Students, cohort 1", "1", "2"]);
    assert_eq!(code, 1, "who has a place waits for none: {reason}");
}

#[test]
fn a_roster_that_was_written_is_read_again_and_changes_nothing() {
    let shell = Shell::started_unprotected();
    let hostile = "Person ID,Name,Phone,Khoa,Cohort,Bậc lương,Work email\n\
        007,Lê Thị Đào,+84 912 345 678,\"=SUM(1)\",Cohort 1,\"Bậc 3; =1+1\",dao@work.example\n\
        008,Trần Văn Bình,0912,Y,Cohort 1,,\n";
    shell.done(&["people", "import", &shell.file("first.csv", hostile)]);
    shell.done(&["people", "import", &shell.file("second.csv", "Person ID,Name,Cohort\n007,Lê Thị Đào,Instructors 1\n")]);
    shell.done(&["call", "person_add", &json!({ "name": "TS. Ngô Không Số" }).to_string()]);
    let everybody = || shell.done(&["call", "people_list", &json!({ "text": "", "offset": 0, "limit": 50 }).to_string()])["rows"].clone();
    let before = everybody();
    for (name, language) in [("all.csv", "en"), ("all.xlsx", "vi")] {
        shell.done(&["people", "export", &shell.path(name), "--language", language]);
        let report = shell.done(&["people", "import", &shell.path(name)]);
        let counts = ["new", "changed"].map(|field| report[field].as_u64().unwrap());
        assert_eq!((counts, &report["rejected"], &report["action"]), ([0, 0], &json!([]), &Value::Null), "{name}: {report}");
        assert_eq!(everybody(), before, "{name}");
    }
    let csv = std::fs::read_to_string(shell.path("all.csv")).unwrap();
    assert!(csv.contains("Bậc lương") && csv.contains("'=SUM(1)") && csv.contains("'+84 912"), "{csv}");
    assert!(!csv.contains(",=") && !csv.contains("; ="), "no cell runs: {csv}");
    // Whoever is erased is on no later list, and a list from before brings them as somebody new.
    shell.done(&["people", "erase", "008", "--yes", "008", "--reason", "asked for it"]);
    shell.done(&["people", "export", &shell.path("after.csv")]);
    let after = std::fs::read_to_string(shell.path("after.csv")).unwrap();
    assert!(after.contains("Lê Thị Đào") && !after.contains("Erased person"), "{after}");
    let report = shell.done(&["people", "import", &shell.path("all.csv")]);
    assert_eq!((report["new"].as_u64(), &report["rejected"]), (Some(1), &json!([])), "{report}");
    let (code, reason) = shell.stopped(&["people", "export", &shell.path("all.csv")]);
    assert_eq!(code, 1, "a file that is there stays: {reason}");
}

#[test]
fn an_absence_is_made_up_one_to_one_by_a_script() {
    let (shell, session) = with_people();
    shell.done(&["attendance", "mark", &session, "001", "absent"]);
    let made = shell.done(&["completion", "one-to-one", "001", "--starts", "2027-03-20T09:00"]);
    assert_eq!((&made["form"], &made["enrolled"], &made["title"]), (&json!("one-to-one"), &json!(1), &json!("One to one")));
    let alone = made["id"].as_str().unwrap();
    assert_eq!(marks(&shell, alone).len(), 1);
    shell.done(&["attendance", "mark", alone, "001", "present"]);
    let person = shell.done(&["completion", "person", "001"]);
    assert!(person["places"][0]["topics"].as_array().unwrap().iter().all(|topic| topic["how"] == "make_up"), "{person}");
}

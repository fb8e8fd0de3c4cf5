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

//! What a text on the command line finds, and lists that are longer than one answer of the engine.

use crate::shell::Shell;

/// People of cohorts 1 and 10.
const TWO_COHORTS: &str = "Person ID,Full name,Email,Audience,Cohort\r\n1,Lê Thị Đào,dao@a.example,Student,Cohort 1\r\n2,Trần Văn Đạo,dao2@a.example,Student,Cohort 10\r\n";

#[test]
fn cohort_1_is_not_cohort_10() {
    let shell = Shell::started_unprotected();
    let file = shell.file("two.csv", TWO_COHORTS);
    shell.done(&["people", "import", &file]);
    let rollout = shell.done(&["rollout", "list"])["rollouts"][0]["id"].as_str().unwrap().to_owned();
    for cohort in ["Students, cohort 1", "Cohort 10"] {
        let request = serde_json::json!({
            "rollout": rollout, "cohort": cohort, "title": format!("Drop-in, {cohort}"), "starts": "2027-03-04T08:00",
            "minutes": 60, "place": "", "trainer": "", "form": "workshop",
        });
        shell.done(&["call", "session_new", &request.to_string()]);
    }
    let sheet = shell.done(&["attendance", "sheet", "drop-in cohort 10"]);
    assert_eq!(sheet["session"]["title"], "Drop-in, Cohort 10");
    let sheet = shell.done(&["attendance", "sheet", "DROP-IN, STUDENTS, COHORT 1"]);
    assert_eq!(sheet["session"]["title"], "Drop-in, Students, cohort 1");
    let (code, reason) = shell.stopped(&["attendance", "sheet", "drop"]);
    let titles: Vec<&str> = reason["candidates"].as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap()).collect();
    assert_eq!((code, titles.len()), (2, 2), "{titles:?}");
    assert!(titles.iter().all(|title| title.contains("Drop-in")), "{titles:?}");
}

#[test]
fn somebody_of_another_list_is_named_or_the_candidates_are() {
    let shell = Shell::started_unprotected();
    let file = shell.file("two.csv", TWO_COHORTS.replace("Cohort 1\r", "Cohort 10\r"));
    shell.done(&["people", "import", &file]);
    let session = shell.session();
    let (code, reason) = shell.stopped(&["attendance", "mark", &session, "dao", "present"]);
    assert_eq!((code, reason["candidates"].as_array().map(Vec::len)), (2, Some(2)), "{reason}");
    for wanted in ["tran dao", "dao2@a.example"] {
        let (code, reason) = shell.stopped(&["attendance", "mark", &session, wanted, "present"]);
        assert_eq!((code, reason["code"].as_str()), (1, Some("not_on_list")), "{reason}");
    }
    let id = shell.done(&["people", "list", "dao2"])["rows"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(shell.stopped(&["attendance", "mark", &session, &id, "present"]).1["code"], "not_on_list");
}

#[test]
fn a_list_of_people_is_not_cut() {
    let shell = Shell::unprotected();
    let mut roster = String::from("Person ID,Full name\r\n");
    for i in 0..4_100 {
        roster.push_str(&format!("P{i:05},Nguyễn Văn {i:05}\r\n"));
    }
    let file = shell.file("many.csv", roster);
    shell.done(&["people", "import", &file]);
    let page = shell.done(&["people", "list"]);
    let rows = page["rows"].as_array().unwrap();
    let ids: std::collections::HashSet<&str> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!((page["total"].as_u64(), rows.len(), ids.len()), (Some(4_100), 4_100, 4_100), "each once");
}

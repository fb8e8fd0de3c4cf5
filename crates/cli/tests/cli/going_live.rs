//! The day by the minute, the gates, moving the launch, and who completed what: as somebody types it.

use serde_json::Value;

use crate::shell::Shell;

fn gate<'v>(list: &'v Value, code: &str) -> &'v Value {
    list["gates"].as_array().unwrap().iter().find(|gate| gate["code"] == code).unwrap()
}

fn task<'v>(run: &'v Value, code: &str) -> &'v Value {
    let sections = run["sections"].as_array().unwrap();
    let mut tasks = sections.iter().flat_map(|section| section["tasks"].as_array().unwrap());
    tasks.find(|task| task["code"] == code).unwrap()
}

#[test]
fn the_day_is_run_by_the_codes_on_paper() {
    let shell = Shell::started_unprotected();
    shell.done(&["run", "new", "Go-live day", "--live"]);
    shell.done(&["run", "finish", "G-01"]);
    let (code, reason) = shell.stopped(&["run", "fail", "G-02"]);
    assert_eq!(code, 1);
    assert!(reason["message"].as_str().unwrap().contains("say why"), "{reason}");
    let (_, reason) = shell.stopped(&["run", "finish", "X-99"]);
    assert!(reason["message"].as_str().unwrap().contains("X-99"), "{reason}");
    let run = shell.done(&["run", "show"]);
    assert_eq!((task(&run, "G-01")["state"].as_str(), task(&run, "G-02")["state"].as_str()), (Some("done"), Some("todo")));
    assert_eq!(task(&run, "G-03")["held_by"].as_array().map_or(0, Vec::len), 0, "what waited for G-01 is ready: {run}");
}

#[test]
fn a_gate_is_decided_and_its_decision_stands_in_the_pack() {
    let shell = Shell::started();
    let (code, reason) = shell.stopped(&["gate", "decide", "launch", "go"]);
    assert_eq!(code, 1);
    assert!(reason["message"].as_str().unwrap().contains("say why"), "{reason}");
    assert_eq!(gate(&shell.done(&["gate", "list"]), "launch")["decision"], Value::Null, "what is refused is not half done");
    shell.done(&["gate", "vote", "launch", "pause", "--note", "backups are late"]);
    shell.done(&["gate", "decide", "launch", "pause", "--reason", "backups are late", "--again", "2027-03-02T12:00"]);
    assert_eq!(gate(&shell.done(&["gate", "list"]), "launch")["decision"], "pause");
    let pack = shell.path("pack");
    shell.done(&["handoff", "export", &pack]);
    let verified = shell.done(&["verify", &pack]);
    assert!(verified.to_string().contains("Go or no-go for the public launch"), "{verified}");
}

#[test]
fn the_launch_moves_only_with_yes() {
    let shell = Shell::started_unprotected();
    let before = shell.unsent();
    let said = shell.done(&["rollout", "move", "2027-03-09T08:00"]);
    assert!(said["items"].as_u64().unwrap() > 100 && said["gates"] == 5, "{said}");
    assert_eq!(shell.unsent(), before, "looking writes nothing");
    shell.done(&["rollout", "move", "2027-03-09T08:00", "--yes"]);
    assert!(gate(&shell.done(&["gate", "list"]), "launch")["at"].as_str().unwrap().starts_with("2027-03-09T08:00"));
}

#[test]
fn completion_is_shown_and_leaves_as_a_file_with_the_same_figures() {
    let shell = Shell::started_unprotected();
    shell.done(&["people", "import", &shell.path("roster.csv"), "--cohort", "Students, cohort 1"]);
    let shown = shell.done(&["completion", "show"]);
    let all = &shown["groups"][0];
    assert_eq!((all["roster"].as_u64(), all["complete"].as_u64()), (Some(2), Some(0)), "{all}");
    shell.done(&["completion", "export", &shell.path("completion.csv")]);
    let csv = std::fs::read_to_string(shell.path("completion.csv")).unwrap();
    assert!(csv.lines().any(|line| line.contains("All people") && line.contains(",2,")), "{csv}");
}

#[test]
fn the_way_back_begins_from_the_run_and_downtime_is_entered_as_typed() {
    let shell = Shell::started_unprotected();
    shell.done(&["run", "new", "Go-live day", "--live"]);
    let way = shell.done(&["run", "back", "--reason", "sign-in fails"]);
    assert_eq!((way["line"]["title"].as_str(), way["line"]["reason"].as_str()), (Some("Rollback"), Some("sign-in fails")));
    shell.done(&["run", "finish", "B-01", "--run", "Rollback"]);
    shell.done(&["downtime", "add", "Sign-in", "2026-01-05T08:00", "2026-01-05T08:12"]);
    let ledger = shell.done(&["downtime", "list"]);
    assert_eq!((ledger["sums"][0]["minutes"].as_u64(), ledger["sums"][0]["budget"]["kept"].as_bool()), (Some(12), Some(false)));
    shell.done(&["downtime", "remove", "Sign-in"]);
    assert_eq!(shell.done(&["downtime", "list"])["entries"], serde_json::json!([]));
}

#[test]
fn readings_meetings_and_decisions_from_a_shell() {
    let shell = Shell::started_unprotected();
    let now = shell.done(&["reading", "list"])["as_of"].as_str().unwrap()[..16].to_owned();
    shell.done(&["reading", "duty", "Mails that wait", "--unit", "mails", "--every", "30", "--from", &now]);
    let due = shell.done(&["reading", "list"]);
    assert_eq!((due["due"].as_u64(), due["duties"][0]["title"].as_str()), (Some(1), Some("Mails that wait")));
    let added = shell.done(&["reading", "add", "mails", "12,5", "after", "the", "restart"]);
    assert_eq!((added["reading"]["value"].as_f64(), added["reading"]["note"].as_str()), (Some(12.5), Some("after the restart")));
    let shown = shell.done(&["reading", "show", "mails"]);
    assert_eq!(shown["readings"].as_array().unwrap().len(), 1);
    let (code, reason) = shell.stopped(&["reading", "add", "mails", "1,234"]);
    assert!(code == 1 && reason["message"].as_str().unwrap().contains("two ways"), "{reason}");
    shell.done(&["observation", "add", "Sign-in is slow", "--severity", "high", "--area", "Traffic"]);
    shell.done(&["observation", "item", "slow", "Monitoring duties"]);
    assert_eq!(shell.done(&["observation", "list"])["observations"][0]["item"]["title"], "Sign-in is slow");

    let view = shell.done(&["meeting", "open", "First checkpoint"]);
    assert!(view["agenda"].as_array().unwrap().iter().any(|one| one["part"] == "observations"), "{view}");
    shell.done(&["meeting", "here", "First checkpoint", "Ms Smith"]);
    let number = shell.done(&[
        "decision",
        "add",
        "We carry on",
        "--reason",
        "it is only the sign-in",
        "--by",
        "Ana Ruiz",
        "--owner",
        "Bảo",
        "--meeting",
        "First checkpoint",
    ])["number"]
        .as_str()
        .unwrap()
        .to_owned();
    let closed = shell.done(&["meeting", "close", "First checkpoint"]);
    assert_eq!((closed["minutes"][0]["present"].as_array().unwrap().len(), closed["line"]["decisions"].as_u64()), (2, Some(1)));
    shell.done(&["decision", "done", &number]);
    assert_eq!(shell.done(&["decision", "list", "--state", "done"])["decisions"].as_array().unwrap().len(), 1);
    for (words, file) in [
        (&["reading", "export"][..], "readings.xlsx"),
        (&["reading", "export", "--what", "observations"][..], "seen.csv"),
        (&["decision", "print"][..], "decisions.pdf"),
        (&["meeting", "print", "First checkpoint"][..], "minutes.pdf"),
    ] {
        let path = shell.path(file);
        let mut all = words.to_vec();
        all.insert(if words.len() > 2 && words[0] == "meeting" { 3 } else { 2 }, &path);
        shell.done(&all);
        assert!(std::fs::metadata(&path).unwrap().len() > 100, "{file}");
    }
    let csv = std::fs::read_to_string(shell.path("seen.csv")).unwrap();
    assert!(csv.contains("Sign-in is slow") && csv.contains("High"), "{csv}");
}

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
fn the_register_is_shown_and_leaves_as_a_file_with_a_line_for_each_mark() {
    let shell = Shell::started_unprotected();
    shell.done(&["people", "import", &shell.path("roster.csv"), "--cohort", "Students, cohort 1"]);
    let shown = shell.done(&["attendance", "register", "--cohort", "Students, cohort 1"]);
    let taught = shown["sessions"].as_array().unwrap().iter().filter(|one| one["cohort"] == "Students, cohort 1").count();
    assert!(taught > 0 && shown["people"].as_array().unwrap().len() == 2, "{shown}");
    shell.done(&["attendance", "export", &shell.path("register.csv"), "--cohort", "Students, cohort 1"]);
    let csv = std::fs::read_to_string(shell.path("register.csv")).unwrap();
    assert_eq!(csv.lines().count(), 1 + 2 * taught, "{csv}");
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
fn a_plan_is_approved_compared_and_begun_again_from_its_file() {
    let shell = Shell::started_unprotected();
    let (code, _) = shell.stopped(&["rollout", "approve"]);
    assert_eq!(code, 2, "an approval has a reason");
    let approved = shell.done(&["rollout", "approve", "--reason", "read by all"]);
    assert_eq!((approved["state"].as_str(), approved["baselines"][0]["no"].as_u64()), (Some("approved"), Some(1)));
    shell.done(&["item", "edit", "P-01", "--owner", "Ana Ruiz", "--start", "-1500"]);
    shell.done(&["item", "edit", "P-02", "P-03", "--shift", "-15"]);
    let changes = shell.done(&["plan", "changes"]);
    assert_eq!(changes["changes"].as_array().unwrap().len(), 4, "{changes}");
    shell.done(&["plan", "changes", "--out", &shell.path("changes.csv")]);
    let csv = std::fs::read_to_string(shell.path("changes.csv")).unwrap();
    assert_eq!(csv.lines().filter(|line| line.contains("Planned time")).count(), 3, "{csv}");
    assert!(csv.contains("Ana Ruiz"), "{csv}");
    shell.done(&["plan", "changes", "--out", &shell.path("changes.pdf"), "--language", "vi"]);
    assert!(std::fs::read(shell.path("changes.pdf")).unwrap().starts_with(b"%PDF"));

    let file = shell.path("mine.toml");
    shell.done(&["rollout", "save-template", &file]);
    let when = ["--go-live", "2028-03-07T08:00", "--zone", "Europe/Berlin"];
    shell.done(&[&["rollout", "new", "--template", &file, "--name", "From a file"], &when[..]].concat());
    shell.done(&[&["rollout", "new", "--from", "From a file", "--name", "From that"], &when[..]].concat());
    assert_eq!(shell.done(&["plan", "check", "--rollout", "From that"])["findings"], serde_json::json!([]));
    shell.done(&["rollout", "state", "running", "--rollout", "LMS"]);
    shell.done(&["rollout", "state", "completed", "--reason", "handed over", "--rollout", "LMS"]);
    let (code, reason) = shell.stopped(&["rollout", "holiday", "2027-03-10", "Anniversary", "--rollout", "LMS"]);
    assert_eq!((code, reason["code"].as_str()), (1, Some("rollout_completed")), "{reason}");
}

#[test]
fn a_dry_run_lists_what_moves_and_a_doubled_hour_is_asked_about() {
    let shell = Shell::unprotected();
    shell.done(&[
        "rollout",
        "new",
        "--template",
        "lms-go-live",
        "--name",
        "Berlin",
        "--go-live",
        "2027-03-02T08:00",
        "--zone",
        "Europe/Berlin",
    ]);
    let before = shell.unsent();
    let seen = shell.done(&["rollout", "move", "2027-10-31T02:30", "--dry-run"]);
    assert_eq!((seen["clock"].as_str(), seen["offers"].as_array().map(Vec::len)), (Some("twice"), Some(2)));
    let data = shell.path("data");
    let printed =
        String::from_utf8(crate::shell::bare(&["--data", &data, "rollout", "move", "2027-10-31T02:30", "--dry-run"]).stdout).unwrap();
    assert_eq!(
        printed.lines().filter(|line| line.starts_with("moves ") && line.contains(" -> ")).count(),
        seen["moves"].as_array().unwrap().len()
    );
    assert!(printed.contains("--which later is 2027-10-31T02:30:00+01:00"), "{printed}");
    let (code, _) = shell.stopped(&["rollout", "move", "2027-10-31T02:30", "--yes"]);
    assert_eq!((code, shell.unsent()), (1, before), "nobody chooses for the team");
    shell.done(&["rollout", "move", "2027-10-31T02:30", "--which", "later", "--yes"]);
    assert_eq!(shell.done(&["rollout", "list"])["rollouts"][0]["t0"], "2027-10-31T02:30:00+01:00");
}

#[test]
fn which_run_is_meant_is_asked_where_several_go_on() {
    let shell = Shell::started_unprotected();
    shell.done(&["run", "new", "Go-live day", "--live"]);
    shell.done(&["run", "back", "--reason", "sign-in fails"]);
    let (code, reason) = shell.stopped(&["run", "show"]);
    assert_eq!((code, reason["candidates"].as_array().map(Vec::len)), (2, Some(2)), "{reason}");
    shell.done(&["run", "end", "Rollback"]);
    shell.done(&["run", "show"]);
}

#[test]
fn a_stated_figure_is_never_rounded_in_silence() {
    let shell = Shell::started_unprotected();
    let before = shell.done(&["plan", "figures"]);
    let has = before["claims"].as_array().unwrap().iter().find(|one| one["measure"] == "people").unwrap()["title"].as_str().unwrap();
    let (code, reason) = shell.stopped(&["plan", "claim", has, "6.5"]);
    assert_eq!(code, 2);
    assert!(reason["message"].as_str().unwrap().contains("6.5"), "{reason}");
    assert_eq!(shell.done(&["plan", "figures"])["claims"], before["claims"]);
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

#[test]
fn reports_from_a_shell_are_files_with_the_same_words_and_a_changed_line_of_the_trail_is_found() {
    let shell = Shell::started_unprotected();
    shell.done(&["observation", "add", "=1+1 Sign-in is slow", "--severity", "critical"]);
    shell.done(&["contact", "set", "Kiều Minh Quân", "--role", "support-lead", "--phone", "+84 905 123 456"]);
    let issued = shell.done(&["report", "deployment", "--issue", "--note", "Quiet"]);
    let number = issued["report"]["issued"]["number"].as_str().unwrap().to_owned();
    for (words, file) in [
        (&["report", "deployment", "--number", &number][..], "day.pdf"),
        (&["report", "deployment"][..], "day.csv"),
        (&["report", "executive", "--language", "vi"][..], "executive.pdf"),
        (&["report", "checklist", "Go-live day"][..], "list.xlsx"),
        (&["report", "gate", "public launch"][..], "gate.pdf"),
        (&["report", "contacts"][..], "contacts.csv"),
        (&["report", "audit", "--area", "go_live"][..], "trail.csv"),
    ] {
        let path = shell.path(file);
        shell.done(&[words, &["--out", &path]].concat());
        assert!(std::fs::metadata(&path).unwrap().len() > 100, "{file}");
    }
    let csv = std::fs::read_to_string(shell.path("day.csv")).unwrap();
    assert!(csv.contains("'=1+1 Sign-in is slow") && csv.contains("Critical"), "{csv}");
    assert!(std::fs::read_to_string(shell.path("contacts.csv")).unwrap().contains("'+84 905 123 456"));

    // The export is in the trail, and every changed byte of a line is found.
    let trail = shell.path("trail.csv");
    assert_eq!(shell.done(&["report", "check", &trail])["ok"], true);
    assert_eq!(shell.done(&["report", "list"])["exports"][0]["asked"], "area go_live");
    let whole = std::fs::read_to_string(&trail).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    let changed = whole.replace("Sign-in is slow", "Sign-in is fine");
    let without = [&lines[..1], &lines[2..]].concat().join("\r\n");
    let shorter = lines[..lines.len() - 1].join("\r\n");
    for (name, text) in [("changed.csv", changed), ("without.csv", without), ("shorter.csv", shorter)] {
        let path = shell.path(name);
        std::fs::write(&path, text).unwrap();
        let (code, reason) = shell.stopped(&["report", "check", &path]);
        assert_eq!(code, 1, "{name}: {reason}");
    }
    let calendar = shell.path("calendar.ics");
    shell.done(&["report", "calendar", &calendar]);
    let events = std::fs::read_to_string(&calendar).unwrap();
    assert!(events.contains("First checkpoint") && events.contains("Go or no-go"), "{events}");
}

#[test]
fn a_link_for_readers_wants_a_server_to_lead_to() {
    let shell = Shell::started();
    let (code, reason) = shell.stopped(&["link", "new", "the press", "--show", "tasks,gates"]);
    assert_eq!((code, reason["code"].as_str()), (1, Some("no_server")), "{reason}");
    assert_eq!(shell.done(&["link", "list"])["links"], Value::Array(Vec::new()));
}

#[test]
fn every_table_that_goes_out_says_whose_data_it_is_and_whether_it_is_a_draft() {
    let shell = Shell::started();
    shell.done(&["rollout", "approve", "--reason", "steering committee"]);
    shell.done(&["rollout", "move", "2027-03-09T08:00", "--yes"]);
    shell.done(&["contact", "set", "Ms Smith", "--duty", "Database", "--phone", "0905 111 222"]);
    let rollout = shell.done(&["rollout", "list"])["rollouts"][0]["id"].as_str().unwrap().to_owned();
    let own = serde_json::json!({ "rollout": rollout });
    let filter = serde_json::json!({ "filter": own });
    let with = |of: &Value, more: Value| {
        let mut all = of.clone();
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        all
    };
    let tables = [
        ("completion_export", with(&own, serde_json::json!({ "what": "groups" }))),
        ("certificate_export", filter.clone()),
        ("trainer_export", own.clone()),
        ("plan_changes_export", own.clone()),
        ("monitoring_export", with(&own, serde_json::json!({ "what": "readings" }))),
        ("feedback_export", own.clone()),
        ("material_export", with(&filter, serde_json::json!({ "what": "materials" }))),
        ("resolution_export", own.clone()),
        ("report_export", with(&own, serde_json::json!({ "name": "contacts" }))),
        ("report_export", with(&own, serde_json::json!({ "name": "deployment" }))),
        ("report_export", with(&own, serde_json::json!({ "name": "audit" }))),
    ];
    for (at, (command, request)) in tables.iter().enumerate() {
        for language in ["en", "vi"] {
            let path = shell.path(&format!("{at}-{language}.csv"));
            let request = with(request, serde_json::json!({ "format": "csv", "language": language, "path": path }));
            shell.done(&["call", command, &request.to_string()]);
            let text = std::fs::read_to_string(&path).unwrap();
            let head = text.lines().next().unwrap();
            let wanted = if language == "en" { "As of,Data from,Draft or final" } else { "Bản nháp hay bản cuối" };
            assert!(head.ends_with(wanted), "{command} {language}: {head}");
            let says = if language == "en" { "(this laptop) to " } else { "(máy này) đến " };
            assert!(text.lines().count() == 1 || text.contains(says), "{command}: {text}");
        }
        let path = shell.path(&format!("{at}.pdf"));
        shell.done(&["call", command, &with(request, serde_json::json!({ "format": "pdf", "language": "vi", "path": path })).to_string()]);
        assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"), "{command}");
    }
    let changes = std::fs::read_to_string(shell.path("3-en.csv")).unwrap();
    assert!(changes.contains("Tue 9 Mar 2027, 08:00") && !changes.contains("2027-03-09 08:00,"), "dates as people write them: {changes}");
}

#[test]
fn an_item_follows_a_fact_by_the_words_of_the_list() {
    let shell = Shell::started_unprotected();
    let facts = shell.done(&["item", "facts"]);
    let named = |words: &str| facts["facts"].as_array().unwrap().iter().any(|fact| fact["follows"] == words);
    assert!(named("checklist.pre-deployment.done") && named("gate.launch.passed") && named("handoff.signed"), "{facts}");
    shell.done(&["item", "edit", "P-03", "--follows", "items.P-04"]);
    let (code, reason) = shell.stopped(&["item", "set", "P-03", "done"]);
    assert_eq!(code, 1);
    assert!(reason["message"].as_str().unwrap().contains("P-03 follows"), "{reason}");
    shell.done(&["item", "set", "P-04", "done"]);
    let items = shell.done(&["item", "list"]);
    let item = items["items"].as_array().unwrap().iter().find(|item| item["code"] == "P-03").unwrap();
    assert_eq!((item["state"].as_str(), item["by_fact"].as_bool()), (Some("done"), Some(true)));
    assert!(item["so_far"].as_str().unwrap().contains("1 of 1, so since "), "{item}");
    let (_, reason) = shell.stopped(&["item", "edit", "P-03", "--follows", "weather.fine"]);
    assert!(reason["message"].as_str().unwrap().contains("weather.fine"), "{reason}");
}

#[test]
fn a_run_is_paused_and_told_who_hears_its_messages() {
    let shell = Shell::started_unprotected();
    shell.done(&["run", "new", "Go-live day", "--live"]);
    let paused = shell.done(&["run", "pause", "--reason", "the provider restarts"]);
    assert_eq!(paused["line"]["paused"]["reason"], "the provider restarts");
    let (code, reason) = shell.stopped(&["run", "start", "G-01"]);
    assert_eq!(code, 1);
    assert!(reason["message"].as_str().unwrap().contains("paused"), "{reason}");
    assert_eq!(shell.done(&["run", "resume"])["line"]["paused"], Value::Null);
    assert_eq!(shell.done(&["run", "messages", "test"])["line"]["messages"], "test");
}

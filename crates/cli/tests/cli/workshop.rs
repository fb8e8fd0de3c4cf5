//! Before a room without a network, the materials, and what people said: as a script asks and does it.

use serde_json::json;

use crate::shell::Shell;

#[test]
fn a_script_learns_whether_the_laptop_is_ready_and_makes_the_pack() {
    let shell = Shell::started_unprotected();
    let session = shell.session();
    let (code, reason) = shell.stopped(&["workshop", "ready", &session]);
    assert_eq!((code, &reason["code"]), (1, &json!("problems")), "nobody is on the list: {reason}");
    shell.done(&["people", "import", &shell.path("roster.csv"), "--cohort", "Students, cohort 1"]);
    let ready = shell.done(&["workshop", "ready", &session]);
    assert_eq!(ready["verdict"], "look", "{ready}");
    let packed = shell.done(&["workshop", "pack", &session, &shell.path("pack.zip"), "--language", "vi"]);
    assert!(std::fs::read(shell.path("pack.zip")).unwrap().starts_with(b"PK\x03\x04"));
    let files = packed["files"].as_array().unwrap();
    shell.done(&["workshop", "pack", &session, &shell.path("pack"), "--folder", "--paper", "letter"]);
    for file in files.iter().filter(|file| file["path"].as_str().unwrap().ends_with(".pdf")) {
        let page = std::fs::read(std::path::Path::new(&shell.path("pack")).join(file["path"].as_str().unwrap())).unwrap();
        assert!(page.starts_with(b"%PDF"), "{file}");
    }
    let (code, _) = shell.stopped(&["workshop", "pack", &session, &shell.path("pack.zip")]);
    assert_eq!(code, 1, "what is there is not written over");
    let after = shell.done(&["workshop", "after", &session]);
    assert_eq!(after["rooms"][0]["after"]["code"], "alone", "there is no server");
    assert!(shell.done(&["workshop", "ready", &session, "--all-of", "cohort"])["rooms"].as_array().unwrap().len() > 1);
}

#[test]
fn a_material_is_noted_changed_filed_and_handed_out() {
    let shell = Shell::started_unprotected();
    shell.done(&["people", "import", &shell.path("roster.csv"), "--cohort", "Students, cohort 1"]);
    let video = "Video: The mobile app";
    shell.done(&["material", "set", video, "--state", "published", "--length", "4:30", "--owner", "Ana Ruiz"]);
    shell.done(&["material", "new", "Cheat sheet", "--sort", "page", "--pages", "2", "--for", "Instructors", "--on-paper", "true"]);
    let listed = shell.done(&["material", "list"]);
    let target = &listed["targets"][0];
    assert_eq!((&target["ready"], &target["missing"]), (&json!(1), &json!(19)), "{target}");
    shell.done(&["material", "target", "video", "--least", "1"]);
    assert_eq!(shell.done(&["material", "list"])["targets"][0]["missing"], 0);
    shell.done(&["material", "file", "Cheat sheet", &shell.file("cheat sheet.pdf", "%PDF")]);
    let given = shell.done(&["material", "hand-out", "cheat", "--person", "Lê Thị Đào", "--copies", "2"]);
    assert_eq!(
        (&given["view"]["handouts"][0]["to"]["title"], &given["view"]["line"]["file"]["name"]),
        (&json!("Lê Thị Đào"), &json!("cheat sheet.pdf"))
    );
    shell.done(&["material", "hand-out", "cheat", "--cohort", "cohort 1"]);
    assert_eq!(shell.done(&["material", "show", "cheat"])["handouts"].as_array().unwrap().len(), 2);
    let (code, reason) = shell.stopped(&["material", "set", "cheat", "--length", "3.5"]);
    assert_eq!((code, &reason["field"]), (1, &json!("length")), "{reason}");
    let (code, _) = shell.stopped(&["material", "hand-out", "cheat"]);
    assert_eq!(code, 2, "to whom?");
    for file in ["materials.csv", "materials.xlsx", "materials.pdf"] {
        shell.done(&["material", "export", &shell.path(file)]);
        assert!(std::fs::metadata(shell.path(file)).unwrap().len() > 500, "{file}");
    }
    assert!(std::fs::read_to_string(shell.path("materials.csv")).unwrap().contains("Cheat sheet"));
}

#[test]
fn feedback_comes_from_paper_and_from_a_list_and_leaves_as_a_file() {
    let shell = Shell::started_unprotected();
    shell.done(&["people", "import", &shell.path("roster.csv"), "--cohort", "Students, cohort 1"]);
    let session = shell.session();
    let paper = shell.file("paper.txt", "5 great\n4 good pace\n3\n");
    let before = shell.unsent();
    assert_eq!(shell.done(&["feedback", "type", &session, &paper, "--dry-run"])["answers"].as_array().unwrap().len(), 3);
    assert_eq!(shell.unsent(), before, "looking writes nothing");
    shell.done(&["feedback", "type", &session, &paper]);
    let form = shell.file("form.csv", "How was it?;Anything else\n2;too fast\n");
    let map = ["--map", "How was it?=rating", "--map", "Anything else=comment"];
    shell.done(&[&["feedback", "import", &session, &form][..], &map].concat());
    let view = shell.done(&["feedback", "show", &session]);
    assert_eq!((&view["line"]["sum"]["answers"], &view["line"]["sum"]["average"]), (&json!(4), &json!(350)), "{view}");
    shell.done(&["feedback", "tag", &session, "too fast", "--sentiment", "negative", "--tag", "pace"]);
    assert_eq!(shell.done(&["feedback", "list"])["all"]["negative"], 1);
    shell.done(&["feedback", "export", &shell.path("feedback.csv"), "--session", &session]);
    assert!(std::fs::read_to_string(shell.path("feedback.csv")).unwrap().contains("too fast"));
}

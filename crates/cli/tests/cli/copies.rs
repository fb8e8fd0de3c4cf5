//! `muster backup`, `restore` and `export`.

use crate::shell::Shell;

#[test]
fn a_backup_is_put_back_into_an_empty_folder_and_over_nothing() {
    let shell = Shell::started();
    let backup = shell.path("kept.db");
    let made = shell.done(&["backup", &backup]);
    assert_eq!(made["protected"], true);
    assert_eq!(shell.stopped(&["restore", &backup]).0, 1, "there is a workspace");
    std::fs::rename(shell.path("data"), shell.path("lost")).unwrap();
    shell.done(&["restore", &backup]);
    assert_eq!(shell.done(&["rollout", "list"])["rollouts"][0]["name"], "LMS go-live");
    assert_eq!(shell.done(&["check"])["ok"], true);
}

#[test]
fn everything_goes_out_in_plain_files_and_no_formula_runs() {
    let shell = Shell::started_unprotected();
    let list = "Person ID,Full name,Email,Cohort\r\n1,\"=HYPERLINK(\"\"http://x\"\")\",a@a.example,C1\r\n2,Nguyễn Hà,b@a.example,C1\r\n";
    shell.done(&["people", "import", &shell.file("list.csv", list)]);
    let dir = shell.path("out");
    let made = shell.done(&["export", &dir, "--language", "vi"]);
    let people = std::fs::read_to_string(shell.path("out/tables/person.csv")).unwrap();
    assert!(people.contains("Nguyễn Hà") && people.contains("'=HYPERLINK"), "{people}");
    assert_eq!(made["tables"].as_u64().unwrap(), std::fs::read_dir(shell.path("out/tables")).unwrap().count() as u64);
    assert!(std::fs::read(shell.path("out/muster.sqlite")).unwrap().starts_with(b"SQLite format 3\0"), "any program opens it");
    assert!(std::fs::read_to_string(shell.path("out/README.txt")).unwrap().contains("mã hoá"));
    let (code, reason) = shell.stopped(&["export", &dir]);
    assert_eq!((code, reason["field"].as_str()), (1, Some("dir")), "nothing is mixed up: {reason}");
    assert!(!std::path::Path::new(&shell.path("out.part")).exists());
}

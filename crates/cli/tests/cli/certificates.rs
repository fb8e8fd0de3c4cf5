//! `muster certificate`: issued, printed, checked with no workspace, exported for an auditor, revoked.

use serde_json::json;

use crate::shell::{Shell, bare};

/// A workspace with two students of whom the first came to everything and passed.
fn workshop() -> Shell {
    let shell = Shell::started();
    shell.done(&["people", "import", &shell.path("roster.csv"), "--cohort", "Students, cohort 1"]);
    let list = shell.done(&["session", "list"]);
    let own = list["sessions"].as_array().unwrap().iter().filter(|session| session["cohort"] == "Students, cohort 1");
    for session in own {
        shell.done(&["attendance", "mark", session["id"].as_str().unwrap(), "001", "present"]);
    }
    shell.done(&["assessment", "score", "Students", "001", "86.5"]);
    shell
}

#[test]
fn a_certificate_goes_from_the_roster_to_paper_and_is_checked_by_somebody_else() {
    let shell = workshop();
    let preview = shell.done(&["certificate", "issue", "--cohort", "Students, cohort 1", "--dry-run"]);
    assert_eq!((preview["ready"].as_array().unwrap().len(), preview["without"].as_array().unwrap().len()), (1, 1), "{preview}");
    let made = shell.done(&["certificate", "issue", "--cohort", "Students, cohort 1", "--language", "vi"]);
    let number = made["numbers"][0].as_str().unwrap();
    assert_eq!(shell.done(&["certificate", "list"])["certificates"][0]["number"], number);

    shell.done(&["certificate", "print", &shell.path("all.pdf"), "--paper", "letter"]);
    assert!(std::fs::read(shell.path("all.pdf")).unwrap().starts_with(b"%PDF"));
    shell.done(&["certificate", "export", &shell.path("register.csv")]);
    let register = std::fs::read_to_string(shell.path("register.csv")).unwrap();
    assert!(register.lines().nth(1).unwrap().starts_with(number), "{register}");
    let pack = shell.path("pack");
    let packed = shell.done(&["certificate", "export", &pack]);
    let said = bare(&["verify", &pack, "--genesis", packed["fingerprint"].as_str().unwrap()]);
    let words = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(said.status.success() && words.contains("every fact is as it was signed") && words.contains("86,5"), "{words}");

    let code = shell.done(&["certificate", "code", number])["code"].as_str().unwrap().to_owned();
    let elsewhere = Shell::unprotected();
    let file = elsewhere.file("code.txt", &code);
    assert_eq!(elsewhere.done(&["certificate", "check", &file])["verdict"], "elsewhere");
    assert_eq!(shell.done(&["certificate", "check", &code])["verdict"], "good", "as text, too");
    let forged = elsewhere.file("forged.txt", code.replace("86,5", "99,9"));
    let (exit, reason) = elsewhere.stopped(&["certificate", "check", &forged]);
    assert_eq!((exit, reason["message"].as_str().unwrap().contains("altered")), (1, true), "{reason}");

    shell.done(&["certificate", "revoke", number, "--reason", "the score was another's"]);
    let (exit, reason) = shell.stopped(&["certificate", "check", &code]);
    assert_eq!((exit, reason["message"].as_str().unwrap().contains("the score was another's")), (1, true), "{reason}");
    assert_eq!(shell.done(&["certificate", "list", "--state", "revoked"])["certificates"].as_array().unwrap().len(), 1);
    let shown = shell.done(&["completion", "show"]);
    assert_eq!(shown["groups"][0]["certified"], json!(0));
}

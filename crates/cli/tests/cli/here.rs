//! Two people who share a laptop from a shell: the passphrase says who acts, `--as` where it does not.

use serde_json::{Value, json};

use crate::shell::{Shell, bare};

/// What a command with somebody's passphrase answers, or the reason why not.
fn with(shell: &Shell, passphrase: &str, words: &[&str]) -> Value {
    let (data, file) = (shell.path("data"), shell.path(passphrase));
    let output = bare(&[&["--data", &data, "--json", "--passphrase-file", &file], words].concat());
    let said = if output.status.success() { output.stdout } else { output.stderr };
    serde_json::from_slice(&said).unwrap_or_else(|_| panic!("{words:?}: {}", String::from_utf8_lossy(&said)))
}

#[test]
fn the_passphrase_says_who_acts_and_as_holds_it_to_that() {
    let shell = Shell::new();
    shell.done(&["init", "--name", "Ana Ruiz"]);
    let code = shell.done(&["invite", "Trần Quốc Bảo", "--role", "training-manager"])["code"].as_str().unwrap().to_owned();
    let his = shell.file("his", "quite other plain words\n");
    let added = shell.done(&["here", "add", &code, &his]);
    assert_eq!((added["status"]["me"]["name"].as_str(), added["recovery_code"].is_string()), (Some("Trần Quốc Bảo"), true));

    let acting = |passphrase: &str, words: &[&str]| {
        let here = with(&shell, passphrase, &[words, &["here", "list"]].concat());
        let people = here["people"].as_array().unwrap().clone();
        people.iter().find(|person| person["id"] == here["me"]).unwrap()["name"].clone()
    };
    assert_eq!((acting("pass", &[]), acting("his", &[])), (json!("Ana Ruiz"), json!("Trần Quốc Bảo")));
    assert_eq!(acting("his", &["--as", "bảo"]), "Trần Quốc Bảo");
    // Her passphrase in his name does nothing, in nobody's name.
    assert_eq!(with(&shell, "pass", &["--as", "bảo", "status"])["code"], "wrong_passphrase");
    assert_eq!(with(&shell, "pass", &["--as", "nobody", "status"])["code"], "not_found");
    assert_eq!(with(&shell, "his", &["invite", "Ngô Hải"])["code"], "not_permitted");

    assert_eq!(shell.done(&["here", "remove", "bảo"])["people"].as_array().unwrap().len(), 1);
    assert_eq!(with(&shell, "his", &["status"])["code"], "wrong_passphrase");
}

#[test]
fn a_folder_without_a_passphrase_acts_for_its_one_person_only() {
    let shell = Shell::unprotected();
    let data = shell.path("data");
    let as_whom = |name: &str| bare(&["--data", &data, "--as", name, "status"]).status.code();
    assert_eq!((as_whom("Ana"), as_whom("Bảo")), (Some(0), Some(1)));
}

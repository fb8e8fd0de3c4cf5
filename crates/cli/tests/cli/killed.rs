//! The power goes while a roster of 1,140 people is taken in: all of it is there afterwards, or nothing.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::shell::Shell;

const PEOPLE: u64 = 1_140;

fn roster() -> String {
    let mut text = String::from("Person ID,Full name,Email,Phone,Audience,Department,Cohort,Note\r\n");
    for i in 0..PEOPLE {
        text.push_str(&format!(
            "02{i:06},Nguyễn Thị {i:04},p{i:04}@sv.example,0900 {:03} {:03},Student,Khoa Y,Cohort {},{}\r\n",
            i / 1000,
            i % 1000,
            i % 3 + 1,
            "a word or two more about this person ".repeat(3)
        ));
    }
    text
}

fn size(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |meta| meta.len())
}

/// Starts the import, and kills it once what it has written passes `written` bytes. True if it was still at work.
fn killed_after(shell: &Shell, file: &str, written: u64) -> bool {
    let data = shell.folder.path().join("data");
    let wal = data.join("muster.db-wal");
    let at_first = size(&wal);
    let mut child = Command::new(env!("CARGO_BIN_EXE_muster"))
        .args(["--data", data.to_str().unwrap(), "--json", "people", "import", file])
        .env_remove("MUSTER_DATA")
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    while size(&wal) <= at_first + written {
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        std::thread::yield_now();
    }
    // On unix this is SIGKILL: nothing of the program runs any more.
    child.kill().unwrap();
    child.wait().unwrap().code().is_none()
}

#[test]
fn an_import_that_is_killed_is_there_whole_or_not_at_all() {
    let (mut killed, mut nothing) = (0, 0);
    for written in [0, 100_000, 400_000, 1_000_000, 1_500_000, 2_000_000, 2_500_000] {
        let shell = Shell::started_unprotected();
        let file = shell.file("many.csv", roster());
        let before = shell.unsent();
        killed += u32::from(killed_after(&shell, &file, written));
        let check = shell.done(&["check"]);
        assert_eq!(check["ok"], true, "after {written} bytes: {check}");
        let people = shell.done(&["people", "list"])["total"].as_u64().unwrap();
        assert!(people == 0 || people == PEOPLE, "{people} of {PEOPLE} after {written} bytes");
        nothing += u32::from(people == 0);
        assert_eq!(shell.unsent() > before, people > 0, "the outbox says the same as the roster, after {written} bytes");
        let again = shell.done(&["people", "import", &file]);
        assert_eq!((again["new"].as_u64().unwrap() + people, again["changed"].as_u64()), (PEOPLE, Some(0)), "it can be done again");
        assert_eq!(shell.done(&["check", "--rebuild"])["ok"], true);
    }
    assert!(killed > 0 && nothing > 0, "{killed} were killed at work, {nothing} left nothing: the kills came too late to tell anything");
}

//! A disk that is really full: a small file system of its own, filled to the brim before a command runs.
//!
//! Where nobody may mount one (an ordinary user in a closed container), a limit on the size of files stands in for
//! it: the system then refuses the same writes, for a different reason. `tests/it/full_disk.rs` has what SQLite
//! itself says of a full disk, in every step of the engine.
#![cfg(unix)]

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::shell::Shell;

/// `full ROOM COMMAND…` runs a command with that many KiB left; `run NAME COMMAND…` keeps what it says.
const MOUNTED: &str = r#"
mount -t tmpfs -o size=40m none "$DISK" || exit 90
full() {
  room=$1; shift
  head -c 100000000 /dev/zero >"$DISK/filler" 2>/dev/null
  truncate -s "-${room}K" "$DISK/filler"
  "$@"; code=$?
  rm "$DISK/filler"
  return $code
}
"#;
const LIMITED: &str = r#"
full() {
  room=$1; shift
  ( trap '' XFSZ; ulimit -f $((room * 2)); "$@" )
}
"#;
const STEPS: &str = r#"
run() {
  name=$1; shift
  "$@" >"$SAID/$name.out" 2>"$SAID/$name.err"
  echo $? >"$SAID/$name.code"
}
muster() { "$MUSTER" --data "$DISK/data" --json --passphrase-file "$PASS" "$@"; }
cp -r "$DATA" "$DISK/data"
run before muster status
full 200 run import muster people import "$ROSTER"
run people muster people list
run after muster status
run check muster check --rebuild
full 0 run mark muster attendance mark "$SESSION" "$PERSON" present
full 8 run export muster handoff export "$DISK/pack"
ls -A "$DISK" >"$SAID/left"
full 8 run init "$MUSTER" --data "$DISK/new" --json init --name Ana --unprotected
ls -A "$DISK/new" >"$SAID/made" 2>/dev/null
run import-again muster people import "$ROSTER"
run mark-again muster attendance mark "$SESSION" "$PERSON" present
run export-again muster handoff export "$DISK/pack"
run init-again "$MUSTER" --data "$DISK/new" --json init --name Ana --unprotected
run check-again muster check --rebuild
"#;

struct Said<'f>(&'f Path);

impl Said<'_> {
    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(name)).unwrap_or_default()
    }

    fn done(&self, name: &str) -> Value {
        assert_eq!(self.read(&format!("{name}.code")).trim(), "0", "{name}: {}", self.read(&format!("{name}.err")));
        serde_json::from_str(&self.read(&format!("{name}.out"))).unwrap()
    }

    fn refused(&self, name: &str, codes: &[&str]) {
        let said = self.read(&format!("{name}.err"));
        assert_eq!(self.read(&format!("{name}.code")).trim(), "1", "{name}: {said}");
        let reason: Value = serde_json::from_str(&said).unwrap_or_else(|_| panic!("{name}: {said}"));
        assert!(codes.contains(&reason["code"].as_str().unwrap()), "{name}: {reason}");
        let sentence = reason["message"].as_str().unwrap();
        assert!(sentence.contains("nothing was lost") && sentence.contains("again"), "{name}: {sentence}");
    }
}

/// Runs the steps on a full disk, or with limited files; true if the disk was one.
fn run(shell: &Shell, session: &str, person: &str) -> bool {
    let steps = |kind: &str| format!("set -u\n{kind}\n{STEPS}");
    let set = |command: &mut Command| {
        for (name, path) in [("DISK", "disk"), ("SAID", "said"), ("DATA", "data"), ("ROSTER", "many.csv"), ("PASS", "pass")] {
            command.env(name, shell.path(path));
        }
        command.env("MUSTER", env!("CARGO_BIN_EXE_muster")).env("SESSION", session).env("PERSON", person).env_remove("MUSTER_DATA");
        command.status().unwrap()
    };
    let mut mounted = Command::new("unshare");
    mounted.args(["--user", "--map-root-user", "--mount", "sh", "-c", &steps(MOUNTED)]);
    let may_mount = Command::new("unshare").args(["--user", "--map-root-user", "--mount", "true"]).status();
    if may_mount.is_ok_and(|status| status.success()) && set(&mut mounted).success() {
        return true;
    }
    eprintln!("no file system may be mounted here: file sizes are limited instead");
    assert!(set(Command::new("sh").args(["-c", &steps(LIMITED)])).success());
    false
}

#[test]
fn a_full_disk_loses_nothing_leaves_nothing_half_done_and_works_again_with_room() {
    let shell = Shell::started();
    shell.done(&["people", "import", &shell.path("roster.csv")]);
    let area = shell.done(&["handoff", "list"])["areas"][0].clone();
    for point in area["points"].as_array().unwrap() {
        shell.done(&["handoff", "point", point["id"].as_str().unwrap(), "accepted"]);
    }
    shell.done(&["handoff", "sign", area["id"].as_str().unwrap(), "--decision", "accepted", "--meaning", "accepted"]);
    let mut roster = String::from("Person ID,Full name,Email,Audience,Cohort\r\n");
    for i in 0..600 {
        roster.push_str(&format!("7{i:05},Nguyễn Thị {i:03},p{i}@sv.example,Student,Cohort 2\r\n"));
    }
    shell.file("many.csv", roster);
    for folder in ["disk", "said"] {
        std::fs::create_dir(shell.path(folder)).unwrap();
    }
    let real = run(&shell, &shell.session(), "dao");
    let codes: &[&str] = if real { &["disk_full"] } else { &["disk_full", "disk"] };

    let said = shell.folder.path().join("said");
    let said = Said(&said);
    said.refused("import", codes);
    assert_eq!(said.done("people")["total"], 2, "nobody of the list was taken in");
    assert_eq!(said.done("before")["unsent"], said.done("after")["unsent"], "and nothing waits to be sent");
    assert_eq!(said.done("check")["ok"], true);
    if real {
        said.refused("mark", codes);
    }
    said.refused("export", codes);
    assert!(!said.read("left").lines().any(|name| name.contains("pack")), "no half pack: {}", said.read("left"));
    said.refused("init", codes);
    assert_eq!(said.read("made"), "", "no half workspace");

    assert_eq!(said.done("import-again")["new"], 600);
    said.done("mark-again");
    said.done("export-again");
    said.done("init-again");
    assert_eq!(said.done("check-again")["ok"], true);
}

//! A data folder that cannot be written to: a sentence, and nothing changed. On unix, where permissions are bits.
//!
//! For root the bits count only without a capability, which `setpriv` (util-linux) takes away for one program.
#![cfg(unix)]

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::shell::Shell;

const WITHOUT: &str = "-dac_override,-dac_read_search";

/// Takes away the right to write to a folder and its files, and gives it back at the end.
struct Closed(Vec<PathBuf>);

impl Closed {
    fn folder(folder: &Path) -> Self {
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let closed = Self(std::iter::once(folder.to_owned()).chain(files.filter(|path| path.is_file())).collect());
        closed.set(0o555, 0o444);
        closed
    }

    fn set(&self, folder: u32, file: u32) {
        for path in &self.0 {
            let mode = if path.is_dir() { folder } else { file };
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        }
    }
}

impl Drop for Closed {
    fn drop(&mut self) {
        self.set(0o755, 0o644);
    }
}

/// A program for which permission bits count, whoever runs this test.
fn bound(program: &str) -> Command {
    let folder = tempfile::tempdir().unwrap();
    let _closed = Closed::folder(folder.path());
    if std::fs::write(folder.path().join("probe"), "").is_err() {
        return Command::new(program);
    }
    let lesser = |program: &str| {
        let mut command = Command::new("setpriv");
        command.args(["--bounding-set", WITHOUT, "--inh-caps", WITHOUT, "--", program]);
        command
    };
    let probe = lesser("touch").arg(folder.path().join("another")).output();
    let writes = probe.expect("root needs setpriv (package util-linux) for this test; or run it as an ordinary user").status.success();
    assert!(!writes, "permission bits do not count here even without the capability; run this test as an ordinary user");
    lesser(program)
}

/// The exit code and the reason of something that is not done.
fn stopped(shell: &Shell, data: &str, words: &[&str]) -> (Option<i32>, Value) {
    let output = bound(env!("CARGO_BIN_EXE_muster"))
        .args(["--data", &shell.path(data), "--json"])
        .args(words)
        .env_remove("MUSTER_DATA")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), serde_json::from_str(&said).unwrap_or_else(|_| panic!("{words:?}: {said}")))
}

#[test]
fn a_read_only_workspace_says_so_and_works_again_when_it_is_not() {
    let shell = Shell::started_unprotected();
    shell.done(&["people", "import", &shell.path("roster.csv")]);
    let (session, unsent) = (shell.session(), shell.unsent());
    let more = shell.file("more.csv", "Person ID,Full name\r\n9,Ngô Hải\r\n");
    let closed = Closed::folder(&shell.folder.path().join("data"));
    for words in [
        &["attendance", "mark", &session, "dao", "present"][..],
        &["people", "import", &more],
        &["session", "close", &session, "--unmarked", "absent"],
        &["check", "--rebuild"],
    ] {
        let (code, reason) = stopped(&shell, "data", words);
        assert_eq!((code, reason["code"].as_str()), (Some(1), Some("read_only")), "{words:?}: {reason}");
        assert!(reason["message"].as_str().unwrap().contains("cannot be written to; check its permissions"), "{reason}");
    }
    drop(closed);
    assert_eq!((shell.unsent(), shell.done(&["people", "list"])["total"].as_u64()), (unsent, Some(2)), "nothing was changed");
    shell.done(&["attendance", "mark", &session, "dao", "present"]);
    assert_eq!(shell.done(&["check"])["ok"], true);
}

#[test]
fn nothing_is_begun_where_nothing_can_be_written() {
    let shell = Shell::unprotected();
    let place = shell.folder.path().join("place");
    std::fs::create_dir(&place).unwrap();
    let closed = Closed::folder(&place);
    let (code, reason) = stopped(&shell, "place/data", &["init", "--name", "Ana", "--unprotected"]);
    assert_eq!((code, reason["code"].as_str()), (Some(1), Some("read_only")), "{reason}");
    drop(closed);
    assert_eq!(std::fs::read_dir(&place).unwrap().count(), 0, "nothing was made");
}

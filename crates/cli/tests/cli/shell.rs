//! A shell with a data folder of its own, in which `muster` runs as a script runs it.

use std::process::{Command, Output};

use serde_json::Value;

const ROSTER: &str = "\u{feff}Person ID,Full name,Email,Audience,Cohort\r\n001,Lê Thị Đào,dao@sv.example,Student,Cohort 1\r\n002,Trần Văn Bình,binh@sv.example,Student,Cohort 1\r\n";

pub(crate) struct Shell {
    pub(crate) folder: tempfile::TempDir,
}

impl Shell {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("pass"), "four plain words work\n").unwrap();
        std::fs::write(folder.path().join("roster.csv"), ROSTER).unwrap();
        Self { folder }
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// A workspace that needs no passphrase: quick to open.
    pub(crate) fn unprotected() -> Self {
        let shell = Self::new();
        let data = shell.path("data");
        assert!(bare(&["--data", &data, "init", "--name", "Ana Ruiz", "--unprotected"]).status.success());
        shell
    }

    /// Puts a file into the folder and answers its path.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    /// Steps that no server has; grows with everything that is written.
    pub(crate) fn unsent(&self) -> u64 {
        self.done(&["status"])["unsent"].as_u64().unwrap()
    }

    /// Runs `muster --json` with the passphrase.
    pub(crate) fn run(&self, words: &[&str]) -> Output {
        let (data, pass) = (self.path("data"), self.path("pass"));
        bare(&[&["--data", &data, "--json", "--passphrase-file", &pass], words].concat())
    }

    pub(crate) fn done(&self, words: &[&str]) -> Value {
        let output = self.run(words);
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{words:?} prints one object: {error}"))
    }

    /// The exit code and the reason of something that is not done.
    pub(crate) fn stopped(&self, words: &[&str]) -> (i32, Value) {
        let output = self.run(words);
        let reason =
            serde_json::from_slice(&output.stderr).unwrap_or_else(|_| panic!("{words:?}: {}", String::from_utf8_lossy(&output.stderr)));
        (output.status.code().unwrap(), reason)
    }

    pub(crate) fn started() -> Self {
        let shell = Self::new();
        shell.done(&["init", "--name", "Ana Ruiz"]);
        shell.with_rollout()
    }

    /// The same without a passphrase.
    pub(crate) fn started_unprotected() -> Self {
        Self::unprotected().with_rollout()
    }

    fn with_rollout(self) -> Self {
        let times = ["--go-live", "2027-03-02T08:00", "--zone", "Asia/Ho_Chi_Minh"];
        self.done(&[&["rollout", "new", "--template", "lms-go-live", "--name", "LMS go-live"], &times[..]].concat());
        self
    }

    pub(crate) fn session(&self) -> String {
        let list = self.done(&["session", "list"]);
        let session = list["sessions"].as_array().unwrap().iter().find(|session| session["cohort"] == "Students, cohort 1");
        session.unwrap()["id"].as_str().unwrap().to_owned()
    }
}

pub(crate) fn bare(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_muster")).args(words).env_remove("MUSTER_DATA").output().unwrap()
}

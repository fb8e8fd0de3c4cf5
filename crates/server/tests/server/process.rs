//! The program itself, in a process of its own, killed when it is dropped.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use crate::running::Reached;

pub(crate) struct Process {
    child: Child,
    pub(crate) address: String,
    /// All that it wrote so far.
    pub(crate) log: Arc<Mutex<String>>,
}

impl Reached for Process {
    fn address(&self) -> &str {
        &self.address
    }
}

impl Process {
    /// On a data folder.
    pub(crate) fn on_folder(data: &Path) -> Self {
        Self::start(|command| command.arg("--data").arg(data))
    }

    /// On a database, whose address only the environment holds.
    pub(crate) fn on_database(url: &str) -> Self {
        Self::start(|command| command.env("MUSTER_DATABASE", url))
    }

    /// Starts it and waits until it serves.
    pub(crate) fn start(settings: impl FnOnce(&mut Command) -> &mut Command) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_muster-server"));
        command.args(["serve", "--plain", "--listen", "127.0.0.1:0"]).env("RUST_LOG", "info");
        let mut child = settings(&mut command).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        let mut read = String::new();
        let line = lines.by_ref().inspect(|line| read.push_str(&format!("{line}\n"))).find(|line| line.contains("http://"));
        let line = line.unwrap_or_else(|| panic!("it does not serve: {read}"));
        let of = |line: &str| Some(line.get(line.find("http://")?..)?.split('"').next()?.to_owned());
        let address = of(&line).unwrap_or_else(|| panic!("it names no address: {line}"));
        let log = Arc::new(Mutex::new(read));
        let written = Arc::clone(&log);
        // Goes on reading, so that the program never waits for somebody to read its log.
        drop(std::thread::spawn(move || lines.for_each(|line| written.lock().unwrap().push_str(&format!("{line}\n")))));
        Self { child, address, log }
    }

    /// Asks it to stop, as a service manager does, and waits for its end.
    pub(crate) fn stop(mut self) -> std::process::ExitStatus {
        assert!(Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status().unwrap().success());
        self.child.wait().unwrap()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Killing a process that has ended already is fine.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

//! The stock programs that an auditor has: ssh-keygen and sha256sum.

use std::{
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

/// Runs a stock program; a missing one fails the test and says what to install.
pub(crate) fn run(program: &str, package: &str, dir: &Path, args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(program)
        .args(args)
        .current_dir(dir)
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|e| panic!("{program} does not start ({e}): install the package {package}"));
    // A program that fails early closes its input; its exit code tells the story, not our write.
    let _ = child.stdin.take().expect("stdin is piped").write_all(input);
    child.wait_with_output().expect("the program ends")
}

/// `ssh-keygen ARGS < input` in a folder.
pub(crate) fn ssh_keygen(dir: &Path, args: &[&str], input: &[u8]) -> Output {
    run("ssh-keygen", "openssh-client", dir, args, input)
}

/// Standard output and error as one text, for messages.
pub(crate) fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Writes a file that only its owner reads, as ssh-keygen wants private keys.
pub(crate) fn write_private(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
    #[cfg(unix)]
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
}

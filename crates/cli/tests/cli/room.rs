//! `muster room`: what a shell is told while it shares, and how it ends.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::shell::{Shell, bare};

#[test]
fn address_and_code_come_at_once_and_a_copy_of_the_same_folder_is_told_what_it_is() {
    let shell = Shell::unprotected();
    let (data, copy) = (shell.path("data"), shell.path("copy"));
    std::fs::create_dir(&copy).unwrap();
    for file in std::fs::read_dir(&data).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file()) {
        std::fs::copy(&file, std::path::Path::new(&copy).join(file.file_name().unwrap())).unwrap();
    }
    let mut share = Command::new(env!("CARGO_BIN_EXE_muster"));
    share.args(["--data", &data, "--json", "room", "share", "--address", "127.0.0.1"]).env_remove("MUSTER_DATA");
    let mut sharing = share.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(sharing.stderr.take().unwrap());
    let mut first = String::new();
    said.read_line(&mut first).unwrap();
    let way: Value = serde_json::from_str(&first).unwrap();
    let (address, code) = (way["addresses"][0].as_str().unwrap(), way["code"].as_str().unwrap());

    let reason = |output: &[u8]| serde_json::from_slice::<Value>(output).unwrap()["code"].clone();
    let mistyped = bare(&["--data", &copy, "--json", "room", "join", address, "12345"]);
    assert_eq!((mistyped.status.code(), reason(&mistyped.stderr)), (Some(1), "invalid".into()));
    // The digits may stand apart, as they are shown.
    let joined = bare(&["--data", &copy, "--json", "room", "join", address, &code[..3], &code[3..]]);
    assert_eq!((joined.status.code(), reason(&joined.stderr)), (Some(1), "room_copy".into()));
    assert_eq!(sharing.wait().unwrap().code(), Some(1));
    let mut last = Vec::new();
    said.read_to_end(&mut last).unwrap();
    assert_eq!(reason(&last), "room_copy");
    assert!(std::net::TcpStream::connect(address).is_err(), "nothing listens any more");
    assert_eq!(shell.stopped(&["room", "share", "--minutes", "0"]).1["field"], "minutes");
}

//! The small program on a pack that an earlier version wrote: whole, with every byte flipped, and against paper.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn pack() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpora/0.1.0/pack"), folder.path());
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() { copy(&entry.path(), &target) } else { fs::copy(entry.path(), target).map(|_| ()).unwrap() }
    }
}

fn walk(dir: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(walk(&path)) } else { all.push(path) }
    }
    all.sort();
    all
}

/// As a process, with nothing of the world around it.
fn program(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_muster-verify")).args(arguments).env_clear().current_dir("/").output().unwrap()
}

/// The same in this process: for many runs.
fn run(arguments: &[&str]) -> (u8, String, String) {
    let arguments: Vec<String> = arguments.iter().map(|one| (*one).to_owned()).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = verify::run(&arguments, "", &mut out, &mut err);
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn fingerprint(pack: &Path) -> String {
    let readme = fs::read_to_string(pack.join("README.txt")).unwrap();
    readme.lines().next().unwrap().rsplit_once(": ").unwrap().1.to_owned()
}

#[test]
fn a_whole_pack_is_good_with_nothing_around_it_and_in_both_languages() {
    let folder = pack();
    let path = folder.path().to_str().unwrap();
    let good = program(&[path, "--genesis", &fingerprint(folder.path())]);
    let said = String::from_utf8(good.stdout).unwrap();
    assert!(good.status.success() && good.stderr.is_empty(), "{said}");
    assert!(said.contains("good: statements/") && said.contains("lead back to the workspace on your paper"), "{said}");
    let (code, said, _) = run(&[path, "--language", "vi"]);
    assert!(code == 0 && said.contains("tốt: statements/"), "{said}");
    let (code, said, _) = run(&[path, "--json"]);
    assert!(code == 0 && said.starts_with('{') && said.contains("\"ok\":true"), "{said}");
}

#[test]
fn every_flipped_byte_of_every_file_is_found() {
    let folder = pack();
    let path = folder.path().to_str().unwrap();
    let mut flipped = 0;
    for file in walk(folder.path()) {
        let whole = fs::read(&file).unwrap();
        // Of a picture of pages every byte is in one sum: some of them do.
        let step = if file.extension().is_some_and(|ending| ending == "pdf") { 997 } else { 1 };
        for at in (0..whole.len()).step_by(step) {
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << (at % 8);
            fs::write(&file, &bytes).unwrap();
            assert_eq!(run(&[path]).0, 1, "{} byte {at}", file.display());
            flipped += 1;
        }
        fs::write(&file, &whole).unwrap();
    }
    assert!(flipped > 4_500, "only {flipped} bytes");
    assert_eq!(run(&[path]).0, 0, "it is whole again");
}

#[test]
fn what_is_wrong_is_named_and_the_exit_code_says_so() {
    let folder = pack();
    let path = folder.path().to_str().unwrap();
    let other = program(&[path, "--genesis", "0000 0000 0000 0000 0000 0000 0000 0000 0000 0000"]);
    assert_eq!(other.status.code(), Some(1));
    fs::write(folder.path().join("statements/extra.txt"), "x").unwrap();
    let output = program(&[path, "--language", "vi"]);
    assert_eq!(output.status.code(), Some(1));
    let (said, why) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(said.contains("statements/extra.txt: tệp này không có trong SHA256SUMS"), "{said}");
    assert!(why.contains("statements/extra.txt"), "{why}");
    assert_eq!(program(&[]).status.code(), Some(2));
    assert_eq!(program(&["/nowhere/at/all"]).status.code(), Some(1));
    assert_eq!(program(&["a", "b"]).status.code(), Some(2));
}

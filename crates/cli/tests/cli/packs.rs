//! `muster verify` on an exported pack, whole and with one byte changed.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::shell::{Shell, bare};

/// A workspace with one signed area, and its pack.
fn exported() -> Shell {
    let shell = Shell::started();
    let area = shell.done(&["handoff", "list"])["areas"][0].clone();
    for point in area["points"].as_array().unwrap() {
        shell.done(&["handoff", "point", point["id"].as_str().unwrap(), "accepted"]);
    }
    let id = area["id"].as_str().unwrap();
    shell.done(&["handoff", "sign", id, "--decision", "conditions", "--condition", "A deputy; Bảo; 2027-03-06", "--meaning", "accepted"]);
    shell.done(&["handoff", "export", &shell.path("pack")]);
    shell
}

/// The files of a pack by their path inside it.
fn files(pack: &Path, below: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(below).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(pack, &path));
        } else {
            found.push(path.strip_prefix(pack).unwrap().to_str().unwrap().to_owned());
        }
    }
    found
}

fn copied(pack: &Path, to: &Path) -> PathBuf {
    for file in files(pack, pack) {
        std::fs::create_dir_all(to.join(&file).parent().unwrap()).unwrap();
        std::fs::copy(pack.join(&file), to.join(&file)).unwrap();
    }
    to.to_owned()
}

/// Changes one byte near the middle of a file's given part into another of the same sort.
fn change(file: &Path, after: &str) {
    let mut bytes = std::fs::read(file).unwrap();
    let from = String::from_utf8_lossy(&bytes).find(after).unwrap() + after.len();
    let at = (from..bytes.len()).find(|at| bytes[*at].is_ascii_lowercase()).unwrap();
    bytes[at] = if bytes[at] == b'k' { b'm' } else { b'k' };
    std::fs::write(file, bytes).unwrap();
}

/// Writes SHA256SUMS anew, as somebody who wants to hide a change would.
fn sum_again(pack: &Path) {
    let names: Vec<String> = files(pack, pack).into_iter().filter(|name| name != "SHA256SUMS").collect();
    let sums = Command::new("sha256sum").args(&names).current_dir(pack).output().unwrap();
    assert!(sums.status.success());
    std::fs::write(pack.join("SHA256SUMS"), sums.stdout).unwrap();
}

/// The files that are wrong, after checking exit code and sentence.
fn wrong(pack: &Path) -> Vec<String> {
    let path = pack.to_str().unwrap();
    let output = bare(&["--json", "verify", path]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["ok"], false);
    let problems = report["problems"].as_array().unwrap();
    let files: Vec<String> = problems.iter().map(|problem| problem["file"].as_str().unwrap().to_owned()).collect();
    let reason: Value = serde_json::from_slice(&output.stderr).unwrap();
    let sentence = reason["message"].as_str().unwrap();
    assert!(files.iter().all(|file| sentence.contains(file.as_str())), "{sentence} names {files:?}");
    let said = bare(&["verify", path]);
    assert_eq!(said.status.code(), Some(1));
    let lines = String::from_utf8(said.stdout).unwrap();
    for problem in problems {
        assert!(lines.contains(problem["file"].as_str().unwrap()) && lines.contains(problem["message"].as_str().unwrap()), "{lines}");
    }
    files
}

#[test]
fn a_pack_verifies_without_a_data_folder_and_every_changed_byte_is_found_in_its_file() {
    let shell = exported();
    let pack = shell.folder.path().join("pack");
    let good = bare(&["--json", "verify", pack.to_str().unwrap()]);
    assert!(good.status.success(), "{}", String::from_utf8_lossy(&good.stdout));
    let report: Value = serde_json::from_slice(&good.stdout).unwrap();
    assert_eq!((report["ok"].as_bool(), report["statements"].as_u64()), (Some(true), Some(1)));
    let names = files(&pack, &pack);
    assert!(names.iter().any(|name| name == "sign-offs.pdf"), "the pack can be read on paper");

    let signature = names.iter().find(|name| name.ends_with(".json.sig") && name.starts_with("statements/")).expect("a signature").clone();
    let statement = signature.strip_suffix(".sig").unwrap().to_owned();
    let cases = [(&statement, "\"name\":\""), (&signature, "SIGNATURE-----\n"), (&"sign-offs.pdf".to_owned(), "obj")];
    for (index, (file, after)) in cases.into_iter().enumerate() {
        for hidden in [false, true] {
            let changed = copied(&pack, &shell.folder.path().join(format!("changed-{index}-{hidden}")));
            change(&changed.join(file), after);
            if hidden {
                // The PDF is a rendering and carries no signature of its own: only its sum tells.
                if file.ends_with(".pdf") {
                    continue;
                }
                sum_again(&changed);
            }
            let found = wrong(&changed);
            let base = file.strip_suffix(".sig").unwrap_or(file);
            assert!(found.iter().any(|name| name.starts_with(base)), "{file}, sums mended: {hidden}: {found:?}");
        }
    }
}

#[test]
fn what_is_no_pack_is_said_to_be_none() {
    let shell = Shell::new();
    let output = bare(&["--json", "verify", &shell.path("nowhere")]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["problems"][0]["code"], "not_a_pack");
}

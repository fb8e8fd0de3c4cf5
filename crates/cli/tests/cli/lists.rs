//! `people import`: the fields that scripts rely on, and files that are no rosters.

use serde_json::Value;

use crate::shell::Shell;

fn has(value: &Value, fields: &[&str]) {
    let missing: Vec<&&str> = fields.iter().filter(|field| value.get(**field).is_none()).collect();
    assert!(missing.is_empty(), "no {missing:?} in {value}");
}

#[test]
fn the_report_of_an_import_has_the_fields_that_scripts_rely_on() {
    let shell = Shell::started_unprotected();
    let file = shell.file(
        "list.csv",
        "sep=;\r\nPerson ID;Full name;Email;Shoe size;Cohort\r\n\
         1;Lê Thị Đào;dao@a.example;38;Cohort 77\r\n2;Trần Văn Bình;binh@a.example;41;Cohort 77\r\n1;Someone Else;else@a.example;40;Cohort 77\r\n",
    );
    let report = shell.done(&["people", "import", &file]);
    has(&report, &["file", "read_as", "rows", "new", "matched", "changed", "rejected", "warnings"]);
    has(&report["read_as"], &["format", "encoding", "delimiter", "header_row", "sheet"]);
    assert_eq!((report["file"].as_str(), report["rows"].as_u64()), (Some("list.csv"), Some(3)));
    let read_as = &report["read_as"];
    assert_eq!(
        (read_as["format"].as_str(), read_as["delimiter"].as_str(), read_as["header_row"].as_u64()),
        (Some("csv"), Some(";"), Some(2))
    );
    let rejected = report["rejected"].as_array().unwrap();
    assert!(!rejected.is_empty(), "{report}");
    for row in rejected {
        has(row, &["line", "field", "value", "code", "message"]);
        assert!(row["line"].as_u64().unwrap() >= 3, "lines count as an editor counts them: {row}");
    }
    assert!(rejected.iter().any(|row| row["value"] == "1" && row["field"] == "number" && row["line"] == 5), "{rejected:?}");
    let warnings = report["warnings"].as_array().unwrap();
    assert!(warnings.iter().any(|row| row["code"] == "new_cohort"), "{warnings:?}");
    warnings.iter().for_each(|row| has(row, &["line", "code", "message"]));
    assert_eq!(report["new"].as_u64(), Some(3 - rejected.len() as u64));
}

/// The head of a file that Excel has put under a password: an old container with a stream of this name in it.
fn protected() -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(2048, 0);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(4096, 0);
    bytes
}

#[test]
fn what_is_no_roster_is_refused_with_what_to_do_and_leaves_nothing() {
    let shell = Shell::started_unprotected();
    std::fs::create_dir(shell.path("a folder")).unwrap();
    let before = shell.unsent();
    let cases = [
        ("nowhere.csv", None, "there is no file “nowhere.csv”"),
        ("a folder", None, "“a folder” is a folder"),
        ("empty.csv", Some(b"".to_vec()), "the file is empty"),
        ("blank.xlsx", Some(b" \r\n \r\n".to_vec()), "the file is empty"),
        ("locked.xlsx", Some(protected()), "protected by a password"),
        ("old.xls", Some(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on".to_vec()), "Excel 97-2003"),
        ("picture.csv", Some(b"\x89PNG\r\n\x1a\n0000".to_vec()), "this is a picture"),
        ("cut.xlsx", Some(b"PK\x03\x04 cut off".to_vec()), "nothing was read"),
        ("page.csv", Some(b"<html><table><tr><td>Name</td></tr></table></html>".to_vec()), "web page"),
    ];
    for (name, bytes, says) in cases {
        if let Some(bytes) = bytes {
            shell.file(name, bytes);
        }
        for dry in [&["--dry-run"][..], &[]] {
            let (code, reason) = shell.stopped(&[&["people", "import", &shell.path(name)], dry].concat());
            let sentence = reason["message"].as_str().unwrap();
            assert_eq!(code, 1, "{name}: {reason}");
            assert!(sentence.contains(says), "{name}: {sentence}");
            assert!(sentence.contains("nothing was"), "{name} says that nothing happened: {sentence}");
        }
    }
    assert_eq!(shell.done(&["people", "list"])["total"], 0, "nobody was taken in");
    assert_eq!(shell.unsent(), before, "and nothing waits to be sent");
}

#[cfg(unix)]
#[test]
fn a_device_that_never_ends_is_not_read() {
    let shell = Shell::started_unprotected();
    let (code, reason) = shell.stopped(&["people", "import", "/dev/zero"]);
    assert_eq!(code, 1);
    assert!(reason["message"].as_str().unwrap().contains("not a file on a disk"), "{reason}");
}

//! Certificates: canonical, signed, the same from the text of a QR code; and what stock ssh-keygen says of them.

use keys::{
    certificate::{CERTIFICATE, Certificate, Signed, VERSION, code},
    pack::{PackCertificate, PackInput, write_pack},
    signing::OpenKey,
    verify::verify_pack,
};
use proptest::prelude::*;

use crate::{
    made::{ANA, FINGERPRINT, allowed, key},
    stock::{said, ssh_keygen},
};

fn certificate() -> Certificate {
    Certificate {
        v: VERSION,
        number: "K7-0012".into(),
        name: "Nguyễn Phúc Công Tằng Tôn Nữ Diễm Hương".into(),
        course: "LMS cho học viên".into(),
        audience: "Học viên".into(),
        cohort: "Học viên, nhóm 1".into(),
        hours: "8".into(),
        date: "2027-03-05".into(),
        result: "đạt, 86,5 %".into(),
        place: "Phòng A1, cơ sở Sông Hàn".into(),
        title: "Giấy chứng nhận".into(),
        text: "đã hoàn thành khóa {course}, {hours} giờ, ngày {date}".into(),
        signers: vec!["Lê Thị Thu Hà".into(), "Đỗ Quang Khải".into()],
        issuer: "Lê Thị Thu Hà".into(),
        role: "training-manager".into(),
        member: ANA.into(),
        issued: "2027-03-08".into(),
        organisation: "Sông Hàn English".into(),
        workspace: FINGERPRINT.into(),
        replaces: Some("K7-0009".into()),
        language: "vi".into(),
    }
}

fn signed(key: &OpenKey, certificate: Certificate) -> Signed {
    let armour = key.sign_sshsig(CERTIFICATE, &certificate.to_bytes().unwrap()).unwrap();
    let line = key.public_line().unwrap();
    let bare: Vec<&str> = line.split(' ').take(2).collect();
    Signed { certificate, public_line: bare.join(" "), armour }
}

#[test]
fn what_comes_back_from_the_code_is_what_was_signed() {
    let signed = signed(&key(), certificate());
    signed.verify().unwrap();
    let text = code::write(&signed).unwrap();
    assert!(text.starts_with("Muster certificate 1\nNumber: K7-0012\nName: Nguyễn Phúc Công Tằng Tôn Nữ Diễm Hương\n"), "{text}");
    let back = code::read(&text).unwrap();
    assert_eq!(back, signed);
    // As a mail, a typist and a Mac bring it.
    let brought = text.replace('\n', " \r\n\r\n").replace("Place: ", "Place:").replace("ễ", "ê\u{303}");
    assert_eq!(code::read(&brought).unwrap(), signed);
}

#[test]
fn no_sign_of_the_code_can_be_another_one_unnoticed() {
    let signed = signed(&key(), certificate());
    let text = code::write(&signed).unwrap();
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        let other = if c == 'x' { 'y' } else { 'x' };
        let changed = format!("{}{other}{}", &text[..at], &text[at + c.len_utf8()..]);
        let noticed = code::read(&changed).and_then(|read| read.verify());
        assert!(noticed.is_err(), "{changed}");
    }
    let lines: Vec<&str> = text.lines().collect();
    for gone in 0..lines.len() {
        let kept: Vec<&str> = lines.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, line)| *line).collect();
        assert!(code::read(&kept.join("\n")).and_then(|read| read.verify()).is_err(), "without {}", lines[gone]);
        let twice = [&lines[..=gone], &lines[gone..]].concat();
        assert!(code::read(&twice.join("\n")).and_then(|read| read.verify()).is_err(), "twice {}", lines[gone]);
    }
}

#[test]
fn an_issuer_of_many_lines_or_hidden_signs_signs_nothing() {
    for name in ["An\nNumber: K7-0001", "An\u{202e}", " An", "e\u{301}", "An\u{0}"] {
        assert!(Certificate { name: name.into(), ..certificate() }.to_bytes().is_err(), "{name:?}");
    }
    assert!(Certificate { date: "5 March".into(), ..certificate() }.to_bytes().is_err());
    assert!(Certificate { v: 2, ..certificate() }.to_bytes().is_err());
    let bytes = certificate().to_bytes().unwrap();
    assert!(Certificate::parse(&[&bytes[..], b" "].concat()).is_err());
}

#[test]
fn placeholders_are_facts_and_a_name_with_braces_is_a_name() {
    let odd = Certificate { name: "{course}".into(), text: "{name} {unknown} {hours} h {".into(), ..certificate() };
    assert_eq!(odd.sentence(), "{course} {unknown} 8 h {");
}

#[test]
fn stock_ssh_keygen_and_muster_verify_an_exported_one_and_refuse_another_name_on_it() {
    let key = key();
    let folder = tempfile::tempdir().unwrap();
    let pack = folder.path().join("pack");
    let certificates = [certificate(), Certificate { number: "K7-0009".into(), replaces: None, ..certificate() }].map(|one| {
        let signed = signed(&key, one);
        PackCertificate { bytes: signed.certificate.to_bytes().unwrap(), signature_armour: signed.armour }
    });
    let input = PackInput {
        certificates: certificates.to_vec(),
        allowed: vec![allowed(ANA, &key, &[CERTIFICATE])],
        genesis_fingerprint: FINGERPRINT.into(),
        language: "vi".into(),
        ..PackInput::default()
    };
    write_pack(&pack, &input).unwrap();
    let report = verify_pack(&pack);
    assert!(report.ok, "{:?}", report.problems);
    assert_eq!(report.certificates.iter().find(|one| one.certificate.number == "K7-0009").unwrap().replaced_by.as_deref(), Some("K7-0012"));

    let readme = std::fs::read_to_string(pack.join("README.txt")).unwrap();
    let commands: Vec<&str> = readme.lines().filter(|line| line.starts_with("ssh-keygen") && line.contains(CERTIFICATE)).collect();
    assert_eq!(commands.len(), 2, "{readme}");
    let file = pack.join("certificates/K7-0012.json");
    let bytes = std::fs::read(&file).unwrap();
    let principal = certificate().principal().unwrap();
    // The keys of these tests count from new year 2027 on, whenever the test runs.
    let at = "-Overify-time=20270308000000Z";
    let args = ["-Y", "verify", "-f", "allowed_signers", "-I", &principal, "-n", CERTIFICATE, at, "-s", "certificates/K7-0012.json.sig"];
    let good = ssh_keygen(&pack, &args, &bytes);
    assert!(good.status.success(), "{}", said(&good));
    let forged = String::from_utf8(bytes).unwrap().replace("Diễm Hương", "Diễm Hường");
    assert!(!ssh_keygen(&pack, &args, forged.as_bytes()).status.success());
    std::fs::write(&file, forged).unwrap();
    let report = verify_pack(&pack);
    assert!(report.problems.iter().any(|problem| problem.code == "bad_signature"), "{:?}", report.problems);
}

proptest! {
    #[test]
    fn any_plain_facts_come_back(name in "[^\\p{C}\\p{Z}]{1,40}", place in "[a-zđ: {}]{0,20}", signer in "[A-Z:]{1,9}") {
        use unicode_normalization::UnicodeNormalization;
        let one = Certificate { name: name.nfc().collect(), place: place.trim().to_owned(), signers: vec![signer], ..certificate() };
        let signed = signed(&key(), one);
        prop_assert_eq!(code::read(&code::write(&signed).unwrap()).unwrap(), signed);
    }
}

/// The fenced block of this kind on the page for auditors.
fn block<'p>(page: &'p str, kind: &str) -> &'p str {
    let begun = page.split_once(&format!("```{kind}\n")).unwrap_or_else(|| panic!("no block {kind}")).1;
    begun.split_once("\n```").unwrap().0
}

#[test]
fn the_example_on_the_page_is_signed_as_the_page_says() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/sign-offs.md")).unwrap();
    let text = block(&page, "certificate");
    let read = code::read(text).unwrap();
    read.verify().unwrap();
    assert_eq!(code::write(&read).unwrap(), text);
    assert_eq!(String::from_utf8(read.certificate.to_bytes().unwrap()).unwrap(), block(&page, "json"));
    let key = OpenKey::from_seed(&[7; 32], "").unwrap();
    let armour = key.sign_sshsig(CERTIFICATE, block(&page, "json").as_bytes()).unwrap();
    assert_eq!(armour, read.armour, "the same key gives the same signature");
    assert_eq!(read.certificate.sentence(), "đã hoàn thành khóa học LMS cho học viên.");
}

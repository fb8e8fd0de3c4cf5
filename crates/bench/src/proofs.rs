//! Signing a sign-off, and checking a pack of a thousand of them.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use domain::Hash;
use ed25519_dalek::{Signer as _, SigningKey as Bare, Verifier as _};
use keys::pack::{AllowedSigner, PackInput, PackStatement, allowed_text, write_pack};
use keys::signing::{OpenKey, ROUNDS, SigningKey, open};
use keys::statement::{KEYS, Known, Rollout, SIGNOFF, Signer, Statement, Subject, VERSION, principal};
use serde_json::json;
use sha2::{Digest, Sha512};
use testkit::{Laptop, PASSPHRASE, options};

use crate::measure::{Goal, at, compare, line, plain, rounds, timed};

const STATEMENTS: usize = 1_000;
const SIGNINGS: usize = 7;

pub(crate) fn all() -> Result<()> {
    signing()?;
    verifying()
}

/// A sign-off with the cost that a passphrase has for people, beside that cost, one bare signature and one durable row.
fn signing() -> Result<()> {
    let laptop = Laptop::with(engine::Options { rounds: ROUNDS, ..options() });
    laptop.call(
        "workspace_start",
        json!({ "name": "Lê Thị Thu Hà", "roles": [], "workspace": "Sông Hàn English", "zone": "Asia/Ho_Chi_Minh", "passphrase": PASSPHRASE }),
    );
    let rollout = laptop.rollout();
    let area = laptop.call("handoff_list", json!({ "rollout": rollout }))["areas"][0]["id"].clone();
    let view = laptop.call("handoff_area", json!({ "area": area }));
    for point in view["points"].as_array().context("no points")? {
        laptop.call("point_set", json!({ "point": point["id"], "state": "accepted" }));
    }
    let locked = SigningKey::generate(PASSPHRASE, ROUNDS, "bench")?.openssh;
    let (key, plain) = (Bare::from_bytes(&[7; 32]), plain(&laptop.folder.path().join("plain.db"), "CREATE TABLE row (a BLOB)")?);
    let (mut ours, mut bare, mut passphrase) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..SIGNINGS {
        let mut request =
            json!({ "area": area, "decision": "accepted", "conditions": [], "reason": null, "meaning": "accepted", "language": "en" });
        let read = laptop.call("handoff_statement", request.clone());
        request["subject_digest"] = read["subject_digest"].clone();
        request["passphrase"] = PASSPHRASE.into();
        let request = request.to_string();
        ours.push(timed(|| Ok(laptop.desk.call("handoff_sign", request.as_bytes())?))?);
        let opening = timed(|| Ok(open(&locked, PASSPHRASE)?))?;
        let text = read["text"].as_str().context("no text")?;
        let rest = timed(|| Ok(plain.execute("INSERT INTO row (a) VALUES (?1)", [key.sign(text.as_bytes()).to_vec()])?))?;
        bare.push(opening + rest);
        passphrase.push(opening);
    }
    println!("signing a sign-off, {SIGNINGS} rounds");
    compare("handoff_sign", &ours, "passphrase, Ed25519, one row, plain SQLite", &bare, Goal::Times(2.0));
    line("of both, what the passphrase costs", at(&passphrase, 0.5));
    Ok(())
}

/// A pack is checked from its files; beside it, the digests and signatures of the same bytes in memory.
fn verifying() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let (pack, key) = (folder.path().join("pack"), open(&SigningKey::generate(PASSPHRASE, 1, "bench")?.openssh, PASSPHRASE)?);
    let input = input(&key)?;
    write_pack(&pack, &input)?;
    let ours = rounds(5, || {
        let report = engine::handoff::verify(&pack);
        ensure!(report.ok && report.statements == STATEMENTS, "{:?}", report.problems.first());
        Ok(())
    })?;
    let files = bytes_of(&pack)?;
    let bare_key = Bare::from_bytes(&[7; 32]);
    let signed: Vec<_> = input.statements.iter().map(|one| (&one.bytes, bare_key.sign(&Sha512::digest(&one.bytes)))).collect();
    let bare = rounds(5, || {
        // The sums over all files, then for each statement its own digest, its subject's and its signature.
        let mut sums: usize = files.iter().map(|file| usize::from(Hash::of(&[file]).0[0])).sum();
        for ((bytes, signature), one) in signed.iter().zip(&input.statements) {
            sums += usize::from(Hash::of(&[bytes]).0[0]) + usize::from(Hash::of(&[&one.subject_bytes]).0[0]);
            bare_key.verifying_key().verify(&Sha512::digest(bytes), signature)?;
        }
        Ok(std::hint::black_box(sums))
    })?;
    println!("checking a pack of {STATEMENTS} statements, {} files", files.len());
    compare("verify", &ours, "Ed25519 and SHA-2 of the same bytes", &bare, Goal::Times(1.5));
    line("reading its files", at(&rounds(5, || bytes_of(&pack))?, 0.5));
    Ok(())
}

fn bytes_of(folder: &Path) -> Result<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { all.extend(bytes_of(&path)?) } else { all.push(std::fs::read(path)?) }
    }
    Ok(all)
}

const MEMBER: &str = "0192f0c1-7a53-7cc2-9a01-6f3c2b1a0d11";

fn input(key: &OpenKey) -> Result<PackInput> {
    let workspace = Hash::of(&[b"workspace"]);
    let fingerprint = workspace.fingerprint();
    let mut input = PackInput { genesis_fingerprint: fingerprint.clone(), language: "en".into(), ..PackInput::default() };
    let mut previous = None;
    for number in 0..STATEMENTS {
        let subject = json!({ "points": (0..12).map(|point| format!("point {number}.{point} is met")).collect::<Vec<_>>() }).to_string();
        let statement = Statement {
            v: VERSION,
            workspace: workspace.to_string(),
            genesis_fingerprint: fingerprint.clone(),
            rollout: Rollout { id: "r-1".into(), name: "LMS go-live".into() },
            subject: Subject {
                kind: "area".into(),
                id: format!("a-{number}"),
                title: format!("Area {number}"),
                digest: keys::canonical::sha256_hex(subject.as_bytes()),
            },
            text: "I take over the area. Its twelve points are met, and nothing is open.\n".repeat(8),
            language: "en".into(),
            decision: "accepted".into(),
            conditions: Vec::new(),
            reason: None,
            meaning: "accepted".into(),
            signer: Signer {
                name: "Ana Ruiz".into(),
                role: "operations-representative".into(),
                member: MEMBER.into(),
                device: "d-1".into(),
            },
            signs_for: None,
            at: "2027-03-15T16:05:00+07:00".into(),
            zone: "Asia/Ho_Chi_Minh".into(),
            known: Known { last_sync: None, head_seq: 412, devices_not_heard: Vec::new(), open_cards: 0, unsent: 0 },
            evidence: Vec::new(),
            previous,
            corrects: None,
        };
        previous = Some(statement.digest()?);
        let bytes = statement.to_bytes()?;
        input.statements.push(PackStatement {
            file_stem: statement.subject.title.clone(),
            signature_armour: key.sign_sshsig(SIGNOFF, &bytes)?,
            signer_principal: statement.principal()?,
            bytes,
            subject_bytes: subject.into_bytes(),
            receipt: None,
        });
    }
    input.allowed.push(AllowedSigner {
        principal: principal(MEMBER, &workspace.to_string())?,
        public_line: key.public_line()?,
        valid_after: Some(1_798_761_600_000),
        valid_before: None,
        namespaces: vec![SIGNOFF.into(), KEYS.into()],
    });
    let list = allowed_text(&input.allowed, None)?;
    input.allowed_signature = Some(key.sign_sshsig(KEYS, list.as_bytes())?);
    Ok(input)
}

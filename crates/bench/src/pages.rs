//! One printed page, and a thousand certificates.

use anyhow::{Context, Result};
use domain::assessment::{Score, Scored};
use domain::{Id, KindOf, Ref};
use ed25519_dalek::{Signer as _, SigningKey as Bare};
use reports::{Decision, Frame, Knew, Language, Paper, SignOff, sign_off_pdf};
use serde_json::{Value, json};
use store::Draft;
use testkit::{Laptop, PASSPHRASE, csv, options};

use crate::measure::{Goal, compare, compare_p95, line, plain, rounds, timed};

const CERTIFICATES: usize = 1_000;

pub(crate) fn all() -> Result<()> {
    one_page()?;
    certificates()
}

/// The sign-off of one area on A4, beside writing as many bytes to the disk.
fn one_page() -> Result<()> {
    let first = timed(sign_off)?;
    let bytes = sign_off()?;
    let ours = rounds(40, sign_off)?;
    let folder = tempfile::tempdir()?;
    let bare = rounds(40, || {
        let file = std::fs::File::create(folder.path().join("page.pdf"))?;
        std::io::Write::write_all(&mut &file, &bytes)?;
        Ok(file.sync_all()?)
    })?;
    println!("one page of PDF, {} kB", bytes.len() / 1024);
    compare_p95("sign_off_pdf", &ours, "writing as many bytes to the disk", &bare, Goal::Within(50.0));
    line("the first of a process, which reads the fonts", first);
    Ok(())
}

fn sign_off() -> Result<Vec<u8>> {
    let digest = domain::Hash::of(&[b"page"]).to_string();
    let frame = Frame {
        workspace: "Sông Hàn English".into(),
        rollout: "LMS go-live".into(),
        document_id: "HO-1".into(),
        version: String::new(),
        as_of: 1_804_055_400_000,
        zone: "Asia/Ho_Chi_Minh".into(),
        genesis: digest.clone(),
    };
    let page = SignOff {
        area: "Monitoring and alerting".into(),
        statement: "I take over the area.\nTwelve points are met, and nothing is open.\n".into(),
        decision: Decision::Accepted,
        conditions: Vec::new(),
        reason: String::new(),
        meaning: "I received this area and can run it".into(),
        signer: "Hoàng Minh Đức".into(),
        role: "operations representative".into(),
        signed_at: 1_804_055_400_000,
        zone: "Asia/Ho_Chi_Minh".into(),
        knew: Knew::default(),
        digest,
        previous: String::new(),
        ties: Vec::new(),
        key: "SHA256:0bQvK4yJ1mS8rT2wXzA5cD7eFgHiJkLmNoPqRsTuVwX".into(),
        file: "HO-1.json".into(),
        principal: "duc.hm".into(),
    };
    Ok(sign_off_pdf(&[page], &frame, Paper::A4, Language::Vietnamese)?)
}

/// A laptop with a workspace that makes files as the app does.
pub(crate) fn printing() -> Laptop {
    let laptop = Laptop::with(engine::Options { printer: Some(reports::printer()), ..options() });
    laptop.call(
        "workspace_start",
        json!({ "name": "Lê Thị Thu Hà", "roles": [], "workspace": "Sông Hàn English", "zone": "Asia/Ho_Chi_Minh", "passphrase": PASSPHRASE }),
    );
    laptop
}

/// Issued by one passphrase (whose own cost is left out) and printed into one file; beside it, as many bare signatures in
/// one transaction.
fn certificates() -> Result<()> {
    let laptop = printing();
    let rollout = laptop.rollout();
    complete(&laptop, &rollout)?;
    let to = json!({ "rollout": rollout, "language": "vi" });
    let digest = laptop.call("certificate_preview", to.clone())["digest"].clone();
    let issue = json!({ "to": to, "digest": digest, "passphrase": PASSPHRASE }).to_string();
    let issuing = timed(|| Ok(laptop.desk.call("certificate_issue", issue.as_bytes())?))?;
    let file = laptop.folder.path().join("certificates.pdf");
    let print = json!({ "filter": { "rollout": rollout }, "paper": "a4", "dir": null, "path": file }).to_string();
    let printing = timed(|| Ok(laptop.desk.call("certificate_print", print.as_bytes())?))?;
    let (key, mut plain) = (Bare::from_bytes(&[7; 32]), plain(&laptop.folder.path().join("plain.db"), "CREATE TABLE row (a BLOB)")?);
    let bare = timed(|| {
        let whole = plain.transaction()?;
        for number in 0..CERTIFICATES {
            whole.execute("INSERT INTO row (a) VALUES (?1)", [key.sign(&[number as u8; 600]).to_vec()])?;
        }
        Ok(whole.commit()?)
    })?;
    println!("{CERTIFICATES} certificates, {} kB of PDF", std::fs::metadata(&file)?.len() / 1024);
    compare("issued and printed", &[issuing + printing], "Ed25519 and one transaction", &[bare], Goal::Within(1000.0));
    line("of it: issuing", issuing);
    line("of it: printing", printing);
    Ok(())
}

/// A thousand students who came to everything and passed.
fn complete(laptop: &Laptop, rollout: &str) -> Result<()> {
    laptop.import(&csv(CERTIFICATES), json!({ "rollout": rollout }));
    let all = laptop.call("session_list", json!({ "rollout": rollout }));
    let sessions: Vec<&Value> =
        all["sessions"].as_array().context("no sessions")?.iter().filter(|session| session["cohort"] == "Students, cohort 1").collect();
    for session in &sessions {
        laptop.call("attendance_mark_all", json!({ "session": session["id"], "mark": "present" }));
    }
    let sheet = laptop.call("attendance_sheet", json!({ "session": sessions[0]["id"] }));
    let assessments = laptop.call("assessment_list", json!({ "rollout": rollout }));
    let assessment = Id::parse_str(assessments["assessments"][0]["id"].as_str().context("no assessment")?)?;
    let score = |row: &Value| -> Result<Draft> {
        let record = Score {
            assessment: Some(Ref::to(assessment)),
            person: Some(Ref::to(Id::parse_str(row["person"].as_str().context("no person")?)?)),
            attempt: Some("1".into()),
            scored: Some(Scored { points: 8650, parts: Vec::new(), at: 1_804_055_400_000 }),
            ..Score::default()
        };
        let cells = record.write();
        Ok(Draft::put(Score::KIND.derive(|cell| cells.get(cell)).context("both key cells are there")?, &record))
    };
    let drafts: Vec<Draft> = sheet["rows"].as_array().context("no rows")?.iter().map(score).collect::<Result<_>>()?;
    Ok(laptop.desk.with(|engine| engine.write_for_tests("score.set", &drafts).map(drop))?)
}

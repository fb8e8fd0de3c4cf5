//! What the screens of a training ask for, with everybody of one cohort: first after somebody was marked, and again.

use anyhow::Result;
use serde_json::{Value, json};
use testkit::Laptop;

use crate::measure::{at, rounds, timed};

/// A screen's question and how long the answer took after a mark, in milliseconds.
pub(crate) struct Asked {
    pub what: &'static str,
    pub after_mark: f64,
}

/// Asks for each of them, and prints how long it took.
pub(crate) fn ask(laptop: &Laptop, rollout: &str, cohort: &str, sessions: &[String]) -> Result<Vec<Asked>> {
    println!(" what screens ask for{:>40}{:>16}", "after a mark", "again");
    questions(rollout, cohort, &sessions[0]).into_iter().map(|(what, name, request)| one(laptop, sessions, what, name, &request)).collect()
}

fn one(laptop: &Laptop, sessions: &[String], what: &'static str, name: &str, request: &Value) -> Result<Asked> {
    let body = request.to_string();
    let answer = || Ok(laptop.desk.call(name, body.as_bytes())?);
    mark(laptop, &sessions[1])?;
    let after_mark = timed(answer)?;
    let again = at(&rounds(3, answer)?, 0.5);
    println!("  {what:<46} {after_mark:>10.1} ms {again:>12.1} ms");
    Ok(Asked { what, after_mark })
}

/// One mark of the last person, as somebody at a door makes it.
fn mark(laptop: &Laptop, session: &str) -> Result<()> {
    let last = laptop.call("people_list", json!({ "text": "", "offset": 0, "limit": 1 }))["rows"][0]["id"].clone();
    laptop
        .desk
        .call("attendance_mark", json!({ "session": session, "person": last, "mark": "late", "minutes": 5 }).to_string().as_bytes())?;
    Ok(())
}

fn questions(rollout: &str, cohort: &str, session: &str) -> Vec<(&'static str, &'static str, Value)> {
    let of = json!({ "rollout": rollout });
    let export = |what: &str, format: &str| json!({ "rollout": rollout, "what": what, "format": format, "language": "en" });
    vec![
        ("overview", "rollout_overview", of.clone()),
        ("sessions", "session_list", of.clone()),
        ("roll call", "attendance_sheet", json!({ "session": session })),
        ("attendance register", "attendance_register", json!({ "rollout": rollout, "cohort": cohort, "offset": 0, "limit": 200 })),
        ("the same, searched", "attendance_register", json!({ "rollout": rollout, "cohort": cohort, "text": "tran", "limit": 200 })),
        ("completion", "completion_show", of.clone()),
        ("who is missing, searched", "completion_missing", json!({ "rollout": rollout, "text": "tran", "offset": 0, "limit": 200 })),
        ("assessments", "assessment_list", of.clone()),
        ("cohorts", "cohort_list", of.clone()),
        ("trainers", "trainer_list", of.clone()),
        ("register of certificates", "certificate_list", json!({ "filter": { "rollout": rollout }, "offset": 0, "limit": 200 })),
        ("who would get a certificate", "certificate_preview", json!({ "rollout": rollout, "language": "en", "limit": 0 })),
        ("who may be one", "people_doubles", json!({})),
        ("executive page", "executive_show", of),
        ("file of the missing, CSV", "completion_export", export("missing", "csv")),
        ("file of the missing, XLSX", "completion_export", export("missing", "xlsx")),
        (
            "file of the register, CSV",
            "attendance_register_export",
            json!({ "rollout": rollout, "cohort": cohort, "format": "csv", "language": "en" }),
        ),
    ]
}

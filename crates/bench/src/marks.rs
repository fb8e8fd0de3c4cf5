//! One durable mark.

use anyhow::{Context, Result};
use serde_json::json;
use testkit::{Laptop, csv};

use crate::measure::{Goal, compare, plain, timed};

pub(crate) fn all() -> Result<()> {
    mark(62)?;
    mark(1000)
}

/// One mark through the dispatcher, then one row committed to a plain file in the same folder, for each person.
fn mark(people: usize) -> Result<()> {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.import(&csv(people), json!({ "rollout": rollout, "beyond": "place" }));
    let session = laptop.session(&rollout, "Students, cohort 1");
    let sheet = laptop.call("attendance_sheet", json!({ "session": session }));
    let rows = sheet["rows"].as_array().context("the sheet has no rows")?;
    let plain = plain(&laptop.folder.path().join("plain-marks.db"), "CREATE TABLE row (a TEXT, b TEXT, c TEXT)")?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for row in rows {
        let person = row["person"].as_str().context("a row without a person")?;
        let request = json!({ "session": session, "person": person, "mark": "present", "minutes": null }).to_string();
        ours.push(timed(|| Ok(laptop.desk.call("attendance_mark", request.as_bytes())?))?);
        bare.push(timed(|| Ok(plain.execute("INSERT INTO row (a, b, c) VALUES (?1, ?2, 'present')", (&session, person))?))?);
    }
    println!("durable mark, {} people on the sheet", rows.len());
    compare("attendance_mark", &ours, "one row, plain SQLite", &bare, Goal::Times(3.0));
    Ok(())
}

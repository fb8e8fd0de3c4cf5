//! Measures a durable mark and an import against the least that SQLite and a workbook reader could do.
//!
//! `cargo xtask bench` builds it with `--release`. It prints and judges nothing: no test depends on a clock.
//! Not here: from the key to the mark on the screen, and from the start to a usable window; see `tests/e2e/bench.mjs`.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use calamine::{Data, Reader, Xlsx, open_workbook};
use engine::reading::{ReadOptions, read_roster};
use rusqlite::{Connection, params};
use serde_json::json;
use testkit::{Laptop, csv};

/// Imports, folds and lists get and give back memory millions of times; this one spends half as long on it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Rows of the workbook that is imported.
const ROWS: usize = 10_000;
const ROUNDS: usize = 3;

fn main() -> Result<()> {
    mark(62)?;
    mark(1000)?;
    import()
}

/// One mark through the dispatcher, then one row committed to a plain file in the same folder, for each person.
fn mark(people: usize) -> Result<()> {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.import(&csv(people), json!({ "rollout": rollout }));
    let session = laptop.session(&rollout, "Students, cohort 1");
    let sheet = laptop.call("attendance_sheet", json!({ "session": session }));
    let rows = sheet["rows"].as_array().context("the sheet has no rows")?;
    let plain = plain(&laptop.folder.path().join("plain-marks.db"))?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for row in rows {
        let person = row["person"].as_str().context("a row without a person")?;
        let request = json!({ "session": session, "person": person, "mark": "present", "minutes": null }).to_string();
        ours.push(timed(|| Ok(laptop.desk.call("attendance_mark", request.as_bytes())?))?);
        bare.push(timed(|| Ok(plain.execute("INSERT INTO row (a, b, c) VALUES (?1, ?2, 'present')", params![session, person])?))?);
    }
    println!("durable mark, {} people on the sheet", rows.len());
    compare("attendance_mark", ours, "one row, plain SQLite", bare, 3.0);
    Ok(())
}

/// One workbook: read and imported in a fresh workspace, then read and inserted without any rule.
fn import() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("roster.xlsx");
    write_workbook(&file)?;
    let (mut ours, mut bare, mut reading) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let laptop = Laptop::started();
        let request = json!({ "rollout": laptop.rollout(), "path": file }).to_string();
        ours.push(timed(|| Ok(laptop.desk.call("people_import", request.as_bytes())?))?);
        anyhow::ensure!(laptop.people() == ROWS as u64, "{} people after the import", laptop.people());
        let database = laptop.folder.path().join(format!("plain-{round}.db"));
        bare.push(timed(|| bulk(&file, &database))?);
        let bytes = std::fs::read(&file)?;
        reading.push(timed(|| Ok(read_roster(&bytes, "roster.xlsx", &ReadOptions::default())?))?);
    }
    println!("import, {ROWS} rows of XLSX, {ROUNDS} rounds");
    compare("people_import", ours, "calamine and one transaction", bare, 2.5);
    println!("  {:<30} {:>10.3} ms", "read_roster alone", median(reading));
    Ok(())
}

fn write_workbook(file: &Path) -> Result<()> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (line, text) in (0..).zip(csv(ROWS).lines()) {
        for (column, cell) in (0..).zip(text.split(',')) {
            sheet.write_string(line, column, cell)?;
        }
    }
    Ok(book.save(file)?)
}

/// The baseline of an import: all cells of the first sheet, inserted in one transaction.
fn bulk(file: &Path, database: &Path) -> Result<()> {
    let mut book: Xlsx<_> = open_workbook(file)?;
    let range = book.worksheet_range_at(0).context("no sheet")??;
    let mut plain = plain(database)?;
    let whole = plain.transaction()?;
    {
        let mut insert = whole.prepare("INSERT INTO row (a, b, c, d, e, f) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
        for row in range.rows().skip(1) {
            insert.execute(rusqlite::params_from_iter(row.iter().map(Data::to_string)))?;
        }
    }
    Ok(whole.commit()?)
}

/// A database as durable as the store's, without encryption, history or index.
fn plain(file: &Path) -> Result<Connection> {
    let conn = Connection::open(file)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.execute_batch("CREATE TABLE row (a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT)")?;
    Ok(conn)
}

/// Milliseconds that `work` took.
fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<f64> {
    let begun = Instant::now();
    work()?;
    Ok(begun.elapsed().as_secs_f64() * 1000.0)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn compare(name: &str, ours: Vec<f64>, base: &str, bare: Vec<f64>, goal: f64) {
    let (ours, bare) = (median(ours), median(bare));
    println!("  {name:<30} {ours:>10.3} ms");
    println!("  {base:<30} {bare:>10.3} ms");
    println!("  {:<30} {:>10.2}    (goal: at most {goal})", "ratio", ours / bare);
}

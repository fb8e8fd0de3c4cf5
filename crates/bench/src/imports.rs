//! A roster from a workbook, until it is durable.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use calamine::{Data, Reader, Xlsx, open_workbook};
use engine::reading::{ReadOptions, read_roster};
use serde_json::json;
use testkit::{Laptop, csv};

use crate::measure::{Goal, at, compare, line, plain, rounds, timed};

const ROUNDS: usize = 3;
const TABLE: &str = "CREATE TABLE row (a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT)";

pub(crate) fn all() -> Result<()> {
    let small = import(1_000, ROUNDS)?;
    let middle = import(10_000, ROUNDS)?;
    let large = import(100_000, 1)?;
    println!(
        "growth of an import: ten times the rows take {:.1} and {:.1} times as long    (goal: at most 10)",
        middle / small,
        large / middle
    );
    Ok(())
}

/// One workbook: read and imported in a fresh workspace, then read and inserted without any rule. Answers the median.
fn import(rows: usize, count: usize) -> Result<f64> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("roster.xlsx");
    write_workbook(&file, rows)?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for round in 0..count {
        let laptop = Laptop::started();
        let request = json!({ "rollout": laptop.rollout(), "path": file, "beyond": "place" }).to_string();
        ours.push(timed(|| Ok(laptop.desk.call("people_import", request.as_bytes())?))?);
        ensure!(laptop.people() == rows as u64, "{} people after the import", laptop.people());
        let database = laptop.folder.path().join(format!("plain-{round}.db"));
        bare.push(timed(|| bulk(&file, &database))?);
    }
    let bytes = std::fs::read(&file)?;
    let reading = rounds(count, || Ok(read_roster(&bytes, "roster.xlsx", &ReadOptions::default())?))?;
    println!("import, {rows} rows of XLSX, {count} rounds");
    compare("people_import", &ours, "calamine and one transaction", &bare, Goal::Times(2.5));
    line("read_roster alone", at(&reading, 0.5));
    Ok(at(&ours, 0.5))
}

fn write_workbook(file: &Path, rows: usize) -> Result<()> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (line, text) in (0..).zip(csv(rows).lines()) {
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
    let mut plain = plain(database, TABLE)?;
    let whole = plain.transaction()?;
    {
        let mut insert = whole.prepare("INSERT INTO row (a, b, c, d, e, f) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
        for row in range.rows().skip(1) {
            insert.execute(rusqlite::params_from_iter(row.iter().map(Data::to_string)))?;
        }
    }
    Ok(whole.commit()?)
}

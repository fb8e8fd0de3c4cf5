//! Making and upgrading the tables, by however many processes start at once.
//!
//! A row is the lock, no advisory lock is used: whoever has it upgrades, the others find it done.

use std::collections::VecDeque;

use deadpool_postgres::Pool;

use super::ask::{ask, connection, give_up, journey, patiently};
use super::rows::damaged;
use crate::storage::{StorageError, Stored};

/// One step for each version of the form, in order; a step that was delivered never changes.
const STEPS: &[&str] = &[include_str!("schema.sql"), include_str!("files.sql")];

const PREPARE: &str = "BEGIN; CREATE SCHEMA IF NOT EXISTS muster; \
    CREATE TABLE IF NOT EXISTS muster.format (one smallint PRIMARY KEY, format bigint NOT NULL); \
    INSERT INTO muster.format (one, format) VALUES (1, 0) ON CONFLICT DO NOTHING; COMMIT";
const PREPARED: &str = "SELECT to_regclass('muster.format') IS NOT NULL AS prepared";
const LOCK: &str = "SELECT format FROM muster.format WHERE one = 1 FOR UPDATE";
const FORMAT: &str = "SELECT format FROM muster.format WHERE one = 1";
const SET: &str = "UPDATE muster.format SET format = $1 WHERE one = 1";

/// Brings the tables to this version's form.
///
/// # Errors
/// The tables are of a newer version, or may not be made by this user.
pub(super) async fn migrate(pool: &Pool) -> Stored<()> {
    if !is_prepared(pool).await? {
        prepare(pool).await?;
    }
    if format(pool).await? == STEPS.len() {
        return Ok(());
    }
    patiently(|| upgrade(pool)).await
}

/// Whether tables of this version are there; nothing is made.
///
/// # Errors
/// The tables are of a newer version.
pub(super) async fn is_ready(pool: &Pool) -> Stored<bool> {
    Ok(is_prepared(pool).await? && format(pool).await? == STEPS.len())
}

async fn one_row(pool: &Pool, sql: &'static str) -> Stored<tokio_postgres::Row> {
    patiently(|| async move {
        let connection = connection(pool).await?;
        let rows = journey(&connection, None, vec![ask(sql)], None).await?;
        rows.into_iter().flatten().next().ok_or_else(|| damaged("the form of the tables"))
    })
    .await
}

async fn is_prepared(pool: &Pool) -> Stored<bool> {
    Ok(one_row(pool, PREPARED).await?.try_get("prepared").unwrap_or(false))
}

async fn format(pool: &Pool) -> Stored<usize> {
    known(&one_row(pool, FORMAT).await?)
}

fn known(row: &tokio_postgres::Row) -> Stored<usize> {
    let format: i64 = row.try_get("format").map_err(|_| damaged("the form of the tables"))?;
    match usize::try_from(format) {
        Ok(format) if format <= STEPS.len() => Ok(format),
        _ => Err(StorageError::Newer { what: "the database".to_owned() }),
    }
}

async fn prepare(pool: &Pool) -> Stored<()> {
    let mut failures = VecDeque::new();
    // Two that make the same table at once meet as an error in one of them; the second look finds it made.
    for _ in 0..5 {
        let connection = connection(pool).await?;
        match journey(&connection, Some(PREPARE), Vec::new(), None).await {
            Ok(_) => return Ok(()),
            Err(error) => failures.push_front(error),
        }
        give_up(connection);
        if is_prepared(pool).await? {
            return Ok(());
        }
    }
    Err(failures.pop_front().unwrap_or_else(|| damaged("the form of the tables")))
}

async fn upgrade(pool: &Pool) -> Stored<()> {
    let connection = connection(pool).await?;
    let outcome = upgrade_on(&connection).await;
    if outcome.is_err() {
        give_up(connection);
    }
    outcome
}

async fn upgrade_on(connection: &tokio_postgres::Client) -> Stored<()> {
    let locked = journey(connection, Some("BEGIN ISOLATION LEVEL READ COMMITTED"), vec![ask(LOCK)], None).await?;
    let row = locked.into_iter().flatten().next().ok_or_else(|| damaged("the form of the tables"))?;
    for step in &STEPS[known(&row)?..] {
        journey(connection, Some(step), Vec::new(), None).await?;
    }
    let last = i64::try_from(STEPS.len()).expect("a handful of steps");
    journey(connection, None, vec![ask(SET).number(last)], Some("COMMIT")).await?;
    Ok(())
}

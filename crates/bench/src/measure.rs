//! Times, their medians, how they are printed, and the plain database that they are compared with.

use std::path::Path;
use std::time::Instant;

use anyhow::Result;
use rusqlite::Connection;

/// What a figure should come to.
pub(crate) enum Goal {
    /// At most so many times the baseline.
    Times(f64),
    /// At most so many milliseconds, whatever the baseline takes.
    Within(f64),
    /// Nobody set one: the figure says where the time of another one goes.
    None,
}

/// Milliseconds that `work` took.
pub(crate) fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<f64> {
    let begun = Instant::now();
    work()?;
    Ok(begun.elapsed().as_secs_f64() * 1000.0)
}

/// The same, so many times over.
pub(crate) fn rounds<T>(rounds: usize, mut work: impl FnMut() -> Result<T>) -> Result<Vec<f64>> {
    (0..rounds).map(|_| timed(&mut work)).collect()
}

/// The value below which a part of all values lies.
pub(crate) fn at(times: &[f64], part: f64) -> f64 {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    let place = (times.len() as f64 * part) as usize;
    times.get(place).or(times.last()).copied().unwrap_or_default()
}

/// Medians, side by side.
pub(crate) fn compare(name: &str, ours: &[f64], base: &str, bare: &[f64], goal: Goal) {
    side_by_side(name, at(ours, 0.5), base, at(bare, 0.5), goal);
}

/// The slowest but one of twenty, side by side.
pub(crate) fn compare_p95(name: &str, ours: &[f64], base: &str, bare: &[f64], goal: Goal) {
    line(&format!("{name}, p50"), at(ours, 0.5));
    side_by_side(&format!("{name}, p95"), at(ours, 0.95), base, at(bare, 0.95), goal);
}

fn side_by_side(name: &str, ours: f64, base: &str, bare: f64, goal: Goal) {
    let (of_time, of_ratio) = match goal {
        Goal::Times(times) => (String::new(), format!("    (goal: at most {times})")),
        Goal::Within(limit) => (format!(" (goal: at most {limit} ms)"), String::new()),
        Goal::None => (String::new(), String::new()),
    };
    println!("  {name:<46} {ours:>10.3} ms{of_time}");
    line(base, bare);
    println!("  {:<46} {:>10.2}{of_ratio}", "ratio", ours / bare);
}

pub(crate) fn line(name: &str, time: f64) {
    println!("  {name:<46} {time:>10.3} ms");
}

/// A database as durable as the store's, without encryption, history or index.
pub(crate) fn plain(file: &Path, tables: &str) -> Result<Connection> {
    let conn = Connection::open(file)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.execute_batch(tables)?;
    Ok(conn)
}

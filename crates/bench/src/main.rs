//! Measures what people wait for against the least that SQLite, a workbook reader or bare arithmetic could do.
//!
//! `cargo xtask bench` builds it with `--release`. It prints and judges nothing: no test depends on a clock.
//! With names (`bench marks people`) it measures only these. Not here: from the key to the mark on the screen, and from
//! the start to a usable window; see `tests/e2e/bench.mjs`.

mod imports;
mod marks;
mod measure;
mod pages;
mod people;
mod plans;
mod proofs;
mod screens;

use anyhow::{Result, bail};

/// Imports, folds and lists get and give back memory millions of times; this one spends half as long on it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// One name of what can be measured, and how.
type Measured = (&'static str, fn() -> Result<()>);

/// What can be measured, in the order in which it is.
const ALL: &[Measured] = &[
    ("marks", marks::all),
    ("import", imports::all),
    ("plans", plans::all),
    ("proofs", proofs::all),
    ("pages", pages::all),
    ("people", people::all),
];

fn main() -> Result<()> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = wanted.iter().find(|name| !ALL.iter().any(|(known, _)| known == name)) {
        let names: Vec<&str> = ALL.iter().map(|(name, _)| *name).collect();
        bail!("nothing is called {unknown}; there is {}", names.join(", "));
    }
    for (name, measure) in ALL {
        if wanted.is_empty() || wanted.iter().any(|one| one == name) {
            measure()?;
        }
    }
    Ok(())
}

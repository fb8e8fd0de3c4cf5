//! `muster-server`: the command line. What it does is in the library.

mod command;

use std::process::ExitCode;

use clap::Parser;

/// Imports, folds and lists get and give back memory millions of times; this one spends half as long on it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = command::Arguments::parse();
    match command::run(arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("muster-server: {error:#}");
            ExitCode::FAILURE
        }
    }
}

//! Every task of the project, started as `cargo xtask TASK`.
//!
//! One module a task. A task does its own set-up, says each thing it does in one line and can be run twice.
//! No rule of the product is here, and nothing that needs a C library: this program must build with Rust alone.

mod bench;
mod check;
mod described;
mod display;
mod e2e;
mod node;
mod places;
mod process;
mod python;
mod run;
mod screenshots;
mod setup;
mod simulate;
mod test;
mod tidy;
mod ui;
mod verifier;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Run, test and check Muster.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Open the app; with no display, serve it on the loopback address and print the address
    Run {
        /// Data folder (the app's own default without it)
        #[arg(long, env = "MUSTER_DATA")]
        data: Option<PathBuf>,
        /// Serve for a browser even where there is a display
        #[arg(long)]
        browser: bool,
    },
    /// Run every test: pages, Rust, the app in Chromium, the real window
    Test,
    /// Formatting, lints and house rules
    Check,
    /// Time a mark, an import, a key and a start against bare baselines, in a release build
    Bench,
    /// Run seeds of whole laptops and servers with everything going wrong; `--seeds N --from S`, or `--seed S --steps K`
    Simulate {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Take the pictures of docs/pictures again
    Screenshots,
    /// Build muster-verify as one file that needs nothing else, and try it in an empty room
    Verifier,
}

fn main() -> ExitCode {
    match perform(Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> anyhow::Result<ExitCode> {
    match task {
        Task::Run { data, browser } => run::run(data.as_deref(), browser),
        Task::Test => test::test(),
        Task::Check => check::check(),
        Task::Bench => bench::bench(),
        Task::Simulate { arguments } => simulate::simulate(&arguments),
        Task::Screenshots => screenshots::screenshots(),
        Task::Verifier => verifier::verifier(),
    }
}

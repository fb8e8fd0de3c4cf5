//! `muster-verify PACK`: see the library beside it.

use std::io::{stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os().skip(1).map(|one| one.to_string_lossy().into_owned()).collect();
    let spoken = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty());
    ExitCode::from(verify::run(&arguments, &spoken.unwrap_or_default(), &mut stdout().lock(), &mut stderr().lock()))
}

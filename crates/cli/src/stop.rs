//! Why a command did not do what was asked, and the exit code that says so.

use std::io::Write;
use std::process::ExitCode;

use engine::Failure;
use serde::Serialize;
use serde_json::{Value, json};

use crate::print;

/// Something that several candidates are offered for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Candidate {
    pub(crate) id: String,
    pub(crate) title: String,
}

/// The two ways to end without having done it.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Exit code 1: understood and refused.
    Refused(Failure),
    /// Exit code 2: not understood.
    Usage { code: &'static str, message: String, candidates: Vec<Candidate> },
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Refused(failure)
    }
}

impl Stop {
    /// Wrong usage, in a sentence.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::Usage { code: "usage", message: message.into(), candidates: Vec::new() }
    }

    /// A text that fits several.
    pub(crate) fn ambiguous(message: impl Into<String>, candidates: Vec<Candidate>) -> Self {
        Self::Usage { code: "ambiguous", message: message.into(), candidates }
    }

    /// A refusal with this code and sentence.
    pub(crate) fn refused(code: &str, message: impl Into<String>) -> Self {
        Self::Refused(Failure::foreign(code, message))
    }

    /// Prints the reason on standard error and answers the exit code.
    pub(crate) fn tell(&self, json: bool) -> ExitCode {
        let text = if json { self.as_json().to_string() } else { self.as_text() };
        let _ = writeln!(std::io::stderr(), "{text}");
        ExitCode::from(match self {
            Self::Refused(failure) if failure.code == "unknown_command" => 2,
            Self::Refused(_) => 1,
            Self::Usage { .. } => 2,
        })
    }

    fn as_json(&self) -> Value {
        match self {
            Self::Refused(failure) => serde_json::to_value(failure).unwrap_or_else(|_| json!({ "code": failure.code })),
            Self::Usage { code, message, candidates } if candidates.is_empty() => json!({ "code": code, "message": message }),
            Self::Usage { code, message, candidates } => json!({ "code": code, "message": message, "candidates": candidates }),
        }
    }

    fn as_text(&self) -> String {
        match self {
            Self::Refused(failure) => print::shown(&failure.message),
            Self::Usage { message, candidates, .. } => {
                let lines = candidates.iter().map(|one| format!("\n  {}  {}", print::shown(&one.id), print::shown(&one.title)));
                print::shown(message) + &lines.collect::<String>()
            }
        }
    }
}

/// What clap says about a command line that it does not take; help and version are no errors.
pub(crate) fn usage(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    if std::env::args_os().any(|argument| argument == "--json") {
        return Stop::usage(error.render().to_string().trim_end()).tell(true);
    }
    let _ = error.print();
    ExitCode::from(2)
}

//! `muster call`: any command of the engine by its name, for scripts.

use clap::Args;
use serde_json::Value;

use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work};

#[derive(Args)]
pub(crate) struct Call {
    /// Name of the command
    name: String,
    /// Its request
    #[arg(default_value = "{}")]
    request: String,
}

impl Call {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        let request: Value =
            serde_json::from_str(&self.request).map_err(|error| Stop::usage(format!("the request is no JSON: {error}")))?;
        let answer = work.call(&self.name, &request)?;
        let pretty = serde_json::to_string_pretty(&answer).unwrap_or_default();
        let lines: Vec<String> = pretty.lines().map(shown).collect();
        Ok(Answer::new(answer, lines.join("\n")))
    }
}

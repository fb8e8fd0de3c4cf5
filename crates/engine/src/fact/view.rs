//! Facts as screens and scripts see them.

use domain::sentence::Args;
use serde::Serialize;
use ts_rs::TS;

use crate::Words;

/// A fact that an item or a criterion follows, and how far it is.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct FactLine {
    /// What it follows, e.g. `checklist.week-1.done`.
    pub follows: String,
    /// What it is, in English; a screen says the sentence `says` with `args`, and `says` with `-now` behind it, where there is
    /// such a sentence, says how far it is.
    pub text: String,
    pub says: String,
    #[ts(as = "Words")]
    pub args: Args,
    pub done: u32,
    pub of: u32,
    pub failed: u32,
    pub so: bool,
    /// When it became so, RFC 3339 with the rollout's offset.
    pub since: Option<String>,
    /// The figure that it rests on, in the target's unit.
    pub figure: Option<f64>,
    pub unit: String,
}

/// Answer of `fact_list`: everything of a rollout that can be followed by its name. Items are followed by their codes,
/// a part of an audience by its per cent.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FactList {
    pub facts: Vec<FactLine>,
}

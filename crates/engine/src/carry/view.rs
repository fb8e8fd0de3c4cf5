//! Carrying changes by file, as people see it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `carry_out`: write what this laptop knows into a file for another laptop of the workspace.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CarryOut {
    /// Whole path of a file that is not there yet; absent in a browser, which gets the contents.
    pub path: Option<String>,
}

/// Answer of `carry_out`.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CarriedOut {
    pub path: Option<String>,
    /// Base64 of the file, where no path was named.
    pub content: Option<String>,
    /// A name to keep it under.
    pub name: String,
    pub bytes: u32,
    /// Changes in it that no server has yet.
    pub unsent: u32,
    /// Files of evidence that are on this laptop and did not fit into it.
    pub files_left: u32,
}

/// Request of `carry_in`: a file that another laptop wrote, by path, or by name and base64 contents.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CarryIn {
    pub path: Option<String>,
    pub name: Option<String>,
    pub content: Option<String>,
}

/// Answer of `carry_in`.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CarriedIn {
    /// Who wrote the file, on which laptop, and when.
    pub by: String,
    pub device: String,
    pub at: String,
    /// Changes that are new here.
    pub taken: u32,
    /// Files of evidence that are new here.
    pub files: u32,
    /// Batches that were here already.
    pub known: u32,
    /// Changes that are kept for the server to decide and not shown, each with the reason.
    pub refused: Vec<RefusedHere>,
    /// Batches that build on something that is not here.
    pub waiting: u32,
    /// Batches whose author's disk was copied or put back.
    pub forked: u32,
    /// Why batches were left out, each different reason once.
    pub left_out: Vec<String>,
}

/// A carried change that the rules refuse here.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RefusedHere {
    pub by: String,
    pub label: String,
    pub at: String,
    pub code: String,
    pub message: String,
}

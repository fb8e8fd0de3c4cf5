//! What the pages are made from: plain values, words already chosen by whoever asks.
//!
//! Instants are milliseconds since 1970; zones are IANA names. Not here: any text that a page prints by itself (`labels`).

pub(crate) mod attendance;
pub(crate) mod joining;
pub(crate) mod sign_off;

use serde::Serialize;

/// What stands around every page: whose it is, what it is called, and as of when.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The workspace's name.
    pub workspace: String,
    /// The rollout's name; empty where a page belongs to none.
    pub rollout: String,
    /// What a person can quote, for instance `SIS-0412` or `HO-3`; also makes the PDF's own identifier.
    pub document_id: String,
    /// Version of what is printed, in words, for instance `roster version 9`; empty for none.
    pub version: String,
    /// The instant up to which the data is known; also the document's date.
    pub as_of: i64,
    /// The zone in which times are printed.
    pub zone: String,
    /// Hash of the workspace's first batch, lower hex: what an auditor compares with paper.
    pub genesis: String,
}

/// Size of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Paper {
    /// 210 by 297 mm.
    #[serde(rename = "a4")]
    A4,
    /// 8.5 by 11 inches.
    #[serde(rename = "us-letter")]
    Letter,
}

//! Evidence as screens and scripts see it. Names of files are free text and never a path.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;

/// One piece of evidence.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EvidenceLine {
    pub id: String,
    /// text, link, file.
    pub form: String,
    pub text: String,
    pub name: String,
    pub size: Option<u32>,
    /// SHA-256 of a file's bytes, hex; empty for texts and links.
    pub digest: String,
    pub by: String,
    pub at: String,
    /// The file's bytes are on this laptop.
    pub held: bool,
    /// Where a file is: `both` (here and at the server), `here`, `arriving`, `server` (not here; comes when somebody wants
    /// it), `away` (on another laptop still). Absent for texts and links.
    pub place: Option<String>,
    /// Bytes that are there of a file on its way, either way.
    pub moved: u32,
    /// Why the server does not take the file.
    pub refused: Option<Failure>,
    pub sent: bool,
}

/// What somebody attaches: a text, a link, or a file by path or by its bytes.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Given {
    /// text, link, file.
    pub form: String,
    pub text: Option<String>,
    pub path: Option<String>,
    pub name: Option<String>,
    /// Base64, where there is no path (browser).
    pub content: Option<String>,
}

/// Request of `item_evidence`. Answers `ItemChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddEvidence {
    pub item: String,
    #[serde(flatten)]
    pub given: Given,
}

/// Request of `point_evidence`. Answers `AreaChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddPointEvidence {
    pub point: String,
    #[serde(flatten)]
    pub given: Given,
}

/// Request of `evidence_content`: a file's bytes, for a browser. Answers `EvidenceContent`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfEvidence {
    pub evidence: String,
}

/// A file of evidence as bytes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EvidenceContent {
    /// To propose, never to use as a path.
    pub name: String,
    pub digest: String,
    /// Base64.
    pub content: String,
}

/// Request of `evidence_save`: writes a copy to a file that is not there yet. Answers `EvidenceSaved`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SaveEvidence {
    pub evidence: String,
    /// The whole path, chosen by a person.
    pub file: String,
}

/// Answer of `evidence_save`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EvidenceSaved {
    pub file: String,
    pub bytes: u32,
}

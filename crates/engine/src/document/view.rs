//! Documents of a hand-off as screens and scripts see them. Instants are RFC 3339 with the rollout's offset.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::evidence::view::{EvidenceLine, Given};
use crate::whom::WhomLine;

/// Answer of `document_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Documents {
    /// By area, then by title.
    pub documents: Vec<DocumentLine>,
    pub areas: Vec<AreaChoice>,
    pub members: Vec<WhomLine>,
    /// How many have a version, and how many of those somebody who receives the area accepted in its newest one.
    pub held: u32,
    pub accepted: u32,
    pub as_of: String,
}

/// An area, to choose from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AreaChoice {
    pub id: String,
    pub title: String,
}

/// A document with its versions.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DocumentLine {
    pub id: String,
    pub area: String,
    pub area_title: String,
    pub title: String,
    /// Who keeps it up to date: as it is kept, and as it is shown.
    pub owner: String,
    pub owner_name: String,
    pub note: String,
    /// Newest first.
    pub editions: Vec<EditionLine>,
    /// none (no version yet), unread, read (in an earlier version only), accepted, questioned: of the newest version.
    pub state: String,
    /// The newest version came after a signature of the area that stands.
    pub since_signed: bool,
    pub two_versions: bool,
}

/// One version.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EditionLine {
    pub version: String,
    /// What is new in it.
    pub news: String,
    pub evidence: EvidenceLine,
    pub reads: Vec<ReadLine>,
    /// The member who works here brought it, and so does not accept it.
    pub own: bool,
}

/// What somebody said of a version.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadLine {
    pub name: String,
    /// read, accepted, questioned.
    pub said: String,
    pub note: String,
    pub at: String,
    pub sent: bool,
}

/// Request of `document_set`: a new document, or one whole.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetDocument {
    pub document: Option<String>,
    /// Stays what it was of one that is there.
    pub area: String,
    pub title: String,
    /// A member's id or name, or another name.
    pub owner: Option<String>,
    pub note: Option<String>,
}

/// Request of the commands that take one document.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfDocument {
    pub document: String,
}

/// Request of `document_edition`: a new version, as a file or a link.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddEdition {
    pub document: String,
    pub version: String,
    pub news: Option<String>,
    #[serde(flatten)]
    pub given: Given,
}

/// Request of `document_say`: the member who works here read, accepts or questions a version.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SayDocument {
    pub document: String,
    /// The newest where it is absent.
    pub edition: Option<String>,
    /// read, accepted, questioned.
    pub said: String,
    pub note: Option<String>,
}

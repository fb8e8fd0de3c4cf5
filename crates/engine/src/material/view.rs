//! Materials as screens and scripts see them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::evidence::view::{EvidenceLine, Given};

/// Request of `material_list`: which materials. Answers `Materials`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MaterialFilter {
    pub rollout: String,
    /// One sort only.
    pub sort: Option<String>,
    /// One state only; without it all but those that are retired.
    pub state: Option<String>,
    /// Id of an audience: what is for it or for everybody.
    pub audience: Option<String>,
    /// Words of title, owner, version, language or note.
    pub text: Option<String>,
}

/// Answer of `material_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Materials {
    pub materials: Vec<MaterialLine>,
    /// What the plan wants, whatever the filter says.
    pub targets: Vec<TargetLine>,
    /// How many of the rollout are in which state, whatever the filter says.
    pub counts: Vec<StateCount>,
    pub audiences: Vec<Named>,
    /// RFC 3339 with the rollout's offset.
    pub as_of: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct StateCount {
    pub state: String,
    pub count: u32,
}

/// A record by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Named {
    pub id: String,
    pub title: String,
}

/// One material.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MaterialLine {
    pub id: String,
    pub title: String,
    pub sort: String,
    /// planned, in-work, in-review, approved, published, retired.
    pub state: String,
    pub owner: String,
    /// For everybody where it is empty.
    pub audiences: Vec<Named>,
    /// How long it plays.
    #[ts(type = "number | null")]
    pub seconds: Option<i64>,
    #[ts(type = "number | null")]
    pub pages: Option<i64>,
    #[ts(type = "number | null")]
    pub entries: Option<i64>,
    pub language: String,
    pub version: String,
    pub link: String,
    pub course: Option<Named>,
    pub topic: Option<Named>,
    pub on_paper: bool,
    pub note: String,
    /// The newest file.
    pub file: Option<EvidenceLine>,
    /// How often it was handed out.
    pub handouts: u32,
    pub two_versions: bool,
    pub sent: bool,
}

/// What the plan wants of one sort, and how far that is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TargetLine {
    pub id: String,
    pub title: String,
    pub sort: String,
    pub audience: Option<Named>,
    /// pieces, pages, entries.
    pub measure: String,
    #[ts(type = "number")]
    pub least: i64,
    #[ts(type = "number | null")]
    pub shortest: Option<i64>,
    #[ts(type = "number | null")]
    pub longest: Option<i64>,
    #[ts(type = "number")]
    pub ready: i64,
    #[ts(type = "number")]
    pub in_work: i64,
    #[ts(type = "number")]
    pub planned: i64,
    #[ts(type = "number")]
    pub missing: i64,
    /// Ready, and too short or too long to count.
    pub out_of_range: Vec<OutOfRange>,
    /// Ready, and nobody has said how long or how much it is.
    pub unmeasured: Vec<Named>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct OutOfRange {
    pub id: String,
    pub title: String,
    #[ts(type = "number")]
    pub seconds: i64,
}

/// Request of `material_set`: a new material, or changes of one. What is absent stays; an empty text takes it out.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetMaterial {
    pub rollout: String,
    /// The one that is changed; a new one without it.
    pub material: Option<String>,
    pub title: Option<String>,
    pub sort: Option<String>,
    pub state: Option<String>,
    pub owner: Option<String>,
    /// Ids or exact titles.
    pub audiences: Option<Vec<String>>,
    /// `3:30`, or seconds.
    pub length: Option<String>,
    pub pages: Option<String>,
    pub entries: Option<String>,
    pub language: Option<String>,
    pub version: Option<String>,
    pub link: Option<String>,
    /// Id or exact title of a course.
    pub course: Option<String>,
    /// Id or exact title of a topic; its course goes along.
    pub topic: Option<String>,
    pub on_paper: Option<bool>,
    pub note: Option<String>,
}

/// Answer of what changes a material.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MaterialChanged {
    /// Absent where nothing was different.
    pub action: Option<String>,
    pub label: String,
    pub view: MaterialView,
}

/// Request of `material_show`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfMaterial {
    pub material: String,
}

/// Answer of `material_show`: one material with its files, newest first, and where it went.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MaterialView {
    pub line: MaterialLine,
    pub files: Vec<EvidenceLine>,
    pub handouts: Vec<HandoutLine>,
}

/// It was given to somebody.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HandoutLine {
    pub id: String,
    pub material: Named,
    /// session, cohort, person.
    pub kind: String,
    pub to: Named,
    pub at: String,
    #[ts(type = "number")]
    pub copies: i64,
    pub version: String,
    pub note: String,
    /// Who noted it.
    pub by: String,
    pub sent: bool,
}

/// Request of `material_file`: a new file of a material; the ones before stay.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddMaterialFile {
    pub material: String,
    #[serde(flatten)]
    pub given: Given,
}

/// Request of `handout_add`: to exactly one of session, cohort and person. Answers `MaterialChanged`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddHandout {
    pub material: String,
    pub session: Option<String>,
    pub cohort: Option<String>,
    pub person: Option<String>,
    /// Local time in the rollout's zone; now without it.
    pub at: Option<String>,
    /// One without it.
    #[ts(type = "number | null")]
    pub copies: Option<i64>,
    pub note: Option<String>,
}

/// Request of `handout_remove`. Answers `MaterialChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfHandout {
    pub handout: String,
}

/// Request of `handout_list`: everything that was handed out, to one of these only where it is named. Answers `Handouts`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct HandoutList {
    pub rollout: String,
    pub session: Option<String>,
    pub cohort: Option<String>,
    pub person: Option<String>,
}

/// Answer of `handout_list`, newest first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Handouts {
    pub handouts: Vec<HandoutLine>,
}

/// Request of `material_target_set`: a new target, or changes of one. Answers `Done`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetTarget {
    pub rollout: String,
    pub target: Option<String>,
    pub title: Option<String>,
    pub sort: Option<String>,
    /// Id or exact title; empty for all.
    pub audience: Option<String>,
    pub measure: Option<String>,
    #[ts(type = "number | null")]
    pub least: Option<i64>,
    /// `2:00` or seconds; empty for none.
    pub shortest: Option<String>,
    pub longest: Option<String>,
}

/// Request of `material_target_remove`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfTarget {
    pub target: String,
}

/// Request of `material_export`: the list of the filter, with the targets; or everything that was handed out.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportMaterials {
    pub filter: MaterialFilter,
    /// `materials` or `handouts`.
    pub what: String,
    /// csv, xlsx, pdf.
    pub format: String,
    /// `en` or `vi`.
    pub language: String,
    /// A new file by its whole path; without it the answer holds the bytes.
    pub path: Option<String>,
}

//! Kinds, rules, rights, the fold and the wire forms of Muster.
//!
//! Pure: time, ids and randomness are arguments, and nothing here reads a file, a socket or a clock.
//! The same functions decide on the server, on a laptop and between two laptops in one room.
//! Start with [`kind`] (how a record kind is declared), [`batch`] (what is signed and sent) and
//! [`fold`] (how writes become what people see). `docs/model.md` tells the model in prose.

pub mod assessment;
pub mod badge;
pub mod baseline;
pub mod batch;
pub mod calendar;
pub mod carry_over;
pub mod certificate;
pub mod check_in;
pub mod checklist;
pub mod completion;
pub mod dates;
pub mod delegation;
pub mod document;
pub mod downtime;
pub mod early_life;
pub mod erasing;
pub mod feedback;
pub mod files;
pub mod fold;
pub mod gate;
pub mod handoff;
pub mod id;
pub mod judge;
pub mod kind;
pub mod kinds;
pub mod material;
pub mod meeting;
pub mod moment;
pub mod monitoring;
pub mod normal;
pub mod op;
mod overlay;
pub mod paper;
pub mod people;
pub mod plan;
pub mod planted;
pub mod presence;
pub mod proposal;
pub mod record;
pub mod report;
pub mod rights;
pub mod rollout;
pub mod rota;
pub mod runbook;
pub mod sentence;
pub mod status_link;
pub mod sync;
pub mod trainer;
pub mod training;
pub mod value;
pub mod walkthrough;
pub mod wire;
pub mod workshop;
pub mod workspace;

pub use id::{AuthorId, Hash, Id, RecordKey};
pub use kind::{Cell, Class, IdRule, Kind, KindOf, Scope};
pub use kinds::{KINDS, kind};
pub use op::{Dot, Group, Operation, Verb, Write};
pub use record::{LiveWrite, RecordState};
pub use value::{CellType, CellValue, Ref, Text};

/// The version of the kinds and rules that this build knows; a batch names the one it was written with.
pub const SCHEMA: u32 = 1;

/// The name of a cell: borrowed from its declaration where this build knows it, since every record holds a dozen.
pub type CellName = std::borrow::Cow<'static, str>;

/// Cells of a record by name, as values.
pub type Cells = std::collections::BTreeMap<CellName, serde_json::Value>;

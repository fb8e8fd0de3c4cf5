//! Templates: rollouts without dates, kept as TOML files that a practitioner can read and edit.
//!
//! [`parse`] turns files into a [`Template`] or into the whole list of what is wrong with them;
//! [`draft`] turns a template into the records of one rollout. Everything is pure: no disk, no clock,
//! ids are handed in. The rollout record itself, and writing anything, are the caller's.
//! `docs/template.md` explains the files to somebody who edits them.

mod builtin;
mod check;
mod check_figures;
mod check_materials;
mod check_training;
mod chosen;
mod counts;
mod day;
mod draft;
mod draft_figures;
mod draft_materials;
mod draft_training;
mod error;
mod facts;
mod follows;
mod handing;
mod model;
mod order;
mod parse;
mod plan;
pub(crate) mod save;
mod whole;

#[cfg(test)]
mod tests;

pub use builtin::{Builtin, builtin, find};
pub(crate) use chosen::chosen;
pub use counts::Counts;
pub use day::{Duty, Meeting};
pub use draft::{Draft, draft};
pub use error::{TemplateError, TemplateErrors};
pub use model::{Checklist, Item, Repeat, Section, Template};
pub use parse::parse;
pub use plan::{
    Area, Audience, Claim, Cohort, Contradiction, Course, Criterion, Facts, Figure, Gate, Material, MaterialTarget, Point, RolePlan,
    Session, Topic, WayBack,
};

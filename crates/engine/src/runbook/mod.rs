//! The day: runs of a checklist with planned, forecast and actual times, and the latest time at which going back is safe.
//!
//! What will be when is `domain::runbook::forecast`; a rehearsal leaves the checklist alone, a live run writes the
//! states of its items weakly, so that a person's own word in the checklist counts before it.

pub(crate) mod change;
mod gather;
mod show;
pub mod view;
mod way_back;

pub(crate) use show::{run_list, run_show};
pub(crate) use way_back::{way_back_begin, way_back_set};

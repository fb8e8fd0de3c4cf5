//! Meetings of the day with an agenda that fills itself, their minutes, and the decision log.
//!
//! The rules are `domain::meeting`. An agenda is read from the same answers as the screens that it leads to.

mod agenda;
mod change;
mod close;
mod export;
mod log;
mod resolve;
mod show;
mod support;
pub mod view;

pub(crate) use change::{meeting_here, meeting_note, meeting_open, meeting_remove, meeting_set};
pub(crate) use close::{kept_of_sample, meeting_close, page_kept, page_read};
pub(crate) use export::{meeting_export, resolution_export};
pub(crate) use log::resolution_list;
pub(crate) use resolve::{resolution_add, resolution_done};
pub(crate) use show::{meeting_list, meeting_show};

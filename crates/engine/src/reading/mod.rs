//! Reading of files that people bring: bytes, a file name and choices in, plain rows out.
//!
//! Not here: the store, matching rows with people, attendance arithmetic. Nothing in this folder asks for the time,
//! the network or a file system, so the same bytes always give the same rows.

mod address;
mod archive;
mod cell;
mod columns;
mod container;
mod decoration;
mod delimited;
mod encoding;
mod fold;
mod header;
mod headings;
mod held;
mod joined;
mod limits;
mod meeting;
mod merged;
mod name;
mod notes;
mod ods;
mod ods_cell;
mod opinions;
mod product;
mod read;
mod refusal;
mod rejects;
mod repeats;
mod roster;
mod row;
mod sheets;
mod table;
mod tasks;
mod workbook;
mod zeros;

pub use meeting::{DateOrder, Meeting, MeetingOptions, Stay, When, read_meeting};
pub(crate) use notes::warning;
pub use opinions::{Opinion, Opinions, read_opinions};
pub use read::read_roster;
pub use refusal::ReadRefusal;
pub(crate) use rejects::rejected;
pub use rejects::{RejectHeadings, rejected_csv};
pub use roster::{ReadOptions, RejectedRow, Roster, RosterRow};
pub use tasks::{TaskOptions, TaskRow, TaskSheet, Unit, read_tasks};

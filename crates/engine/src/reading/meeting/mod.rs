//! Attendance reports of meetings: Teams, Zoom, Meet, Webex, or a sheet with names and times; bytes in, stays out.
//!
//! Not here: who is meant, how long somebody was there in all, which mark that makes.

mod columns;
mod stay;
mod tables;
mod times;

use crate::people::view::{ColumnChoice, ReadAs, Rejected, Warning};

pub use tables::read_meeting;
pub use times::{DateOrder, When};
pub(super) use times::{order, written};

/// What a person decided by hand about a report; nothing means "find out".
#[derive(Clone, Copy, Debug, Default)]
pub struct MeetingOptions<'o> {
    pub sheet: Option<&'o str>,
    pub dates: Option<DateOrder>,
    /// The day of the session, which settles an order of day and month that the report leaves open.
    pub near: Option<chrono::NaiveDate>,
}

/// A report as it was read.
#[derive(Clone, Debug, Default)]
pub struct Meeting {
    pub read_as: ReadAs,
    pub columns: Vec<ColumnChoice>,
    /// How day and month were taken; none where no date is written.
    pub dates: Option<DateOrder>,
    /// The order of day and month is a guess.
    pub dates_open: bool,
    /// Times are in UTC, as a heading or the times themselves say.
    pub utc: bool,
    /// Rows of people, those that are left out as no attendance counted; not totals.
    pub read: u32,
    pub stays: Vec<Stay>,
    pub rejected: Vec<Rejected>,
    pub warnings: Vec<Warning>,
}

/// One stay of somebody, or their whole meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stay {
    pub line: u32,
    pub sheet: String,
    pub name: String,
    /// What stands in brackets behind the name, where the product puts the original name there.
    pub other_name: Option<String>,
    /// Address and account name, the likelier first.
    pub emails: Vec<String>,
    pub join: Option<When>,
    pub leave: Option<When>,
    pub seconds: Option<u32>,
    /// Somebody's whole meeting in one row: its duration is right, the time between first and last may hold gaps.
    pub whole: bool,
}

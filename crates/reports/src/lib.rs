//! Printed pages (PDF), CSV and workbooks, from plain values to bytes.
//!
//! Every page kind is a struct in `input`, a Typst template in `pages/` and one function here that joins the two.
//! The same input gives the same bytes: the instant, the zone and the document's id are handed in with the `Frame`.
//! Names and texts travel to the templates as JSON data and are never spliced into markup.
//!
//! Not here: reading the store, deciding what a report contains, and writing files.

// Lets the samples name this crate in the same way from its tests and from the example.
#[cfg(test)]
extern crate self as reports;

mod badge_page;
mod clock;
mod csv_file;
mod digest;
mod document_file;
mod error;
mod input;
mod labels;
mod page;
mod page_world;
mod printable;
mod printer;
mod qr;
mod qr_mask;

mod certificate_page;
mod enrolment_page;
mod recovery_page;
mod register_page;
mod sign_in_page;
mod sign_off_page;
mod table_file;
mod workbook;

#[cfg(test)]
mod page_tests;
#[cfg(test)]
mod samples;

pub use csv_file::{Cell, csv_bytes};
pub use enrolment_page::enrolment_pdf;
pub use error::ReportError;
pub use input::attendance::{AttendanceRegister, Mark, MarkStatus, RegisterRow, SessionHead, SheetRow, SignInSheet};
pub use input::joining::{Enrolment, RecoveryCode};
pub use input::sign_off::{Condition, Decision, Knew, SignOff, SilentDevice, Tie, Tied};
pub use input::{Frame, Paper};
pub use labels::Language;
pub use printer::printer;
pub use recovery_page::recovery_code_pdf;
pub use register_page::register_pdf;
pub use sign_in_page::sign_in_sheet_pdf;
pub use sign_off_page::sign_off_pdf;

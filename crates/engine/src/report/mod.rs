//! What leaves as paper: the deployment report of a day, the executive page, the audit extract, the contact sheet, and
//! checklists, runs and gates as records.
//!
//! A report is a list of sentences and tables in which nothing is said yet in a language. The screen, PDF, XLSX and CSV
//! are made from that one answer, so they agree to the digit; an issued report keeps it.

mod audit;
mod audit_check;
mod brief;
mod contacts;
mod day;
mod document;
mod issue;
mod run;
pub(crate) mod said;
mod sources;
pub mod view;

pub(crate) use audit_check::audit_check;
pub(crate) use brief::executive_show;
pub(crate) use contacts::{contact_confirm, contact_list, contact_remove, contact_set};
pub(crate) use document::{report_export, report_show, report_text};
pub(crate) use issue::{report_issue, report_list};

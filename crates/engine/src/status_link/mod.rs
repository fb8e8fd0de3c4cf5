//! Links to the page on the server for those without Muster: made, copied, taken back.
//!
//! The page itself is the server's.

mod change;
mod list;
pub mod view;

pub(crate) use change::{status_link_new, status_link_revoke};
pub(crate) use list::status_link_list;

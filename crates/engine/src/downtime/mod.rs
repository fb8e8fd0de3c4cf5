//! The ledger of downtime: entries with who said so, their sums, and the budgets that they count against.

pub(crate) mod ledger;
pub mod view;

//! Who is on call when, what the shifts leave open of the plan's hours, whom to reach, and the hand-over between shifts.
//!
//! The rules are `domain::rota`. The page of a hand-over is read from the same answers as the screens it leads to.

pub(crate) mod book;
mod change;
mod cover;
mod fill;
mod page;
pub(crate) mod show;
pub mod view;

pub(crate) use change::{escalation_remove, escalation_set, shift_remove, shift_set};
pub(crate) use fill::shifts_fill;
pub(crate) use page::{shift_hand_over, shift_page, shift_take};
pub(crate) use show::rota_show;

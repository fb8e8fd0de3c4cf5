//! Walkthroughs and drills of the hand-off, and every time that one was done.
//!
//! The rules are `domain::walkthrough`. What a walk shows counts for the points that its walkthrough names; what is
//! signed says of each walkthrough how it last came out.

mod change;
pub(crate) mod show;
pub mod view;

pub(crate) use change::{walk_add, walk_remove, walkthrough_remove, walkthrough_set};
pub(crate) use show::walkthrough_list;

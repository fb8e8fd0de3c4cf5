//! Two laptops that agree over the room's network, directly: one shares and shows a code, the other comes with it.
//!
//! Nothing listens but between `room_share` and its end, and nothing is announced. [`line`] is the encrypted channel,
//! [`pair`] proves who is at its ends (the argument is in `docs/protocol.md`), [`trade`] exchanges what each lacks, with
//! the same rules as files that are carried. The engine is held to read and to take in, never while the network is asked.

mod addresses;
mod join;
mod line;
mod meeting;
mod pair;
mod share;
mod trade;
pub mod view;
mod words;

pub(crate) use join::room_join;
pub(crate) use meeting::{Room, room_show, room_stop, room_wait};
pub(crate) use share::room_share;

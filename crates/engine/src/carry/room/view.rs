//! Two laptops in one room, as people see it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::carry::view::CarriedIn;

/// Request of `room_share`: wait in the room for another laptop of the workspace.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct RoomShare {
    /// The address to wait at; absent for every address of this laptop in a private network.
    pub address: Option<String>,
    /// How long, 1 to 60; absent for ten.
    pub minutes: Option<u32>,
}

/// Request of `room_join`: come to a laptop that shares.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct RoomJoin {
    /// As the other screen shows it; the code may stand behind it.
    pub address: String,
    pub code: Option<String>,
}

/// Request of `room_wait`: answer when something is different from what was seen, or after a while.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
pub struct RoomWait {
    pub seen: u32,
}

/// How far two laptops are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RoomState {
    /// Nobody shares here, and nobody came.
    #[default]
    Idle,
    /// It listens for another laptop.
    Waiting,
    /// It looks for the other laptop, and both prove themselves.
    Pairing,
    /// Changes and files go there and back.
    Trading,
    /// Both have all that the other had.
    Done,
    /// It ended before that; what came until then is kept.
    Ended,
}

/// Answer of every command about a room.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct RoomView {
    /// Grows with every difference.
    pub seen: u32,
    pub state: RoomState,
    /// It is this laptop that shares.
    pub shares: bool,
    /// Where it waits, the likeliest first: address and port.
    pub addresses: Vec<String>,
    /// What the other one types, while it is good.
    pub code: Option<String>,
    /// Until when it waits.
    pub until: Option<String>,
    /// How often a wrong code may still be tried.
    pub tries: u32,
    /// Why the last try failed, while it goes on waiting.
    pub tried: Option<Failure>,
    /// Who is there, once they have proved it: nothing in `name` where this laptop does not know them yet.
    pub with: Option<RoomNeighbour>,
    /// Pieces of work in both directions so far, of how many as far as known.
    pub done: u32,
    pub of: u32,
    /// Batches that the other laptop got from this one, and files.
    pub sent: u32,
    pub files_sent: u32,
    /// What came from it.
    pub received: Option<CarriedIn>,
    /// Why it ended.
    pub failure: Option<Failure>,
}

/// The laptop at the other end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct RoomNeighbour {
    pub name: String,
    pub device: String,
}

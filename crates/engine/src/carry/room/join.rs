//! `room_join`: coming to a laptop that shares, with its address and its code. Answers at the end.

use keys::pairing::Side;

use super::line::Line;
use super::meeting::Meeting;
use super::view::{RoomJoin, RoomState, RoomView};
use super::{addresses, pair, trade};
use crate::app::view::Nothing;
use crate::{Desk, Failure, Result};

/// Exchanges with the laptop at that address.
pub(crate) fn room_join(desk: &Desk, request: RoomJoin) -> Result<RoomView> {
    let (address, code) = addresses::typed(&request.address, request.code.as_deref())?;
    let (author, genesis) = desk.with(|engine| Ok((engine.me.author, engine.store.genesis()?)))?;
    let meeting = Meeting::new(author, genesis, code.clone(), Vec::new());
    desk.inner.room.begin(&meeting, RoomView { state: RoomState::Pairing, code: Some(code), ..RoomView::default() })?;
    desk.tell(vec!["room".to_owned()]);
    let outcome = Line::joined(address, &meeting).and_then(|mut line| {
        let with = pair::join(desk, &meeting, &mut line)?;
        trade::all(desk, &meeting, &mut line, Side::Joins, with)
    });
    let failure: Option<Failure> = outcome.err();
    desk.room_over(&meeting, failure.clone());
    match failure {
        Some(failure) => Err(failure),
        None => super::room_show(desk, Nothing {}),
    }
}

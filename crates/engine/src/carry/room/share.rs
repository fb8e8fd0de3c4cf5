//! `room_share`: waiting for another laptop, while somebody looks, for ten minutes, until one has come with the code.

use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use keys::pairing::{self, Side};
use rustls::ServerConfig;

use super::line::{self, Line};
use super::meeting::{Meeting, TRIES};
use super::view::{RoomShare, RoomState, RoomView};
use super::{addresses, pair, trade};
use crate::{Desk, Failure, Result, times};

const USUAL_MINUTES: u32 = 10;
const MOST_MINUTES: u32 = 60;
/// How often it is looked whether somebody came.
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// Laptops that prove themselves at the same time.
const MOST_VISITORS: usize = 4;

/// Shares in this room; answers with what the other laptop needs.
pub(crate) fn room_share(desk: &Desk, request: RoomShare) -> Result<RoomView> {
    let minutes = request.minutes.unwrap_or(USUAL_MINUTES);
    if !(1..=MOST_MINUTES).contains(&minutes) {
        return Err(Failure::invalid("minutes", "room_minutes").with("most", i64::from(MOST_MINUTES)));
    }
    share_for(desk, request.address.as_deref(), Duration::from_secs(60) * minutes)
}

fn share_for(desk: &Desk, address: Option<&str>, time: Duration) -> Result<RoomView> {
    if let Some(waiting) = desk.inner.room.waiting() {
        return Ok(waiting);
    }
    let (author, genesis, until) = desk.with(|engine| {
        let until = engine.now() + i64::try_from(time.as_millis()).unwrap_or(0);
        Ok((engine.me.author, engine.store.genesis()?, times::local(until, engine.zone()?)))
    })?;
    let (config, code) = (line::fresh()?, pairing::generate_code()?);
    let listeners = listen(desk, address)?;
    let addresses = listeners.iter().filter_map(|listener| Some(listener.local_addr().ok()?.to_string())).collect();
    let meeting = Meeting::new(author, genesis, code.clone(), listeners);
    let state = RoomState::Waiting;
    let view = RoomView { state, shares: true, addresses, code: Some(code), until: Some(until), tries: TRIES, ..RoomView::default() };
    desk.inner.room.begin(&meeting, view)?;
    desk.tell(vec!["room".to_owned()]);
    let door = Door { desk: desk.clone(), meeting, config, visitors: Arc::default() };
    thread::spawn(move || door.keep(time));
    super::room_show(desk, crate::app::view::Nothing {})
}

fn listen(desk: &Desk, address: Option<&str>) -> Result<Vec<TcpListener>> {
    let wanted: Vec<IpAddr> = match (address, desk.inner.options.room) {
        (Some(text), _) => vec![text.trim().parse().map_err(|_| Failure::invalid("address", "room_own_address"))?],
        (None, Some(only)) => vec![only],
        (None, None) => addresses::offered(),
    };
    let (mut listeners, mut port) = (Vec::new(), 0);
    for ip in wanted {
        // One port for all where it can be had, so that only the address differs.
        let listener = TcpListener::bind((ip, port)).or_else(|_| TcpListener::bind((ip, 0)));
        let Ok(listener) = listener else { continue };
        listener.set_nonblocking(true).map_err(Failure::fault)?;
        port = listener.local_addr().map_or(0, |own: SocketAddr| own.port());
        listeners.push(listener);
    }
    if listeners.is_empty() { Err(Failure::new("room_no_network")) } else { Ok(listeners) }
}

/// Who comes in, and until when.
struct Door {
    desk: Desk,
    meeting: Arc<Meeting>,
    config: Arc<ServerConfig>,
    visitors: Arc<AtomicUsize>,
}

impl Door {
    fn keep(&self, time: Duration) {
        let begun = Instant::now();
        while self.meeting.goes_on().is_ok() {
            let over =
                if begun.elapsed() >= time { Some("room_late") } else { self.desk.inner.room.is_unwatched().then_some("room_unwatched") };
            if let Some(why) = over.filter(|_| !self.meeting.is_claimed()) {
                return self.desk.room_over(&self.meeting, Some(Failure::new(why)));
            }
            let Some(came) = self.meeting.visitors() else { return };
            came.into_iter().for_each(|socket| self.receive(socket));
            self.meeting.rest(LOOK_EVERY);
        }
    }

    fn receive(&self, socket: TcpStream) {
        if self.visitors.fetch_add(1, Ordering::SeqCst) >= MOST_VISITORS || socket.set_nonblocking(false).is_err() {
            self.visitors.fetch_sub(1, Ordering::SeqCst);
            return;
        }
        let (desk, meeting, config, visitors) = (self.desk.clone(), self.meeting.clone(), self.config.clone(), self.visitors.clone());
        thread::spawn(move || {
            visit(&desk, &meeting, config, socket);
            visitors.fetch_sub(1, Ordering::SeqCst);
        });
    }
}

/// One visitor, who may be anybody.
fn visit(desk: &Desk, meeting: &Arc<Meeting>, config: Arc<ServerConfig>, socket: TcpStream) {
    let mut mine = false;
    let outcome = Line::shared(socket, config, meeting).and_then(|mut line| {
        let with = pair::share(desk, meeting, &mut line, &mut mine)?;
        trade::all(desk, meeting, &mut line, Side::Shares, with)
    });
    match outcome {
        Ok(()) => desk.room_over(meeting, None),
        Err(failure) if mine => desk.room_over(meeting, Some(failure)),
        // Another visitor is being served, or it is over.
        Err(_) if meeting.is_claimed() || meeting.goes_on().is_err() => {}
        Err(_) if meeting.is_guessed_out() => desk.room_over(meeting, Some(Failure::new("room_guessed"))),
        Err(failure) => desk.room_changed(meeting, |view| view.tried = Some(failure)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;
    use crate::carry::room::view::RoomWait;

    #[test]
    fn it_listens_no_longer_than_its_time() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(folder.path().join("data"), Options { device: "HA-01".to_owned(), ..Options::default() }).unwrap();
        desk.call("workspace_start", br#"{"name":"Ana","roles":[],"workspace":"W","zone":"UTC"}"#).unwrap();
        let mut view = share_for(&desk, Some("127.0.0.1"), Duration::ZERO).unwrap();
        let address = view.addresses.first().cloned();
        while view.state == RoomState::Waiting {
            view = crate::carry::room::room_wait(&desk, RoomWait { seen: view.seen }).unwrap();
        }
        assert_eq!(view.failure.and_then(|failure| failure.sentence).as_deref(), Some("failure-room_late"));
        assert!(view.code.is_none() && view.addresses.is_empty());
        // Where it was over before it was told, there is no address to try.
        assert!(address.is_none_or(|address| TcpStream::connect(address).is_err()));
    }
}

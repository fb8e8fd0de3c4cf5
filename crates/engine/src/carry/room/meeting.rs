//! The one meeting of this laptop with another one: how far it is, told and ended from another thread.

use std::collections::BTreeMap;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use domain::AuthorId;

use super::view::{RoomState, RoomView, RoomWait};
use crate::app::view::Nothing;
use crate::desk::lock;
use crate::{Desk, Engine, Failure, Result};

/// How often a wrong code may be tried before a new one is needed.
pub(super) const TRIES: u32 = 5;
/// A screen that asks no more for so long is closed.
const UNWATCHED: Duration = Duration::from_secs(150);
/// `room_wait` answers after so long at the latest.
const WAIT: Duration = Duration::from_secs(20);

/// What is told of the meeting, and the meeting itself.
#[derive(Default)]
pub(crate) struct Room {
    now: Mutex<Now>,
    changed: Condvar,
}

#[derive(Default)]
struct Now {
    view: RoomView,
    meeting: Option<Arc<Meeting>>,
    /// When somebody last asked how far it is.
    looked: Option<Instant>,
}

/// What one meeting works with.
pub(super) struct Meeting {
    /// Who works here; another person of this laptop does not go on with it.
    pub(super) author: AuthorId,
    /// The workspace's first batch.
    pub(super) genesis: Vec<u8>,
    pub(super) code: String,
    tries: AtomicU32,
    claimed: AtomicBool,
    /// Why it is over; nothing while it goes on.
    over: Mutex<Option<Failure>>,
    ended: Condvar,
    listeners: Mutex<Vec<TcpListener>>,
    sockets: Mutex<BTreeMap<u64, TcpStream>>,
}

impl Meeting {
    pub(super) fn new(author: AuthorId, genesis: Vec<u8>, code: String, listeners: Vec<TcpListener>) -> Arc<Self> {
        Arc::new(Self {
            author,
            genesis,
            code,
            tries: AtomicU32::new(TRIES),
            claimed: AtomicBool::default(),
            over: Mutex::default(),
            ended: Condvar::new(),
            listeners: Mutex::new(listeners),
            sockets: Mutex::default(),
        })
    }

    /// Ends it: nothing listens from here on, and whoever reads or writes stops.
    fn end(&self, why: Failure) {
        lock(&self.over).get_or_insert(why);
        self.ended.notify_all();
        lock(&self.listeners).clear();
        lock(&self.sockets).values().for_each(|socket| drop(socket.shutdown(Shutdown::Both)));
    }

    fn why_over(&self) -> Option<Failure> {
        lock(&self.over).clone()
    }

    /// Goes on only while nobody ended it.
    pub(super) fn goes_on(&self) -> Result<()> {
        self.why_over().map_or(Ok(()), Err)
    }

    /// Why it was ended, or this.
    pub(super) fn or_over(&self, code: &str) -> Failure {
        self.why_over().unwrap_or_else(|| Failure::new(code))
    }

    /// What a line that does not go on means.
    pub(super) fn broken(&self) -> Failure {
        self.or_over("room_broken")
    }

    /// Knows of a socket, so that the end of the meeting is its end; answers the number to let it go by.
    pub(super) fn holds(&self, socket: &TcpStream) -> Result<u64> {
        let socket = socket.try_clone().map_err(Failure::fault)?;
        let number = {
            let mut sockets = lock(&self.sockets);
            let number = sockets.last_key_value().map_or(0, |(last, _)| last + 1);
            sockets.insert(number, socket);
            number
        };
        // It may have ended between the two.
        self.goes_on().inspect_err(|_| self.lets_go(number))?;
        Ok(number)
    }

    /// Ends a line that was held.
    pub(super) fn lets_go(&self, number: u64) {
        if let Some(socket) = lock(&self.sockets).remove(&number) {
            let _ = socket.shutdown(Shutdown::Both);
        }
    }

    /// Whoever came in the meantime, one for each listener at most; nothing once none of them is left.
    pub(super) fn visitors(&self) -> Option<Vec<TcpStream>> {
        let listeners = lock(&self.listeners);
        let came = listeners.iter().filter_map(|listener| listener.accept().ok()).map(|(socket, _)| socket).collect();
        (!listeners.is_empty()).then_some(came)
    }

    /// Waits a moment, or until it is over.
    pub(super) fn rest(&self, moment: Duration) {
        let over = lock(&self.over);
        if over.is_none() {
            drop(self.ended.wait_timeout(over, moment));
        }
    }

    /// Takes one of the tries; how many are left, or nothing where there was none.
    pub(super) fn take_try(&self) -> Option<u32> {
        let taken = self.tries.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
        taken.ok().map(|before| before - 1)
    }

    pub(super) fn is_guessed_out(&self) -> bool {
        self.tries.load(Ordering::SeqCst) == 0
    }

    /// The code has done its work: it is spent, and nobody else comes in. False if somebody was quicker.
    pub(super) fn claim(&self) -> bool {
        let first = !self.claimed.swap(true, Ordering::SeqCst);
        if first {
            lock(&self.listeners).clear();
        }
        first
    }

    pub(super) fn is_claimed(&self) -> bool {
        self.claimed.load(Ordering::SeqCst)
    }

    /// Works with the engine as the person who began this.
    pub(super) fn with<T>(&self, desk: &Desk, work: impl FnOnce(&mut Engine) -> Result<T>) -> Result<T> {
        self.goes_on()?;
        desk.with(|engine| if engine.me.author == self.author { work(engine) } else { Err(stopped()) })
    }
}

impl Room {
    /// Begins a meeting where none goes on.
    pub(super) fn begin(&self, meeting: &Arc<Meeting>, view: RoomView) -> Result<()> {
        let mut now = lock(&self.now);
        if now.is_on() {
            return Err(Failure::new("room_busy"));
        }
        now.meeting = Some(meeting.clone());
        now.looked = Some(Instant::now());
        now.view = RoomView { seen: now.view.seen + 1, ..view };
        self.changed.notify_all();
        Ok(())
    }

    /// What waits here already for another laptop.
    pub(super) fn waiting(&self) -> Option<RoomView> {
        Some(lock(&self.now).view.clone()).filter(|view| view.state == RoomState::Waiting)
    }

    /// Whether the screen that began it seems to be closed.
    pub(super) fn is_unwatched(&self) -> bool {
        lock(&self.now).looked.is_some_and(|looked| looked.elapsed() > UNWATCHED)
    }

    fn look(&self) -> MutexGuard<'_, Now> {
        let mut now = lock(&self.now);
        now.looked = Some(Instant::now());
        now
    }

    /// Changes what is told, while this meeting is the one.
    fn change(&self, meeting: &Arc<Meeting>, change: impl FnOnce(&mut RoomView)) {
        let mut now = lock(&self.now);
        if now.meeting.as_ref().is_some_and(|current| Arc::ptr_eq(current, meeting)) && now.is_on() {
            change(&mut now.view);
            now.view.seen += 1;
            self.changed.notify_all();
        }
    }
}

impl Now {
    fn is_on(&self) -> bool {
        matches!(self.view.state, RoomState::Waiting | RoomState::Pairing | RoomState::Trading)
    }
}

impl Desk {
    /// Says what is different of a meeting.
    pub(super) fn room_changed(&self, meeting: &Arc<Meeting>, change: impl FnOnce(&mut RoomView)) {
        self.inner.room.change(meeting, change);
        self.tell(vec!["room".to_owned()]);
    }

    /// A meeting is over, well or not.
    pub(super) fn room_over(&self, meeting: &Arc<Meeting>, failure: Option<Failure>) {
        meeting.end(failure.clone().unwrap_or_else(stopped));
        self.room_changed(meeting, |view| {
            view.state = if failure.is_some() { RoomState::Ended } else { RoomState::Done };
            // Spent, whatever became of it.
            view.code = None;
            view.addresses.clear();
            view.until = None;
            view.tried = None;
            view.failure = failure;
        });
    }

    /// Ends what goes on: somebody said so, or another person works here from now on.
    pub(crate) fn end_room(&self) {
        let current = lock(&self.inner.room.now).meeting.clone();
        if let Some(meeting) = current {
            self.room_over(&meeting, Some(stopped()));
        }
    }
}

/// Somebody ended it, here.
fn stopped() -> Failure {
    Failure::because("stopped", "room_stopped")
}

/// The command: how far it is.
pub(crate) fn room_show(desk: &Desk, _: Nothing) -> Result<RoomView> {
    Ok(desk.inner.room.look().view.clone())
}

/// The command: the same once it is different from what was seen.
pub(crate) fn room_wait(desk: &Desk, request: RoomWait) -> Result<RoomView> {
    let room = &desk.inner.room;
    let waited = room.changed.wait_timeout_while(room.look(), WAIT, |now| now.view.seen == request.seen);
    let (mut now, _) = waited.unwrap_or_else(std::sync::PoisonError::into_inner);
    now.looked = Some(Instant::now());
    Ok(now.view.clone())
}

/// The command: stop it and listen no more; what came stays.
pub(crate) fn room_stop(desk: &Desk, nothing: Nothing) -> Result<RoomView> {
    desk.end_room();
    room_show(desk, nothing)
}

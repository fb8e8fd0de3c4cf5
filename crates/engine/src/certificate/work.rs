//! Work that takes a while and can be stopped: how far it is, told and stopped from another thread.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard};

use super::view::WorkUnderWay;
use crate::app::view::Nothing;
use crate::desk::lock;
use crate::{Desk, Failure, Result};

/// One piece of work at a time, and how far it is.
#[derive(Default)]
pub(crate) struct Work {
    busy: Mutex<()>,
    idle: AtomicBool,
    stop: AtomicBool,
    done: AtomicU32,
    of: AtomicU32,
}

/// Held while the work goes on.
pub(crate) struct UnderWay<'w> {
    work: &'w Work,
    _busy: MutexGuard<'w, ()>,
}

impl Work {
    /// Begins, once whoever works now is through.
    pub(crate) fn begin(&self) -> UnderWay<'_> {
        let busy = lock(&self.busy);
        self.stop.store(false, Ordering::SeqCst);
        self.done.store(0, Ordering::SeqCst);
        self.of.store(0, Ordering::SeqCst);
        self.idle.store(false, Ordering::SeqCst);
        UnderWay { work: self, _busy: busy }
    }
}

impl UnderWay<'_> {
    /// How many pieces there are.
    pub(crate) fn of(&self, pieces: u32) {
        self.work.of.store(pieces, Ordering::SeqCst);
    }

    /// Whether somebody said that it shall stop.
    pub(crate) fn stopped(&self) -> bool {
        self.work.stop.load(Ordering::SeqCst)
    }

    /// One more piece is done.
    ///
    /// # Errors
    /// `stopped` if somebody said so: nothing of it may be kept.
    pub(crate) fn step(&self) -> Result<()> {
        self.work.done.fetch_add(1, Ordering::SeqCst);
        if self.stopped() { Err(Failure::new("stopped")) } else { Ok(()) }
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.work.idle.store(true, Ordering::SeqCst);
    }
}

/// How far the work under way is.
pub(crate) fn certificate_progress(desk: &Desk, _: Nothing) -> Result<WorkUnderWay> {
    let work = &desk.inner.work;
    // Nothing was ever begun, or it is over.
    let idle = work.of.load(Ordering::SeqCst) == 0 || work.idle.load(Ordering::SeqCst);
    Ok(WorkUnderWay { idle, done: work.done.load(Ordering::SeqCst), of: work.of.load(Ordering::SeqCst) })
}

/// Stops it: what was begun is not kept.
pub(crate) fn certificate_cancel(desk: &Desk, nothing: Nothing) -> Result<WorkUnderWay> {
    desk.inner.work.stop.store(true, Ordering::SeqCst);
    certificate_progress(desk, nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_told_how_far_it_is_and_stops_when_it_is_said_and_the_next_begins_anew() {
        let work = Work::default();
        let first = work.begin();
        first.of(2);
        assert!(first.step().is_ok());
        work.stop.store(true, Ordering::SeqCst);
        assert_eq!(first.step().unwrap_err().code, "stopped");
        assert_eq!((work.done.load(Ordering::SeqCst), work.idle.load(Ordering::SeqCst)), (2, false));
        drop(first);
        assert!(work.idle.load(Ordering::SeqCst));
        assert!(work.begin().step().is_ok());
    }
}

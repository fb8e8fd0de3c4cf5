//! The one clock of the engine, so that tests can hold it; and what is made of one that somebody sets while Muster is open.
//!
//! A clock that jumps is told by the time since the machine started, which nobody sets. Where the server said before how
//! far the clock is off, the jump is taken into that, so that what is written afterwards keeps its right time. Where no
//! server ever did, nobody knows which of the two times was the right one, and nothing is made of it.

use std::sync::Arc;

use domain::Dot;
use domain::moment::{Known, Moment};
use store::Clocked;

use crate::app::view::Between;
use crate::{Engine, Result, times};

/// A clock that moved by less was not set: it was slowed or hurried to the right time, or the answer took a moment.
const JUMP: i64 = 2_000;

pub(crate) use domain::moment::WORTH_SAYING;

/// A file with the milliseconds by which the clock is to be off: so a test of whole programs lets weeks pass at once.
/// Whoever starts the program can set the machine's clock as well.
const FOR_TESTS: &str = "MUSTER_TEST_CLOCK";

fn moved(file: &std::path::Path) -> i64 {
    std::fs::read_to_string(file).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0)
}

/// Tells the time in milliseconds since 1970.
#[derive(Clone)]
pub struct Clock {
    wall: Arc<dyn Fn() -> i64 + Send + Sync>,
    steady: Arc<dyn Fn() -> Option<i64> + Send + Sync>,
}

impl Clock {
    /// The system's clock.
    pub fn system() -> Self {
        let wall = || {
            let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
            since.map(|d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX)).unwrap_or(0)
        };
        match std::env::var_os(FOR_TESTS).map(std::path::PathBuf::from) {
            Some(file) => Self::of(move || wall() + moved(&file)),
            None => Self { wall: Arc::new(wall), steady: Arc::new(since_start) },
        }
    }

    /// A clock that a test holds, on a machine that does not tell when it started.
    pub fn of(now: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        Self::beside(now, || None)
    }

    /// The same on a machine that tells the milliseconds since its start.
    pub fn beside(now: impl Fn() -> i64 + Send + Sync + 'static, steady: impl Fn() -> Option<i64> + Send + Sync + 'static) -> Self {
        Self { wall: Arc::new(now), steady: Arc::new(steady) }
    }

    /// Milliseconds since 1970.
    pub fn now(&self) -> i64 {
        (self.wall)()
    }

    /// What the clock and the time since the machine's start are together; nothing where the machine does not tell.
    pub(crate) fn mark(&self) -> Option<Mark> {
        Some(Mark { steady: (self.steady)()?, wall: self.now() })
    }
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock")
    }
}

/// Milliseconds since the machine started, asleep or not, as Linux tells them.
fn since_start() -> Option<i64> {
    let text = std::fs::read_to_string("/proc/uptime").ok()?;
    let (seconds, hundredths) = text.split_whitespace().next()?.split_once('.')?;
    Some(seconds.parse::<i64>().ok()? * 1_000 + hundredths.parse::<i64>().ok()? * 10)
}

/// One moment by both clocks, milliseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    steady: i64,
    wall: i64,
}

impl Mark {
    /// By how much the clock was set since then, forward or back.
    fn jump(self, now: Self) -> Option<i64> {
        let jump = (now.wall - self.wall) - (now.steady - self.steady);
        (jump.abs() >= JUMP).then_some(jump)
    }
}

impl Engine {
    /// Looks whether the clock was set since the last look. What waits is sealed first, with the offset it was written by.
    pub(crate) fn look_at_clock(&mut self) -> Result<()> {
        let now = self.clock.mark();
        let before = std::mem::replace(&mut self.clock_mark, now);
        let Some(jump) = before.zip(now).and_then(|(before, now)| before.jump(now)) else { return Ok(()) };
        let Some(offset) = self.clock_offset()? else { return Ok(()) };
        self.seal()?;
        self.store.set_setting("skew", Some(&(offset - jump).to_string()))?;
        // It was kept by the clock as it was before.
        if let Some(last) = self.last_answer()? {
            self.store.set_setting("last_answer", Some(&(last + jump).to_string()))?;
        }
        Ok(())
    }

    /// What time it is, as far as this laptop can know, milliseconds since 1970: its clock with what a server said of it.
    /// What stands in a record as a time is taken from here; a step itself keeps the clock's own, beside the offset.
    pub(crate) fn now(&self) -> i64 {
        let now = self.clock.now();
        let jump = self.clock_mark.zip(self.clock.mark()).and_then(|(before, now)| before.jump(now)).unwrap_or(0);
        // Without the offset the clock itself is the best there is.
        match self.clock_offset() {
            Ok(Some(offset)) => now + offset - jump,
            _ => now,
        }
    }

    /// When a write was made, as far as anybody can know: the latest that it can have been, and between what it lies where
    /// there is a doubt.
    pub(crate) fn moment(&self, dot: Dot) -> Result<Option<(i64, Option<Between>)>> {
        let Some(clocked) = self.store.clocked(dot)? else { return Ok(None) };
        let Clocked { clock, offset, moved, after, received } = clocked;
        let moment = Known { clock, offset, moved, after, before: received.unwrap_or_else(|| self.now()) }.moment();
        Ok(Some(match moment {
            Moment::At(at) => (at, None),
            Moment::Between(from, to) => {
                let zone = self.zone()?;
                (to, Some(Between { from: times::local(from, zone), to: times::local(to, zone) }))
            }
        }))
    }

    /// Between what a time lies that stands in a value: it was taken from the clock when the value was written, and is as
    /// doubtful as that one. Nothing where there is no doubt, or where somebody wrote another time than that of the writing.
    pub(crate) fn doubt(&self, dot: Dot, at: i64) -> Result<Option<Between>> {
        let Some((_, Some(between))) = self.moment(dot)? else { return Ok(None) };
        let Some(Clocked { clock, offset, .. }) = self.store.clocked(dot)? else { return Ok(None) };
        // The offset may have been measured anew between the writing and the sealing.
        let read = [clock, clock.saturating_add(offset.unwrap_or(0))];
        let own = read.iter().any(|read| read.abs_diff(at) < WORTH_SAYING.unsigned_abs());
        Ok(own.then_some(between))
    }

    /// When the server last answered, by this laptop's clock as it is set now.
    pub(crate) fn last_answer(&self) -> Result<Option<i64>> {
        Ok(self.store.setting("last_answer")?.and_then(|text| text.parse().ok()))
    }

    /// Milliseconds to add to this laptop's clock, by what a server said and what was made of jumps since.
    pub(crate) fn clock_offset(&self) -> Result<Option<i64>> {
        Ok(self.store.setting("skew")?.and_then(|text| text.parse().ok()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jump_is_told_from_time_that_passed() {
        let at = |steady, wall| Mark { steady, wall };
        assert_eq!(at(0, 1_000).jump(at(3_600_000, 3_601_000)), None, "an hour passed");
        assert_eq!(at(0, 1_000).jump(at(3_600_000, 3_602_500)), None, "hurried a little");
        assert_eq!(at(0, 1_000).jump(at(1_000, 7_202_000)), Some(7_200_000), "set two hours on");
        assert_eq!(at(0, 10_000_000).jump(at(1_000, 2_801_000)), Some(-7_200_000), "set two hours back");
    }

    #[test]
    fn linux_tells_since_when_it_runs() {
        if std::path::Path::new("/proc/uptime").exists() {
            let (first, then) = (since_start().expect("told"), since_start().expect("told"));
            assert!(first > 0 && then >= first);
        }
    }
}

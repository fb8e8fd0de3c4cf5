//! The line before one workspace's log: one transaction follows the other there, so whoever waits behind many waits for
//! all of them.
//!
//! Where more would wait than is written in a quarter of a second, whoever comes is told when it is their turn, each at a
//! time of their own, and waits outside. Without it a thousand laptops that come back in the same moment are all in as
//! soon, but most of their requests hang for ten seconds, with all that they hold in memory.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use domain::sync::Who;

/// As much is let in as is written in this time.
const MOST_WAIT: Duration = Duration::from_millis(250);
/// Whoever comes a little before their turn may come in.
const EARLY: Duration = Duration::from_millis(50);
/// Nobody is sent away for less, nor for more: the pace may have been measured while everything stood still.
const LEAST: Duration = Duration::from_millis(50);
const LONGEST: Duration = Duration::from_secs(60);
/// What a push costs beside its bytes, as so many bytes more.
const EACH: usize = 4 << 10;
/// Seconds that a byte takes before anything was measured: five million a second.
const FIRST_PACE: f64 = 2e-7;
/// The pace is measured over at least so much, while somebody is inside.
const MEASURED_OVER: (Duration, usize) = (Duration::from_millis(250), 256 << 10);
/// More turns than this are a flood; they are forgotten, and whoever had one gets another.
const MOST_TURNS: usize = 20_000;

/// The line of one workspace.
#[derive(Default)]
pub(crate) struct Line(Mutex<State>);

struct State {
    /// Bytes that were let in and are not answered yet.
    inside: usize,
    /// Seconds that a byte takes.
    pace: f64,
    /// Since when bytes are counted, and how many were answered since.
    measured: Option<(Instant, usize)>,
    /// When the last turn that was given is over.
    until: Option<Instant>,
    turns: HashMap<Who, Instant>,
}

impl Default for State {
    fn default() -> Self {
        Self { inside: 0, pace: FIRST_PACE, measured: None, until: None, turns: HashMap::new() }
    }
}

/// Somebody who was let in, until this is dropped.
pub(crate) struct Inside<'l> {
    line: &'l Line,
    bytes: usize,
}

impl Line {
    /// Lets somebody in with so many bytes of batches.
    ///
    /// # Errors
    /// How long until it is their turn.
    pub(crate) fn enter(&self, who: Who, bytes: usize, now: Instant) -> Result<Inside<'_>, Duration> {
        let bytes = bytes + EACH;
        let mut state = self.lock();
        if state.lets_in(who, now) {
            state.turns.remove(&who);
            state.inside += bytes;
            state.measured.get_or_insert((now, 0));
            return Ok(Inside { line: self, bytes });
        }
        Err(state.turn(who, bytes, now).saturating_duration_since(now).clamp(LEAST, LONGEST))
    }

    fn leave(&self, bytes: usize, now: Instant) {
        let mut state = self.lock();
        state.inside -= bytes;
        state.measure(bytes, now);
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        self.line.leave(self.bytes, Instant::now());
    }
}

impl State {
    fn takes(&self, bytes: usize) -> Duration {
        Duration::from_secs_f64(bytes as f64 * self.pace)
    }

    /// Whoever has their turn goes before whoever has none; an empty room is open to everybody.
    fn lets_in(&self, who: Who, now: Instant) -> bool {
        let has_turn = self.turns.get(&who).is_some_and(|turn| *turn <= now + EARLY);
        let others_wait = self.until.is_some_and(|until| until > now);
        let most = if has_turn { MOST_WAIT * 2 } else { MOST_WAIT };
        self.inside == 0 || self.takes(self.inside) <= most && (has_turn || !others_wait)
    }

    /// The turn of somebody who cannot come in: the one they have, or the next one.
    fn turn(&mut self, who: Who, bytes: usize, now: Instant) -> Instant {
        if let Some(turn) = self.turns.get(&who).filter(|turn| **turn > now) {
            return *turn;
        }
        if self.turns.len() >= MOST_TURNS {
            self.turns.clear();
        }
        let turn = self.until.map_or(now, |until| until.max(now)).max(now + self.takes(self.inside));
        self.until = Some(turn + self.takes(bytes));
        self.turns.insert(who, turn);
        turn
    }

    /// Counts what was answered; time in which nobody is inside says nothing.
    fn measure(&mut self, bytes: usize, now: Instant) {
        let Some((since, before)) = self.measured else { return };
        let (took, answered) = (now.saturating_duration_since(since), before + bytes);
        let (long, much) = MEASURED_OVER;
        self.measured = (self.inside > 0).then_some((since, answered));
        if took >= long && answered >= much {
            self.pace = took.as_secs_f64() / answered as f64;
            self.measured = (self.inside > 0).then_some((now, 0));
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::AuthorId;

    use super::*;

    /// Bytes that take a tenth of a second at first.
    const TENTH: usize = 500_000 - EACH;

    fn who(number: u8) -> Who {
        Who::Author(AuthorId::of_key(&[number; 32]))
    }

    fn after(start: Instant, ms: u64) -> Instant {
        start + Duration::from_millis(ms)
    }

    /// Lets somebody in for good.
    fn come(line: &Line, number: u8, now: Instant) -> Option<Duration> {
        line.enter(who(number), TENTH, now).map(std::mem::forget).err()
    }

    fn all_come(line: &Line, numbers: std::ops::RangeInclusive<u8>, now: Instant) {
        for number in numbers {
            come(line, number, now);
        }
    }

    #[test]
    fn as_much_is_let_in_as_is_soon_written_and_the_others_get_a_turn_each() {
        let (line, now) = (Line::default(), Instant::now());
        assert_eq!([1, 2, 3].map(|number| come(&line, number, now)), [None; 3]);
        let told: Vec<u128> = (4..8).map(|number| come(&line, number, now).unwrap().as_millis()).collect();
        assert_eq!(told, [300, 400, 500, 600], "one after the other, after those inside");
        assert_eq!(come(&line, 5, after(now, 100)).unwrap().as_millis(), 300, "whoever asks too early keeps the turn");
    }

    #[test]
    fn whoever_has_the_turn_goes_before_whoever_just_came() {
        let (line, now) = (Line::default(), Instant::now());
        all_come(&line, 1..=5, now);
        line.leave(TENTH + EACH, after(now, 100));
        assert!(come(&line, 9, after(now, 100)).is_some(), "two wait outside for the room that there is");
        assert_eq!(come(&line, 4, after(now, 260)), None, "a little early");
        assert_eq!(come(&line, 5, after(now, 9_000)), None, "or late");
    }

    #[test]
    fn an_empty_room_is_open_to_everybody_and_the_line_is_over_when_its_time_is() {
        let (line, now) = (Line::default(), Instant::now());
        all_come(&line, 1..=4, now);
        (1..=3).for_each(|_| line.leave(TENTH + EACH, after(now, 10)));
        assert_eq!(come(&line, 9, after(now, 20)), None, "nobody is inside, so nobody waits for anybody");
        assert_eq!(come(&line, 10, after(now, 500)), None, "the one who was to come at 300 did not");
    }

    #[test]
    fn the_pace_is_what_was_measured_while_somebody_was_inside() {
        let (line, now) = (Line::default(), Instant::now());
        all_come(&line, 1..=2, now);
        line.leave(TENTH + EACH, after(now, 1_000));
        assert!((line.lock().pace - 2e-6).abs() < 1e-9, "half a million in a second");
        line.leave(TENTH + EACH, after(now, 1_010));
        all_come(&line, 3..=3, after(now, 60_000));
        line.leave(TENTH + EACH, after(now, 60_500));
        assert!((line.lock().pace - 1e-6).abs() < 1e-9, "the minute in between counts for nothing");
    }

    #[test]
    fn whoever_is_dropped_has_left() {
        let line = Line::default();
        drop(line.enter(who(1), TENTH, Instant::now()).ok());
        assert_eq!(line.lock().inside, 0);
    }
}

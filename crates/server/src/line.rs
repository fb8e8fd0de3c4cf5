//! The line before one workspace's log: one transaction follows the other there, so whoever waits behind many waits for
//! all of them.
//!
//! Where more would wait than is soon written, whoever comes is told when it is their turn, each at a time of their own, and
//! waits outside. Without it a thousand laptops that come back in the same moment are all in as soon, but most of their
//! requests hang for ten seconds, with all that they hold in memory.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use domain::sync::Who;

/// As many bytes are let in at once: some tenths of a second of writing.
const ROOM: usize = 768 << 10;
/// The same of those whose turn it is.
const ROOM_IN_TURN: usize = 1 << 20;
/// What a push costs beside its bytes, as so many bytes more.
const EACH: usize = 4 << 10;
/// Whoever comes a little before their turn may come in.
const EARLY: Duration = Duration::from_millis(50);
/// Nobody is sent away for less, nor for more.
const LEAST: Duration = Duration::from_millis(50);
const LONGEST: Duration = Duration::from_secs(60);
/// Bytes a second by which turns follow each other: more than a small machine writes. Whoever finds no room gets another
/// turn, so a slower one takes as long as it takes, in rounds that grow shorter; asking once more costs little, time in
/// which nobody comes is lost. It is not measured: while few come, a measure says how long they take, not what would fit.
const PACE: f64 = 10e6;
/// More turns than this are a flood; they are forgotten, and whoever had one gets another.
const MOST_TURNS: usize = 20_000;

/// The line of one workspace.
#[derive(Default)]
pub(crate) struct Line(Mutex<State>);

#[derive(Default)]
struct State {
    /// Bytes that were let in and are not answered yet.
    inside: usize,
    /// When the last turn that was given is over.
    until: Option<Instant>,
    turns: HashMap<Who, Instant>,
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
        if state.lets_in(who, bytes, now) {
            state.turns.remove(&who);
            state.inside += bytes;
            return Ok(Inside { line: self, bytes });
        }
        Err(state.turn(who, bytes, now).saturating_duration_since(now).clamp(LEAST, LONGEST))
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        self.line.lock().inside -= self.bytes;
    }
}

impl State {
    /// Whoever has their turn goes before whoever has none; an empty room is open to everybody.
    fn lets_in(&self, who: Who, bytes: usize, now: Instant) -> bool {
        let has_turn = self.turns.get(&who).is_some_and(|turn| *turn <= now + EARLY);
        let others_wait = self.until.is_some_and(|until| until > now);
        let room = if has_turn { ROOM_IN_TURN } else { ROOM };
        self.inside == 0 || self.inside + bytes <= room && (has_turn || !others_wait)
    }

    /// The turn of somebody who cannot come in: the one they have, or the next one.
    fn turn(&mut self, who: Who, bytes: usize, now: Instant) -> Instant {
        if let Some(turn) = self.turns.get(&who).filter(|turn| **turn > now) {
            return *turn;
        }
        if self.turns.len() >= MOST_TURNS {
            self.turns.clear();
        }
        let takes = |bytes: usize| Duration::from_secs_f64(bytes as f64 / PACE);
        let turn = self.until.map_or(now, |until| until.max(now)).max(now + takes(self.inside));
        self.until = Some(turn + takes(bytes));
        self.turns.insert(who, turn);
        turn
    }
}

#[cfg(test)]
mod tests {
    use domain::AuthorId;

    use super::*;

    /// Three times as many bytes fit into the room, and four times into that of whoever has their turn.
    const THIRD: usize = 250_000 - EACH;

    fn who(number: u8) -> Who {
        Who::Author(AuthorId::of_key(&[number; 32]))
    }

    fn after(start: Instant, ms: u64) -> Instant {
        start + Duration::from_millis(ms)
    }

    /// Lets somebody in for good, or says in how many milliseconds it is their turn.
    fn come(line: &Line, number: u8, now: Instant) -> Option<u128> {
        line.enter(who(number), THIRD, now).map(std::mem::forget).err().map(|after| after.as_millis())
    }

    fn leave(line: &Line) {
        drop(Inside { line, bytes: THIRD + EACH });
    }

    fn all_come(line: &Line, numbers: std::ops::RangeInclusive<u8>, now: Instant) {
        for number in numbers {
            come(line, number, now);
        }
    }

    #[test]
    fn so_many_are_let_in_at_once_and_the_others_get_a_turn_each() {
        let (line, now) = (Line::default(), Instant::now());
        assert_eq!([1, 2, 3].map(|number| come(&line, number, now)), [None; 3]);
        let told = [4, 5, 6, 7].map(|number| come(&line, number, now).unwrap());
        assert_eq!(told, [75, 100, 125, 150], "one after the other, after those inside");
        assert_eq!(come(&line, 7, after(now, 50)), Some(100), "whoever asks too early keeps the turn");
        assert_eq!(come(&line, 4, after(now, 75)), None, "one more is let in whose turn it is");
        assert_eq!(come(&line, 5, after(now, 100)), Some(100), "whoever comes in vain gets another turn");
    }

    #[test]
    fn whoever_has_the_turn_goes_before_whoever_just_came() {
        let (line, now) = (Line::default(), Instant::now());
        all_come(&line, 1..=5, now);
        leave(&line);
        assert!(come(&line, 9, after(now, 50)).is_some(), "two wait outside for the room that there is");
        assert_eq!(come(&line, 4, after(now, 50)), None, "a little early");
        assert_eq!(come(&line, 5, after(now, 9_000)), None, "or late");
    }

    #[test]
    fn an_empty_room_is_open_to_everybody_and_the_line_is_over_when_its_time_is() {
        let (line, now) = (Line::default(), Instant::now());
        all_come(&line, 1..=4, now);
        (1..=3).for_each(|_| leave(&line));
        assert_eq!(come(&line, 9, after(now, 20)), None, "nobody is inside, so nobody waits for anybody");
        assert_eq!(come(&line, 10, after(now, 500)), None, "the one who was to come before did not");
    }

    #[test]
    fn whoever_is_dropped_has_left() {
        let line = Line::default();
        drop(line.enter(who(1), THIRD, Instant::now()).ok());
        assert_eq!(line.lock().inside, 0);
    }
}

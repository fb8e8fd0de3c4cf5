//! Wrong passphrases, counted for each person: from the fifth in a row on, the next try has to wait, longer each time.
//!
//! This is for whoever stands at the open laptop. Who takes the disk away tries elsewhere; against them stands what a
//! try costs (`keys::slots::Costs`).

use std::collections::HashMap;

use crate::desk::lock;
use crate::{Desk, Failure, Result};

/// So many wrong ones cost nothing: people mistype.
const FREE: u32 = 5;
/// The first wait and the longest, in milliseconds.
const WAIT: i64 = 5_000;
const LONGEST: i64 = 300_000;

/// By person, as slots name them; what opens without a name counts as one person.
#[derive(Default)]
pub(crate) struct Tries(HashMap<String, Wrong>);

#[derive(Clone, Copy)]
struct Wrong {
    count: u32,
    /// When the last one was, milliseconds since 1970.
    at: i64,
}

impl Tries {
    /// Milliseconds until this person may try again. A clock that was put back makes no wait longer.
    fn wait(&self, person: &str, now: i64) -> i64 {
        let Some(Wrong { count, at }) = self.0.get(person).filter(|wrong| wrong.count >= FREE) else { return 0 };
        let wait = (WAIT << (count - FREE).min(6)).min(LONGEST);
        (at + wait - now).clamp(0, wait)
    }

    fn wrong(&mut self, person: &str, now: i64) {
        let before = self.0.get(person).map_or(0, |wrong| wrong.count);
        self.0.insert(person.to_owned(), Wrong { count: before + 1, at: now });
    }
}

impl Desk {
    /// Tries a passphrase of a person, unless they have to wait.
    ///
    /// # Errors
    /// `too_many_tries` with the seconds to wait; what trying answers.
    pub(crate) fn tried<T>(&self, person: &str, open: impl FnOnce() -> Result<T>) -> Result<T> {
        let now = self.inner.options.clock.now();
        let wait = lock(&self.inner.tries).wait(person, now);
        if wait > 0 {
            return Err(Failure::new("too_many_tries").with("seconds", (wait + 999) / 1000));
        }
        let outcome = open();
        let mut tries = lock(&self.inner.tries);
        match &outcome {
            Err(failure) if failure.code == "wrong_passphrase" => tries.wrong(person, now),
            Err(_) => {}
            Ok(_) => drop(tries.0.remove(person)),
        }
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_begins_with_the_fifth_wrong_one_doubles_and_ends() {
        let mut tries = Tries::default();
        let mut waits = Vec::new();
        for _ in 0..14 {
            tries.wrong("ana", 1_000);
            waits.push(tries.wait("ana", 1_000) / 1000);
        }
        assert_eq!(waits, [0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300]);
        assert_eq!(tries.wait("ana", 301_000), 0);
        assert_eq!(tries.wait("minh", 1_000), 0, "another person's are their own");
        assert_eq!(tries.wait("ana", -1_000_000_000), 300_000, "a clock put back makes it no longer");
    }
}

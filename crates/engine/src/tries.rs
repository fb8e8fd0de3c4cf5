//! Wrong passphrases, counted for each person: from the fifth in a row on, the next try has to wait, longer each time.
//!
//! This is for whoever stands at the open laptop. Who takes the disk away tries elsewhere; against them stands what a
//! try costs (`keys::slots::Costs`).

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use crate::desk::lock;
use crate::{Failure, Result};

/// So many wrong ones cost nothing: people mistype.
const FREE: u32 = 5;
/// The first wait and the longest, in milliseconds.
const WAIT: i64 = 5_000;
const LONGEST: i64 = 300_000;

/// What opens without saying who comes.
const ANYBODY: &str = "";

/// Wrong passphrases in a row by person, as slots name them; shared by all that ask for one.
#[derive(Clone, Debug, Default)]
pub struct Tries(Arc<Mutex<Counts>>);

#[derive(Debug, Default)]
struct Counts(HashMap<String, Wrong>);

#[derive(Clone, Copy, Debug)]
struct Wrong {
    count: u32,
    /// When the last one was, milliseconds since 1970.
    at: i64,
}

impl Tries {
    /// Tries a passphrase of a person at a time (milliseconds since 1970), unless they have to wait. Who does not say
    /// who they are waits as long as the one who waits longest, so that leaving out the name is no way around.
    ///
    /// # Errors
    /// `too_many_tries` with the seconds to wait; what trying answers.
    pub(crate) fn tried<T>(&self, person: &str, now: i64, open: impl FnOnce() -> Result<T>) -> Result<T> {
        let wait = lock(&self.0).wait(person, now);
        if wait > 0 {
            return Err(Failure::new("too_many_tries").with("seconds", (wait + 999) / 1000));
        }
        let outcome = open();
        let mut counts = lock(&self.0);
        match &outcome {
            Err(failure) if failure.code == "wrong_passphrase" => counts.wrong(person, now),
            Err(_) => {}
            Ok(_) => drop(counts.0.remove(person)),
        }
        outcome
    }
}

impl Counts {
    /// Milliseconds until this person may try again.
    fn wait(&self, person: &str, now: i64) -> i64 {
        let concerned = self.0.iter().filter(|(name, _)| person == ANYBODY || *name == person || *name == ANYBODY);
        concerned.map(|(_, wrong)| wrong.wait(now)).max().unwrap_or(0)
    }

    fn wrong(&mut self, person: &str, now: i64) {
        let before = self.0.get(person).map_or(0, |wrong| wrong.count);
        self.0.insert(person.to_owned(), Wrong { count: before + 1, at: now });
    }
}

impl Wrong {
    /// A clock that was put back makes no wait longer.
    fn wait(self, now: i64) -> i64 {
        if self.count < FREE {
            return 0;
        }
        let wait = (WAIT << (self.count - FREE).min(6)).min(LONGEST);
        (self.at + wait - now).clamp(0, wait)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_begins_with_the_fifth_wrong_one_doubles_and_ends() {
        let mut tries = Counts::default();
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

    #[test]
    fn leaving_out_the_name_is_no_way_around() {
        let mut tries = Counts::default();
        (0..5).for_each(|_| tries.wrong("ana", 1_000));
        assert_eq!(tries.wait(ANYBODY, 1_000), 5_000, "who is waited for could be tried without a name");
        let mut tries = Counts::default();
        (0..5).for_each(|_| tries.wrong(ANYBODY, 1_000));
        assert_eq!(tries.wait("ana", 1_000), 5_000, "who was tried without a name could be tried by it");
    }
}

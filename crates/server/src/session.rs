//! Nonces and sessions, in memory: a restart asks everybody to sign again, and loses nothing.
//!
//! Whether somebody may have a session is decided in [`crate::access`].

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::sync::Who;
use domain::{Hash, Id};

use crate::allowance::{Allowance, OF_A_SESSION};
use crate::answer::Refused;

/// A session lasts ten minutes.
pub(crate) const SESSION_MS: i64 = 10 * 60 * 1000;
/// A nonce is good for two minutes, once.
const NONCE_MS: i64 = 2 * 60 * 1000;
/// More than this at once is a flood; the oldest go.
const MOST: usize = 20_000;

/// Somebody who has proved who they are.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Session {
    pub(crate) workspace: Hash,
    pub(crate) who: Who,
    /// The member behind an author, as far as it is known.
    pub(crate) member: Option<Id>,
    /// Milliseconds since 1970.
    pub(crate) expires: i64,
    /// Log position at which the right to be here was last looked up.
    pub(crate) checked: u64,
}

/// All nonces and sessions.
#[derive(Default)]
pub(crate) struct Sessions {
    nonces: Mutex<HashMap<String, (Hash, i64)>>,
    open: Mutex<HashMap<String, (Session, Allowance)>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Sessions {
    /// Remembers a nonce for one workspace.
    pub(crate) fn offer(&self, nonce: String, workspace: Hash, now: i64) {
        let mut nonces = lock(&self.nonces);
        make_room(&mut nonces, now, |(_, expires)| *expires);
        nonces.insert(nonce, (workspace, now + NONCE_MS));
    }

    /// Takes a nonce out; true once, for its own workspace and in time.
    pub(crate) fn take(&self, nonce: &str, workspace: &Hash, now: i64) -> bool {
        lock(&self.nonces).remove(nonce).is_some_and(|(for_workspace, expires)| for_workspace == *workspace && expires > now)
    }

    pub(crate) fn open(&self, token: String, session: Session, now: i64) {
        let mut open = lock(&self.open);
        make_room(&mut open, now, |(session, _)| session.expires);
        open.insert(token, (session, Allowance::full(OF_A_SESSION, now)));
    }

    /// The session of a token, if it has not ended, for one request.
    ///
    /// # Errors
    /// It has ended, or it asks too often.
    pub(crate) fn spend(&self, token: &str, now: i64) -> Result<Session, Refused> {
        let mut open = lock(&self.open);
        let (session, allowance) = open.get_mut(token).filter(|(session, _)| session.expires > now).ok_or_else(Refused::session)?;
        if allowance.spend(OF_A_SESSION, now) { Ok(session.clone()) } else { Err(Refused::too_fast()) }
    }

    /// Changes what a session stands for or what was looked up for it.
    pub(crate) fn update(&self, token: &str, change: impl FnOnce(&mut Session)) {
        if let Some((session, _)) = lock(&self.open).get_mut(token) {
            change(session);
        }
    }

    pub(crate) fn close(&self, token: &str) {
        lock(&self.open).remove(token);
    }

    pub(crate) fn count(&self, now: i64) -> usize {
        lock(&self.open).values().filter(|(session, _)| session.expires > now).count()
    }
}

/// Takes out what has lapsed when there is much, and then the oldest.
fn make_room<T>(map: &mut HashMap<String, T>, now: i64, expires: impl Fn(&T) -> i64) {
    if map.len() < MOST {
        return;
    }
    map.retain(|_, value| expires(value) > now);
    if map.len() >= MOST {
        let oldest = map.iter().min_by_key(|(_, value)| expires(value)).map(|(name, _)| name.clone());
        oldest.and_then(|name| map.remove(&name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nonce_is_good_once_in_time_and_for_its_workspace() {
        let (here, there) = (Hash([1; 32]), Hash([2; 32]));
        let sessions = Sessions::default();
        sessions.offer("a".to_owned(), here, 0);
        assert!(!sessions.take("a", &there, 1), "a nonce of another workspace opens nothing");
        assert!(!sessions.take("a", &here, 1), "a nonce that was tried is spent");
        sessions.offer("b".to_owned(), here, 0);
        assert!(sessions.take("b", &here, NONCE_MS - 1));
        sessions.offer("c".to_owned(), here, 0);
        assert!(!sessions.take("c", &here, NONCE_MS), "a nonce lapses");
    }

    #[test]
    fn a_flood_pushes_out_the_oldest_only() {
        let sessions = Sessions::default();
        for i in 0..=MOST as i64 {
            sessions.offer(i.to_string(), Hash::default(), i);
        }
        assert!(!sessions.take("0", &Hash::default(), 1), "the oldest made room");
        assert!(sessions.take(&MOST.to_string(), &Hash::default(), 1));
    }
}

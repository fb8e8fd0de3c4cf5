//! Addresses from which a calendar program reads the dates of a rollout again and again.
//!
//! Like a link to the status page: the address holds a secret token, the record its digest only, and what was taken back
//! is taken back for good. Nobody on a list is named behind it.

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::people::Person;
use crate::rights::TRAINERS;
use crate::rollout::Rollout;
use crate::training::Session;
use crate::training::segment::leads;
use crate::value::Instant;
use crate::{Hash, Id, KindOf, Ref, Text, args, status_link};

kind! {
    /// One address of the calendar's feed.
    CalendarLink "calendar_link", since 1, scope Rollout, id derived("token") {
        /// SHA-256 of the token, in hex.
        token: Text<64>, Fixed;
        rollout: Ref<Rollout>, Fixed;
        /// For whom it was made, in words; not in the calendar.
        title: Text<200>, Quiet;
        /// Only the sessions on whose list they stand; absent: everything of the rollout.
        person: Ref<Person>, Fixed;
        /// Only the sessions that a trainer of this name leads, or leads a segment of.
        trainer: Text<200>, Fixed;
        expires: Instant, Fixed;
    }
    write: TRAINERS;
    check: link_check;
}

fn link_check(change: &Change<'_>) -> Result<(), Refusal> {
    let link: CalendarLink = change.after.read();
    // Nobody could tell which of the two was meant.
    if link.person.is_some() && link.trainer.is_some() {
        return Err(Refusal::new("bad_value", args!(why: "calendar_link")));
    }
    status_link::is_sound(change, link.token.as_ref(), link.rollout, link.expires)
}

/// What the record keeps of a token.
pub fn digest(token: &str) -> Hash {
    Hash::of(&[b"muster-calendar-link-v1", &[0], token.as_bytes()])
}

/// The id of the link with this token.
pub fn link_id(token: &str) -> Id {
    let cells = CalendarLink { token: Some(digest(token).to_string().into()), ..CalendarLink::default() }.write();
    CalendarLink::KIND.derive(|cell| cells.get(cell)).expect("the key cell is there")
}

impl CalendarLink {
    /// Whether it leads somewhere at a time, as far as the record says.
    pub fn opens(&self, now: i64) -> bool {
        self.expires.is_some_and(|expires| now < expires.0)
    }

    /// Whether it shows everything of its rollout, not somebody's sessions alone.
    pub fn is_whole(&self) -> bool {
        self.person.is_none() && self.trainer.is_none()
    }

    /// Whether a session is one of those that its trainer leads; every session where it names none.
    pub fn shows(&self, session: &Session) -> bool {
        self.trainer.as_ref().is_none_or(|trainer| leads(session, &trainer.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_of_the_status_page_is_none_of_the_calendar() {
        assert_eq!(link_id("a"), link_id("a"));
        assert_ne!(link_id("a"), link_id("b"));
        assert_ne!(digest("a"), status_link::digest("a"));
        let link = CalendarLink { expires: Some(Instant(10)), ..CalendarLink::default() };
        assert!(link.opens(9) && !link.opens(10) && !CalendarLink::default().opens(0));
    }
}

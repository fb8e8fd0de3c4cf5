//! Links by which somebody without Muster reads how a go-live stands.
//!
//! A link is a secret token in an address of the server; the record holds the token's digest only, so whoever reads the
//! log cannot make the address. What a page shows is chosen with the link and never grows; a link that was taken back
//! is taken back for good. What stands on the page is the server's work (`server::status`), by the rules of this crate.

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::LEADS;
use crate::rollout::Rollout;
use crate::value::{Instant, choice};
use crate::{Hash, Id, KindOf, Ref, Text, Verb, args};

/// Longest life of a link, in milliseconds: a year.
pub const LONGEST: i64 = 366 * 86_400_000;

choice! {
    /// What a page shows besides how far the day is.
    Part {
        /// What runs, what is late and what comes next, by title.
        Tasks "tasks",
        /// By when going back is still safe.
        WayBack "way_back",
        /// What was decided at the gates.
        Gates "gates",
        /// Which areas of the hand-off are signed.
        HandOff "hand_off",
        /// The ledger of downtime.
        Downtime "downtime",
        /// Messages of the plan, sent and to come.
        Messages "messages",
        /// Who owns a task, and what laptops are called.
        Names "names",
    }
}

kind! {
    /// One address of the page for those who only read.
    StatusLink "status_link", since 1, scope Rollout, id derived("token") {
        /// SHA-256 of the token, in hex.
        token: Text<64>, Fixed;
        rollout: Ref<Rollout>, Fixed;
        /// For whom it was made, in words; not on the page.
        title: Text<200>, Quiet;
        /// Words of [`Part`].
        shows: Vec<String>, Fixed;
        expires: Instant, Fixed;
    }
    write: LEADS;
    check: link_check;
}

fn link_check(change: &Change<'_>) -> Result<(), Refusal> {
    let link: StatusLink = change.after.read();
    is_sound(change, link.token.as_ref(), link.rollout, link.expires)?;
    match link.shows.unwrap_or_default().iter().all(|word| Part::of(word).is_some()) {
        true => Ok(()),
        false => Err(Refusal::new("status_link_incomplete", args!())),
    }
}

/// What holds of every link with a secret: it is whole, ends within a year, and what was taken back stays so.
pub(crate) fn is_sound(
    change: &Change<'_>,
    token: Option<&Text<64>>,
    rollout: Option<Ref<Rollout>>,
    expires: Option<Instant>,
) -> Result<(), Refusal> {
    if change.operation.verb == Verb::Restore {
        return Err(Refusal::new("status_link_over", args!()));
    }
    let made = change.after.shown("expires").map_or(0, |write| write.at);
    let sound = token.is_some_and(|token| token.0.parse::<Hash>().is_ok())
        && rollout.is_some()
        && expires.is_some_and(|expires| expires.0 <= made.saturating_add(LONGEST));
    if sound { Ok(()) } else { Err(Refusal::new("status_link_incomplete", args!())) }
}

/// What the record keeps of a token.
pub fn digest(token: &str) -> Hash {
    Hash::of(&[b"muster-status-link-v1", &[0], token.as_bytes()])
}

/// The id of the link with this token.
pub fn link_id(token: &str) -> Id {
    let cells = StatusLink { token: Some(digest(token).to_string().into()), ..StatusLink::default() }.write();
    StatusLink::KIND.derive(|cell| cells.get(cell)).expect("the key cell is there")
}

impl StatusLink {
    /// Whether a page shows this part.
    pub fn has(&self, part: Part) -> bool {
        self.shows.iter().flatten().any(|word| word == part.word())
    }

    /// Whether it leads somewhere at a time, as far as the record says.
    pub fn opens(&self, now: i64) -> bool {
        self.expires.is_some_and(|expires| now < expires.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_record_of_a_token_is_found_by_it_and_tells_nothing_of_it() {
        assert_eq!(link_id("a"), link_id("a"));
        assert_ne!(link_id("a"), link_id("b"));
        assert_ne!(digest("a"), Hash::of(&[b"a"]));
        let link = StatusLink { shows: Some(vec!["gates".to_owned()]), expires: Some(Instant(10)), ..StatusLink::default() };
        assert!(link.has(Part::Gates) && !link.has(Part::Names));
        assert!(link.opens(9) && !link.opens(10) && !StatusLink::default().opens(0));
    }
}

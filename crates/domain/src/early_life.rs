//! Early-life support: which gates it begins and ends with, how long figures have to hold before it ends, and what is
//! looked at again afterwards.
//!
//! Whether a figure holds is computed in [`steadiness`] from readings and never stored: a criterion that was met once and
//! is not any more is a relapse, whatever somebody said of it.

use serde::{Deserialize, Serialize};

use crate::gate::Gate;
use crate::handoff::Area;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::{LEADS, Writers};
use crate::rollout::Rollout;
use crate::value::{choice, object};
use crate::{Id, KindOf, Ref, Text, args};

choice! {
    /// How what was taken over stands when it is looked at again.
    FollowedUpAs { Holds "holds", Improving "improving", DoesNotHold "does_not_hold" }
}

/// What was found when it was looked at again: one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FollowedUp {
    pub result: FollowedUpAs,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Milliseconds since 1970.
    pub at: i64,
}
object!(FollowedUp);

kind! {
    /// What early-life support of a rollout begins and ends with.
    EarlyLife "early_life", since 1, scope Rollout, id derived("rollout") {
        rollout: Ref<Rollout>, Fixed;
        entry: Ref<Gate>, Review;
        exit: Ref<Gate>, Review;
        /// So many days in a row a figure has to meet its target before the exit.
        steady_days: i64, Review;
    }
    write: LEADS;
    check: early_life_check;
}

kind! {
    /// A date at which what was taken over is looked at again, and what was found.
    FollowUp "follow_up", since 1, scope Rollout, id derived("area", "day") {
        rollout: Ref<Rollout>, Fixed;
        area: Ref<Area>, Fixed;
        /// The date for which it was first set: two signers who set the same one mean the same record.
        day: Text<10>, Fixed;
        /// What is asked then.
        title: Text<300>, Review;
        /// `YYYY-MM-DD`.
        due: Text<10>, Review;
        owner: Text<200>, Review;
        outcome: FollowedUp, Review;
    }
    // Whoever signs sets the date.
    write: Writers::Workers;
    check: follow_up_check;
}

/// Days in a row where nobody has said otherwise.
pub const STEADY: i64 = 5;
/// Days after the acceptance at which it is looked at again, where nobody says otherwise.
pub const FOLLOW_UP: i64 = 30;

/// The id of a rollout's early-life support.
pub fn early_life_id(rollout: Id) -> Id {
    let cells = EarlyLife { rollout: Some(Ref::to(rollout)), ..EarlyLife::default() }.write();
    EarlyLife::KIND.derive(|cell| cells.get(cell)).expect("the key cell is there")
}

/// The id of what is looked at again of an area, by the date for which it was first set.
pub fn follow_up_id(area: Id, day: &str) -> Id {
    let cells = FollowUp { area: Some(Ref::to(area)), day: Some(day.into()), ..FollowUp::default() }.write();
    FollowUp::KIND.derive(|cell| cells.get(cell)).expect("both key cells are there")
}

fn early_life_check(change: &Change<'_>) -> Result<(), Refusal> {
    let days = change.after.read::<EarlyLife>().steady_days;
    if days.is_none_or(|days| (1..=60).contains(&days)) { Ok(()) } else { Err(Refusal::new("early_life_days", args!())) }
}

fn follow_up_check(change: &Change<'_>) -> Result<(), Refusal> {
    let one: FollowUp = change.after.read();
    if one.due.is_none_or(|due| due.0.trim().is_empty()) {
        return Err(Refusal::new("follow_up_due", args!()));
    }
    let Some(found) = one.outcome.filter(|_| change.writes("outcome")) else { return Ok(()) };
    let blank = found.note.as_deref().unwrap_or_default().trim().is_empty();
    if found.result != FollowedUpAs::Holds && blank { Err(Refusal::new("follow_up_note", args!())) } else { Ok(()) }
}

/// How a figure stands at the end of its days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steadiness {
    /// Days in a row, up to the last, on which it met its target.
    pub streak: usize,
    /// Places of the days on which it did so no longer after it had.
    pub relapses: Vec<usize>,
}

/// Adds up days: met, not met, or not read. A day on which nobody read proves nothing: it ends no streak and adds none.
pub fn steadiness(days: &[Option<bool>]) -> Steadiness {
    let mut out = Steadiness::default();
    for (place, day) in days.iter().enumerate() {
        match day {
            Some(true) => out.streak += 1,
            Some(false) => {
                if out.streak > 0 {
                    out.relapses.push(place);
                }
                out.streak = 0;
            }
            None => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const Y: Option<bool> = Some(true);
    const N: Option<bool> = Some(false);

    #[test]
    fn a_relapse_begins_the_count_anew() {
        assert_eq!(steadiness(&[N, Y, Y, N, Y]), Steadiness { streak: 1, relapses: vec![3] });
        assert_eq!(steadiness(&[Y, N, N, Y, Y, N]), Steadiness { streak: 0, relapses: vec![1, 5] }, "two bad days are one relapse");
        assert_eq!(steadiness(&[N, N]), Steadiness::default(), "what never held does not relapse");
    }

    #[test]
    fn a_day_without_a_reading_proves_nothing() {
        assert_eq!(steadiness(&[Y, None, Y]).streak, 2);
        assert_eq!(steadiness(&[None, None]), Steadiness::default());
    }
}

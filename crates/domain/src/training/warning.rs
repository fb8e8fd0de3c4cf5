//! Who comes too seldom: under a share of the sessions that were taken, once so many were. A setting of the rollout; whom it
//! concerns follows from the marks and is stored nowhere.

use crate::args;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::TRAINERS;
use crate::rollout::Rollout;
use crate::{Id, KindOf, Ref};

kind! {
    /// When somebody's attendance is warned of.
    AttendanceWarning "attendance_warning", since 1, scope Rollout, id derived("rollout") {
        rollout: Ref<Rollout>, Fixed;
        /// Per cent of the sessions that were taken, 1 to 100.
        below: i64, Quiet;
        /// How many sessions have to be taken before anybody is warned of, 1 to 99.
        after: i64, Quiet;
    }
    write: TRAINERS;
    check: warning_check;
}

fn warning_check(change: &Change<'_>) -> Result<(), Refusal> {
    let warning: AttendanceWarning = change.after.read();
    let fits = |value: Option<i64>, most: i64| value.is_none_or(|value| (1..=most).contains(&value));
    if fits(warning.below, 100) && fits(warning.after, 99) && warning.below.is_some() == warning.after.is_some() {
        return Ok(());
    }
    Err(Refusal::new("attendance_warning", args!()))
}

/// The id of a rollout's warning.
pub fn warning_id(rollout: Id) -> Id {
    let cells = AttendanceWarning { rollout: Some(Ref::to(rollout)), ..AttendanceWarning::default() }.write();
    AttendanceWarning::KIND.derive(|cell| cells.get(cell)).expect("the key cell is there")
}

/// Whether somebody came too seldom: so many sessions, and a half where a mark gives a part, of those of theirs that were
/// taken. Without a warning nobody did.
pub fn is_seldom(attended: u32, half: bool, taken: u32, warning: &AttendanceWarning) -> bool {
    let (Some(below), Some(after)) = (warning.below, warning.after) else { return false };
    let halves = 2 * i64::from(attended) + i64::from(half);
    i64::from(taken) >= after.max(1) && 100 * halves < 2 * below * i64::from(taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_to_less_than_the_share_is_named_once_enough_sessions_were_taken() {
        let warning = AttendanceWarning { below: Some(75), after: Some(3), ..AttendanceWarning::default() };
        let of = |attended, half, taken| is_seldom(attended, half, taken, &warning);
        assert!(!of(0, false, 2), "two sessions say little");
        assert!(of(2, false, 3) && of(0, false, 3));
        assert!(!of(3, false, 4), "three of four are 75 %, which is not under it");
        assert!(!of(2, true, 3) && of(2, true, 4), "a half counts as a half");
        assert!(!is_seldom(0, false, 9, &AttendanceWarning::default()));
    }
}

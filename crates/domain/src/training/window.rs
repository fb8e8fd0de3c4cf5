//! From which minute somebody who comes is late, from which minutes late or left early on another status follows: a
//! setting of the rollout.

use super::MarkStatus;
use crate::args;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::TRAINERS;
use crate::rollout::Rollout;
use crate::{Id, KindOf, Ref, Text};

kind! {
    /// The minutes of a rollout's roll calls. What was marked keeps its mark when they change.
    MarkWindow "mark_window", since 1, scope Rollout, id derived("rollout") {
        rollout: Ref<Rollout>, Fixed;
        /// Who comes more than so many minutes after the beginning is late.
        late_after: i64, Quiet;
        /// Who comes more than so many minutes after the beginning counts as absent.
        absent_after: i64, Quiet;
        /// Code of the status of who comes later than that; absent where it says nothing.
        absent_status: Text<60>, Quiet;
        /// Who leaves more than so many minutes before the end has another status.
        early_after: i64, Quiet;
        /// Code of that status; without it they keep their own.
        early_status: Text<60>, Quiet;
    }
    write: TRAINERS;
    check: window_check;
}

/// Most minutes that a window may be long.
pub const GREATEST_WINDOW: i64 = 600;

fn window_check(change: &Change<'_>) -> Result<(), Refusal> {
    let window: MarkWindow = change.after.read();
    let (late, absent) = (window.late_after.unwrap_or(0), window.absent_after.unwrap_or(GREATEST_WINDOW));
    let within = [late, absent, window.early_after.unwrap_or(0)].iter().all(|minutes| (0..=GREATEST_WINDOW).contains(minutes));
    if within && late <= absent {
        return Ok(());
    }
    Err(Refusal::new("mark_window", args!(most: GREATEST_WINDOW)))
}

/// The id of a rollout's window.
pub fn window_id(rollout: Id) -> Id {
    let cells = MarkWindow { rollout: Some(Ref::to(rollout)), ..MarkWindow::default() }.write();
    MarkWindow::KIND.derive(|cell| cells.get(cell)).expect("the key cell is there")
}

/// What coming so many minutes after the beginning makes of somebody: their mark, and the minutes where it has any.
pub fn arrival(minutes: i64, window: &MarkWindow) -> (MarkStatus, Option<u32>) {
    let over = |allowed: Option<i64>| allowed.is_some_and(|allowed| minutes > allowed);
    if over(window.absent_after) {
        (MarkStatus::Absent, None)
    } else if over(window.late_after) {
        (MarkStatus::Late, u32::try_from(minutes.min(GREATEST_WINDOW)).ok())
    } else {
        (MarkStatus::Present, None)
    }
}

#[cfg(test)]
mod tests {
    use super::{MarkStatus, MarkWindow, arrival};

    #[test]
    fn who_comes_late_is_late_then_absent_and_without_a_window_everybody_who_comes_is_present() {
        let window = MarkWindow { late_after: Some(5), absent_after: Some(30), ..MarkWindow::default() };
        assert_eq!(arrival(-10, &window), (MarkStatus::Present, None));
        assert_eq!(arrival(5, &window), (MarkStatus::Present, None));
        assert_eq!(arrival(6, &window), (MarkStatus::Late, Some(6)));
        assert_eq!(arrival(30, &window), (MarkStatus::Late, Some(30)));
        assert_eq!(arrival(31, &window), (MarkStatus::Absent, None));
        assert_eq!(arrival(500, &MarkWindow::default()), (MarkStatus::Present, None));
    }
}

//! Which reading is due, which is next, and which were missed. Pure: times in milliseconds since 1970.
//!
//! Each due time opens a slot that lasts until the next one, or until the window ends. A reading answers the slot in
//! which it was read. A slot that is over and has none was missed, and stays so.

/// Most due times of one duty.
pub const MOST: i64 = 20_000;

/// How a duty stands at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The due time of the slot that is open and has no reading.
    pub due: Option<i64>,
    /// The next due time after now.
    pub next: Option<i64>,
    /// Due times whose slot is over and has no reading, oldest first.
    pub missed: Vec<i64>,
    /// Slots that are over or open.
    pub begun: usize,
    /// Slots that have a reading.
    pub answered: usize,
}

/// Adds up due times and readings. `due` is in order; `ends` is the end of the last slot.
pub fn standing(due: &[i64], ends: i64, read: &[i64], now: i64) -> Standing {
    let begun = due.partition_point(|at| *at <= now);
    let mut answered = vec![false; begun];
    for at in read {
        if let Some(slot) = slot(due, ends, *at).filter(|slot| *slot < begun) {
            answered[slot] = true;
        }
    }
    let over = |slot: usize| due.get(slot + 1).copied().unwrap_or(ends) <= now;
    let missed = (0..begun).filter(|slot| !answered[*slot] && over(*slot)).map(|slot| due[slot]).collect();
    let open = begun.checked_sub(1).filter(|slot| !answered[*slot] && !over(*slot));
    Standing {
        due: open.map(|slot| due[slot]),
        next: due.get(begun).copied(),
        missed,
        begun,
        answered: answered.into_iter().filter(|one| *one).count(),
    }
}

/// The slot in which something was read, by its place; none before the first and after the end.
pub fn slot(due: &[i64], ends: i64, at: i64) -> Option<usize> {
    due.partition_point(|from| *from <= at).checked_sub(1).filter(|_| at < ends)
}

/// Due times of a rhythm in milliseconds from `first` until before `ends`, as many as there may be.
pub fn due_times(first: i64, ends: i64, every: i64) -> Vec<i64> {
    let step = usize::try_from(every.max(1)).unwrap_or(usize::MAX);
    (first..ends).step_by(step).take(usize::try_from(MOST).unwrap_or(0) + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUE: [i64; 4] = [0, 15, 30, 45];

    #[test]
    fn what_was_not_read_in_its_time_is_named_and_stays_missed() {
        let before = standing(&DUE, 60, &[2, 31], 40);
        assert_eq!(before, Standing { due: None, next: Some(45), missed: vec![15], begun: 3, answered: 2 });
        let late = standing(&DUE, 60, &[2, 31, 32], 40);
        assert_eq!(late.missed, [15], "a second reading of another slot mends nothing");
        assert_eq!(standing(&DUE, 60, &[2, 31, 50], 60).missed, [15], "and the end of the window neither");
    }

    #[test]
    fn the_open_slot_is_due_until_it_is_read_or_over() {
        assert_eq!(standing(&DUE, 60, &[], 0).due, Some(0));
        assert_eq!(standing(&DUE, 60, &[], 14), Standing { due: Some(0), next: Some(15), missed: vec![], begun: 1, answered: 0 });
        assert_eq!(standing(&DUE, 60, &[0], 14).due, None);
        assert_eq!((standing(&DUE, 60, &[], 59).due, standing(&DUE, 60, &[], 60).due), (Some(45), None));
        assert_eq!(standing(&DUE, 60, &[], -1), Standing { next: Some(0), ..Standing::default() });
    }

    #[test]
    fn a_reading_beside_the_window_answers_nothing() {
        assert_eq!(standing(&DUE, 60, &[-1, 60, 61], 100).answered, 0);
        assert_eq!((slot(&DUE, 60, -1), slot(&DUE, 60, 0), slot(&DUE, 60, 59), slot(&DUE, 60, 60)), (None, Some(0), Some(3), None));
    }

    #[test]
    fn due_times_end_before_the_window_does() {
        assert_eq!(due_times(0, 60, 15), DUE);
        assert_eq!(due_times(0, 61, 15), [0, 15, 30, 45, 60]);
        assert_eq!(due_times(0, 0, 15), [0_i64; 0]);
        assert!(due_times(0, i64::MAX, 1).len() <= 20_001);
    }
}

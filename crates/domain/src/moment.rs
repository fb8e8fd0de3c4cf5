//! When a step was made, as far as anybody can know: one instant, or two between which it lies.
//!
//! For people to read. What stands before what in the fold is the corrected time ([`crate::fold::corrected`]), always.

/// Off by less is not worth a word (milliseconds).
pub const WORTH_SAYING: i64 = 60_000;

/// What is known of the time of one step; milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// By the clock of its laptop.
    pub clock: i64,
    /// What was added to that clock by then; nothing where no server had ever spoken of it.
    pub offset: Option<i64>,
    /// By how much the next word of a server differs from that: the clock was wrong before, or was set without anybody
    /// seeing it.
    pub moved: Option<i64>,
    /// When the server took the newest thing that its author knew: nobody knows what is not there yet.
    pub after: Option<i64>,
    /// When the server took the step itself, or what time it is now.
    pub before: i64,
}

/// When it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    At(i64),
    /// Not before the first and not after the second.
    Between(i64, i64),
}

impl Known {
    /// The one rule: a clock is believed until something shows that it was wrong, and then only within what is certain.
    pub fn moment(&self) -> Moment {
        let read = self.clock.saturating_add(self.offset.unwrap_or(0));
        let other = read.saturating_add(self.moved.unwrap_or(0));
        let early = self.after.map(|after| after.min(self.before));
        let too_late = read.saturating_sub(self.before) >= WORTH_SAYING;
        let too_early = early.is_some_and(|early| early.saturating_sub(read) >= WORTH_SAYING);
        let moved = other.abs_diff(read) >= WORTH_SAYING.unsigned_abs();
        if !(too_late || too_early || moved) {
            return Moment::At(read.min(self.before));
        }
        let within = |at: i64| at.min(self.before).max(early.unwrap_or(i64::MIN));
        let (mut low, mut high) = (within(read.min(other)), within(read.max(other)));
        // Where neither reading can be right, only the server's times are left.
        let right = |at: i64| at.abs_diff(within(at)) < WORTH_SAYING.unsigned_abs();
        if !right(read) && !right(other) {
            (low, high) = (early.unwrap_or(self.before), self.before);
        }
        if high.abs_diff(low) < WORTH_SAYING.unsigned_abs() { Moment::At(high) } else { Moment::Between(low, high) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;
    const NINE: i64 = 9 * 60 * MINUTE;

    fn known(clock: i64, before: i64) -> Known {
        Known { clock, offset: Some(0), moved: None, after: None, before }
    }

    #[test]
    fn a_clock_that_nothing_speaks_against_is_believed_with_its_offset() {
        assert_eq!(known(NINE, NINE + 500 * MINUTE).moment(), Moment::At(NINE));
        assert_eq!(Known { offset: Some(-18 * MINUTE), ..known(NINE, NINE) }.moment(), Moment::At(NINE - 18 * MINUTE));
        assert_eq!(Known { offset: None, ..known(NINE, NINE) }.moment(), Moment::At(NINE));
        // A little late or early is the way of clocks.
        assert_eq!(known(NINE + MINUTE / 2, NINE).moment(), Moment::At(NINE));
        assert_eq!(Known { moved: Some(59_000), ..known(NINE, NINE + 90 * MINUTE) }.moment(), Moment::At(NINE));
        assert_eq!(Known { after: Some(NINE + MINUTE / 2), ..known(NINE, NINE + MINUTE) }.moment(), Moment::At(NINE));
    }

    #[test]
    fn a_clock_that_the_next_word_of_a_server_shows_wrong_leaves_both_readings() {
        let slow = Known { moved: Some(18 * MINUTE), ..known(NINE + 2 * MINUTE, NINE + 600 * MINUTE) };
        assert_eq!(slow.moment(), Moment::Between(NINE + 2 * MINUTE, NINE + 20 * MINUTE), "between 9:02 and 9:20");
        let fast = Known { moved: Some(-18 * MINUTE), ..slow };
        assert_eq!(fast.moment(), Moment::Between(NINE - 16 * MINUTE, NINE + 2 * MINUTE));
        // The server had it at 9:10, so it was not later; and its author knew of what came at 9:05.
        assert_eq!(Known { before: NINE + 10 * MINUTE, ..slow }.moment(), Moment::Between(NINE + 2 * MINUTE, NINE + 10 * MINUTE));
        assert_eq!(Known { after: Some(NINE + 5 * MINUTE), ..slow }.moment(), Moment::Between(NINE + 5 * MINUTE, NINE + 20 * MINUTE));
        assert_eq!(
            Known { before: NINE + 2 * MINUTE + 30_000, ..slow }.moment(),
            Moment::At(NINE + 2 * MINUTE + 30_000),
            "no doubt is left"
        );
    }

    #[test]
    fn what_cannot_have_been_lies_within_the_servers_times() {
        let tomorrow = Known { after: Some(NINE), ..known(NINE + 1500 * MINUTE, NINE + 20 * MINUTE) };
        assert_eq!(tomorrow.moment(), Moment::Between(NINE, NINE + 20 * MINUTE), "a time of tomorrow");
        let last_year = Known { clock: NINE - 500_000 * MINUTE, ..tomorrow };
        assert_eq!(last_year.moment(), Moment::Between(NINE, NINE + 20 * MINUTE), "a time before what its author knew");
        // Where nothing is known from below, the arrival is the best there is.
        assert_eq!(Known { after: None, ..tomorrow }.moment(), Moment::At(NINE + 20 * MINUTE));
        // The next word of a server says which reading was right.
        let mended = Known { moved: Some(-1490 * MINUTE), ..tomorrow };
        assert_eq!(mended.moment(), Moment::Between(NINE + 10 * MINUTE, NINE + 20 * MINUTE));
    }

    #[test]
    fn no_input_is_too_far_and_an_answer_is_never_upside_down() {
        let ends = [i64::MIN, -1, 0, NINE, i64::MAX];
        for clock in ends {
            for moved in ends {
                for after in ends {
                    for before in ends {
                        let known = Known { clock, offset: Some(moved), moved: Some(moved), after: Some(after), before };
                        if let Moment::Between(low, high) = known.moment() {
                            assert!(low < high && high <= before, "{known:?}");
                        }
                    }
                }
            }
        }
    }
}

//! Figures of targets with their units: minutes and hours are compared, minutes and per cent are not.

use std::cmp::Ordering;

use super::Target;

/// How two figures compare; nothing where their units measure different things.
pub(super) fn compared(one: &Target, two: &Target) -> Option<Ordering> {
    let ((one_of, one_size), (two_of, two_size)) = (unit(&one.unit), unit(&two.unit));
    // A figure without a unit is read in the other's.
    let same = one_of == two_of || one_of.is_empty() || two_of.is_empty();
    let (one_size, two_size) = match (one_of.is_empty(), two_of.is_empty()) {
        (false, false) => (one_size, two_size),
        _ => (1, 1),
    };
    let size = |thousandths: i64, size: i64| i128::from(thousandths) * i128::from(size);
    same.then(|| size(one.thousandths, one_size).cmp(&size(two.thousandths, two_size)))
}

/// What a unit measures, and how much of the smallest unit of that it is.
fn unit(written: &str) -> (String, i64) {
    let unit = written.trim().to_lowercase();
    let (first, rest) = unit.split_once(' ').map_or((unit.as_str(), ""), |(first, rest)| (first, rest.trim()));
    let seconds = match first {
        "s" | "sec" | "second" | "seconds" => Some(1),
        "min" | "minute" | "minutes" => Some(60),
        "h" | "hr" | "hour" | "hours" => Some(3_600),
        "d" | "day" | "days" => Some(86_400),
        _ => None,
    };
    match (seconds, first) {
        // Of time, and `a week` makes it hours of a week.
        (Some(size), _) => (format!("time {rest}").trim().to_owned(), size),
        (None, "ms" | "millisecond" | "milliseconds") if rest.is_empty() => ("ms".to_owned(), 1),
        _ => (unit, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Bound;

    fn of(thousandths: i64, unit: &str) -> Target {
        Target { bound: Bound::Below, thousandths, unit: unit.to_owned() }
    }

    #[test]
    fn time_is_compared_in_whatever_unit_it_is_written() {
        assert_eq!(compared(&of(60_000, "min"), &of(1_000, "h")), Some(Ordering::Equal));
        assert_eq!(compared(&of(90_000, "min"), &of(1_000, "h")), Some(Ordering::Greater));
        assert_eq!(compared(&of(1_000, "day"), &of(24_000, "hours")), Some(Ordering::Equal));
        assert_eq!(compared(&of(1_000, "h a week"), &of(60_000, "min a week")), Some(Ordering::Equal));
    }

    #[test]
    fn what_measures_something_else_is_not_compared() {
        assert_eq!(compared(&of(80_000, "%"), &of(80_000, "min")), None);
        assert_eq!(compared(&of(168_000, "h a week"), &of(24_000, "h")), None);
        assert_eq!(compared(&of(4_000, "/5"), &of(4_000, "/5")), Some(Ordering::Equal));
        assert_eq!(compared(&of(80_000, ""), &of(80_000, "%")), Some(Ordering::Equal), "without a unit it is read in the other's");
    }
}

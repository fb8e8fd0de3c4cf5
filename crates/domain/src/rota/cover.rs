//! What shifts cover of a stretch of time, and what they leave open. Pure: times in milliseconds since 1970, a span from
//! its start until before its end.

/// From, until before.
pub type Span = (i64, i64);

/// The spans in order, those that touch or overlap made one.
pub fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|(from, to)| from < to);
    spans.sort_unstable();
    let mut out: Vec<Span> = Vec::new();
    for (from, to) in spans {
        match out.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => out.push((from, to)),
        }
    }
    out
}

/// What of `whole` no span covers.
pub fn gaps(spans: Vec<Span>, whole: Span) -> Vec<Span> {
    let (mut at, mut out) = (whole.0, Vec::new());
    for (from, to) in joined(spans) {
        if from >= whole.1 {
            break;
        }
        if from > at {
            out.push((at, from));
        }
        at = at.max(to);
    }
    if at < whole.1 {
        out.push((at, whole.1));
    }
    out
}

/// How much of `whole` the spans cover, each moment once.
pub fn covered(spans: Vec<Span>, whole: Span) -> i64 {
    let open: i64 = gaps(spans, whole).iter().map(|(from, to)| to - from).sum();
    (whole.1 - whole.0).max(0) - open
}

/// Stretches in which one of these spans lies over another: somebody is in two shifts at once.
pub fn twice(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let (mut ends, mut out) = (i64::MIN, Vec::new());
    for (from, to) in spans {
        if from < ends {
            out.push((from, to.min(ends)));
        }
        ends = ends.max(to);
    }
    joined(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_shift_covers_is_a_gap_and_a_moment_counts_once() {
        let shifts = vec![(0, 8), (8, 16), (14, 20)];
        assert_eq!(gaps(shifts.clone(), (0, 24)), [(20, 24)]);
        assert_eq!(gaps(shifts.clone(), (-4, 12)), [(-4, 0)], "a gap begins where the plan's hours do");
        assert_eq!(gaps(vec![], (0, 24)), [(0, 24)]);
        assert_eq!(gaps(vec![(-9, 99)], (0, 24)), [(0, 0); 0]);
        assert_eq!(gaps(vec![(30, 40)], (0, 24)), [(0, 24)]);
        assert_eq!((covered(shifts, (0, 24)), covered(vec![(0, 5), (1, 2)], (0, 24)), covered(vec![], (3, 3))), (20, 5, 0));
    }

    #[test]
    fn spans_that_touch_are_one_and_empty_ones_are_none() {
        assert_eq!(joined(vec![(8, 16), (0, 8), (20, 20), (18, 19)]), [(0, 16), (18, 19)]);
    }

    #[test]
    fn somebody_in_two_shifts_at_once_is_found_even_inside_a_long_one() {
        assert_eq!(twice(vec![(0, 8), (8, 16)]), [(0, 0); 0], "one after another is no clash");
        assert_eq!(twice(vec![(0, 100), (10, 20), (30, 40)]), [(10, 20), (30, 40)]);
        assert_eq!(twice(vec![(0, 10), (5, 15), (12, 20)]), [(5, 10), (12, 15)]);
    }
}

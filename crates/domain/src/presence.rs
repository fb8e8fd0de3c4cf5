//! How long somebody was in a meeting, and what that makes of them. Times are minutes or milliseconds as each says.
//!
//! Not here: who somebody is, how reports are read, what becomes of people who were not there (their mark stays blank).

/// One stay, milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    pub from: i64,
    /// Nothing where nobody wrote when they left.
    pub to: Option<i64>,
}

/// The planned time, milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    pub start: i64,
    /// Nothing where no duration is planned.
    pub end: Option<i64>,
}

/// Somebody's stays together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    /// Milliseconds in the planned time, two devices at once counted once; nothing where a stay has no end.
    pub millis: Option<i64>,
    pub first: Option<i64>,
    pub last: Option<i64>,
}

/// The union of somebody's stays, cut to the planned time.
pub fn presence(stays: &[Stay], planned: Planned) -> Presence {
    let cut = |at: i64| at.max(planned.start).min(planned.end.unwrap_or(i64::MAX));
    let mut spans: Vec<(i64, i64)> = stays.iter().filter_map(|stay| Some((cut(stay.from), cut(stay.to?)))).collect();
    spans.sort_unstable();
    let (mut millis, mut until) = (0, i64::MIN);
    for (from, to) in spans {
        millis += (to - from.max(until)).max(0);
        until = until.max(to);
    }
    let open = stays.iter().any(|stay| stay.to.is_none());
    // Who tried the sound an hour before, or looked in again afterwards, was neither early nor long there for that.
    let inside = |stay: &&Stay| stay.to.is_none_or(|to| to > planned.start) && planned.end.is_none_or(|end| stay.from < end);
    let within: Vec<&Stay> = stays.iter().filter(inside).collect();
    let told = if within.is_empty() { stays.iter().collect() } else { within };
    Presence {
        millis: (!open).then_some(millis),
        first: told.iter().map(|stay| stay.from).min(),
        last: if open { None } else { told.iter().filter_map(|stay| stay.to).max() },
    }
}

/// What a person asks of somebody who took part, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// Fewer are no attendance.
    pub least: u32,
    /// Coming more than so much after the start is late.
    pub late: u32,
    /// Leaving more than so much before the end is early.
    pub early: u32,
}

/// What somebody's time in the meeting makes of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There, with the minutes that they came late or left early by.
    Attended { late: Option<u32>, early: Option<u32> },
    /// Not long enough.
    Short,
    /// Nobody knows how long.
    Unclear,
}

/// Judges somebody's presence.
pub fn standing(presence: Presence, planned: Planned, threshold: Threshold) -> Standing {
    let Some(millis) = presence.millis else { return Standing::Unclear };
    if minutes(millis) < threshold.least {
        return Standing::Short;
    }
    let over = |millis: i64, allowed: u32| Some(minutes(millis)).filter(|minutes| *minutes > allowed);
    Standing::Attended {
        late: presence.first.and_then(|first| over(first - planned.start, threshold.late)),
        early: presence.last.zip(planned.end).and_then(|(last, end)| over(end - last, threshold.early)),
    }
}

/// Whole minutes; a begun one does not count.
pub fn minutes(millis: i64) -> u32 {
    u32::try_from(millis.max(0) / 60_000).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;
    const HOUR: Planned = Planned { start: 0, end: Some(60 * MINUTE) };

    fn stay(from: i64, to: i64) -> Stay {
        Stay { from: from * MINUTE, to: Some(to * MINUTE) }
    }

    #[test]
    fn stays_that_overlap_count_once_and_gaps_not_at_all() {
        let of = |stays: &[Stay]| presence(stays, HOUR).millis.map(minutes);
        assert_eq!(of(&[stay(0, 20), stay(30, 60)]), Some(50), "came back");
        assert_eq!(of(&[stay(0, 40), stay(10, 30), stay(35, 50)]), Some(50), "two devices");
        assert_eq!(of(&[stay(-15, 10), stay(55, 90)]), Some(15), "only the planned time");
        assert_eq!(of(&[stay(70, 80)]), Some(0));
        assert_eq!(of(&[Stay { from: 0, to: None }, stay(5, 10)]), None, "no end is neither nothing nor all");
    }

    #[test]
    fn the_union_agrees_with_counting_minute_by_minute() {
        let mut seed = 7_u64;
        let mut next = |most: i64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            i64::try_from(seed >> 33).unwrap() % most
        };
        for _ in 0..500 {
            let stays: Vec<Stay> = (0..next(6) + 1)
                .map(|_| {
                    let from = next(80) - 10;
                    stay(from, from + next(40))
                })
                .collect();
            let there = |minute: i64| stays.iter().any(|one| one.from <= minute * MINUTE && one.to.unwrap() > minute * MINUTE);
            let counted = (0..60).filter(|minute| there(*minute)).count();
            assert_eq!(presence(&stays, HOUR).millis, Some(counted as i64 * MINUTE), "{stays:?}");
        }
    }

    #[test]
    fn thresholds_are_exact() {
        let judge = |stays: &[Stay]| standing(presence(stays, HOUR), HOUR, Threshold { least: 30, late: 5, early: 10 });
        assert_eq!(judge(&[stay(5, 50)]), Standing::Attended { late: None, early: None });
        let tried = [stay(-10, -5), stay(20, 45), stay(65, 66)];
        assert_eq!(judge(&[tried[0], stay(0, 20), tried[1], tried[2]]), Standing::Attended { late: None, early: Some(15) });
        assert_eq!(judge(&[tried[0], stay(15, 50), tried[2]]), Standing::Attended { late: Some(15), early: None });
        assert_eq!(judge(&[stay(6, 49)]), Standing::Attended { late: Some(6), early: Some(11) });
        assert_eq!(judge(&[stay(0, 30)]), Standing::Attended { late: None, early: Some(30) });
        assert_eq!(judge(&[stay(0, 29)]), Standing::Short);
        assert_eq!(judge(&[Stay { from: 0, to: None }]), Standing::Unclear);
    }
}

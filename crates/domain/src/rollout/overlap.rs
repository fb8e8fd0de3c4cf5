//! Who would be at two places at once. Pure: spans in, pairs out.

use std::collections::{BTreeMap, BTreeSet};

/// Something that takes time and people.
#[derive(Clone, Debug)]
pub struct Span<W> {
    /// Milliseconds since 1970.
    pub start: i64,
    /// Milliseconds since 1970; not in the span itself.
    pub end: i64,
    pub who: Vec<W>,
}

/// Pairs of spans (by place in the list, the earlier first) that share somebody and overlap, with how many they share.
pub fn overlaps<W: Ord>(spans: &[Span<W>]) -> BTreeMap<(usize, usize), usize> {
    let mut by_person: BTreeMap<&W, BTreeSet<usize>> = BTreeMap::new();
    for (index, span) in spans.iter().enumerate() {
        for who in &span.who {
            by_person.entry(who).or_default().insert(index);
        }
    }
    let mut pairs = BTreeMap::new();
    for of_one in by_person.into_values() {
        let mut of_one: Vec<usize> = of_one.into_iter().collect();
        of_one.sort_by_key(|index| (spans[*index].start, *index));
        for (place, first) in of_one.iter().enumerate() {
            let later = of_one[place + 1..].iter().take_while(|second| spans[**second].start < spans[*first].end);
            for second in later.filter(|second| spans[**second].end > spans[**second].start) {
                let pair = if first < second { (*first, *second) } else { (*second, *first) };
                *pairs.entry(pair).or_insert(0) += 1;
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: i64, end: i64, who: &[u8]) -> Span<u8> {
        Span { start, end, who: who.to_vec() }
    }

    #[test]
    fn touching_is_not_overlapping_and_each_shared_person_counts_once() {
        let spans = [span(0, 10, &[1, 2, 3]), span(10, 20, &[1, 2]), span(5, 15, &[2, 3, 3, 4]), span(12, 13, &[4])];
        assert_eq!(overlaps(&spans), BTreeMap::from([((0, 2), 2), ((1, 2), 1), ((2, 3), 1)]));
    }

    #[test]
    fn the_same_pairs_are_found_as_by_comparing_everybody_with_everybody() {
        let mut seed = 7_u64;
        let mut next = |most: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) % most
        };
        for _ in 0..200 {
            let spans: Vec<Span<u64>> = (0..8)
                .map(|_| {
                    let start = next(30).cast_signed();
                    Span { start, end: start + 1 + next(9).cast_signed(), who: (0..next(3)).map(|_| next(4)).collect() }
                })
                .collect();
            let mut plain = BTreeMap::new();
            for a in 0..spans.len() {
                for b in a + 1..spans.len() {
                    let shared = spans[a].who.iter().collect::<BTreeSet<_>>().intersection(&spans[b].who.iter().collect()).count();
                    if shared > 0 && spans[a].start < spans[b].end && spans[b].start < spans[a].end {
                        plain.insert((a, b), shared);
                    }
                }
            }
            assert_eq!(overlaps(&spans), plain);
        }
    }
}

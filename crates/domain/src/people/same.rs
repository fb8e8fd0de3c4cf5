//! Who is who after people of a roster were found to be one.
//!
//! `merged_into` of a person names the one that stays. Two laptops may write it apart, in opposite directions or in a
//! row, so what is written makes chains and rings; whom each of them leads to follows from the set of what is written
//! and from nothing else. Nothing is moved: records go on naming whom they named, and are read through here.

use std::collections::{BTreeMap, HashMap};

use crate::Id;

/// Who is who. Only people who were merged, and those whom they lead to, stand in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Same {
    into: BTreeMap<Id, Id>,
    stays: HashMap<Id, Id>,
    /// By the one that stays: that one first, then the others by id.
    all: HashMap<Id, Vec<Id>>,
}

impl Same {
    /// From pairs of somebody who was merged and whom into, both still on record. A chain leads to its end;
    /// a ring, and whatever leads into it, to the ring's smallest id.
    pub fn of(merged: impl IntoIterator<Item = (Id, Id)>) -> Self {
        let into: BTreeMap<Id, Id> = merged.into_iter().filter(|(person, into)| person != into).collect();
        let mut stays = HashMap::new();
        for person in into.keys() {
            lead(&into, *person, &mut stays);
        }
        let mut all: HashMap<Id, Vec<Id>> = HashMap::new();
        for (person, end) in &stays {
            all.entry(*end).or_default().push(*person);
        }
        for (end, people) in &mut all {
            people.sort_by_key(|person| (person != end, *person));
        }
        Self { into, stays, all }
    }

    /// Whether nobody was merged.
    pub fn is_empty(&self) -> bool {
        self.into.is_empty()
    }

    /// The one that stays of whoever this is; everybody else is themselves.
    pub fn stays(&self, person: Id) -> Id {
        self.stays.get(&person).copied().unwrap_or(person)
    }

    /// Everybody who is this person, the one that stays first.
    pub fn all<'a>(&'a self, person: &'a Id) -> &'a [Id] {
        self.all.get(&self.stays(*person)).map_or(std::slice::from_ref(person), Vec::as_slice)
    }

    /// Everybody who leads to somebody else, with that one, by id.
    pub fn gone(&self) -> impl Iterator<Item = (Id, Id)> {
        self.into.keys().map(|person| (*person, self.stays(*person))).filter(|(person, end)| person != end)
    }

    /// Whom somebody was merged into, as it was written.
    pub fn into(&self, person: Id) -> Option<Id> {
        self.into.get(&person).copied()
    }

    /// Whose `merged_into` has to be taken out so that `person` stands apart from the one that stays: their own, and where
    /// a ring leads back, that of the one that stays as well. Nobody's for the one that stays.
    pub fn way_out(&self, person: Id) -> Vec<Id> {
        let end = self.stays(person);
        if person == end {
            return Vec::new();
        }
        [person, end].into_iter().filter(|one| self.into.contains_key(one)).collect()
    }

    /// Who would go along with `person` if they stood apart: those who lead to the one that stays through them alone.
    pub fn apart(&self, person: Id) -> Vec<Id> {
        let out = self.way_out(person);
        let left = Self::of(self.into.iter().filter(|(one, _)| !out.contains(one)).map(|(one, into)| (*one, *into)));
        left.all(&person).iter().copied().filter(|one| *one != person).collect()
    }
}

/// Notes the end of everybody on the way from `person`.
fn lead(into: &BTreeMap<Id, Id>, person: Id, stays: &mut HashMap<Id, Id>) {
    let mut way = vec![person];
    let end = loop {
        let last = way[way.len() - 1];
        if let Some(end) = stays.get(&last) {
            break *end;
        }
        let Some(next) = into.get(&last) else { break last };
        if let Some(at) = way.iter().position(|one| one == next) {
            break *way[at..].iter().min().expect("a ring has somebody in it");
        }
        way.push(*next);
    };
    stays.extend(way.into_iter().map(|one| (one, end)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u128) -> Id {
        Id::from_u128(n)
    }

    fn same(pairs: &[(u128, u128)]) -> Same {
        Same::of(pairs.iter().map(|(a, b)| (id(*a), id(*b))))
    }

    #[test]
    fn a_chain_leads_to_its_end_and_a_ring_to_its_smallest() {
        let all = same(&[(9, 8), (8, 3), (5, 3)]);
        assert_eq!(all.all(&id(8)), [id(3), id(5), id(8), id(9)]);
        assert_eq!(all.stays(id(7)), id(7));
        assert_eq!(all.all(&id(7)), [id(7)]);
        let ring = same(&[(4, 6), (6, 5), (5, 4), (9, 6), (2, 9)]);
        for person in [2, 4, 5, 6, 9] {
            assert_eq!(ring.stays(id(person)), id(4), "{person}: the ring's smallest, not the smallest of who leads into it");
        }
        assert!(same(&[(1, 1)]).is_empty(), "nobody is merged into themselves");
    }

    #[test]
    fn who_stands_apart_takes_along_who_leads_through_them() {
        let chain = same(&[(9, 8), (8, 3), (5, 3)]);
        assert_eq!(chain.way_out(id(8)), [id(8)]);
        assert_eq!(chain.apart(id(8)), [id(9)]);
        assert!(chain.way_out(id(3)).is_empty(), "the one that stays is not split off");
        let both_ways = same(&[(4, 6), (6, 4)]);
        assert_eq!(both_ways.way_out(id(6)), [id(6), id(4)], "a pair that was merged in both directions comes apart in one step");
        assert!(both_ways.apart(id(6)).is_empty());
    }

    #[test]
    fn however_the_pairs_come_everybody_in_one_piece_has_one_end() {
        let mut seed = 11_u64;
        let mut next = |most: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) % most
        };
        for _ in 0..500 {
            let people: Vec<u128> = (0..8).collect();
            let mut pairs: Vec<(u128, u128)> = Vec::new();
            for person in &people {
                if next(3) > 0 {
                    pairs.push((*person, u128::from(next(8))));
                }
            }
            let all = same(&pairs);
            pairs.reverse();
            assert_eq!(all, same(&pairs));
            for (person, into) in &pairs {
                assert_eq!(all.stays(id(*person)), all.stays(id(*into)), "{pairs:?}");
            }
            for person in people.iter().map(|person| id(*person)) {
                assert_eq!(all.stays(all.stays(person)), all.stays(person), "{pairs:?}");
                assert!(all.all(&person).contains(&person));
                let out = all.way_out(person);
                let left = Same::of(pairs.iter().map(|(a, b)| (id(*a), id(*b))).filter(|(one, _)| !out.contains(one)));
                let end = all.stays(person);
                assert!(person == end || left.stays(person) != left.stays(end), "{person} is not apart from {end}: {pairs:?}");
            }
        }
    }
}

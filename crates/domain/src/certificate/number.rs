//! Numbers of certificates: the short code of an author and a counter, as `K7-0012`.
//!
//! A code is the beginning of the author's id in letters and digits that nobody mistakes for others. It is as short as
//! it can be without being the code of an author that came into the log before; a later one takes one more sign. Who
//! is in the log knows all that came before, so two laptops that hear nothing of each other still give different
//! numbers. An author that is not in the log yet cannot know who comes before it, and takes a long code.

use std::collections::BTreeSet;
use std::fmt;

use crate::AuthorId;

/// Crockford's digits: no I, L, O, U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Signs of the shortest code, and of the code of an author that is not in the log: 60 bits.
const SHORTEST: usize = 2;
const UNKNOWN: usize = 12;
/// The greatest counter: nobody signs ten million.
const GREATEST: u32 = 9_999_999;
/// Signs of a whole author id: 128 bits.
const WHOLE: usize = 26;

/// A certificate's number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number {
    pub code: String,
    /// From 1.
    pub count: u32,
}

impl Number {
    /// Reads a number exactly as it is written.
    pub fn parse(text: &str) -> Option<Self> {
        let (code, count) = text.split_once('-')?;
        let number = Self { code: code.to_owned(), count: count.parse().ok().filter(|count| (1..=GREATEST).contains(count))? };
        let plain = (SHORTEST..=WHOLE).contains(&code.len()) && code.bytes().all(|sign| SIGNS.contains(&sign));
        (plain && number.to_string() == text).then_some(number)
    }

    /// Whether it begins with a code of this author.
    pub fn is_of(&self, author: AuthorId) -> bool {
        whole(author).starts_with(&self.code)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:04}", self.code, self.count)
    }
}

/// An author and when it came into the log.
#[derive(Clone, Copy, Debug)]
pub struct Enrolled {
    pub author: AuthorId,
    /// Position of its record in the log; 0 for the founder, absent while it is not there.
    pub since: Option<u64>,
}

/// The code of an author, by all that are known.
pub fn code(author: AuthorId, known: &[Enrolled]) -> String {
    let mut before: Vec<&Enrolled> = known.iter().filter(|one| one.since.is_some()).collect();
    before.sort_by_key(|one| (one.since, one.author));
    let mut taken = BTreeSet::new();
    for one in before {
        let own = shortest(one.author, &taken);
        if one.author == author {
            return own;
        }
        taken.insert(own);
    }
    whole(author)[..UNKNOWN].to_owned()
}

fn shortest(author: AuthorId, taken: &BTreeSet<String>) -> String {
    let whole = whole(author);
    let free = (SHORTEST..UNKNOWN).map(|length| &whole[..length]).find(|code| !taken.contains(*code));
    free.unwrap_or(&whole).to_owned()
}

/// The 128 bits of an author's id, five at a time, the last three filled with zeros.
fn whole(author: AuthorId) -> String {
    let bits = u128::from_be_bytes(author.0);
    let sign = |i: usize| {
        let shift = 123 - 5 * i as i32;
        let five = if shift >= 0 { bits >> shift } else { bits << -shift };
        char::from(SIGNS[(five & 31) as usize])
    };
    (0..WHOLE).map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn author(first: u8, second: u8, last: u8) -> AuthorId {
        let mut id = [0; 16];
        (id[0], id[1], id[15]) = (first, second, last);
        AuthorId(id)
    }

    #[test]
    fn a_number_is_a_code_and_a_counter_and_nothing_else() {
        assert_eq!(Number::parse("K7-0012").map(|n| (n.code, n.count)), Some(("K7".to_owned(), 12)));
        assert_eq!(Number { code: "K7".to_owned(), count: 12_345 }.to_string(), "K7-12345");
        for wrong in [
            "",
            "K7",
            "K-0001",
            "k7-0001",
            "KO-0001",
            "K7-1",
            "K7-00012",
            "K7-0000",
            "K7-+001",
            "K7-0001 ",
            "K7-0001-2",
            "K7-10000000",
            "K7-4294967295",
        ] {
            assert_eq!(Number::parse(wrong), None, "{wrong}");
        }
        assert!(Number::parse("00-0001").unwrap().is_of(author(0, 0, 9)));
        assert!(!Number::parse("01-0001").unwrap().is_of(author(0, 0, 9)));
    }

    #[test]
    fn whoever_came_later_takes_one_more_sign_and_the_first_keeps_its_code() {
        let (first, second, third) = (author(1, 0, 1), author(1, 0, 2), author(1, 0, 3));
        let at = |author, since| Enrolled { author, since };
        let known = [at(third, Some(9)), at(second, Some(4)), at(first, Some(0))];
        let codes = [first, second, third].map(|author| code(author, &known));
        assert_eq!(codes, ["04".to_owned(), "040".to_owned(), "0400".to_owned()]);
        assert_eq!(code(first, &known[2..]), codes[0], "who comes later changes nothing for who was there");
        assert_eq!(code(second, &[at(first, Some(0)), at(second, None)]).len(), UNKNOWN, "nobody knows what comes before it");
    }

    #[test]
    fn ids_that_end_differently_are_written_differently() {
        assert_ne!(whole(author(0, 0, 1)), whole(author(0, 0, 2)));
        assert_eq!(whole(author(0xff, 0xff, 0)).len(), WHOLE);
        assert!(whole(author(0xff, 0xff, 0)).starts_with("ZZZG"));
    }
}

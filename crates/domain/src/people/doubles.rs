//! Likely doubles of a roster: two people who may be one, for a person to decide on. Nothing here merges anybody.
//!
//! Names alone say little: in a real list of 1,140 people 97 share theirs with somebody else. So a pair needs a key beside
//! the name, or one of the two has nothing but a name, as who walked in has.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::value::choice;
use crate::{Id, normal};

choice! {
    /// Why two people may be one, the strongest reason first.
    Likeness {
        SameNumber "same_number",
        SameEmail "same_email",
        SamePhone "same_phone",
        /// One key is the same, the names are a letter apart.
        NameLetter "name_letter",
        NumberLetter "number_letter",
        EmailLetter "email_letter",
        /// One of them has nothing but a name, and it is the other's.
        NameOnly "name_only",
        /// The same, a letter apart.
        NameOnlyLetter "name_only_letter",
        /// One of them has nothing but a name, and nobody but the other has all its words: `Phan Trùng` is `Phan Thị Trùng`.
        NamePart "name_part",
    }
}

/// What is known of somebody.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    pub id: Id,
    pub name: &'a str,
    pub email: &'a str,
    pub number: &'a str,
    pub phone: &'a str,
}

/// Two people by their place in the list, the earlier first, and why they may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likely {
    pub why: Likeness,
    pub a: usize,
    pub b: usize,
}

/// Most pairs that are looked for: more is no list for a person.
pub const MOST: usize = 500;

/// Likely doubles, those with the strongest reason first; each pair once.
pub fn likely(people: &[Known<'_>]) -> Vec<Likely> {
    let all: Vec<Folded> = people.iter().map(Folded::of).collect();
    let mut found = Found::default();
    for (why, key) in [
        (Likeness::SameNumber, (|one| &one.number) as fn(&Folded) -> &String),
        (Likeness::SameEmail, |one| &one.email),
        (Likeness::SamePhone, |one| &one.phone),
    ] {
        found.same_key(&all, why, key);
    }
    found.same_name(&all);
    found.name_only(&all);
    found.name_part(&all);
    let mut pairs: Vec<Likely> = found.0.into_iter().map(|((a, b), why)| Likely { why, a, b }).collect();
    pairs.sort();
    pairs.truncate(MOST);
    pairs
}

/// A person as they are compared.
struct Folded {
    /// The words of the name without marks, in an order of their own.
    name: String,
    email: String,
    number: String,
    /// Digits only.
    phone: String,
}

impl Folded {
    fn of(known: &Known<'_>) -> Self {
        let folded = normal::folded(&normal::name(known.name));
        let mut words: Vec<&str> = folded.split([' ', ',']).filter(|word| !word.is_empty()).collect();
        words.sort_unstable();
        let digits: String = known.phone.chars().filter(char::is_ascii_digit).collect();
        Self { name: words.join(" "), email: normal::key(known.email), number: normal::key(known.number), phone: digits }
    }

    fn only_named(&self) -> bool {
        !self.name.is_empty() && self.email.is_empty() && self.number.is_empty() && self.phone.is_empty()
    }
}

#[derive(Default)]
struct Found(BTreeMap<(usize, usize), Likeness>);

impl Found {
    fn put(&mut self, a: usize, b: usize, why: Likeness) {
        if a == b || self.0.len() >= 4 * MOST {
            return;
        }
        let before = self.0.entry((a.min(b), a.max(b))).or_insert(why);
        *before = why.min(*before);
    }

    /// One key is the same: with it the name, or all but a letter of it. A mailbox that several share says nothing by itself.
    fn same_key(&mut self, all: &[Folded], why: Likeness, key: fn(&Folded) -> &String) {
        for group in groups(all, key) {
            let by_name: HashMap<&str, Vec<usize>> = gathered(group.iter().map(|at| (all[*at].name.as_str(), *at)));
            for alike in by_name.values() {
                alike[1..].iter().for_each(|other| self.put(alike[0], *other, why));
            }
            let mut names: Vec<(&str, usize)> = by_name.iter().map(|(name, alike)| (*name, alike[0])).collect();
            names.sort_unstable();
            for (a, b) in near(&names) {
                self.put(a, b, Likeness::NameLetter);
            }
            // Two people cannot have one number.
            if why == Likeness::SameNumber {
                group[1..].iter().for_each(|other| self.put(group[0], *other, why));
            }
        }
    }

    /// The names are the same, and a key is all but a letter of it, unless the other key speaks against it.
    fn same_name(&mut self, all: &[Folded]) {
        for group in groups(all, |one| &one.name) {
            let contradicts = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a != b && !one_apart(a, b);
            for (a, b) in near(&group.iter().map(|at| (all[*at].number.as_str(), *at)).collect::<Vec<_>>()) {
                if !contradicts(&all[a].email, &all[b].email) {
                    self.put(a, b, Likeness::NumberLetter);
                }
            }
            for (a, b) in near(&group.iter().map(|at| (all[*at].email.as_str(), *at)).collect::<Vec<_>>()) {
                if !contradicts(&all[a].number, &all[b].number) {
                    self.put(a, b, Likeness::EmailLetter);
                }
            }
        }
    }

    fn name_only(&mut self, all: &[Folded]) {
        let bare: BTreeSet<usize> = (0..all.len()).filter(|at| all[*at].only_named()).collect();
        if bare.is_empty() {
            return;
        }
        let names: HashMap<&str, Vec<usize>> = gathered(bare.iter().map(|at| (all[*at].name.as_str(), *at)));
        let mut beside: HashMap<u64, Vec<&str>> = HashMap::new();
        for name in names.keys() {
            for shorter in shortened(name) {
                beside.entry(shorter).or_default().push(name);
            }
        }
        for (at, one) in all.iter().enumerate() {
            for other in names.get(one.name.as_str()).into_iter().flatten() {
                self.put(at, *other, Likeness::NameOnly);
            }
            let near: BTreeSet<&str> = shortened(&one.name).filter_map(|shorter| beside.get(&shorter)).flatten().copied().collect();
            for name in near.into_iter().filter(|name| one_apart(name, &one.name)) {
                names[name].iter().for_each(|other| self.put(at, *other, Likeness::NameOnlyLetter));
            }
        }
    }
}

impl Found {
    fn name_part(&mut self, all: &[Folded]) {
        let bare: Vec<usize> = (0..all.len()).filter(|at| all[*at].only_named() && all[*at].name.contains(' ')).collect();
        let asked: BTreeSet<&str> = bare.iter().flat_map(|at| all[*at].name.split(' ')).collect();
        if asked.is_empty() {
            return;
        }
        let mut with: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, one) in all.iter().enumerate() {
            for word in one.name.split(' ').filter(|word| asked.contains(word)) {
                with.entry(word).or_default().push(at);
            }
        }
        for at in bare {
            let lists = all[at].name.split(' ').map(|word| with[word].as_slice());
            let fewest = lists.min_by_key(|list| list.len()).unwrap_or_default();
            let has_all = |other: &&usize| {
                let words: BTreeSet<&str> = all[**other].name.split(' ').collect();
                **other != at && all[**other].name != all[at].name && all[at].name.split(' ').all(|word| words.contains(word))
            };
            let mut fits = fewest.iter().filter(has_all);
            if let (Some(other), None) = (fits.next(), fits.next()) {
                self.put(at, *other, Likeness::NamePart);
            }
        }
    }
}

/// People who share something, by two and more.
fn groups(all: &[Folded], key: fn(&Folded) -> &String) -> Vec<Vec<usize>> {
    let with = all.iter().enumerate().filter(|(_, one)| !key(one).is_empty());
    let mut groups: Vec<Vec<usize>> =
        gathered(with.map(|(at, one)| (key(one).as_str(), at))).into_values().filter(|group| group.len() > 1).collect();
    groups.sort_unstable();
    groups
}

fn gathered<'k>(all: impl Iterator<Item = (&'k str, usize)>) -> HashMap<&'k str, Vec<usize>> {
    let mut by_key: HashMap<&str, Vec<usize>> = HashMap::new();
    for (key, at) in all {
        by_key.entry(key).or_default().push(at);
    }
    by_key
}

/// Pairs whose texts are one typed letter apart. Two such texts have one in common that is a letter shorter.
fn near(texts: &[(&str, usize)]) -> BTreeSet<(usize, usize)> {
    let mut beside: HashMap<u64, Vec<(&str, usize)>> = HashMap::new();
    let mut pairs = BTreeSet::new();
    for (text, at) in texts.iter().filter(|(text, _)| !text.is_empty()) {
        for shorter in shortened(text) {
            let met = beside.entry(shorter).or_default();
            let found = met.iter().filter(|(other, _)| one_apart(other, text)).take(MOST);
            pairs.extend(found.map(|(_, other)| (*other.min(at), *other.max(at))));
            // Of many with the same text one stands for all: the others are doubles of it already, or nobody's.
            if !met.iter().any(|(other, _)| other == text) {
                met.push((text, *at));
            }
        }
    }
    pairs
}

/// A digest of the text and of each text that lacks one letter of it.
fn shortened(text: &str) -> impl Iterator<Item = u64> {
    let letters: Vec<char> = text.chars().collect();
    (0..=letters.len()).map(move |gap| {
        let kept = letters.iter().enumerate().filter(|(at, _)| *at != gap);
        // FNV-1a: nothing rests on it but the time that comparing takes.
        kept.fold(0xcbf2_9ce4_8422_2325, |digest: u64, (_, letter)| (digest ^ u64::from(*letter)).wrapping_mul(0x0100_0000_01b3))
    })
}

/// Whether one text becomes the other by typing one letter too many, too few, wrongly, or two in the wrong order.
pub fn one_apart(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (a, b) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    match b.len() - a.len() {
        0 if same == a.len() => false,
        0 => {
            let swapped = same + 1 < a.len() && a[same] == b[same + 1] && a[same + 1] == b[same] && a[same + 2..] == b[same + 2..];
            swapped || a[same + 1..] == b[same + 1..]
        }
        1 => a[same..] == b[same + 1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one<'a>(name: &'a str, number: &'a str, email: &'a str, phone: &'a str) -> Known<'a> {
        Known { id: Id::nil(), name, email, number, phone }
    }

    fn found(people: &[Known<'_>]) -> Vec<(usize, usize, &'static str)> {
        likely(people).into_iter().map(|pair| (pair.a, pair.b, pair.why.word())).collect()
    }

    #[test]
    fn a_name_with_a_key_is_likely_and_a_name_alone_is_not() {
        let people = [
            one("Nguyễn Anh Quân", "001", "quan@sv.example", ""),
            one("Nguyễn Anh Quân", "002", "quan.na@sv.example", ""),
            one("Nguyen Anh Quan", "", "QUAN@sv.example", ""),
            one("Trần Thị Linh", "", "office@sv.example", ""),
            one("Lê Văn Linh", "", "office@sv.example", ""),
        ];
        let pairs = found(&people);
        assert!(pairs.contains(&(0, 2, "same_email")), "{pairs:?}");
        assert!(!pairs.iter().any(|(a, b, _)| (*a, *b) == (3, 4)), "a shared mailbox: {pairs:?}");
        assert!(!pairs.iter().any(|(a, b, _)| (*a, *b) == (0, 1)), "neighbours in a register who share a name: {pairs:?}");
    }

    #[test]
    fn one_typed_letter_in_name_or_key() {
        let people = [
            one("Đặng Diệu My", "0007", "", ""),
            one("My Đặng Diệu", "0070", "", ""),
            one("Phạm Hương", "", "huong@sv.example", "+84 90 111"),
            one("Phạm Hưong", "", "", "8490111"),
            one("Phạm Hưng", "", "", "84 90 111"),
        ];
        assert_eq!(
            found(&people),
            [(2, 3, "same_phone"), (2, 4, "name_letter"), (0, 1, "number_letter")],
            "marks are forgotten, the order of words too"
        );
    }

    #[test]
    fn who_has_nothing_but_a_name_may_be_anybody_of_that_name() {
        let people =
            [one("Lê Thị Hoa", "12", "", ""), one("Lê Thị Hoa", "77", "", ""), one("Le thi hoa", "", "", ""), one("Lê Thị Ho", "", "", "")];
        assert_eq!(
            found(&people),
            [(0, 2, "name_only"), (1, 2, "name_only"), (0, 3, "name_only_letter"), (1, 3, "name_only_letter"), (2, 3, "name_only_letter")]
        );
    }

    #[test]
    fn a_short_name_is_somebody_where_nobody_else_has_its_words() {
        let people = [one("Phan Trùng", "", "", ""), one("Phan Thị Trùng", "7", "", ""), one("Lê Hoa", "", "", ""), one("Hoa", "", "", "")];
        assert_eq!(found(&people), [(0, 1, "name_part")]);
        let two = [&people[..], &[one("Phan Văn Trùng", "8", "", "")]].concat();
        assert!(found(&two).is_empty(), "either of two");
    }

    #[test]
    fn a_list_of_one_name_comes_to_an_end() {
        let people: Vec<Known<'_>> = (0..20_000).map(|_| one("Nguyễn Văn A", "", "a@sv.example", "")).collect();
        assert_eq!(likely(&people).len(), MOST);
    }

    #[test]
    fn one_letter_apart() {
        for (a, b) in [("an", "ann"), ("anh", "ahn"), ("anh", "ang"), ("", "a"), ("abc", "bac")] {
            assert!(one_apart(a, b) && one_apart(b, a), "{a} {b}");
        }
        for (a, b) in [("anh", "anh"), ("anh", "nah "), ("anh", "hna"), ("abcd", "badc"), ("a", "abc")] {
            assert!(!one_apart(a, b) && !one_apart(b, a), "{a} {b}");
        }
    }
}

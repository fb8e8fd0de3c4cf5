//! Whom a line of another program's list means: by number or e-mail. A name alone proposes somebody and decides nothing.
//!
//! Not here: rosters, which make people (see [`super::matching`]).

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::normal;

use super::index::Indexed;
use super::view::PersonLine;

/// Most people who are offered for one line.
const OFFERED: usize = 6;

/// What a line says about somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Clue {
    pub number: Option<String>,
    /// The likeliest first.
    pub emails: Vec<String>,
    pub name: String,
}

/// Whom a clue means; people by their position in the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Whom {
    /// Number or e-mail is theirs.
    Known(usize),
    /// Nothing but the name, which exactly one person has, in whatever order of its words.
    Named(usize),
    /// Who it may be, the likeliest first: somebody has to say.
    Open(Vec<usize>),
    /// The number is one person's, the e-mail another's.
    Torn,
}

/// Everybody, to be found by what lists say of them.
pub(crate) struct Directory<'a> {
    people: &'a [Indexed],
    numbers: HashMap<String, Vec<usize>>,
    emails: HashMap<String, Vec<usize>>,
    names: HashMap<Vec<String>, Vec<usize>>,
    words: HashMap<String, Vec<usize>>,
    here: HashSet<&'a str>,
}

impl<'a> Directory<'a> {
    /// `here` are the ids of those who are expected; of equals they are offered first.
    pub(crate) fn new(people: &'a [Indexed], here: impl IntoIterator<Item = &'a str>) -> Self {
        let here = here.into_iter().collect();
        let mut all = Self { people, numbers: HashMap::new(), emails: HashMap::new(), names: HashMap::new(), words: HashMap::new(), here };
        for (at, Indexed { line, also, .. }) in people.iter().enumerate() {
            all.known_as(at, &line.name, &line.number, &line.email);
            for also in also {
                all.known_as(at, &also.name, &also.number, &also.email);
            }
        }
        all
    }

    fn known_as(&mut self, at: usize, name: &str, number: &str, email: &str) {
        put(&mut self.numbers, normal::key(number), at);
        put(&mut self.emails, normal::key(email), at);
        let named = self.names.entry(words(&normal::key(name))).or_default();
        if named.last() != Some(&at) {
            named.push(at);
        }
        for word in words(&normal::folded(name)) {
            put(&mut self.words, word, at);
        }
    }

    pub(crate) fn person(&self, at: usize) -> &'a PersonLine {
        &self.people[at].line
    }

    /// The position of a person's id.
    pub(crate) fn place(&self, person: &str) -> Option<usize> {
        self.people.iter().position(|known| known.line.id == person)
    }

    pub(crate) fn is_here(&self, at: usize) -> bool {
        self.here.contains(self.person(at).id.as_str())
    }

    pub(crate) fn has_number(&self, number: &str) -> bool {
        self.numbers.contains_key(&normal::key(number))
    }

    pub(crate) fn find(&self, clue: &Clue) -> Whom {
        let none = Vec::new();
        let number = clue.number.as_deref().and_then(|number| self.numbers.get(&normal::key(number))).unwrap_or(&none);
        let email = clue.emails.iter().find_map(|email| self.emails.get(&normal::key(email))).unwrap_or(&none);
        match (number.as_slice(), email.as_slice()) {
            ([by_number], [by_email]) if by_number != by_email => Whom::Torn,
            ([one], _) | ([], [one]) => Whom::Known(*one),
            // Several people with one number or one mailbox: the name may only propose.
            ([], []) => self.by_name(&clue.name),
            (several, []) | ([], several) | (_, several) => Whom::Open(self.ranked(several.iter().map(|at| (*at, 1)).collect())),
        }
    }

    fn by_name(&self, name: &str) -> Whom {
        match self.names.get(&words(&normal::key(name))).map(Vec::as_slice) {
            Some([one]) if !name.is_empty() => Whom::Named(*one),
            Some(several) if !name.is_empty() => Whom::Open(self.ranked(several.iter().map(|at| (*at, 1)).collect())),
            _ => Whom::Open(self.alike(name)),
        }
    }

    /// People with words of the name, marks forgotten; of a longer name at least two words.
    fn alike(&self, name: &str) -> Vec<usize> {
        let words = words(&normal::folded(name));
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for at in words.iter().filter_map(|word| self.words.get(word)).flatten() {
            *shared.entry(*at).or_default() += 1;
        }
        let least = words.len().min(2);
        self.ranked(shared.into_iter().filter(|(_, count)| *count >= least).collect())
    }

    /// The likeliest first: who shares most words, of those who is expected here, then by name.
    fn ranked(&self, mut found: Vec<(usize, usize)>) -> Vec<usize> {
        found.sort_by_key(|(at, shared)| (usize::MAX - shared, !self.is_here(*at), *at));
        found.into_iter().take(OFFERED).map(|(at, _)| at).collect()
    }
}

fn put(map: &mut HashMap<String, Vec<usize>>, key: String, at: usize) {
    if !key.is_empty() {
        let theirs = map.entry(key).or_default();
        // Somebody who was two people before may have the same under both names.
        if theirs.last() != Some(&at) {
            theirs.push(at);
        }
    }
}

/// The words of a name in an order of their own: `Đặng, Diệu My` has those of `Diệu My Đặng`.
fn words(name: &str) -> Vec<String> {
    let words: BTreeSet<&str> = name.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    words.into_iter().map(str::to_owned).collect()
}

/// Whether two names share a word at all, marks forgotten; nothing is said by an empty one.
pub(crate) fn may_be_same(a: &str, b: &str) -> bool {
    let (a, b) = (words(&normal::folded(a)), words(&normal::folded(b)));
    a.is_empty() || b.is_empty() || a.iter().any(|word| b.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(id: &str, name: &str, number: &str, email: &str) -> Indexed {
        let line = PersonLine {
            id: id.into(),
            name: name.into(),
            email: email.into(),
            phone: String::new(),
            number: number.into(),
            department: String::new(),
            cohorts: Vec::new(),
            zone: String::new(),
            erased: false,
        };
        Indexed::for_tests(line)
    }

    fn clue(number: &str, email: &str, name: &str) -> Clue {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Clue { number: some(number), emails: some(email).into_iter().collect(), name: name.into() }
    }

    #[test]
    fn a_key_decides_and_a_name_only_proposes() {
        let people = [
            person("a", "Đặng Diệu My", "007", "my@sv.example"),
            person("b", "Nguyễn Anh Quân", "7", "quan@sv.example"),
            person("c", "Nguyễn Anh Quân", "0007", "quan@gv.example"),
            person("d", "Trần Thị Linh", "", "office@sv.example"),
            person("e", "Lê Linh", "", "office@sv.example"),
        ];
        let all = Directory::new(&people, ["c"]);
        assert_eq!(all.find(&clue("007", "", "whoever")), Whom::Known(0));
        assert_eq!(all.find(&clue("", " MY@sv.example", "iPhone")), Whom::Known(0));
        assert_eq!(all.find(&clue("7", "my@sv.example", "")), Whom::Torn);
        assert_eq!(all.find(&clue("", "", "Diệu My Đặng")), Whom::Named(0));
        assert_eq!(all.find(&clue("", "", "Nguyễn Anh Quân")), Whom::Open(vec![2, 1]), "who is expected comes first");
        assert_eq!(all.find(&clue("", "office@sv.example", "Lê Linh")), Whom::Open(vec![3, 4]), "a shared mailbox decides nothing");
        assert_eq!(all.find(&clue("", "", "Dang Dieu My")), Whom::Open(vec![0]), "marks count where somebody is decided on");
        assert_eq!(all.find(&clue("", "", "Linh")), Whom::Open(vec![3, 4]));
        assert_eq!(all.find(&clue("", "", "")), Whom::Open(vec![]));
    }
}

//! Who stands behind the rows of a report: rows of one address or one name are one attendee, and attendees who are
//! the same person are put together.

use std::collections::HashMap;

use domain::normal;

use super::view::ReportAttendance;
use crate::people::whom::{Clue, Directory, Whom, may_be_same};
use crate::reading::Stay;

/// Rows of one address or one name.
pub(super) struct Attendee {
    pub key: String,
    pub stays: Vec<Stay>,
}

impl Attendee {
    pub(super) fn first(&self) -> &Stay {
        &self.stays[0]
    }
}

/// Puts together what has the same address, else the same name; in the order of the report.
pub(super) fn attendees(stays: Vec<Stay>) -> Vec<Attendee> {
    let mut all: Vec<Attendee> = Vec::new();
    let mut met: HashMap<String, usize> = HashMap::new();
    for stay in stays {
        let key =
            stay.emails.first().map_or_else(|| format!("name {}", normal::key(&stay.name)), |email| format!("mail {}", normal::key(email)));
        match met.get(&key) {
            Some(at) => all[*at].stays.push(stay),
            None => {
                met.insert(key.clone(), all.len());
                all.push(Attendee { key, stays: vec![stay] });
            }
        }
    }
    all
}

/// Whom an attendee is, as a person said or by what the report has; `None` is nobody of ours.
pub(super) fn whom(attendee: &Attendee, directory: &Directory<'_>, request: &ReportAttendance) -> Option<Whom> {
    if let Some(choice) = request.people.iter().find(|choice| choice.key == attendee.key) {
        return directory.place(&choice.person).map(Whom::Known);
    }
    let stay = attendee.first();
    let found = by_clues(stay, directory);
    Some(match found {
        Whom::Named(at) if request.names => Whom::Known(at),
        Whom::Torn => Whom::Open(Vec::new()),
        found => found,
    })
}

/// E-mail first, then a number typed before or behind the name, then the name, then the name in brackets.
fn by_clues(stay: &Stay, directory: &Directory<'_>) -> Whom {
    let clue = Clue { number: None, emails: stay.emails.clone(), name: stay.name.clone() };
    let found = directory.find(&clue);
    if matches!(found, Whom::Known(_) | Whom::Named(_)) {
        return found;
    }
    if let Some((number, rest)) = number_in(&stay.name, directory) {
        return match directory.find(&Clue { number: Some(number), ..Clue::default() }) {
            Whom::Known(at) if agrees(&rest, &directory.person(at).name) => Whom::Known(at),
            Whom::Known(at) => Whom::Open(vec![at]),
            other => other,
        };
    }
    match &stay.other_name {
        Some(name) => match directory.find(&Clue { name: name.clone(), ..Clue::default() }) {
            Whom::Named(at) => Whom::Named(at),
            other if matches!(&found, Whom::Open(some) if some.is_empty()) => other,
            _ => found,
        },
        None => found,
    }
}

/// `02200365-Trần Thị Thu Giang`: a number of ours that somebody typed into their name, and the rest of it.
fn number_in(name: &str, directory: &Directory<'_>) -> Option<(String, String)> {
    let signs: &[char] = &['-', '_', ' ', '.', ','];
    let number = name.split(signs).find(|part| part.chars().filter(char::is_ascii_digit).count() >= 3 && directory.has_number(part))?;
    Some((number.to_owned(), name.replacen(number, "", 1).trim_matches(signs).to_owned()))
}

/// Whether the rest of a typed name is the person's, in one word or several; nothing typed says nothing.
fn agrees(typed: &str, name: &str) -> bool {
    let bare = |text: &str| normal::folded(text).replace(' ', "");
    may_be_same(typed, name) || bare(typed) == bare(name)
}

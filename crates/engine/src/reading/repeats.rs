//! The same person twice inside one file: counted once where it is the same, kept apart where only the name is.
//!
//! Matching with people already stored is not done here.

use std::collections::HashMap;

use domain::args;
use domain::sentence::Args;

use super::fold;
use super::notes::Notes;
use super::rejects::rejected;
use super::roster::{RejectedRow, RosterRow};

/// Rows without repeats, and those turned down because one number has two names.
pub(super) fn settle(rows: Vec<RosterRow>, notes: &mut Notes) -> (Vec<RosterRow>, Vec<RejectedRow>) {
    let mut settled = Settled::default();
    for row in rows {
        settled.take(row, notes);
    }
    let sharing: usize = settled.names.values().map(|(_, bearers)| *bearers).filter(|b| *b > 1).sum();
    if sharing > 2 {
        notes.add(0, "same-names", args!(count: sharing));
    }
    (settled.kept, settled.rejected)
}

#[derive(Default)]
struct Settled {
    kept: Vec<RosterRow>,
    rejected: Vec<RejectedRow>,
    numbers: HashMap<String, usize>,
    emails: HashMap<String, usize>,
    /// First row of a name, and how many bear it.
    names: HashMap<String, (usize, usize)>,
}

impl Settled {
    fn take(&mut self, row: RosterRow, notes: &mut Notes) {
        let name = fold::value(&row.name);
        let certain = !row.uncertain.contains(&"number");
        let number = row.number.clone().filter(|_| certain);
        let email = row.email.as_deref().map(str::to_lowercase);
        if let Some(&first) = number.as_ref().and_then(|n| self.numbers.get(n)) {
            return if self.same_name(first, &name) { self.repeat(first, row, notes) } else { self.refuse(first, row) };
        }
        if let Some(&first) = email.as_ref().and_then(|e| self.emails.get(e)) {
            let other = &self.kept[first];
            let numbers_agree = other.number.is_none() || row.number.is_none() || !certain;
            if self.same_name(first, &name) && numbers_agree {
                return self.repeat(first, row, notes);
            }
            notes.add(row.line, "shared-email", place(other, &row));
        } else if let Some(&(first, _)) = self.names.get(&name) {
            let other = &self.kept[first];
            if number.is_none() && email.is_none() && other.phone.is_some() && other.phone == row.phone {
                return self.repeat(first, row, notes);
            }
            notes.add(row.line, "same-name", place(other, &row));
        }
        let at = self.kept.len();
        number.map(|n| self.numbers.entry(n).or_insert(at));
        email.map(|e| self.emails.entry(e).or_insert(at));
        if !name.is_empty() {
            self.names.entry(name).or_insert((at, 0)).1 += 1;
        }
        self.kept.push(row);
    }

    /// A row without a name says nothing against any name.
    fn same_name(&self, first: usize, name: &str) -> bool {
        let other = fold::value(&self.kept[first].name);
        name.is_empty() || other.is_empty() || other == name
    }

    fn refuse(&mut self, first: usize, row: RosterRow) {
        let args = place(&self.kept[first], &row);
        let value = row.number.clone().unwrap_or_default();
        self.rejected.push(RejectedRow { entry: rejected(row.line, "number", &value, "same-number", args), raw: row.raw });
    }

    fn repeat(&mut self, first: usize, row: RosterRow, notes: &mut Notes) {
        let mut args = place(&self.kept[first], &row);
        let line = row.line;
        let differing = complete(&mut self.kept[first], row);
        args.insert("differ".to_owned(), differing.len().into());
        args.insert("fields".to_owned(), differing.iter().map(|field| format!("field-{field}")).collect::<Vec<_>>().into());
        notes.add(line, "repeat", args);
    }
}

/// Fills what the first row left empty, and answers the fields in which both say something different.
fn complete(first: &mut RosterRow, again: RosterRow) -> Vec<&'static str> {
    let mut differing = Vec::new();
    if first.name.is_empty() {
        first.name = again.name;
        first.needs_match = first.name.is_empty();
    }
    let mut fill = |field: &'static str, mine: &mut Option<String>, theirs: Option<String>| match (&mine, theirs) {
        (None, theirs) => *mine = theirs,
        (Some(a), Some(b)) if fold::value(a) != fold::value(&b) => differing.push(field),
        _ => {}
    };
    fill("number", &mut first.number, again.number);
    fill("email", &mut first.email, again.email);
    fill("phone", &mut first.phone, again.phone);
    fill("department", &mut first.department, again.department);
    fill("audience", &mut first.audience, again.audience);
    fill("cohort", &mut first.cohort, again.cohort);
    fill("zone", &mut first.zone, again.zone);
    for (heading, value) in again.extra {
        first.extra.entry(heading).or_insert(value);
    }
    differing
}

/// Where the first of two rows stands, for a sentence.
fn place(first: &RosterRow, row: &RosterRow) -> Args {
    let at = if first.sheet == row.sheet { "line" } else { "sheet" };
    args!(at: at, first: first.line.to_string(), other: first.sheet.as_str())
}

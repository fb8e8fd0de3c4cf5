//! The contact sheet as the rota and the escalation look things up in it: a person is entered once, and named by id.

use std::collections::HashMap;

use domain::report::Contact;
use domain::{Id, normal};
use store::Row;

use crate::who::text;
use crate::whom::{Named, WhomLine};
use crate::{Engine, Result};

/// The contacts of a rollout.
pub(crate) struct Book {
    rows: Vec<Row<Contact>>,
    /// Places in `rows` by the contact's id, the member's id, and the name as it is compared; the first one counts.
    by: HashMap<String, usize>,
}

impl Book {
    fn of(rows: Vec<Row<Contact>>) -> Self {
        let mut by = HashMap::new();
        for (place, row) in rows.iter().enumerate() {
            let name = normal::key(&text(row.value.name.clone()));
            let names = [Some(row.id.to_string()), row.value.member.map(|member| member.0.to_string()), Some(name)];
            names.into_iter().flatten().for_each(|name| {
                by.entry(name).or_insert(place);
            });
        }
        Self { rows, by }
    }

    /// The contact of somebody as a record names them: a contact's or a member's id, or a name.
    pub(crate) fn get(&self, who: &str, named: &Named) -> Option<&Row<Contact>> {
        let place = self.by.get(who).or_else(|| self.by.get(&normal::key(&named.of(who))));
        place.map(|place| &self.rows[*place])
    }

    /// How somebody is reached first: by telephone, else by mail; empty where the sheet does not say.
    pub(crate) fn reach(&self, who: &str, named: &Named) -> String {
        let contact = self.get(who, named).map(|row| &row.value);
        let phone = contact.map(|contact| text(contact.phone.clone())).filter(|phone| !phone.is_empty());
        phone.or_else(|| contact.map(|contact| text(contact.email.clone()))).unwrap_or_default()
    }
}

impl Engine {
    pub(crate) fn book(&self, rollout: Id) -> Result<Book> {
        Ok(Book::of(self.store.of::<Contact>("rollout", rollout)?))
    }

    /// Whom a text names, as a record keeps it: a member by id, a contact by id, else the text as a name.
    pub(crate) fn called(&self, given: &str, book: &Book) -> Result<String> {
        let (who, named) = (self.whom(given)?, self.named()?);
        if named.of(&who) != who {
            return Ok(who);
        }
        let known = |row: &Row<Contact>| row.value.member.map_or(row.id, |member| member.0).to_string();
        Ok(book.get(&who, &named).map_or(who, known))
    }

    /// Who can be chosen: members, and contacts who are none.
    pub(crate) fn callable(&self, book: &Book) -> Result<Vec<WhomLine>> {
        let mut all = self.whom_lines()?;
        let others = book.rows.iter().filter(|row| row.value.member.is_none());
        let line = |row: &Row<Contact>| WhomLine {
            id: row.id.to_string(),
            name: text(row.value.name.clone()),
            roles: row.value.role.clone().map(|role| role.0).into_iter().filter(|role| !role.is_empty()).collect(),
        };
        all.extend(others.map(line));
        all.sort_by_key(|one| normal::collation(&one.name));
        all.dedup_by(|a, b| normal::key(&a.name) == normal::key(&b.name));
        Ok(all)
    }
}

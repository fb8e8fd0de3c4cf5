//! People who are named in records: a member by id, so that a name that is put right is right everywhere, or somebody
//! who is no member by their name. A contact of the contact sheet is named by id as well, see `rota::book`.

use std::collections::HashMap;

use domain::report::Contact;
use domain::workspace::{Member, MemberState, roles_of};
use domain::{Id, KindOf, normal};
use serde::Serialize;
use serde_json::Value;
use store::Draft;
use ts_rs::TS;

use crate::who::text;
use crate::{Engine, Result};

/// Somebody to choose: a member with their roles.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WhomLine {
    /// The member's id.
    pub id: String,
    pub name: String,
    pub roles: Vec<String>,
}

/// The names of all members and contacts, by id.
pub(crate) struct Named(HashMap<String, String>);

impl Named {
    /// How somebody is shown.
    pub(crate) fn of(&self, who: &str) -> String {
        self.0.get(who).cloned().unwrap_or_else(|| who.to_owned())
    }
}

impl Engine {
    pub(crate) fn named(&self) -> Result<Named> {
        // Whoever was taken off the sheet is still called by their name where they are named.
        let contacts = self.store.records(&Contact::KIND)?.into_iter().map(|(id, state)| (id, state.read::<Contact>().name));
        let members = self.store.all::<Member>()?.into_iter().map(|row| (row.id, row.value.name));
        Ok(Named(contacts.chain(members).map(|(id, name)| (id.to_string(), text(name))).collect()))
    }

    /// The id of the one member whom a text names by id or name; else the text as a name.
    pub(crate) fn whom(&self, given: &str) -> Result<String> {
        let (name, wanted) = (normal::name(given), normal::key(given));
        let mut fits = self
            .store
            .all::<Member>()?
            .into_iter()
            .filter(|row| row.id.to_string() == name || (!wanted.is_empty() && normal::key(&text(row.value.name.clone())) == wanted));
        Ok(match (fits.next(), fits.next()) {
            (Some(one), None) => one.id.to_string(),
            _ => name,
        })
    }

    /// Who can be chosen: whoever is not shut out, by name.
    pub(crate) fn whom_lines(&self) -> Result<Vec<WhomLine>> {
        let mut members = self.store.all::<Member>()?;
        members.retain(|row| row.value.state != Some(MemberState::Disabled));
        members.sort_by_key(|row| normal::collation(&text(row.value.name.clone())));
        let line = |row: store::Row<Member>| WhomLine {
            id: row.id.to_string(),
            roles: roles_of(&row.value).iter().map(|role| role.word().to_owned()).collect(),
            name: text(row.value.name),
        };
        Ok(members.into_iter().map(line).collect())
    }
}

/// Only what differs is written, and what is there no longer is taken out: a change of somebody else's cell stays.
pub(crate) fn differing<K: KindOf>(id: Id, before: &K, after: &K) -> Draft {
    let (before, after) = (before.write(), after.write());
    let kind = domain::kind(K::NAME).expect("a typed kind is declared");
    let mut cells: domain::Cells =
        after.iter().filter(|(cell, value)| before.get(*cell) != Some(value)).map(|(cell, value)| (cell.clone(), value.clone())).collect();
    cells.extend(before.keys().filter(|cell| !after.contains_key(*cell)).map(|cell| (cell.clone(), Value::Null)));
    Draft::cells(kind, id, cells)
}

/// A text as a cell holds it; nothing where it is blank.
pub(crate) fn words<const N: usize>(given: Option<&str>) -> Option<domain::Text<N>> {
    given.map(normal::name).filter(|text| !text.is_empty()).map(Into::into)
}

/// Several lines as a cell holds them; nothing where they are blank.
pub(crate) fn lines<const N: usize>(given: Option<&str>) -> Option<domain::Text<N>> {
    given.map(|text| text.trim().replace("\r\n", "\n")).filter(|text| !text.is_empty()).map(Into::into)
}

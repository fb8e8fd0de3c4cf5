//! Names behind authors: which member on which laptop.

use std::collections::HashMap;
use std::sync::Arc;

use domain::workspace::{Author, Device, Member};
use domain::{AuthorId, Id};

use crate::{Engine, Result};

/// A member on a laptop, in words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Who {
    pub name: String,
    pub device: String,
    /// It is this laptop.
    pub here: bool,
}

/// Everybody who writes in this workspace.
#[derive(Clone)]
pub(crate) struct Everybody(Arc<HashMap<AuthorId, Who>>);

impl Everybody {
    /// The name behind an author; empty for one that is not known here.
    pub(crate) fn of(&self, author: AuthorId) -> Who {
        self.0.get(&author).cloned().unwrap_or_default()
    }
}

impl Engine {
    /// Remembered until a member, a laptop or an author changes: every mark asks for it.
    pub(crate) fn everybody(&self) -> Result<Everybody> {
        if let Some(known) = self.who.borrow().as_ref() {
            return Ok(known.clone());
        }
        let read = self.read_everybody()?;
        *self.who.borrow_mut() = Some(read.clone());
        Ok(read)
    }

    fn read_everybody(&self) -> Result<Everybody> {
        let members: HashMap<Id, String> = self.store.all::<Member>()?.into_iter().map(|row| (row.id, text(row.value.name))).collect();
        let devices: HashMap<Id, String> = self.store.all::<Device>()?.into_iter().map(|row| (row.id, text(row.value.name))).collect();
        // A revoked laptop wrote what it wrote: its name stays on it.
        let authors = self.store.records(&Author::KIND)?.into_iter().map(|(id, state)| {
            let (author, value) = (AuthorId(*id.as_bytes()), state.read::<Author>());
            let device = value.device.map(|device| device.0);
            let name = value.member.and_then(|member| members.get(&member.0).cloned()).unwrap_or_default();
            let here = device == Some(self.me.device);
            (author, Who { name, device: device.and_then(|id| devices.get(&id).cloned()).unwrap_or_default(), here })
        });
        Ok(Everybody(Arc::new(authors.collect())))
    }
}

/// The text of a cell, empty where there is none.
pub(crate) fn text<const N: usize>(cell: Option<domain::Text<N>>) -> String {
    cell.map(|text| text.0).unwrap_or_default()
}

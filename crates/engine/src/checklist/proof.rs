//! What shows that an item is done: refusing it where nothing does, and naming the piece that does. The rule is `domain::checklist::proof`.

use domain::checklist::proof::needs;
use domain::checklist::together::goes_by_words;
use domain::checklist::{Evidence, Item, ItemState, ItemStatus};
use domain::{Id, Ref};
use store::{Draft, Row};

use crate::evidence::attach::attached;
use crate::evidence::view::Given;
use crate::{Engine, Failure, Result};

/// Evidence that is attached with the word that something is done, and the word itself, in the order in which they are judged.
pub(crate) struct Shown {
    pub drafts: Vec<Draft>,
    /// The first piece.
    pub first: Option<Id>,
}

impl Engine {
    /// The records of what somebody shows of an item.
    pub(crate) fn item_pieces(&mut self, item: Id, given: &[Given]) -> Result<Shown> {
        let mut shown = Shown { drafts: Vec::new(), first: None };
        for given in given {
            let (id, evidence) = (self.new_id(), Evidence { item: Some(Ref::to(item)), ..attached(self, given)? });
            shown.first = shown.first.or(Some(id));
            shown.drafts.push(Draft::put(id, &evidence));
        }
        Ok(shown)
    }

    /// Names the piece by which an item is done that needs one, where it is not named yet: `first`, or one that is there.
    /// Refuses where there is none and no reason says why.
    pub(crate) fn proof(&self, row: &Row<Item>, state: &ItemState, first: Option<Id>) -> Result<Option<Draft>> {
        let item = Item { state: Some(state.clone()), ..row.value.clone() };
        if state.state != ItemStatus::Done || !needs(&item) {
            return Ok(None);
        }
        let there = self.store.values_of::<Evidence>("item", row.id)?;
        let named = item.proof.filter(|proof| there.iter().any(|(id, _)| *id == proof.0));
        let piece = first.or(named.map(|proof| proof.0)).or_else(|| there.iter().map(|(id, _)| *id).min());
        if let Some(piece) = piece {
            let names = Item { proof: Some(Ref::to(piece)), ..Item::default() };
            return Ok(named.is_none().then(|| Draft::put(row.id, &names)));
        }
        // A word that is counted with others has no place for a reason.
        let counted = goes_by_words(&row.value);
        if !counted && state.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty()) {
            return Ok(None);
        }
        let why = if counted { "evidence_first" } else { "evidence_missing" };
        Err(Failure::invalid("reason", why).with("code", crate::who::text(row.value.code.clone())))
    }
}

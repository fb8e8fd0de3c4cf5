//! Which refused steps wait for the person who works here.

use std::collections::{BTreeSet, HashMap};

use domain::proposal::{Proposal, ProposalState};
use domain::rights::MEMBERSHIP;
use domain::workspace::roles_of;
use domain::{AuthorId, Dot, Group};

use crate::count::small;
use crate::who::text;
use crate::{Engine, Failure, Result};

/// Whose business a refused step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Written here, or kept here while the log went on without it.
    Own,
    /// Somebody handed it to this person.
    Asked,
    /// A revoked laptop wrote it, and this person is an owner.
    Left,
}

impl Side {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Asked => "asked",
            Self::Left => "left",
        }
    }
}

/// A refused step that waits for this person.
pub(super) struct Case {
    pub id: Dot,
    pub group: Group,
    pub side: Side,
    /// Why; nothing where only its author's laptop was told.
    pub why: Option<Failure>,
    pub operations: Vec<serde_json::Value>,
    pub proposal: Option<Proposal>,
}

impl Case {
    pub(super) fn is_open_proposal(&self) -> bool {
        self.proposal.as_ref().is_some_and(|proposal| proposal.state == Some(ProposalState::Open))
    }
}

impl Engine {
    /// How many refused steps wait for this person.
    pub(crate) fn refused_waiting(&self) -> Result<u32> {
        if self.store.quarantined()? == 0 && self.store.all::<Proposal>()?.is_empty() {
            return Ok(0);
        }
        Ok(small(self.cases()?.len()))
    }

    pub(super) fn cases(&self) -> Result<Vec<Case>> {
        let proposals: HashMap<String, Proposal> =
            self.store.all::<Proposal>()?.into_iter().map(|row| (text(row.value.group.clone()), row.value)).collect();
        let here = self.store.authors_here()?;
        let (own, beside): (Vec<_>, Vec<_>) = here.into_iter().partition(|me| me.member == self.me.member);
        let [own, beside] = [own, beside].map(|some| some.into_iter().map(|me| me.author).collect::<BTreeSet<AuthorId>>());
        let owner = MEMBERSHIP.allow(&roles_of(&self.member()?));
        let mut cases = Vec::new();
        for kept in self.store.quarantine()? {
            let proposal = proposals.get(&kept.id.to_string()).cloned();
            let left = kept.refusal.code == "laptop_revoked" && !own.contains(&kept.id.author);
            // What somebody else of this laptop wrote waits for them.
            let theirs = !left && beside.contains(&kept.id.author);
            let decided = proposal.as_ref().is_some_and(|proposal| proposal.state.is_some_and(|state| state != ProposalState::Open));
            if theirs || left && (!owner || decided) {
                continue;
            }
            let side = if left { Side::Left } else { Side::Own };
            cases.push(Case {
                id: kept.id,
                group: kept.group()?,
                side,
                why: Some(kept.refusal.into()),
                operations: kept.operations,
                proposal,
            });
        }
        for (name, proposal) in proposals {
            let asked = proposal.to.is_some_and(|to| to.0 == self.me.member) && proposal.state == Some(ProposalState::Open);
            let id: Dot = match name.parse() {
                Ok(id) if asked && !cases.iter().any(|case| case.id == id) => id,
                _ => continue,
            };
            cases.extend(self.asked(id, proposal)?);
        }
        Ok(cases)
    }

    /// A step that was handed to this person; nothing while the batch that brings it is not here.
    fn asked(&self, id: Dot, proposal: Proposal) -> Result<Option<Case>> {
        let Some(group) = self.store.step(id)? else { return Ok(None) };
        let (_, operations) = domain::batch::kept_group(&group, id.author);
        let operations = serde_json::from_str(&operations).map_err(Failure::fault)?;
        Ok(Some(Case { id, group, side: Side::Asked, why: None, operations, proposal: Some(proposal) }))
    }

    pub(super) fn case(&self, id: &str) -> Result<Case> {
        let named = self.cases()?.into_iter().find(|case| case.id.to_string() == id);
        named.ok_or_else(|| Failure::not_found("refused_change"))
    }
}

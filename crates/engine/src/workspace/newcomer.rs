//! Somebody who enrols by an invitation: their keys, and the first group that makes them known. The same on a laptop of
//! their own and beside others.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::sync::VOUCHER_AS;
use domain::workspace::{Author, Invitation, Voucher};
use domain::{AuthorId, Id};
use keys::signing::SigningKey;
use keys::slots::PersonKey;
use keys::writing::WritingKey;
use store::{Draft, Me, WriteTx, Written};

use super::join::Ticket;
use super::own::{Sealing, invited_by, sealed, sealed_invitation};
use super::start::{author_record, signing_draft};
use crate::{Chance, Result};

/// What new keys are made with.
pub(super) struct Making<'a> {
    pub chance: &'a Chance,
    /// bcrypt rounds of the signing key.
    pub rounds: u32,
    /// Milliseconds since 1970.
    pub now: i64,
}

/// Somebody who is about to enrol.
pub(super) struct Newcomer {
    pub me: Me,
    writing: WritingKey,
    signing: Option<(Id, SigningKey)>,
    /// The invitation's one-time key, sealed for them: the way back in, should the server be put back to a time before this.
    invitation: String,
    now: i64,
}

impl Newcomer {
    /// New keys for a member on a laptop; without a passphrase they can sign nothing yet.
    pub(super) fn new(
        with: &Making<'_>,
        ticket: &Ticket,
        person: &PersonKey,
        (member, device): (Id, Id),
        passphrase: Option<&str>,
    ) -> Result<Self> {
        let writing = with.chance.writing_key();
        let author = AuthorId::of_key(&writing.public());
        let signing = passphrase.map(|passphrase| with.chance.signing_key(passphrase, with.rounds)).transpose()?;
        let signing = signing.map(|key| (with.chance.id(with.now), key));
        let me = Me {
            author,
            member,
            device,
            sealed: sealed(person, author, &writing)?,
            signing_key: signing.as_ref().map(|(_, key)| key.openssh.to_string()),
            signing_record: signing.as_ref().map(|(id, _)| *id),
        };
        Ok(Self { me, writing, signing, invitation: sealed_invitation(person, ticket.invitation, &ticket.key)?, now: with.now })
    }

    /// Writes the first group; `more` stands in it as well.
    pub(super) fn enrol(&self, tx: &mut WriteTx<'_>, ticket: &Ticket, action: Id, more: Vec<Draft>) -> Result<Written> {
        tx.add_author(&self.me)?;
        tx.set_setting(&invited_by(self.me.author), Some(&self.invitation))?;
        let drafts = self.known_by(ticket).into_iter().chain(more).collect();
        Ok(tx.act(&self.me, action, "workspace.join", self.now, drafts)?)
    }

    /// What sealing their first batch takes.
    pub(super) fn sealing(self, chance: &Chance) -> (Me, Sealing) {
        (self.me, Sealing { writing: self.writing, chance: chance.clone() })
    }

    fn known_by(&self, ticket: &Ticket) -> Vec<Draft> {
        let Me { author, member, device, .. } = self.me;
        let signature = STANDARD.encode(ticket.key.sign(VOUCHER_AS, &self.writing.public()));
        let voucher = Voucher { invitation: ticket.invitation, signature };
        let used = Invitation { used: Some(author.to_string().into()), ..Invitation::default() };
        let mut drafts = vec![
            Draft::put(author.record(), &Author { voucher: Some(voucher), ..author_record(&self.writing, member, device) }),
            Draft::put(ticket.invitation, &used),
        ];
        drafts.extend(self.signing.iter().map(|(id, key)| signing_draft(*id, author, &key.public_line, self.now)));
        drafts
    }
}

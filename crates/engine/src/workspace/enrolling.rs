//! A laptop whose first batch is on its way: what it needs to go on, and what the server's word about it means.
//!
//! The batch waits in the outbox like any other. A server that has it knows the author; one that does not is shown
//! the invitation once more. Only a plain no of the server ends it, and only a folder without other work is cleared.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Id;
use keys::writing::WritingKey;
use serde::{Deserialize, Serialize};
use store::WriteTx;

use super::start::discard;
use crate::app::view::AppStatus;
use crate::desk::{State, lock};
use crate::{Desk, Engine, Failure, Result};

/// The setting's name.
const SETTING: &str = "enrolling";

/// The invitation that the first batch is vouched for by.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Enrolling {
    pub invitation: Id,
    /// Base64 of the one-time key's seed.
    seed: String,
}

impl Enrolling {
    pub(super) fn with(invitation: Id, key: &WritingKey) -> Self {
        Self { invitation, seed: STANDARD.encode(*key.seed()) }
    }

    pub(super) fn remember(&self, tx: &mut WriteTx<'_>) -> Result<()> {
        Ok(tx.set_setting(SETTING, Some(&serde_json::to_string(self).map_err(Failure::fault)?))?)
    }

    /// The invitation's one-time key.
    pub(crate) fn key(&self) -> Result<WritingKey> {
        let seed: Option<[u8; 32]> = STANDARD.decode(&self.seed).ok().and_then(|seed| seed.try_into().ok());
        Ok(WritingKey::from_seed(&seed.ok_or_else(|| Failure::fault("the invitation's key is damaged"))?))
    }
}

impl Engine {
    /// The invitation, while the server has not answered the first batch.
    pub(crate) fn enrolling(&self) -> Result<Option<Enrolling>> {
        let text = self.store.setting(SETTING)?;
        text.map(|text| serde_json::from_str(&text).map_err(Failure::fault)).transpose()
    }

    /// Takes note of what the server answered to the first batch, `held` being why it did not take it.
    ///
    /// # Errors
    /// Its refusal, or `held` where it did not take the batch.
    pub(crate) fn settle_enrolling(&mut self, held: Option<&str>) -> Result<()> {
        let own = |group: &store::Quarantined| group.id.author == self.me.author && group.id.number == 1;
        if let Some(refused) = self.store.quarantine()?.into_iter().find(own) {
            return Err(Failure::new("bad_invitation", refused.message));
        }
        if self.store.unlogged(10_000)?.iter().any(|(author, n, _)| *author == self.me.author && *n == 1) {
            return Err(Failure::new("held", held.unwrap_or("the server did not take the enrolment; try again in a moment")));
        }
        Ok(self.store.set_setting(SETTING, None)?)
    }
}

/// Whether this folder is on its way into the invitation's workspace already.
///
/// # Errors
/// `exists` for a folder that holds anything else.
pub(super) fn goes_on(desk: &Desk, invitation: Id) -> Result<bool> {
    let before = match &*desk.state() {
        State::Empty => return Ok(false),
        State::Open(engine) => engine.enrolling()?,
        State::Locked(_) => None,
    };
    let exists = || Failure::new("exists", "there is already a workspace in this folder; choose another folder to join with");
    let before = before.ok_or_else(exists)?;
    if before.invitation == invitation {
        return Ok(true);
    }
    // A second invitation, because the first one came to nothing: if the server says so, there is room for it.
    match finish(desk) {
        Ok(_) => Err(exists()),
        Err(_) if matches!(*desk.state(), State::Empty) => Ok(false),
        Err(failure) => Err(failure),
    }
}

/// Sends the enrolling batch, or asks what became of it.
pub(super) fn finish(desk: &Desk) -> Result<AppStatus> {
    let outcome = crate::sync::run::round(desk);
    let enrolling = desk.with(|engine| engine.enrolling())?.is_some();
    match outcome {
        Err(failure) if enrolling && says_no(&failure) => {
            let only_enrolment = desk.with(|engine| Ok(engine.store.unsent()? <= 1))?;
            if only_enrolment {
                clear(desk);
            }
            return Err(failure);
        }
        Err(failure) if enrolling => {
            desk.start_sync();
            desk.tell(vec!["workspace".to_owned()]);
            return Err(kept(failure));
        }
        // This laptop is in. Trouble after that is told by the sync line.
        _ => {}
    }
    desk.start_sync();
    desk.tell(vec!["workspace".to_owned()]);
    crate::app::status::status(desk)
}

/// Whether the server has said that this batch will not enrol anybody.
fn says_no(failure: &Failure) -> bool {
    matches!(failure.code.as_str(), "bad_invitation" | "disabled" | "revoked" | "unknown_workspace" | "held")
}

fn kept(failure: Failure) -> Failure {
    let message = format!(
        "it is not known yet whether this laptop is enrolled: {}. The folder is kept and goes on by itself; to ask again, join with the same code",
        failure.message
    );
    Failure { message, ..failure }
}

fn clear(desk: &Desk) {
    *desk.state() = State::Empty;
    *lock(&desk.inner.session) = None;
    *lock(&desk.inner.trouble) = None;
    discard(&desk.inner.data);
    desk.tell(vec!["workspace".to_owned()]);
}

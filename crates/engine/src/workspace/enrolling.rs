//! A laptop whose first batch is on its way: whether the server has it, and what its word about it means.
//!
//! The batch waits in the outbox like any other, and every round of sync brings it in again (`sync::enter`). Only a
//! plain no of the server ends that, and only a folder without other work is cleared then.

use domain::{Dot, Id};

use super::unfinished::discard;
use crate::app::view::AppStatus;
use crate::desk::{State, lock};
use crate::{Desk, Engine, Failure, Result};

/// The setting that names the invitation, from the folder's making until the log has the first batch.
pub(super) const SETTING: &str = "enrolling";

impl Engine {
    /// The invitation that this laptop is coming in by, while the log does not have its first batch.
    fn enrolling(&self) -> Result<Option<Id>> {
        let text = self.store.setting(SETTING)?;
        Ok(text.and_then(|text| Id::try_parse(&text).ok()))
    }

    /// The server's refusal of the first batch.
    fn not_enrolled(&self) -> Result<Option<Failure>> {
        let own = Dot { author: self.me.author, number: 1 };
        let refused = self.store.quarantine()?.into_iter().find(|refused| refused.id == own);
        Ok(refused.map(|refused| Failure::from(refused.refusal)))
    }

    /// Takes note of the log's having the first batch.
    pub(crate) fn settle_enrolling(&mut self) -> Result<()> {
        if self.enrolling()?.is_some() && self.store.is_logged(self.me.author, 1)? && self.not_enrolled()?.is_none() {
            self.store.set_setting(SETTING, None)?;
        }
        Ok(())
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
        State::Locked => None,
    };
    let exists = || Failure::new("exists");
    if before.ok_or_else(exists)? == invitation {
        return Ok(true);
    }
    // A second invitation, because the first one came to nothing: if the server says so, there is room for it.
    match finish(desk, Ok(())) {
        Ok(_) => Err(exists()),
        Err(_) if matches!(*desk.state(), State::Empty) => Ok(false),
        Err(failure) => Err(failure),
    }
}

/// What became of the enrolling batch: `sent` says how its first sending went; the rest is asked of the server.
pub(super) fn finish(desk: &Desk, sent: Result<()>) -> Result<AppStatus> {
    let outcome = sent.and_then(|()| crate::sync::run::round(desk).map(drop));
    let (enrolling, refused) = desk.with(|engine| Ok((engine.enrolling()?.is_some(), engine.not_enrolled()?)))?;
    let no = refused.is_some() || outcome.as_ref().is_err_and(says_no);
    let trouble = match (enrolling, refused, outcome) {
        // This laptop is in; trouble after that is told by the sync line.
        (false, ..) => None,
        (true, Some(refused), _) => Some(refused),
        (true, None, outcome) => Some(outcome.err().unwrap_or_else(not_taken)),
    };
    if let (true, Some(failure)) = (no, &trouble)
        && desk.with(|engine| Ok(engine.store.unsent()? <= 1))?
    {
        clear(desk);
        return Err(failure.clone());
    }
    desk.start_sync();
    desk.tell(vec!["workspace".to_owned()]);
    match trouble {
        None => crate::app::status::status(desk),
        Some(failure) if no => Err(failure),
        Some(failure) => Err(kept(failure)),
    }
}

/// Whether the server has said that this batch will not enrol anybody.
fn says_no(failure: &Failure) -> bool {
    matches!(failure.code.as_str(), "bad_invitation" | "held")
}

fn not_taken() -> Failure {
    Failure::because("held", "not_enrolled_yet")
}

/// Where nobody answered, it has to be said that there is something to go on from.
fn kept(failure: Failure) -> Failure {
    if failure.code == "unavailable" { Failure::because("unavailable", "enrolment_open") } else { failure }
}

fn clear(desk: &Desk) {
    *desk.state() = State::Empty;
    *lock(&desk.inner.session) = None;
    *lock(&desk.inner.trouble) = None;
    discard(&desk.inner.data);
    desk.tell(vec!["workspace".to_owned()]);
}

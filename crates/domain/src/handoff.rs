//! The hand-off to operations: areas of points, sign-offs that are never edited, and withdrawals of sign-offs.

use serde::{Deserialize, Serialize};

use crate::args;
use crate::delegation::{Delegation, lets_sign};
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::{HANDING_OVER, LEADS, SIGNERS};
use crate::rollout::Rollout;
use crate::value::{choice, object};
use crate::workspace::{Author, SigningKey};
use crate::{AuthorId, Hash, Id, RecordKey, Ref, Text};

choice! {
    /// What the receiving side says of one point.
    PointStatus { Open "open", Accepted "accepted", Conditional "conditional", Declined "declined" }
}

choice! {
    /// What a sign-off decides about an area.
    SignDecision { Accepted "accepted", Conditions "conditions", Declined "declined" }
}

choice! {
    /// What the signature means (21 CFR 11.50 asks for it).
    Meaning { Reviewed "reviewed", Approved "approved", Accepted "accepted", Witnessed "witnessed" }
}

/// Judgement of one point with all that belongs to it: one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PointState {
    pub state: PointStatus,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// Milliseconds since 1970.
    pub at: i64,
}
object!(PointState);

kind! {
    /// A part of operations that changes hands as a whole.
    Area "area", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        title: Text<200>, Quiet;
        position: i64, Quiet;
        receiver_role: Text<60>, Quiet;
        /// What a template calls it; `handoff.CODE.signed` in [`crate::plan::follows`].
        code: Text<60>, Quiet;
    }
    write: LEADS;
}

kind! {
    /// One thing that the receiving side has to find as expected.
    Point "point", since 1, scope Rollout, id free {
        area: Ref<Area>, Fixed;
        title: Text<500>, Review;
        expectation: Text<1000>, Review;
        position: i64, Quiet;
        state: PointState, Review;
    }
    write: HANDING_OVER;
    check: point_check;
}

kind! {
    /// A signed statement about an area; a correction is a new one that names this one.
    SignOff "sign_off", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        area: Ref<Area>, Fixed;
        statement: Text<60000>, Fixed;
        subject: Text<60000>, Fixed;
        digest: Text<64>, Fixed;
        signature: Text<4000>, Fixed;
        key: Ref<SigningKey>, Fixed;
        decision: SignDecision, Fixed;
        /// By which somebody signs for who receives the area.
        delegation: Ref<Delegation>, Fixed;
    }
    write: SIGNERS;
    append_only: true;
    check: sign_off_check;
}

kind! {
    /// A signed statement that takes the signer's own sign-off back. Both stay; the area is no longer signed by it.
    Withdrawal "withdrawal", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        area: Ref<Area>, Fixed;
        sign_off: Ref<SignOff>, Fixed;
        statement: Text<60000>, Fixed;
        digest: Text<64>, Fixed;
        signature: Text<4000>, Fixed;
        key: Ref<SigningKey>, Fixed;
    }
    write: SIGNERS;
    append_only: true;
    check: withdrawal_check;
}

fn point_check(change: &Change<'_>) -> Result<(), Refusal> {
    if !change.writes("state") {
        return Ok(());
    }
    let Some(state) = change.after.read::<Point>().state else { return Ok(()) };
    let blank = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().is_empty();
    match state.state {
        PointStatus::Declined if blank(&state.reason) => Err(Refusal::new("reason_needed", args!(why: "point"))),
        PointStatus::Conditional if blank(&state.condition) => Err(Refusal::new("condition_needed", args!())),
        _ => Ok(()),
    }
}

fn sign_off_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let sign_off: SignOff = change.after.read();
    let (Some(area), Some(statement), Some(digest)) = (sign_off.area, sign_off.statement, sign_off.digest) else {
        return Err(Refusal::new("bad_value", args!(why: "sign_off")));
    };
    if Hash::of(&[statement.0.as_bytes()]).to_string() != digest.0 {
        return Err(wrong_digest());
    }
    let receiver = change.other(&RecordKey::of::<Area>(area.0)).and_then(|state| state.read::<Area>().receiver_role);
    let receiver = receiver.ok_or_else(|| Refusal::new("not_found", args!(what: "area")))?;
    let roles = change.member.and_then(|member| member.roles.clone()).unwrap_or_default();
    match sign_off.delegation {
        Some(delegation) => lets_sign(change, delegation.0, area.0, &receiver.0)?,
        None if roles.contains(&receiver.0) => {}
        None => return Err(not_receiver(&receiver.0)),
    }
    own_key(change, sign_off.key)
}

/// Who signed takes back, from whichever laptop: a role that was lost since does not bind anybody to a signature.
fn withdrawal_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let withdrawal: Withdrawal = change.after.read();
    let (Some(area), Some(sign_off), Some(statement), Some(digest)) =
        (withdrawal.area, withdrawal.sign_off, withdrawal.statement, withdrawal.digest)
    else {
        return Err(Refusal::new("bad_value", args!(why: "withdrawal")));
    };
    if Hash::of(&[statement.0.as_bytes()]).to_string() != digest.0 {
        return Err(wrong_digest());
    }
    let signed = change.other(&RecordKey::of::<SignOff>(sign_off.0)).ok_or_else(|| Refusal::new("not_found", args!(what: "sign_off")))?;
    if signed.read::<SignOff>().area != Some(area) {
        return Err(Refusal::new("bad_value", args!(why: "other_area")));
    }
    let signer = signed.shown("statement").and_then(|write| member_of(change, write.dot.author));
    if signer.is_none() || signer != member_of(change, change.author) {
        return Err(not_signer());
    }
    own_key(change, withdrawal.key)
}

pub(crate) fn member_of(change: &Change<'_>, author: AuthorId) -> Option<Id> {
    change.other(&RecordKey::of::<Author>(author.record()))?.read::<Author>().member.map(|member| member.0)
}

pub(crate) fn own_key(change: &Change<'_>, key: Option<Ref<SigningKey>>) -> Result<(), Refusal> {
    let key = key.and_then(|key| change.other(&RecordKey::of::<SigningKey>(key.0)));
    let own = key.and_then(|key| key.read::<SigningKey>().author).is_some_and(|author| crate::workspace::speaks_for(change, &author.0));
    if own { Ok(()) } else { Err(Refusal::new("wrong_key", args!())) }
}

pub(crate) fn wrong_digest() -> Refusal {
    Refusal::new("wrong_digest", args!())
}

/// Why somebody else's signature cannot be taken back.
pub fn not_signer() -> Refusal {
    Refusal::new("not_signer", args!())
}

/// Why somebody without the receiving role cannot sign (S-376).
pub fn not_receiver(role: &str) -> Refusal {
    Refusal::new("not_receiver", args!(role: vec![format!("role-{role}")]))
}

/// Why nobody accepts a point for which they themselves brought the evidence, or gave the walkthrough.
pub fn own_work() -> Refusal {
    Refusal::new("own_work", args!())
}

//! Letting somebody else sign: for one area of the hand-off, between two instants, with a reason, signed by who lets.
//!
//! Whoever receives an area lets another member sign for them, or an owner of the workspace does in their stead. What is
//! signed so says both names. A delegation is never edited; it is ended, and counts no longer for what is signed in
//! knowledge of that.

use serde::{Deserialize, Serialize};

use crate::handoff::{Area, member_of, not_receiver, own_key, wrong_digest};
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::{MEMBERSHIP, SIGNERS};
use crate::rollout::Rollout;
use crate::value::{Instant, object};
use crate::workspace::{Member, MemberState, SigningKey, roles_of};
use crate::{Hash, Id, RecordKey, Ref, Text, args};

/// Longest delegation, in milliseconds: a year.
const LONGEST: i64 = 366 * 86_400_000;

/// When a delegation was ended before its time, and why: one cell, with the signed statement that says so. Ended by a
/// version that knew no such statement, it has none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ended {
    /// Milliseconds since 1970.
    pub at: i64,
    pub reason: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<EndSigned>,
}
object!(Ended);

/// The statement by which a delegation was ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EndSigned {
    pub statement: String,
    /// SHA-256 of the statement's bytes, hex.
    pub digest: String,
    pub signature: String,
    /// The id of the signing key.
    pub key: Id,
}

kind! {
    /// A signed statement that lets one member sign for another.
    Delegation "delegation", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        area: Ref<Area>, Fixed;
        /// For whom is signed.
        from: Ref<Member>, Fixed;
        /// Who signs.
        to: Ref<Member>, Fixed;
        starts: Instant, Fixed;
        /// From here on it counts no longer.
        ends: Instant, Fixed;
        statement: Text<60000>, Fixed;
        subject: Text<60000>, Fixed;
        digest: Text<64>, Fixed;
        signature: Text<4000>, Fixed;
        key: Ref<SigningKey>, Fixed;
        ended: Ended, Review;
    }
    write: SIGNERS;
    check: delegation_check;
}

fn delegation_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let delegation: Delegation = change.after.read();
    let (Some(area), Some(from), Some(to), Some(starts), Some(ends)) =
        (delegation.area, delegation.from, delegation.to, delegation.starts, delegation.ends)
    else {
        return Err(Refusal::new("delegation_incomplete", args!()));
    };
    let who = member_of(change, change.author);
    let owner = change.member.is_some_and(|member| MEMBERSHIP.allow(&roles_of(member)));
    if who != Some(from.0) && !owner {
        return Err(Refusal::new("not_delegator", args!()));
    }
    if change.writes("ended") {
        let Some(ended) = delegation.ended else { return Ok(()) };
        if ended.reason.trim().is_empty() {
            return Err(Refusal::new("delegation_end_reason", args!()));
        }
        return ended.signed.map_or(Ok(()), |signed| end_signed(change, &signed));
    }
    if starts.0 >= ends.0 || ends.0 - starts.0 > LONGEST {
        return Err(Refusal::new("delegation_times", args!()));
    }
    if from.0 == to.0 {
        return Err(Refusal::new("delegation_oneself", args!()));
    }
    let digest = delegation.statement.as_ref().map(|statement| Hash::of(&[statement.0.as_bytes()]).to_string());
    if digest.is_none() || digest != delegation.digest.map(|digest| digest.0) {
        return Err(wrong_digest());
    }
    let receiver = change.other(&RecordKey::of::<Area>(area.0)).and_then(|state| state.read::<Area>().receiver_role);
    let receiver = receiver.ok_or_else(|| Refusal::new("not_found", args!(what: "area")))?;
    receives(change, from.0, &receiver.0)?;
    own_key(change, delegation.key)
}

/// A signed end is whole, and by the key of who ends.
fn end_signed(change: &Change<'_>, signed: &EndSigned) -> Result<(), Refusal> {
    let whole = Hash::of(&[signed.statement.as_bytes()]).to_string() == signed.digest;
    if whole { own_key(change, Some(Ref::to(signed.key))) } else { Err(wrong_digest()) }
}

/// Whether a member has the role that receives an area, and is not shut out.
fn receives(change: &Change<'_>, member: Id, role: &str) -> Result<(), Refusal> {
    let state = change.other(&RecordKey::of::<Member>(member)).ok_or_else(|| Refusal::new("not_found", args!(what: "member")))?;
    let record: Member = state.read();
    let has = record.roles.as_deref().unwrap_or_default().iter().any(|own| own == role);
    if has && record.state != Some(MemberState::Disabled) { Ok(()) } else { Err(not_receiver(role)) }
}

/// Whether a delegation lets the author of a change sign this area now.
///
/// # Errors
/// Why not: another area or person, outside of its dates, ended, or the one for whom is signed receives it no longer.
pub(crate) fn lets_sign(change: &Change<'_>, delegation: Id, area: Id, role: &str) -> Result<(), Refusal> {
    let state = change.other(&RecordKey::of::<Delegation>(delegation));
    let state = state.ok_or_else(|| Refusal::new("not_found", args!(what: "delegation")))?;
    let record: Delegation = state.read();
    if record.area.map(|own| own.0) != Some(area) {
        return Err(Refusal::new("delegation_area", args!()));
    }
    if record.to.map(|to| to.0) != member_of(change, change.author) {
        return Err(Refusal::new("delegation_person", args!()));
    }
    let at = change.after.shown("statement").map_or(0, |write| write.at);
    within(&record, at)?;
    if record.ended.is_some() {
        let since = state.shown("ended").and_then(|write| write.seq);
        change.refuse_if_known(since, ended())?;
    }
    receives(change, record.from.map(|from| from.0).unwrap_or_default(), role)
}

/// Whether a time lies between the dates of a delegation.
///
/// # Errors
/// That it does not begin yet, or is over.
pub fn within(delegation: &Delegation, at: i64) -> Result<(), Refusal> {
    let starts = delegation.starts.map_or(i64::MAX, |starts| starts.0);
    let ends = delegation.ends.map_or(i64::MIN, |ends| ends.0);
    match at {
        at if at < starts => Err(Refusal::new("delegation_early", args!())),
        at if at >= ends => Err(Refusal::new("delegation_over", args!())),
        _ => Ok(()),
    }
}

/// Why a delegation that was ended lets nobody sign.
pub fn ended() -> Refusal {
    Refusal::new("delegation_ended", args!())
}

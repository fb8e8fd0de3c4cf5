//! The hand-off to operations: areas of points, and sign-offs that are never edited.

use serde::{Deserialize, Serialize};

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::{HANDING_OVER, LEADS, SIGNERS};
use crate::rollout::Rollout;
use crate::value::{choice, object};
use crate::workspace::SigningKey;
use crate::{Hash, RecordKey, Ref, Text};

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
    }
    write: SIGNERS;
    append_only: true;
    check: sign_off_check;
}

fn point_check(change: &Change<'_>) -> Result<(), Refusal> {
    if !change.writes("state") {
        return Ok(());
    }
    let Some(state) = change.after.read::<Point>().state else { return Ok(()) };
    let blank = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().is_empty();
    match state.state {
        PointStatus::Declined if blank(&state.reason) => {
            Err(Refusal::new("reason_needed", "say why the point is declined: who gives it has to know what to mend"))
        }
        PointStatus::Conditional if blank(&state.condition) => {
            Err(Refusal::new("condition_needed", "name the condition: it stays open until somebody meets it"))
        }
        _ => Ok(()),
    }
}

fn sign_off_check(change: &Change<'_>) -> Result<(), Refusal> {
    let sign_off: SignOff = change.after.read();
    let (Some(area), Some(statement), Some(digest)) = (sign_off.area, sign_off.statement, sign_off.digest) else {
        return Err(Refusal::new("bad_value", "a sign-off holds an area, a statement and its digest"));
    };
    if Hash::of(&[statement.0.as_bytes()]).to_string() != digest.0 {
        return Err(Refusal::new("wrong_digest", "the digest is not that of the statement"));
    }
    let receiver = change.other(&RecordKey::of::<Area>(area.0)).and_then(|state| state.read::<Area>().receiver_role);
    let receiver = receiver.ok_or_else(|| Refusal::new("not_found", "there is no such area"))?;
    let roles = change.member.and_then(|member| member.roles.clone()).unwrap_or_default();
    if !roles.contains(&receiver.0) {
        return Err(not_receiver(&receiver.0));
    }
    let key = sign_off.key.and_then(|key| change.other(&RecordKey::of::<SigningKey>(key.0)));
    let own = key.and_then(|key| key.read::<SigningKey>().author).is_some_and(|author| crate::workspace::speaks_for(change, &author.0));
    if own { Ok(()) } else { Err(Refusal::new("wrong_key", "a sign-off is signed with the signer's own key")) }
}

/// Why somebody without the receiving role cannot sign (S-376).
pub fn not_receiver(role: &str) -> Refusal {
    let role = role.replace('-', " ");
    Refusal::new("not_receiver", format!("this area is signed by the receiving side: its {role}"))
}

//! Who is on call when, whom to reach, and how one shift hands over to the next.
//!
//! What the shifts leave open of the hours that the plan wants is computed in [`cover`] and never stored. A page of a
//! hand-over keeps what was known when it was written; that somebody took over is written later, by them.

pub mod cover;

use serde::{Deserialize, Serialize};

use crate::checklist::Planned;
use crate::handoff::member_of;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::report::Contact;
use crate::rights::{HANDING_OVER, Writers};
use crate::rollout::Rollout;
use crate::value::{Instant, object};
use crate::{Id, RecordKey, Ref, Text, args, normal};

/// When somebody took a shift over, and what they said: one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TakenOver {
    /// Milliseconds since 1970.
    pub at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
object!(TakenOver);

kind! {
    /// A stretch of time for which somebody is on call.
    Shift "shift", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        window: Planned, Review;
        /// Who is called first, and who if they do not answer: a member's or a contact's id, or the name of somebody who is neither.
        primary: Text<200>, Review;
        backup: Text<200>, Review;
        /// Severities that it answers; none: all.
        scope: Vec<String>, Quiet;
        note: Text<500>, Quiet;
    }
    write: HANDING_OVER;
    check: shift_check;
}

kind! {
    /// Somebody to reach, and for what.
    Escalation "escalation", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        /// A contact's id, which says how to reach them; before there were contacts, a member's id or a name.
        who: Text<200>, Review;
        /// For what.
        what: Text<300>, Review;
        phone: Text<60>, Review;
        mail: Text<200>, Review;
        /// When they can be reached, in words.
        hours: Text<120>, Quiet;
        /// Whom to call first: 1, 2, 3.
        level: i64, Quiet;
        note: Text<500>, Quiet;
    }
    write: HANDING_OVER;
    check: escalation_check;
}

kind! {
    /// One shift hands over to the next: the page as it stood, and notes. Only `taken` is written later.
    ShiftHandover "shift_handover", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        at: Instant, Fixed;
        /// What the page covers: since when.
        since: Instant, Fixed;
        /// To whom: a member's id, or a name.
        to: Text<200>, Fixed;
        /// The page as it stood, and what the laptop knew: JSON.
        page: Text<60000>, Fixed;
        note: Text<8000>, Fixed;
        taken: TakenOver, Review;
    }
    write: Writers::Workers;
    check: shift_handover_check;
}

/// Longest shift, in minutes: two weeks.
const LONGEST: i64 = 14 * 1440;

fn blank<const N: usize>(text: &Option<Text<N>>) -> bool {
    text.as_ref().is_none_or(|text| text.0.trim().is_empty())
}

fn shift_check(change: &Change<'_>) -> Result<(), Refusal> {
    let shift: Shift = change.after.read();
    let window = shift.window.unwrap_or_default();
    let whole = window.start.is_some() != window.at.is_some() && window.duration.is_some_and(|minutes| (1..=LONGEST).contains(&minutes));
    if !whole {
        return Err(Refusal::new("shift_window", args!()));
    }
    if blank(&shift.primary) {
        return Err(Refusal::new("shift_primary", args!()));
    }
    let key = |text: Option<Text<200>>| text.map(|text| normal::key(&text.0)).unwrap_or_default();
    let (primary, backup) = (key(shift.primary), key(shift.backup));
    if primary == backup { Err(Refusal::new("shift_backup", args!())) } else { Ok(()) }
}

fn escalation_check(change: &Change<'_>) -> Result<(), Refusal> {
    let one: Escalation = change.after.read();
    if blank(&one.who) {
        return Err(Refusal::new("escalation_who", args!()));
    }
    let reached = !blank(&one.phone) || !blank(&one.mail) || is_reached(change, &one);
    if reached { Ok(()) } else { Err(Refusal::new("escalation_how", args!())) }
}

/// Whether it names a contact who has a telephone or a mail address.
fn is_reached(change: &Change<'_>, one: &Escalation) -> bool {
    let id: Option<Id> = one.who.as_ref().and_then(|who| who.0.parse().ok());
    let contact = id.and_then(|id| change.other(&RecordKey::of::<Contact>(id))).map(|state| state.read::<Contact>());
    contact.is_some_and(|contact| !blank(&contact.phone) || !blank(&contact.email))
}

fn shift_handover_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let one: ShiftHandover = change.after.read();
    if one.at.is_none() || one.since.is_none() || blank(&one.page) || blank(&one.to) {
        return Err(Refusal::new("shift_handover_incomplete", args!()));
    }
    let given: Option<Id> = change.after.shown("at").and_then(|write| member_of(change, write.dot.author));
    let own = member_of(change, change.author);
    if change.writes("taken") && given == own { Err(Refusal::new("shift_taken_own", args!())) } else { Ok(()) }
}

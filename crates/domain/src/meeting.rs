//! Meetings of the day and what they leave: who was there, what was known when, and what was decided.
//!
//! An agenda is computed from the facts and never stored while a meeting is open. Minutes keep it as it stood at the
//! close: two people who close one meeting apart are two minutes, and both stay. A resolution is a decision as the log
//! keeps it, never edited; a later one revisits it. The signed decision of a gate is `gate::Decision`.

use serde::{Deserialize, Serialize};

use crate::checklist::{Item, Planned};
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::Writers;
use crate::rollout::Rollout;
use crate::value::{Instant, choice, object};
use crate::{Id, KindOf, RecordKey, Ref, Text, args};

choice! {
    /// What a meeting is for.
    MeetingSort { Standup "standup", Checkpoint "checkpoint", Briefing "briefing", Review "review" }
}

/// When and how a decision was carried out: one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CarriedOut {
    /// Milliseconds since 1970.
    pub at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
object!(CarriedOut);

kind! {
    /// A meeting, planned or held.
    Meeting "meeting", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        code: Text<20>, Quiet;
        title: Text<300>, Review;
        sort: MeetingSort, Quiet;
        planned: Planned, Review;
        /// Who chairs it.
        chair: Text<200>, Review;
        role: Text<60>, Quiet;
        /// What the plan wants to hear of.
        topics: Vec<String>, Quiet;
        item: Ref<Item>, Quiet;
        opened: Instant, Quiet;
        /// What was said, while it is open.
        note: Text<8000>, Review;
        source: Vec<String>, Quiet;
    }
    write: Writers::Workers;
    check: meeting_check;
}

kind! {
    /// Whether somebody was there. Two laptops that say it of one person mean the same record.
    MeetingPresence "meeting_presence", since 1, scope Rollout, id derived("meeting", "who") {
        meeting: Ref<Meeting>, Fixed;
        /// A member's id, or the name of somebody who is none.
        who: Text<200>, Fixed;
        here: bool, Review;
    }
    write: Writers::Workers;
    check: presence_check;
}

kind! {
    /// What was known when a meeting was closed. Only added.
    Minutes "minutes", since 1, scope Rollout, id free {
        meeting: Ref<Meeting>, Fixed;
        at: Instant, Fixed;
        /// The agenda as it stood, and what the laptop knew: JSON.
        agenda: Text<60000>, Fixed;
        /// Names of who was there.
        present: Vec<String>, Fixed;
        note: Text<8000>, Fixed;
    }
    write: Writers::Workers;
    append_only: true;
    check: minutes_check;
}

kind! {
    /// A decision as the log keeps it. Never edited; a later one revisits it.
    Resolution "resolution", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        /// Where it was taken, if in a meeting.
        meeting: Ref<Meeting>, Fixed;
        /// Given by the laptop, and no other laptop gives it: `D-K7-3`.
        number: Text<40>, Fixed;
        text: Text<2000>, Fixed;
        reason: Text<2000>, Fixed;
        decided_by: Text<200>, Fixed;
        consequences: Text<2000>, Fixed;
        /// Who carries it out, where something has to be done.
        owner: Text<200>, Fixed;
        /// `YYYY-MM-DD`.
        due: Text<10>, Fixed;
        at: Instant, Fixed;
        /// The decision that it revisits.
        revisits: Ref<Resolution>, Fixed;
        done: CarriedOut, Review;
    }
    write: Writers::Workers;
    check: resolution_check;
}

/// The id of somebody's presence at a meeting.
pub fn meeting_presence_id(meeting: Id, who: &str) -> Id {
    let cells = MeetingPresence { meeting: Some(Ref::to(meeting)), who: Some(who.into()), here: None }.write();
    MeetingPresence::KIND.derive(|cell| cells.get(cell)).expect("both key cells are there")
}

fn is_blank<const N: usize>(text: &Option<Text<N>>) -> bool {
    text.as_ref().is_none_or(|text| text.0.trim().is_empty())
}

fn meeting_check(change: &Change<'_>) -> Result<(), Refusal> {
    let meeting: Meeting = change.after.read();
    let planned = meeting.planned.unwrap_or_default();
    let when = planned.start.is_some() != planned.at.is_some();
    if is_blank(&meeting.title) || meeting.sort.is_none() || !when {
        return Err(Refusal::new("meeting_incomplete", args!()));
    }
    Ok(())
}

fn presence_check(change: &Change<'_>) -> Result<(), Refusal> {
    let presence: MeetingPresence = change.after.read();
    let known = presence.meeting.and_then(|meeting| change.other(&RecordKey::of::<Meeting>(meeting.0)));
    if known.is_none() {
        return Err(Refusal::new("not_found", args!(what: "meeting")));
    }
    if is_blank(&presence.who) { Err(Refusal::new("presence_name", args!())) } else { Ok(()) }
}

fn minutes_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let minutes: Minutes = change.after.read();
    let known = minutes.meeting.and_then(|meeting| change.other(&RecordKey::of::<Meeting>(meeting.0)));
    if known.is_none() || minutes.at.is_none() || is_blank(&minutes.agenda) {
        return Err(Refusal::new("not_found", args!(what: "meeting")));
    }
    Ok(())
}

fn resolution_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let resolution: Resolution = change.after.read();
    if is_blank(&resolution.text) || is_blank(&resolution.reason) || is_blank(&resolution.decided_by) || is_blank(&resolution.number) {
        return Err(Refusal::new("resolution_incomplete", args!()));
    }
    if !is_blank(&resolution.due) && is_blank(&resolution.owner) {
        return Err(Refusal::new("resolution_owner", args!()));
    }
    let Some(earlier) = resolution.revisits else { return Ok(()) };
    let known = change.other(&RecordKey::of::<Resolution>(earlier.0)).map(|state| state.read::<Resolution>().rollout);
    if earlier.0 == change.operation.id || known != Some(resolution.rollout) {
        return Err(Refusal::new("not_found", args!(what: "resolution")));
    }
    Ok(())
}

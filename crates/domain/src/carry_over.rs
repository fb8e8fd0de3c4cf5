//! What goes over still open: items that are not done, and errors that are known and have a way around.
//!
//! Each stays open with an owner and a date after the area was signed, until somebody says how it ended.

use serde::{Deserialize, Serialize};

use crate::checklist::Item;
use crate::handoff::Area;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::monitoring::{Observation, Severity};
use crate::rights::HANDING_OVER;
use crate::rollout::Rollout;
use crate::value::{choice, object};
use crate::{RecordKey, Ref, Text, args};

choice! {
    /// What is carried over.
    CarrySort { OpenItem "open_item", KnownError "known_error" }
}

choice! {
    /// Whether it is still open.
    CarryStatus { Open "open", Closed "closed" }
}

/// How it ended: one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CarryState {
    pub state: CarryStatus,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Milliseconds since 1970.
    pub at: i64,
}
object!(CarryState);

kind! {
    /// An open item or a known error that operations takes over with an area.
    CarryOver "carry_over", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        area: Ref<Area>, Review;
        sort: CarrySort, Fixed;
        /// The item of a checklist that it is, or what somebody observed.
        item: Ref<Item>, Fixed;
        observation: Ref<Observation>, Fixed;
        title: Text<500>, Review;
        severity: Severity, Review;
        /// How a known error shows itself, and what to do until it is mended.
        symptom: Text<2000>, Review;
        workaround: Text<2000>, Review;
        owner: Text<200>, Review;
        /// `YYYY-MM-DD`.
        due: Text<10>, Review;
        state: CarryState, Review;
    }
    write: HANDING_OVER;
    check: carry_over_check;
}

fn carry_over_check(change: &Change<'_>) -> Result<(), Refusal> {
    let one: CarryOver = change.after.read();
    let blank = |text: Option<String>| text.is_none_or(|text| text.trim().is_empty());
    let known = one.area.and_then(|area| change.other(&RecordKey::of::<Area>(area.0)));
    if known.is_none() || blank(one.title.map(|title| title.0)) {
        return Err(Refusal::new("carry_over_incomplete", args!()));
    }
    if blank(one.owner.map(|owner| owner.0)) || blank(one.due.map(|due| due.0)) {
        return Err(Refusal::new("carry_over_owner", args!()));
    }
    if one.sort == Some(CarrySort::KnownError) && blank(one.workaround.map(|text| text.0)) {
        return Err(Refusal::new("known_error_workaround", args!()));
    }
    let closed = one.state.filter(|state| change.writes("state") && state.state == CarryStatus::Closed);
    if closed.is_some_and(|state| blank(state.note)) { Err(Refusal::new("carry_over_note", args!())) } else { Ok(()) }
}

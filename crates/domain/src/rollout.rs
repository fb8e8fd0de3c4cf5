//! A rollout: one go-live, with its zone and its T-0; what its plan says of roles, readiness and contradictions.

pub mod overlap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::gate::Gate;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::LEADS;
use crate::value::{Instant, choice, object};
use crate::{Id, KindOf, Ref, Text, args};

choice! {
    /// How far a rollout is.
    RolloutState { Draft "draft", Approved "approved", Running "running", Completed "completed" }
}

choice! {
    /// How much something weighs in the decision to launch.
    Criticality { Must "MUST", Should "SHOULD", Nice "NICE" }
}

/// Facts of a plan for its head and its reports: label and words, in order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Facts(pub Vec<Value>);
object!(Facts);

/// The days in which a rollout trains, both inclusive: counted from the day of the launch, so that they move along, or
/// from 1 January 1970 where there was no launch day yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TrainingDays {
    pub from: i64,
    pub to: i64,
    pub relative: bool,
}
object!(TrainingDays);

kind! {
    /// One go-live. Every planned time in it is relative to T-0 (the public launch) or absolute, and shown as both.
    Rollout "rollout", since 1, scope Workspace, id free {
        name: Text<200>, Review;
        zone: Text<60>, Review;
        t0: Instant, Review;
        template: Text<60>, Fixed;
        /// As it was made; what counts is [`crate::baseline::Standing`].
        state: RolloutState, Review;
        facts: Facts, Quiet;
        /// Days of the week on which nobody works, `mon` to `sun`; Saturday and Sunday where the plan says nothing.
        weekend: Vec<String>, Quiet;
        training: TrainingDays, Quiet;
    }
    write: LEADS;
    check: rollout_check;
}

/// The days of the week, as a rollout's `weekend` holds them.
pub const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The days of the week on which nobody works.
pub fn weekend(rollout: &Rollout) -> Vec<&str> {
    match &rollout.weekend {
        Some(days) => days.iter().map(String::as_str).collect(),
        None => vec!["sat", "sun"],
    }
}

fn rollout_check(change: &Change<'_>) -> Result<(), Refusal> {
    let days = change.after.read::<Rollout>().weekend.filter(|_| change.writes("weekend")).unwrap_or_default();
    if days.iter().all(|day| WEEKDAYS.contains(&day.as_str())) { Ok(()) } else { Err(Refusal::new("no_weekday", args!())) }
}

kind! {
    /// A role as the plan staffs it.
    RolePlan "role_plan", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        role: Text<60>, Fixed;
        title: Text<200>, Quiet;
        people_low: i64, Quiet;
        people_high: i64, Quiet;
        hours: i64, Quiet;
        responsibility: Text<2000>, Quiet;
        skills: Text<500>, Quiet;
    }
    write: LEADS;
}

kind! {
    /// A place where a plan contradicts itself, and how this one resolves it.
    Contradiction "contradiction", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        code: Text<20>, Fixed;
        title: Text<500>, Quiet;
        resolution: Text<2000>, Quiet;
    }
    write: LEADS;
}

kind! {
    /// One criterion of a gate.
    Criterion "criterion", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        gate: Ref<Gate>, Fixed;
        code: Text<20>, Quiet;
        level: Criticality, Quiet;
        title: Text<500>, Quiet;
        measurable_from: i64, Quiet;
        target: Text<200>, Quiet;
        metric: Text<200>, Quiet;
        owner: Text<200>, Review;
        role: Text<60>, Quiet;
        position: i64, Quiet;
        source: Vec<String>, Quiet;
        /// Ids of the sessions that have to be over when its gate is decided.
        needs: Vec<String>, Quiet;
    }
    write: LEADS;
}

kind! {
    /// A day on which nobody works, as the plan of one rollout counts it.
    Holiday "holiday", since 1, scope Rollout, id derived("rollout", "day") {
        rollout: Ref<Rollout>, Fixed;
        /// `YYYY-MM-DD` in the rollout's zone.
        day: Text<10>, Fixed;
        title: Text<200>, Quiet;
    }
    write: LEADS;
}

/// The id of a day as a holiday of a rollout.
pub fn holiday_id(rollout: Id, day: &str) -> Id {
    let cells = Holiday { rollout: Some(Ref::to(rollout)), day: Some(day.into()), title: None }.write();
    Holiday::KIND.derive(|cell| cells.get(cell)).expect("both key cells are there")
}

//! The day itself: runs of a checklist, rehearsed or live, with what really happened to each task; and the way back.
//!
//! Two people who finish the same task write the same outcome into the same record, so they agree; two who say
//! otherwise are a card. When which task is over is computed in [`forecast`].

pub mod forecast;

use serde::{Deserialize, Serialize};

use crate::checklist::{Checklist, Item, Planned};
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::{LEADS, Writers};
use crate::rollout::Rollout;
use crate::value::{Instant, choice, object};
use crate::{Id, KindOf, RecordKey, Ref, Text, args};

choice! {
    /// Whether a run counts. A rehearsal never touches the checklist itself.
    RunMode { Rehearsal "rehearsal", Live "live" }
}

choice! {
    /// How a task ended.
    Ending { Done "done", Failed "failed", Skipped "skipped" }
}

/// How a task ended and why. The time stands apart: two people who say the same at different seconds say the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    pub how: Ending,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
object!(Outcome);

/// How much later than planned something will be, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Delay {
    /// 1 to 1,440.
    pub minutes: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
object!(Delay);

kind! {
    /// One carrying out of a checklist.
    Run "run", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        checklist: Ref<Checklist>, Fixed;
        mode: RunMode, Fixed;
        title: Text<200>, Quiet;
        /// What stands for T-0 in a rehearsal and on the way back; another live run has the rollout's.
        t0: Instant, Quiet;
        ended: Instant, Quiet;
        /// The run that was given up, where this one is the way back.
        back_from: Ref<Run>, Fixed;
        /// Why it was given up.
        reason: Text<500>, Fixed;
    }
    write: LEADS;
    check: run_check;
}

kind! {
    /// What happened to one task in one run.
    Step "step", since 1, scope Rollout, id derived("run", "item") {
        run: Ref<Run>, Fixed;
        item: Ref<Item>, Fixed;
        start: Instant, Quiet;
        outcome: Outcome, Review;
        finish: Instant, Quiet;
        delay: Delay, Review;
    }
    write: Writers::Workers;
    check: step_check;
}

kind! {
    /// The way back: by when it has to be over, and how long it takes where nobody has rehearsed it.
    WayBack "way_back", since 1, scope Rollout, id derived("rollout") {
        rollout: Ref<Rollout>, Fixed;
        /// The end of the window in which going back is possible.
        ends: Planned, Review;
        /// Estimated minutes.
        minutes: i64, Review;
        /// The checklist that is the way back; its newest rehearsal that ended gives the measured minutes.
        checklist: Ref<Checklist>, Quiet;
    }
    write: LEADS;
}

/// The id of a task in a run.
pub fn step_id(run: Id, item: Id) -> Id {
    let cells = Step { run: Some(Ref::to(run)), item: Some(Ref::to(item)), ..Step::default() }.write();
    Step::KIND.derive(|cell| cells.get(cell)).expect("both key cells are there")
}

/// The id of a rollout's way back.
pub fn way_back_id(rollout: Id) -> Id {
    let cells = WayBack { rollout: Some(Ref::to(rollout)), ..WayBack::default() }.write();
    WayBack::KIND.derive(|cell| cells.get(cell)).expect("the key cell is there")
}

/// Nobody turns round without saying why.
fn run_check(change: &Change<'_>) -> Result<(), Refusal> {
    let run: Run = change.after.read();
    let blank = run.reason.is_none_or(|reason| reason.0.trim().is_empty());
    if run.back_from.is_some() && blank {
        return Err(Refusal::new("way_back_reason", args!()));
    }
    let given_up = run.back_from.and_then(|from| change.other(&RecordKey::of::<Run>(from.0)));
    // From a way back there is no way back of its own.
    if given_up.is_some_and(|run| run.read::<Run>().back_from.is_some()) { Err(Refusal::new("way_back_again", args!())) } else { Ok(()) }
}

fn step_check(change: &Change<'_>) -> Result<(), Refusal> {
    let step: Step = change.after.read();
    let blank = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().is_empty();
    if let Some(outcome) = step.outcome.filter(|_| change.writes("outcome"))
        && outcome.how != Ending::Done
        && blank(&outcome.reason)
    {
        return Err(Refusal::new("step_reason", args!()));
    }
    if step.delay.filter(|_| change.writes("delay")).is_some_and(|delay| !(1..=1440).contains(&delay.minutes)) {
        return Err(Refusal::new("delay_minutes", args!()));
    }
    let run = step.run.and_then(|run| change.other(&RecordKey::of::<Run>(run.0)));
    let Some(run) = run else { return Err(Refusal::new("not_found", args!(what: "run"))) };
    if run.read::<Run>().ended.is_some() {
        let since = run.shown("ended").and_then(|write| write.seq);
        return change.refuse_if_known(since, Refusal::new("run_ended", args!()));
    }
    Ok(())
}

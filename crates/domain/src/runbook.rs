//! The day itself: runs of a checklist, rehearsed or live, with what really happened to each task; and the way back.
//!
//! Two people who finish the same task write the same outcome into the same record, so they agree; two who say
//! otherwise are a card. When which task is over is computed in [`forecast`].

pub mod forecast;
pub mod tasks;

use serde::{Deserialize, Serialize};

use crate::checklist::proof;
use crate::checklist::together::{self, Side, WordBy};
use crate::checklist::{Checklist, Item, Planned};
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::{LEADS, Writers};
use crate::rollout::Rollout;
use crate::value::{Instant, choice, object};
use crate::workspace::Member;
use crate::{Id, KindOf, RecordKey, RecordState, Ref, Text, args};

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

choice! {
    /// Who hears the messages of a run: nobody, those who try them out, everybody whom the plan names.
    MessageMode { Off "off", Test "test", On "on" }
}

/// That nothing more is begun for now, since when, and why: one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pause {
    /// Milliseconds since 1970.
    pub since: i64,
    pub reason: String,
}
object!(Pause);

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
        /// Nothing while it goes on.
        pause: Pause, Review;
        /// See [`messages_of`] for what counts where nobody said it.
        messages: MessageMode, Quiet;
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
        /// Who began it, where who began it has to end it.
        begun_by: Ref<Member>, Quiet;
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

/// Who hears the messages of a run. A rehearsal tells nobody unless somebody says so.
pub fn messages_of(run: &Run) -> MessageMode {
    let unsaid = if run.mode == Some(RunMode::Live) { MessageMode::On } else { MessageMode::Off };
    run.messages.unwrap_or(unsaid)
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
    if change.writes("pause") && run.pause.is_some_and(|pause| pause.reason.trim().is_empty()) {
        return Err(Refusal::new("pause_reason", args!()));
    }
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
    let ends = step.outcome.filter(|_| change.writes("outcome"));
    if let Some(outcome) = &ends
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
    let item = step.item.and_then(|item| change.other(&RecordKey::of::<Item>(item.0)));
    let (Some(item), Some(of)) = (item, step.run) else { return Ok(()) };
    words_check(change, &item, of.0)?;
    let done = ends.is_some_and(|outcome| outcome.how == Ending::Done && blank(&outcome.reason));
    if !done || proof::said_before(change, "outcome", "how") {
        return Ok(());
    }
    proof::shown_in(change, step.item.map(|item| item.0).unwrap_or_default(), &run.read(), &item, "evidence_missing")
}

/// Enough of those who are named have said so in this run; who began a task ends it.
fn words_check(change: &Change<'_>, state: &RecordState, run: Id) -> Result<(), Refusal> {
    let (item, step): (Item, Step) = (state.read(), change.after.read());
    let since = |cell: &str| state.shown(cell).and_then(|write| write.seq);
    let ends = step.outcome.filter(|_| change.writes("outcome"));
    let done = ends.as_ref().is_some_and(|outcome| outcome.how == Ending::Done);
    if change.writes("start") && step.start.is_some() && ends.is_none() {
        together::enough(change, &item, since("begin_rule"), Side::Begin, run)?;
    }
    if done {
        together::enough(change, &item, since("end_rule"), Side::End, run)?;
    }
    let before = change.before.read::<Step>().begun_by.map(|who| who.0);
    if let Some(by) = step.begun_by.filter(|by| Some(by.0) != before)
        && crate::handoff::member_of(change, change.author) != Some(by.0)
    {
        return Err(Refusal::new("starter_other", args!()));
    }
    let taken = before.is_some() && step.begun_by.map(|by| by.0) != before && !together::leads(change);
    if item.end_rule.map(|rule| rule.by) != Some(WordBy::Starter) || (ends.is_none() && !taken) {
        return Ok(());
    }
    let reason = ends.and_then(|outcome| outcome.reason).unwrap_or_default();
    together::starter_ends(change, before, change.before.shown("begun_by").and_then(|write| write.seq), &reason)
}

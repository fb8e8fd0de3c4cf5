//! Walkthroughs and drills of a hand-off: what is done together before somebody takes over, and each time it was done.
//!
//! Whoever receives an area drives, and whoever gives it watches: nobody shows to themselves that they can do it. A
//! [`Walk`] is a fact that is only added, so that a drill that is repeated keeps its history; a wrong one is archived.

use serde::{Deserialize, Serialize};

use crate::checklist::Planned;
use crate::handoff::Area;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::HANDING_OVER;
use crate::rollout::Rollout;
use crate::value::{Instant, choice, object};
use crate::workspace::Member;
use crate::{Id, RecordKey, Ref, Text, args, normal};

choice! {
    /// What is done: a procedure is walked through, or an emergency is drilled.
    WalkSort {
        Walkthrough "walkthrough", Restore "restore", Rollback "rollback", Page "page", Incident "incident",
        Failover "failover", Other "other",
    }
}

impl WalkSort {
    /// Whether it is a drill, which has a time to be kept.
    pub fn is_drill(self) -> bool {
        self != Self::Walkthrough
    }
}

choice! {
    /// How a step came out, or a whole walk.
    WalkResult { Passed "passed", Failed "failed", Skipped "skipped" }
}

/// One step as it came out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WalkedStep {
    pub step: String,
    pub result: WalkResult,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The steps of one walk, in order: one cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Walked {
    pub steps: Vec<WalkedStep>,
}
object!(Walked);

kind! {
    /// Something that is walked through or drilled before an area is taken over.
    Walkthrough "walkthrough", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        area: Ref<Area>, Fixed;
        title: Text<300>, Review;
        sort: WalkSort, Quiet;
        /// Ids of the points of its area that it shows.
        points: Vec<String>, Review;
        steps: Vec<String>, Review;
        /// Minutes that a drill may take.
        target: i64, Review;
        planned: Planned, Review;
        /// Who gives: a member's id, or the name of somebody who is none.
        giver: Text<200>, Quiet;
        position: i64, Quiet;
        source: Vec<String>, Quiet;
    }
    write: HANDING_OVER;
    check: walkthrough_check;
}

kind! {
    /// One time that it was done. Only added.
    Walk "walk", since 1, scope Rollout, id free {
        walkthrough: Ref<Walkthrough>, Fixed;
        at: Instant, Fixed;
        /// Who receives and drove, who gives and watched: a member's id, or the name of somebody who is none.
        driver: Text<200>, Fixed;
        watcher: Text<200>, Fixed;
        steps: Walked, Fixed;
        result: WalkResult, Fixed;
        minutes: i64, Fixed;
        note: Text<2000>, Fixed;
    }
    write: HANDING_OVER;
    append_only: true;
    check: walk_check;
}

/// Longest drill, in minutes: two weeks.
const LONGEST: i64 = 14 * 1440;
/// Most steps of one walk, and most characters of a step and of what is said of it.
const STEPS: usize = 100;
const STEP: usize = 500;

fn walkthrough_check(change: &Change<'_>) -> Result<(), Refusal> {
    let one: Walkthrough = change.after.read();
    let known = one.area.and_then(|area| change.other(&RecordKey::of::<Area>(area.0)));
    if known.is_none() || one.sort.is_none() || one.title.is_none_or(|title| title.0.trim().is_empty()) {
        return Err(Refusal::new("walkthrough_incomplete", args!()));
    }
    let within = |minutes: Option<i64>| minutes.is_none_or(|minutes| (1..=LONGEST).contains(&minutes));
    if !within(one.target) || one.steps.is_some_and(|steps| steps.len() > STEPS) {
        return Err(Refusal::new("walkthrough_size", args!(most: STEPS)));
    }
    Ok(())
}

fn walk_check(change: &Change<'_>) -> Result<(), Refusal> {
    let walk: Walk = change.after.read();
    let text = |cell: &Option<Text<200>>| cell.as_ref().map(|text| text.0.trim().to_owned()).unwrap_or_default();
    let (driver, watcher) = (text(&walk.driver), text(&walk.watcher));
    let of = walk.walkthrough.and_then(|of| change.other(&RecordKey::of::<Walkthrough>(of.0)));
    let (Some(of), Some(_), Some(result), false, false) = (of, walk.at, walk.result, driver.is_empty(), watcher.is_empty()) else {
        return Err(Refusal::new("walk_incomplete", args!()));
    };
    if normal::key(&driver) == normal::key(&watcher) {
        return Err(drives_and_watches());
    }
    let area = of.read::<Walkthrough>().area.and_then(|area| change.other(&RecordKey::of::<Area>(area.0)));
    let role = area.and_then(|area| area.read::<Area>().receiver_role).map(|role| role.0).unwrap_or_default();
    // Somebody who is no member has no roles that could be asked.
    let receives = member_named(change, &driver).is_none_or(|member| member.roles.unwrap_or_default().contains(&role));
    if !receives {
        return Err(not_driver(&role));
    }
    let note = walk.note.map(|note| note.0).unwrap_or_default();
    if result != WalkResult::Passed && note.trim().is_empty() {
        return Err(Refusal::new("walk_note", args!()));
    }
    fits(&walk.steps.unwrap_or_default(), walk.minutes)
}

fn fits(walked: &Walked, minutes: Option<i64>) -> Result<(), Refusal> {
    let long = |text: &str| text.chars().count() > STEP;
    let wrong = walked.steps.len() > STEPS || walked.steps.iter().any(|one| long(&one.step) || one.note.as_deref().is_some_and(long));
    let minutes = minutes.is_none_or(|minutes| (0..=LONGEST).contains(&minutes));
    if wrong || !minutes { Err(Refusal::new("walkthrough_size", args!(most: STEPS))) } else { Ok(()) }
}

/// The member that a text names by id.
pub(crate) fn member_named(change: &Change<'_>, text: &str) -> Option<Member> {
    let id = Id::try_parse(text.trim()).ok()?;
    change.other(&RecordKey::of::<Member>(id)).map(|state| state.read())
}

/// Why nobody walks through something alone.
pub fn drives_and_watches() -> Refusal {
    Refusal::new("walk_same", args!())
}

/// Why a member without the receiving role does not drive.
pub fn not_driver(role: &str) -> Refusal {
    Refusal::new("walk_driver", args!(role: vec![format!("role-{role}")]))
}

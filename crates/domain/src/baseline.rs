//! How far a rollout is, and its plan as it stood when somebody approved it.
//!
//! The state is a record of its own, so that an executive who writes nothing else of a plan can approve it. A baseline
//! is never edited: who approves again adds one. What differs from it is computed in [`compare`]. Nothing changes in a
//! rollout that is completed, see [`open_to_change`].

mod compare;

use serde::{Deserialize, Serialize};

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::APPROVERS;
use crate::rollout::{Rollout, RolloutState};
use crate::value::{CellType, Instant, object};
use crate::{Cells, Hash, Id, Kind, KindOf, RecordKey, Ref, Scope, Text, Verb, args};

pub use compare::{Difference, Sort, compare};

/// How far a rollout is, why, and which plan was approved: one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stand {
    pub state: RolloutState,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Id of the baseline that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<String>,
    /// Milliseconds since 1970.
    pub at: i64,
}
object!(Stand);

kind! {
    /// How far a rollout is; a draft where nobody has written about it.
    Standing "rollout_state", since 1, scope Rollout, id derived("rollout") {
        rollout: Ref<Rollout>, Fixed;
        stand: Stand, Review;
    }
    write: APPROVERS;
    check: standing_check;
}

kind! {
    /// An approval of the plan as it stood then.
    Baseline "baseline", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        reason: Text<2000>, Fixed;
        at: Instant, Fixed;
        /// SHA-256 of the contents of its parts, one after another.
        digest: Text<64>, Fixed;
        parts: i64, Fixed;
    }
    write: APPROVERS;
    append_only: true;
    check: baseline_check;
}

kind! {
    /// A piece of what a baseline holds: lines of JSON, one a record of the plan, see [`Fact`].
    BaselinePart "baseline_part", since 1, scope Rollout, id free {
        baseline: Ref<Baseline>, Fixed;
        /// From 1.
        place: i64, Fixed;
        content: Text<60000>, Fixed;
    }
    write: APPROVERS;
    append_only: true;
    check: part_check;
}

/// A record of the plan with the cells that a baseline keeps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    #[serde(rename = "k")]
    pub kind: String,
    #[serde(rename = "i")]
    pub id: Id,
    #[serde(rename = "c")]
    pub cells: Cells,
}

/// What belongs to a plan, with the cells in which somebody would call it another plan. What happened to it (marks,
/// states, votes) is not the plan's, nor is the order in which lists are shown.
pub const PLAN: &[(&str, &[&str])] = &[
    ("rollout", &["name", "t0", "zone", "weekend"]),
    ("holiday", &["day", "title"]),
    ("role_plan", &["title", "people_low", "people_high", "hours", "skills"]),
    ("gate", &["title", "planned", "voters", "decided_by"]),
    ("criterion", &["gate", "code", "title", "level", "measurable_from", "target", "metric", "owner", "role", "needs"]),
    ("metric", &["title", "statistic", "scope", "target", "window"]),
    ("claim", &["title", "measure", "range"]),
    ("checklist", &["title", "stage", "number"]),
    ("section", &["title", "checklist"]),
    (
        "item",
        &[
            "code",
            "title",
            "kind",
            "criticality",
            "section",
            "owner",
            "role",
            "planned",
            "effort",
            "predecessors",
            "evidence_rule",
            "follows",
            "needs",
            "begin_rule",
            "end_rule",
        ],
    ),
    ("way_back", &["ends", "minutes"]),
    ("audience", &["title", "expected", "stated_hours"]),
    ("course", &["title", "stated_minutes"]),
    ("topic", &["course", "title", "minutes", "form", "required"]),
    ("cohort", &["title", "capacity"]),
    ("session", &["title", "cohort", "form", "planned", "place", "trainer", "covers", "segments"]),
    ("area", &["title", "receiver_role"]),
    ("point", &["area", "title", "expectation"]),
];

/// The id of the state of a rollout.
pub fn standing_id(rollout: Id) -> Id {
    let cells = Standing { rollout: Some(Ref::to(rollout)), stand: None }.write();
    Standing::KIND.derive(|cell| cells.get(cell)).expect("the key cell is there")
}

/// Whether somebody may say that a rollout that is in one state is in another.
pub fn leads_to(from: RolloutState, to: RolloutState) -> bool {
    use RolloutState::{Approved, Completed, Draft, Running};
    match from {
        Draft => to == Approved,
        // Approved again: another plan.
        Approved => matches!(to, Approved | Running | Draft),
        Running => matches!(to, Approved | Completed),
        Completed => to == Running,
    }
}

/// A baseline's lines in pieces that fit a cell, with the digest of the whole.
pub fn pieces(facts: &[Fact]) -> (Vec<String>, String) {
    const MOST: usize = 60_000;
    let mut pieces: Vec<String> = Vec::new();
    for fact in facts {
        let line = serde_json::to_string(fact).expect("cells are plain JSON");
        match pieces.last_mut().filter(|piece| piece.len() + line.len() < MOST) {
            Some(piece) => piece.push_str(&line),
            None => pieces.push(line),
        }
        pieces.last_mut().expect("just pushed").push('\n');
    }
    let digest = digest(&pieces);
    (pieces, digest)
}

/// The digest of the pieces of a baseline.
pub fn digest(pieces: &[String]) -> String {
    let all: Vec<&[u8]> = pieces.iter().map(String::as_bytes).collect();
    Hash::of(&all).to_string()
}

/// The lines of a baseline; nothing where one of them is none.
pub fn facts(pieces: &[String]) -> Option<Vec<Fact>> {
    pieces.iter().flat_map(|piece| piece.lines()).map(|line| serde_json::from_str(line).ok()).collect()
}

fn standing_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let Some(stand) = change.after.read::<Standing>().stand.filter(|_| change.writes("stand")) else { return Ok(()) };
    let reason = stand.reason.as_deref().unwrap_or_default().trim();
    let before = change.before.shown("stand");
    let was = change.before.read::<Standing>().stand.map(|stand| stand.state);
    let begins = stand.state == RolloutState::Running && was == Some(RolloutState::Approved);
    if reason.chars().count() > 2000 {
        return Err(Refusal::new("too_long", args!()));
    }
    // Only beginning what is approved explains itself; whoever did not know that it was completed meanwhile is flagged.
    if reason.is_empty() && !begins {
        change.refuse_if_known(before.and_then(|write| write.seq), Refusal::new("state_reason", args!()))?;
    }
    let named = stand.baseline.as_deref().and_then(|id| Id::try_parse(id).ok());
    let there = named.is_some_and(|id| change.other(&RecordKey::of::<Baseline>(id)).is_some());
    if stand.state == RolloutState::Approved && !there { Err(Refusal::new("approval_baseline", args!())) } else { Ok(()) }
}

fn baseline_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let baseline: Baseline = change.after.read();
    let whole =
        baseline.digest.is_some_and(|digest| digest.0.len() == 64) && baseline.parts.is_some_and(|parts| (1..=100).contains(&parts));
    match baseline.reason {
        Some(reason) if !reason.0.trim().is_empty() && whole => Ok(()),
        _ => Err(Refusal::new("approval_incomplete", args!())),
    }
}

fn part_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let part: BaselinePart = change.after.read();
    let whole = part.baseline.is_some() && part.place.is_some_and(|place| place > 0) && part.content.is_some();
    if whole { Ok(()) } else { Err(Refusal::new("approval_incomplete", args!())) }
}

/// What may be written when all is over: the state itself, signed facts that correct what was signed, reports on it, and
/// what goes over open.
const AFTERWARDS: &[&str] =
    &["rollout_state", "sign_off", "withdrawal", "certificate", "revocation", "issued_report", "issued_part", "carry_over", "follow_up"];

/// Refuses a change to a rollout that its author knew to be completed; one that was made without knowing is flagged.
///
/// # Errors
/// The refusal.
pub(crate) fn open_to_change(kind: &'static Kind, change: &Change<'_>) -> Result<(), Refusal> {
    // What has to be forgotten is forgotten, whatever is over.
    if AFTERWARDS.contains(&kind.name) || change.operation.verb == Verb::Erase {
        return Ok(());
    }
    let Some(rollout) = rollout_of(kind, change) else { return Ok(()) };
    let Some(standing) = change.other(&RecordKey::of::<Standing>(standing_id(rollout))) else { return Ok(()) };
    match (standing.read::<Standing>().stand, standing.shown("stand")) {
        (Some(stand), Some(write)) if stand.state == RolloutState::Completed => {
            change.refuse_if_known(write.seq, Refusal::new("rollout_completed", args!()))
        }
        _ => Ok(()),
    }
}

/// The rollout that a record belongs to, by the records that it refers to.
fn rollout_of(kind: &'static Kind, change: &Change<'_>) -> Option<Id> {
    if kind.name == Rollout::NAME {
        return Some(change.operation.id);
    }
    let up = |kind: &'static Kind| {
        let refers = |target: &str| target == Rollout::NAME || crate::kind(target).is_some_and(|to| to.scope == Scope::Rollout);
        let cells = kind.cells.iter().filter_map(move |cell| match cell.ty {
            CellType::Ref(target) if target != kind.name && refers(target) => Some((cell.name, target)),
            _ => None,
        });
        (kind.scope == Scope::Rollout).then_some(cells).into_iter().flatten()
    };
    let first = |kind: &'static Kind, value: &dyn Fn(&str) -> Option<Id>| up(kind).find_map(|(cell, target)| Some((target, value(cell)?)));
    let id = |value: Option<&serde_json::Value>| value.and_then(|value| Id::try_parse(value.as_str()?).ok());
    let mut at = first(kind, &|cell| id(change.after.value(cell)))?;
    // No kind lies deeper than this beneath its rollout.
    for _ in 0..4 {
        if at.0 == Rollout::NAME {
            return Some(at.1);
        }
        let kind = crate::kind(at.0)?;
        let state = change.other(&RecordKey { kind: kind.name, id: at.1 })?;
        at = first(kind, &|cell| id(state.value(cell)))?;
    }
    None
}

//! Checklists of items, by section, with evidence. Everything to be done or checked is an item.

pub mod proof;
pub mod together;

use serde::{Deserialize, Serialize};

use crate::args;
use crate::document::{Document, edition_check};
use crate::handoff::Point;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::material::Material;
use crate::meeting::{Minutes, Resolution};
use crate::monitoring::Observation;
use crate::paper::SignInSheet;
use crate::plan::follows::follows;
use crate::rights::{LEADS, Writers};
use crate::rollout::{Criterion, Criticality, Rollout};
use crate::value::{choice, object};
use crate::{Id, Ref, Text};
use together::{Side, WordBy, WordRule};

choice! {
    /// What an item is.
    ItemKind { Work "work", Milestone "milestone", Validation "validation", Message "message", Decision "decision" }
}

choice! {
    /// How an item stands. Todo is what nobody has written about.
    ItemStatus {
        Todo "todo", Running "running", Done "done", Blocked "blocked", Failed "failed",
        Skipped "skipped", NotApplicable "not_applicable",
    }
}

impl ItemStatus {
    /// Whether the word alone says too little.
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::Blocked | Self::Failed | Self::Skipped | Self::NotApplicable)
    }
}

choice! {
    /// Whether an item may be done without evidence.
    EvidenceRule { None "none", Needed "needed" }
}

choice! {
    /// What a piece of evidence is.
    EvidenceForm { Text "text", Link "link", File "file" }
}

/// Status, reason and time of one item: one cell, never torn by a merge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemState {
    pub state: ItemStatus,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Milliseconds since 1970.
    pub at: i64,
    /// What a validation compares: a count at its source, and what it comes to where it was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbers: Option<Compared>,
    /// The member who began it, where who began it has to end it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun_by: Option<Id>,
}
object!(ItemState);

/// Two counts of one thing that have to be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    pub expected: i64,
    pub found: i64,
}

impl Compared {
    /// By how much there is more than expected, negative where some is missing; nothing where they agree.
    pub fn difference(self) -> Option<i64> {
        Some(self.found.saturating_sub(self.expected)).filter(|difference| *difference != 0)
    }
}

impl ItemState {
    /// A state that somebody gives.
    pub fn said(state: ItemStatus, reason: Option<String>, at: i64) -> Self {
        Self { state, reason, at, numbers: None, begun_by: None }
    }
}

/// When something is planned: minutes from T-0 (negative before), or an instant; and how many minutes it takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Planned {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<i64>,
    /// Milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<i64>,
    /// Minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
}
object!(Planned);

impl Planned {
    /// The planned start as an instant, where T-0 (milliseconds since 1970) or an absolute time gives one.
    pub fn instant(&self, t0: Option<i64>) -> Option<i64> {
        self.at.or_else(|| Some(t0? + self.start? * 60_000))
    }

    /// The same time by the clock, for what keeps it when T-0 moves; nothing where it stands by the clock already.
    pub fn kept(&self, t0: Option<i64>) -> Option<Self> {
        if self.at.is_some() { None } else { Some(Self { start: None, at: Some(self.instant(t0)?), duration: self.duration }) }
    }
}

kind! {
    /// A list of items.
    Checklist "checklist", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        title: Text<200>, Quiet;
        stage: Text<100>, Quiet;
        position: i64, Quiet;
        /// The number that the plan gives this part of itself.
        number: Text<20>, Quiet;
        /// What a template calls it; `checklist.CODE.done` in [`crate::plan::follows`].
        code: Text<60>, Quiet;
    }
    write: LEADS;
}

kind! {
    /// A part of a checklist.
    Section "section", since 1, scope Rollout, id free {
        checklist: Ref<Checklist>, Fixed;
        title: Text<200>, Quiet;
        position: i64, Quiet;
        /// What a template calls it, within its checklist.
        code: Text<60>, Quiet;
    }
    write: LEADS;
}

kind! {
    /// One thing to be done or checked.
    Item "item", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        checklist: Ref<Checklist>, Fixed;
        section: Ref<Section>, Quiet;
        code: Text<20>, Quiet;
        title: Text<500>, Review;
        kind: ItemKind, Quiet;
        criticality: Criticality, Review;
        position: i64, Quiet;
        owner: Text<200>, Review;
        role: Text<60>, Quiet;
        planned: Planned, Review;
        effort: i64, Quiet;
        predecessors: Vec<String>, Quiet;
        evidence_rule: EvidenceRule, Quiet;
        follows: Text<200>, Quiet;
        source: Vec<String>, Quiet;
        /// Ids of the sessions that have to be over when it starts.
        needs: Vec<String>, Quiet;
        state: ItemState, Review;
        comment: Text<4000>, Review;
        /// Whose word begins it, and whose ends it; anybody's where nobody said so.
        begin_rule: WordRule, Review;
        end_rule: WordRule, Review;
        /// Ids of the members whose words are counted.
        named: Vec<String>, Review;
        /// What somebody saw, here or in a rollout before, of which it is the line for next time.
        lesson: Ref<Observation>, Quiet;
        /// The same of what was decided, and of a line of a meeting's minutes.
        decided: Ref<Resolution>, Quiet;
        minuted: Ref<Minutes>, Quiet;
        /// The piece of its evidence that it is done by, where it needs one, see [`proof`].
        proof: Ref<Evidence>, Quiet;
    }
    write: Writers::Workers;
    check: item_check;
}

kind! {
    /// What shows that an item is done or a point is met. Never edited; a wrong one is archived.
    Evidence "evidence", since 1, scope Rollout, id free {
        item: Ref<Item>, Fixed;
        point: Ref<Point>, Fixed;
        criterion: Ref<Criterion>, Fixed;
        sheet: Ref<SignInSheet>, Fixed;
        form: EvidenceForm, Fixed;
        text: Text<4000>, Fixed;
        name: Text<255>, Fixed;
        digest: Text<64>, Fixed;
        size: i64, Fixed;
        media: Text<100>, Fixed;
        material: Ref<Material>, Fixed;
        /// The document of which it is a version: which one, and what is new in it.
        document: Ref<Document>, Fixed;
        version: Text<60>, Fixed;
        news: Text<500>, Fixed;
    }
    write: Writers::Workers;
    append_only: true;
    check: evidence_check;
}

fn item_check(change: &Change<'_>) -> Result<(), Refusal> {
    together::rules_check(change)?;
    if !change.writes("state") {
        return Ok(());
    }
    let item: Item = change.after.read();
    let before = change.before.read::<Item>().state;
    let starter = before.and_then(|state| state.begun_by);
    let Some(state) = item.state.clone() else { return begun_check(change, starter, None) };
    let reason = state.reason.as_deref().unwrap_or_default().trim();
    let difference = state.numbers.and_then(Compared::difference);
    if state.state == ItemStatus::Done && difference.is_some() {
        return Err(Refusal::new("numbers_differ", args!(difference: difference.unwrap_or_default())));
    }
    // Two numbers that differ say by themselves why it failed.
    let says_itself = state.state == ItemStatus::Failed && difference.is_some();
    if state.state.needs_reason() && reason.is_empty() && !says_itself {
        let state = vec![format!("item-{}", state.state.word())];
        return Err(Refusal::new("reason_needed", args!(why: "item", state: state)));
    }
    if reason.chars().count() > 2000 {
        return Err(Refusal::new("bad_value", args!(why: "reason")));
    }
    // A fact says how it stands: whoever says otherwise says why. Back at to do, the fact says it again.
    if follows(&item).is_some() && state.state != ItemStatus::Todo && reason.is_empty() && !says_itself {
        change.refuse_if_known(since(change, "follows"), Refusal::new("follows_reason", args!()))?;
    }
    if state.state == ItemStatus::Done && reason.is_empty() && !proof::said_before(change, "state", "state") {
        proof::shown(change, change.operation.id, change.after, "evidence_missing")?;
    }
    match state.state {
        ItemStatus::Running => together::enough(change, &item, since(change, "begin_rule"), Side::Begin, change.operation.id)?,
        ItemStatus::Done => together::enough(change, &item, since(change, "end_rule"), Side::End, change.operation.id)?,
        _ => {}
    }
    begun_check(change, starter, Some(&state))
}

/// The log position since which a cell of the record is as it is.
fn since(change: &Change<'_>, cell: &str) -> Option<u64> {
    change.after.shown(cell).and_then(|write| write.seq)
}

/// Where who began an item has to end it, nobody else does, and nobody takes the beginning from them.
fn begun_check(change: &Change<'_>, starter: Option<Id>, state: Option<&ItemState>) -> Result<(), Refusal> {
    let begun_by = state.and_then(|state| state.begun_by);
    let me = crate::handoff::member_of(change, change.author);
    if begun_by.is_some() && begun_by != starter && begun_by != me {
        return Err(Refusal::new("starter_other", args!()));
    }
    if change.after.read::<Item>().end_rule.map(|rule| rule.by) != Some(WordBy::Starter) {
        return Ok(());
    }
    // Blocked says that it does not go on, not that it is over.
    let goes_on = state.is_some_and(|state| matches!(state.state, ItemStatus::Blocked | ItemStatus::Running));
    if goes_on && begun_by == starter {
        return Ok(());
    }
    let reopened = state.is_none_or(|state| state.state == ItemStatus::Todo);
    if reopened && together::leads(change) {
        return Ok(());
    }
    let reason = state.and_then(|state| state.reason.as_deref()).unwrap_or_default();
    together::starter_ends(change, starter, change.before.shown("state").and_then(|write| write.seq), reason)
}

fn evidence_check(change: &Change<'_>) -> Result<(), Refusal> {
    let evidence: Evidence = change.after.read();
    let complete = match evidence.form {
        Some(EvidenceForm::File) => evidence.digest.is_some() && evidence.name.is_some(),
        Some(_) => evidence.text.as_ref().is_some_and(|text| !text.0.trim().is_empty()),
        None => false,
    };
    let owners = [
        evidence.item.is_some(),
        evidence.point.is_some(),
        evidence.criterion.is_some(),
        evidence.sheet.is_some(),
        evidence.material.is_some(),
        evidence.document.is_some(),
    ];
    let owned = owners.into_iter().filter(|of| *of).count() == 1;
    if !complete || !owned {
        return Err(Refusal::new("bad_value", args!(why: "evidence")));
    }
    if evidence.document.is_some() { edition_check(&evidence) } else { Ok(()) }
}

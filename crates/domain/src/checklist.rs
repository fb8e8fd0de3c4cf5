//! Checklists of items, by section, with evidence. Everything to be done or checked is an item.

use serde::{Deserialize, Serialize};

use crate::args;
use crate::handoff::Point;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::material::Material;
use crate::paper::SignInSheet;
use crate::rights::{LEADS, Writers};
use crate::rollout::{Criterion, Criticality, Rollout};
use crate::value::{choice, object};
use crate::{Ref, Text};

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
}
object!(ItemState);

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
    }
    write: Writers::Workers;
    append_only: true;
    check: evidence_check;
}

fn item_check(change: &Change<'_>) -> Result<(), Refusal> {
    if !change.writes("state") {
        return Ok(());
    }
    let Some(state) = change.after.read::<Item>().state else { return Ok(()) };
    let reason = state.reason.as_deref().unwrap_or_default().trim();
    if state.state.needs_reason() && reason.is_empty() {
        let state = vec![format!("item-{}", state.state.word())];
        return Err(Refusal::new("reason_needed", args!(why: "item", state: state)));
    }
    if reason.chars().count() > 2000 {
        return Err(Refusal::new("bad_value", args!(why: "reason")));
    }
    Ok(())
}

fn evidence_check(change: &Change<'_>) -> Result<(), Refusal> {
    let evidence: Evidence = change.after.read();
    let complete = match evidence.form {
        Some(EvidenceForm::File) => evidence.digest.is_some() && evidence.name.is_some(),
        Some(_) => evidence.text.is_some_and(|text| !text.0.trim().is_empty()),
        None => false,
    };
    let owners = [
        evidence.item.is_some(),
        evidence.point.is_some(),
        evidence.criterion.is_some(),
        evidence.sheet.is_some(),
        evidence.material.is_some(),
    ];
    let owned = owners.into_iter().filter(|of| *of).count() == 1;
    if complete && owned { Ok(()) } else { Err(Refusal::new("bad_value", args!(why: "evidence"))) }
}

//! Monitoring: duties with their rhythm, the readings that answer them, and what somebody observed besides.
//!
//! Which reading is due and which was missed is computed in [`rhythm`] and never stored: nobody fills in what was not
//! read. Two people who read the same thing at the same time are two readings, and both stay.

pub mod rhythm;

use crate::checklist::{Item, Planned};
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::plan::Metric;
use crate::rights::{LEADS, Writers};
use crate::rollout::{Criterion, Rollout};
use crate::value::{Instant, choice};
use crate::{Id, RecordKey, Ref, Text, args};

choice! {
    /// What a reading says: a number, or whether something is as it should be.
    DutyForm { Number "number", Check "check" }
}

choice! {
    /// What a reading came to where it is no number.
    ReadingOutcome {
        Passed "passed",
        Failed "failed",
        /// Somebody was there and it could not be read; the note says why.
        NotRead "not_read",
    }
}

choice! {
    /// How much an observation weighs.
    Severity { Critical "critical", High "high", Medium "medium", Low "low", Note "note" }
}

kind! {
    /// Something that is read again and again over a stretch of time.
    Duty "duty", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        code: Text<20>, Quiet;
        /// What is read.
        title: Text<300>, Review;
        form: DutyForm, Fixed;
        /// Of its numbers, where no metric says it.
        unit: Text<60>, Quiet;
        /// The target that each reading is held against.
        metric: Ref<Metric>, Quiet;
        /// Minutes from one reading to the next; none: whenever there is something to see.
        every: i64, Review;
        /// From when on, and for how many minutes.
        window: Planned, Review;
        owner: Text<200>, Review;
        role: Text<60>, Quiet;
        /// The item of a checklist that it carries out.
        item: Ref<Item>, Quiet;
        position: i64, Quiet;
        /// How it is read.
        note: Text<2000>, Quiet;
        source: Vec<String>, Quiet;
    }
    write: LEADS;
    check: duty_check;
}

kind! {
    /// What somebody read. Never edited; a wrong one is archived and read again.
    Reading "reading", since 1, scope Rollout, id free {
        duty: Ref<Duty>, Fixed;
        /// When it was read.
        at: Instant, Fixed;
        /// Thousandths of the unit.
        value: i64, Fixed;
        outcome: ReadingOutcome, Fixed;
        note: Text<1000>, Fixed;
    }
    write: Writers::Workers;
    append_only: true;
    check: reading_check;
}

kind! {
    /// What somebody saw, whether or not a duty asked for it.
    Observation "observation", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        at: Instant, Fixed;
        what: Text<2000>, Review;
        /// Where, in words: error logs, traffic, alerts.
        area: Text<120>, Review;
        severity: Severity, Review;
        /// The item that it became.
        item: Ref<Item>, Quiet;
        /// The criterion of a gate for which it is a finding.
        criterion: Ref<Criterion>, Quiet;
    }
    write: Writers::Workers;
    check: observation_check;
}

/// The id of the item that an observation or a decision becomes in a checklist: two who make it apart make one.
pub fn lesson_id(of: Id, checklist: Id) -> Id {
    crate::kind::derived(&format!("lesson\u{1f}{of}\u{1f}{checklist}"))
}

/// The same of one line of a meeting's minutes.
pub fn minuted_id(minutes: Id, line: &str, checklist: Id) -> Id {
    crate::kind::derived(&format!("lesson\u{1f}{minutes}\u{1f}{checklist}\u{1f}{}", crate::normal::name(line)))
}

/// Rarest and most frequent rhythm, in minutes.
const EVERY: std::ops::RangeInclusive<i64> = 1..=7 * 1440;
/// Longest window, in minutes: a year.
const LONGEST: i64 = 366 * 1440;

fn duty_check(change: &Change<'_>) -> Result<(), Refusal> {
    let duty: Duty = change.after.read();
    if duty.title.is_none_or(|title| title.0.trim().is_empty()) || duty.form.is_none() {
        return Err(Refusal::new("duty_incomplete", args!()));
    }
    let window = duty.window.unwrap_or_default();
    let whole = window.start.is_some() != window.at.is_some() && window.duration.is_some_and(|minutes| (1..=LONGEST).contains(&minutes));
    if !whole {
        return Err(Refusal::new("duty_window", args!()));
    }
    let Some(every) = duty.every else { return Ok(()) };
    let due = window.duration.unwrap_or(0) / every.max(1);
    if !EVERY.contains(&every) || due > rhythm::MOST {
        return Err(Refusal::new("duty_rhythm", args!(most: rhythm::MOST)));
    }
    Ok(())
}

fn reading_check(change: &Change<'_>) -> Result<(), Refusal> {
    let reading: Reading = change.after.read();
    let Some(duty) = reading.duty.and_then(|duty| change.other(&RecordKey::of::<Duty>(duty.0))) else {
        return Err(Refusal::new("not_found", args!(what: "duty")));
    };
    if reading.at.is_none() {
        return Err(Refusal::new("reading_incomplete", args!()));
    }
    let blank = reading.note.is_none_or(|note| note.0.trim().is_empty());
    match (duty.read::<Duty>().form, reading.value, reading.outcome) {
        (_, None, Some(ReadingOutcome::NotRead)) if blank => Err(Refusal::new("reading_reason", args!())),
        (_, None, Some(ReadingOutcome::NotRead)) => Ok(()),
        (Some(DutyForm::Number), Some(_), None) => Ok(()),
        (Some(DutyForm::Check), None, Some(_)) => Ok(()),
        _ => Err(Refusal::new("reading_incomplete", args!())),
    }
}

fn observation_check(change: &Change<'_>) -> Result<(), Refusal> {
    let observation: Observation = change.after.read();
    let said = observation.what.is_some_and(|what| !what.0.trim().is_empty());
    if said && observation.severity.is_some() && observation.at.is_some() {
        Ok(())
    } else {
        Err(Refusal::new("observation_incomplete", args!()))
    }
}

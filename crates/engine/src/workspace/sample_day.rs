//! What the sample holds of the days themselves: readings of the last hours, observations, meetings held, decisions.

use domain::Ref;
use domain::checklist::Planned;
use domain::meeting::{Meeting, Minutes};
use domain::monitoring::{Duty, DutyForm, Observation, Reading, ReadingOutcome, Severity};
use domain::value::Instant;
use store::{Draft, Written};

use crate::meeting::{kept_of_sample, resolution_add, view::AddResolution};
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Result, times};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Everything, in the past of the clock.
pub(super) fn fill(engine: &mut Engine, plan: Plan) -> Result<()> {
    engine.readings_of_sample(plan)?;
    engine.seen_in_sample(plan)?;
    engine.meetings_of_sample(plan)
}

impl Engine {
    /// The frequent duties began anew some hours ago; one reading of each was missed, and the last is due.
    fn readings_of_sample(&mut self, plan: Plan) -> Result<()> {
        let now = self.clock.now();
        let (mut moved, mut read) = (Vec::new(), Vec::new());
        let mut duties = self.store.of::<Duty>("rollout", plan.id)?;
        duties.sort_by_key(|row| (row.value.position, row.id));
        for (n, row) in duties.into_iter().enumerate() {
            let Some(every) = row.value.every.map(|every| every * MINUTE) else { continue };
            let mut at = row.value.window.unwrap_or_default().instant(plan.t0).unwrap_or(now);
            if every < DAY {
                at = full_hour(now) - 6 * HOUR;
                let window = Planned { start: None, at: Some(at), duration: Some(7 * 1440) };
                moved.push(Draft::put(row.id, &Duty { window: Some(window), ..Duty::default() }));
            }
            for i in 0.. {
                let due = at + i * every;
                // What is due now waits for a person.
                if due + every > now {
                    break;
                }
                if i % 9 != 5 {
                    read.push((due + (2 + i % 4) * MINUTE, self.reading_of_sample(&row, n, i)));
                }
            }
        }
        self.act("duty.set", &moved)?;
        self.at_their_times("reading.add", read)
    }

    fn reading_of_sample(&self, duty: &store::Row<Duty>, n: usize, i: i64) -> Draft {
        let check = duty.value.form == Some(DutyForm::Check);
        let red = check && i % 16 == 11;
        let value = match (n, i) {
            (0, 3) => 548_000,
            (0, i) => 310_000 + (i * 37 % 90) * 1000,
            (3, 4) => 180,
            (3, i) => 30 + i * 11 % 50,
            (5, i) => 91_000 + i * 700 % 5_000,
            (7, i) => (41_000 + i * 13_000).min(92_500),
            _ => 100_000,
        };
        let note = match (n, i) {
            (0, 3) => Some("two classes signed in at once"),
            _ if red => Some("the mail queue was full"),
            _ => None,
        };
        let reading = Reading {
            duty: Some(Ref::to(duty.id)),
            // Put right by whoever writes it: it was read when it was written.
            at: None,
            value: Some(value).filter(|_| !check),
            outcome: check.then_some(if red { ReadingOutcome::Failed } else { ReadingOutcome::Passed }),
            note: note.map(Into::into),
        };
        Draft::put(self.new_id(), &reading)
    }

    fn seen_in_sample(&mut self, plan: Plan) -> Result<()> {
        let now = self.clock.now();
        let seen = [
            (190, "The certificate of the mail relay ends in 60 days", "Alerts", Severity::Medium),
            (95, "Two classes signed in at once; the sign-in page took four seconds", "Traffic", Severity::High),
            (30, "Instructors ask where the old mark book went; the answer is in the FAQ", "User support", Severity::Note),
        ];
        let draft = |(minutes, what, area, severity): (i64, &str, &str, Severity)| {
            let observation = Observation {
                rollout: Some(Ref::to(plan.id)),
                at: Some(Instant(now - minutes * MINUTE)),
                what: Some(what.into()),
                area: Some(area.into()),
                severity: Some(severity),
                ..Observation::default()
            };
            (now - minutes * MINUTE, Draft::put(self.new_id(), &observation))
        };
        let drafts = seen.into_iter().map(draft).collect();
        self.at_their_times("observation.add", drafts)
    }

    /// What was planned for before today was held, with whoever was there.
    fn meetings_of_sample(&mut self, plan: Plan) -> Result<()> {
        let now = self.clock.now();
        let names = ["Đỗ Quang Khải", "Lê Thị Thu Hà", "Trần Quốc Bảo", "Vũ Minh Quân"];
        let mut drafts = Vec::new();
        for row in self.store.of::<Meeting>("rollout", plan.id)? {
            let planned = row.value.planned.unwrap_or_default();
            let Some(starts) = planned.instant(plan.t0) else { continue };
            let ends = starts + planned.duration.unwrap_or(30) * MINUTE;
            if ends > now - 2 * HOUR {
                continue;
            }
            let opened = Meeting { opened: Some(Instant(starts + 2 * MINUTE)), chair: Some(names[0].into()), ..Meeting::default() };
            let minutes = Minutes {
                meeting: Some(Ref::to(row.id)),
                at: Some(Instant(ends)),
                agenda: Some(
                    kept_of_sample(row.value.topics.as_deref().unwrap_or_default(), &times::local(starts - DAY, plan.zone))?.into(),
                ),
                present: Some(names.map(str::to_owned).to_vec()),
                note: Some(format!("{}: nothing that holds up the plan", text(row.value.title)).into()),
            };
            drafts.extend([(starts + 2 * MINUTE, Draft::put(row.id, &opened)), (ends, Draft::put(self.new_id(), &minutes))]);
        }
        self.at_their_times("meeting.close", drafts)?;
        let today = times::local(now, plan.zone)[..10].to_owned();
        let decided = [
            ("Digest mails are sent once a day, not hourly", "Hourly digests filled the mail queue", "Vũ Minh Quân", today.as_str()),
            ("The old mark book stays readable until the end of the term", "Instructors compare marks in the first weeks", "", ""),
        ];
        for (said, reason, owner, due) in decided {
            let request = AddResolution {
                rollout: plan.id.to_string(),
                meeting: None,
                text: said.to_owned(),
                reason: reason.to_owned(),
                decided_by: names[0].to_owned(),
                consequences: None,
                owner: Some(owner.to_owned()),
                due: Some(due.to_owned()),
                revisits: None,
            };
            resolution_add(self, request)?;
        }
        Ok(())
    }

    /// Each written when it happened, one step of the person each.
    fn at_their_times(&mut self, label: &str, drafts: Vec<(i64, Draft)>) -> Result<()> {
        let (me, action) = (self.me.clone(), self.new_id());
        let written: Vec<Written> = self.write(|tx| {
            let one = |(at, mut draft): (i64, Draft)| {
                if draft.kind.name == Reading::KIND.name {
                    draft.cells.insert("at".into(), at.into());
                }
                tx.act(&me, action, label, at, vec![draft])
            };
            Ok(drafts.into_iter().map(one).collect::<std::result::Result<_, _>>()?)
        })?;
        written.iter().for_each(|written| self.note(written));
        Ok(())
    }
}

fn full_hour(now: i64) -> i64 {
    now.div_euclid(HOUR) * HOUR
}

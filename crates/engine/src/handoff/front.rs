//! The front of the hand-off certificate: how far it is, what is still to be signed, the conditions and the list of what
//! goes over open, whose data it rests on, and the last receipt. Not here: the signed statements behind it.

use domain::sentence::{Arg, Args, Language, known, say};
use domain::{Id, args};
use keys::receipt_code;
use keys::statement::Receipt;
use keys::statement::WITHDRAWN;

use super::export::{Kept, Receipts};
use super::pages::{Front, LastReceipt};
use super::subject::Subject;
use crate::carry_over::show::is_closed;
use crate::files::Standing;
use crate::printing::DocumentSection;
use crate::report::said::point;
use crate::report::view::{ReportSection, Said};
use crate::who::text;
use crate::{Engine, Result, times};

const PLACE: &str = "/handoff";

impl Engine {
    /// As of now, in the language of the statements.
    pub(super) fn front(&self, rollout: Id, kept: &[Kept], receipts: &Receipts, code: &str) -> Result<Front> {
        let language = crate::files::language(code);
        let (unsigned, standing) = self.still_to_sign(rollout)?;
        let sections = [unsigned, conditions(kept), self.outstanding(rollout)?];
        let around = self.around(rollout, String::new(), code, standing, Vec::new())?;
        Ok(Front {
            standing: around.standing,
            sources: format!("{}: {}", around.labels[1], around.sources),
            sections: sections.iter().map(|section| printed(section, language)).collect(),
            nothing: say(language, "report-nothing", &Args::new()),
            receipt: self.last_receipt(kept, receipts, self.plan(rollout)?.zone, code)?,
            receipt_none: say(language, "report-receipt-none", &Args::new()),
            sums: say(language, "report-sums", &Args::new()),
        })
    }

    /// Each area with who signed it, and whether all of them are.
    fn still_to_sign(&self, rollout: Id) -> Result<(ReportSection, Standing)> {
        let (mut points, mut all) = (Vec::new(), 0_usize);
        for area in self.areas_of(rollout)? {
            all += 1;
            let title = text(area.value.title);
            let standing = self.standing(area.id)?;
            let decisions = || standing.iter().filter_map(|one| one.statement.as_ref()).map(|one| one.decision.as_str());
            if decisions().any(|decision| decision == "declined") {
                points.push(point("report-area-declined", args!(title: title), "bad", PLACE));
            } else if standing.is_empty() {
                let role = text(area.value.receiver_role);
                let word = format!("role-{role}");
                // A role of somebody's own has no message.
                let role = if known(&word) { Arg::from(vec![word]) } else { Arg::from(role) };
                points.push(point(
                    "report-area-unsigned",
                    Args::from([("title".to_owned(), title.into()), ("role".to_owned(), role)]),
                    "late",
                    PLACE,
                ));
            }
        }
        let over = points.is_empty() && all > 0;
        if over {
            points.push(point("report-areas-signed", args!(count: all), "plain", PLACE));
        }
        Ok((ReportSection::sentences("report-part-unsigned", points), Standing::of(over)))
    }

    /// Open items and known errors that nobody has closed.
    fn outstanding(&self, rollout: Id) -> Result<ReportSection> {
        let (named, areas) = (self.named()?, self.areas_of(rollout)?);
        let mut open = self.carry_overs(rollout)?;
        open.retain(|row| !is_closed(&row.value));
        open.sort_by_key(|row| (text(row.value.due.clone()), row.id));
        let row = |row: &store::Row<domain::carry_over::CarryOver>| {
            let one = &row.value;
            let area = areas.iter().find(|area| Some(area.id) == one.area.map(|area| area.0)).map(|area| text(area.value.title.clone()));
            vec![
                one.sort.map_or(Said::Blank, |sort| Said::word(format!("report-carried-{}", sort.word()))),
                Said::text(text(one.title.clone())),
                one.severity.map_or(Said::Blank, |severity| Said::word(format!("monitoring-severity-{}", severity.word()))),
                Said::text(text(one.workaround.clone())),
                Said::text(area.unwrap_or_default()),
                Said::text(named.of(&text(one.owner.clone()))),
                Said::day(&text(one.due.clone())),
            ]
        };
        let of = ["carried", "open-point", "severity", "workaround", "area", "owner", "due"];
        Ok(ReportSection::table("report-part-outstanding", &of, open.iter().map(row).collect()))
    }

    /// The newest receipt of what is in the pack.
    fn last_receipt(&self, kept: &[Kept], receipts: &Receipts, zone: chrono_tz::Tz, code: &str) -> Result<Option<LastReceipt>> {
        let of = |one: &Kept| {
            let (bytes, armour) = receipts.get(&one.digest)?;
            Some((Receipt::parse(bytes).ok()?, bytes, armour, one.statement.subject.title.clone()))
        };
        let Some((receipt, bytes, armour, title)) = kept.iter().filter_map(of).max_by_key(|(receipt, ..)| receipt.seq) else {
            return Ok(None);
        };
        let millis = chrono::DateTime::parse_from_rfc3339(&receipt.received).map_or(0, |at| at.timestamp_millis());
        let at = times::written(&times::local(millis, zone), code);
        let words = args!(number: receipt.seq, at: at, title: title);
        let said = say(crate::files::language(code), "report-receipt-last", &words);
        Ok(Some(LastReceipt { code: receipt_code::write(bytes, armour, &self.genesis()?.fingerprint())?, said }))
    }
}

/// What has to happen for the acceptances and the decisions that stand: those of a whole area or gate, and of single points.
fn conditions(kept: &[Kept]) -> ReportSection {
    let corrected = |one: &Kept| kept.iter().any(|later| later.statement.corrects.as_ref() == Some(&one.digest));
    let mut rows = Vec::new();
    for one in kept.iter().filter(|one| one.statement.decision != WITHDRAWN && !corrected(one)) {
        let statement = &one.statement;
        let row = |condition: &str, owner: &str, due: &str| {
            vec![
                Said::text(&statement.subject.title),
                Said::text(condition),
                Said::text(owner),
                Said::day(due),
                Said::text(&statement.signer.name),
            ]
        };
        rows.extend(statement.conditions.iter().map(|condition| row(&condition.text, &condition.owner, &condition.due)));
        let points = serde_json::from_str::<Subject>(&one.subject).map(|subject| subject.points).unwrap_or_default();
        let conditional = points.iter().filter(|point| point.state == "conditional");
        rows.extend(conditional.map(|point| row(&point.condition, &point.owner, &point.due)));
    }
    let of = ["of", "condition", "owner", "due", "signed-by"];
    ReportSection::table("report-part-conditions", &of, rows)
}

fn printed(section: &ReportSection, language: Language) -> DocumentSection {
    DocumentSection {
        title: section.title.said(language),
        points: section.points.iter().map(|point| (point.weight.clone(), point.said(language))).collect(),
        part: (!section.columns.is_empty()).then(|| section.part(language)),
    }
}

//! What leaves the workspace as paper: reports that were issued, exports of the audit trail, and who is to be called.
//!
//! A report is computed from the facts until somebody issues it; an issued one keeps what was known then and is never
//! edited. Issuing again adds another. An export of the trail is a record, so that the trail tells who took it out.
//! Not here: what stands in a report.

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::Writers;
use crate::rollout::Rollout;
use crate::value::{Instant, choice};
use crate::workspace::Member;
use crate::{Hash, RecordKey, Ref, Text, args};

choice! {
    /// What a report that can be issued is about: one day, or the whole on one page.
    ReportSort { Deployment "deployment", Executive "executive" }
}

kind! {
    /// A report that somebody issued, as it was known then. Only added.
    IssuedReport "issued_report", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        sort: ReportSort, Fixed;
        /// The day that it is of, `YYYY-MM-DD` in the rollout's zone.
        day: Text<10>, Fixed;
        /// Given by the laptop, and no other laptop gives it: `R-K7-3`.
        number: Text<40>, Fixed;
        /// What whoever issued it adds in their own words.
        note: Text<2000>, Fixed;
        at: Instant, Fixed;
        /// SHA-256 of the contents of its parts, one after another.
        digest: Text<64>, Fixed;
        parts: i64, Fixed;
    }
    write: Writers::Workers;
    append_only: true;
    check: issued_check;
}

kind! {
    /// A piece of what an issued report says: JSON, cut where a cell is full.
    IssuedPart "issued_part", since 1, scope Rollout, id free {
        report: Ref<IssuedReport>, Fixed;
        /// From 1.
        place: i64, Fixed;
        content: Text<60000>, Fixed;
    }
    write: Writers::Workers;
    append_only: true;
    check: part_check;
}

kind! {
    /// That somebody took a part of the audit trail, or a copy of the whole, out of the workspace. Only added.
    AuditExport "audit_export", since 1, scope Workspace, id free {
        at: Instant, Fixed;
        /// What was asked for, in words; blank for everything.
        asked: Text<500>, Fixed;
        format: Text<10>, Fixed;
        /// Of the extract; of a copy, how many entries its log had.
        lines: i64, Fixed;
        /// The last digest of the extract's chain; of a copy, SHA-256 of its database.
        digest: Text<64>, Fixed;
    }
    write: Writers::Members;
    append_only: true;
    check: export_check;
}

kind! {
    /// Somebody to be called, in the words of a contact sheet.
    Contact "contact", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        name: Text<200>, Review;
        /// A role of the plan.
        role: Text<60>, Quiet;
        /// What they are called for, where no role says it.
        duty: Text<200>, Quiet;
        /// Who of the team it is, where it is one of them.
        member: Ref<Member>, Quiet;
        phone: Text<60>, Review;
        email: Text<200>, Review;
        /// When they can be reached, in words.
        hours: Text<200>, Quiet;
        /// Who is called when they do not answer.
        backup: Text<200>, Quiet;
        /// To be called first when something is on fire.
        emergency: bool, Quiet;
        position: i64, Quiet;
        /// When somebody made sure that all this is right.
        confirmed: Instant, Quiet;
    }
    write: Writers::Workers;
    check: contact_check;
}

/// A text in pieces that fit a cell, with the digest of the whole.
pub fn pieces(text: &str) -> (Vec<String>, String) {
    const MOST: usize = 50_000;
    let (mut pieces, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        let mut cut = rest.len().min(MOST);
        while !rest.is_char_boundary(cut) {
            cut -= 1;
        }
        let (piece, after) = rest.split_at(cut);
        pieces.push(piece.to_owned());
        rest = after;
    }
    let digest = digest(&pieces);
    (pieces, digest)
}

/// The digest of pieces, one after another.
pub fn digest(pieces: &[String]) -> String {
    let all: Vec<&[u8]> = pieces.iter().map(String::as_bytes).collect();
    Hash::of(&all).to_string()
}

/// The digest of a line of an audit extract: SHA-256 of the digest of the line before it and of its cells, each behind
/// a tab. The first line follows on an empty digest. A cell has no tab and no line's end, see [`cell`].
pub fn link(before: &str, cells: &[String]) -> String {
    let mut parts: Vec<&[u8]> = vec![before.as_bytes()];
    for cell in cells {
        parts.push(b"\t");
        parts.push(cell.as_bytes());
    }
    Hash::of(&parts).to_string()
}

/// A text as it stands in a cell of an audit extract, in every kind of file: one line, and nothing that a spreadsheet runs.
pub fn cell(text: &str) -> String {
    let line: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let line = line.trim();
    if line.starts_with(['=', '+', '-', '@']) { format!("'{line}") } else { line.to_owned() }
}

fn is_blank<const N: usize>(text: &Option<Text<N>>) -> bool {
    text.as_ref().is_none_or(|text| text.0.trim().is_empty())
}

fn is_digest(text: Option<Text<64>>) -> bool {
    text.is_some_and(|text| text.0.len() == 64)
}

fn issued_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let report: IssuedReport = change.after.read();
    let known = report.rollout.is_some() && report.sort.is_some() && report.at.is_some();
    let whole = is_digest(report.digest) && report.parts.is_some_and(|parts| (1..=100).contains(&parts));
    let named = !is_blank(&report.number) && report.day.is_some_and(|day| day.0.len() == 10);
    if known && whole && named { Ok(()) } else { Err(Refusal::new("report_incomplete", args!())) }
}

fn part_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let part: IssuedPart = change.after.read();
    let known = part.report.and_then(|report| change.other(&RecordKey::of::<IssuedReport>(report.0)));
    let whole = known.is_some() && part.place.is_some_and(|place| place > 0) && part.content.is_some();
    if whole { Ok(()) } else { Err(Refusal::new("report_incomplete", args!())) }
}

fn export_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let export: AuditExport = change.after.read();
    let whole = export.at.is_some() && export.lines.is_some() && is_digest(export.digest);
    if whole { Ok(()) } else { Err(Refusal::new("report_incomplete", args!())) }
}

fn contact_check(change: &Change<'_>) -> Result<(), Refusal> {
    let contact: Contact = change.after.read();
    if is_blank(&contact.name) || (is_blank(&contact.role) && is_blank(&contact.duty)) {
        return Err(Refusal::new("contact_incomplete", args!()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_letters_and_whole_again() {
        let text = "Nguyễn Phúc Công Tằng Tôn Nữ 👩‍🏫 ".repeat(9_000);
        let (cut, whole) = pieces(&text);
        assert!(cut.len() > 5 && cut.iter().all(|piece| piece.len() <= 50_000));
        assert_eq!(cut.concat(), text);
        assert_eq!((whole, pieces("").0.len()), (digest(&cut), 0));
    }

    #[test]
    fn a_line_hangs_on_all_before_it_and_on_each_of_its_cells() {
        let line = |texts: &[&str]| texts.iter().map(|text| cell(text)).collect::<Vec<_>>();
        let (a, b) = (line(&["1", "Lan"]), line(&["2", "Bảo"]));
        let chain = link(&link("", &a), &b);
        assert_eq!(chain, link(&link("", &a), &b));
        for other in
            [link("", &b), link(&link("", &b), &a), link(&link("", &line(&["1", "Lạn"])), &b), link(&link("", &a), &line(&["2Bảo"]))]
        {
            assert_ne!(other, chain);
        }
    }

    #[test]
    fn a_cell_is_one_line_and_runs_nowhere() {
        for (text, wanted) in [("=1+1", "'=1+1"), ("a\tb\r\nc", "a b  c"), ("\t=1", "'=1"), ("-5", "'-5"), ("Lê", "Lê")] {
            assert_eq!(cell(text), wanted);
            assert_eq!(cell(&cell(text)), wanted, "the same again");
        }
    }
}

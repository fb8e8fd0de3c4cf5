//! The engine's printer: sign-offs and sign-in sheets from plain values to a PDF.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone};
use engine::handoff::pages::{DELEGATED, Printer, SignOffPage, SignOffPages, Statement, WITHDRAWN};
use engine::printing::SheetPages;

use crate::{
    Condition, Decision, Frame, Knew, Language, Paper, SessionHead, SheetRow, SignInSheet, SignOff, SilentDevice, Tie, Tied,
    sign_in_sheet_pdf, sign_off_page,
};

/// Prints the sign-offs of a pack on A4, in the language in which they were signed; tables as CSV, XLSX or PDF; and certificates.
pub fn printer() -> Printer {
    Printer::new(
        |pages| print(pages).map_err(|error| error.to_string()),
        |report, format| crate::table_file::table_file(report, format).map_err(|error| error.to_string()),
        |sheets, go_on| crate::certificate_page::certificate_pdf(sheets, go_on).map_err(|error| error.to_string()),
        |pages| sign_in(pages).map_err(|error| error.to_string()),
    )
    .with_documents(|report, format| crate::document_file::document_file(report, format).map_err(|error| error.to_string()))
    .with_letters(crate::page_world::unknown_letters)
    .with_badges(|pages| crate::badge_page::badge_pdf(pages).map_err(|error| error.to_string()))
}

fn print(pages: &SignOffPages) -> Result<Vec<u8>, crate::ReportError> {
    let frame = Frame {
        workspace: pages.workspace.clone(),
        rollout: pages.rollout.clone(),
        document_id: format!("HO-{}", pages.sign_offs.len()),
        version: String::new(),
        as_of: pages.as_of,
        zone: pages.zone.clone(),
        genesis: pages.genesis.clone(),
    };
    let sign_offs: Vec<SignOff> = pages.sign_offs.iter().map(sign_off).collect();
    sign_off_page::hand_off_pdf(&sign_offs, &pages.front, &frame, Paper::A4, language(&pages.language))
}

fn sign_in(pages: &SheetPages) -> Result<Vec<u8>, crate::ReportError> {
    let frame = Frame {
        workspace: pages.workspace.clone(),
        rollout: pages.rollout.clone(),
        document_id: pages.code.clone(),
        version: String::new(),
        as_of: pages.printed,
        zone: pages.zone.clone(),
        genesis: pages.genesis.clone(),
    };
    let session = SessionHead {
        title: pages.title.clone(),
        cohort: pages.cohort.clone(),
        start: pages.start,
        end: pages.end,
        place: pages.place.clone(),
        trainer: pages.trainer.clone(),
    };
    let rows = pages.rows.iter().map(|(name, department)| SheetRow { name: name.clone(), department: department.clone() }).collect();
    let paper = if pages.letter { Paper::Letter } else { Paper::A4 };
    sign_in_sheet_pdf(
        &SignInSheet { session, segments: pages.segments.clone(), rows, legend: pages.legend.clone(), sources: pages.sources.clone() },
        &frame,
        paper,
        language(&pages.language),
    )
}

fn language(word: &str) -> Language {
    if word == "vi" { Language::Vietnamese } else { Language::English }
}

fn sign_off(page: &SignOffPage) -> SignOff {
    let statement = &page.statement;
    let silent = |name: &String| SilentDevice { name: name.clone(), since: None };
    SignOff {
        area: statement.subject.title.clone(),
        statement: statement.text.clone(),
        decision: decision(&statement.decision),
        conditions: statement.conditions.iter().map(|condition| condition_of(condition, &statement.zone)).collect(),
        reason: statement.reason.clone().unwrap_or_default(),
        meaning: meaning(&statement.meaning, &statement.language).to_owned(),
        signer: signer(statement),
        role: statement.signer.role.replace('-', " "),
        signed_at: page.signed_at,
        zone: statement.zone.clone(),
        knew: Knew {
            last_sync: statement
                .known
                .last_sync
                .as_deref()
                .and_then(|at| DateTime::parse_from_rfc3339(at).ok())
                .map(|at| at.timestamp_millis()),
            silent: statement.known.devices_not_heard.iter().map(silent).collect(),
            open_cards: u32::try_from(statement.known.open_cards).unwrap_or(u32::MAX),
        },
        digest: page.digest.clone(),
        previous: statement.previous.clone().unwrap_or_default(),
        ties: ties(page),
        key: page.key.clone(),
        file: page.file.clone(),
        principal: page.principal.clone(),
    }
}

/// The printed name, with the one for whom it is signed: "B for A".
fn signer(statement: &Statement) -> String {
    let between = if statement.language == "vi" { "thay cho" } else { "for" };
    match &statement.signs_for {
        Some(signs_for) => format!("{} {between} {}", statement.signer.name, signs_for.name),
        None => statement.signer.name.clone(),
    }
}

/// The outcome by the word of the statement, of a hand-off's area and of a gate.
fn decision(word: &str) -> Decision {
    match word {
        "accepted" => Decision::Accepted,
        "conditions" => Decision::Conditional,
        WITHDRAWN => Decision::Withdrawn,
        DELEGATED => Decision::Delegated,
        "go" => Decision::Go,
        "conditional" => Decision::ConditionalGo,
        "pause" => Decision::Pause,
        "no_go" => Decision::NoGo,
        _ => Decision::Declined,
    }
}

/// What the statement replaces or takes back, and what became of it.
fn ties(page: &SignOffPage) -> Vec<Tie> {
    let withdraws = page.statement.decision == WITHDRAWN;
    let before = page.corrects.iter().map(|other| tie(if withdraws { Tied::Withdraws } else { Tied::Replaces }, other, false));
    let after = page.corrected_by.iter().map(|other| match other.decision == WITHDRAWN {
        true => tie(Tied::WithdrawnBy, other, true),
        false => tie(Tied::ReplacedBy, other, false),
    });
    before.chain(after).collect()
}

fn tie(how: Tied, other: &Statement, with_reason: bool) -> Tie {
    let at = DateTime::parse_from_rfc3339(&other.at).map(|at| at.timestamp_millis()).unwrap_or_default();
    let reason = other.reason.clone().filter(|_| with_reason).unwrap_or_default();
    Tie { how, name: other.signer.name.clone(), at, reason }
}

/// What the signature means, in the words of the signed text.
fn meaning<'m>(word: &'m str, language: &str) -> &'m str {
    match (word, language) {
        ("reviewed", "vi") => "Đã xem xét",
        ("approved", "vi") => "Phê duyệt",
        ("witnessed", "vi") => "Làm chứng",
        (WITHDRAWN, "vi") => "Rút lại chữ ký",
        (WITHDRAWN, _) => "Signature withdrawn",
        (DELEGATED, "vi") => "Ủy quyền ký",
        (DELEGATED, _) => "Delegation of the signature",
        ("accepted", "vi") => "Đã xem xét và nhận trách nhiệm",
        ("reviewed", _) => "Reviewed",
        ("approved", _) => "Approved",
        ("witnessed", _) => "Witnessed",
        ("accepted", _) => "Reviewed, and responsibility accepted",
        (other, _) => other,
    }
}

/// A due date is printed as that day in the zone of the signer.
fn condition_of(stated: &engine::handoff::pages::Stated, zone: &str) -> Condition {
    let zone: chrono_tz::Tz = zone.parse().unwrap_or(chrono_tz::Tz::UTC);
    let day = NaiveDate::parse_from_str(&stated.due, "%Y-%m-%d").ok();
    let due = day.and_then(|day| zone.from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest()).map(|at| at.timestamp_millis());
    Condition { text: stated.text.clone(), owner: stated.owner.clone(), due }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_decision_of_a_gate_is_printed_as_one_of_a_hand_off() {
        let words = ["accepted", "conditions", "declined", WITHDRAWN, DELEGATED, "go", "conditional", "pause", "no_go"];
        let printed: std::collections::BTreeSet<String> = words.iter().map(|word| format!("{:?}", decision(word))).collect();
        assert_eq!(printed.len(), words.len(), "{printed:?}");
    }
}

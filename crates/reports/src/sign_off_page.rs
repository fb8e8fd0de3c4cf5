//! Signed hand-off statements for a reader without Muster. Not here: the pack's files, and checking signatures.

use engine::handoff::pages::Front;
use engine::printing::Spoken;
use serde_json::{Value, json};

use crate::clock::Clock;
use crate::digest::Digest;
use crate::document_file::section;
use crate::error::ReportError;
use crate::input::sign_off::{Condition, Decision, Knew, SignOff, Tie, Tied};
use crate::input::{Frame, Paper};
use crate::labels::{Labels, Language, fill};
use crate::page::{Document, Page};
use crate::qr;

/// Typesets each sign-off from a new page on, behind a list of them where there are several.
pub fn sign_off_pdf(sign_offs: &[SignOff], frame: &Frame, paper: Paper, language: Language) -> Result<Vec<u8>, ReportError> {
    sign_off_document(sign_offs, None, frame, paper, language)?.pdf()
}

/// The hand-off certificate as PDF/A: conditions, what goes over open and the last receipt in front, then each sign-off.
pub(crate) fn hand_off_pdf(
    sign_offs: &[SignOff],
    front: &Front,
    frame: &Frame,
    paper: Paper,
    language: Language,
) -> Result<Vec<u8>, ReportError> {
    sign_off_document(sign_offs, Some(front), frame, paper, language)?.archival()
}

pub(crate) fn sign_off_document(
    sign_offs: &[SignOff],
    front: Option<&Front>,
    frame: &Frame,
    paper: Paper,
    language: Language,
) -> Result<Document, ReportError> {
    if sign_offs.is_empty() {
        return Err(ReportError::Empty);
    }
    let page = Page::new("/sign_off.typ", frame, paper, language)?;
    let labels = language.labels();
    let records = sign_offs.iter().map(|sign_off| record(sign_off, labels, language)).collect::<Result<Vec<_>, _>>()?;
    let title = match (front, sign_offs.len()) {
        (Some(_), _) => labels.hand_off_certificate,
        (None, 1) => labels.sign_off,
        (None, _) => labels.sign_offs,
    };
    let front = front.map(|front| front_data(front, language)).transpose()?;
    page.typeset(title, json!({"sign_offs": records, "front": front}))
}

fn front_data(front: &Front, language: Language) -> Result<Value, ReportError> {
    let spoken = if language == Language::Vietnamese { Spoken::Vietnamese } else { Spoken::English };
    let receipt = match &front.receipt {
        Some(receipt) => json!({"said": receipt.said, "qr": qr::dense(&receipt.code)?}),
        None => json!({"said": front.receipt_none, "qr": null}),
    };
    Ok(json!({
        "standing": front.standing,
        "sources": front.sources,
        "nothing": front.nothing,
        "sums": front.sums,
        "receipt": receipt,
        "sections": front.sections.iter().map(|one| section(one, spoken)).collect::<Vec<_>>(),
    }))
}

/// Times of a sign-off are written in the signer's zone, as they were on the signer's screen.
fn record(sign_off: &SignOff, labels: &Labels, language: Language) -> Result<Value, ReportError> {
    let clock = Clock::new(&sign_off.zone, language)?;
    let conditions = sign_off.conditions.iter().map(|each| condition(each, labels, &clock)).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({
        "area": sign_off.area,
        "statement": sign_off.statement,
        "decision": sign_off.decision,
        "decision_words": decision_words(sign_off, labels),
        "ties": sign_off.ties.iter().map(|tie| tie_words(tie, labels, &clock)).collect::<Result<Vec<_>, _>>()?,
        "conditions": conditions,
        "reason": sign_off.reason,
        "meaning": sign_off.meaning,
        "signer": sign_off.signer,
        "role": sign_off.role,
        "signed_at": clock.exact(sign_off.signed_at)?,
        "knew": knew(&sign_off.knew, labels, &clock)?,
        "digest": Digest::of(&sign_off.digest),
        "previous": Digest::of(&sign_off.previous),
        "key": Digest::of(&sign_off.key),
        "verify": [
            {"words": labels.verify_signature, "command": signature_command(sign_off)},
            {"words": labels.verify_files, "command": "sha256sum -c SHA256SUMS"},
            {"words": labels.verify_fingerprint, "command": ""},
        ],
    }))
}

/// “Replaces the signature of …”, with the reason behind it where there is one.
fn tie_words(tie: &Tie, labels: &Labels, clock: &Clock) -> Result<String, ReportError> {
    let label = match tie.how {
        Tied::Replaces => labels.replaces,
        Tied::Withdraws => labels.withdraws,
        Tied::ReplacedBy => labels.replaced_by,
        Tied::WithdrawnBy => labels.withdrawn_by,
    };
    let words = fill(label, &[&tie.name, &clock.exact(tie.at)?]);
    Ok(if tie.reason.is_empty() { words } else { format!("{words}: {}", tie.reason) })
}

fn condition(condition: &Condition, labels: &Labels, clock: &Clock) -> Result<Value, ReportError> {
    let due = match condition.due {
        Some(at) => clock.stamp(at)?,
        None => labels.no_date.to_owned(),
    };
    Ok(json!({"text": condition.text, "owner": condition.owner, "due": due}))
}

fn signature_command(sign_off: &SignOff) -> String {
    let SignOff { principal, file, .. } = sign_off;
    format!("ssh-keygen -Y verify -f allowed_signers -I {principal} -n signoff@muster -s {file}.sig < {file}")
}

fn decision_words(sign_off: &SignOff, labels: &Labels) -> String {
    match (sign_off.decision, sign_off.conditions.len()) {
        (Decision::Accepted, _) => labels.accepted.to_owned(),
        (Decision::Conditional, 1) => labels.accepted_with_one.to_owned(),
        (Decision::Conditional, count) => fill(labels.accepted_with_many, &[&count.to_string()]),
        (Decision::Declined, _) => labels.declined.to_owned(),
        (Decision::Withdrawn, _) => labels.withdrawn.to_owned(),
        (Decision::Delegated, _) => labels.delegated.to_owned(),
        (Decision::Go, _) => labels.go.to_owned(),
        (Decision::ConditionalGo, 1) => labels.go_with_one.to_owned(),
        (Decision::ConditionalGo, count) => fill(labels.go_with_many, &[&count.to_string()]),
        (Decision::Pause, _) => labels.pause.to_owned(),
        (Decision::NoGo, _) => labels.no_go.to_owned(),
    }
}

/// One line for the server, one for each silent device or for their absence, one for open cards.
fn knew(knew: &Knew, labels: &Labels, clock: &Clock) -> Result<Vec<String>, ReportError> {
    let mut lines = vec![match knew.last_sync {
        Some(at) => fill(labels.server_answered, &[&clock.stamp(at)?]),
        None => labels.server_never.to_owned(),
    }];
    for device in &knew.silent {
        lines.push(match device.since {
            Some(at) => fill(labels.device_since, &[&device.name, &clock.stamp(at)?]),
            None => fill(labels.device_never, &[&device.name]),
        });
    }
    if knew.silent.is_empty() {
        lines.push(labels.all_devices.to_owned());
    }
    lines.push(match knew.open_cards {
        0 => labels.open_cards_none.to_owned(),
        count => fill(labels.open_cards, &[&count.to_string()]),
    });
    Ok(lines)
}

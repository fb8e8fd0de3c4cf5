//! The plain text of a decision, exactly as it is shown and signed, in English or Vietnamese.

use keys::statement::Condition as Stated;

use super::decisions::Decided;
use super::view::{CriterionLine, GateView, PrepareDecision};
use crate::handoff::text::one_line;
use crate::times::written;

/// What goes into the text.
pub(super) struct Said<'a> {
    pub request: &'a PrepareDecision,
    pub view: &'a GateView,
    /// Local time, where it is decided again.
    pub again: Option<&'a str>,
    pub replaced: &'a [Decided],
    pub name: &'a str,
    pub role: &'a str,
}

struct Words {
    gate: &'static str,
    planned: &'static str,
    state: fn(&str) -> &'static str,
    decision: fn(&str) -> &'static str,
    because: fn(&str, u32) -> String,
    allows: &'static str,
    target: &'static str,
    measured: &'static str,
    facts: fn(u32, u32) -> String,
    reason: &'static str,
    waived_by: &'static str,
    until: &'static str,
    from: &'static str,
    owner: &'static str,
    evidence: &'static str,
    votes: &'static str,
    not_voted: &'static str,
    decides: &'static str,
    conditions: &'static str,
    again: &'static str,
    means: &'static str,
    signs: &'static str,
    replaces: &'static str,
}

const ENGLISH: Words = Words {
    gate: "Gate",
    planned: "To be decided",
    state: |state| match state {
        "met" => "Met",
        "not_yet" => "Not yet measurable",
        "not_applicable" => "Not applicable",
        "waived" => "Waived",
        _ => "Not met",
    },
    decision: |decision| match decision {
        "go" => "Go",
        "conditional" => "Conditional go",
        "pause" => "Pause",
        _ => "No-go",
    },
    because: |why, count| match why {
        "must_not_met" => format!("{count} MUST not met"),
        "must_waived" => format!("{count} MUST waived"),
        "must_not_yet" => format!("{count} MUST not yet measurable"),
        "must_met" => format!("{count} MUST met"),
        "should_not_met" => format!("{count} SHOULD not met"),
        "should_waived" => format!("{count} SHOULD waived"),
        "nice_not_met" => format!("{count} NICE not met, which does not count"),
        _ => format!("{count} not yet measurable, which count neither for nor against"),
    },
    allows: "The criteria allow at most",
    target: "Target",
    measured: "Measured",
    facts: |done, of| format!("{done} of {of} done"),
    reason: "Because",
    waived_by: "Waived by",
    until: "until",
    from: "Measurable from",
    owner: "Owner",
    evidence: "Evidence",
    votes: "Votes",
    not_voted: "not voted",
    decides: "Decision",
    conditions: "Conditions",
    again: "Decide again",
    means: "Meaning of the signature: Approved",
    signs: "Signs",
    replaces: "Replaces the decision of",
};

const VIETNAMESE: Words = Words {
    gate: "Cổng quyết định",
    planned: "Thời điểm quyết định",
    state: |state| match state {
        "met" => "Đạt",
        "not_yet" => "Chưa đo được",
        "not_applicable" => "Không áp dụng",
        "waived" => "Được miễn",
        _ => "Không đạt",
    },
    decision: |decision| match decision {
        "go" => "Tiến hành",
        "conditional" => "Tiến hành có điều kiện",
        "pause" => "Tạm dừng",
        _ => "Không tiến hành",
    },
    because: |why, count| match why {
        "must_not_met" => format!("{count} MUST không đạt"),
        "must_waived" => format!("{count} MUST được miễn"),
        "must_not_yet" => format!("{count} MUST chưa đo được"),
        "must_met" => format!("{count} MUST đạt"),
        "should_not_met" => format!("{count} SHOULD không đạt"),
        "should_waived" => format!("{count} SHOULD được miễn"),
        "nice_not_met" => format!("{count} NICE không đạt, không tính"),
        _ => format!("{count} chưa đo được, không tính thuận hay chống"),
    },
    allows: "Các tiêu chí cho phép nhiều nhất",
    target: "Mục tiêu",
    measured: "Đo được",
    facts: |done, of| format!("{done}/{of} xong"),
    reason: "Lý do",
    waived_by: "Người miễn",
    until: "đến",
    from: "Đo được từ",
    owner: "Phụ trách",
    evidence: "Bằng chứng",
    votes: "Biểu quyết",
    not_voted: "chưa biểu quyết",
    decides: "Quyết định",
    conditions: "Các điều kiện",
    again: "Quyết định lại",
    means: "Ý nghĩa chữ ký: Phê duyệt",
    signs: "Người ký",
    replaces: "Thay cho quyết định của",
};

fn of(language: &str) -> &'static Words {
    if language == "vi" { &VIETNAMESE } else { &ENGLISH }
}

/// The condition under which a pause or a no-go stands in the statement: whoever decided calls the gate again.
pub(super) fn again_condition(at: &str, language: &str, name: &str) -> Stated {
    Stated { text: format!("{}: {}", of(language).again, written(at, language)), owner: name.to_owned(), due: at[..10].to_owned() }
}

/// The text to read before deciding.
pub(super) fn statement(said: &Said<'_>) -> String {
    let (words, view, request) = (of(&said.request.language), said.view, said.request);
    let word = request.decision.replace('-', "_");
    let mut out = format!("{}: {}\n", words.gate, one_line(&view.line.title));
    if let Some(at) = &view.line.at {
        out.push_str(&format!("{}: {}\n", words.planned, written(at, &request.language)));
    }
    for earlier in said.replaced {
        let decision = earlier.statement.as_ref().map(|statement| (words.decision)(&statement.decision)).unwrap_or_default();
        out.push_str(&format!(
            "{} {}, {decision}, {}, SHA-256 {}\n",
            words.replaces,
            one_line(&earlier.name),
            written(&earlier.at, &request.language),
            earlier.digest
        ));
    }
    for level in ["MUST", "SHOULD", "NICE"] {
        let own: Vec<_> = view.criteria.iter().filter(|one| one.level == level).collect();
        if !own.is_empty() {
            out.push_str(&format!("\n{level}\n"));
        }
        own.into_iter().for_each(|one| push_criterion(&mut out, words, one, &request.language));
    }
    out.push_str(&format!("\n{}: {}\n", words.allows, (words.decision)(&view.line.allows)));
    for line in &view.because {
        out.push_str(&format!("  {}\n", (words.because)(&line.why, line.count)));
    }
    out.push_str(&format!("\n{}:\n", words.votes));
    for ballot in &view.ballots {
        let vote = ballot.vote.as_deref().map_or(words.not_voted, |vote| (words.decision)(vote));
        let who: Vec<String> =
            [one_line(&ballot.name), ballot.role.replace('-', " ")].into_iter().filter(|text| !text.is_empty()).collect();
        out.push_str(&format!("  {}: {vote}", who.join(", ")));
        out.push_str(&if ballot.note.is_empty() { "\n".to_owned() } else { format!(". {}\n", one_line(&ballot.note)) });
    }
    out.push_str(&format!("\n{}: {}\n", words.decides, (words.decision)(&word)));
    if let Some(reason) = request.reason.as_deref().filter(|reason| !reason.trim().is_empty()) {
        out.push_str(&format!("{}: {}\n", words.reason, one_line(reason)));
    }
    if !request.conditions.is_empty() {
        out.push_str(&format!("{}:\n", words.conditions));
    }
    for (index, condition) in request.conditions.iter().enumerate() {
        let (text, owner, due) = (one_line(&condition.text), one_line(&condition.owner), written(&condition.due, &request.language));
        out.push_str(&format!("  {}. {text} ({owner}, {due})\n", index + 1));
    }
    if let Some(again) = said.again {
        out.push_str(&format!("{}: {}\n", words.again, written(again, &request.language)));
    }
    out.push_str(&format!("{}\n{}: {}, {}\n", words.means, words.signs, one_line(said.name), said.role.replace('-', " ")));
    out
}

fn push_criterion(out: &mut String, words: &Words, one: &CriterionLine, language: &str) {
    out.push_str(&format!("{} {}: {}\n", one.code, one_line(&one.title), (words.state)(&one.state)));
    let counted = one.fact.as_ref().filter(|fact| fact.figure.is_none());
    let facts = counted.map(|fact| (words.facts)(fact.done, fact.of)).unwrap_or_default();
    let measured = [one_line(&one.measured()), facts].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ");
    let from = one.measurable_from.as_deref().filter(|_| one.state == "not_yet").map(|at| written(at, language)).unwrap_or_default();
    let waived = match (&one.approver, &one.until) {
        (Some(approver), Some(until)) => format!("{}, {} {}", one_line(approver), words.until, written(until, language)),
        _ => String::new(),
    };
    let evidence = one.evidence.iter().map(|one| one_line(if one.name.is_empty() { &one.text } else { &one.name }));
    let lines = [
        (words.target, one_line(&one.target)),
        (words.measured, measured),
        (words.from, from),
        (words.reason, one_line(&one.reason)),
        (words.waived_by, waived),
        (words.owner, one_line(&one.owner)),
        (words.evidence, evidence.collect::<Vec<_>>().join("; ")),
    ];
    for (label, text) in lines.into_iter().filter(|(_, text)| !text.is_empty()) {
        out.push_str(&format!("   {label}: {text}\n"));
    }
}

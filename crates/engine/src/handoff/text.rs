//! The plain text that is signed, exactly as it is shown, in English or Vietnamese.
//!
//! The time and what the laptop knew stand in fields of their own: the text is the same when it is read
//! and when it is signed.

use keys::verify::Lets;

use super::delegate::Given;
use super::standing::Signature;
use super::subject::{Subject, SubjectPoint};
use super::view::PrepareStatement;
use crate::times::written;

struct Words {
    hand_off: &'static str,
    point: fn(&str) -> &'static str,
    decision: fn(&str) -> &'static str,
    meaning: fn(&str) -> &'static str,
    expected: &'static str,
    because: &'static str,
    condition: &'static str,
    evidence: &'static str,
    conditions: &'static str,
    decides: &'static str,
    means: &'static str,
    signs: &'static str,
    replaces: &'static str,
    withdraws: &'static str,
    withdrawn: &'static str,
    delegation: &'static str,
    for_whom: &'static str,
    by_delegation: &'static str,
    granted: &'static str,
    starts: &'static str,
    ends: &'static str,
    both_names: &'static str,
    delegation_ended: &'static str,
    stays_signed: &'static str,
    goes_over: GoesOverWords,
}

/// Words for what goes over beside the points.
pub(super) struct GoesOverWords {
    pub walks: &'static str,
    pub walked: fn(&str) -> &'static str,
    pub drove: &'static str,
    pub watched: &'static str,
    pub took: &'static str,
    pub steps: &'static str,
    pub documents: &'static str,
    pub version: &'static str,
    pub no_version: &'static str,
    pub kept_by: &'static str,
    pub carried: &'static str,
    pub known_error: &'static str,
    pub workaround: &'static str,
    pub again: &'static str,
}

const ENGLISH: Words = Words {
    hand_off: "Hand-off",
    point: |state| match state {
        "accepted" => "Accepted",
        "conditional" => "Accepted with a condition",
        "declined" => "Declined",
        _ => "Not judged",
    },
    decision: |decision| match decision {
        "accepted" => "Accepted",
        "conditions" => "Accepted with conditions",
        _ => "Declined",
    },
    meaning: |meaning| match meaning {
        "reviewed" => "Reviewed",
        "approved" => "Approved",
        "witnessed" => "Witnessed",
        _ => "Reviewed, and responsibility accepted",
    },
    expected: "Expected",
    because: "Because",
    condition: "Condition",
    evidence: "Evidence",
    conditions: "Conditions",
    decides: "Decision",
    means: "Meaning of the signature",
    signs: "Signs",
    replaces: "Replaces the signature of",
    withdraws: "Withdraws the signature of",
    withdrawn: "The area is no longer signed by it; the statement itself stays on record",
    delegation: "Delegation of the signature",
    for_whom: "for",
    by_delegation: "By delegation of",
    granted: "Lets sign",
    starts: "From",
    ends: "Until",
    both_names: "Everything that is signed by it names both",
    delegation_ended: "This delegation ends now",
    stays_signed: "What was signed by it before stays signed",
    goes_over: GoesOverWords {
        walks: "Walkthroughs and drills",
        walked: |result| match result {
            "passed" => "passed",
            "failed" => "failed",
            "skipped" => "left out",
            _ => "not done",
        },
        drove: "drove",
        watched: "watched",
        took: "of",
        steps: "steps passed",
        documents: "Documents",
        version: "version",
        no_version: "no version yet",
        kept_by: "kept by",
        carried: "Goes over still open",
        known_error: "Known error",
        workaround: "Until it is mended",
        again: "Looked at again on",
    },
};

const VIETNAMESE: Words = Words {
    hand_off: "Bàn giao",
    point: |state| match state {
        "accepted" => "Nghiệm thu",
        "conditional" => "Nghiệm thu có điều kiện",
        "declined" => "Từ chối",
        _ => "Chưa xét",
    },
    decision: |decision| match decision {
        "accepted" => "Nghiệm thu",
        "conditions" => "Nghiệm thu có điều kiện",
        _ => "Từ chối",
    },
    meaning: |meaning| match meaning {
        "reviewed" => "Đã xem xét",
        "approved" => "Phê duyệt",
        "witnessed" => "Làm chứng",
        _ => "Đã xem xét và nhận trách nhiệm",
    },
    expected: "Mong đợi",
    because: "Lý do",
    condition: "Điều kiện",
    evidence: "Bằng chứng",
    conditions: "Các điều kiện",
    decides: "Quyết định",
    means: "Ý nghĩa chữ ký",
    signs: "Người ký",
    replaces: "Thay cho chữ ký của",
    withdraws: "Rút lại chữ ký của",
    withdrawn: "Chữ ký đó không còn hiệu lực cho phần này; văn bản vẫn được lưu",
    delegation: "Ủy quyền ký",
    for_whom: "thay cho",
    by_delegation: "Theo ủy quyền của",
    granted: "Người ủy quyền",
    starts: "Từ",
    ends: "Đến",
    both_names: "Mọi bản ký theo ủy quyền này ghi tên cả hai",
    delegation_ended: "Ủy quyền này chấm dứt từ bây giờ",
    stays_signed: "Những gì đã ký theo ủy quyền này trước đó vẫn có hiệu lực",
    goes_over: GoesOverWords {
        walks: "Làm thử và diễn tập",
        walked: |result| match result {
            "passed" => "đạt",
            "failed" => "không đạt",
            "skipped" => "bỏ qua",
            _ => "chưa làm",
        },
        drove: "người làm",
        watched: "người xem",
        took: "trên",
        steps: "bước đạt",
        documents: "Tài liệu",
        version: "phiên bản",
        no_version: "chưa có phiên bản",
        kept_by: "người giữ",
        carried: "Chuyển giao khi còn mở",
        known_error: "Lỗi đã biết",
        workaround: "Cách xử lý tạm thời",
        again: "Xem lại vào ngày",
    },
};

/// The text to read before signing.
pub(super) fn statement(
    subject: &Subject,
    request: &PrepareStatement,
    follow_up: Option<&str>,
    signs: &str,
    replaced: Option<&Signature>,
) -> String {
    let words = of(&request.language);
    let mut out = format!("{}: {}\n", words.hand_off, one_line(&subject.title));
    if let Some(earlier) = replaced {
        out.push_str(&earlier_line(words, words.replaces, earlier, &request.language));
    }
    out.push('\n');
    for (index, point) in subject.points.iter().enumerate() {
        push_point(&mut out, words, index + 1, point, &request.language);
    }
    super::goes_over_text::push(&mut out, &words.goes_over, subject, &request.language);
    out.push_str(&format!("\n{}: {}\n", words.decides, (words.decision)(&request.decision)));
    if let Some(reason) = request.reason.as_deref().filter(|reason| !reason.trim().is_empty()) {
        out.push_str(&format!("{}: {}\n", words.because, one_line(reason)));
    }
    if !request.conditions.is_empty() {
        out.push_str(&format!("{}:\n", words.conditions));
        for (index, condition) in request.conditions.iter().enumerate() {
            let due = written(&condition.due, &request.language);
            let more: Vec<String> = [condition.owner.clone(), due].into_iter().filter(|text| !text.is_empty()).collect();
            out.push_str(&format!("  {}. {}", index + 1, one_line(&condition.text)));
            out.push_str(&if more.is_empty() { "\n".to_owned() } else { format!(" ({})\n", one_line(&more.join(", "))) });
        }
    }
    if let Some(due) = follow_up {
        out.push_str(&format!("{}: {}\n", words.goes_over.again, written(due, &request.language)));
    }
    out.push_str(&format!("{}: {}\n", words.means, (words.meaning)(&request.meaning)));
    out.push_str(signs);
    out
}

/// Who signs, in which role; for somebody else with what lets them.
pub(super) fn signs(language: &str, name: &str, role: &str, given: Option<&Given>) -> String {
    let words = of(language);
    let Some(given) = given else { return format!("{}: {}, {}\n", words.signs, one_line(name), role.replace('-', " ")) };
    let lets = &given.lets;
    let mut out =
        format!("{}: {} {} {}, {}\n", words.signs, one_line(name), words.for_whom, one_line(&lets.from.name), role.replace('-', " "));
    let by = if given.by == lets.from.name { String::new() } else { format!(", {}: {}", words.granted, one_line(&given.by)) };
    let (starts, ends) = (written(&lets.starts, language), written(&lets.ends, language));
    out.push_str(&format!("{} {}{by}, {starts} – {ends}, SHA-256 {}\n", words.by_delegation, one_line(&lets.from.name), given.digest));
    out.push_str(&format!("{}: {}\n", words.because, one_line(&lets.reason)));
    out
}

/// The text to read before somebody is let sign.
pub(super) fn delegation(lets: &Lets, title: &str, language: &str, name: &str, role: &str) -> String {
    let words = of(language);
    let mut out = format!("{}: {}\n{}\n\n", words.hand_off, one_line(title), words.delegation);
    out.push_str(&format!("{}: {} {} {}\n", words.signs, one_line(&lets.to.name), words.for_whom, one_line(&lets.from.name)));
    out.push_str(&format!("{}: {}\n{}: {}\n", words.starts, written(&lets.starts, language), words.ends, written(&lets.ends, language)));
    out.push_str(&format!("{}: {}\n{}\n", words.because, one_line(&lets.reason), words.both_names));
    out.push_str(&format!("{}: {}, {}\n", words.granted, one_line(name), role.replace('-', " ")));
    out
}

/// The text to read before a delegation is ended.
pub(super) fn delegation_end(given: &Given, title: &str, reason: &str, language: &str, name: &str, role: &str) -> String {
    let (words, lets) = (of(language), &given.lets);
    let mut out = format!("{}: {}\n{}\n\n", words.hand_off, one_line(title), words.delegation_ended);
    let (starts, ends) = (written(&lets.starts, language), written(&lets.ends, language));
    out.push_str(&format!(
        "{} {} {}, {starts} – {ends}, SHA-256 {}\n",
        one_line(&lets.to.name),
        words.for_whom,
        one_line(&lets.from.name),
        given.digest
    ));
    out.push_str(&format!("{}\n{}: {}\n", words.stays_signed, words.because, one_line(reason)));
    out.push_str(&format!("{}: {}, {}\n", words.signs, one_line(name), role.replace('-', " ")));
    out
}

/// The text to read before a signature is withdrawn.
pub(super) fn withdrawal(signature: &Signature, reason: &str, language: &str, name: &str) -> String {
    let words = of(language);
    let mut out = format!("{}: {}\n", words.hand_off, one_line(&signature.title));
    out.push_str(&earlier_line(words, words.withdraws, signature, language));
    out.push_str(&format!("{}.\n\n{}: {}\n", words.withdrawn, words.because, one_line(reason)));
    out.push_str(&format!("{}: {}, {}\n", words.signs, one_line(name), signature.role.replace('-', " ")));
    out
}

fn of(language: &str) -> &'static Words {
    if language == "vi" { &VIETNAMESE } else { &ENGLISH }
}

/// Whose signature, which decision, when, and the digest by which it is named.
fn earlier_line(words: &Words, what: &str, earlier: &Signature, language: &str) -> String {
    let decision = earlier.statement.as_ref().map(|statement| (words.decision)(&statement.decision)).unwrap_or_default();
    format!("{what} {}, {decision}, {}, SHA-256 {}\n", one_line(&earlier.name), written(&earlier.at, language), earlier.digest)
}

fn push_point(out: &mut String, words: &Words, no: usize, point: &SubjectPoint, language: &str) {
    out.push_str(&format!("{no}. {}\n   {}", one_line(&point.title), (words.point)(&point.state)));
    for (label, text) in [(words.because, &point.reason), (words.condition, &point.condition)] {
        if !text.is_empty() {
            out.push_str(&format!(". {label}: {}", one_line(text)));
        }
    }
    let whose: Vec<String> = [point.owner.clone(), written(&point.due, language)].into_iter().filter(|text| !text.is_empty()).collect();
    if !whose.is_empty() {
        out.push_str(&format!(" ({})", one_line(&whose.join(", "))));
    }
    out.push('\n');
    if !point.expectation.is_empty() {
        out.push_str(&format!("   {}: {}\n", words.expected, one_line(&point.expectation)));
    }
    if !point.evidence.is_empty() {
        let names: Vec<String> = point.evidence.iter().map(|evidence| one_line(&evidence.name)).collect();
        out.push_str(&format!("   {}: {}\n", words.evidence, names.join("; ")));
    }
}

/// Text from records never makes a line of its own: nobody can forge a decision in a title.
pub(crate) fn one_line(text: &str) -> String {
    domain::normal::name(&text.replace(['\n', '\r', '\t'], " "))
}

//! `muster verify`: a pack, checked with no data folder; what is proven and what is not, in words.

use std::path::Path;

use engine::handoff::Report;

use crate::print::shown;
use crate::work::Answer;

/// Checks a pack and, where a fingerprint from paper is given, that it is that workspace's.
pub(crate) fn verify(path: &Path, paper: Option<&str>) -> Answer {
    let report = engine::handoff::verify_of(path, paper);
    let lines = [statements(&report), certificates(&report), problems(&report), proven(&report)].concat();
    let json = serde_json::to_value(&report).unwrap_or_default();
    Answer { wrong: wrong(&report), ..Answer::new(json, lines.join("\n")) }
}

/// The sentence for a pack that does not hold: it names the files, for whoever sees standard error only.
fn wrong(report: &Report) -> Option<String> {
    const MOST: usize = 5;
    let mut files: Vec<String> = report.problems.iter().map(|problem| shown(&problem.file)).filter(|file| !file.is_empty()).collect();
    files.dedup();
    let others = files.len().saturating_sub(MOST);
    files.truncate(MOST);
    let named = match (files.is_empty(), others) {
        (true, _) => "the pack as a whole".to_owned(),
        (false, 0) => files.join(", "),
        (false, others) => format!("{} and {others} more", files.join(", ")),
    };
    (!report.ok).then(|| format!("this pack does not prove what it says; what is wrong is in {named}, and standard output says why"))
}

fn statements(report: &Report) -> Vec<String> {
    let mut lines = vec![format!("{} statements, {} problems", report.statements, report.problems.len())];
    let of = |digest: &String| report.signed.iter().find(|other| other.digest == *digest);
    for signed in &report.signed {
        lines.push(format!(
            "good: {}: {}: {} by {}, {}",
            shown(&signed.file),
            shown(&signed.title),
            shown(&signed.decision),
            shown(&signed.name),
            shown(&signed.at)
        ));
        if let Some(signs_for) = &signed.signs_for {
            let let_by =
                of(&signs_for.delegation).map(|lets| format!(", let by {}, {}", shown(&lets.name), shown(&lets.at))).unwrap_or_default();
            lines.push(format!("      signed for {}, by delegation{let_by}", shown(&signs_for.name)));
        }
        if let Some(lets) = &signed.lets {
            let (to, from) = (shown(&lets.to.name), shown(&lets.from.name));
            lines.push(format!(
                "      lets {to} sign for {from} from {} until {}: {}",
                shown(&lets.starts),
                shown(&lets.ends),
                shown(&lets.reason)
            ));
        }
        if let Some(earlier) = signed.corrects.as_ref().and_then(of) {
            let what = if signed.withdraws { "withdraws" } else { "replaces" };
            lines.push(format!("      {what} the signature of {}, {}", shown(&earlier.name), shown(&earlier.at)));
        }
        if signed.withdraws {
            lines.push(format!("      because: {}", shown(signed.reason.as_deref().unwrap_or_default())));
        }
        for (file, how) in [(&signed.replaced_by, "replaced"), (&signed.withdrawn_by, "withdrawn")] {
            if let Some(file) = file {
                lines.push(format!("      no longer stands: {how} by {}", shown(file)));
            }
        }
    }
    lines
}

/// What each certificate in the pack says, and that it is as it was signed.
fn certificates(report: &Report) -> Vec<String> {
    let line = |one: &engine::handoff::Certified| {
        let facts = &one.certificate;
        let says = [&facts.name, &facts.course, &facts.hours, &facts.date, &facts.result, &facts.place].map(|fact| shown(fact));
        let says: Vec<String> = says.into_iter().filter(|fact| !fact.is_empty()).collect();
        let good = format!("good: {}: {} by {}, {}", shown(&one.file), says.join("; "), shown(&facts.issuer), shown(&facts.issued));
        let replaced = one.replaced_by.as_ref().map(|by| format!("      no longer holds: replaced by {}", shown(by)));
        std::iter::once(good).chain(replaced)
    };
    let mut lines: Vec<String> = report.certificates.iter().flat_map(line).collect();
    if !lines.is_empty() {
        lines.insert(0, format!("{} certificates: every fact is as it was signed", report.certificates.len()));
        lines.push("not proven: whether one was replaced or revoked since; the workspace's register tells".to_owned());
    }
    lines
}

fn problems(report: &Report) -> Vec<String> {
    report.problems.iter().map(|problem| format!("problem: {}: {}", shown(&problem.file), shown(&problem.message))).collect()
}

fn proven(report: &Report) -> Vec<String> {
    let mut lines = Vec::new();
    let fingerprint = report.genesis_fingerprint.as_deref().map(shown).unwrap_or_default();
    lines.push(match (report.enrolled, report.on_paper) {
        (true, true) => "the signers' keys lead back to the workspace on your paper".to_owned(),
        (true, false) => format!("the signers' keys lead back to this workspace; compare with paper, or give --genesis: {fingerprint}"),
        (false, _) => {
            format!("not proven: nothing good leads from the workspace's first batch to the signers' keys; it is said to be: {fingerprint}")
        }
    });
    let evidence = report.evidence;
    if evidence.named > 0 {
        lines.push(format!("{} of {} files of evidence are in the pack", evidence.packed, evidence.named));
    }
    if report.signed.iter().any(|signed| signed.signs_for.is_some()) {
        lines.push(
            "not proven: whether a delegation was ended before it was used; the workspace refuses what is signed after that".to_owned(),
        );
    }
    if report.signed.iter().any(|signed| signed.received.is_some()) && !report.list_signed {
        lines.push("not proven: whose the server's key is; an owner can sign the list of keys when exporting".to_owned());
    }
    lines
}

//! What a person read on paper against what the pack proves: the one comparison that a forger cannot prepare.

use super::Report;

/// Groups of hex digits of a whole fingerprint.
const DIGITS: usize = 40;

/// Compares the fingerprint from paper with the pack's; blanks, dashes and large letters do not count.
pub(super) fn check(paper: &str, report: &mut Report) {
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_ascii_lowercase();
    let paper = bare(paper);
    if paper.len() != DIGITS || !paper.bytes().all(|b| b.is_ascii_hexdigit()) {
        return report.problem(
            "",
            "paper_form",
            "the fingerprint on paper is ten groups of four digits and letters a to f; give all of them",
        );
    }
    match &report.genesis_fingerprint {
        Some(shown) if bare(shown) != paper => {
            let message = format!("this pack is of another workspace than the paper names: it leads to {shown}. Do not rely on it");
            report.problem("", "other_fingerprint", message);
        }
        Some(_) if report.enrolled => report.on_paper = true,
        _ => report.problem(
            "",
            "not_proven",
            "nothing in this pack leads from that fingerprint to its keys: anybody could have made them. Ask for a new export",
        ),
    }
}

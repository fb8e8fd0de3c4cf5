//! A report in words: what is proven and what is not, one line each. The same in every program that verifies packs.

use std::fmt::Write as _;

use domain::args;
use domain::sentence::{Args, Language, known, say};

use super::{Certified, Problem, Report, Signed};

/// A text with control characters and marks of direction written out: what stands in a pack is hostile.
pub fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if plays_tricks(letter) {
            let _ = write!(out, "\\u{{{:x}}}", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    out
}

fn plays_tricks(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The language of this code; English where there is none such.
pub fn language(code: &str) -> Language {
    if code.get(..2) == Some("vi") { Language::Vietnamese } else { Language::English }
}

/// Everything that the check found, in a language.
pub fn lines(report: &Report, language: Language) -> Vec<String> {
    let words = Words { report, language };
    [words.statements(), words.certificates(), words.problems(), words.proven()].concat()
}

/// The sentence for a pack that does not hold: it names the files, for whoever sees standard error only.
pub fn wrong(report: &Report, language: Language) -> Option<String> {
    const MOST: usize = 5;
    let mut files: Vec<String> = report.problems.iter().map(|problem| shown(&problem.file)).filter(|file| !file.is_empty()).collect();
    files.dedup();
    let others = files.len().saturating_sub(MOST);
    files.truncate(MOST);
    let how = match (files.is_empty(), others) {
        (true, _) => "whole",
        (false, 0) => "files",
        (false, _) => "more",
    };
    (!report.ok).then(|| say(language, "verify-wrong", &args!(how: how, files: files.join(", "), more: others)))
}

struct Words<'a> {
    report: &'a Report,
    language: Language,
}

impl Words<'_> {
    fn say(&self, id: &str, args: &Args) -> String {
        say(self.language, id, args)
    }

    /// A line that belongs to the one above.
    fn below(&self, id: &str, args: &Args) -> String {
        format!("      {}", self.say(id, args))
    }

    fn statements(&self) -> Vec<String> {
        let counts = args!(statements: self.report.statements, problems: self.report.problems.len());
        let each = self.report.signed.iter().flat_map(|signed| self.statement(signed));
        std::iter::once(self.say("verify-counts", &counts)).chain(each).collect()
    }

    fn statement(&self, signed: &Signed) -> Vec<String> {
        let of = |digest: &String| self.report.signed.iter().find(|other| other.digest == *digest);
        let good = args!(
            file: shown(&signed.file),
            title: shown(&signed.title),
            decision: shown(&signed.decision),
            name: shown(&signed.name),
            at: shown(&signed.at),
        );
        let mut lines = vec![self.say("verify-good", &good)];
        if signed.clock_back {
            lines.push(self.below("verify-clock-back", &args!()));
        }
        if let Some(signs_for) = &signed.signs_for {
            let lets = of(&signs_for.delegation);
            let how = if lets.is_some() { "known" } else { "missing" };
            let (by, at) = lets.map(|lets| (shown(&lets.name), shown(&lets.at))).unwrap_or_default();
            lines.push(self.below("verify-for", &args!(name: shown(&signs_for.name), how: how, by: by, at: at)));
        }
        if let Some(ended) = &signed.ended_before {
            lines.push(self.below("verify-let-ended", &args!(at: shown(ended))));
        }
        if let Some(lets) = &signed.lets {
            let (to, from) = (shown(&lets.to.name), shown(&lets.from.name));
            let span = (shown(&lets.starts), shown(&lets.ends));
            lines.push(self.below("verify-lets", &args!(to: to, from: from, starts: span.0, ends: span.1, reason: shown(&lets.reason))));
        }
        if let Some(earlier) = signed.corrects.as_ref().and_then(of) {
            let how = if signed.withdraws { "withdraws" } else { "replaces" };
            lines.push(self.below("verify-corrects", &args!(how: how, name: shown(&earlier.name), at: shown(&earlier.at))));
        }
        if signed.withdraws {
            lines.push(self.below("verify-because", &args!(reason: shown(signed.reason.as_deref().unwrap_or_default()))));
        }
        for (file, how) in [(&signed.replaced_by, "replaced"), (&signed.withdrawn_by, "withdrawn")] {
            if let Some(file) = file {
                lines.push(self.below("verify-stands-not", &args!(how: how, file: shown(file))));
            }
        }
        lines
    }

    /// What each certificate in the pack says, and that it is as it was signed.
    fn certificates(&self) -> Vec<String> {
        let mut lines: Vec<String> = self.report.certificates.iter().flat_map(|one| self.certificate(one)).collect();
        if !lines.is_empty() {
            lines.insert(0, self.say("verify-certificates", &args!(count: self.report.certificates.len())));
            lines.push(self.say("verify-certificates-register", &args!()));
        }
        lines
    }

    fn certificate(&self, one: &Certified) -> Vec<String> {
        let facts = &one.certificate;
        let says = [&facts.name, &facts.course, &facts.hours, &facts.date, &facts.result, &facts.place].map(|fact| shown(fact));
        let says: Vec<String> = says.into_iter().filter(|fact| !fact.is_empty()).collect();
        let good = args!(file: shown(&one.file), says: says.join("; "), issuer: shown(&facts.issuer), issued: shown(&facts.issued));
        let replaced = one.replaced_by.as_ref().map(|by| self.below("verify-certificate-replaced", &args!(by: shown(by))));
        std::iter::once(self.say("verify-certificate", &good)).chain(replaced).collect()
    }

    fn problems(&self) -> Vec<String> {
        let line = |problem: &Problem| {
            let code = format!("verify-problem-{}", problem.code);
            let message = match self.language {
                Language::Vietnamese if known(&code) => self.say(&code, &args!()),
                _ => shown(&problem.message),
            };
            self.say("verify-problem", &args!(file: shown(&problem.file), message: message))
        };
        self.report.problems.iter().map(line).collect()
    }

    fn proven(&self) -> Vec<String> {
        let report = self.report;
        let fingerprint = report.genesis_fingerprint.as_deref().map(shown).unwrap_or_default();
        let how = match (report.enrolled, report.on_paper) {
            (true, true) => "paper",
            (true, false) => "enrolled",
            (false, _) => "not",
        };
        let mut lines = vec![self.say("verify-keys", &args!(how: how, fingerprint: fingerprint))];
        if let Some(since) = &report.since {
            lines.push(self.say("verify-since", &args!(kept: since.kept, added: since.added)));
        }
        let evidence = report.evidence;
        if evidence.named > 0 {
            lines.push(self.say("verify-evidence", &args!(packed: evidence.packed, named: evidence.named)));
        }
        if report.signed.iter().any(|signed| signed.signs_for.is_some()) {
            lines.push(self.say("verify-delegation-ended", &args!()));
        }
        if report.signed.iter().any(|signed| signed.received.is_some()) && !report.list_signed {
            lines.push(self.say("verify-server-key", &args!()));
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tricks_are_written_out() {
        assert_eq!(shown("a\u{1b}[31m\u{202e}b\nc"), "a\\u{1b}[31m\\u{202e}b\\u{a}c");
        assert_eq!(shown("Lê Thị Thu Hà"), "Lê Thị Thu Hà");
    }

    #[test]
    fn what_is_wrong_is_said_in_both_languages() {
        let problem =
            Problem { file: "a\u{202e}.json".to_owned(), code: "changed", message: "this file is not the one that was packed".to_owned() };
        let report = Report { problems: vec![problem], ..Report::default() };
        let english = lines(&report, Language::English);
        assert!(english.contains(&"problem: a\\u{202e}.json: this file is not the one that was packed".to_owned()), "{english:?}");
        assert!(wrong(&report, Language::English).unwrap().contains("what is wrong is in a\\u{202e}.json"));
        let vietnamese = lines(&report, Language::Vietnamese).join("\n");
        assert!(vietnamese.contains("vấn đề: a\\u{202e}.json: tệp này không phải tệp đã đóng gói"), "{vietnamese}");
        assert_eq!(wrong(&Report { ok: true, ..Report::default() }, Language::English), None);
    }
}

//! Whether the figures of a template can be read: claims and targets name what is there, and hold numbers that fit.
//! Whether they agree with each other is the plan check's (`domain::plan`), for rollouts as for templates.

use super::check::{minutes, source, text, unique, unknown};
use super::error::Findings;
use super::model::Template;
use super::plan::Target;

const FILE: &str = "claims.toml";
const OF: &str = "checklist.CODE, section.LIST.CODE, item.CODE, audience.CODE, gate.CODE or area.CODE";
/// Greatest figure of a target.
const GREATEST: f64 = 1e9;

pub(super) fn check(template: &Template, findings: &mut Findings<'_>) {
    unique(findings, "claim", template.claims.iter().map(|claim| (FILE, claim.code.as_str())));
    for claim in &template.claims {
        text(findings, FILE, "claim", &claim.code, "title", &claim.title, 300);
        source(findings, FILE, "claim", &claim.code, &claim.source);
        if claim.low.or(claim.high).is_none() || claim.low.zip(claim.high).is_some_and(|(low, high)| low > high) {
            findings.entry(FILE, "claim", &claim.code, "has a low, a high, or both, and low is at most high");
        }
        of(template, FILE, "claim", &claim.code, &claim.of, findings);
    }
    for target in &template.facts.targets {
        one_target(template, target, findings);
    }
}

fn one_target(template: &Template, target: &Target, findings: &mut Findings<'_>) {
    const FACTS: &str = "facts.toml";
    let code = target.code.as_str();
    text(findings, FACTS, "target", code, "title", &target.title, 300);
    of(template, FACTS, "target", code, &target.of, findings);
    for (field, value) in [("from", target.from), ("to", target.to)] {
        if let Some(value) = value {
            minutes(findings, FACTS, "target", code, field, value);
        }
    }
    if target.bound.is_some() != target.value.is_some() || target.value.is_some_and(|value| !value.is_finite() || value.abs() > GREATEST) {
        findings.entry(FACTS, "target", code, "bound and value belong together, and value is a number up to a thousand million");
    }
    if let Some(eased) = target.eases.as_deref().filter(|eased| !template.facts.targets.iter().any(|other| other.code == **eased)) {
        findings.entry(FACTS, "target", code, unknown("eases", eased, "the code of a target"));
    }
    if let Some(base) = target.base.as_deref().filter(|base| *base != "roster" && !template.claims.iter().any(|claim| claim.code == **base))
    {
        findings.entry(FACTS, "target", code, unknown("base", base, "roster, or the code of a claim"));
    }
}

fn of(template: &Template, file: &str, what: &str, code: &str, of: &[String], findings: &mut Findings<'_>) {
    for named in of.iter().filter(|named| !is_there(template, named)) {
        findings.entry(file, what, code, unknown("of", named, OF));
    }
}

fn is_there(template: &Template, named: &str) -> bool {
    let Some((word, rest)) = named.split_once('.') else { return false };
    match word {
        "checklist" => template.checklists.iter().any(|list| list.code == rest),
        "section" => rest.split_once('.').is_some_and(|(list, section)| {
            template.checklists.iter().filter(|of| of.code == list).any(|of| of.sections.iter().any(|one| one.code == section))
        }),
        "item" => template.item(rest).is_some(),
        "audience" => template.audiences.iter().any(|audience| audience.code == rest),
        "gate" => template.gates.iter().any(|gate| gate.code == rest),
        "area" => template.areas.iter().any(|area| area.code == rest),
        _ => false,
    }
}

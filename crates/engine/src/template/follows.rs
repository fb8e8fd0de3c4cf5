//! Whether the words of `follows` and of a criterion's metric lead to something in a template; `domain::plan::follows`
//! reads them.

use std::collections::BTreeSet;

use domain::plan::follows::{EVERYBODY, Follows};
use domain::report::ReportSort;

use super::model::Template;

/// The codes of a template, gathered once.
pub(super) struct Codes<'a> {
    pub(super) items: BTreeSet<&'a str>,
    checklists: BTreeSet<&'a str>,
    pub(super) sessions: BTreeSet<&'a str>,
    audiences: BTreeSet<&'a str>,
    targets: BTreeSet<&'a str>,
    gates: BTreeSet<&'a str>,
    areas: BTreeSet<&'a str>,
}

impl<'a> Codes<'a> {
    pub(super) fn of(template: &'a Template) -> Self {
        Self {
            items: template.items().map(|(_, item)| item.code.as_str()).collect(),
            checklists: template.checklists.iter().map(|list| list.code.as_str()).collect(),
            sessions: template.sessions.iter().map(|session| session.code.as_str()).collect(),
            audiences: template.audiences.iter().map(|audience| audience.code.as_str()).collect(),
            targets: template.facts.targets.iter().map(|target| target.code.as_str()).collect(),
            gates: template.gates.iter().map(|gate| gate.code.as_str()).collect(),
            areas: template.areas.iter().map(|area| area.code.as_str()).collect(),
        }
    }

    /// Whether the words lead to something in this template.
    pub(super) fn knows(&self, template: &Template, follows: &str) -> bool {
        match Follows::read(follows) {
            Some(Follows::Items(codes)) => codes.iter().all(|code| {
                self.items.contains(code)
                    || template.items().any(|(_, item)| item.code.rsplit_once('.').is_some_and(|(base, _)| base == *code))
            }),
            Some(Follows::Checklist(code)) => self.checklists.contains(code),
            Some(Follows::Session(code)) => self.sessions.contains(code),
            Some(Follows::Training(code, _)) => code == EVERYBODY || self.audiences.contains(code),
            Some(Follows::Metric(code)) => self.targets.contains(code),
            Some(Follows::Decided(code) | Follows::Passed(code)) => self.gates.contains(code),
            Some(Follows::Area(code)) => self.areas.contains(code),
            Some(Follows::Handoff) => true,
            Some(Follows::Report(sort)) => ReportSort::of(sort).is_some(),
            None => false,
        }
    }
}

//! The words of `follows` and of a criterion's metric: which fact something repeats.
//!
//! `items.CODE` (several joined by `+`; a repeated item may be named without its number),
//! `checklist.CODE.done`, `session.CODE`, `training.AUDIENCE.complete`, `metric.TARGET`, `handoff.signed`.

use std::collections::BTreeSet;

use super::model::Template;

/// The codes of a template, gathered once.
pub(super) struct Codes<'a> {
    pub(super) items: BTreeSet<&'a str>,
    checklists: BTreeSet<&'a str>,
    pub(super) sessions: BTreeSet<&'a str>,
    audiences: BTreeSet<&'a str>,
    targets: BTreeSet<&'a str>,
}

impl<'a> Codes<'a> {
    pub(super) fn of(template: &'a Template) -> Self {
        Self {
            items: template.items().map(|(_, item)| item.code.as_str()).collect(),
            checklists: template.checklists.iter().map(|list| list.code.as_str()).collect(),
            sessions: template.sessions.iter().map(|session| session.code.as_str()).collect(),
            audiences: template.audiences.iter().map(|audience| audience.code.as_str()).collect(),
            targets: template.facts.targets.iter().map(|target| target.code.as_str()).collect(),
        }
    }

    /// Whether the words lead to something in this template.
    pub(super) fn knows(&self, template: &Template, follows: &str) -> bool {
        let Some((word, rest)) = follows.split_once('.') else { return false };
        match word {
            "items" => {
                rest.split('+').all(|code| self.items.contains(code) || template.items().any(|(_, item)| item.written_code() == code))
            }
            "checklist" => rest.strip_suffix(".done").is_some_and(|code| self.checklists.contains(code)),
            "session" => self.sessions.contains(rest),
            "training" => rest.strip_suffix(".complete").is_some_and(|code| self.audiences.contains(code)),
            "metric" => self.targets.contains(rest),
            "handoff" => rest == "signed",
            _ => false,
        }
    }
}

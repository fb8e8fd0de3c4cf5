//! The checklists of a rollout as a template has them.

use std::collections::{BTreeSet, HashMap};

use domain::checklist::together::WordRule;
use domain::checklist::{Checklist, EvidenceRule, Item, ItemKind};
use domain::rollout::Criticality;
use domain::{Id, Ref};
use store::Row;

use super::super::model::{self, Template};
use super::names::{Names, minutes_of};
use crate::who::text;
use crate::{Engine, Result};

impl Engine {
    pub(super) fn lists_of(&self, rollout: Id, names: &mut Names, out: &mut Template) -> Result<()> {
        let mut lists = self.store.of::<Checklist>("rollout", rollout)?;
        lists.sort_by_key(|row| (row.value.position, row.id));
        for (place, list) in (1..).zip(&lists) {
            let own = text(list.value.code.clone());
            let code = names.take(
                "checklist",
                list.id,
                if own.is_empty() { list.value.stage.as_ref().map_or("", |stage| &stage.0) } else { &own },
            );
            let (sections, items) = self.list_parts(list)?;
            let mut taken = BTreeSet::new();
            let mut of: HashMap<Id, String> = HashMap::new();
            let mut made = Vec::new();
            // A section without items has no place in a template.
            for section in sections.iter().filter(|section| items.iter().any(|item| within(item) == Some(section.id))) {
                let own = names.take_in(&code, section.id, &text(section.value.code.clone()), &mut taken);
                of.insert(section.id, own.clone());
                made.push(part(own, text(section.value.title.clone())));
            }
            let mut entries = Vec::new();
            for item in items {
                let section = match within(&item).and_then(|section| of.get(&section)).cloned() {
                    Some(section) => section,
                    None => loose(&mut made, &mut taken),
                };
                entries.push(entry(item, section, names));
            }
            out.checklists.push(model::Checklist {
                code,
                title: text(list.value.title.clone()),
                stage: text(list.value.stage.clone()),
                position: list.value.position.unwrap_or(place),
                number: list.value.number.clone().map(|number| number.0).filter(|number| !number.is_empty()),
                sections: made,
                items: entries,
                file: String::new(),
            });
        }
        Ok(())
    }
}

fn within(item: &Row<Item>) -> Option<Id> {
    item.value.section.map(|section: Ref<_>| section.0)
}

fn part(code: String, title: String) -> model::Section {
    model::Section { code, title, planned: None, effort: None, target: None, source: Vec::new() }
}

/// The section for items whose own was put away.
fn loose(made: &mut Vec<model::Section>, taken: &mut BTreeSet<String>) -> String {
    if taken.insert("rest".to_owned()) {
        made.push(part("rest".to_owned(), "–".to_owned()));
    }
    "rest".to_owned()
}

fn entry(row: Row<Item>, section: String, names: &mut Names) -> model::Item {
    let Item {
        code,
        title,
        kind,
        criticality,
        role,
        planned,
        effort,
        predecessors,
        evidence_rule,
        follows,
        source,
        needs,
        comment,
        begin_rule,
        end_rule,
        ..
    } = row.value;
    model::Item {
        code: names.take("item", row.id, &text(code)),
        section,
        title: text(title),
        kind: kind.unwrap_or(ItemKind::Work),
        criticality: criticality.unwrap_or(Criticality::Should),
        role: text(role),
        start: planned.and_then(|planned| minutes_of(planned, names.t0)),
        duration: planned.and_then(|planned| planned.duration),
        effort,
        predecessors: predecessors.unwrap_or_default(),
        evidence: evidence_rule.unwrap_or(EvidenceRule::None),
        follows: follows.map(|follows| follows.0).filter(|follows| !follows.is_empty()),
        begins: begin_rule.map(WordRule::written),
        ends: end_rule.map(WordRule::written),
        needs: names.sessions(needs.as_deref()),
        repeat: None,
        note: comment.map(|note| note.0).filter(|note| !note.trim().is_empty()),
        source: source.unwrap_or_default(),
    }
}

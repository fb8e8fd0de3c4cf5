//! What a template states in figures as records: claims, the stated work of sections, and metrics.

use domain::plan::{self, ClaimMeasure, Range, Target, Window};
use domain::{Id, Ref};

use super::draft::{Draft, Known, ids, words};
use super::model::Template;
use super::plan as entries;

pub(super) fn draft(template: &Template, rollout: Id, next_id: &mut dyn FnMut() -> Id, known: &mut Known, out: &mut Vec<Draft>) {
    for entry in &template.claims {
        out.push(Draft::of(next_id(), &claim(entry, rollout, known)));
    }
    for list in &template.checklists {
        for section in &list.sections {
            let Some(effort) = section.effort else { continue };
            let of = format!("section.{}.{}", list.code, section.code);
            let claim = plan::Claim {
                rollout: Some(Ref::to(rollout)),
                code: words(&format!("{}.{}", list.code, section.code)),
                title: words(&section.title),
                measure: Some(ClaimMeasure::Effort),
                of: ids(known, std::iter::once(of)),
                range: Some(Range { low: Some(effort), high: Some(effort) }),
                place: words(&list.title),
            };
            out.push(Draft::of(next_id(), &claim));
        }
    }
    for target in &template.facts.targets {
        let id = next_id();
        known.insert(format!("metric.{}", target.code), id);
        out.push(Draft::of(id, &metric(target, rollout, known)));
    }
}

fn claim(entry: &entries::Claim, rollout: Id, known: &Known) -> plan::Claim {
    plan::Claim {
        rollout: Some(Ref::to(rollout)),
        code: words(&entry.code),
        title: words(&entry.title),
        measure: Some(entry.measure),
        of: ids(known, entry.of.iter().cloned()),
        range: Some(Range { low: entry.low, high: entry.high }),
        place: entry.place.as_deref().and_then(words),
    }
}

fn metric(entry: &entries::Target, rollout: Id, known: &Known) -> plan::Metric {
    let window = Window { from: entry.from, to: entry.to, words: Some(entry.window.clone()).filter(|words| !words.is_empty()) };
    plan::Metric {
        rollout: Some(Ref::to(rollout)),
        code: words(&entry.code),
        title: words(&entry.title),
        measure: words(&entry.measure),
        statistic: entry.statistic,
        scope: Some(entry.scope.clone()).filter(|scope| !scope.is_empty()),
        target: target(entry),
        window: Some(window).filter(|window| !window.is_blank()),
        of: ids(known, entry.of.iter().cloned()),
        base: entry.base.as_deref().and_then(words),
        eases: entry.eases.as_deref().and_then(words),
        place: entry.place.as_deref().and_then(words),
    }
}

/// The figure of a target, in thousandths; none where it is told in words only.
fn target(entry: &entries::Target) -> Option<Target> {
    let (bound, value) = (entry.bound?, entry.value?);
    let thousandths = format!("{:.0}", value * 1000.0).parse().ok()?;
    Some(Target { bound, thousandths, unit: entry.unit.clone() })
}

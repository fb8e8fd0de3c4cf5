//! The facts of a template as the `facts` cell of a rollout: groups of label and words, in order.

use domain::rollout::Facts;
use serde_json::{Value, json};

use super::model::Template;

impl Template {
    /// The `facts` cell. Each entry is `{group, label, text, source}`; some carry `code` and `contradiction`,
    /// and a figure its `stated` and `computed` values side by side. Groups: frame, figure, system, target, risk, section.
    pub fn facts(&self) -> Facts {
        let facts = &self.facts;
        let frame = facts.frame.iter().map(|fact| said("frame", &fact.title, &fact.value, &fact.source));
        let systems = facts.systems.iter().map(|fact| said("system", &fact.title, &fact.value, &fact.source));
        let figures = facts.figures.iter().map(|figure| {
            let computed: Vec<Value> = figure.computed.iter().map(|one| json!({"by": one.by, "value": one.value})).collect();
            let sums: Vec<String> = figure.computed.iter().map(|one| format!("{} ({})", one.value, one.by)).collect();
            let mut fact =
                said("figure", &figure.title, &format!("stated {}; computed {}", figure.stated, sums.join(", ")), &figure.source);
            fact["code"] = json!(figure.code);
            fact["stated"] = json!(figure.stated);
            fact["computed"] = json!(computed);
            fact["contradiction"] = json!(figure.contradiction);
            fact
        });
        let targets = facts.targets.iter().map(|target| {
            let window = if target.window.is_empty() { String::new() } else { format!(" ({})", target.window) };
            let mut fact = said("target", &target.title, &format!("{}{window}", target.target), &target.source);
            fact["code"] = json!(target.code);
            fact["contradiction"] = json!(target.contradiction);
            fact["target"] = json!(target.target);
            fact
        });
        let risks = facts.risks.iter().map(|risk| {
            let words = format!(
                "probability {}, impact {}; against it: {}; way out: {}",
                risk.probability,
                risk.impact,
                risk.mitigation.join(", "),
                risk.fallback
            );
            let mut fact = said("risk", &risk.title, &words, &risk.source);
            fact["code"] = json!(risk.code);
            fact["risk"] = json!([risk.probability, risk.impact, risk.fallback, risk.mitigation]);
            fact
        });
        Facts(frame.chain(figures).chain(systems).chain(targets).chain(risks).chain(self.section_facts()).collect())
    }

    /// Planned time, effort and target of sections as a whole, kept apart (C-04).
    fn section_facts(&self) -> impl Iterator<Item = Value> {
        let sections = self.checklists.iter().flat_map(|list| list.sections.iter().map(move |section| (list, section)));
        sections.filter_map(|(list, section)| {
            let figures = [("planned", section.planned), ("effort", section.effort), ("target under", section.target)];
            let words: Vec<String> =
                figures.iter().filter_map(|(name, value)| value.map(|minutes| format!("{name} {minutes} min"))).collect();
            (!words.is_empty()).then(|| {
                let mut fact = said("section", &section.title, &words.join(", "), &section.source);
                fact["code"] = json!(format!("{}.{}", list.code, section.code));
                fact["minutes"] = json!([section.planned, section.effort, section.target]);
                fact
            })
        })
    }
}

fn said(group: &str, label: &str, text: &str, source: &[String]) -> Value {
    json!({"group": group, "label": label, "text": text, "source": source})
}

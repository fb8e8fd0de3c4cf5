//! Values of a plan in words, for people: times from T-0 and by the clock, hours, targets, and titles instead of ids.

use std::collections::HashMap;

use domain::baseline::{Difference, Fact};
use domain::checklist::Planned;
use domain::checklist::together::WordRule;
use domain::plan::words::{hours, range, target, when};
use domain::plan::{Range, Target, Window};
use domain::sentence::{Args, Language, known, say};
use domain::training::Expected;
use domain::{CellValue, Id, dates};
use serde_json::Value;

use crate::rollout::lines::Plan;
use crate::times;

/// What things are called in both plans, and how values are said.
pub(super) struct Names {
    titles: HashMap<Id, String>,
    /// Claims that count hours.
    in_hours: HashMap<Id, bool>,
    plan: Plan,
    language: Language,
}

impl Names {
    /// The newer title of each; `then` has what is gone.
    pub(super) fn of(then: &[Fact], now: &[Fact], plan: Plan, language: Language) -> Self {
        let (mut titles, mut in_hours) = (HashMap::new(), HashMap::new());
        for fact in then.iter().chain(now) {
            let text = |cell: &str| fact.cells.get(cell).and_then(Value::as_str).unwrap_or_default();
            let title = match fact.kind.as_str() {
                "rollout" => text("name").to_owned(),
                "holiday" => format!("{} {}", dates::day(text("day"), language), text("title")),
                "way_back" => say(language, "cell-ends", &Args::new()),
                _ => format!("{} {}", text("code"), text("title")),
            };
            titles.insert(fact.id, title.trim().to_owned());
            in_hours.insert(fact.id, matches!(text("measure"), "day" | "effort" | "module" | "training"));
        }
        Self { titles, in_hours, plan, language }
    }

    pub(super) fn title(&self, id: Id) -> String {
        self.titles.get(&id).cloned().unwrap_or_default()
    }

    /// A value of the cell that differs.
    pub(super) fn value(&self, one: &Difference, value: Option<&Value>) -> String {
        let (Some(value), Some(cell)) = (value, one.cell) else { return String::new() };
        let said = match cell {
            "planned" | "ends" => Planned::read(value).map(|planned| self.planned(planned)),
            "t0" => value.as_i64().map(|at| self.minute(at)),
            "measurable_from" => value.as_i64().map(when),
            "effort" | "stated_minutes" => value.as_i64().map(in_hours),
            "minutes" => value.as_i64().map(|minutes| format!("{minutes} min")),
            "target" => Target::read(value).map(|wanted| target(&wanted)),
            "begin_rule" | "end_rule" => WordRule::read(value).map(|rule| self.plain(&Value::String(rule.written()))),
            "window" => Window::read(value).map(window),
            "range" => Range::read(value).map(|stated| match self.in_hours.get(&one.id) {
                Some(true) => format!("{} h", range(stated, hours)),
                _ => range(stated, |n| n.to_string()),
            }),
            "expected" => Expected::read(value).map(|of| range(Range { low: Some(of.low), high: Some(of.high) }, |n| n.to_string())),
            "segments" => crate::Engine::segments_said(value, self.language),
            _ => None,
        };
        said.unwrap_or_else(|| self.plain(value))
    }

    fn planned(&self, planned: Planned) -> String {
        let start = match (planned.start, planned.at) {
            (_, Some(at)) => self.minute(at),
            (Some(start), None) => when(start),
            (None, None) => String::new(),
        };
        let length = planned.duration.filter(|minutes| *minutes > 0).map(|minutes| format!("{minutes} min"));
        [Some(start).filter(|start| !start.is_empty()), length].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn minute(&self, at: i64) -> String {
        dates::minute(&times::local(at, self.plan.zone), self.language)
    }

    /// Titles for ids, words of `locales/` for words of the wire, everything else as it is.
    fn plain(&self, value: &Value) -> String {
        match value {
            Value::Array(all) => all.iter().map(|one| self.plain(one)).collect::<Vec<_>>().join(", "),
            Value::Bool(true) => say(self.language, "value-yes", &Args::new()),
            Value::Bool(false) => say(self.language, "value-no", &Args::new()),
            Value::String(text) => {
                let title = Id::try_parse(text).ok().and_then(|id| self.titles.get(&id)).cloned();
                let message = format!("value-{text}");
                title.unwrap_or_else(|| if known(&message) { say(self.language, &message, &Args::new()) } else { text.clone() })
            }
            other => other.to_string(),
        }
    }
}

fn in_hours(minutes: i64) -> String {
    format!("{} h", hours(minutes))
}

fn window(window: Window) -> String {
    let stretch = match (window.from, window.to) {
        (None, None) => None,
        (from, to) => Some(format!("{} – {}", from.map(when).unwrap_or_default(), to.map(when).unwrap_or_default())),
    };
    let words = window.words.filter(|words| !words.trim().is_empty());
    match (words, stretch) {
        (Some(words), Some(stretch)) => format!("{words} ({stretch})"),
        (words, stretch) => words.or(stretch).unwrap_or_default(),
    }
}

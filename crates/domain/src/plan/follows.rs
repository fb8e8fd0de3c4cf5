//! The words of an item's `follows` and of a criterion's `metric`: which fact something repeats. One reading for
//! templates, gates and the plan check.
//!
//! `items.CODE` (several joined by `+`; a repeated item may be named without its number), `checklist.CODE.done`,
//! `session.CODE`, `training.AUDIENCE.complete`, `metric.TARGET`, `handoff.signed`.

use crate::checklist::{Checklist, Item};

/// A fact that something repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Follows<'a> {
    Items(Vec<&'a str>),
    /// All of a checklist, see [`is_list`].
    Checklist(&'a str),
    Session(&'a str),
    /// Everybody of an audience.
    Training(&'a str),
    Metric(&'a str),
    Handoff,
}

impl<'a> Follows<'a> {
    /// Reads the words; nothing where they are none of these.
    pub fn read(text: &'a str) -> Option<Self> {
        let (word, rest) = text.split_once('.')?;
        match word {
            "items" => Some(Self::Items(rest.split('+').collect())),
            "checklist" => rest.strip_suffix(".done").map(Self::Checklist),
            "session" => Some(Self::Session(rest)),
            "training" => rest.strip_suffix(".complete").map(Self::Training),
            "metric" => Some(Self::Metric(rest)),
            "handoff" if rest == "signed" => Some(Self::Handoff),
            _ => None,
        }
    }
}

/// Whether a checklist is the one of this code. One that was made before lists had codes goes by its stage.
pub fn is_list(list: &Checklist, code: &str) -> bool {
    match (&list.code, &list.stage) {
        (Some(own), _) => own.0 == code,
        (None, Some(stage)) => stage.0 == code,
        (None, None) => false,
    }
}

/// Whether an item has this code, by itself or as one of a repeated one.
pub fn is_item(item: &Item, code: &str) -> bool {
    let own = item.code.as_ref().map_or("", |code| code.0.as_str());
    own == code || own.rsplit_once('.').is_some_and(|(base, _)| base == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_once_and_nothing_else_is() {
        assert_eq!(Follows::read("items.P-01+P-02"), Some(Follows::Items(vec!["P-01", "P-02"])));
        assert_eq!(Follows::read("checklist.week-1.done"), Some(Follows::Checklist("week-1")));
        assert_eq!(Follows::read("training.students.complete"), Some(Follows::Training("students")));
        assert_eq!(Follows::read("metric.adoption.week"), Some(Follows::Metric("adoption.week")));
        assert_eq!(Follows::read("handoff.signed"), Some(Follows::Handoff));
        for none in ["", "items", "checklist.week-1", "training.students", "handoff.done", "weather.fine"] {
            assert_eq!(Follows::read(none), None, "{none}");
        }
    }

    #[test]
    fn a_list_goes_by_its_code_and_by_its_stage_only_without_one() {
        let list = |code: Option<&str>| Checklist { code: code.map(Into::into), stage: Some("hypercare".into()), ..Checklist::default() };
        assert!(is_list(&list(Some("monitoring")), "monitoring") && !is_list(&list(Some("monitoring")), "hypercare"));
        assert!(is_list(&list(None), "hypercare"));
    }
}

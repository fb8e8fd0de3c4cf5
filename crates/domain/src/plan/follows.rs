//! The words of an item's `follows` and of a criterion's `metric`: which fact something follows. One reading for
//! templates, checklists, gates and the plan check.
//!
//! `items.CODE` (several joined by `+`; a repeated item may be named without its number), `checklist.CODE.done`,
//! `session.CODE`, `training.AUDIENCE.complete` or `training.AUDIENCE.N` (N per cent of the
//! roster; `all` is every audience), `metric.TARGET`,
//! `gate.CODE.decided` or `gate.CODE.passed` (go or conditional go), `handoff.signed` or `handoff.AREA.signed`,
//! `report.SORT.issued`.

use crate::checklist::{Checklist, Item, ItemStatus};

/// Stands for every audience in [`Follows::Training`].
pub const EVERYBODY: &str = "all";

/// A fact that something follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Follows<'a> {
    Items(Vec<&'a str>),
    /// All of a checklist, see [`is_list`].
    Checklist(&'a str),
    Session(&'a str),
    /// So many per cent of an audience's roster, 1 to 100.
    Training(&'a str, u32),
    Metric(&'a str),
    /// A decision of the gate stands, whichever it is.
    Decided(&'a str),
    /// A go or a conditional go of the gate stands.
    Passed(&'a str),
    /// Every area.
    Handoff,
    Area(&'a str),
    /// Somebody issued a report of this sort, see [`crate::report::ReportSort`].
    Report(&'a str),
}

impl<'a> Follows<'a> {
    /// Reads the words; nothing where they are none of these.
    pub fn read(text: &'a str) -> Option<Self> {
        let (word, rest) = text.split_once('.')?;
        match word {
            "items" => Some(Self::Items(rest.split('+').collect())),
            "checklist" => rest.strip_suffix(".done").map(Self::Checklist),
            "session" => Some(Self::Session(rest)),
            "training" => training(rest),
            "metric" => Some(Self::Metric(rest)),
            "gate" => rest.strip_suffix(".decided").map(Self::Decided).or_else(|| rest.strip_suffix(".passed").map(Self::Passed)),
            "handoff" if rest == "signed" => Some(Self::Handoff),
            "handoff" => rest.strip_suffix(".signed").map(Self::Area),
            "report" => rest.strip_suffix(".issued").map(Self::Report),
            _ => None,
        }
    }
}

fn training(rest: &str) -> Option<Follows<'_>> {
    let (audience, share) = rest.rsplit_once('.')?;
    let share = if share == "complete" { Some(100) } else { share.parse().ok().filter(|share| (1..=100).contains(share)) };
    share.map(|share| Follows::Training(audience, share))
}

/// How far a fact is that something follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    pub done: u32,
    /// Of so many. Where all of them are set aside as not applicable nothing was shown, and it is not so.
    pub of: u32,
    pub failed: u32,
    /// Whether it is so.
    pub so: bool,
    /// When it became so, milliseconds since 1970; only where it is.
    pub since: Option<i64>,
    /// The figure that it rests on, in thousandths of the target's unit.
    pub figure: Option<i64>,
}

impl Fact {
    /// Of things that have to be done, all: each as it stands, and when it was done.
    pub fn all(each: impl IntoIterator<Item = (ItemStatus, Option<i64>)>) -> Self {
        let mut fact = Self::default();
        let mut since = None;
        for (status, at) in each {
            match status {
                ItemStatus::NotApplicable => continue,
                ItemStatus::Done => {
                    fact.done += 1;
                    since = since.max(at);
                }
                ItemStatus::Failed => fact.failed += 1,
                _ => {}
            }
            fact.of += 1;
        }
        fact.so = fact.of > 0 && fact.done == fact.of;
        Self { since: since.filter(|_| fact.so), ..fact }
    }

    /// One thing that is so since a time, or not yet.
    pub fn one(since: Option<i64>) -> Self {
        Self { done: u32::from(since.is_some()), of: 1, so: since.is_some(), since, ..Self::default() }
    }
}

/// The words that an item follows where nobody said how it stands: then the fact says it.
pub fn followed(item: &Item) -> Option<&str> {
    let said = item.state.as_ref().is_some_and(|state| state.state != ItemStatus::Todo);
    follows(item).filter(|_| !said)
}

/// The words of the fact that an item follows.
pub fn follows(item: &Item) -> Option<&str> {
    item.follows.as_ref().map(|words| words.0.as_str()).filter(|words| !words.is_empty())
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
        assert_eq!(Follows::read("training.students.complete"), Some(Follows::Training("students", 100)));
        assert_eq!(Follows::read("training.students.95"), Some(Follows::Training("students", 95)));
        assert_eq!(Follows::read("gate.launch.decided"), Some(Follows::Decided("launch")));
        assert_eq!(Follows::read("gate.launch.passed"), Some(Follows::Passed("launch")));
        assert_eq!(Follows::read("handoff.monitoring.signed"), Some(Follows::Area("monitoring")));
        assert_eq!(Follows::read("metric.adoption.week"), Some(Follows::Metric("adoption.week")));
        assert_eq!(Follows::read("handoff.signed"), Some(Follows::Handoff));
        assert_eq!(Follows::read("report.deployment.issued"), Some(Follows::Report("deployment")));
        for none in [
            "",
            "items",
            "checklist.week-1",
            "training.students",
            "training.students.0",
            "training.students.101",
            "gate.launch",
            "handoff.done",
            "report.deployment",
            "weather.fine",
        ] {
            assert_eq!(Follows::read(none), None, "{none}");
        }
    }

    #[test]
    fn a_list_goes_by_its_code_and_by_its_stage_only_without_one() {
        let list = |code: Option<&str>| Checklist { code: code.map(Into::into), stage: Some("hypercare".into()), ..Checklist::default() };
        assert!(is_list(&list(Some("monitoring")), "monitoring") && !is_list(&list(Some("monitoring")), "hypercare"));
        assert!(is_list(&list(None), "hypercare"));
    }

    #[test]
    fn a_fact_is_so_from_its_last_part_on_and_what_does_not_apply_shows_nothing() {
        use ItemStatus::{Done, Failed, NotApplicable, Todo};
        let all = |each: &[(ItemStatus, Option<i64>)]| Fact::all(each.iter().copied());
        let so = all(&[(Done, Some(5)), (NotApplicable, None), (Done, Some(3))]);
        assert_eq!((so.done, so.of, so.so, so.since), (2, 2, true, Some(5)));
        let open = all(&[(Done, Some(5)), (Todo, None), (Failed, Some(9))]);
        assert_eq!((open.done, open.of, open.failed, open.so, open.since), (1, 3, 1, false, None));
        assert!(!all(&[(NotApplicable, Some(1))]).so);
    }

    #[test]
    fn an_item_follows_until_somebody_says_otherwise_and_again_when_that_is_taken_back() {
        let item = |state: Option<ItemStatus>| Item {
            follows: Some("handoff.signed".into()),
            state: state.map(|state| crate::checklist::ItemState::said(state, None, 1)),
            ..Item::default()
        };
        assert_eq!(followed(&item(None)), Some("handoff.signed"));
        assert_eq!(followed(&item(Some(ItemStatus::Todo))), Some("handoff.signed"));
        assert_eq!(followed(&item(Some(ItemStatus::Done))), None);
        assert_eq!(followed(&Item::default()), None);
    }
}

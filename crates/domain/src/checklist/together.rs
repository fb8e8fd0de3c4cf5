//! Whose word begins an item and whose word ends it.
//!
//! Each of those who are named says it in an entry of their own, so that two who say it apart are two, and both stay.
//! Whether enough of them have is counted here and never written: whoever reads an item or a task reads the words with it.

use serde::{Deserialize, Serialize};

use super::{Item, ItemState, ItemStatus, proof};
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::plan::follows::follows;
use crate::rights::{LEADS, Writers};
use crate::rollout::Rollout;
use crate::runbook::{Outcome, Run, Step};
use crate::value::{Instant, choice, object};
use crate::workspace::{Member, roles_of};
use crate::{Id, KindOf, RecordKey, Ref, Text, args};

choice! {
    /// Whose word it takes.
    WordBy {
        /// Whoever says it, once.
        Anyone "anyone",
        /// Each of those who are named.
        Everyone "everyone",
        /// So many of those who are named.
        Least "least",
        /// Who began it.
        Starter "starter",
    }
}

/// Whose word begins or ends an item: one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordRule {
    pub by: WordBy,
    /// How many, 1 to 200, where so many are enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<i64>,
}
object!(WordRule);

impl WordRule {
    /// Reads `anyone`, `everyone`, `starter` or a number.
    pub fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Ok(least) = text.parse::<i64>() {
            return (1..=200).contains(&least).then_some(Self { by: WordBy::Least, least: Some(least) });
        }
        WordBy::of(text).filter(|by| *by != WordBy::Least).map(|by| Self { by, least: None })
    }

    /// The same as people and templates write it.
    pub fn written(self) -> String {
        match self.by {
            WordBy::Least => self.least.unwrap_or(1).to_string(),
            by => by.word().to_owned(),
        }
    }

    /// Whether it counts the words of those who are named.
    pub fn counts(self) -> bool {
        matches!(self.by, WordBy::Everyone | WordBy::Least)
    }
}

kind! {
    /// What one of those who are named said of an item: that they begin, that it is done. Nobody else's is overwritten by it.
    ItemWord "item_word", since 1, scope Rollout, id derived("item", "at", "who") {
        rollout: Ref<Rollout>, Fixed;
        item: Ref<Item>, Fixed;
        /// Where it was said: the id of a run, or the item's own for the checklist.
        at: Text<36>, Fixed;
        who: Ref<Member>, Fixed;
        begins: Instant, Quiet;
        done: Instant, Quiet;
    }
    write: Writers::Workers;
    check: word_check;
}

/// The id of what a member says of an item in a run, or in the checklist where `at` is the item itself.
pub fn word_id(item: Id, at: Id, who: Id) -> Id {
    let word = ItemWord { item: Some(Ref::to(item)), at: Some(at.to_string().into()), who: Some(Ref::to(who)), ..ItemWord::default() };
    let cells = word.write();
    ItemWord::KIND.derive(|cell| cells.get(cell)).expect("the key cells are there")
}

/// The members who are named for an item, each once.
pub fn named(item: &Item) -> Vec<Id> {
    let mut all = Vec::new();
    for id in item.named.iter().flatten().filter_map(|id| Id::try_parse(id).ok()) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

/// How many of those who are named have said something, and whether that is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub said: Vec<Id>,
    /// Who has not, in the order in which they are named.
    pub missing: Vec<Id>,
    pub needed: usize,
    /// Since when it is enough.
    pub since: Option<i64>,
}

/// Which of the two words is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Begin,
    End,
}

impl Side {
    /// The rule of an item for it, where it counts words.
    pub fn rule(self, item: &Item) -> Option<WordRule> {
        let rule = match self {
            Self::Begin => item.begin_rule,
            Self::End => item.end_rule,
        };
        rule.filter(|rule| rule.counts())
    }

    fn of(self, word: &ItemWord) -> Option<i64> {
        match self {
            // Whoever says that it is done has begun it.
            Self::Begin => word.begins.or(word.done).map(|at| at.0),
            Self::End => word.done.map(|at| at.0),
        }
    }
}

/// Counts the words of one place; nothing where the item has no rule that counts.
pub fn said<'w>(item: &Item, side: Side, word: impl Fn(Id) -> Option<&'w ItemWord>) -> Option<Said> {
    let rule = side.rule(item)?;
    let named = named(item);
    let mut times: Vec<i64> = Vec::new();
    let (said, missing): (Vec<Id>, Vec<Id>) = named.iter().copied().partition(|id| {
        let at = word(*id).and_then(|word| side.of(word));
        times.extend(at);
        at.is_some()
    });
    let needed = match rule.by {
        WordBy::Least => usize::try_from(rule.least.unwrap_or(1)).unwrap_or(1),
        _ => named.len(),
    }
    .max(1);
    times.sort_unstable();
    Some(Said { said, missing, needed, since: times.get(needed - 1).copied() })
}

/// Whether an item has a rule that counts words. What follows a fact is over when that is so, whoever is named.
pub fn goes_by_words(item: &Item) -> bool {
    follows(item).is_none() && (Side::Begin.rule(item).is_some() || Side::End.rule(item).is_some())
}

/// When an item was begun by words, and when it was done by them.
fn times<'w>(item: &Item, word: impl Fn(Id) -> Option<&'w ItemWord>) -> (Option<i64>, Option<i64>) {
    let done = said(item, Side::End, &word).and_then(|said| said.since);
    let begun = said(item, Side::Begin, &word).and_then(|said| said.since);
    // With the first who says that it is done, it runs.
    let first = named(item).into_iter().filter_map(|id| Side::End.of(word(id)?)).min().filter(|_| Side::End.rule(item).is_some());
    (begun.or(first).or(done), done)
}

/// How an item stands by the words of its checklist, where nobody said otherwise.
pub fn state_by_words<'w>(item: &Item, word: impl Fn(Id) -> Option<&'w ItemWord>) -> Option<ItemState> {
    let written = item.state.as_ref().map_or(ItemStatus::Todo, |state| state.state);
    if !goes_by_words(item) || !matches!(written, ItemStatus::Todo | ItemStatus::Running) {
        return None;
    }
    match times(item, word) {
        (_, Some(done)) => Some(ItemState::said(ItemStatus::Done, None, done)),
        (Some(begun), None) if written == ItemStatus::Todo => Some(ItemState::said(ItemStatus::Running, None, begun)),
        _ => None,
    }
}

/// A task of a run as it stands by the words that were said there; nothing where they change nothing.
pub fn step_by_words<'w>(item: &Item, step: Option<&Step>, word: impl Fn(Id) -> Option<&'w ItemWord>) -> Option<Step> {
    if !goes_by_words(item) || step.is_some_and(|step| step.outcome.is_some()) {
        return None;
    }
    let (begun, done) = times(item, word);
    let mut step = step.cloned().unwrap_or_default();
    step.start = step.start.or(begun.map(Instant));
    if let Some(done) = done {
        step.outcome = Some(Outcome { how: crate::runbook::Ending::Done, reason: None });
        step.finish = Some(Instant(done));
    }
    (begun.is_some() || done.is_some()).then_some(step)
}

/// Refuses to begin or end an item for all before enough have said so; whoever could not know the rule is let through.
pub(crate) fn enough(change: &Change<'_>, item: &Item, rule_since: Option<u64>, side: Side, at: Id) -> Result<(), Refusal> {
    if !goes_by_words(item) {
        return Ok(());
    }
    let words: Vec<(Id, ItemWord)> = named(item)
        .into_iter()
        .filter_map(|who| {
            Some((
                who,
                change.other(&RecordKey::of::<ItemWord>(word_id(item_of(change)?, at, who))).filter(|state| state.is_live())?.read(),
            ))
        })
        .collect();
    let word = |id: Id| words.iter().find(|(who, _)| *who == id).map(|(_, word)| word);
    match said(item, side, word) {
        Some(said) if said.since.is_none() => {
            let refusal = Refusal::new("words_missing", args!(said: said.said.len(), needed: said.needed));
            change.refuse_if_known(rule_since, refusal)
        }
        _ => Ok(()),
    }
}

/// The item that a change is about: its own record, or the one of its step.
fn item_of(change: &Change<'_>) -> Option<Id> {
    if change.operation.kind == Item::NAME { Some(change.operation.id) } else { change.after.read::<Step>().item.map(|item| item.0) }
}

/// Whether the author leads: they may end in somebody's stead what that one began, with a reason.
pub(crate) fn leads(change: &Change<'_>) -> bool {
    change.member.is_some_and(|member| LEADS.allow(&roles_of(member)))
}

/// The rules of an item are a lead's.
pub(crate) fn rules_check(change: &Change<'_>) -> Result<(), Refusal> {
    let item: Item = change.after.read();
    if !["begin_rule", "end_rule", "named"].iter().any(|cell| change.writes(cell)) {
        return Ok(());
    }
    if !leads(change) {
        return Err(Refusal::new("rule_leads", args!()));
    }
    let wrong = |rule: Option<WordRule>, ends: bool| {
        rule.is_some_and(|rule| match rule.by {
            WordBy::Least => !rule.least.is_some_and(|least| (1..=200).contains(&least)),
            WordBy::Starter => !ends,
            _ => false,
        })
    };
    // Who begins together has no one of them who would have to end it.
    let both = item.begin_rule.is_some_and(WordRule::counts) && item.end_rule.is_some_and(|rule| rule.by == WordBy::Starter);
    let known = item.named.iter().flatten().all(|id| Id::try_parse(id).is_ok());
    if wrong(item.begin_rule, false) || wrong(item.end_rule, true) || both || !known {
        return Err(Refusal::new("rule_wrong", args!()));
    }
    Ok(())
}

/// Who ends what somebody began: that one, or a lead with a reason. Stale authors, who did not know that it was begun, are let through.
pub(crate) fn starter_ends(change: &Change<'_>, starter: Option<Id>, since: Option<u64>, reason: &str) -> Result<(), Refusal> {
    let Some(starter) = starter else { return Ok(()) };
    if crate::handoff::member_of(change, change.author) == Some(starter) || (leads(change) && !reason.trim().is_empty()) {
        return Ok(());
    }
    let name = change.other(&RecordKey::of::<Member>(starter)).and_then(|state| state.read::<Member>().name);
    change.refuse_if_known(since, Refusal::new("starter_ends", args!(name: name.map(|name| name.0).unwrap_or_default())))
}

fn word_check(change: &Change<'_>) -> Result<(), Refusal> {
    let word: ItemWord = change.after.read();
    let (Some(item), Some(at), Some(who)) = (word.item, word.at.and_then(|at| Id::try_parse(&at.0).ok()), word.who) else {
        return Err(Refusal::new("not_found", args!(what: "item")));
    };
    let Some(state) = change.other(&RecordKey::of::<Item>(item.0)) else {
        return Err(Refusal::new("not_found", args!(what: "item")));
    };
    let said = |cell: &str| change.operation.cells.get(cell).is_some_and(|write| !write.value.is_null());
    let own = crate::handoff::member_of(change, change.author) == Some(who.0);
    // A lead may open again what others said; nobody says it for them.
    if !own && (said("begins") || said("done") || !leads(change)) {
        return Err(Refusal::new("word_own", args!()));
    }
    // The word that is counted has no place for a reason: what shows it is there first.
    let ends = said("done") && change.before.read::<ItemWord>().done.is_none() && Side::End.rule(&state.read()).is_some();
    if at == item.0 {
        return if ends { proof::shown(change, item.0, &state, "evidence_first") } else { Ok(()) };
    }
    let Some(run) = change.other(&RecordKey::of::<Run>(at)) else { return Err(Refusal::new("not_found", args!(what: "run"))) };
    if run.read::<Run>().ended.is_some() {
        let since = run.shown("ended").and_then(|write| write.seq);
        return change.refuse_if_known(since, Refusal::new("run_ended", args!()));
    }
    if ends { proof::shown_in(change, item.0, &run.read(), &state, "evidence_first") } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINH: Id = Id::from_u128(1);
    const LAN: Id = Id::from_u128(2);
    const HOA: Id = Id::from_u128(3);

    fn item(begin: &str, end: &str) -> Item {
        let named = [MINH, LAN, HOA].map(|id| id.to_string());
        Item { begin_rule: WordRule::of(begin), end_rule: WordRule::of(end), named: Some(named.into()), ..Item::default() }
    }

    fn words(all: &[(Id, Option<i64>, Option<i64>)]) -> Vec<(Id, ItemWord)> {
        let word = |begins: Option<i64>, done: Option<i64>| ItemWord {
            begins: begins.map(Instant),
            done: done.map(Instant),
            ..ItemWord::default()
        };
        all.iter().map(|(who, begins, done)| (*who, word(*begins, *done))).collect()
    }

    fn among<'w>(words: &'w [(Id, ItemWord)]) -> impl Fn(Id) -> Option<&'w ItemWord> {
        move |id| words.iter().find(|(who, _)| *who == id).map(|(_, word)| word)
    }

    fn state(item: &Item, words: &[(Id, ItemWord)]) -> Option<(ItemStatus, i64)> {
        state_by_words(item, among(words)).map(|state| (state.state, state.at))
    }

    #[test]
    fn a_rule_is_written_as_it_is_read() {
        for text in ["anyone", "everyone", "starter", "2"] {
            assert_eq!(WordRule::of(text).map(WordRule::written).as_deref(), Some(text));
        }
        for text in ["", "0", "201", "least", "two"] {
            assert_eq!(WordRule::of(text), None, "{text}");
        }
    }

    #[test]
    fn everyone_who_is_named_has_to_say_it_and_who_has_not_is_missing() {
        let item = item("anyone", "everyone");
        let two = words(&[(LAN, None, Some(7)), (HOA, None, Some(5))]);
        let said = said(&item, Side::End, among(&two)).expect("it counts");
        assert_eq!((said.said, said.missing, said.needed, said.since), (vec![LAN, HOA], vec![MINH], 3, None));
        assert_eq!(state(&item, &two), Some((ItemStatus::Running, 5)), "with the first word it runs");
        let all = words(&[(LAN, None, Some(7)), (HOA, None, Some(5)), (MINH, None, Some(6))]);
        assert_eq!(state(&item, &all), Some((ItemStatus::Done, 7)), "since the last of them");
    }

    #[test]
    fn so_many_are_enough_and_it_begins_with_enough_of_them() {
        let item = item("2", "2");
        assert_eq!(state(&item, &words(&[(LAN, Some(3), None)])), None);
        assert_eq!(state(&item, &words(&[(LAN, Some(3), None), (HOA, Some(4), None)])), Some((ItemStatus::Running, 4)));
        let done = words(&[(LAN, Some(3), Some(8)), (HOA, Some(4), Some(9))]);
        assert_eq!(state(&item, &done), Some((ItemStatus::Done, 9)));
        let step = step_by_words(&item, None, among(&done)).expect("words");
        assert_eq!((step.start, step.finish), (Some(Instant(4)), Some(Instant(9))));
    }

    #[test]
    fn a_persons_word_counts_before_them_and_without_a_rule_nothing_is_counted() {
        let all = words(&[(LAN, None, Some(7)), (HOA, None, Some(5)), (MINH, None, Some(6))]);
        let blocked = Item { state: Some(ItemState::said(ItemStatus::Blocked, Some("rain".into()), 8)), ..item("anyone", "everyone") };
        assert_eq!(state(&blocked, &all), None);
        assert_eq!(state(&item("anyone", "anyone"), &all), None);
        assert_eq!(state(&item("anyone", "starter"), &all), None);
        let nobody = Item { named: None, ..item("everyone", "everyone") };
        assert_eq!(state(&nobody, &all), None, "nobody is named yet");
    }
}

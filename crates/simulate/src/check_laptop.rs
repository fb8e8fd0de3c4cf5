//! What has to hold on one laptop after each step.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use domain::{AuthorId, Class, Dot, Group, RecordKey, kind};

use crate::breach::{Breach, Held, Invariant, Looked, hold};
use crate::erased::Known;
use crate::laptop::{Here, Laptop, Line, Place, Seen};
use crate::reference::{Should, Told};

/// Looks at everything, given what the laptop held before.
pub(crate) fn check(laptop: &mut Laptop, before: &Seen, looked: &mut Looked, rewound: bool, known: &Known) -> Held {
    let may_go_back = std::mem::take(&mut laptop.may_go_back) || rewound;
    forward(laptop, before, may_go_back)?;
    let mut sound = std::mem::take(&mut laptop.sound);
    chained(&laptop.seen, &mut sound, &laptop.name)?;
    laptop.sound = sound;
    outbox(laptop, known)?;
    view(laptop)?;
    bounded(laptop)?;
    files(laptop, before, may_go_back)?;
    if laptop.erasing {
        erased(laptop, before, may_go_back, known)?;
        [Invariant::Erased, Invariant::OnlyErased].into_iter().for_each(|invariant| looked.count(invariant));
    }
    for invariant in
        [Invariant::CursorForward, Invariant::LogWhole, Invariant::OutboxKept, Invariant::View, Invariant::Bounded, Invariant::FilesRight]
    {
        looked.count(invariant);
    }
    Ok(())
}

fn forward(laptop: &Laptop, before: &Seen, may_go_back: bool) -> Held {
    let (seq, chain) = before.head();
    let there = seq == 0 || laptop.seen.log.get(seq as usize - 1).is_some_and(|line| line.entry.chain == chain);
    hold(there || may_go_back, Invariant::CursorForward, || {
        format!("{}: its log went from {seq} to {} though no server and no disk was put back", laptop.name, laptop.seen.head().0)
    })
}

/// What was found sound of a laptop's log, so that each entry is looked at once.
#[derive(Default)]
pub struct Sound {
    upto: Option<Rc<Line>>,
    chain: domain::Hash,
    /// Number, hash and last operation of each author's last batch.
    last: BTreeMap<AuthorId, (u64, domain::Hash, u64)>,
    dots: BTreeSet<Dot>,
}

impl Sound {
    /// What of the log comes after this; all of it where the log is not that one any more.
    fn rest<'s>(&mut self, log: &'s [Rc<Line>]) -> &'s [Rc<Line>] {
        let upto = self.upto.as_ref().map_or(Some(0), |last| log.iter().rposition(|line| Rc::ptr_eq(line, last)).map(|at| at + 1));
        let Some(upto) = upto else {
            *self = Self::default();
            return log;
        };
        &log[upto..]
    }
}

fn chained(seen: &Seen, sound: &mut Sound, name: &str) -> Held {
    let broken = |text: String| Err(Breach::of(Invariant::LogWhole, format!("{name}: {text}")));
    let rest = sound.rest(&seen.log);
    for (place, line) in (1 + seen.log.len() as u64 - rest.len() as u64..).zip(rest) {
        let (entry, header) = (&line.entry, &line.batch.header);
        let hash = header.hash();
        sound.chain = domain::sync::chain(&sound.chain, entry.seq, &hash, entry.received, &entry.verdicts);
        if entry.seq != place || sound.chain != entry.chain {
            return broken(format!("entry {} has a gap before it or does not fit the chain", entry.seq));
        }
        let follows = sound.last.get(&entry.author).map_or((1, None, 1), |(n, hash, op)| (n + 1, Some(*hash), op + 1));
        if (entry.author, entry.n) != (header.author, header.n) || (header.n, header.prev, header.first) != follows {
            return broken(format!("entry {} does not follow its author's batch before", entry.seq));
        }
        sound.last.insert(entry.author, (header.n, hash, line.batch.last()));
        for group in &line.batch.groups {
            apart(&mut sound.dots, entry.author, group, name)?;
        }
        sound.upto = Some(Rc::clone(line));
    }
    Ok(())
}

/// No number of an operation names two.
fn apart(met: &mut BTreeSet<Dot>, author: AuthorId, group: &Group, name: &str) -> Held {
    for number in group.first..group.first + group.operations.len() as u64 {
        hold(met.insert(Dot { author, number }), Invariant::View, || format!("{name}: {author}.{number} names two operations"))?;
    }
    Ok(())
}

/// Whatever somebody did here is still here, in one place.
fn outbox(laptop: &Laptop, known: &Known) -> Held {
    let standings = laptop.seen.standings();
    for (name, promised) in &laptop.promised {
        let here = standings.get(name).map(Vec::as_slice).unwrap_or_default();
        hold(!here.is_empty() || laptop.put_aside(name), Invariant::OutboxKept, || {
            format!("{}: {} ({name:?}) is gone", laptop.name, promised.label)
        })?;
        hold(
            here.iter().all(|here| same_content(here.group, promised) || known.is_less(here.group, promised)),
            Invariant::OutboxKept,
            || format!("{}: {} says something else than it said", laptop.name, promised.label),
        )?;
        refused_kept(&laptop.seen, here, &laptop.name)?;
    }
    Ok(())
}

/// What was refused of somebody of this laptop lies in its quarantine. The same step refused once more under another
/// author is that one's: a copy of this disk sent it, too, and keeps it.
fn refused_kept(seen: &Seen, here: &[Here<'_>], name: &str) -> Held {
    let kept = |here: &Here<'_>| seen.quarantine.iter().any(|(author, first, _)| (*author, *first) == (here.author, here.group.first));
    let refused = |here: &&Here<'_>| here.place == Place::Refused;
    let own = here.iter().filter(refused).find(|here| seen.own.contains(&here.author) && !kept(here));
    // A step that everybody was refused has to be in this quarantine under some name.
    let nowhere = !here.is_empty() && here.iter().all(|here| refused(&here) && !kept(here));
    hold(own.is_none() && !nowhere, Invariant::OutboxKept, || {
        let label = here.first().map_or("", |here| here.group.label.as_str());
        format!("{name}: {label} was refused and is not in the quarantine")
    })
}

/// The same changes, whatever their numbers and bases.
pub(crate) fn same_content(one: &Group, other: &Group) -> bool {
    let content = |group: &Group| -> Vec<_> {
        let told =
            |operation: &domain::Operation| (operation.kind.clone(), operation.id, operation.verb, operation.values(), operation.weak);
        group.operations.iter().map(told).collect()
    };
    one == other || one.label == other.label && content(one) == content(other)
}

/// The tables are what the log and the outbox make of each other, by the second telling.
fn view(laptop: &Laptop) -> Held {
    let seen = &laptop.seen;
    let mut over = Told::default();
    for waiting in &seen.waiting {
        over.add(waiting.author, &waiting.group, waiting.group.at.saturating_add(waiting.skew.unwrap_or(0)), None);
    }
    let told = laptop.told.with(&over);
    same_records(&told, &seen.records, &laptop.name)?;
    let cards: BTreeSet<(RecordKey, String)> = told.iter().flat_map(|(key, state)| cards(key, state)).collect();
    let shown: BTreeSet<(RecordKey, String)> = seen.cards.iter().cloned().collect();
    hold(cards == shown, Invariant::View, || format!("{}: its cards are not those of the writes: {shown:?}, not {cards:?}", laptop.name))?;
    unique(laptop)
}

/// Compares records with what they should be, and names the first that differs.
pub(crate) fn same_records(should: &Should, are: &BTreeMap<RecordKey, domain::RecordState>, name: &str) -> Held {
    let keys: BTreeSet<&RecordKey> = should.keys().chain(are.keys()).collect();
    match keys.into_iter().find(|key| should.get(*key).map(|state| &**state) != are.get(*key)) {
        None => Ok(()),
        Some(key) => {
            let text = format!("{name}: {key:?} is {:?}\n    and should be {:?}", are.get(key), should.get(key));
            Err(Breach::of(Invariant::View, text))
        }
    }
}

fn cards(key: &RecordKey, state: &domain::RecordState) -> Vec<(RecordKey, String)> {
    let declared = kind(key.kind).expect("a key names a declared kind");
    let differs = |cell: &str| {
        let strong = state.cells.get(cell).into_iter().flatten().filter(|write| !write.weak);
        let said: Vec<serde_json::Value> = strong.map(|write| said(&write.value)).collect();
        said.iter().any(|one| said.iter().any(|other| one != other))
    };
    let review = declared.cells.iter().filter(|cell| cell.class == Class::Review && differs(cell.name));
    review.map(|cell| (key.clone(), cell.name.to_owned())).collect()
}

/// A value without when it was set, which is no difference between two people.
fn said(value: &serde_json::Value) -> serde_json::Value {
    let mut said = value.clone();
    if let Some(parts) = said.as_object_mut() {
        parts.remove("at");
    }
    said
}

fn unique(laptop: &Laptop) -> Held {
    let mut met = BTreeSet::new();
    for waiting in &laptop.seen.waiting {
        apart(&mut met, waiting.author, &waiting.group, &laptop.name)?;
    }
    let twice = met.intersection(&laptop.sound.dots).next();
    hold(twice.is_none(), Invariant::View, || format!("{}: {twice:?} names two operations", laptop.name))
}

fn bounded(laptop: &Laptop) -> Held {
    let seen = &laptop.seen;
    let Some(sizes) = seen.sizes else { return Ok(()) };
    let sealed: BTreeSet<_> = seen.waiting.iter().filter_map(|waiting| Some((waiting.author, waiting.n?))).collect();
    // A neighbour's batch of which the rules here take nothing is kept for the server to decide.
    let unlogged: BTreeSet<_> = seen.unlogged.iter().copied().collect();
    let known = sealed.is_subset(&unlogged) && unlogged.difference(&sealed).all(|(author, _)| !seen.own.contains(author));
    let counted = sizes.batches == seen.log.len() as u64 + sizes.unlogged && sizes.unlogged == unlogged.len() as u64;
    hold(known && counted, Invariant::Bounded, || {
        format!("{}: {sizes:?} for {} entries and {} sealed batches", laptop.name, seen.log.len(), sealed.len())
    })?;
    let touched: BTreeSet<RecordKey> =
        seen.waiting.iter().flat_map(|waiting| &waiting.group.operations).filter_map(domain::Operation::key).collect();
    hold(sizes.shadows <= touched.len() as u64, Invariant::Bounded, || {
        format!("{}: {} shadows for {} records with waiting changes", laptop.name, sizes.shadows, touched.len())
    })
}

/// Of whom its log orders to erase, nothing is left there; and nothing else went.
fn erased(laptop: &mut Laptop, before: &Seen, may_go_back: bool, known: &Known) -> Held {
    let (seen, name) = (Rc::clone(&laptop.seen), laptop.name.clone());
    if !may_go_back {
        let pairs = before.log.iter().zip(&seen.log).filter(|(old, new)| old.entry.chain == new.entry.chain && !Rc::ptr_eq(old, new));
        for (old, new) in pairs {
            known.only_less(old, new, &name)?;
        }
    }
    let people = crate::erased::ordered(seen.log.iter().map(|line| &**line));
    if people.is_empty() || before.log.len() == seen.log.len() && before.waiting == seen.waiting && before.quarantine == seen.quarantine {
        return Ok(());
    }
    known.nothing_left(&people, crate::erased::places(&seen), &name)?;
    known.none_shown(&people, seen.records.iter(), &name)?;
    let unread = |error: &dyn std::fmt::Display| Breach::of(Invariant::Erased, format!("{name}: {error}"));
    let eye = laptop.eye().map_err(|error| unread(&error))?;
    let kept = eye.kept_for_tests().map_err(|error| unread(&error))?;
    known.no_word(&people, kept.as_bytes(), &name)
}

/// The bytes of every file are those that it was named by; what was here is here.
fn files(laptop: &mut Laptop, before: &Seen, may_go_back: bool) -> Held {
    let name = laptop.name.clone();
    let held = |seen: &Seen| -> BTreeSet<domain::Hash> { seen.files.iter().filter(|file| file.held).map(|file| file.digest).collect() };
    let (was, is) = (held(before), held(&laptop.seen));
    let unread = |error: &dyn std::fmt::Display| Breach::of(Invariant::FilesRight, format!("{name}: {error}"));
    let eye = laptop.eye().map_err(|error| unread(&error))?;
    for digest in was.union(&is) {
        let bytes = eye.blob(&digest.to_string()).map_err(|error| unread(&error))?;
        let right = bytes.as_ref().map(|bytes| domain::Hash::of(&[bytes]) == *digest);
        hold(right == Some(true) || right.is_none() && may_go_back && !is.contains(digest), Invariant::FilesRight, || {
            format!("{name}: the file {digest} is {}", if right.is_none() { "gone" } else { "something else" })
        })?;
    }
    Ok(())
}

/// A command that did something: its author sees it at once.
pub(crate) fn read_own(laptop: &Laptop, before: &Seen) -> Held {
    let known: BTreeSet<_> = before.waiting.iter().map(|waiting| (waiting.author, waiting.group.first)).collect();
    let mut last: BTreeMap<(RecordKey, domain::CellName), Dot> = BTreeMap::new();
    for waiting in laptop.seen.waiting.iter().filter(|waiting| !known.contains(&(waiting.author, waiting.group.first))) {
        for (number, operation) in (waiting.group.first..).zip(&waiting.group.operations) {
            let Some(key) = operation.key() else { continue };
            last.extend(operation.cells.keys().map(|cell| ((key.clone(), cell.clone()), Dot { author: waiting.author, number })));
        }
    }
    for ((key, cell), dot) in last {
        let live: Vec<Dot> =
            laptop.seen.records.get(&key).and_then(|state| state.cells.get(&cell)).into_iter().flatten().map(|w| w.dot).collect();
        hold(live == [dot], Invariant::ReadOwn, || format!("{}: wrote {key:?}.{cell} as {dot} and sees {live:?}", laptop.name))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use domain::{AuthorId, Group, Id};

    use super::*;

    /// A step as two authors were refused it.
    fn refused_twice(own: &[AuthorId], quarantine: &[AuthorId]) -> Held {
        let group = Group { action: Id::nil(), label: "forged".to_owned(), at: 0, seen: 0, first: 1, operations: Vec::new() };
        let here = [AuthorId([1; 16]), AuthorId([2; 16])].map(|author| Here { author, group: &group, place: Place::Refused });
        let quarantine = quarantine.iter().map(|author| (*author, 1, "fixed".to_owned())).collect();
        let seen = Seen { own: own.iter().copied().collect(), quarantine, ..Seen::default() };
        refused_kept(&seen, &here, "L0")
    }

    #[test]
    fn a_step_that_a_copy_was_refused_too_is_asked_for_where_it_is_ones_own() {
        let (one, other) = (AuthorId([1; 16]), AuthorId([2; 16]));
        assert!(refused_twice(&[one], &[one]).is_ok());
        assert!(refused_twice(&[other], &[other]).is_ok(), "whichever name comes first");
        assert!(refused_twice(&[one, other], &[one, other]).is_ok());
        assert!(refused_twice(&[one, other], &[one]).is_err(), "refused twice here, kept once");
        assert!(refused_twice(&[one], &[]).is_err());
        assert!(refused_twice(&[], &[]).is_err(), "what was promised here is nowhere");
    }
}

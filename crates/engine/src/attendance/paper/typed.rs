//! `attendance_type_back`: one typed line becomes marks by the rows of the printed sheet, whatever the list is now.
//! While something cannot be meant, or somebody has to say who is in a spare row, nothing is written at all.

use std::collections::{HashMap, HashSet};

use domain::paper::{Entry, SignInSheet, TypedMark, Wrong, read_typed};
use domain::people::Person;
use domain::people::same::Same;
use domain::training::status::StatusSet;
use domain::training::window::MarkWindow;
use domain::training::{Attendance, Mark, MarkStatus, WalkIn, attendance_id, walk_in_id};
use domain::value::Instant;
use domain::{CellValue, Id, Ref, normal};
use store::{Draft, Row};

use super::super::sheet::{attendance_of, count_marks, own};
use super::super::view::SheetRow;
use super::view::{TypeBack, TypedBack, TypedRow, TypedWrong};
use crate::count::small;
use crate::people::whom::{Clue, Directory, Whom};
use crate::{Engine, Failure, Result, engine};

/// Takes what was typed for a signed sheet, or says what it would mean.
pub(crate) fn attendance_type_back(engine: &mut Engine, request: TypeBack) -> Result<TypedBack> {
    let session = engine::id("session", &request.session)?;
    let others = match request.others.as_str() {
        "present" => Some(TypedMark { status: MarkStatus::Present.word().to_owned(), minutes: None, early: None }),
        "blank" => None,
        _ => return Err(Failure::invalid("others", "say_others")),
    };
    let row = engine.sheet_named(session, request.sheet.as_deref())?;
    let printed = row.value.rows.clone().unwrap_or_default().0;
    let plan = engine.plan_of_session(session)?;
    let rules = Rules { set: engine.statuses(plan.id)?, window: engine.window_of(plan.id)? };
    let (entries, wrong) = read_typed(&request.text, printed.len(), &rules.set);
    let list = engine.sheet(session)?.rows.clone();
    let mut run = Run { engine, session, list: &list, rules: &rules, rows: Vec::new() };
    run.printed(&row, &printed, &entries, others.as_ref())?;
    run.extras(&entries, &request)?;
    let rows = run.rows;
    let answer = TypedBack {
        sheet: engine.paper_sheet(session, &row)?,
        counts: count_marks(marked(&list, &rows, &*engine.same()?)),
        writes: small(rows.iter().filter(|row| writes(row)).count()),
        open: small(rows.iter().filter(|row| row.state == "open").count()),
        wrong: wrong.into_iter().map(typed_wrong).collect(),
        rows,
        action: None,
        label: String::new(),
    };
    if request.dry_run { Ok(answer) } else { engine.keep_typed(session, &rules.set, answer) }
}

/// What letters and minutes mean in the rollout.
struct Rules {
    set: StatusSet,
    window: MarkWindow,
}

impl Rules {
    fn said(&self, mark: Mark) -> Said {
        Said { mark: mark.status.word().to_owned(), own: own(&self.set, &mark), minutes: mark.minutes, early: mark.early }
    }

    /// What a typed mark comes to.
    fn typed(&self, typed: &TypedMark) -> Option<Said> {
        let mark = Mark { minutes: typed.minutes, early: typed.early, ..Mark::new(self.set.coded(&typed.status)?, 0) };
        Some(self.said(self.set.following(mark, &self.window)))
    }
}

/// A mark in words.
#[derive(Clone, Debug, Default, PartialEq)]
struct Said {
    mark: String,
    own: Option<String>,
    minutes: Option<u32>,
    early: Option<u32>,
}

impl Said {
    fn of(row: &SheetRow) -> Option<Self> {
        Some(Self { mark: row.mark.clone()?, own: row.own.clone(), minutes: row.minutes, early: row.early })
    }
}

struct Run<'a> {
    engine: &'a mut Engine,
    session: Id,
    list: &'a [SheetRow],
    rules: &'a Rules,
    rows: Vec<TypedRow>,
}

impl Run<'_> {
    fn printed(&mut self, sheet: &Row<SignInSheet>, printed: &[String], entries: &[Entry], others: Option<&TypedMark>) -> Result<()> {
        let typed: HashMap<usize, &TypedMark> =
            entries.iter().filter_map(|entry| if let Entry::Row(row, mark) = entry { Some((*row, mark)) } else { None }).collect();
        let now: HashMap<&str, &SheetRow> = self.list.iter().map(|row| (row.person.as_str(), row)).collect();
        let stays = self.engine.printed_now(sheet)?;
        let mut of_one: HashMap<&str, u32> = HashMap::new();
        stays.iter().for_each(|person| *of_one.entry(person).or_default() += 1);
        // Who left the list since keeps the mark that they had; it is not overwritten unseen.
        let marks = self.engine.marks_of(self.session)?;
        for (at, (own, person)) in printed.iter().zip(&stays).enumerate() {
            // Two rows that turned out to be one person each keep what is typed for them.
            let twice = of_one[person.as_str()] > 1;
            let here = now.get(person.as_str());
            let name = match here {
                Some(row) => row.name.clone(),
                None => self.engine.printed_person(person)?.0,
            };
            let left = || {
                let mark = Id::try_parse(person).ok().and_then(|id| marks.get(&id)?.read::<Attendance>().mark);
                mark.map(|mark| self.rules.said(mark))
            };
            let before = here.map_or_else(left, |row| Said::of(row));
            let said = |mark: &TypedMark| self.rules.typed(mark);
            let row = row(at + 1, name, before, typed.get(&(at + 1)).copied().and_then(said), others.and_then(said));
            let person = if twice { own } else { person };
            self.rows.push(TypedRow { person: Some(person.clone()), gone: here.is_none(), ..row });
        }
        Ok(())
    }

    /// People in spare rows: somebody new, or somebody known whom a person chose.
    fn extras(&mut self, entries: &[Entry], request: &TypeBack) -> Result<()> {
        let people = self.engine.people_index()?;
        let directory = Directory::new(&people, self.list.iter().map(|row| row.person.as_str()));
        for entry in entries {
            let Entry::Extra(name, mark) = entry else { continue };
            let found = match directory.find(&Clue { name: name.clone(), ..Clue::default() }) {
                Whom::Named(at) | Whom::Known(at) => vec![at],
                Whom::Open(found) => found,
                Whom::Torn => Vec::new(),
            };
            let same_name = found.iter().any(|at| normal::folded(&directory.person(*at).name) == normal::folded(name));
            let chosen = request.people.iter().find(|choice| choice.key == *name);
            let known = chosen.and_then(|choice| directory.place(&choice.person)).map(|at| directory.person(at).id.clone());
            let here = known.as_ref().and_then(|person| self.list.iter().find(|row| row.person == *person));
            let made = row(0, name.clone(), here.and_then(Said::of), self.rules.typed(mark), None);
            let state = match (&known, chosen) {
                (None, None) if same_name => "open",
                (None, _) => "extra",
                (Some(_), _) if here.is_none() => "extra",
                _ => made.state.as_str(),
            };
            let candidates = found.iter().map(|at| directory.person(*at).clone()).collect();
            self.rows.push(TypedRow { state: state.to_owned(), gone: false, person: known, candidates, ..made });
        }
        Ok(())
    }
}

/// A row with what is typed for it, or what all others are.
fn row(no: usize, name: String, before: Option<Said>, typed: Option<Said>, others: Option<Said>) -> TypedRow {
    let (mark, state) = match (typed, others) {
        (Some(typed), _) if before.is_none() => (Some(typed), "typed"),
        (Some(typed), _) if before.as_ref() == Some(&typed) => (Some(typed), "same"),
        (Some(typed), _) => (Some(typed), "changes"),
        (None, Some(others)) if before.is_none() => (Some(others), "other"),
        (None, _) => (before.clone(), "kept"),
    };
    let word = |said: &Option<Said>| said.as_ref().map(|said| said.mark.clone());
    let (now, was) = (mark.clone().unwrap_or_default(), before.clone().unwrap_or_default());
    TypedRow {
        row: small(no),
        person: None,
        name,
        mark: word(&mark),
        own: now.own,
        minutes: now.minutes,
        early: now.early,
        before: word(&before),
        before_own: was.own,
        before_minutes: was.minutes,
        before_early: was.early,
        state: state.to_owned(),
        gone: false,
        candidates: Vec::new(),
    }
}

fn writes(row: &TypedRow) -> bool {
    matches!(row.state.as_str(), "typed" | "changes" | "other" | "extra")
}

/// The marks of the room as they would be, walk-ins last.
fn marked<'r>(list: &'r [SheetRow], rows: &'r [TypedRow], same: &Same) -> impl Iterator<Item = Option<&'r str>> {
    let now = |row: &TypedRow| Some(Id::try_parse(row.person.as_deref()?).map_or_else(|_| String::new(), |id| same.stays(id).to_string()));
    let by_person: HashMap<String, &TypedRow> = rows.iter().filter_map(|row| Some((now(row)?, row))).collect();
    let here: HashSet<&str> = list.iter().map(|row| row.person.as_str()).collect();
    let of_nobody_here: Vec<bool> = rows.iter().map(|row| now(row).is_none_or(|person| !here.contains(person.as_str()))).collect();
    let listed: Vec<Option<&str>> = list
        .iter()
        .map(|row| by_person.get(&row.person).filter(|typed| writes(typed)).map_or(row.mark.as_deref(), |typed| typed.mark.as_deref()))
        .collect();
    let added = rows.iter().zip(of_nobody_here).filter(|(row, nobody)| *nobody && writes(row));
    listed.into_iter().chain(added.map(|(row, _)| row.mark.as_deref()))
}

fn typed_wrong(wrong: Wrong) -> TypedWrong {
    TypedWrong { at: small(wrong.at), sentence: wrong.sentence.to_owned(), message: wrong.message(), text: wrong.text, args: wrong.args }
}

impl Engine {
    fn keep_typed(&mut self, session: Id, set: &StatusSet, mut answer: TypedBack) -> Result<TypedBack> {
        if let Some(first) = answer.wrong.first() {
            let text = first.text.chars().take(60).collect::<String>();
            return Err(Failure::invalid("text", "typed_wrong").with("text", text).with("why", first.message.as_str()));
        }
        if let Some(open) = answer.rows.iter().find(|row| row.state == "open") {
            return Err(Failure::invalid("people", "typed_open").with("name", open.name.as_str()));
        }
        let drafts = self.typed_drafts(session, set, &answer.rows)?;
        if !drafts.is_empty() {
            let done = self.change_sheet(session, "attendance.type_back", &drafts)?;
            (answer.action, answer.label) = (Some(done.action), done.label);
        }
        Ok(answer)
    }

    /// All others are marked weakly: a mark that somebody sets meanwhile wins without a card.
    fn typed_drafts(&mut self, session: Id, set: &StatusSet, rows: &[TypedRow]) -> Result<Vec<Draft>> {
        let (at, mut drafts, same) = (self.now(), Vec::new(), self.same()?);
        let stays = |row: &TypedRow| row.person.as_deref().and_then(|id| Id::try_parse(id).ok()).map(|id| same.stays(id));
        let mut of_one: HashMap<Id, u32> = HashMap::new();
        rows.iter().filter_map(stays).for_each(|person| *of_one.entry(person).or_default() += 1);
        for row in rows.iter().filter(|row| writes(row)) {
            let Some(status) = row.own.as_deref().or(row.mark.as_deref()).and_then(|code| set.coded(code)) else { continue };
            let person = match &row.person {
                Some(person) => engine::id("person", person)?,
                None => {
                    let id = self.new_id();
                    drafts.push(Draft::put(id, &Person { name: Some(row.name.as_str().into()), ..Person::default() }));
                    id
                }
            };
            if row.gone || row.state == "extra" {
                let walk_in = WalkIn { session: Some(Ref::to(session)), person: Some(Ref::to(person)), at: Some(Instant(at)) };
                drafts.push(Draft::put(walk_in_id(session, person), &walk_in));
            }
            let mark = Mark { minutes: row.minutes, early: row.early, ..Mark::new(status, at) };
            let twice = stays(row).is_some_and(|person| of_one[&person] > 1);
            let draft = if twice {
                Draft::put(attendance_id(session, person), &Attendance { mark: Some(mark), ..attendance_of(session, person) })
            } else {
                self.attendance_draft(session, person, "mark", mark.write())?
            };
            drafts.push(if row.state == "other" { draft.weakly() } else { draft });
        }
        Ok(drafts)
    }
}

//! `attendance_type_back`: one typed line becomes marks by the rows of the printed sheet, whatever the list is now.
//! While something cannot be meant, or somebody has to say who is in a spare row, nothing is written at all.

use std::collections::{HashMap, HashSet};

use domain::paper::{Entry, SignInSheet, TypedMark, Wrong, read_typed};
use domain::people::Person;
use domain::people::same::Same;
use domain::training::{Attendance, Mark, MarkStatus, WalkIn, attendance_id, walk_in_id};
use domain::value::Instant;
use domain::{CellValue, Id, Ref, normal};
use store::{Draft, Row};

use super::super::sheet::{attendance_of, count_marks};
use super::super::view::SheetRow;
use super::view::{TypeBack, TypedBack, TypedRow, TypedWrong};
use crate::count::small;
use crate::people::whom::{Clue, Directory, Whom};
use crate::{Engine, Failure, Result, engine};

/// Takes what was typed for a signed sheet, or says what it would mean.
pub(crate) fn attendance_type_back(engine: &mut Engine, request: TypeBack) -> Result<TypedBack> {
    let session = engine::id("session", &request.session)?;
    let others = match request.others.as_str() {
        "present" => Some(TypedMark { status: MarkStatus::Present, minutes: None }),
        "blank" => None,
        _ => return Err(Failure::invalid("others", "say_others")),
    };
    let row = engine.sheet_named(session, request.sheet.as_deref())?;
    let printed = row.value.rows.clone().unwrap_or_default().0;
    let (entries, wrong) = read_typed(&request.text, printed.len());
    let list = engine.sheet(session)?.rows.clone();
    let mut run = Run { engine, session, list: &list, rows: Vec::new() };
    run.printed(&row, &printed, &entries, others)?;
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
    if request.dry_run { Ok(answer) } else { engine.keep_typed(session, answer) }
}

struct Run<'a> {
    engine: &'a mut Engine,
    session: Id,
    list: &'a [SheetRow],
    rows: Vec<TypedRow>,
}

impl Run<'_> {
    fn printed(&mut self, sheet: &Row<SignInSheet>, printed: &[String], entries: &[Entry], others: Option<TypedMark>) -> Result<()> {
        let typed: HashMap<usize, TypedMark> =
            entries.iter().filter_map(|entry| if let Entry::Row(row, mark) = entry { Some((*row, *mark)) } else { None }).collect();
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
                mark.map_or((None, None), |mark| (Some(mark.status.word().to_owned()), mark.minutes))
            };
            let before = here.map_or_else(left, |row| (row.mark.clone(), row.minutes));
            let row = row(at + 1, name, before, typed.get(&(at + 1)).copied(), others);
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
            let before = here.map_or((None, None), |row| (row.mark.clone(), row.minutes));
            let made = row(0, name.clone(), before, Some(*mark), None);
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
fn row(
    no: usize,
    name: String,
    (before, before_minutes): (Option<String>, Option<u32>),
    typed: Option<TypedMark>,
    others: Option<TypedMark>,
) -> TypedRow {
    let (mark, state) = match (typed, others) {
        (Some(typed), _) if before.is_none() => (Some(typed), "typed"),
        (Some(typed), _) if before.as_deref() == Some(typed.status.word()) && before_minutes == typed.minutes => (Some(typed), "same"),
        (Some(typed), _) => (Some(typed), "changes"),
        (None, Some(others)) if before.is_none() => (Some(others), "other"),
        (None, _) => (None, "kept"),
    };
    TypedRow {
        row: small(no),
        person: None,
        name,
        mark: mark.map(|mark| mark.status.word().to_owned()).or_else(|| before.clone()),
        minutes: mark.map_or(before_minutes, |mark| mark.minutes),
        before,
        before_minutes,
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
    fn keep_typed(&mut self, session: Id, mut answer: TypedBack) -> Result<TypedBack> {
        if let Some(first) = answer.wrong.first() {
            let text = first.text.chars().take(60).collect::<String>();
            return Err(Failure::invalid("text", "typed_wrong").with("text", text).with("why", first.message.as_str()));
        }
        if let Some(open) = answer.rows.iter().find(|row| row.state == "open") {
            return Err(Failure::invalid("people", "typed_open").with("name", open.name.as_str()));
        }
        let drafts = self.typed_drafts(session, &answer.rows)?;
        if !drafts.is_empty() {
            let done = self.change_sheet(session, "attendance.type_back", &drafts)?;
            (answer.action, answer.label) = (Some(done.action), done.label);
        }
        Ok(answer)
    }

    /// All others are marked weakly: a mark that somebody sets meanwhile wins without a card.
    fn typed_drafts(&mut self, session: Id, rows: &[TypedRow]) -> Result<Vec<Draft>> {
        let (at, mut drafts, same) = (self.now(), Vec::new(), self.same()?);
        let stays = |row: &TypedRow| row.person.as_deref().and_then(|id| Id::try_parse(id).ok()).map(|id| same.stays(id));
        let mut of_one: HashMap<Id, u32> = HashMap::new();
        rows.iter().filter_map(stays).for_each(|person| *of_one.entry(person).or_default() += 1);
        for row in rows.iter().filter(|row| writes(row)) {
            let Some(status) = row.mark.as_deref().and_then(MarkStatus::of) else { continue };
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
            let mark = Mark { status, minutes: row.minutes, early: None, at };
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

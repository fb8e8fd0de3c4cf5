//! `people_import`: a roster file becomes people, keys and enrolments, as one action, all or nothing.
//!
//! Reading the file is `crate::reading`'s part; who is who is [`matching`](super::matching)'s. A dry run
//! walks the same code in a transaction that is not kept.

use std::collections::{BTreeSet, HashSet};

use domain::Id;
use domain::args;
use domain::people::{Person, PersonKey};
use domain::training::{Enrolment, EnrolmentForm, enrolment_id};
use domain::{RecordKey, Ref, Verb};
use store::{Draft, WriteTx};

use super::add::after_erased;
use super::mapped;
use super::matching::{Found, Matching, RowKeys};
use super::placing::{Place, Places};
use super::view::{ColumnChoice, ImportPeople, ImportReport, ImportWaits, PersonLine, Rejected};
use crate::cohort::place::{beyond, waits};
use crate::evidence::attach::contents;
use crate::reading::{ReadOptions, Roster, RosterRow, read_roster, warning};
use crate::{Engine, Result, engine};

/// How many rows the report shows as they will be stored.
const PREVIEW: usize = 12;

/// Imports a roster, or says what an import would do.
pub(crate) fn people_import(engine: &mut Engine, request: ImportPeople) -> Result<ImportReport> {
    let (file, bytes) = contents(request.path.as_deref(), request.name.as_deref(), request.content.as_deref())?;
    let options = ReadOptions { map: request.map.clone(), sheet: request.sheet.clone(), ..ReadOptions::default() };
    let mut roster = read_roster(&bytes, &file, &options)?;
    let said = if request.map.is_empty() { engine.columns_said(&roster)? } else { Vec::new() };
    if !said.is_empty() {
        roster = read_roster(&bytes, &file, &ReadOptions { map: said, ..options })?;
        roster.warnings.push(warning(0, "columns_said", args!()));
    }
    let columns = mapped::setting(&roster);
    let keys = RowKeys::of_all(&roster.rows);
    let rollout = engine.rollout_for_import(request.rollout.as_deref())?;
    let (places, same) = (engine.places(rollout, request.cohort.as_deref(), beyond(request.beyond.as_deref())?)?, engine.same()?);
    let (me, at, action) = (engine.me.clone(), engine.clock.now(), engine.new_id());
    let mut fresh: Vec<Id> = (0..roster.rows.len() + 16).map(|_| engine.new_id()).collect();
    let (report, written) = engine.write(|tx| {
        tx.foresee::<Person>(roster.rows.len())?;
        tx.foresee::<PersonKey>(2 * roster.rows.len())?;
        tx.foresee::<Enrolment>(roster.rows.len())?;
        let mut run = Run::new(file.clone(), roster, places, &mut fresh);
        run.all(tx, keys, Matching::new(same))?;
        let drafts = std::mem::take(&mut run.drafts);
        let written = if drafts.is_empty() { None } else { Some(tx.act(&me, action, "people.import", at, drafts)?) };
        if !request.map.is_empty() {
            tx.set_setting(&columns, Some(&mapped::written(&request.map)?))?;
        }
        if request.dry_run {
            tx.discard();
        }
        let kept = written.filter(|_| !request.dry_run);
        Ok((run.report(kept.as_ref().map(|written| written.action.to_string())), kept))
    })?;
    if let Some(written) = written {
        engine.note(&written);
    }
    Ok(report)
}

/// One walk through a roster.
struct Run<'a> {
    file: String,
    roster: Roster,
    places: Places,
    fresh: &'a mut Vec<Id>,
    drafts: Vec<Draft>,
    met: HashSet<Id>,
    named: HashSet<Id>,
    new: u32,
    matched: u32,
    changed: u32,
    preview: Vec<PersonLine>,
    waiting: Vec<ImportWaits>,
    /// Headings of the columns that are kept beside the person.
    kept: BTreeSet<String>,
}

impl<'a> Run<'a> {
    fn new(file: String, roster: Roster, places: Places, fresh: &'a mut Vec<Id>) -> Self {
        let (drafts, preview, waiting) = (Vec::new(), Vec::new(), Vec::new());
        let (met, named) = (HashSet::new(), HashSet::new());
        let kept = roster.rows.iter().flat_map(|row| row.extra.keys()).collect::<BTreeSet<_>>().into_iter().cloned().collect();
        Self { file, roster, places, fresh, drafts, met, named, new: 0, matched: 0, changed: 0, preview, waiting, kept }
    }

    fn all(&mut self, tx: &WriteTx<'_>, keys: Vec<RowKeys>, mut matching: Matching) -> Result<()> {
        for (row, keys) in std::mem::take(&mut self.roster.rows).into_iter().zip(keys) {
            self.row(tx, &mut matching, row, keys)?;
        }
        self.roster.warnings.extend(matching.warnings());
        self.roster.warnings.extend(self.places.warnings());
        self.roster.warnings.sort_by_key(|warning| warning.line);
        Ok(())
    }

    fn row(&mut self, tx: &WriteTx<'_>, matching: &mut Matching, row: RosterRow, keys: RowKeys) -> Result<()> {
        let found = match matching.find(tx, &row, &keys)? {
            Ok(found) => found,
            Err(turned_down) => {
                self.roster.reject(row, turned_down.field, &turned_down.value, turned_down.code);
                return Ok(());
            }
        };
        let (person, is_new, mut differs) = match found {
            Found::Known(id) => {
                let drafts = matching.update(tx, id, &row, keys)?;
                let differs = drafts.iter().any(|draft| draft.kind.name == "person");
                self.drafts.extend(drafts);
                (id, false, differs)
            }
            Found::New => {
                let id = match keys.person {
                    Some(person) => after_erased(person, |id| Ok(tx.record(&RecordKey::of::<Person>(id))?))?,
                    None => self.fresh.pop().unwrap_or_else(Id::now_v7),
                };
                let from = self.drafts.len();
                self.drafts.extend(matching.create(id, &row, keys));
                self.bring_back(tx, from)?;
                (id, true, false)
            }
        };
        if !self.met.insert(person) {
            self.roster.warnings.push(warning(row.line, "same_person", args!()));
            return Ok(());
        }
        differs |= self.place(tx, person, is_new, &row)?;
        if is_new {
            self.new += 1
        } else {
            self.matched += 1
        }
        self.changed += u32::from(differs && !is_new);
        self.show(person, &row);
        Ok(())
    }

    /// Enrols a person where the row says, or lets them wait there; true if that moves somebody who was there already.
    fn place(&mut self, tx: &WriteTx<'_>, person: Id, is_new: bool, row: &RosterRow) -> Result<bool> {
        let Some(cohort) = self.places.cohort_of(row, self.fresh, &mut self.drafts) else { return Ok(false) };
        self.named.insert(cohort);
        match self.places.place(person, cohort, is_new) {
            Place::There => Ok(false),
            Place::Wait { since, keeps } => {
                self.drafts.push(waits(person, cohort, keeps, since));
                self.bring_back(tx, self.drafts.len() - 1)?;
                let keeps = keeps.map(|keeps| self.places.title(keeps)).unwrap_or_default();
                self.waiting.push(ImportWaits { line: row.line, name: row.name.clone(), cohort: self.places.title(cohort), keeps });
                Ok(!is_new)
            }
            Place::Enrol { leaves } => {
                let enrolment = Enrolment {
                    cohort: Some(Ref::to(cohort)),
                    person: Some(Ref::to(person)),
                    form: Some(EnrolmentForm::Listed),
                    ..Enrolment::default()
                };
                let id = enrolment_id(cohort, person);
                self.drafts.push(Draft::put(id, &enrolment));
                self.bring_back(tx, self.drafts.len() - 1)?;
                for (old, title) in &leaves {
                    self.drafts.push(Draft::state(domain::kind("enrolment").expect("declared"), *old, Verb::Archive));
                    let args = args!(from: title.as_str(), to: self.places.title(cohort));
                    self.roster.warnings.push(warning(row.line, "moved", args));
                }
                Ok(!is_new)
            }
        }
    }

    /// Restores what an undo had archived, for the drafts from `from` on.
    fn bring_back(&mut self, tx: &WriteTx<'_>, from: usize) -> Result<()> {
        for index in from..self.drafts.len() {
            let draft = &self.drafts[index];
            if tx.record(&draft.key())?.is_some_and(|state| !state.is_live()) {
                let restore = Draft::state(draft.kind, draft.id, Verb::Restore);
                self.drafts.push(restore);
            }
        }
        Ok(())
    }

    fn show(&mut self, person: Id, row: &RosterRow) {
        if self.preview.len() < PREVIEW {
            let word = |text: &Option<String>| text.clone().unwrap_or_default();
            self.preview.push(PersonLine {
                id: person.to_string(),
                name: row.name.clone(),
                email: word(&row.email),
                phone: word(&row.phone),
                number: word(&row.number),
                department: word(&row.department),
                cohorts: row.cohort.clone().into_iter().collect(),
                zone: word(&row.zone),
                erased: false,
            });
        }
    }

    fn report(self, action: Option<String>) -> ImportReport {
        let missing = self.places.missing(&self.named, &self.met);
        let rejected: Vec<Rejected> = self.roster.rejections();
        ImportReport {
            file: self.file,
            rows: self.roster.read,
            new: self.new,
            matched: self.matched,
            changed: self.changed,
            same: self.matched - self.changed,
            rejected,
            warnings: self.roster.warnings,
            missing,
            waiting: self.waiting,
            preview: self.preview,
            label: if action.is_some() { "people.import".to_owned() } else { String::new() },
            action,
            read_as: self.roster.read_as,
            columns: self.roster.columns.into_iter().map(|column| said(column, &self.kept)).collect(),
        }
    }
}

/// What becomes of a column: one that Muster has no field for is kept as it is, and stays so when another one is chosen.
fn said(column: ColumnChoice, kept: &BTreeSet<String>) -> ColumnChoice {
    let keeps = column.field.is_empty() && kept.contains(&column.column);
    if keeps { ColumnChoice { field: "extra".to_owned(), ..column } } else { column }
}

impl Engine {
    /// The rollout whose cohorts an import fills: the named one, or the only one.
    fn rollout_for_import(&self, named: Option<&str>) -> Result<Option<Id>> {
        if let Some(named) = named {
            return Ok(Some(engine::id("rollout", named)?));
        }
        let all = self.rollout_lines()?;
        Ok(if let [one] = all.as_slice() { Some(engine::id("rollout", &one.id)?) } else { None })
    }
}

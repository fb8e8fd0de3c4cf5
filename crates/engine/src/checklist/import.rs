//! `checklist_import`: a sheet of tasks becomes a checklist, or brings one up to date, as one action.
//!
//! All or nothing: a day that lacks one of its tasks is worse than none. Tasks are known again by their codes, an empty
//! cell takes nothing away, and what the sheet no longer has stays and is named.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono_tz::Tz;
use domain::checklist::{Checklist, Item, ItemKind, Planned, Section};
use domain::rollout::Criticality;
use domain::runbook::forecast::{Task, in_order};
use domain::{Id, Ref, args};
use store::{Draft, Row};

use super::import_view::{ImportTasks, ImportedTask, TaskImport};
use crate::count::small;
use crate::evidence::attach::contents;
use crate::reading::{DateOrder, TaskOptions, TaskRow, TaskSheet, Unit, read_tasks, rejected};
use crate::rollout::lines::Plan;
use crate::times::Reading;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// Imports the tasks, or says what an import would do.
pub(crate) fn checklist_import(engine: &mut Engine, request: ImportTasks) -> Result<TaskImport> {
    let plan = engine.plan(engine::id("rollout", &request.rollout)?)?;
    let list = request.checklist.as_deref().map(|list| engine.list_of(list, plan.id)).transpose()?;
    let (file, bytes) = contents(request.path.as_deref(), request.name.as_deref(), request.content.as_deref())?;
    let unit = request.unit.as_deref().map(|word| Unit::of(word).ok_or_else(|| Failure::invalid("unit", "no_unit"))).transpose()?;
    let dates =
        request.dates.as_deref().map(|word| DateOrder::of(word).ok_or_else(|| Failure::invalid("dates", "no_dates"))).transpose()?;
    let mut sheet = read_tasks(&bytes, &file, TaskOptions { sheet: request.sheet.as_deref(), map: &request.map, unit, dates })?;
    let zone = match &sheet.zone {
        Some(name) => times::zone(name)?,
        None => plan.zone,
    };
    let title = request.title.as_deref().map(domain::normal::name).filter(|title| !title.is_empty());
    let title = match &list {
        Some(row) => text(row.value.title.clone()),
        None => title.unwrap_or_else(|| file.rsplit_once('.').map_or(file.as_str(), |(name, _)| name).chars().take(200).collect()),
    };
    let starts = starts(&mut sheet, zone, plan);
    let known = engine.known_tasks(plan.id, list.as_ref().map(|row| row.id))?;
    let mut run = Run {
        plan,
        title: &title,
        list: list.map(|row| row.id),
        prefix: known.prefix(&sheet),
        known,
        drafts: Vec::new(),
        lines: Vec::new(),
    };
    run.all(engine, &sheet, &starts);
    let Run { drafts, lines, list, prefix, known, .. } = run;
    let count = |state: &str| small(lines.iter().filter(|line| line.state == state).count());
    let there: HashSet<&str> = lines.iter().map(|line| line.code.as_str()).collect();
    let mut missing: Vec<String> = known.own.keys().filter(|code| !there.contains(code.as_str())).cloned().collect();
    missing.sort();
    let mut report = TaskImport {
        file,
        read_as: sheet.read_as,
        columns: sheet.columns,
        rows: sheet.read,
        title,
        new: count("new"),
        changed: count("changed"),
        same: count("same"),
        tasks: lines,
        missing,
        unit_open: sheet.unit_open,
        unit: sheet.unit.word().to_owned(),
        dates_open: sheet.dates_open,
        dates: sheet.dates.map(|order| order.word().to_owned()),
        zone: zone.name().to_owned(),
        zone_written: sheet.zone.is_some(),
        prefix,
        rejected: sheet.rejected,
        warnings: sheet.warnings,
        checklist: request.checklist,
        action: None,
        label: "checklist.import".to_owned(),
    };
    if !request.dry_run {
        report.refuse_what_is_open()?;
        if !drafts.is_empty() {
            report.action = Some(engine.act("checklist.import", &drafts)?.action.to_string());
            report.checklist = list.map(|list| list.to_string());
        }
    }
    Ok(report)
}

impl TaskImport {
    /// Nothing is written of a sheet that has a mistake, or of which something was guessed.
    fn refuse_what_is_open(&self) -> Result<()> {
        match (&self.rejected.first(), self.unit_open, self.dates_open) {
            (Some(first), ..) => {
                let why = format!("{}: {} ({})", first.line, first.message, first.value);
                Err(Failure::because("refused", "task_sheet").with("count", self.rejected.len()).with("first", why))
            }
            (None, true, _) => Err(Failure::invalid("unit", "task_unit")),
            (None, _, true) => Err(Failure::invalid("dates", "task_dates")),
            _ => Ok(()),
        }
    }
}

/// When each task is planned: at its fixed time, else when all that it waits for is over, else with the first of all.
fn starts(sheet: &mut TaskSheet, zone: Tz, plan: Plan) -> Vec<Option<i64>> {
    let mut fixed = Vec::with_capacity(sheet.tasks.len());
    for task in &sheet.tasks {
        let at = task.fixed.map(|at| times::read(&at, zone));
        if let Some(Reading::Skipped(..) | Reading::Twice(..)) = at {
            let written = task.fixed.map(|at| at.to_string()).unwrap_or_default();
            sheet.rejected.push(rejected(task.line, "fixed", &written, "task-clock", args!(zone: zone.name())));
        }
        fixed.push(match at {
            Some(Reading::Once(at)) => Some(at),
            _ => None,
        });
    }
    let first = fixed.iter().flatten().min().copied().or(plan.t0);
    let places: HashMap<&str, usize> = sheet.tasks.iter().enumerate().map(|(at, task)| (task.code.as_str(), at)).collect();
    let before = |task: &TaskRow| task.before.iter().filter_map(|code| places.get(code.as_str()).copied()).collect::<Vec<_>>();
    let graph: Vec<Task> = sheet.tasks.iter().map(|task| Task { predecessors: before(task), ..Task::default() }).collect();
    let mut starts = vec![None; sheet.tasks.len()];
    // A ring was told already; nothing of it has a time.
    for at in in_order(&graph).unwrap_or_default() {
        let over = graph[at].predecessors.iter().filter_map(|before| Some(starts[*before]? + sheet.tasks[*before].minutes * 60_000));
        starts[at] = fixed[at].or(over.max()).or(first);
    }
    starts
}

/// The tasks that the rollout has.
struct Known {
    /// Of the checklist that is brought up to date, by code.
    own: HashMap<String, Row<Item>>,
    sections: BTreeMap<String, Id>,
    /// Codes of all other checklists, in lower case.
    others: HashSet<String>,
    /// The greatest positions of items and sections.
    last: (i64, i64),
    lists: i64,
}

impl Known {
    /// What goes before each code so that no other checklist has one of them.
    fn prefix(&self, sheet: &TaskSheet) -> String {
        let free = |prefix: &str| sheet.tasks.iter().all(|task| !self.others.contains(&format!("{prefix}{}", task.code).to_lowercase()));
        let numbered = (2..).map(|number| format!("R{number}-"));
        ["".to_owned(), "R-".to_owned()].into_iter().chain(numbered).find(|prefix| free(prefix)).unwrap_or_default()
    }
}

impl Engine {
    fn list_of(&self, checklist: &str, rollout: Id) -> Result<Row<Checklist>> {
        let row = self.store.get::<Checklist>(engine::id("checklist", checklist)?)?;
        row.filter(|row| row.value.rollout.map(|of| of.0) == Some(rollout)).ok_or_else(|| Failure::not_found("checklist"))
    }

    fn known_tasks(&self, rollout: Id, list: Option<Id>) -> Result<Known> {
        let items = self.store.of::<Item>("rollout", rollout)?;
        let (own, others): (Vec<_>, Vec<_>) =
            items.into_iter().partition(|row| list.is_some() && row.value.checklist.map(|of| of.0) == list);
        let sections = list.map(|list| self.store.of::<Section>("checklist", list)).transpose()?.unwrap_or_default();
        let last = (own.iter().filter_map(|row| row.value.position).max(), sections.iter().filter_map(|row| row.value.position).max());
        let lists = self.store.of::<Checklist>("rollout", rollout)?.iter().filter_map(|row| row.value.position).max();
        Ok(Known {
            others: others.into_iter().map(|row| text(row.value.code).to_lowercase()).collect(),
            own: own.into_iter().map(|row| (text(row.value.code.clone()), row)).collect(),
            sections: sections.into_iter().map(|row| (text(row.value.title), row.id)).collect(),
            last: (last.0.unwrap_or(0), last.1.unwrap_or(0)),
            lists: lists.unwrap_or(0),
        })
    }
}

/// One walk through a sheet.
struct Run<'r> {
    plan: Plan,
    title: &'r str,
    list: Option<Id>,
    prefix: String,
    known: Known,
    drafts: Vec<Draft>,
    lines: Vec<ImportedTask>,
}

impl Run<'_> {
    fn all(&mut self, engine: &Engine, sheet: &TaskSheet, starts: &[Option<i64>]) {
        let list = self.list.unwrap_or_else(|| {
            let id = engine.new_id();
            let list = Checklist {
                rollout: Some(Ref::to(self.plan.id)),
                title: Some(self.title.into()),
                position: Some(self.known.lists + 1),
                ..Checklist::default()
            };
            self.drafts.push(Draft::put(id, &list));
            id
        });
        self.list = Some(list);
        // As the sheet writes it where they are told apart by case only.
        let codes: HashMap<String, &str> = sheet.tasks.iter().map(|task| (task.code.to_lowercase(), task.code.as_str())).collect();
        for (task, start) in sheet.tasks.iter().zip(starts) {
            let before = task.before.iter().filter_map(|code| codes.get(&code.to_lowercase()));
            let before: Vec<String> = before.map(|code| format!("{}{code}", self.prefix)).collect();
            self.one(engine, list, task, *start, before);
        }
    }

    fn one(&mut self, engine: &Engine, list: Id, task: &TaskRow, start: Option<i64>, predecessors: Vec<String>) {
        let code = format!("{}{}", self.prefix, task.code);
        let section_title = if task.stream.is_empty() { self.title.to_owned() } else { task.stream.clone() };
        let section = self.section(engine, list, &section_title);
        let kind = kind(&task.kind);
        let wanted = Item {
            section: Some(Ref::to(section)),
            title: Some(task.title.as_str().into()),
            kind: Some(kind),
            planned: start.map(|at| self.planned(at, task)),
            predecessors: Some(predecessors.clone()),
            owner: (!task.team.is_empty()).then(|| task.team.as_str().into()),
            comment: (!task.text.is_empty()).then(|| task.text.as_str().into()),
            ..Item::default()
        };
        let state = match self.known.own.get(&code) {
            Some(row) => {
                let change = changed(&row.value, wanted);
                let same = change == Item::default();
                if !same {
                    self.drafts.push(Draft::put(row.id, &change));
                }
                if same { "same" } else { "changed" }
            }
            None => {
                self.known.last.0 += 1;
                let item = Item {
                    rollout: Some(Ref::to(self.plan.id)),
                    checklist: Some(Ref::to(list)),
                    code: Some(code.as_str().into()),
                    criticality: Some(Criticality::Must),
                    position: Some(self.known.last.0),
                    ..wanted
                };
                self.drafts.push(Draft::put(engine.new_id(), &item));
                "new"
            }
        };
        self.lines.push(ImportedTask {
            line: task.line,
            code,
            title: task.title.clone(),
            section: section_title,
            kind: kind.word().to_owned(),
            minutes: u32::try_from(task.minutes).unwrap_or(u32::MAX),
            starts: start.map(|at| times::local(at, self.plan.zone)),
            fixed: task.fixed.is_some(),
            predecessors,
            owner: task.team.clone(),
            state: state.to_owned(),
        });
    }

    fn section(&mut self, engine: &Engine, list: Id, title: &str) -> Id {
        if let Some(id) = self.known.sections.get(title) {
            return *id;
        }
        let id = engine.new_id();
        self.known.last.1 += 1;
        let section =
            Section { checklist: Some(Ref::to(list)), title: Some(title.into()), position: Some(self.known.last.1), ..Section::default() };
        self.drafts.push(Draft::put(id, &section));
        self.known.sections.insert(title.to_owned(), id);
        id
    }

    /// A fixed start keeps its time when the launch moves; everything else moves with it.
    fn planned(&self, at: i64, task: &TaskRow) -> Planned {
        let duration = Some(task.minutes);
        match self.plan.t0.filter(|_| task.fixed.is_none()) {
            Some(t0) => Planned { start: Some((at - t0) / 60_000), at: None, duration },
            None => Planned { start: None, at: Some(at), duration },
        }
    }
}

/// Only what is otherwise; an empty cell of the sheet takes nothing away.
fn changed(was: &Item, wanted: Item) -> Item {
    fn other<T: PartialEq>(was: &Option<T>, wanted: Option<T>) -> Option<T> {
        wanted.filter(|wanted| was.as_ref() != Some(wanted))
    }
    Item {
        section: other(&was.section, wanted.section),
        title: other(&was.title, wanted.title),
        kind: other(&was.kind, wanted.kind),
        planned: other(&was.planned, wanted.planned),
        predecessors: other(&Some(was.predecessors.clone().unwrap_or_default()), wanted.predecessors),
        owner: other(&was.owner, wanted.owner),
        comment: other(&was.comment, wanted.comment),
        ..Item::default()
    }
}

/// The kind of a word as runbook sheets write it; everything else is work.
fn kind(written: &str) -> ItemKind {
    let word = domain::normal::folded(written);
    let has = |words: &[&str]| words.iter().any(|one| word.contains(one));
    if has(&["milestone", "cot moc", "moc"]) {
        ItemKind::Milestone
    } else if has(&["valid", "check", "test", "verif", "kiem tra"]) {
        ItemKind::Validation
    } else if has(&["mail", "sms", "message", "comm", "announce", "thong bao"]) {
        ItemKind::Message
    } else if has(&["decision", "go no go", "go/no", "gate", "quyet dinh"]) {
        ItemKind::Decision
    } else {
        ItemKind::Work
    }
}

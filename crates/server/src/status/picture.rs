//! What stands on a page, gathered from the records of one rollout. Nothing that the link does not show is read, but what a task
//! follows.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono_tz::Tz;
use domain::checklist::together::step_by_words;
use domain::checklist::{Checklist, Item, ItemKind, Section};
use domain::downtime::{Downtime, DowntimeSort, Sum};
use domain::gate::{Decision, Gate, GateDecision};
use domain::plan::Metric;
use domain::plan::follows::followed;
use domain::rollout::Rollout;
use domain::runbook::forecast::{Actual, Forecast, Task, forecast};
use domain::runbook::tasks::{launch, rehearsed, span, t0_of, tasks, times_of, turning_back};
use domain::runbook::{Ending, Run, RunMode, Step, WayBack, way_back_id};
use domain::status_link::{Part, StatusLink};
use domain::workspace::{Author, Device};
use domain::{AuthorId, Hash, Id, KindOf, RecordKey, RecordState, Ref};
use keys::statement::Statement;

use super::areas::{Handed, areas};
use super::facts::{Facts, Words};
use super::signed::{Paper, at_of, read};
use crate::rows::{Row, of, text};
use crate::storage::{Page, Reading, Stored};

/// Everything that a page says.
pub(super) struct Picture {
    pub(super) name: String,
    pub(super) zone: Tz,
    pub(super) t0: Option<i64>,
    pub(super) now: i64,
    pub(super) run: Option<Going>,
    /// Until when going back can begin, and by when it has to be over.
    pub(super) way_back: Option<(i64, i64)>,
    pub(super) gates: Vec<Decided>,
    pub(super) areas: Vec<Handed>,
    pub(super) downtime: Option<Away>,
    pub(super) messages: Vec<Told>,
    pub(super) heard: Vec<Heard>,
}

/// The run that counts now.
pub(super) struct Going {
    pub(super) title: String,
    pub(super) live: bool,
    pub(super) is_way_back: bool,
    pub(super) taken_back: bool,
    pub(super) ended: Option<i64>,
    /// Since when nothing more is begun, and why, where tasks are shown.
    pub(super) paused: Option<(i64, String)>,
    pub(super) tasks: usize,
    pub(super) over: usize,
    pub(super) failed: usize,
    pub(super) late: usize,
    pub(super) planned_end: Option<i64>,
    pub(super) expected_end: Option<i64>,
    /// Planned and expected time of the launch, and whether it is over.
    pub(super) launch: Option<(Option<i64>, i64, bool)>,
    /// Only where the link shows tasks.
    pub(super) running: Vec<Line>,
    pub(super) next: Vec<Line>,
    pub(super) behind: Vec<Line>,
    pub(super) lately: Vec<Line>,
}

/// One task.
#[derive(Clone)]
pub(super) struct Line {
    pub(super) title: String,
    pub(super) owner: String,
    pub(super) state: &'static str,
    pub(super) planned: Option<(i64, i64)>,
    pub(super) start: Option<i64>,
    pub(super) finish: Option<i64>,
    pub(super) expected: (i64, i64),
    /// Minutes.
    pub(super) late: i64,
}

/// A gate and what was decided at it.
pub(super) struct Decided {
    pub(super) title: String,
    pub(super) planned: Option<i64>,
    /// Signed decisions that nothing replaces: none yet, one, or several that contradict each other.
    pub(super) decisions: Vec<(GateDecision, i64)>,
}

/// Downtime so far.
pub(super) struct Away {
    pub(super) sums: Vec<(DowntimeSort, Sum)>,
    /// What is away at this moment, and since when.
    pub(super) now: Vec<(String, i64)>,
}

/// A message of the plan.
pub(super) struct Told {
    pub(super) title: String,
    pub(super) state: &'static str,
    pub(super) at: i64,
}

/// When a laptop's last change came.
pub(super) struct Heard {
    /// Empty where the link shows no names.
    pub(super) name: String,
    pub(super) at: i64,
}

/// Most tasks of one sort that a page names.
pub(super) const MOST: usize = 12;

/// Gathers what a link shows; nothing where its rollout is not there.
pub(super) fn picture(reading: &mut dyn Reading, workspace: Hash, link: &StatusLink, now: i64) -> Stored<Option<Picture>> {
    let Some(rollout) = link.rollout.map(|rollout| rollout.0) else { return Ok(None) };
    let found = reading.record(&RecordKey::of::<Rollout>(rollout))?.filter(RecordState::is_live);
    let Some(record) = found.map(|state| state.read::<Rollout>()) else { return Ok(None) };
    let t0 = record.t0.map(|t0| t0.0);
    let runs = of::<Run>(reading, "rollout", rollout)?;
    let current = current(&runs);
    let gathered = match current {
        Some(run) => Some(gathered(reading, workspace, &runs, run, t0, now, link)?),
        None => None,
    };
    // Whoever is on the way back has turned round already.
    let turning = current.is_none_or(|run| run.value.back_from.is_none() && run.value.ended.is_none());
    let way_back = match link.has(Part::WayBack) && turning {
        true => way_back(reading, rollout, &runs, current.map_or(t0, |run| t0_of(&run.value, t0)))?,
        false => None,
    };
    let (run, messages) = gathered.unzip();
    Ok(Some(Picture {
        name: text(&record.name),
        zone: text(&record.zone).parse().unwrap_or(Tz::UTC),
        t0,
        now,
        run,
        way_back,
        gates: if link.has(Part::Gates) { gates(reading, workspace, rollout, t0)? } else { Vec::new() },
        areas: if link.has(Part::HandOff) { areas(reading, workspace, rollout)? } else { Vec::new() },
        downtime: if link.has(Part::Downtime) { Some(downtime(reading, rollout, t0, now)?) } else { None },
        messages: messages.unwrap_or_default(),
        heard: heard(reading, link.has(Part::Names))?,
    }))
}

/// The run that a reader wants to know of: live and going on, else live, else a rehearsal; the newest of those.
fn current(runs: &[Row<Run>]) -> Option<&Row<Run>> {
    let live = |row: &Row<Run>| row.value.mode == Some(RunMode::Live);
    runs.iter().max_by_key(|row| (live(row), row.value.ended.is_none(), row.id))
}

fn gathered(
    reading: &mut dyn Reading,
    workspace: Hash,
    runs: &[Row<Run>],
    run: &Row<Run>,
    t0: Option<i64>,
    now: i64,
    link: &StatusLink,
) -> Stored<(Going, Vec<Told>)> {
    let checklist = run.value.checklist.map(|list| list.0).unwrap_or_default();
    let items = items(reading, checklist)?;
    let rollout = run.value.rollout.map(|rollout| rollout.0).unwrap_or_default();
    let steps = steps(reading, rollout, run.id, &items)?;
    let now = run.value.ended.map_or(now, |ended| ended.0);
    let known: Vec<(Id, &Item)> = items.iter().map(|row| (row.id, &row.value)).collect();
    let mut tasks = tasks(&known, |id| steps.get(&id), times_of(&run.value, t0));
    if run.value.mode == Some(RunMode::Live) && items.iter().any(|row| followed(&row.value).is_some()) {
        let gates = gates(reading, workspace, rollout, t0)?;
        follow_facts(&Facts::read(reading, rollout, t0, gates)?, &mut tasks, &items, now);
    }
    let goal = launch(items.iter().map(|row| &row.value));
    // A ring cannot begin, and one that came about since has no forecast: then only counts are shown.
    let forecasts = forecast(&tasks, goal, now).unwrap_or_default();
    let lines: Vec<Line> =
        forecasts.iter().enumerate().map(|(at, expected)| line(&items[at], &tasks[at], &steps, expected, link)).collect();
    let messages = if link.has(Part::Messages) { messages(&items, &lines) } else { Vec::new() };
    let title = match link.has(Part::Tasks) {
        true => title_of(reading, run, checklist)?,
        false => String::new(),
    };
    let mut going = Going {
        title,
        live: run.value.mode == Some(RunMode::Live),
        is_way_back: run.value.back_from.is_some(),
        taken_back: runs.iter().any(|row| row.value.back_from.map(|from| from.0) == Some(run.id)),
        ended: run.value.ended.map(|ended| ended.0),
        paused: run
            .value
            .pause
            .as_ref()
            .map(|pause| (pause.since, if link.has(Part::Tasks) { pause.reason.clone() } else { String::new() })),
        tasks: tasks.len(),
        over: tasks.iter().filter(|task| matches!(task.actual, Actual::Over { .. })).count(),
        failed: tasks.iter().filter(|task| matches!(task.actual, Actual::Failed { .. })).count(),
        late: lines.iter().filter(|line| is_late(line)).count(),
        planned_end: tasks.iter().filter_map(|task| Some(task.planned? + task.duration)).max(),
        expected_end: forecasts.iter().map(|one| one.finish).max(),
        launch: goal.and_then(|goal| {
            let expected = forecasts.get(goal)?;
            Some((tasks[goal].planned.map(|planned| planned + tasks[goal].duration), expected.finish, expected.over))
        }),
        running: Vec::new(),
        next: Vec::new(),
        behind: Vec::new(),
        lately: Vec::new(),
    };
    if link.has(Part::Tasks) {
        name_tasks(&mut going, &lines, &tasks, &forecasts);
    }
    Ok((going, messages))
}

/// What happened to the tasks of a run: as somebody wrote it, else as those who are named said it.
fn steps(reading: &mut dyn Reading, rollout: Id, run: Id, items: &[Row<Item>]) -> Stored<HashMap<Id, Step>> {
    let rows = of::<Step>(reading, "run", run)?;
    let mut steps: HashMap<Id, Step> = rows.into_iter().filter_map(|row| Some((row.value.item?.0, row.value))).collect();
    let words = Words::of_items(reading, rollout, items)?;
    for row in items {
        if let Some(step) = step_by_words(&row.value, steps.get(&row.id), words.said(row.id, run)) {
            steps.insert(row.id, step);
        }
    }
    Ok(steps)
}

/// Tasks that follow a fact are over when that is so.
fn follow_facts(facts: &Facts, tasks: &mut [Task], items: &[Row<Item>], now: i64) {
    let first = tasks.iter().filter_map(|task| task.planned).min().unwrap_or(now);
    for (task, row) in tasks.iter_mut().zip(items) {
        let Some(at) = facts.so(&row.value).filter(|at| *at <= now) else { continue };
        task.actual = task.actual.by_fact(at, first, now);
    }
}

fn title_of(reading: &mut dyn Reading, run: &Row<Run>, checklist: Id) -> Stored<String> {
    let own = text(&run.value.title);
    if !own.is_empty() {
        return Ok(own);
    }
    let list = reading.record(&RecordKey::of::<Checklist>(checklist))?;
    Ok(list.map(|list| text(&list.read::<Checklist>().title)).unwrap_or_default())
}

/// The items of a checklist that have a planned time, in its order.
fn items(reading: &mut dyn Reading, checklist: Id) -> Stored<Vec<Row<Item>>> {
    let mut sections = of::<Section>(reading, "checklist", checklist)?;
    sections.sort_by_key(|row| (row.value.position, row.id));
    let place: HashMap<Id, usize> = sections.iter().enumerate().map(|(at, row)| (row.id, at)).collect();
    let mut items = of::<Item>(reading, "checklist", checklist)?;
    items.retain(|row| row.value.planned.is_some());
    items.sort_by_key(|row| (row.value.section.and_then(|section| place.get(&section.0).copied()), row.value.position, row.id));
    Ok(items)
}

fn line(row: &Row<Item>, task: &Task, steps: &HashMap<Id, Step>, expected: &Forecast, link: &StatusLink) -> Line {
    let how = steps.get(&row.id).and_then(|step| step.outcome.as_ref()).map(|outcome| outcome.how);
    let (state, start, finish) = match (task.actual, how) {
        (Actual::Waiting, _) => ("todo", None, None),
        (Actual::Running { start }, _) => ("running", Some(start), None),
        (Actual::Over { start, finish }, Some(Ending::Skipped)) => ("skipped", Some(start), Some(finish)),
        (Actual::Over { start, finish }, _) => ("done", Some(start), Some(finish)),
        (Actual::Failed { start, finish }, _) => ("failed", Some(start), Some(finish)),
    };
    Line {
        title: text(&row.value.title),
        owner: if link.has(Part::Names) { text(&row.value.owner) } else { String::new() },
        state,
        planned: task.planned.map(|planned| (planned, planned + task.duration)),
        start,
        finish,
        expected: (expected.start, expected.finish),
        late: expected.late.div_euclid(60_000),
    }
}

fn is_late(line: &Line) -> bool {
    line.late > 0 && !matches!(line.state, "done" | "skipped")
}

fn name_tasks(going: &mut Going, lines: &[Line], tasks: &[Task], forecasts: &[Forecast]) {
    going.running = lines.iter().filter(|line| line.state == "running").cloned().collect();
    let ready = |at: &usize| {
        lines[*at].state == "todo" && tasks[*at].predecessors.iter().all(|first| forecasts[*first].over) && going.ended.is_none()
    };
    let mut next: Vec<usize> = (0..lines.len()).filter(ready).collect();
    next.sort_by_key(|at| (forecasts[*at].start, *at));
    going.next = next.into_iter().take(5).map(|at| lines[at].clone()).collect();
    going.behind = lines.iter().filter(|line| is_late(line) && line.state != "running").cloned().collect();
    going.behind.sort_by_key(|line| std::cmp::Reverse(line.late));
    let mut lately: Vec<&Line> = lines.iter().filter(|line| matches!(line.state, "done" | "skipped")).collect();
    lately.sort_by_key(|line| std::cmp::Reverse(line.finish));
    going.lately = lately.into_iter().take(5).cloned().collect();
}

fn messages(items: &[Row<Item>], lines: &[Line]) -> Vec<Told> {
    let told = |(row, line): (&Row<Item>, &Line)| {
        let message = row.value.kind == Some(ItemKind::Message);
        message.then(|| Told { title: line.title.clone(), state: line.state, at: line.finish.unwrap_or(line.expected.0) })
    };
    items.iter().zip(lines).filter_map(told).collect()
}

fn way_back(reading: &mut dyn Reading, rollout: Id, runs: &[Row<Run>], t0: Option<i64>) -> Stored<Option<(i64, i64)>> {
    let Some(state) = reading.record(&RecordKey::of::<WayBack>(way_back_id(rollout)))?.filter(RecordState::is_live) else {
        return Ok(None);
    };
    let record: WayBack = state.read();
    let mut measured: Option<(i64, i64)> = None;
    if let Some(list) = record.checklist {
        for run in runs {
            let ended = rehearsed(&run.value, list.0).filter(|ended| measured.is_none_or(|(at, _)| *ended > at));
            let Some(ended) = ended else { continue };
            let items = items(reading, list.0)?;
            let steps = steps(reading, rollout, run.id, &items)?;
            if let Some(length) = span(steps.values()) {
                measured = Some((ended, length));
            }
        }
    }
    let turning = turning_back(&record, measured.map(|(_, length)| length), t0);
    Ok(turning.latest.zip(turning.ends))
}

fn gates(reading: &mut dyn Reading, workspace: Hash, rollout: Id, t0: Option<i64>) -> Stored<Vec<Decided>> {
    let mut gates = of::<Gate>(reading, "rollout", rollout)?;
    gates.sort_by_key(|row| (row.value.position, row.id));
    let mut signed = Vec::new();
    for row in of::<Decision>(reading, "rollout", rollout)? {
        if let Some(statement) = good(reading, workspace, &row)? {
            signed.push((row, statement));
        }
    }
    let before: HashSet<String> = signed.iter().flat_map(|(row, _)| replaces(&row.value)).collect();
    let stands = |row: &Row<Decision>| row.value.digest.as_ref().is_some_and(|digest| !before.contains(&digest.0));
    let decided = |gate: Id| {
        let of = signed.iter().filter(|(row, _)| row.value.gate.map(|of| of.0) == Some(gate) && stands(row));
        of.filter_map(|(row, statement)| Some((row.value.decision?, at_of(statement)?))).collect()
    };
    let line = |row: Row<Gate>| Decided {
        title: text(&row.value.title),
        planned: row.value.planned.and_then(|planned| planned.instant(t0)),
        decisions: decided(row.id),
    };
    Ok(gates.into_iter().map(line).collect())
}

/// The statement of a decision, if all of it is good and it is about this gate.
fn good(reading: &mut dyn Reading, workspace: Hash, row: &Row<Decision>) -> Stored<Option<Statement>> {
    let record = &row.value;
    let paper = Paper { statement: &record.statement, digest: &record.digest, signature: &record.signature, key: record.key };
    let Some(statement) = read(reading, workspace, &row.state, paper)? else { return Ok(None) };
    let subject = Hash::of(&[text(&record.subject).as_bytes()]).to_string();
    let about = statement.subject.kind == "gate"
        && Some(&statement.subject.id) == record.gate.map(|gate| gate.0.to_string()).as_ref()
        && statement.subject.digest == subject
        && Some(statement.decision.as_str()) == record.decision.map(GateDecision::word);
    Ok(about.then_some(statement))
}

/// Digests of the decisions that one replaces.
fn replaces(decision: &Decision) -> Vec<String> {
    let subject: serde_json::Value = serde_json::from_str(&text(&decision.subject)).unwrap_or_default();
    let before = subject["before"].as_array().cloned().unwrap_or_default();
    before.iter().filter_map(|digest| digest.as_str()).map(str::to_owned).collect()
}

fn downtime(reading: &mut dyn Reading, rollout: Id, t0: Option<i64>, now: i64) -> Stored<Away> {
    let entries = of::<Downtime>(reading, "rollout", rollout)?;
    let metrics = of::<Metric>(reading, "rollout", rollout)?;
    let sum = |sort| {
        let (entries, metrics) = (entries.iter().map(|row| &row.value), metrics.iter().map(|row| &row.value));
        (sort, domain::downtime::sum(sort, entries, metrics, t0, now))
    };
    let away = |row: &Row<Downtime>| {
        let away = row.value.away?;
        let is = away.from <= now && away.to.is_none_or(|to| to > now);
        is.then(|| (text(&row.value.what), away.from))
    };
    Ok(Away { sums: [DowntimeSort::Unplanned, DowntimeSort::Planned].map(sum).into(), now: entries.iter().filter_map(away).collect() })
}

/// When the last change of each laptop came, the longest silent last. A laptop of several people is one.
fn heard(reading: &mut dyn Reading, names: bool) -> Stored<Vec<Heard>> {
    let mut devices: BTreeMap<Id, i64> = BTreeMap::new();
    for (id, state) in reading.of_kind(Author::NAME)? {
        let device = state.read::<Author>().device.map(|device: Ref<Device>| device.0);
        let Some(device) = device.filter(|_| state.is_live()) else { continue };
        if let Some(at) = last_of(reading, AuthorId(*id.as_bytes()))? {
            let known = devices.entry(device).or_insert(at);
            *known = at.max(*known);
        }
    }
    let mut all = Vec::with_capacity(devices.len());
    for (device, at) in devices {
        let name = match names {
            true => reading.record(&RecordKey::of::<Device>(device))?.map(|state| text(&state.read::<Device>().name)).unwrap_or_default(),
            false => String::new(),
        };
        all.push(Heard { name, at });
    }
    all.sort_by_key(|heard| std::cmp::Reverse(heard.at));
    Ok(all)
}

fn last_of(reading: &mut dyn Reading, author: AuthorId) -> Stored<Option<i64>> {
    let Some(row) = reading.author(author)? else { return Ok(None) };
    let Some((seq, _)) = reading.logged(author, row.last_n)? else { return Ok(None) };
    // Its bytes are left out: only the time is wanted.
    let page = reading.page(Page { after: seq.saturating_sub(1), own: Some(author), entries: 1, bytes: 1 })?;
    Ok(page.first().map(|entry| entry.received))
}

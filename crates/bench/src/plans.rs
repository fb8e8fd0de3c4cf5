//! A run of 2,000 tasks after one of them is over, and the check of the whole plan.

use anyhow::{Context, Result};
use domain::checklist::{Checklist, Item, ItemKind, Planned, Section};
use domain::runbook::forecast::{Actual, Task, forecast};
use domain::{Id, Ref};
use serde_json::{Value, json};
use store::Draft;
use testkit::Laptop;

use crate::measure::{Goal, compare_p95, plain, rounds, timed};

const TASKS: usize = 2_000;
const ROUNDS: usize = 200;
/// Tasks that go on beside each other.
const LANES: usize = 20;
const MINUTE: i64 = 60_000;

pub(crate) fn all() -> Result<()> {
    rules()?;
    finish()?;
    check()
}

/// What a task waits for: the one before in its lane, and at every tenth the lane beside.
fn predecessors(at: usize) -> Vec<usize> {
    let before = at.checked_sub(LANES);
    let beside = if (at / LANES).is_multiple_of(10) { before.map(|before| before / LANES * LANES + (before + 1) % LANES) } else { None };
    before.into_iter().chain(beside).collect()
}

/// The forecast alone, after one task more is over at each round.
fn rules() -> Result<()> {
    let task = |at: usize| Task {
        planned: Some((at / LANES) as i64 * 5 * MINUTE),
        duration: 5 * MINUTE,
        predecessors: predecessors(at),
        ..Task::default()
    };
    let mut tasks: Vec<Task> = (0..TASKS).map(task).collect();
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for over in 0..ROUNDS {
        // Each takes a minute longer than planned, so that everything behind it is pushed.
        let start = (over / LANES) as i64 * 6 * MINUTE;
        tasks[over].actual = Actual::Over { start, finish: start + 6 * MINUTE };
        let now = start + 6 * MINUTE;
        ours.push(timed(|| Ok(forecast(&tasks, Some(TASKS - 1), now).map_err(|ring| anyhow::anyhow!("{ring:?}"))?.len()))?);
        bare.push(timed(|| Ok(std::hint::black_box(one_pass(&tasks, now))))?);
    }
    println!("forecast and critical path, {TASKS} tasks, {ROUNDS} finishes");
    compare_p95("forecast", &ours, "one pass over the same tasks", &bare, Goal::Within(10.0));
    Ok(())
}

/// The least that tells when all is over: each task after those that it waits for.
fn one_pass(tasks: &[Task], now: i64) -> i64 {
    let mut finish = vec![0; tasks.len()];
    for (at, task) in tasks.iter().enumerate() {
        finish[at] = match task.actual {
            Actual::Over { finish, .. } => finish,
            _ => task.predecessors.iter().map(|first| finish[*first]).max().unwrap_or(now).max(now) + task.duration,
        };
    }
    finish.into_iter().max().unwrap_or_default()
}

/// The same as a person meets it: the key, one durable commit, and the answer that draws the whole run again.
fn finish() -> Result<()> {
    let laptop = Laptop::started();
    let rollout = Id::try_parse(&laptop.rollout())?;
    let checklist = with_tasks(&laptop, rollout)?;
    let made = laptop.call("run_new", json!({ "checklist": checklist, "mode": "rehearsal", "title": null, "t0": null }));
    let run = made["run"]["line"]["id"].clone();
    let view = laptop.call("run_show", json!({ "run": run }));
    let sections = view["sections"].as_array().context("no sections")?;
    let items: Vec<&Value> =
        sections.iter().flat_map(|section| section["tasks"].as_array().into_iter().flatten()).map(|task| &task["item"]).collect();
    anyhow::ensure!(items.len() == TASKS, "{} tasks in the run", items.len());
    let plain = plain(&laptop.folder.path().join("plain.db"), "CREATE TABLE row (a TEXT, b TEXT)")?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for item in items.iter().take(ROUNDS) {
        let request = json!({ "run": run, "item": item, "deed": "finish" }).to_string();
        ours.push(timed(|| Ok(laptop.desk.call("step_set", request.as_bytes())?))?);
        bare.push(timed(|| Ok(plain.execute("INSERT INTO row (a, b) VALUES (?1, 'done')", [item.as_str()])?))?);
    }
    println!("a finish in a run of {TASKS} tasks, durable, with the whole run as its answer");
    compare_p95("step_set", &ours, "one row, plain SQLite", &bare, Goal::None);
    Ok(())
}

fn with_tasks(laptop: &Laptop, rollout: Id) -> Result<Id> {
    let (checklist, section) = (Id::from_u128(1 << 80), Id::from_u128((1 << 80) + 1));
    let list = Checklist { rollout: Some(Ref::to(rollout)), title: Some("Cut-over".into()), ..Checklist::default() };
    let part = Section { checklist: Some(Ref::to(checklist)), title: Some("All of it".into()), ..Section::default() };
    let mut drafts = vec![Draft::put(checklist, &list), Draft::put(section, &part)];
    let code = |at: usize| format!("T{at}");
    for at in 0..TASKS {
        let item = Item {
            rollout: Some(Ref::to(rollout)),
            checklist: Some(Ref::to(checklist)),
            section: Some(Ref::to(section)),
            code: Some(code(at).into()),
            title: Some(format!("Task {at}").into()),
            kind: Some(ItemKind::Work),
            position: Some(i64::try_from(at)?),
            planned: Some(Planned { start: Some((at / LANES) as i64 * 5), duration: Some(5), ..Planned::default() }),
            predecessors: Some(predecessors(at).into_iter().map(code).collect()),
            ..Item::default()
        };
        drafts.push(Draft::put(Id::from_u128((1 << 81) + at as u128), &item));
    }
    laptop.desk.with(|engine| engine.write_for_tests("checklist.new", &drafts).map(drop))?;
    Ok(checklist)
}

/// The check of the whole plan, beside reading as many records from plain SQLite.
fn check() -> Result<()> {
    let laptop = Laptop::started();
    let request = json!({ "rollout": laptop.rollout() }).to_string();
    let plain = plain(&laptop.folder.path().join("plain.db"), "CREATE TABLE row (a TEXT)")?;
    for kind in [
        "role_plan",
        "claim",
        "metric",
        "gate",
        "criterion",
        "audience",
        "course",
        "topic",
        "cohort",
        "session",
        "checklist",
        "section",
        "item",
    ] {
        let page = laptop.call("records", json!({ "kind": kind, "offset": 0, "limit": 1000 }));
        for row in page["rows"].as_array().context("no rows")? {
            plain.execute("INSERT INTO row (a) VALUES (?1)", [row["cells"].to_string()])?;
        }
    }
    let ours = rounds(ROUNDS, || Ok(laptop.desk.call("plan_check", request.as_bytes())?))?;
    let bare = rounds(ROUNDS, || {
        let mut statement = plain.prepare_cached("SELECT a FROM row")?;
        let read = statement.query_map([], |row| row.get::<_, String>(0))?;
        Ok(read.filter_map(|text| serde_json::from_str::<Value>(&text.ok()?).ok()).count())
    })?;
    println!("check of the whole plan");
    compare_p95("plan_check", &ours, "reading the records from plain SQLite", &bare, Goal::Within(50.0));
    Ok(())
}

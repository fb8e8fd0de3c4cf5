//! `muster run`: the day by the minute, rehearsed or live, and the way back.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::evidence;
use crate::find::one;
use crate::print::shown;
use crate::stop::{Candidate, Stop};
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Run {
    /// All runs, newest first, and the checklists that can be run
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Begin a run of a checklist: a rehearsal, unless it is --live
    New {
        checklist: String,
        #[arg(long)]
        live: bool,
        /// What stands for T-0 in a rehearsal, local time; without it the first task is planned for now
        #[arg(long)]
        t0: Option<String>,
        #[arg(long)]
        title: Option<String>,
    },
    /// Planned, expected and actual times; the run that goes on if none is named
    Show { run: Option<String> },
    /// A task begins
    Start(Deed),
    /// A task is done; in a live run one that needs evidence takes --evidence, or --reason where there is none
    Finish {
        #[command(flatten)]
        deed: Deed,
        /// A text, an address that begins with https://, or a file
        #[arg(long, value_name = "TEXT|FILE")]
        evidence: Vec<String>,
    },
    /// A task failed; needs --reason
    Fail(Deed),
    /// A task is left out; needs --reason
    Skip(Deed),
    /// A task will be so many minutes later
    Delay {
        task: String,
        minutes: u32,
        #[arg(long)]
        reason: Option<String>,
        #[arg(long)]
        run: Option<String>,
    },
    /// Take out what was written about a task
    Clear(Deed),
    /// Nothing more is begun for now; says why
    Pause {
        #[arg(long)]
        reason: String,
        #[arg(long)]
        run: Option<String>,
    },
    /// A paused run goes on
    Resume { run: Option<String> },
    /// Who hears the messages of a run: off, test, on; a rehearsal tells nobody unless it is said
    Messages {
        #[arg(value_parser = ["off", "test", "on"])]
        mode: String,
        #[arg(long)]
        run: Option<String>,
    },
    /// End the run; what happened stays
    End { run: Option<String> },
    /// Take the way back: its checklist begins from the run that goes on
    Back {
        #[arg(long)]
        reason: String,
        /// The run that is given up
        #[arg(long)]
        run: Option<String>,
    },
    /// By when the way back has to be over, in minutes from T-0, and how many minutes it takes
    WayBack {
        #[arg(allow_hyphen_values = true)]
        ends: i32,
        minutes: u32,
        /// The checklist that is the way back: its rehearsal gives the measured minutes
        #[arg(long)]
        checklist: Option<String>,
    },
}

#[derive(clap::Args)]
pub(crate) struct Deed {
    /// Its code, its id or a part of its title
    task: String,
    #[arg(long)]
    reason: Option<String>,
    /// When it really happened, local time; now if absent
    #[arg(long)]
    at: Option<String>,
    #[arg(long)]
    run: Option<String>,
}

impl Run {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let runs = runs(work, rollout.as_deref())?;
                let columns = [
                    ("RUN", "title"),
                    ("MODE", "mode"),
                    ("T-0", "t0"),
                    ("DONE", "done"),
                    ("OF", "tasks"),
                    ("ENDED", "ended"),
                    ("ID", "id"),
                ];
                let lines = table(list(&runs, "runs"), &columns);
                let can = table(list(&runs, "checklists"), &[("CAN BE RUN", "title"), ("TASKS", "tasks")]);
                Ok(Answer::new(runs, format!("{lines}\n{can}")))
            }
            Self::New { checklist, live, t0, title } => {
                let runs = runs(work, None)?;
                let id = &one("checklist", list(&runs, "checklists"), "id", &["title"], &checklist)?["id"];
                let mode = if live { "live" } else { "rehearsal" };
                answer(work.call("run_new", &json!({ "checklist": id, "mode": mode, "title": title, "t0": t0 }))?["run"].take())
            }
            Self::Show { run } => answer(going(work, run.as_deref())?),
            Self::Start(deed) => deed.done(work, "start", &[]),
            Self::Finish { deed, evidence } => deed.done(work, "finish", &evidence),
            Self::Fail(deed) => deed.done(work, "fail", &[]),
            Self::Skip(deed) => deed.done(work, "skip", &[]),
            Self::Clear(deed) => deed.done(work, "clear", &[]),
            Self::Delay { task, minutes, reason, run } => {
                let view = going(work, run.as_deref())?;
                let request = json!({ "run": view["line"]["id"], "item": task_of(&view, &task)?, "deed": "delay", "minutes": minutes, "reason": reason });
                answer(work.call("step_set", &request)?["run"].take())
            }
            Self::Pause { reason, run } => {
                let view = going(work, run.as_deref())?;
                answer(work.call("run_set", &json!({ "run": view["line"]["id"], "pause": true, "reason": reason }))?["run"].take())
            }
            Self::Resume { run } => {
                let view = going(work, run.as_deref())?;
                answer(work.call("run_set", &json!({ "run": view["line"]["id"], "pause": false }))?["run"].take())
            }
            Self::Messages { mode, run } => {
                let view = going(work, run.as_deref())?;
                answer(work.call("run_set", &json!({ "run": view["line"]["id"], "messages": mode }))?["run"].take())
            }
            Self::End { run } => {
                let view = going(work, run.as_deref())?;
                answer(work.call("run_end", &json!({ "run": view["line"]["id"] }))?["run"].take())
            }
            Self::Back { reason, run } => {
                let view = going(work, run.as_deref())?;
                answer(work.call("way_back_begin", &json!({ "run": view["line"]["id"], "reason": reason }))?["run"].take())
            }
            Self::WayBack { ends, minutes, checklist } => {
                let rollout = work.rollout(None)?;
                let runs = runs(work, None)?;
                let list_id = checklist
                    .map(|wanted| one("checklist", list(&runs, "checklists"), "id", &["title"], &wanted).map(|row| row["id"].clone()));
                let request = json!({ "rollout": rollout["id"], "ends_rel": ends, "minutes": minutes, "checklist": list_id.transpose()? });
                work.call("way_back_set", &request)?;
                let way_back = self::runs(work, None)?["way_back"].take();
                let line = way_back_line(&way_back);
                Ok(Answer::new(way_back, line))
            }
        }
    }
}

impl Deed {
    fn done(self, work: &Work, deed: &str, shown: &[String]) -> Result<Answer, Stop> {
        let view = going(work, self.run.as_deref())?;
        let item = task_of(&view, &self.task)?;
        let shown: Vec<Value> = shown.iter().map(|piece| evidence::given(piece)).collect();
        let request =
            json!({ "run": view["line"]["id"], "item": item, "deed": deed, "reason": self.reason, "at": self.at, "evidence": shown });
        answer(work.call("step_set", &request)?["run"].take())
    }
}

fn runs(work: &Work, rollout: Option<&str>) -> Result<Value, Stop> {
    let rollout = work.rollout(rollout)?;
    work.call("run_list", &json!({ "rollout": rollout["id"] }))
}

/// The named run, else the only one that has not ended.
fn going(work: &Work, wanted: Option<&str>) -> Result<Value, Stop> {
    let runs = runs(work, None)?;
    let all = list(&runs, "runs");
    let found = match wanted {
        Some(wanted) => one("run", all, "id", &["title", "mode"], wanted)?,
        None => {
            let open: Vec<&Value> = all.iter().filter(|run| run["ended"].is_null()).collect();
            match open.as_slice() {
                [] => return Err(Stop::refused("not_found", "no run goes on; begin one with: run new CHECKLIST")),
                [only] => *only,
                // A rehearsal or the way back may be newer than the run that somebody means.
                several => {
                    let candidate =
                        |run: &&Value| Candidate { id: text(run, "id"), title: format!("{} · {}", text(run, "title"), text(run, "mode")) };
                    return Err(Stop::ambiguous("several runs go on; name one:", several.iter().map(candidate).collect()));
                }
            }
        }
    };
    work.call("run_show", &json!({ "run": found["id"] }))
}

fn task_of(view: &Value, wanted: &str) -> Result<Value, Stop> {
    let tasks: Vec<Value> = list(view, "sections").iter().flat_map(|section| list(section, "tasks").to_vec()).collect();
    Ok(one("task", &tasks, "item", &["code", "title"], wanted)?["item"].clone())
}

fn answer(view: Value) -> Result<Answer, Stop> {
    let lines = lines(&view);
    Ok(Answer::new(view, lines))
}

fn lines(view: &Value) -> String {
    let line = &view["line"];
    let mut out = format!("{}, {}, as of {}\n", shown(&text(line, "title")), text(line, "mode"), text(view, "now"));
    out.push_str(&format!("messages: {}\n", text(line, "messages")));
    if !line["paused"].is_null() {
        out.push_str(&format!("paused since {}: {}\n", text(&line["paused"], "since"), shown(&text(&line["paused"], "reason"))));
    }
    let goal = &view["goal"];
    if !goal.is_null() {
        out.push_str(&format!(
            "{}: planned {}, expected {} ({} min)\n",
            shown(&text(goal, "title")),
            text(goal, "planned"),
            text(goal, "forecast"),
            goal["late"]
        ));
    }
    if view["moved"].as_u64() > Some(0) {
        out.push_str(&format!("{} tasks have a fixed time; in this rehearsal it is moved with T-0\n", view["moved"]));
    }
    for section in list(view, "sections") {
        let tasks: Vec<Value> = list(section, "tasks").iter().map(clocks).collect();
        let columns = [
            ("CODE", "code"),
            ("STATE", "state"),
            ("PLANNED", "planned"),
            ("EXPECTED", "expected"),
            ("MIN", "late"),
            ("", "note"),
            ("TASK", "title"),
        ];
        out.push_str(&format!("\n{}\n{}", shown(&text(section, "title")), table(&tasks, &columns)));
    }
    if !view["way_back"].is_null() {
        out.push_str(&format!("\n{}\n", way_back_line(&view["way_back"])));
    }
    out
}

/// A task with its clock times, and in one word what is special about it.
fn clocks(task: &Value) -> Value {
    let mut line = task.clone();
    let clock = |field: &str| text(task, field).get(11..16).unwrap_or("").to_owned();
    line["planned"] = format!("{}-{}", clock("planned_start"), clock("planned_end")).into();
    line["expected"] = format!("{}-{}", clock("expected_start"), clock("expected_finish")).into();
    let mut notes = Vec::new();
    if task["critical"] == true {
        notes.push("critical".to_owned());
    }
    if !task["held_by"].is_null() {
        notes.push(format!("waits for {}", text(task, "held_by")));
    }
    if task["unshown"] == true {
        notes.push("needs evidence".to_owned());
    }
    if task["holds"].as_u64() > Some(0) {
        notes.push(format!("pushes {}", task["holds"]));
    }
    line["note"] = notes.join(", ").into();
    line
}

fn way_back_line(way_back: &Value) -> String {
    let how = if way_back["measured"] == true { "measured" } else { "estimated, not rehearsed" };
    format!(
        "latest safe rollback: {} ({} min from now); takes {} min, {how}; has to end by {}",
        text(way_back, "latest"),
        way_back["left"],
        way_back["minutes"],
        text(way_back, "ends")
    )
}

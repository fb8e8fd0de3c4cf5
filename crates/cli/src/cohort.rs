//! `muster cohort` and `muster trainer`: cohorts with their queues, who is put where, and who trains which department.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Cohort {
    /// Cohorts with their places, who waits and the time zone of each
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Who waits for a cohort, in order
    Queue {
        cohort: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Put somebody to another place in the queue of a cohort; 1 is the first
    Order {
        cohort: String,
        person: String,
        place: u32,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Put people into a cohort; who finds no place waits
    Put {
        cohort: String,
        #[arg(required = true)]
        people: Vec<String>,
        /// Out of this cohort
        #[arg(long)]
        from: Option<String>,
        /// Let everybody in, also beyond the places
        #[arg(long)]
        beyond: bool,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Take people off a cohort or its queue; what they attended stays on its sheets
    Off {
        cohort: String,
        #[arg(required = true)]
        people: Vec<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Trainer {
    /// Departments with their trainers, and what each lacks
    List {
        #[arg(long)]
        rollout: Option<String>,
        /// Into a file instead; its ending says which: .csv, .xlsx, .pdf
        #[arg(long)]
        out: Option<PathBuf>,
        /// en or vi
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Name a trainer for a department, or a backup
    Name {
        department: String,
        name: String,
        #[arg(long)]
        backup: bool,
        #[arg(long)]
        rollout: Option<String>,
    },
}

impl Cohort {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let found = cohorts(work, rollout.as_deref())?;
                let columns = [
                    ("ENROLLED", "enrolled"),
                    ("PLACES", "capacity"),
                    ("WAITING", "waiting"),
                    ("OVER", "over"),
                    ("ZONE", "zone"),
                    ("TITLE", "title"),
                    ("ID", "id"),
                ];
                let lines = table(list(&found, "cohorts"), &columns);
                Ok(Answer::new(found, lines))
            }
            Self::Queue { cohort, rollout } => {
                let found = work.call("cohort_show", &json!({ "cohort": named(work, &cohort, rollout.as_deref())? }))?;
                let line =
                    |(at, one): (usize, &Value)| format!("{}  {}  {}\n", at + 1, shown(&text(&one["person"], "name")), text(one, "since"));
                let lines: String = list(&found, "queue").iter().enumerate().map(line).collect();
                Ok(Answer::new(found, lines))
            }
            Self::Order { cohort, person, place, rollout } => {
                let to = named(work, &cohort, rollout.as_deref())?;
                let request = json!({ "cohort": to, "person": work.person(&person)?, "to": place.max(1) - 1 });
                Ok(Answer::new(work.call("waiting_move", &request)?, "moved".to_owned()))
            }
            Self::Put { cohort, people, from, beyond, rollout } => {
                let rollout = rollout.as_deref();
                let from = from.map(|from| named(work, &from, rollout)).transpose()?;
                let to = named(work, &cohort, rollout)?;
                placed(work, &people, &json!({ "to": to, "from": from, "beyond": if beyond { "place" } else { "wait" } }))
            }
            Self::Off { cohort, people, rollout } => {
                placed(work, &people, &json!({ "to": null, "from": named(work, &cohort, rollout.as_deref())? }))
            }
        }
    }
}

impl Trainer {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout, out: Some(out), language } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
                let whole = std::path::absolute(&out).map_err(|error| Stop::usage(error.to_string()))?;
                let request = json!({ "rollout": rollout["id"], "format": ending, "language": language, "path": whole.to_string_lossy() });
                Ok(Answer::new(work.call("trainer_export", &request)?, format!("wrote {}", shown(&out.to_string_lossy()))))
            }
            Self::List { rollout, .. } => {
                let found = work.call("trainer_list", &json!({ "rollout": work.rollout(rollout.as_deref())?["id"] }))?;
                let lines: String = list(&found, "departments").iter().map(department).collect();
                let head = format!("{} of {} departments ready\n", found["ready"], found["total"]);
                Ok(Answer::new(found, head + &lines))
            }
            Self::Name { department, name, backup, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let place = if backup { "backup" } else { "primary" };
                let request = json!({ "rollout": rollout["id"], "department": department, "name": name, "place": place });
                Ok(Answer::new(work.call("trainer_set", &request)?, format!("{} named for {}", shown(&name), shown(&department))))
            }
        }
    }
}

/// One department a line: its trainers, then its gaps.
fn department(line: &Value) -> String {
    let trainers: Vec<String> =
        list(line, "trainers").iter().map(|one| format!("{} ({})", shown(&text(one, "name")), text(one, "place"))).collect();
    let gaps: Vec<String> = list(line, "gaps").iter().filter_map(|gap| Some(gap.as_str()?.replace('_', " "))).collect();
    let gaps = if gaps.is_empty() { "ready".to_owned() } else { gaps.join(", ") };
    format!(
        "{}: {}: {gaps}\n",
        shown(&text(line, "department")),
        if trainers.is_empty() { "nobody".to_owned() } else { trainers.join(", ") }
    )
}

fn placed(work: &Work, people: &[String], request: &Value) -> Result<Answer, Stop> {
    let mut request = request.clone();
    request["people"] = people.iter().map(|person| work.person(person)).collect::<Result<Vec<_>, _>>()?.into();
    let placed = work.call("people_place", &request)?;
    let count = |field: &str, words: &str| Some(&placed[field]).filter(|count| **count != 0).map(|count| format!("{count} {words}"));
    let said = [
        count("placed", "placed"),
        count("waiting", "waiting"),
        count("taken_off", "taken off"),
        count("already", "there already"),
        count("over", "more than places"),
    ];
    let line = said.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Ok(Answer::new(placed, line))
}

fn cohorts(work: &Work, rollout: Option<&str>) -> Result<Value, Stop> {
    work.call("cohort_list", &json!({ "rollout": work.rollout(rollout)?["id"] }))
}

fn named(work: &Work, cohort: &str, rollout: Option<&str>) -> Result<String, Stop> {
    let found = cohorts(work, rollout)?;
    Ok(text(one("cohort", list(&found, "cohorts"), "id", &["title"], cohort)?, "id"))
}

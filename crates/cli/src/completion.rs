//! `muster completion`: who has completed the training, who is missing, and files.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Completion {
    /// Every group with its chain, each count of the people on its roster
    Show {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Who is not complete, what they lack first, and why
    Missing {
        /// attendance, topics or assessment
        #[arg(long)]
        lack: Option<String>,
        #[arg(long)]
        cohort: Option<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// One person, topic by topic
    Person {
        person: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// The figures as a file; its ending says which: .csv, .xlsx, .pdf
    Export {
        file: PathBuf,
        /// The list of who is missing first
        #[arg(long)]
        missing: bool,
        /// en or vi
        #[arg(long, default_value = "en")]
        language: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Fix a cohort's roster as it stands now; --live lets it count as it stands again
    Freeze {
        cohort: String,
        #[arg(long)]
        live: bool,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Note everybody of a cohort as invited
    Invited {
        cohort: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Plan where somebody makes up for what they lack; --off takes it back
    MakeUp {
        person: String,
        session: String,
        #[arg(long)]
        off: bool,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// A new session one-to-one in which somebody makes up for what they lack
    OneToOne {
        person: String,
        /// Local time in the rollout's zone: 2027-02-23T08:00
        #[arg(long)]
        starts: String,
        #[arg(long, default_value_t = 60)]
        minutes: u32,
        /// Its title; without it, "One to one" and the person's name
        #[arg(long)]
        title: Option<String>,
        #[arg(long, default_value = "")]
        place: String,
        #[arg(long, default_value = "")]
        trainer: String,
        #[arg(long)]
        cohort: Option<String>,
        /// A topic that it deals with, by title; once for each. Without any, those that they lack
        #[arg(long)]
        topic: Vec<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Say which topics a session deals with, by their titles
    Covers { session: String, topic: Vec<String> },
}

impl Completion {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::Show { rollout } => show(work, rollout.as_deref()),
            Self::Missing { lack, cohort, rollout } => missing(work, lack, cohort, rollout.as_deref()),
            Self::Person { person, rollout } => of_person(work, &person, rollout.as_deref()),
            Self::Export { file, missing, language, rollout } => export(work, &file, missing, &language, rollout.as_deref()),
            Self::Freeze { cohort, live, rollout } => {
                let id = cohort_of(work, &cohort, rollout.as_deref())?;
                let done = work.call("cohort_freeze", &json!({ "cohort": id, "freeze": !live }))?;
                Ok(Answer::new(
                    done,
                    if live { "the roster counts as it stands" } else { "the roster counts as it stands now, whatever comes later" },
                ))
            }
            Self::Invited { cohort, rollout } => {
                let done = work.call("cohort_invited", &json!({ "cohort": cohort_of(work, &cohort, rollout.as_deref())? }))?;
                Ok(Answer::new(done, "noted as invited"))
            }
            Self::MakeUp { person, session, off, rollout } => {
                let request = json!({
                    "rollout": work.rollout(rollout.as_deref())?["id"], "person": work.person(&person)?, "session": work.session(&session)?, "planned": !off,
                });
                let done = work.call("make_up_set", &request)?;
                Ok(Answer::new(done, if off { "no longer planned" } else { "planned; it is done once they are marked there" }))
            }
            Self::OneToOne { person, starts, minutes, title, place, trainer, cohort, topic, rollout } => {
                let (rollout, person) = (work.rollout(rollout.as_deref())?, work.person(&person)?);
                let name = text(&work.call("completion_person", &json!({ "rollout": rollout["id"], "person": person }))?, "name");
                let request = json!({
                    "rollout": rollout["id"], "person": person, "cohort": cohort, "title": title.unwrap_or_else(|| "One to one".to_owned()),
                    "starts": starts, "minutes": minutes, "place": place, "trainer": trainer, "topics": topic,
                });
                let made = work.call("make_up_new", &request)?;
                let (title, starts) = (text(&made, "title"), text(&made, "starts"));
                let line = format!("added for {}: {}, {starts}; it is done once they are marked there", shown(&name), shown(&title));
                Ok(Answer::new(made, line))
            }
            Self::Covers { session, topic } => {
                let done = work.call("session_covers", &json!({ "session": work.session(&session)?, "topics": topic }))?;
                Ok(Answer::new(done, format!("{} topics", topic.len())))
            }
        }
    }
}

fn show(work: &Work, rollout: Option<&str>) -> Result<Answer, Stop> {
    let view = work.call("completion_show", &json!({ "rollout": work.rollout(rollout)?["id"] }))?;
    let columns = [
        ("KIND", "kind"),
        ("ROSTER", "roster"),
        ("INVITED", "invited"),
        ("ATTENDED", "attended"),
        ("TOPICS", "covered"),
        ("ASSESSED", "assessed"),
        ("PASSED", "passed"),
        ("COMPLETE", "complete"),
        ("CERTIFIED", "certified"),
        ("WALK-INS", "walk_ins"),
        ("STATE", "state"),
        ("GROUP", "title"),
    ];
    let said =
        |one: &Value| format!("{} %: planned {}, reached {}", one["share"], or_dash(&text(one, "planned")), or_dash(&text(one, "reached")));
    let milestones: Vec<String> = list(&view, "milestones").iter().map(said).collect();
    let sources = &view["sources"];
    let server = text(sources, "server");
    let from = if server.is_empty() { "this laptop only, no server".to_owned() } else { format!("server last answered {server}") };
    let lines =
        format!("{}\n{}\nas of {}, data from {from}", table(list(&view, "groups"), &columns), milestones.join("\n"), text(&view, "as_of"));
    Ok(Answer::new(view, lines))
}

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text.get(..10).unwrap_or(text) }
}

fn missing(work: &Work, lack: Option<String>, cohort: Option<String>, rollout: Option<&str>) -> Result<Answer, Stop> {
    let cohort = cohort.map(|cohort| cohort_of(work, &cohort, rollout)).transpose()?;
    let kind = cohort.as_ref().map(|_| "cohort");
    let rollout = work.rollout(rollout)?;
    let mut rows: Vec<Value> = Vec::new();
    let page = loop {
        let request = json!({ "rollout": rollout["id"], "kind": kind, "id": cohort, "lack": lack, "offset": rows.len(), "limit": 2000 });
        let page = work.call("completion_missing", &request)?;
        let more = list(&page, "rows");
        if more.is_empty() {
            break page;
        }
        rows.extend_from_slice(more);
    };
    let columns = [("NAME", "name"), ("COHORT", "cohort"), ("MISSING", "lack"), ("WHY", "why"), ("SESSION", "session"), ("PHONE", "phone")];
    let lines = table(&rows, &columns);
    Ok(Answer::new(json!({ "total": page["total"], "counts": page["counts"], "rows": rows }), lines))
}

fn of_person(work: &Work, wanted: &str, rollout: Option<&str>) -> Result<Answer, Stop> {
    let person = work.person(wanted)?;
    let view = work.call("completion_person", &json!({ "rollout": work.rollout(rollout)?["id"], "person": person }))?;
    let mut lines = vec![shown(&text(&view, "name"))];
    for place in list(&view, "places") {
        lines.push(format!("{}: {}", shown(&text(place, "cohort")), if place["complete"] == true { "complete" } else { "not complete" }));
        for topic in list(place, "topics") {
            let how = text(topic, "how");
            lines.push(format!(
                "  {}: {} {}",
                shown(&text(topic, "title")),
                if how.is_empty() { "missing" } else { &how },
                shown(&text(topic, "session"))
            ));
        }
    }
    Ok(Answer::new(view, lines.join("\n")))
}

fn export(work: &Work, file: &std::path::Path, missing: bool, language: &str, rollout: Option<&str>) -> Result<Answer, Stop> {
    let whole = std::path::absolute(file).map_err(|error| Stop::usage(error.to_string()))?;
    let format = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    let request = json!({
        "rollout": work.rollout(rollout)?["id"], "what": if missing { "missing" } else { "groups" }, "format": format, "language": language, "path": whole,
    });
    let made = work.call("completion_export", &request)?;
    let line = format!("{} ({} bytes)", file.display(), made["bytes"]);
    Ok(Answer::new(made, line))
}

/// The one cohort that a text names, by title or id.
pub(crate) fn cohort_of(work: &Work, wanted: &str, rollout: Option<&str>) -> Result<String, Stop> {
    let rollout = work.rollout(rollout)?;
    let page = work.call("people_list", &json!({ "rollout": rollout["id"], "text": "", "offset": 0, "limit": 1 }))?;
    Ok(text(one("cohort", list(&page, "cohorts"), "id", &["title"], wanted)?, "id"))
}

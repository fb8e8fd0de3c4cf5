//! `muster rollout`: made from a template, listed, shown.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Rollout {
    /// Fill a rollout from a template, as one action
    New {
        /// Name of a template, or the folder of one of your own
        #[arg(long)]
        template: String,
        #[arg(long)]
        name: String,
        /// Public launch, local time such as 2027-03-02T08:00
        #[arg(long)]
        go_live: String,
        /// Time zone such as Asia/Ho_Chi_Minh
        #[arg(long)]
        zone: String,
    },
    /// All rollouts
    List,
    /// Move the public launch; everything relative moves with it. Says what collides, and writes with --yes only
    Move {
        /// Local time such as 2027-03-09T08:00
        go_live: String,
        #[arg(long)]
        rollout: Option<String>,
        /// Move it
        #[arg(long)]
        yes: bool,
    },
    /// Make a day a holiday of the rollout, or a working day again without a title
    Holiday {
        /// YYYY-MM-DD
        day: String,
        title: Option<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// How far a rollout is
    Show { rollout: Option<String> },
}

impl Rollout {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::New { template, name, go_live, zone } => {
                let mut request = crate::plan::template_request(&template)?;
                (request["name"], request["go_live"], request["zone"]) = (name.as_str().into(), go_live.into(), zone.into());
                let made = work.call("rollout_new", &request)?;
                let line = format!("made “{}” with {} records", shown(&name), made["records"]);
                Ok(Answer::new(made, line))
            }
            Self::List => {
                let status = work.call("app_status", &json!({}))?;
                let rollouts = list(&status, "rollouts");
                let lines = table(rollouts, &[("NAME", "name"), ("GO-LIVE", "t0"), ("ZONE", "zone"), ("STATE", "state"), ("ID", "id")]);
                Ok(Answer::new(json!({ "rollouts": rollouts }), lines))
            }
            Self::Move { go_live, rollout, yes } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let request = json!({ "rollout": rollout["id"], "go_live": go_live });
                let preview = work.call("rollout_move_preview", &request)?;
                let mut lines = preview_lines(&preview);
                if yes {
                    let moved = work.call("rollout_move", &request)?;
                    lines.push_str(&format!("moved to {}\n", text(&moved, "t0")));
                } else {
                    lines.push_str("nothing was written; --yes moves it\n");
                }
                Ok(Answer::new(preview, lines))
            }
            Self::Holiday { day, title, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let done = work.call("holiday_set", &json!({ "rollout": rollout["id"], "day": day, "title": title }))?;
                let line = format!("{day}: {}", title.map_or("a working day".to_owned(), |title| shown(&title)));
                Ok(Answer::new(done, line))
            }
            Self::Show { rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let overview = work.call("rollout_overview", &json!({ "rollout": rollout["id"] }))?;
                let head = format!(
                    "{}, public launch {}\n{} people\n\n",
                    shown(&text(&rollout, "name")),
                    text(&rollout, "t0"),
                    overview["people"]
                );
                let lists = table(
                    list(&overview, "checklists"),
                    &[("CHECKLIST", "title"), ("DONE", "done"), ("OF", "of"), ("MUST OPEN", "must_open")],
                );
                let areas = table(
                    list(&overview, "areas"),
                    &[("AREA", "title"), ("JUDGED", "judged"), ("POINTS", "points"), ("DECISION", "decision")],
                );
                Ok(Answer::new(overview, format!("{head}{lists}\n{areas}")))
            }
        }
    }
}

fn preview_lines(preview: &Value) -> String {
    let mut lines = format!(
        "from {} to {} ({} minutes)\nmoves {} items, {} sessions, {} gates\n",
        text(preview, "from"),
        text(preview, "to"),
        preview["minutes"],
        preview["items"],
        preview["sessions"],
        preview["gates"]
    );
    for line in list(preview, "stays") {
        lines.push_str(&format!("stays ({}): {} {}\n", text(line, "why"), text(line, "at"), shown(&text(line, "title"))));
    }
    for line in list(preview, "collisions") {
        let titles: Vec<String> = list(line, "titles").iter().filter_map(Value::as_str).map(shown).collect();
        let (code, name) = (text(line, "code"), shown(&text(line, "name")));
        lines.push_str(&format!("{code} {name} {}: {} ({})\n", text(line, "at"), line["count"], titles.join("; ")));
    }
    lines
}

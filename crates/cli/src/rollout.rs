//! `muster rollout`: made from a template, listed, shown.

use clap::Subcommand;
use serde_json::json;

use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Rollout {
    /// Fill a rollout from a template, as one action
    New {
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
    /// How far a rollout is
    Show { rollout: Option<String> },
}

impl Rollout {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::New { template, name, go_live, zone } => {
                let made = work.call("rollout_new", &json!({ "template": template, "name": name, "go_live": go_live, "zone": zone }))?;
                let line = format!("made “{}” with {} records", shown(&name), made["records"]);
                Ok(Answer::new(made, line))
            }
            Self::List => {
                let status = work.call("app_status", &json!({}))?;
                let rollouts = list(&status, "rollouts");
                let lines = table(rollouts, &[("NAME", "name"), ("GO-LIVE", "t0"), ("ZONE", "zone"), ("STATE", "state"), ("ID", "id")]);
                Ok(Answer::new(json!({ "rollouts": rollouts }), lines))
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

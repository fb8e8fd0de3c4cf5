//! `muster link`: links to the page on the server for those who only read.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum StatusLink {
    /// The links of a rollout; an address only where it was made
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Make a link; the address stands alone on the last line. Whoever has it reads without an account
    New {
        /// For whom it is, in words
        title: String,
        /// What the page shows besides how far the day is: tasks, way_back, gates, hand_off, downtime, messages, names
        #[arg(long, value_delimiter = ',')]
        show: Vec<String>,
        #[arg(long, default_value_t = 14)]
        days: u32,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Take a link back, for good; it is gone once the server has heard of it
    Revoke {
        link: String,
        #[arg(long)]
        rollout: Option<String>,
    },
}

impl StatusLink {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let found = links(work, rollout.as_deref())?;
                let columns = [("FOR", "title"), ("UNTIL", "expires"), ("BY", "by"), ("ADDRESS", "address")];
                let lines = table(list(&found, "links"), &columns);
                Ok(Answer::new(found, lines))
            }
            Self::New { title, show, days, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let request = json!({ "rollout": rollout["id"], "title": title, "shows": show, "days": days });
                let made = work.call("status_link_new", &request)?;
                let said = format!("made, until {}\n{}", shown(&text(&made, "expires")), shown(&text(&made, "address")));
                Ok(Answer::new(made, said))
            }
            Self::Revoke { link, rollout } => {
                let found = links(work, rollout.as_deref())?;
                let line = one("link", list(&found, "links"), "id", &["title"], &link)?;
                let done = work.call("status_link_revoke", &json!({ "link": line["id"] }))?;
                Ok(Answer::new(done, format!("took back the link for “{}”", shown(&text(line, "title")))))
            }
        }
    }
}

fn links(work: &Work, rollout: Option<&str>) -> Result<Value, Stop> {
    work.call("status_link_list", &json!({ "rollout": work.rollout(rollout)?["id"] }))
}

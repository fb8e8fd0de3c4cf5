//! `muster calendar`: links from which calendar programs follow a rollout's dates on the server.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Calendar {
    /// The links of a rollout; an address only where it was made
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Make a link; the address stands alone on the last line. Whoever has it reads the dates, and no names of attendees
    New {
        /// For whom it is, in words
        title: String,
        /// Only the sessions of this person; else sessions, meetings and milestones
        #[arg(long)]
        person: Option<String>,
        /// Only the sessions that this trainer leads, or leads a segment of
        #[arg(long, conflicts_with = "person")]
        trainer: Option<String>,
        #[arg(long, default_value_t = 365)]
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

impl Calendar {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let found = links(work, rollout.as_deref())?;
                let columns = [
                    ("FOR", "title"),
                    ("PERSON", "name"),
                    ("TRAINER", "trainer"),
                    ("UNTIL", "expires"),
                    ("BY", "by"),
                    ("ADDRESS", "address"),
                ];
                let lines = table(list(&found, "links"), &columns);
                Ok(Answer::new(found, lines))
            }
            Self::New { title, person, trainer, days, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let person = person.map(|person| work.person(&person)).transpose()?;
                let request = json!({ "rollout": rollout["id"], "title": title, "person": person, "trainer": trainer, "days": days });
                let made = work.call("calendar_link_new", &request)?;
                let said = format!("made, until {}\n{}", shown(&text(&made, "expires")), shown(&text(&made, "address")));
                Ok(Answer::new(made, said))
            }
            Self::Revoke { link, rollout } => {
                let found = links(work, rollout.as_deref())?;
                let line = one("link", list(&found, "links"), "id", &["title"], &link)?;
                let done = work.call("calendar_link_revoke", &json!({ "link": line["id"] }))?;
                Ok(Answer::new(done, format!("took back the link for “{}”", shown(&text(line, "title")))))
            }
        }
    }
}

fn links(work: &Work, rollout: Option<&str>) -> Result<Value, Stop> {
    work.call("calendar_link_list", &json!({ "rollout": work.rollout(rollout)?["id"] }))
}

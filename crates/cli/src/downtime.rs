//! `muster downtime`: the ledger of what was away, planned or not.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Downtime {
    /// All entries, newest first, with their sums and the targets that they count against
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Enter what was away; unplanned, unless it is --planned
    Add {
        what: String,
        /// Local time such as 2027-03-02T09:00
        from: String,
        /// Absent while it is away
        to: Option<String>,
        #[arg(long)]
        planned: bool,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Take an entry out
    Remove { entry: String },
}

impl Downtime {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let found = entries(work, rollout.as_deref())?;
                let lines = lines(&found);
                Ok(Answer::new(found, lines))
            }
            Self::Add { what, from, to, planned, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let sort = if planned { "planned" } else { "unplanned" };
                let request = json!({ "rollout": rollout["id"], "sort": sort, "from": from, "to": to, "what": what });
                Ok(Answer::new(work.call("downtime_set", &request)?, format!("entered “{}”", shown(&what))))
            }
            Self::Remove { entry } => {
                let found = entries(work, None)?;
                let line = one("entry", list(&found, "entries"), "id", &["what", "from"], &entry)?;
                let done = work.call("downtime_remove", &json!({ "downtime": line["id"] }))?;
                Ok(Answer::new(done, format!("took out “{}”", shown(&text(line, "what")))))
            }
        }
    }
}

fn entries(work: &Work, rollout: Option<&str>) -> Result<Value, Stop> {
    work.call("downtime_list", &json!({ "rollout": work.rollout(rollout)?["id"] }))
}

fn lines(found: &Value) -> String {
    let mut out = String::new();
    for sum in list(found, "sums") {
        let budget = &sum["budget"];
        let against =
            if budget.is_null() { String::new() } else { format!(", {} of {} min allowed used", budget["used"], budget["minutes"]) };
        out.push_str(&format!("{}: {} min{against}\n", text(sum, "sort"), sum["minutes"]));
    }
    let columns = [("WHAT", "what"), ("SORT", "sort"), ("FROM", "from"), ("TO", "to"), ("MIN", "minutes"), ("SAYS", "by")];
    format!("{out}\n{}", table(list(found, "entries"), &columns))
}

//! `muster item`: everything that is to be done or checked.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::evidence;
use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Item {
    /// All items of a rollout
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Set the state of an item: todo, running, done, blocked, failed, skipped, not_applicable
    Set {
        item: String,
        state: String,
        /// Why; needed for blocked, failed, skipped and not_applicable
        #[arg(long)]
        reason: Option<String>,
        /// A text, an address that begins with https://, or a file
        #[arg(long, value_name = "TEXT|FILE")]
        evidence: Vec<String>,
    },
}

impl Item {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let items: Vec<Value> = work.items(rollout.as_deref())?.into_iter().map(view).collect();
                let lines = table(
                    &items,
                    &[("CODE", "code"), ("STATE", "state"), ("WEIGHT", "criticality"), ("TITLE", "title"), ("OWNER", "owner")],
                );
                Ok(Answer::new(json!({ "items": items }), lines))
            }
            Self::Set { item, state, reason, evidence: pieces } => {
                let items = work.items(None)?;
                let id = one("item", &items, "id", &["code", "title"], &item)?["id"].clone();
                // The state first: what is refused must leave no evidence behind that a second try would add again.
                let mut changed = work.call("item_set", &json!({ "item": id, "state": state, "reason": reason }))?;
                for piece in &pieces {
                    let mut request = evidence::given(piece);
                    request["item"] = id.clone();
                    changed = work.call("item_evidence", &request)?;
                }
                let line = format!("{}: {}", shown(&text(&changed["item"], "title")), text(&changed["item"], "state"));
                Ok(Answer::new(changed, line))
            }
        }
    }
}

/// An item with the fields that scripts rely on.
fn view(mut item: Value) -> Value {
    item["planned"] = json!({ "relative": item["planned_rel"], "at": item["planned_at"], "duration": item["duration"] });
    let evidence: Vec<Value> = list(&item, "evidence").to_vec();
    item["evidence"] = evidence.into();
    item
}

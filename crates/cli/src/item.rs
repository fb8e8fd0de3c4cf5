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
        /// May be left out where --expected and --found say how a validation came out
        state: Option<String>,
        /// Why; needed for blocked, failed, skipped and not_applicable
        #[arg(long)]
        reason: Option<String>,
        /// Of a validation: the count at its source
        #[arg(long, requires = "found")]
        expected: Option<i64>,
        /// Of a validation: what the count comes to; it passed where both are the same
        #[arg(long, requires = "expected")]
        found: Option<i64>,
        /// A text, an address that begins with https://, or a file
        #[arg(long, value_name = "TEXT|FILE")]
        evidence: Vec<String>,
    },
    /// Add an item to a section; it gets the next code of its checklist
    Add {
        title: String,
        #[arg(long)]
        section: String,
        /// MUST, SHOULD or NICE
        #[arg(long, default_value = "SHOULD")]
        weight: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Change what the plan says of items: one, or several as one step
    Edit(Box<Edit>),
    /// Move an item to a place of its section, counted from 1, or into another section of its checklist
    Move {
        item: String,
        place: u32,
        #[arg(long)]
        section: Option<String>,
    },
    /// What items and criteria can follow, and how far each is; items are followed as items.CODE
    Facts {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Put items away; they stay in the history
    Archive { items: Vec<String> },
}

#[derive(clap::Args)]
pub(crate) struct Edit {
    /// Codes, ids or parts of titles
    items: Vec<String>,
    #[arg(long)]
    title: Option<String>,
    #[arg(long)]
    owner: Option<String>,
    #[arg(long)]
    role: Option<String>,
    /// MUST, SHOULD or NICE
    #[arg(long)]
    weight: Option<String>,
    /// work, milestone, validation, message or decision
    #[arg(long)]
    kind: Option<String>,
    /// Minutes from T-0, negative before
    #[arg(long, allow_hyphen_values = true)]
    start: Option<i32>,
    /// Minutes
    #[arg(long)]
    duration: Option<u32>,
    /// Minutes of work
    #[arg(long)]
    effort: Option<u32>,
    /// Codes of all that it waits for, with commas between; nothing takes them out
    #[arg(long)]
    after: Option<String>,
    /// Whether it may not be done without evidence
    #[arg(long)]
    evidence: Option<bool>,
    /// The fact that it follows, as `item facts` names them; nothing where a person says how it stands
    #[arg(long)]
    follows: Option<String>,
    /// Whose word begins it: anyone, everyone (who is named), or how many of them
    #[arg(long)]
    begins: Option<String>,
    /// Whose word ends it: the same, or starter (who began it)
    #[arg(long)]
    ends: Option<String>,
    /// The members whose words are counted, with commas between; nothing names nobody
    #[arg(long)]
    named: Option<String>,
    /// Minutes by which each is moved, negative for earlier
    #[arg(long, allow_hyphen_values = true)]
    shift: Option<i32>,
}

impl Item {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let items: Vec<Value> = work.items(rollout.as_deref())?.into_iter().map(view).collect();
                let lines = table(
                    &items,
                    &[
                        ("CODE", "code"),
                        ("STATE", "state"),
                        ("WEIGHT", "criticality"),
                        ("TITLE", "title"),
                        ("OWNER", "owner"),
                        ("FOLLOWS", "so_far"),
                    ],
                );
                Ok(Answer::new(json!({ "items": items }), lines))
            }
            Self::Set { item, state, reason, expected, found, evidence: pieces } => {
                let items = work.items(None)?;
                let id = one("item", &items, "id", &["code", "title"], &item)?["id"].clone();
                // In one step: what is refused leaves no evidence behind that a second try would add again.
                let pieces: Vec<Value> = pieces.iter().map(|piece| evidence::given(piece)).collect();
                let request =
                    json!({ "item": id, "state": state, "reason": reason, "expected": expected, "found": found, "evidence": pieces });
                let changed = work.call("item_set", &request)?;
                let line = format!("{}: {}", shown(&text(&changed["item"], "title")), text(&changed["item"], "state"));
                Ok(Answer::new(changed, line))
            }
            Self::Add { title, section, weight, rollout } => {
                let (section, checklist) = section_of(work, rollout.as_deref(), &section)?;
                let request = json!({ "checklist": checklist, "section": section, "title": title, "criticality": weight });
                let made = work.call("item_add", &request)?;
                let line = format!("added {} “{}”", text(&made["item"], "code"), shown(&title));
                Ok(Answer::new(made, line))
            }
            Self::Edit(edit) => edit.run(work),
            Self::Move { item, place, section } => {
                let items = work.items(None)?;
                let row = one("item", &items, "id", &["code", "title"], &item)?;
                let section = section.map(|section| section_of(work, None, &section)).transpose()?.map(|(section, _)| section);
                let done = work.call("item_move", &json!({ "item": row["id"], "section": section, "place": place }))?;
                Ok(Answer::new(done, format!("{} moved", shown(&text(row, "title")))))
            }
            Self::Facts { rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let mut facts = work.call("fact_list", &json!({ "rollout": rollout["id"] }))?;
                for fact in facts["facts"].as_array_mut().into_iter().flatten() {
                    fact["so_far"] = so_far(fact).into();
                }
                let lines = table(list(&facts, "facts"), &[("FOLLOWS", "follows"), ("FACT", "so_far")]);
                Ok(Answer::new(facts, lines))
            }
            Self::Archive { items } => {
                let ids = ids(work, &items)?;
                let done = work.call("plan_archive", &json!({ "kind": "item", "ids": ids }))?;
                Ok(Answer::new(done, format!("{} put away", ids.len())))
            }
        }
    }
}

impl Edit {
    fn run(self, work: &Work) -> Result<Answer, Stop> {
        let ids = ids(work, &self.items)?;
        let of_one = self.title.is_some()
            || self.kind.is_some()
            || self.start.is_some()
            || self.duration.is_some()
            || self.effort.is_some()
            || self.after.is_some()
            || self.evidence.is_some()
            || self.follows.is_some();
        let named: Option<Vec<&str>> = self.named.as_deref().map(|names| names.split(',').collect());
        if ids.len() == 1 && self.shift.is_none() {
            let after: Option<Vec<&str>> = self.after.as_deref().map(|codes| codes.split(',').collect());
            let request = json!({
                "item": ids[0], "title": self.title, "owner": self.owner, "role": self.role, "criticality": self.weight, "kind": self.kind,
                "planned_rel": self.start, "duration": self.duration, "effort": self.effort, "predecessors": after, "evidence": self.evidence,
                "follows": self.follows, "begins": self.begins, "ends": self.ends, "named": named,
            });
            let changed = work.call("item_edit", &request)?;
            let line = format!("{} changed", shown(&text(&changed["item"], "title")));
            return Ok(Answer::new(changed, line));
        }
        if of_one {
            return Err(Stop::usage(
                "of several items owner, role, weight, whose word they take and shift are changed at once; the rest one by one",
            ));
        }
        let request = json!({ "items": ids, "owner": self.owner, "role": self.role, "criticality": self.weight, "shift": self.shift, "begins": self.begins, "ends": self.ends, "named": named });
        Ok(Answer::new(work.call("items_edit", &request)?, format!("{} items changed", ids.len())))
    }
}

/// The ids of the items that texts name.
fn ids(work: &Work, named: &[String]) -> Result<Vec<Value>, Stop> {
    if named.is_empty() {
        return Err(Stop::usage("name an item at least"));
    }
    let items = work.items(None)?;
    named.iter().map(|named| Ok(one("item", &items, "id", &["code", "title"], named)?["id"].clone())).collect()
}

/// A section that a text names, with its checklist.
pub(crate) fn section_of(work: &Work, rollout: Option<&str>, named: &str) -> Result<(Value, Value), Stop> {
    let rollout = work.rollout(rollout)?;
    let mut sections = Vec::new();
    for list in list(&work.call("checklist_list", &json!({ "rollout": rollout["id"] }))?, "checklists") {
        let view = work.call("checklist_show", &json!({ "checklist": list["id"] }))?;
        sections.extend(view["sections"].as_array().into_iter().flatten().cloned().map(|mut section| {
            (section["checklist"], section["list"]) = (list["title"].clone(), list["id"].clone());
            section
        }));
    }
    let section = one("section", &sections, "id", &["title", "checklist"], named)?;
    Ok((section["id"].clone(), section["list"].clone()))
}

/// An item with the fields that scripts rely on.
fn view(mut item: Value) -> Value {
    item["planned"] = json!({ "relative": item["planned_rel"], "at": item["planned_at"], "duration": item["duration"] });
    let evidence: Vec<Value> = list(&item, "evidence").to_vec();
    item["evidence"] = evidence.into();
    item["so_far"] = if item["fact"].is_null() { Value::Null } else { so_far(&item["fact"]).into() };
    item
}

/// A fact in words, with how far it is and since when it is so.
pub(crate) fn so_far(fact: &Value) -> String {
    let measured = match fact["figure"].as_f64() {
        Some(figure) => format!("{figure} {}", text(fact, "unit")).trim().to_owned(),
        None => format!("{} of {}", fact["done"], fact["of"]),
    };
    let since = fact["since"].as_str().map(|at| format!(", so since {}", at[..16].replace('T', " "))).unwrap_or_default();
    format!("{}: {measured}{since}", shown(&text(fact, "text")))
}

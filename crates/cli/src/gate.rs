//! `muster gate`: criteria, votes, and the signed decision to go on.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::evidence;
use crate::find::one;
use crate::handoff::{condition_of, passphrase};
use crate::item::so_far;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Gate {
    /// All gates of a rollout with what their criteria allow
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Criteria, votes and decisions of one gate; the next undecided one if none is named
    Show {
        gate: Option<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Say how a criterion stands: met, not_met, not_applicable, waived; open takes it back
    Set {
        /// Its code, its id or a part of its title
        criterion: String,
        state: String,
        /// What was measured
        #[arg(long)]
        figure: Option<String>,
        /// Why; needed for waived and not_applicable
        #[arg(long)]
        reason: Option<String>,
        /// Until when a waiver holds: 2027-03-09, or 2027-03-09T12:00
        #[arg(long)]
        until: Option<String>,
        /// A text, an address that begins with https://, or a file
        #[arg(long, value_name = "TEXT|FILE")]
        evidence: Vec<String>,
    },
    /// Change what the plan says of a criterion
    Edit {
        criterion: String,
        #[arg(long)]
        title: Option<String>,
        #[arg(long)]
        target: Option<String>,
        /// MUST, SHOULD or NICE
        #[arg(long)]
        level: Option<String>,
        /// Minutes from T-0 before which nobody can judge it, negative before
        #[arg(long, allow_hyphen_values = true)]
        from: Option<i32>,
        /// The fact that it follows, as `item facts` names them; nothing where a person judges
        #[arg(long)]
        follows: Option<String>,
    },
    /// Add a criterion to a gate
    Add {
        gate: String,
        title: String,
        /// MUST, SHOULD or NICE
        #[arg(long, default_value = "SHOULD")]
        level: String,
        #[arg(long)]
        target: Option<String>,
        /// Minutes from T-0 before which nobody can judge it; when the gate is decided if absent
        #[arg(long, allow_hyphen_values = true)]
        from: Option<i32>,
    },
    /// Put a criterion away; it stays in the history
    Archive { criterion: String },
    /// Say who answers for a criterion
    Owner { criterion: String, owner: String },
    /// Vote in your own name: go, conditional, pause, no_go
    Vote {
        gate: String,
        vote: String,
        /// Needed for every vote but go
        #[arg(long)]
        note: Option<String>,
    },
    /// Decide with your own key: go, conditional, pause, no_go; replaces what stands
    Decide {
        gate: String,
        decision: String,
        /// Of a conditional go: "text; owner; YYYY-MM-DD"
        #[arg(long)]
        condition: Vec<String>,
        #[arg(long)]
        reason: Option<String>,
        /// When it is decided again, local time such as 2027-03-03T08:00
        #[arg(long)]
        again: Option<String>,
        /// Language of the signed text: en or vi
        #[arg(long, default_value = "en")]
        language: String,
    },
}

impl Gate {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let gates = gates(work, rollout.as_deref())?;
                let columns =
                    [("GATE", "title"), ("AT", "at"), ("MET", "must_met"), ("MUST", "must"), ("ALLOWS", "allows"), ("DECIDED", "decision")];
                let lines = table(&gates, &columns);
                Ok(Answer::new(json!({ "gates": gates }), lines))
            }
            Self::Show { gate, rollout } => {
                let gates = gates(work, rollout.as_deref())?;
                let found = match &gate {
                    Some(wanted) => one("gate", &gates, "id", &["code", "title"], wanted)?,
                    None => gates.iter().find(|gate| gate["decision"].is_null()).or(gates.last()).ok_or_else(none)?,
                };
                answer(work.call("gate_show", &json!({ "gate": found["id"] }))?)
            }
            Self::Set { criterion, state, figure, reason, until, evidence: pieces } => {
                let id = criterion_of(work, &criterion)?;
                let request = json!({ "criterion": id, "state": state, "figure": figure, "reason": reason, "until": until });
                let mut changed = work.call("criterion_set", &request)?;
                for piece in &pieces {
                    let mut request = evidence::given(piece);
                    request["criterion"] = id.clone();
                    changed = work.call("criterion_evidence", &request)?;
                }
                answer(changed["gate"].take())
            }
            Self::Edit { criterion, title, target, level, from, follows } => {
                let id = criterion_of(work, &criterion)?;
                let request = json!({ "criterion": id, "title": title, "target": target, "level": level, "measurable_from": from, "follows": follows });
                answer(work.call("criterion_edit", &request)?["gate"].take())
            }
            Self::Add { gate, title, level, target, from } => {
                let gate = gate_of(work, &gate)?;
                let request = json!({ "gate": gate, "title": title, "level": level, "target": target, "measurable_from": from });
                answer(work.call("criterion_add", &request)?["gate"].take())
            }
            Self::Archive { criterion } => {
                let done = work.call("plan_archive", &json!({ "kind": "criterion", "ids": [criterion_of(work, &criterion)?] }))?;
                Ok(Answer::new(done, format!("{} put away", shown(&criterion))))
            }
            Self::Owner { criterion, owner } => {
                let id = criterion_of(work, &criterion)?;
                answer(work.call("criterion_edit", &json!({ "criterion": id, "owner": owner }))?["gate"].take())
            }
            Self::Vote { gate, vote, note } => {
                let id = gate_of(work, &gate)?;
                answer(work.call("gate_vote", &json!({ "gate": id, "vote": vote, "note": note }))?["gate"].take())
            }
            Self::Decide { gate, decision, condition, reason, again, language } => {
                let conditions: Vec<Value> = condition.iter().map(|text| condition_of(text)).collect();
                let request = json!({
                    "gate": gate_of(work, &gate)?, "decision": decision, "conditions": conditions, "reason": reason, "again": again,
                    "language": language,
                });
                decide(work, request)
            }
        }
    }
}

fn decide(work: &Work, mut request: Value) -> Result<Answer, Stop> {
    let passphrase = passphrase(work)?;
    let statement = work.call("gate_statement", &request)?;
    request["subject_digest"] = statement["subject_digest"].clone();
    request["text"] = statement["text"].clone();
    request["passphrase"] = passphrase.into();
    let view = work.call("gate_decide", &request)?["gate"].take();
    let said: Vec<String> = text(&statement, "text").lines().map(shown).collect();
    let newest = &view["decisions"][0];
    let line = format!(
        "{}\nsigned by {} at {}\nSHA-256 {}",
        said.join("\n"),
        shown(&text(newest, "name")),
        text(newest, "at"),
        text(newest, "digest")
    );
    Ok(Answer::new(view, line))
}

fn none() -> Stop {
    Stop::refused("not_found", "this rollout has no gates")
}

fn gates(work: &Work, rollout: Option<&str>) -> Result<Vec<Value>, Stop> {
    let rollout = work.rollout(rollout)?;
    Ok(list(&work.call("gate_list", &json!({ "rollout": rollout["id"] }))?, "gates").to_vec())
}

fn gate_of(work: &Work, wanted: &str) -> Result<Value, Stop> {
    Ok(one("gate", &gates(work, None)?, "id", &["code", "title"], wanted)?["id"].clone())
}

fn criterion_of(work: &Work, wanted: &str) -> Result<Value, Stop> {
    let mut all = Vec::new();
    for gate in gates(work, None)? {
        all.extend(list(&work.call("gate_show", &json!({ "gate": gate["id"] }))?, "criteria").to_vec());
    }
    Ok(one("criterion", &all, "id", &["code", "title"], wanted)?["id"].clone())
}

fn answer(view: Value) -> Result<Answer, Stop> {
    let lines = lines(&view);
    Ok(Answer::new(view, lines))
}

fn lines(view: &Value) -> String {
    let line = &view["line"];
    let mut out = format!("{}, {}\nas of {}\n\n", shown(&text(line, "title")), text(line, "at"), text(view, "as_of"));
    let criteria: Vec<Value> = list(view, "criteria").iter().map(measured).collect();
    let columns =
        [("CODE", "code"), ("LEVEL", "level"), ("STATE", "state"), ("CRITERION", "title"), ("TARGET", "target"), ("MEASURED", "measured")];
    out.push_str(&table(&criteria, &columns));
    let because: Vec<String> =
        list(view, "because").iter().map(|one| format!("{} {}", one["count"], text(one, "why").replace('_', " "))).collect();
    out.push_str(&format!("\nthe criteria allow at most: {} ({})\n", text(line, "allows"), because.join(", ")));
    for ballot in list(view, "ballots") {
        let vote = if ballot["vote"].is_null() { "not voted".to_owned() } else { text(ballot, "vote") };
        out.push_str(&format!("{}, {}: {vote} {}\n", shown(&text(ballot, "name")), text(ballot, "role"), shown(&text(ballot, "note"))));
    }
    if line["contested"] == true {
        out.push_str("two decisions stand that did not know of each other; decide again to replace both\n");
    }
    for decision in list(view, "decisions").iter().filter(|decision| decision["stands"] == true) {
        let since = list(decision, "changed_since").len();
        let since = if since == 0 { String::new() } else { format!("; known otherwise since: {since}") };
        let (name, at) = (shown(&text(decision, "name")), text(decision, "at"));
        out.push_str(&format!("decided: {} by {name} at {at}{since}\n", text(decision, "decision")));
    }
    out
}

/// A criterion with one field for what is known of it.
fn measured(criterion: &Value) -> Value {
    let mut line = criterion.clone();
    let fact = &criterion["fact"];
    let facts = if fact.is_null() { String::new() } else { so_far(fact) };
    let from = if criterion["state"] == "not_yet" { format!("from {}", text(criterion, "measurable_from")) } else { String::new() };
    let parts = [text(criterion, "figure"), facts, text(criterion, "reason"), from];
    line["measured"] = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ").into();
    line
}

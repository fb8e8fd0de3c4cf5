//! `muster attendance statuses`, `status` and `window`: letters, words and credit of a rollout's statuses, and what follows
//! from minutes.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum StatusSet {
    /// The statuses of the roll call: letter, word, what each gives, how many marks it has
    Statuses {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Change a status, or add one of the rollout's own with --counts-as
    Status {
        /// Its code, letter or word; of a new one its word
        status: String,
        /// The rollout's own word; empty for the usual one
        #[arg(long)]
        word: Option<String>,
        /// A to Z
        #[arg(long)]
        letter: Option<String>,
        /// What it gives towards attendance and completion
        #[arg(long, value_parser = ["full", "part", "none"])]
        credit: Option<String>,
        /// No key sets it any more; refused while it is in use
        #[arg(long, conflicts_with_all = ["show", "remove"])]
        hide: bool,
        #[arg(long, conflicts_with = "remove")]
        show: bool,
        /// Take an own one out again; refused while it is in use
        #[arg(long)]
        remove: bool,
        /// Where it stands in every list, 1 first
        #[arg(long, conflicts_with_all = ["hide", "show", "remove", "counts_as"], value_parser = clap::value_parser!(u32).range(1..))]
        place: Option<u32>,
        /// Makes a new one, which counts as this where it is not known
        #[arg(long, value_parser = ["present", "late", "excused", "absent", "remote"])]
        counts_as: Option<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// What follows from minutes: who is late, who is too late, who left too early; without any option, as it stands
    Window {
        #[arg(long)]
        late_after: Option<u32>,
        #[arg(long)]
        absent_after: Option<u32>,
        /// What who is too late counts as; absent where nothing is said
        #[arg(long)]
        absent_status: Option<String>,
        #[arg(long)]
        early_after: Option<u32>,
        #[arg(long)]
        early_status: Option<String>,
        /// Take out what is not given
        #[arg(long)]
        only: bool,
        #[arg(long)]
        rollout: Option<String>,
    },
}

impl StatusSet {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::Statuses { rollout } => statuses(work, &text(&work.rollout(rollout.as_deref())?, "id")),
            Self::Status { status, word, letter, credit, hide, show, remove, place, counts_as, rollout } => {
                let rollout = text(&work.rollout(rollout.as_deref())?, "id");
                let before = if counts_as.is_some() { Value::Null } else { found(work, &rollout, &status)? };
                if remove {
                    work.call("status_remove", &json!({ "rollout": rollout, "code": before["code"] }))?;
                    return statuses(work, &rollout);
                }
                if let Some(place) = place {
                    work.call("status_move", &json!({ "rollout": rollout, "code": before["code"], "to": place - 1 }))?;
                    return statuses(work, &rollout);
                }
                let kept = |given: Option<String>, field: &str| given.map_or_else(|| before[field].clone(), Value::from);
                let title = if counts_as.is_some() { json!(word.unwrap_or(status)) } else { kept(word, "title") };
                let hidden = hide || before["hidden"] == true && !show;
                let letter = letter.unwrap_or_else(|| text(&before, "letter"));
                let credit = credit.or_else(|| before["credit"].as_str().map(str::to_owned));
                let credit = credit.unwrap_or_else(|| usual_credit(counts_as.as_deref()).to_owned());
                work.call(
                    "status_set",
                    &json!({
                        "rollout": rollout, "code": before["code"], "title": title, "letter": letter,
                        "credit": credit, "hidden": hidden, "counts_as": counts_as,
                    }),
                )?;
                statuses(work, &rollout)
            }
            Self::Window { late_after, absent_after, absent_status, early_after, early_status, only, rollout } => {
                let rollout = text(&work.rollout(rollout.as_deref())?, "id");
                let before = work.call("mark_window", &json!({ "rollout": rollout }))?;
                let code =
                    |named: Option<String>| named.map(|named| Ok::<_, Stop>(found(work, &rollout, &named)?["code"].clone())).transpose();
                let given = [
                    ("late_after", late_after.map(Value::from)),
                    ("absent_after", absent_after.map(Value::from)),
                    ("absent_status", code(absent_status)?),
                    ("early_after", early_after.map(Value::from)),
                    ("early_status", code(early_status)?),
                ];
                if only || given.iter().any(|(_, value)| value.is_some()) {
                    let mut request = json!({ "rollout": rollout });
                    for (field, value) in given {
                        request[field] = value.unwrap_or_else(|| if only { Value::Null } else { before[field].clone() });
                    }
                    work.call("mark_window_set", &request)?;
                }
                let now = work.call("mark_window", &json!({ "rollout": rollout }))?;
                let line = |field: &str| format!("{field}: {}", shown(&now[field].to_string()));
                let lines = ["late_after", "absent_after", "absent_status", "early_after", "early_status"].map(line).join("\n");
                Ok(Answer::new(now.clone(), lines))
            }
        }
    }
}

fn usual_credit(counts_as: Option<&str>) -> &'static str {
    if matches!(counts_as, Some("absent" | "excused")) { "none" } else { "full" }
}

/// The one status that a code, letter or word names.
fn found(work: &Work, rollout: &str, named: &str) -> Result<Value, Stop> {
    let read = work.call("status_list", &json!({ "rollout": rollout }))?;
    let all = list(&read, "statuses");
    let is = |field: &str| all.iter().find(|status| text(status, field).to_lowercase() == named.to_lowercase());
    let by_letter = || all.iter().find(|status| status["keyed"] == true && text(status, "letter").eq_ignore_ascii_case(named));
    let status = is("code").or_else(|| is("title")).or_else(by_letter);
    status.cloned().ok_or_else(|| Stop::usage(format!("no status “{named}”; a new one needs --counts-as and --letter")))
}

fn statuses(work: &Work, rollout: &str) -> Result<Answer, Stop> {
    let mut read = work.call("status_list", &json!({ "rollout": rollout }))?;
    let uses = work.call("status_uses", &json!({ "rollout": rollout }))?;
    for status in read["statuses"].as_array_mut().into_iter().flatten() {
        let of = list(&uses, "uses").iter().find(|of| of["code"] == status["code"]);
        status["marks"] = of.map_or(Value::Null, |of| of["marks"].clone());
    }
    let columns = [
        ("LETTER", "letter"),
        ("CODE", "code"),
        ("WORD", "title"),
        ("COUNTS AS", "counts_as"),
        ("GIVES", "credit"),
        ("HIDDEN", "hidden"),
        ("MARKS", "marks"),
    ];
    let lines = table(list(&read, "statuses"), &columns);
    Ok(Answer::new(read, lines))
}

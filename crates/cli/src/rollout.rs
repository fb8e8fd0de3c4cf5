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
        /// Name of a template, the folder of one of your own, or the file of a saved one
        #[arg(long, required_unless_present = "from")]
        template: Option<String>,
        /// Another rollout, whose plan is taken without its dates, people and states
        #[arg(long, conflicts_with = "template")]
        from: Option<String>,
        #[arg(long)]
        name: String,
        /// Public launch, local time such as 2027-03-02T08:00
        #[arg(long)]
        go_live: String,
        /// Time zone such as Asia/Ho_Chi_Minh
        #[arg(long)]
        zone: String,
        /// earlier or later, where the clock of the zone skips the time or has it twice
        #[arg(long)]
        which: Option<String>,
    },
    /// All rollouts
    List,
    /// Move the public launch; everything relative moves with it. Says what collides, and writes with --yes only
    Move {
        /// Local time in the new zone such as 2027-03-09T08:00
        go_live: String,
        #[arg(long)]
        rollout: Option<String>,
        /// Another time zone, such as Europe/Berlin
        #[arg(long)]
        zone: Option<String>,
        /// earlier or later, where the clock of the zone skips the time or has it twice
        #[arg(long)]
        which: Option<String>,
        /// Only look, with every line that moves
        #[arg(long, conflicts_with = "yes")]
        dry_run: bool,
        /// Move it
        #[arg(long)]
        yes: bool,
    },
    /// Days of the week on which nobody works: some of mon, tue, wed, thu, fri, sat, sun
    Weekend {
        days: Vec<String>,
        /// People work on every day
        #[arg(long, conflicts_with = "days")]
        none: bool,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Write the plan as a template file, without its dates, people and states
    SaveTemplate {
        file: std::path::PathBuf,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Approve the plan: it is kept as it stands, with your name and a reason
    Approve {
        #[arg(long)]
        reason: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// How far a rollout is and what was approved; or say that it is draft, running or completed
    State {
        state: Option<String>,
        #[arg(long)]
        reason: Option<String>,
        #[arg(long)]
        rollout: Option<String>,
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
            Self::New { template, from, name, go_live, zone, which } => {
                let mut request = match (&template, &from) {
                    (Some(template), _) => crate::plan::template_request(template)?,
                    (None, from) => json!({ "template": "", "from": work.rollout(from.as_deref())?["id"] }),
                };
                (request["name"], request["go_live"], request["zone"]) = (name.as_str().into(), go_live.into(), zone.into());
                request["which"] = which.into();
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
            Self::Move { go_live, rollout, zone, which, dry_run, yes } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let request = json!({ "rollout": rollout["id"], "go_live": go_live, "zone": zone, "which": which });
                let preview = work.call("rollout_move_preview", &request)?;
                let mut lines = preview_lines(&preview, dry_run);
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
            Self::Weekend { days, none, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                if days.is_empty() && !none {
                    return Err(Stop::usage("name some days of the week, or --none"));
                }
                let done = work.call("weekend_set", &json!({ "rollout": rollout["id"], "days": days }))?;
                Ok(Answer::new(done, if none { "nobody is off".to_owned() } else { format!("off: {}", days.join(", ")) }))
            }
            Self::SaveTemplate { file, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let whole = std::path::absolute(&file).map_err(|error| Stop::usage(error.to_string()))?;
                let made = work.call("template_save", &json!({ "rollout": rollout["id"], "path": whole.to_string_lossy() }))?;
                let mut lines = format!("wrote {}", shown(&file.to_string_lossy()));
                for left in list(&made, "left") {
                    lines.push_str(&format!("\nnot in it: {}", text(left, "text")));
                }
                Ok(Answer::new(made, lines))
            }
            Self::Approve { reason, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let state = work.call("rollout_approve", &json!({ "rollout": rollout["id"], "reason": reason }))?;
                let lines = state_lines(&state);
                Ok(Answer::new(state, lines))
            }
            Self::State { state, reason, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let state = match state {
                    Some(to) => work.call("rollout_state_set", &json!({ "rollout": rollout["id"], "state": to, "reason": reason }))?,
                    None => work.call("rollout_state", &json!({ "rollout": rollout["id"] }))?,
                };
                let lines = state_lines(&state);
                Ok(Answer::new(state, lines))
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

/// The state in a line, then each approval.
fn state_lines(state: &Value) -> String {
    let said = |line: &Value| format!("{}, {}: {}", shown(&text(line, "by")), text(line, "at"), shown(&text(line, "reason")));
    let mut lines = text(state, "state");
    if !state["at"].is_null() {
        lines.push_str(&format!(" ({})", said(state)));
    }
    lines.push('\n');
    for line in list(state, "baselines") {
        let counts = if line["counts"] == true { "counts" } else { "" };
        lines.push_str(&format!("approval {}  {}  sha256 {}  {counts}\n", line["no"], said(line), text(line, "digest")));
    }
    lines
}

fn preview_lines(preview: &Value, all: bool) -> String {
    let mut lines = format!(
        "from {} to {} in {} ({} minutes)\nmoves {} items, {} sessions, {} gates\n",
        text(preview, "from"),
        text(preview, "to"),
        text(preview, "zone"),
        preview["minutes"],
        preview["items"],
        preview["sessions"],
        preview["gates"]
    );
    if !preview["clock"].is_null() {
        let offers: Vec<String> =
            list(preview, "offers").iter().map(|offer| format!("--which {} is {}", text(offer, "which"), text(offer, "at"))).collect();
        lines.push_str(&format!("clock {}: {}\n", text(preview, "clock"), offers.join("; ")));
    }
    for line in list(preview, "moves").iter().filter(|_| all) {
        lines.push_str(&format!(
            "moves {}: {} -> {} {}\n",
            text(line, "kind"),
            text(line, "from"),
            text(line, "to"),
            shown(&text(line, "title"))
        ));
    }
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

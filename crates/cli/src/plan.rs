//! `muster plan`: where the plan of a rollout or of a template does not fit itself, and the figures that it states.

use std::path::Path;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

/// Greatest template file that is read.
const GREATEST_FILE: u64 = 1 << 20;

#[derive(Subcommand)]
pub(crate) enum Plan {
    /// Contradictions and gaps of the plan, one a line, with what would mend each
    Check {
        #[arg(long)]
        rollout: Option<String>,
        /// A template instead: its name, or the folder of one of your own
        #[arg(long, conflicts_with = "rollout")]
        template: Option<String>,
        /// Also what was set aside
        #[arg(long)]
        all: bool,
    },
    /// Set a finding aside with a reason; it comes back when what it rests on changes
    Dismiss {
        /// The finding's code, such as C-02
        finding: String,
        #[arg(long)]
        reason: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Take a finding up again that was set aside
    TakeUp {
        finding: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// What is otherwise now than in the plan that was approved, each with who and when
    Changes {
        #[arg(long)]
        rollout: Option<String>,
        /// Another approval than the one that counts: its number
        #[arg(long)]
        against: Option<String>,
        /// Into a file instead; its ending says which: .csv, .xlsx, .pdf
        #[arg(long)]
        out: Option<std::path::PathBuf>,
        /// en or vi
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Targets, areas with points, courses with topics: listed, changed, added, put away
    Part {
        #[command(subcommand)]
        part: crate::parts::Part,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// What the plan states of itself in figures
    Figures {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Correct a stated figure; hours as hours, such as 16 or 7.5
    Claim {
        claim: String,
        low: f64,
        /// Upper end; the same as the lower one if absent
        high: Option<f64>,
        /// It is “so many or more”
        #[arg(long, conflicts_with = "high")]
        or_more: bool,
        #[arg(long)]
        rollout: Option<String>,
    },
}

impl Plan {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::Check { rollout, template, all } => {
                let found = match template {
                    Some(template) => work.call("plan_check_template", &template_request(&template)?)?,
                    None => work.call("plan_check", &json!({ "rollout": work.rollout(rollout.as_deref())?["id"] }))?,
                };
                let lines = lines(&found, all);
                Ok(Answer::new(found, lines))
            }
            Self::Dismiss { finding, reason, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let request = json!({ "rollout": rollout["id"], "finding": finding, "reason": reason });
                Ok(Answer::new(work.call("finding_dismiss", &request)?, format!("{} set aside", shown(&finding))))
            }
            Self::TakeUp { finding, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let request = json!({ "rollout": rollout["id"], "finding": finding });
                Ok(Answer::new(work.call("finding_dismiss", &request)?, format!("{} taken up again", shown(&finding))))
            }
            Self::Changes { rollout, against, out, language } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let mut request = json!({ "rollout": rollout["id"], "baseline": against, "language": language });
                let Some(out) = out else {
                    let found = work.call("plan_changes", &request)?;
                    let lines = change_lines(&found);
                    return Ok(Answer::new(found, lines));
                };
                let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
                let whole = std::path::absolute(&out).map_err(|error| Stop::usage(error.to_string()))?;
                (request["format"], request["path"]) = (ending.into(), whole.to_string_lossy().into());
                let made = work.call("plan_changes_export", &request)?;
                let line = format!("wrote {}", shown(&out.to_string_lossy()));
                Ok(Answer::new(made, line))
            }
            Self::Part { part, rollout } => part.run(work, rollout.as_deref()),
            Self::Figures { rollout } => {
                let figures = figures(work, rollout.as_deref())?;
                let lines = figure_lines(&figures);
                Ok(Answer::new(figures, lines))
            }
            Self::Claim { claim, low, high, or_more, rollout } => {
                let figures = figures(work, rollout.as_deref())?;
                let line = one("figure", list(&figures, "claims"), "id", &["title"], &claim)?;
                let factor = if line["hours"] == true { 60.0 } else { 1.0 };
                let whole = |value: f64| {
                    let minutes = value * factor;
                    let unit = if factor > 1.0 { "hours to the minute" } else { "a whole number" };
                    let exact = (minutes - minutes.round()).abs() < 1e-6;
                    let number = format!("{minutes:.0}").parse::<i64>().ok().filter(|_| exact);
                    number.ok_or_else(|| Stop::usage(format!("“{value}” is not {unit}; nothing was changed")))
                };
                let high = if or_more { None } else { Some(whole(high.unwrap_or(low))?) };
                let done = work.call("claim_set", &json!({ "claim": line["id"], "low": whole(low)?, "high": high }))?;
                Ok(Answer::new(done, format!("“{}” changed", shown(&text(line, "title")))))
            }
        }
    }
}

/// The approval, then one change a line.
fn change_lines(found: &Value) -> String {
    let baseline = &found["baseline"];
    if baseline.is_null() {
        return "no plan was approved yet; `muster rollout approve --reason …` keeps it as it stands\n".to_owned();
    }
    let (by, reason) = (shown(&text(baseline, "by")), shown(&text(baseline, "reason")));
    let mut out = format!("against approval {} of {} by {by}: {reason}\n", baseline["no"], text(baseline, "at"));
    let changes = list(found, "changes");
    if changes.is_empty() {
        out.push_str("nothing has changed since\n");
    }
    for one in changes {
        let moved = one["minutes"].as_i64().map(|minutes| format!(" (moved {minutes:+} min)")).unwrap_or_default();
        let what = match text(one, "change").as_str() {
            "changed" => format!("{}: “{}” -> “{}”{moved}", text(one, "field"), shown(&text(one, "then")), shown(&text(one, "now"))),
            other => other.to_owned(),
        };
        let who = format!("{}, {}", shown(&text(one, "by")), text(one, "at"));
        out.push_str(&format!("{} “{}”  {what}  [{who}]\n", text(one, "kind"), shown(&text(one, "title"))));
    }
    out
}

fn figures(work: &Work, rollout: Option<&str>) -> Result<Value, Stop> {
    work.call("plan_figures", &json!({ "rollout": work.rollout(rollout)?["id"] }))
}

/// What a template request says: a name, or the files of a folder.
pub(crate) fn template_request(template: &str) -> Result<Value, Stop> {
    let folder = Path::new(template);
    let unread = |error: std::io::Error| Stop::usage(format!("the template cannot be read ({error})"));
    if folder.is_file() {
        if folder.metadata().map_err(unread)?.len() > GREATEST_FILE {
            return Err(Stop::usage(format!("{} is larger than 1 MiB; make it a folder of several files", shown(template))));
        }
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(folder).map_err(unread)?;
        return Ok(json!({ "template": template, "files": [{ "name": name, "text": text }] }));
    }
    if !folder.is_dir() {
        return Ok(json!({ "template": template }));
    }
    let mut files = Vec::new();
    for entry in folder.read_dir().map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.metadata().map_err(unread)?.len() > GREATEST_FILE {
                return Err(Stop::usage(format!("{} is larger than 1 MiB; split the checklist into several files", shown(&name))));
            }
            files.push(json!({ "name": name, "text": std::fs::read_to_string(&path).map_err(unread)? }));
        }
    }
    files.sort_by_key(|file| text(file, "name"));
    Ok(json!({ "template": template, "files": files }))
}

fn lines(found: &Value, all: bool) -> String {
    let findings = list(found, "findings");
    let mut out: String = findings.iter().map(line).collect();
    if findings.is_empty() {
        out.push_str("the plan agrees with itself\n");
    }
    for finding in list(found, "dismissed").iter().filter(|_| all) {
        let aside = &finding["dismissed"];
        let line = line(finding);
        out.push_str(&format!("{} (set aside by {}: {})\n", line.trim_end(), shown(&text(aside, "by")), shown(&text(aside, "reason"))));
    }
    out
}

/// One finding, one line: code, weight, what was found, where, what would mend it.
fn line(finding: &Value) -> String {
    let places: Vec<String> =
        list(finding, "places").iter().map(|place| format!("{} “{}”", text(place, "kind"), shown(&text(place, "title")))).collect();
    let first: Vec<&str> = places.iter().take(4).map(String::as_str).collect();
    let more = if places.len() > first.len() { format!(" and {} more", places.len() - first.len()) } else { String::new() };
    format!(
        "{}  {}  {}: {}  [{}{more}]  to mend it: {}\n",
        text(finding, "id"),
        text(finding, "weight"),
        text(finding, "about"),
        shown(&text(finding, "message")),
        first.join(", "),
        text(finding, "mend")
    )
}

fn figure_lines(figures: &Value) -> String {
    let hours = |line: &Value, field: &str| match (&line[field], line["hours"] == true) {
        (Value::Number(minutes), true) => format!("{} h", minutes.as_f64().unwrap_or_default() / 60.0),
        (value, _) if value.is_null() => String::new(),
        (value, _) => value.to_string(),
    };
    let claims: Vec<Value> = list(figures, "claims")
        .iter()
        .map(|line| {
            let mut line = line.clone();
            (line["from"], line["to"]) = (hours(&line, "low").into(), hours(&line, "high").into());
            line
        })
        .collect();
    let claims = table(&claims, &[("STATED", "title"), ("MEASURE", "measure"), ("FROM", "from"), ("TO", "to"), ("WHERE", "place")]);
    let metrics = table(
        list(figures, "metrics"),
        &[
            ("TARGET", "title"),
            ("MEASURE", "measure"),
            ("FIGURE", "statistic"),
            ("BOUND", "bound"),
            ("VALUE", "value"),
            ("UNIT", "unit"),
            ("WINDOW", "window"),
        ],
    );
    let roles = table(list(figures, "roles"), &[("ROLE", "title"), ("PEOPLE", "people_low"), ("TO", "people_high"), ("HOURS", "hours")]);
    format!("{claims}\n{metrics}\n{roles}")
}

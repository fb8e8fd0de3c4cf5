//! `muster handoff` and `muster verify`: areas, sign-offs, the pack.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Handoff {
    /// Areas with their points and sign-offs
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Judge one point: accepted, conditional, declined, open
    Point {
        point: String,
        state: String,
        #[arg(long)]
        reason: Option<String>,
        #[arg(long)]
        condition: Option<String>,
        #[arg(long)]
        owner: Option<String>,
        /// YYYY-MM-DD
        #[arg(long)]
        due: Option<String>,
    },
    /// Sign an area with your own key
    Sign {
        area: String,
        /// accepted, conditions, declined
        #[arg(long)]
        decision: String,
        /// "text" or "text; owner; YYYY-MM-DD"
        #[arg(long)]
        condition: Vec<String>,
        #[arg(long)]
        reason: Option<String>,
        /// reviewed, approved, accepted, witnessed
        #[arg(long)]
        meaning: String,
        /// Language of the signed text: en or vi
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Write a pack that stock tools verify into a new folder
    Export {
        dir: PathBuf,
        #[arg(long)]
        rollout: Option<String>,
    },
}

impl Handoff {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let areas = work.areas(rollout.as_deref())?;
                let lines: Vec<String> = areas.iter().map(area_lines).collect();
                Ok(Answer::new(json!({ "areas": areas }), lines.join("\n")))
            }
            Self::Point { point, state, reason, condition, owner, due } => {
                let areas = work.areas(None)?;
                let points: Vec<Value> = areas.iter().flat_map(|area| list(area, "points").to_vec()).collect();
                let id = one("point", &points, "id", &["title"], &point)?["id"].clone();
                let request = json!({ "point": id, "state": state, "reason": reason, "condition": condition, "owner": owner, "due": due });
                let changed = work.call("point_set", &request)?;
                let lines = area_lines(&changed["area"]);
                Ok(Answer::new(changed, lines))
            }
            Self::Sign { area, decision, condition, reason, meaning, language } => {
                let areas = work.areas(None)?;
                let id = one("area", &areas, "id", &["title"], &area)?["id"].clone();
                let conditions: Vec<Value> = condition.iter().map(|text| condition_of(text)).collect();
                sign(
                    work,
                    json!({ "area": id, "decision": decision, "conditions": conditions, "reason": reason, "meaning": meaning, "language": language }),
                )
            }
            Self::Export { dir, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let dir = std::path::absolute(&dir).unwrap_or(dir);
                let done = work.call("handoff_export", &json!({ "rollout": rollout["id"], "dir": dir.to_string_lossy() }))?;
                let line = format!(
                    "{} statements in {} files in {}; README.txt there says how to verify",
                    done["statements"],
                    done["files"],
                    shown(&text(&done, "dir"))
                );
                Ok(Answer::new(done, line))
            }
        }
    }
}

fn sign(work: &Work, mut request: Value) -> Result<Answer, Stop> {
    let passphrase = work.passphrase().ok_or_else(|| Stop::usage("signing needs your passphrase: --passphrase-file FILE"))?;
    let statement = work.call("handoff_statement", &request)?;
    request["subject_digest"] = statement["subject_digest"].clone();
    request["text"] = statement["text"].clone();
    request["passphrase"] = passphrase.into();
    let signed = work.call("handoff_sign", &request)?;
    let text_lines: Vec<String> = text(&statement, "text").lines().map(shown).collect();
    let line = format!(
        "{}\nsigned by {} at {}\nSHA-256 {}",
        text_lines.join("\n"),
        shown(&text(&signed["sign_off"], "name")),
        text(&signed["sign_off"], "at"),
        text(&signed["sign_off"], "digest")
    );
    Ok(Answer::new(signed, line))
}

fn condition_of(text: &str) -> Value {
    let mut parts = text.splitn(3, ';').map(str::trim);
    let mut next = || parts.next().unwrap_or_default().to_owned();
    json!({ "text": next(), "owner": next(), "due": next() })
}

fn area_lines(area: &Value) -> String {
    let mut lines = format!(
        "{}\n{}",
        shown(&text(area, "title")),
        table(list(area, "points"), &[("STATE", "state"), ("POINT", "title"), ("REASON", "reason")])
    );
    for sign_off in list(area, "sign_offs") {
        lines.push_str(&format!(
            "signed: {} by {} at {}\n",
            text(sign_off, "decision"),
            shown(&text(sign_off, "name")),
            text(sign_off, "at")
        ));
    }
    lines
}

/// The sentence for a pack that does not hold: it names the files, for whoever sees standard error only.
fn wrong(problems: &[Value]) -> Option<String> {
    const MOST: usize = 5;
    let mut files: Vec<String> = problems.iter().map(|problem| shown(&text(problem, "file"))).filter(|file| !file.is_empty()).collect();
    files.dedup();
    let others = files.len().saturating_sub(MOST);
    files.truncate(MOST);
    let named = match (files.is_empty(), others) {
        (true, _) => "the pack as a whole".to_owned(),
        (false, 0) => files.join(", "),
        (false, others) => format!("{} and {others} more", files.join(", ")),
    };
    (!problems.is_empty())
        .then(|| format!("this pack does not prove what it says; what is wrong is in {named}, and standard output says why"))
}

/// Checks a pack with no data folder.
pub(crate) fn verify(path: &std::path::Path) -> Answer {
    let report = engine::handoff::verify(path);
    let mut lines = vec![format!("{} statements, {} problems", report.statements, report.problems.len())];
    if let Some(fingerprint) = &report.genesis_fingerprint {
        lines.push(format!("compare this fingerprint with the one on paper: {}", shown(fingerprint)));
    }
    for signed in &report.signed {
        lines.push(format!("good: {}: {} by {}, {}", shown(&signed.file), shown(&signed.decision), shown(&signed.name), shown(&signed.at)));
    }
    for problem in &report.problems {
        lines.push(format!("{}: {}", shown(&problem.file), shown(&problem.message)));
    }
    let json = serde_json::to_value(&report).unwrap_or_default();
    Answer { wrong: wrong(list(&json, "problems")), ..Answer::new(json, lines.join("\n")) }
}

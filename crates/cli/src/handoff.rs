//! `muster handoff`: areas, evidence, sign-offs and their withdrawal, the pack.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::evidence;
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
    /// Attach evidence to a point
    Attach {
        point: String,
        /// A text, an address that begins with https://, or a file
        #[arg(value_name = "TEXT|FILE", required = true)]
        evidence: Vec<String>,
    },
    /// Write a copy of a file that is attached to a point, by its id or name
    Save {
        evidence: String,
        /// A file that is not there yet
        file: PathBuf,
    },
    /// Sign an area with your own key; replaces the newest signature that stands
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
        /// Sign beside the signatures that stand, as a second signer does, and replace none
        #[arg(long)]
        beside: bool,
        /// Sign for this member, by the delegation that lets you
        #[arg(long = "for", value_name = "NAME")]
        for_whom: Option<String>,
        /// YYYY-MM-DD: the day on which what is taken over is looked at again; stands in the text
        #[arg(long)]
        follow_up: Option<String>,
    },
    /// Let somebody sign an area for you between two dates; an owner does it for somebody else with --from
    Delegate {
        area: String,
        /// Who signs
        to: String,
        /// YYYY-MM-DD, or local time
        #[arg(long)]
        starts: String,
        /// A day counts whole
        #[arg(long)]
        ends: String,
        #[arg(long)]
        reason: String,
        /// For whom is signed; yourself without it
        #[arg(long)]
        from: Option<String>,
        /// Language of the signed text: en or vi
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Delegations of an area
    Delegations { area: String },
    /// End a delegation before its time, by a statement of its own; what was signed by it stays signed
    EndDelegation {
        area: String,
        /// Who was let sign
        to: String,
        #[arg(long)]
        reason: String,
        /// Language of the text that is signed
        #[arg(long, default_value = "en", value_parser = ["en", "vi"])]
        language: String,
    },
    /// Withdraw your own signature of an area: a statement of its own
    Withdraw {
        area: String,
        #[arg(long)]
        reason: String,
        /// Language of the signed text: en or vi
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Write a pack that stock tools verify into a new folder
    Export {
        dir: PathBuf,
        #[arg(long)]
        rollout: Option<String>,
        /// Sign the list of keys, too, as an owner: vouches for the server's key in it
        #[arg(long)]
        sign_list: bool,
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
                let id = point_of(work, &point)?["id"].clone();
                let request = json!({ "point": id, "state": state, "reason": reason, "condition": condition, "owner": owner, "due": due });
                let changed = work.call("point_set", &request)?;
                let lines = area_lines(&changed["area"]);
                Ok(Answer::new(changed, lines))
            }
            Self::Attach { point, evidence } => attach(work, &point, &evidence),
            Self::Save { evidence, file } => save(work, &evidence, file),
            Self::Withdraw { area, reason, language } => withdraw(work, &area, &reason, &language),
            Self::Delegate { area, to, starts, ends, reason, from, language } => crate::delegation::delegate(
                work,
                &area,
                &to,
                from.as_deref(),
                json!({ "starts": starts, "ends": ends, "reason": reason, "language": language }),
            ),
            Self::Delegations { area } => crate::delegation::show(work, &area),
            Self::EndDelegation { area, to, reason, language } => crate::delegation::end(work, &area, &to, &reason, &language),
            Self::Sign { area, decision, condition, reason, meaning, language, beside, for_whom, follow_up } => {
                let areas = work.areas(None)?;
                let area = one("area", &areas, "id", &["title"], &area)?;
                let id = area["id"].clone();
                let delegation = match for_whom {
                    Some(name) => one("delegation to you", list(area, "signs_for"), "delegation", &["name"], &name)?["delegation"].clone(),
                    None => Value::Null,
                };
                let conditions: Vec<Value> = condition.iter().map(|text| condition_of(text)).collect();
                sign(
                    work,
                    json!({ "area": id, "delegation": delegation, "decision": decision, "conditions": conditions, "reason": reason, "meaning": meaning, "language": language, "beside": beside, "follow_up": follow_up }),
                )
            }
            Self::Export { dir, rollout, sign_list } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let dir = std::path::absolute(&dir).unwrap_or(dir);
                let passphrase = if sign_list { Some(passphrase(work)?) } else { None };
                let request = json!({ "rollout": rollout["id"], "dir": dir.to_string_lossy(), "passphrase": passphrase });
                let done = work.call("handoff_export", &request)?;
                let line = format!(
                    "{} statements in {} files in {}; {} of {} files of evidence are in it; README.txt there says how to verify\nfingerprint of this workspace, for paper: {}",
                    done["statements"],
                    done["files"],
                    shown(&text(&done, "dir")),
                    done["evidence_packed"],
                    done["evidence"],
                    text(&done, "fingerprint")
                );
                Ok(Answer::new(done, line))
            }
        }
    }
}

fn sign(work: &Work, mut request: Value) -> Result<Answer, Stop> {
    let passphrase = passphrase(work)?;
    let statement = work.call("handoff_statement", &request)?;
    request["subject_digest"] = statement["subject_digest"].clone();
    request["text"] = statement["text"].clone();
    request["passphrase"] = passphrase.into();
    let signed = work.call("handoff_sign", &request)?;
    let text_lines: Vec<String> = text(&statement, "text").lines().map(shown).collect();
    let line = format!(
        "{}\nsigned by {}{} at {}\nSHA-256 {}",
        text_lines.join("\n"),
        shown(&text(&signed["sign_off"], "name")),
        for_whom(&signed["sign_off"]),
        text(&signed["sign_off"], "at"),
        text(&signed["sign_off"], "digest")
    );
    Ok(Answer::new(signed, line))
}

/// For whom somebody else signed.
fn for_whom(sign_off: &Value) -> String {
    let name = text(sign_off, "signs_for");
    if name.is_empty() { name } else { format!(" for {}", shown(&name)) }
}

pub(crate) fn passphrase(work: &Work) -> Result<&str, Stop> {
    work.passphrase().ok_or_else(|| Stop::usage("signing needs your passphrase: --passphrase-file FILE"))
}

fn point_of(work: &Work, wanted: &str) -> Result<Value, Stop> {
    let points: Vec<Value> = work.areas(None)?.iter().flat_map(|area| list(area, "points").to_vec()).collect();
    one("point", &points, "id", &["title"], wanted).cloned()
}

fn attach(work: &Work, point: &str, pieces: &[String]) -> Result<Answer, Stop> {
    let id = point_of(work, point)?["id"].clone();
    let mut changed = Value::Null;
    for piece in pieces {
        let mut request = evidence::given(piece);
        request["point"] = id.clone();
        changed = work.call("point_evidence", &request)?;
    }
    let lines = area_lines(&changed["area"]);
    Ok(Answer::new(changed, lines))
}

fn save(work: &Work, wanted: &str, file: PathBuf) -> Result<Answer, Stop> {
    let areas = work.areas(None)?;
    let points = areas.iter().flat_map(|area| list(area, "points"));
    let files: Vec<Value> = points.flat_map(|point| list(point, "evidence")).filter(|one| one["form"] == "file").cloned().collect();
    let id = one("file of evidence", &files, "id", &["name"], wanted)?["id"].clone();
    let file = std::path::absolute(&file).unwrap_or(file);
    let saved = work.call("evidence_save", &json!({ "evidence": id, "file": file.to_string_lossy() }))?;
    let line = format!("{} bytes in {}", saved["bytes"], shown(&text(&saved, "file")));
    Ok(Answer::new(saved, line))
}

/// Takes back the newest own signature of the area that stands.
fn withdraw(work: &Work, area: &str, reason: &str, language: &str) -> Result<Answer, Stop> {
    let passphrase = passphrase(work)?;
    let areas = work.areas(None)?;
    let area = one("area", &areas, "id", &["title"], area)?;
    let own = list(area, "sign_offs").iter().find(|one| one["mine"] == true && one["stands"] == true);
    let own = own.ok_or_else(|| Stop::refused("nothing_signed", "no signature of yours stands for this area"))?;
    let mut request = json!({ "sign_off": own["id"], "reason": reason, "language": language });
    let statement = work.call("handoff_withdrawal", &request)?;
    request["text"] = statement["text"].clone();
    request["passphrase"] = passphrase.into();
    let view = work.call("handoff_withdraw", &request)?;
    let said: Vec<String> = text(&statement, "text").lines().map(shown).collect();
    Ok(Answer::new(view, said.join("\n")))
}

pub(crate) fn condition_of(text: &str) -> Value {
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
        let (name, whom) = (shown(&text(sign_off, "name")), for_whom(sign_off));
        let line = format!("signed: {} by {name}{whom} at {}", text(sign_off, "decision"), text(sign_off, "at"));
        lines.push_str(&format!("{line}{}\n", became(sign_off)));
    }
    for since in list(area, "declined_since") {
        let point = text(since, "point");
        let what = if point.is_empty() { text(area, "title") } else { point };
        lines.push_str(&format!("declined after it was signed: {}: {}\n", shown(&what), shown(&text(since, "reason"))));
    }
    lines
}

/// What became of a signature, and what it replaced.
fn became(sign_off: &Value) -> String {
    let named = |other: &Value| format!("{}, {}", shown(&text(other, "name")), text(other, "at"));
    let mut more = String::new();
    if !sign_off["replaces"].is_null() {
        more.push_str(&format!("; replaces the signature of {}", named(&sign_off["replaces"])));
    }
    if !sign_off["replaced_by"].is_null() {
        more.push_str(&format!("; replaced by the signature of {}", named(&sign_off["replaced_by"])));
    }
    let withdrawn = &sign_off["withdrawn"];
    if !withdrawn.is_null() {
        more.push_str(&format!("; withdrawn by {}: {}", named(withdrawn), shown(&text(withdrawn, "reason"))));
    }
    match list(sign_off, "changed_since").len() {
        0 => more,
        count => format!("{more}; changed since: {count}"),
    }
}

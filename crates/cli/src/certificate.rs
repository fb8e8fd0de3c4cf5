//! `muster certificate`: issued to a group at once, listed, checked, revoked, and put on paper.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::find::one;
use crate::handoff::passphrase;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Certificate {
    /// Issue to everybody who is complete and has none: of a cohort, an audience, or all; --dry-run only says who
    Issue {
        #[command(flatten)]
        group: Group,
        /// Only this person, by number, e-mail or name; several times for several
        #[arg(long)]
        person: Vec<String>,
        /// Number of a certificate to issue anew: the new one replaces it
        #[arg(long, conflicts_with_all = ["cohort", "audience", "person"], value_name = "NUMBER")]
        anew: Option<String>,
        /// Language of the words on it: en or vi
        #[arg(long, default_value = "en")]
        language: String,
        #[arg(long)]
        dry_run: bool,
    },
    /// The register
    List {
        #[command(flatten)]
        which: Which,
    },
    /// Check the text of a code, or a file with it; needs no workspace
    Check {
        #[arg(value_name = "TEXT|FILE")]
        what: String,
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Say that one no longer holds, and why
    Revoke {
        number: String,
        #[arg(long)]
        reason: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// The text of one certificate's code
    Code {
        number: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Print those that hold: into one new file, or into a folder that is there, one file each
    Print {
        #[arg(value_name = "FILE.pdf|FOLDER")]
        place: PathBuf,
        /// a4 or letter, on its side
        #[arg(long, default_value = "a4")]
        paper: String,
        #[command(flatten)]
        which: Which,
    },
    /// The register as a file (.csv, .xlsx, .pdf), or a new folder of signed certificates for `muster verify`
    Export {
        #[arg(value_name = "FILE|FOLDER")]
        place: PathBuf,
        #[arg(long, default_value = "en")]
        language: String,
        #[command(flatten)]
        which: Which,
    },
    /// Words and logo: for the rollout, or for one audience; without anything to set it shows them
    Wording {
        #[arg(long)]
        audience: Option<String>,
        #[arg(long)]
        title: Option<String>,
        /// May hold {name} {course} {audience} {cohort} {hours} {date} {result} {place}
        #[arg(long)]
        text: Option<String>,
        #[arg(long)]
        place: Option<String>,
        /// A name under a line at the foot; up to three
        #[arg(long)]
        signer: Vec<String>,
        /// A PNG or JPEG
        #[arg(long, value_name = "FILE")]
        logo: Option<PathBuf>,
        #[arg(long)]
        rollout: Option<String>,
    },
}

#[derive(Args)]
pub(crate) struct Group {
    #[arg(long)]
    cohort: Option<String>,
    #[arg(long, conflicts_with = "cohort")]
    audience: Option<String>,
    #[arg(long)]
    rollout: Option<String>,
}

#[derive(Args)]
pub(crate) struct Which {
    /// valid, replaced or revoked
    #[arg(long)]
    state: Option<String>,
    /// Words of name, number, course, cohort or issuer
    #[arg(long)]
    text: Option<String>,
    #[command(flatten)]
    group: Group,
}

impl Certificate {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::Issue { group, person, anew, language, dry_run } => issue(work, &group, &person, anew.as_deref(), &language, dry_run),
            Self::List { which } => {
                let rows = rows(work, &which.filter(work)?)?;
                let columns = [
                    ("NUMBER", "number"),
                    ("NAME", "name"),
                    ("COURSE", "course"),
                    ("COHORT", "cohort"),
                    ("COMPLETED", "date"),
                    ("ISSUED", "issued"),
                    ("BY", "issuer"),
                    ("STATE", "state"),
                ];
                let lines = table(&rows, &columns);
                Ok(Answer::new(json!({ "certificates": rows }), lines))
            }
            Self::Check { what, language } => check(work, &what, &language),
            Self::Revoke { number, reason, rollout } => {
                let id = certificate_of(work, &number, rollout.as_deref())?;
                let view = work.call("certificate_revoke", &json!({ "certificate": id, "reason": reason }))?;
                let line = format!("{} is revoked", text(&view["line"], "number"));
                Ok(Answer::new(view, line))
            }
            Self::Code { number, rollout } => {
                let id = certificate_of(work, &number, rollout.as_deref())?;
                let view = work.call("certificate_show", &json!({ "certificate": id }))?;
                let lines: Vec<String> = text(&view, "code").lines().map(shown).collect();
                Ok(Answer::new(view, lines.join("\n")))
            }
            Self::Print { place, paper, which } => {
                let mut request = json!({ "filter": which.filter(work)?, "paper": paper });
                let whole = whole(&place)?;
                request[if place.is_dir() { "dir" } else { "path" }] = whole.into();
                let made = work.call("certificate_print", &request)?;
                let line = format!("{} certificates in {} files: {}", made["certificates"], made["files"], place.display());
                Ok(Answer::new(made, line))
            }
            Self::Export { place, language, which } => export(work, &place, &language, &which),
            Self::Wording { audience, title, text, place, signer, logo, rollout } => {
                let rollout = rollout_of(work, rollout.as_deref())?;
                let of =
                    audience.map(|wanted| group_of(work, &rollout, "audience", &wanted)).transpose()?.unwrap_or_else(|| rollout.clone());
                let mut request = json!({ "rollout": rollout, "of": of, "title": title, "text": text, "place": place });
                if !signer.is_empty() {
                    request["signers"] = signer.into();
                }
                if let Some(logo) = logo {
                    request["logo"] = json!({ "path": whole(&logo)? });
                }
                let designs = work.call("certificate_design_set", &request)?;
                let columns = [("FOR", "name"), ("TITLE", "title"), ("TEXT", "text"), ("PLACE", "place"), ("LOGO", "logo_name")];
                let lines = table(list(&designs, "designs"), &columns);
                Ok(Answer::new(designs, lines))
            }
        }
    }
}

fn rollout_of(work: &Work, wanted: Option<&str>) -> Result<String, Stop> {
    Ok(text(&work.rollout(wanted)?, "id"))
}

fn whole(path: &Path) -> Result<String, Stop> {
    let whole = std::path::absolute(path).map_err(|error| Stop::usage(error.to_string()))?;
    whole.into_os_string().into_string().map_err(|_| Stop::usage("this path is not UTF-8"))
}

impl Group {
    /// Rollout, kind and id, as requests name a group.
    fn named(&self, work: &Work) -> Result<Value, Stop> {
        let rollout = rollout_of(work, self.rollout.as_deref())?;
        let (kind, wanted) = match (&self.cohort, &self.audience) {
            (Some(cohort), _) => ("cohort", cohort),
            (None, Some(audience)) => ("audience", audience),
            (None, None) => return Ok(json!({ "rollout": rollout })),
        };
        let id = group_of(work, &rollout, kind, wanted)?;
        Ok(json!({ "rollout": rollout, "kind": kind, "id": id }))
    }
}

impl Which {
    fn filter(&self, work: &Work) -> Result<Value, Stop> {
        let mut filter = self.group.named(work)?;
        filter["state"] = self.state.clone().into();
        filter["text"] = self.text.clone().into();
        Ok(filter)
    }
}

fn group_of(work: &Work, rollout: &str, kind: &str, wanted: &str) -> Result<String, Stop> {
    let view = work.call("completion_show", &json!({ "rollout": rollout }))?;
    let groups: Vec<Value> = list(&view, "groups").iter().filter(|group| group["kind"] == kind).cloned().collect();
    Ok(text(one(kind, &groups, "id", &["title"], wanted)?, "id"))
}

fn issue(work: &Work, group: &Group, people: &[String], anew: Option<&str>, language: &str, dry_run: bool) -> Result<Answer, Stop> {
    let mut to = group.named(work)?;
    to["language"] = language.into();
    if let Some(number) = anew {
        to["replaces"] = certificate_of(work, number, group.rollout.as_deref())?.into();
    }
    if !people.is_empty() {
        let roster = work.people("")?;
        let find = |wanted: &String| one("person", list(&roster, "rows"), "id", &["name", "number", "email"], wanted);
        to["people"] = people.iter().map(|wanted| find(wanted).map(|found| found["id"].clone())).collect::<Result<Vec<_>, _>>()?.into();
    }
    let preview = work.call("certificate_preview", &to)?;
    if dry_run {
        let lines = format!("{}\n{}\n{}", ready(&preview), unprintable(&preview), without(&preview));
        return Ok(Answer::new(preview, lines));
    }
    let request = json!({ "to": to, "digest": preview["digest"], "passphrase": passphrase(work)? });
    let mut made = work.call("certificate_issue", &request)?;
    let numbers: Vec<String> = list(&made, "numbers").iter().filter_map(|number| number.as_str().map(str::to_owned)).collect();
    let ends = [numbers.first(), numbers.last()].map(|number| number.cloned().unwrap_or_default());
    let lines = format!("{} issued: {} to {}\n{}\n{}", made["issued"], ends[0], ends[1], unprintable(&preview), without(&preview));
    made["without"] = preview["without"].clone();
    Ok(Answer::new(made, lines))
}

fn ready(preview: &Value) -> String {
    table(list(preview, "ready"), &[("GETS ONE", "name"), ("COHORT", "cohort"), ("COMPLETED", "date"), ("RESULT", "result")])
}

/// Names and words that would come out as empty boxes on paper; nothing where there are none.
fn unprintable(preview: &Value) -> String {
    let names: Vec<String> = list(preview, "unprintable")
        .iter()
        .map(|line| format!("{} ({})", shown(&text(line, "name")), shown(&text(line, "unprintable"))))
        .collect();
    let mut said = String::new();
    if !names.is_empty() {
        let total = &preview["unprintable_total"];
        said.push_str(&format!("{total} with letters that no font here has, empty boxes on paper: {}\n", names.join(", ")));
    }
    let words = text(preview, "unprintable_words");
    if !words.is_empty() {
        said.push_str(&format!("The wording has letters that no font here has, empty boxes on paper: {}\n", shown(&words)));
    }
    said
}

fn without(preview: &Value) -> String {
    let rows: Vec<Value> = list(preview, "without")
        .iter()
        .map(|line| {
            let mut row = line.clone();
            row["lack"] = line["missing"]["lack"].clone();
            row
        })
        .collect();
    if rows.is_empty() {
        String::new()
    } else {
        table(&rows, &[("GOES WITHOUT", "name"), ("COHORT", "cohort"), ("WHY", "why"), ("LACKS", "lack"), ("HAS", "number")])
    }
}

/// Every line of the register that fits.
fn rows(work: &Work, filter: &Value) -> Result<Vec<Value>, Stop> {
    let mut rows: Vec<Value> = Vec::new();
    loop {
        let page = work.call("certificate_list", &json!({ "filter": filter, "offset": rows.len(), "limit": 2000 }))?;
        let more = list(&page, "rows");
        if more.is_empty() {
            return Ok(rows);
        }
        rows.extend_from_slice(more);
    }
}

fn certificate_of(work: &Work, number: &str, rollout: Option<&str>) -> Result<String, Stop> {
    let rollout = rollout_of(work, rollout)?;
    Ok(text(one("certificate", &rows(work, &json!({ "rollout": rollout }))?, "id", &["number"], number)?, "id"))
}

fn check(work: &Work, what: &str, language: &str) -> Result<Answer, Stop> {
    let file = Path::new(what);
    let request = if what.contains('\n') || !file.is_file() {
        json!({ "text": what, "language": language })
    } else {
        json!({ "path": whole(file)?, "language": language })
    };
    let found = work.call("certificate_check", &request)?;
    let facts = &found["facts"];
    let mut lines: Vec<String> = list(&found, "says").iter().filter_map(|line| line.as_str().map(shown)).collect();
    let labels = [
        ("number", "number"),
        ("name", "name"),
        ("title", "title"),
        ("sentence", "says"),
        ("course", "course"),
        ("audience", "audience"),
        ("cohort", "cohort"),
        ("hours", "hours"),
        ("date", "completed on"),
        ("result", "result"),
        ("place", "place"),
        ("issued", "issued on"),
        ("issuer", "issued by"),
        ("organisation", "organisation"),
        ("workspace", "workspace"),
        ("replaces", "replaces"),
    ];
    let fact = |(field, label): (&str, &str)| {
        Some(format!("  {label}: {}", shown(&text(facts, field)))).filter(|_| !text(facts, field).is_empty())
    };
    lines.extend(labels.into_iter().filter_map(fact));
    lines.push(format!("  key: {}", text(&found, "key")));
    let holds = ["good", "elsewhere", "unregistered"].contains(&text(&found, "verdict").as_str());
    let wrong = (!holds).then(|| shown(list(&found, "says").first().and_then(Value::as_str).unwrap_or_default()));
    Ok(Answer { wrong, ..Answer::new(found, lines.join("\n")) })
}

fn export(work: &Work, place: &Path, language: &str, which: &Which) -> Result<Answer, Stop> {
    let filter = which.filter(work)?;
    let format = place.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    if ["csv", "xlsx", "pdf"].contains(&format.as_str()) {
        let made =
            work.call("certificate_export", &json!({ "filter": filter, "format": format, "language": language, "path": whole(place)? }))?;
        let line = format!("{} ({} bytes)", place.display(), made["bytes"]);
        return Ok(Answer::new(made, line));
    }
    let made = work.call("certificate_pack", &json!({ "filter": filter, "dir": whole(place)?, "language": language }))?;
    let line = format!(
        "{} certificates in {}\ncheck: muster verify {} --genesis \"{}\"",
        made["certificates"],
        place.display(),
        place.display(),
        text(&made, "fingerprint")
    );
    Ok(Answer::new(made, line))
}

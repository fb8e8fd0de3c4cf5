//! `muster report` and `muster contact`: what leaves as paper, and who is to be called.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::reading::exported;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

/// Where a report goes.
#[derive(Args)]
pub(crate) struct Out {
    /// The file: .pdf, .xlsx or .csv; without it the report is printed here
    #[arg(long)]
    out: Option<PathBuf>,
    #[arg(long, default_value = "en", value_parser = ["en", "vi"])]
    language: String,
    #[arg(long)]
    rollout: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum Report {
    /// What can be reported on, and what was issued
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// The deployment report of a day: planned, expected, done, and what went wrong
    Deployment {
        /// Such as 2027-03-02; today where it is absent
        #[arg(long)]
        day: Option<String>,
        /// Issue it: what it says is kept for good
        #[arg(long)]
        issue: bool,
        /// What to add to an issued report
        #[arg(long, requires = "issue")]
        note: Option<String>,
        /// An issued report by its number
        #[arg(long, conflicts_with_all = ["issue", "day"])]
        number: Option<String>,
        #[command(flatten)]
        out: Out,
    },
    /// One page for whoever only reads
    Executive {
        #[arg(long)]
        issue: bool,
        #[arg(long, requires = "issue")]
        note: Option<String>,
        #[arg(long, conflicts_with = "issue")]
        number: Option<String>,
        #[command(flatten)]
        out: Out,
    },
    /// A checklist as it stands
    Checklist {
        checklist: String,
        #[command(flatten)]
        out: Out,
    },
    /// A run with planned, expected and actual times
    Runbook {
        run: String,
        #[command(flatten)]
        out: Out,
    },
    /// A gate with its criteria, votes and signed decisions
    Gate {
        gate: String,
        #[command(flatten)]
        out: Out,
    },
    /// Who is to be called
    Contacts {
        #[command(flatten)]
        out: Out,
    },
    /// Who changed what, when, on which laptop, and what it was before; exporting it is written into the trail
    Audit {
        #[arg(long)]
        from: Option<String>,
        #[arg(long)]
        to: Option<String>,
        /// plan, checklists, go_live, training, people, handoff, workspace
        #[arg(long)]
        area: Option<String>,
        #[arg(long)]
        person: Option<String>,
        #[arg(long)]
        text: Option<String>,
        #[command(flatten)]
        out: Out,
    },
    /// A calendar's file (.ics) of meetings, the launch, gates and milestones
    Calendar {
        file: PathBuf,
        /// The sessions as well
        #[arg(long)]
        sessions: bool,
        #[arg(long, default_value = "en", value_parser = ["en", "vi"])]
        language: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Whether a CSV of the trail is as it was taken out
    Check { file: PathBuf },
}

#[derive(Subcommand)]
pub(crate) enum Contact {
    /// Everybody on the sheet, roles that nobody is named for, who is on call and when nobody is
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Name somebody, or correct what is said of them
    Set {
        name: String,
        /// A role of the plan
        #[arg(long)]
        role: Option<String>,
        /// What they are called for
        #[arg(long)]
        duty: Option<String>,
        #[arg(long)]
        phone: Option<String>,
        #[arg(long)]
        email: Option<String>,
        /// When they can be reached
        #[arg(long)]
        hours: Option<String>,
        /// Who else, if they do not answer
        #[arg(long)]
        backup: Option<String>,
        /// To be called first
        #[arg(long)]
        emergency: bool,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// It is right: somebody made sure
    Confirm { contact: String },
    /// Take somebody off the sheet
    Remove { contact: String },
}

impl Report {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => listed(work, rollout.as_deref()),
            Self::Deployment { day, issue, note, number, out } => {
                let ask = json!({ "name": "deployment", "day": day });
                if issue { issued(work, ask, note, &out) } else { numbered(work, ask, number, out) }
            }
            Self::Executive { issue, note, number, out } => {
                let ask = json!({ "name": "executive" });
                if issue { issued(work, ask, note, &out) } else { numbered(work, ask, number, out) }
            }
            Self::Checklist { checklist, out } => of(work, "checklist", "checklists", &checklist, out),
            Self::Runbook { run, out } => of(work, "run", "runs", &run, out),
            Self::Gate { gate, out } => of(work, "gate", "gates", &gate, out),
            Self::Contacts { out } => made(work, json!({ "name": "contacts" }), out),
            Self::Audit { from, to, area, person, text, out } => {
                let audit = json!({ "from": from, "to": to, "area": area, "person": person, "text": text });
                made(work, json!({ "name": "audit", "audit": audit }), out)
            }
            Self::Calendar { file, sessions, language, rollout } => {
                let path = std::path::absolute(&file).map_err(|error| Stop::usage(error.to_string()))?;
                let request = json!({
                    "rollout": work.rollout(rollout.as_deref())?["id"], "milestones": true, "meetings": true, "no_sessions": !sessions,
                    "language": language, "path": path,
                });
                Ok(Answer::new(work.call("calendar_export", &request)?, format!("wrote {}", path.display())))
            }
            Self::Check { file } => check(work, &file),
        }
    }
}

/// One report, into a file or onto the terminal.
fn made(work: &Work, mut ask: Value, out: Out) -> Result<Answer, Stop> {
    ask["rollout"] = work.rollout(out.rollout.as_deref())?["id"].clone();
    ask["language"] = out.language.into();
    match out.out {
        Some(file) => exported(work, "report_export", &file, ask),
        None => {
            let view = work.call("report_show", &ask)?;
            let said = work.call("report_text", &ask)?;
            let lines: Vec<String> = text(&said, "text").lines().map(shown).collect();
            Ok(Answer::new(view, lines.join("\n")))
        }
    }
}

fn numbered(work: &Work, mut ask: Value, number: Option<String>, out: Out) -> Result<Answer, Stop> {
    if let Some(number) = number {
        let rollout = work.rollout(out.rollout.as_deref())?;
        let all = work.call("report_list", &json!({ "rollout": rollout["id"] }))?;
        ask["issued"] = one("report", list(&all, "issued"), "id", &["number"], &number)?["id"].clone();
    }
    made(work, ask, out)
}

fn of(work: &Work, name: &str, lists: &str, wanted: &str, out: Out) -> Result<Answer, Stop> {
    let rollout = work.rollout(out.rollout.as_deref())?;
    let all = work.call("report_list", &json!({ "rollout": rollout["id"] }))?;
    let found = one(name, list(&all, lists), "id", &["title"], wanted)?;
    made(work, json!({ "name": name, "of": found["id"] }), out)
}

fn issued(work: &Work, mut request: Value, note: Option<String>, out: &Out) -> Result<Answer, Stop> {
    let rollout = work.rollout(out.rollout.as_deref())?;
    request["rollout"] = rollout["id"].clone();
    request["note"] = note.into();
    let done = work.call("report_issue", &request)?;
    let report = &done["report"]["issued"];
    let mut said = format!("issued {}", text(report, "number"));
    if let Some(file) = &out.out {
        let ask = json!({ "rollout": rollout["id"], "name": report["name"], "issued": report["id"], "language": out.language });
        said = format!("{said}: {}", exported(work, "report_export", file, ask)?.text);
    }
    Ok(Answer::new(done, said))
}

fn listed(work: &Work, rollout: Option<&str>) -> Result<Answer, Stop> {
    let all = work.call("report_list", &json!({ "rollout": work.rollout(rollout)?["id"] }))?;
    let mut lines = table(list(&all, "issued"), &[("NO", "number"), ("REPORT", "name"), ("OF", "day"), ("ISSUED", "at"), ("BY", "by")]);
    for (title, field) in [("CHECKLIST", "checklists"), ("RUN", "runs"), ("GATE", "gates")] {
        lines.push('\n');
        lines.push_str(&table(list(&all, field), &[(title, "title"), ("DONE", "done"), ("OF", "of"), ("STATE", "state")]));
    }
    lines.push('\n');
    let exports = [("TAKEN OUT", "at"), ("BY", "by"), ("LINES", "lines"), ("AS", "format"), ("ASKED", "asked")];
    lines.push_str(&table(list(&all, "exports"), &exports));
    Ok(Answer::new(all, lines))
}

fn check(work: &Work, file: &Path) -> Result<Answer, Stop> {
    let whole = std::path::absolute(file).map_err(|error| Stop::usage(error.to_string()))?;
    let found = work.call("audit_check", &json!({ "path": whole }))?;
    if let Some(line) = found["broken_at"].as_u64() {
        let wrong = format!("line {line} does not follow from the one above it: something was changed, taken out or put in there");
        return Ok(Answer { wrong: Some(wrong), ..Answer::new(found, "") });
    }
    let export = &found["export"];
    if export.is_null() {
        let wrong = "each line follows from the one above it, but this workspace remembers no such export: lines may be missing at the end";
        return Ok(Answer { wrong: Some(wrong.to_owned()), ..Answer::new(found, "") });
    }
    let said = format!("{} lines as {} took them out {}", found["lines"], shown(&text(export, "by")), text(export, "at"));
    Ok(Answer::new(found, said))
}

impl Contact {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let found = contacts(work, rollout.as_deref())?;
                let columns = [
                    ("NAME", "name"),
                    ("ROLE", "role"),
                    ("FOR", "duty"),
                    ("PHONE", "phone"),
                    ("E-MAIL", "email"),
                    ("ELSE", "backup"),
                    ("SURE", "confirmed"),
                ];
                let mut lines = table(list(&found, "contacts"), &columns);
                let missing: Vec<String> = list(&found, "missing").iter().map(|one| text(one, "title")).collect();
                if !missing.is_empty() {
                    lines.push_str(&format!("nobody is named for: {}\n", shown(&missing.join(", "))));
                }
                for point in list(&found, "parts").iter().flat_map(|part| list(part, "points")) {
                    lines.push_str(&format!("{}\n", shown(&text(point, "text"))));
                }
                Ok(Answer::new(found, lines))
            }
            Self::Set { name, role, duty, phone, email, hours, backup, emergency, rollout } => {
                let found = contacts(work, rollout.as_deref())?;
                let known = list(&found, "contacts").iter().find(|line| text(line, "name") == name);
                let kept = |field: &str, said: Option<String>| said.or(known.map(|line| text(line, field)));
                let request = json!({
                    "rollout": work.rollout(rollout.as_deref())?["id"], "contact": known.map(|line| line["id"].clone()), "name": name,
                    "role": kept("role", role), "duty": kept("duty", duty), "phone": kept("phone", phone), "email": kept("email", email),
                    "hours": kept("hours", hours), "backup": kept("backup", backup),
                    "emergency": emergency || known.is_some_and(|line| line["emergency"] == true),
                });
                Ok(Answer::new(work.call("contact_set", &request)?, format!("kept “{}”", shown(&name))))
            }
            Self::Confirm { contact } => deed(work, "contact_confirm", &contact, "made sure of"),
            Self::Remove { contact } => deed(work, "contact_remove", &contact, "took off the sheet:"),
        }
    }
}

fn contacts(work: &Work, rollout: Option<&str>) -> Result<Value, Stop> {
    work.call("contact_list", &json!({ "rollout": work.rollout(rollout)?["id"] }))
}

fn deed(work: &Work, command: &str, wanted: &str, said: &str) -> Result<Answer, Stop> {
    let found = contacts(work, None)?;
    let line = one("contact", list(&found, "contacts"), "id", &["name", "role", "duty"], wanted)?;
    let done = work.call(command, &json!({ "contact": line["id"] }))?;
    Ok(Answer::new(done, format!("{said} {}", shown(&text(line, "name")))))
}

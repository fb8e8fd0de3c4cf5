//! `muster session new`, `set`, `clashes` and what goes out of a session: a calendar's file, an invitation's text.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::{Value, json};

use crate::print::shown;
use crate::segment;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, text};

#[derive(Subcommand)]
pub(crate) enum Plan {
    /// A session that the plan did not foresee; says what it clashes with
    New {
        title: String,
        #[arg(long)]
        cohort: String,
        /// Local time in the rollout's zone: 2027-02-23T08:00
        #[arg(long)]
        starts: String,
        #[arg(long, default_value_t = 120)]
        minutes: u32,
        #[arg(long, default_value = "")]
        place: String,
        #[arg(long, default_value = "")]
        trainer: String,
        #[arg(long, default_value = "workshop")]
        form: String,
        /// A topic that it deals with, by title; once for each
        #[arg(long)]
        topic: Vec<String>,
        /// Whom a session one-to-one is for; once for each
        #[arg(long = "for")]
        people: Vec<String>,
        /// What comes one after another in it: "40 walkthrough Dashboard; topic=…; trainer=…"; once for each
        #[arg(long)]
        segment: Vec<String>,
        /// Only say what it would clash with
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Move or correct a session, or call it off; says what it clashes with
    Set {
        session: String,
        #[arg(long)]
        title: Option<String>,
        #[arg(long)]
        starts: Option<String>,
        #[arg(long)]
        minutes: Option<u32>,
        #[arg(long)]
        place: Option<String>,
        #[arg(long)]
        trainer: Option<String>,
        #[arg(long)]
        form: Option<String>,
        /// A topic that it deals with, by title, instead of those before; once for each
        #[arg(long)]
        topic: Vec<String>,
        /// What comes one after another in it, instead of what did: "40 walkthrough Dashboard; topic=…; trainer=…"; once for each
        #[arg(long)]
        segment: Vec<String>,
        /// It has no segments
        #[arg(long, conflicts_with = "segment")]
        no_segments: bool,
        /// It does not take place
        #[arg(long, conflicts_with = "hold")]
        cancel: bool,
        /// It takes place after all
        #[arg(long)]
        hold: bool,
    },
    /// What the sessions of a rollout clash with: trainers, rooms, people, holidays, days of training, gates
    Clashes {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// The days in which a rollout trains: 2027-02-08 2027-03-01; without them, any day
    Window {
        #[arg(requires = "to")]
        from: Option<String>,
        to: Option<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// A calendar's file (.ics) of all sessions, or of one
    Calendar {
        file: PathBuf,
        #[arg(long)]
        session: Option<String>,
        /// Only the sessions that this trainer leads, or leads a segment of
        #[arg(long, conflicts_with = "session")]
        trainer: Option<String>,
        /// The launch and the gates as well
        #[arg(long)]
        milestones: bool,
        #[arg(long, default_value = "en", value_parser = ["en", "vi"])]
        language: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// The invitation to a session, as text to paste
    Invitation {
        session: String,
        #[arg(long, default_value = "en", value_parser = ["en", "vi"])]
        language: String,
    },
}

impl Plan {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::New { title, cohort, starts, minutes, place, trainer, form, topic, people, segment, dry_run, rollout } => {
                let rollout = text(&work.rollout(rollout.as_deref())?, "id");
                let people = people.iter().map(|person| work.person(person)).collect::<Result<Vec<_>, _>>()?;
                let planned = json!({
                    "rollout": rollout, "cohort": cohort, "title": title, "starts": starts, "minutes": minutes, "place": place,
                    "trainer": trainer, "form": form, "topics": topic, "people": people,
                    "segments": segment::entries(&segment)?.unwrap_or_default(),
                });
                let clashes = work.call("session_look", &planned)?;
                if dry_run {
                    let lines = said(&clashes);
                    return Ok(Answer::new(clashes, lines));
                }
                let made = work.call("session_new", &planned)?;
                let line = format!("added: {}, {}{}", shown(&text(&made, "title")), text(&made, "starts"), segment::lines(&made));
                Ok(Answer::new(json!({ "session": made, "clashes": clashes["clashes"] }), with_clashes(line, &clashes)))
            }
            Self::Set { session, title, starts, minutes, place, trainer, form, topic, segment, no_segments, cancel, hold } => {
                let segments = if no_segments { Some(Vec::new()) } else { segment::entries(&segment)? };
                let cancelled = if cancel { Some(true) } else { hold.then_some(false) };
                let request = json!({
                    "session": work.session(&session)?, "title": title, "starts": starts, "minutes": minutes, "place": place,
                    "trainer": trainer, "form": form, "cancelled": cancelled, "segments": segments,
                    "topics": (!topic.is_empty()).then_some(topic),
                });
                let set = work.call("session_set", &request)?;
                let rollout = work.rollout_of(&text(&set, "id"))?;
                let mut clashes = work.call("session_clashes", &json!({ "rollout": rollout }))?;
                let own: Vec<Value> = list(&clashes, "clashes").iter().filter(|one| is_of(one, &set["id"])).cloned().collect();
                clashes["clashes"] = own.into();
                let line =
                    format!("{}: {}, {}{}", text(&set, "state"), shown(&text(&set, "title")), text(&set, "starts"), segment::lines(&set));
                Ok(Answer::new(json!({ "session": set, "clashes": clashes["clashes"] }), with_clashes(line, &clashes)))
            }
            Self::Clashes { rollout } => {
                let clashes = work.call("session_clashes", &json!({ "rollout": work.rollout(rollout.as_deref())?["id"] }))?;
                let lines = said(&clashes);
                Ok(Answer::new(clashes, lines))
            }
            Self::Window { from, to, rollout } => {
                let rollout = text(&work.rollout(rollout.as_deref())?, "id");
                let days = from.zip(to).map(|(from, to)| json!({ "from": from, "to": to }));
                let line = match &days {
                    Some(days) => format!("days of training: {} to {}", text(days, "from"), text(days, "to")),
                    None => "no days of training: any day will do".to_owned(),
                };
                let done = work.call("training_window", &json!({ "rollout": rollout, "days": days }))?;
                Ok(Answer::new(done, line))
            }
            Self::Calendar { file, session, trainer, milestones, language, rollout } => {
                calendar(work, &file, (session, trainer), milestones, &language, rollout)
            }
            Self::Invitation { session, language } => {
                let answer = work.call("session_invitation", &json!({ "session": work.session(&session)?, "language": language }))?;
                let lines = text(&answer, "text").lines().map(shown).collect::<Vec<_>>().join("\n");
                Ok(Answer::new(answer, lines))
            }
        }
    }
}

fn calendar(
    work: &Work,
    file: &Path,
    (session, trainer): (Option<String>, Option<String>),
    milestones: bool,
    language: &str,
    rollout: Option<String>,
) -> Result<Answer, Stop> {
    let session = session.map(|session| work.session(&session)).transpose()?;
    let rollout = match &session {
        Some(session) => work.rollout_of(session)?,
        None => text(&work.rollout(rollout.as_deref())?, "id"),
    };
    let path = std::path::absolute(file).unwrap_or_else(|_| file.to_path_buf());
    let request = json!({ "rollout": rollout, "session": session, "trainer": trainer, "milestones": milestones, "language": language, "path": path.to_string_lossy() });
    let made = work.call("calendar_export", &request)?;
    let line = format!("wrote {}", path.display());
    Ok(Answer::new(made, line))
}

fn is_of(clash: &Value, session: &Value) -> bool {
    clash["session"] == *session || clash["with"]["session"] == *session
}

fn with_clashes(line: String, clashes: &Value) -> String {
    if list(clashes, "clashes").is_empty() { line } else { format!("{line}\n{}", said(clashes)) }
}

fn said(clashes: &Value) -> String {
    let one = |clash: &Value| {
        let title = text(clash, "title");
        let of = if title.is_empty() { String::new() } else { format!("“{}” at {}: ", shown(&title), text(clash, "starts")) };
        format!("clash, {}: {of}{}", text(clash, "code"), shown(&text(clash, "message")))
    };
    let lines: Vec<String> = list(clashes, "clashes").iter().map(one).collect();
    if lines.is_empty() { "nothing clashes".to_owned() } else { lines.join("\n") }
}

impl Work {
    /// The rollout that a session is of.
    fn rollout_of(&self, session: &str) -> Result<String, Stop> {
        for offset in (0_u32..).step_by(1000) {
            let records = self.call("records", &json!({ "kind": "session", "offset": offset, "limit": 1000 }))?;
            let rows = list(&records, "rows");
            match rows.iter().find(|row| row["id"] == session) {
                Some(row) => return Ok(text(&row["cells"], "rollout")),
                None if rows.is_empty() => break,
                None => {}
            }
        }
        Err(Stop::refused("not_found", format!("there is no session “{session}” here")))
    }
}

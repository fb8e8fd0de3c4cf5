//! `muster open`, `muster rota`, `muster shift` and `muster early-life`: what goes over open, who is on call, how one
//! shift hands over to the next, and when early-life support may end.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Open {
    /// Known errors and open items that go over, and which items of checklists could
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// A known error, with what helps until it is mended
    Error {
        area: String,
        title: String,
        #[arg(long)]
        workaround: String,
        #[arg(long)]
        symptom: Option<String>,
        /// critical, high, medium, low, note
        #[arg(long)]
        severity: Option<String>,
        #[arg(long)]
        owner: String,
        /// YYYY-MM-DD
        #[arg(long)]
        due: String,
    },
    /// Carry items of checklists over, in one step
    Items {
        area: String,
        #[arg(required = true)]
        items: Vec<String>,
        #[arg(long)]
        owner: String,
        /// YYYY-MM-DD
        #[arg(long)]
        due: String,
    },
    /// Say how one ended
    Close { what: String, note: String },
    /// Take one off the list
    Remove { what: String },
}

#[derive(Subcommand)]
pub(crate) enum Rota {
    /// Shifts, what they leave open of the plan's hours, and whom to reach
    Show {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// One shift
    Shift {
        /// Local time
        starts: String,
        hours: u32,
        primary: String,
        #[arg(long)]
        backup: Option<String>,
        /// critical, high, medium, low; all without it
        #[arg(long)]
        severity: Vec<String>,
    },
    /// Shifts one after another, people in turn, in one step
    Fill {
        /// Local times
        #[arg(long)]
        from: String,
        #[arg(long)]
        until: String,
        #[arg(long, default_value_t = 8)]
        hours: u32,
        #[arg(required = true)]
        people: Vec<String>,
        /// Whoever is next in turn is the backup
        #[arg(long)]
        backups: bool,
        /// One shift a day at the same hour
        #[arg(long)]
        daily: bool,
        /// Not on the weekend
        #[arg(long)]
        weekdays: bool,
        #[arg(long)]
        severity: Vec<String>,
    },
    /// Somebody to reach
    Escalation {
        who: String,
        #[arg(long)]
        what: Option<String>,
        #[arg(long)]
        phone: Option<String>,
        #[arg(long)]
        mail: Option<String>,
        #[arg(long)]
        hours: Option<String>,
        /// 1 is called first
        #[arg(long)]
        level: Option<u32>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Shift {
    /// The page for the next shift, as of now
    Page {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Keep the page as it stands, for whoever takes over
    HandOver {
        to: String,
        #[arg(long)]
        note: Option<String>,
    },
    /// Take over what was handed over last
    Take {
        #[arg(long)]
        note: Option<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum EarlyLife {
    /// What stands against its end, figures by day, what is looked at again
    Show {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// So many days in a row each figure has to hold
    Days { days: u32 },
    /// Set a date at which an area is looked at again
    FollowUp {
        area: String,
        /// YYYY-MM-DD
        due: String,
        #[arg(long)]
        owner: Option<String>,
        #[arg(long)]
        title: Option<String>,
    },
    /// What was found: holds, improving, does_not_hold
    Found {
        area: String,
        result: String,
        #[arg(long)]
        note: Option<String>,
    },
}

impl Open {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let found = called(work, "carry_list", rollout.as_deref())?;
                let columns = [("STATE", "state"), ("SORT", "sort"), ("DUE", "due"), ("OWNER", "owner_name"), ("WHAT", "title")];
                let lines = format!(
                    "{}{} items of checklists are open",
                    table(list(&found, "carried"), &columns),
                    list(&found, "open_items").len()
                );
                Ok(Answer::new(found, lines))
            }
            Self::Error { area, title, workaround, symptom, severity, owner, due } => {
                let request = json!({
                    "area": area_of(work, "carry_list", &area)?, "sort": "known_error", "title": title, "workaround": workaround,
                    "symptom": symptom, "severity": severity, "owner": owner, "due": due,
                });
                Ok(Answer::new(work.call("carry_set", &request)?, format!("“{}” is a known error", shown(&title))))
            }
            Self::Items { area, items, owner, due } => {
                let found = called(work, "carry_list", None)?;
                let ids = items.iter().map(|item| Ok(one("item", list(&found, "open_items"), "id", &["title"], item)?["id"].clone()));
                let ids = ids.collect::<Result<Vec<Value>, Stop>>()?;
                let request = json!({ "area": area_of(work, "carry_list", &area)?, "items": ids, "owner": owner, "due": due });
                Ok(Answer::new(work.call("carry_items", &request)?, format!("{} items go over", items.len())))
            }
            Self::Close { what, note } => {
                let line = carried(work, &what)?;
                let done = work.call("carry_close", &json!({ "carry": line["id"], "closed": true, "note": note }))?;
                Ok(Answer::new(done, format!("closed “{}”", shown(&text(&line, "title")))))
            }
            Self::Remove { what } => {
                let line = carried(work, &what)?;
                let done = work.call("carry_remove", &json!({ "carry": line["id"] }))?;
                Ok(Answer::new(done, format!("took “{}” off the list", shown(&text(&line, "title")))))
            }
        }
    }
}

impl Rota {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::Show { rollout } => {
                let found = called(work, "rota_show", rollout.as_deref())?;
                let lines = rota_lines(&found);
                Ok(Answer::new(found, lines))
            }
            Self::Shift { starts, hours, primary, backup, severity } => {
                let request = json!({
                    "rollout": work.rollout(None)?["id"], "starts": starts, "minutes": hours.saturating_mul(60), "primary": primary,
                    "backup": backup, "scope": severity,
                });
                Ok(Answer::new(work.call("shift_set", &request)?, format!("{} is on call from {starts}", shown(&primary))))
            }
            Self::Fill { from, until, hours, people, backups, daily, weekdays, severity } => {
                let request = json!({
                    "rollout": work.rollout(None)?["id"], "from": from, "until": until, "hours": hours, "people": people,
                    "backups": backups, "daily": daily, "weekdays": weekdays, "scope": severity,
                });
                let done = work.call("shifts_fill", &request)?;
                let found = called(work, "rota_show", None)?;
                Ok(Answer::new(done, rota_lines(&found)))
            }
            Self::Escalation { who, what, phone, mail, hours, level } => {
                let request = json!({
                    "rollout": work.rollout(None)?["id"], "who": who, "what": what, "phone": phone, "mail": mail, "hours": hours,
                    "level": level,
                });
                Ok(Answer::new(work.call("escalation_set", &request)?, format!("{} can be reached", shown(&who))))
            }
        }
    }
}

impl Shift {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::Page { rollout } => {
                let found = called(work, "shift_page", rollout.as_deref())?;
                let lines = format!("since {}\n{}", text(&found, "since"), points(&found, "points"));
                Ok(Answer::new(found, lines))
            }
            Self::HandOver { to, note } => {
                let request = json!({ "rollout": work.rollout(None)?["id"], "to": to, "note": note });
                Ok(Answer::new(work.call("shift_hand_over", &request)?, format!("handed over to {}", shown(&to))))
            }
            Self::Take { note } => {
                let found = called(work, "shift_page", None)?;
                let last = list(&found, "handovers").iter().find(|one| one["taken_at"].is_null());
                let last = last.ok_or_else(|| Stop::refused("not_found", "nothing waits to be taken over"))?;
                let done = work.call("shift_take", &json!({ "handover": last["id"], "note": note }))?;
                Ok(Answer::new(done, format!("taken over from {}\n{}", shown(&text(last, "by")), points(last, "points"))))
            }
        }
    }
}

impl EarlyLife {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::Show { rollout } => {
                let found = called(work, "early_life_show", rollout.as_deref())?;
                let columns = [("HELD", "streak"), ("STEADY", "steady"), ("GOING", "direction"), ("WHAT", "title")];
                let follow = [("DUE", "due"), ("RESULT", "result"), ("AREA", "area_title")];
                let lines = format!(
                    "{}\n{}{}",
                    points(&found, "lacks"),
                    table(list(&found, "trends"), &columns),
                    table(list(&found, "follow_ups"), &follow)
                );
                Ok(Answer::new(found, lines))
            }
            Self::Days { days } => {
                let found = called(work, "early_life_show", None)?;
                let gate = |which: &str| found[which]["id"].clone();
                let request =
                    json!({ "rollout": work.rollout(None)?["id"], "entry": gate("entry"), "exit": gate("exit"), "steady_days": days });
                Ok(Answer::new(work.call("early_life_set", &request)?, format!("each figure has to hold for {days} days")))
            }
            Self::FollowUp { area, due, owner, title } => {
                let request = json!({ "area": area_of(work, "early_life_show", &area)?, "due": due, "owner": owner, "title": title });
                Ok(Answer::new(work.call("follow_up_set", &request)?, format!("looked at again on {due}")))
            }
            Self::Found { area, result, note } => {
                let found = called(work, "early_life_show", None)?;
                let line = one("follow-up", list(&found, "follow_ups"), "id", &["area_title"], &area)?;
                let done = work.call("follow_up_found", &json!({ "follow_up": line["id"], "result": result, "note": note }))?;
                Ok(Answer::new(done, format!("“{}”: {result}", shown(&text(line, "area_title")))))
            }
        }
    }
}

fn called(work: &Work, command: &str, rollout: Option<&str>) -> Result<Value, Stop> {
    work.call(command, &json!({ "rollout": work.rollout(rollout)?["id"] }))
}

fn area_of(work: &Work, command: &str, wanted: &str) -> Result<Value, Stop> {
    let found = called(work, command, None)?;
    Ok(one("area", list(&found, "areas"), "id", &["title"], wanted)?["id"].clone())
}

fn carried(work: &Work, wanted: &str) -> Result<Value, Stop> {
    let found = called(work, "carry_list", None)?;
    one("open item", list(&found, "carried"), "id", &["title"], wanted).cloned()
}

fn points(found: &Value, field: &str) -> String {
    let line = |point: &Value| format!("{:<5} {}", text(point, "weight"), shown(&text(point, "text")));
    list(found, field).iter().map(line).collect::<Vec<_>>().join("\n")
}

fn rota_lines(found: &Value) -> String {
    let columns = [("STARTS", "starts"), ("ENDS", "ends"), ("FIRST", "primary_name"), ("BACKUP", "backup_name")];
    let mut lines = table(list(found, "shifts"), &columns);
    for cover in list(found, "cover") {
        for gap in list(cover, "gaps") {
            lines.push_str(&format!("nobody from {} to {}: {}\n", text(gap, "from"), text(gap, "until"), shown(&text(cover, "title"))));
        }
        if cover["met"] == false && list(cover, "gaps").is_empty() {
            lines.push_str(&format!("not covered: {}\n", shown(&text(cover, "title"))));
        }
    }
    for clash in list(found, "clashes") {
        lines.push_str(&format!("{} is in two shifts at once from {}\n", shown(&text(clash, "who")), text(clash, "from")));
    }
    let escalations = [("ORDER", "level"), ("WHO", "name"), ("WHAT", "what"), ("PHONE", "phone"), ("MAIL", "mail")];
    lines + &table(list(found, "escalations"), &escalations)
}

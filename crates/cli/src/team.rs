//! Invitations, servers, sync, and what of it waits for a person.

use serde_json::{Value, json};

use crate::init::protected;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, text};

/// `muster invite`: prints the code alone on its last line.
pub(crate) fn invite(work: &Work, name: &str, how: &Value, again: bool) -> Result<Answer, Stop> {
    let member = again.then(|| crate::member::named(work, name)).transpose()?;
    let mut request = how.clone();
    (request["name"], request["member"]) = (name.into(), member.into());
    let made = work.call("member_invite", &request)?;
    let lines = format!("for {}, until {}; it opens once\n{}", shown(name), text(&made, "expires"), text(&made, "code"));
    Ok(Answer::new(json!({ "code": made["code"], "expires": made["expires"] }), lines))
}

/// `muster publish`.
pub(crate) fn publish(work: &Work, code: &str) -> Result<Answer, Stop> {
    let report = work.call("publish", &json!({ "code": code }))?;
    Ok(moved(report))
}

/// `muster enrol`.
pub(crate) fn enrol(work: &Work, code: &str, device: Option<&str>, unprotected: bool) -> Result<Answer, Stop> {
    protected(work, unprotected)?;
    let status = work.call("workspace_join", &json!({ "code": code, "device": device, "passphrase": work.passphrase() }))?;
    let status = crate::recovery::with_code(work, status)?;
    let recovery = crate::recovery::line(&status);
    let line = format!("joined “{}” as {}{recovery}", shown(&text(&status["workspace"], "name")), shown(&text(&status["me"], "name")));
    Ok(Answer::new(status, line))
}

/// `muster sync`.
pub(crate) fn sync(work: &Work) -> Result<Answer, Stop> {
    Ok(moved(work.call("sync", &json!({}))?))
}

fn moved(report: Value) -> Answer {
    let mut line = format!(
        "{} sent, {} received, {} refused; {} with two versions",
        report["sent"], report["received"], report["refused"], report["conflicts"]
    );
    let files = ["files_sent", "files_received", "files_waiting"].map(|count| report[count].as_u64().unwrap_or(0));
    if files.iter().any(|count| *count > 0) {
        line.push_str(&format!("; files: {} sent, {} received, {} on their way", files[0], files[1], files[2]));
    }
    Answer::new(report, line)
}

/// `muster status`: the one honest line.
pub(crate) fn status(work: &Work) -> Result<Answer, Stop> {
    let status = work.call("app_status", &json!({}))?;
    let sync = &status["sync"];
    let locked = status["state"] == "locked";
    // Nobody knows what is in a locked store.
    let known = |field: &str| if locked { Value::Null } else { sync[field].clone() };
    let answer = json!({
        "state": status["state"], "server": known("server"), "last_answer": known("last_answer"), "unsent": known("unsent"),
        "quarantined": known("quarantined"), "conflicts": known("conflicts"), "files": known("files"), "locked": locked,
    });
    let line = match (status["state"].as_str(), sync["last_answer"].as_str()) {
        (Some("empty"), _) => "no workspace in this folder yet".to_owned(),
        (Some("locked"), _) => "locked; open it with --passphrase-file FILE".to_owned(),
        (_, Some(last)) => format!("{} changes only on this laptop; server last answered {last}", sync["unsent"]),
        (_, None) => format!("{} changes only on this laptop; no server has answered yet", sync["unsent"]),
    };
    let files = |count: &str| sync["files"][count].as_u64().unwrap_or(0);
    let line = match (files("sending"), files("arriving"), files("refused")) {
        (0, 0, 0) => line,
        (sending, arriving, refused) => {
            format!("{line}\nfiles: {sending} to send, {arriving} arriving, {refused} that the server does not take (`muster file list`)")
        }
    };
    Ok(Answer::new(answer, line))
}

/// `muster conflicts`.
pub(crate) fn conflicts(work: &Work) -> Result<Answer, Stop> {
    let answer = work.call("conflicts", &json!({}))?;
    let mut lines: Vec<String> = list(&answer, "conflicts").iter().map(card_lines).collect();
    lines.extend(list(&answer, "told").iter().map(told_lines));
    Ok(Answer::new(answer, lines.join("\n")))
}

fn card_lines(card: &Value) -> String {
    let side = |value: &Value| format!("{} by {} on {} {}", text(value, "words"), text(value, "by"), text(value, "device"), dated(value));
    let mut line = format!("{}, {}\n  shown: {}", text(card, "title"), text(card, "field"), side(&card["kept"]));
    for other in list(card, "others") {
        line.push_str(&format!("\n  other: {}", side(other)));
    }
    if card["may"] == false {
        line.push_str("\n  somebody with another role decides");
    }
    shown_lines(&line)
}

fn told_lines(told: &Value) -> String {
    let (mine, kept) = (&told["mine"], &told["kept"]);
    shown_lines(&format!(
        "{}, {}\n  you wrote: {} {}\n  kept: {} by {} on {} {}",
        text(told, "title"),
        text(told, "field"),
        text(mine, "words"),
        dated(mine),
        text(kept, "words"),
        text(kept, "by"),
        text(kept, "device"),
        dated(kept)
    ))
}

/// When a side was written, as far as anybody knows.
fn dated(side: &Value) -> String {
    match &side["between"] {
        Value::Null => format!("at {}", text(side, "at")),
        between => format!("between {} and {}", text(between, "from"), text(between, "to")),
    }
}

fn shown_lines(text: &str) -> String {
    text.lines().map(shown).collect::<Vec<_>>().join("\n")
}

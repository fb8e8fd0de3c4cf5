//! `muster people erase`: what goes, what stays, where copies are; and the order itself.

use serde_json::{Value, json};

use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, text};

/// Says what it would do, and changes nothing.
pub(crate) fn preview(work: &Work, person: &str) -> Result<Answer, Stop> {
    let preview = work.call("person_erase_preview", &json!({ "person": person }))?;
    let mut lines = vec![format!("to erase for good: {}", shown(&text(&preview["person"], "name")))];
    for (part, what) in [("goes", "loses its text"), ("stays", "stays, for “Erased person”"), ("mentions", "names them and is not touched")]
    {
        lines.extend(list(&preview, part).iter().map(|one| format!("{} {}: {what}", one["count"], text(one, "kind"))));
    }
    lines.extend(copies(&preview));
    if preview["may"] == false {
        lines.push("only an owner can erase a person".to_owned());
    } else {
        lines.push(format!("nothing was changed; it cannot be undone: --yes \"{}\" --reason …", shown(&text(&preview, "asks"))));
    }
    Ok(Answer::new(preview, lines.join("\n")))
}

/// Orders it.
pub(crate) fn erase(work: &Work, person: &str, typed: &str, reason: Option<&str>) -> Result<Answer, Stop> {
    let request = json!({ "person": person, "typed": typed, "reason": reason.unwrap_or_default(), "language": "en" });
    let done = work.call("person_erase", &request)?;
    let first = if done["waits"] == true { "ordered: the server erases first, with the next sync, and this laptop then" } else { "erased" };
    let mut lines = vec![first.to_owned()];
    lines.extend(copies(&done));
    Ok(Answer::new(done, lines.join("\n")))
}

fn copies(of: &Value) -> Vec<String> {
    let line = |copy: &Value| {
        let at = text(copy, "at");
        let at = if at.is_empty() { String::new() } else { format!(", {at}") };
        format!("a copy may be: {} {}{at}", text(copy, "what"), shown(&text(copy, "title")))
    };
    let mut lines: Vec<String> = list(of, "copies").iter().map(line).collect();
    lines
        .push("not recorded: saved and printed lists, carried files, attached files, backups of data folders and of the server".to_owned());
    lines
}

//! `muster handoff delegate`: letting somebody sign for an area, the list, and ending it.

use serde_json::{Value, json};

use crate::find::one;
use crate::handoff::passphrase;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

fn of(work: &Work, area: &str) -> Result<Value, Stop> {
    let areas = work.areas(None)?;
    let area = one("area", &areas, "id", &["title"], area)?;
    work.call("delegation_list", &json!({ "area": area["id"] }))
}

/// Signs a delegation with the own key.
pub(crate) fn delegate(work: &Work, area: &str, to: &str, from: Option<&str>, mut request: Value) -> Result<Answer, Stop> {
    let passphrase = passphrase(work)?;
    let known = of(work, area)?;
    request["area"] = known["area"].clone();
    request["to"] = one("member", list(&known, "members"), "id", &["name"], to)?["id"].clone();
    if let Some(from) = from {
        request["from"] = one("receiver", list(&known, "receivers"), "id", &["name"], from)?["id"].clone();
    }
    let statement = work.call("delegation_statement", &request)?;
    request["text"] = statement["text"].clone();
    request["passphrase"] = passphrase.into();
    let view = work.call("delegation_sign", &request)?;
    let said: Vec<String> = text(&statement, "text").lines().map(shown).collect();
    Ok(Answer::new(view, said.join("\n")))
}

/// The delegations of an area.
pub(crate) fn show(work: &Work, area: &str) -> Result<Answer, Stop> {
    let known = of(work, area)?;
    let columns = [("STATE", "state"), ("SIGNS", "to"), ("FOR", "from"), ("FROM", "starts"), ("UNTIL", "ends"), ("BECAUSE", "reason")];
    let lines = table(list(&known, "delegations"), &columns);
    Ok(Answer::new(known, lines))
}

/// Ends the one by which somebody may sign, by a statement of its own.
pub(crate) fn end(work: &Work, area: &str, to: &str, reason: &str, language: &str) -> Result<Answer, Stop> {
    let passphrase = passphrase(work)?;
    let known = of(work, area)?;
    let open: Vec<Value> = list(&known, "delegations").iter().filter(|line| line["may_end"] == true).cloned().collect();
    let line = one("delegation", &open, "id", &["to"], to)?;
    let mut request = json!({ "delegation": line["id"], "reason": reason, "language": language });
    request["text"] = work.call("delegation_end_statement", &request)?["text"].clone();
    request["passphrase"] = passphrase.into();
    let view = work.call("delegation_end", &request)?;
    Ok(Answer::new(view, format!("{} signs for {} no longer", shown(&text(line, "to")), shown(&text(line, "from")))))
}

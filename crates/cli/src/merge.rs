//! `muster people merge` and what belongs to it: likely doubles, two side by side, split, not the same.

use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, text};

/// Likely doubles, who was merged, and who is said to be two.
pub(crate) fn doubles(work: &Work) -> Result<Answer, Stop> {
    let doubles = work.call("people_doubles", &json!({}))?;
    let lines = said(&doubles);
    Ok(Answer::new(doubles, lines))
}

/// Two people side by side.
pub(crate) fn compare(work: &Work, a: &str, b: &str) -> Result<Answer, Stop> {
    let compared = work.call("people_compare", &json!({ "a": work.person(a)?, "b": work.person(b)? }))?;
    let lines = side_by_side(&compared);
    Ok(Answer::new(compared, lines))
}

/// Takes somebody out of the one they were merged into.
pub(crate) fn split(work: &Work, person: &str) -> Result<Answer, Stop> {
    let doubles = work.call("people_doubles", &json!({}))?;
    let gone: Vec<Value> = list(&doubles, "merged").iter().map(|line| line["goes"].clone()).collect();
    let found = one("merged person", &gone, "id", &["name", "number", "email"], person)?;
    let done = work.call("people_split", &json!({ "person": found["id"] }))?;
    let kept: Vec<&str> = list(&done, "kept").iter().filter_map(Value::as_str).collect();
    let mut line = format!("split: {} is a person of their own again", shown(&text(found, "name")));
    if !kept.is_empty() {
        line += &format!("; changed since and left as it is: {}", kept.join(", "));
    }
    Ok(Answer::new(done, line))
}

/// Remembers that two people are not one, or forgets it.
pub(crate) fn not_same(work: &Work, a: &str, b: &str, forget: bool) -> Result<Answer, Stop> {
    let done = work.call("people_not_same", &json!({ "a": work.person(a)?, "b": work.person(b)?, "said": !forget }))?;
    Ok(Answer::new(done, if forget { "forgotten: they may be one" } else { "remembered: they are not one" }.to_owned()))
}

/// Merges two people by their ids.
pub(crate) fn merge(work: &Work, stays: &str, goes: &str, take: Option<Vec<String>>) -> Result<Answer, Stop> {
    let compared = work.call("people_compare", &json!({ "a": stays, "b": goes }))?;
    let done = work.call("people_merge", &json!({ "stays": stays, "goes": goes, "take": take }))?;
    let name = |side: &str| shown(&text(&compared[side]["person"], "name"));
    let mut lines = vec![format!("merged: {} is {} from here on; people split gives each back what is theirs", name("b"), name("a"))];
    for clash in list(&compared, "clashes") {
        lines.push(format!("two marks to decide on in “{}”: {} and {}", shown(&text(clash, "title")), text(clash, "a"), text(clash, "b")));
    }
    Ok(Answer::new(json!({ "action": done["action"], "label": done["label"], "clashes": compared["clashes"] }), lines.join("\n")))
}

fn who(person: &Value) -> String {
    let more: Vec<String> = ["number", "email", "phone"].iter().map(|field| text(person, field)).filter(|text| !text.is_empty()).collect();
    shown(&if more.is_empty() { text(person, "name") } else { format!("{} ({})", text(person, "name"), more.join(", ")) })
}

fn said(doubles: &Value) -> String {
    let mut lines: Vec<String> = Vec::new();
    for pair in list(doubles, "pairs") {
        lines.push(format!("may be one, {}: {} and {}", text(pair, "why").replace('_', " "), who(&pair["a"]), who(&pair["b"])));
    }
    if lines.is_empty() {
        lines.push("nobody looks like a double".to_owned());
    }
    for line in list(doubles, "merged") {
        let disputed = if line["disputed"] == true { "; somebody said otherwise" } else { "" };
        lines.push(format!(
            "merged: {} is {}, said {}{disputed}",
            who(&line["goes"]),
            who(&line["stays"]),
            shown(&text(&line["said"], "by"))
        ));
    }
    for line in list(doubles, "not_same") {
        lines.push(format!("not one: {} and {}, said {}", who(&line["a"]), who(&line["b"]), shown(&text(&line["said"], "by"))));
    }
    lines.join("\n")
}

fn side_by_side(compared: &Value) -> String {
    let mut lines: Vec<String> = Vec::new();
    for side in ["a", "b"] {
        let one = &compared[side];
        lines.push(format!(
            "{}: {} marks, {} scores, {} certificates, {} keys, {} walk-ins",
            who(&one["person"]),
            list(one, "marks").len(),
            list(one, "scores").len(),
            list(one, "certificates").len(),
            list(one, "keys").len(),
            one["walk_ins"]
        ));
    }
    for field in list(compared, "fields") {
        lines.push(format!("{}: {} | {}", text(field, "field"), shown(&text(field, "a")), shown(&text(field, "b"))));
    }
    for clash in list(compared, "clashes") {
        lines.push(format!("both marked in “{}”: {} | {}", shown(&text(clash, "title")), text(clash, "a"), text(clash, "b")));
    }
    lines.join("\n")
}

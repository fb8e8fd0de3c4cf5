//! `muster attendance print`, `type-back` and `photo`: the sign-in sheet on paper and its way back.

use std::path::Path;

use serde_json::{Value, json};

use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

/// Prints who is on the list now, or a sheet again.
pub(crate) fn print(work: &Work, session: &str, file: &Path, sheet: Option<String>, paper: &str, language: &str) -> Result<Answer, Stop> {
    let whole = std::path::absolute(file).map_err(|error| Stop::usage(error.to_string()))?;
    let request = json!({ "session": work.session(session)?, "sheet": sheet, "paper": paper, "language": language, "path": whole });
    let printed = work.call("sign_in_print", &request)?;
    let line = format!("{} with {} rows: {}", text(&printed["sheet"], "code"), printed["sheet"]["rows"], file.display());
    Ok(Answer::new(printed, line))
}

/// What a person types who has the signed sheet in their hand.
pub(crate) struct Typed {
    pub(crate) line: String,
    pub(crate) sheet: Option<String>,
    pub(crate) others: String,
    pub(crate) person: Vec<String>,
    pub(crate) dry_run: bool,
}

pub(crate) fn type_back(work: &Work, session: &str, typed: Typed) -> Result<Answer, Stop> {
    let people = typed.person.iter().map(|choice| extra(work, choice)).collect::<Result<Vec<Value>, Stop>>()?;
    let request = json!({
        "session": work.session(session)?, "sheet": typed.sheet, "text": typed.line, "others": typed.others, "people": people,
        "dry_run": typed.dry_run,
    });
    let answer = work.call("attendance_type_back", &request)?;
    let lines = said(&answer, typed.dry_run);
    Ok(Answer::new(answer, lines))
}

/// `Jane Doe=0220001` is somebody known, `Jane Doe=` somebody new.
fn extra(work: &Work, choice: &str) -> Result<Value, Stop> {
    let (name, person) = choice.split_once('=').ok_or_else(|| Stop::usage(format!("--person takes NAME=PERSON, not “{choice}”")))?;
    Ok(json!({ "key": name, "person": if person.is_empty() { String::new() } else { work.person(person)? } }))
}

fn said(answer: &Value, dry_run: bool) -> String {
    let sheet = &answer["sheet"];
    let mut lines = vec![format!("{}, printed {}, {} rows", text(sheet, "code"), text(sheet, "printed"), sheet["rows"])];
    for (field, words) in [("come", "on the list and not on the sheet"), ("gone", "on the sheet and no longer on the list")] {
        let names: Vec<&str> = list(sheet, field).iter().filter_map(Value::as_str).collect();
        if !names.is_empty() {
            lines.push(format!("{words}: {}", shown(&names.join(", "))));
        }
    }
    for wrong in list(answer, "wrong") {
        let at = wrong["at"].as_u64().unwrap_or(0) + 1;
        lines.push(format!("character {at}: {}: {}", shown(&text(wrong, "text")), shown(&text(wrong, "message"))));
    }
    lines.push(table(
        list(answer, "rows"),
        &[
            ("ROW", "row"),
            ("NAME", "name"),
            ("MARK", "mark"),
            ("OWN", "own"),
            ("MIN", "minutes"),
            ("EARLY", "early"),
            ("WAS", "before"),
            ("", "state"),
        ],
    ));
    lines.push(format!("{} marks {}", answer["writes"], if dry_run { "would be written" } else { "written" }));
    lines.join("\n")
}

/// Keeps a photo of the signed sheet.
pub(crate) fn photo(work: &Work, session: &str, file: &Path, sheet: Option<String>) -> Result<Answer, Stop> {
    let whole = std::path::absolute(file).map_err(|error| Stop::usage(error.to_string()))?;
    let sheets = work.call("sign_in_sheets", &json!({ "session": work.session(session)? }))?;
    let is = |one: &&Value| sheet.as_deref().is_none_or(|named| text(one, "code").eq_ignore_ascii_case(named) || text(one, "id") == named);
    let found = list(&sheets, "sheets").iter().find(is).ok_or_else(|| Stop::usage("no such sheet was printed for this session"))?;
    let kept = work.call("sheet_evidence", &json!({ "sheet": found["id"], "form": "file", "path": whole }))?;
    let line = format!("kept with {}", text(found, "code"));
    Ok(Answer::new(kept, line))
}

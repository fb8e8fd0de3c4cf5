//! Finds what a text on the command line means: an id, or any part of a title that fits one only.

use engine::folded;
use serde_json::{Value, json};

use crate::stop::{Candidate, Stop};
use crate::work::{Work, list, text};

/// Most candidates that are offered.
const MOST: usize = 20;

/// The one row that `wanted` names: by its id, by its whole title or number, or by a part that no other has.
pub(crate) fn one<'v>(what: &str, rows: &'v [Value], id: &str, titles: &[&str], wanted: &str) -> Result<&'v Value, Stop> {
    if let Some(row) = rows.iter().find(|row| row[id] == wanted) {
        return Ok(row);
    }
    let folded_wanted = folded(wanted.trim());
    let words: Vec<&str> = folded_wanted.split_whitespace().collect();
    let said = |row: &Value| titles.iter().map(|title| text(row, title)).collect::<Vec<_>>();
    let whole: Vec<&Value> = rows.iter().filter(|row| said(row).iter().any(|title| folded(title) == folded_wanted)).collect();
    let part = |row: &&Value| {
        let all = folded(&said(row).join(" "));
        !words.is_empty() && words.iter().all(|word| all.contains(word))
    };
    let fits = if whole.is_empty() { rows.iter().filter(part).collect() } else { whole };
    match fits.as_slice() {
        [row] => Ok(row),
        [] => Err(Stop::refused("not_found", format!("there is no {what} “{wanted}” here"))),
        several => {
            let candidates = several.iter().take(MOST).map(|row| Candidate { id: text(row, id), title: said(row).join(" · ") });
            Err(Stop::ambiguous(format!("“{wanted}” fits {} of them; name one:", several.len()), candidates.collect()))
        }
    }
}

impl Work {
    /// The rollout that is named, or the only one.
    pub(crate) fn rollout(&self, named: Option<&str>) -> Result<Value, Stop> {
        let status = self.call("app_status", &json!({}))?;
        self.must_be_open(&status)?;
        let rollouts = list(&status, "rollouts");
        match (named, rollouts) {
            (Some(named), rollouts) => one("rollout", rollouts, "id", &["name"], named).cloned(),
            (None, [only]) => Ok(only.clone()),
            (None, []) => {
                Err(Stop::refused("no_rollout", "there is no rollout yet; make one with `muster rollout new --template lms-go-live …`"))
            }
            (None, several) => {
                let candidates = several.iter().map(|row| Candidate { id: text(row, "id"), title: text(row, "name") });
                Err(Stop::ambiguous("there are several rollouts; name one with --rollout:", candidates.collect()))
            }
        }
    }

    fn must_be_open(&self, status: &Value) -> Result<(), Stop> {
        if status["state"] == "open" {
            return Ok(());
        }
        // Any command that needs an open workspace says best why there is none.
        self.call("member_list", &json!({})).map(|_| ())
    }

    /// All rollouts, or the named one only.
    fn rollouts(&self, named: Option<&str>) -> Result<Vec<Value>, Stop> {
        match named {
            Some(named) => Ok(vec![self.rollout(Some(named))?]),
            None => {
                let status = self.call("app_status", &json!({}))?;
                self.must_be_open(&status)?;
                Ok(list(&status, "rollouts").to_vec())
            }
        }
    }

    /// The sessions of all rollouts, or of the named one.
    pub(crate) fn sessions(&self, rollout: Option<&str>) -> Result<Vec<Value>, Stop> {
        let mut sessions = Vec::new();
        for rollout in self.rollouts(rollout)? {
            sessions.extend(list(&self.call("session_list", &json!({ "rollout": rollout["id"] }))?, "sessions").iter().cloned());
        }
        Ok(sessions)
    }

    /// The id of the session that a text names.
    pub(crate) fn session(&self, wanted: &str) -> Result<String, Stop> {
        let sessions = self.sessions(None)?;
        Ok(text(one("session", &sessions, "id", &["title", "cohort", "starts"], wanted)?, "id"))
    }

    /// All items of a rollout with their section's title.
    pub(crate) fn items(&self, rollout: Option<&str>) -> Result<Vec<Value>, Stop> {
        let mut items = Vec::new();
        for rollout in self.rollouts(rollout)? {
            for checklist in list(&self.call("checklist_list", &json!({ "rollout": rollout["id"] }))?, "checklists") {
                let view = self.call("checklist_show", &json!({ "checklist": checklist["id"] }))?;
                for section in list(&view, "sections") {
                    items.extend(list(section, "items").iter().cloned().map(|mut item| {
                        item["section"] = section["title"].clone();
                        item["checklist"] = checklist["title"].clone();
                        item
                    }));
                }
            }
        }
        Ok(items)
    }

    /// The areas of all rollouts, whole.
    pub(crate) fn areas(&self, rollout: Option<&str>) -> Result<Vec<Value>, Stop> {
        let mut areas = Vec::new();
        for rollout in self.rollouts(rollout)? {
            for area in list(&self.call("handoff_list", &json!({ "rollout": rollout["id"] }))?, "areas") {
                areas.push(self.call("handoff_area", &json!({ "area": area["id"] }))?);
            }
        }
        Ok(areas)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Value> {
        vec![json!({"id": "1", "title": "Lê Thị Đào"}), json!({"id": "2", "title": "Lê Văn Đạo"}), json!({"id": "3", "title": "Lê"})]
    }

    #[test]
    fn a_part_that_one_title_has_finds_it_and_a_whole_title_wins() {
        let rows = rows();
        assert_eq!(one("person", &rows, "id", &["title"], "thi dao").unwrap()["id"], "1");
        assert_eq!(one("person", &rows, "id", &["title"], "le").unwrap()["id"], "3", "the whole title");
        assert_eq!(one("person", &rows, "id", &["title"], "2").unwrap()["id"], "2", "the id");
        assert!(matches!(one("person", &rows, "id", &["title"], "dao"), Err(Stop::Usage { code: "ambiguous", .. })));
        assert!(matches!(one("person", &rows, "id", &["title"], "zoe"), Err(Stop::Refused(_))));
    }
}

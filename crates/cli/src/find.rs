//! Finds what a text on the command line means: an id, or any part of a title that fits one only.

use engine::folded;
use serde_json::{Value, json};

use crate::stop::{Candidate, Stop};
use crate::work::{Work, list, text};

/// Most candidates that are offered.
const MOST: usize = 20;

/// People in one answer of the engine.
const WINDOW: usize = 2000;

/// The one row that `wanted` names: by its id, by its whole title or number, by whole words of one, or by parts of words.
/// The better fit wins, so that "cohort 1" is not also "Cohort 10"; among equals there is no choosing.
pub(crate) fn one<'v>(what: &str, rows: &'v [Value], id: &str, titles: &[&str], wanted: &str) -> Result<&'v Value, Stop> {
    if let Some(row) = rows.iter().find(|row| row[id] == wanted) {
        return Ok(row);
    }
    let said = |row: &Value| titles.iter().map(|title| text(row, title)).filter(|title| !title.is_empty()).collect::<Vec<_>>();
    let wanted_is = Wanted::read(wanted);
    let ranked: Vec<(Fit, &Value)> = rows.iter().filter_map(|row| Some((wanted_is.fit(&said(row))?, row))).collect();
    let best = ranked.iter().map(|(fit, _)| *fit).max();
    let fits: Vec<&Value> = ranked.iter().filter(|(fit, _)| Some(*fit) == best).map(|(_, row)| *row).collect();
    match fits.as_slice() {
        [row] => Ok(row),
        [] => Err(Stop::refused("not_found", format!("there is no {what} “{wanted}” here"))),
        several => {
            let candidates = several.iter().take(MOST).map(|row| Candidate { id: text(row, id), title: said(row).join(" · ") });
            Err(Stop::ambiguous(format!("“{wanted}” fits {} of them; name one:", several.len()), candidates.collect()))
        }
    }
}

/// How well a row fits, the best last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Each word is somewhere, if only as a part of another.
    Parts,
    /// The words stand in a title, whole and in this order.
    Words,
    /// It is a title.
    Whole,
}

/// What somebody typed, without case and marks.
struct Wanted {
    whole: String,
    words: Vec<String>,
}

impl Wanted {
    fn read(text: &str) -> Self {
        let whole = folded(text.trim());
        let words = words(&whole);
        Self { whole, words }
    }

    fn fit(&self, titles: &[String]) -> Option<Fit> {
        let titles: Vec<String> = titles.iter().map(|title| folded(title.trim())).collect();
        if self.whole.is_empty() {
            None
        } else if titles.contains(&self.whole) {
            Some(Fit::Whole)
        } else if !self.words.is_empty() && titles.iter().any(|title| words(title).windows(self.words.len()).any(|some| some == self.words))
        {
            Some(Fit::Words)
        } else {
            let all = titles.join(" ");
            self.whole.split_whitespace().all(|part| all.contains(part)).then_some(Fit::Parts)
        }
    }
}

/// The words of a folded text, without what stands between them.
fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
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

    /// The people whom a text finds, all of them, as the engine's own page.
    pub(crate) fn people(&self, wanted: &str) -> Result<Value, Stop> {
        let window = |offset: usize| self.call("people_list", &json!({ "text": wanted, "offset": offset, "limit": WINDOW }));
        let mut page = window(0)?;
        let mut rows = list(&page, "rows").to_vec();
        loop {
            let next = window(rows.len())?;
            let more = list(&next, "rows");
            // Somebody may be leaving the roster meanwhile: the end is where nothing comes, not where the first total said.
            if more.is_empty() {
                page["total"] = rows.len().into();
                page["rows"] = rows.into();
                return Ok(page);
            }
            rows.extend_from_slice(more);
        }
    }

    /// The id of the one person on the rosters whom a text finds.
    pub(crate) fn person(&self, wanted: &str) -> Result<String, Stop> {
        let people = self.people("")?;
        Ok(crate::work::text(one("person", list(&people, "rows"), "id", &["name", "number", "email"], wanted)?, "id"))
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

    #[test]
    fn whole_words_win_over_parts_of_words_and_equals_are_all_named() {
        let rows = vec![
            json!({"id": "a", "title": "Workshop", "cohort": "Students, cohort 10"}),
            json!({"id": "b", "title": "Workshop", "cohort": "Students, cohort 1"}),
            json!({"id": "c", "title": "Cohort 12: workshop", "cohort": ""}),
        ];
        let find = |wanted: &str| one("session", &rows, "id", &["title", "cohort"], wanted);
        assert_eq!(find("COHORT 1").unwrap()["id"], "b");
        assert_eq!(find("cohort 12").unwrap()["id"], "c");
        let Err(Stop::Usage { candidates, .. }) = find("cohort") else { panic!("all three have the word") };
        assert_eq!(candidates.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
        let Err(Stop::Usage { candidates, .. }) = find("coh 1") else { panic!("all three have the parts") };
        assert_eq!(candidates.len(), 3);
        assert!(matches!(find("  "), Err(Stop::Refused(_))), "nothing typed names nothing");
        assert!(matches!(find("–"), Err(Stop::Refused(_))), "a dash is no word");
    }
}

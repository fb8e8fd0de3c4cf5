//! The pages of a pack that are tables: what is in it, the plan, the roster, sheets for scores. Words already chosen.

use domain::assessment::Assessment;
use domain::feedback::{FeedbackForm, form_id};
use domain::sentence::{Args, Language, say};
use domain::training::Topic;
use domain::{Id, args};
use store::Row;

use super::facts::minute;
use super::list::Room;
use super::view::{PackedFile, PointLine, WorkshopReady};
use crate::printing::{Cell, Column, Part, TableReport};
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Result};

/// More criteria than this have no columns of their own on paper.
const MOST_COLUMNS: usize = 8;
/// Slips on one page.
const SLIPS: usize = 5;

/// The language of a pack with what every page of it says.
pub(super) struct Pages {
    pub language: Language,
    pub code: String,
    pub now: i64,
    pub plan: Plan,
    workspace: String,
    rollout: String,
    genesis: String,
    sources: String,
}

impl Engine {
    pub(super) fn pages(&self, plan: Plan, code: &str) -> Result<Pages> {
        Ok(Pages {
            language: crate::files::language(code),
            code: code.to_owned(),
            now: self.now(),
            plan,
            workspace: text(self.workspace()?.name),
            rollout: self.rollout_line(plan.id)?.name,
            genesis: self.genesis()?.to_string(),
            sources: self.sources_of(plan.zone)?.said(crate::files::language(code)),
        })
    }

    /// Titles, minutes and forms of what a room deals with, in the order of the course.
    fn topics_of(&self, room: &Room) -> Result<Vec<Row<Topic>>> {
        let mut topics = Vec::new();
        for id in room.session.covers.iter().flatten().filter_map(|id| Id::try_parse(id).ok()) {
            topics.extend(self.store.get::<Topic>(id)?);
        }
        topics.sort_by_key(|row| (row.value.position, row.id));
        Ok(topics)
    }

    /// Time, place, topics, trainer.
    pub(super) fn plan_page(&self, pages: &Pages, room: &Room) -> Result<TableReport> {
        let row = self.store.get::<domain::training::Session>(room.id)?;
        let line = row.map(|row| self.session_line(row)).transpose()?;
        let course = room.session.course.map(|course| self.store.get::<domain::training::Course>(course.0)).transpose()?.flatten();
        let when = match (room.starts, room.ends) {
            (Some(starts), Some(ends)) => {
                format!("{} – {} ({})", minute(starts, room.plan), minute(ends, room.plan), room.plan.zone.name())
            }
            _ => String::new(),
        };
        let line = line.as_ref();
        let facts = [
            ("when", when),
            ("place", text(room.session.place.clone())),
            ("link", text(room.session.link.clone())),
            ("trainer", text(room.session.trainer.clone())),
            ("cohort", line.map(|line| line.cohort.clone()).unwrap_or_default()),
            ("course", course.map(|row| text(row.value.title)).unwrap_or_default()),
            ("form", line.map(|line| pages.word(&format!("form-{}", line.form))).unwrap_or_default()),
            ("people", room.people.len().to_string()),
        ];
        let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
        let facts = facts.map(|(id, value)| vec![Cell::Text(pages.word(&format!("pack-fact-{id}"))), Cell::Text(value)]).collect();
        let topics = self.topics_of(room)?.into_iter().enumerate().map(|(i, row)| {
            let form = row.value.form.map(|form| pages.word(&format!("topic-form-{}", form.word()))).unwrap_or_default();
            let minutes = row.value.minutes.map_or(Cell::Blank, Cell::Integer);
            vec![number(i), Cell::Text(text(row.value.title)), minutes, Cell::Text(form), Cell::ByHand]
        });
        let mut parts = vec![Part { title: pages.word("pack-facts"), columns: pages.columns(&["col-what", "col-value"]), rows: facts }];
        if let Some(line) = line.filter(|line| !line.segments.is_empty()) {
            let columns = pages.columns(&["col-starts", "col-segment", "#col-minutes", "col-form", "col-trainer"]);
            parts.push(Part { title: pages.word("pack-segments"), columns, rows: segments(pages, line) });
        }
        let rows: Vec<Vec<Cell>> = topics.collect();
        if !rows.is_empty() {
            let columns = pages.columns(&["#col-no", "col-topic", "#col-minutes", "col-form", "col-notes"]);
            parts.push(Part { title: pages.word("pack-topics"), columns, rows });
        }
        Ok(pages.report(&text(room.session.title.clone()), parts))
    }

    /// Who is expected, and who walked in already.
    pub(super) fn roster_page(&mut self, pages: &Pages, room: &Room) -> Result<TableReport> {
        let rows = self.sheet(room.id)?.rows.iter().enumerate().map(|(i, row)| {
            let walk_in = if row.walk_in { pages.word("pack-walk-in") } else { String::new() };
            vec![number(i), Cell::Text(row.name.clone()), cell(&row.number), cell(&row.department), cell(&walk_in)]
        });
        let part = Part {
            title: pages.word("pack-what-roster"),
            columns: pages.columns(&["#col-no", "col-name", "col-number", "col-department", "col-notes"]),
            rows: rows.collect(),
        };
        Ok(pages.report(&text(room.session.title.clone()), vec![part]))
    }

    /// Slips for feedback, to be cut apart: on one list each would read what the one before wrote.
    pub(super) fn feedback_page(&self, pages: &Pages, room: &Room) -> Result<TableReport> {
        let form = self.store.get::<FeedbackForm>(form_id(room.id))?.map(|row| row.value).unwrap_or_default();
        let asked = text(form.question);
        let question = if asked.is_empty() { pages.word("feedback-question-own") } else { asked };
        let row = || vec![Cell::Text("1    2    3    4    5".to_owned()), Cell::ByHand];
        let slip = || Part { title: question.clone(), columns: pages.columns(&["col-rating", "col-comment"]), rows: vec![row()] };
        Ok(pages.report(&text(room.session.title.clone()), (0..SLIPS).map(|_| slip()).collect()))
    }

    /// A sheet for scores: names printed, everything else by hand.
    pub(super) fn score_page(&mut self, pages: &Pages, room: &Room, assessment: &Assessment) -> Result<TableReport> {
        let criteria = assessment.criteria.clone().unwrap_or_default().0;
        let own_columns = criteria.len() <= MOST_COLUMNS;
        let mut columns = pages.columns(&["#col-no", "col-name", "col-number"]);
        let of = |greatest: i64| say(pages.language, "pack-points-of", &args!(greatest: greatest));
        if own_columns {
            columns.extend(criteria.iter().map(|one| plain(format!("{} ({})", one.title, of(one.greatest)))));
        }
        columns.push(plain(of(assessment.greatest.unwrap_or(100))));
        columns.extend(pages.columns(&["col-notes"]));
        let by_hand = columns.len() - 3;
        let listed = self.sheet(room.id)?.rows.iter().enumerate().map(|(i, row)| {
            let mut cells = vec![number(i), Cell::Text(row.name.clone()), cell(&row.number)];
            cells.resize(3 + by_hand, Cell::ByHand);
            cells
        });
        let pass_mark = assessment.pass_mark.unwrap_or(0);
        let title = say(pages.language, "pack-scores-title", &args!(session: text(room.session.title.clone()), mark: pass_mark));
        let mut parts = vec![Part { title, columns, rows: listed.collect() }];
        if !own_columns {
            let rows =
                criteria.iter().enumerate().map(|(i, one)| vec![number(i), Cell::Text(one.title.clone()), Cell::Integer(one.greatest)]);
            let columns = pages.columns(&["#col-no", "col-criterion", "#col-points"]);
            parts.push(Part { title: pages.word("pack-criteria"), columns, rows: rows.collect() });
        }
        Ok(pages.report(&text(assessment.title.clone()), parts))
    }
}

/// What comes one after another, by the clock.
fn segments(pages: &Pages, line: &crate::rollout::view::SessionLine) -> Vec<Vec<Cell>> {
    let clock = |at: &Option<String>| cell(at.as_deref().and_then(|at| at.get(11..16)).unwrap_or_default());
    let one = |one: &crate::rollout::view::SegmentLine| {
        let form = pages.word(&format!("segment-form-{}", one.form));
        let title = if one.title.is_empty() { form.clone() } else { one.title.clone() };
        vec![clock(&one.starts), Cell::Text(title), Cell::Integer(i64::from(one.minutes)), Cell::Text(form), cell(&one.trainer)]
    };
    line.segments.iter().map(one).collect()
}

impl Pages {
    fn word(&self, id: &str) -> String {
        say(self.language, id, &Args::new())
    }

    /// Columns by their messages; those that begin with a # hold numbers.
    fn columns(&self, of: &[&str]) -> Vec<Column> {
        let column = |id: &&str| {
            let bare = id.trim_start_matches('#');
            Column { title: self.word(&format!("pack-{bare}")), number: bare.len() < id.len(), spare: false }
        };
        of.iter().map(column).collect()
    }

    fn report(&self, title: &str, parts: Vec<Part>) -> TableReport {
        TableReport {
            title: title.to_owned(),
            workspace: self.workspace.clone(),
            rollout: self.rollout.clone(),
            as_of: self.now,
            as_of_text: minute(self.now, self.plan),
            zone: self.plan.zone.name().to_owned(),
            genesis: self.genesis.clone(),
            language: self.code.clone(),
            sources: self.sources.clone(),
            standing: self.word("report-state-current"),
            labels: ["completion-as-of", "completion-data-from", "report-standing"].map(|id| self.word(id)),
            chart: None,
            parts,
        }
    }

    /// The first page: the one line, what was looked at, what is in the pack, and what is not.
    pub(super) fn first_page(&self, ready: &WorkshopReady, files: &[PackedFile], left_out: &[PointLine]) -> TableReport {
        let said = |point: &PointLine| say(self.language, &point.sentence, &point.args);
        let looked = |of: &str, point: &PointLine| {
            vec![Cell::Text(self.word(&format!("pack-weight-{}", point.weight))), Cell::Text(of.to_owned()), Cell::Text(said(point))]
        };
        let here = self.word("pack-laptop");
        let mut rows: Vec<Vec<Cell>> = ready.laptop.iter().map(|point| looked(&here, point)).collect();
        for room in &ready.rooms {
            rows.extend(room.points.iter().map(|point| looked(&room.session.title, point)));
        }
        rows.extend(left_out.iter().map(|point| looked(&self.word("pack-left-out"), point)));
        let contents =
            files.iter().map(|file| vec![Cell::Text(file.path.clone()), Cell::Text(self.word(&format!("pack-what-{}", file.what)))]);
        let parts = vec![
            Part { title: said(&ready.line), columns: self.columns(&["col-weight", "col-of", "col-said"]), rows },
            Part { title: self.word("pack-contents"), columns: self.columns(&["col-file", "col-what"]), rows: contents.collect() },
        ];
        self.report(&self.word("pack-title"), parts)
    }
}

fn plain(title: String) -> Column {
    Column { title, number: false, spare: false }
}

fn number(i: usize) -> Cell {
    Cell::Integer(i64::try_from(i + 1).unwrap_or(i64::MAX))
}

fn cell(text: &str) -> Cell {
    if text.is_empty() { Cell::Blank } else { Cell::Text(text.to_owned()) }
}

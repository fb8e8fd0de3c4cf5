//! `feedback_export`: every session's figures, or one session's answers for who may read them; as CSV, XLSX or PDF.

use domain::sentence::{Args, Language, say};

use super::show::feedback_list;
use super::view::{AnswerLine, ExportFeedback, FeedbackLine, FeedbackSum};
use crate::completion::view::FileMade;
use crate::files::{Standing, Table, format, language, minute};
use crate::printing::{Cell, Column, Part};
use crate::rollout::view::OfRollout;
use crate::{Engine, Result, engine};

/// Makes the file; over a file that is there nothing is written.
pub(crate) fn feedback_export(engine: &mut Engine, request: ExportFeedback) -> Result<FileMade> {
    let (format, words) = (format(&request.format)?, Words(language(&request.language)));
    let rollout = engine::id("rollout", &request.rollout)?;
    let list = feedback_list(engine, OfRollout { rollout: request.rollout.clone() })?;
    let parts = match &request.session {
        None => words.figures(&list.sessions, &list.all),
        Some(session) => {
            let view = engine.feedback_view(engine::id("session", session)?)?;
            if let Some(why) = view.cannot_read {
                return Err(why);
            }
            let figures = words.figures(std::slice::from_ref(&view.line), &view.line.sum);
            std::iter::once(words.answers(&view.answers)).chain(figures).collect()
        }
    };
    let (title, name) = (words.of("feedback"), format!("feedback-{}.{}", &list.as_of[..10], format.word()));
    engine.table_made(Table {
        rollout,
        title,
        parts,
        format,
        language: request.language,
        standing: Standing::Current,
        name,
        path: request.path,
    })
}

struct Words(Language);

impl Words {
    fn of(&self, id: &str) -> String {
        say(self.0, id, &Args::new())
    }

    fn columns(&self, of: &[&str]) -> Vec<Column> {
        let column = |id: &&str| {
            let bare = id.trim_start_matches('#');
            Column { title: self.of(&format!("feedback-col-{bare}")), number: bare.len() < id.len(), spare: false }
        };
        of.iter().map(column).collect()
    }

    fn figures(&self, lines: &[FeedbackLine], all: &FeedbackSum) -> Vec<Part> {
        let columns = [
            "session",
            "when",
            "#answers",
            "#asked",
            "#average",
            "#1",
            "#2",
            "#3",
            "#4",
            "#5",
            "#positive",
            "#neutral",
            "#negative",
            "note",
        ];
        let row = |line: &FeedbackLine| {
            let when = line.session.starts.as_deref().map_or(Cell::Blank, minute);
            self.row(line.session.title.clone(), when, &line.sum)
        };
        let mut rows: Vec<Vec<Cell>> = lines.iter().map(row).collect();
        if lines.len() > 1 {
            rows.push(self.row(self.of("feedback-all"), Cell::Blank, all));
        }
        vec![Part { title: self.of("feedback-sums"), columns: self.columns(&columns), rows }]
    }

    fn row(&self, title: String, when: Cell, sum: &FeedbackSum) -> Vec<Cell> {
        let count = |count: u32| Cell::Integer(i64::from(count));
        let average = sum.average.map_or(Cell::Blank, |average| Cell::Hundredths(i64::from(average)));
        let mut cells = vec![Cell::Text(title), when, count(sum.answers), count(sum.asked), average];
        cells.extend(sum.counts.iter().map(|one| count(*one)));
        cells.extend([count(sum.positive), count(sum.neutral), count(sum.negative)]);
        cells.push(if sum.held_back { Cell::Text(self.of("feedback-held-back-short")) } else { Cell::Blank });
        cells
    }

    fn answers(&self, lines: &[AnswerLine]) -> Part {
        let row = |line: &AnswerLine| {
            let sentiment = line.sentiment.as_ref().map(|word| self.of(&format!("feedback-sentiment-{word}"))).unwrap_or_default();
            vec![
                Cell::Integer(i64::from(line.rating)),
                cell(&line.comment),
                cell(&line.person),
                if line.day.is_empty() { Cell::Blank } else { Cell::Day(line.day.clone()) },
                cell(&sentiment),
                cell(&line.tags.join("; ")),
            ]
        };
        Part {
            title: self.of("feedback-answers"),
            columns: self.columns(&["#rating", "comment", "person", "day", "sentiment", "tags"]),
            rows: lines.iter().map(row).collect(),
        }
    }
}

fn cell(text: &str) -> Cell {
    if text.is_empty() { Cell::Blank } else { Cell::Text(text.to_owned()) }
}

//! `feedback_export`: every session's figures, or one session's answers for who may read them; as CSV, XLSX or PDF.

use domain::sentence::{Args, Language, say};

use super::show::feedback_list;
use super::view::{AnswerLine, ExportFeedback, FeedbackLine, FeedbackSum};
use crate::completion::view::FileMade;
use crate::printing::{Cell, Column, Format, Part, TableReport};
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Makes the file; over a file that is there nothing is written.
pub(crate) fn feedback_export(engine: &mut Engine, request: ExportFeedback) -> Result<FileMade> {
    let format =
        Format::of(&request.format).ok_or_else(|| Failure::invalid("format", "no_format").with("words", Format::WORDS.join(", ")))?;
    let words = Words(if request.language == "vi" { Language::Vietnamese } else { Language::English });
    let rollout = engine::id("rollout", &request.rollout)?;
    let plan = engine.plan(rollout)?;
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
    let report = TableReport {
        title: words.of("feedback"),
        workspace: text(engine.workspace()?.name),
        rollout: engine.rollout_line(rollout)?.name,
        as_of: engine.now(),
        as_of_text: list.as_of[..16].replace('T', " "),
        zone: plan.zone.name().to_owned(),
        genesis: engine.genesis()?.to_string(),
        language: request.language.clone(),
        sources: engine.known_words(&engine.known()?, &request.language)?,
        labels: [words.of("completion-as-of"), words.of("completion-data-from")],
        chart: None,
        parts,
    };
    let printer = engine.printer.clone().ok_or_else(|| Failure::fault("this program prints no reports"))?;
    let bytes = printer.table(&report, format).map_err(Failure::fault)?;
    engine.file_made(format!("feedback-{}.{}", &list.as_of[..10], format.word()), &bytes, request.path)
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
            let when = line.session.starts.as_deref().map(|at| at[..16].replace('T', " ")).unwrap_or_default();
            self.row(line.session.title.clone(), when, &line.sum)
        };
        let mut rows: Vec<Vec<Cell>> = lines.iter().map(row).collect();
        if lines.len() > 1 {
            rows.push(self.row(self.of("feedback-all"), String::new(), all));
        }
        vec![Part { title: self.of("feedback-sums"), columns: self.columns(&columns), rows }]
    }

    fn row(&self, title: String, when: String, sum: &FeedbackSum) -> Vec<Cell> {
        let count = |count: u32| Cell::Integer(i64::from(count));
        let average = sum.average.map_or(Cell::Blank, |average| Cell::Hundredths(i64::from(average)));
        let mut cells = vec![Cell::Text(title), cell(&when), count(sum.answers), count(sum.asked), average];
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
                cell(&line.day),
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

//! `trainer_export`: the departments with their trainers and gaps as CSV, XLSX or PDF, from the screen's own answer.

use domain::sentence::{Args, Language, say};

use super::list::trainer_list;
use super::view::{DepartmentLine, ExportTrainers, TrainerLine};
use crate::completion::view::FileMade;
use crate::files::Standing;
use crate::printing::{Cell, Column, Format, Part};
use crate::rollout::view::OfRollout;
use crate::{Engine, Failure, Result, engine};

const COLUMNS: [&str; 8] = ["department", "#people", "gaps", "place", "name", "trained", "materials", "since"];

/// Makes the file; over a file that is there nothing is written.
pub(crate) fn trainer_export(engine: &mut Engine, request: ExportTrainers) -> Result<FileMade> {
    let format =
        Format::of(&request.format).ok_or_else(|| Failure::invalid("format", "no_format").with("words", Format::WORDS.join(", ")))?;
    let words = Words(if request.language == "vi" { Language::Vietnamese } else { Language::English });
    let rollout = engine::id("rollout", &request.rollout)?;
    let view = trainer_list(engine, OfRollout { rollout: request.rollout.clone() })?;
    let share = Args::from([("ready".to_owned(), view.ready.into()), ("total".to_owned(), view.total.into())]);
    let table = Part {
        title: say(words.0, "trainers-ready", &share),
        columns: words.columns(),
        rows: view.departments.iter().flat_map(|line| words.rows(line)).collect(),
    };
    let report = engine.around(rollout, words.of("trainers"), &request.language, Standing::Current, vec![table])?;
    engine.table_file(report, format, format!("trainers-{}.{}", &view.as_of[..10], format.word()), request.path)
}

struct Words(Language);

impl Words {
    fn of(&self, id: &str) -> String {
        say(self.0, id, &Args::new())
    }

    fn columns(&self) -> Vec<Column> {
        let column = |id: &str| {
            let bare = id.trim_start_matches('#');
            Column { title: self.of(&format!("trainers-col-{bare}")), number: bare.len() < id.len(), spare: false }
        };
        COLUMNS.into_iter().map(column).collect()
    }

    /// A row for each trainer; a department that has none has one all the same.
    fn rows(&self, line: &DepartmentLine) -> Vec<Vec<Cell>> {
        if line.trainers.is_empty() {
            return vec![self.row(line, None)];
        }
        line.trainers.iter().map(|trainer| self.row(line, Some(trainer))).collect()
    }

    fn row(&self, line: &DepartmentLine, trainer: Option<&TrainerLine>) -> Vec<Cell> {
        let said = |text: String| if text.is_empty() { Cell::Blank } else { Cell::Text(text) };
        let gaps: Vec<String> = line.gaps.iter().map(|gap| self.of(&format!("trainers-gap-{}", gap.replace('_', "-")))).collect();
        let gaps = if gaps.is_empty() { self.of("trainers-gap-none") } else { gaps.join("; ") };
        let of = |word: &dyn Fn(&TrainerLine) -> String| trainer.map_or(Cell::Blank, |trainer| said(word(trainer)));
        vec![
            Cell::Text(line.department.clone()),
            Cell::Integer(i64::from(line.people)),
            Cell::Text(gaps),
            of(&|one| self.of(&format!("trainers-place-{}", one.place))),
            of(&|one| one.name.clone()),
            of(&|one| self.of(&format!("trainers-trained-{}", one.trained))),
            of(&|one| self.of(if one.equipped.is_some() { "trainers-materials-yes" } else { "trainers-materials-no" })),
            trainer.and_then(|one| one.equipped.as_deref()).map_or(Cell::Blank, crate::files::minute),
        ]
    }
}

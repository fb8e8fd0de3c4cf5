//! `material_export`: the register with its targets, or what was handed out, as CSV, XLSX or PDF; the same query as the screen.

use domain::sentence::{Args, Language, say};

use super::list::material_list;
use super::view::{ExportMaterials, HandoutLine, MaterialLine, Materials, Named, TargetLine};
use crate::completion::view::FileMade;
use crate::files::{self, Standing, Table, format, language};
use crate::printing::{Cell, Column, Part};
use crate::{Engine, Failure, Result, engine};

/// Makes the file; over a file that is there nothing is written.
pub(crate) fn material_export(engine: &mut Engine, request: ExportMaterials) -> Result<FileMade> {
    let (format, words) = (format(&request.format)?, Words(language(&request.language)));
    let rollout = engine::id("rollout", &request.filter.rollout)?;
    let plan = engine.plan(rollout)?;
    let view = material_list(engine, request.filter.clone())?;
    let parts = match request.what.as_str() {
        "materials" => words.register(&view),
        "handouts" => vec![words.handouts(&engine.handouts_of(None, plan)?)],
        _ => {
            return Err(Failure::invalid("what", "material_word").with("word", request.what.as_str()).with("words", "materials, handouts"));
        }
    };
    let title = words.of(if request.what == "materials" { "materials" } else { "material-handouts" });
    let name = format!("{}-{}.{}", request.what, &view.as_of[..10], format.word());
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
            let bare = id.trim_start_matches(['#', '?']);
            Column { title: self.of(&format!("material-col-{bare}")), number: id.contains('#'), spare: id.contains('?') }
        };
        of.iter().map(column).collect()
    }

    /// The register first, which is all that a CSV holds; then the targets.
    fn register(&self, view: &Materials) -> Vec<Part> {
        let columns = [
            "title",
            "sort",
            "state",
            "owner",
            "audience",
            "#length",
            "#pages",
            "#entries",
            "language",
            "version",
            "?course",
            "?topic",
            "?paper",
            "?link",
            "file",
            "#handouts",
            "?note",
        ];
        let row = |line: &MaterialLine| {
            let paper = if line.on_paper { self.of("material-on-paper") } else { String::new() };
            let titles = |of: &Option<Named>| of.as_ref().map(|of| of.title.clone()).unwrap_or_default();
            let audiences: Vec<String> = line.audiences.iter().map(|of| of.title.clone()).collect();
            vec![
                cell(&line.title),
                cell(&self.of(&format!("material-sort-{}", line.sort))),
                cell(&self.of(&format!("material-state-{}", line.state))),
                cell(&line.owner),
                cell(&audiences.join("; ")),
                line.seconds.map_or(Cell::Blank, |seconds| Cell::Text(length(seconds))),
                line.pages.map_or(Cell::Blank, Cell::Integer),
                line.entries.map_or(Cell::Blank, Cell::Integer),
                cell(&line.language),
                cell(&line.version),
                cell(&titles(&line.course)),
                cell(&titles(&line.topic)),
                cell(&paper),
                cell(&line.link),
                cell(line.file.as_ref().map(|file| file.name.as_str()).unwrap_or_default()),
                Cell::Integer(i64::from(line.handouts)),
                cell(&line.note),
            ]
        };
        vec![
            Part { title: self.of("materials"), columns: self.columns(&columns), rows: view.materials.iter().map(row).collect() },
            self.targets(&view.targets),
        ]
    }

    fn targets(&self, targets: &[TargetLine]) -> Part {
        let row = |line: &TargetLine| {
            let out: Vec<String> = line.out_of_range.iter().map(|one| format!("{} ({})", one.title, length(one.seconds))).collect();
            vec![
                cell(&line.title),
                cell(&self.of(&format!("material-measure-{}", line.measure))),
                Cell::Integer(line.least),
                Cell::Integer(line.ready),
                Cell::Integer(line.in_work),
                Cell::Integer(line.planned),
                Cell::Integer(line.missing),
                cell(&out.join("; ")),
            ]
        };
        Part {
            title: self.of("material-targets"),
            columns: self.columns(&["target", "measure", "#least", "#ready", "#in-work", "#planned", "#missing", "out"]),
            rows: targets.iter().map(row).collect(),
        }
    }

    fn handouts(&self, lines: &[HandoutLine]) -> Part {
        let row = |line: &HandoutLine| {
            vec![
                files::minute(&line.at),
                cell(&line.material.title),
                cell(&line.version),
                cell(&self.of(&format!("material-to-{}", line.kind))),
                cell(&line.to.title),
                Cell::Integer(line.copies),
                cell(&line.by),
                cell(&line.note),
            ]
        };
        Part {
            title: self.of("material-handouts"),
            columns: self.columns(&["at", "title", "version", "to-kind", "to", "#copies", "by", "note"]),
            rows: lines.iter().map(row).collect(),
        }
    }
}

fn cell(text: &str) -> Cell {
    if text.is_empty() { Cell::Blank } else { Cell::Text(text.to_owned()) }
}

/// `3:05`, `1:02:00`.
fn length(seconds: i64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

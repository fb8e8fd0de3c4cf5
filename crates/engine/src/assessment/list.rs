//! Reading a score list: people by the reading of rosters, and which column holds the points on which scale.
//!
//! Not here: who is meant by a line, what is stored.

use domain::normal;

use super::points::Scale;
use super::view::ImportScores;
use crate::people::view::ColumnChoice;
use crate::reading::{ReadOptions, Roster, read_roster};
use crate::{Failure, Result};

/// The field word of the column of points.
const POINTS: &str = "points";

/// A score list as it was read.
pub(super) struct ScoreList {
    pub roster: Roster,
    /// Its heading; none where several columns may be meant and nobody said which.
    pub column: Option<String>,
    pub scale: Scale,
}

impl ScoreList {
    /// Reads a list for an assessment of this title.
    pub(super) fn read(bytes: &[u8], file: &str, request: &ImportScores, title: &str) -> Result<Self> {
        let map: Vec<ColumnChoice> = request.map.iter().filter(|choice| choice.field != POINTS).cloned().collect();
        let named = request.map.iter().find(|choice| choice.field == POINTS).map(|choice| choice.column.clone());
        let column = match named {
            Some(column) => Some(column),
            None => found(&read(bytes, file, map.clone(), request)?, title),
        };
        // A column that is kept beside the person by its heading is found in every sheet, wherever it stands.
        let beside = column.iter().map(|column| ColumnChoice { column: column.clone(), field: "extra".to_owned() });
        let mut roster = read(bytes, file, map.iter().cloned().chain(beside).collect(), request)?;
        if let Some(column) = &column {
            let chosen = roster.columns.iter_mut().find(|choice| normal::key(&choice.column) == normal::key(column));
            let chosen = chosen.ok_or_else(|| Failure::invalid("map", "no_points_column").with("column", column.as_str()))?;
            chosen.field = POINTS.to_owned();
        }
        roster.warnings.retain(|warning| !about_rosters(&warning.code));
        let scale = match &request.scale {
            Some(word) => Scale::of(word)?,
            None => scale_of(&roster, column.as_deref().unwrap_or_default()),
        };
        Ok(Self { roster, column, scale })
    }

    /// What stands in the column of points of one row.
    pub(super) fn cell<'r>(&self, row: &'r crate::reading::RosterRow) -> &'r str {
        let heading = self.column.as_deref().map(normal::key);
        let found = row.extra.iter().find(|(column, _)| Some(normal::key(column)) == heading);
        found.map(|(_, cell)| cell.as_str()).unwrap_or_default()
    }
}

fn read(bytes: &[u8], file: &str, map: Vec<ColumnChoice>, request: &ImportScores) -> Result<Roster> {
    let options = ReadOptions { map, sheet: request.sheet.clone(), every_row: true, ..ReadOptions::default() };
    Ok(read_roster(bytes, file, &options)?)
}

/// Remarks that concern who comes onto a roster.
fn about_rosters(code: &str) -> bool {
    matches!(code, "no-email" | "no-phone" | "ask-cohort" | "group-as-cohort" | "honorific" | "honorific-or-name" | "unknown-zone")
}

/// The one column that is called as the assessment is, else the one that is called "points".
fn found(roster: &Roster, title: &str) -> Option<String> {
    let free: Vec<&String> = roster.columns.iter().filter(|choice| choice.field.is_empty()).map(|choice| &choice.column).collect();
    let only = |fits: &dyn Fn(&str) -> bool| {
        let mut fitting = free.iter().filter(|heading| fits(heading));
        fitting.next().filter(|_| fitting.next().is_none()).map(|heading| (*heading).clone())
    };
    only(&|heading| names(heading).any(|name| name == normal::folded(title)))
        .or_else(|| only(&|heading| names(heading).any(|name| says_points(&name))))
}

/// `Quiz: LMS cơ bản (Real)` is called that, and without the brackets, and without what stands before the colon.
fn names(heading: &str) -> impl Iterator<Item = String> {
    let bare = heading.rsplit_once(" (").map_or(heading, |(bare, _)| bare);
    let last = bare.rsplit_once(": ").map_or(bare, |(_, last)| last);
    [heading, bare, last].map(|name| normal::folded(name.trim())).into_iter()
}

fn says_points(folded: &str) -> bool {
    const WORDS: [&str; 14] = [
        "points",
        "point",
        "score",
        "grade",
        "mark",
        "marks",
        "result",
        "total",
        "course total",
        "diem",
        "diem so",
        "tong diem",
        "ket qua",
        "punkte",
    ];
    WORDS.contains(&folded)
}

fn scale_of(roster: &Roster, heading: &str) -> Scale {
    let folded = normal::folded(heading);
    let percent = ["percent", "%", "phan tram", "prozent"].iter().any(|word| folded.contains(word));
    match roster.read_as.product.as_str() {
        _ if percent => Scale::Percent,
        "openedx-grades" => Scale::Share,
        _ => Scale::Points,
    }
}

//! `score_import`: a list of points becomes scores, as one action. Nothing is taken by a name that nobody confirmed,
//! and nothing that is stored is replaced unless that was asked for.

use std::collections::{HashMap, HashSet};

use domain::assessment::{Assessment, MOST_ATTEMPTS};
use domain::sentence::Args;
use domain::{Id, args};
use store::Draft;

use super::list::ScoreList;
use super::points::{Figure, figure, written};
use super::sheet::Attempts;
use super::view::{ImportScores, ScoreImport, ScoreImportCounts, ScoreImportLine};
use crate::count::small;
use crate::evidence::attach::contents;
use crate::people::view::{Rejected, Warning};
use crate::people::whom::{Clue, Directory, Whom, may_be_same};
use crate::reading::{RosterRow, rejected, warning};
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Imports scores, or says what an import would do.
pub(crate) fn score_import(engine: &mut Engine, request: ImportScores) -> Result<ScoreImport> {
    let id = engine::id("assessment", &request.assessment)?;
    let assessment = engine.store.get::<Assessment>(id)?.ok_or_else(|| Failure::not_found("assessment"))?.value;
    let (file, bytes) = contents(request.path.as_deref(), request.name.as_deref(), request.content.as_deref())?;
    let mut list = ScoreList::read(&bytes, &file, &request, &text(assessment.title.clone()))?;
    let (people, sheet) = (engine.people_index()?, engine.score_sheet(id)?);
    let scores = engine.scores_of(id)?;
    let rows = std::mem::take(&mut list.roster.rows);
    let mut run = Run {
        directory: Directory::new(&people, sheet.rows.iter().map(|row| row.person.as_str())),
        request: &request,
        list: &list,
        greatest: assessment.greatest.unwrap_or(100),
        pass_mark: assessment.pass_mark.unwrap_or(0),
        scores: &scores,
        lines: Vec::new(),
        rejected: list.roster.rejections(),
        warnings: list.roster.warnings.clone(),
        rounded: 0,
    };
    for row in rows {
        run.row(row);
    }
    run.settle_repeats();
    let writes: Vec<(Id, u8, i64)> = run.lines.iter().filter_map(|line| run.write(line)).collect();
    let drafts: Vec<Draft> =
        writes.iter().map(|(person, attempt, points)| engine.score_draft(id, *person, *attempt, &[*points])).collect::<Result<_>>()?;
    let mut report = run.report(file, writes.len());
    if !request.dry_run && !drafts.is_empty() {
        let done = engine.done("score.import", &drafts)?;
        (report.action, report.label) = (Some(done.action), done.label);
    }
    Ok(report)
}

/// A line with what it means.
struct Line {
    view: ScoreImportLine,
    points: Option<i64>,
    person: Option<Id>,
}

/// One walk through a list.
struct Run<'a> {
    directory: Directory<'a>,
    request: &'a ImportScores,
    list: &'a ScoreList,
    greatest: i64,
    pass_mark: i64,
    scores: &'a HashMap<Id, Attempts>,
    lines: Vec<Line>,
    rejected: Vec<Rejected>,
    warnings: Vec<Warning>,
    rounded: u32,
}

impl Run<'_> {
    fn row(&mut self, row: RosterRow) {
        let cell = self.list.cell(&row).to_owned();
        let points = match figure(&cell, self.list.scale, self.greatest) {
            Figure::Without => None,
            Figure::Wrong => return self.reject(&row, "points", &cell, "no-points", args!()),
            Figure::Points { points, .. } if points > self.greatest * 100 => {
                return self.reject(&row, "points", &cell, "too-many-points", args!(most: self.greatest));
            }
            Figure::Points { points, rounded } => {
                self.rounded += u32::from(rounded);
                Some(points)
            }
        };
        let key = format!("{}:{}", row.sheet, row.line);
        let whom = match self.request.people.iter().find(|choice| choice.key == key) {
            Some(choice) => self.directory.place(&choice.person).map_or(Whom::Open(Vec::new()), Whom::Known),
            None => self.whom(&row),
        };
        match whom {
            Whom::Torn => self.reject(&row, "email", row.email.as_deref().unwrap_or_default(), "two_people", args!()),
            Whom::Known(at) if !self.directory.is_here(at) => {
                let name = self.directory.person(at).name.clone();
                self.reject(&row, "name", &name, "not-on-roster", args!());
            }
            whom => self.line(row, key, cell, points, whom),
        }
    }

    /// Somebody known by a key whose name shares no word with the line's is asked about.
    fn whom(&self, row: &RosterRow) -> Whom {
        let number = row.number.clone().filter(|_| !row.uncertain.contains(&"number"));
        let clue = Clue { number, emails: row.email.iter().cloned().collect(), name: row.name.clone() };
        match self.directory.find(&clue) {
            Whom::Known(at) if !may_be_same(&row.name, &self.directory.person(at).name) => Whom::Open(vec![at]),
            Whom::Named(at) if self.request.names => Whom::Known(at),
            whom => whom,
        }
    }

    fn line(&mut self, row: RosterRow, key: String, cell: String, points: Option<i64>, whom: Whom) {
        let (person, state, candidates) = match whom {
            Whom::Known(at) => (Some(at), "", Vec::new()),
            Whom::Named(at) => (None, "named", vec![at]),
            Whom::Open(found) => (None, "open", found),
            Whom::Torn => return,
        };
        let id = person.and_then(|at| Id::try_parse(&self.directory.person(at).id).ok());
        let before = id.and_then(|id| self.last(id)).map(|(_, points)| points);
        let state = match (points, before) {
            (None, _) => "without",
            _ if person.is_none() => state,
            (Some(points), Some(before)) if points == before => "same",
            (Some(_), Some(_)) if !self.request.resit => "differs",
            (Some(_), _) => "new",
        };
        let view = ScoreImportLine {
            key,
            line: row.line,
            sheet: row.sheet,
            name: row.name,
            number: row.number.unwrap_or_default(),
            email: row.email.unwrap_or_default(),
            written: cell,
            points: points.map(written),
            before: before.map(written),
            passed: points.is_some_and(|points| domain::assessment::passes(points, self.greatest, self.pass_mark)),
            state: state.to_owned(),
            person: person.map(|at| self.directory.person(at).clone()),
            candidates: candidates.into_iter().map(|at| self.directory.person(at).clone()).collect(),
        };
        self.lines.push(Line { view, points, person: id });
    }

    /// The last attempt that somebody has points for.
    fn last(&self, person: Id) -> Option<(u8, i64)> {
        let (attempt, (scored, _)) = self.scores.get(&person)?.last_key_value()?;
        Some((*attempt, scored.points))
    }

    /// Of equal lines about one person the first counts; where they differ, none does.
    fn settle_repeats(&mut self) {
        let mut gone: HashSet<usize> = HashSet::new();
        for lines in self.repeats() {
            let points = self.lines[lines[0]].points;
            if lines.iter().all(|at| self.lines[*at].points == points) {
                self.warnings.extend(lines[1..].iter().map(|at| warning(self.lines[*at].view.line, "same_person", args!())));
                gone.extend(&lines[1..]);
            } else {
                self.reject_two_scores(&lines);
                gone.extend(lines);
            }
        }
        let mut at = 0..;
        self.lines.retain(|_| at.next().is_none_or(|at: usize| !gone.contains(&at)));
    }

    /// Positions of lines with points about one person, where there are several.
    fn repeats(&self) -> Vec<Vec<usize>> {
        let mut met: HashMap<Id, Vec<usize>> = HashMap::new();
        for (at, line) in self.lines.iter().enumerate() {
            if let (Some(person), Some(_)) = (line.person, line.points) {
                met.entry(person).or_default().push(at);
            }
        }
        met.into_values().filter(|lines| lines.len() > 1).collect()
    }

    fn reject_two_scores(&mut self, lines: &[usize]) {
        for at in lines {
            let view = &self.lines[*at].view;
            let other = lines.iter().find(|other| *other != at).map_or(0, |other| self.lines[*other].view.line);
            let entry = rejected(view.line, "points", &view.written, "two-scores", args!(other: other.to_string()));
            self.rejected.push(Rejected { sheet: view.sheet.clone(), ..entry });
        }
    }

    /// Person, attempt and points that a line writes.
    fn write(&self, line: &Line) -> Option<(Id, u8, i64)> {
        let (person, points) = (line.person?, line.points?);
        let last = self.last(person).map(|(attempt, _)| attempt);
        let writes = match line.view.state.as_str() {
            "new" => true,
            "differs" => self.request.replace,
            _ => false,
        };
        let attempt = match last {
            Some(last) if line.view.state == "new" => last + 1,
            last => last.unwrap_or(1),
        };
        (writes && attempt <= MOST_ATTEMPTS).then_some((person, attempt, points))
    }

    fn reject(&mut self, row: &RosterRow, field: &str, value: &str, code: &str, args: Args) {
        let sheet = row.sheet.clone();
        self.rejected.push(Rejected { sheet, ..rejected(row.line, field, value, code, args) });
    }

    fn report(mut self, file: String, writes: usize) -> ScoreImport {
        if self.rounded > 0 {
            self.warnings.push(warning(0, "rounded", args!(count: self.rounded)));
        }
        if self.list.column.is_none() {
            self.warnings.push(warning(0, "ask-points", args!()));
        }
        self.warnings.sort_by_key(|warning| warning.line);
        self.rejected.sort_by_key(|row| row.line);
        let mut counts = ScoreImportCounts { writes: small(writes), ..ScoreImportCounts::default() };
        for line in &self.lines {
            *counts.of(&line.view.state) += 1;
        }
        let roster = &self.list.roster;
        ScoreImport {
            file,
            read_as: roster.read_as.clone(),
            columns: roster.columns.clone(),
            scale: self.list.scale.word().to_owned(),
            rows: roster.read,
            counts,
            lines: self.lines.into_iter().map(|line| line.view).collect(),
            rejected: self.rejected,
            warnings: self.warnings,
            action: None,
            label: String::new(),
        }
    }
}

impl ScoreImportCounts {
    fn of(&mut self, state: &str) -> &mut u32 {
        match state {
            "new" => &mut self.new,
            "differs" => &mut self.differs,
            "same" => &mut self.same,
            "named" => &mut self.named,
            "open" => &mut self.open,
            _ => &mut self.without,
        }
    }
}

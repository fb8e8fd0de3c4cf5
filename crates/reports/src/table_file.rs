//! A report of tables as CSV, XLSX or PDF. Each says from which data up to when; the same cells stand in all three.

use engine::printing::{Cell, Format, Part, TableReport};
use serde_json::{Value, json};

use crate::csv_file::{self, csv_bytes};
use crate::error::ReportError;
use crate::input::{Frame, Paper};
use crate::labels::Language;
use crate::page::Page;
use crate::workbook;

/// Makes the file.
pub(crate) fn table_file(report: &TableReport, format: Format) -> Result<Vec<u8>, ReportError> {
    match format {
        Format::Csv => csv(report),
        Format::Xlsx => workbook::bytes(report),
        Format::Pdf => pdf(report),
    }
}

/// The first table; its last columns say what a head cannot, so that a row that was copied away says it still.
fn csv(report: &TableReport) -> Result<Vec<u8>, ReportError> {
    let part = report.parts.first().ok_or(ReportError::Empty)?;
    let [as_of, from] = &report.labels;
    let headings: Vec<&str> = part.columns.iter().map(|column| column.title.as_str()).chain([as_of.as_str(), from.as_str()]).collect();
    let ends = [csv_file::Cell::Text(report.as_of_text.clone()), csv_file::Cell::Text(report.sources.clone())];
    let rows: Vec<Vec<csv_file::Cell>> = part.rows.iter().map(|row| row.iter().map(cell).chain(ends.clone()).collect()).collect();
    csv_bytes(&headings, &rows)
}

fn cell(cell: &Cell) -> csv_file::Cell {
    match cell {
        Cell::Text(text) => csv_file::Cell::Text(text.clone()),
        Cell::Integer(number) => csv_file::Cell::Integer(*number),
        Cell::Hundredths(number) => csv_file::Cell::Decimal(*number as f64 / 100.0),
        Cell::Thousandths(number) => csv_file::Cell::Decimal(*number as f64 / 1000.0),
        Cell::Blank | Cell::ByHand => csv_file::Cell::Blank,
    }
}

fn pdf(report: &TableReport) -> Result<Vec<u8>, ReportError> {
    let frame = Frame {
        workspace: report.workspace.clone(),
        rollout: report.rollout.clone(),
        document_id: initials(&report.title),
        version: String::new(),
        as_of: report.as_of,
        zone: report.zone.clone(),
        genesis: report.genesis.clone(),
    };
    let language = if report.language == "vi" { Language::Vietnamese } else { Language::English };
    let page = Page::new("/table.typ", &frame, Paper::A4, language)?;
    let sources = format!("{}: {}", report.labels[1], report.sources);
    let content = json!({ "sources": sources, "parts": report.parts.iter().map(part).collect::<Vec<_>>(), "chart": chart(report) });
    page.typeset(&report.title, content)?.pdf()
}

/// `TC` of "Training completion": what the foot of each page names the document by.
fn initials(title: &str) -> String {
    title
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .filter(|letter| letter.is_alphabetic())
        .take(4)
        .collect()
}

fn part(part: &Part) -> Value {
    let kept: Vec<usize> = (0..part.columns.len()).filter(|i| !part.columns[*i].spare).collect();
    let rows: Vec<Vec<String>> = part.rows.iter().map(|row| kept.iter().map(|i| written(&row[*i])).collect()).collect();
    let column = |(at, i): (usize, &usize)| {
        let longest = rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0);
        json!({ "title": part.columns[*i].title, "number": part.columns[*i].number, "weight": longest.clamp(8, 44) })
    };
    // Room for a pen.
    let tall = part.rows.iter().flatten().any(|cell| *cell == Cell::ByHand);
    json!({ "title": part.title, "tall": tall, "columns": kept.iter().enumerate().map(column).collect::<Vec<_>>(), "rows": rows })
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Integer(number) => number.to_string(),
        Cell::Hundredths(number) => format!("{}.{:02}", number / 100, number % 100),
        Cell::Thousandths(number) => (*number as f64 / 1000.0).to_string(),
        Cell::Blank | Cell::ByHand => String::new(),
    }
}

/// Two lines in a field of 0 to 1; the template knows how large that is on paper.
fn chart(report: &TableReport) -> Value {
    let Some(chart) = &report.chart else { return Value::Null };
    let most = chart.points.iter().map(|(_, planned, fact)| (*planned).max(fact.unwrap_or(0))).max().unwrap_or(0).max(1);
    let last = (chart.points.len() - 1).max(1) as f64;
    let at = |i: usize, count: u32| [i as f64 / last, f64::from(count) / f64::from(most)];
    let planned: Vec<_> = chart.points.iter().enumerate().map(|(i, (_, count, _))| at(i, *count)).collect();
    let fact: Vec<_> = chart.points.iter().enumerate().filter_map(|(i, (_, _, count))| Some(at(i, (*count)?))).collect();
    let ends = [&chart.points[0].0, &chart.points[chart.points.len() - 1].0];
    json!({ "title": chart.title, "names": chart.names, "planned": planned, "fact": fact, "most": most, "ends": ends })
}

#[cfg(test)]
mod tests {
    use engine::printing::{Column, TableChart};

    use super::*;

    pub(crate) fn report() -> TableReport {
        let columns = vec![
            Column { title: "Group".to_owned(), number: false, spare: false },
            Column { title: "Complete".to_owned(), number: true, spare: false },
            Column { title: "Average %".to_owned(), number: true, spare: false },
        ];
        let row = |name: &str, count: i64| vec![Cell::Text(name.to_owned()), Cell::Integer(count), Cell::Hundredths(7_250)];
        let rows = vec![
            row("=HYPERLINK(\"x\")", 60),
            row("Nguyễn Phúc Công Tằng Tôn Nữ Diễm Hương #strong[x]", 2),
            vec![Cell::Text("+1".to_owned()), Cell::Integer(0), Cell::Blank],
        ];
        TableReport {
            title: "Training completion".to_owned(),
            workspace: "Sông Hàn English".to_owned(),
            rollout: "LMS go-live".to_owned(),
            as_of: 1_804_055_400_000,
            as_of_text: "2027-03-03 13:30".to_owned(),
            zone: "Asia/Ho_Chi_Minh".to_owned(),
            genesis: "ab".repeat(32),
            language: "en".to_owned(),
            sources: "this laptop only, no server".to_owned(),
            labels: ["As of".to_owned(), "Data from".to_owned()],
            chart: Some(TableChart {
                title: "By day".to_owned(),
                names: ["Planned".to_owned(), "Complete".to_owned()],
                points: vec![
                    ("2027-03-02".to_owned(), 30, Some(10)),
                    ("2027-03-03".to_owned(), 62, Some(60)),
                    ("2027-03-05".to_owned(), 62, None),
                ],
            }),
            parts: vec![Part { title: "By group".to_owned(), columns, rows }],
        }
    }

    #[test]
    fn the_csv_says_of_when_it_is_and_runs_no_formula() {
        let text = String::from_utf8(table_file(&report(), Format::Csv).unwrap()).unwrap();
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines[0], "Group,Complete,Average %,As of,Data from");
        assert_eq!(lines[1], "\"'=HYPERLINK(\"\"x\"\")\",60,72.5,2027-03-03 13:30,\"this laptop only, no server\"");
        assert_eq!(lines[3], "'+1,0,,2027-03-03 13:30,\"this laptop only, no server\"");
    }

    #[test]
    fn pages_and_workbook_are_made_and_the_same_twice() {
        for format in [Format::Pdf, Format::Xlsx] {
            let first = table_file(&report(), format).unwrap();
            assert!(first.starts_with(if format == Format::Pdf { b"%PDF" } else { b"PK\x03\x04" }));
            assert!(first == table_file(&report(), format).unwrap(), "{format:?} changes by itself");
        }
    }
}

//! A report of tables as CSV, XLSX or PDF. Each says from which data up to when; the same cells stand in all three.

use engine::printing::{Cell, Format, Part, Spoken, TableReport, dates};
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
pub(crate) fn csv(report: &TableReport) -> Result<Vec<u8>, ReportError> {
    let part = report.parts.first().ok_or(ReportError::Empty)?;
    let [as_of, from, standing] = &report.labels;
    let around = [as_of, from, standing].map(String::as_str);
    let headings: Vec<&str> = part.columns.iter().map(|column| column.title.as_str()).chain(around).collect();
    let ends = [&report.as_of_text, &report.sources, &report.standing].map(|text| csv_file::Cell::Text(text.clone()));
    let rows: Vec<Vec<csv_file::Cell>> = part.rows.iter().map(|row| row.iter().map(cell).chain(ends.clone()).collect()).collect();
    csv_bytes(&headings, &rows)
}

fn cell(cell: &Cell) -> csv_file::Cell {
    match cell {
        Cell::Text(text) => csv_file::Cell::Text(text.clone()),
        Cell::Integer(number) => csv_file::Cell::Integer(*number),
        Cell::Hundredths(number) => csv_file::Cell::Decimal(*number as f64 / 100.0),
        Cell::Thousandths(number) => csv_file::Cell::Decimal(*number as f64 / 1000.0),
        Cell::Minute(text) | Cell::Day(text) => csv_file::Cell::Text(text.clone()),
        Cell::Blank | Cell::ByHand => csv_file::Cell::Blank,
    }
}

fn pdf(report: &TableReport) -> Result<Vec<u8>, ReportError> {
    let frame = frame(report, initials(&report.title));
    let page = Page::new("/table.typ", &frame, Paper::A4, labels(report))?;
    let sources = format!("{}: {}", report.labels[1], report.sources);
    let content = json!({ "sources": sources, "standing": report.standing, "parts": report.parts.iter().map(|one| part(one, spoken(report))).collect::<Vec<_>>(), "chart": chart(report) });
    page.typeset(&report.title, content)?.pdf()
}

/// What stands around every page of a report.
pub(crate) fn frame(report: &TableReport, document_id: String) -> Frame {
    Frame {
        workspace: report.workspace.clone(),
        rollout: report.rollout.clone(),
        document_id,
        version: String::new(),
        as_of: report.as_of,
        zone: report.zone.clone(),
        genesis: report.genesis.clone(),
    }
}

/// The language of the labels of a page.
pub(crate) fn labels(report: &TableReport) -> Language {
    if report.language == "vi" { Language::Vietnamese } else { Language::English }
}

/// The language of what stands in cells.
pub(crate) fn spoken(report: &TableReport) -> Spoken {
    if report.language == "vi" { Spoken::Vietnamese } else { Spoken::English }
}

/// `TC` of "Training completion": what the foot of each page names the document by.
pub(crate) fn initials(title: &str) -> String {
    title
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .filter(|letter| letter.is_alphabetic())
        .take(4)
        .collect()
}

/// Rows of one table that stand on paper. Nobody leafs through more, and setting 100,000 takes minutes and gigabytes.
const ROWS_ON_PAPER: usize = 2_000;

/// The title of a table, which says where only its first rows follow.
fn title_on_paper(part: &Part, language: Spoken) -> String {
    let all = part.rows.len();
    if all <= ROWS_ON_PAPER {
        return part.title.clone();
    }
    let labels = if language == Spoken::Vietnamese { Language::Vietnamese } else { Language::English }.labels();
    let count = |rows: usize| dates::number(i64::try_from(rows).unwrap_or(i64::MAX).saturating_mul(1000), language);
    let said = labels.first_rows.replacen("{}", &count(ROWS_ON_PAPER), 1).replacen("{}", &count(all), 1);
    if part.title.is_empty() { said } else { format!("{} ({said})", part.title) }
}

/// A table as the templates take it.
pub(crate) fn part(part: &Part, language: Spoken) -> Value {
    let kept: Vec<usize> = (0..part.columns.len()).filter(|i| !part.columns[*i].spare).collect();
    let rows: Vec<Vec<String>> =
        part.rows.iter().take(ROWS_ON_PAPER).map(|row| kept.iter().map(|i| written(&row[*i], language)).collect()).collect();
    let column = |(at, i): (usize, &usize)| {
        let longest = rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0);
        json!({ "title": part.columns[*i].title, "number": part.columns[*i].number, "weight": longest.clamp(8, 44) })
    };
    // Room for a pen.
    let tall = part.rows.iter().flatten().any(|cell| *cell == Cell::ByHand);
    json!({ "title": title_on_paper(part, language), "tall": tall, "columns": kept.iter().enumerate().map(column).collect::<Vec<_>>(), "rows": rows })
}

fn written(cell: &Cell, language: Spoken) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Integer(number) => dates::number(number.saturating_mul(1000), language),
        Cell::Hundredths(number) => {
            let said = dates::number(number.saturating_mul(10), language);
            if number % 100 == 0 {
                format!("{said}{}", if language == Spoken::Vietnamese { ",00" } else { ".00" })
            } else {
                padded(said, *number)
            }
        }
        Cell::Thousandths(number) => dates::number(*number, language),
        Cell::Minute(at) => dates::compact(at, language),
        Cell::Day(at) => dates::day(at, language),
        Cell::Blank | Cell::ByHand => String::new(),
    }
}

/// Two decimals, also where the last is a nought.
fn padded(said: String, number: i64) -> String {
    if number % 10 == 0 { format!("{said}0") } else { said }
}

/// Two lines in a field of 0 to 1; the template knows how large that is on paper.
fn chart(report: &TableReport) -> Value {
    let Some(chart) = &report.chart else { return Value::Null };
    let most = chart.points.iter().map(|(_, planned, fact)| (*planned).max(fact.unwrap_or(0))).max().unwrap_or(0).max(1);
    let last = (chart.points.len() - 1).max(1) as f64;
    let at = |i: usize, count: u32| [i as f64 / last, f64::from(count) / f64::from(most)];
    let planned: Vec<_> = chart.points.iter().enumerate().map(|(i, (_, count, _))| at(i, *count)).collect();
    let fact: Vec<_> = chart.points.iter().enumerate().filter_map(|(i, (_, _, count))| Some(at(i, (*count)?))).collect();
    let ends = [0, chart.points.len() - 1].map(|at| dates::day(&chart.points[at].0, spoken(report)));
    json!({ "title": chart.title, "names": chart.names, "planned": planned, "fact": fact, "most": most, "ends": ends })
}

#[cfg(test)]
pub(crate) mod tests {
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
            standing: "Draft".to_owned(),
            labels: ["As of", "Data from", "Draft or final"].map(str::to_owned),
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
        assert_eq!(lines[0], "Group,Complete,Average %,As of,Data from,Draft or final");
        assert_eq!(lines[1], "\"'=HYPERLINK(\"\"x\"\")\",60,72.5,2027-03-03 13:30,\"this laptop only, no server\",Draft");
        assert_eq!(lines[3], "'+1,0,,2027-03-03 13:30,\"this laptop only, no server\",Draft");
    }

    #[test]
    fn of_a_table_too_long_for_paper_the_first_rows_stand_there_and_the_title_says_so() {
        let mut long = report().parts.remove(0);
        let row = long.rows[1].clone();
        long.rows = vec![row; ROWS_ON_PAPER + 1];
        let paper = part(&long, Spoken::Vietnamese);
        assert_eq!(paper["rows"].as_array().unwrap().len(), ROWS_ON_PAPER);
        assert_eq!(paper["title"], "By group (2.000 dòng đầu trong 2.001 dòng; bảng tính và CSV có đủ)");
        long.rows.pop();
        assert_eq!(part(&long, Spoken::English)["title"], "By group");
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

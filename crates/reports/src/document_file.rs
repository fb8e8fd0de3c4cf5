//! A report of sentences and tables as CSV, XLSX or PDF: the same words and figures in all three, each with whose data it
//! is and whether it is a draft.

use engine::printing::{Cell, Column, DocumentReport, DocumentSection, Format, Part, Spoken};
use serde_json::{Value, json};

use crate::error::ReportError;
use crate::input::Paper;
use crate::page::Page;
use crate::table_file::{csv, frame, initials, labels, part, spoken};
use crate::workbook;

/// Makes the file.
pub(crate) fn document_file(report: &DocumentReport, format: Format) -> Result<Vec<u8>, ReportError> {
    match format {
        Format::Csv => csv(&report.table),
        Format::Xlsx => workbook::bytes_of(&report.table, &sheets(report), std::slice::from_ref(&report.note)),
        Format::Pdf => pdf(report),
    }
}

/// Sentences and tables, a sheet each.
fn sheets(report: &DocumentReport) -> Vec<Part> {
    let mut sheets = Vec::new();
    for section in &report.sections {
        if !section.points.is_empty() {
            let column = Column { title: section.title.clone(), number: false, spare: false };
            let rows = section.points.iter().map(|(_, said)| vec![Cell::Text(said.clone())]).collect();
            sheets.push(Part { title: section.title.clone(), columns: vec![column], rows });
        }
        sheets.extend(section.part.clone());
    }
    sheets
}

fn pdf(report: &DocumentReport) -> Result<Vec<u8>, ReportError> {
    let table = &report.table;
    let id = if report.number.is_empty() { initials(&table.title) } else { report.number.clone() };
    let frame = frame(table, id);
    let page = Page::new("/document.typ", &frame, Paper::A4, labels(table))?;
    let content = json!({
        "standing": report.table.standing,
        "draft": report.draft,
        "note": report.note,
        "nothing": report.nothing,
        "upright": report.upright,
        "sources": format!("{}: {}", table.labels[1], table.sources),
        "sections": report.sections.iter().map(|one| section(one, spoken(table))).collect::<Vec<_>>(),
    });
    page.typeset(&table.title, content)?.pdf()
}

/// Sentences and a table as the templates take them.
pub(crate) fn section(section: &DocumentSection, language: Spoken) -> Value {
    let points: Vec<Value> = section.points.iter().map(|(weight, said)| json!({ "weight": weight, "said": said })).collect();
    json!({ "title": section.title, "points": points, "table": section.part.as_ref().map(|one| part(one, language)) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table_file::tests::report as table;

    fn report(points: &str) -> DocumentReport {
        let sections = vec![
            DocumentSection { title: "In short".to_owned(), points: vec![("bad".to_owned(), points.to_owned())], part: None },
            DocumentSection { title: "In short".to_owned(), points: Vec::new(), part: table().parts.pop() },
            DocumentSection {
                title: "Nothing here".to_owned(),
                points: Vec::new(),
                part: Some(Part { rows: Vec::new(), ..table().parts.remove(0) }),
            },
        ];
        DocumentReport {
            table: table(),
            draft: true,
            note: "=note".to_owned(),
            nothing: "Nothing to report".to_owned(),
            upright: false,
            number: String::new(),
            sections,
        }
    }

    #[test]
    fn each_kind_of_file_is_made_and_the_same_twice() {
        for format in [Format::Pdf, Format::Xlsx, Format::Csv] {
            let first = document_file(&report("#strong[x] \u{202e}txt"), format).unwrap();
            assert!(first == document_file(&report("#strong[x] \u{202e}txt"), format).unwrap(), "{format:?} changes by itself");
        }
    }

    #[test]
    fn sheets_of_one_title_have_names_of_their_own() {
        let sheets = sheets(&report("x"));
        assert_eq!(sheets.iter().map(|sheet| sheet.title.as_str()).collect::<Vec<_>>(), ["In short", "By group", "By group"]);
        assert!(document_file(&report("x"), Format::Xlsx).unwrap().starts_with(b"PK\x03\x04"));
    }
}

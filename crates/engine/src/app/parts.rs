//! Parts of a cell's value that a person can correct by hand, and a value in words. For refused steps and for cards.

use domain::checklist::ItemStatus;
use domain::handoff::PointStatus;
use domain::training::MarkStatus;
use domain::{Cell, CellType, Class, RecordKey};
use serde_json::Value;

use super::view::ValuePart;
use crate::{Engine, Result, times};

/// What of a value a person can correct here. Everything else goes again as it is.
pub(crate) fn parts(cell: &Cell, value: &Value) -> Vec<ValuePart> {
    let part = |field: &str, form: &str, choices: &[&str]| ValuePart {
        field: field.to_owned(),
        form: form.to_owned(),
        value: if field.is_empty() { value.clone() } else { value[field].clone() },
        choices: choices.iter().map(|&choice| choice.to_owned()).collect(),
    };
    if cell.class == Class::Fixed {
        return Vec::new();
    }
    match cell.ty {
        CellType::Text(_) => vec![part("", "text", &[])],
        CellType::Int => vec![part("", "number", &[])],
        CellType::Bool => vec![part("", "yes_no", &[])],
        CellType::Choice(words) => vec![part("", "choice", words)],
        CellType::Object("Mark") => vec![part("status", "choice", MarkStatus::WORDS), part("minutes", "number", &[])],
        CellType::Object("ItemState") => vec![part("state", "choice", ItemStatus::WORDS), part("reason", "text", &[])],
        CellType::Object("PointState") => {
            vec![part("state", "choice", PointStatus::WORDS), part("reason", "text", &[]), part("condition", "text", &[])]
        }
        _ => Vec::new(),
    }
}

/// An empty answer takes a part of a value out.
pub(crate) fn correct(cell: &mut Value, field: &str, value: &Value) {
    let empty = value.is_null() || value.as_str().is_some_and(str::is_empty);
    match cell.as_object_mut().filter(|_| !field.is_empty()) {
        Some(parts) if empty => drop(parts.remove(field)),
        Some(parts) => drop(parts.insert(field.to_owned(), value.clone())),
        None => *cell = if empty { Value::Null } else { value.clone() },
    }
}

impl Engine {
    /// A value in words, where it names something else or a time.
    pub(crate) fn words_of(&self, cell: Option<&Cell>, value: &Value) -> Result<Option<String>> {
        Ok(match (cell.map(|cell| cell.ty), value) {
            (Some(CellType::Ref(kind)), Value::String(id)) => {
                let key = id.parse().ok().zip(domain::kind(kind)).map(|(id, kind)| RecordKey { kind: kind.name, id });
                let state = key.as_ref().map(|key| self.store.record(key)).transpose()?.flatten();
                key.zip(state).map(|(key, state)| self.title_of(&key, &state)).transpose()?
            }
            (Some(CellType::Instant), Value::Number(at)) => {
                at.as_i64().map(|at| Ok::<_, crate::Failure>(times::local(at, self.zone()?))).transpose()?
            }
            (Some(CellType::Object("Segments")), value) => Self::segments_said(value, domain::sentence::Language::English),
            _ => None,
        })
    }
}

//! Attaching evidence to an item or a point: a text, a link, or a file kept by its digest. No path of a file's name is ever used.

use std::io::ErrorKind;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::checklist::{Evidence, EvidenceForm, Item};
use domain::handoff::Point;
use domain::paper::SignInSheet;
use domain::{Hash, Ref};
use store::Draft;

use super::view::{AddEvidence, AddPointEvidence, Given};
use crate::attendance::paper::view::{AddSheetEvidence, PaperSheets};
use crate::checklist::view::ItemChanged;
use crate::gate::view::{AddCriterionEvidence, GateChanged};
use crate::handoff::view::AreaChanged;
use crate::{Engine, Failure, Result, engine};

/// Greatest file kept as evidence, in bytes.
pub(crate) const GREATEST_FILE: usize = 25 << 20;

/// Adds one piece of evidence to an item.
pub(crate) fn item_evidence(engine: &mut Engine, request: AddEvidence) -> Result<ItemChanged> {
    let item = engine::id("item", &request.item)?;
    engine.store.get::<Item>(item)?.ok_or_else(|| Failure::not_found("item"))?;
    let evidence = Evidence { item: Some(Ref::to(item)), ..attached(engine, &request.given)? };
    let id = engine.new_id();
    engine.change_item(item, "item.evidence", &[Draft::put(id, &evidence)])
}

/// Adds one piece of evidence to a point of a hand-off.
pub(crate) fn point_evidence(engine: &mut Engine, request: AddPointEvidence) -> Result<AreaChanged> {
    let point = engine::id("point", &request.point)?;
    let area = engine.store.get::<Point>(point)?.ok_or_else(|| Failure::not_found("point"))?.value.area;
    let evidence = Evidence { point: Some(Ref::to(point)), ..attached(engine, &request.given)? };
    let id = engine.new_id();
    engine.change_area(area.map(|area| area.0).unwrap_or_default(), "point.evidence", &[Draft::put(id, &evidence)])
}

/// Adds one piece of evidence to a criterion of a gate.
pub(crate) fn criterion_evidence(engine: &mut Engine, request: AddCriterionEvidence) -> Result<GateChanged> {
    let id = engine::id("criterion", &request.criterion)?;
    let criterion = engine.criterion(id)?;
    let evidence = Evidence { criterion: Some(Ref::to(id)), ..attached(engine, &request.given)? };
    let record = engine.new_id();
    engine.change_gate(&criterion, "criterion.evidence", &[Draft::put(record, &evidence)])
}

/// Adds one piece of evidence, such as a photo, to a printed sign-in sheet.
pub(crate) fn sheet_evidence(engine: &mut Engine, request: AddSheetEvidence) -> Result<PaperSheets> {
    let sheet = engine::id("sheet", &request.sheet)?;
    let session = engine.store.get::<SignInSheet>(sheet)?.ok_or_else(|| Failure::not_found("sheet"))?.value.session;
    let evidence = Evidence { sheet: Some(Ref::to(sheet)), ..attached(engine, &request.given)? };
    let id = engine.new_id();
    engine.act("sheet.evidence", &[Draft::put(id, &evidence)])?;
    engine.paper_sheets(session.map(|session| session.0).unwrap_or_default())
}

/// What was given, as a record that belongs to nothing yet; a file's bytes are kept.
pub(crate) fn attached(engine: &mut Engine, given: &Given) -> Result<Evidence> {
    let form = EvidenceForm::of(&given.form).ok_or_else(|| Failure::invalid("form", "evidence_form"))?;
    let evidence = match form {
        EvidenceForm::File => file(engine, given)?,
        EvidenceForm::Link => Evidence { text: Some(link(given.text.as_deref())?.into()), ..Evidence::default() },
        EvidenceForm::Text => Evidence { text: given.text.clone().map(Into::into), ..Evidence::default() },
    };
    Ok(Evidence { form: Some(form), ..evidence })
}

/// Only addresses that a person meant to open: nothing that runs.
fn link(text: Option<&str>) -> Result<String> {
    let text = text.unwrap_or_default().trim();
    let known = text.starts_with("https://") || text.starts_with("http://");
    if known { Ok(text.to_owned()) } else { Err(Failure::invalid("text", "link_form")) }
}

fn file(engine: &mut Engine, given: &Given) -> Result<Evidence> {
    let (name, bytes) = contents(given.path.as_deref(), given.name.as_deref(), given.content.as_deref())?;
    if bytes.len() > GREATEST_FILE {
        let size = bytes.len() >> 20;
        return Err(Failure::invalid("path", "evidence_large").with("size", size).with("most", GREATEST_FILE >> 20));
    }
    let digest = Hash::of(&[&bytes]).to_string();
    engine.store.keep_blob(&digest, "application/octet-stream", &bytes)?;
    Ok(Evidence {
        name: Some(shown_name(&name).into()),
        digest: Some(digest.into()),
        size: i64::try_from(bytes.len()).ok(),
        ..Evidence::default()
    })
}

/// A file's bytes and name from a path, or from base64 where there is no file system.
///
/// # Errors
/// `invalid` with what to do.
pub(crate) fn contents(path: Option<&str>, name: Option<&str>, content: Option<&str>) -> Result<(String, Vec<u8>)> {
    if let Some(path) = path {
        return read_file(std::path::Path::new(path));
    }
    let bytes = STANDARD.decode(content.unwrap_or_default()).map_err(|_| Failure::invalid("content", "file_torn"))?;
    Ok((name.unwrap_or("file").to_owned(), bytes))
}

/// A file's name and bytes.
fn read_file(file: &std::path::Path) -> Result<(String, Vec<u8>)> {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let unread = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => Failure::invalid("path", "no_file").with("name", name.as_str()),
        _ => Failure::invalid("path", "file_unreadable").with("name", name.as_str()).with("why", error.to_string()),
    };
    let meta = std::fs::metadata(file).map_err(unread)?;
    if meta.is_dir() {
        return Err(Failure::invalid("path", "file_folder").with("name", name.as_str()));
    }
    // A pipe or a device may never come to an end.
    if !meta.is_file() {
        return Err(Failure::invalid("path", "file_device").with("name", name.as_str()));
    }
    if meta.len() > 200 << 20 {
        return Err(Failure::invalid("path", "file_large").with("size", meta.len() >> 20).with("most", 200_u32));
    }
    let bytes = std::fs::read(file).map_err(unread)?;
    Ok((name, bytes))
}

/// A file's name as it is shown: without folders and control characters.
pub(crate) fn shown_name(name: &str) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = domain::normal::name(base).chars().take(200).collect();
    if clean.is_empty() { "file".to_owned() } else { clean }
}

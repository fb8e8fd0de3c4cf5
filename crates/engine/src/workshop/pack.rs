//! `workshop_pack`: everything for a room, printed into one folder or ZIP, dated. The engine is free while pages are made.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use keys::{KeyError, canonical};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::pieces::{Piece, Pieces};
use super::view::{PackMade, PackWorkshop, PackedFile, WorkshopPacked};
use crate::carry::write_new;
use crate::count::small;
use crate::handoff::pages::Printer;
use crate::{Desk, Failure, Result};

/// Files of a pack by path inside it.
type Files = BTreeMap<String, Vec<u8>>;

/// Makes the pack; over a file or into a folder with files in it nothing is written.
pub(crate) fn workshop_pack(desk: &Desk, request: PackWorkshop) -> Result<WorkshopPacked> {
    let (printer, pieces) = desk.with(|engine| {
        let printer = engine.printer.clone().ok_or_else(|| Failure::fault("this program prints no reports"))?;
        Ok((printer, engine.pieces(&request)?))
    })?;
    let (files, listed) = printed(&printer, &pieces)?;
    let name = request.dir.as_deref().map_or_else(|| pieces.name.clone(), str::to_owned);
    let (bytes, content) = put(&files, &request)?;
    let path = request.dir.or(request.path);
    let place = path.clone().unwrap_or_else(|| pieces.name.clone());
    desk.with(|engine| {
        let made = serde_json::to_string(&PackMade { at: pieces.made.clone(), place }).map_err(Failure::fault)?;
        for setting in &pieces.settings {
            engine.store.set_setting(setting, Some(&made))?;
        }
        Ok(())
    })?;
    Ok(WorkshopPacked { name, path, content, bytes, files: listed, left_out: pieces.left_out, ready: pieces.ready })
}

/// Every page as bytes, with the digests of all, so that what was printed later can be told from what was changed.
fn printed(printer: &Printer, pieces: &Pieces) -> Result<(Files, Vec<PackedFile>)> {
    let (mut files, mut sums, mut listed) = (Files::new(), String::new(), Vec::new());
    for (file, piece) in &pieces.files {
        let bytes = match piece {
            Piece::Table(report, format) => printer.table(report, *format),
            Piece::Sheet(pages) => printer.sheet(pages),
            Piece::Certificates(sheets) => printer.certificates(sheets, &|| true),
            Piece::File(bytes) => Ok(bytes.clone()),
        };
        let bytes = bytes.map_err(Failure::fault)?;
        sums.push_str(&format!("{}  {}\n", canonical::sha256_hex(&bytes), file.path));
        files.insert(file.path.clone(), bytes);
        listed.push(file.clone());
    }
    files.insert("SHA256SUMS".to_owned(), sums.into_bytes());
    listed.push(PackedFile { path: "SHA256SUMS".to_owned(), what: "sums".to_owned() });
    Ok((files, listed))
}

/// Where the person said: a folder, a ZIP, or the answer itself. Answers the size, too.
fn put(files: &Files, request: &PackWorkshop) -> Result<(u32, Option<String>)> {
    if let Some(dir) = &request.dir {
        let dir = Path::new(dir);
        if !dir.is_absolute() {
            return Err(Failure::invalid("dir", "folder_path"));
        }
        keys::pack::write_files(dir, files).map_err(|error| match error {
            KeyError::Exists { .. } => Failure::invalid("dir", "folder_not_empty"),
            error => error.into(),
        })?;
        return Ok((small(files.values().map(Vec::len).sum()), None));
    }
    let bytes = zipped(files)?;
    if let Some(path) = &request.path {
        write_new(Path::new(path), &bytes)?;
    }
    Ok((small(bytes.len()), request.path.is_none().then(|| STANDARD.encode(&bytes))))
}

/// Pages are packed in themselves already.
fn zipped(files: &Files) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (path, bytes) in files {
        zip.start_file(path, options).map_err(Failure::fault)?;
        zip.write_all(bytes).map_err(Failure::fault)?;
    }
    Ok(zip.finish().map_err(Failure::fault)?.into_inner())
}

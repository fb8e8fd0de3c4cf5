//! The zip around a workbook: what is in it, and whether it may be inflated here.

use std::io::{Cursor, Read};

use domain::args;
use zip::ZipArchive;

use super::limits;
use super::refusal::{ReadRefusal, mebibytes};

/// Which workbook it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Ods,
}

/// What the inspection found besides permission to go on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Inspected {
    pub(super) kind: Kind,
    /// Some sheet has merged cells; looking for them costs a second pass.
    pub(super) merges: bool,
}

/// Refuses archives that are no workbook or grow beyond the limits. Sizes are counted, not believed.
pub(super) fn inspect(bytes: &[u8]) -> Result<Inspected, ReadRefusal> {
    if bytes.len() > limits::WORKBOOK_BYTES {
        return Err(ReadRefusal::limit("workbook", mebibytes(bytes.len() as u64), mebibytes(limits::WORKBOOK_BYTES as u64)));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    if archive.len() > limits::MEMBERS {
        return Err(ReadRefusal::limit("parts", archive.len(), limits::MEMBERS));
    }
    let mut inspected = Inspected { kind: kind_of(&mut archive)?, merges: false };
    let mut total = 0;
    for index in 0..archive.len() {
        let member = archive.by_index(index).map_err(|_| damaged())?;
        let name = member.name().map_err(|_| damaged())?;
        let kind = MemberKind { xml: is_xml(&name), sheet: name.contains("worksheets/") };
        drop(name);
        let packed = member.compressed_size();
        let size = measure(member, kind, total, packed, &mut inspected)?;
        total += size;
    }
    Ok(inspected)
}

#[derive(Clone, Copy)]
struct MemberKind {
    xml: bool,
    sheet: bool,
}

fn is_xml(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".xml") || name.ends_with(".rels")
}

/// Inflates one member to nowhere and answers its size.
fn measure(mut member: impl Read, kind: MemberKind, before: u64, packed: u64, inspected: &mut Inspected) -> Result<u64, ReadRefusal> {
    let mut buffer = vec![0; 64 << 10];
    let (mut size, mut first) = (0u64, true);
    loop {
        let got = fill(&mut member, &mut buffer)?;
        if got == 0 {
            return Ok(size);
        }
        let piece = &buffer[..got];
        if first && kind.xml && has_document_type(piece) {
            return Err(ReadRefusal::new("xml", args!(what: "workbook")));
        }
        first = false;
        inspected.merges |= kind.sheet && memchr::memmem::find(piece, b"mergeCell").is_some();
        size += got as u64;
        if before + size > limits::INFLATED_BYTES {
            return Err(ReadRefusal::over("unpacked", mebibytes(limits::INFLATED_BYTES)));
        }
        if size > limits::RATIO_FROM && size / packed.max(1) > limits::RATIO {
            return Err(ReadRefusal::limit("ratio", size / packed.max(1), limits::RATIO));
        }
    }
}

/// Fills the buffer as far as the member goes, so that a word is rarely cut in two.
fn fill(member: &mut impl Read, buffer: &mut [u8]) -> Result<usize, ReadRefusal> {
    let mut got = 0;
    while got < buffer.len() {
        match member.read(&mut buffer[got..]) {
            Ok(0) => break,
            Ok(more) => got += more,
            Err(_) => return Err(damaged()),
        }
    }
    Ok(got)
}

fn has_document_type(piece: &[u8]) -> bool {
    memchr::memmem::find(piece, b"<!DOCTYPE").is_some() || memchr::memmem::find(piece, b"<!ENTITY").is_some()
}

/// Tells the two workbooks that are read, and refuses everything else by what it is.
fn kind_of(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Kind, ReadRefusal> {
    let has = |path: &str| archive.file_names().flatten().any(|n| n.trim_start_matches('/').eq_ignore_ascii_case(path));
    if has("xl/workbook.xml") {
        return Ok(Kind::Xlsx);
    }
    let code = if has("xl/workbook.bin") {
        "xlsb"
    } else if archive.file_names().flatten().any(|n| n.ends_with(".iwa")) {
        "numbers"
    } else if has("word/document.xml") || has("ppt/presentation.xml") {
        "document"
    } else {
        match open_document(archive) {
            Some(kind) if kind.starts_with("spreadsheet") && is_encrypted(archive) => "password",
            Some(kind) if kind.starts_with("spreadsheet") => return Ok(Kind::Ods),
            Some(_) => "document",
            None => "zip",
        }
    };
    Err(ReadRefusal::new(code, args!()))
}

/// What follows `application/vnd.oasis.opendocument.` in the type that an OpenDocument file says of itself.
fn open_document(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<String> {
    let mut kind = String::new();
    archive.by_name("mimetype").ok()?.take(200).read_to_string(&mut kind).ok()?;
    kind.trim().strip_prefix("application/vnd.oasis.opendocument.").map(str::to_owned)
}

/// The list of parts says of each how it was encrypted; it is small, and what lies behind a mebibyte of it is not looked at.
fn is_encrypted(archive: &mut ZipArchive<Cursor<&[u8]>>) -> bool {
    let mut list = Vec::new();
    let Ok(member) = archive.by_name("META-INF/manifest.xml") else { return false };
    member.take(1 << 20).read_to_end(&mut list).is_ok() && memchr::memmem::find(&list, b"encryption-data").is_some()
}

/// The text of one part, which the inspection has measured.
pub(super) fn part(bytes: &[u8], name: &str) -> Result<String, ReadRefusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let mut text = String::new();
    let member = archive.by_name(name).map_err(|_| damaged())?;
    member.take(limits::INFLATED_BYTES).read_to_string(&mut text).map_err(|_| damaged())?;
    Ok(text)
}

pub(super) fn damaged() -> ReadRefusal {
    ReadRefusal::new("damaged", args!())
}

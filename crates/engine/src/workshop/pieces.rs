//! What goes into a pack, still unprinted: everything that needs the engine, so that it is free while pages are made.

use domain::args;
use domain::material::{Material, MaterialState};
use domain::paper::sheet_code;
use domain::sentence::Args;
use domain::workshop::Weight;

use super::list::{Room, Rooms};
use super::ready::said;
use super::tables::Pages;
use super::view::{PackWorkshop, PackedFile, PointLine, WorkshopReady};
use crate::certificate::pages::{CertificateSheets, Sheet};
use crate::printing::{Format, SheetPages, TableReport};
use crate::who::text;
use crate::{Engine, Failure, Result};

/// One file, as a printer takes it.
pub(super) enum Piece {
    Table(Box<TableReport>, Format),
    Sheet(Box<SheetPages>),
    Certificates(Box<CertificateSheets>),
    /// A file that somebody attached.
    File(Vec<u8>),
}

/// Everything for a pack.
pub(super) struct Pieces {
    pub files: Vec<(PackedFile, Piece)>,
    pub left_out: Vec<PointLine>,
    pub ready: WorkshopReady,
    pub name: String,
    /// Where each room's pack is remembered.
    pub settings: Vec<String>,
    /// RFC 3339 with the rollout's offset.
    pub made: String,
}

impl Engine {
    /// The sheets are remembered first: what is looked at then is the state that is taken along.
    pub(super) fn pieces(&mut self, request: &PackWorkshop) -> Result<Pieces> {
        let letter = match request.paper.as_str() {
            "a4" => false,
            "letter" => true,
            _ => return Err(Failure::invalid("paper", "no_paper")),
        };
        if !["en", "vi"].contains(&request.language.as_str()) {
            return Err(Failure::invalid("language", "no_language"));
        }
        let rooms = self.rooms(&request.session, request.scope.as_deref())?;
        // Before the sheets: that they were printed is no change that anybody else waits for.
        let laptop = self.laptop_points(&rooms)?;
        let pages = self.pages(rooms.plan, &request.language)?;
        let mut of = OfPack { engine: self, pages: &pages, letter, files: Vec::new(), left_out: Vec::new() };
        for (at, room) in rooms.rooms.iter().enumerate() {
            let folder = if rooms.rooms.len() == 1 { String::new() } else { folder(at, room) };
            of.room(room, &folder)?;
        }
        let (mut files, left_out) = (of.files, of.left_out);
        // The room is read again: its sheet is there now.
        let rooms = Rooms { rooms: self.rooms(&request.session, request.scope.as_deref())?.rooms, ..rooms };
        let ready = self.ready(&rooms, laptop)?;
        let listed: Vec<PackedFile> = files.iter().map(|(file, _)| file.clone()).collect();
        let first = pages.first_page(&ready, &listed, &left_out);
        files.insert(
            0,
            (PackedFile { path: "0-read-first.pdf".to_owned(), what: "first".to_owned() }, Piece::Table(Box::new(first), Format::Pdf)),
        );
        let day = crate::times::local(pages.now, rooms.plan.zone);
        let title = rooms.rooms.first().map(|room| text(room.session.title.clone())).unwrap_or_default();
        Ok(Pieces {
            files,
            left_out,
            ready,
            name: format!("{}-{}.zip", keys::pack::file_stem("workshop", &title), &day[..10]),
            settings: rooms.rooms.iter().map(super::ready::pack_setting).collect(),
            made: day,
        })
    }
}

/// `02-workshop-students`: where a room's files stand in a pack of several.
fn folder(at: usize, room: &Room) -> String {
    format!("{}/", keys::pack::file_stem(&format!("{:02}", at + 1), &text(room.session.title.clone())))
}

/// Ready, for paper, for the room's audience, and not for another course.
fn is_for(material: &Material, room: &Room) -> bool {
    let ready = matches!(material.state, Some(MaterialState::Approved | MaterialState::Published));
    let own = material.audiences.as_deref().unwrap_or_default();
    let audience = own.is_empty() || room.audience.is_some_and(|audience| own.contains(&audience.to_string()));
    let course = material.course.is_none() || room.session.course.is_none() || material.course == room.session.course;
    ready && material.on_paper == Some(true) && audience && course
}

struct OfPack<'e> {
    engine: &'e mut Engine,
    pages: &'e Pages,
    letter: bool,
    files: Vec<(PackedFile, Piece)>,
    left_out: Vec<PointLine>,
}

impl OfPack<'_> {
    fn put(&mut self, path: String, what: &str, piece: Piece) {
        self.files.push((PackedFile { path, what: what.to_owned() }, piece));
    }

    fn lacks(&mut self, code: &str, room: &Room, more: Args) {
        let mut args = args!(session: text(room.session.title.clone()));
        args.extend(more);
        self.left_out.push(said(format!("pack-no-{code}"), code, Weight::Look, args));
    }

    fn room(&mut self, room: &Room, folder: &str) -> Result<()> {
        let plan = self.engine.plan_page(self.pages, room)?;
        self.put(format!("{folder}1-plan.pdf"), "plan", Piece::Table(Box::new(plan), Format::Pdf));
        self.sheet(room, folder)?;
        self.roster(room, folder)?;
        self.scores(room, folder)?;
        self.certificates(room, folder)?;
        self.materials(room, folder)?;
        let slips = self.engine.feedback_page(self.pages, room)?;
        self.put(format!("{folder}7-feedback-slips.pdf"), "feedback", Piece::Table(Box::new(slips), Format::Pdf));
        Ok(())
    }

    /// What is handed out on paper to this audience and is ready; what has no file here is named.
    fn materials(&mut self, room: &Room, folder: &str) -> Result<()> {
        let all = self.engine.materials(room.plan.id)?;
        for (at, row) in all.iter().filter(|row| is_for(&row.value, room)).enumerate() {
            let title = text(row.value.title.clone());
            match self.engine.material_bytes(row.id, room.plan)? {
                Some((name, bytes)) => {
                    let stem = keys::pack::file_stem(&format!("6-material-{}", at + 1), &title);
                    let path = format!("{folder}{stem}.{}", keys::pack::file_ending(&name));
                    self.put(path, "material", Piece::File(bytes));
                }
                None => self.lacks("material", room, args!(title: title)),
            }
        }
        Ok(())
    }

    fn sheet(&mut self, room: &Room, folder: &str) -> Result<()> {
        let Some(start) = room.starts else {
            self.lacks("sheet-untimed", room, Args::new());
            return Ok(());
        };
        if room.people.is_empty() {
            self.lacks("sheet-nobody", room, Args::new());
            return Ok(());
        }
        let row = self.engine.sheet_now(room.id)?;
        let pages = self.engine.sheet_pages(room.id, room.session.clone(), start, &row, &self.pages.code, self.letter)?;
        self.put(format!("{folder}2-sign-in-{}.pdf", sheet_code(row.id)), "sheet", Piece::Sheet(Box::new(pages)));
        Ok(())
    }

    fn roster(&mut self, room: &Room, folder: &str) -> Result<()> {
        if room.people.is_empty() {
            return Ok(());
        }
        let roster = self.engine.roster_page(self.pages, room)?;
        self.put(format!("{folder}3-roster.pdf"), "roster", Piece::Table(Box::new(roster.clone()), Format::Pdf));
        self.put(format!("{folder}3-roster.xlsx"), "roster", Piece::Table(Box::new(roster), Format::Xlsx));
        Ok(())
    }

    fn scores(&mut self, room: &Room, folder: &str) -> Result<()> {
        if room.people.is_empty() {
            return Ok(());
        }
        if room.assessments.is_empty() {
            self.lacks("assessment", room, Args::new());
        }
        for (at, row) in room.assessments.iter().enumerate() {
            let page = self.engine.score_page(self.pages, room, &row.value)?;
            let name = keys::pack::file_stem(&format!("4-scores-{}", at + 1), &text(row.value.title.clone()));
            self.put(format!("{folder}{name}.pdf"), "scores", Piece::Table(Box::new(page), Format::Pdf));
        }
        Ok(())
    }

    fn certificates(&mut self, room: &Room, folder: &str) -> Result<()> {
        let sheet = if self.letter { Sheet::Letter } else { Sheet::A4 };
        match self.engine.blank_certificates(room.plan, room.audience, &room.session, &self.pages.code, sheet)? {
            Some(blank) => self.put(format!("{folder}5-certificate-blank.pdf"), "blank", Piece::Certificates(Box::new(blank))),
            None => self.lacks("design", room, Args::new()),
        }
        Ok(())
    }
}

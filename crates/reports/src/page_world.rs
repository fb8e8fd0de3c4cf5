//! The only world a page can see: its own templates, its own fonts, one JSON file and the pictures that it was
//! given, all inside the program.
//!
//! No packages, no network, no file system, no present time. Any other path that a template asks for is not found.

use std::collections::HashMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

const FONTS: [&[u8]; 2] = [include_bytes!("../fonts/Inter-Regular.ttf"), include_bytes!("../fonts/Inter-SemiBold.ttf")];

/// Templates by their path in the world; a page's own template is its main file.
const TEMPLATES: [(&str, &str); 12] = [
    ("/frame.typ", include_str!("pages/frame.typ")),
    ("/parts.typ", include_str!("pages/parts.typ")),
    ("/marks.typ", include_str!("pages/marks.typ")),
    ("/sign_off.typ", include_str!("pages/sign_off.typ")),
    ("/document.typ", include_str!("pages/document.typ")),
    ("/table.typ", include_str!("pages/table.typ")),
    ("/badges.typ", include_str!("pages/badges.typ")),
    ("/sign_in.typ", include_str!("pages/sign_in.typ")),
    ("/register.typ", include_str!("pages/register.typ")),
    ("/enrolment.typ", include_str!("pages/enrolment.typ")),
    ("/recovery.typ", include_str!("pages/recovery.typ")),
    ("/certificate.typ", include_str!("pages/certificate.typ")),
];

const DATA: &str = "/data.json";

/// What is the same for every page, made once in a process.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    data: FileId,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
    Shared {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        sources: TEMPLATES.iter().map(|(path, text)| Source::new(file_id(path), (*text).to_owned())).collect(),
        data: file_id(DATA),
    }
});

/// The letters of a text that no font of the program holds: they would come out as empty boxes.
pub(crate) fn unknown_letters(text: &str) -> Vec<char> {
    let has = |letter: char| SHARED.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)));
    let mut unknown: Vec<char> = Vec::new();
    for letter in text.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()) {
        if !has(letter) && !unknown.contains(&letter) {
            unknown.push(letter);
        }
    }
    unknown
}

/// One page kind with the data for one document.
pub(crate) struct PageWorld {
    main: FileId,
    data: Bytes,
    pictures: HashMap<FileId, Bytes>,
}

/// Something that a template shows, under a path of its own.
pub(crate) struct Picture {
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

impl PageWorld {
    /// `template` is a path of `TEMPLATES`; `json` is what `json("/data.json")` reads there.
    pub(crate) fn new(template: &str, json: String) -> Self {
        Self { main: file_id(template), data: Bytes::from_string(json), pictures: HashMap::new() }
    }

    /// The same with pictures.
    pub(crate) fn with(mut self, pictures: Vec<Picture>) -> Self {
        self.pictures = pictures.into_iter().map(|picture| (file_id(&picture.path), Bytes::new(picture.bytes))).collect();
        self
    }
}

impl World for PageWorld {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = SHARED.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == SHARED.data {
            return Ok(self.data.clone());
        }
        self.pictures.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("paths of templates are constants of this file");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_with_slash().into())
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters_that_would_come_out_as_boxes_are_named_once() {
        assert_eq!(super::unknown_letters("Nguyễn Phúc Công Tằng Tôn Nữ Diễm Hương, Søren O’Brien, Γιώργος Иван 3 ½"), Vec::<char>::new());
        assert_eq!(super::unknown_letters("阮文 Nguyễn 文 ☃"), ['阮', '文', '☃']);
    }

    use super::*;

    #[test]
    fn nothing_but_the_templates_and_the_data_can_be_read() {
        let world = PageWorld::new("/sign_in.typ", "{}".to_owned());
        assert!(world.source(world.main()).is_ok());
        assert!(world.file(file_id(DATA)).is_ok());
        assert!(world.file(file_id("/etc/passwd")).is_err());
        assert!(world.source(file_id("/other.typ")).is_err());
        assert_eq!(world.today(None), None);
    }

    #[test]
    fn two_faces_of_inter_are_at_hand_and_nothing_else() {
        let faces: Vec<_> = SHARED.fonts.iter().map(|font| font.info().family.as_str()).collect();
        assert_eq!(faces.len(), 2);
        assert!(faces.iter().all(|family| family.starts_with("Inter")), "{faces:?}");
    }
}

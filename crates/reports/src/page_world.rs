//! The only world a page can see: its own templates, its own fonts, one JSON file and the pictures that it was
//! given, all inside the program.
//!
//! No packages, no network, no file system, no present time. Any other path that a template asks for is not found.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

const FONTS: [&[u8]; 2] = [include_bytes!("../fonts/Inter-Regular.ttf"), include_bytes!("../fonts/Inter-SemiBold.ttf")];

/// Templates by their path in the world; a page's own template is its main file.
const TEMPLATES: [(&str, &str); 10] = [
    ("/frame.typ", include_str!("pages/frame.typ")),
    ("/parts.typ", include_str!("pages/parts.typ")),
    ("/marks.typ", include_str!("pages/marks.typ")),
    ("/sign_off.typ", include_str!("pages/sign_off.typ")),
    ("/table.typ", include_str!("pages/table.typ")),
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

/// One page kind with the data for one document.
pub(crate) struct PageWorld {
    main: FileId,
    data: Bytes,
    pictures: Vec<(FileId, Bytes)>,
}

/// The path of a document's picture in the world.
pub(crate) fn picture(at: usize) -> String {
    format!("/pictures/{at}")
}

impl PageWorld {
    /// `template` is a path of `TEMPLATES`; `json` is what `json("/data.json")` reads there.
    pub(crate) fn new(template: &str, json: String) -> Self {
        Self { main: file_id(template), data: Bytes::from_string(json), pictures: Vec::new() }
    }

    /// The same with pictures.
    pub(crate) fn with(mut self, pictures: &[Vec<u8>]) -> Self {
        let numbered = pictures.iter().enumerate();
        self.pictures = numbered.map(|(at, bytes)| (file_id(&picture(at)), Bytes::new(bytes.clone()))).collect();
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
        let picture = self.pictures.iter().find(|(picture, _)| *picture == id);
        picture.map(|(_, bytes)| bytes.clone()).ok_or_else(|| not_found(id))
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

//! What is left of a disk when the power goes: what was synced, and of the rest some sectors, by chance.

use std::collections::BTreeMap;
use std::path::Path;

use simulate::dice::Dice;

/// What a disk writes at once, whatever happens; of anything longer any part may be missing.
const SECTOR: usize = 512;

/// Something that happened to a file of the watched folder.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    pub(crate) file: String,
    pub(crate) what: What,
}

#[derive(Clone, Debug)]
pub(crate) enum What {
    Write { at: usize, bytes: Vec<u8> },
    Length(usize),
    Sync,
    Delete,
}

/// The disk's life told again, event by event, as far as a cut.
#[derive(Clone)]
pub(crate) struct Replay {
    /// By name: what is safe, and what was not synced since.
    files: BTreeMap<String, (Vec<u8>, Vec<What>)>,
    /// Whether a sync does what it says.
    honest: bool,
}

impl Replay {
    /// A disk whose syncs do what they say, or, for the test of this test, one that only claims so.
    pub(crate) fn new(honest: bool) -> Self {
        Self { files: BTreeMap::new(), honest }
    }

    /// The next event happens.
    pub(crate) fn follow(&mut self, event: &Event) {
        let name = Path::new(&event.file).file_name().expect("a file has a name").to_string_lossy().into_owned();
        let (safe, waiting) = self.files.entry(name).or_default();
        match &event.what {
            // SQLite syncs the folder when it deletes a journal, and only then.
            What::Delete if event.file.ends_with("-journal") => (*safe, *waiting) = (Vec::new(), Vec::new()),
            What::Sync if !self.honest => {}
            What::Sync => waiting.drain(..).for_each(|change| apply(safe, &change)),
            change => waiting.push(change.clone()),
        }
    }

    /// Whether a cut now would lose something.
    pub(crate) fn unsynced(&self) -> bool {
        self.files.values().any(|(_, waiting)| !waiting.is_empty())
    }

    /// The power goes: of what was not synced some of the sectors are there, by chance.
    pub(crate) fn cut(&self, dice: &Dice) -> BTreeMap<String, Vec<u8>> {
        let per_mille = [0, 500, 950, 1000][dice.below(4)];
        let left = |(name, (safe, waiting)): (&String, &(Vec<u8>, Vec<What>))| {
            let mut content = safe.clone();
            for change in waiting {
                match change {
                    What::Write { at, bytes } => {
                        let sectors = (0..).step_by(SECTOR).zip(bytes.chunks(SECTOR));
                        sectors.filter(|_| dice.happens(per_mille)).for_each(|(from, sector)| put(&mut content, at + from, sector));
                    }
                    whole if dice.happens(per_mille) => apply(&mut content, whole),
                    _ => {}
                }
            }
            (name.clone(), content)
        };
        // An empty file is as good as none, and is what a name without content leaves.
        self.files.iter().map(left).collect()
    }
}

fn apply(content: &mut Vec<u8>, change: &What) {
    match change {
        What::Write { at, bytes } => put(content, *at, bytes),
        What::Length(length) => content.resize(*length, 0),
        What::Delete => content.clear(),
        What::Sync => {}
    }
}

pub(crate) fn put(content: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    if content.len() < at + bytes.len() {
        content.resize(at + bytes.len(), 0);
    }
    content[at..at + bytes.len()].copy_from_slice(bytes);
}

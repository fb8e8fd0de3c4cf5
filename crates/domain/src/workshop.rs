//! Whether a laptop can run a room with no network: what is known of the laptop and of the room, weighed, and one verdict;
//! and what of a room is still only here afterwards.
//!
//! Pure: facts come in with their words, sentences go out by name. Not here: reading the store, printing.

use crate::args;
use crate::sentence::Args;
use crate::training::SessionStatus;
use crate::value::choice;

choice! {
    /// How much a point weighs.
    Weight {
        /// The room cannot be run here while it is so.
        Stops "stops",
        /// It can be run; a person should know this before leaving.
        Look "look",
        Fine "fine",
    }
}

choice! {
    /// The one line.
    Verdict { Ready "ready", Look "look", NotReady "not_ready" }
}

/// One thing that was looked at. `ready-CODE` is its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub code: &'static str,
    pub weight: Weight,
    pub args: Args,
}

/// An instant, and how it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970.
    pub at: i64,
    pub words: String,
}

/// What the laptop knows of its server.
#[derive(Clone, Debug, Default)]
pub struct ServerFacts {
    /// When it last answered.
    pub heard: Option<Moment>,
    /// Entries of the log that it told of and that are not here.
    pub behind: u64,
    /// Its clock minus this laptop's, in milliseconds, when it last answered.
    pub skew: Option<i64>,
}

/// How the person who works here can open the laptop again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WayIn {
    /// No way of their own is left.
    #[default]
    None,
    /// Whoever reads the disk opens it.
    Open,
    Passphrase {
        /// A printed code opens it, too.
        code: bool,
    },
}

/// How this person's laptop stands in the workspace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Enrolled {
    #[default]
    Yes,
    /// The server does not have it yet.
    Waits,
    Revoked,
}

/// What is known of the laptop.
#[derive(Clone, Debug, Default)]
pub struct LaptopFacts {
    /// Milliseconds since 1970.
    pub now: i64,
    /// None where the workspace is on no server.
    pub server: Option<ServerFacts>,
    /// Steps that no server has.
    pub unsent: u32,
    pub person: String,
    pub way_in: WayIn,
    pub enrolled: Enrolled,
    /// Whether this person's roles may mark.
    pub may_mark: bool,
    pub cards: u32,
    pub refused: u32,
    /// Files of the rollout that somebody attached and whose bytes are not here.
    pub files_missing: u32,
    /// Free room beside the store, in bytes; none where the system does not say.
    pub free: Option<u64>,
}

/// The newest sign-in sheet of a room.
#[derive(Clone, Debug, Default)]
pub struct SheetFacts {
    pub code: String,
    pub printed: String,
    /// On the list and not on the sheet.
    pub come: usize,
    /// On the sheet and no longer on the list.
    pub gone: usize,
}

/// What is known of a room.
#[derive(Clone, Debug)]
pub struct RoomFacts {
    pub state: SessionStatus,
    pub starts: Option<i64>,
    pub ends: Option<Moment>,
    pub place: bool,
    pub trainer: String,
    /// The trainer is a member who cannot open this laptop.
    pub trainer_elsewhere: bool,
    pub topics: usize,
    pub people: usize,
    pub sheet: Option<SheetFacts>,
}

/// A server that answered longer ago may know another list: twelve hours.
pub const STALE: i64 = 12 * 3_600_000;
/// A clock that is further off than this is said: two minutes.
pub const CLOCK_OFF: i64 = 120_000;
/// Too little room to run a day: 200 MiB. Little: 1 GiB.
pub const ROOM_STOPS: u64 = 200 << 20;
pub const ROOM_LITTLE: u64 = 1 << 30;

fn point(code: &'static str, weight: Weight, args: Args) -> Point {
    Point { code, weight, args }
}

/// Everything that was looked at on the laptop.
pub fn laptop(facts: &LaptopFacts) -> Vec<Point> {
    let mut points = contact(facts);
    points.push(way_in(facts));
    points.extend(standing(facts));
    points.push(clock(facts));
    points.push(space(facts));
    if facts.files_missing > 0 {
        points.push(point("files-missing", Weight::Look, args!(count: facts.files_missing)));
    } else {
        points.push(point("files", Weight::Fine, args!()));
    }
    if facts.cards + facts.refused > 0 {
        points.push(point("decisions", Weight::Look, args!(count: facts.cards + facts.refused)));
    }
    points
}

fn contact(facts: &LaptopFacts) -> Vec<Point> {
    let Some(server) = &facts.server else { return vec![point("no-server", Weight::Fine, args!())] };
    let mut points = vec![match &server.heard {
        None => point("never-heard", Weight::Look, args!()),
        Some(heard) if facts.now - heard.at > STALE => {
            point("heard-long-ago", Weight::Look, args!(at: heard.words.clone(), hours: (facts.now - heard.at) / 3_600_000))
        }
        Some(heard) => point("heard", Weight::Fine, args!(at: heard.words.clone())),
    }];
    if server.behind > 0 {
        points.push(point("behind", Weight::Look, args!(count: server.behind)));
    }
    if facts.unsent > 0 {
        points.push(point("unsent", Weight::Look, args!(count: facts.unsent)));
    }
    points
}

fn way_in(facts: &LaptopFacts) -> Point {
    let args = args!(name: facts.person.clone());
    match facts.way_in {
        WayIn::None => point("no-way-in", Weight::Stops, args),
        WayIn::Open => point("open-to-all", Weight::Look, args),
        WayIn::Passphrase { code: false } => point("no-code", Weight::Look, args),
        WayIn::Passphrase { code: true } => point("way-in", Weight::Fine, args),
    }
}

fn standing(facts: &LaptopFacts) -> Vec<Point> {
    let name = || args!(name: facts.person.clone());
    let mut points = vec![match facts.enrolled {
        Enrolled::Revoked => point("revoked", Weight::Stops, name()),
        Enrolled::Waits if facts.server.is_some() => point("enrolment-waits", Weight::Look, name()),
        Enrolled::Waits | Enrolled::Yes => point("enrolled", Weight::Fine, name()),
    }];
    if !facts.may_mark {
        points.push(point("may-not-mark", Weight::Stops, name()));
    }
    points
}

fn clock(facts: &LaptopFacts) -> Point {
    let Some(server) = &facts.server else { return point("clock-alone", Weight::Fine, args!()) };
    let Some(heard) = &server.heard else { return point("clock-unknown", Weight::Look, args!()) };
    // A clock that stands before what it has seen already was put back.
    if facts.now + CLOCK_OFF < heard.at {
        return point("clock-back", Weight::Look, args!(at: heard.words.clone()));
    }
    match server.skew {
        None => point("clock-unknown", Weight::Look, args!()),
        Some(skew) if skew.abs() > CLOCK_OFF => {
            let direction = if skew > 0 { "behind" } else { "ahead" };
            point("clock-off", Weight::Look, args!(minutes: (skew.abs() + 30_000) / 60_000, direction: direction))
        }
        Some(_) => point("clock", Weight::Fine, args!(at: heard.words.clone())),
    }
}

fn space(facts: &LaptopFacts) -> Point {
    let mebibytes = |free: u64| args!(free: free >> 20);
    match facts.free {
        None => point("space-unknown", Weight::Look, args!()),
        Some(free) if free < ROOM_STOPS => point("space-none", Weight::Stops, mebibytes(free)),
        Some(free) if free < ROOM_LITTLE => point("space-little", Weight::Look, mebibytes(free)),
        Some(free) => point("space", Weight::Fine, mebibytes(free)),
    }
}

/// Everything that was looked at of a room.
pub fn room(facts: &RoomFacts, now: i64) -> Vec<Point> {
    let mut points = Vec::new();
    match facts.state {
        SessionStatus::Closed => points.push(point("room-closed", Weight::Stops, args!())),
        SessionStatus::Cancelled => points.push(point("room-cancelled", Weight::Stops, args!())),
        SessionStatus::Planned | SessionStatus::Open => {}
    }
    match (facts.starts, &facts.ends) {
        (None, _) => points.push(point("untimed", Weight::Look, args!())),
        (Some(_), Some(ends)) if ends.at < now => points.push(point("over", Weight::Look, args!(at: ends.words.clone()))),
        _ => {}
    }
    if !facts.place {
        points.push(point("no-place", Weight::Look, args!()));
    }
    if facts.trainer.is_empty() {
        points.push(point("no-trainer", Weight::Look, args!()));
    } else if facts.trainer_elsewhere {
        points.push(point("trainer-elsewhere", Weight::Look, args!(name: facts.trainer.clone())));
    }
    if facts.topics == 0 {
        points.push(point("no-topics", Weight::Look, args!()));
    }
    points.push(match facts.people {
        0 => point("no-roster", Weight::Stops, args!()),
        people => point("roster", Weight::Fine, args!(count: people)),
    });
    points.push(sheet(facts.sheet.as_ref()));
    points
}

fn sheet(facts: Option<&SheetFacts>) -> Point {
    let Some(sheet) = facts else { return point("no-sheet", Weight::Look, args!()) };
    let (code, printed) = (sheet.code.clone(), sheet.printed.clone());
    if sheet.come + sheet.gone == 0 {
        return point("sheet", Weight::Fine, args!(code: code, at: printed));
    }
    point("sheet-changed", Weight::Look, args!(code: code, at: printed, come: sheet.come, gone: sheet.gone))
}

/// The one line about everything that was looked at.
pub fn verdict<'p>(points: impl IntoIterator<Item = &'p Point>) -> Verdict {
    // The heaviest is declared first.
    match points.into_iter().map(|point| point.weight).min() {
        Some(Weight::Stops) => Verdict::NotReady,
        Some(Weight::Look) => Verdict::Look,
        Some(Weight::Fine) | None => Verdict::Ready,
    }
}

/// What of a room is not at the server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Remains {
    /// Whether the workspace is on a server.
    pub server: bool,
    /// Steps of this laptop that wait to be sent.
    pub unsent: u32,
    /// Steps of other laptops that were carried here by file.
    pub carried: u32,
    /// Steps that the server refused and nobody has decided.
    pub refused: u32,
    /// Attached files whose bytes only this laptop is known to have.
    pub files: u32,
}

/// How a room stands afterwards; `after-CODE` is the sentence.
pub fn after(remains: &Remains) -> Point {
    let steps = remains.unsent + remains.carried;
    let args = args!(count: steps, refused: remains.refused, files: remains.files);
    match remains {
        Remains { server: false, .. } => point("alone", Weight::Look, args),
        _ if steps + remains.refused > 0 => point("here", Weight::Look, args),
        _ if remains.files > 0 => point("files", Weight::Look, args),
        _ => point("all", Weight::Fine, args),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600_000;

    fn moment(at: i64) -> Moment {
        Moment { at, words: format!("at {at}") }
    }

    fn good() -> LaptopFacts {
        LaptopFacts {
            now: 100 * HOUR,
            server: Some(ServerFacts { heard: Some(moment(99 * HOUR)), behind: 0, skew: Some(1_000) }),
            person: "Hà".to_owned(),
            way_in: WayIn::Passphrase { code: true },
            may_mark: true,
            free: Some(50 << 30),
            ..LaptopFacts::default()
        }
    }

    fn set() -> RoomFacts {
        RoomFacts {
            state: SessionStatus::Planned,
            starts: Some(101 * HOUR),
            ends: Some(moment(105 * HOUR)),
            place: true,
            trainer: "Bảo".to_owned(),
            trainer_elsewhere: false,
            topics: 3,
            people: 30,
            sheet: Some(SheetFacts { code: "SIS-AAAAA".to_owned(), ..SheetFacts::default() }),
        }
    }

    /// The codes that are not fine, and the verdict.
    fn judged(points: &[Point]) -> (Vec<&'static str>, Verdict) {
        (points.iter().filter(|point| point.weight != Weight::Fine).map(|point| point.code).collect(), verdict(points))
    }

    #[test]
    fn a_laptop_that_lacks_nothing_is_ready_and_says_what_was_looked_at() {
        let points = laptop(&good());
        assert_eq!(judged(&points), (Vec::new(), Verdict::Ready));
        let looked: Vec<&str> = points.iter().map(|point| point.code).collect();
        assert_eq!(looked, ["heard", "way-in", "enrolled", "clock", "space", "files"]);
        assert_eq!(judged(&room(&set(), 100 * HOUR)), (Vec::new(), Verdict::Ready));
    }

    #[test]
    fn each_lack_is_said_with_its_weight() {
        let server = |server: ServerFacts| LaptopFacts { server: Some(server), ..good() };
        let heard = |at: i64| ServerFacts { heard: Some(moment(at)), skew: Some(0), ..ServerFacts::default() };
        let cases = [
            (server(ServerFacts::default()), vec!["never-heard", "clock-unknown"], Verdict::Look),
            (server(heard(100 * HOUR - STALE - 1)), vec!["heard-long-ago"], Verdict::Look),
            (server(heard(100 * HOUR - STALE)), vec![], Verdict::Ready),
            (server(heard(101 * HOUR)), vec!["clock-back"], Verdict::Look),
            (server(ServerFacts { behind: 4, ..heard(99 * HOUR) }), vec!["behind"], Verdict::Look),
            (server(ServerFacts { skew: Some(-12 * 60_000), ..heard(99 * HOUR) }), vec!["clock-off"], Verdict::Look),
            (LaptopFacts { unsent: 2, ..good() }, vec!["unsent"], Verdict::Look),
            (LaptopFacts { way_in: WayIn::None, ..good() }, vec!["no-way-in"], Verdict::NotReady),
            (LaptopFacts { way_in: WayIn::Open, ..good() }, vec!["open-to-all"], Verdict::Look),
            (LaptopFacts { way_in: WayIn::Passphrase { code: false }, ..good() }, vec!["no-code"], Verdict::Look),
            (LaptopFacts { enrolled: Enrolled::Waits, ..good() }, vec!["enrolment-waits"], Verdict::Look),
            (LaptopFacts { enrolled: Enrolled::Revoked, ..good() }, vec!["revoked"], Verdict::NotReady),
            (LaptopFacts { may_mark: false, ..good() }, vec!["may-not-mark"], Verdict::NotReady),
            (LaptopFacts { free: Some(ROOM_STOPS - 1), ..good() }, vec!["space-none"], Verdict::NotReady),
            (LaptopFacts { free: Some(ROOM_STOPS), ..good() }, vec!["space-little"], Verdict::Look),
            (LaptopFacts { free: None, ..good() }, vec!["space-unknown"], Verdict::Look),
            (LaptopFacts { files_missing: 1, ..good() }, vec!["files-missing"], Verdict::Look),
            (LaptopFacts { cards: 1, refused: 1, ..good() }, vec!["decisions"], Verdict::Look),
            // With no server there is nothing to fetch, to send or to be accepted by.
            (LaptopFacts { server: None, unsent: 900, enrolled: Enrolled::Waits, ..good() }, vec![], Verdict::Ready),
        ];
        for (facts, said, verdict) in cases {
            assert_eq!(judged(&laptop(&facts)), (said, verdict), "{facts:?}");
        }
    }

    #[test]
    fn each_lack_of_a_room_is_said_with_its_weight() {
        let sheet = |come, gone| Some(SheetFacts { come, gone, ..SheetFacts::default() });
        let cases = [
            (RoomFacts { people: 0, ..set() }, vec!["no-roster"], Verdict::NotReady),
            (RoomFacts { state: SessionStatus::Closed, ..set() }, vec!["room-closed"], Verdict::NotReady),
            (RoomFacts { state: SessionStatus::Cancelled, ..set() }, vec!["room-cancelled"], Verdict::NotReady),
            (RoomFacts { starts: None, ends: None, ..set() }, vec!["untimed"], Verdict::Look),
            (RoomFacts { ends: Some(moment(99 * HOUR)), ..set() }, vec!["over"], Verdict::Look),
            (RoomFacts { place: false, trainer: String::new(), ..set() }, vec!["no-place", "no-trainer"], Verdict::Look),
            (RoomFacts { trainer_elsewhere: true, ..set() }, vec!["trainer-elsewhere"], Verdict::Look),
            (RoomFacts { topics: 0, ..set() }, vec!["no-topics"], Verdict::Look),
            (RoomFacts { sheet: None, ..set() }, vec!["no-sheet"], Verdict::Look),
            (RoomFacts { sheet: sheet(1, 0), ..set() }, vec!["sheet-changed"], Verdict::Look),
            (RoomFacts { sheet: sheet(0, 1), ..set() }, vec!["sheet-changed"], Verdict::Look),
        ];
        for (facts, said, verdict) in cases {
            assert_eq!(judged(&room(&facts, 100 * HOUR)), (said, verdict), "{facts:?}");
        }
    }

    #[test]
    fn all_at_the_server_is_said_only_when_nothing_is_left() {
        let at = Remains { server: true, ..Remains::default() };
        assert_eq!(after(&at).code, "all");
        for left in [Remains { unsent: 1, ..at }, Remains { carried: 1, ..at }, Remains { refused: 1, ..at }] {
            assert_eq!(after(&left).code, "here", "{left:?}");
        }
        assert_eq!(after(&Remains { files: 1, ..at }).code, "files");
        assert_eq!(after(&Remains::default()).code, "alone", "without a server nothing is ever at one");
    }

    #[test]
    fn every_point_has_its_sentence_in_both_languages() {
        use crate::sentence::{Language, say};
        let mut all = laptop(&good());
        all.extend(room(&set(), 0));
        for code in [
            "no-server",
            "never-heard",
            "heard-long-ago",
            "behind",
            "unsent",
            "no-way-in",
            "open-to-all",
            "no-code",
            "revoked",
            "enrolment-waits",
            "may-not-mark",
            "clock-alone",
            "clock-unknown",
            "clock-back",
            "clock-off",
            "space-unknown",
            "space-none",
            "space-little",
            "files-missing",
            "decisions",
            "room-closed",
            "room-cancelled",
            "untimed",
            "over",
            "no-place",
            "no-trainer",
            "trainer-elsewhere",
            "no-topics",
            "no-roster",
            "no-sheet",
            "sheet-changed",
        ] {
            all.push(point(code, Weight::Look, args!()));
        }
        let ids = all.iter().map(|point| format!("ready-{}", point.code));
        let after = ["alone", "here", "files", "all"].map(|code| format!("after-{code}"));
        for id in ids.chain(after) {
            for language in [Language::English, Language::Vietnamese] {
                assert_ne!(say(language, &id, &args!()), id, "{id} has no words");
            }
        }
    }
}

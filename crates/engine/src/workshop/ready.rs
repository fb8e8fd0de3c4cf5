//! `workshop_ready`: whether this laptop can run the rooms with no network, in one line, and what was looked at.

use domain::args;
use domain::sentence::{self, Args};
use domain::workshop::{self, Point, Remains, Verdict, Weight};

use super::list::{Room, Rooms};
use super::view::{OfWorkshop, PackMade, PointLine, RemainsLine, RoomReady, WorkshopReady};
use crate::count::small;
use crate::{Engine, Failure, Result, times};

/// Looks at everything.
pub(crate) fn workshop_ready(engine: &mut Engine, request: OfWorkshop) -> Result<WorkshopReady> {
    let rooms = engine.rooms(&request.session, request.scope.as_deref())?;
    let laptop = engine.laptop_points(&rooms)?;
    engine.ready(&rooms, laptop)
}

/// A point as a line, with its sentence.
pub(super) fn line(before: &str, point: &Point) -> PointLine {
    said(format!("{before}-{}", point.code), point.code, point.weight, point.args.clone())
}

pub(super) fn said(sentence: String, code: &str, weight: Weight, args: Args) -> PointLine {
    PointLine { code: code.to_owned(), weight: weight.word().to_owned(), message: sentence::english(&sentence, &args), sentence, args }
}

/// The heaviest first; what was looked at first stays first among equals.
fn lines(mut points: Vec<Point>) -> Vec<PointLine> {
    points.sort_by_key(|point| point.weight);
    points.iter().map(|point| line("ready", point)).collect()
}

impl Engine {
    pub(super) fn laptop_points(&self, rooms: &Rooms) -> Result<Vec<Point>> {
        Ok(workshop::laptop(&self.laptop_facts(rooms.plan)?))
    }

    pub(super) fn ready(&mut self, rooms: &Rooms, laptop: Vec<Point>) -> Result<WorkshopReady> {
        let now = self.now();
        let waiting = self.all_waiting()?;
        let (mut all, mut found) = (laptop.clone(), Vec::new());
        for room in &rooms.rooms {
            let points = workshop::room(&self.room_facts(room)?, now);
            all.extend(points.clone());
            found.push(self.room_ready(room, points, self.remains(&waiting, room)?)?);
        }
        let verdict = workshop::verdict(&all);
        Ok(WorkshopReady {
            line: one_line(verdict, &all, rooms.rooms.len()),
            verdict: verdict.word().to_owned(),
            as_of: times::local(now, rooms.plan.zone),
            laptop: lines(laptop),
            rooms: found,
            of_day: small(rooms.of_day),
            of_cohort: small(rooms.of_cohort),
        })
    }

    fn room_ready(&self, room: &Room, points: Vec<Point>, remains: Remains) -> Result<RoomReady> {
        let row = self.store.get::<domain::training::Session>(room.id)?.ok_or_else(|| Failure::not_found("session"))?;
        Ok(RoomReady {
            session: self.session_line(row)?,
            points: lines(points),
            after: line("after", &workshop::after(&remains)),
            remains: RemainsLine { unsent: remains.unsent, carried: remains.carried, refused: remains.refused, files: remains.files },
            pack: self.pack_made(room)?,
        })
    }

    fn pack_made(&self, room: &Room) -> Result<Option<PackMade>> {
        Ok(self.store.setting(&pack_setting(room))?.and_then(|text| serde_json::from_str(&text).ok()))
    }
}

/// Where this laptop remembers the last pack of a room.
pub(super) fn pack_setting(room: &Room) -> String {
    format!("pack.{}", room.id)
}

fn one_line(verdict: Verdict, points: &[Point], rooms: usize) -> PointLine {
    let heaviest = match verdict {
        Verdict::Ready => Weight::Fine,
        Verdict::Look => Weight::Look,
        Verdict::NotReady => Weight::Stops,
    };
    let count = points.iter().filter(|point| point.weight == heaviest).count();
    let code = verdict.word().replace('_', "-");
    said(format!("workshop-line-{code}"), &code, heaviest, args!(count: count, rooms: rooms))
}

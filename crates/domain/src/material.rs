//! Training materials: what there is, how far each is, what the plan wants of them, and to whom they were handed out.
//!
//! A material's files are evidence of it; the newest is the one that counts. What the plan wants is data of a rollout:
//! a [`MaterialTarget`] counts pieces, pages or entries of one sort, see [`progress`].

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::people::Person;
use crate::rights::TRAINERS;
use crate::rollout::Rollout;
use crate::training::{Audience, Cohort, Course, Session, Topic};
use crate::value::{Instant, choice};
use crate::{RecordKey, Ref, Text, args};

choice! {
    /// What a material is.
    MaterialSort {
        Video "video", Recording "recording", Guide "guide", QuickReference "quick-reference", Questions "questions",
        Scenarios "scenarios", Checklist "checklist", Page "page", Slides "slides", Contacts "contacts", Trainer "trainer",
        Other "other",
    }
}

choice! {
    /// How far a material is.
    MaterialState {
        Planned "planned", InWork "in-work", InReview "in-review", Approved "approved", Published "published",
        /// Was used once; counts no more.
        Retired "retired",
    }
}

choice! {
    /// What a target counts.
    MaterialMeasure { Pieces "pieces", Pages "pages", Entries "entries" }
}

kind! {
    /// One piece of training material.
    Material "material", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        title: Text<200>, Review;
        sort: MaterialSort, Quiet;
        state: MaterialState, Review;
        owner: Text<120>, Quiet;
        /// Ids of the audiences that it is for; for everybody where there are none.
        audiences: Vec<String>, Quiet;
        /// How long it plays.
        seconds: i64, Quiet;
        pages: i64, Quiet;
        /// Questions, scenarios, cards: what it holds many of.
        entries: i64, Quiet;
        /// As people write it: English, Tiếng Việt, vi.
        language: Text<40>, Quiet;
        version: Text<40>, Quiet;
        link: Text<500>, Quiet;
        course: Ref<Course>, Quiet;
        topic: Ref<Topic>, Quiet;
        /// It is handed out on paper.
        on_paper: bool, Quiet;
        note: Text<1000>, Quiet;
        position: i64, Quiet;
        source: Vec<String>, Quiet;
    }
    write: TRAINERS;
    check: material_check;
}

kind! {
    /// What the plan wants of one sort of material.
    MaterialTarget "material_target", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        title: Text<200>, Quiet;
        sort: MaterialSort, Quiet;
        /// For this audience only; for all of them where there is none.
        audience: Ref<Audience>, Quiet;
        measure: MaterialMeasure, Quiet;
        least: i64, Review;
        /// A piece that plays for less, or for more, does not count: it is named instead.
        shortest: i64, Quiet;
        longest: i64, Quiet;
        position: i64, Quiet;
        source: Vec<String>, Quiet;
    }
    write: TRAINERS;
    check: target_check;
}

kind! {
    /// A material was given to somebody. Never edited; a wrong one is archived.
    Handout "handout", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        material: Ref<Material>, Fixed;
        /// To exactly one of these.
        session: Ref<Session>, Fixed;
        cohort: Ref<Cohort>, Fixed;
        person: Ref<Person>, Fixed;
        at: Instant, Fixed;
        copies: i64, Fixed;
        /// The version that was given.
        version: Text<40>, Fixed;
        note: Text<500>, Fixed personal;
    }
    write: TRAINERS;
    append_only: true;
    check: handout_check;
}

/// Longest that a video or a recording plays: a day, in seconds.
pub const GREATEST_SECONDS: i64 = 86_400;
/// Most pages, entries or copies.
pub const GREATEST_COUNT: i64 = 100_000;

fn within(value: Option<i64>, least: i64, most: i64) -> bool {
    value.is_none_or(|value| (least..=most).contains(&value))
}

fn material_check(change: &Change<'_>) -> Result<(), Refusal> {
    let material: Material = change.after.read();
    if material.title.is_none_or(|title| title.0.trim().is_empty()) || material.sort.is_none() {
        return Err(Refusal::new("material_incomplete", args!()));
    }
    let counts = [material.pages, material.entries].into_iter().all(|count| within(count, 0, GREATEST_COUNT));
    if !counts || !within(material.seconds, 0, GREATEST_SECONDS) {
        return Err(Refusal::new("material_numbers", args!(most: GREATEST_COUNT)));
    }
    let link = material.link.map(|link| link.0).unwrap_or_default();
    let opens = link.is_empty() || link.starts_with("https://") || link.starts_with("http://");
    if opens { Ok(()) } else { Err(Refusal::new("material_link", args!())) }
}

fn target_check(change: &Change<'_>) -> Result<(), Refusal> {
    let target: MaterialTarget = change.after.read();
    let (shortest, longest) = (target.shortest.unwrap_or(0), target.longest.unwrap_or(GREATEST_SECONDS));
    let sound = target.sort.is_some()
        && target.measure.is_some()
        && target.least.is_some_and(|least| (1..=GREATEST_COUNT).contains(&least))
        && (0..=GREATEST_SECONDS).contains(&shortest)
        && (shortest..=GREATEST_SECONDS).contains(&longest);
    if sound { Ok(()) } else { Err(Refusal::new("material_target_numbers", args!(most: GREATEST_COUNT))) }
}

fn handout_check(change: &Change<'_>) -> Result<(), Refusal> {
    let handout: Handout = change.after.read();
    let to = [handout.session.is_some(), handout.cohort.is_some(), handout.person.is_some()];
    if to.into_iter().filter(|of| *of).count() != 1 || handout.at.is_none() || !within(handout.copies, 1, GREATEST_COUNT) {
        return Err(Refusal::new("handout_incomplete", args!()));
    }
    let known = handout.material.is_some_and(|material| change.other(&RecordKey::of::<Material>(material.0)).is_some());
    if known { Ok(()) } else { Err(Refusal::new("not_found", args!(what: "material"))) }
}

/// How far the pieces of a target are. Places are those of the pieces that were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Approved or published, and of the length that is wanted.
    pub ready: i64,
    /// In work or in review.
    pub in_work: i64,
    pub planned: i64,
    /// Approved or published, too short or too long: named, and not counted as ready.
    pub out_of_range: Vec<usize>,
    /// Approved or published, and nobody has said how long they play or how much they hold.
    pub unmeasured: Vec<usize>,
}

impl Progress {
    /// What is still missing.
    pub fn missing(&self, target: &MaterialTarget) -> i64 {
        (target.least.unwrap_or(0) - self.ready).max(0)
    }
}

/// Whether a target is about a material; what was retired is nobody's.
pub fn is_of(target: &MaterialTarget, material: &Material) -> bool {
    let audience = target.audience.map(|audience| audience.0.to_string());
    let own = material.audiences.as_deref().unwrap_or_default();
    let for_it = audience.is_none_or(|audience| own.is_empty() || own.contains(&audience));
    for_it && target.sort.is_some() && target.sort == material.sort && material.state != Some(MaterialState::Retired)
}

/// Counts the pieces of a target.
pub fn progress<'m>(target: &MaterialTarget, materials: impl IntoIterator<Item = &'m Material>) -> Progress {
    let mut found = Progress::default();
    for (at, material) in materials.into_iter().enumerate().filter(|(_, material)| is_of(target, material)) {
        let amount = match target.measure {
            Some(MaterialMeasure::Pages) => material.pages,
            Some(MaterialMeasure::Entries) => material.entries,
            Some(MaterialMeasure::Pieces) | None => Some(1),
        };
        match material.state.unwrap_or(MaterialState::Planned) {
            MaterialState::Planned => found.planned += amount.unwrap_or(0),
            MaterialState::InWork | MaterialState::InReview => found.in_work += amount.unwrap_or(0),
            MaterialState::Approved | MaterialState::Published => match (amount, plays(target, material)) {
                (Some(amount), Plays::Well) => found.ready += amount,
                (Some(_), Plays::Otherwise) => found.out_of_range.push(at),
                (None, _) | (_, Plays::Unknown) => found.unmeasured.push(at),
            },
            MaterialState::Retired => {}
        }
    }
    found
}

enum Plays {
    Well,
    Otherwise,
    Unknown,
}

fn plays(target: &MaterialTarget, material: &Material) -> Plays {
    if target.shortest.is_none() && target.longest.is_none() {
        return Plays::Well;
    }
    let Some(seconds) = material.seconds else { return Plays::Unknown };
    let fits = (target.shortest.unwrap_or(0)..=target.longest.unwrap_or(i64::MAX)).contains(&seconds);
    if fits { Plays::Well } else { Plays::Otherwise }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Id;

    fn videos(least: i64) -> MaterialTarget {
        MaterialTarget {
            sort: Some(MaterialSort::Video),
            measure: Some(MaterialMeasure::Pieces),
            least: Some(least),
            shortest: Some(120),
            longest: Some(300),
            ..MaterialTarget::default()
        }
    }

    fn video(state: MaterialState, seconds: Option<i64>) -> Material {
        Material { sort: Some(MaterialSort::Video), state: Some(state), seconds, ..Material::default() }
    }

    #[test]
    fn a_video_counts_when_it_is_ready_and_as_long_as_is_wanted_and_else_is_named() {
        use MaterialState::{Approved, InReview, InWork, Planned, Published, Retired};
        let all = [
            video(Published, Some(120)),
            video(Approved, Some(300)),
            video(Published, Some(301)),
            video(Published, Some(119)),
            video(Published, None),
            video(InWork, Some(600)),
            video(InReview, None),
            video(Planned, None),
            video(Retired, Some(200)),
            Material { sort: Some(MaterialSort::Guide), ..video(Published, Some(200)) },
        ];
        let found = progress(&videos(20), &all);
        assert_eq!((found.ready, found.in_work, found.planned), (2, 2, 1));
        assert_eq!((found.out_of_range.as_slice(), found.unmeasured.as_slice()), (&[2, 3][..], &[4][..]));
        assert_eq!(found.missing(&videos(20)), 18);
        assert_eq!(found.missing(&videos(1)), 0, "more than is wanted lacks nothing");
    }

    #[test]
    fn questions_are_counted_by_what_the_pieces_hold() {
        let target = MaterialTarget {
            sort: Some(MaterialSort::Questions),
            measure: Some(MaterialMeasure::Entries),
            least: Some(100),
            ..MaterialTarget::default()
        };
        let bank = |state, entries| Material { sort: Some(MaterialSort::Questions), state: Some(state), entries, ..Material::default() };
        let all = [
            bank(MaterialState::Published, Some(60)),
            bank(MaterialState::InWork, Some(30)),
            bank(MaterialState::Approved, Some(25)),
            bank(MaterialState::Published, None),
        ];
        let found = progress(&target, &all);
        assert_eq!((found.ready, found.in_work, found.missing(&target)), (85, 30, 15));
        assert_eq!(found.unmeasured, [3]);
    }

    #[test]
    fn a_target_of_one_audience_counts_what_is_for_it_or_for_everybody() {
        let (students, staff) = (Id::from_u128(1), Id::from_u128(2));
        let target = MaterialTarget { audience: Some(Ref::to(students)), ..videos(3) };
        let of = |ids: &[Id]| Material {
            audiences: Some(ids.iter().map(Id::to_string).collect()),
            ..video(MaterialState::Published, Some(200))
        };
        assert_eq!(progress(&target, &[of(&[students]), of(&[staff]), of(&[students, staff]), of(&[])]).ready, 3);
    }
}

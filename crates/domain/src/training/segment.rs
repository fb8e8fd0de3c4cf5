//! Segments of a session: what comes one after another in it. One cell, since an order mixed of two orders is nobody's.
//!
//! Their times follow from the session's start and are stored nowhere. That they are longer than the session is a
//! finding of the plan check, never a refusal: whoever plans fits them together afterwards.

use serde::{Deserialize, Serialize};

use super::Session;
use super::clash::trainers;
use crate::judge::{Change, Refusal};
use crate::normal::folded;
use crate::sentence::{Language, say};
use crate::value::{choice, object};
use crate::{CellValue, Id, Text, args};

choice! {
    /// What is done in a segment.
    SegmentForm {
        Talk "talk", Walkthrough "walkthrough", Exercise "exercise", Questions "questions",
        Assessment "assessment", Feedback "feedback", Break "break",
    }
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// Empty where its form says enough: a break.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    pub form: SegmentForm,
    pub minutes: i64,
    /// The topic that it deals with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Id>,
    /// Who leads it, where that is not the session's trainer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trainer: Option<String>,
}

/// All of a session's, in their order: one cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Segments(pub Vec<Segment>);
object!(Segments);

/// Most segments of a session.
pub const MOST_SEGMENTS: usize = 30;

/// Most minutes of one.
pub const GREATEST_SEGMENT: i64 = 24 * 60;

impl Segment {
    /// What it is called: its title, else the word for its form.
    pub fn name(&self, language: Language) -> String {
        let title = crate::normal::name(&self.title);
        if title.is_empty() { say(language, &format!("segment-form-{}", self.form.word()), &args!()) } else { title }
    }
}

impl Segments {
    /// Their minutes together.
    pub fn minutes(&self) -> i64 {
        // Bounded first: whatever another program sent is added up without an overflow.
        self.0.iter().map(|one| one.minutes.clamp(0, GREATEST_SEGMENT)).sum()
    }

    /// Each with the minutes from the session's start at which it begins and ends.
    pub fn timed(&self) -> impl Iterator<Item = (i64, i64, &Segment)> {
        self.0.iter().scan(0, |at, one| {
            let from = *at;
            *at += one.minutes.clamp(0, GREATEST_SEGMENT);
            Some((from, *at, one))
        })
    }
}

/// Everybody who leads a session or a segment of it, each once, in the order in which they are named.
pub fn leaders(session: &Session) -> Vec<String> {
    let own = session.trainer.iter().map(|trainer| trainer.0.as_str());
    let others = session.segments.iter().flat_map(|all| all.0.iter().filter_map(|one| one.trainer.as_deref()));
    let mut all: Vec<String> = Vec::new();
    for name in own.chain(others).flat_map(trainers) {
        if !all.iter().any(|known| folded(known) == folded(&name)) {
            all.push(name);
        }
    }
    all
}

/// Whether somebody leads a session or a segment of it; marks and case aside.
pub fn leads(session: &Session, name: &str) -> bool {
    leaders(session).iter().any(|leader| folded(leader) == folded(name))
}

/// The rule of the cell: few enough, with minutes, and texts of one line.
pub(super) fn segments_check(change: &Change<'_>) -> Result<(), Refusal> {
    let segments = change.after.read::<Session>().segments.filter(|_| change.writes("segments")).unwrap_or_default().0;
    let line = |text: &str| Text::<200>::fits(&text.into()) && !text.contains(['\n', '\t']);
    let sound = |one: &Segment| {
        (1..=GREATEST_SEGMENT).contains(&one.minutes) && line(&one.title) && line(one.trainer.as_deref().unwrap_or_default())
    };
    if segments.len() <= MOST_SEGMENTS && segments.iter().all(sound) {
        return Ok(());
    }
    Err(Refusal::new("segments", args!(most: MOST_SEGMENTS, minutes: GREATEST_SEGMENT)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(minutes: i64) -> Segment {
        Segment { title: String::new(), form: SegmentForm::Break, minutes, topic: None, trainer: None }
    }

    #[test]
    fn each_begins_where_the_one_before_ends() {
        let all = Segments(vec![one(40), one(15), one(65)]);
        assert_eq!(all.timed().map(|(from, to, _)| (from, to)).collect::<Vec<_>>(), [(0, 40), (40, 55), (55, 120)]);
        assert_eq!(all.minutes(), 120);
        assert_eq!(Segments(vec![one(i64::MAX), one(-5)]).minutes(), GREATEST_SEGMENT, "nothing overflows");
    }

    #[test]
    fn a_segment_without_a_title_is_called_by_its_form() {
        assert_eq!((one(5).name(Language::English), one(5).name(Language::Vietnamese)), ("Break".into(), "Nghỉ".into()));
        assert_eq!(Segment { title: "Lunch\u{202e}\n".into(), ..one(5) }.name(Language::English), "Lunch");
    }

    #[test]
    fn whoever_leads_a_part_leads_the_session_as_well() {
        let part = Segment { trainer: Some("Trần Bình & Ana Ruiz".into()), ..one(5) };
        let session = Session { trainer: Some("Ana Ruiz, Lê Hà".into()), segments: Some(Segments(vec![part])), ..Session::default() };
        assert_eq!(leaders(&session), ["Ana Ruiz", "Lê Hà", "Trần Bình"]);
        assert!(leads(&session, "tran binh") && leads(&session, "Lê Hà") && !leads(&session, "Lê") && !leads(&session, ""));
        assert!(leaders(&Session::default()).is_empty());
    }
}

//! Segments of a session: as they are asked for, and as they are shown with their times.

use domain::sentence::{Language, say};
use domain::training::segment::{GREATEST_SEGMENT, MOST_SEGMENTS, Segment, SegmentForm, Segments};
use domain::training::{Session, Topic};
use domain::{CellValue, Id, args, normal};
use serde_json::Value;
use store::Row;

use super::view::SegmentEntry;
use crate::rollout::lines::Plan;
use crate::rollout::view::SegmentLine;
use crate::who::text;
use crate::{Engine, Failure, Result, times};

impl Engine {
    /// Segments with the ids of their topics. A title that is not written is its topic's.
    pub(crate) fn segments(&self, session: &Session, entries: &[SegmentEntry]) -> Result<Segments> {
        let wrong = || Failure::invalid("segments", "segments").with("most", MOST_SEGMENTS).with("minutes", GREATEST_SEGMENT);
        if entries.len() > MOST_SEGMENTS {
            return Err(wrong());
        }
        let topics = if entries.iter().any(|entry| entry.topic.is_some()) { self.topics_for(session)? } else { Vec::new() };
        let one = |entry: &SegmentEntry| {
            let topic = entry.topic.as_deref().filter(|topic| !topic.trim().is_empty()).map(|topic| named(&topics, topic)).transpose()?;
            let title = normal::name(&entry.title);
            let trainer = entry.trainer.as_deref().map(normal::name).filter(|name| !name.is_empty());
            let segment = Segment {
                title: if title.is_empty() { topic.map(|row| text(row.value.title.clone())).unwrap_or_default() } else { title },
                form: SegmentForm::of(&entry.form).ok_or_else(|| no_form(&entry.form))?,
                minutes: i64::from(entry.minutes),
                topic: topic.map(|row| row.id),
                trainer,
            };
            let long = |words: &str| words.chars().count() > 200;
            let sound = (1..=GREATEST_SEGMENT).contains(&segment.minutes);
            if !sound || long(&segment.title) || long(segment.trainer.as_deref().unwrap_or_default()) {
                return Err(wrong());
            }
            Ok(segment)
        };
        Ok(Segments(entries.iter().map(one).collect::<Result<_>>()?))
    }

    /// The words of a list of segments, for cards and for what changed in a plan.
    pub(crate) fn segments_said(value: &Value, language: Language) -> Option<String> {
        let all = Segments::read(value)?;
        let one = |one: &Segment| {
            let trainer = one.trainer.as_deref().map(|name| format!(" ({name})")).unwrap_or_default();
            format!("{}{trainer}, {}", one.name(language), say(language, "topic-minutes", &args!(minutes: one.minutes)))
        };
        Some(all.0.iter().map(one).collect::<Vec<_>>().join("; "))
    }
}

fn no_form(word: &str) -> Failure {
    Failure::invalid("segments", "no_segment_form").with("word", word).with("words", SegmentForm::WORDS.join(", "))
}

fn named<'a>(topics: &'a [Row<Topic>], wanted: &str) -> Result<&'a Row<Topic>> {
    let is = |row: &&Row<Topic>| row.id.to_string() == *wanted || normal::key(&text(row.value.title.clone())) == normal::key(wanted);
    topics.iter().find(is).ok_or_else(|| Failure::invalid("segments", "no_topic").with("topic", wanted))
}

/// What a session deals with besides what was said: the topics of its segments.
pub(crate) fn with_topics(covers: Option<Vec<String>>, segments: &Segments) -> Option<Vec<String>> {
    let named = segments.0.iter().filter_map(|one| one.topic).map(|topic: Id| topic.to_string());
    let mut all: Vec<String> = covers.into_iter().flatten().chain(named).collect();
    all.sort();
    all.dedup();
    (!all.is_empty()).then_some(all)
}

/// The segments of a session that begins at `start`, each with its times.
pub(crate) fn segment_lines(segments: &Segments, start: Option<i64>, plan: &Plan) -> Vec<SegmentLine> {
    let at = |minutes: i64| start.map(|start| times::local(start + minutes * 60_000, plan.zone));
    let line = |(from, to, one): (i64, i64, &Segment)| SegmentLine {
        title: one.title.clone(),
        form: one.form.word().to_owned(),
        minutes: u32::try_from(to - from).unwrap_or(0),
        starts: at(from),
        ends: at(to),
        topic: one.topic.map(|topic| topic.to_string()),
        trainer: one.trainer.clone().unwrap_or_default(),
    };
    segments.timed().map(line).collect()
}

/// `09:00 Overview · 09:40 Break`: for paper.
pub(crate) fn segments_line(segments: &Segments, start: i64, plan: &Plan, language: Language) -> String {
    let clock = |minutes: i64| times::local(start + minutes * 60_000, plan.zone).get(11..16).unwrap_or_default().to_owned();
    segments.timed().map(|(from, _, one)| format!("{} {}", clock(from), one.name(language))).collect::<Vec<_>>().join(" · ")
}

//! `feedback_tag`: what somebody reads in an answer; the answer itself stays as it was said.

use domain::feedback::{Feedback, LONGEST_TAG, MOST_TAGS, Sentiment};
use domain::{CellValue, Cells, KindOf, normal};
use serde_json::Value;
use store::Draft;

use super::view::{FeedbackChanged, TagFeedback};
use crate::{Engine, Failure, Result, engine};

/// Writes sentiment and tags.
pub(crate) fn feedback_tag(engine: &mut Engine, request: TagFeedback) -> Result<FeedbackChanged> {
    let id = engine::id("feedback", &request.feedback)?;
    let row = engine.store.get::<Feedback>(id)?.ok_or_else(|| Failure::not_found("feedback"))?;
    let session = row.value.session.map(|session| session.0).unwrap_or_default();
    if let Some(why) = engine.cannot_read_feedback()? {
        return Err(why);
    }
    let mut cells = Cells::new();
    if let Some(word) = &request.sentiment {
        let sentiment = Sentiment::of(word);
        if sentiment.is_none() && !word.is_empty() {
            return Err(Failure::invalid("sentiment", "feedback_sentiment").with("words", Sentiment::WORDS.join(", ")));
        }
        cells.insert("sentiment".into(), sentiment.map_or(Value::Null, |sentiment| sentiment.write()));
    }
    if let Some(tags) = request.tags {
        let mut clean: Vec<String> = tags.iter().map(|tag| normal::name(tag)).filter(|tag| !tag.is_empty()).collect();
        clean.sort();
        clean.dedup();
        if clean.len() > MOST_TAGS || clean.iter().any(|tag| tag.chars().count() > LONGEST_TAG) {
            return Err(Failure::invalid("tags", "feedback_tags").with("most", MOST_TAGS).with("longest", LONGEST_TAG));
        }
        cells.insert("tags".into(), if clean.is_empty() { Value::Null } else { clean.write() });
    }
    let before = row.value.write();
    cells.retain(|name, value| before.get(name).unwrap_or(&Value::Null) != value);
    if cells.is_empty() {
        return Ok(FeedbackChanged { action: None, label: "feedback.tag".to_owned(), view: engine.feedback_view(session)? });
    }
    let done = engine.done("feedback.tag", &[Draft::cells(&Feedback::KIND, id, cells)])?;
    Ok(FeedbackChanged { action: Some(done.action), label: done.label, view: engine.feedback_view(session)? })
}

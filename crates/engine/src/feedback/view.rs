//! Feedback as screens and scripts see it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::people::view::{ColumnChoice, ReadAs, Rejected, Warning};
use crate::rollout::view::SessionLine;

/// Answers added up: no average without the number.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FeedbackSum {
    pub answers: u32,
    /// Who took part, and so was asked.
    pub asked: u32,
    /// Hundredths; absent where nobody answered, or too few did without a name.
    pub average: Option<i32>,
    /// How many gave 1 to 5; all zero where too few answered without a name.
    pub counts: Vec<u32>,
    pub positive: u32,
    pub neutral: u32,
    pub negative: u32,
    /// So few anonymous answers that nothing is said of them.
    pub held_back: bool,
}

/// Answer of `feedback_list`: every session, and the courses' sums.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FeedbackList {
    pub sessions: Vec<FeedbackLine>,
    pub courses: Vec<CourseFeedback>,
    pub all: FeedbackSum,
    /// RFC 3339 with the rollout's offset.
    pub as_of: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FeedbackLine {
    pub session: SessionLine,
    pub named: bool,
    pub sum: FeedbackSum,
    /// Answers in the box of this laptop, not written yet.
    pub boxed: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct CourseFeedback {
    pub course: String,
    pub title: String,
    pub sum: FeedbackSum,
}

/// Answer of what shows one session's feedback.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FeedbackView {
    pub line: FeedbackLine,
    pub question: String,
    /// Without comments for who may not read them.
    pub answers: Vec<AnswerLine>,
    /// Why this person reads no comments; absent where they do.
    pub cannot_read: Option<Failure>,
    /// Tags with how often they stand, the most frequent first.
    pub tags: Vec<TagCount>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TagCount {
    pub tag: String,
    pub count: u32,
}

/// One answer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AnswerLine {
    pub id: String,
    pub rating: u32,
    pub comment: String,
    /// Empty where it is anonymous.
    pub person: String,
    /// `YYYY-MM-DD`.
    pub day: String,
    /// positive, neutral, negative; absent while nobody has read it so.
    pub sentiment: Option<String>,
    pub tags: Vec<String>,
    pub sent: bool,
}

/// Answer of what changes one session's feedback.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FeedbackChanged {
    /// Absent where nothing was written.
    pub action: Option<String>,
    pub label: String,
    pub view: FeedbackView,
}

/// Request of `feedback_form_set`: with names or without, and what is asked. Answers `FeedbackChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetFeedbackForm {
    pub session: String,
    pub named: Option<bool>,
    pub question: Option<String>,
}

/// Request of `feedback_give`: one answer at this laptop.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct GiveFeedback {
    pub session: String,
    pub rating: u32,
    pub comment: Option<String>,
    /// Only where the session asks with names.
    pub person: Option<String>,
}

/// Answer of `feedback_give`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FeedbackGiven {
    /// How many lie in the box now.
    pub boxed: u32,
    /// For the undo of an answer with a name; one in the box is taken back by `feedback_take_back`.
    pub action: Option<String>,
}

/// Request of `feedback_type`: answers from paper, one a line: `4 good pace`. With `dry_run` nothing is written.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct TypeFeedback {
    pub session: String,
    pub text: String,
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub dry_run: bool,
}

/// Answer of `feedback_type`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FeedbackTyped {
    pub answers: Vec<TypedAnswer>,
    /// Lines that begin with no rating, from 1.
    pub wrong: Vec<u32>,
    pub action: Option<String>,
    pub label: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TypedAnswer {
    pub rating: u32,
    pub comment: String,
}

/// Request of `feedback_import`. With `dry_run` nothing is written. Answers `FeedbackImport`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ImportFeedback {
    pub session: String,
    pub path: Option<String>,
    pub name: Option<String>,
    /// Base64 of the file.
    pub content: Option<String>,
    /// Column heading to `rating`, `comment`, `name`, `number`, or nothing.
    #[serde(default)]
    #[ts(as = "Option<Vec<ColumnChoice>>", optional = nullable)]
    pub map: Vec<ColumnChoice>,
    pub sheet: Option<String>,
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub dry_run: bool,
}

/// What an import would do, or did.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FeedbackImport {
    pub file: String,
    pub read_as: ReadAs,
    pub columns: Vec<ColumnChoice>,
    pub rows: u32,
    pub answers: Vec<ImportedAnswer>,
    pub rejected: Vec<Rejected>,
    pub warnings: Vec<Warning>,
    /// Names in the list are left out: the session asks without them.
    pub names_left_out: bool,
    pub action: Option<String>,
    pub label: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportedAnswer {
    pub line: u32,
    pub rating: u32,
    pub comment: String,
    /// Who it is, where the session asks with names and exactly one is meant.
    pub person: String,
}

/// Request of `feedback_tag`: what somebody reads in an answer. Answers `FeedbackChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct TagFeedback {
    pub feedback: String,
    /// positive, neutral, negative; empty takes it out.
    pub sentiment: Option<String>,
    pub tags: Option<Vec<String>>,
}

/// Request of `feedback_export`: the sums of all sessions, or the answers of one.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportFeedback {
    pub rollout: String,
    pub session: Option<String>,
    /// csv, xlsx, pdf.
    pub format: String,
    /// `en` or `vi`.
    pub language: String,
    pub path: Option<String>,
}

//! The one error that endpoints answer with: a status, a code for programs, a sentence for people.

use std::time::Duration;

use axum::Json;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Response};
use domain::args;
use domain::sentence::Args;
use serde_json::json;

use crate::storage::StorageError;

/// Why something was not done.
#[derive(Debug, PartialEq)]
pub(crate) struct Refused {
    pub(crate) status: StatusCode,
    pub(crate) code: &'static str,
    pub(crate) message: String,
    /// What stands in the sentence.
    pub(crate) args: Args,
    /// The log's head, where the asker's cursor does not fit it.
    pub(crate) head: Option<u64>,
    /// When to ask again, where that is known better than by the status.
    pub(crate) after: Option<Duration>,
}

impl Refused {
    pub(crate) fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), args: Args::new(), head: None, after: None }
    }

    /// What a person may come to read: `server-CODE` of `locales/` is the sentence.
    pub(crate) fn said(status: StatusCode, code: &'static str, args: Args) -> Self {
        Self { args: args.clone(), ..Self::new(status, code, sentence(code, &args)) }
    }

    pub(crate) fn bad(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, message)
    }

    pub(crate) fn forbidden(code: &'static str, args: Args) -> Self {
        Self::said(StatusCode::FORBIDDEN, code, args)
    }

    /// Sign again.
    pub(crate) fn session() -> Self {
        Self::said(StatusCode::UNAUTHORIZED, "session", args!())
    }

    /// Somebody asks more often than any laptop does.
    pub(crate) fn too_fast() -> Self {
        Self::said(StatusCode::TOO_MANY_REQUESTS, "too_fast", args!())
    }

    pub(crate) fn unknown_workspace() -> Self {
        Self::said(StatusCode::NOT_FOUND, "unknown_workspace", args!())
    }

    /// The server was put back to an older state, or the cursor is of another log.
    pub(crate) fn cursor(head: u64) -> Self {
        let message = "the cursor is not of this log; ask again without a cursor, then send what the log lacks";
        Self { head: Some(head), ..Self::new(StatusCode::CONFLICT, "cursor_unknown", message) }
    }

    /// More wait than are soon let in: the asker's turn is then.
    pub(crate) fn busy(after: Duration) -> Self {
        let seconds = after.as_millis().div_ceil(1000) as u64;
        Self { after: Some(after), ..Self::said(StatusCode::SERVICE_UNAVAILABLE, "busy", args!(seconds: seconds)) }
    }

    /// Our own fault; logged where it is made.
    pub(crate) fn fault(error: &dyn std::fmt::Display) -> Self {
        tracing::error!(%error, "a request failed");
        Self::said(StatusCode::SERVICE_UNAVAILABLE, "fault", args!())
    }
}

/// The English of `server-CODE`.
pub(crate) fn sentence(code: &str, args: &Args) -> String {
    domain::sentence::english(&format!("server-{code}"), args)
}

impl From<StorageError> for Refused {
    fn from(error: StorageError) -> Self {
        Self::fault(&error)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut body = json!({ "code": self.code, "message": self.message });
        if !self.args.is_empty() {
            body["args"] = json!(self.args);
        }
        if let Some(head) = self.head {
            body["head"] = head.into();
        }
        if let Some(after) = self.after {
            body["after"] = (after.as_millis() as u64).into();
        }
        let mut response = (self.status, Json(body)).into_response();
        let after = match (self.after, self.status) {
            (Some(after), _) => Some(after.as_millis().div_ceil(1000) as u64),
            (None, StatusCode::SERVICE_UNAVAILABLE) => Some(5),
            (None, StatusCode::TOO_MANY_REQUESTS) => Some(2),
            _ => None,
        };
        if let Some(seconds) = after {
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
        }
        response
    }
}

//! The sample: a workspace of its own, clearly marked, deleted in one step.

use super::start::start;
use super::view::{StartSample, StartWorkspace};
use crate::app::view::{AppStatus, Nothing};
use crate::desk::State;
use crate::{Desk, Failure, Result};

/// A workspace filled with the LMS go-live in its first week.
pub(crate) fn workspace_sample(desk: &Desk, request: StartSample) -> Result<AppStatus> {
    let request = StartWorkspace {
        name: if request.name.trim().is_empty() { "Lê Thị Thu Hà".to_owned() } else { request.name },
        roles: Vec::new(),
        workspace: "Sông Hàn English".to_owned(),
        zone: "Asia/Ho_Chi_Minh".to_owned(),
        passphrase: None,
    };
    // Half an example would teach the wrong thing.
    start(desk, &request, true, super::sample_week::fill)?;
    crate::app::status::status(desk)
}

/// Removes a sample with all its files. Refused for anything that is not a sample.
pub(crate) fn workspace_delete_sample(desk: &Desk, _: Nothing) -> Result<AppStatus> {
    {
        let mut state = desk.state();
        let State::Open(engine) = &*state else {
            return Err(Failure::new("empty"));
        };
        if engine.workspace()?.sample != Some(true) {
            return Err(Failure::new("not_a_sample"));
        }
        *state = State::Empty;
        super::unfinished::discard(&desk.inner.data);
    }
    desk.tell(vec!["workspace".to_owned()]);
    crate::app::status::status(desk)
}

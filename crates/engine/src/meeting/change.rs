//! Meetings planned, opened, and who is there.

use domain::checklist::Planned;
use domain::meeting::{Meeting, MeetingPresence, MeetingSort, meeting_presence_id};
use domain::value::Instant;
use domain::workspace::Member;
use domain::{Id, Ref, Verb};
use store::Draft;

use super::view::{MeetingChanged, NoteMeeting, OfMeeting, SetMeeting, SetPresent};
use crate::app::view::Done;
use crate::rollout::lines::Plan;
use crate::{Engine, Failure, Result, engine, times};

/// Longest meeting, in minutes.
const LONGEST: u32 = 1440;

/// Plans a meeting, or plans it anew.
pub(crate) fn meeting_set(engine: &mut Engine, request: SetMeeting) -> Result<MeetingChanged> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let zone = engine.plan(rollout)?.zone;
    let known = request.meeting.map(|id| engine::id("meeting", &id)).transpose()?;
    let before = known.map(|id| Ok::<_, Failure>(engine.meeting_row(id)?.0.value)).transpose()?.unwrap_or_default();
    let sort = MeetingSort::of(&request.sort)
        .ok_or_else(|| Failure::invalid("sort", "meeting_sort").with("words", MeetingSort::WORDS.join(", ")))?;
    if !(1..=LONGEST).contains(&request.minutes) {
        return Err(Failure::invalid("minutes", "meeting_minutes"));
    }
    let at = request.starts.filter(|at| !at.trim().is_empty()).map(|at| times::instant("starts", &at, zone)).transpose()?;
    let start = if at.is_some() { None } else { request.starts_rel.map(i64::from) };
    if at.is_none() && start.is_none() {
        return Err(Failure::invalid("starts", "no_time").with("text", ""));
    }
    let planned = Planned { start, at, duration: Some(i64::from(request.minutes)) };
    let (title, chair) = (domain::normal::name(&request.title), domain::normal::name(&request.chair.unwrap_or_default()));
    // Only what is changed is written.
    let change = Meeting {
        rollout: Some(Ref::to(rollout)).filter(|_| known.is_none()),
        title: Some(title.into()).filter(|title| before.title.as_ref() != Some(title)),
        sort: Some(sort).filter(|sort| before.sort != Some(*sort)),
        planned: Some(planned).filter(|planned| before.planned != Some(*planned)),
        chair: Some(chair.into()).filter(|chair| before.chair.clone().unwrap_or_else(|| "".into()) != *chair),
        ..Meeting::default()
    };
    let id = known.unwrap_or_else(|| engine.new_id());
    engine.change_meeting(id, "meeting.set", &[Draft::put(id, &change)])
}

/// Takes a meeting out of the plan that nobody opened.
pub(crate) fn meeting_remove(engine: &mut Engine, request: OfMeeting) -> Result<Done> {
    let id = engine::id("meeting", &request.meeting)?;
    if engine.meeting_row(id)?.0.value.opened.is_some() {
        return Err(Failure::new("meeting_held"));
    }
    engine.done("meeting.remove", &[Draft::state(&Meeting::KIND, id, Verb::Archive)])
}

/// Opens a meeting: whoever opens it is there.
pub(crate) fn meeting_open(engine: &mut Engine, request: OfMeeting) -> Result<MeetingChanged> {
    let id = engine::id("meeting", &request.meeting)?;
    if engine.meeting_row(id)?.0.value.opened.is_some() {
        return Err(Failure::new("meeting_open_already"));
    }
    let opened = Meeting { opened: Some(Instant(engine.now())), ..Meeting::default() };
    let who = engine.me.member.to_string();
    engine.change_meeting(id, "meeting.open", &[Draft::put(id, &opened), present(id, &who, true)])
}

/// Somebody is there, or is not.
pub(crate) fn meeting_here(engine: &mut Engine, request: SetPresent) -> Result<MeetingChanged> {
    let id = engine::id("meeting", &request.meeting)?;
    engine.still_open(id)?;
    let who = domain::normal::name(&request.who);
    let member = Id::try_parse(&who).ok().map(|id| engine.store.get::<Member>(id)).transpose()?.flatten();
    if member.is_none() && Id::try_parse(&who).is_ok() {
        return Err(Failure::not_found("member"));
    }
    engine.change_meeting(id, "meeting.here", &[present(id, &who, request.here)])
}

/// What was said.
pub(crate) fn meeting_note(engine: &mut Engine, request: NoteMeeting) -> Result<MeetingChanged> {
    let id = engine::id("meeting", &request.meeting)?;
    engine.still_open(id)?;
    let note = Meeting { note: Some(request.note.trim().replace('\r', "").into()), ..Meeting::default() };
    engine.change_meeting(id, "meeting.note", &[Draft::put(id, &note)])
}

fn present(meeting: Id, who: &str, here: bool) -> Draft {
    let record = MeetingPresence { meeting: Some(Ref::to(meeting)), who: Some(who.into()), here: Some(here) };
    Draft::put(meeting_presence_id(meeting, who), &record)
}

impl Engine {
    /// Meetings that were opened keep their time when the launch moves.
    pub(crate) fn meetings_held(&self, before: Plan) -> Result<Vec<Draft>> {
        let opened = self.meetings(before)?.into_iter().filter(|row| row.value.opened.is_some());
        let kept = opened.filter_map(|row| Some((row.id, row.value.planned?.kept(before.t0)?)));
        Ok(kept.map(|(id, planned)| Draft::put(id, &Meeting { planned: Some(planned), ..Meeting::default() })).collect())
    }

    /// Refuses what is said of a meeting after its minutes were kept: they are what was known then.
    pub(super) fn still_open(&self, id: Id) -> Result<()> {
        self.meeting_row(id)?;
        if self.minutes_of(id)?.is_empty() { Ok(()) } else { Err(Failure::new("meeting_closed")) }
    }

    pub(super) fn change_meeting(&mut self, id: Id, label: &str, drafts: &[Draft]) -> Result<MeetingChanged> {
        let written = self.act(label, drafts)?;
        Ok(MeetingChanged { meeting: self.meeting_view(id)?, action: written.action.to_string(), label: label.to_owned() })
    }
}

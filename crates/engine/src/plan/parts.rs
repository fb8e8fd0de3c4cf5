//! The parts of a plan that stand on no screen of their own: areas with their points, courses with their topics.

use domain::handoff::{Area, Point};
use domain::training::{Audience, Course, Topic, TopicForm};
use domain::{Id, KindOf, Ref};
use store::{Draft, Row};

use super::view::{AreaPart, CoursePart, EditPoint, PlanParts, PointPart, SetArea, SetCourse, SetTopic, TopicPart};
use crate::checklist::view::Made;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Areas and courses of a rollout, each in order.
pub(crate) fn plan_parts(engine: &mut Engine, request: OfRollout) -> Result<PlanParts> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let mut audiences = engine.store.of::<Audience>("rollout", rollout)?;
    audiences.sort_by_key(|row| (row.value.position, row.id));
    let mut out = PlanParts { areas: Vec::new(), courses: Vec::new() };
    for row in engine.areas_of(rollout)? {
        let mut points = engine.store.of::<Point>("area", row.id)?;
        points.sort_by_key(|point| (point.value.position, point.id));
        out.areas.push(AreaPart {
            id: row.id.to_string(),
            title: text(row.value.title),
            receiver_role: text(row.value.receiver_role),
            points: points.into_iter().map(point_part).collect(),
        });
    }
    for row in engine.store.of::<Course>("rollout", rollout)? {
        let mut topics = engine.store.of::<Topic>("course", row.id)?;
        topics.sort_by_key(|topic| (topic.value.position, topic.id));
        let audience = row.value.audience.and_then(|of| audiences.iter().find(|audience| audience.id == of.0));
        out.courses.push(CoursePart {
            id: row.id.to_string(),
            title: text(row.value.title),
            audience: audience.map(|audience| text(audience.value.title.clone())).unwrap_or_default(),
            minutes: row.value.stated_minutes,
            topics: topics.into_iter().map(topic_part).collect(),
        });
    }
    Ok(out)
}

fn point_part(row: Row<Point>) -> PointPart {
    PointPart { id: row.id.to_string(), title: text(row.value.title), expectation: text(row.value.expectation) }
}

fn topic_part(row: Row<Topic>) -> TopicPart {
    TopicPart {
        id: row.id.to_string(),
        title: text(row.value.title),
        minutes: row.value.minutes,
        form: row.value.form.unwrap_or(TopicForm::Taught).word().to_owned(),
        required: row.value.required == Some(true),
    }
}

/// Changes an area, or adds one at the end.
pub(crate) fn area_set(engine: &mut Engine, request: SetArea) -> Result<Made> {
    let title = named(request.title.as_deref())?;
    let receiver_role = request.receiver_role.map(|role| role.trim().into());
    if let Some(area) = request.area {
        let id = engine.part::<Area>("area", &area)?.0;
        let change = Area { title: title.map(Into::into), receiver_role, ..Area::default() };
        return engine.made("area.edit", id, &[Draft::put(id, &change)]);
    }
    let rollout = engine::id("rollout", &request.rollout.unwrap_or_default())?;
    engine.plan(rollout)?;
    let last = engine.areas_of(rollout)?.iter().filter_map(|row| row.value.position).max().unwrap_or(0);
    let area =
        Area { rollout: Some(Ref::to(rollout)), title: Some(wanted(title)?.into()), position: Some(last + 1), receiver_role, code: None };
    let id = engine.new_id();
    engine.made("area.add", id, &[Draft::put(id, &area)])
}

/// Changes what a point asks for, or adds one to an area.
pub(crate) fn point_edit(engine: &mut Engine, request: EditPoint) -> Result<Made> {
    let title = named(request.title.as_deref())?;
    let expectation = request.expectation.map(|text| domain::normal::name(&text).into());
    if let Some(point) = request.point {
        let id = engine.part::<Point>("point", &point)?.0;
        let change = Point { title: title.map(Into::into), expectation, ..Point::default() };
        return engine.made("point.edit", id, &[Draft::put(id, &change)]);
    }
    let area = engine.part::<Area>("area", &request.area.unwrap_or_default())?.0;
    let last = engine.store.of::<Point>("area", area)?.iter().filter_map(|row| row.value.position).max().unwrap_or(0);
    let point =
        Point { area: Some(Ref::to(area)), title: Some(wanted(title)?.into()), expectation, position: Some(last + 1), ..Point::default() };
    let id = engine.new_id();
    engine.made("point.add", id, &[Draft::put(id, &point)])
}

/// Changes the title or the stated hours of a course.
pub(crate) fn course_set(engine: &mut Engine, request: SetCourse) -> Result<Made> {
    let id = engine.part::<Course>("course", &request.course)?.0;
    let title = named(request.title.as_deref())?.map(Into::into);
    let change = Course { title, stated_minutes: request.minutes.map(i64::from), ..Course::default() };
    engine.made("course.edit", id, &[Draft::put(id, &change)])
}

/// Changes a topic, or adds one to a course.
pub(crate) fn topic_set(engine: &mut Engine, request: SetTopic) -> Result<Made> {
    let title = named(request.title.as_deref())?;
    let form = request.form.as_deref().map(|word| {
        let known = TopicForm::of(word);
        known.ok_or_else(|| Failure::invalid("form", "no_topic_form").with("word", word).with("words", TopicForm::WORDS.join(", ")))
    });
    let (form, minutes) = (form.transpose()?, request.minutes.map(i64::from));
    if let Some(topic) = request.topic {
        let id = engine.part::<Topic>("topic", &topic)?.0;
        let change = Topic { title: title.map(Into::into), minutes, form, required: request.required, ..Topic::default() };
        return engine.made("topic.edit", id, &[Draft::put(id, &change)]);
    }
    let course = engine.part::<Course>("course", &request.course.unwrap_or_default())?.0;
    let last = engine.store.of::<Topic>("course", course)?.iter().filter_map(|row| row.value.position).max().unwrap_or(0);
    let topic = Topic {
        course: Some(Ref::to(course)),
        title: Some(wanted(title)?.into()),
        minutes: minutes.or(Some(30)),
        form: form.or(Some(TopicForm::Taught)),
        required: request.required.or(Some(true)),
        position: Some(last + 1),
        source: None,
    };
    let id = engine.new_id();
    engine.made("topic.add", id, &[Draft::put(id, &topic)])
}

/// A title, where one is said; never an empty one.
fn named(text: Option<&str>) -> Result<Option<String>> {
    match text.map(domain::normal::name) {
        Some(title) if title.is_empty() => Err(Failure::invalid("title", "part_title")),
        title => Ok(title),
    }
}

fn wanted(title: Option<String>) -> Result<String> {
    title.ok_or_else(|| Failure::invalid("title", "part_title"))
}

impl Engine {
    /// A live record that a request names, with its id.
    pub(super) fn part<K: KindOf>(&self, what: &str, text: &str) -> Result<(Id, K)> {
        let id = engine::id(what, text)?;
        Ok((id, self.store.get::<K>(id)?.ok_or_else(|| Failure::not_found(what))?.value))
    }
}

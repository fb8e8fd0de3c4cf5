//! `muster plan part`: targets, areas with points, courses with topics; what is named changes.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table};

#[derive(Subcommand)]
pub(crate) enum Part {
    /// Areas with their points and courses with their topics
    List,
    /// A target's figure, unit, bound and window; --new adds it, with the word that it measures
    Target {
        target: String,
        #[arg(long, value_name = "MEASURE")]
        new: Option<String>,
        #[arg(long)]
        title: Option<String>,
        #[arg(long, allow_hyphen_values = true)]
        value: Option<f64>,
        #[arg(long)]
        unit: Option<String>,
        /// below, at_most, exactly, at_least, above
        #[arg(long)]
        bound: Option<String>,
        /// The window in words
        #[arg(long)]
        window: Option<String>,
        /// Minutes from T-0 at which the window begins
        #[arg(long, allow_hyphen_values = true)]
        from: Option<i64>,
        #[arg(long, allow_hyphen_values = true)]
        to: Option<i64>,
    },
    /// A hand-off area; --new adds it
    Area {
        area: String,
        #[arg(long)]
        new: bool,
        #[arg(long)]
        title: Option<String>,
        /// The role that receives it
        #[arg(long)]
        role: Option<String>,
    },
    /// A point of an area; --new adds it to that area
    Point {
        point: String,
        #[arg(long, value_name = "AREA")]
        new: Option<String>,
        #[arg(long)]
        title: Option<String>,
        #[arg(long)]
        expectation: Option<String>,
    },
    /// A course's title and stated minutes
    Course {
        course: String,
        #[arg(long)]
        title: Option<String>,
        #[arg(long)]
        minutes: Option<u32>,
    },
    /// A topic; --new adds it to that course
    Topic {
        topic: String,
        #[arg(long, value_name = "COURSE")]
        new: Option<String>,
        #[arg(long)]
        title: Option<String>,
        #[arg(long)]
        minutes: Option<u32>,
        /// taught, hands-on, assessment
        #[arg(long)]
        form: Option<String>,
        #[arg(long)]
        required: Option<bool>,
    },
    /// Put one away: target, area, point, course or topic; it stays in the history
    Archive { sort: String, named: String },
}

impl Part {
    pub(crate) fn run(self, work: &Work, rollout: Option<&str>) -> Result<Answer, Stop> {
        let rollout = work.rollout(rollout)?["id"].clone();
        let of = json!({ "rollout": rollout });
        let find = |sort: &str, wanted: &str| -> Result<Value, Stop> {
            Ok(one(sort, &rows(work, &of, sort)?, "id", &["title", "code"], wanted)?["id"].clone())
        };
        let done =
            |name: &str, request: Value, what: &str| Ok(Answer::new(work.call(name, &request)?, format!("“{}” changed", shown(what))));
        match self {
            Self::List => {
                let parts = work.call("plan_parts", &of)?;
                let areas = table(list(&parts, "areas"), &[("AREA", "title"), ("RECEIVES", "receiver_role"), ("ID", "id")]);
                let courses = table(list(&parts, "courses"), &[("COURSE", "title"), ("AUDIENCE", "audience"), ("MINUTES", "minutes")]);
                Ok(Answer::new(parts, format!("{areas}\n{courses}")))
            }
            Self::Target { target, new, title, value, unit, bound, window, from, to } => {
                let id = match new {
                    Some(measure) => {
                        let request = json!({ "rollout": rollout, "title": target, "measure": measure });
                        work.call("metric_add", &request)?["id"].clone()
                    }
                    None => find("target", &target)?,
                };
                let request = json!({
                    "metric": id, "title": title, "value": value, "unit": unit, "bound": bound, "window": window, "from": from, "to": to,
                });
                done("metric_set", request, &target)
            }
            Self::Area { area, new, title, role } => {
                let request = if new {
                    json!({ "rollout": rollout, "title": area, "receiver_role": role })
                } else {
                    json!({ "area": find("area", &area)?, "title": title, "receiver_role": role })
                };
                done("area_set", request, &area)
            }
            Self::Point { point, new, title, expectation } => {
                let request = match new {
                    Some(area) => json!({ "area": find("area", &area)?, "title": point, "expectation": expectation }),
                    None => json!({ "point": find("point", &point)?, "title": title, "expectation": expectation }),
                };
                done("point_edit", request, &point)
            }
            Self::Course { course, title, minutes } => {
                done("course_set", json!({ "course": find("course", &course)?, "title": title, "minutes": minutes }), &course)
            }
            Self::Topic { topic, new, title, minutes, form, required } => {
                let mut request = json!({ "minutes": minutes, "form": form, "required": required });
                match new {
                    Some(course) => (request["course"], request["title"]) = (find("course", &course)?, topic.as_str().into()),
                    None => (request["topic"], request["title"]) = (find("topic", &topic)?, title.into()),
                }
                done("topic_set", request, &topic)
            }
            Self::Archive { sort, named } => {
                let kind = if sort == "target" { "metric" } else { sort.as_str() };
                done("plan_archive", json!({ "kind": kind, "ids": [find(&sort, &named)?] }), &named)
            }
        }
    }
}

/// Everything of a sort.
fn rows(work: &Work, of: &Value, sort: &str) -> Result<Vec<Value>, Stop> {
    if sort == "target" {
        return Ok(list(&work.call("plan_figures", of)?, "metrics").to_vec());
    }
    let parts = work.call("plan_parts", of)?;
    let within = |outer: &str, inner: &str| list(&parts, outer).iter().flat_map(|one| list(one, inner).to_vec()).collect();
    match sort {
        "area" => Ok(list(&parts, "areas").to_vec()),
        "course" => Ok(list(&parts, "courses").to_vec()),
        "point" => Ok(within("areas", "points")),
        "topic" => Ok(within("courses", "topics")),
        other => Err(Stop::usage(format!("“{}” is no sort of part; name target, area, point, course or topic", shown(other)))),
    }
}

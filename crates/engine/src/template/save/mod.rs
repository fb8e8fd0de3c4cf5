//! A template out of a rollout: its plan without dates, people, marks and states, and a rollout that is begun from it.
//!
//! Owners, trainers, holidays and what happened stay behind; absolute times become relative to T-0. Sessions without a
//! course have no place in a template. The text is read back before it is given out: what cannot be used again is said.

mod day;
mod handing;
mod left;
mod lists;
mod names;
mod training;

use chrono::{Datelike, Timelike};
use domain::checklist::{Checklist, Item, Section};
use domain::gate::Gate;
use domain::handoff::{Area, Point};
use domain::plan::{Claim, ClaimMeasure, Metric, words};
use domain::rollout::{Contradiction, Criterion, RolePlan, Rollout};
use domain::runbook::{WayBack, way_back_id};
use domain::{Id, Ref};
use serde_json::Value;
use store::Row;

use self::names::{Names, minutes_of};
use super::chosen;
use super::model::Template;
use super::plan as entries;
use crate::rollout::view::{SaveTemplate, TemplateFile, TemplateSaved};
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Writes a rollout's plan as a template file that `rollout_new` reads.
pub(crate) fn template_save(engine: &mut Engine, request: SaveTemplate) -> Result<TemplateSaved> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let template = engine.template_of(rollout)?;
    let content = template.to_text().map_err(Failure::fault)?;
    read_back(&content)?;
    let left = engine.left_behind(rollout)?;
    Ok(TemplateSaved { file: crate::files::file_made(format!("{}.toml", template.name), content.as_bytes(), request.path)?, left })
}

/// The template in a text that was just written.
fn read_back(content: &str) -> Result<Template> {
    let file = TemplateFile { name: "template.toml".to_owned(), text: content.to_owned() };
    chosen("template.toml", Some(&[file]))
}

impl Engine {
    /// The template that a rollout would be begun from, as its file would be read.
    pub(crate) fn template_from(&self, rollout: Id) -> Result<Template> {
        let content = self.template_of(rollout)?.to_text().map_err(Failure::fault)?;
        read_back(&content)
    }

    /// A rollout's plan as a template.
    fn template_of(&self, id: Id) -> Result<Template> {
        let rollout = self.store.get::<Rollout>(id)?.ok_or_else(|| Failure::not_found("rollout"))?.value;
        let plan = self.plan(id)?;
        let (mut out, mut names) = (Template { sources: false, ..Template::default() }, Names::new(plan.t0));
        let name = text(rollout.name);
        out.name = slug(&name);
        out.title = name;
        out.about = "Saved from a rollout, without its dates, people and states.".to_owned();
        let launch = times::wall(plan.t0.unwrap_or_default(), plan.zone);
        out.weekday = WEEKDAYS[launch.weekday().num_days_from_monday() as usize].to_owned();
        out.weekend = rollout.weekend;
        out.training_days =
            rollout.training.filter(|days| days.relative).map(|days| entries::TrainingDays { from: days.from, to: days.to });
        out.local_time = format!("{:02}:{:02}", launch.hour(), launch.minute());
        for row in self.store.of::<RolePlan>("rollout", id)? {
            out.roles.push(role(row.value));
        }
        for row in self.store.of::<Contradiction>("rollout", id)? {
            let Contradiction { code, title, resolution, .. } = row.value;
            out.contradictions.push(entries::Contradiction {
                code: text(code),
                says: text(title),
                resolution: text(resolution),
                files: Vec::new(),
            });
        }
        self.training_of(id, &mut names, &mut out)?;
        self.gates_into(id, &mut names, &mut out)?;
        self.handoff_into(id, &mut names, &mut out)?;
        self.handing_into(id, &mut names, &mut out)?;
        self.lists_of(id, &mut names, &mut out)?;
        if let Some(WayBack { ends, minutes, checklist: Some(list), .. }) = self.store.get::<WayBack>(way_back_id(id))?.map(|row| row.value)
            && let Some(checklist) = names.plain("checklist", list.0)
        {
            let ends = ends.and_then(|ends| minutes_of(ends, plan.t0)).unwrap_or(0);
            out.way_back = Some(entries::WayBack { ends, minutes: minutes.unwrap_or(60).max(1), checklist });
        }
        self.figures_into(id, &names, &mut out)?;
        self.materials_into(id, &mut names, &mut out)?;
        self.day_into(id, &mut names, &mut out)?;
        facts(&rollout.facts.unwrap_or_default().0, &mut out);
        names.known_follows(&mut out);
        Ok(out)
    }

    fn gates_into(&self, id: Id, names: &mut Names, out: &mut Template) -> Result<()> {
        for row in self.gates_of(id)? {
            let Gate { code, title, planned, voters, decided_by, .. } = row.value;
            let code = names.take("gate", row.id, &text(code));
            let planned = planned.unwrap_or_default();
            let (start, duration) = (minutes_of(planned, names.t0).unwrap_or(0), planned.duration.unwrap_or(0));
            let voters = voters.unwrap_or_default();
            out.gates.push(entries::Gate {
                code,
                title: text(title),
                at: start + duration,
                duration,
                decided_by: decided_by.map(|item| item.0),
                voters,
            });
        }
        for Row { value, id, .. } in self.store.of::<Criterion>("rollout", id)? {
            let Some(gate) = value.gate.and_then(|gate: Ref<Gate>| names.plain("gate", gate.0)) else { continue };
            let code = names.take("criterion", id, &text(value.code));
            out.criteria.push(entries::Criterion {
                code,
                gate,
                role: text(value.role),
                level: value.level.unwrap_or(domain::rollout::Criticality::Should),
                title: text(value.title),
                measurable_from: value.measurable_from.unwrap_or(0),
                metric: text(value.metric),
                target: text(value.target),
                position: value.position.unwrap_or(0),
                needs: names.sessions(value.needs.as_deref()),
                note: None,
                source: value.source.unwrap_or_default(),
            });
        }
        Ok(())
    }

    fn handoff_into(&self, id: Id, names: &mut Names, out: &mut Template) -> Result<()> {
        for row in self.areas_of(id)? {
            let Area { title, position, receiver_role, code, .. } = row.value;
            let code = names.take("area", row.id, &text(code));
            let mut points = self.store.of::<Point>("area", row.id)?;
            points.sort_by_key(|point| (point.value.position, point.id));
            for point in points {
                out.points.push(entries::Point {
                    code: names.take("point", point.id, ""),
                    area: code.clone(),
                    title: text(point.value.title),
                    expectation: text(point.value.expectation),
                    position: point.value.position.unwrap_or(0),
                    source: Vec::new(),
                });
            }
            let (title, receiver_role) = (text(title), text(receiver_role));
            out.areas.push(entries::Area { code, title, position: position.unwrap_or(0), receiver_role, source: Vec::new() });
        }
        Ok(())
    }

    /// Claims and targets. The stated work of one section stands with the section.
    fn figures_into(&self, id: Id, names: &Names, out: &mut Template) -> Result<()> {
        for row in self.store.of::<Claim>("rollout", id)? {
            let Claim { code, title, measure: Some(measure), of, range, place, .. } = row.value else { continue };
            if measure == ClaimMeasure::Effort && names.states_section(out, of.as_deref(), range) {
                continue;
            }
            let range = range.unwrap_or_default();
            out.claims.push(entries::Claim {
                code: text(code),
                title: text(title),
                measure,
                low: range.low,
                high: range.high,
                of: names.words(of.as_deref()),
                place: place.map(|place| place.0),
                source: Vec::new(),
            });
        }
        for row in self.store.of::<Metric>("rollout", id)? {
            let Metric { code, title, measure, statistic, scope, target, window, of, base, eases, place, .. } = row.value;
            let window = window.unwrap_or_default();
            out.facts.targets.push(entries::Target {
                code: text(code),
                title: text(title),
                target: target.as_ref().map(words::target).unwrap_or_default(),
                window: window.words.unwrap_or_default(),
                measure: text(measure),
                statistic,
                scope: scope.unwrap_or_default(),
                bound: target.as_ref().map(|target| target.bound),
                value: target.as_ref().and_then(|target| format!("{}e-3", target.thousandths).parse().ok()),
                unit: target.map(|target| target.unit).unwrap_or_default(),
                from: window.from,
                to: window.to,
                of: names.words(of.as_deref()),
                base: base.map(|base| base.0),
                eases: eases.map(|eases| eases.0).filter(|eases| !eases.is_empty()),
                place: place.map(|place| place.0),
                contradiction: None,
                source: Vec::new(),
            });
        }
        Ok(())
    }
}

fn role(role: RolePlan) -> entries::RolePlan {
    entries::RolePlan {
        role: text(role.role),
        title: text(role.title),
        people_low: role.people_low.unwrap_or(0),
        people_high: role.people_high.unwrap_or(0),
        hours: role.hours.unwrap_or(0),
        implied: false,
        responsibility: text(role.responsibility),
        skills: role.skills.map(|skills| skills.0),
        source: Vec::new(),
    }
}

/// Small letters, digits and hyphens of a name.
fn slug(name: &str) -> String {
    let plain = domain::normal::folded(name);
    let letters: String = plain.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    let words: Vec<&str> = letters.split('-').filter(|word| !word.is_empty()).collect();
    let mut slug = words.join("-");
    slug.truncate(60);
    if slug.is_empty() { "template".to_owned() } else { slug }
}

/// The facts of a rollout's head, as its template had them.
fn facts(all: &[Value], out: &mut Template) {
    let text = |fact: &Value, field: &str| fact[field].as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect::<Vec<_>>();
    for fact in all {
        let source = list(&fact["source"]);
        match fact["group"].as_str() {
            Some(group @ ("frame" | "system")) => {
                let said = entries::Said { title: text(fact, "label"), value: text(fact, "text"), source };
                if group == "frame" { out.facts.frame.push(said) } else { out.facts.systems.push(said) }
            }
            Some("figure") => {
                let sums = fact["computed"].as_array().into_iter().flatten();
                out.facts.figures.push(entries::Figure {
                    code: text(fact, "code"),
                    title: text(fact, "label"),
                    stated: text(fact, "stated"),
                    computed: sums.map(|sum| entries::Computed { by: text(sum, "by"), value: text(sum, "value") }).collect(),
                    contradiction: fact["contradiction"].as_str().map(str::to_owned),
                    source,
                });
            }
            Some("risk") => {
                let parts = &fact["risk"];
                let part = |at: usize| parts[at].as_str().map(str::to_owned).unwrap_or_default();
                out.facts.risks.push(entries::Risk {
                    code: text(fact, "code"),
                    title: text(fact, "label"),
                    probability: part(0),
                    impact: part(1),
                    fallback: if parts.is_array() { part(2) } else { text(fact, "text") },
                    mitigation: list(&parts[3]),
                    source,
                });
            }
            Some("section") => {
                let Some((list, section)) = fact["code"].as_str().and_then(|code| code.split_once('.')) else { continue };
                let lists = out.checklists.iter_mut().filter(|of| of.code == list);
                let minutes = |at: usize| fact["minutes"][at].as_i64();
                for one in lists.flat_map(|list| &mut list.sections).filter(|one| one.code == section) {
                    (one.planned, one.target, one.source) = (minutes(0), minutes(2), source.clone());
                }
            }
            Some("target") => {
                let code = text(fact, "code");
                for target in out.facts.targets.iter_mut().filter(|target| target.code == code) {
                    target.contradiction = fact["contradiction"].as_str().map(str::to_owned);
                    target.source.clone_from(&source);
                    if target.bound.is_none() {
                        target.target = text(fact, "target");
                    }
                }
            }
            _ => {}
        }
    }
}

type SectionsAndItems = (Vec<Row<Section>>, Vec<Row<Item>>);

impl Engine {
    fn list_parts(&self, list: &Row<Checklist>) -> Result<SectionsAndItems> {
        let mut sections = self.store.of::<Section>("checklist", list.id)?;
        sections.sort_by_key(|row| (row.value.position, row.id));
        let mut items = self.store.of::<Item>("checklist", list.id)?;
        items.sort_by_key(|row| (row.value.position, row.id));
        Ok((sections, items))
    }
}

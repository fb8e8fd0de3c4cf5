//! A rollout from a template: hundreds of records as one action, undone as one.

use std::io::Read;

use domain::rollout::{Rollout, RolloutState, TrainingDays};
use domain::value::Instant;
use store::Draft;

use super::launch::Meant;
use super::view::{NewRollout, RolloutMade, TemplateFile, TemplateLine, Templates};
use crate::app::view::Nothing;
use crate::count::small;
use crate::{Desk, Engine, Failure, Result, engine, template, times};

/// The templates that this build carries.
pub(crate) fn template_list(_: &Desk, _: Nothing) -> Result<Templates> {
    let line = |builtin: &template::Builtin| {
        let read = builtin.read();
        let counts = read.counts();
        TemplateLine {
            name: builtin.name.to_owned(),
            title: read.title.clone(),
            items: small(counts.items),
            audiences: small(counts.audiences),
            areas: small(counts.areas),
        }
    };
    Ok(Templates { templates: template::builtin().iter().map(line).collect() })
}

/// Fills a new rollout from a template.
pub(crate) fn rollout_new(engine: &mut Engine, request: NewRollout) -> Result<RolloutMade> {
    let name = domain::normal::name(&request.name);
    if name.is_empty() {
        return Err(Failure::invalid("name", "rollout_name"));
    }
    let zone = times::zone(&request.zone)?;
    let t0 = Meant::of(&request.go_live, request.which.as_deref(), zone)?.sure(&request.go_live, zone)?;
    let read = match (&request.from, &request.path) {
        (Some(rollout), _) => engine.template_from(engine::id("rollout", rollout)?)?,
        (None, Some(path)) => template::chosen(&request.template, Some(&[file(path)?]))?,
        (None, None) => template::chosen(&request.template, request.files.as_deref())?,
    };
    let id = engine.new_id();
    let rollout = Rollout {
        name: Some(name.into()),
        zone: Some(zone.name().into()),
        t0: Some(Instant(t0)),
        template: Some(read.name.as_str().into()),
        state: Some(RolloutState::Draft),
        facts: Some(read.facts()),
        weekend: read.weekend.clone(),
        training: read.training_days.as_ref().map(|days| TrainingDays { from: days.from, to: days.to, relative: true }),
    };
    let mut drafts = vec![Draft::put(id, &rollout)];
    for draft in template::draft(&read, id, &mut || engine.new_id()) {
        let kind = domain::kind(draft.kind).ok_or_else(|| Failure::fault("a template names a kind that is not declared"))?;
        drafts.push(Draft::cells(kind, draft.id, draft.cells));
    }
    let written = engine.act("rollout.new", &drafts)?;
    Ok(RolloutMade {
        id: id.to_string(),
        action: written.action.to_string(),
        label: "rollout.new".to_owned(),
        records: small(drafts.len()),
    })
}

/// A template's file by its path; not more of it than a template can have.
fn file(path: &str) -> Result<TemplateFile> {
    const MOST: u64 = 1 << 20;
    let path = std::path::Path::new(path);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let unread =
        |error: std::io::Error| Failure::invalid("path", "template_unreadable").with("name", name.as_str()).with("why", error.to_string());
    let mut text = String::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(MOST + 1).read_to_string(&mut text)).map_err(unread)?;
    if read as u64 > MOST {
        return Err(Failure::invalid("path", "template_large").with("name", name.as_str()));
    }
    Ok(TemplateFile { name, text })
}

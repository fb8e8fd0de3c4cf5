//! `material_list` and `material_show`: one reading of a rollout's materials behind screen, files and packs.

use std::collections::HashMap;

use domain::checklist::EvidenceForm;
use domain::material::{Handout, Material, MaterialState, MaterialTarget, progress};
use domain::training::{Audience, Course, Topic};
use domain::{Id, Ref, normal};
use store::Row;

use super::view::{MaterialFilter, MaterialLine, MaterialView, Materials, Named, OfMaterial, OutOfRange, StateCount, TargetLine};
use crate::checklist::show::is_sent;
use crate::count::small;
use crate::evidence::view::EvidenceLine;
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// The materials that fit, and the targets.
pub(crate) fn material_list(engine: &mut Engine, request: MaterialFilter) -> Result<Materials> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let names = engine.material_names(rollout)?;
    let all = engine.materials(rollout)?;
    let counts = MaterialState::WORDS.iter().map(|word| {
        let count = all.iter().filter(|row| state(&row.value).word() == *word).count();
        StateCount { state: (*word).to_owned(), count: small(count) }
    });
    Ok(Materials {
        counts: counts.collect(),
        targets: engine.target_lines(rollout, &all, &names)?,
        materials: engine.filtered_materials(&request, &all, &names)?,
        audiences: names.audiences(),
        as_of: times::local(engine.now(), names.plan.zone),
    })
}

/// One material with its files and where it went.
pub(crate) fn material_show(engine: &mut Engine, request: OfMaterial) -> Result<MaterialView> {
    let id = engine::id("material", &request.material)?;
    engine.material_view(id)
}

/// Titles of what materials refer to.
pub(super) struct Names {
    pub plan: Plan,
    audiences: Vec<(Id, String)>,
    courses: HashMap<Id, String>,
    topics: HashMap<Id, String>,
}

impl Names {
    fn audiences(&self) -> Vec<Named> {
        self.audiences.iter().map(|(id, title)| Named { id: id.to_string(), title: title.clone() }).collect()
    }

    /// In the order of the audiences; one that is no more keeps its place without a name.
    fn of(&self, ids: &[String]) -> Vec<Named> {
        let known = self.audiences().into_iter().filter(|named| ids.contains(&named.id));
        known.collect()
    }

    fn audience(&self, id: Id) -> Option<Named> {
        self.audiences().into_iter().find(|named| named.id == id.to_string())
    }
}

pub(super) fn state(material: &Material) -> MaterialState {
    material.state.unwrap_or(MaterialState::Planned)
}

impl Engine {
    pub(super) fn material_names(&self, rollout: Id) -> Result<Names> {
        let mut audiences = self.store.of::<Audience>("rollout", rollout)?;
        audiences.sort_by_key(|row| (row.value.position, row.id));
        let courses: HashMap<Id, String> =
            self.store.of::<Course>("rollout", rollout)?.into_iter().map(|row| (row.id, text(row.value.title))).collect();
        let topics = self.store.all::<Topic>()?.into_iter().filter(|row| row.value.course.is_some_and(|of| courses.contains_key(&of.0)));
        Ok(Names {
            plan: self.plan(rollout)?,
            topics: topics.map(|row| (row.id, text(row.value.title))).collect(),
            audiences: audiences.into_iter().map(|row| (row.id, text(row.value.title))).collect(),
            courses,
        })
    }

    /// All materials of a rollout: by sort, then as the plan has them, then by title.
    pub(crate) fn materials(&self, rollout: Id) -> Result<Vec<Row<Material>>> {
        let mut rows = self.store.of::<Material>("rollout", rollout)?;
        rows.sort_by_cached_key(|row| {
            (row.value.sort, row.value.position.unwrap_or(i64::MAX), normal::collation(&text(row.value.title.clone())), row.id)
        });
        Ok(rows)
    }

    pub(super) fn filtered_materials(&self, filter: &MaterialFilter, all: &[Row<Material>], names: &Names) -> Result<Vec<MaterialLine>> {
        let known = |words: &[&str], of: &Option<String>, field: &str| match of.as_deref().filter(|word| !word.is_empty()) {
            Some(word) if !words.contains(&word) => {
                Err(Failure::invalid(field, "material_word").with("word", word).with("words", words.join(", ")))
            }
            word => Ok(word.map(str::to_owned)),
        };
        let sort = known(domain::material::MaterialSort::WORDS, &filter.sort, "sort")?;
        let wanted = known(MaterialState::WORDS, &filter.state, "state")?;
        let audience = filter.audience.as_deref().filter(|id| !id.is_empty());
        let folded = normal::folded(filter.text.as_deref().unwrap_or_default());
        let words: Vec<&str> = folded.split_whitespace().collect();
        let mut lines = Vec::new();
        for row in all {
            let material = &row.value;
            let own = material.audiences.as_deref().unwrap_or_default();
            let in_state = match &wanted {
                Some(wanted) => state(material).word() == wanted,
                None => state(material) != MaterialState::Retired,
            };
            let fits = in_state
                && sort.as_ref().is_none_or(|sort| material.sort.is_some_and(|own| own.word() == sort))
                && audience.is_none_or(|audience| own.is_empty() || own.iter().any(|id| id == audience));
            if !fits {
                continue;
            }
            let line = self.material_line(row, names)?;
            let said = normal::folded(&[&line.title, &line.owner, &line.version, &line.language, &line.note].map(String::as_str).join(" "));
            if words.iter().all(|word| said.contains(word)) {
                lines.push(line);
            }
        }
        Ok(lines)
    }

    pub(super) fn material_line(&self, row: &Row<Material>, names: &Names) -> Result<MaterialLine> {
        let material = row.value.clone();
        let named = |id: Id, titles: &HashMap<Id, String>| titles.get(&id).map(|title| Named { id: id.to_string(), title: title.clone() });
        Ok(MaterialLine {
            id: row.id.to_string(),
            sort: material.sort.map(|sort| sort.word()).unwrap_or("other").to_owned(),
            state: state(&material).word().to_owned(),
            title: text(material.title),
            owner: text(material.owner),
            audiences: names.of(material.audiences.as_deref().unwrap_or_default()),
            seconds: material.seconds,
            pages: material.pages,
            entries: material.entries,
            language: text(material.language),
            version: text(material.version),
            link: text(material.link),
            course: material.course.and_then(|of: Ref<Course>| named(of.0, &names.courses)),
            topic: material.topic.and_then(|of: Ref<Topic>| named(of.0, &names.topics)),
            on_paper: material.on_paper == Some(true),
            note: text(material.note),
            file: self.material_files(row.id, names.plan)?.into_iter().next(),
            handouts: self.store.count::<Handout>("material", row.id)?,
            two_versions: !row.state.cards(&Material::KIND).is_empty(),
            sent: is_sent(&row.state),
        })
    }

    /// The newest first.
    fn material_files(&self, material: Id, plan: Plan) -> Result<Vec<EvidenceLine>> {
        let everybody = self.everybody()?;
        let mut files = self.evidence_of("material", material, plan, &everybody)?;
        files.retain(|line| line.form == EvidenceForm::File.word());
        // Written in seconds; of those of one second the later made is the newer.
        files.sort_by(|a, b| (&b.at, &b.id).cmp(&(&a.at, &a.id)));
        Ok(files)
    }

    /// The newest file of a material with its bytes, where they are on this laptop.
    pub(crate) fn material_bytes(&self, material: Id, plan: Plan) -> Result<Option<(String, Vec<u8>)>> {
        let Some(file) = self.material_files(material, plan)?.into_iter().next() else { return Ok(None) };
        Ok(self.store.blob(&file.digest)?.map(|bytes| (file.name, bytes)))
    }

    pub(super) fn material_view(&self, id: Id) -> Result<MaterialView> {
        let row = self.store.get::<Material>(id)?.ok_or_else(|| Failure::not_found("material"))?;
        let names = self.material_names(row.value.rollout.map(|rollout| rollout.0).unwrap_or_default())?;
        Ok(MaterialView {
            line: self.material_line(&row, &names)?,
            files: self.material_files(id, names.plan)?,
            handouts: self.handouts_of(Some(id), names.plan)?,
        })
    }

    pub(super) fn target_lines(&self, rollout: Id, all: &[Row<Material>], names: &Names) -> Result<Vec<TargetLine>> {
        let mut targets = self.store.of::<MaterialTarget>("rollout", rollout)?;
        targets.sort_by_key(|row| (row.value.position.unwrap_or(i64::MAX), row.id));
        Ok(targets.into_iter().map(|row| target_line(row, all, names)).collect())
    }
}

fn target_line(row: Row<MaterialTarget>, all: &[Row<Material>], names: &Names) -> TargetLine {
    let target = row.value;
    let found = progress(&target, all.iter().map(|row| &row.value));
    let named = |at: &usize| Named { id: all[*at].id.to_string(), title: text(all[*at].value.title.clone()) };
    let out = |at: &usize| {
        let Named { id, title } = named(at);
        OutOfRange { id, title, seconds: all[*at].value.seconds.unwrap_or(0) }
    };
    TargetLine {
        id: row.id.to_string(),
        missing: found.missing(&target),
        sort: target.sort.map(|sort| sort.word()).unwrap_or("other").to_owned(),
        audience: target.audience.and_then(|of| names.audience(of.0)),
        measure: target.measure.map(|measure| measure.word()).unwrap_or("pieces").to_owned(),
        least: target.least.unwrap_or(0),
        shortest: target.shortest,
        longest: target.longest,
        title: text(target.title),
        ready: found.ready,
        in_work: found.in_work,
        planned: found.planned,
        out_of_range: found.out_of_range.iter().map(out).collect(),
        unmeasured: found.unmeasured.iter().map(named).collect(),
    }
}

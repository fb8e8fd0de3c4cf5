//! Cards: two values that a person has to look at. Computed from the live writes; a decision is an ordinary change.

use domain::assessment::{Assessment, Score};
use domain::record::differ;
use domain::{CellType, Cells, Id, KindOf, LiveWrite, RecordKey, RecordState};
use serde_json::Value;
use store::Draft;

use super::view::{Card, CardValue, Conflicts, ResolveCard};
use crate::app::view::{Done, Nothing};
use crate::who::{Everybody, text};
use crate::{Engine, Failure, Result, times};

/// Every cell where two people wrote different values and nobody has written over both.
pub(crate) fn conflicts(engine: &mut Engine, _: Nothing) -> Result<Conflicts> {
    let everybody = engine.everybody()?;
    let mut cards = Vec::new();
    for (key, cell, state) in engine.open_cards()? {
        cards.extend(engine.card(&key, &cell, &state, &everybody)?);
    }
    Ok(Conflicts { conflicts: cards })
}

/// Keeps one of the values by writing it over all of them.
pub(crate) fn conflict_resolve(engine: &mut Engine, request: ResolveCard) -> Result<Done> {
    let (key, cell) = named(&request.id)?;
    let kind = domain::kind(key.kind).expect("named above");
    let state = engine.store.record(&key)?.ok_or_else(|| Failure::not_found("decision"))?;
    let state = engine.whole(&key, state)?;
    let live = state.cells.get(cell.as_str()).filter(|live| differ(live)).ok_or_else(|| Failure::new("decided"))?;
    let kept = live.iter().find(|write| write.dot.to_string() == request.dot).ok_or_else(|| Failure::not_found("value"))?;
    let draft = match engine.of_one(&key, &state)? {
        Some(of) => of.draft(engine, &cell, kept.value.clone())?,
        None => Draft::cells(kind, key.id, Cells::from([(cell.into(), kept.value.clone())])),
    };
    let written = engine.act("conflict.resolve", &[draft])?;
    engine.sheets.forget();
    Ok(Done { action: written.action.to_string(), label: "conflict.resolve".to_owned() })
}

/// A card's name is `kind:id:field`.
fn named(id: &str) -> Result<(RecordKey, String)> {
    let missing = || Failure::not_found("decision");
    let mut parts = id.splitn(3, ':');
    let (Some(kind), Some(record), Some(cell)) = (parts.next(), parts.next(), parts.next()) else { return Err(missing()) };
    let kind = domain::kind(kind).ok_or_else(missing)?;
    Ok((RecordKey { kind: kind.name, id: crate::engine::id("decision", record)? }, cell.to_owned()))
}

impl Engine {
    /// What a reference names; nothing for any other value.
    fn named_value(&self, key: &RecordKey, cell: &str, value: &Value) -> Result<Option<String>> {
        let ty = domain::kind(key.kind).and_then(|kind| kind.cell(cell)).map(|cell| cell.ty);
        let (Some(CellType::Ref(kind)), Some(id)) = (ty, value.as_str().and_then(|id| Id::try_parse(id).ok())) else { return Ok(None) };
        let key = RecordKey { kind, id };
        let state = self.store.record(&key)?.unwrap_or_default();
        self.title_of(&key, &state).map(Some)
    }

    fn card(&self, key: &RecordKey, cell: &str, state: &RecordState, everybody: &Everybody) -> Result<Option<Card>> {
        let Some(live) = state.cells.get(cell).filter(|live| differ(live)) else { return Ok(None) };
        let zone = self.zone()?;
        let value = |write: &LiveWrite| {
            let who = everybody.of(write.dot.author);
            let named = self.named_value(key, cell, &write.value).unwrap_or_default();
            CardValue {
                words: named.unwrap_or_else(|| words(&write.value)),
                value: write.value.clone(),
                by: who.name,
                device: who.device,
                at: times::local(write.at, zone),
                dot: write.dot.to_string(),
            }
        };
        let Some(shown) = state.shown(cell) else { return Ok(None) };
        let others = live.iter().filter(|write| write.dot != shown.dot && !write.weak && write.value != shown.value);
        Ok(Some(Card {
            id: format!("{}:{}:{cell}", key.kind, key.id),
            kind: key.kind.to_owned(),
            record: key.id.to_string(),
            title: self.title_of(key, state)?,
            field: cell.to_owned(),
            kept: value(shown),
            others: others.map(value).collect(),
        }))
    }

    /// What a record is called, in words a person knows.
    pub(crate) fn title_of(&self, key: &RecordKey, state: &RecordState) -> Result<String> {
        if key.kind == "attendance" {
            let attendance: domain::training::Attendance = state.read();
            let person = attendance.person.map(|id| self.person_now(id.0)).transpose()?.flatten();
            let session = attendance.session.map(|id| self.store.get::<domain::training::Session>(id.0)).transpose()?.flatten();
            let person = person.map(|row| text(row.value.name)).unwrap_or_default();
            let session = session.map(|row| text(row.value.title)).unwrap_or_default();
            return Ok(format!("{person} · {session}"));
        }
        if key.kind == Score::NAME {
            let score: Score = state.read();
            let person = score.person.map(|id| self.person_now(id.0)).transpose()?.flatten().map(|row| text(row.value.name));
            let assessment = score.assessment.map(|id| self.store.get::<Assessment>(id.0)).transpose()?.flatten();
            let assessment = assessment.map(|row| text(row.value.title));
            return Ok(format!("{} · {}", person.unwrap_or_default(), assessment.unwrap_or_default()));
        }
        let values = state.values();
        let title = values.get("title").or_else(|| values.get("name")).and_then(Value::as_str);
        Ok(title.unwrap_or(key.kind).to_owned())
    }
}

/// A value in words: its main word, with minutes or reason where it has them.
fn words(value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        Value::Object(fields) => {
            let main = fields.get("status").or_else(|| fields.get("state")).and_then(Value::as_str).map(str::to_owned);
            let more = fields.get("minutes").map(Value::to_string).or_else(|| Some(fields.get("reason")?.as_str()?.to_owned()));
            [main, more].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        value => value.to_string(),
    }
}

//! Cards: two values that a person has to look at. Computed from the live writes; a decision is an ordinary change.

use std::collections::BTreeSet;

use domain::assessment::{Assessment, Score};
use domain::record::{differ, same};
use domain::workspace::{Member, is_active, roles_of};
use domain::{Cells, Dot, Kind, KindOf, LiveWrite, RecordKey, RecordState};
use serde_json::Value;
use store::Draft;

use super::view::{BeforeBoth, Card, CardValue, Conflicts, KeepShown, ResolveCard};
use crate::app::parts::{correct, parts};
use crate::app::view::{Done, Nothing};
use crate::clock::WORTH_SAYING;
use crate::who::text;
use crate::{Engine, Failure, Result, times};

/// Every cell where two people wrote different values and nobody has written over both.
pub(crate) fn conflicts(engine: &mut Engine, _: Nothing) -> Result<Conflicts> {
    let mut cards = Vec::new();
    for (key, cell, state) in engine.open_cards()? {
        cards.extend(engine.card(&key, &cell, &state)?);
    }
    cards.sort_by_key(|card| !card.may);
    Ok(Conflicts { conflicts: cards, told: engine.told_lines()? })
}

/// Writes one of the values, or another one, over all of them.
pub(crate) fn conflict_resolve(engine: &mut Engine, request: ResolveCard) -> Result<Done> {
    let draft = engine.draft_of(&request)?;
    engine.decide_cards(&[draft])
}

/// Keeps what is shown, for many cards in one step.
pub(crate) fn conflict_keep(engine: &mut Engine, request: KeepShown) -> Result<Done> {
    let drafts = request.cards.iter().map(|card| engine.draft_of(card)).collect::<Result<Vec<_>>>()?;
    if drafts.is_empty() {
        return Err(Failure::not_found("decision"));
    }
    engine.decide_cards(&drafts)
}

fn declared(key: &RecordKey) -> &'static Kind {
    domain::kind(key.kind).expect("a card is of a declared kind")
}

fn may_decide(member: &Member, kind: &Kind) -> bool {
    is_active(member) && kind.writers.allow(&roles_of(member))
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
    fn draft_of(&self, request: &ResolveCard) -> Result<Draft> {
        let (key, cell) = named(&request.id)?;
        let kind = domain::kind(key.kind).expect("named above");
        let state = self.store.record(&key)?.ok_or_else(|| Failure::not_found("decision"))?;
        let state = self.whole(&key, state)?;
        let live = state.cells.get(cell.as_str()).filter(|live| differ(live)).ok_or_else(|| Failure::new("decided"))?;
        let kept = live.iter().find(|write| write.dot.to_string() == request.dot).ok_or_else(|| Failure::not_found("value"))?;
        let mut value = kept.value.clone();
        for part in request.other.iter().flatten() {
            correct(&mut value, &part.field, &part.value);
        }
        match self.of_one(&key, &state)? {
            Some(of) => of.draft(self, &cell, value),
            None => Ok(Draft::cells(kind, key.id, Cells::from([(kind.cell_name(cell), value)]))),
        }
    }

    fn decide_cards(&mut self, drafts: &[Draft]) -> Result<Done> {
        let written = self.act("conflict.resolve", drafts)?;
        self.sheets.forget();
        Ok(Done { action: written.action.to_string(), label: "conflict.resolve".to_owned() })
    }

    /// How many cards this person may decide, and how many decisions against them they have not read.
    pub(crate) fn cards_waiting(&self) -> Result<usize> {
        let member = self.member()?;
        let mine = self.open_cards()?.into_iter().filter(|(key, ..)| may_decide(&member, declared(key))).count();
        Ok(mine + self.told_here()?.len())
    }

    fn card(&self, key: &RecordKey, cell: &str, state: &RecordState) -> Result<Option<Card>> {
        let Some(live) = state.cells.get(cell).filter(|live| differ(live)) else { return Ok(None) };
        let Some(shown) = state.shown(cell) else { return Ok(None) };
        let kind = declared(key);
        let others = live.iter().filter(|write| write.dot != shown.dot && !write.weak && !same(&write.value, &shown.value));
        Ok(Some(Card {
            id: format!("{}:{}:{cell}", key.kind, key.id),
            kind: key.kind.to_owned(),
            record: key.id.to_string(),
            title: self.title_of(key, state)?,
            field: cell.to_owned(),
            kept: self.side(kind, cell, shown)?,
            others: others.map(|write| self.side(kind, cell, write)).collect::<Result<_>>()?,
            may: may_decide(&self.member()?, kind),
            before: self.before_all(kind, cell, live)?,
            parts: kind.cell(cell).map(|cell| parts(cell, &shown.value)).unwrap_or_default(),
        }))
    }

    /// One side of a card.
    pub(super) fn side(&self, kind: &Kind, cell: &str, write: &LiveWrite) -> Result<CardValue> {
        let (who, zone) = (self.everybody()?.of(write.dot.author), self.zone()?);
        let received = write.seq.map(|seq| self.store.received_at(seq)).transpose()?.flatten();
        let off = self.store.written_at(write.dot)?.map(|by_its_clock| write.at.saturating_sub(by_its_clock));
        // What came late is dated by its arrival, which says nothing of a clock.
        let between = self.moment(write.dot)?.and_then(|(_, between)| between);
        let off = off.filter(|off| off.abs() >= WORTH_SAYING && Some(write.at) != received && between.is_none());
        Ok(CardValue {
            words: self.words_of(kind.cell(cell), &write.value)?.unwrap_or_else(|| words(&write.value)),
            value: write.value.clone(),
            by: who.name,
            device: who.device,
            at: times::local(write.at, zone),
            between,
            corrected: off.and_then(|off| i32::try_from(off / 1000).ok()),
            received: received.map(|at| times::local(at, zone)),
            dot: write.dot.to_string(),
        })
    }

    /// What every side wrote over: absent where they did not write over the same value.
    fn before_all(&self, kind: &Kind, cell: &str, live: &[LiveWrite]) -> Result<Option<BeforeBoth>> {
        let mut common: Option<BTreeSet<Dot>> = None;
        for write in live {
            let Some(operation) = self.store.operation(write.dot)? else { return Ok(None) };
            let base: BTreeSet<Dot> = operation.cells.get(cell).map(|write| write.base.iter().copied().collect()).unwrap_or_default();
            common = Some(common.map_or_else(|| base.clone(), |common| &common & &base));
        }
        let Some(dot) = common.and_then(|common| common.last().copied()) else { return Ok(None) };
        let value = self.store.operation(dot)?.and_then(|operation| operation.value(cell).cloned());
        let Some(value) = value else { return Ok(None) };
        let words = self.words_of(kind.cell(cell), &value)?.unwrap_or_else(|| words(&value));
        Ok(Some(BeforeBoth { value, words }))
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
pub(super) fn words(value: &Value) -> String {
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

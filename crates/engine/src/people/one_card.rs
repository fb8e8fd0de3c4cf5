//! Cards of people who were two: their records of one session, or of one attempt, say different things.

use domain::assessment::{Assessment, MOST_ATTEMPTS, Score, score_id};
use domain::people::together::together;
use domain::record::differ;
use domain::training::{Attendance, Session, attendance_id};
use domain::{Id, KindOf, RecordKey, RecordState};
use serde_json::Value;
use store::Draft;

use crate::{Engine, Result};

/// Which of somebody's records are looked at together.
#[derive(Clone, Copy, Debug)]
pub(crate) enum OfOne {
    Mark { session: Id, person: Id },
    Score { assessment: Id, person: Id, attempt: u8 },
}

impl OfOne {
    /// Writes a cell over all of them.
    pub(crate) fn draft(self, engine: &Engine, cell: &str, value: Value) -> Result<Draft> {
        match self {
            Self::Mark { session, person } => engine.attendance_draft(session, person, if cell == "note" { "note" } else { "mark" }, value),
            Self::Score { assessment, person, attempt } => engine.score_value_draft(assessment, person, attempt, value),
        }
    }

    fn key(self, person: Id) -> RecordKey {
        match self {
            Self::Mark { session, .. } => RecordKey::of::<Attendance>(attendance_id(session, person)),
            Self::Score { assessment, attempt, .. } => RecordKey::of::<Score>(score_id(assessment, person, attempt)),
        }
    }

    fn person(self) -> Id {
        match self {
            Self::Mark { person, .. } | Self::Score { person, .. } => person,
        }
    }

    fn cell(self) -> &'static str {
        match self {
            Self::Mark { .. } => "mark",
            Self::Score { .. } => "scored",
        }
    }
}

impl Engine {
    /// Every cell where people said different things and nobody decided, with the writes behind it.
    pub(crate) fn open_cards(&self) -> Result<Vec<(RecordKey, String, RecordState)>> {
        let mut cards = Vec::new();
        for (key, cell) in self.store.cards()? {
            let Some(state) = self.store.record(&key)? else { continue };
            // What is of somebody who was two is looked at together below.
            if self.of_one(&key, &state)?.is_none() {
                cards.push((key, cell, state));
            }
        }
        cards.extend(self.cards_of_one()?);
        Ok(cards)
    }

    fn cards_of_one(&self) -> Result<Vec<(RecordKey, String, RecordState)>> {
        let (same, mut cards) = (self.same()?, Vec::new());
        if same.is_empty() {
            return Ok(cards);
        }
        let people: std::collections::BTreeSet<Id> = same.gone().map(|(_, stays)| stays).collect();
        let sessions: Vec<Id> = self.store.all::<Session>()?.into_iter().map(|row| row.id).collect();
        let assessments: Vec<Id> = self.store.all::<Assessment>()?.into_iter().map(|row| row.id).collect();
        for person in people {
            let marks = sessions.iter().map(|session| OfOne::Mark { session: *session, person });
            let attempt = |assessment: &Id| {
                let assessment = *assessment;
                (1..=MOST_ATTEMPTS).map(move |attempt| OfOne::Score { assessment, person, attempt })
            };
            for of in marks.chain(assessments.iter().flat_map(attempt)) {
                let Some((key, state)) = self.records_of(of)? else { continue };
                if state.cells.get(of.cell()).is_some_and(|live| differ(live)) {
                    cards.push((key, of.cell().to_owned(), state));
                }
            }
        }
        Ok(cards)
    }

    /// Whose records stand behind this one; nothing where it is the only one of its person.
    pub(crate) fn of_one(&self, key: &RecordKey, state: &RecordState) -> Result<Option<OfOne>> {
        let same = self.same()?;
        if same.is_empty() {
            return Ok(None);
        }
        let several = |person: &Id| same.all(person).len() > 1;
        Ok(match key.kind {
            Attendance::NAME => {
                let mark: Attendance = state.read();
                let of =
                    mark.session.zip(mark.person).map(|(session, person)| OfOne::Mark { session: session.0, person: same.stays(person.0) });
                of.filter(|of| several(&of.person()))
            }
            Score::NAME => {
                let score: Score = state.read();
                let attempt = score.attempt.and_then(|text| text.0.parse().ok());
                let of = score.assessment.zip(score.person).zip(attempt);
                let of = of.map(|((assessment, person), attempt)| OfOne::Score {
                    assessment: assessment.0,
                    person: same.stays(person.0),
                    attempt,
                });
                of.filter(|of| several(&of.person()))
            }
            _ => None,
        })
    }

    /// A record with all that stands under its person's other ids.
    pub(crate) fn whole(&self, key: &RecordKey, state: RecordState) -> Result<RecordState> {
        let of = self.of_one(key, &state)?;
        Ok(of.map(|of| self.records_of(of)).transpose()?.flatten().map_or(state, |(_, whole)| whole))
    }

    /// The records as one, under the key of the first that there is.
    fn records_of(&self, of: OfOne) -> Result<Option<(RecordKey, RecordState)>> {
        let (same, mut found) = (self.same()?, Vec::new());
        let mut ids = same.all(&of.person()).to_vec();
        ids.sort_unstable();
        for one in ids {
            let key = of.key(one);
            found.extend(self.store.record(&key)?.filter(RecordState::is_live).map(|state| (key, state)));
        }
        let states: Vec<&RecordState> = found.iter().map(|(_, state)| state).collect();
        let Some((key, _)) = found.first() else { return Ok(None) };
        let kind = domain::kind(key.kind).expect("declared");
        Ok(Some((key.clone(), together(kind, &states))))
    }
}

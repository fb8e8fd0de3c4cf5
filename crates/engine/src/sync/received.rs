//! What the server has of this person's work, in plain words: the other half of the outbox.

use std::collections::BTreeSet;

use domain::judge::Verdict;
use domain::workspace::Author;
use domain::{AuthorId, Dot};

use super::view::{Received, ReceivedLine};
use crate::app::view::{Between, Nothing};
use crate::count::small;
use crate::who::Everybody;
use crate::{Engine, Result, times};

/// Steps that are shown; an import alone has dozens, and nobody reads a year of marks here.
const MOST: usize = 500;

/// What the log has of the person who works here, from all of their laptops, newest first.
pub(crate) fn received(engine: &mut Engine, _: Nothing) -> Result<Received> {
    let (everybody, zone) = (engine.everybody()?, engine.zone()?);
    let logged = engine.store.received(&engine.own_authors()?, MOST + 1)?;
    let more = logged.len() > MOST;
    let groups = logged.into_iter().take(MOST).map(|step| {
        let written = engine.moment(Dot { author: step.author, number: step.group.first })?;
        Ok(line(step, written, &everybody, zone))
    });
    Ok(Received { groups: groups.collect::<Result<_>>()?, more })
}

fn line(step: store::Logged, written: Option<(i64, Option<Between>)>, everybody: &Everybody, zone: chrono_tz::Tz) -> ReceivedLine {
    let (at, between) = written.unwrap_or((step.group.at, None));
    let verdict = match &step.verdict {
        Verdict::Accepted { flags } if flags.is_empty() => "accepted",
        Verdict::Accepted { .. } => "flagged",
        Verdict::Refused(_) => "refused",
    };
    ReceivedLine {
        received: times::local(step.received, zone),
        at: times::local(at, zone),
        between,
        device: everybody.of(step.author).device,
        operations: small(step.group.operations.len()),
        label: step.group.label,
        verdict: verdict.to_owned(),
    }
}

impl Engine {
    /// Whom this person writes and wrote as, anywhere.
    fn own_authors(&self) -> Result<BTreeSet<AuthorId>> {
        let authors = self.store.records(&Author::KIND)?.into_iter();
        let own = authors.filter(|(_, state)| state.read::<Author>().member.is_some_and(|member| member.0 == self.me.member));
        Ok(own.map(|(id, _)| AuthorId(*id.as_bytes())).collect())
    }
}

//! Which areas of the hand-off are signed: by the newest good signature that nothing good replaced or withdrew, verified again each time.
//! Who may sign for whom was judged when it came (`domain::handoff`). Not here: what was accepted, and why not.

use domain::Hash;
use domain::Id;
use domain::handoff::{Area, SignDecision, SignOff, Withdrawal};
use keys::statement::Statement;

use super::signed::{Paper, at_of, read};
use crate::rows::{Row, of, text};
use crate::storage::{Reading, Stored};

/// An area, and what was decided about it last.
pub(super) struct Handed {
    pub(super) title: String,
    pub(super) decision: Option<(SignDecision, i64)>,
}

pub(super) fn areas(reading: &mut dyn Reading, workspace: Hash, rollout: Id) -> Stored<Vec<Handed>> {
    let mut areas = of::<Area>(reading, "rollout", rollout)?;
    areas.sort_by_key(|row| (row.value.position, row.id));
    let mut good = Vec::new();
    for row in of::<SignOff>(reading, "rollout", rollout)? {
        if let Some(statement) = signature(reading, workspace, &row)? {
            good.push((row, statement));
        }
    }
    let mut gone: Vec<String> = good.iter().filter_map(|(_, statement)| statement.corrects.clone()).collect();
    for row in of::<Withdrawal>(reading, "rollout", rollout)? {
        gone.extend(withdrawn(reading, workspace, &row, &good)?);
    }
    good.retain(|(row, _)| !gone.contains(&text(&row.value.digest)));
    good.sort_by_key(|(row, _)| row.state.shown("digest").map(|write| (write.at, write.dot)));
    let last = |area: Id| good.iter().rev().find(|(row, _)| row.value.area.map(|of| of.0) == Some(area));
    let decision = |area: Id| last(area).and_then(|(row, statement)| Some((row.value.decision?, at_of(statement)?)));
    Ok(areas.iter().map(|row| Handed { title: text(&row.value.title), decision: decision(row.id) }).collect())
}

/// The statement of a sign-off, if all of it is good and it is about this area.
fn signature(reading: &mut dyn Reading, workspace: Hash, row: &Row<SignOff>) -> Stored<Option<Statement>> {
    let record = &row.value;
    let paper = Paper { statement: &record.statement, digest: &record.digest, signature: &record.signature, key: record.key };
    let Some(statement) = read(reading, workspace, &row.state, paper)? else { return Ok(None) };
    let about = Some(&statement.rollout.id) == record.rollout.map(|of| of.0.to_string()).as_ref()
        && Some(&statement.subject.id) == record.area.map(|area| area.0.to_string()).as_ref()
        && statement.subject.digest == Hash::of(&[text(&record.subject).as_bytes()]).to_string()
        && Some(statement.decision.as_str()) == record.decision.map(SignDecision::word)
        && statement.signs_for.is_some() == record.delegation.is_some();
    Ok(about.then_some(statement))
}

/// The digest of the sign-off that its own signer takes back.
fn withdrawn(
    reading: &mut dyn Reading,
    workspace: Hash,
    row: &Row<Withdrawal>,
    good: &[(Row<SignOff>, Statement)],
) -> Stored<Option<String>> {
    let record = &row.value;
    let paper = Paper { statement: &record.statement, digest: &record.digest, signature: &record.signature, key: record.key };
    let Some(statement) = read(reading, workspace, &row.state, paper)? else { return Ok(None) };
    let taken = good.iter().find(|(signed, _)| record.sign_off.map(|of| of.0) == Some(signed.id));
    let Some((signed, before)) = taken.filter(|_| statement.withdraws()) else { return Ok(None) };
    let digest = text(&signed.value.digest);
    let fits = statement.subject.id == signed.id.to_string()
        && statement.subject.digest == digest
        && statement.signer.member == before.signer.member
        && statement.rollout.id == before.rollout.id;
    Ok(fits.then_some(digest))
}

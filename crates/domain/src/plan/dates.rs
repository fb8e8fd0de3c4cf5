//! One event that the plan puts on several days.

use std::collections::BTreeMap;

use super::whole::about;
use super::words::{claim as named, range};
use super::{Claim, ClaimMeasure, Clause, Place, Plan};
use crate::{Id, args};

/// Claims that put the same thing on days that have nothing in common (C-06).
pub(super) fn two(plan: &Plan) -> Vec<Clause> {
    let mut dated: BTreeMap<Vec<Id>, Vec<&(Id, Claim)>> = BTreeMap::new();
    for row in plan.claims_of(ClaimMeasure::Date) {
        dated.entry(about(row.1.of.as_ref())).or_default().push(row);
    }
    let apart = dated.into_values().filter(|claims| {
        let ranges: Vec<_> = claims.iter().filter_map(|(_, claim)| claim.range).collect();
        ranges.iter().any(|one| ranges.iter().any(|two| !one.meets(*two)))
    });
    let say = |claims: Vec<&(Id, Claim)>| {
        let said = |(_, claim): &&(Id, Claim)| format!("{}: {}", named(claim), range(claim.range.unwrap_or_default(), |n| n.to_string()));
        let days: Vec<String> = claims.iter().map(said).collect();
        Clause { says: "plan-says-days", args: args!(days: days.join("; ")), places: Place::all(claims) }
    };
    apart.map(say).collect()
}

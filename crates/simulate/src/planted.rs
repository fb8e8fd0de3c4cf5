//! The deliberate bugs, and within how many seeds each has to be found.

use domain::planted::{Bug, plant};

use crate::run::{Length, Outcome, run};

/// Seeds within which a bug is found, by how rare the things are that it needs.
pub fn within(bug: Bug) -> u64 {
    match bug {
        // These take a restored server, a copied disk, a forging client or two people at one thing, at the right moment.
        Bug::RewindForgets | Bug::SuccessorForgets | Bug::Resurrect | Bug::RefuseIgnorance => 40,
        Bug::AcceptMissing | Bug::AcceptTaken | Bug::TrustSeen | Bug::TrustClock | Bug::KeepCards | Bug::ClockOverBase => 40,
        // Every second world alone has them, and somebody has to write about a person whom another one erases meanwhile.
        Bug::ForgetLate | Bug::ForgetOutbox | Bug::KeepWaited => 60,
        _ => 10,
    }
}

/// Whether a bug shows itself only where people are erased, in the second family of worlds.
fn in_a_crowd(bug: Bug) -> bool {
    matches!(bug, Bug::ForgetLate | Bug::ForgetOutbox | Bug::KeepWaited)
}

/// Plants a bug, runs seeds until one fails that does not fail without it, and takes the bug out again. Nothing else may
/// run in the process.
pub fn seeds_until_found(bug: Bug, from: u64) -> Option<(u64, Outcome)> {
    let length = Length { crowd: in_a_crowd(bug), ..Length::default() };
    (0..within(bug)).find_map(|n| {
        plant(Some(bug));
        let outcome = run(from + n, length);
        plant(None);
        let by_the_bug = outcome.breach.is_some() && run(from + n, length).breach.is_none();
        by_the_bug.then_some((n + 1, outcome))
    })
}

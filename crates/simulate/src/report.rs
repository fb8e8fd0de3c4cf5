//! What is printed after runs.

use crate::breach::Invariant;
use crate::fault::Fault;
use crate::run::{Counts, Outcome, shortest};

/// Counts by fault and by invariant.
pub fn table(counts: &Counts) -> String {
    let mut out =
        format!("{} runs, {} steps, {} log entries\n\n{:<52}{:>12}\n", counts.runs, counts.steps, counts.entries, "fault", "happened");
    for fault in Fault::ALL.iter().filter(|fault| counts.fired.of(**fault) > 0 || !fault.of_a_crowd()) {
        out.push_str(&format!("{:<52}{:>12}\n", fault.name(), counts.fired.of(*fault)));
    }
    out.push_str(&format!("\n{:<100}{:>12}\n", "invariant", "looked at"));
    for invariant in Invariant::ALL {
        out.push_str(&format!("{:<100}{:>12}\n", invariant.name(), counts.looked.of(*invariant)));
    }
    out
}

/// A failed run: what broke, how to repeat it in the fewest steps, and what happened until then.
pub fn failure(outcome: &Outcome) -> String {
    let short = shortest(outcome.seed, outcome);
    let breach = short.breach.as_ref().or(outcome.breach.as_ref());
    let (invariant, text) = breach.map_or(("", ""), |breach| (breach.invariant.name(), breach.text.as_str()));
    let steps = short.counts.steps;
    let trace: Vec<String> = short.trace.iter().enumerate().map(|(n, line)| format!("  {n:>3} {line}")).collect();
    let crowd = if outcome.crowd { " --crowd" } else { "" };
    format!(
        "seed {}: {invariant}\n  {text}\nagain: cargo xtask simulate --seed {}{crowd} --steps {steps}\n{}\n",
        outcome.seed,
        outcome.seed,
        trace.join("\n")
    )
}

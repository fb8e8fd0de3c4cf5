//! What has to hold at every moment, by name, and the report that it did not.

macro_rules! invariants {
    ($($(#[$doc:meta])* $name:ident $text:literal;)+) => {
        /// One thing that has to hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Invariant { $($(#[$doc])* $name),+ }

        impl Invariant {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// In words.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }
        }
    };
}

invariants! {
    AcceptedKept "I1 an accepted group is never lost";
    OutboxKept "I2 a group leaves the outbox only by its verdict, or goes on under a successor";
    LogWhole "I3 a log has no gap and is a prefix of the server's";
    CursorForward "I4 a position in a log never goes back, unless the server's did";
    ReadOwn "I5 what somebody wrote is what they see at once";
    View "I6 I8 tables are the fold of whole groups: accepted ones and waiting ones, each loser kept";
    Converged "I7 at rest all laptops and the server hold the same";
    NoResurrection "I9 what was archived comes back by a restore only";
    Verdict "I10 every verdict is the judge's, upon the server's own state and what the author was served";
    SignedKept "I11 a signed statement keeps its bytes, and receipts are one chain";
    Liveness "I12 without faults the outbox empties within a bounded number of rounds";
    Integrity "I13 the files are sound after every opening";
    Bounded "I14 nothing is kept twice or for ever";
    FilesRight "I15 a file on a laptop or at the server is what its digest says, and one that is here stays here";
    FilesEverywhere "I16 at rest the server and every laptop have each file that one of them has";
    Erased "I17 what goes with an erased person is in no log, outbox, quarantine, table or file of who heard the order";
    OnlyErased "I18 an erasure takes out nothing else: no signature, no other change, no total";
    Hostile "a forging client's batch is held with its reason, or is judged like everybody's";
    Causes "the server's log holds what an entry depends on, before it";
    Fate "every group ends accepted, refused into a quarantine, or waiting where its author may not come in";
    Rebuilt "tables rebuilt from the log and the outbox are the same tables";
    Refused "a command that is refused changes nothing, and no command ends in a fault";
    Repeats "a seed gives the same run again";
}

/// Something did not hold.
#[derive(Clone, Debug)]
pub struct Breach {
    pub invariant: Invariant,
    pub text: String,
}

impl Breach {
    /// This invariant, with what was seen.
    pub fn of(invariant: Invariant, text: impl Into<String>) -> Self {
        Self { invariant, text: text.into() }
    }
}

/// How often each invariant was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked(Vec<u64>);

impl Default for Looked {
    fn default() -> Self {
        Self(vec![0; Invariant::ALL.len()])
    }
}

impl Looked {
    /// Counts one look.
    pub fn count(&mut self, invariant: Invariant) {
        self.0[invariant as usize] += 1;
    }

    /// How often it was looked at.
    pub fn of(&self, invariant: Invariant) -> u64 {
        self.0[invariant as usize]
    }

    /// Adds the counts of another run.
    pub fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine += theirs);
    }
}

/// Whether it holds.
pub type Held = Result<(), Breach>;

/// Fails with a breach unless the condition holds.
pub(crate) fn hold(condition: bool, invariant: Invariant, text: impl FnOnce() -> String) -> Held {
    if condition { Ok(()) } else { Err(Breach::of(invariant, text())) }
}

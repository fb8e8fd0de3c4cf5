//! What goes wrong in a run, and how often it did.

macro_rules! faults {
    ($($(#[$doc:meta])* $name:ident $text:literal;)+) => {
        /// One thing that goes wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Fault { $($(#[$doc])* $name),+ }

        impl Fault {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// In words.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }
        }
    };
}

faults! {
    /// The server never gets it.
    RequestLost "request lost";
    /// The server did it; the laptop never hears.
    AnswerLost "answer lost after the commit";
    /// The server gets the same request twice.
    Duplicated "request duplicated";
    /// The server gets it some steps later, after others' requests; the laptop has given up on it.
    Late "request delayed past later ones";
    /// An old answer comes instead of the new one.
    Stale "answer of an earlier request";
    AnswerCut "answer cut in the middle";
    RequestCut "request cut in the middle";
    Portal "captive portal's page";
    /// One entry of a page has another content than the server sent.
    Malformed "one malformed record in a page";
    /// Another server process than the one that knows the session.
    OtherProcess "request reached another process";
    ServerKilled "server killed and started again";
    ServerStopped "server stopped and started again";
    /// Put back to a backup, without anybody saying so.
    ServerRestored "server restored from a backup";
    LaptopCloned "laptop's folder copied to another laptop";
    LaptopRestored "laptop restored from a backup";
    LaptopLost "laptop lost for good";
    ClockWrong "clock set wrong or jumped";
    SessionExpired "session ran out";
    /// The program dies while it waits for an answer that the server gives.
    Crashed "laptop crashed during a request";
    Reopened "laptop closed and opened again";
    /// Two laptops join with one code, or a code is used again.
    CodeUsedTwice "invitation used twice";
    /// The laptop does not know whether it is enrolled, and goes on.
    JoinBroken "line broke while a laptop enrolled";
    /// A file of one laptop's batches is taken in by another one, perhaps long after.
    Carried "changes carried by file";
    Forged "batch of a forging client";
    Disabled "member disabled, or enabled again";
    RoleChanged "role changed";
    Approved "newcomer approved or declined";
    LongAway "days without any contact";
    // What only worlds of the second family have, see `crowd`.
    Switched "another person goes on at a laptop";
    CameBeside "somebody enrolled beside others on a laptop";
    LeftLaptop "somebody's way in taken off a laptop";
    Revoked "laptop shut out or let in again";
    HandedOver "refused change handed to somebody";
    SentAgain "refused change corrected or sent again";
    Merged "people said to be one";
    Signed "area signed with somebody's own key";
    Split "people led apart, or said to be two";
    // What only every second of them has, see `erasing`.
    ErasureOrdered "person erased for good";
    ErasedLate "text about somebody erased came later";
}

impl Fault {
    /// Whether only worlds of the second family have it.
    pub fn of_a_crowd(self) -> bool {
        self >= Self::Switched
    }

    /// Whether a run of many worlds of a family has to meet it.
    fn is_expected(self, crowd: bool) -> bool {
        crowd || !self.of_a_crowd()
    }
}

/// How often each fault happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fired(Vec<u64>);

impl Default for Fired {
    fn default() -> Self {
        Self(vec![0; Fault::ALL.len()])
    }
}

impl Fired {
    /// Counts one.
    pub fn count(&mut self, fault: Fault) {
        self.0[fault as usize] += 1;
    }

    /// How often it happened.
    pub fn of(&self, fault: Fault) -> u64 {
        self.0[fault as usize]
    }

    /// Adds the counts of another run.
    pub fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine += theirs);
    }

    /// Those of a family of worlds that never happened.
    pub fn never(&self, crowd: bool) -> Vec<Fault> {
        Fault::ALL.iter().copied().filter(|fault| self.of(*fault) == 0 && fault.is_expected(crowd)).collect()
    }
}

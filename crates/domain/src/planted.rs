//! Deliberate bugs for the simulation to find. Without debug assertions, so in every program that ships, there is
//! no switch and no branch: [`on`] is the constant false.

macro_rules! bugs {
    ($($(#[$doc:meta])* $name:ident;)+) => {
        /// One deliberate bug.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Bug { $($(#[$doc])* $name),+ }

        impl Bug {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }
    };
}

bugs! {
    /// Laptop: a refused group is dropped instead of put into the quarantine.
    DropRefused;
    /// Laptop: the number of a step's last operation is given again.
    ReuseNumber;
    /// Fold: the last write to arrive replaces all others.
    LastArrivalWins;
    /// Fold: a write with a later clock stays, though it was written over.
    ClockOverBase;
    /// Fold: of several live writes the oldest is forgotten.
    ForgetLiveWrite;
    /// Laptop: some entries of the log are stored and not folded.
    SkipEntry;
    /// Server: everybody is taken to know everything, so that ignorance is refused.
    RefuseIgnorance;
    /// Server: nothing is judged.
    AcceptAll;
    /// Laptop: a group leaves the outbox when it is sealed, not when its verdict is here.
    ForgetSent;
    /// Laptop: a refused group is folded all the same.
    FoldRefused;
    /// Laptop: what is accepted beneath a waiting change is not kept.
    NoShadow;
    /// Laptop: only the first change of a step is folded.
    TearGroups;
    /// Fold: whoever writes to an archived record brings it back.
    Resurrect;
    /// Laptop: what a restored server lost is thrown away instead of sent again.
    RewindForgets;
    /// Laptop: going on as a new author leaves the last step behind.
    SuccessorForgets;
    /// Server: a position of the log is left out now and then.
    GapInLog;
    /// Laptop: a card stays when somebody has decided.
    KeepCards;
    /// Server: a batch comes in before what it builds on.
    AcceptMissing;
    /// Server: a batch under a number that is taken is answered as if it were the one that is there.
    AcceptTaken;
    /// Server: what an author says it knew is believed, whatever it was served.
    TrustSeen;
    /// Laptop: a file counts as sent with its first piece.
    FirstPiece;
    /// Laptop: the server's time for a batch does not bound its author's clock.
    TrustClock;
    /// Server: what a laptop brings that had not heard of an order to erase stays whole.
    ForgetLate;
    /// Laptop: an order to erase empties the log, and leaves what waits and what was refused.
    ForgetOutbox;
    /// Laptop: the tables keep what waited there whole and came in without what was erased.
    KeepWaited;
}

#[cfg(debug_assertions)]
static PLANTED: std::sync::atomic::AtomicU8 = std::sync::atomic::AtomicU8::new(u8::MAX);

/// Whether this bug is planted now.
#[cfg(debug_assertions)]
pub fn on(bug: Bug) -> bool {
    PLANTED.load(std::sync::atomic::Ordering::Relaxed) == bug as u8
}

/// Whether this bug is planted now: never.
#[cfg(not(debug_assertions))]
#[inline(always)]
pub const fn on(_: Bug) -> bool {
    false
}

/// Plants one bug in the whole process, or none.
#[cfg(debug_assertions)]
pub fn plant(bug: Option<Bug>) {
    PLANTED.store(bug.map_or(u8::MAX, |bug| bug as u8), std::sync::atomic::Ordering::Relaxed);
}

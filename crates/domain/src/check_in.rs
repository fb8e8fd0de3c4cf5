//! Checking in by a scan: when a session lets people in, what a scan comes to, and the code on the screen that turns.
//!
//! A scan that marks somebody is their mark and nothing else. One that does not is kept with its reason until somebody
//! has looked at it: what was scanned is never edited, what became of it stands beside.
//! Not here: reading a code (`badge`), finding the person.

use serde::{Deserialize, Serialize};

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::people::Person;
use crate::rights::TRAINERS;
use crate::training::{GREATEST_LATE, MarkStatus, Session, SessionStatus};
use crate::value::{Instant, choice, object};
use crate::{Hash, Id, KindOf, RecordKey, Ref, Text, args};

choice! {
    /// What a scan comes to. `scan-WORD` is its sentence.
    Outcome {
        /// Marked.
        In "in",
        /// They take part already: nothing is written over.
        Already "already",
        /// On the list of another session of this time.
        OtherSession "other_session",
        /// Known, and on no list of this time.
        NotListed "not_listed",
        /// Nobody has this code or number.
        Unknown "unknown",
        /// A badge with a wrong digit.
        Misread "misread",
        /// Two people have this number.
        Several "several",
        Early "early",
        Over "over",
        Closed "closed",
        Cancelled "cancelled",
        /// The code of a screen where the one of a person is wanted.
        Screen "screen",
        /// A code that the screen showed before.
        OldCode "old_code",
        /// No code that the screen of this session showed.
        WrongCode "wrong_code",
    }
}

impl Outcome {
    /// Whether somebody has to look at it: neither a mark nor one who is in already by the same badge.
    pub fn is_kept(self) -> bool {
        self != Self::In
    }
}

choice! {
    /// What became of a refused scan.
    Became { Marked "marked", WalkIn "walk_in", Dismissed "dismissed" }
}

/// When people are let in: one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Let {
    /// Minutes before the start.
    pub before: u32,
    /// Minutes after the end.
    pub after: u32,
    /// Coming more than so many minutes after the start is late; nobody is late where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<u32>,
    /// At whatever time.
    #[serde(default)]
    pub always: bool,
}
object!(Let);

impl Default for Let {
    fn default() -> Self {
        Self { before: 60, after: 0, late: Some(5), always: false }
    }
}

/// What became of it, and when: one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    pub became: Became,
    /// Milliseconds since 1970.
    pub at: i64,
}
object!(Settled);

kind! {
    /// How people check in to a session; without one it is as [`Let::default`] says.
    CheckIn "check_in", since 1, scope Rollout, id derived("session") {
        session: Ref<Session>, Fixed;
        when: Let, Quiet;
        /// Whoever checks in alone also says the code on the screen.
        asks: bool, Quiet;
        /// What the screen's codes are made of; each laptop shows the same ones.
        secret: Text<64>, Quiet;
    }
    write: TRAINERS;
    check: check_in_check;
}

kind! {
    /// A scan that marked nobody.
    Scan "scan", since 1, scope Rollout, id free {
        session: Ref<Session>, Fixed;
        outcome: Outcome, Fixed;
        at: Instant, Fixed;
        /// What was scanned; nothing of a long text, which is perhaps somebody's identity card.
        text: Text<60>, Fixed personal;
        /// Its length in signs.
        length: i64, Fixed;
        person: Ref<Person>, Fixed;
        /// The session that they are expected in.
        expected: Ref<Session>, Fixed;
        /// By the person alone.
        own: bool, Fixed;
        settled: Settled, Quiet;
    }
    write: TRAINERS;
    check: scan_check;
}

/// Longest text of which anything is kept.
pub const LONGEST: usize = 40;

/// What is kept of a scanned text: short ones as they are, of long ones and of those with fields nothing.
pub fn kept(text: &str) -> String {
    let plain: String = text.trim().chars().filter(|sign| !sign.is_control()).collect();
    if plain.chars().count() > LONGEST || plain.contains('|') { String::new() } else { plain }
}

fn check_in_check(change: &Change<'_>) -> Result<(), Refusal> {
    let check_in: CheckIn = change.after.read();
    let Some(session) = check_in.session else { return Err(Refusal::new("bad_value", args!(why: "check_in"))) };
    if change.other(&RecordKey::of::<Session>(session.0)).is_none() {
        return Err(Refusal::new("not_found", args!(what: "session")));
    }
    let when = check_in.when.unwrap_or_default();
    let sound = when.before <= MOST_MINUTES && when.after <= MOST_MINUTES && when.late.is_none_or(|late| late <= GREATEST_LATE);
    if sound { Ok(()) } else { Err(Refusal::new("check_in_minutes", args!(most: MOST_MINUTES, late: GREATEST_LATE))) }
}

/// Most minutes before the start or after the end: a day.
pub const MOST_MINUTES: u32 = 24 * 60;

fn scan_check(change: &Change<'_>) -> Result<(), Refusal> {
    let scan: Scan = change.after.read();
    let (Some(session), Some(outcome), Some(_)) = (scan.session, scan.outcome, scan.at) else {
        return Err(Refusal::new("bad_value", args!(why: "scan")));
    };
    if change.other(&RecordKey::of::<Session>(session.0)).is_none() {
        return Err(Refusal::new("not_found", args!(what: "session")));
    }
    if outcome.is_kept() { Ok(()) } else { Err(Refusal::new("bad_value", args!(why: "scan"))) }
}

/// The id of what is set for a session.
pub fn check_in_id(session: Id) -> Id {
    let cells = CheckIn { session: Some(Ref::to(session)), ..CheckIn::default() }.write();
    CheckIn::KIND.derive(|cell| cells.get(cell)).expect("the key cell is there")
}

/// The door of a session.
#[derive(Clone, Copy, Debug)]
pub struct Door {
    pub state: SessionStatus,
    /// Milliseconds since 1970; a session without a time is open as long as it is not closed.
    pub start: Option<i64>,
    pub end: Option<i64>,
    pub when: Let,
}

impl Door {
    /// From when to when people are let in.
    pub fn span(&self) -> Option<(i64, i64)> {
        let (start, end) = (self.start?, self.end?);
        (!self.when.always).then(|| (start - minutes(self.when.before), end + minutes(self.when.after)))
    }

    /// Why nobody is let in at an instant.
    pub fn shut(&self, now: i64) -> Option<Outcome> {
        match (self.state, self.span()) {
            (SessionStatus::Closed, _) => Some(Outcome::Closed),
            (SessionStatus::Cancelled, _) => Some(Outcome::Cancelled),
            (_, Some((from, _))) if now < from => Some(Outcome::Early),
            (_, Some((_, to))) if now > to => Some(Outcome::Over),
            _ => None,
        }
    }

    /// The mark of whoever comes at an instant: late with the minutes since the start, where that is more than is let pass.
    pub fn mark(&self, now: i64) -> (MarkStatus, Option<u32>) {
        let gone = self.start.map_or(0, |start| (now - start) / minutes(1));
        match (self.when.late, self.end) {
            // After the end somebody types what was; how late they were is not known from the clock.
            (Some(late), Some(end)) if gone > i64::from(late) && now <= end => {
                (MarkStatus::Late, Some(u32::try_from(gone).unwrap_or(0).min(GREATEST_LATE)))
            }
            _ => (MarkStatus::Present, None),
        }
    }
}

fn minutes(of: u32) -> i64 {
    i64::from(of) * 60_000
}

/// How long a screen shows one code: one minute.
pub const TURN: i64 = 60_000;
/// Turns for which a code is taken after its own: whoever reads it off needs a moment.
const GRACE: i64 = 1;
/// Turns back in which a code is known as an old one.
const REMEMBERED: i64 = 240;

/// The code that the screen of a session shows in a turn, six digits.
pub fn screen_code(secret: &str, session: Id, turn: i64) -> String {
    let digest = Hash::of(&[b"muster turn", secret.as_bytes(), session.as_bytes(), &turn.to_be_bytes()]);
    let number = digest.0[..8].iter().fold(0_u64, |all, byte| all << 8 | u64::from(*byte));
    format!("{:06}", number % 1_000_000)
}

/// Which turn an instant lies in, and how many milliseconds of it are left.
pub fn turn(now: i64) -> (i64, i64) {
    (now.div_euclid(TURN), TURN - now.rem_euclid(TURN))
}

/// Whether a code is the one on the screen; else whether it was.
pub fn judge_code(secret: &str, session: Id, code: &str, now: i64) -> Result<(), Outcome> {
    let (at, _) = turn(now);
    let shown = (0..=REMEMBERED).find(|back| screen_code(secret, session, at - back) == code);
    match shown {
        Some(back) if back <= GRACE => Ok(()),
        Some(_) => Err(Outcome::OldCode),
        None => Err(Outcome::WrongCode),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600_000;

    fn door(when: Let) -> Door {
        Door { state: SessionStatus::Planned, start: Some(10 * HOUR), end: Some(14 * HOUR), when }
    }

    #[test]
    fn a_door_is_open_from_an_hour_before_the_start_to_the_end_unless_something_else_is_set() {
        let door = door(Let::default());
        let at = |now| door.shut(now);
        assert_eq!([9 * HOUR - 1, 9 * HOUR, 14 * HOUR, 14 * HOUR + 1].map(at), [Some(Outcome::Early), None, None, Some(Outcome::Over)]);
        let always = Door { when: Let { always: true, ..Let::default() }, ..door };
        assert_eq!(always.shut(0), None);
        assert_eq!(Door { state: SessionStatus::Closed, ..always }.shut(10 * HOUR), Some(Outcome::Closed));
        assert_eq!(Door { state: SessionStatus::Cancelled, ..door }.shut(10 * HOUR), Some(Outcome::Cancelled));
        assert_eq!(Door { start: None, end: None, ..door }.shut(0), None, "a session without a time is open");
    }

    #[test]
    fn who_comes_later_than_is_let_pass_is_late_with_the_minutes_since_the_start() {
        let late = |now| door(Let::default()).mark(now);
        assert_eq!(late(10 * HOUR - 5), (MarkStatus::Present, None));
        assert_eq!(late(10 * HOUR + 5 * 60_000), (MarkStatus::Present, None));
        assert_eq!(late(10 * HOUR + 6 * 60_000), (MarkStatus::Late, Some(6)));
        assert_eq!(late(15 * HOUR), (MarkStatus::Present, None), "typed afterwards");
        assert_eq!(door(Let { late: None, ..Let::default() }).mark(13 * HOUR), (MarkStatus::Present, None));
    }

    #[test]
    fn a_code_turns_each_minute_and_is_of_one_session() {
        let (session, other) = (Id::from_bytes([1; 16]), Id::from_bytes([2; 16]));
        let now = 1_000 * TURN + 20_000;
        let code = screen_code("secret", session, 1_000);
        assert_eq!(turn(now), (1_000, 40_000));
        assert_eq!(judge_code("secret", session, &code, now), Ok(()));
        assert_eq!(judge_code("secret", session, &code, now + TURN), Ok(()), "a moment to read it off");
        assert_eq!(judge_code("secret", session, &code, now + 2 * TURN), Err(Outcome::OldCode));
        assert_eq!(judge_code("secret", session, &code, now - TURN), Err(Outcome::WrongCode), "nobody knows it before");
        assert_eq!(judge_code("secret", other, &code, now), Err(Outcome::WrongCode));
        assert_eq!(judge_code("another", session, &code, now), Err(Outcome::WrongCode));
    }

    #[test]
    fn of_an_identity_card_nothing_is_kept() {
        assert_eq!(kept(" AN-17\u{7} "), "AN-17");
        assert_eq!(kept("048199001234||Trần Thị Ánh|01011990"), "");
        assert_eq!(kept(&"9".repeat(41)), "");
    }
}

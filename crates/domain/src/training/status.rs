//! The statuses of a rollout's roll calls: how each is called, which letter sets it, and what it gives towards
//! attendance and completion. The five of [`MarkStatus`] are always there; a rollout renames, re-letters or hides them and
//! adds its own, each of which counts as one of the five wherever it is not known.
//!
//! Not here: who is marked how, and whether a status is in use (the engine looks at the marks).

use std::collections::BTreeMap;

use super::window::{MarkWindow, arrival};
use super::{GREATEST_LATE, Mark, MarkStatus};
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::TRAINERS;
use crate::rollout::Rollout;
use crate::value::choice;
use crate::{Id, KindOf, Ref, Text, args, normal};

choice! {
    /// What a mark gives towards attendance and the topics of its session. Two parts make a whole.
    Credit { Full "full", Part "part", Nothing "none" }
}

impl MarkStatus {
    /// What it gives where a rollout says nothing else.
    pub fn usual_credit(self) -> Credit {
        match self {
            Self::Present | Self::Late | Self::Remote => Credit::Full,
            Self::Excused | Self::Absent => Credit::Nothing,
        }
    }
}

kind! {
    /// One status of a rollout, where it differs from the usual or is its own.
    AttendanceStatus "attendance_status", since 1, scope Rollout, id derived("rollout", "code") {
        rollout: Ref<Rollout>, Fixed;
        /// A word of [`MarkStatus`], or what an own status was first called, folded.
        code: Text<60>, Fixed;
        /// What an own status counts as: where it is not known, and in every count.
        counts_as: MarkStatus, Fixed;
        /// The rollout's own word; without it the usual one in the reader's language.
        title: Text<40>, Quiet;
        /// One letter from a to z.
        letter: Text<1>, Quiet;
        credit: Credit, Quiet;
        /// No key sets it; marks that stand are shown as before.
        hidden: bool, Quiet;
        /// Where it stands in every list; who has none stands behind, in the usual order.
        position: i64, Quiet;
    }
    write: TRAINERS;
    check: status_check;
}

fn status_check(change: &Change<'_>) -> Result<(), Refusal> {
    let status: AttendanceStatus = change.after.read();
    let code = status.code.map(|code| code.0).unwrap_or_default();
    let usual = MarkStatus::of(&code);
    let own_is_whole = status.counts_as.is_some() && status.title.as_ref().is_some_and(|title| !title.0.trim().is_empty());
    if code.is_empty() || status.rollout.is_none() || (usual.is_none() && !own_is_whole) {
        return Err(Refusal::new("bad_value", args!(why: "status")));
    }
    if status.letter.is_some_and(|letter| !letter.0.bytes().all(|byte| byte.is_ascii_lowercase()) || letter.0.is_empty()) {
        return Err(Refusal::new("status_letter", args!()));
    }
    let stays = matches!(usual, Some(MarkStatus::Present | MarkStatus::Absent));
    if stays && status.hidden == Some(true) {
        return Err(Refusal::new("status_stays", args!()));
    }
    // Closing says absent of whoever is blank: that gives nothing, so no mark of the same word may.
    if status.counts_as.or(usual) == Some(MarkStatus::Absent) && status.credit.is_some_and(|credit| credit != Credit::Nothing) {
        return Err(Refusal::new("status_absent_credit", args!()));
    }
    Ok(())
}

/// The id of a status of a rollout.
pub fn status_id(rollout: Id, code: &str) -> Id {
    let cells = AttendanceStatus { rollout: Some(Ref::to(rollout)), code: Some(code.into()), ..AttendanceStatus::default() }.write();
    AttendanceStatus::KIND.derive(|cell| cells.get(cell)).expect("both key cells are there")
}

/// What an own status is named by for good: two laptops that make the same one mean the same one.
pub fn code_of(title: &str) -> String {
    normal::folded(title.trim()).split_whitespace().collect::<Vec<_>>().join("-")
}

/// One status as it counts in a rollout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    pub code: String,
    /// The record of an own status, as a mark names it.
    pub own: Option<Id>,
    pub counts_as: MarkStatus,
    pub title: Option<String>,
    pub letter: Option<char>,
    pub credit: Credit,
    pub hidden: bool,
    /// Its letter sets it: shown, and no status before it has the same letter.
    pub keyed: bool,
}

/// All statuses of one rollout: in the order that it gives them, else the five in theirs, then its own by code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusSet(Vec<Status>);

impl Default for StatusSet {
    fn default() -> Self {
        Self::of(std::iter::empty())
    }
}

/// The five in the order of the keys on the roll call.
const USUAL: [(MarkStatus, char); 5] =
    [(MarkStatus::Present, 'p'), (MarkStatus::Late, 'l'), (MarkStatus::Excused, 'e'), (MarkStatus::Absent, 'a'), (MarkStatus::Remote, 'r')];

impl StatusSet {
    /// What a rollout's records make of the usual five.
    pub fn of(records: impl IntoIterator<Item = (Id, AttendanceStatus)>) -> Self {
        let mut all: Vec<Status> = USUAL.iter().map(|(status, letter)| usual(*status, *letter)).collect();
        let (mut own, mut places) = (Vec::new(), BTreeMap::new());
        for (id, record) in records {
            let code = record.code.clone().map(|code| code.0).unwrap_or_default();
            places.extend(record.position.map(|position| (code.clone(), position)));
            match all.iter_mut().find(|status| status.code == code) {
                Some(status) => put(status, record),
                None => {
                    let Some(counts_as) = record.counts_as else { continue };
                    let mut status = Status { code, own: Some(id), letter: None, ..usual(counts_as, ' ') };
                    put(&mut status, record);
                    own.push(status);
                }
            }
        }
        own.sort_by(|a, b| a.code.cmp(&b.code));
        all.extend(own);
        for at in 0..all.len() {
            let taken = all[..at].iter().any(|before| before.keyed && before.letter == all[at].letter);
            all[at].keyed = !all[at].hidden && all[at].letter.is_some() && !taken;
        }
        // Which of two has the key they share is no matter of where they stand.
        all.sort_by_key(|status| places.get(&status.code).copied().unwrap_or(i64::MAX));
        Self(all)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Status> {
        self.0.iter()
    }

    /// A status by its code.
    pub fn coded(&self, code: &str) -> Option<&Status> {
        self.0.iter().find(|status| status.code == code)
    }

    /// The status that a letter sets, or that a word names: its code, its usual word or the rollout's own one.
    pub fn find(&self, word: &str) -> Option<&Status> {
        let folded = normal::folded(word.trim());
        let mut letters = folded.chars();
        let by_letter = match (letters.next(), letters.next()) {
            (Some(letter), None) => self.0.iter().find(|status| status.keyed && status.letter == Some(letter)),
            _ => None,
        };
        let named = |status: &&Status| status.title.as_ref().is_some_and(|title| normal::folded(title) == folded);
        by_letter.or_else(|| self.coded(word)).or_else(|| self.0.iter().find(named)).or_else(|| self.coded(&folded))
    }

    /// One of the five.
    pub fn usual(&self, status: MarkStatus) -> &Status {
        self.0.iter().find(|one| one.own.is_none() && one.counts_as == status).expect("the five are always there")
    }

    /// What a mark is; one of another laptop that is not known here is what it counts as.
    pub fn of_mark(&self, mark: &Mark) -> &Status {
        let own = mark.own.and_then(|own| self.0.iter().find(|status| status.own == Some(own) && status.counts_as == mark.status));
        own.unwrap_or_else(|| self.usual(mark.status))
    }

    /// The mark of whoever comes so many minutes after the beginning, by the rollout's window.
    pub fn arriving(&self, minutes: i64, window: &MarkWindow, at: i64) -> Mark {
        match arrival(minutes, window) {
            (MarkStatus::Absent, _) => {
                let minutes = u32::try_from(minutes).ok();
                let late = Mark { minutes, ..Mark::new(self.usual(MarkStatus::Late), at) };
                let follows = self.following(late, window);
                Mark { minutes: follows.minutes.map(|minutes| minutes.min(GREATEST_LATE)), ..follows }
            }
            (status, minutes) => Mark { minutes, ..Mark::new(self.usual(status), at) },
        }
    }

    /// The mark with what follows from its minutes by the rollout's window: from so many minutes late on, or so many
    /// left early, another status. Minutes that the other status has no room for go.
    pub fn following(&self, mark: Mark, window: &MarkWindow) -> Mark {
        let over = |minutes: Option<u32>, after: Option<i64>| minutes.zip(after).is_some_and(|(minutes, after)| i64::from(minutes) > after);
        let code = |code: &Option<Text<60>>| code.as_ref().and_then(|code| self.coded(&code.0));
        if over(mark.minutes, window.absent_after) {
            return mark.turned(code(&window.absent_status).unwrap_or_else(|| self.usual(MarkStatus::Absent)));
        }
        match code(&window.early_status) {
            Some(status) if over(mark.early, window.early_after) => mark.turned(status),
            _ => mark,
        }
    }
}

impl Mark {
    /// A mark of a status without minutes.
    pub fn new(status: &Status, at: i64) -> Self {
        Self { status: status.counts_as, own: status.own, minutes: None, early: None, at }
    }

    /// The same time and, where they mean something there, the same minutes under another status.
    pub fn turned(self, to: &Status) -> Self {
        let minutes = self.minutes.filter(|_| to.counts_as == MarkStatus::Late);
        let early = self.early.filter(|_| !matches!(to.counts_as, MarkStatus::Absent | MarkStatus::Excused));
        Self { minutes, early, ..Self::new(to, self.at) }
    }
}

fn usual(status: MarkStatus, letter: char) -> Status {
    Status {
        code: status.word().to_owned(),
        own: None,
        counts_as: status,
        title: None,
        letter: Some(letter),
        credit: status.usual_credit(),
        hidden: false,
        keyed: true,
    }
}

fn put(status: &mut Status, record: AttendanceStatus) {
    status.title = record.title.map(|title| title.0).filter(|title| !title.trim().is_empty());
    status.letter = record.letter.and_then(|letter| letter.0.chars().next()).or(status.letter);
    status.credit = record.credit.unwrap_or(status.credit);
    status.hidden = record.hidden.unwrap_or(false);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(code: &str, letter: Option<&str>) -> AttendanceStatus {
        AttendanceStatus { code: Some(code.into()), letter: letter.map(Into::into), ..AttendanceStatus::default() }
    }

    fn own(title: &str, letter: &str, counts_as: MarkStatus) -> (Id, AttendanceStatus) {
        let code = code_of(title);
        let whole = AttendanceStatus { title: Some(title.into()), counts_as: Some(counts_as), ..record(&code, Some(letter)) };
        (status_id(Id::default(), &code), whole)
    }

    #[test]
    fn letters_and_words_of_a_rollout_are_found_and_the_usual_words_stay() {
        let renamed = AttendanceStatus { title: Some("Đến muộn".into()), ..record("late", Some("t")) };
        let set = StatusSet::of([(Id::default(), renamed), own("Học bù", "b", MarkStatus::Remote)]);
        let found = |word: &str| set.find(word).map(|status| status.code.clone());
        assert_eq!(found("T").as_deref(), Some("late"));
        assert_eq!(found("đến MUỘN").as_deref(), Some("late"));
        assert_eq!(found("late").as_deref(), Some("late"));
        assert_eq!(found("l"), None, "its letter is another now");
        assert_eq!(found("b").as_deref(), Some("hoc-bu"));
        assert_eq!(found("học bù").as_deref(), Some("hoc-bu"));
    }

    #[test]
    fn of_two_with_one_letter_the_first_has_the_key_and_a_hidden_one_has_none() {
        let hidden = AttendanceStatus { hidden: Some(true), ..record("remote", None) };
        let set = StatusSet::of([own("Ốm", "e", MarkStatus::Excused), (Id::default(), hidden), own("Rảnh", "r", MarkStatus::Excused)]);
        assert_eq!(set.find("e").map(|status| status.code.as_str()), Some("excused"));
        assert_eq!(set.find("r").map(|status| status.code.as_str()), Some("ranh"));
        assert!(set.find("remote").is_some_and(|status| status.hidden && !status.keyed));
    }

    #[test]
    fn a_rollout_puts_its_statuses_in_an_order_of_its_own_and_a_new_one_comes_last() {
        let at = |(id, record): (Id, AttendanceStatus), position| (id, AttendanceStatus { position: Some(position), ..record });
        let order = |set: &StatusSet| set.iter().map(|status| status.code.clone()).collect::<Vec<_>>();
        let own = [at(own("Học bù", "b", MarkStatus::Remote), 1), own("Ốm", "o", MarkStatus::Excused)];
        let usual = ["absent", "present"].into_iter().zip([0, 2]).map(|(code, position)| at((Id::default(), record(code, None)), position));
        let set = StatusSet::of(own.into_iter().chain(usual));
        assert_eq!(order(&set), ["absent", "hoc-bu", "present", "late", "excused", "remote", "om"]);
        assert_eq!(set.find("p").map(|status| status.code.as_str()), Some("present"), "the keys stay");
    }

    #[test]
    fn a_mark_whose_status_is_not_known_here_is_what_it_counts_as() {
        let (id, record) = own("Học bù", "b", MarkStatus::Remote);
        let mark = Mark { status: MarkStatus::Remote, own: Some(id), minutes: None, early: None, at: 1 };
        assert_eq!(StatusSet::default().of_mark(&mark).code, "remote");
        assert_eq!(StatusSet::of([(id, record)]).of_mark(&mark).code, "hoc-bu");
    }

    #[test]
    fn minutes_beyond_the_window_lead_to_the_status_that_follows() {
        let set = StatusSet::of([own("Nửa buổi", "n", MarkStatus::Present)]);
        let window =
            MarkWindow { absent_after: Some(30), early_after: Some(20), early_status: Some("nua-buoi".into()), ..MarkWindow::default() };
        let late = |minutes| Mark { status: MarkStatus::Late, own: None, minutes: Some(minutes), early: None, at: 1 };
        assert_eq!(set.following(late(30), &window), late(30));
        let absent = Mark { status: MarkStatus::Absent, minutes: None, ..late(31) };
        assert_eq!(set.following(late(31), &window), absent);
        let early = |early| Mark { status: MarkStatus::Present, early: Some(early), minutes: None, ..late(0) };
        assert_eq!(set.following(early(20), &window), early(20));
        let half = set.following(early(21), &window);
        assert_eq!((set.of_mark(&half).code.as_str(), half.early), ("nua-buoi", Some(21)));
    }
}

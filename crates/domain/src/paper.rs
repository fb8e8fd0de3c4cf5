//! The sign-in sheet on paper and its way back: who stood in which row when it was printed, and what somebody types
//! who has the signed sheet in their hand.
//!
//! Not here: printing, names of people, what is marked already.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::TRAINERS;
use crate::sentence::{self, Args};
use crate::training::status::StatusSet;
use crate::training::{GREATEST_LATE, MarkStatus, Session};
use crate::value::{Instant, object};
use crate::{Id, Ref, args};

/// The people of a sheet in the order of its rows: one cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PrintedRows(pub Vec<String>);
object!(PrintedRows);

kind! {
    /// A sign-in sheet as it was printed.
    SignInSheet "sign_in_sheet", since 1, scope Rollout, id free {
        session: Ref<Session>, Fixed;
        printed: Instant, Fixed;
        /// Ids of people; row 1 first.
        rows: PrintedRows, Fixed;
    }
    write: TRAINERS;
    append_only: true;
    check: sheet_check;
}

/// Most rows of a sheet.
const MOST_ROWS: usize = 10_000;

/// A sheet that cannot be read would stand in the way of all later ones of its session, for nothing is taken out.
fn sheet_check(change: &Change<'_>) -> Result<(), Refusal> {
    let sheet: SignInSheet = change.after.read();
    let rows = sheet.rows.unwrap_or_default().0;
    let people: BTreeSet<Id> = rows.iter().filter_map(|person| Id::try_parse(person).ok()).collect();
    let sound = (1..=MOST_ROWS).contains(&rows.len()) && people.len() == rows.len() && sheet.session.is_some() && sheet.printed.is_some();
    if sound { Ok(()) } else { Err(Refusal::new("bad_value", args!(why: "sheet"))) }
}

/// What a sheet is called on paper: five letters and digits that nobody mistakes for each other, from the end of its id.
pub fn sheet_code(sheet: Id) -> String {
    const SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let end = sheet.as_bytes()[8..].iter().fold(0_u64, |all, byte| all << 8 | u64::from(*byte));
    let sign = |at: u32| char::from(SIGNS[(end >> (5 * at) & 31) as usize]);
    format!("SIS-{}", (0..5).rev().map(sign).collect::<String>())
}

/// A mark as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedMark {
    /// Code of the status.
    pub status: String,
    /// Minutes late.
    pub minutes: Option<u32>,
    /// Minutes left early.
    pub early: Option<u32>,
}

/// One thing that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A row of the sheet, from 1.
    Row(usize, TypedMark),
    /// Somebody in a spare row.
    Extra(String, TypedMark),
}

/// Something typed that cannot be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Where it begins, in characters from the start.
    pub at: usize,
    /// As it was typed.
    pub text: String,
    /// The name of the sentence in `locales/`.
    pub sentence: &'static str,
    pub args: Args,
}

impl Wrong {
    /// The sentence in English.
    pub fn message(&self) -> String {
        sentence::english(self.sentence, &self.args)
    }
}

/// Reads what was typed for a sheet of so many rows, with the letters and words of a rollout's statuses:
/// `7 l12, 15 a, 20-22 e, 4 p-30, +Jane Doe, +Bảo Trần = l5`.
pub fn read_typed(text: &str, rows: usize, set: &StatusSet) -> (Vec<Entry>, Vec<Wrong>) {
    let (mut entries, mut wrongs, mut met) = (Vec::new(), Vec::new(), std::collections::BTreeMap::new());
    for (at, piece) in pieces(text) {
        let wrong = |(sentence, args): Fault| Wrong { at, text: piece.to_owned(), sentence, args };
        match entry(piece, rows, set) {
            Err(fault) => wrongs.push(wrong(fault)),
            Ok(found) => {
                for one in found {
                    match one {
                        Entry::Row(row, ref mark) if *met.entry(row).or_insert_with(|| mark.clone()) != *mark => {
                            wrongs.push(wrong(("typed-row-twice", args!(row: row))));
                        }
                        ref one @ Entry::Row(..) if entries.contains(one) => {}
                        one => entries.push(one),
                    }
                }
            }
        }
    }
    (entries, wrongs)
}

/// What stands between commas, semicolons and line ends, with its place in characters.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split([',', ';', '\n']).filter_map(move |piece| {
        let begin = at + piece.chars().take_while(|c| c.is_whitespace()).count();
        at += piece.chars().count() + 1;
        let piece = piece.trim();
        (!piece.is_empty()).then_some((begin, piece))
    })
}

/// A mistake: the name of the sentence in `locales/`, and what stands in it.
pub type Fault = (&'static str, Args);

fn entry(piece: &str, rows: usize, set: &StatusSet) -> Result<Vec<Entry>, Fault> {
    if let Some(extra) = piece.strip_prefix('+') {
        return extra_row(extra, set).map(|entry| vec![entry]);
    }
    let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
    let (first, rest) = piece.split_at(digits);
    let first = number(first)?;
    let (last, rest) = match rest.trim_start().strip_prefix(['-', '–']) {
        Some(range) => {
            let range = range.trim_start();
            let digits = range.bytes().take_while(u8::is_ascii_digit).count();
            (number(&range[..digits])?, &range[digits..])
        }
        None => (first, rest),
    };
    if let Some(row) = [first, last].into_iter().find(|row| !(1..=rows).contains(row)) {
        return Err(("typed-row-out", args!(row: row, rows: rows)));
    }
    if last < first {
        return Err(("typed-range", args!(first: first, last: last)));
    }
    let mark = typed_mark(rest, set)?;
    Ok((first..=last).map(|row| Entry::Row(row, mark.clone())).collect())
}

fn number(digits: &str) -> Result<usize, Fault> {
    let long = digits.len() > 6;
    digits.parse().map(|row| if long { usize::MAX } else { row }).map_err(|_| ("typed-no-row", args!()))
}

/// `Jane Doe`, `2 Jane Doe` in the second spare row, `Jane Doe = l5`.
fn extra_row(text: &str, set: &StatusSet) -> Result<Entry, Fault> {
    let (name, written) = text.split_once('=').unwrap_or((text, MarkStatus::Present.word()));
    let name = name.trim().trim_start_matches(|c: char| c.is_ascii_digit());
    let name = crate::normal::name(name);
    if name.is_empty() || name.chars().count() > 200 {
        return Err(("typed-no-name", args!()));
    }
    Ok(Entry::Extra(name, typed_mark(written, set)?))
}

/// A letter or its word; behind it minutes late, and after `-` minutes left early.
///
/// # Errors
/// The name of the sentence that says what cannot be meant.
pub fn typed_mark(text: &str, set: &StatusSet) -> Result<TypedMark, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(("typed-no-mark", args!()));
    }
    let bad = || ("typed-bad-mark", args!(mark: text, letters: letters(set)));
    let (whole, early) = match set.find(text) {
        Some(_) => (text, None),
        None => text.rsplit_once('-').map_or((text, None), |(mark, early)| (mark.trim(), Some(early.trim()))),
    };
    let end = whole.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (word, late) = (whole[..end].trim().trim_end_matches(':'), &whole[end..]);
    let status = set.find(word).filter(|status| !status.hidden).ok_or_else(bad)?;
    let minutes = |digits: &str| digits.parse::<u32>().map_err(|_| bad());
    let late = (!late.is_empty()).then(|| minutes(late)).transpose()?;
    let early = early.map(minutes).transpose()?.filter(|early| *early > 0);
    if late.is_some() && status.counts_as != MarkStatus::Late {
        return Err(("typed-minutes-without-late", args!(mark: text, letter: status.letter.map(String::from).unwrap_or_default())));
    }
    if early.is_some() && matches!(status.counts_as, MarkStatus::Absent | MarkStatus::Excused) {
        return Err(("typed-early-without-presence", args!(mark: text)));
    }
    if let Some(minutes) = late.max(early).filter(|minutes| *minutes > GREATEST_LATE) {
        return Err(("typed-too-late", args!(minutes: minutes, most: GREATEST_LATE)));
    }
    Ok(TypedMark { status: status.code.clone(), minutes: late, early })
}

/// The letters that set something, for whoever typed another one.
fn letters(set: &StatusSet) -> String {
    let keyed = set.iter().filter(|status| status.keyed).filter_map(|status| status.letter);
    keyed.map(|letter| letter.to_string()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(status: MarkStatus, minutes: Option<u32>, early: Option<u32>) -> TypedMark {
        TypedMark { status: status.word().to_owned(), minutes, early }
    }

    fn row(row: usize, status: MarkStatus, minutes: Option<u32>) -> Entry {
        Entry::Row(row, mark(status, minutes, None))
    }

    fn read_typed(text: &str, rows: usize) -> (Vec<Entry>, Vec<Wrong>) {
        super::read_typed(text, rows, &StatusSet::default())
    }

    #[test]
    fn one_line_says_the_whole_sheet() {
        let (entries, wrong) = read_typed("7 l12, 15 a;22 E\n 3-5 r, 9late 3, +Jane Doe, +2 Bảo Trần = l5, 15 a", 62);
        assert_eq!(wrong, []);
        use MarkStatus::{Absent, Excused, Late, Present, Remote};
        let rows = [row(7, Late, Some(12)), row(15, Absent, None), row(22, Excused, None), row(3, Remote, None), row(4, Remote, None)];
        assert_eq!(entries[..5], rows);
        assert_eq!(entries[5..7], [row(5, Remote, None), row(9, Late, Some(3))]);
        let extra = |name: &str, status, minutes| Entry::Extra(name.into(), mark(status, minutes, None));
        assert_eq!(entries[7..], [extra("Jane Doe", Present, None), extra("Bảo Trần", Late, Some(5))]);
    }

    #[test]
    fn minutes_left_early_stand_behind_a_dash_and_a_rollouts_own_letters_are_read() {
        use crate::training::status::{AttendanceStatus, code_of, status_id};
        let own = |title: &str, letter: &str, counts_as| {
            let code = code_of(title);
            let record = AttendanceStatus {
                code: Some(code.as_str().into()),
                title: Some(title.into()),
                letter: Some(letter.into()),
                counts_as: Some(counts_as),
                ..AttendanceStatus::default()
            };
            (status_id(Id::default(), &code), record)
        };
        let late = AttendanceStatus { code: Some("late".into()), letter: Some("t".into()), ..AttendanceStatus::default() };
        let set = StatusSet::of([(Id::default(), late), own("Make-up", "m", MarkStatus::Remote)]);
        let (entries, wrong) = super::read_typed("1 t12, 2 M, 3 make-up, 4 p-30, 5 t5-10", 9, &set);
        assert_eq!(wrong, []);
        let coded = |row, code: &str, minutes, early| Entry::Row(row, TypedMark { status: code.into(), minutes, early });
        let rows = [coded(1, "late", Some(12), None), coded(2, "make-up", None, None), coded(3, "make-up", None, None)];
        assert_eq!(entries[..3], rows);
        assert_eq!(entries[3..], [coded(4, "present", None, Some(30)), coded(5, "late", Some(5), Some(10))]);
        let wrong = |text: &str| super::read_typed(text, 9, &set).1.into_iter().map(|wrong| wrong.sentence).collect::<Vec<_>>();
        assert_eq!(wrong("1 l12"), ["typed-bad-mark"], "the usual letter means nothing where it was changed");
        assert_eq!(wrong("1 a-5"), ["typed-early-without-presence"]);
        assert_eq!(wrong("1 p-601"), ["typed-too-late"]);
    }

    #[test]
    fn every_mistake_is_named_at_its_place() {
        let wrong = |text: &str| read_typed(text, 62).1.into_iter().map(|wrong| (wrong.at, wrong.text, wrong.sentence)).collect::<Vec<_>>();
        let one = |at, text: &str, sentence| vec![(at, text.to_owned(), sentence)];
        assert_eq!(wrong("7 l, 97 a"), one(5, "97 a", "typed-row-out"));
        assert_eq!(wrong("đ, 0 a")[0], (0, "đ".to_owned(), "typed-no-row"));
        assert_eq!(wrong("0 a"), one(0, "0 a", "typed-row-out"));
        assert_eq!(wrong("7"), one(0, "7", "typed-no-mark"));
        assert_eq!(wrong("7 x"), one(0, "7 x", "typed-bad-mark"));
        assert_eq!(wrong("7 a5"), one(0, "7 a5", "typed-minutes-without-late"));
        assert_eq!(wrong("7 l601"), one(0, "7 l601", "typed-too-late"));
        assert_eq!(wrong("7 l99999999999"), one(0, "7 l99999999999", "typed-bad-mark"));
        assert_eq!(wrong("9-7 a"), one(0, "9-7 a", "typed-range"));
        assert_eq!(wrong("7 a, 7 e"), one(5, "7 e", "typed-row-twice"));
        assert_eq!(wrong("+"), one(0, "+", "typed-no-name"));
        assert_eq!(wrong("99999999999999999999999 a"), one(0, "99999999999999999999999 a", "typed-no-row"));
        assert_eq!(wrong("+Đỗ An = z"), one(0, "+Đỗ An = z", "typed-bad-mark"));
    }

    #[test]
    fn whatever_is_typed_nothing_but_a_mistake_comes_of_it() {
        let signs: Vec<char> = "0179 lLaepr,;-+=\nđ\u{202e}'\"<".chars().collect();
        let mut seed = 3_u64;
        for _ in 0..20_000 {
            let mut next = || {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                (seed >> 33) as usize
            };
            let text: String = (0..next() % 14).map(|_| signs[next() % signs.len()]).collect();
            let (entries, wrong) = read_typed(&text, 20);
            assert!(entries.iter().all(|entry| !matches!(entry, Entry::Row(row, _) if !(1..=20).contains(row))), "{text}");
            assert!(wrong.iter().all(|one| text.chars().skip(one.at).collect::<String>().starts_with(&one.text)), "{text:?} {wrong:?}");
        }
    }

    #[test]
    fn a_sheet_is_called_the_same_each_time() {
        let id = Id::try_parse("01890a5d-ac96-774b-bcce-b302099a8057").unwrap();
        assert_eq!(sheet_code(id), sheet_code(id));
        assert!(sheet_code(id).len() == 9 && sheet_code(id).starts_with("SIS-"));
    }
}

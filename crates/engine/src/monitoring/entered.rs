//! A reading as somebody types it in one go: a number, or a letter for what a check came to, and then a note.

use domain::monitoring::{DutyForm, ReadingOutcome};

use crate::{Failure, Result};

/// Most digits before the point.
const MOST: usize = 9;

/// What was typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Entered {
    pub value: Option<i64>,
    pub outcome: Option<ReadingOutcome>,
    pub note: String,
}

/// Reads what was typed for a duty of this form, whose numbers have this unit.
///
/// # Errors
/// `invalid` with what to type instead.
pub(super) fn entered(form: DutyForm, unit: &str, text: &str) -> Result<Entered> {
    let text = domain::normal::name(text);
    let (first, note) = text.split_once(' ').unwrap_or((&text, ""));
    let outcome = outcome(first);
    let of = |value, outcome, note: &str| Ok(Entered { value, outcome, note: note.trim().to_owned() });
    match (form, outcome) {
        (_, Some(ReadingOutcome::NotRead)) => of(None, outcome, note),
        (DutyForm::Check, Some(_)) => of(None, outcome, note),
        (DutyForm::Check, None) => Err(Failure::invalid("text", "reading_check").with("text", text.as_str())),
        (DutyForm::Number, _) => {
            let (figure, rest) = apart(&text, unit);
            of(Some(thousandths(figure)?), None, rest)
        }
    }
}

/// `p`, `f` and `n` in English, `đ`, `h` and `k` in Vietnamese, or the whole word.
fn outcome(word: &str) -> Option<ReadingOutcome> {
    match word.to_lowercase().as_str() {
        "p" | "pass" | "passed" | "ok" | "đ" | "đạt" => Some(ReadingOutcome::Passed),
        "f" | "fail" | "failed" | "h" | "hỏng" => Some(ReadingOutcome::Failed),
        "n" | "-" | "–" | "k" => Some(ReadingOutcome::NotRead),
        _ => None,
    }
}

/// The figure, and the note behind it; the unit may stand between them, with or without a blank.
fn apart<'t>(text: &'t str, unit: &str) -> (&'t str, &'t str) {
    let end = text.find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | ',' | '-' | '+')).unwrap_or(text.len());
    let (figure, rest) = text.split_at(end);
    let rest = rest.trim_start();
    let without = rest.strip_prefix(unit).filter(|left| left.is_empty() || left.starts_with(' '));
    if without.is_none() && !rest.is_empty() && !text[end..].starts_with(' ') {
        // Something else hangs on the number: all of it is no number.
        return (text, "");
    }
    (figure, without.unwrap_or(rest))
}

/// `0.05` or `0,05` as 50. One sign followed by three digits may stand before thousands or behind ones: nobody guesses.
fn thousandths(text: &str) -> Result<i64> {
    let wrong = || Failure::invalid("text", "reading_number").with("text", text);
    let (minus, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let plain = digits.replace(',', ".");
    let (whole, behind) = plain.split_once('.').unwrap_or((&plain, ""));
    let all_digits = |part: &str| part.bytes().all(|sign| sign.is_ascii_digit());
    if whole.is_empty() || whole.len() > MOST || !all_digits(whole) || !all_digits(behind) || (plain.contains('.') && behind.is_empty()) {
        return Err(wrong());
    }
    if behind.len() == 3 && !whole.trim_start_matches('0').is_empty() {
        return Err(Failure::invalid("text", "reading_ambiguous").with("text", text).with("whole", format!("{whole}{behind}")));
    }
    if behind.len() > 3 && behind[3..].bytes().any(|sign| sign != b'0') {
        return Err(wrong());
    }
    let fraction: i64 = format!("{behind:0<3}")[..3].parse().map_err(|_| wrong())?;
    let value = whole.parse::<i64>().map_err(|_| wrong())? * 1000 + fraction;
    Ok(if minus { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> (Option<i64>, String) {
        let read = entered(DutyForm::Number, "ms", text).unwrap();
        assert_eq!(read.outcome, None);
        (read.value, read.note)
    }

    #[test]
    fn a_number_with_its_unit_and_a_note_is_read_in_one_go() {
        assert_eq!(number("480"), (Some(480_000), String::new()));
        assert_eq!(number(" 480ms  after the deploy "), (Some(480_000), "after the deploy".to_owned()));
        assert_eq!(number("480 ms"), (Some(480_000), String::new()));
        assert_eq!(number("480 msec is what it says"), (Some(480_000), "msec is what it says".to_owned()));
        assert_eq!(
            (number("0,05").0, number("0.050").0, number("-3.5").0, number("99.90").0),
            (Some(50), Some(50), Some(-3_500), Some(99_900))
        );
        let percent = entered(DutyForm::Number, "%", "99.9% all hosts").unwrap();
        assert_eq!((percent.value, percent.note.as_str()), (Some(99_900), "all hosts"));
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_asked_for_again() {
        let said = |text: &str| entered(DutyForm::Number, "ms", text).unwrap_err().sentence.unwrap();
        assert_eq!(said("1,234"), "failure-reading_ambiguous");
        assert_eq!(number("0,125").0, Some(125), "nobody writes thousands after a nought");
        for wrong in ["", "fast", "480x", "1.2.3", "1,234,567", "5.", ".5", "1234567890", "0.0005", "--3"] {
            assert_eq!(said(wrong), "failure-reading_number", "{wrong}");
        }
    }

    #[test]
    fn a_check_takes_letters_of_both_languages_and_a_number_may_be_unreadable() {
        let check = |text: &str| entered(DutyForm::Check, "", text).map(|read| (read.outcome.unwrap(), read.note));
        assert_eq!(check("p").unwrap(), (ReadingOutcome::Passed, String::new()));
        assert_eq!(check("Đạt").unwrap().0, ReadingOutcome::Passed);
        assert_eq!(check("f disk is full").unwrap(), (ReadingOutcome::Failed, "disk is full".to_owned()));
        assert_eq!(check("99").unwrap_err().sentence.unwrap(), "failure-reading_check");
        let unreadable = entered(DutyForm::Number, "ms", "n dashboard is down").unwrap();
        assert_eq!(
            (unreadable.value, unreadable.outcome, unreadable.note.as_str()),
            (None, Some(ReadingOutcome::NotRead), "dashboard is down")
        );
    }
}

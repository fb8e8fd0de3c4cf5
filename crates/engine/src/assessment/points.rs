//! Points as people and lists write them, in whole hundredths, so that a pass mark stays exact.

use crate::{Failure, Result};

/// What the figures of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    Points,
    /// Per cent of the greatest number of points.
    Percent,
    /// From 0 to 1.
    Share,
}

impl Scale {
    const WORDS: [&'static str; 3] = ["points", "percent", "share"];

    pub(super) fn word(self) -> &'static str {
        Self::WORDS[self as usize]
    }

    pub(super) fn of(word: &str) -> Result<Self> {
        let found = [Self::Points, Self::Percent, Self::Share].into_iter().find(|scale| scale.word() == word);
        found.ok_or_else(|| Failure::invalid("scale", "no_scale").with("words", Self::WORDS.join(", ")))
    }

    /// Hundredths of a point for one whole of the scale.
    fn factor(self, greatest: i64) -> i64 {
        match self {
            Self::Points => 100,
            Self::Percent => greatest,
            Self::Share => greatest * 100,
        }
    }
}

/// What stands in a list's cell for points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// Hundredths of a point. What lies between two hundredths is rounded down: rounding lets nobody pass.
    Points {
        points: i64,
        rounded: bool,
    },
    /// Not taken, or excused: nothing is said about points.
    Without,
    Wrong,
}

/// `7.25` or `7,25` as 725; nothing for an empty text.
pub(super) fn hundredths(text: &str) -> Result<Option<i64>> {
    let text = text.trim().replace(',', ".");
    if text.is_empty() {
        return Ok(None);
    }
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    match decimal(&text).filter(|_| decimals <= 2) {
        Some((digits, decimals)) => Ok(Some(digits * 100 / 10_i64.pow(decimals))),
        None => Err(Failure::invalid("points", "no_points").with("text", text)),
    }
}

/// A list's cell on its scale.
pub(super) fn figure(cell: &str, scale: Scale, greatest: i64) -> Figure {
    // A cell that says so itself is a share of the whole, whatever its column is taken for.
    let scale = if cell.trim().ends_with('%') { Scale::Percent } else { scale };
    let text = cell.trim().trim_end_matches('%').trim_end().replace(',', ".");
    if text.is_empty() || stands_for_none(&text) {
        return Figure::Without;
    }
    let Some((digits, decimals)) = decimal(&text) else { return Figure::Wrong };
    let (whole, ones) = (i128::from(digits) * i128::from(scale.factor(greatest)), 10_i128.pow(decimals));
    match i64::try_from(whole / ones) {
        Ok(points) => Figure::Points { points, rounded: whole % ones != 0 },
        Err(_) => Figure::Wrong,
    }
}

/// Digits without their point, and how many of them stood behind it.
fn decimal(text: &str) -> Option<(i64, u32)> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str, most: usize| text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole, 6) || !digits(part, 10) {
        return None;
    }
    Some((format!("{whole}{part}").parse().ok()?, u32::try_from(part.len()).ok()?))
}

/// The words of Moodle, Canvas and Open edX, and of teachers, for a score that is not there.
fn stands_for_none(text: &str) -> bool {
    const WORDS: [&str; 12] =
        ["-", "–", "—", "ex", "excused", "n/a", "not attempted", "not available", "absent", "vang", "mien", "khong thi"];
    WORDS.contains(&domain::normal::folded(text).as_str())
}

/// Hundredths of a point as people write them: `7.25`, `7.5`, `7`.
pub(crate) fn written(points: i64) -> String {
    match (points / 100, points % 100) {
        (whole, 0) => whole.to_string(),
        (whole, part) if part % 10 == 0 => format!("{whole}.{}", part / 10),
        (whole, part) => format!("{whole}.{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_read_exactly_or_not_at_all() {
        let read = |text: &str| hundredths(text).ok();
        assert_eq!([read("7.25"), read("7,5"), read(" 80 "), read("")], [Some(Some(725)), Some(Some(750)), Some(Some(8000)), Some(None)]);
        for wrong in ["7.255", "-1", "1e3", ".5", "1.2.3", "bảy", "+7", "9999999"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_lists_figure_is_read_on_its_scale_and_never_rounded_up() {
        let points = |points, rounded| Figure::Points { points, rounded };
        assert_eq!(figure("7,05", Scale::Points, 10), points(705, false));
        assert_eq!(figure("79.999 %", Scale::Percent, 20), points(1599, true), "80 % of 20 is 16");
        assert_eq!(figure("0.8", Scale::Share, 20), points(1600, false));
        assert_eq!(figure("0.79999", Scale::Share, 100), points(7999, true));
        for none in ["", " - ", "EX", "N/A", "Not Attempted", "vắng"] {
            assert_eq!(figure(none, Scale::Points, 10), Figure::Without, "{none}");
        }
        for wrong in ["-1", "7.1.2", "=1+1", "1e9", "bảy", "12345678", "7 8"] {
            assert_eq!(figure(wrong, Scale::Points, 10), Figure::Wrong, "{wrong}");
        }
    }
}

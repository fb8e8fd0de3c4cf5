//! Figures inside the sentences of findings, written so that both languages read them.

use super::whole::words;
use super::{Bound, Claim, Metric, Range, Target};

/// Hours of so many minutes: `14`, `14½`, `14:20`.
pub fn hours(minutes: i64) -> String {
    let (whole, rest) = (minutes / 60, (minutes % 60).abs());
    match rest {
        0 => whole.to_string(),
        30 if whole == 0 => "½".to_owned(),
        30 => format!("{whole}½"),
        rest => format!("{whole}:{rest:02}"),
    }
}

/// A range in some unit: `20+`, `5–6`, `80`.
pub fn range(range: Range, of: fn(i64) -> String) -> String {
    match (range.low, range.high) {
        (Some(low), Some(high)) if low == high => of(low),
        (Some(low), Some(high)) => format!("{}–{}", of(low), of(high)),
        (Some(low), None) => format!("{}+", of(low)),
        (None, Some(high)) => format!("≤ {}", of(high)),
        (None, None) => "?".to_owned(),
    }
}

/// Minutes from T-0 as a length of time, so that nobody takes it for a clock: `T+2d 4h`, `T−40min`, `T-0`.
pub fn when(minutes: i64) -> String {
    let (sign, size) = (if minutes < 0 { '−' } else { '+' }, minutes.unsigned_abs());
    let parts = [(size / 1440, "d"), (size % 1440 / 60, "h"), (size % 60, "min")];
    let said: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, unit)| format!("{n}{unit}")).collect();
    if said.is_empty() { "T-0".to_owned() } else { format!("T{sign}{}", said.join(" ")) }
}

/// A target: `< 15 min`, `> 99.9 %`.
pub fn target(target: &Target) -> String {
    let sign = match target.bound {
        Bound::Below => "< ",
        Bound::AtMost => "≤ ",
        Bound::Exactly => "",
        Bound::AtLeast => "≥ ",
        Bound::Above => "> ",
    };
    format!("{sign}{} {}", amount(target.thousandths), target.unit).trim().to_owned()
}

/// Thousandths as a number without needless zeros: `99.9`, `15`.
fn amount(thousandths: i64) -> String {
    let (whole, rest) = (thousandths / 1000, (thousandths % 1000).abs());
    if rest == 0 { whole.to_string() } else { format!("{whole}.{rest:03}").trim_end_matches('0').to_owned() }
}

/// A claim by its title, and where the plan says it.
pub(super) fn claim(claim: &Claim) -> String {
    placed(words(claim.title.as_ref()), words(claim.place.as_ref()))
}

/// A metric by its title, and where the plan says it.
pub(super) fn metric(metric: &Metric) -> String {
    placed(words(metric.title.as_ref()), words(metric.place.as_ref()))
}

fn placed(title: &str, place: &str) -> String {
    if place.is_empty() { title.to_owned() } else { format!("{title} ({place})") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_short_and_exact() {
        assert_eq!([840, 870, 860, 30].map(hours), ["14", "14½", "14:20", "½"]);
        assert_eq!([0, -120, 2880, 3270].map(when), ["T-0", "T−2h", "T+2d", "T+2d 6h 30min"]);
        let of = |low, high| range(Range { low, high }, |n| n.to_string());
        assert_eq!([of(Some(5), Some(6)), of(Some(20), None), of(Some(8), Some(8))], ["5–6", "20+", "8"]);
        let uptime = Target { bound: Bound::Above, thousandths: 99_900, unit: "%".to_owned() };
        assert_eq!(target(&uptime), "> 99.9 %");
    }
}

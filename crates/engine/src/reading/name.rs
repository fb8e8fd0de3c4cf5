//! Names: put together from their parts, and titles set aside. Nothing is re-cased and no word changes its place.

/// Titles that stand before a name and are no part of it, as they are written without a full stop.
const TITLES: [&str; 16] =
    ["TS", "ThS", "TSKH", "PGS", "GS", "BS", "BSCKI", "BSCKII", "KS", "Mr", "Mrs", "Ms", "Dr", "Prof", "Herr", "Frau"];
/// Words that may be a title or a name; only a person can tell.
const EITHER: [&str; 4] = ["Cô", "Bà", "Ông", "Thầy"];

/// Splits `PGS.TS. Nguyễn Văn An` into the title and the name. The title is empty where there is none.
pub(super) fn set_title_aside(full: &str) -> (&str, &str) {
    let mut rest = full;
    while let Some(after) = without_title(rest) {
        rest = after;
    }
    let title = full[..full.len() - rest.len()].trim();
    (title, rest)
}

fn without_title(text: &str) -> Option<&str> {
    let end = text.find(['.', ' '])?;
    let (word, rest) = text.split_at(end);
    let dotted = rest.starts_with('.');
    let known = TITLES.iter().any(|t| if dotted { t.eq_ignore_ascii_case(word) } else { *t == word });
    let rest = rest.trim_start_matches(['.', ' ']);
    (known && !rest.is_empty()).then_some(rest)
}

/// True where the first word may be a form of address and a full name would still be left behind it.
pub(super) fn may_begin_with_address(name: &str) -> bool {
    let mut words = name.split(' ');
    words.next().is_some_and(|first| EITHER.contains(&first)) && words.count() >= 2
}

/// Joins the parts that are there with one space.
pub(super) fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// `Đặng, Diệu My`, Canvas's sortable name: the order is kept, the comma goes.
pub(super) fn without_comma(sortable: &str) -> String {
    match sortable.split_once(',') {
        Some((family, rest)) => joined(&[family.trim(), rest.trim()]),
        None => sortable.to_owned(),
    }
}

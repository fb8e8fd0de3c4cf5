//! The code on a person's badge: what it is, and how whatever a scanner typed is read.
//!
//! A scanner is a keyboard, and what it types goes through the keyboard layout and the input method of the laptop. So the
//! code is one letter that no layout moves and no input method changes, and digits: Telex leaves digits alone, VNI changes
//! them behind vowels only, and what two layouts make of their keys is taken back. A check digit finds the rest.
//! The code says nothing of the person: it is a digest of who they are in this workspace.
//! Not here: finding the person, the picture of the code.

use crate::{Hash, Id};

/// The letter that a code begins with. No screen has it for a key, so that a scan into the middle of a list does no harm.
pub const PREFIX: char = 'B';
/// Digits behind it, the last one for checking.
const DIGITS: usize = 12;
/// The word that the code of a screen begins with.
const SCREEN: &str = "MUSTER";
/// Digits of a code that a screen shows.
pub const SCREEN_DIGITS: usize = 6;

/// What was scanned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scanned {
    /// A whole badge.
    Badge(String),
    /// Nearly a badge: a digit is wrong, missing or too many.
    Misread,
    /// The code that a screen shows for self check-in.
    Screen(String),
    /// Anything else, perhaps a number of somebody's own.
    Text(String),
}

/// The code of a person in a workspace, named by its first batch.
pub fn badge(workspace: &Hash, person: Id) -> String {
    let digest = Hash::of(&[b"muster badge", &workspace.0, person.as_bytes()]);
    let number = digest.0[..8].iter().fold(0_u64, |all, byte| all << 8 | u64::from(*byte)) % 10_u64.pow(DIGITS as u32 - 1);
    let digits = format!("{number:0width$}", width = DIGITS - 1);
    format!("{PREFIX}{digits}{}", check(&digits))
}

/// As it is printed for eyes: `B 1234 5678 9012`.
pub fn spaced(badge: &str) -> String {
    let (letter, digits) = badge.split_at(1);
    let groups: Vec<&str> = digits.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    format!("{letter} {}", groups.join(" "))
}

/// Reads what was scanned or typed.
pub fn read(text: &str) -> Scanned {
    let text = text.trim();
    let mut signs = text.chars().filter(|sign| !matches!(sign, ' ' | '\u{a0}'));
    let first = signs.next().map(|sign| sign.to_ascii_uppercase());
    if let Some(screen) = screen(text) {
        return Scanned::Screen(screen);
    }
    let digits: Option<String> = signs.map(digit).collect();
    match digits {
        Some(digits) if first == Some(PREFIX) && digits.len() == DIGITS && sound(&digits) => Scanned::Badge(format!("{PREFIX}{digits}")),
        Some(digits) if first == Some(PREFIX) && digits.len().abs_diff(DIGITS) <= 1 => Scanned::Misread,
        _ => Scanned::Text(text.to_owned()),
    }
}

/// The digits of a screen's code: `MUSTER 482913`, and whatever stands behind.
fn screen(text: &str) -> Option<String> {
    let rest = text.get(..SCREEN.len()).filter(|word| word.eq_ignore_ascii_case(SCREEN)).map(|_| &text[SCREEN.len()..])?;
    let digits: String =
        rest.trim_start_matches([' ', ':', '-']).chars().filter(|sign| *sign != ' ').map_while(digit).take(SCREEN_DIGITS).collect();
    (digits.len() == SCREEN_DIGITS).then_some(digits)
}

/// What a screen shows to scanners and phones: the code, and behind it words for people.
pub fn screen_text(code: &str, words: &str) -> String {
    format!("{SCREEN} {code} · {words}")
}

/// The digit of a key: as it is, or as the layouts of France and of Vietnam write it without Shift.
fn digit(sign: char) -> Option<char> {
    const FRENCH: &str = "à&é\"'(-è_ç";
    const VIETNAMESE: &str = "đăâêô\u{300}\u{309}\u{303}\u{301}\u{323}";
    let place = |layout: &str| layout.chars().position(|key| key == sign);
    if sign.is_ascii_digit() {
        return Some(sign);
    }
    place(FRENCH).or_else(|| place(VIETNAMESE)).and_then(|at| char::from_digit(u32::try_from(at).ok()?, 10))
}

/// Damm's table: one wrong digit and two that changed places are always found.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

fn walk(digits: &str) -> u8 {
    digits.bytes().fold(0, |at, byte| DAMM[usize::from(at)][usize::from(byte.wrapping_sub(b'0') % 10)])
}

fn check(digits: &str) -> char {
    char::from(b'0' + walk(digits))
}

fn sound(digits: &str) -> bool {
    walk(digits) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code() -> String {
        badge(&Hash::of(&[b"workspace"]), Id::from_bytes([7; 16]))
    }

    #[test]
    fn a_code_is_always_the_same_says_nothing_and_is_of_one_workspace() {
        assert_eq!(code(), code());
        assert_ne!(code(), badge(&Hash::of(&[b"another"]), Id::from_bytes([7; 16])));
        assert_ne!(code(), badge(&Hash::of(&[b"workspace"]), Id::from_bytes([8; 16])));
        assert_eq!((code().len(), code().starts_with(PREFIX)), (13, true));
        assert_eq!(read(&code()), Scanned::Badge(code()));
        assert_eq!(read(&format!(" {} ", spaced(&code()).to_lowercase())), Scanned::Badge(code()), "typed from the paper");
    }

    #[test]
    fn one_wrong_digit_and_two_that_changed_places_are_found() {
        let code = code();
        for at in 1..code.len() {
            for digit in '0'..='9' {
                let mut other: Vec<char> = code.chars().collect();
                other[at] = digit;
                let other: String = other.into_iter().collect();
                assert_eq!(read(&other), if other == code { Scanned::Badge(code.clone()) } else { Scanned::Misread }, "{other}");
            }
        }
        for at in 1..code.len() - 1 {
            let mut other: Vec<char> = code.chars().collect();
            other.swap(at, at + 1);
            let other: String = other.into_iter().collect();
            assert!(other == code || read(&other) == Scanned::Misread, "{other}");
        }
        assert_eq!(read(&code[..12]), Scanned::Misread);
        assert_eq!(read(&format!("{code}1")), Scanned::Misread);
    }

    /// The letters that Telex, VNI and VIQR act on, alone or doubled.
    #[test]
    fn no_vietnamese_input_method_changes_a_code() {
        let telex = "aeodwsfrxjz[]{}";
        assert!(code().to_lowercase().chars().all(|sign| !telex.contains(sign)));
        assert!(!"aeiouy".contains(PREFIX.to_ascii_lowercase()), "VNI changes digits behind vowels only");
    }

    #[test]
    fn what_other_layouts_make_of_the_digits_is_taken_back() {
        let digits: Vec<char> = code().chars().collect();
        for layout in ["à&é\"'(-è_ç", "đăâêô\u{300}\u{309}\u{303}\u{301}\u{323}"] {
            let keys: Vec<char> = layout.chars().collect();
            let typed: String = digits.iter().map(|sign| sign.to_digit(10).map_or(*sign, |digit| keys[digit as usize])).collect();
            assert_eq!(read(&typed), Scanned::Badge(code()), "{typed}");
        }
    }

    #[test]
    fn other_texts_stay_what_they_are() {
        for text in ["AN-17", "0220001", "B12", "bao chau", "Bảo", "B1234567890123456", "https://example.org/B"] {
            assert_eq!(read(text), Scanned::Text(text.to_owned()), "{text}");
        }
        assert_eq!(read("MUSTER 482913 · LMS basics, 08:05"), Scanned::Screen("482913".to_owned()));
        assert_eq!(read("muster482 913"), Scanned::Screen("482913".to_owned()));
        assert_eq!(read("MUSTER 4829"), Scanned::Text("MUSTER 4829".to_owned()));
        assert_eq!(read(&screen_text("000001", "ễ")), Scanned::Screen("000001".to_owned()));
        for text in ["", "B", "ễ", "mustễr", "MUSTEễ 1"] {
            assert!(matches!(read(text), Scanned::Text(_)), "{text}");
        }
    }
}

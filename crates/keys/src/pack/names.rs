//! File names inside a pack: plain ASCII made here, never a user's text as it stands.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

const MOST_CHARACTERS: usize = 40;

/// `01-training-area` from a number and any text.
pub(super) fn stem(number: usize, text: &str) -> String {
    match slug(text).as_str() {
        "" => format!("{number:02}-statement"),
        slug => format!("{number:02}-{slug}"),
    }
}

/// `K7-0012-nguyen-thi-an` from a name made here and any text.
pub(super) fn joined(made: &str, text: &str) -> String {
    [made, &slug(text)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// The ending under which a subject's bytes open in an ordinary program.
pub(super) fn ending(bytes: &[u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(_) if serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok() => "json",
        Ok(_) => "txt",
        Err(_) => "bin",
    }
}

/// Endings that ordinary programs open and that run nothing.
const KNOWN: [&str; 14] = ["pdf", "png", "jpg", "jpeg", "gif", "webp", "txt", "log", "csv", "json", "docx", "xlsx", "pptx", "md"];

/// The ending of a name that somebody gave, where it is a known one.
pub(super) fn known_ending(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    KNOWN.into_iter().find(|known| *known == ending).unwrap_or("bin")
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    // Any text may come in; only its beginning can matter.
    let folded = text.chars().take(400).nfd().filter(|c| !is_combining_mark(*c));
    for c in folded {
        let c = match c.to_ascii_lowercase() {
            'đ' | 'Đ' => 'd',
            c => c,
        };
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= MOST_CHARACTERS {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_becomes_a_plain_name() {
        for (text, name) in [
            ("Training area", "01-training-area"),
            ("Đào tạo & bàn giao", "01-dao-tao-ban-giao"),
            ("../../etc/passwd", "01-etc-passwd"),
            ("\u{202e}\n\0", "01-statement"),
            ("培训", "01-statement"),
        ] {
            assert_eq!(stem(1, text), name);
        }
        assert_eq!(joined("K7-0012", "../Nguyễn\nThị/An"), "K7-0012-nguyen-thi-an");
        assert_eq!(joined("K7-0012", "\u{202e}"), "K7-0012");
        assert_eq!(stem(3, &"x".repeat(9_999)).len(), 43);
    }

    #[test]
    fn of_a_name_that_somebody_gave_only_a_known_ending_is_left() {
        for (name, ending) in [
            ("Runbook.PDF", "pdf"),
            ("photo.jpeg", "jpeg"),
            ("../../x.sh", "bin"),
            ("a.pdf/../../b", "bin"),
            ("page.html", "bin"),
            ("", "bin"),
        ] {
            assert_eq!(known_ending(name), ending, "{name}");
        }
    }
}

//! Digests and fingerprints in groups of four, so that two people can compare them aloud. Not here: computing them.

use serde::Serialize;

/// A digest cut for printing: an algorithm's name where the text had one, and groups of four characters.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Digest {
    prefix: String,
    groups: Vec<String>,
}

impl Digest {
    /// Cuts `SHA256:AAAA...` after the colon; text without a colon has no prefix.
    pub(crate) fn of(text: &str) -> Self {
        let (prefix, rest) = text.split_once(':').unwrap_or(("", text));
        let letters: Vec<char> = rest.chars().collect();
        let groups = letters.chunks(4).map(|group| group.iter().collect()).collect();
        Self { prefix: prefix.to_owned(), groups }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_hold_every_character_in_order() {
        let digest = Digest::of("SHA256:abcdefghij");
        assert_eq!(digest.prefix, "SHA256");
        assert_eq!(digest.groups, ["abcd", "efgh", "ij"]);
        assert_eq!(Digest::of("").groups, Vec::<String>::new());
    }
}

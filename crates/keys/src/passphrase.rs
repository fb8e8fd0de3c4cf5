//! What every passphrase has to satisfy. Deliberately not here: word lists and strength meters.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::KeyError;

/// The fewest characters of a passphrase: what argon2id and bcrypt at our costs make safe for a lost laptop.
pub const FEWEST_CHARACTERS: usize = 12;

/// Refuses a passphrase that is too short, with the counts for the message.
pub fn check_passphrase(passphrase: &str) -> Result<(), KeyError> {
    // Counted after composing, so that accents typed in parts do not count twice.
    let has = normalised(passphrase).chars().count();
    match FEWEST_CHARACTERS.checked_sub(has) {
        None | Some(0) => Ok(()),
        Some(missing) => Err(KeyError::TooShort { has, missing }),
    }
}

/// One keyboard composes "ế", another types it in parts: both are the same passphrase (NFC).
pub(crate) fn normalised(passphrase: &str) -> Zeroizing<String> {
    // Room for every form at once: a string that grows would leave copies behind that nobody wipes.
    let mut text = Zeroizing::new(String::with_capacity(passphrase.len() * 3));
    text.extend(passphrase.nfc());
    text
}

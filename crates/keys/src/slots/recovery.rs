//! The printed recovery code: 160 random bits and 15 check bits as seven groups of five characters.
//!
//! The alphabet is Crockford's: no I, L, O, U. What people read into it (O for 0, l for 1) is read as meant.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::KeyError;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHARACTERS: usize = 35;
const GROUP: usize = 5;

/// The code to print, `XXXXX-XXXXX-...`.
pub(super) fn encode(secret: &[u8; 20]) -> Zeroizing<String> {
    let [high, low] = check(secret);
    let mut text = Zeroizing::new(String::with_capacity(CHARACTERS + CHARACTERS / GROUP));
    for (i, value) in fives(&[secret.as_slice(), &[high, low]].concat()).take(CHARACTERS).enumerate() {
        if i > 0 && i % GROUP == 0 {
            text.push('-');
        }
        text.push(char::from(ALPHABET[usize::from(value)]));
    }
    text
}

/// The secret of a typed code. Case, blanks and hyphens do not matter.
pub(super) fn decode(code: &str) -> Result<Zeroizing<[u8; 20]>, KeyError> {
    let values = values(code)?;
    if values.len() != CHARACTERS {
        return Err(mistyped(format!("it has {} characters, a whole code has {CHARACTERS}", values.len())));
    }
    let bit = |i: usize| values[i / 5] >> (4 - i % 5) & 1;
    let byte = |n: usize| (0..8).fold(0, |byte, i| byte << 1 | bit(n * 8 + i));
    let secret = Zeroizing::new(std::array::from_fn(byte));
    let [high, low] = check(&secret);
    // The last of the sixteen bits was not printed.
    if fives(&[high, low]).take(3).ne(values[32..].iter().copied()) {
        return Err(mistyped("its last three characters do not fit the others; compare each group with the paper".into()));
    }
    Ok(secret)
}

fn values(code: &str) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let mut values = Zeroizing::new(Vec::with_capacity(CHARACTERS));
    for c in code.chars().filter(|c| !c.is_whitespace() && !"-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}".contains(*c)) {
        let meant = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            'U' => 'V',
            other => other,
        };
        let found = ALPHABET.iter().position(|a| char::from(*a) == meant);
        let place = values.len() + 1;
        let value = found.ok_or_else(|| mistyped(format!("character {place} is neither a letter nor a digit of a code")))?;
        // Longer input is refused by its length; it need not be kept to be counted exactly.
        if values.len() > CHARACTERS {
            break;
        }
        values.push(value as u8);
    }
    Ok(values)
}

fn check(secret: &[u8; 20]) -> [u8; 2] {
    let digest = Sha256::new().chain_update(b"muster recovery code\0").chain_update(secret).finalize();
    [digest[0], digest[1]]
}

/// Groups of five bits, the first bit first; the last group is filled up with zeros.
fn fives(bytes: &[u8]) -> impl Iterator<Item = u8> {
    let bit = move |i: usize| bytes.get(i / 8).map_or(0, |byte| byte >> (7 - i % 8) & 1);
    let count = (bytes.len() * 8).div_ceil(5);
    (0..count).map(move |n| (0..5).fold(0, |value, i| value << 1 | bit(n * 5 + i)))
}

fn mistyped(what: String) -> KeyError {
    KeyError::MistypedRecoveryCode { what }
}

//! Two laptops that meet in one room: the proof that both hold the workspace, and the code that its people say to each other.
//!
//! The code is a secret of six digits, for once. SPAKE2 makes a strong key of it and of the workspace's first batch, so
//! that whoever stands between learns nothing from what passes and has one guess each time; the key then vouches for the
//! encrypted channel it was spoken over. `docs/protocol.md` has the argument. Deliberately not here: the channel itself,
//! and how often a code may be tried.

use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use spake2::{Ed25519Group, Identity, Password, Spake2};

use crate::{KeyError, random::generate_bytes};

/// Digits of a code.
const DIGITS: usize = 6;

/// Which of the two laptops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It waits in the room and shows the code.
    Shares,
    /// It comes with the code.
    Joins,
}

impl Side {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        if self == Self::Shares { Self::Joins } else { Self::Shares }
    }

    fn name(self) -> &'static [u8] {
        if self == Self::Shares { b"shares" } else { b"joins" }
    }
}

/// A new code: six digits, each as likely as any other.
///
/// # Errors
/// `NoRandomness`.
pub fn generate_code() -> Result<String, KeyError> {
    let most = 10_u32.pow(6);
    loop {
        let number = u32::from_le_bytes(generate_bytes()?);
        // Without the last, shorter round through all codes, none comes more often than another.
        if number < u32::MAX - u32::MAX % most {
            return Ok(format!("{:06}", number % most));
        }
    }
}

/// The digits of a code as somebody typed or pasted it; nothing if it is none.
pub fn read_code(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    (digits.len() == DIGITS && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

/// What a laptop says first; never the same twice.
///
/// # Errors
/// `NoRandomness`.
pub fn generate_nonce() -> Result<[u8; 32], KeyError> {
    generate_bytes()
}

/// What only a laptop of the workspace can answer to the two nonces, the sharing laptop's first.
pub fn workspace_proof(genesis: &[u8], side: Side, shares: &[u8; 32], joins: &[u8; 32]) -> [u8; 32] {
    mac(&workspace_key(genesis), &[b"muster room workspace 1\0", side.name(), shares, joins])
}

/// Whether it is the proof of that side.
pub fn proves_workspace(genesis: &[u8], side: Side, shares: &[u8; 32], joins: &[u8; 32], proof: &[u8]) -> bool {
    is_mac(&workspace_key(genesis), &[b"muster room workspace 1\0", side.name(), shares, joins], proof)
}

/// One try of a code, by one side.
pub struct Guess {
    spake: Spake2<Ed25519Group>,
    side: Side,
}

impl Guess {
    /// Begins a try; the bytes go to the other side, and tell nothing of the code.
    pub fn generate(side: Side, code: &str, genesis: &[u8]) -> (Self, Vec<u8>) {
        let secret = mac(&workspace_key(genesis), &[b"muster room code 1\0", code.as_bytes()]);
        let (password, shares, joins) = (Password::new(secret), Identity::new(b"muster room shares"), Identity::new(b"muster room joins"));
        let (spake, message) = match side {
            Side::Shares => Spake2::<Ed25519Group>::start_a(&password, &shares, &joins),
            Side::Joins => Spake2::<Ed25519Group>::start_b(&password, &shares, &joins),
        };
        (Self { spake, side }, message)
    }

    /// The two proofs for this channel: they fit only if both sides had the same code and speak over the same channel.
    ///
    /// # Errors
    /// `Damaged` where the other side's bytes are no message of SPAKE2.
    pub fn finish(self, theirs: &[u8], channel: &[u8; 32]) -> Result<Proofs, KeyError> {
        let key = self.spake.finish(theirs).map_err(|_| KeyError::damaged("no message of a laptop that has the code"))?;
        Ok(Proofs { key, side: self.side, channel: *channel })
    }
}

/// What both sides show each other at the end of a try.
pub struct Proofs {
    key: Vec<u8>,
    side: Side,
    channel: [u8; 32],
}

impl Proofs {
    /// This side's.
    pub fn own(&self) -> [u8; 32] {
        mac(&self.key, &[b"muster room 1\0", self.side.name(), &self.channel])
    }

    /// Whether it is the other side's.
    pub fn fits(&self, proof: &[u8]) -> bool {
        is_mac(&self.key, &[b"muster room 1\0", self.side.other().name(), &self.channel], proof)
    }
}

fn workspace_key(genesis: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(b"muster room 1\0").chain_update(genesis).finalize().into()
}

fn fed(key: &[u8], parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key).expect("HMAC takes a key of any length");
    parts.iter().for_each(|part| mac.update(part));
    mac
}

fn mac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    fed(key, parts).finalize().into_bytes().into()
}

/// Compared in the same time wherever the difference is.
fn is_mac(key: &[u8], parts: &[&[u8]], told: &[u8]) -> bool {
    fed(key, parts).verify_slice(told).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meet(codes: (&str, &str), workspaces: (&[u8], &[u8]), channels: ([u8; 32], [u8; 32])) -> (bool, bool) {
        let (shares, from_shares) = Guess::generate(Side::Shares, codes.0, workspaces.0);
        let (joins, from_joins) = Guess::generate(Side::Joins, codes.1, workspaces.1);
        let shares = shares.finish(&from_joins, &channels.0).unwrap();
        let joins = joins.finish(&from_shares, &channels.1).unwrap();
        (shares.fits(&joins.own()), joins.fits(&shares.own()))
    }

    #[test]
    fn the_same_code_workspace_and_channel_fit_and_nothing_else() {
        let (one, other) = ([1; 32], [2; 32]);
        assert_eq!(meet(("482193", "482193"), (b"w", b"w"), (one, one)), (true, true));
        assert_eq!(meet(("482193", "482194"), (b"w", b"w"), (one, one)), (false, false), "another code");
        assert_eq!(meet(("482193", "482193"), (b"w", b"v"), (one, one)), (false, false), "another workspace");
        assert_eq!(meet(("482193", "482193"), (b"w", b"w"), (one, other)), (false, false), "somebody stands between");
    }

    #[test]
    fn a_proof_is_not_sent_back_as_ones_own() {
        let (shares, _) = Guess::generate(Side::Shares, "482193", b"w");
        let (joins, from_joins) = Guess::generate(Side::Joins, "482193", b"w");
        drop(joins);
        let shares = shares.finish(&from_joins, &[1; 32]).unwrap();
        assert!(!shares.fits(&shares.own()));
        let (a, b) = ([3; 32], [4; 32]);
        let proof = workspace_proof(b"w", Side::Joins, &a, &b);
        assert!(proves_workspace(b"w", Side::Joins, &a, &b, &proof));
        assert!(!proves_workspace(b"w", Side::Shares, &a, &b, &proof), "the other side's");
        assert!(!proves_workspace(b"v", Side::Joins, &a, &b, &proof), "another workspace");
        assert!(!proves_workspace(b"w", Side::Joins, &b, &a, &proof), "of another meeting");
    }

    #[test]
    fn a_message_sent_back_or_cut_makes_no_proof() {
        for change in [|own: &[u8]| own.to_vec(), |own: &[u8]| own[..20].to_vec(), |_: &[u8]| Vec::new()] {
            let (guess, own) = Guess::generate(Side::Shares, "482193", b"w");
            assert!(guess.finish(&change(&own), &[1; 32]).is_err());
        }
    }

    #[test]
    fn codes_are_six_digits_however_they_are_typed() {
        for _ in 0..50 {
            let code = generate_code().unwrap();
            assert_eq!(read_code(&code).as_deref(), Some(code.as_str()));
        }
        for typed in ["482 193", " 482193\n", "482-193", "4 8 2 1 9 3", "482\u{a0}193"] {
            assert_eq!(read_code(typed).as_deref(), Some("482193"), "{typed}");
        }
        for wrong in ["", "48219", "4821935", "48219a", "٤٨٢١٩٣"] {
            assert_eq!(read_code(wrong), None, "{wrong}");
        }
    }
}

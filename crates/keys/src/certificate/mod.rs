//! A certificate: the facts that are printed are the facts that are signed, as canonical JSON under an SSHSIG.
//!
//! The same facts with key and signature, as lines of plain text, are what a QR code holds, see [`code`]. Nothing is
//! printed that does not follow from these facts but a logo. Deliberately not here: who may issue one, whose key it is,
//! and whether it was replaced or revoked since.

pub mod code;

use serde::{Deserialize, Serialize};
use unicode_normalization::is_nfc;

use crate::{KeyError, canonical, signing};

/// SSHSIG namespace of certificates.
pub const CERTIFICATE: &str = "certificate@muster";

/// The version that this program writes and reads.
pub const VERSION: u32 = 1;

/// What a certificate says. Every text is one line; an empty one is not printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// [`VERSION`].
    pub v: u32,
    /// The number on paper, as `K7-0012`.
    pub number: String,
    /// Who holds it.
    pub name: String,
    pub course: String,
    pub audience: String,
    /// The group with which it was learned.
    pub cohort: String,
    /// Hours of the course as its language writes them, `7.5` or `7,5`.
    pub hours: String,
    /// When it was completed, `YYYY-MM-DD`.
    pub date: String,
    /// What was reached, in words of its language.
    pub result: String,
    pub place: String,
    /// What the paper is headed.
    pub title: String,
    /// The sentence on it, with the placeholders as they stand: see [`Certificate::sentence`].
    pub text: String,
    /// Names under the lines at its foot.
    pub signers: Vec<String>,
    /// Printed name and role of who issued it, and the member's id.
    pub issuer: String,
    pub role: String,
    pub member: String,
    /// When it was issued, `YYYY-MM-DD`.
    pub issued: String,
    /// The workspace's name.
    pub organisation: String,
    /// Fingerprint of the workspace's first batch, as it is printed on paper.
    pub workspace: String,
    /// Number of the certificate that this one replaces.
    pub replaces: Option<String>,
    /// `en` or `vi`.
    pub language: String,
}

impl Certificate {
    /// The bytes to sign and to store.
    ///
    /// # Errors
    /// A newer version, a text of several lines or with hidden signs, a day that is none.
    pub fn to_bytes(&self) -> Result<Vec<u8>, KeyError> {
        self.check()?;
        canonical::to_bytes(self)
    }

    /// Reads bytes that are exactly what `to_bytes` gives.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyError> {
        let not_ours = || KeyError::damaged("the certificate is not canonical JSON in the form that Muster writes");
        let value: serde_json::Value = serde_json::from_slice(bytes).map_err(|_| not_ours())?;
        // The version comes first: a newer one has fields that would read as damage.
        if value.get("v").and_then(serde_json::Value::as_u64).is_some_and(|v| v > u64::from(VERSION)) {
            return Err(newer());
        }
        let certificate: Self = serde_json::from_value(value).map_err(|_| not_ours())?;
        if certificate.to_bytes()? == bytes { Ok(certificate) } else { Err(not_ours()) }
    }

    /// The name under which a list of keys has to name its signer.
    ///
    /// # Errors
    /// A member's id that is no plain name.
    pub fn principal(&self) -> Result<String, KeyError> {
        let bare: String = self.workspace.chars().filter(|c| *c != ' ').collect();
        crate::statement::principal(&self.member, &bare)
    }

    /// The sentence on the paper: the text with the facts in place of `{name}`, `{course}` and the others.
    /// What is no placeholder stays as it is written.
    pub fn sentence(&self) -> String {
        let day = self.day_words(&self.date);
        let facts = [
            ("{name}", &self.name),
            ("{course}", &self.course),
            ("{audience}", &self.audience),
            ("{cohort}", &self.cohort),
            ("{hours}", &self.hours),
            ("{date}", &day),
            ("{result}", &self.result),
            ("{place}", &self.place),
        ];
        let mut sentence = String::new();
        let mut rest = self.text.as_str();
        // In one pass, so that a name with braces in it is a name.
        while let Some(at) = rest.find('{') {
            sentence.push_str(&rest[..at]);
            rest = &rest[at..];
            let (held, said) = facts.iter().find(|(held, _)| rest.starts_with(held)).map_or(("{", "{"), |(held, fact)| (*held, fact));
            sentence.push_str(said);
            rest = &rest[held.len()..];
        }
        sentence + rest
    }

    /// A day of it as its language writes it: 5 March 2027, 5/3/2027.
    pub fn day_words(&self, day: &str) -> String {
        let form = if self.language == "vi" { "%-d/%-m/%Y" } else { "%-d %B %Y" };
        let read = chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d");
        read.map_or_else(|_| day.to_owned(), |read| read.format(form).to_string())
    }

    fn check(&self) -> Result<(), KeyError> {
        if self.v != VERSION {
            return Err(newer());
        }
        if !self.texts().all(is_plain) {
            return Err(KeyError::damaged("a certificate with a text of several lines, with hidden signs or blanks around it"));
        }
        let days = [&self.date, &self.issued];
        let is_day = |day: &&String| chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok_and(|read| read.to_string() == **day);
        if !days.iter().all(is_day) {
            return Err(KeyError::damaged("a certificate with a day that is not YYYY-MM-DD"));
        }
        Ok(())
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        code::FACTS.iter().flat_map(|(_, read, _)| read(self))
    }
}

/// Whether a text comes back from a printed line as it is.
fn is_plain(text: &str) -> bool {
    text.trim() == text && is_nfc(text) && !text.chars().any(hides)
}

/// Signs that a reader would not see, or that would break a line.
fn hides(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn newer() -> KeyError {
    KeyError::unsupported("a certificate of a newer Muster; update this one")
}

/// A certificate with its signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    pub certificate: Certificate,
    /// The key that it says it was signed with, `ssh-ed25519 AAAA...`.
    pub public_line: String,
    /// SSHSIG over the certificate's bytes, in namespace [`CERTIFICATE`].
    pub armour: String,
}

impl Signed {
    /// Whether the signature is by that key over exactly these facts. Whose key it is, is another question.
    ///
    /// # Errors
    /// It is not.
    pub fn verify(&self) -> Result<(), KeyError> {
        signing::verify_sshsig(&self.public_line, CERTIFICATE, &self.certificate.to_bytes()?, &self.armour)
    }
}
